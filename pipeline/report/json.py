"""`report.json`: the contract of section 4 of the design, byte-identical for the same assessment."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Any, cast

from pipeline import __version__
from pipeline.catalogue import Catalogue
from pipeline.report.json_text import written
from pipeline.report.outlook_json import outlook_json
from pipeline.values import (
    Analysis,
    Assessment,
    Assignment,
    DatedPlace,
    DecisionUse,
    Evidence,
    Finding,
    Readiness,
    ReconciliationTable,
    RequirementResult,
    Silence,
    Silenced,
    TimelineRow,
)

SCHEMA_VERSION = 1

Json = dict[str, Any]


def schema() -> Mapping[str, Any]:
    """The JSON Schema (2020-12) that `report_json` keeps to."""
    packaged = resources.files("pipeline.report") / "report.schema.json"
    return cast(Mapping[str, Any], json.loads(packaged.read_text(encoding="utf-8")))


def report_json(assessment: Assessment, catalogue: Catalogue) -> bytes:
    """The whole assessment as UTF-8 JSON with a newline at its end.

    Lone surrogates (undecodable bytes in file names) are written as JSON escapes. Raises ValueError
    for a confidence that is no number.
    """
    return b"".join(json_parts(assessment, catalogue))


def json_parts(assessment: Assessment, catalogue: Catalogue) -> Iterator[bytes]:
    """`report_json` piece by piece: of a large drive it is never whole in memory."""
    whole = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "preaudit", "version": __version__},
        "catalogue": {
            "id": assessment.catalogue_id or catalogue.id,
            "version": assessment.catalogue_version or catalogue.version,
        },
        "as_of": assessment.as_of.isoformat(),
        "organisation": {"name": assessment.organisation, "sms_release": _day(assessment.sms_release)},
        "inventory": _inventory(assessment.documents),
        "readiness": _readiness(assessment.readiness),
        "requirements": (_requirement(one) for one in sorted(assessment.requirements, key=lambda r: r.requirement)),
        "documents": (_document(one) for one in sorted(assessment.documents, key=lambda d: (d.path, d.sha256))),
        "timeline": (_timeline(one) for one in sorted(assessment.timeline, key=lambda t: t.requirement)),
        "findings": (_finding(one) for one in sorted(assessment.findings, key=lambda f: (f.id, f.check, f.paths))),
        "decisions": [decision_json(one) for one in assessment.decisions],
        "silenced": [_silenced(one) for one in assessment.silenced],
        "expired_silences": [_silence(one) for one in assessment.expired_silences],
        "reconciliation": [_table(one) for one in assessment.reconciliation],
        "notes": [{"zh": note.zh, "en": note.en} for note in assessment.notes],
    }
    return written(whole)


def _day(day: Any) -> str | None:
    return None if day is None else day.isoformat()


def _share(confidence: float) -> float:
    """Four decimals: finer ones differ between machines."""
    return round(confidence, 4)


def _ordered(objects: Iterable[Json], *keys: str) -> list[Json]:
    """Sorted by some keys first, then by all that is in them, so that ties never depend on the input."""
    by_keys = sorted(objects, key=lambda one: [one[key] for key in keys])
    ties = (list(same) for _, same in itertools.groupby(by_keys, key=lambda one: [one[key] for key in keys]))
    return [one for same in ties for one in (same if len(same) == 1 else sorted(same, key=_whole))]


def _whole(one: Json) -> str:
    return json.dumps(one, sort_keys=True)


def _inventory(documents: Iterable[Analysis]) -> Json:
    counted = Counter(document.outcome for document in documents)
    return {
        "seen": counted.total(),
        "read": counted["read"],
        "partial": counted["partial"],
        "skipped": counted["skipped"],
        "failed": counted["failed"],
    }


def _readiness(readiness: Readiness) -> Json:
    constraints = (
        {"id": one.id, "date": one.date.isoformat(), "why_zh": one.why.zh, "why_en": one.why.en}
        for one in readiness.constraints
    )
    conditions = (
        {"requirement": one.requirement, "what_zh": one.what.zh, "what_en": one.what.en} for one in readiness.conditions
    )
    return {
        "can_apply": readiness.can_apply,
        "earliest_application": _day(readiness.earliest_application),
        "binding": readiness.binding,
        "constraints": _ordered(constraints, "date", "id"),
        "conditions": _ordered(conditions, "requirement"),
        "blocking": sorted(readiness.blocking),
        **outlook_json(readiness),
    }


def _requirement(result: RequirementResult) -> Json:
    return {
        "id": result.requirement,
        "verdict": result.verdict,
        "needs_review": result.needs_review,
        "confidence": _share(result.confidence),
        "reason_zh": result.reason.zh,
        "reason_en": result.reason.en,
        "evidence": [_evidence(one) for one in sorted(result.evidence, key=best_first)],
        "nearest": [_evidence(one) for one in sorted(result.nearest, key=best_first)],
    }


def best_first(evidence: Evidence) -> tuple[float, str, str, str]:
    """The order in which evidence is shown: the surest first."""
    return (-_share(evidence.confidence), evidence.path, evidence.place, evidence.quote)


def _evidence(evidence: Evidence) -> Json:
    return {
        "path": evidence.path,
        "place": evidence.place,
        "quote": evidence.quote,
        "confidence": _share(evidence.confidence),
    }


def _document(document: Analysis) -> Json:
    return {
        "path": document.path,
        "sha256": document.sha256,
        "outcome": document.outcome,
        "reason": document.reason,
        "kind": document.kind,
        "language": document.language,
        "title": document.title,
        "number": document.number,
        "version": document.version_as_written or document.version,
        "pages": document.pages,
        "ocr_pages": document.ocr_pages,
        "main_date": _day(document.main_date),
        "obsolete": document.obsolete,
        "copy_of": document.copy_of or None,
        "family": document.family or None,
        "requirements": _ordered(map(_assignment, document.assignments), "id", "place"),
        "hints": _ordered(map(_assignment, document.hints), "id", "place"),
        "dates": _ordered(map(_date, document.dates), "value", "role", "place"),
    }


def _assignment(assignment: Assignment) -> Json:
    return {
        "id": assignment.requirement,
        "confidence": _share(assignment.confidence),
        "place": assignment.place,
        "quote": assignment.quote,
        "absent": sorted(assignment.absent),
        "stub": assignment.stub,
    }


def _date(dated: DatedPlace) -> Json:
    return {
        "value": dated.value.isoformat(),
        "end": _day(dated.end),
        "precision": dated.precision,
        "role": dated.role,
        "text": dated.text,
        "place": dated.place,
    }


def _timeline(row: TimelineRow) -> Json:
    events = ({"date": one.date.isoformat(), "path": one.path, "place": one.place} for one in row.events)
    return {
        "requirement": row.requirement,
        "months": dict(sorted(row.months)),
        "gaps": sorted(row.gaps),
        "cadence": row.cadence,
        "cadence_quote": row.cadence_quote,
        "cadence_path": row.cadence_path,
        "cadence_place": row.cadence_place,
        "first": _day(min((one.date for one in row.events), default=None)),
        "last": _day(max((one.date for one in row.events), default=None)),
        "events": _ordered(events, "date", "path", "place"),
    }


def _silence(silence: Silence) -> Json:
    return {
        "check": silence.check,
        "paths": list(silence.paths),
        "reason": silence.reason,
        "by": silence.by,
        "until": silence.until.isoformat(),
    }


def _silenced(one: Silenced) -> Json:
    return {"finding": _finding(one.finding), "silence": _silence(one.silence)}


def _table(table: ReconciliationTable) -> Json:
    return {
        "id": table.id,
        "title_zh": table.title.zh,
        "title_en": table.title.en,
        "columns": [{"zh": column.zh, "en": column.en} for column in table.columns],
        "rows": [{"cells": list(row.cells), "agrees": row.agrees} for row in table.rows],
    }


def _finding(finding: Finding) -> Json:
    return {
        "id": finding.id,
        "check": finding.check,
        "severity": finding.severity,
        "requirement": finding.requirement,
        "blocks": finding.blocks,
        "paths": sorted(finding.paths),
        "place": finding.place,
        "quote": finding.quote,
        "evidence": [{"path": one.path, "place": one.place, "quote": one.quote} for one in finding.evidence],
        "message_zh": finding.message.zh,
        "message_en": finding.message.en,
        "action_zh": finding.action.zh,
        "action_en": finding.action.en,
    }


def decision_json(use: DecisionUse) -> Json:
    """A reviewer's decision and what became of it in this scan."""
    one = use.decision
    file = one.file
    return {
        "action": one.action,
        "requirement": one.requirement,
        "to": one.to or None,
        "kind": one.kind,
        "file": None
        if file is None
        else {"path": file.path, "sha256": file.sha256, "number": file.number, "title": file.title},
        "reviewer": one.reviewer,
        "date": one.day.isoformat(),
        "reason": one.reason,
        "until": _day(one.until),
        "state": use.state,
        "bound_by": use.bound_by,
        "paths": sorted(use.paths),
    }

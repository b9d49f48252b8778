"""A scan's report.json against a truth: the figures, and each difference by name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from pipeline.learn.truth import Truth

_KINDS = {"D": "document", "R": "record", "L": "legal"}
_ABSENT = ("M01", "V04")  # the checks that tell of required papers that are not there
_TOO_SHORT, _RUN_IN = "A09", 3  # months


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`figures` is flat, for metrics files; `by_kind` one row a requirement kind; `differences` are lines."""

    figures: Mapping[str, float]
    by_kind: pd.DataFrame
    differences: tuple[str, ...]


def evaluate(report: Mapping[str, Any], truth: Truth) -> Evaluation:
    """Compare a report with a truth. Verdicts and documents that only one side names count as wrong."""
    differences: list[str] = []
    verdicts = _verdicts(report, truth, differences)
    figures: dict[str, float] = {}
    by_kind = pd.DataFrame(
        [_verdict_row(kind, rows) for kind, rows in [*verdicts.groupby("kind"), ("all", verdicts)]]
    ).set_index("kind")
    figures |= {str(name): float(str(value)) for name, value in by_kind.loc["all"].items()}
    figures |= _documents(report, truth, differences)
    figures |= _events(report, truth, differences)
    figures |= _findings(report, truth, differences)
    figures |= _readiness(report, truth, differences)
    return Evaluation({name: round(value, 4) for name, value in figures.items()}, by_kind.round(3), tuple(differences))


def _verdicts(report: Mapping[str, Any], truth: Truth, differences: list[str]) -> pd.DataFrame:
    said = {one["id"]: one["verdict"] for one in report["requirements"]}
    rows = []
    for id, true in sorted(truth.verdicts.items()):
        rows.append({"kind": _KINDS[id[0]], "id": id, "true": true, "said": said.get(id, "absent")})
        if said.get(id) != true:
            differences.append(f"verdict {id}: said {said.get(id)}, true {true}")
    return pd.DataFrame(rows)


def _verdict_row(kind: object, rows: pd.DataFrame) -> dict[str, Any]:
    true, said = rows["true"] == "missing", rows["said"] == "missing"
    satisfied = rows["said"] == "satisfied"
    return {
        "kind": kind,
        "verdicts": len(rows),
        "verdict_accuracy": float((rows["true"] == rows["said"]).mean()),
        "missing_precision": _ratio(int((true & said).sum()), int(said.sum())),
        "missing_recall": _ratio(int((true & said).sum()), int(true.sum())),
        "false_missing": int((said & rows["true"].isin(["satisfied", "weak", "stale"])).sum()),
        "false_satisfied": int((satisfied & (rows["true"] != "satisfied")).sum()),
    }


def _documents(report: Mapping[str, Any], truth: Truth, differences: list[str]) -> dict[str, float]:
    hits = said_all = true_all = kinds = outcomes = dated = main = main_right = roles = values = 0
    said_by_path = {one["path"]: one for one in report["documents"]}
    for path, true in sorted(truth.documents.items()):
        said = said_by_path.get(path)
        if said is None:
            differences.append(f"document {path}: not in the report")
            true_all += len(true.requirements)
            continue
        ids = {one["id"] for one in said["requirements"]}
        hits += len(ids & true.requirements)
        said_all += len(ids)
        true_all += len(true.requirements)
        for id in sorted(ids ^ true.requirements):
            differences.append(f"mapping {path}: {'extra' if id in ids else 'lost'} {id}")
        kinds += said["kind"] == true.kind
        if said["kind"] != true.kind:
            differences.append(f"kind {path}: said {said['kind']}, true {true.kind}")
        outcomes += said["outcome"] == true.outcome
        if true.main_date:
            main += 1
            main_right += said["main_date"] == true.main_date
            if said["main_date"] != true.main_date:
                differences.append(f"main date {path}: said {said['main_date']}, true {true.main_date}")
        found = {(one["value"], one["role"]) for one in said["dates"]}
        found_values = {value for value, _ in found} | {one["end"] for one in said["dates"] if one["end"]}
        for value, role in sorted(true.dates):
            dated += 1
            values += value in found_values
            roles += (value, role) in found or _ends(said, value, role)
            if value not in found_values:
                differences.append(f"date {path}: {value} {role} not found")
    count = max(len(truth.documents), 1)
    precision, recall = _ratio(hits, said_all), _ratio(hits, true_all)
    return {
        "mapping_precision": precision,
        "mapping_recall": recall,
        "mapping_f1": 2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        "kind_accuracy": kinds / count,
        "outcome_accuracy": outcomes / count,
        "main_date_accuracy": _ratio(main_right, main),
        "date_recall": _ratio(values, dated),
        "role_accuracy": _ratio(roles, dated),
    }


def _ends(said: Mapping[str, Any], value: str, role: str) -> bool:
    return role == "period_end" and any(one["end"] == value for one in said["dates"])


def _events(report: Mapping[str, Any], truth: Truth, differences: list[str]) -> dict[str, float]:
    said = {row["requirement"]: row["months"] for row in report["timeline"]}
    right = cells = 0
    for id in sorted(set(said) | set(truth.events)):
        true_months, said_months = truth.events.get(id, {}), said.get(id, {})
        for month in sorted(set(true_months) | set(said_months)):
            cells += 1
            right += true_months.get(month, 0) == said_months.get(month, 0)
        if dict(true_months) != dict(said_months):
            differences.append(f"events {id}: said {dict(said_months)}, true {dict(true_months)}")
    return {"event_cells_exact": _ratio(right, cells)}


def _findings(report: Mapping[str, Any], truth: Truth, differences: list[str]) -> dict[str, float]:
    by_check: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for finding in report["findings"]:
        by_check[finding["check"]].append(finding)
    found = 0
    explained: set[str] = set()
    for defect in truth.defects:
        matching = [f for f in by_check[defect.check] if not defect.paths or _meets(f["paths"], defect.paths)]
        found += bool(matching)
        explained |= {finding["id"] for finding in matching}
        if not matching:
            differences.append(f"defect {defect.check} not found: {sorted(defect.paths)} {defect.note}")
    false = [f for f in report["findings"] if f["id"] not in explained]
    borne_out = [finding for finding in false if _says_so_too(finding, truth)]
    for finding in false:
        told = " (the truth says so too)" if finding in borne_out else ""
        differences.append(
            f"finding {finding['check']} {finding['severity']} not planted{told}: {finding['message_en'][:120]}"
        )
    return {
        "defects_planted": len(truth.defects),
        "defects_found": _ratio(found, len(truth.defects)),
        "false_findings": len(false),
        "false_high_findings": sum(finding["severity"] == "high" for finding in false),
        "high_findings_borne_out": sum(finding["severity"] == "high" for finding in borne_out),
    }


def _says_so_too(finding: Mapping[str, Any], truth: Truth) -> bool:
    """Does the truth say elsewhere what a finding says that no planted defect explains: that a paper is missing, or that
    the system runs for less than three months?"""
    if finding["check"] in _ABSENT:
        return truth.verdicts.get(finding["requirement"]) == "missing"
    if finding["check"] == _TOO_SHORT and truth.sms_release:
        released, today = date.fromisoformat(truth.sms_release), date.fromisoformat(truth.as_of)
        months = (today.year - released.year) * 12 + today.month - released.month - (today.day < released.day)
        return months < _RUN_IN
    return False


def _meets(said: Iterable[str], true: frozenset[str]) -> bool:
    return not said or bool(set(said) & true)


def _readiness(report: Mapping[str, Any], truth: Truth, differences: list[str]) -> dict[str, float]:
    said = report["readiness"]
    conditions = sorted({one["requirement"] for one in said["conditions"]})
    pairs = {
        "can_apply": (said["can_apply"], truth.readiness.get("can_apply")),
        "earliest_application": (said["earliest_application"], _text(truth.readiness.get("earliest_application"))),
        "binding": (said["binding"], truth.readiness.get("binding")),
        "conditions": (conditions, sorted(truth.readiness.get("conditions") or [])),
        "sms_release": (report["organisation"]["sms_release"], truth.sms_release),
    }
    for name, (ours, true) in pairs.items():
        if ours != true:
            differences.append(f"readiness {name}: said {ours}, true {true}")
    return {f"{name}_right": float(ours == true) for name, (ours, true) in pairs.items()}


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0

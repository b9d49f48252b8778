"""What the reports for people show of an assessment: results joined with the catalogue, in reading order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.catalogue import Catalogue, Requirement
from pipeline.report.json import best_first
from pipeline.report.words import word
from pipeline.values import (
    Analysis,
    Assessment,
    Evidence,
    Finding,
    Kind,
    RequirementResult,
    Severity,
    TimelineRow,
    Verdict,
    Words,
)

GAP_VERDICTS: tuple[Verdict, ...] = ("missing", "unreadable", "stale", "weak")
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Item:
    """One requirement with its result, its evidence (surest first) and the findings about it."""

    requirement: Requirement
    result: RequirementResult
    evidence: tuple[Evidence, ...]
    findings: tuple[Finding, ...]

    @property
    def id(self) -> str:
        return self.requirement.id

    @property
    def verdict(self) -> Verdict:
        return self.result.verdict

    @property
    def mandatory(self) -> bool:
        return self.requirement.mandatory == "yes"

    @property
    def is_gap(self) -> bool:
        return self.verdict in GAP_VERDICTS

    @property
    def severity(self) -> Severity | None:
        """How much the gap matters: a mandatory item that is not there is high, any other gap in a
        mandatory item medium, a recommended item low. None where there is no gap."""
        if not self.is_gap:
            return None
        if not self.mandatory:
            return "low"
        return "high" if self.verdict == "missing" else "medium"


@dataclass(frozen=True, slots=True)
class ClauseGroup:
    """The requirements of one clause ("8.6"); `no` is "" for those of no clause."""

    no: str
    title: Words
    items: tuple[Item, ...]


def items(assessment: Assessment, catalogue: Catalogue) -> tuple[Item, ...]:
    """Every result in the order of the catalogue. Raises KeyError for an id that it does not know."""
    order = {requirement.id: at for at, requirement in enumerate(catalogue.requirements)}
    about: dict[str, list[Finding]] = {}
    for finding in findings(assessment):
        about.setdefault(finding.requirement or "", []).append(finding)
    return tuple(
        Item(
            catalogue.requirement(result.requirement),
            result,
            tuple(sorted(result.evidence, key=best_first)),
            tuple(about.get(result.requirement, ())),
        )
        for result in sorted(assessment.requirements, key=lambda one: order[one.requirement])
    )


def gaps(found: Sequence[Item]) -> tuple[Item, ...]:
    """What needs work: mandatory first, then by verdict, then as in `found`."""
    open_items = [item for item in found if item.is_gap]
    return tuple(sorted(open_items, key=lambda item: (not item.mandatory, GAP_VERDICTS.index(item.verdict))))


def by_clause(found: Sequence[Item], catalogue: Catalogue) -> tuple[ClauseGroup, ...]:
    """Groups by the first two numbers of the first clause; those of no clause stand last."""
    groups: dict[str, list[Item]] = {}
    for item in found:
        groups.setdefault(_group_no(item.requirement), []).append(item)
    return tuple(
        ClauseGroup(no, catalogue.clause(no).title if no else word("clauses", "other"), tuple(groups[no]))
        for no in sorted(groups, key=_clause_order)
    )


def _group_no(requirement: Requirement) -> str:
    if not requirement.clauses:
        return ""
    return ".".join(requirement.clauses[0].split(" ")[0].split(".")[:2])


def _clause_order(no: str) -> tuple[bool, list[int]]:
    return (not no, [int(part) for part in no.split(".")] if no else [])


_AUDITORS_WAY = "LAMVTRC"  # groups of checks by the letter of their ids


def findings(assessment: Assessment) -> tuple[Finding, ...]:
    """The gravest first; within a severity those that block, then as an auditor goes on: whether the papers are valid,
    what the audit year lacks, whose documents these are, the records, and the state of single documents last."""
    return tuple(
        sorted(
            assessment.findings,
            key=lambda one: (
                SEVERITIES.index(one.severity), not one.blocks, _AUDITORS_WAY.find(one.check[:1]) % 99, one.check,
                -len(one.paths), _natural(one.requirement or ""), one.paths, one.id,
            ),
        )
    )  # fmt: skip


def blocking(assessment: Assessment) -> tuple[tuple[str, Finding | None], ...]:
    """What stands in the way, by id, in the order of the findings; one that no finding is stands last."""
    ids = assessment.readiness.blocking
    known = [finding for finding in findings(assessment) if finding.id in ids]
    rest = sorted(set(ids) - {finding.id for finding in known})
    return (*((finding.id, finding) for finding in known), *((id, None) for id in rest))


def _natural(id: str) -> tuple[tuple[int, str], ...]:
    """An id by its numbers: "R-8.4.2" before "R-8.10"."""
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", id))


_ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz")


def kind_key(document: Analysis) -> str:
    """The key of a file's kind for filters; "" for one that was not read. An archive is no document."""
    if document.outcome not in ("read", "partial"):
        return ""
    is_archive = document.kind in ("unrelated", "noise") and document.path.lower().endswith(_ARCHIVES)
    return "archive" if is_archive else document.kind


def kind_word(document: Analysis) -> Words:
    """What kind of file it is called; nothing for one that was not read."""
    key = kind_key(document)
    if not key:
        return Words("", "")
    return word("files", "archive") if key == "archive" else word("kind", key)


def documents(assessment: Assessment) -> tuple[Analysis, ...]:
    """All files by their paths, the order of every report."""
    return tuple(sorted(assessment.documents, key=lambda one: (one.path, one.sha256)))


_PROVING_NOTHING: tuple[Kind, ...] = ("noise", "external", "form", "list")


def serving_nothing(found: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Documents in force that were read whole and serve no requirement: what is called missing may lie in them."""
    return tuple(
        one
        for one in found
        if one.outcome == "read"
        and one.kind not in _PROVING_NOTHING
        and not (one.assignments or one.obsolete or kind_key(one) == "archive")
    )


def requirement_ids(document: Analysis) -> tuple[str, ...]:
    """Ids of the requirements that a file serves, each once, in order."""
    return tuple(sorted({one.requirement for one in document.assignments}))


def timeline(assessment: Assessment, catalogue: Catalogue) -> tuple[TimelineRow, ...]:
    """The rows in the order of the catalogue."""
    order = {requirement.id: at for at, requirement in enumerate(catalogue.requirements)}
    return tuple(sorted(assessment.timeline, key=lambda row: order[row.requirement]))


def titles(catalogue: Catalogue) -> dict[str, Words]:
    """What every requirement, check and order rule is called, by id."""
    found = {requirement.id: requirement.title for requirement in catalogue.requirements}
    found.update((rule.id, rule.text) for rule in catalogue.order_rules)
    found.update((check.id, check.title) for check in catalogue.checks)
    return found


@dataclass(frozen=True, slots=True)
class Counts:
    """How many requirements have a verdict, and how many of these are mandatory."""

    all: Counter[str]
    mandatory: Counter[str]
    needs_review: int


def count_verdicts(found: Sequence[Item]) -> Counts:
    """How often each verdict was given: of all, of the mandatory ones; and how many ask for a human look."""
    return Counts(
        Counter(item.verdict for item in found),
        Counter(item.verdict for item in found if item.mandatory),
        sum(item.result.needs_review for item in found),
    )

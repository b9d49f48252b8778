"""From one report to the next: verdicts with the files behind them, findings, months, the earliest date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pipeline.compare.files import file_changes
from pipeline.compare.findings import compared
from pipeline.compare.reported import Reported, Requirement
from pipeline.values import (
    Cause,
    Changes,
    Direction,
    FileCause,
    FileChanges,
    MonthsChange,
    Otherwise,
    ReadinessChange,
    Verdict,
    VerdictChange,
    Words,
)

# From good to bad. Between neighbours of equal rank a change is neither better nor worse.
_RANK: Mapping[Verdict, int] = {
    "satisfied": 0, "not_applicable": 0, "weak": 1, "stale": 1, "unreadable": 2, "missing": 3,
}  # fmt: skip


def compare(old: Reported, new: Reported) -> Changes:
    """What differs from `old` to `new`, two reports of the same client."""
    files = file_changes(old.documents, new.documents)
    program = (old.tool.version, old.catalogue) != (new.tool.version, new.catalogue)
    findings = compared(old.findings, new.findings, files.moved)
    return Changes(
        before=old.as_of,
        after=new.as_of,
        program=program,
        readiness=_readiness(old, new),
        verdicts=_verdicts(old, new, files, program),
        new_findings=findings.new,
        resolved_findings=findings.resolved,
        changed_findings=findings.changed,
        months=_months(old, new),
        files=files,
    )


def _readiness(old: Reported, new: Reported) -> ReadinessChange:
    then, now = old.readiness, new.readiness
    earlier, later = then.earliest_application, now.earliest_application
    # By requirement: the sentence counts ("2 months so far"), and is another one after each month.
    before = {one.requirement: Words(one.what_zh, one.what_en) for one in then.conditions}
    after = {one.requirement: Words(one.what_zh, one.what_en) for one in now.conditions}
    return ReadinessChange(
        can_apply=(then.can_apply, now.can_apply),
        earliest=(earlier, later),
        binding=(then.binding, now.binding),
        release=(old.organisation.sms_release, new.organisation.sms_release),
        days=(later - earlier).days if earlier and later else None,
        conditions_met=tuple(before[key] for key in sorted(before.keys() - after.keys())),
        conditions_new=tuple(after[key] for key in sorted(after.keys() - before.keys())),
    )


def _verdicts(old: Reported, new: Reported, files: FileChanges, program: bool) -> tuple[VerdictChange, ...]:
    before = {one.id: one for one in old.requirements}
    after = {one.id: one for one in new.requirements}
    happened = _happened(files)
    behind, hinted = _files_behind(old, new), _files_hinting(old, new)
    changes = []
    for id in sorted(before.keys() | after.keys()):
        then, now = before.get(id), after.get(id)
        if then and now and then.verdict == now.verdict:
            continue
        because = _causes(behind[id], happened) or _causes(hinted[id], happened)
        changes.append(
            VerdictChange(
                requirement=id,
                before=then.verdict if then else None,
                after=now.verdict if now else None,
                direction=_direction(then, now),
                because=because,
                otherwise="" if because else _otherwise(old, new, files, program),
                reason=Words(now.reason_zh, now.reason_en) if now else Words("", ""),
            )
        )
    return tuple(changes)


def _causes(paths: Iterable[str], happened: Mapping[str, tuple[str, Cause]]) -> tuple[FileCause, ...]:
    found = {happened[path] for path in paths if path in happened}
    return tuple(FileCause(path, what) for path, what in sorted(found))


def _direction(then: Requirement | None, now: Requirement | None) -> Direction:
    if then is None or now is None or _RANK[then.verdict] == _RANK[now.verdict]:
        return "other"
    return "better" if _RANK[now.verdict] < _RANK[then.verdict] else "worse"


def _otherwise(old: Reported, new: Reported, files: FileChanges, program: bool) -> Otherwise:
    if files.any:
        return "set"
    if program:
        return "program"
    return "day" if old.as_of != new.as_of else "set"


def _happened(files: FileChanges) -> dict[str, tuple[str, Cause]]:
    """What happened to a path of either report, with the path to name."""
    found: dict[str, tuple[str, Cause]] = {path: (path, "removed") for path in files.removed}
    for one in files.moved:
        found[one.before] = found[one.after] = (one.after, "moved")
    found.update((path, (path, "added")) for path in files.added)
    found.update((path, (path, "changed")) for path in files.changed)
    return found


def _files_behind(old: Reported, new: Reported) -> Mapping[str, set[str]]:
    """For each requirement the files that speak of it, then or now: evidence, mapping, records, findings."""
    behind: dict[str, set[str]] = defaultdict(set)
    for report in (old, new):
        for requirement in report.requirements:
            behind[requirement.id].update(one.path for one in requirement.evidence)
        for document in report.documents:
            for served in document.requirements:
                behind[served.id].add(document.path)
        for row in report.timeline:
            behind[row.requirement].update(one.path for one in row.events)
        for finding in report.findings:
            if finding.requirement:
                behind[finding.requirement].update(finding.paths)
    return behind


def _files_hinting(old: Reported, new: Reported) -> Mapping[str, set[str]]:
    hinting: dict[str, set[str]] = defaultdict(set)
    for document in (*old.documents, *new.documents):
        for hint in document.hints:
            hinting[hint.id].add(document.path)
    return hinting


def _months(old: Reported, new: Reported) -> tuple[MonthsChange, ...]:
    before = {one.requirement: one for one in old.timeline}
    after = {one.requirement: one for one in new.timeline}
    changes = []
    for id in sorted(before.keys() | after.keys()):
        then, now = before.get(id), after.get(id)
        had = {month for month, count in then.months.items() if count} if then else set()
        has = {month for month, count in now.months.items() if count} if now else set()
        gaps_then, gaps_now = set(then.gaps if then else ()), set(now.gaps if now else ())
        one = MonthsChange(
            id,
            gained=tuple(sorted(has - had)),
            lost=tuple(sorted(had - has)),
            gaps_closed=tuple(sorted(gaps_then - gaps_now)),
            gaps_opened=tuple(sorted(gaps_now - gaps_then)),
        )
        if one.gained or one.lost or one.gaps_closed or one.gaps_opened:
            changes.append(one)
    return tuple(changes)

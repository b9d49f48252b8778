"""Which findings are new, resolved or other than they were between two reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.compare.reported import Finding
from pipeline.values import FileMoved, FindingChange, Severity, Words

_GRAVITY: Mapping[Severity, int] = {"high": 0, "medium": 1, "low": 2}


@dataclass(frozen=True, slots=True)
class Compared:
    """`changed` pairs a finding with what it was."""

    new: tuple[FindingChange, ...]
    resolved: tuple[FindingChange, ...]
    changed: tuple[tuple[FindingChange, FindingChange], ...]


def compared(old: Sequence[Finding], new: Sequence[Finding], moved: Sequence[FileMoved]) -> Compared:
    """A finding whose files only moved is as it was.

    One that keeps its id and rests on other places now ("2 documents are lacking" became 3), and one of the same check
    about the same requirement and one of the same files, is neither resolved nor new: it has changed.
    """
    there = {one.before: one.after for one in moved}
    before, after = ({one.id for one in each} for each in (old, new))
    gone = [one for one in old if one.id not in after]
    come = [one for one in new if one.id not in before]
    stayed = _same(gone, come, there)
    gone = [one for one in gone if one.id not in stayed]
    come = [one for one in come if one.id not in stayed.values()]
    pairs = [*_alike(gone, come, there), *_grown(old, new, there)]
    paired = {one.id for pair in pairs for one in pair}
    return Compared(
        new=_sorted(one for one in come if one.id not in paired),
        resolved=_sorted(one for one in gone if one.id not in paired),
        changed=tuple(sorted(((_shown(was), _shown(now)) for was, now in pairs), key=lambda pair: _order(pair[1]))),
    )


def _grown(old: Sequence[Finding], new: Sequence[Finding], there: Mapping[str, str]) -> list[tuple[Finding, Finding]]:
    """Findings of one id that rest on other places now: a list that lacks one document more, one more file with remarks."""
    was = {one.id: one for one in old}
    both = ((was[one.id], one) for one in new if one.id in was)
    return [(before, now) for before, now in both if _said(before, there) != _said(now, {})]


def _said(finding: Finding, there: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset((there.get(one.path, one.path), one.quote) for one in finding.evidence)


def _same(gone: Sequence[Finding], come: Sequence[Finding], there: Mapping[str, str]) -> dict[str, str]:
    """From an old id to the new one of a finding whose files moved."""
    moved = {_about(one, there): one.id for one in gone if any(path in there for path in one.paths)}
    return {moved[key]: one.id for one in come if (key := _about(one, {})) in moved}


def _about(finding: Finding, there: Mapping[str, str]) -> tuple[object, ...]:
    paths = tuple(sorted(there.get(path, path) for path in finding.paths))
    return finding.check, finding.requirement, paths, finding.quote


def _alike(gone: Sequence[Finding], come: Sequence[Finding], there: Mapping[str, str]) -> list[tuple[Finding, Finding]]:
    """Pairs of an old and a new finding that share the most files; each is in one pair at most."""
    candidates: dict[tuple[str, str | None, str], dict[str, Finding]] = defaultdict(dict)
    for one in come:
        for path in one.paths:
            candidates[one.check, one.requirement, path][one.id] = one
    found = []
    for was in gone:
        files = {there.get(path, path) for path in was.paths}
        near = {id: one for path in files for id, one in candidates[was.check, was.requirement, path].items()}
        for now in near.values():
            shared = len(files & {*now.paths}) / len(files | {*now.paths})
            found.append((-shared, was.quote != now.quote, was.id, now.id, was, now))
    pairs: list[tuple[Finding, Finding]] = []
    taken: set[str] = set()
    for *_, was, now in sorted(found, key=lambda one: one[:4]):
        if not taken & {was.id, now.id}:
            taken |= {was.id, now.id}
            pairs.append((was, now))
    return pairs


def _sorted(findings: Iterable[Finding]) -> tuple[FindingChange, ...]:
    return tuple(sorted(map(_shown, findings), key=_order))


def _shown(one: Finding) -> FindingChange:
    message = Words(one.message_zh, one.message_en)
    return FindingChange(one.id, one.check, one.severity, one.requirement, one.paths, message, one.blocks)


def _order(one: FindingChange) -> tuple[object, ...]:
    return _GRAVITY[one.severity], one.check, one.paths, one.id

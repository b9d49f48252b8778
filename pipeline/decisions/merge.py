"""Decisions that come back from the workbook, among those that are known."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.values import Decision


def merged(known: Sequence[Decision], found: Sequence[Decision]) -> tuple[tuple[Decision, ...], int, int]:
    """(all decisions, how many are new, how many changed). One about the same file and requirement is replaced."""
    by_subject = {_subject(one): one for one in known}
    before = dict(by_subject)
    for one in found:
        by_subject[_subject(one)] = one
    new = sum(subject not in before for subject in by_subject)
    changed = sum(before[subject] != one for subject, one in by_subject.items() if subject in before)
    return tuple(by_subject.values()), new, changed


def _subject(one: Decision) -> tuple[str, str]:
    file = one.file
    return one.requirement, (file.sha256 or f"{file.path}|{file.number}|{file.title}") if file else ""

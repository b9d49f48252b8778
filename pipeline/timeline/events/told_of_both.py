"""What is told of two requirements in one paper is as many records of each: findings and what was done about them, a course
and the certificates that it gave."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.values import Event

_FOUND, _PUT_RIGHT = "R-9.2-5", "R-10.1"
_TRAINED, _AUDITORS = "R-7.2-3", "R-9.2-7"


def told_of_each(events: Iterable[Event]) -> set[Event]:
    """`events` of a page. A report that names several nonconformities in its title, and tells them with their actions in a
    chapter, is not one of the first and several of the second; a course of which each got a certificate of his own day is
    one qualification."""
    known = set(events)
    if len(_of(known, _FOUND)) == 1 and len(_of(known, _PUT_RIGHT)) > 1:
        known = _as_many(known, _FOUND, _PUT_RIGHT)
    if len(_of(known, _TRAINED)) == 1 and len(_of(known, _AUDITORS)) > 1:
        known = _as_many(known, _AUDITORS, _TRAINED)
    return known


def _of(events: set[Event], requirement: str) -> set[Event]:
    return {one for one in events if one.requirement == requirement}


def _as_many(events: set[Event], requirement: str, other: str) -> set[Event]:
    """The events, with those of `requirement` as `other` has them."""
    return (events - _of(events, requirement)) | {replace(one, requirement=requirement) for one in _of(events, other)}

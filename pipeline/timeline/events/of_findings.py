"""What an audit found and what was done about it, told in one paper: each finding is a record of both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pipeline.values import Event

_FOUND, _PUT_RIGHT = "R-9.2-5", "R-10.1"


def told_of_each(events: Iterable[Event]) -> set[Event]:
    """`events` of a page, where a paper of several nonconformities with their actions counts each as both: a report that
    names them in its title, and tells them in a chapter, is not one of the first and several of the second."""
    known = set(events)
    found = {one for one in known if one.requirement == _FOUND}
    put_right = {one for one in known if one.requirement == _PUT_RIGHT}
    if len(found) == 1 and len(put_right) > 1:
        return (known - found) | {replace(one, requirement=_FOUND) for one in put_right}
    return known

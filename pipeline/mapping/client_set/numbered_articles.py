"""Articles that are numbered on in one folder: where KA-0113 is one of what to do about a fault, KA-0121 beside it is, too,
whatever its author left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.values import Analysis, Assignment, Event

_ARTICLE = "R-7.6"
_TOLD = 0.5  # that the other is one
_NUMBERED = 0.55
_NUMBER = re.compile(r"^(?P<letters>[A-Za-z\u4e00-\u9fff]{2,8})[-_ ]?(?P<number>\d{2,5})(?!\d)(?=[\s_.-]*\S)")


def numbered_articles(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The papers, with those that serve nothing and continue a series of articles as one of them."""
    series = {
        _series(one)
        for one in analyses
        if not one.obsolete
        and any(each.requirement == _ARTICLE and each.confidence >= _TOLD for each in one.assignments)
    } - {None}
    others = {
        _series(one)
        for one in analyses
        if one.assignments and all(each.requirement != _ARTICLE for each in one.assignments)
    }
    return tuple(_as_article(one) if _is_open(one) and _series(one) in series - others else one for one in analyses)


def _series(one: Analysis) -> tuple[str, str] | None:
    """The folder of a file, and the letters before its number; None of a file without."""
    folder, _, name = one.path.rpartition("/")
    found = _NUMBER.match(name)
    return (folder, found["letters"].upper()) if found and folder else None


def _is_open(one: Analysis) -> bool:
    return one.outcome == "read" and not one.assignments and one.kind in ("unrelated", "record")


def _as_article(one: Analysis) -> Analysis:
    name = one.path.rpartition("/")[2]
    day = one.main_date
    known = any(event.requirement == _ARTICLE for event in one.events)
    new = () if known or day is None else (Event(_ARTICLE, day, day, "day", "name"),)
    made = (Assignment(_ARTICLE, _NUMBERED, "name", name),)
    return replace(one, kind="record", assignments=made, events=(*one.events, *new))

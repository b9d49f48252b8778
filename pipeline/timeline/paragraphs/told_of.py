"""Dates that a text only tells of: they date what it speaks about, and not the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pipeline.text.normal import normal
from pipeline.timeline.ledgers.in_columns import cell_of
from pipeline.values import DatedPlace, Event, Kind, Role

_PAGE = re.compile(r"^p\.\d+(?: \(OCR\))? ?")
_OF_AN_EDITION: frozenset[Role] = frozenset(["drafted", "approved", "released", "signed"])


def month_told_of(each: DatedPlace) -> bool:
    """Whether a month stands in the running text of a chapter: "the framework, released in February 2024"."""
    told = each.precision == "month" and not each.labelled and each.role in _OF_AN_EDITION
    return told and " > " in each.place and cell_of(each.place) is None


def in_a_chapter(each: DatedPlace, title: str) -> bool:
    """Whether a day stands without a label in the text of a chapter, where laws and histories are told of."""
    if each.labelled or cell_of(each.place) is not None:
        return False
    heading = _PAGE.sub("", each.place)
    return heading not in ("", "body") and normal(heading) != normal(title)


def with_months_told(
    dates: Sequence[DatedPlace], events: Iterable[Event], kind: Kind, title: str
) -> tuple[DatedPlace, ...]:
    """`dates` of a report, with the month or quarter that its name alone gives, without a year: it reports on that."""
    known = {(one.value, one.end) for one in dates}
    told = {
        (event.value, event.end, event.precision): event.place
        for event in events
        if kind == "report" and event.place == "name" and event.precision in ("month", "quarter")
    }
    return (
        *dates,
        *(
            DatedPlace(first, last, precision, "period_start", title, place)
            for (first, last, precision), place in sorted(told.items())
            if (first, last) not in known
        ),
    )

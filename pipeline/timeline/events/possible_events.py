"""The events of what a file serves, and of each requirement that it may serve if nothing else does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from pipeline.catalogue import Catalogue
from pipeline.timeline.events.records import KnownEvents, events_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Assignment, Block, DatedPlace, Event, Kind


def events_of_file(
    blocks: Sequence[Block],
    served: tuple[tuple[Assignment, ...], tuple[Assignment, ...]],
    written: tuple[tuple[DatedPlace, ...], date | None, Kind],
    names: tuple[str, str],
    catalogue: Catalogue,
) -> tuple[Event, ...]:
    """`served`: for certain, and possibly; `written`: dates, main date and kind; `names`: path and title.

    What is possible changes nothing about the others. Each is read by itself: of several that may be meant by one
    sheet the set will keep some, and then the sheet is theirs.
    """
    (certain, possible), (dates, main, kind), (path, title) = served, written, names
    own: Kind = "record" if kind == "unrelated" else kind
    day = main or (main_date(dates, own, path, title) if own != kind else None)

    def found() -> Iterator[Event]:
        called = f"{path} {title}"
        known: KnownEvents = {}  # most requirements ask the same of the same parts
        yield from events_of(blocks, certain, dates, main, kind, called, catalogue, known=known)
        for one in possible:
            if catalogue.requirement(one.requirement).kind == "record":
                asked = (one.requirement,)
                yield from events_of(blocks, (*certain, one), dates, day, own, called, catalogue, asked, known)

    return tuple(found())

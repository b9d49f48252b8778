"""The events of files that name days and months and nowhere a year."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.catalogue import Catalogue
from pipeline.timeline.events.days import OPEN_YEAR
from pipeline.timeline.events.records import events_of
from pipeline.timeline.ledgers.logs import log_events
from pipeline.timeline.main_date import main_date
from pipeline.timeline.partial_dates import governing
from pipeline.values import Assignment, Block, DatedPlace, Event, Kind

_WITHOUT_YEAR = re.compile(
    r"^\s*(?:1[0-2]|0?[1-9])[ ]?[-/.月][ ]?(?:[12]\d|3[01]|0?[1-9])(?:[ ]?[日号]|[ ]\d{1,2}:\d\d|\s*$)"
)


def yearless_events_of(
    blocks: Sequence[Block],
    assignments: Iterable[Assignment],
    dates: tuple[Sequence[DatedPlace], Sequence[DatedPlace]],
    kind: Kind,
    names: tuple[str, str],
    catalogue: Catalogue,
) -> tuple[Event, ...]:
    """The events of a file that names days and months (9-8 07:52; 7月22日上午) and neither it nor its path a year, as in 2000.

    `dates` are those of the file, and those that it has in 2000; `names` its path and title. The set stage finds the
    year (rhythm/open_years.py).
    """
    known, in_2000 = dates
    name = " ".join(names)
    if known or kind not in ("record", "report") or governing([name]).year is not None:
        return ()
    written_later = any(map(_WITHOUT_YEAR.search, _cells(blocks))) or log_events(blocks, f"{OPEN_YEAR}年")
    if not in_2000 and (kind != "record" or not written_later):
        return ()
    main = main_date(in_2000, kind, *names)
    found = events_of(blocks, assignments, in_2000, main, kind, f"{name} {OPEN_YEAR}年", catalogue)
    return tuple(event for event in found if event.precision == "day")


def _cells(blocks: Iterable[Block]) -> Iterator[str]:
    return (cell.text for block in blocks for row in block.rows for cell in row)

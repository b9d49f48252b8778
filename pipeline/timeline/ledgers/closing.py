"""Sheets that are one record with a day of their own, though each of their rows says when it was put right."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import takewhile

from pipeline.text.normal import normal
from pipeline.timeline.events.days import Days
from pipeline.timeline.events.parts import Part
from pipeline.timeline.ledgers.columns import LAST, rank_of
from pipeline.timeline.tables.grid import grid
from pipeline.timeline.tables.headers import header_above_days, header_of
from pipeline.values import Block, DatedPlace, Role

# A bare day in the head of a list of checks is that on which they were made.
_CHECKED = re.compile(r"检查|核查|巡查|抽查|点检|\bcheck|\binspection|\bwalk")
_OF_THE_WHOLE: frozenset[Role] = frozenset(["occurred", "meeting", "drafted", "reviewed", "approved", "signed"])


def day_of_the_whole(sheet: Part, rows: Sequence[Days], dates: Sequence[DatedPlace]) -> Days | None:
    """The day in the title of a sheet (风险评估（评估日期 2026-08-27）) whose rows bear no other days than those on which
    something was done about them, none before it: what they list was found on that day."""
    titles = {str(block.place) for block in takewhile(lambda block: not block.rows, sheet.blocks)}
    titles |= {place for block in sheet.blocks if block.rows for place in _above_the_header(block)}
    own = {
        one.value: one.place
        for one in dates
        if one.place in titles
        and one.precision == "day"
        and one.end is None
        and (one.role in _OF_THE_WHOLE or (one.role == "other" and _CHECKED.search(normal(" ".join(sheet.labels)))))
    }
    if len(own) != 1 or not rows or min(own) > min(days[0] for days in rows) or not _say_when_done(sheet, rows):
        return None
    day, place = own.popitem()
    return day, day, "day", place


def _say_when_done(sheet: Part, rows: Sequence[Days]) -> bool:
    """Whether all columns from which the days of the rows come are called after the end of something."""
    places = {days[3] for days in rows}
    labels = [label for block in sheet.blocks if block.rows for label in _labels_over(block, places)]
    return bool(labels) and all(rank_of(label) > LAST for label in labels)


def _above_the_header(block: Block) -> Iterator[str]:
    """The cells of a table that stand over its header, as those do that say who checked, and when."""
    table = grid(block)
    header = header_of(table) or header_above_days(table)
    for row in table[: header.start] if header else ():
        yield from (str(block.place.at(cell.address)) for cell in row.apart)


def _labels_over(block: Block, places: Set[str]) -> Iterator[str]:
    table = grid(block)
    header = header_of(table) or header_above_days(table)
    for row in table if header else ():
        for column in row.own:
            if str(block.place.at(row.cells[column].address)) in places:
                yield header.labels.get(column, "") if header else ""

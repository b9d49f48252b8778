"""The days without a year above the columns of those who were there: Opening 21 Sept | Closing 23 Sept; 首次会议 9月21日."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.timeline.found import FoundDate
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.labels import place_of
from pipeline.values import Block, Mention

_HEAD = 3  # rows
_MEETING = re.compile(
    r"\s*(?:(?:opening|closing|first|last|kick-?off)(?: (?:meeting|session))?|(?:首次|末次|首末次|启动|总结)(?:会议?)?)"
    r"[\s,:：(（]{0,3}(?P<day>\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.?|[a-z]{3,9}\.? \d{1,2}|\d{1,2}\s?月\s?\d{1,2}\s?[日号]|\d{1,2}[./]\d{1,2})[)）\s]*",
    re.IGNORECASE,
)


def days_attended(block: Block, rows: Sequence[GridRow], around: Governing) -> Iterator[FoundDate]:
    """Each day at the head of a column that says which meeting was held on it, in the year that the paper names."""
    if around.year is None:
        return
    for row in rows[:_HEAD]:
        for column in row.own:
            cell = row.cells[column]
            found = _MEETING.fullmatch(cell.text)
            days = completed(found["day"].strip(), around) if found else None
            if found is not None and days is not None and days[2] == "day":
                start, stop = found.span("day")
                mention = Mention(days[0], days[1], days[2], found["day"], start, stop, "completed")
                yield FoundDate(mention, "meeting", place_of(block, cell), labelled=True)

"""Several records in one text, each begun by a line with its number: Idea 1 - raised 4 August 2026, 投诉2：…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.timeline.events.days import Days
from pipeline.values import Block, DatedPlace

_HEAD = re.compile(
    r"(?P<word>[a-z]{2,16}(?: [a-z]{2,16})?|[\u4e00-\u9fff]{2,8})[ -]?(?:no\.?|#|号)? ?(?P<number>\d{1,4})(?=[\s.、:,;)(|–—-])"
)
# What counts the parts of one paper, or of what one meeting talked over.
_PARTS = re.compile(
    r"附件|附表|附录|步骤|阶段|章|节|条|议题|议程|版本?|任务|行动|措施|方案|原因|目标|要求|页"
    r"|annex|appendix|attachment|step|phase|stage|section|part|chapter|item|action|task|version|rev|page|table|figure|week|"
    r"room|rack|floor|level|day|note|point|agenda|objective|team|group|shift|line|no|option|question"
)
_ENTRIES_NEEDED = 2
_EVENT_ROLES = ("occurred", "meeting")


def numbered_entries(blocks: Sequence[Block], dates: Sequence[DatedPlace]) -> tuple[Days, ...]:
    """One event an entry, on the day on which it came up; none where a day above the first is that of them all."""
    lines = [block for block in blocks if block.place.part == "body" and block.text.strip()]
    heads = list(_heads(lines))
    if len(heads) < _ENTRIES_NEEDED or any(
        one.precision == "day" for line in lines[: heads[0]] for one in find_dates(line.text)
    ):
        return ()
    happened = {one.value for one in dates if one.role in _EVENT_ROLES and one.precision == "day"}
    found: list[Days] = []
    for start, end in pairwise([*heads, len(lines)]):
        days = [one.value for line in lines[start:end] for one in find_dates(line.text) if one.precision == "day"]
        day = next((each for each in days if each in happened), None)
        if day is None:
            return ()
        found.append((day, day, "day", str(lines[start].place.at(f"¶{start + 1}"))))
    return tuple(found)


def _heads(lines: Sequence[Block]) -> Iterator[int]:
    """The lines that begin with a number of one series, each higher than the one before."""
    series, last = "", 0
    for index, line in enumerate(lines):
        head = None if line.rows else _HEAD.match(normal(line.text).lstrip(" ·*-"))
        if head is None or _PARTS.fullmatch(head["word"].split()[-1]) or find_dates(line.text[: head.end()]):
            continue
        if (not series or head["word"] == series) and int(head["number"]) > last:
            series, last = head["word"], int(head["number"])
            yield index

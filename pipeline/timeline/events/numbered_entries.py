"""Several records in one text, each begun by a line with its number: Idea 1 - raised 4 August 2026, 投诉2：…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
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
# One behind the other in one paragraph, the day beside each number: KE-01 noted 2026-08-14 … KE-02 noted 2026-09-09 …
_RUN_ON = re.compile(r"(?<![\w-])(?P<word>[A-Z]{1,6})[-_ ]?(?P<number>\d{1,4})(?=[\s:：,，(（|])")
_NUMBERED_LINE = re.compile(r"(?P<word>[a-z]{1,6}|[\u4e00-\u9fff]{1,4})[ -]?(?P<number>\d{1,4})(?=[\s.、:,;)(|–—-])")
_BESIDE, _DAY = 16, 24
_RUN_ON_NEEDED = 3
_ENTRIES_NEEDED = 2
_EVENT_ROLES = ("occurred", "meeting")


def numbered_entries(blocks: Sequence[Block], dates: Sequence[DatedPlace]) -> tuple[Days, ...]:
    """One event an entry, on the day on which it came up; none where a day above the first is that of them all."""
    lines = [block for block in blocks if block.place.part == "body" and block.text.strip()]
    if run_on := next(filter(None, map(_run_on, lines)), ()) or _one_a_line(lines):
        return run_on
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


def _run_on(line: Block) -> tuple[Days, ...]:
    """The entries of a paragraph that begins with the first of them, each with a day right behind its number."""
    numbers = [] if line.rows else list(_RUN_ON.finditer(line.text))
    if len(numbers) < _RUN_ON_NEEDED or numbers[0].start():
        return ()
    found: list[Days] = []
    last = 0
    for each in numbers:
        if each["word"] != numbers[0]["word"] or int(each["number"]) <= last:
            continue  # another thing that the entry names
        day = _day_beside(line.text[each.end() :])
        if day is None:
            return ()
        last = int(each["number"])
        found.append((day, day, "day", str(line.place.at(f"¶{len(found) + 1}"))))
    return tuple(found) if len(found) >= _RUN_ON_NEEDED else ()


def _one_a_line(lines: Sequence[Block]) -> tuple[Days, ...]:
    """The entries of lines that are numbered in one series, each with its day right behind the number: 坑1（8月11日记）：…"""
    found: list[Days] = []
    word, last = "", 0
    for at, line in enumerate(lines, 1):
        plain = normal(line.text).lstrip(" ·*-")
        head = None if line.rows else _NUMBERED_LINE.match(plain)
        day = _day_beside(plain[head.end() :]) if head else None
        if head is None or day is None or (word and head["word"] != word) or int(head["number"]) <= last:
            continue
        word, last = head["word"], int(head["number"])
        found.append((day, day, "day", str(line.place.at(f"¶{at}"))))
    return tuple(found) if len(found) >= _RUN_ON_NEEDED and not _PARTS.fullmatch(word) else ()


def _day_beside(text: str) -> date | None:
    """The day that stands right at the beginning of what follows a number."""
    first = next(iter(find_dates(text[: _BESIDE + _DAY])), None)
    alone = first is not None and first.precision == "day" and first.value == first.end and first.start <= _BESIDE
    return first.value if first is not None and alone else None


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

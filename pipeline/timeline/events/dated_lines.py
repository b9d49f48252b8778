"""Several records in one text without headings: minutes or a log in which a line of its own tells each day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.text.normal import normal
from pipeline.timeline.events.days import Days
from pipeline.timeline.ledgers.logs import begins_with_day
from pipeline.timeline.partial_dates import Governing, governing
from pipeline.values import Block, DatedPlace

_HOLDS_MANY = re.compile(
    r"纪要|例会|会议记录|[周晨早站]会|日志|交接|值班|\bminutes\b|\bmeetings?\b|\bstand-?ups?\b|\blog\b|\bdiary\b|\bhuddles?\b"
)
_MARKS = " \u3000[（(【*#·-"
_LONGEST = 40
_LINES_NEEDED = 2
# Behind the day no more than its name, an hour, and what was held or who was on duty.
_REST = re.compile(
    r"[\s,，、)）\]】.。:：|—–-]*"
    r"(?:[(（]?(?:星期|周)[一二三四五六日天][)）]?|\(?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\)?)?[\s,，]*"
    r"(?:(?:上午|下午|晚上?)?\d{1,2}[:：点]\d{0,2}(?:\s?[-–—至到]\s?\d{1,2}[:：点]\d{0,2})?)?[\s,，]*"
    r"(?:[^\s。；;,，:：]{0,8}(?:例会|会议?|碰头会?|纪要|[白夜早中晚]班|交接班?|值班)|(?:[a-z]+ ){0,2}(?:meeting|minutes|stand-?up|call|sync|huddle|review|shift))?"
    r"[\s:：。.)）\]】]*",
    re.IGNORECASE,
)


def dated_line_events(blocks: Sequence[Block], dates: Sequence[DatedPlace], name: str) -> tuple[Days, ...]:
    """One event a line that tells no more than a day (9月3日 周三例会), with text of its own below each; at least two.

    `name` is what the file is called, which says that it holds several. 9月3日 is of the one year that the file names.
    """
    if not _HOLDS_MANY.search(normal(name.rpartition("/")[2])):
        return ()
    lines = [block for block in blocks if not block.rows and not block.level and block.place.part == "body"]
    years = {one.value.year for one in dates if one.role not in ("due", "expiry")}
    around = Governing(years.pop()) if len(years) == 1 else governing([name])
    found = [_day(line, number, around) for number, line in enumerate(lines, 1)]
    heads = [days for days in found if days is not None]
    below = bool(found) and found[-1] is None and all(a is None or b is None for a, b in pairwise(found))
    distinct = len({days[0] for days in heads}) == len(heads)
    return tuple(heads) if len(heads) >= _LINES_NEEDED and below and distinct else ()


def _day(line: Block, number: int, around: Governing) -> Days | None:
    text = line.text.strip(_MARKS)
    if len(text) > _LONGEST:
        return None
    begun = begins_with_day(text, around)
    if begun is None or not _REST.fullmatch(begun[1]):
        return None
    return begun[0], begun[0], "day", str(line.place.at(f"¶{number}"))

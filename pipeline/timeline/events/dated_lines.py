"""Several records in one text without headings: minutes or a log in which a line of its own tells each day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.text.normal import normal
from pipeline.timeline.events.days import Days
from pipeline.timeline.ledgers.logs import WEEK, begins_with_day
from pipeline.timeline.partial_dates import Governing, governing
from pipeline.values import Block, DatedPlace

_HOLDS_MANY = re.compile(
    r"纪要|例会|会议记录|[周晨早站]会|日志|交接|值班|\bminutes\b|\bmeetings?\b|\bstand-?ups?\b|\blog\b|\bdiary\b|\bhuddles?\b"
)
_MARKS = " \u3000[（(【*#·-"
_LONGEST, _LONGEST_WATCH = 40, 64
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

# In a book of those on duty, also which shift it was, who had it, and the weather: 第3周 2026-09-16 中班 张三 晴.
_BOOK = re.compile(
    r"值[班守机]|当班|交接|日[志记]|\blog\b|\bdiary\b|\bjournal\b|\bbooks?\b|\bshifts?\b|\bwatch\b|\bduty\b"
)
_WHO = r"[\u4e00-\u9fff]{2,4}|(?:[A-Z]\. ?)?[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?"
_WATCH = re.compile(
    r"[\s,，:：|/—–-]*+(?:(?:星期|周)[一二三四五六日天]|\(?(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\)?)?[\s,，:：|/—–-]*+"
    r"(?:[白夜早中晚大小日]班?|(?:[Ee]arly|[Ll]ate|[Nn]ight|[Dd]ay|[Mm]orning|[Aa]fternoon|[Ee]vening|[Mm]iddle)(?: (?:shift|watch))?)?[\s,，:：|/—–-]*+"
    rf"(?:(?:{_WHO})(?:[、,，/&和 ]+(?:{_WHO})){{0,2}})?[\s,，:：|/—–-]*+(?:[晴阴雨雪雾霾多云转大中小暴雷阵]{{1,6}}|[a-z]{{3,8}})?[\s.。]*"
)


def dated_line_events(blocks: Sequence[Block], dates: Sequence[DatedPlace], name: str) -> tuple[Days, ...]:
    """One event a line that tells no more than a day (9月3日 周三例会), with text of its own below each; at least two.

    `name` is what the file is called, which says that it holds several. 9月3日 is of the one year that the file names.
    """
    called = normal(name.rpartition("/")[2])
    book = _BOOK.search(called) is not None
    if not book and not _HOLDS_MANY.search(called):
        return ()
    lines = [block for block in blocks if not block.rows and not block.level and block.place.part == "body"]
    years = {one.value.year for one in dates if one.role not in ("due", "expiry")}
    around = Governing(years.pop()) if len(years) == 1 else governing([name])
    found = [_day(line, number, around, book) for number, line in enumerate(lines, 1)]
    heads = [days for days in found if days is not None]
    below = bool(found) and found[-1] is None and all(a is None or b is None for a, b in pairwise(found))
    distinct = len({days[0] for days in heads}) == len(heads)
    return tuple(heads) if len(heads) >= _LINES_NEEDED and below and distinct else ()


def _day(line: Block, number: int, around: Governing, book: bool) -> Days | None:
    text = line.text.strip(_MARKS)
    if len(text) > (_LONGEST_WATCH if book else _LONGEST):
        return None
    week = WEEK.match(text) if book else None
    begun = begins_with_day(text[week.end() :] if week else text, around)
    if begun is None or not (_REST.fullmatch(begun[1]) or (book and _WATCH.fullmatch(begun[1]))):
        return None
    return begun[0], begun[0], "day", str(line.place.at(f"¶{number}"))

"""The day without its year with which a story begins: 7月22日（周三）上午，…; Monday 7 September, 08:45; 10/21 拉齐会."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from pipeline.timeline.partial_dates import Governing, completed
from pipeline.values import Mention

_DAY = re.compile(
    r"\s*(?P<day>(?:1[0-2]|0?[1-9])月(?:[12]\d|3[01]|0?[1-9])[日号])(?!\s?(?:之?前|以前|内|起至|截止))"
    r"|\s*(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,? )?(?P<english>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th)? "
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))"
    r"(?=[,.;:]? (?![\d'])|[,.;:]?$|, ?\d{1,2}[:.]\d\d)"
    r"|\s*(?P<slashed>(?:1[0-2]|0?[1-9])/(?:[12]\d|3[01]|0?[1-9]))\s?[\u4e00-\u9fff]{0,8}会(?:议|纪要)?(?:[（(]|\s|$)",
    re.IGNORECASE,
)


def opening_day(text: str, last: Callable[[], date | None]) -> Mention | None:
    """The day that `text` begins with, in the year that brings it nearest to `last`."""
    found = _DAY.match(text)
    near = last() if found else None
    if found is None or near is None:
        return None
    group = found.lastgroup or "day"
    written = found[group]
    tried = [completed(written, Governing(near.year + step)) for step in (-1, 0, 1)]
    days = min((each for each in tried if each), key=lambda each: abs(each[0] - near), default=None)
    if days is None or days[2] != "day":
        return None
    return Mention(days[0], days[1], days[2], written, found.start(group), found.end(group), "completed")

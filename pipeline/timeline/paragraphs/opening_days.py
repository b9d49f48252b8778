"""The day without its year with which a story begins, and the time without its year that a report names in its first lines.

7月22日（周三）上午，…; Monday 7 September, 08:45; 10/21 拉齐会; 统计 7月6日至24日; 31 August to 27 September.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from pipeline.text.rare import Rare
from pipeline.timeline.dates import find_dates
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
_MONTH_NAME = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])"
_SPAN = Rare(
    rf"(?<![\d年./-])(?P<chinese>(?:1[0-2]|0?[1-9])月{_NUMBER}[日号]?\s?(?:至|到|[-–—~～]{{1,2}})\s?(?:(?:1[0-2]|0?[1-9])月)?{_NUMBER}[日号])"
    rf"|\b(?P<english>(?:{_NUMBER} (?:{_MONTH_NAME} )?|{_MONTH_NAME} {_NUMBER} )(?:to|until) (?:{_NUMBER} {_MONTH_NAME}|{_MONTH_NAME} {_NUMBER}))\b(?!,? ?\d{{4}})",
    re.IGNORECASE,
)


# 10 月 16 日上午您和我们经理在局里碰头: what the points that follow were talked over at.
_MET = re.compile(
    r"\s*(?P<day>(?:1[0-2]|0?[1-9])\s?月\s?(?:[12]\d|3[01]|0?[1-9])\s?[日号])[^。；;!！?？\n]{0,36}?(?:碰头|碰了|开会|开了|座谈|会上|会议|例会|评审会|当面|见面)"
)
_OF_A_MEETING = re.compile(r"纪要|要点|会议|例会|碰头|座谈|评审会|[周月晨]会")


# 评审（8月24日）, Review of 6 August in a heading; 8月13日由A主持评审 in the first line below one that is called so.
_ZH_DAY = r"(?:1[0-2]|0?[1-9])\s?月\s?(?:[12]\d|3[01]|0?[1-9])\s?[日号](?!\s?(?:之?前|以前|[起至到]))"
_REVIEW = r"\W*(?:[一二三四五六七八九十\d.]{1,4}[、.．]?\s?)?(?:(?:事后|事件|故障)?(?:评审|复盘|回顾)(?:会议?|情况)?|(?:post-?incident |incident )?review(?: meeting)?)"
_REVIEWED_ON = re.compile(
    rf"{_REVIEW}\s?(?:[（(：:，,]|of|on)?\s?(?:held )?(?:(?P<day>{_ZH_DAY})|(?P<english>{_NUMBER} {_MONTH_NAME}|{_MONTH_NAME} {_NUMBER}))(?!,? ?\d)",
    re.IGNORECASE,
)
_CALLED_REVIEW = re.compile(rf"{_REVIEW}\W*", re.IGNORECASE)
_BELOW_REVIEW = re.compile(
    rf"\s*(?P<day>{_ZH_DAY})[^。;；\n]{{0,24}}?(?:评审|复盘|主持|召开|开会|参加)"
    rf"|\s*(?:held |done )?(?:on )?(?P<english>{_NUMBER} {_MONTH_NAME}|{_MONTH_NAME} {_NUMBER})(?!,? ?\d)[^.;\n]{{0,40}}\b(?:with|present|led|chaired|meeting|met)\b",
    re.IGNORECASE,
)


def day_reviewed(text: str, heading: str, level: int, last: Callable[[], date | None]) -> Mention | None:
    """The day without its year on which a heading, or the line below one, says that what is told was talked over."""
    if level:
        found = _REVIEWED_ON.match(text)
    else:
        found = _BELOW_REVIEW.match(text) if _CALLED_REVIEW.fullmatch(heading) else None
    near = last() if found else None
    if found is None or near is None:
        return None
    group = "day" if found["day"] else "english"
    tried = [
        completed("".join(found[group].split()) if found["day"] else found[group], Governing(near.year + step))
        for step in (-1, 0, 1)
    ]
    days = min((each for each in tried if each), key=lambda each: abs(each[0] - near), default=None)
    if days is None or days[2] != "day":
        return None
    return Mention(days[0], days[1], days[2], found[group], found.start(group), found.end(group), "completed")


def day_met(text: str, title: str, last: Callable[[], date | None]) -> Mention | None:
    """The day without its year with which a line below the title of a meeting says when it was held."""
    found = _MET.match(text) if _OF_A_MEETING.search(title) else None
    near = last() if found else None
    if found is None or near is None:
        return None
    written = "".join(found["day"].split())
    tried = [completed(written, Governing(near.year + step)) for step in (-1, 0)]
    days = [each for each in tried if each and each[2] == "day" and each[0] <= near]
    if not days:
        return None
    day = max(days)
    return Mention(day[0], day[1], day[2], found["day"], found.start("day"), found.end("day"), "completed")


def opening_span(text: str, known: Sequence[Mention], last: Callable[[], date | None]) -> Mention | None:
    """The first time from one day to another that `text` names without a year, in that which brings its end nearest to the
    days `known` of the line, else to `last`."""
    found = _SPAN.search(text)
    if found is None or any(each.start < found.end() and found.start() < each.stop for each in known):
        return None
    near = known[-1].end if known else last()
    if near is None:
        return None
    written = found[0]
    years = [near.year + step for step in (-1, 0, 1)]
    tried = [find_dates(f"{year}年{written}" if found["chinese"] else f"{written} {year}") for year in years]
    read = [one for each in tried for one in each if len(each) == 1 and one.end > one.value and one.precision == "day"]
    best = min(read, key=lambda each: abs(each.end - near), default=None)
    if best is None:
        return None
    return Mention(best.value, best.end, best.precision, written, found.start(), found.end(), "completed")


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

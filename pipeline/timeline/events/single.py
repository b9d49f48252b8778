"""The one event (or period) that a record, a report or a sheet without dated rows stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

from pipeline.text.normal import normal
from pipeline.text.plain_days import MONTH_NAME
from pipeline.timeline.by_role import without_forecasts
from pipeline.timeline.calendar_months import months_later
from pipeline.timeline.events.days import Days, span_precision
from pipeline.timeline.ledgers.in_columns import outside_columns
from pipeline.timeline.partial_dates import Governing, completed, month_named
from pipeline.values import DatedPlace, Kind, Role

_PERIOD_DAYS = 14  # shorter spans are how long something took, not what a report covers
_WEEK, _SURVEY = 7, re.compile(r"满意度|调查|问卷|测评|\b(?:survey|questionnaire|satisfaction)\b", re.IGNORECASE)
_WRITTEN: frozenset[Role] = frozenset(["drafted", "reviewed", "approved", "released", "signed"])
_NIL = re.compile(
    r"无[^,，。;]{0,14}(?:声明|说明|证明)|未发生[^,，。;]{0,10}(?:声明|说明|证明)|零报告"
    r"|\bno [a-z -]{0,40}statement|statement of no|nil (?:return|report|statement)",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"纪要|会议记录|会议签到|minutes|(?:内审|审核).{0,12}检查表|audit.{0,16}check ?list|check ?list.{0,8}audit",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"(?:供应商|供方|厂商)[^/]{0,12}(?:评[价分定估]|考[核评]|打分)|^(?:评[价分定]|考[核评]|打分)|\b(?:rating|scorecard|scores?|evaluation)s?\b(?! (?:criteria|scheme))"
)
_IN_THE_HEAD = re.compile(r"![A-Z]{1,2}[1-3]$")
_MONTHLY = re.compile(r"月报|月度|monthly", re.IGNORECASE)
_FIRST_DAYS = 10
_LONG_AGO = timedelta(days=200)
_SOON_AFTER = timedelta(days=20)
_WEEKS_AFTER = timedelta(days=60)
_AUDIT = re.compile(r"内审|内部审核|审核报告|\baudit report|report of the (?:internal )?audit|internal audit")
_SELDOM = ("half", "year")
_MONTH = MONTH_NAME.lower()
# A report's period without its year: 9—10月小结, 三季度趋势, Sept-Oct.
_OPEN_PERIOD = re.compile(
    r"(?<![\d年.])(?:1[0-2]|0?[1-9])月?\s?(?:[-~至到、]|—{1,2})\s?(?:1[0-2]|0?[1-9])月(?![\d一二三四五六七八九十])"
    r"|(?<![\d年])第?[一二三四]季度"
    r"|\b(?:q[1-4]|(?:first|second|third|fourth) quarter)\b"
    rf"|\b{_MONTH}\.? ?(?:-|to|and|&|until) ?{_MONTH}\b"
)


@dataclass(frozen=True, slots=True)
class Written:
    """What a file, or one sheet of it, says: its dates, its kind, its name and its main date.

    `measured`: it is read for records in which each row is something that is measured.
    """

    dates: tuple[DatedPlace, ...]
    kind: Kind
    name: str
    main: date | None
    measured: bool = False
    intended: bool = False
    """It is read for a plan, which is one record however many lines it has."""
    monthly: bool = False
    """It is read for a record that everybody has each month, such as a report on results."""
    held: bool = False
    """It is read for a record of something that is held: a meeting, a review with the customer."""
    rated: bool = False
    """It is read for a record that rates suppliers or people, or looks something through."""
    began: bool = False
    """It is read for the account of an outage, which is of the day on which that began."""
    sheet: bool = False
    """It is one sheet of a workbook, whose name may be that of a quarter."""


def single_events(written: Written) -> tuple[Days, ...]:
    """Empty where nothing dates it.

    A report counts in the period that it covers, if that had ended when it was written: one on several
    months is one event, of the last of them. Minutes count on the day of the meeting, everything else on
    its main date. A statement that nothing happened is no event.
    """
    body = [one for one in written.dates if one.place != "name"]
    if _NIL.search(written.name.rpartition("/")[2]):
        return ()
    if written.monthly and not written.sheet and (told := _month_of_title(body, written)):
        return told
    if written.held and (day := _day_held(body)):
        return _on(day, written.dates)
    if written.began and (day := _day_begun(body, written.main)):
        return _on(day, written.dates)
    rated = written.sheet and (written.rated or _RATED.search(normal(written.name)) is not None)
    day = _day_of_rating(body, bare=written.rated) or (_only_day(body) if written.rated else None) if rated else None
    if day:
        return _on(day, written.dates)
    if written.kind in ("record", "report") and not _HELD.search(written.name):
        period = _period(body, written)
        if period is not None:
            return _told(period)
        if (written.kind == "report" or written.sheet) and (told := _period_without_year(body, written)):
            return told
    if written.kind == "report" and (told := _month_before(written)):
        return told
    return _on(written.main, written.dates)


def _day_of_rating(body: Sequence[DatedPlace], *, bare: bool) -> date | None:
    """The one day beside a label (or `bare`) in the head of a sheet of ratings: that on which they were given."""
    head = [one for one in body if one.precision == "day" and one.end is None and _IN_THE_HEAD.search(one.place)]
    days = {one.value for one in head if one.labelled or one.role == "occurred" or (bare and one.role == "other")}
    return days.pop() if len(days) == 1 else None


def _day_held(body: Sequence[DatedPlace]) -> date | None:
    """The day on which a report on a period was talked through, where it names one such day."""
    days = {one.value for one in outside_columns(body, {"meeting"}) if one.precision == "day" and one.end is None}
    return days.pop() if len(days) == 1 else None


def _day_begun(body: Sequence[DatedPlace], finished: date | None) -> date | None:
    """The day on which that began of which an account tells, if it was finished in the weeks after."""
    days = [one.value for one in outside_columns(body, {"occurred"}) if one.precision == "day"]
    first = min(days, default=None)
    return first if first and finished and first <= finished <= first + _WEEKS_AFTER else None


def _period_without_year(body: Sequence[DatedPlace], written: Written) -> tuple[Days, ...]:
    """The months or the quarter that a report's name gives without a year: the last such that had ended when it was written."""
    named = _OPEN_PERIOD.search(normal(written.name.rpartition("/")[2]))
    last_day = _last_written(body) or _only_day(body)
    if named is None or last_day is None:
        return ()
    years = (completed(named[0], Governing(year)) for year in (last_day.year, last_day.year - 1))
    days = next((each for each in years if each is not None and each[0] <= last_day), None)
    if days is None or days[1] > last_day:
        return ()
    place = next((one.place for one in body), "name") if written.sheet else "name"
    return ((days[0], days[1], span_precision(days[0], days[1]), place),)


def _month_of_title(body: Sequence[DatedPlace], written: Written) -> tuple[Days, ...]:
    """The month in the file's name, of whose results it tells, where it bears a day soon after that month."""
    month, day = month_named(written.name.rpartition("/")[2]), written.main
    if written.kind not in ("record", "report") or month is None or day is None or _is_of_a_meeting(body, written):
        return ()
    first = date(day.year - (month >= day.month), month, 1)
    last = months_later(first, 1) - timedelta(days=1)
    if any(one.value == first and one.end == last for one in written.dates) or day - last <= _SOON_AFTER:
        place = next((one.place for one in body if one.value == first and one.end == last), "name")
        return ((first, last, "month", place),)
    return ()


def _is_of_a_meeting(body: Sequence[DatedPlace], written: Written) -> bool:
    """Minutes that are called after a month (11月例会纪要, held on 3 December) count on the day of the meeting."""
    held = any(one.value == written.main and one.role == "meeting" for one in outside_columns(body, {"meeting"}))
    return written.kind == "record" and written.held and held


def _month_before(written: Written) -> tuple[Days, ...]:
    """A monthly report that names no month and was written in the first days of one tells of the month before."""
    day = written.main
    if day is None or day.day > _FIRST_DAYS or not _MONTHLY.search(written.name):
        return ()
    last = day.replace(day=1) - timedelta(days=1)
    place = next((one.place for one in written.dates if one.value == day), "name")
    return ((last.replace(day=1), last, "month", place),)


def _on(day: date | None, dates: Sequence[DatedPlace]) -> tuple[Days, ...]:
    if day is None:
        return ()
    named = [one for one in dates if day in (one.value, one.end)]
    found = next((one for one in named if one.value == day and one.end is None), None)
    if found or not named:
        return ((day, day, "day", found.place if found else "name"),)
    first = named[0]
    if first.precision == "day" or first.precision in _SELDOM:
        return ((day, day, "day", first.place),)
    return ((first.value, first.end or first.value, first.precision, first.place),)


def _period(body: Sequence[DatedPlace], written: Written) -> DatedPlace | None:
    """The period that the file reports on: the first that it states, or else its file name does."""
    if written.kind == "record" and _is_held(body):
        return None
    if _AUDIT.search(normal(written.name)) and any(one.role == "meeting" for one in outside_columns(body, {"meeting"})):
        return None  # what an audit looked back on is no period that its report is made for
    least = _WEEK if _SURVEY.search(written.name) else _PERIOD_DAYS
    stated = [
        one
        for one in outside_columns(without_forecasts(body), {"period_start"})
        if _is_long(one, least) and not _is_told_in_passing(one, written.name)
    ]
    stated += [one for one in written.dates if one.place == "name" and _is_long(one, least)]
    if not stated:
        return None
    last_day = _last_written(body)
    if last_day is None:
        return None if stated[0].precision in _SELDOM else stated[0]
    return next((one for one in stated if one.end and one.end <= last_day and not _is_long_ago(one, last_day)), None)


def _is_long_ago(one: DatedPlace, written: date) -> bool:
    """A month long before a paper was written, of which a line of it tells, is not what it reports on."""
    told = one.place != "name" and not one.labelled and one.precision == "month"
    return told and one.end is not None and written - one.end > _LONG_AGO


def _is_told_in_passing(one: DatedPlace, name: str) -> bool:
    """2025 年改造后漏设: a year that the report's title does not name, and that no label asks for, is not what it reports on."""
    return one.precision == "year" and not one.labelled and str(one.value.year) not in name


def _is_long(one: DatedPlace, least: int) -> bool:
    return one.end is not None and (one.end - one.value).days >= least


def _is_held(body: Sequence[DatedPlace]) -> bool:
    return any(one.precision == "day" for one in outside_columns(body, {"meeting", "occurred"}))


def _only_day(body: Sequence[DatedPlace]) -> date | None:
    """The one day that a page or the lines of a sheet name, beside what is still to come."""
    outside = outside_columns(body, set(get_args(Role)) - {"due", "expiry"})
    days = {one.value for one in outside if one.precision == "day" and one.end is None}
    return days.pop() if len(days) == 1 else None


def _told(period: DatedPlace) -> tuple[Days, ...]:
    start, end = period.value, period.end or period.value
    return ((start, end, span_precision(start, end), period.place),)


def _last_written(body: Sequence[DatedPlace]) -> date | None:
    return max((one.value for one in outside_columns(body, set(_WRITTEN)) if one.precision == "day"), default=None)

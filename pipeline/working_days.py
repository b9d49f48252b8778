"""Working days in China: weekends, public holidays and the weekends worked instead, as far as they are published."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import chinese_calendar

from pipeline.values import Words

_SATURDAY = 5
_HOLIDAYS = {
    "New Year's Day": Words("元旦", "New Year's Day"),
    "Spring Festival": Words("春节", "Spring Festival"),
    "Tomb-sweeping Day": Words("清明节", "Tomb-sweeping Day"),
    "Labour Day": Words("劳动节", "Labour Day"),
    "Dragon Boat Festival": Words("端午节", "Dragon Boat Festival"),
    "Mid-autumn Festival": Words("中秋节", "Mid-autumn Festival"),
    "National Day": Words("国庆节", "National Day"),
}
_WEEKEND = Words("周末", "weekend")
_OTHER = Words("公共假日", "public holiday")
FIRST_YEAR = min(chinese_calendar.constants.holidays).year
LAST_YEAR = max(chinese_calendar.constants.holidays).year
"""The years whose holidays are known. The State Council publishes a year's in the autumn before."""


@dataclass(frozen=True, slots=True)
class DayOff:
    """Why nobody works on a day. `sure` is false where its year's holidays are not known: then it is a weekend."""

    reason: Words
    sure: bool


def holidays_known(year: int) -> bool:
    """Whether the year's public holidays are published and in the library."""
    return bool(FIRST_YEAR <= year <= LAST_YEAR)


def day_off(day: date) -> DayOff | None:
    """Why `day` is no working day in China, or None.

    Outside the known years only weekends are told, and these might be worked in exchange for a holiday:
    `sure` says so.
    """
    if not holidays_known(day.year):
        return DayOff(_WEEKEND, sure=False) if day.weekday() >= _SATURDAY else None
    off, name = chinese_calendar.get_holiday_detail(day)
    if not off:
        return None
    return DayOff(_HOLIDAYS.get(name, _OTHER) if name else _WEEKEND, sure=True)


def kind_of_day(day: date) -> Literal["working", "off", "unknown"]:
    """What is known of `day`; a weekend of a year without published holidays is unknown."""
    off = day_off(day)
    if off is None:
        return "working" if holidays_known(day.year) else "unknown"
    return "off" if off.sure else "unknown"


def working_days_after(day: date, count: int) -> date:
    """The working day that is `count` working days after `day` ("within 5 working days"). ValueError below 0."""
    if count < 0:
        raise ValueError(f"{count} working days lie before the day")
    while count:
        day += timedelta(days=1)
        count -= day_off(day) is None
    return day


def outside_words() -> Words:
    """That the calendar ends somewhere, for a reader whose dates lie outside it."""
    return Words(
        f"节假日数据仅覆盖 {FIRST_YEAR}–{LAST_YEAR} 年，范围以外的日期未判断",
        f"public holidays are known for {FIRST_YEAR} to {LAST_YEAR}; days outside were not judged",
    )

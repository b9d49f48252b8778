"""Cell values as a person sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from pipeline.ingest.tables import written_date

Value = str | int | float | bool | date | datetime | time | timedelta

_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_FIRST_TYPED_YEAR = 1901  # an empty date formula shows as 1900-01-00: no date


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """What a number format shows: a percentage with so many decimals, or a month without day."""

    percent_decimals: int | None = None
    month_only: bool = False


def shown(value: Value, number_format: NumberFormat | None = None) -> tuple[str, date | None]:
    """Text of a cell, and its date where the cell is one whole day.

    Dates are ISO (2026-07-03, 2026-07-03 09:30); a month format gives 2026-07 and no date.
    """
    kind = type(value)
    if kind is str:
        return _text(value)  # type: ignore[arg-type]
    if kind is float or kind is int:
        return _number(value, number_format), None  # type: ignore[arg-type]
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), None
    if isinstance(value, date):
        return _day(value, number_format)
    if isinstance(value, time):
        return _clock(value.hour, value.minute, value.second), None
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return _clock(minutes // 60, minutes % 60, seconds), None
    return str(value), None


def _text(value: str) -> tuple[str, date | None]:
    if "_x" in value:
        value = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value).replace("\r", "")
    value = value.strip()
    if value and value[0].isdigit():
        return value, written_date(value)
    return value, None


def _number(value: float, number_format: NumberFormat | None) -> str:
    if number_format is not None and number_format.percent_decimals is not None:
        return f"{value:.{number_format.percent_decimals}%}"
    if abs(value) < 1e15 and value == int(value):
        return str(int(value))
    return f"{value:.15g}"


def _day(value: date, number_format: NumberFormat | None) -> tuple[str, date | None]:
    if isinstance(value, datetime):
        day = value.date()
        clock = _clock(value.hour, value.minute, value.second)
        text = f"{day.isoformat()} {clock}" if clock != "00:00" else day.isoformat()
    else:
        day, text = value, value.isoformat()
    if number_format is not None and number_format.month_only:
        return text[:7], None
    return text, (day if day.year >= _FIRST_TYPED_YEAR else None)


def _clock(hours: int, minutes: int, seconds: int) -> str:
    return f"{hours:02d}:{minutes:02d}" + (f":{seconds:02d}" if seconds else "")

"""The same texts read by jionlp, dateparser and recognizers-text, as far as these are installed.

Each reader gives (start, stop, first day, last day) for what it takes for a date, as it comes out
of the box; the reference day is fixed.
"""

from __future__ import annotations

import importlib.util
import logging
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

Read = Callable[[str, str], Iterator[tuple[int, int, date, date]]]
TODAY = datetime(2013, 2, 12, 4, 30)


def installed() -> dict[str, Read]:
    modules = {"jionlp": ("jionlp", _jionlp), "dateparser": ("dateparser", _dateparser),
               "recognizers": ("recognizers_date_time", _recognizers)}  # fmt: skip
    logging.disable(logging.CRITICAL)  # jionlp logs each text that it cannot read
    missing = [name for name, (module, _) in modules.items() if importlib.util.find_spec(module) is None]
    if missing:
        print(f"not installed, so not compared: {', '.join(missing)}")
    return {name: read for name, (_, read) in modules.items() if name not in missing}


def _jionlp(text: str, language: str) -> Iterator[tuple[int, int, date, date]]:
    if language != "zh":
        return
    import jionlp

    try:
        found = jionlp.ner.extract_time(text, time_base=TODAY.timestamp(), with_parsing=True)
    except Exception:  # its own errors on odd input count as nothing found
        return
    for each in found:
        times = (each.get("detail") or {}).get("time")
        if (
            isinstance(times, list)
            and len(times) == 2
            and all(re.match(r"\d{4}-\d\d-\d\d", str(time)) for time in times)
        ):
            first, last = (date.fromisoformat(time[:10]) for time in times)
            yield each["offset"][0], each["offset"][1], first, last


def _dateparser(text: str, language: str) -> Iterator[tuple[int, int, date, date]]:
    from dateparser.search import search_dates

    try:
        found = search_dates(text, languages=[language], settings={"RELATIVE_BASE": TODAY}) or ()
    except Exception:
        return
    position = 0
    for written, value in found:
        start = text.find(written, position)
        if start >= 0:
            position = start + len(written)
            yield start, position, value.date(), value.date()


def _recognizers(text: str, language: str) -> Iterator[tuple[int, int, date, date]]:
    from recognizers_date_time import Culture, recognize_datetime

    culture = Culture.Chinese if language == "zh" else Culture.English
    try:
        found = recognize_datetime(text, culture, reference=TODAY)
    except Exception:
        return
    for each in found:
        days = [_days(value) for value in (each.resolution or {}).get("values", ())]
        if days and days[0] is not None:
            yield each.start, each.end + 1, *days[0]


def _days(value: dict[str, Any]) -> tuple[date, date] | None:
    """Inclusive days; the library's range ends are the first day after."""
    try:
        if "value" in value:
            day = date.fromisoformat(value["value"][:10])
            return day, day
        first, last = (date.fromisoformat(value[name][:10]) for name in ("start", "end"))
        return first, last if value["type"] == "datetimerange" else last - timedelta(1)
    except (KeyError, ValueError, OverflowError):
        return None

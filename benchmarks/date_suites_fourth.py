"""A fourth set of other people's date tests, looked for after the grammar had met the other three: friendlydateparser and
daterangeparser (spans) in English; WorkDataHub and zhongwen (ROC years) in Chinese, both readers of cells of a column of dates.

Read as in `date_suites`: from fetched repositories, never committed, absolute dates only; each text
that an earlier set holds is left out here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import date_suites
import date_suites_more
import date_suites_third
from date_pairs import ISO, NUMBERS, TEXT, date_of, literal, pairs
from date_suites import Case, Gold, gold_of, new_cases, read_text

_RANGE = re.compile(rf"\({TEXT}, \"(?P<first>[\dX/]+)\", (?:\"(?P<last>[\dX/]+)\"|None)\)")


def ranges(repository: Path) -> Iterator[Case]:
    """daterangeparser: a text, its first and its last day; XXXX stands for the year of today."""
    for found in _RANGE.finditer(read_text(repository, "daterangeparser/test.py")):
        text = literal(found["text"])
        first, last = (_slashed(found[each]) for each in ("first", "last"))
        if first is None or (
            (first.month, first.day) == (1, 1) and last is None and not re.search(r"\b1(?:st)?\b", text)
        ):
            yield Case("daterange", "en", text, (Gold(0, len(text)),))
        else:
            yield Case("daterange", "en", text, (gold_of(0, len(text), first, {last or first}, text),))


def _slashed(written: str | None) -> date | None:
    if written is None or "X" in written:
        return None
    day, month, year = written.split("/")
    return date_of(year, month, day)


SUITES: dict[str, Callable[[Path], Iterator[Case]]] = {
    "salva+py-friendlydateparser en": pairs(
        rf"\(TEXT, \"{ISO}", "tests/test_parse_date.py", "tests/test_parse_datetime.py", suite="friendly", language="en"
    ),
    "robintw+daterangeparser en": ranges,
    "LINSUISHENG034+WorkDataHub zh": pairs(
        rf"_date\(TEXT\) == date\({NUMBERS}\)", "tests/utils/test_date_parser.py", suite="workdatahub", language="zh"
    ),
    "fhopecc+zhongwen zh": pairs(
        rf"取日期\(TEXT\), *Timestamp\({NUMBERS}\)", "tests/test_date.py", suite="zhongwen", language="zh"
    ),
}


def load(folder: Path) -> dict[str, list[Case]]:
    """The suites whose repositories lie in `folder`, by suite and language, without the texts of the other three sets."""
    return new_cases(folder, SUITES, (each.load(folder) for each in (date_suites, date_suites_more, date_suites_third)))

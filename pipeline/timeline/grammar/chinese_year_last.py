"""Chinese days and months before their year: 2月14日, 2010; 2月14日2010年; 2月14日(2010年); 2月, 2010年."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.date_symbols import CHINESE_DIGITS, DIGITS, number
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.chinese import MONTH, NUMERAL
from pipeline.timeline.grammar.points import Point, point

# 2月 14, 2010 is what programs made for English dates write.
# After a comma a year begins the next clause more often than not: 2月14日,2010年预算.
_LAST_YEAR = r"(?P<y>(?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})"
MONTH_FIRST = re.compile(
    rf"(?<![年{DIGITS}{CHINESE_DIGITS}十./-])(?<!年[ ])(?P<month>{MONTH})[ ]?月(?:"
    rf"(?:[ ]?(?P<day>{NUMERAL})(?:[ ]?[日号],?|,)|份?,)[ ]?{_LAST_YEAR}(?:(?<=[日号]\d{{4}})年?|(?![ ]?年)|年(?=[ ]{{0,2}}(?:$|[\n,.。;!?()、]|[前后止起])))"
    rf"|[ ]?(?P<day2>{NUMERAL})[ ]?[日号][ ]?\({_LAST_YEAR.replace('<y>', '<y2>')}年?\))"
    r"(?![0-9年月第季]|[上下](?!午)|[-./:]\d|[ ]?[%万亿元人次个])"
)
_YEAR_LAST = re.compile(r"(?:[日号],?|,|月份?,)[ ]?\(?(?:[12]\d{3}|[一二][〇零一二三四五六七八九]{3})")


def find(text: str) -> Iterator[Point]:
    """Such dates of the folded `text`."""
    if "月" in text and _YEAR_LAST.search(text):
        yield from points.everywhere(text, ((MONTH_FIRST, _month_first),))


def _month_first(found: re.Match[str]) -> Point | None:
    year, month, day = number(found["y"] or found["y2"]), number(found["month"]), found["day"] or found["day2"]
    if day is None:
        return point(points.month(year, month), "cn_month", found)
    return point(points.day(year, month, number(day)), "cn_full", found)

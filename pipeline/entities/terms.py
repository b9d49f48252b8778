"""Terms that are told as a length and a first day: "一年，自2025年8月1日起", "for two years from 1 August 2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from pipeline.entities.days import moment_in
from pipeline.text.normal import quote
from pipeline.values import Content, Fact

_NUMBERS = {word: at for at, word in enumerate("一二三四五六七八九十", 1)} | {"两": 2, "壹": 1, "贰": 2, "叁": 3}
_WORDS = {word: at for at, word in enumerate(("one", "two", "three", "four", "five"), 1)}
_DAY = r"(?:(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?|\d{1,2} [A-Z][a-z]+ (?:19|20)\d{2})"
_TERM = re.compile(
    rf"(?:有效期|期限|服务期|合同期|协议期)[^。；\n]{{0,6}}?(?P<years>[一二两三四五壹贰叁\d]{{1,2}})\s*年[^。；\n]{{0,8}}?自\s*(?P<day>{_DAY})"
    rf"|自\s*(?P<day2>{_DAY})\s*(?:起|开始)[^。；\n]{{0,10}}?(?:有效期|期限|为期)[^。；\n]{{0,4}}?(?P<years2>[一二两三四五壹贰叁\d]{{1,2}})\s*年"
    rf"|(?:term|period|valid|runs?|in force)\b[^.;\n]{{0,24}}?\b(?P<years3>one|two|three|four|five|\d) years?\b[^.;\n]{{0,24}}?\bfrom (?P<day3>{_DAY})"
    rf"|from (?P<day4>{_DAY}) for (?:a (?:term|period) of )?(?P<years4>one|two|three|four|five|\d) years?\b"
)


def terms(content: Content) -> Iterator[Fact]:
    """term.end: the last day (ISO) of a term that is told by its length, with its place."""
    for block in content.blocks:
        if "年" not in block.text and "year" not in block.text:
            continue
        for match in _TERM.finditer(block.text):
            years = _years(next(match[name] for name in ("years", "years2", "years3", "years4") if match[name]))
            first = moment_in(next(match[name] for name in ("day", "day2", "day3", "day4") if match[name]))
            if years and first:
                yield Fact(
                    "term.end", _last(first[0], years).isoformat(), str(block.place), quote(block.text, match.start())
                )


def _years(text: str) -> int:
    return int(text) if text.isdigit() else _NUMBERS.get(text, _WORDS.get(text, 0))


def _last(first: date, years: int) -> date:
    day = 28 if (first.month, first.day) == (2, 29) else first.day
    return first.replace(year=first.year + years, day=day) - timedelta(days=1)

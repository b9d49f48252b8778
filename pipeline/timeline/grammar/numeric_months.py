"""Months of digits: 2024-03, 03/2024, 202403 under a label, and spans of them: the rules that `numeric` applies."""

from __future__ import annotations

import re

from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.guards import (
    NO_CODE_BEFORE,
    NO_LETTER_AFTER,
    NO_UNIT_AFTER,
    YEAR,
    before,
    counted,
    labelled,
    numbered,
)
from pipeline.timeline.grammar.points import Point, Rule, point

_MONTH = r"(?:0[1-9]|1[0-2])"
_SENTENCE_ENDS = r"(?=[ ]{0,2}(?:$|[,.;:)\n。、]))"

YM = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})(?P<sep>[-./])(?P<m>{_MONTH}){NO_LETTER_AFTER}"
    rf"(?!(?!-{YEAR}(?!\d))[-./:]\d)(?![ ](?P=sep)[ ]\d{{1,2}}(?!\d)){NO_UNIT_AFTER}"
)
SPACED_YM = re.compile(rf"{NO_CODE_BEFORE}(?P<y>{YEAR})[ ]?[-/][ ]?(?P<m>{_MONTH}){_SENTENCE_ENDS}")
UNPADDED_YM = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})(?P<sep>[-/])(?P<m>[1-9])(?![0-9A-Za-z]|[-./:]\d){NO_UNIT_AFTER}"
)
# 1998.9 to the present, as in a curriculum vitae.
OPEN_YM = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})(?P<sep>[./])(?P<m>\d{{1,2}})(?=[ ]?(?:[-~]{{1,2}}|[-~]{{0,2}}[至到])[ ]?(?:今|现在|present|now))",
    re.IGNORECASE,
)
# 2024.3-2024.5: a lone 2024.3 would be a number, the span is not.
YM_SPAN = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})(?P<sep>[./])(?P<m>\d{{1,2}})[ ]?[-~至到][ ]?"
    rf"(?:(?P<y2>{YEAR})(?P=sep)(?P<m2>\d{{1,2}})){NO_LETTER_AFTER}(?![-./]\d)"
)
YM_SHORT_SPAN = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})(?:[./]|-(?={_MONTH}[ ]?[~至到]))(?P<m>{_MONTH})[ ]?[-~至到][ ]?(?P<m2>{_MONTH}){NO_LETTER_AFTER}(?![-./:]\d)"
)
ISO_SPAN = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})-(?P<m>{_MONTH})/(?P<y2>{YEAR})-(?P<m2>{_MONTH})(?![0-9A-Za-z]|[-./]\d)"
)
COMPACT_SPAN = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})(?P<m>{_MONTH})[ ]?[-~至到][ ]?(?P<y2>{YEAR})(?P<m2>{_MONTH})(?![0-9A-Za-z]|[-./]\d)"
)
MY = re.compile(
    rf"{NO_CODE_BEFORE}(?<![.\d][ ])(?P<m>1[0-2]|0?[1-9])(?P<sep>[ ]?[-/][ ]?)(?P<y>{YEAR})(?![0-9A-Za-z]|[-./][0-9A-Za-z])"
)
MY_SPAN = re.compile(
    rf"{NO_CODE_BEFORE}(?P<m>{_MONTH})(?P<sep>[/.])(?P<y>{YEAR})[ ]?[-~][ ]?(?P<m2>{_MONTH})(?P=sep)(?P<y2>{YEAR})(?![0-9A-Za-z]|[-./]\d)"
)
SHORT_YM = re.compile(
    rf"{NO_CODE_BEFORE}(?P<y>{YEAR})(?P<sep>[-./]?)(?P<m>0[1-9]|1[0-2]|(?<!\d)[1-9]){NO_LETTER_AFTER}"
    rf"(?![-./]\d){NO_UNIT_AFTER}"
)
_ALONE = re.compile(
    r"(?:^|[:(,;?|\n。、至到~-])[ ]{0,3}$|\b(?:in|on|by|until|till|since|from|to|for|of|between|and)[ ]$", re.IGNORECASE
)
_AT_END = re.compile(_SENTENCE_ENDS)


def _ym(found: re.Match[str]) -> Point | None:
    if numbered(found):
        return None
    return point(points.month(int(found["y"]), int(found["m"])), "sep_month", found)


def _unpadded(found: re.Match[str]) -> Point | None:
    stands_before = before(found)
    if counted(found) or not (found["sep"] == "/" or _ALONE.search(stands_before)):
        return None
    return _ym(found)


def _span(found: re.Match[str]) -> Point | None:
    year = int(found["y"])
    first = points.month(year, int(found["m"]))
    last = points.month(int(found.groupdict().get("y2") or year), int(found["m2"]))
    return point(points.joined(first, last), "sep_months", found)


def _my(found: re.Match[str]) -> Point | None:
    """3/2024 unless it is numbered (No. 3/2024); 03-2024, 3 / 2024 only where nothing else is meant."""
    stands_before = before(found)
    slashed, padded = found["sep"] == "/", len(found["m"]) == 2
    at_end = padded and _AT_END.match(found.string, found.end()) is not None
    if counted(found) or not (slashed or at_end or _ALONE.search(stands_before)):
        return None
    if not slashed and not padded:
        return None
    return point(points.month(int(found["y"]), int(found["m"])), "month_first", found)


def short_ym(found: re.Match[str], dated: bool) -> Point | None:
    if not (dated or labelled(found)):
        return None
    return point(points.month(int(found["y"]), int(found["m"])), "compact_month", found)


YEAR_FIRST: tuple[Rule, ...] = (
    (YM, _ym), (OPEN_YM, _ym), (SPACED_YM, _ym), (UNPADDED_YM, _unpadded), (YM_SPAN, _span), (YM_SHORT_SPAN, _span), (ISO_SPAN, _span), (COMPACT_SPAN, _span),
)  # fmt: skip
MONTH_FIRST: tuple[Rule, ...] = ((MY, _my), (MY_SPAN, _span))

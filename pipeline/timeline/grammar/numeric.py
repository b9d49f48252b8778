"""Days and months of digits and separators: one pass where a year begins, one for what ends with a year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from pipeline.timeline.grammar import numeric_days, numeric_months, points
from pipeline.timeline.grammar.dotted_days import DOTTED_SHORT, dotted_short
from pipeline.timeline.grammar.guards import NUMERIC_STARTS
from pipeline.timeline.grammar.points import Point

_MAYBE_YEAR_LAST = re.compile(r"[-./,:][ ]?(?:19|20)\d\d")
_MAYBE_MONTH_FIRST = re.compile(r"\d[ ]?[-/.][ ]?(?:19[4-9]|20\d)\d(?!\d)")
_MAYBE_QUOTED = re.compile(r"\d[-./]'\d\d|'\d\d[-./]\d")
_MAYBE_CHINESE = re.compile(r"[〇零一二三四五六七八九][-./]")
_MAYBE_SHORT_YMD = re.compile(r"\d[-./]\d{1,2}[-./]\d")
_MAYBE_SHORT_SLASH = re.compile(r"\d/\d{1,2}/\d\d(?!\d)")
_YEAR_FIRST = (*numeric_days.YEAR_FIRST, *numeric_months.YEAR_FIRST)


def find(text: str, dated: bool) -> Iterator[Point]:
    """Days and months of the folded `text`; `dated` says that all of it stands under a label."""
    short_ym = partial(numeric_months.short_ym, dated=dated)
    yield from points.at_starts(text, NUMERIC_STARTS, (*_YEAR_FIRST, (numeric_months.SHORT_YM, short_ym)))
    if _MAYBE_YEAR_LAST.search(text):
        yield from points.near(text, _MAYBE_YEAR_LAST, numeric_days.YEAR_LAST)
    if _MAYBE_MONTH_FIRST.search(text):
        yield from points.near(text, _MAYBE_MONTH_FIRST, numeric_months.MONTH_FIRST)
    if "'" in text and _MAYBE_QUOTED.search(text):
        yield from points.everywhere(text, numeric_days.QUOTED_YEAR)
    if _MAYBE_CHINESE.search(text):
        yield from points.everywhere(text, numeric_days.CHINESE)
    if _MAYBE_SHORT_SLASH.search(text):
        short_slash = partial(numeric_days.short_slash, dated=dated)
        yield from points.near(text, _MAYBE_SHORT_SLASH, ((numeric_days.SHORT_SLASH, short_slash),))
    if _MAYBE_SHORT_YMD.search(text):
        short_ymd = partial(numeric_days.short_ymd, dated=dated)
        yield from points.near(text, _MAYBE_SHORT_YMD, ((numeric_days.SHORT_YMD, short_ymd),))
        if not dated:
            yield from points.near(text, _MAYBE_SHORT_YMD, ((DOTTED_SHORT, dotted_short),))

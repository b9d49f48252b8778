"""Figures with their comparison and unit, as targets and results have them: "≥98%", "within 4 h"."""

from __future__ import annotations

import re

from pipeline.text.normal import normal

LESS = r"≤|<=|＜=|<|＜|不超过|不高于|不大于|不多于|小于等于|小于|低于|以内|at most|no more than|not more than|within|less than|below|under"
MORE = r"≥|>=|＞=|>|＞|不低于|不少于|不小于|大于等于|大于|高于|达到|at least|no less than|not less than|minimum"
UNIT = r"%|％|分钟|小时|工作日|分|天|日|次|起|minutes?|min|hours?|h|points?|days?"
VALUE = re.compile(
    rf"(?P<op>{LESS}|{MORE})?\s*(?P<number>(?<![A-Za-z\d.])\d+(?:\.\d+)?)\s*(?P<unit>{UNIT})?\s*(?P<after>以上|以内|及以上|or (?:more|better|above|less))?",
    re.I,
)
_OF_HOW_MANY = re.compile(r"(?<=\d)\s*(?:(?:out )?of|/)\s*(?:5|10|100)(?:\.0)?(?:\s*points?)?$")  # 4.2 of 5
_COUNTED = re.compile(r"(?<=\d)\s*个(?=工作日|小时|自然日)")  # 1个工作日
_UNITS = {
    "percent": "%",
    "per cent": "%",
    "％": "%",
    "min": "分钟",
    "minute": "分钟",
    "minutes": "分钟",
    "hour": "小时",
    "hours": "小时",
    "hr": "小时",
    "hrs": "小时",
    "h": "小时",
    "points": "分",
    "point": "分",
    "day": "天",
    "days": "天",
    "日": "天",
}
_TIMES = frozenset(["分钟", "小时", "工作日", "天"])


def figure_of(text: str) -> tuple[str, str, str] | None:
    """(direction, figure, unit) of a cell with one figure: "≥98%" → ("more", "98", "%")."""
    text = _COUNTED.sub("", _OF_HOW_MANY.sub("", normal(text)))
    found = list(VALUE.finditer(text))
    if len(found) != 1 or len(text) > 24:
        return None
    match = found[0]
    less = bool(match["op"] and re.fullmatch(LESS, match["op"], re.I)) or (match["after"] or "").startswith(
        ("以内", "or less")
    )
    unit = unit_of(match["unit"] or "")
    less = less or (not match["op"] and not match["after"] and unit in _TIMES)  # "4 h" is how long it may take
    return ("less" if less else "more", plain_number(match["number"]), unit)


def plain_number(number: str) -> str:
    """The figure without idle zeros: 99.50 is 99.5."""
    return f"{float(number):g}"


def unit_of(text: str) -> str:
    """One spelling of a unit: "hrs" → 小时, "percent" → "%"."""
    return _UNITS.get(text.lower(), text.lower())

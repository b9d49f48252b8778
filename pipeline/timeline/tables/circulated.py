"""The days on which those to whom a form went round put their yes to it, in cells without a year: A. Name 8/25 agreed."""

from __future__ import annotations

import re
from datetime import date

from pipeline.timeline.grammar import points
from pipeline.values import Mention, Role

_SAID: tuple[tuple[Role, str], ...] = (
    ("approved", r"approved|approval|decided|ok(?:ayed)?|批准|核准|准|决定"),
    (
        "reviewed",
        r"agreed|agree|read|seen|checked|confirmed|no objection|同意|无异议|没意见|已?阅|已?审|审核|确认|会签",
    ),
)
_ANY = "|".join(words for _, words in _SAID)
_CELL = re.compile(
    r"\s*(?:[A-Z][A-Za-z'.-]+(?: [A-Z][A-Za-z'.-]+){0,2}|[\u4e00-\u9fff]{2,4}),?\s{1,2}"
    r"(?P<day>(?P<m>1[0-2]|0?[1-9])(?:/|月)(?P<d>[12]\d|3[01]|0?[1-9])日?)"
    rf"[\s,(]{{0,2}}(?P<said>{_ANY})[).\s]*",
    re.IGNORECASE,
)


def yes_in_cell(text: str, told: date) -> tuple[Mention, Role] | None:
    """The day of a cell that names who agreed or approved, in the year that brings it nearest to `told`, with its role."""
    found = _CELL.fullmatch(text)
    if found is None:
        return None
    tried = (points.day(told.year + step, int(found["m"]), int(found["d"])) for step in (-1, 0, 1))
    days = min((each for each in tried if each), key=lambda each: abs(each[0] - told), default=None)
    if days is None:
        return None
    said = found["said"].lower()
    role = next(role for role, words in _SAID if re.fullmatch(words, said))
    return Mention(*days, found["day"], found.start("day"), found.end("day"), "completed"), role

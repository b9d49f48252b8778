"""Days such as 04.11.26, with dots and a year of two digits, in texts without Chinese, where no one begins with the year."""

from __future__ import annotations

import re

from pipeline.text.date_symbols import full_year
from pipeline.timeline.grammar import points
from pipeline.timeline.grammar.guards import NO_CODE_BEFORE, before, counted
from pipeline.timeline.grammar.points import Point, point

DOTTED_SHORT = re.compile(
    rf"{NO_CODE_BEFORE}(?<![/.-])(?P<a>\d\d)\.(?P<b>0[1-9]|1[0-2])\.(?P<y>[123]\d)(?![0-9A-Za-z%]|[-./:,]\d)"
)
_EDITION = re.compile(
    r"\b(?:v|ver|version|rel|release|build|firmware|edition|clause|article|upgraded? to|[a-z]+os)\.?[ ]{0,2}$",
    re.IGNORECASE,
)
_ENCLOSED = re.compile(r"[,(][ ]?$")
_LETTER = re.compile(r"[A-Za-z]")
_MONTHS = 12


def dotted_short(found: re.Match[str]) -> Point | None:
    """Where no version and no clause looks so: with a nought before its parts, a first part above 12, or in brackets."""
    first = found["a"]
    nought = first.startswith("0") or found["b"].startswith("0")
    if not (nought or int(first) > _MONTHS or _ENCLOSED.search(before(found))):
        return None
    if (
        not _LETTER.search(found.string)
        or not found.string.isascii()
        or counted(found)
        or _EDITION.search(before(found))
    ):
        return None
    return point(points.day(full_year(int(found["y"])), int(found["b"]), int(first)), "dotted_dmy", found)

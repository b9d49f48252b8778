"""Text objects of an OFD page as lines with their place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from pipeline.ingest.layout.line import Line

_BOLD = 600
_WORD_GAP = 0.3  # of the size of the font: more room than that between two letters of one object is a blank


class Box(NamedTuple):
    left: float
    top: float
    width: float
    height: float


def box_of(said: str | None) -> Box | None:
    """ "x y width height" in millimetres; None for anything else and for a box without room."""
    try:
        sides = [float(part) for part in (said or "").split()]
    except ValueError:
        return None
    return Box(*sides) if len(sides) == 4 and min(sides[2:]) > 0 else None


def lines_of(layer: etree._Element, area: Box, unit: float) -> Iterator[Line]:
    """One line for each text object that shows something. `unit`: points in a millimetre."""
    for item in layer.iter("{*}TextObject"):
        box = box_of(item.get("Boundary"))
        size = _number(item.get("Size"))
        text = "".join(_code(code, size) for code in item.iterfind("{*}TextCode")).strip()
        if box is None or not text or item.get("Visible") == "false":
            continue
        left, top = (box.left - area.left) * unit, (box.top - area.top) * unit
        right, bottom = left + box.width * unit, top + box.height * unit
        bold = _number(item.get("Weight")) >= _BOLD
        yield Line(text, left, top, right, bottom, (size or box.height) * unit, bold)


def _code(code: etree._Element, size: float) -> str:
    """The letters, with blanks where DeltaX leaves room. "g 3 4.2" in it stands for 4.2 three times."""
    text = code.text or ""
    steps: list[float] = []
    said = (code.get("DeltaX") or "").split()
    while said and len(steps) < len(text):
        if said[0] == "g" and len(said) >= 3:
            steps += [_number(said[2])] * min(int(_number(said[1])), len(text))
            said = said[3:]
        else:
            steps.append(_number(said.pop(0)))
    shown = []
    for index, letter in enumerate(text):
        shown.append(letter)
        wide = size * (0.6 if letter < "\u2e80" else 1.0)
        if index < len(steps) and size and steps[index] > wide + _WORD_GAP * size and letter != " ":
            shown.append(" ")
    return "".join(shown)


def _number(said: str | None) -> float:
    try:
        return float(said or 0)
    except ValueError:
        return 0.0

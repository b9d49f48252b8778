"""What the markup of a plain paragraph says, its texts apart: read once for all paragraphs that share it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from lxml import etree

from pipeline.ingest.word.names import (
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    TEXT,
    VAL,
    W,
    switched_on,
    whole_number,
)
from pipeline.ingest.word.parsing import parsed
from pipeline.ingest.word.pieces import Look
from pipeline.ingest.word.styles import Style, Styles, numbering_of
from pipeline.ingest.word.symbols import SYMBOL_FONT

BETWEEN = "\0"  # stands for a text in the markup: no XML holds it
_REMEMBERED = 1024
_LONGEST_LOOKED_AT = 80
_NO_SIZE = -(10**9)

_SILENT, _TEXT, _RUN, _MARKS, _BOLD, _SIZE, _RUN_STYLE, _PROPERTIES, _STYLE, _LIST, _OUTLINE = range(11)
_HARMLESS = (
    # paragraph properties
    "keepNext", "keepLines", "pageBreakBefore", "widowControl", "suppressLineNumbers", "suppressAutoHyphens",
    "pBdr", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
    "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "jc",
    "textAlignment", "textDirection", "divId", "cnfStyle", "framePr", "ilvl", "numId",
    "top", "left", "bottom", "right", "between", "bar",
    # run properties
    "rFonts", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "vanish", "webHidden", "color", "w", "kern", "position", "szCs", "highlight", "u",
    "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
    # marks between runs
    "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
)  # fmt: skip
_MEANINGS: Mapping[str, int] = {
    **{W + name: _SILENT for name in _HARMLESS},
    TEXT: _TEXT,
    RUN: _RUN,
    RUN_PROPERTIES: _MARKS,
    W + "b": _BOLD,
    W + "sz": _SIZE,
    W + "rStyle": _RUN_STYLE,
    PARAGRAPH_PROPERTIES: _PROPERTIES,
    W + "pStyle": _STYLE,
    W + "numPr": _LIST,
    W + "outlineLvl": _OUTLINE,
}
_WRAPPED = f'<w:p xmlns:w="{W[1:-1]}">%s</w:p>'
_PLACEHOLDER = "<w:t>.</w:t>"


class RunLook(NamedTuple):
    """Bold and size in half-points as a run states them (None, `_NO_SIZE`: left to the style), and its style's id."""

    bold: bool | None = None
    size: int = _NO_SIZE
    style: str = ""


class Shape(NamedTuple):
    """A paragraph's style id, its (list id, level), its outline level as stated, and how its texts look.

    `looks` has one for every text that is the first of its run, and None for other texts.
    """

    style: str | None
    numbered: tuple[str | None, int | None] | None
    outline: int | None
    looks: tuple[RunLook | None, ...]


# A shape, all that the paragraph says, and that by text.
Plain = tuple[Shape, str, Sequence[str]]
# By row the cells: columns, how the cell is merged (as in `tables`), and its paragraphs.
PlainRows = list[list[tuple[int, str | None, list[Plain]]]]


class Taken(NamedTuple):
    """What was taken out of a part, by number."""

    paragraphs: Sequence[Plain] = ()
    tables: Sequence[PlainRows] = ()


@lru_cache(_REMEMBERED)
def shape_of(markup: str) -> Shape | None:
    """The shape of a paragraph's inner markup with `BETWEEN` for its texts; None where it says more than that."""
    if SYMBOL_FONT in markup:
        return None
    paragraph = parsed((_WRAPPED % markup.replace(BETWEEN, _PLACEHOLDER)).encode())
    if paragraph is None:
        return None
    style: str | None = None
    numbered: tuple[str | None, int | None] | None = None
    outline: int | None = None
    looks: list[RunLook | None] = []
    look = RunLook()
    run: etree._Element | None = None
    fresh = marked = False
    for element in paragraph.iterdescendants():
        meaning = _MEANINGS.get(element.tag)
        if meaning == _SILENT:
            continue
        if meaning is None:
            return None
        if meaning == _RUN:
            if element.getparent() is not paragraph:
                return None
            run, fresh, marked, look = element, True, False, RunLook()
        elif meaning == _TEXT:
            if run is None or len(element) or element.getparent() is not run:
                return None
            if element.text:
                looks.append(look if fresh else None)
            fresh = False
        elif run is not None:
            changed = _of_run(look, meaning, element) if fresh and not (marked and meaning == _MARKS) else None
            if changed is None:  # of several properties, the full reader knows which ones count
                return None
            look, marked = changed, marked or meaning == _MARKS
        elif meaning == _STYLE:
            style = element.get(VAL)
        elif meaning == _LIST:
            numbered = numbering_of(element)
        elif meaning == _OUTLINE:
            outline = whole_number(element.get(VAL), 9)
    return Shape(style, numbered, outline, tuple(looks)) if len(looks) == markup.count(BETWEEN) else None


def _of_run(look: RunLook, meaning: int, element: etree._Element) -> RunLook | None:
    if meaning == _MARKS:
        return look
    if meaning == _BOLD:
        return look._replace(bold=switched_on(element.get(VAL)))
    if meaning == _SIZE:
        return look._replace(size=whole_number(element.get(VAL), look.size))
    if meaning == _RUN_STYLE and look.bold is None and not look.style:
        return look._replace(style=element.get(VAL, ""))
    return None


def look_of_plain(plain: Plain, style: Style, styles: Styles, text: str) -> Look:
    """The look of a plain paragraph's text; of long paragraphs only the first run is looked at."""
    shape, _, texts = plain
    every_bold, largest, seen = True, 0, False
    for look, words in zip(shape.looks, texts, strict=True):
        if look is None or not words.strip():
            continue
        bold, size, run_style = look
        if bold is None:
            bold = style.bold or bool(run_style and styles.is_bold(run_style))
        if size == _NO_SIZE:
            size = style.size
        seen = True
        every_bold = every_bold and bold
        largest = max(largest, size)
        if len(text) > _LONGEST_LOOKED_AT:
            break
    return Look(every_bold, largest) if seen else Look(style.bold, style.size)

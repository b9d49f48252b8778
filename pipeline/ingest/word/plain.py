"""Paragraphs, cells and tables that hold nothing but runs of text: most of them, read in one flat pass.

Whatever is not known to be harmless makes these readers give None; then `inline` and `tables`
read the thing, and what they say of a plain one is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from pipeline.ingest.word.names import (
    PARAGRAPH,
    PARAGRAPH_PROPERTIES,
    RUN,
    RUN_PROPERTIES,
    TABLE,
    TABLE_CELL,
    TABLE_ROW,
    TEXT,
    VAL,
    W,
    switched_on,
    whole_number,
)  # fmt: skip
from pipeline.ingest.word.pieces import Look
from pipeline.ingest.word.styles import Style, Styles

_MOST_COLUMNS = 1000
_LONGEST_LOOKED_AT = 80
_NO_SIZE = -(10**9)

_SILENT, _TEXT, _RUN, _MARKS, _BOLD, _SIZE, _RUN_STYLE = range(7)
_PROPERTIES, _STYLE, _LIST, _OUTLINE, _SPAN, _MERGED_DOWN, _PARAGRAPH, _TABLE, _ROW, _CELL = range(7, 17)

_HARMLESS = (
    # paragraph properties
    "keepNext", "keepLines", "pageBreakBefore", "widowControl", "suppressLineNumbers", "suppressAutoHyphens",
    "pBdr", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
    "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "jc",
    "textAlignment", "textDirection", "divId", "cnfStyle", "framePr", "ilvl", "numId",
    # run properties
    "rFonts", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "vanish", "webHidden", "color", "w", "kern", "position", "szCs", "highlight", "u",
    "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
    # marks between runs
    "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
    # properties of tables, rows and cells, and their borders
    "tblPr", "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize",
    "tblW", "tblCellSpacing", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
    "tblDescription", "tblGrid", "gridCol", "tblPrEx", "trPr", "trHeight", "cantSplit", "tblHeader", "wBefore",
    "gridAfter", "wAfter", "tcPr", "tcW", "tcBorders", "tcMar", "noWrap", "vAlign", "hideMark", "tcFitText",
    "top", "left", "start", "bottom", "right", "end", "between", "bar", "insideH", "insideV", "tl2br", "tr2bl",
)  # fmt: skip
# Plain dicts: a proxy around them would cost a tenth of the time of reading a file.
_IN_PARAGRAPHS: Mapping[str, int] = {
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
    PARAGRAPH: _PARAGRAPH,
}
_IN_TABLES: Mapping[str, int] = {
    **_IN_PARAGRAPHS,
    **dict.fromkeys((RUN_PROPERTIES, W + "b", W + "sz", W + "rStyle", W + "outlineLvl"), _SILENT),
    TABLE: _TABLE,
    TABLE_ROW: _ROW,
    TABLE_CELL: _CELL,
    W + "gridSpan": _SPAN,
    W + "vMerge": _MERGED_DOWN,
}


class PlainParagraph(NamedTuple):
    """A paragraph's text, style id, `w:numPr`, outline level as stated, and the marks of its runs.

    `runs` has (bold, size in half-points) of each run that shows something; None and `_NO_SIZE`
    where the run leaves it to the style.
    """

    text: str
    style: str | None
    numbered: etree._Element | None
    outline: int | None
    runs: list[tuple[bool | None, int]]


class PlainCell:
    """A cell's columns, how it is merged (as in `tables`), and (text, style id, `w:numPr`) by paragraph."""

    __slots__ = ("columns", "merge", "paragraphs")

    def __init__(self) -> None:
        self.columns = 1
        self.merge: str | None = None
        self.paragraphs: list[tuple[str, str | None, etree._Element | None]] = []


def read_plain_paragraph(paragraph: etree._Element, styles: Styles) -> PlainParagraph | None:
    """What a paragraph says, or None where it holds more than runs of text."""
    meaning_of = _IN_PARAGRAPHS.get
    texts: list[str] = []
    runs: list[tuple[bool | None, int]] = []
    style: str | None = None
    numbered: etree._Element | None = None
    outline: int | None = None
    bold: bool | None = None
    size = _NO_SIZE
    run: etree._Element | None = None
    fresh = marked = False
    for element in paragraph.iter():
        meaning = meaning_of(element.tag)
        if meaning == _SILENT:
            continue
        if meaning == _TEXT:
            if run is None or element.getparent() is not run:
                return None
            text = element.text or ""
            texts.append(text)
            if fresh:
                fresh = False
                if text.strip():
                    runs.append((bold, size))
        elif meaning == _RUN:
            run, fresh, marked = element, True, False
            bold, size = None, _NO_SIZE
        elif meaning is None:
            return None
        elif run is not None:
            if not fresh or meaning >= _PROPERTIES:
                return None
            if meaning == _MARKS:
                if marked:  # of several, the full reader knows which one counts
                    return None
                marked = True
            elif meaning == _BOLD:
                bold = switched_on(element.get(VAL))
            elif meaning == _SIZE:
                size = whole_number(element.get(VAL), size)
            elif meaning == _RUN_STYLE and styles.is_bold(element.get(VAL, "")):
                bold = True
        elif meaning == _STYLE:
            style = element.get(VAL)
        elif meaning == _LIST:
            numbered = element
        elif meaning == _OUTLINE:
            outline = whole_number(element.get(VAL), 9)
        elif meaning == _PARAGRAPH and element is not paragraph:
            return None
    return PlainParagraph("".join(texts), style, numbered, outline, runs)


def look_of_runs(runs: list[tuple[bool | None, int]], style: Style, text: str) -> Look:
    """The look of a plain paragraph's text; of long paragraphs only the first run is looked at."""
    if not runs:
        return Look(style.bold, style.size)
    looked_at = runs[:1] if len(text) > _LONGEST_LOOKED_AT else runs
    every_bold, largest = True, 0
    for bold, size in looked_at:
        every_bold = every_bold and (style.bold if bold is None else bold)
        largest = max(largest, style.size if size == _NO_SIZE else size)
    return Look(every_bold, largest)


def read_plain_rows(element: etree._Element) -> list[list[PlainCell]] | None:
    """The cells of a `w:tbl` by row, or of a lone `w:tc`; None where there is more than plain paragraphs."""
    meaning_of = _IN_TABLES.get
    rows: list[list[PlainCell]] = []
    # Where a row, a cell and a paragraph must stand: all else is for `tables` to make sense of.
    containers: dict[int, etree._Element | None] = {_TABLE: None, _ROW: element, _CELL: None, _PARAGRAPH: None}
    cell = PlainCell()
    text, style = "", None
    numbered: etree._Element | None = None
    in_paragraph = in_runs = False
    for inner in element.iter():
        meaning = meaning_of(inner.tag)
        if meaning == _SILENT:
            continue
        if meaning == _TEXT:
            if not in_runs:
                return None
            text += inner.text or ""
        elif meaning == _RUN:
            if not in_paragraph:
                return None
            in_runs = True
        elif meaning is None:
            return None
        elif meaning in (_SPAN, _MERGED_DOWN):
            if in_paragraph:
                return None
            if meaning == _SPAN:
                cell.columns = min(max(whole_number(inner.get(VAL), 1), 1), _MOST_COLUMNS)
            else:
                cell.merge = "restart" if inner.get(VAL) == "restart" else "continue"
        elif meaning >= _PARAGRAPH:
            if inner is not element and inner.getparent() is not containers[meaning]:
                return None
            if in_paragraph:
                cell.paragraphs.append((text, style, numbered))
                text, style, numbered = "", None, None
            in_paragraph, in_runs = meaning == _PARAGRAPH, False
            if meaning == _CELL:
                cell = PlainCell()
                if inner is element:
                    rows.append([])
                rows[-1].append(cell)
                containers[_PARAGRAPH] = inner
            elif meaning == _ROW:
                rows.append([])
                containers[_CELL], containers[_PARAGRAPH] = inner, None
        elif in_runs:
            return None
        elif meaning == _STYLE:
            style = inner.get(VAL)
        elif meaning == _LIST:
            numbered = inner
    if in_paragraph:
        cell.paragraphs.append((text, style, numbered))
    return rows

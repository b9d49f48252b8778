"""Excel 2003 XML: rows and cells that say where they stand only where it is not next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from lxml import etree

from pipeline.ingest.sheets.display import Value
from pipeline.ingest.sheets.regions import FilledRow, Layout, Merge, sheet_blocks
from pipeline.ingest.tables import column_letters
from pipeline.ingest.word.names import whole_number
from pipeline.values import Block, Content, Outcome, Place, Properties, Read

_S = "{urn:schemas-microsoft-com:office:spreadsheet}"
_O = "{urn:schemas-microsoft-com:office:office}"
_X = "{urn:schemas-microsoft-com:office:excel}"
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384


def read_sheet_xml(root: etree._Element) -> Outcome:
    """The sheets with their comments, hidden ones too."""
    blocks: list[Block] = []
    hidden: list[str] = []
    for sheet in root.iterchildren(_S + "Worksheet"):
        name = str(sheet.get(_S + "Name", ""))
        visible = sheet.findtext(f"{_X}WorksheetOptions/{_X}Visible") or ""
        if visible in ("SheetHidden", "SheetVeryHidden"):
            hidden.append(name)
        rows, merges, comments = _rows(sheet, name)
        blocks += sheet_blocks(rows, name, Layout(tuple(merges)))
        blocks += comments
    said = root.find(_O + "DocumentProperties")

    def text(tag: str) -> str:
        return "" if said is None else (said.findtext(_O + tag) or "").strip()

    properties = Properties(
        title=text("Title"), subject=text("Subject"), creator=text("Author"), last_modified_by=text("LastAuthor"),
        company=text("Company"),
    )  # fmt: skip
    comments_count = sum(block.place.part == "comment" for block in blocks)
    return Read(Content(tuple(blocks), properties, comments=comments_count, hidden_sheets=tuple(hidden)))


def _rows(sheet: etree._Element, name: str) -> tuple[list[FilledRow], list[Merge], list[Block]]:
    rows: list[FilledRow] = []
    merges: list[Merge] = []
    comments: list[Block] = []
    at = 0
    for row in sheet.iterfind(f"{_S}Table/{_S}Row"):
        at = max(at, whole_number(row.get(_S + "Index"), at + 1) - 1)
        filled: list[tuple[int, Value]] = []
        column = 0
        for cell in row.iterchildren(_S + "Cell"):
            column = max(column, whole_number(cell.get(_S + "Index"), column + 1) - 1)
            value = _value(cell)
            if value is not None:
                filled.append((column, value))
            comments += _comments(cell, name, at, column)
            across, down = (max(whole_number(cell.get(f"{_S}Merge{way}")), 0) for way in ("Across", "Down"))
            if across or down:
                merges.append(((at, column), (min(at + down, _LAST_ROW), min(column + across, _LAST_COLUMN))))
            column += across + 1
            if column >= _LAST_COLUMN:
                break
        if filled:
            rows.append((at, filled))
        at += 1
        if at >= _LAST_ROW:
            break
    return rows, merges, comments


def _value(cell: etree._Element) -> Value | None:
    data = cell.find(_S + "Data")
    text = "" if data is None else "".join(map(str, data.itertext()))
    if data is None or not text.strip():
        return None
    kind = data.get(_S + "Type", "")
    try:
        if kind == "Number":
            return float(text)
        if kind == "DateTime":
            return datetime.fromisoformat(text.split(".")[0])
    except ValueError:
        return text
    return text == "1" if kind == "Boolean" else text


def _comments(cell: etree._Element, sheet: str, row: int, column: int) -> Iterator[Block]:
    for comment in cell.iterchildren(_S + "Comment"):
        words = "".join(map(str, comment.itertext())).strip()
        if words:
            yield Block(words, Place("comment", sheet=sheet, cell=f"{column_letters(column)}{row + 1}"))

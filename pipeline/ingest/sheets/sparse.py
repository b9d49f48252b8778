"""Sheets whose few cells lie far apart.

calamine lays a sheet out as one rectangle in memory: two cells at opposite corners
of a sheet would ask for 17 thousand million cells. Such sheets are read cell by cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from pipeline.ingest.sheets.display import Value
from pipeline.ingest.sheets.package import column_number, parse_part
from pipeline.ingest.sheets.regions import FilledRow

STRINGS = "xl/sharedStrings.xml"
_MOST_CELLS_AT_ONCE = 3_000_000
_MOST_CHARACTERS = 100_000_000
_SPARSE = 8  # at most one cell in so many holds something
_WIDE_COLUMN = re.compile(rb' r="[A-Z]{2}')
_COLUMN = re.compile(rb' r="([A-Z]{2,3})')
_ROW = re.compile(rb' r="(\d{1,7})"')
_ADDRESS = re.compile(r"([A-Z]{1,3})(\d{1,7})")
_LETTERS = 26
_CHINESE_DATE_FORMATS = frozenset((*range(27, 37), *range(50, 59)))


class TooMuchText(Exception):
    """A few strings that so many cells repeat that they would fill the memory."""


def too_wide_for_memory(sheet_xml: bytes) -> bool:
    """Whether the rectangle around all cells is far larger than the sheet's own data."""
    last_row = _ROW.search(sheet_xml, max(sheet_xml.rfind(b"row r="), 0))
    height = int(last_row[1]) if last_row else 1
    if height * _LETTERS <= _MOST_CELLS_AT_ONCE and not _WIDE_COLUMN.search(sheet_xml):
        return False
    columns = set(_COLUMN.findall(sheet_xml))
    width = max((column_number(letters.decode()) + 1 for letters in columns), default=_LETTERS)
    return width * height > max(_MOST_CELLS_AT_ONCE, _SPARSE * sheet_xml.count(b"c r="))


def sparse_rows(package: ZipFile, sheet_xml: bytes) -> Iterator[FilledRow]:
    """Rows that hold something, whatever size the sheet claims. Raises nothing on broken XML, but TooMuchText."""
    room = _MOST_CHARACTERS
    strings = _shared_strings(package)
    dates = _date_styles(package)
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900  # it is loaded for such sheets alone

    epoch = CALENDAR_MAC_1904 if _counts_from_1904(package) else CALENDAR_WINDOWS_1900
    events = etree.iterparse(BytesIO(sheet_xml), tag="{*}row", recover=True, huge_tree=True, resolve_entities=False)
    for _, row in events:
        filled = []
        number = -1
        for cell in row.iterfind("{*}c"):
            address = _ADDRESS.fullmatch(cell.get("r") or "")
            value = _value(cell, strings, dates, epoch)
            if address is not None and value is not None and value != "":
                number = int(address[2]) - 1
                filled.append((column_number(address[1]), value))
                room -= len(value) if isinstance(value, str) else 0
        row.clear()
        if room < 0:
            raise TooMuchText(f"too large: its cells expand to more than {_MOST_CHARACTERS:,} characters")
        if filled:
            yield number, filled


def _value(cell: etree._Element, strings: list[str], dates: set[int], epoch: datetime) -> Value | None:
    kind = cell.get("t") or "n"
    text = (cell.findtext("{*}v") or "").strip()
    if kind == "inlineStr":
        return "".join(run.text or "" for run in cell.iterfind(".//{*}t")).strip()
    if kind == "s":
        return strings[int(text)] if text.isdecimal() and int(text) < len(strings) else None
    if kind == "b":
        return text == "1"
    if kind in ("str", "e", "d"):
        return text
    try:
        number = float(text)
    except ValueError:
        return None
    style = cell.get("s") or "0"
    return _moment(number, epoch) if style.isdecimal() and int(style) in dates else number


def _moment(number: float, epoch: datetime) -> Value:
    from openpyxl.utils.datetime import from_excel

    try:
        moment = from_excel(number, epoch)
    except (ValueError, OverflowError):
        return number
    return moment if isinstance(moment, datetime | time | timedelta) else number


def _shared_strings(package: ZipFile) -> list[str]:
    root = parse_part(package, STRINGS)
    if root is None:
        return []
    return [
        "".join(run.text or "" for path in ("{*}t", "{*}r/{*}t") for run in item.iterfind(path)).strip()
        for item in root.iterfind("{*}si")
    ]


def _date_styles(package: ZipFile) -> set[int]:
    root = parse_part(package, "xl/styles.xml")
    if root is None:
        return set()
    from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

    codes = {str(number): code for number, code in BUILTIN_FORMATS.items()}
    codes.update((str(number), "yyyy-mm-dd") for number in _CHINESE_DATE_FORMATS)
    for own in root.iterfind(".//{*}numFmts/{*}numFmt"):
        codes[own.get("numFmtId") or ""] = own.get("formatCode") or ""
    styles = enumerate(root.iterfind(".//{*}cellXfs/{*}xf"))
    return {index for index, style in styles if is_date_format(codes.get(style.get("numFmtId") or "", ""))}


def _counts_from_1904(package: ZipFile) -> bool:
    root = parse_part(package, "xl/workbook.xml")
    settings = root.find("{*}workbookPr") if root is not None else None
    return settings is not None and (settings.get("date1904") or "") in ("1", "true")

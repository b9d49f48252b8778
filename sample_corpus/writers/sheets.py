"""Spreadsheets: .xlsx with typed cells, .xls of the old Excel, .csv of the first sheet."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any

import xlsxwriter
import xlwt

from sample_corpus.values import Area, Book, CellValue, Sheet
from sample_corpus.writers.packages import core_xml, zip_parts

_DAY, _MOMENT = "yyyy-mm-dd", "yyyy-mm-dd hh:mm"
_WIDEST = 40
_LONGEST = 32767


def write_book(book: Book) -> bytes:
    """Raises ValueError for what the format cannot hold."""
    for sheet in book.sheets:
        for area in sheet.areas:
            if isinstance(area.value, str) and len(area.value) > _LONGEST:
                raise ValueError(f"sheet '{sheet.name}': a cell is longer than {_LONGEST} signs")
    match PurePosixPath(book.to).suffix:
        case ".xlsx":
            return _write_xlsx(book)
        case ".xls":
            return _write_xls(book)
        case _:
            return _write_csv(book)


def _number_format(value: CellValue) -> str:
    if isinstance(value, datetime):
        return _MOMENT
    return _DAY if isinstance(value, date) else ""


def _column_widths(sheet: Sheet) -> dict[int, int]:
    """Widths in signs (a Chinese sign counts twice) from the cells that span one column."""
    widths: dict[int, int] = {}
    for area in sheet.areas:
        if area.columns == 1 and area.value is not None:
            signs = sum(2 if ord(sign) > 0x2E7F else 1 for sign in str(area.value))
            widths[area.column] = min(_WIDEST, max(widths.get(area.column, 8), signs + 2))
    return widths


def _write_xlsx(book: Book) -> bytes:
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True})
    properties = book.properties
    texts = {"title": properties.title, "subject": properties.subject, "company": properties.company}
    workbook.set_properties({**texts, "author": properties.creator, "created": properties.created})
    formats = {
        (bold, number): workbook.add_format({"bold": bold, **({"num_format": number} if number else {})})
        for bold in (False, True)
        for number in ("", _DAY, _MOMENT)
    }
    seen_visible = False
    for sheet in book.sheets:
        worksheet = workbook.add_worksheet(sheet.name)
        if sheet.state == "visible" and not seen_visible:
            worksheet.activate()
            worksheet.set_first_sheet()
            seen_visible = True
        elif sheet.state != "visible":
            worksheet.hide() if sheet.state == "hidden" else worksheet.very_hidden()
        for column, width in _column_widths(sheet).items():
            worksheet.set_column(column, column, width)
        for area in sheet.areas:
            look = formats[area.row < sheet.heading_rows, _number_format(area.value)]
            _xlsx_cell(worksheet, area, look)
        for address, text in sheet.comments:
            worksheet.write_comment(address, text, {"author": properties.creator or None})
        if sheet.header_text:
            worksheet.set_header(_printed_header(sheet))
    workbook.close()
    return _with_core_properties(buffer.getvalue(), core_xml(properties))


def _printed_header(sheet: Sheet) -> str:
    text = sheet.header_text.replace("&", "&&")
    if len(text) > 250:
        raise ValueError(f"sheet '{sheet.name}': 'header_text' is longer than 250 signs")
    return f"&C{text}" if text else ""


def _xlsx_cell(worksheet: Any, area: Area[CellValue], look: Any) -> None:
    if area.rows * area.columns > 1:
        last = (area.row + area.rows - 1, area.column + area.columns - 1)
        worksheet.merge_range(area.row, area.column, *last, "", look)
    value, where = area.value, (area.row, area.column)
    match value:
        case None:
            return
        case bool():
            worksheet.write_boolean(*where, value, look)
        case int() | float():
            worksheet.write_number(*where, value, look)
        case date():
            worksheet.write_datetime(*where, value, look)
        case _:
            worksheet.write_string(*where, value, look)


def _with_core_properties(package: bytes, core: str) -> bytes:
    """xlsxwriter knows neither the last author nor the time of change: put our own part in."""
    with zipfile.ZipFile(io.BytesIO(package)) as source:
        parts: dict[str, str | bytes] = {name: source.read(name) for name in source.namelist()}
    return zip_parts({**parts, "docProps/core.xml": core})


def _write_xls(book: Book) -> bytes:
    """Without properties and comments, which this form of the old format does not hold."""
    workbook = xlwt.Workbook(encoding="utf-8")
    formats = {
        (bold, number): xlwt.easyxf(f"font: bold {'on' if bold else 'off'}", num_format_str=number or "General")
        for bold in (False, True)
        for number in ("", _DAY, _MOMENT)
    }
    for sheet in book.sheets:
        if sheet.comments:
            raise ValueError(f"sheet '{sheet.name}': an .xls takes no comments, use .xlsx")
        worksheet = workbook.add_sheet(sheet.name)
        worksheet.visibility = {"visible": 0, "hidden": 1, "veryHidden": 2}[sheet.state]
        # xlwt's own setters take bytes and then refuse any that are not ASCII
        worksheet._Worksheet__header_str = _printed_header(sheet)
        worksheet._Worksheet__footer_str = ""
        for column, width in _column_widths(sheet).items():
            worksheet.col(column).width = 256 * width
        for area in sheet.areas:
            look = formats[area.row < sheet.heading_rows, _number_format(area.value)]
            last = (area.row + area.rows - 1, area.column + area.columns - 1)
            if (area.row, area.column) != last:
                worksheet.write_merge(area.row, last[0], area.column, last[1], area.value, look)
            elif area.value is not None:
                worksheet.write(area.row, area.column, area.value, look)
    states = [sheet.state for sheet in book.sheets]
    workbook.active_sheet = states.index("visible")
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def _write_csv(book: Book) -> bytes:
    areas = book.sheets[0].areas
    height = max((area.row + area.rows for area in areas), default=0)
    width = max((area.column + area.columns for area in areas), default=0)
    rows = [[""] * width for _ in range(height)]
    for area in areas:
        rows[area.row][area.column] = _csv_text(area.value)
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    return buffer.getvalue().encode(book.encoding)


def _csv_text(value: CellValue) -> str:
    if isinstance(value, datetime):
        text = value.isoformat(sep=" ")
        return re.sub(r":00$", "", text)
    return "" if value is None else str(value)

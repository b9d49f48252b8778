"""Values of old workbooks by xlrd, for those that calamine gives up on. Loaded only then: most scans need it for no file."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial
from typing import Literal
from zipfile import BadZipFile

import xlrd
from xlrd.biffh import XLRDError
from xlrd.compdoc import CompDocError

from pipeline.ingest.sheets.display import Value
from pipeline.ingest.sheets.regions import FilledRow
from pipeline.ingest.sheets.sources import Locked, NoValues, Source

_XLRD_STUMBLES = (
    XLRDError, CompDocError, BadZipFile, AssertionError, AttributeError, IndexError, KeyError, LookupError,
    NotImplementedError, OverflowError, TypeError, ValueError, ZeroDivisionError, UnicodeError, struct.error,
)  # fmt: skip
_LOCKED = "encrypted"


def by_xlrd(data: bytes) -> list[Source]:
    """Sheets of an old workbook (.xls, from Excel 2 on). Raise NoValues, or Locked where it needs a password."""
    try:
        book = xlrd.open_workbook(file_contents=data, logfile=io.StringIO(), ragged_rows=True)
        return [
            Source(sheet.name, bool(sheet.visibility), partial(_ragged_rows, sheet, book.datemode))
            for sheet in book.sheets()
        ]
    except _XLRD_STUMBLES as error:
        if _LOCKED in str(error):
            raise Locked from error
        raise NoValues(str(error) or type(error).__name__) from error


def _ragged_rows(sheet: xlrd.sheet.Sheet, epoch: Literal[0, 1]) -> Iterator[FilledRow]:
    for number in range(sheet.nrows):
        cells: Sequence[xlrd.sheet.Cell] = sheet.row(number)
        read = [(column, _value(cell, epoch)) for column, cell in enumerate(cells)]
        filled = [(column, value) for column, value in read if value is not None and value != ""]
        if filled:
            yield number, filled


def _value(cell: xlrd.sheet.Cell, epoch: Literal[0, 1]) -> Value | None:
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return str(cell.value).strip()
    if cell.ctype not in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE, xlrd.XL_CELL_BOOLEAN, xlrd.XL_CELL_ERROR):
        return None
    number = float(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(int(number), ""))
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(number)
    return number if cell.ctype == xlrd.XL_CELL_NUMBER else _moment(number, epoch)


def _moment(number: float, epoch: Literal[0, 1]) -> Value:
    try:
        moment: datetime = xlrd.xldate_as_datetime(number, epoch)
    except (ValueError, OverflowError):
        return number
    return moment.time() if number < 1 else moment

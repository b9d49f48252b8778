"""Where the values of a workbook's sheets come from: calamine, or a slower source for what calamine gives up on."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Literal
from zipfile import BadZipFile, ZipFile

import xlrd
from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum
from xlrd.biffh import XLRDError
from xlrd.compdoc import CompDocError

from pipeline.ingest.sheets.display import Value
from pipeline.ingest.sheets.regions import FilledRow, Merge

_PANIC = "PanicException"  # of Rust code; it does not derive from Exception
_XLRD_STUMBLES = (
    XLRDError, CompDocError, BadZipFile, AssertionError, AttributeError, IndexError, KeyError, LookupError,
    NotImplementedError, OverflowError, TypeError, ValueError, ZeroDivisionError, UnicodeError, struct.error,
)  # fmt: skip
_LOCKED = "encrypted"
_MANIFEST = "META-INF/manifest.xml"


class NoValues(Exception):
    """The workbook cannot be read; the message says why."""


class Locked(Exception):
    """The workbook needs a password."""


@dataclass(frozen=True, slots=True)
class Source:
    """One sheet. `rows` lays it out as a rectangle of values; None where only its XML can be gone through."""

    name: str
    hidden: bool
    rows: Callable[[], Iterator[FilledRow]] | None
    merges: Callable[[], tuple[Merge, ...]] = tuple


def is_panic(error: BaseException) -> bool:
    """Whether this is a panic of calamine, and not a wish to stop."""
    return type(error).__name__ == _PANIC


def is_locked_package(data: bytes) -> bool:
    """Whether an .ods says in its manifest that its parts are encrypted; calamine calls such a file broken."""
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            return b"encryption-data" in archive.read(_MANIFEST)
    except (BadZipFile, KeyError, OSError, ValueError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        return False


def by_calamine(workbook: CalamineWorkbook) -> list[Source]:
    return [
        Source(
            meta.name,
            meta.visible is not SheetVisibleEnum.Visible,
            partial(_dense_rows, workbook, meta.name),
            partial(_merges, workbook, meta.name),
        )
        for meta in workbook.sheets_metadata
        if meta.typ is SheetTypeEnum.WorkSheet
    ]


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


def _merges(workbook: CalamineWorkbook, name: str) -> tuple[Merge, ...]:
    return tuple(workbook.get_sheet_by_name(name).merged_cell_ranges or ())


def _dense_rows(workbook: CalamineWorkbook, name: str) -> Iterator[FilledRow]:
    sheet = workbook.get_sheet_by_name(name)
    left = sheet.start[1] if sheet.start else 0
    for number, row in enumerate(sheet.iter_rows()):
        filled = [
            (column, value)
            for column, value in enumerate(row, start=left)
            if value != "" and not (type(value) is str and value.isspace())
        ]
        if filled:
            yield number, filled


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

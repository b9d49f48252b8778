"""Where the values of a workbook's sheets come from: calamine, or a slower source for what calamine gives up on."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from pipeline.ingest.sheets.regions import FilledRow, Merge

_PANIC = "PanicException"  # of Rust code; it does not derive from Exception
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

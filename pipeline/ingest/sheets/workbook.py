"""One spreadsheet file into blocks: values by calamine, the rest from the package itself."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from zipfile import BadZipFile, ZipFile, is_zipfile

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetMetadata,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from pipeline.ingest.attached import outcome_of
from pipeline.ingest.ocr.within import PageTexts, read_shown
from pipeline.ingest.ole import SIGNATURE as OLE_SIGNATURE
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.sheets.claims import impossible_claim, is_locked
from pipeline.ingest.sheets.display import NumberFormat
from pipeline.ingest.sheets.objects import add_embedded, drawn_blocks, picture_data, shown_pictures
from pipeline.ingest.sheets.old import OldExtras, read_old_extras
from pipeline.ingest.sheets.package import (
    SheetPart,
    comment_blocks,
    formatted_cells,
    number_formats,
    printed_blocks,
    sheet_parts,
    text_box_blocks,
)
from pipeline.ingest.sheets.properties import package_properties
from pipeline.ingest.sheets.regions import FilledRow, Layout, sheet_blocks
from pipeline.ingest.sheets.sparse import sparse_rows, too_wide_for_memory
from pipeline.ingest.tables import renumbered
from pipeline.values import Block, Content, Failed, Outcome, Place, Properties, Skipped


@dataclass(frozen=True, slots=True)
class _Package:
    """What an .xlsx holds besides values; empty for .xls, .xlsb and .ods."""

    archive: ZipFile | None = None
    sheets: dict[str, SheetPart] = field(default_factory=dict)
    formats: dict[int, NumberFormat] = field(default_factory=dict)
    properties: Properties = field(default_factory=Properties)


def read_workbook(data: bytes, settings: ReadSettings | None = None) -> Outcome:
    """Read .xlsx, .xlsm, .xltx, .xlsb, .xls or .ods, hidden sheets too; pictures in .xlsx that hold a page, by OCR.

    Failed for passwords and broken files, Partial when single sheets cannot be read,
    Skipped when no cell holds anything.
    """
    if is_locked(data):
        return Failed("encrypted: needs a password")
    claim = impossible_claim(data)
    if claim is not None:
        return Failed(f"workbook that cannot be laid out: {claim}")
    try:
        with CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
            return _read(workbook, data, settings or ReadSettings())
    except PasswordError:
        return Failed("encrypted: needs a password")
    except CalamineError as error:
        return Failed(f"broken workbook: {error}")


def _read(workbook: CalamineWorkbook, data: bytes, settings: ReadSettings) -> Outcome:
    package = _open_package(data)
    old = read_old_extras(data) if data.startswith(OLE_SIGNATURE) else OldExtras()
    blocks: list[Block] = []
    broken: list[str] = []
    for meta in workbook.sheets_metadata:
        if meta.typ is not SheetTypeEnum.WorkSheet:
            continue
        try:
            blocks.extend(old.before.get(meta.name, ()))
            blocks.extend(_one_sheet(workbook, meta, package))
            blocks.extend(old.after.get(meta.name, ()))
        except (CalamineError, BadZipFile, zlib.error) as error:
            broken.append(f"{meta.name} ({error})")
    files = old.files
    for part in package.sheets.values():
        if package.archive is not None:
            add_embedded(package.archive, part, files)
    scans = _add_pictures(blocks, package, settings)
    content = Content(
        blocks=tuple(blocks),
        ocr_pages=scans.pages,
        properties=package.properties if package.archive is not None else old.properties,
        attachments=tuple(files.files),
        comments=sum(block.place.part == "comment" for block in blocks),
        hidden_sheets=tuple(
            meta.name for meta in workbook.sheets_metadata if meta.visible is not SheetVisibleEnum.Visible
        ),
    )
    if broken:
        reason = f"sheets that could not be read: {', '.join(broken)}"
        return outcome_of(content, reason, scans.reason, files.reason) if blocks else Failed(reason)
    if not (blocks or files.files):
        return Skipped(scans.reason or "empty: no cell holds anything")
    return outcome_of(content, scans.reason, files.reason)


def _add_pictures(blocks: list[Block], package: _Package, settings: ReadSettings) -> PageTexts:
    """What stands on pictures comes after all sheets' own text."""
    archive = package.archive
    if archive is None:
        return PageTexts()
    shown = {name: shown_pictures(archive, part) for name, part in package.sheets.items()}
    letters = sum(len(block.text) for block in blocks)
    everything = [one for found in shown.values() for one in found]
    texts = read_shown(everything, lambda path: picture_data(archive, path), letters, settings)
    for name, found in shown.items():
        tables = 0
        for block in [block for one in found for block in texts.blocks.pop(one.part, [])]:
            tables += bool(block.rows)
            place = Place("textbox", sheet=name, cell=f"T{tables}" if block.rows else "", ocr=True)
            blocks.append(replace(block, level=0, place=place, rows=renumbered(block.rows, tables)))
    return texts


def _open_package(data: bytes) -> _Package:
    if not is_zipfile(BytesIO(data)):
        return _Package()
    archive = ZipFile(BytesIO(data))
    parts = sheet_parts(archive)
    if not parts:
        return _Package()
    return _Package(
        archive=archive,
        sheets={part.name: part for part in parts},
        formats=number_formats(archive),
        properties=package_properties(archive),
    )


def _one_sheet(workbook: CalamineWorkbook, meta: SheetMetadata, package: _Package) -> Iterator[Block]:
    part = package.sheets.get(meta.name)
    if part is None or package.archive is None:
        sheet = workbook.get_sheet_by_name(meta.name)
        yield from sheet_blocks(_dense_rows(sheet), meta.name, Layout(_merges(sheet)))
        return
    xml = package.archive.read(part.path) if part.path in package.archive.namelist() else b""
    yield from printed_blocks(xml, meta.name, "header")
    if too_wide_for_memory(xml):
        yield from sheet_blocks(sparse_rows(package.archive, xml), meta.name, Layout())
    else:
        sheet = workbook.get_sheet_by_name(meta.name)
        layout = Layout(_merges(sheet), formatted_cells(xml, package.formats))
        yield from sheet_blocks(_dense_rows(sheet), meta.name, layout)
    yield from text_box_blocks(package.archive, part)
    yield from drawn_blocks(package.archive, part)
    yield from comment_blocks(package.archive, part)
    yield from printed_blocks(xml, meta.name, "footer")


def _dense_rows(sheet: CalamineSheet) -> Iterator[FilledRow]:
    left = sheet.start[1] if sheet.start else 0
    for number, row in enumerate(sheet.iter_rows()):
        filled = [
            (column, value)
            for column, value in enumerate(row, start=left)
            if value != "" and not (type(value) is str and value.isspace())
        ]
        if filled:
            yield number, filled


def _merges(sheet: CalamineSheet) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    return tuple(sheet.merged_cell_ranges or ())

"""One spreadsheet file into blocks: values by calamine, the rest from the package itself."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from io import BytesIO
from zipfile import BadZipFile, ZipFile, is_zipfile

from lxml.etree import XMLSyntaxError
from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from pipeline.collector import collector_paused
from pipeline.ingest.attached import outcome_of
from pipeline.ingest.ocr.within import PageTexts, read_shown
from pipeline.ingest.ole import SIGNATURE as OLE_SIGNATURE
from pipeline.ingest.opendocument.closed_up import closed_up
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.sheets.claims import impossible_claim, is_locked
from pipeline.ingest.sheets.display import NumberFormat
from pipeline.ingest.sheets.objects import add_embedded, drawn_blocks, picture_data, shown_pictures
from pipeline.ingest.sheets.old import Extras, read_old_extras
from pipeline.ingest.sheets.open_extras import read_open_extras
from pipeline.ingest.sheets.package import (
    SheetPart,
    comment_blocks,
    formatted_cells,
    is_damaged,
    number_formats,
    sheet_parts,
    text_box_blocks,
    unlisted_sheets,
)
from pipeline.ingest.sheets.printed import printed_blocks
from pipeline.ingest.sheets.properties import package_properties
from pipeline.ingest.sheets.regions import Layout, sheet_blocks
from pipeline.ingest.sheets.sources import Locked, NoValues, Source, by_calamine, is_locked_package, is_panic
from pipeline.ingest.sheets.sparse import STRINGS, TooMuchText, sparse_rows, too_wide_for_memory
from pipeline.ingest.tables import renumbered
from pipeline.values import Block, Content, Failed, Outcome, Partial, Place, Properties, Read, Skipped

_UNLISTED = "broken workbook: its list of sheets is missing or damaged, so that they are without their names"


@dataclass(frozen=True, slots=True)
class _Package:
    """What an .xlsx holds besides values; empty for .xls, .xlsb and .ods."""

    archive: ZipFile | None = None
    sheets: dict[str, SheetPart] = field(default_factory=dict)
    formats: dict[int, NumberFormat] = field(default_factory=dict)
    properties: Properties = field(default_factory=Properties)
    unlisted: bool = False


def read_workbook(data: bytes, settings: ReadSettings | None = None) -> Outcome:
    """Read .xlsx, .xlsm, .xltx, .xlsb, .xls (from Excel 2 on) or .ods, hidden sheets too; pictures in .xlsx that hold a page, by OCR.

    Failed for passwords and broken files, Partial when single sheets cannot be read,
    Skipped when no cell holds anything.
    """
    settings = settings or ReadSettings()
    if is_locked(data):
        return Failed("encrypted: needs a password")
    claim = impossible_claim(data)
    if claim is not None:
        return _by_second_source(data, claim, f"workbook that cannot be laid out: {claim}", settings)
    try:
        with collector_paused(), CalamineWorkbook.from_filelike(BytesIO(data)) as workbook:
            package = _open_package(data)
            if not package.unlisted:
                return _read(by_calamine(workbook), package, data, settings)
        return _by_second_source(data, "", _UNLISTED, settings)
    except PasswordError:
        return Failed("encrypted: needs a password")
    except BaseException as error:
        if not (isinstance(error, CalamineError) or is_panic(error)):
            raise
        return _by_second_source(data, "", f"broken workbook: {error}", settings)


def _by_second_source(data: bytes, claim: str, reason: str, settings: ReadSettings) -> Outcome:
    """What can be had where calamine cannot or must not try; Failed with the reason that it gave where nothing can."""
    if is_locked_package(data):
        return Failed("encrypted: needs a password")
    if (without_indents := closed_up(data)) is not None:
        return read_workbook(without_indents, settings)
    package = _open_package(data)
    if any(part.is_binary for part in package.sheets.values()):
        return Failed(reason)
    if package.archive is not None:
        named = [Source(part.name, part.hidden, None) for part in package.sheets.values()]
        outcome = _read(named, package, data, settings)
        if isinstance(outcome, Read | Partial) and package.unlisted:
            return outcome_of(outcome.content, _UNLISTED, outcome.reason if isinstance(outcome, Partial) else "")
        if isinstance(outcome, Read | Partial) and is_damaged(package.archive, STRINGS):
            return outcome_of(outcome.content, f"The part {STRINGS} is damaged: words of its cells are lost", reason)
        return Failed(reason) if isinstance(outcome, Skipped) else outcome
    from pipeline.ingest.sheets.by_xlrd import by_xlrd  # takes a while to load

    try:
        outcome = (
            Failed(reason)
            if claim and not claim.startswith("spreads")
            else _read(by_xlrd(data), package, data, settings)
        )
    except Locked:
        return Failed("encrypted: needs a password")
    except NoValues:
        return Failed(reason)
    return outcome


def _read(sources: Sequence[Source], package: _Package, data: bytes, settings: ReadSettings) -> Outcome:
    old = _extras(data, package, sources[0].name if sources else "")
    blocks: list[Block] = []
    broken: list[str] = []
    for source in sources:
        blocks.extend(old.before.get(source.name, ()))
        found, problem = _sheet(source, package)
        blocks.extend(found)
        broken += [f"{source.name} ({problem})"] if problem else []
        blocks.extend(old.after.get(source.name, ()))
    blocks += _sheets_without_cells({source.name for source in sources}, package, old)
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
        hidden_sheets=tuple(source.name for source in sources if source.hidden),
    )
    if broken:
        reason = f"sheets that could not be read whole: {', '.join(broken)}"
        return outcome_of(content, reason, scans.reason, files.reason) if blocks else Failed(reason)
    if not (blocks or files.files):
        return Skipped(scans.reason or "empty: no cell holds anything")
    return outcome_of(content, scans.reason, files.reason)


def _extras(data: bytes, package: _Package, first: str) -> Extras:
    """What an .xls or an .ods holds besides values; that of other packages is read sheet by sheet."""
    if package.archive is not None:
        return Extras()
    return read_old_extras(data) if data.startswith(OLE_SIGNATURE) else read_open_extras(data, first)


def _sheets_without_cells(named: set[str], package: _Package, old: Extras) -> Iterator[Block]:
    """What stands on sheets that are a chart and nothing else."""
    for name in old.before:
        if name not in named:
            yield from (*old.before[name], *old.after[name])
    for part in package.sheets.values():
        if package.archive is not None and part.name not in named:
            yield from text_box_blocks(package.archive, part)
            yield from drawn_blocks(package.archive, part)


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
            place = Place("textbox", sheet=name, cell=f"T{tables}" if block.rows else "", ocr=block.place.ocr)
            blocks.append(replace(block, level=0, place=place, rows=renumbered(block.rows, tables)))
    return texts


def _open_package(data: bytes) -> _Package:
    if not is_zipfile(BytesIO(data)):
        return _Package()
    try:
        archive = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, OSError):
        return _Package()
    listed = sheet_parts(archive)
    parts = listed or unlisted_sheets(archive)
    if not parts:
        return _Package()
    return _Package(
        archive=archive,
        sheets={part.name: part for part in parts},
        formats=number_formats(archive),
        properties=package_properties(archive),
        unlisted=not listed,
    )


def _sheet(source: Source, package: _Package) -> tuple[list[Block], str]:
    """A sheet's blocks, and what was wrong with it. One that calamine stumbles over is read from its XML, if it has one."""
    try:
        return list(_one_sheet(source, package)), ""
    except (TooMuchText, BadZipFile, zlib.error) as error:
        return [], str(error)
    except XMLSyntaxError as error:
        return [], f"its XML is damaged: {error.msg}"
    except CalamineError as error:
        part = package.sheets.get(source.name)
        if part is None or part.is_binary:
            return [], str(error)
        found, problem = _sheet(Source(source.name, source.hidden, None), package)
        return found, problem or str(error)


def _one_sheet(source: Source, package: _Package) -> Iterator[Block]:
    part = package.sheets.get(source.name)
    if part is None or package.archive is None:
        if source.rows is not None:
            yield from sheet_blocks(source.rows(), source.name, Layout(source.merges()))
        return
    stored = package.archive.read(part.path) if part.path in package.archive.namelist() else b""
    xml = b"" if part.is_binary else stored
    yield from printed_blocks(stored, source.name, "header")
    if source.rows is None or too_wide_for_memory(xml):
        yield from sheet_blocks(sparse_rows(package.archive, xml), source.name, Layout())
    else:
        layout = Layout(source.merges(), formatted_cells(xml, package.formats))
        yield from sheet_blocks(source.rows(), source.name, layout)
    yield from text_box_blocks(package.archive, part)
    yield from drawn_blocks(package.archive, part)
    yield from comment_blocks(package.archive, part)
    yield from printed_blocks(stored, source.name, "footer")

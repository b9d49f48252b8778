"""From the source files of a client to frozen documents. The form of a source is in README.md."""

from __future__ import annotations

import re
from pathlib import Path, PurePath, PurePosixPath
from typing import Any, cast, get_args

from sample_corpus.fields import Fields, as_text, check_signs
from sample_corpus.markup import parse_blocks, parse_spans, parse_table
from sample_corpus.scalars import load, typed
from sample_corpus.values import (
    Area,
    Block,
    Book,
    CellValue,
    Copy,
    CoverPlace,
    Document,
    History,
    Paragraph,
    Prose,
    Raw,
    RawKind,
    Sheet,
    SheetState,
    SourceError,
    merge,
)

WORD = (".docx", ".docm", ".dotx")
OLD_WORD = (".doc", ".wps")
TEXT = (".md", ".txt", ".html")
PROSE = (*WORD, *OLD_WORD, ".pdf", ".pptx", ".eml", *TEXT)
BOOKS = (".xlsx", ".xls", ".csv")

_FRONT = ("to", "title", "cover", "cover_in", "header", "footer", "history", "properties", "headings",
          "strict", "encoding", "encrypt", "scan")  # fmt: skip
_CELL = re.compile(r"[A-Z]{1,3}[1-9]\d*")


def read_client(folder: Path, shown: PurePath) -> tuple[Document, ...]:
    """All documents of a client's source folder, sorted by target; `shown` stands for it in errors.

    Raises SourceError for the first source that cannot be understood.
    """
    documents: list[Document] = []
    for path in sorted(each for each in folder.rglob("*") if each.is_file()):
        inside = path.relative_to(folder)
        if str(inside) == "truth.yaml" or path.name.startswith("."):
            continue
        source = shown / inside
        try:
            documents += parse_source(path.read_text("utf-8"), source)
        except (ValueError, UnicodeDecodeError) as error:
            raise SourceError(source, str(error)) from error
    return _check_targets(documents)


def parse_source(text: str, source: PurePath) -> list[Document]:
    """The documents of one source file. Raises ValueError with what is wrong."""
    text = text.removeprefix("\ufeff")
    if source.suffix == ".md":
        return [_prose(text, source)]
    if source.suffix != ".yaml":
        raise ValueError("is neither .md nor .yaml")
    value = load(text)
    if isinstance(value, dict) and ("records" in value or "raw" in value):
        several = Fields(value, ("records", "raw"), "the file")
        documents: list[Document] = [_record(each, source) for each in several.items("records")]
        return documents + [_raw(each, source) for each in several.items("raw")]
    return [_book(value, source)]


def _check_targets(documents: list[Document]) -> tuple[Document, ...]:
    by_target: dict[str, Document] = {}
    for document in documents:
        other = by_target.setdefault(document.to.casefold(), document)
        if other is not document:
            raise SourceError(document.source, f"'{document.to}' is also built from {other.source}")
    for document in documents:
        for parent in PurePosixPath(document.to).parents:
            if str(parent).casefold() in by_target:
                raise SourceError(document.source, f"'{document.to}' lies in '{parent}', which is a file")
        if isinstance(document, Copy):
            origin = by_target.get(document.of.casefold())
            if origin is None or origin.to != document.of or isinstance(origin, Copy):
                what = "itself a copy" if isinstance(origin, Copy) else "not built by any source"
                raise SourceError(document.source, f"copy_of '{document.of}' is {what}")
    return tuple(sorted(documents, key=lambda document: document.to))


def _prose(text: str, source: PurePath) -> Prose:
    match = re.match(r"---\r?\n(.*?\n)---[ \t]*(\n|$)", text, re.DOTALL)
    if not match:
        raise ValueError("has no front matter between two lines '---'")
    fields = Fields(load(match[1], first_line=2), _FRONT, "the front matter")
    body = text[match.end() :]
    check_signs(body)
    return _assemble(fields, source, parse_blocks(body))


def _record(value: object, source: PurePath) -> Prose | Book:
    fields = Fields(value, (*_FRONT, "table", "text"), "a record")
    target = fields.target()
    try:
        paragraphs = [as_text(each, "a line of 'text'") for each in fields.items("text")]
        if PurePosixPath(target).suffix in BOOKS:
            return _record_book(fields, source, paragraphs)
        table = parse_table([[as_text(cell, "a cell") for cell in row] for row in fields.rows("table")])
        blocks: list[Block] = [table, *(Paragraph(parse_spans(each)) for each in paragraphs)]
        return _assemble(fields, source, tuple(blocks))
    except ValueError as error:
        raise ValueError(f"record '{target}': {error}") from error


def _record_book(fields: Fields, source: PurePath, paragraphs: list[str]) -> Book:
    for key in ("cover", "cover_in", "history", "footer", "headings", "strict", "encrypt", "scan"):
        if key in fields:
            raise ValueError(f"'{key}' does not go into a sheet")
    rows = fields.rows("table")
    width = max((len(row) for row in rows), default=1)
    title = [[fields.text("title"), *["<<"] * (width - 1)]] if "title" in fields else []
    below = [[each, *["<<"] * (width - 1)] for each in paragraphs]
    sheet = _sheet_of("Sheet1", "visible", [*title, *rows, *below], len(title), (), fields.text("header"))
    return Book(source, fields.target(), (sheet,), fields.properties(), fields.encoding())


def _assemble(fields: Fields, source: PurePath, blocks: tuple[Block, ...]) -> Prose:
    target = fields.target()
    suffix = PurePosixPath(target).suffix
    if suffix not in PROSE:
        raise ValueError(f"'{target}': prose goes to {' '.join(PROSE)}")
    if "encrypt" in fields and suffix != ".pdf":
        raise ValueError("'encrypt' is for .pdf only")
    if fields.flag("scan") and (suffix != ".pdf" or "encrypt" in fields):
        raise ValueError("'scan' is for .pdf only, and without 'encrypt'")
    if fields.flag("strict") and suffix not in WORD:
        raise ValueError("'strict' is for Word files only")
    history = None
    if "history" in fields:
        inner = Fields(fields.raw("history"), ("title", "columns", "rows"), "'history'")
        columns = [as_text(each, "a column of 'history'") for each in inner.items("columns")]
        rows = [[as_text(cell, "a cell") for cell in row] for row in inner.rows("rows")]
        history = History(inner.text("title"), parse_table([columns, *rows] if columns else rows))
    return Prose(
        source=source,
        to=target,
        blocks=blocks,
        title=fields.text("title"),
        cover=fields.pairs("cover"),
        cover_in=cast(CoverPlace, fields.choice("cover_in", get_args(CoverPlace), "table")),
        header=fields.text("header"),
        footer=fields.text("footer"),
        history=history,
        properties=fields.properties(),
        headings="bold" if fields.choice("headings", ("styles", "bold"), "styles") == "bold" else "styles",
        strict=fields.flag("strict"),
        encoding=fields.encoding(),
        encrypt=fields.text("encrypt") or None,
        scan=fields.flag("scan"),
    )


def _book(value: object, source: PurePath) -> Book:
    fields = Fields(value, ("to", "properties", "sheets", "encoding"), "the file")
    target = fields.target()
    if PurePosixPath(target).suffix not in BOOKS:
        raise ValueError(f"'{target}': sheets go to {' '.join(BOOKS)}")
    sheets = tuple(_sheet(each) for each in fields.items("sheets"))
    names = [sheet.name.casefold() for sheet in sheets]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(f"the sheet '{name}' stands twice")
    if not any(sheet.state == "visible" for sheet in sheets):
        raise ValueError("no sheet is visible")
    return Book(source, target, sheets, fields.properties(), fields.encoding())


def _sheet(value: object) -> Sheet:
    known = ("name", "state", "title", "notes", "header", "rows", "comments", "header_text")
    fields = Fields(value, known, "a sheet")
    fields.raw("name")
    name = fields.text("name")
    if len(name) > 31 or re.search(r"[\[\]:*?/\\]|^'|'$", name):
        raise ValueError(f"'{name}' cannot name a sheet: at most 31 signs, none of []:*?/\\")
    try:
        notes, header, rows = (fields.rows(key) for key in ("notes", "header", "rows"))
        width = max((len(row) for row in (*notes, *header, *rows)), default=1)
        title = [[fields.text("title"), *["<<"] * (width - 1)]] if "title" in fields else []
        comments = fields.pairs("comments")
        for address, _ in comments:
            if not _CELL.fullmatch(address):
                raise ValueError(f"'{address}' is no cell address for a comment")
        heading_rows = len(title) + len(notes) + len(header)
        state = cast(SheetState, fields.choice("state", get_args(SheetState), "visible"))
        grid = [*title, *notes, *header, *rows]
        return _sheet_of(name, state, grid, heading_rows, comments, fields.text("header_text"))
    except ValueError as error:
        raise ValueError(f"sheet '{name}': {error}") from error


def _sheet_of(
    name: str,
    state: SheetState,
    rows: list[list[Any]],
    heading_rows: int,
    comments: tuple[tuple[str, str], ...],
    header_text: str,
) -> Sheet:
    width = max((len(row) for row in rows), default=0)
    full: list[list[str]] = [[*row, *[""] * (width - len(row))] for row in rows]
    areas: list[Area[CellValue]] = [
        Area(area.row, area.column, area.rows, area.columns, typed(area.value)) for area in merge(full)
    ]
    return Sheet(name, state, tuple(areas), heading_rows, comments, header_text)


def _raw(value: object, source: PurePath) -> Raw | Copy:
    fields = Fields(value, ("to", "bytes", "copy_of"), "a raw entry")
    target = fields.target()
    if ("bytes" in fields) == ("copy_of" in fields):
        raise ValueError(f"'{target}' needs either 'bytes' or 'copy_of'")
    if "copy_of" in fields:
        return Copy(source, target, fields.text("copy_of"))
    kinds = get_args(RawKind)
    return Raw(source, target, cast(RawKind, fields.choice("bytes", kinds, kinds[0])))

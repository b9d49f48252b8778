"""Files made to harm: each comes to an outcome of its own, within its memory and time, and nothing leaves the work folder.

The bombs are built here, in code; none is a file in the repository.
"""

from __future__ import annotations

import gzip
import os
import zlib
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hostile_files import (
    LAUGHS,
    OUTSIDE,
    SLIDES,
    TYPES,
    WEB,
    WORD,
    nested,
    open_document,
    package,
    pdf,
    png,
    word,
    workbook,
)

from pipeline.audit import audit
from pipeline.catalogue import load_catalogue
from pipeline.drive.folder import LocalFolder
from pipeline.ingest.settings import ReadSettings
from pipeline.report.json import report_json
from pipeline.running.limits import Limits
from pipeline.settings import Settings
from pipeline.values import Analysis


def hostile() -> Mapping[str, bytes]:
    pages = b"<</Type/Pages /Kids[%s] /Count %d>>"
    stream = b"<</Length %d /Filter/FlateDecode>>stream\n%s\nendstream"
    bomb = zlib.compress(bytes(200_000_000), 9)
    million = '<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>'
    inner = BytesIO()
    with ZipFile(inner, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(300_000_000))
        archive.writestr("[Content_Types].xml", TYPES.format(part="word/document.xml", kind=WORD))
    return {
        "laughs.docx": word(LAUGHS, "&j;"),
        "outside.docx": word(OUTSIDE, "&j;"),
        "web.docx": word(WEB, "&j;"),
        "laughs.xlsx": workbook("<sheetData><row><c t='inlineStr'><is><t>&j;</t></is></c></row></sheetData>", LAUGHS),
        "outside.xlsx": workbook("<sheetData><row><c t='inlineStr'><is><t>&j;</t></is></c></row></sheetData>", OUTSIDE),
        "laughs.pptx": package("ppt/presentation.xml", SLIDES, f'<?xml version="1.0"?>{LAUGHS}<p>&j;</p>'),
        "laughs.odt": open_document("text", LAUGHS, "&j;"),
        "outside.odt": open_document("text", OUTSIDE, "&j;"),
        "laughs.ods": open_document("spreadsheet", LAUGHS, "&j;"),
        "laughs.odp": open_document("presentation", LAUGHS, "&j;"),
        "laughs.svg": f'<?xml version="1.0"?>{LAUGHS}<svg><text>&j;</text></svg>'.encode(),
        "laughs.xml": f'<?xml version="1.0"?>{LAUGHS}<?mso-application progid="Word.Document"?><l>&j;</l>'.encode(),
        "laughs.html": f"{LAUGHS}<html><body>&j; text</body></html>".encode(),
        "million rows.xlsx": workbook(million),
        "expands.docx": inner.getvalue(),
        "expands.txt.gz": gzip.compress(bytes(300_000_000)),
        "nested.zip": nested(12),
        "page loop.pdf": pdf(b"<</Type/Catalog /Pages 2 0 R>>", pages % (b"2 0 R 2 0 R", 2)),
        "endless pages.pdf": pdf(
            b"<</Type/Catalog /Pages 2 0 R>>", pages % (b"3 0 R " * 100_000, 100_000),
            b"<</Type/Page /Parent 2 0 R /MediaBox[0 0 9 9]>>",
        ),
        "claims pages.pdf": pdf(b"<</Type/Catalog /Pages 2 0 R>>", pages % (b"", 2_000_000_000)),
        "stream bomb.pdf": pdf(
            b"<</Type/Catalog /Pages 2 0 R>>", pages % (b"3 0 R", 1),
            b"<</Type/Page /Parent 2 0 R /MediaBox[0 0 99 99] /Contents 4 0 R>>", stream % (len(bomb), bomb),
        ),
        "huge.png": png(60_000, 60_000),
        "deep.html": b"<html><body>" + b"<div>" * 100_000 + b"text",
        "wide.csv": ("a," * 16_384 + "\n").encode() * 2,
        "long line.txt": "事".encode() * 600_000,
        "one line.csv": b"CHG-01,2026-07-01,text of a cell;" * 150_000,
        "polyglot.pdf": b"%PDF-1.4\n" + word("", "plain"),
        "zeros.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100_000),
        "circle.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00\x00\x00\x00" * 6_000,
    }  # fmt: skip


@pytest.fixture(scope="module")
def scanned(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Analysis], Path, bytes]:
    folder = tmp_path_factory.mktemp("drive")
    work = tmp_path_factory.mktemp("work")
    for name, data in hostile().items():
        (folder / name).write_bytes(data)
    if os.name == "posix":
        (folder / os.fsdecode(b"\xff\xfe name.txt")).write_text("text of a file with no name in Unicode")
        (folder / "line\nbreak \x1b[31m.txt").write_text("text of a file with an evil name")
        (folder / "loop").symlink_to(folder)
    patch = pytest.MonkeyPatch()
    patch.setenv("TMPDIR", str(work))
    patch.setattr("tempfile.tempdir", str(work))
    catalogue = load_catalogue()
    settings = Settings(date(2026, 11, 20), Limits(2, 90, 700), ReadSettings(ocr="off"))
    found = audit(LocalFolder(folder), catalogue, settings)
    patch.undo()
    return {one.path: one for one in found.documents}, work, report_json(found, catalogue)


def test_every_file_has_an_outcome_and_none_needed_to_be_killed(
    scanned: tuple[dict[str, Analysis], Path, bytes],
) -> None:
    found, _, _ = scanned
    assert set(hostile()) <= set(found)
    killed = {
        path: one.reason
        for path, one in found.items()
        if one.reason and ("gave up" in one.reason or "died" in one.reason)
    }
    assert killed == {}


def test_nothing_from_outside_is_read_and_nothing_is_left(scanned: tuple[dict[str, Analysis], Path, bytes]) -> None:
    _, work, report = scanned
    assert list(work.iterdir()) == []
    hostname = Path("/etc/hostname")
    secret = hostname.read_bytes().strip() if hostname.exists() else b""
    assert not secret or secret not in report


def test_entities_never_expand(scanned: tuple[dict[str, Analysis], Path, bytes]) -> None:
    _, _, report = scanned
    assert b"lollollol" not in report


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("expands.docx", "too large"),
        ("expands.txt.gz!/expands.txt", ""),
        ("million rows.xlsx", ""),
        ("laughs.docx", "entities"),
    ],
)
def test_bombs_say_what_they_are(scanned: tuple[dict[str, Analysis], Path, bytes], name: str, reason: str) -> None:
    found, _, _ = scanned
    assert reason in (found[name].reason or "")


@pytest.mark.skipif(os.name != "posix", reason="names of POSIX")
def test_names_that_are_no_text_are_shown_escaped(scanned: tuple[dict[str, Analysis], Path, bytes]) -> None:
    found, _, report = scanned
    assert found["\\udcff\\udcfe name.txt"].outcome == "read"
    assert found["line\\x0abreak \\x1b[31m.txt"].outcome == "read"
    assert found["loop"].outcome == "failed"
    report.decode()

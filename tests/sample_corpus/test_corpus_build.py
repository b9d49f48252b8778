"""The build is repeatable, all or nothing, and names the source that is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image

from sample_corpus.build import build_client, main
from sample_corpus.values import SourceError

Build = Callable[[Mapping[str, str]], Path]
PROSE = "---\nto: {to}\ntitle: 程序\nfooter: '{{page}}'\n{more}---\n"
PROSE += "# 目的\n\n文字[^注]\n\n| a | b |\n|---|---|\n| 1 | << |\n"
SHEET = "to: {to}\nsheets: [{{name: 一, header: [[a, b]], rows: [[1, 2026-07-03]], header_text: x}}]\n"
RAW = """raw:
  - {to: '备份/~$程序.docx', bytes: lock}
  - {to: 备份/空.docx, bytes: empty}
  - {to: 备份/乱.pdf, bytes: garbage}
  - {to: 备份/半.docx, bytes: truncated_docx}
  - {to: 备份/旧.doc, bytes: ole}
  - {to: 备份/图.png, bytes: png}
  - {to: 备份/Thumbs.db, bytes: thumbs}
  - {to: 旧版/抄.docx, copy_of: a.docx}
"""
EVERYTHING = {
    **{f"{ending}.md": PROSE.format(to=f"a.{ending}", more="") for ending in
       ("docx", "docm", "dotx", "pdf", "pptx", "eml", "md", "txt", "html")},
    "strict.md": PROSE.format(to="strict.docx", more="strict: true\n"),
    "locked.md": PROSE.format(to="locked.pdf", more="encrypt: geheim\n"),
    **{f"{ending}.yaml": SHEET.format(to=f"b.{ending}") for ending in ("xlsx", "xls", "csv")},
    "more/raw.yaml": RAW,
}  # fmt: skip


def contents(folder: Path) -> dict[str, bytes]:
    files = sorted(each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)): each.read_bytes() for each in files}


def test_the_same_sources_give_the_same_bytes_at_another_time_and_in_another_process(
    build: Build, tmp_path: Path
) -> None:
    first = contents(build(EVERYTHING))
    assert len(first) == 22
    time.sleep(2.1)  # a zip notes the time in steps of two seconds
    program = "import sys; from pathlib import Path; from sample_corpus.build import build_client, main; "
    program += f"sys.exit(main(['demo'], Path({str(tmp_path)!r})))"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Shanghai", "SOURCE_DATE_EPOCH": "1700000000"}
    subprocess.run([sys.executable, "-c", program], check=True, env=environment, capture_output=True)
    assert contents(tmp_path / "demo") == first


def test_the_oddities_are_what_they_are_called(build: Build) -> None:
    folder = build(EVERYTHING)
    found = contents(folder)
    whole = found["a.docx"]
    assert len(found["备份/~$程序.docx"]) == 162
    assert found["备份/空.docx"] == b""
    assert len(found["备份/乱.pdf"]) == 4096
    assert found["备份/半.docx"][:4] == whole[:4]
    assert b"PK\x05\x06" not in found["备份/半.docx"]
    assert found["备份/旧.doc"][:8] == found["备份/Thumbs.db"][:8] == bytes.fromhex("D0CF11E0A1B11AE1")
    assert found["旧版/抄.docx"] == whole
    with Image.open(folder / "备份/图.png") as picture:
        picture.load()
        assert picture.size == (48, 48)


DOCX = {"a.md": PROSE.format(to="a.docx", more="")}


@pytest.mark.parametrize(
    ("name", "source", "reason"),
    [
        ("x.md", "no front matter", "no front matter"),
        ("x.md", "---\nto: x.docx\ncolour: red\n---\n", "unknown key 'colour'"),
        ("x.md", "---\ntitle: x\n---\n", "has no 'to'"),
        ("x.md", "---\nto: ../x.docx\n---\n", "inside the client's folder"),
        ("x.md", "---\nto: x.odt\n---\n", "prose goes to"),
        ("x.md", "---\nto: A.docx\n---\n", "also built from"),
        ("x.md", "---\nto: a.docx/x.docx\n---\n", "which is a file"),
        ("x.md", "---\nto: x.docx\nencrypt: pw\n---\n", "for .pdf only"),
        ("x.md", "---\nto: x.docx\nheader: a: b\n---\n", "line 3"),
        ("x.md", "---\nto: x.docx\n---\n| a |\n|---|\n| << |\n", "first column"),
        ("x.md", "---\nto: x.docx\nproperties: {created: soon}\n---\n", "not a date and time"),
        ("x.yaml", "to: x.docx\nsheets: []", "sheets go to"),
        ("x.yaml", "records: [{to: x.docx, tabel: []}]", "unknown key 'tabel'"),
        ("x.yaml", "raw: [{to: x.docx, copy_of: b.docx}]", "copy_of 'b.docx' is not built"),
        ("x.yaml", "raw: [{to: x.docx, bytes: cake}]", "not one of lock"),
        ("x.yaml", "raw: [{to: x.docx}]", "either 'bytes' or 'copy_of'"),
        ("x.json", "{}", "neither .md nor .yaml"),
    ],
)
def test_a_wrong_source_stops_the_build_with_one_line_that_names_it(
    build: Build,
    write_sources: Callable[[Mapping[str, str]], Path],
    capsys: pytest.CaptureFixture[str],
    name: str,
    source: str,
    reason: str,
) -> None:
    before = contents(build(DOCX))
    root = write_sources({name: source})
    assert main(["demo"], root) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert reason in error
    assert f"sources/demo/{name}: " in error
    assert contents(root / "demo") == before
    assert {each.name for each in root.iterdir()} == {"sources", "demo"}


def test_the_folder_is_replaced_whole(build: Build, tmp_path: Path) -> None:
    build(DOCX)
    (tmp_path / "demo" / "left over.txt").write_text("x")
    assert set(contents(build(DOCX))) == {"a.docx"}


def test_truth_is_no_source_and_is_not_copied(build: Build) -> None:
    assert set(contents(build({**DOCX, "truth.yaml": "as_of: 2026-11-20"}))) == {"a.docx"}


def test_an_unknown_client_is_a_usage_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["nobody"], tmp_path) == 2
    assert "no client 'nobody'" in capsys.readouterr().err


def test_a_source_that_is_no_utf8_is_named(
    write_sources: Callable[[Mapping[str, str]], Path],
) -> None:
    root = write_sources(DOCX)
    (root / "sources/demo/bad.md").write_bytes("---\nto: 程.docx\n---\n".encode("gb18030"))
    with pytest.raises(SourceError, match=r"bad\.md: "):
        build_client("demo", root)


def test_files_within_a_zip_have_names_in_gbk_that_nothing_marks(build: Build) -> None:
    sources = {
        "a.md": "---\nto: 记录/九月.zip!/例会/纪要.txt\n---\n备件\n",
        "b.md": "---\nto: 记录/九月.zip!/b.md\n---\n乙\n",
    }
    first = (build(sources) / "记录/九月.zip").read_bytes()
    with ZipFile(BytesIO(first)) as archive:
        assert [entry.filename.encode("cp437") for entry in archive.infolist()] == [
            b"b.md",
            "例会/纪要.txt".encode("gbk"),
        ]
        assert "备件" in archive.read(archive.infolist()[1]).decode()
    assert (build(sources) / "记录/九月.zip").read_bytes() == first

"""PDF files have a text layer that pypdfium2 reads and ruled tables that pdfplumber finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from sample_corpus.values import SourceError
from sample_corpus.writers.pdf_lines import break_lines, font_for, register_fonts

Build = Callable[[Mapping[str, str]], Path]
SOURCE = """---
to: 事件.pdf
title: 事件管理程序
cover: {文件编号: QL-ITSM-P-08, 生效日期: 2026年7月6日}
header: 齐鲁云 QL-ITSM-P-08
footer: 第{page}页 共{pages}页
properties: {title: 程序, creator: 王某, created: 2026-05-08T09:00:00, modified: 2026-07-03T10:00:00}
---
# 1 目的

规范事件的受理与处理[^依据内部规定]。

- 列表“引号”—①

| 序号 | 名称 | 日期 |
|---|---|---|
| 1 | 甲 | 2026-07-03 |
| 2 | << | ^^ |
| 3 | 丙 | 2026-07-04 |
"""


def page_texts(path: Path, password: str | None = None) -> list[str]:
    document = pypdfium2.PdfDocument(path, password=password)
    return [page.get_textpage().get_text_range() for page in document]


def test_pdfium_reads_the_chinese_text_of_every_part(build: Build) -> None:
    cover, body = page_texts(build({"a.md": SOURCE}) / "事件.pdf")
    assert "事件管理程序" in cover
    assert "生效日期 2026年7月6日" in cover
    assert "第1页 共2页" in cover
    assert "第2页 共2页" in body
    assert "齐鲁云 QL-ITSM-P-08" in body
    assert "规范事件的受理与处理[1]。" in body
    assert "列表“引号”—①" in body
    assert "[1] 依据内部规定" in body


def test_a_lone_chinese_sign_in_a_cell_is_not_lost(build: Build) -> None:
    assert "1 甲" in page_texts(build({"a.md": SOURCE}) / "事件.pdf")[1]


def test_pdfplumber_finds_the_ruled_tables_with_their_merges(build: Build) -> None:
    with pdfplumber.open(build({"a.md": SOURCE}) / "事件.pdf") as document:
        tables = [page.extract_tables() for page in document.pages]
        sizes = {char["text"]: char["size"] for char in document.pages[1].chars if char["text"] in "目规"}
    assert tables[0] == [[["文件编号", "QL-ITSM-P-08"], ["生效日期", "2026年7月6日"]]]
    assert tables[1] == [
        [["序号", "名称", "日期"], ["1", "甲", "2026-07-03"], ["2", None, None], ["3", "丙", "2026-07-04"]]
    ]
    assert sizes["目"] > sizes["规"]


def test_properties_hold_the_times_of_the_source(build: Build) -> None:
    found = pypdfium2.PdfDocument(build({"a.md": SOURCE}) / "事件.pdf").get_metadata_dict()
    assert (found["Title"], found["Author"]) == ("程序", "王某")
    assert (found["CreationDate"], found["ModDate"]) == ("D:20260508090000Z", "D:20260703100000Z")


def test_an_encrypted_file_opens_with_its_password_only(build: Build) -> None:
    path = build({"a.md": SOURCE.replace("title: 事件", "encrypt: secret\ntitle: 事件", 1)}) / "事件.pdf"
    with pytest.raises(pypdfium2.PdfiumError):
        page_texts(path)
    assert "事件管理程序" in page_texts(path, "secret")[0]


def test_a_table_longer_than_a_page_goes_on_over_the_next(build: Build) -> None:
    rows = "\n".join(f"| {number} | 第{number}行 | 2026-07-03 |" for number in range(120))
    pages = page_texts(build({"a.md": SOURCE + rows}) / "事件.pdf")
    assert len(pages) > 3
    assert all(f"第{number}行" in "".join(pages) for number in range(120))


def test_a_long_paragraph_splits_over_pages_without_loss(build: Build) -> None:
    words = [f"word{number}" for number in range(3000)]
    pages = page_texts(build({"a.md": f"---\nto: a.pdf\n---\n{' '.join(words)}"}) / "a.pdf")
    assert len(pages) > 1
    assert " ".join(pages).split() == words


def test_lines_break_between_signs_but_not_inside_codes() -> None:
    register_fonts()
    lines = break_lines("见文件QL-ITSM-P-08。规范事件的受理", "STSong-Light", 10, 80)
    assert "".join(lines) == "见文件QL-ITSM-P-08。规范事件的受理"
    assert any("QL-ITSM-P-08" in line for line in lines)
    assert not any(line.startswith("。") for line in lines)


def test_a_sign_without_glyph_is_an_error(build: Build) -> None:
    assert font_for("Western – text", False) == "Helvetica"
    with pytest.raises(SourceError, match=r"a\.md: 'a\.pdf': .*U\+1F600"):
        build({"a.md": "---\nto: a.pdf\n---\n开心😀"})


def test_tracked_changes_do_not_go_into_a_pdf(build: Build) -> None:
    with pytest.raises(SourceError, match="needs a Word file"):
        build({"a.md": "---\nto: a.pdf\n---\n{++新++}"})


def test_a_scan_has_a_picture_and_no_text_and_is_always_the_same(build: Build) -> None:
    source = "---\nto: a.pdf\nscan: true\ntitle: Declaration\n---\nDate signed: 6 November 2026\n"
    path = build({"a.md": source}) / "a.pdf"
    assert page_texts(path) == [""]
    first = path.read_bytes()
    assert len(first) < 100_000
    picture = pypdfium2.PdfDocument(path)[0].render(scale=1, grayscale=True).to_numpy()
    assert 0.0005 < (picture < 128).mean() < 0.1
    assert build({"a.md": source}).joinpath("a.pdf").read_bytes() == first


def test_a_scan_in_a_font_of_the_readers_is_refused(build: Build) -> None:
    with pytest.raises(SourceError, match="'scan' draws no"):
        build({"a.md": SOURCE.replace("---\nto:", "---\nscan: true\nto:", 1)})

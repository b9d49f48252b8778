"""Word files open in python-docx and carry what python-docx does not show."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from lxml import etree

Build = Callable[[Mapping[str, str]], Path]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SOURCE = """---
to: 程序/事件 V1.2.docx
title: 事件管理程序
cover:
  文件编号: QL-ITSM-P-08
  版本: 1.10
header: 齐鲁云 QL-ITSM-P-08 V1.2
footer: 第{page}页 共{pages}页
history:
  title: 修订记录
  columns: [版本, 日期, 修订内容]
  rows: [[V1.0, 2026-05-08, 首次发布]]
properties:
  {title: 程序, creator: 王某, company: 齐鲁云 & 公司, last_modified_by: 李某, created: 2026-05-08T09:00:00}
---
# 1 目的
规范{++受理++}{--登记--}{>>请确认<<}与处理[^依据内部规定]，版本[[V1.2]]。

- 列表

::: textbox 框内文字
第二行

##### 五级

| 序号 | 名称 | 日期 |
|---|---|---|
| 1 | 甲 <乙> | 2026-07-03 |
| 2 | << | ^^ |
"""


def parts(path: Path) -> dict[str, etree._Element]:
    with zipfile.ZipFile(path) as package:
        return {name: etree.fromstring(package.read(name)) for name in package.namelist()}


def text(element: etree._Element, tag: str = "t") -> str:
    return "".join(each.text or "" for each in element.iter(f"{W}{tag}"))


def test_python_docx_sees_styles_tables_edges_and_properties(build: Build) -> None:
    document = docx.Document(str(build({"a.md": SOURCE}) / "程序/事件 V1.2.docx"))
    styled = {(each.style.name, each.text) for each in document.paragraphs}
    assert ("Title", "事件管理程序") in styled
    assert ("Heading 1", "1 目的") in styled
    assert ("Heading 5", "五级") in styled
    cover, history, body = ([[c.text for c in row.cells] for row in t.rows] for t in document.tables)
    assert cover == [["文件编号", "QL-ITSM-P-08"], ["版本", "1.10"]]
    assert history[1] == ["V1.0", "2026-05-08", "首次发布"]
    assert body == [["序号", "名称", "日期"], ["1", "甲 <乙>", "2026-07-03"], ["2", "2", "2026-07-03"]]
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "齐鲁云 QL-ITSM-P-08 V1.2"
    assert section.footer.paragraphs[0].text == "第1页 共1页"
    assert document.core_properties.last_modified_by == "李某"
    assert f"{document.core_properties.created:%Y-%m-%dT%H:%M}" == "2026-05-08T09:00"


def test_changes_remarks_notes_controls_and_boxes_stand_in_their_parts(build: Build) -> None:
    found = parts(build({"a.md": SOURCE}) / "程序/事件 V1.2.docx")
    document = found["word/document.xml"]
    (inserted,), (deleted,) = document.iter(f"{W}ins"), document.iter(f"{W}del")
    assert (text(inserted), inserted.get(f"{W}author"), inserted.get(f"{W}date")) == (
        "受理", "李某", "2026-05-08T09:00:00Z",
    )  # fmt: skip
    assert text(deleted, "delText") == "登记"
    assert text(found["word/comments.xml"]) == "请确认"
    assert "依据内部规定" in text(found["word/footnotes.xml"])
    assert [text(each) for each in document.iter(f"{W}sdt")] == ["V1.2"]
    boxes = [text(each) for each in document.iter(f"{W}txbxContent")]
    assert boxes == ["框内文字第二行"] * 2
    instructions = [text(each, "instrText").strip() for each in (found["word/footer1.xml"],)]
    assert instructions == ["PAGE  NUMPAGES"]
    assert "齐鲁云 & 公司" in "".join(found["docProps/app.xml"].itertext())


@pytest.mark.parametrize("place", ["table", "paragraphs", "textbox", "content_control"])
def test_the_cover_stands_where_the_source_wants_it(build: Build, place: str) -> None:
    source = SOURCE.replace("[[V1.2]]", "V1.2").replace("::: textbox ", "")
    folder = build({"a.md": source.replace("title: 事件", f"cover_in: {place}\ntitle: 事件", 1)})
    document = parts(folder / "程序/事件 V1.2.docx")["word/document.xml"]
    holder = {"table": "tbl", "textbox": "txbxContent", "content_control": "sdt", "paragraphs": "body"}[place]
    assert "QL-ITSM-P-08" in text(next(iter(document.iter(f"{W}{holder}"))))
    for other in {"txbxContent", "sdt"} - {holder}:
        assert not list(document.iter(f"{W}{other}"))


@pytest.mark.parametrize(
    ("ending", "kind"),
    [("docm", "macroEnabled.main"), ("dotx", "template.main"), ("docx", "wordprocessingml.document.main")],
)
def test_the_ending_decides_the_content_type(build: Build, ending: str, kind: str) -> None:
    folder = build({"a.md": SOURCE.replace(".docx", f".{ending}")})
    types = etree.tostring(parts(folder / f"程序/事件 V1.2.{ending}")["[Content_Types].xml"]).decode()
    assert kind in types


def test_strict_files_use_the_iso_namespaces_everywhere(build: Build) -> None:
    source = SOURCE.replace("title: 事件", "strict: true\ntitle: 事件", 1)
    path = build({"a.md": source}) / "程序/事件 V1.2.docx"
    strict = "http://purl.oclc.org/ooxml/"
    with zipfile.ZipFile(path) as package:
        raw = {name: package.read(name).decode() for name in package.namelist()}
    assert f'xmlns:w="{strict}wordprocessingml/main"' in raw["word/document.xml"]
    assert f"{strict}officeDocument/relationships/officeDocument" in raw["_rels/.rels"]
    assert not [name for name, xml in raw.items() if "schemas.openxmlformats.org/wordprocessingml" in xml]
    assert not [name for name, xml in raw.items() if "schemas.openxmlformats.org/officeDocument" in xml]
    assert 'w:left="1440"' in raw["word/document.xml"]  # page margins keep their names, indents do not
    assert '<w:ind w:start="420"' in raw["word/numbering.xml"]
    assert all(etree.fromstring(xml.encode()) is not None for xml in raw.values())


def test_bold_headings_are_ordinary_paragraphs(build: Build) -> None:
    source = SOURCE.replace("title: 事件", "headings: bold\ntitle: 事件", 1)
    document = docx.Document(str(build({"a.md": source}) / "程序/事件 V1.2.docx"))
    heading = next(each for each in document.paragraphs if each.text == "1 目的")
    assert heading.style.name == "Normal"
    assert heading.runs[0].bold


def test_word_files_stay_small(build: Build) -> None:
    assert len((build({"a.md": SOURCE}) / "程序/事件 V1.2.docx").read_bytes()) < 9000


def test_a_record_is_a_form_with_merged_cells(build: Build) -> None:
    record = (
        "records:\n  - to: 单.docx\n    title: 变更申请单\n    header: QL-R-10-01\n    table:\n"
        "      - [变更编号, RFC-2607-01, 申请日期, 2026-07-09]\n      - [内容, 升级固件, <<, <<]\n"
        "    text: [审批意见：同意实施。]\n"
    )
    document = docx.Document(io.BytesIO((build({"r.yaml": record}) / "单.docx").read_bytes()))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows == [["变更编号", "RFC-2607-01", "申请日期", "2026-07-09"], ["内容", *["升级固件"] * 3]]
    assert document.paragraphs[-1].text == "审批意见：同意实施。"

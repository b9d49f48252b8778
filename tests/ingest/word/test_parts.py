"""What stands outside the body: headers, footers, notes, comments, properties."""

from __future__ import annotations

from datetime import UTC, datetime

from pipeline.ingest.word import read_word
from pipeline.values import Read

from .building import OFFICE, blocks, content, package, paragraph, part, run, table, zipped

CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>事件管理程序</dc:title><dc:subject>SMS</dc:subject><dc:creator>甲</dc:creator>"
    "<cp:lastModifiedBy>乙</cp:lastModifiedBy><dcterms:created>2026-07-06T08:00:00Z</dcterms:created>"
    "<dcterms:modified>not a time</dcterms:modified></cp:coreProperties>"
)
APPLICATION = (
    f'<Properties xmlns="{OFFICE}/extended-properties"><Pages>7</Pages><Company>示例公司</Company></Properties>'
)
CUSTOM = (
    f'<Properties xmlns="{OFFICE}/custom-properties" xmlns:vt="{OFFICE}/docPropsVTypes">'
    '<property name="文件编号"><vt:lpwstr>QP-01</vt:lpwstr></property></Properties>'
)


def section(*references: tuple[str, str, str]) -> str:
    links = "".join(
        f'<w:{kind}Reference w:type="{when}" r:id="{identifier}"/>' for kind, when, identifier in references
    )
    return f"<w:sectPr>{links}</w:sectPr>"


def test_headers_and_footers_of_every_kind_and_section_each_text_once() -> None:
    first = section(("header", "first", "h1"), ("header", "default", "h2"), ("footer", "default", "f1"))
    last = section(("header", "even", "h3"), ("header", "default", "h2"))
    body = f"<w:p><w:pPr>{first}</w:pPr>{run('正文')}</w:p>{last}"
    parts = {
        "h1": ("header", part("hdr", paragraph("密级：内部"))),
        "h2": ("header", part("hdr", table(("QP-01", "V1.0")))),
        "h3": ("header", part("hdr", paragraph("密级：内部") + paragraph("偶数页"))),
        "f1": ("footer", part("ftr", paragraph("第1页"))),
    }
    found = blocks(body, parts)
    assert [(block.place.part, block.text) for block in found] == [
        ("header", "密级：内部"), ("header", "QP-01\tV1.0"), ("header", "偶数页"),
        ("body", "正文"), ("footer", "第1页"),
    ]  # fmt: skip
    assert found[1].rows[0][1].text == "V1.0"


def test_footnotes_follow_their_paragraph_and_endnotes_the_body() -> None:
    notes = '<w:{0} w:id="0" w:type="separator"><w:p/></w:{0}><w:{0} w:id="2">{1}</w:{0}>'
    parts = {
        "footnotes": part("footnotes", notes.format("footnote", paragraph("脚注"))),
        "endnotes": part("endnotes", notes.format("endnote", paragraph("尾注"))),
    }
    heading = paragraph("职责", properties='<w:outlineLvl w:val="0"/>')
    noted = f"<w:p>{run('甲')}<w:r><w:footnoteReference w:id='2'/><w:endnoteReference w:id='2'/></w:r></w:p>"
    found = blocks(heading + noted + paragraph("乙"), parts)
    assert [(block.place.part, block.text) for block in found[1:]] == [
        ("body", "甲"), ("footnote", "脚注"), ("body", "乙"), ("endnote", "尾注"),
    ]  # fmt: skip
    assert found[-1].place.heading == "职责"


def test_footnote_in_a_table_cell_follows_the_table() -> None:
    parts = {"footnotes": part("footnotes", f'<w:footnote w:id="2">{paragraph("脚注")}</w:footnote>')}
    noted = f"<w:p>{run('甲')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    assert [block.text for block in blocks(table((noted,)), parts)] == ["甲", "脚注"]


def test_footnote_that_refers_to_itself_ends() -> None:
    itself = f"<w:p>{run('脚注')}<w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
    parts = {"footnotes": part("footnotes", f'<w:footnote w:id="2">{itself}</w:footnote>')}
    assert [block.text for block in blocks(itself.replace("脚注", "甲"), parts)] == ["甲", "脚注"]


def test_comments_are_counted_and_stand_under_their_heading() -> None:
    comments = '<w:comment w:id="0">{}</w:comment><w:comment w:id="1">{}</w:comment>'
    parts = {"comments": part("comments", comments.format(paragraph("请补充"), paragraph("无锚")))}
    heading = paragraph("职责", properties='<w:outlineLvl w:val="0"/>')
    read = content(heading + f"<w:p>{run('甲')}<w:r><w:commentReference w:id='0'/></w:r></w:p>", parts)
    assert read.comments == 2
    assert [(str(block.place), block.text) for block in read.blocks[2:]] == [
        ("comment 职责", "请补充"), ("comment", "无锚"),
    ]  # fmt: skip


def test_properties_core_application_and_custom() -> None:
    links = {
        "c": ("metadata/core-properties", "docProps/core.xml"),
        "a": ("extended-properties", "docProps/app.xml"),
        "u": ("custom-properties", "docProps/custom.xml"),
    }
    files = package(paragraph("正文"), root_links=links)
    files |= {"docProps/core.xml": CORE, "docProps/app.xml": APPLICATION, "docProps/custom.xml": CUSTOM}
    outcome = read_word(zipped(files))
    assert isinstance(outcome, Read)
    properties = outcome.content.properties
    assert (properties.title, properties.subject, properties.creator) == ("事件管理程序", "SMS", "甲")
    assert (properties.last_modified_by, properties.company) == ("乙", "示例公司")
    assert (properties.created, properties.modified) == (datetime(2026, 7, 6, 8, tzinfo=UTC), None)
    assert properties.custom == (("文件编号", "QP-01"),)
    assert outcome.content.pages == 7


def test_header_changes_are_counted_too() -> None:
    parts = {"h": ("header", part("hdr", f"<w:p><w:ins>{run('新')}</w:ins></w:p>"))}
    assert content(paragraph("甲") + section(("header", "default", "h")), parts).unaccepted_changes == 1

"""OFD files give the text of their pages, template pages too; their pictures go to OCR."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from PIL import Image

from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Read, Skipped

_NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_MAIN = f"""<ofd:OFD {_NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:Title>营业执照</ofd:Title>
<ofd:Author>甲</ofd:Author></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>"""
_DOCUMENT = f"""<ofd:Document {_NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>
<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes><ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData>
<ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>"""
_RESOURCES = f"""<ofd:Res {_NS} BaseLoc="Res"><ofd:MultiMedias><ofd:MultiMedia ID="5" Type="Image"><ofd:MediaFile>scan.png</ofd:MediaFile>
</ofd:MultiMedia></ofd:MultiMedias></ofd:Res>"""


def text(words: str, top: float, left: float = 20, steps: str = "") -> str:
    return (
        f'<ofd:TextObject Boundary="{left} {top} 60 5" Size="4" Font="1">'
        f'<ofd:TextCode X="0" Y="4" DeltaX="{steps}">{words}</ofd:TextCode></ofd:TextObject>'
    )


def ofd(page: str, template: str = "", picture: bytes = b"") -> bytes:
    used = '<ofd:Template TemplateID="9"/>' if template else ""
    parts = {
        "OFD.xml": _MAIN,
        "Doc_0/Document.xml": _DOCUMENT,
        "Doc_0/DocumentRes.xml": _RESOURCES,
        "Doc_0/Pages/Page_0/Content.xml": f"<ofd:Page {_NS}>{used}<ofd:Content><ofd:Layer>{page}</ofd:Layer></ofd:Content></ofd:Page>",
        "Doc_0/Tpls/Tpl_0/Content.xml": f"<ofd:Page {_NS}><ofd:Content><ofd:Layer>{template}</ofd:Layer></ofd:Content></ofd:Page>",
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, xml in parts.items():
            archive.writestr(name, xml)
        if picture:
            archive.writestr("Doc_0/Res/scan.png", picture)
    return buffer.getvalue()


def test_lines_are_in_reading_order_and_a_template_page_counts() -> None:
    page = text("法定代表人：张三", 80) + text("名称：某某科技有限公司", 60)
    outcome = read(ofd(page, text("营业执照", 30)), "执照.ofd")
    assert isinstance(outcome, Read)
    words = "\n".join(block.text for block in outcome.content.blocks)
    assert words.index("营业执照") < words.index("名称：某某科技有限公司") < words.index("法定代表人：张三")
    assert outcome.content.pages == 1
    assert outcome.content.properties.title == "营业执照"


def test_pieces_of_a_line_and_room_between_letters_become_blanks() -> None:
    page = (
        text("编号 91110", 60)
        + text("成立日期", 60, 100)
        + text("AB", 90, steps="9")
        + text("甲乙丙", 120, steps="g 2 4")
    )
    outcome = read(ofd(page), "a.ofd")
    assert isinstance(outcome, Read)
    words = "\n".join(block.text for block in outcome.content.blocks)
    assert "编号 91110 成立日期" in words
    assert "A B" in words
    assert "甲乙丙" in words


def test_a_page_that_is_a_picture_needs_ocr() -> None:
    buffer = BytesIO()
    Image.new("L", (900, 1200), 255).save(buffer, "PNG")
    shown = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>'
    outcome = read(ofd(shown, picture=buffer.getvalue()), "扫描.ofd", ReadSettings(ocr="off"))
    assert isinstance(outcome, Skipped)
    assert "need OCR" in outcome.reason


def test_without_a_page_it_is_broken() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("OFD.xml", _MAIN)
    outcome = read(buffer.getvalue(), "a.ofd")
    assert outcome == Failed("broken OFD file: it holds no page")

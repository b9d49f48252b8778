"""Visio drawings give the words of their shapes, page by page, from top to bottom."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from pipeline.ingest.read import read
from pipeline.values import Failed, Read

_NS = 'xmlns="http://schemas.microsoft.com/office/visio/2012/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/visio/document.xml" ContentType="application/vnd.ms-visio.drawing.main+xml"/></Types>'


def shape(text: str, x: float, y: float, inner: str = "") -> str:
    return f'<Shape><Cell N="PinX" V="{x}"/><Cell N="PinY" V="{y}"/><Text><cp IX="0"/>{text}</Text>{inner}</Shape>'


def drawing(page: str) -> bytes:
    link = (
        '<Relationship Id="rId1" Type="http://schemas.microsoft.com/visio/2010/relationships/page" Target="page1.xml"/>'
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "visio/document.xml": f"<VisioDocument {_NS}/>",
        "visio/pages/pages.xml": f'<Pages {_NS}><Page ID="0" Name="事件管理流程"><Rel r:id="rId1"/></Page></Pages>',
        "visio/pages/_rels/pages.xml.rels": f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{link}</Relationships>',
        "visio/pages/page1.xml": f"<PageContents {_NS}><Shapes>{page}</Shapes></PageContents>",
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def test_a_flow_is_read_from_top_to_bottom_with_the_groups_together() -> None:
    group = f"<Shapes>{shape('记录', 0.1, 0.1)}</Shapes>"
    outcome = read(drawing(shape("关闭", 1, 2) + shape("升级", 5, 8) + shape("受理", 1, 8.01, group)), "流程.vsdx")
    assert isinstance(outcome, Read)
    assert [(block.text, block.level, block.place.page) for block in outcome.content.blocks] == [
        ("事件管理流程", 1, 1), ("受理", 0, 1), ("记录", 0, 1), ("升级", 0, 1), ("关闭", 0, 1),
    ]  # fmt: skip


def test_a_drawing_without_its_pages_is_broken() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
    outcome = read(buffer.getvalue(), "a.vsdx")
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("broken drawing")

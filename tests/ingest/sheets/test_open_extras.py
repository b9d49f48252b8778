"""Comments, boxes, charts and printed margins of an open document sheet."""

from io import BytesIO
from zipfile import ZipFile

from pipeline.ingest.sheets import read_workbook
from pipeline.values import Content, Read, Skipped

XMLNS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = " ".join(
    f'xmlns:{name}="{XMLNS}:{full}:1.0"'
    for name, full in (
        ("office", "office"), ("table", "table"), ("text", "text"), ("draw", "drawing"), ("style", "style"),
        ("meta", "meta"),
    )
)  # fmt: skip
ELSE = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def part(name: str, inner: str) -> str:
    return f"<office:document-{name} {NAMESPACES} {ELSE}>{inner}</office:document-{name}>"


def cell(text: str, inner: str = "", times: int = 1) -> str:
    repeated = f' table:number-columns-repeated="{times}"' if times > 1 else ""
    words = f"<text:p>{text}</text:p>" if text else ""
    return f'<table:table-cell office:value-type="string"{repeated}>{inner}{words}</table:table-cell>'


def remark(text: str) -> str:
    return f"<office:annotation><dc:creator>甲</dc:creator><text:p>{text}</text:p></office:annotation>"


def ods(rows: str, shapes: str = "", styles: str = "", **objects: str) -> bytes:
    sheet = f'<table:table table:name="台账"><table:shapes>{shapes}</table:shapes>{rows}</table:table>'
    parts = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "META-INF/manifest.xml": f'<manifest xmlns="{XMLNS}:manifest:1.0"/>',
        "content.xml": part("content", f"<office:body><office:spreadsheet>{sheet}</office:spreadsheet></office:body>"),
        "styles.xml": part(
            "styles", f"<office:master-styles><style:master-page>{styles}</style:master-page></office:master-styles>"
        ),
        "meta.xml": part("meta", "<office:meta><dc:title>事件台账</dc:title></office:meta>"),
        **{f"Object {number}/content.xml": inner for number, inner in objects.items()},
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("Object n", "Object "), data)
    return buffer.getvalue()


def whole(data: bytes) -> Content:
    outcome = read_workbook(data)
    assert isinstance(outcome, Read), outcome
    return outcome.content


def said(content: Content) -> list[tuple[str, str, str]]:
    return [(block.place.part, block.place.cell, block.text) for block in content.blocks if block.place.part != "body"]


def test_comments_boxes_charts_and_printed_margins_of_an_ods_are_read() -> None:
    rows = f"<table:table-row>{cell('编号')}{cell('x', times=2)}{cell('状态', remark('以单据为准'))}</table:table-row>"
    rows += f'<table:table-row table:number-rows-repeated="3">{cell("y")}</table:table-row>'
    rows += f"<table:table-row>{cell('INC-1', remark('请核对'))}</table:table-row>"
    shapes = "<draw:custom-shape><text:p>编制：运维部</text:p></draw:custom-shape>"
    shapes += '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    chart = part("content", "<office:body><text:p>事件趋势图</text:p></office:body>")
    margins = "<style:header><style:region-left><text:p>表单编号 R-08</text:p></style:region-left></style:header>"
    margins += '<style:header-first style:display="false"><text:p>不印</text:p></style:header-first>'
    margins += "<style:footer><text:p>第<text:page-number>1</text:page-number>页</text:p></style:footer>"
    content = whole(ods(rows, shapes, margins, n1=chart))
    assert said(content) == [
        ("header", "", "表单编号 R-08"), ("textbox", "", "编制：运维部"), ("textbox", "", "事件趋势图"),
        ("comment", "D1", "以单据为准"), ("comment", "A5", "请核对"),
    ]  # fmt: skip
    assert content.comments == 2
    assert content.properties.title == "事件台账"


def test_an_ods_that_prints_only_numbers_of_pages_is_empty() -> None:
    margins = "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer>"
    assert read_workbook(ods("<table:table-row/>", styles=margins)) == Skipped("empty: no cell holds anything")

"""Office files that are one text of XML: Word and Excel 2003, flat packages, flat open documents."""

from xml.sax.saxutils import escape

from pipeline.ingest.read import read
from pipeline.values import Content, Failed, Outcome, Read, Skipped
from tests.ingest.word.building import package, paragraph

WORD_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
    '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"'
    ' xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:o="urn:schemas-microsoft-com:office:office">'
    "<o:DocumentProperties><o:Title>题</o:Title><o:Author>张三</o:Author></o:DocumentProperties>"
    '<w:styles><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>'
    '<w:body><wx:sect><w:p><w:pPr><w:pStyle w:val="1"/><w:listPr><wx:t wx:val="1."/></w:listPr></w:pPr>'
    "<w:r><w:t>目的</w:t></w:r></w:p><w:p><w:r><w:t>规范管理</w:t></w:r></w:p>"
    '<w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>编号：PRO-01</w:t></w:r></w:p></w:hdr></w:sectPr></wx:sect></w:body>'
    "</w:wordDocument>"
)
EXCEL_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    '<Worksheet ss:Name="台账"><Table><Row><Cell><Data ss:Type="String">编号</Data></Cell>'
    '<Cell><Data ss:Type="String">日期</Data></Cell></Row><Row ss:Index="2"><Cell><Data ss:Type="Number">1</Data></Cell>'
    '<Cell><Data ss:Type="DateTime">2026-07-03T00:00:00.000</Data><Comment><Data>核对</Data></Comment></Cell></Row>'
    "</Table></Worksheet></Workbook>"
)


def whole(outcome: Outcome) -> Content:
    assert isinstance(outcome, Read), outcome
    return outcome.content


def test_word_2003_is_read_with_headings_numbers_headers_and_properties() -> None:
    found = whole(read(WORD_2003.encode(), "程序.doc"))
    assert [(block.place.part, block.level, block.place.heading, block.text) for block in found.blocks] == [
        ("header", 0, "", "编号：PRO-01"), ("body", 1, "", "1. 目的"), ("body", 0, "1. 目的", "规范管理"),
    ]  # fmt: skip
    assert (found.properties.title, found.properties.creator) == ("题", "张三")


def test_excel_2003_is_read_with_addresses_dates_and_comments() -> None:
    found = whole(read(EXCEL_2003.encode(), "台账.xls"))
    assert [[(cell.address, cell.text) for cell in row] for row in found.blocks[0].rows] == [
        [("A1", "编号"), ("B1", "日期")], [("A2", "1"), ("B2", "2026-07-03")],
    ]  # fmt: skip
    assert (str(found.blocks[1].place), found.blocks[1].text, found.comments) == ("台账!B2", "核对", 1)


def test_a_package_written_flat_is_read_as_what_it_is() -> None:
    parts = "".join(
        f'<pkg:part pkg:name="/{name}" pkg:contentType="{_kind(name)}"><pkg:xmlData>{_without_head(xml)}</pkg:xmlData></pkg:part>'
        for name, xml in package(paragraph(escape("事件管理"))).items()
        if name != "[Content_Types].xml"
    )
    flat = (
        '<?xml version="1.0"?><?mso-application progid="Word.Document"?>'
        f'<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">{parts}</pkg:package>'
    )
    assert [block.text for block in whole(read(flat.encode(), "a.xml")).blocks] == ["事件管理"]


def test_entities_are_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><?mso-application progid="Word.Document"?><x>&a;</x>'
    outcome = read(bomb.encode(), "a.xml")
    assert isinstance(outcome, Failed)
    assert "entities" in outcome.reason


def _kind(name: str) -> str:
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return main if name.endswith("document.xml") else "application/xml"


def _without_head(xml: str) -> str:
    return xml.split("?>", 1)[1] if xml.startswith("<?xml") else xml


def flat(kind: str, body: str) -> bytes:
    names = "".join(
        f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "table", "style", "meta")
    )
    return (
        f'<?xml version="1.0"?><office:document{names} xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:meta><dc:title>题</dc:title></office:meta>'
        "<office:master-styles><style:master-page><style:header><text:p>编号：PRO-01</text:p></style:header>"
        f"</style:master-page></office:master-styles><office:body><office:{kind}>{body}</office:{kind}></office:body>"
        "</office:document>"
    ).encode()


def test_a_flat_open_document_text_is_read_with_headings_headers_and_properties() -> None:
    body = '<text:h text:outline-level="1">目的</text:h><text:p>规范管理</text:p>'
    found = whole(read(flat("text", body), "程序.fodt"))
    assert [(block.place.part, block.level, block.place.heading, block.text) for block in found.blocks] == [
        ("header", 0, "", "编号：PRO-01"), ("body", 1, "", "目的"), ("body", 0, "目的", "规范管理"),
    ]  # fmt: skip
    assert found.properties.title == "题"


def test_a_flat_open_document_sheet_has_cells_and_its_dates() -> None:
    cells = '<table:table-cell office:value-type="string"><text:p>巡检</text:p></table:table-cell>'
    dated = '<table:table-cell office:value-type="date" office:date-value="2026-07-03"><text:p>07-03</text:p>'
    row = f"<table:table-row>\n  {cells}\n  {dated}</table:table-cell>\n </table:table-row>"
    body = f'<table:table table:name="台账">\n {row}\n</table:table>'
    header, block = whole(read(flat("spreadsheet", body), "台账.fods")).blocks
    assert (header.place.part, header.text) == ("header", "编号：PRO-01")
    assert [(cell.address, cell.date and cell.date.isoformat()) for row in block.rows for cell in row] == [
        ("A1", None), ("B1", "2026-07-03"),
    ]  # fmt: skip


def test_a_flat_drawing_is_skipped_and_not_taken_for_text() -> None:
    outcome = read(flat("graphics", ""), "图.fodg")
    assert outcome == Skipped("unknown type: XML of a program that is not known")

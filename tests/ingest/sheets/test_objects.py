"""Charts, documents and comments on the sheets of a workbook."""

import struct
from io import BytesIO
from zipfile import ZipFile

import xlsxwriter

from pipeline.ingest.compound import Compound
from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.sheets import read_workbook
from pipeline.ingest.sheets.old import read_old_extras
from pipeline.values import Content, Failed, Outcome, Read
from tests.ingest.test_sniff import xls
from tests.ingest.word.test_embedded import NEWER_CHART


def whole(outcome: Outcome) -> Content:
    assert isinstance(outcome, Read), outcome
    return outcome.content


def test_the_words_of_a_chart_on_a_sheet_are_read() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    sheet = book.add_worksheet("月报")
    sheet.write_row(0, 0, [1, 2])
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=月报!$A$1:$B$1", "name": "事件数"})
    chart.set_title({"name": "事件趋势"})
    sheet.insert_chart("D2", chart)
    book.close()
    drawn = [block.text for block in whole(read_workbook(buffer.getvalue())).blocks if block.place.part == "textbox"]
    assert drawn[0] == "事件趋势"
    assert any("事件数" in text for text in drawn)


def test_the_words_of_a_chart_of_a_newer_kind_on_a_sheet_are_read() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("月报").write(0, 0, "x")
    book.close()
    with ZipFile(buffer, "a") as archive:
        link = '<Relationships><Relationship Id="r1" Type="x/{}" Target="{}"/></Relationships>'
        archive.writestr("xl/worksheets/_rels/sheet1.xml.rels", link.format("drawing", "../drawings/drawing1.xml"))
        archive.writestr("xl/drawings/drawing1.xml", "<d/>")
        archive.writestr("xl/drawings/_rels/drawing1.xml.rels", link.format("chartEx", "../charts/chartEx1.xml"))
        archive.writestr("xl/charts/chartEx1.xml", NEWER_CHART)
    drawn = [block for block in whole(read_workbook(buffer.getvalue())).blocks if block.place.part == "textbox"]
    assert [block.text for block in drawn] == ["事件构成", "事件数; 平台 硬件: 3; 软件: 5"]


def test_a_sheet_that_is_a_chart_and_nothing_else_is_read() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("数据").write_row(0, 0, [1, 2])
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=数据!$A$1:$B$1", "name": "关闭率"})
    chart.set_title({"name": "事件关闭率趋势"})
    book.add_chartsheet("趋势图").set_chart(chart)
    book.close()
    drawn = [block for block in whole(read_workbook(buffer.getvalue())).blocks if block.place.part == "textbox"]
    assert [(block.place.sheet, block.text) for block in drawn][:1] == [("趋势图", "事件关闭率趋势")]
    assert "关闭率" in drawn[-1].text


def test_documents_put_into_a_sheet_become_files_of_their_own() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("s").write(0, 0, "x")
    book.close()
    with ZipFile(buffer, "a") as archive:
        archive.writestr("xl/embeddings/a.docx", b"PK\3\4")
        links = '<Relationship Id="r1" Type="x/package" Target="../embeddings/a.docx"/>'
        archive.writestr("xl/worksheets/_rels/sheet1.xml.rels", f"<Relationships>{links}</Relationships>")
    found = whole(read_workbook(buffer.getvalue()))
    assert [(file.name, file.data) for file in found.attachments] == [("a.docx", b"PK\3\4")]


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def wide(text: str) -> bytes:
    return b"\1" + text.encode("utf-16-le")


def remark(kind: int, number: int, text: str) -> bytes:
    return (
        record(0x005D, struct.pack("<HHHH14x", 0x15, 0x12, kind, number))
        + record(0x01B6, struct.pack("<10xH6x", len(text)))
        + record(0x003C, wide(text))
    )


def old_workbook() -> bytes:
    name = "台账"
    sheet_name = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    globals_size = 4 + 16 + 4 + 6 + len(sheet_name) + 4
    sheet = record(0x0809, struct.pack("<HH12x", 0x0600, 0x10))
    sheet += record(0x0014, struct.pack("<H", 7) + wide("&L编号：R1&P"))
    sheet += remark(0x19, 1, "请核对") + remark(0x06, 2, "说明框")
    title = "事件趋势"
    chart = record(0x100D, struct.pack("<HB", 0, len(title)) + wide(title))
    sheet += record(0x0809, struct.pack("<HH12x", 0x0600, 0x20)) + chart + chart + record(0x000A, b"")
    sheet += record(0x001C, struct.pack("<HHHH", 4, 1, 0, 1)) + record(0x000A, b"")
    stream = record(0x0809, struct.pack("<HH12x", 0x0600, 5))
    stream += record(0x0085, struct.pack("<IBB", globals_size, 0, 0) + sheet_name) + record(0x000A, b"")
    stream = stream + sheet
    return compound_file({"Workbook": stream, "MBD0001/Package": b"%PDF-1.4 x"})


def test_comments_boxes_printed_margins_and_objects_of_an_old_workbook_are_read() -> None:
    extras = read_old_extras(old_workbook())
    assert [(str(block.place), block.place.part, block.text) for block in extras.before["台账"]] == [
        ("台账", "header", "编号：R1")
    ]
    assert [(str(block.place), block.place.part, block.text) for block in extras.after["台账"]] == [
        ("台账", "textbox", "说明框"), ("台账", "textbox", "事件趋势"), ("台账!B5", "comment", "请核对"),
    ]  # fmt: skip
    assert extras.files.files[0].data == b"%PDF-1.4 x"


def test_a_locked_old_workbook_needs_a_password_and_is_not_called_broken() -> None:
    stream = Compound(xls()).read("Workbook")
    size = 4 + struct.unpack_from("<H", stream, 2)[0]
    locked = stream[:size] + record(0x002F, bytes(54)) + stream[size:]
    assert read_workbook(compound_file({"Workbook": locked.ljust(5000, b"\0")})) == Failed(
        "encrypted: needs a password"
    )

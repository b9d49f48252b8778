"""Binary workbooks (.xlsb), written record by record."""

import struct
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.sheets import binary, read_workbook
from pipeline.values import Read

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"


def record(kind: int, body: bytes = b"") -> bytes:
    number = bytes((kind,)) if kind < 128 else bytes((kind & 0x7F | 0x80, kind >> 7))
    return number + bytes((len(body) & 0x7F | 0x80, len(body) >> 7)) + body


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def links(**targets: tuple[str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{to}"/>' for key, (kind, to) in targets.items()
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inner}</Relationships>'
    )


def workbook() -> bytes:
    sheet = record(129) + record(148, struct.pack("<4I", 0, 0, 0, 1)) + record(145)
    sheet += record(0, struct.pack("<I", 0).ljust(25, b"\0"))
    for column, text in enumerate(("事件编号", "INC-01")):
        sheet += record(6, struct.pack("<II", column, 0) + wide(text))
    sheet += record(146)
    sheet += record(
        479, b"\0\0" + wide("&L表单编号 R-08") + wide("&C第&P页 内部") + struct.pack("<4I", *[0xFFFFFFFF] * 4)
    )
    sheet += record(130)
    remark = record(635, struct.pack("<5I16x", 0, 0, 0, 1, 1)) + record(637, b"\0" + wide("请核对"))
    box = (
        f'<xdr:wsDr xmlns:xdr="{DRAWING}/spreadsheetDrawing" xmlns:a="{DRAWING}/main"><xdr:sp><xdr:txBody>'
        "<a:p><a:r><a:t>编制：运维部</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>"
    )
    bundle = record(156, struct.pack("<II", 0, 1) + wide("r1") + wide("台账"))
    book = record(131) + record(143) + bundle + record(144) + record(157, bytes(26)) + record(132)
    parts = {
        "[Content_Types].xml": '<Types><Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>',
        "xl/workbook.bin": book,
        "xl/_rels/workbook.bin.rels": links(r1=("worksheet", "worksheets/sheet1.bin")),
        "xl/worksheets/sheet1.bin": sheet,
        "xl/worksheets/_rels/sheet1.bin.rels": links(
            a=("comments", "../comments1.bin"), b=("drawing", "../drawings/drawing1.xml")
        ),
        "xl/comments1.bin": remark,
        "xl/drawings/drawing1.xml": box,
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def test_cells_boxes_remarks_and_printed_margins_of_a_binary_workbook_are_read() -> None:
    outcome = read_workbook(workbook())
    assert isinstance(outcome, Read), outcome
    assert [(block.place.part, str(block.place.cell), block.text) for block in outcome.content.blocks] == [
        ("header", "", "表单编号 R-08"),
        ("body", "A1", "事件编号\tINC-01"),
        ("textbox", "", "编制：运维部"),
        ("comment", "B1", "请核对"),
        ("footer", "", "第页 内部"),
    ]


@given(st.binary(max_size=300))
def test_no_bytes_make_it_raise(data: bytes) -> None:
    list(binary.sheets(data))
    list(binary.remarks(data))
    binary.margins(data)


@pytest.mark.parametrize("cut", range(0, 40, 3))
def test_records_that_are_cut_off_give_what_is_there(cut: int) -> None:
    whole = record(156, struct.pack("<II", 1, 1) + wide("r1") + wide("台账"))
    found = list(binary.sheets(whole[: len(whole) - cut]))
    assert len(found) <= 1
    assert cut or found == [binary.SheetEntry("台账", "r1", True)]

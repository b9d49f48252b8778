"""What a workbook claims of its size is looked at before memory is set aside."""

import struct
from io import BytesIO
from zipfile import ZipFile

import pytest
import xlsxwriter
import xlwt

from pipeline.ingest.ole import leads_in_circle
from pipeline.ingest.sheets import read_workbook
from pipeline.ingest.sheets.claims import impossible_claim
from pipeline.values import Failed, Read


def old_workbook() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    for row in range(40):
        sheet.write(row, 0, f"INC-{row}")
        sheet.write(row, 1, row)
    buffer = BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_record(kind: int, length: int, offset: int, value: bytes) -> bytes:
    """The workbook with a few bytes of its first record of a kind and length overwritten."""
    data = bytearray(old_workbook())
    start = data.index(struct.pack("<HH", kind, length)) + 4 + offset
    data[start : start + len(value)] = value
    return bytes(data)


def strings_length() -> int:
    data = old_workbook()
    at = data.index(struct.pack("<H", 0x00FC), 512)
    return int(struct.unpack_from("<H", data, at + 2)[0])


def test_an_honest_workbook_claims_nothing_impossible() -> None:
    assert impossible_claim(old_workbook()) is None
    assert isinstance(read_workbook(old_workbook()), Read)


@pytest.mark.parametrize(
    ("offset", "value"),
    [(4, b"\xff\xff\xff\xff"), (0, b"\xff\xff\xff\x00"), (10, b"\xff\xff"), (8, b"\xff\xff")],
)
def test_impossible_dimensions_fail_before_memory_is_set_aside(offset: int, value: bytes) -> None:
    outcome = read_workbook(with_record(0x0200, 14, offset, value))
    assert isinstance(outcome, Failed)
    assert outcome.reason.startswith("workbook that cannot be laid out: claims rows ")


def test_an_impossible_number_of_strings_fails() -> None:
    outcome = read_workbook(with_record(0x00FC, strings_length(), 4, b"\xff\xff\xff\x7f"))
    assert outcome == Failed("workbook that cannot be laid out: claims 2,147,483,647 strings")


def test_two_cells_at_opposite_corners_are_read_without_laying_out_what_lies_between() -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("台账")
    sheet.write(0, 0, "左上")
    sheet.write(65535, 255, "右下")
    buffer = BytesIO()
    book.save(buffer)
    claim = impossible_claim(buffer.getvalue())
    assert claim is not None
    assert claim.startswith("spreads 2 cells over 16,777,216")
    outcome = read_workbook(buffer.getvalue())
    assert isinstance(outcome, Read)
    assert [block.text.strip() for block in outcome.content.blocks] == ["左上", "右下"]


def test_a_cell_beyond_the_last_column_fails() -> None:
    outcome = read_workbook(with_record(0x00FD, 10, 2, b"\xff\x7f"))
    assert outcome == Failed("workbook that cannot be laid out: holds a cell in column 32,768")


@pytest.mark.parametrize("data", [b"", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100])
def test_what_is_no_workbook_claims_nothing(data: bytes) -> None:
    assert impossible_claim(data) is None


def test_a_locked_ods_needs_a_password_and_is_not_broken() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")
        archive.writestr("content.xml", b"\x8a\x01\x02")
    assert read_workbook(buffer.getvalue()) == Failed("encrypted: needs a password")


def test_a_sheet_of_a_kind_that_calamine_refuses_leaves_the_others_readable() -> None:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True})
    book.add_worksheet("台账").write("A1", "变更记录")
    book.add_worksheet("宏").write("A1", "=HALT()")
    book.close()
    refused = BytesIO()
    with ZipFile(BytesIO(buffer.getvalue())) as old, ZipFile(refused, "w") as new:
        for name in old.namelist():
            data = old.read(name).replace(b"worksheets/sheet2.xml", b"macrosheets/sheet2.xml")
            new.writestr(name.replace("worksheets/sheet2.xml", "macrosheets/sheet2.xml"), data)
    outcome = read_workbook(refused.getvalue())
    assert isinstance(outcome, Read)
    assert "变更记录" in [block.text for block in outcome.content.blocks]


def test_an_ods_whose_xml_is_indented_is_read() -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    cells = "\n".join(
        f'    <table:table-cell office:value-type="string">\n      <text:p>{text}</text:p>\n    </table:table-cell>'
        for text in ("变更编号", "RFC-2607-01")
    )
    content = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0">
  <office:body>
    <office:spreadsheet>
      <table:table table:name="变更">
        <table:table-row>
{cells}
        </table:table-row>
      </table:table>
    </office:spreadsheet>
  </office:body>
</office:document-content>"""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f'<manifest xmlns="{office}:manifest:1.0"/>')
        archive.writestr("content.xml", content)
    outcome = read_workbook(buffer.getvalue())
    assert isinstance(outcome, Read), outcome
    assert [block.text for block in outcome.content.blocks] == ["变更编号\tRFC-2607-01"]


def test_sectors_that_lead_in_a_circle_fill_no_memory() -> None:
    data = bytearray(old_workbook())
    table = (struct.unpack_from("<I", data, 76)[0] + 1) * 512
    first = next(
        struct.unpack_from("<I", data, at + 116)[0]
        for at in range(0, len(data) - 128, 128)
        if data[at : at + 16] == "Workbook".encode("utf-16-le")
    )
    assert not leads_in_circle(bytes(data))
    struct.pack_into("<I", data, table + (first + 2) * 4, first)
    outcome = read_workbook(bytes(data))
    assert outcome == Failed("workbook that cannot be laid out: its sectors lead in a circle")

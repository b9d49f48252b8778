"""Old workbooks that calamine gives up on: those of Excel 2 to 4, and damaged ones."""

import struct
from io import BytesIO

import pytest
import xlwt
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.ingest.read import read
from pipeline.ingest.sheets.by_xlrd import by_xlrd
from pipeline.ingest.sheets.sources import Locked, NoValues
from pipeline.values import Read


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def excel(version: int) -> bytes:
    """A sheet as Excel 2, 3 or 4 wrote it: records one after the other, without a container."""
    begin = {2: 0x0009, 3: 0x0209, 4: 0x0409}[version]
    records = [record(begin, struct.pack("<HH", version, 0x10) + bytes(2 * (version > 2)))]
    for row, column, text in ((0, 0, b"Ticket"), (0, 1, b"Hours"), (1, 0, b"INC-1")):
        if version == 2:
            records.append(record(0x0004, struct.pack("<HH3xB", row, column, len(text)) + text))
        else:
            records.append(record(0x0204, struct.pack("<HH2xH", row, column, len(text)) + text))
    number = (0x0003, "<HH3xd") if version == 2 else (0x0203, "<HH2xd")
    records.append(record(number[0], struct.pack(number[1], 1, 1, 2.5)))
    return b"".join(records) + record(0x000A, b"")


@pytest.mark.parametrize("version", [2, 3, 4])
def test_sheets_from_before_there_were_workbooks_are_read(version: int) -> None:
    outcome = read(excel(version), "old.xls")
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["Ticket\tHours\nINC-1\t2.5"]


def workbook() -> bytes:
    book, file = xlwt.Workbook(), BytesIO()
    sheet = book.add_sheet("台账")
    for row in range(5):
        sheet.write(row, 0, "事件")
        sheet.write(row, 1, row * 1.5)
    book.save(file)
    return file.getvalue()


WORKBOOK = workbook()


@settings(deadline=None, max_examples=60)
@given(st.integers(0, len(WORKBOOK) - 1), st.binary(min_size=1, max_size=8))
@example(len(WORKBOOK) // 2, b"\xff" * 8)
def test_flipped_bytes_give_fewer_values_or_a_reason(position: int, noise: bytes) -> None:
    for sound in (WORKBOOK, excel(2), excel(4)):
        begin = position % len(sound)
        try:
            for sheet in by_xlrd(sound[:begin] + noise + sound[begin + len(noise) :]):
                list(sheet.rows())
        except (NoValues, Locked):
            pass

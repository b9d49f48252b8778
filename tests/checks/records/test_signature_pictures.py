"""R15: one picture as the signature on records of several days, asked about and never called a forgery."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from random import Random

from docx import Document
from openpyxl import Workbook
from openpyxl.drawing.image import Image
from small_house import findings


def picture(seed: int) -> bytes:
    """A small grey PNG that no other seed gives."""
    random = Random(seed)
    rows = b"".join(b"\0" + bytes(random.randrange(256) for _ in range(40)) for _ in range(20))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 40, 20, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def minutes(month: int, signature: bytes, label: str = "记录人签字：") -> bytes:
    document = Document()
    document.add_heading("运维月度例会纪要", 0)
    document.add_paragraph(f"会议时间：2026年{month}月6日")
    document.add_paragraph(f"会议讨论了第 {month} 项议题，由运维部跟踪落实，下月检查结果并记录在案。")
    document.add_paragraph(label).add_run().add_picture(BytesIO(signature))
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def files(*signatures: bytes, label: str = "记录人签字：") -> dict[str, bytes]:
    return {
        f"记录/运维月度例会纪要2026年{at}月.docx": minutes(at, one, label) for at, one in enumerate(signatures, start=7)
    }


def test_one_picture_on_records_of_three_months_is_asked_about() -> None:
    (finding,) = findings("R15", raw=files(picture(1), picture(1), picture(1)))
    assert len(finding.evidence) == 3
    assert finding.severity == "medium"
    assert "请" in finding.action.zh
    assert "请" not in finding.message.zh


def test_signatures_of_their_own_and_seals_are_left_alone() -> None:
    assert findings("R15", raw=files(picture(1), picture(2), picture(3))) == []
    assert findings("R15", raw=files(picture(1), picture(1), picture(1), label="单位盖章：")) == []


def receipt(month: int, signature: bytes, label: str) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["备件领用确认记录"],
        ["领用日期", f"2026年{month}月8日"],
        ["领用", "光模块", f"{month} 只"],
        [label, ""],
    ):
        sheet.append(row)
    sheet.add_image(Image(BytesIO(signature)), "B4")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def receipts(label: str, *signatures: bytes) -> dict[str, bytes]:
    return {f"记录/备件领用确认{at}月.xlsx": receipt(at, one, label) for at, one in enumerate(signatures, start=7)}


def test_one_picture_beside_the_label_to_sign_at_in_several_workbooks() -> None:
    same, others = [picture(1)] * 3, [picture(1), picture(2), picture(3)]
    assert findings("R15", raw=receipts("领用人签名", *same))
    assert not findings("R15", raw=receipts("领用人签名", *others))
    assert not findings("R15", raw=receipts("盖章", *same))

"""winmail.dat: what Outlook packs of a mail for programs of others."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.mail import read_tnef
from pipeline.ingest.read import read
from pipeline.values import Failed, Partial, Read, Skipped


def attribute(level: int, kind: int, value: bytes) -> bytes:
    return struct.pack("<BIi", level, 0x00060000 | kind, len(value)) + value + struct.pack("<H", sum(value) & 0xFFFF)


def properties(*told: tuple[int, int, bytes]) -> bytes:
    found = struct.pack("<I", len(told))
    for tag, kind, value in told:
        name = b"guid" * 4 + struct.pack("<II", 0, 5) if tag >= 0x8000 else b""
        fixed = kind in (3, 0x40)
        sizes = b"" if fixed else struct.pack("<II", 1, len(value))
        found += struct.pack("<HH", kind, tag) + name + sizes + value + bytes(-len(value) % 4)
    return found


def wide(text: str) -> bytes:
    return (text + "\0").encode("utf-16-le")


MAIL = b"\x78\x9f\x3e\x22\1\0" + b"".join((
    attribute(1, 0x8004, "会议".encode("gbk") + b"\0"),
    attribute(1, 0x9003, properties(
        (0x8001, 3, bytes(4)), (0x0037, 0x1F, wide("变更评审会议")), (0x0C1A, 0x1F, wide("张三")), (0x0039, 0x40, bytes(8)),
        (0x1013, 0x102, "<html><body><p>请审批变更管理程序</p></body></html>".encode()),
    )),
    attribute(2, 0x9002, bytes(14)),
    attribute(2, 0x8010, b"PLAN~1.TXT\0"),
    attribute(2, 0x800F, "变更计划".encode()),
    attribute(2, 0x9005, properties((0x3707, 0x1F, wide("变更计划.txt")))),
    attribute(2, 0x9002, bytes(14)),
    attribute(2, 0x9005, properties((0x3001, 0x1E, b"inner"), (0x3701, 0x0D, bytes(16) + b"\x78\x9f\x3e\x22\1\0"))),
))  # fmt: skip


def test_text_and_files_of_a_winmail_dat_are_read() -> None:
    outcome = read(MAIL, "winmail.dat")
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["变更评审会议", "From: 张三", "请审批变更管理程序"]
    assert [(one.name, one.data) for one in outcome.content.attachments] == [
        ("变更计划.txt", "变更计划".encode()), ("inner", b"\x78\x9f\x3e\x22\1\0"),
    ]  # fmt: skip


def test_one_that_breaks_off_gives_what_came_before() -> None:
    outcome = read(MAIL[:-60], "winmail.dat")
    assert isinstance(outcome, Partial)
    assert outcome.reason.startswith("cut short or damaged")
    assert [one.name for one in outcome.content.attachments] == ["变更计划.txt"]
    assert isinstance(read(MAIL[:15], "winmail.dat"), Failed)


@given(st.lists(st.tuples(st.integers(6, len(MAIL) - 1), st.integers(0, 255)), max_size=5))
def test_a_damaged_one_has_an_outcome(flips: list[tuple[int, int]]) -> None:
    data = bytearray(MAIL)
    for place, value in flips:
        data[place] = value
    assert isinstance(read_tnef(bytes(data)), Read | Partial | Failed | Skipped)

"""Words in metafiles come out as lines, whatever their encoding; anything else gives none."""

from __future__ import annotations

import gzip
import struct

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.drawings.metafile import metafile_lines
from pipeline.ingest.read import read
from pipeline.values import Read, Skipped


def enhanced(*words: tuple[str, int, int]) -> bytes:
    """An EMF with words at (x, y), each letter ten units wide."""
    records = []
    for text, x, y in words:
        raw = text.encode("utf-16-le")
        raw += bytes(-len(raw) % 4)
        spaces = struct.pack(f"<{len(text)}I", *[10] * len(text))
        body = struct.pack("<4iIff", 0, 0, 0, 0, 1, 1.0, 1.0)
        body += struct.pack("<iiIII4iI", x, y, len(text), 76, 0, 0, 0, 0, 0, 76 + len(raw))
        records.append(struct.pack("<II", 84, 8 + len(body) + len(raw) + len(spaces)) + body + raw + spaces)
    head = struct.pack("<II32x", 1, 108) + b" EMF"
    return head.ljust(108, b"\0") + b"".join(records) + struct.pack("<IIIII", 14, 20, 0, 0, 20)


def windows(text: bytes, charset: int) -> bytes:
    def record(kind: int, body: bytes) -> bytes:
        body += bytes(len(body) % 2)
        return struct.pack("<IH", 3 + len(body) // 2, kind) + body

    font = record(0x02FB, bytes(13) + bytes([charset]) + bytes(36))
    words = record(0x0521, struct.pack("<H", len(text)) + text + bytes(len(text) % 2) + struct.pack("<hh", 5, 7))
    return b"\1\0\x09\0\0\3" + bytes(12) + font + words + record(0, b"")


def test_pieces_on_one_line_are_joined_and_apart_where_there_is_room() -> None:
    drawing = enhanced(("受理", 0, 0), ("事件", 20, 0), ("分派", 80, 0), ("关闭", 0, 30))
    assert metafile_lines(drawing) == ["受理事件 分派", "关闭"]
    assert metafile_lines(gzip.compress(drawing)) == ["受理事件 分派", "关闭"]


def test_old_metafiles_are_in_the_characters_of_their_font_and_symbols_are_none() -> None:
    assert metafile_lines(windows("变更审批".encode("gbk"), 134)) == ["变更审批"]
    assert metafile_lines(windows("變更".encode("big5"), 136)) == ["變更"]
    assert metafile_lines(windows(b"abc", 2)) == []


def test_a_metafile_is_a_document_where_it_has_words() -> None:
    outcome = read(enhanced(("应急流程图", 0, 0)), "流程.emf")
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["应急流程图"]
    assert read(enhanced(), "空.emf") == Skipped("picture: a drawing without words")


@given(st.integers(0, 400), st.binary(max_size=40))
def test_damage_gives_fewer_words_and_never_an_error(position: int, noise: bytes) -> None:
    for sound in (enhanced(("受理", 0, 0), ("事件", 9, 9)), windows("变更".encode("gbk"), 134)):
        begin = 44 + position % max(len(sound) - 44, 1)
        metafile_lines(sound[:begin] + noise + sound[begin + len(noise) :])

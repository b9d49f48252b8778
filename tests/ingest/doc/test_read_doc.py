"""Old Word documents: texts in their code page, headings, numbers, tables, and what is not shown."""

import struct
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.ingest.doc import read_doc
from pipeline.ingest.read import read
from pipeline.values import Failed, Outcome, Read
from tests.ingest.doc.building import BOLD, DELETED, INSERTED, Doc, Line, blocks, content, line, listed, row, row_shape


def places(doc: Doc) -> list[tuple[str, str]]:
    return [(block.place.part, block.text) for block in content(doc).blocks]


def test_text_is_read_whatever_the_name_and_letters_outside_the_basic_plane_do_not_shift_it() -> None:
    outcome = read(Doc([line("事件𠮷管理"), line("版本：V1.0")]).file(), "程序.wps")
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["事件𠮷管理", "版本：V1.0"]


def test_eight_bit_text_is_read_in_its_code_page() -> None:
    assert [block.text for block in content(Doc([line("Scope – “IT” €")], compressed=True)).blocks] == [
        "Scope – “IT” €"
    ]


def test_headings_come_from_styles_by_identity_or_name_and_cut_the_text() -> None:
    doc = Doc(
        [line("总则", 1), line("正文"), line("范围", 2), line("细则")],
        styles=[(0, "正文", b""), (1, "标题 1", b""), (0xFFE, "二级标题", b"")],
    )
    found = [(block.level, block.place.heading, block.text) for block in content(doc).blocks]
    assert found == [(1, "", "总则"), (0, "总则", "正文"), (2, "总则", "范围"), (0, "总则 > 范围", "细则")]


def test_short_bold_numbered_lines_are_guessed_as_headings() -> None:
    found = blocks(
        line("1 目的", look=BOLD), line("为规范事件的处理，制定本程序。"), line("2 范围", look=BOLD), line("略。")
    )
    assert [block.level for block in found] == [1, 0, 1, 0]


def test_automatic_numbers_are_counted_and_shown() -> None:
    def level(pattern: str) -> bytes:
        head = struct.pack("<iBB9xB8xBBBB", 1, 0, 0, 1, 0, 0, 0, 0)
        return head + struct.pack("<H", len(pattern)) + pattern.encode("utf-16-le")

    lists = struct.pack("<Hi22xBx", 1, 77, 0) + level("第\0章") + level("\0.\1") + level("x") * 7
    uses = struct.pack("<Ii8xBxxxI", 1, 77, 0, 0xFFFFFFFF)
    doc = Doc(
        [line("总则", 1), line("目的", 2), line("范围", 2), line("职责", 1), line("分工", 2)],
        styles=[(0, "正文", b""), (1, "heading 1", listed(1)), (2, "heading 2", listed(1, 1))],
        structures={73: lists, 74: uses},
    )
    assert [block.text for block in content(doc).blocks] == [
        "第1章 总则",
        "1.1 目的",
        "1.2 范围",
        "第2章 职责",
        "2.1 分工",
    ]


def test_a_table_has_rows_with_addresses_and_merged_cells_stand_once() -> None:
    shape = row_shape((0, 1000, 2000), (0x60, 0))
    below = row_shape((0, 1000, 2000), (0x20, 0))
    found = blocks(line("前"), *row("编号", "PRO-01", shape=shape), *row("", "2026-07-03", shape=below), line("后"))
    assert [block.text for block in found] == ["前", "编号\tPRO-01\n2026-07-03", "后"]
    assert [[(cell.address, cell.rows) for cell in cells] for cells in found[1].rows] == [
        [("T1R1C1", 2), ("T1R1C2", 1)],
        [("T1R2C2", 1)],
    ]
    assert found[1].rows[1][0].date is not None


def test_a_cell_of_two_columns_says_so() -> None:
    wide, narrow = row_shape((0, 2000), (0,)), row_shape((0, 1000, 2000), (0, 0))
    found = blocks(*row("标题", shape=wide), *row("甲", "乙", shape=narrow))
    assert [(cell.text, cell.columns) for cells in found[0].rows for cell in cells] == [
        ("标题", 2),
        ("甲", 1),
        ("乙", 1),
    ]


def test_deleted_text_is_gone_inserted_text_stays_and_the_changes_are_counted() -> None:
    body = [Line([("有效期", b""), ("一年", DELETED), ("三年", INSERTED)]), line("不变")]
    found = content(Doc(body))
    assert [block.text for block in found.blocks] == ["有效期三年", "不变"]
    assert found.unaccepted_changes == 1


def test_deletions_that_are_stored_as_turning_round_the_style_count_as_well() -> None:
    turned = struct.pack("<HB", 0x0800, 0x81)
    assert [block.text for block in blocks(Line([("brown ", b""), ("frog", turned), ("dog", b"")]))] == ["brown dog"]


def test_a_deleted_paragraph_end_joins_the_next_paragraph() -> None:
    found = blocks(Line([("上半", b"")], mark_properties=DELETED), line("下半"), line("另一段"))
    assert [block.text for block in found] == ["上半下半", "另一段"]


def test_fields_show_their_result_and_not_their_code() -> None:
    found = blocks(line('见\x13 HYPERLINK "http://x" \x14附件一\x15，第\x13 PAGE \x14\x13 NESTED \x14三\x15\x15页'))
    assert found[0].text == "见附件一，第三页"


def test_headers_footers_notes_and_boxes_keep_their_part() -> None:
    none: list[Line] = []
    doc = Doc(
        [line("正文\x02一"), line("图\x08后")],
        footnotes=[line("\x02脚注")],
        headers=[none, [line("文件编号：PRO-01")], none, [line("第1页")], none, none],
        boxes=[line("封面：V2.0")],
        structures={
            2: struct.pack("<iiH", 2, 7, 0),
            3: struct.pack("<iii", 0, 4, 5),
            40: struct.pack("<iii22x", 6, 9, 1025),
            56: struct.pack("<ii14xii", 0, 8, 1025, 0),
        },
    )
    assert places(doc) == [
        ("header", "文件编号：PRO-01"), ("body", "正文一"), ("footnote", "脚注"), ("body", "图后"),
        ("textbox", "封面：V2.0"), ("footer", "第1页"),
    ]  # fmt: skip


def test_comments_are_counted_and_stand_under_the_heading_they_belong_to() -> None:
    doc = Doc(
        [line("总则", 1), line("正文\x05")],
        comments=[line("\x05改一下")],
        styles=[(0, "正文", b""), (1, "heading 1", b"")],
        structures={4: struct.pack("<ii30x", 5, 7), 5: struct.pack("<iii", 0, 5, 6)},
    )
    found = content(doc)
    assert found.comments == 1
    assert (found.blocks[-1].place.part, found.blocks[-1].place.heading, found.blocks[-1].text) == (
        "comment", "总则", "改一下",
    )  # fmt: skip


def test_embedded_documents_become_files_of_their_own() -> None:
    inner = Doc([line("附表")])
    streams = {
        f"ObjectPool/_1/{name}": data for name, data in inner._streams("附表\r", inner.body, [3, 0, 0, 0, 0, 0]).items()
    }
    label = "清单.csv".encode("gbk")
    packed = struct.pack("<H", 2) + label + b"\0" + label + b"\0" + struct.pack("<II", 3, 1) + b"\0"
    packed += struct.pack("<I", 3) + b"1,2"
    streams["ObjectPool/_2/\x01Ole10Native"] = struct.pack("<I", len(packed)) + packed
    files = content(replace(Doc([line("见附件")]), streams=streams)).attachments
    assert [file.name for file in files] == ["object1.doc", "清单.csv"]
    assert files[1].data == b"1,2"
    lifted = read_doc(files[0].data)
    assert isinstance(lifted, Read)
    assert lifted.content.blocks[0].text == "附表"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (Doc([line("x")], flags=0x0100).file(), Failed("encrypted: needs a password")),
        (Doc([line("x")]).file()[:700], None),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, expected: Outcome | None) -> None:
    outcome = read_doc(data)
    assert isinstance(outcome, Failed)
    assert expected in (None, outcome)


def test_word_95_text_is_read_in_the_code_page_of_its_language() -> None:
    from pipeline.ingest.compound_write import compound_file

    text = "变更管理程序\r编号\x07日期\x07\x07结束\r".encode("gbk")
    head = bytearray(struct.pack("<HHHHHH", 0xA5DC, 0x68, 0, 0x0804, 0, 0).ljust(0x200, b"\0"))
    struct.pack_into("<II", head, 0x18, 0x200, 0x200 + len(text))
    struct.pack_into("<i", head, 0x34, len(text))
    outcome = read_doc(compound_file({"WordDocument": bytes(head) + text}))
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["变更管理程序", "编号\t日期", "结束"]


def test_word_95_of_east_asia_holds_utf_16_and_counts_characters() -> None:
    from pipeline.ingest.compound_write import compound_file

    text = "變更管理程序\r第二段"
    raw = text.encode("utf-16-le")
    head = bytearray(struct.pack("<HHHHHH", 0xA699, 0x68, 0, 0x0409, 0, 0).ljust(0x200, b"\0"))
    struct.pack_into("<II", head, 0x18, 0x200, 0x200 + len(raw))
    struct.pack_into("<i", head, 0x34, len(text))
    outcome = read_doc(compound_file({"WordDocument": bytes(head) + raw}))
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["變更管理程序", "第二段"]


_SAMPLE = Doc(
    [line("总则", 1), Line([("甲", BOLD), ("乙", DELETED)]), *row("a", "b", shape=row_shape((0, 9, 99), (0x60, 0)))],
    styles=[(0, "正文", b""), (1, "heading 1", listed(1))],
    headers=[[line("眉")]],
).file()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(choices=st.data())
def test_damaged_files_never_raise(choices: st.DataObject) -> None:
    data = bytearray(_SAMPLE)
    for _ in range(choices.draw(st.integers(1, 20))):
        data[choices.draw(st.integers(512, len(data) - 1))] = choices.draw(st.integers(0, 255))
    assert isinstance(read(bytes(data[: choices.draw(st.integers(600, len(data)))]), "a.doc"), Outcome)

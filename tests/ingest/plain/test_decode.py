"""In which code page a text is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.plain.decode import decode_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gbk", "gb18030"])
@pytest.mark.parametrize("text", ["事件", "变更管理", "版本：A/0", "2026年7月3日\n关闭", "服务台"])
def test_the_shortest_chinese_texts_decode_right(text: str, encoding: str) -> None:
    decoded = decode_text(text.encode(encoding))
    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize("text", ["變更管理程序", "資訊技術服務管理體系", "事件紀錄：關閉"])
def test_traditional_text_in_big5_decodes_right(text: str) -> None:
    decoded = decode_text(text.encode("big5"))
    assert decoded is not None
    assert (decoded.text, decoded.encoding) == (text, "big5")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_shows_by_its_line_ends(encoding: str) -> None:
    text = "事件管理程序说明\n编号 1\n"
    decoded = decode_text(text.encode(encoding))
    assert decoded is not None
    assert decoded.text == text


def test_a_western_text_is_not_taken_for_chinese() -> None:
    text = "Le résumé est prêt, l’équipe l’a déjà signé à Genève. Où être, où ne pas être."
    decoded = decode_text(text.encode("cp1252"))
    assert decoded is not None
    assert "résumé est prêt" in decoded.text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_text_cut_inside_a_character_is_read_and_counted(encoding: str) -> None:
    decoded = decode_text(("事件管理程序" * 50).encode(encoding)[:-1])
    assert decoded is not None
    assert decoded.text.startswith("事件管理程序")
    assert decoded.replaced == 1


def test_a_declared_gb2312_may_hold_rarer_characters() -> None:
    decoded = decode_text("镕錕".encode("gbk"), declared="gb2312")
    assert decoded is not None
    assert decoded.text == "镕錕"


def test_control_characters_left_in_a_short_chinese_text_are_dropped() -> None:
    decoded = decode_text(("数据交换\b规范与安全管理的总体要求\x1e总则" * 9).encode())
    assert decoded is not None
    assert decoded.text == "数据交换规范与安全管理的总体要求总则" * 9


def test_binary_data_is_no_text() -> None:
    assert decode_text(bytes(range(32)) * 50) is None
    assert decode_text(b"\x00\x01\x02\x03" * 100) is None


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_every_utf8_text_comes_back(text: str) -> None:
    decoded = decode_text(text.encode())
    assert decoded is not None
    assert decoded.text == text.removeprefix("\ufeff")


@given(st.binary(max_size=300), st.text(max_size=10))
def test_no_bytes_and_no_declared_name_raise(data: bytes, declared: str) -> None:
    decode_text(data, declared)


def test_a_few_empty_bytes_leave_a_text_what_it_is() -> None:
    text = "採購作業程序。" * 200
    decoded = decode_text(text.encode().replace("序".encode(), "序\0".encode(), 2))
    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_empty_bytes_that_fill_a_file_up_are_no_part_of_its_text(encoding: str) -> None:
    decoded = decode_text(("变更记录已经审批完成。" * 4).encode(encoding) + bytes(4096))
    assert decoded is not None
    assert decoded.text == "变更记录已经审批完成。" * 4
    assert decode_text(b"MSCF" + bytes(60)) is None


def test_lines_of_two_programs_are_each_read_in_their_encoding() -> None:
    lines = ["2026-08-03 服务器重启完成", "2026-08-04 数据库备份完成，校验无误"]
    decoded = decode_text("\n".join(lines).encode() + b"\n" + "\n".join(lines).encode("gb18030"))
    assert decoded is not None
    assert decoded.text.split("\n") == lines * 2


def test_the_mark_at_the_beginning_is_no_text_in_any_encoding() -> None:
    decoded = decode_text("\ufeff变更管理程序".encode("gb18030"))
    assert decoded is not None
    assert decoded.text == "变更管理程序"


@pytest.mark.parametrize(
    ("declared", "encoding"), [("hz-gb-2312", "hz"), ("UTF-7", "utf-7"), ("iso-2022-jp", "iso2022_jp")]
)
def test_an_encoding_in_seven_bits_is_believed_where_it_is_declared(declared: str, encoding: str) -> None:
    text = "管理程序" if encoding != "hz" else "变更管理程序"
    decoded = decode_text(text.encode(encoding), declared)
    assert decoded is not None
    assert decoded.text == text

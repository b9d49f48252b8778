"""The words of the reports: complete in both languages, and places in words that people use."""

from __future__ import annotations

import string
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.report import words
from pipeline.report.places import place_words
from pipeline.report.printable import printable
from pipeline.report.words import sentence
from pipeline.values import Kind, Part, Place, Severity, Verdict, Words


def test_every_word_has_both_languages_and_the_same_blanks():
    for group, entries in words._groups().items():
        for key, both in entries.items():
            assert both.zh, (group, key)
            assert both.en, (group, key)
            assert _blanks(both.zh) == _blanks(both.en), (group, key)


def _blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("verdict", get_args(Verdict)),
        ("severity", get_args(Severity)),
        ("kind", get_args(Kind)),
        ("part", (*get_args(Part), "title", "decision")),  # the last two are places of assignments
        ("outcome", ("read", "partial", "skipped", "failed")),
    ],
)
def test_every_value_that_can_occur_has_its_word(group, values):
    assert set(words.keys(group)) == set(values)


@pytest.mark.parametrize(
    ("place", "zh", "en"),
    [
        ("header", "页眉", "header"),
        ("header p.3", "页眉 第3页", "header, page 3"),
        ("textbox", "文本框", "text box"),
        ("name", "文件名", "file name"),
        ("property", "文件属性", "file properties"),
        ("body", "正文", "body"),
        ("p.3", "第3页", "page 3"),
        ("T2R3C1", "表2 第3行第1列", "table 2, row 3, column 1"),
        ("T2", "表2", "table 2"),
        ("p.12 第4章 流程 > 4.2 升级 T2R3C1", "第12页 第4章 流程 > 4.2 升级 表2 第3行第1列", "page 12, 第4章 流程 > 4.2 升级, table 2, row 3, column 1"),
        ("台账!B7", "工作表“台账” B7单元格", "sheet “台账”, cell B7"),
        ("B7", "B7单元格", "cell B7"),
        ("p.3 (OCR) 台账!AB3", "第3页 (OCR) 台账 第3行第28列", "page 3, (OCR), 台账, row 3, column 28"),
        ("p.3 台账!A1", "第3页 台账 第1行第1列", "page 3, 台账, row 1, column 1"),
        ("4 职责", "4 职责", "4 职责"),
        ("name of the service", "name of the service", "name of the service"),
        ("footnote 4 职责", "脚注 4 职责", "footnote, 4 职责"),
        ("", "", ""),
        ("重要!", "重要!", "重要!"),
    ],
)  # fmt: skip
def test_places_read_as_people_would_say_them(place, zh, en):
    assert place_words(place).zh == zh
    assert place_words(place).en == en


@given(
    part=st.sampled_from(get_args(Part)),
    page=st.none() | st.integers(1, 999),
    heading=st.sampled_from(["", "4 职责", "第4章 流程 > 4.2 升级"]),
    cell=st.sampled_from(["", "T1R2C3", "T4"]),
)
def test_no_place_of_a_reader_loses_its_page_or_its_heading(part, page, heading, cell):
    shown = place_words(str(Place(part=part, page=page, heading=heading, cell=cell))).zh

    assert heading in shown
    assert page is None or f"第{page}页" in shown
    assert not cell or f"表{cell[1]}" in shown


@given(st.text())
def test_printable_text_can_always_be_written_and_keeps_what_could_be_read(text):
    shown = printable(text)

    shown.encode("utf-8")
    assert shown.isprintable() or text.replace("\r\n", "\n")
    assert "\x00" not in shown
    assert "\u202e" not in shown
    assert printable(shown) == shown


def test_printable_leaves_ordinary_text_alone():
    assert printable("值班 记录\t🧾\nسجل") == "值班 记录\t🧾\nسجل"


def test_english_that_stands_alone_begins_with_a_capital_and_names_stay() -> None:
    assert sentence(Words("未找到", "not found")).en == "Not found"
    assert sentence(Words("", "notes-July.docx is dated later")).en == "notes-July.docx is dated later"
    assert sentence(Words("", "iOS ledger")).en == "iOS ledger"


def test_a_table_that_ends_the_headings_is_named_once() -> None:
    assert place_words("1 Services T1 T1R6C1").en == "1 Services, table 1, row 6, column 1"
    assert place_words("1 Services T2 T1R6C1").en == "1 Services T2, table 1, row 6, column 1"

"""Automatic numbers are written out as text."""

from __future__ import annotations

import pytest

from pipeline.ingest.word.number_formats import format_number

from .building import headings, numbered, paragraph, part, style, table, texts


def level(index: int, form: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


ONE_LIST = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'


def numbering(*levels: str, nums: str = ONE_LIST) -> dict[str, str]:
    return {
        "numbering": part("numbering", f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}')
    }


DECIMAL = (level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"))


def test_levels_count_and_deeper_ones_start_anew() -> None:
    body = "".join(
        numbered(text, level=depth) for text, depth in (("目的", 0), ("甲", 1), ("乙", 1), ("范围", 0), ("丙", 1))
    )
    assert texts(body, numbering(*DECIMAL)) == ["1 目的", "1.1 甲", "1.2 乙", "2 范围", "2.1 丙"]


@pytest.mark.parametrize(
    ("form", "pattern", "label"),
    [("chineseCounting", "第%1章", "第一章 总则"), ("lowerLetter", "%1)", "a) 总则"),
     ("upperRoman", "%1.", "I. 总则"), ("decimalEnclosedCircle", "%1", "① 总则"),
     ("decimalZero", "%1", "01 总则"), ("bullet", "•", "总则"), ("none", "", "总则")],
)  # fmt: skip
def test_number_formats(form: str, pattern: str, label: str) -> None:
    assert texts(numbered("总则"), numbering(level(0, form, pattern))) == [label]


def test_chinese_counting() -> None:
    written = [format_number(value, "chineseCounting") for value in (1, 10, 11, 20, 21, 101, 110, 1005)]
    assert written == ["一", "十", "十一", "二十", "二十一", "一百零一", "一百一十", "一千零五"]


def test_letters_roman_and_ordinals() -> None:
    assert [format_number(value, "lowerLetter") for value in (1, 26, 27)] == ["a", "z", "aa"]
    assert [format_number(value, "lowerRoman") for value in (4, 9, 14)] == ["iv", "ix", "xiv"]
    assert [format_number(value, "ordinal") for value in (1, 2, 11)] == ["1st", "2nd", "11th"]


def test_heading_style_brings_its_number() -> None:
    linked = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    parts = {
        "styles": part("styles", style("1", "heading 1", linked) + style("2", "heading 2", linked)),
        **numbering(
            level(0, "decimal", "%1", '<w:pStyle w:val="1"/>'),
            level(1, "decimal", "%1.%2", '<w:pStyle w:val="2"/>'),
        ),
    }
    body = paragraph("职责", style="1") + paragraph("服务台", style="2")
    assert headings(body, parts) == [(1, "1 职责"), (2, "1.1 服务台")]


def test_number_zero_takes_the_numbering_of_the_style_away() -> None:
    linked = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    parts = {"styles": part("styles", style("1", "heading 1", linked)), **numbering(*DECIMAL)}
    off = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    assert texts(paragraph("目录", style="1", properties=off), parts) == ["目录"]


def test_start_override_begins_the_list_anew() -> None:
    nums = (
        ONE_LIST + '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    body = numbered("甲") + numbered("乙") + numbered("丙", 2) + numbered("丁", 2)
    assert texts(body, numbering(*DECIMAL, nums=nums)) == ["1 甲", "2 乙", "5 丙", "6 丁"]


def test_lists_of_one_definition_go_on_counting() -> None:
    nums = ONE_LIST + ONE_LIST.replace('numId="1"', 'numId="2"')
    assert texts(numbered("甲") + numbered("乙", 2), numbering(*DECIMAL, nums=nums)) == ["1 甲", "2 乙"]


def test_legal_levels_show_arabic_numbers() -> None:
    levels = (level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", "<w:isLgl/>"))
    body = numbered("总则") + numbered("目的", level=1)
    assert texts(body, numbering(*levels)) == [
        "第一章 总则",
        "1.1 目的",
    ]


def test_level_that_never_restarts() -> None:
    levels = (level(0, "decimal", "第%1章"), level(1, "decimal", "第%2条", '<w:lvlRestart w:val="0"/>'))
    body = "".join(numbered(text, level=depth) for text, depth in (("甲", 0), ("子", 1), ("乙", 0), ("丑", 1)))
    assert texts(body, numbering(*levels)) == ["第1章 甲", "第1条 子", "第2章 乙", "第2条 丑"]


def test_suffix_nothing_leaves_no_space() -> None:
    body = numbered("总则")
    assert texts(body, numbering(level(0, "decimal", "%1、", '<w:suff w:val="nothing"/>'))) == ["1、总则"]


def test_serial_numbers_of_a_table_column_are_shown() -> None:
    body = table((numbered(""), "甲"), (numbered(""), "乙"))
    assert texts(body, numbering(*DECIMAL)) == ["1\t甲\n2\t乙"]


def test_list_defined_by_a_numbering_style() -> None:
    style_list = style("ls", "list", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>', kind="numbering")
    parts = {
        "styles": part("styles", style_list),
        "numbering": part(
            "numbering",
            f'<w:abstractNum w:abstractNumId="0">{DECIMAL[0]}</w:abstractNum>'
            '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="ls"/></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
        ),
    }
    assert texts(numbered("甲", 2), parts) == ["1 甲"]

"""Traditional characters: what is found is found as in simplified ones, and told as it is written."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pipeline.analyse import Source, analyse
from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import make_mapper
from pipeline.one_script import as_written, in_simplified
from pipeline.text.normal import simplified
from pipeline.values import Analysis, Block, Cell, Content, Fact, Place
from pipeline.withdrawn import withdrawn

TAIWAN = "人員能力評價表。評價人：陳國棟。評價日期：二〇二六年七月十七日。結論：適任，無須補訓。"
MAINLAND = "人员能力评价表。评价人：陈国栋。评价日期：二〇二六年七月十七日。结论：适任，无须补训。"


def content(*texts: str) -> Content:
    return Content(tuple(Block(text, Place()) for text in texts))


def test_simplified_and_western_texts_stay_the_very_same() -> None:
    for text in (
        MAINLAND,
        "Minutes of the review meeting",
        "",
        "著作权归公司所有，於此声明：本文件为内部资料，未经许可不得外传。",
    ):
        one = content(text)
        assert in_simplified(one) is one


def test_every_character_and_cell_keeps_its_place() -> None:
    table = Block("實施日期", Place(), rows=((Cell("實施日期", "T1R1C1"), Cell("2026年7月1日", "T1R1C2")),))
    simple = in_simplified(Content((Block(TAIWAN, Place()), table)))
    assert simple.blocks[0].text == MAINLAND
    assert [cell.text for cell in simple.blocks[1].rows[0]] == ["实施日期", "2026年7月1日"]
    assert len(simple.blocks[0].text) == len(TAIWAN)


@given(st.integers(0, len(TAIWAN)), st.integers(0, len(TAIWAN)))
def test_a_quote_is_told_as_it_is_written_wherever_it_is_cut(one: int, other: int) -> None:
    start, stop = sorted((one, other))
    written = content(TAIWAN)
    simple = in_simplified(written)
    found = as_written(Fact("x", "评价", "", f"…{MAINLAND[start:stop]}…"), written, simple)
    assert simplified(found.quote) == f"…{MAINLAND[start:stop]}…"
    if stop - start > 5:
        assert found.quote == f"…{TAIWAN[start:stop]}…"
    assert found.value == "评价"


def analysed(name: str, text: str) -> Analysis:
    lines = "\n\n".join([f"# {name}", *text.split("。")])
    return analyse(Source(f"{name}.md", "x", lines.encode()), make_mapper(load_catalogue())).analysis


def test_a_file_in_traditional_characters_has_the_dates_of_its_simplified_twin_and_its_own_words() -> None:
    taiwan, mainland = analysed("人員能力評價表", TAIWAN), analysed("人员能力评价表", MAINLAND)
    assert taiwan.main_date == mainland.main_date == date(2026, 7, 17)
    assert [(one.value, one.role) for one in taiwan.dates] == [(one.value, one.role) for one in mainland.dates]
    assert taiwan.title == "人員能力評價表"


def test_withdrawn_folders_are_known_in_both() -> None:
    assert withdrawn("作廢/程序.docx")
    assert withdrawn("作废/程序.docx")

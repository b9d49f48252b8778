"""Numbers of documents as houses write them."""

from __future__ import annotations

import pytest
from laid_out_papers import grid

from pipeline.catalogue import load_catalogue
from pipeline.entities.control.cover import cover_blocks
from pipeline.entities.control.numbers import number_of, numbers
from pipeline.entities.control.titles import title_of
from pipeline.entities.control.versions import versions
from pipeline.values import Block, Content, Place

CONTROL = load_catalogue().document_control


@pytest.mark.parametrize(
    "number", ["XLXT/G 1-01-2026", "XLXT/J 2-05.1", "Q/XT G 3-01-2026", "AB/QP 08-2026", "Q/XLXT 205.07-2026"]
)
def test_a_number_of_the_houses_own_standards_has_a_space_in_it(number: str) -> None:
    assert number_of(f"标准编号 {number} A/0", CONTROL) == number


@pytest.mark.parametrize(
    "text", ["GB/T 24405.1-2009", "ISO/IEC 20000-1:2018", "DL/T 860.1-2018", "T/CESA 1157-2021", "AB/QP 2026-08-03"]
)
def test_a_public_standard_and_a_day_are_no_number_of_the_house(text: str) -> None:
    assert number_of(text, CONTROL) == ""


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("AB-WI-03 Restart of the web server", "AB-WI-03"),
        ("AB-SOP-12 – tape change", "AB-SOP-12"),
        ("AB-CX-07 变更管理程序", "AB-CX-07"),
        ("AB-WI-03 is replaced by AB-WI-04, see there.", ""),
        ("See AB-WI-03 for the restart", ""),
    ],
)
def test_a_first_line_may_begin_with_the_number(line: str, number: str) -> None:
    block = Block(line, Place("body"))
    found = [fact.value for fact in numbers(Content((block,)), (block,), "restart", CONTROL)]
    assert found == ([number] if number else [])


def test_numbers_of_standards_are_no_document_numbers() -> None:
    assert number_of("依据 ISO/IEC 20000-1:2018 和 GB/T 24405.1", CONTROL) == ""
    assert number_of("文件编号 BC-SM-P-01", CONTROL) == "BC-SM-P-01"


@pytest.mark.parametrize("written", ["BC-SM-P-08-2026A/0 内部", "BC-SM-P-08-2026V1.2", "BC-SM-P-08-2026 A/0"])
def test_number_ends_where_a_version_is_glued_to_it(written: str) -> None:
    assert number_of(written, CONTROL) == "BC-SM-P-08-2026"


def test_a_column_of_row_numbers_is_no_document_number() -> None:
    content = grid(("编号", "措施", "责任人"), ("GP-01", "增加工程师", "甘棠"), ("GP-02", "更换电源", "乔木"))
    assert list(numbers(content, cover_blocks(content), "管理评审报告", CONTROL)) == []


def test_a_list_gives_its_rows_no_number_title_or_version_of_its_own() -> None:
    rows = (
        ("序号", "文件编号", "文件名称", "版本"),
        ("1", "BC-SM-P-01", "事件管理程序", "V1.0"),
        ("2", "BC-SM-P-02", "变更管理程序", "V1.2"),
    )
    content = grid(*rows, sheet="清单")
    assert list(numbers(content, cover_blocks(content), "文件发放登记表", CONTROL)) == []
    assert list(versions(content, cover_blocks(content), "文件发放登记表", CONTROL)) == []
    assert title_of(content, cover_blocks(content), CONTROL) == ""


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Owner: Ada | In force from 1 July 2026 | AB-POL-02 v1.0", "AB-POL-02"),
        ("责任人：甘棠 | 2026-07-01 起执行 | AB-CX-07 A/1", "AB-CX-07"),
        ("Owner: Ada | see AB-POL-02 v1.0 for the rest", ""),
        ("Replaces | AB-POL-02 v1.0 | AB-POL-03 v1.0", ""),
        ("Owner: Ada | AB-POL-02 | July 2026", ""),
    ],
)
def test_a_line_of_control_may_end_with_the_number_and_its_issue(line: str, number: str) -> None:
    blocks = (Block("Keys of the shed", Place("body")), Block(line, Place("body")), Block("Text.", Place("body")))
    found = [fact.value for fact in numbers(Content(blocks), blocks, "keys", CONTROL)]
    assert found == ([number] if number else [])

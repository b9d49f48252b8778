"""Numbers of documents as houses write them."""

from __future__ import annotations

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.entities.control.numbers import number_of, numbers
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

"""Numbers of documents as houses write them."""

from __future__ import annotations

import pytest

from pipeline.catalogue import load_catalogue
from pipeline.entities.control.numbers import number_of

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

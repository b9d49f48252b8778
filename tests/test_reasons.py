"""Why a file was not read, in words that a client understands."""

from __future__ import annotations

import pytest

from pipeline.reasons import reason_words


@pytest.mark.parametrize(
    ("reason", "english"),
    [
        (
            "cut short or damaged: of what is left, 4 parts are whole, lost: word/numbering.xml",
            "cut short or damaged: only the parts that are whole were read, please supply it again",
        ),
        ("broken: an OLE file (as of old Word) that is cut off or damaged", "broken: the file is cut off or damaged"),
        ("encrypted: needs a password", "encrypted: needs a password"),
        ("something else", "something else"),
    ],
)
def test_a_technical_reason_is_told_plainly_and_any_other_as_it_is(reason: str, english: str) -> None:
    assert reason_words(reason).en == english


def test_what_was_left_out_of_an_endless_line_is_told_in_chinese_too() -> None:
    told = reason_words("a text without a break, of 50,000,000 characters: its first 100,000 were read")
    assert told.zh == "一段连续文字长达 50,000,000 字，只读取了前 100,000 字"

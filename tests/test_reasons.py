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

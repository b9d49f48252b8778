"""One pattern for many words."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.text.any_of import any_of

_WORDS = st.lists(st.text(alphabet="abi服务台务 .", min_size=1, max_size=5), max_size=12)


def test_the_longest_word_is_found() -> None:
    assert any_of(["服务", "服务台", "服务台账"]).findall("服务台与服务台账") == ["服务台", "服务台账"]


def test_a_latin_word_stands_whole_and_a_chinese_one_anywhere() -> None:
    pattern = any_of(["issue", "issued", "发布"])
    assert pattern.findall("reissue issues issued issue重新发布日") == ["issued", "发布"]


def test_no_word_matches_nothing() -> None:
    assert any_of([]).search("服务") is None


@settings(deadline=None)
@given(_WORDS, st.text(alphabet="abi服务台务 .", max_size=20))
def test_as_the_plain_alternation_longest_first(words: list[str], text: str) -> None:
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    plain = "|".join(rf"\b{re.escape(one)}\b" if one.isascii() else re.escape(one) for one in longest_first)
    expected = [found.span() for found in re.compile(plain or r"(?!)").finditer(text)]
    assert [found.span() for found in any_of(words).finditer(text)] == expected

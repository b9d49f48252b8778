"""Which strings cannot stand in a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.gist import Gist, Sought


@given(st.text(max_size=60), st.integers(0, 58), st.integers(2, 9))
def test_what_stands_in_a_text_is_held_to_be_possible(text: str, start: int, size: int) -> None:
    text = text.lower()
    piece = text[start : start + size]
    if len(piece) > 1:
        assert piece in Sought(["变更管理", piece, "incident"]).possible_in(Gist(text))


def test_what_has_no_letters_in_common_cannot_stand_there() -> None:
    gist = Gist("the registry of assets is kept by the service desk")
    assert not Sought(["变更", "uptime"]).possible_in(gist)
    assert Sought(["变更", "Service desk", "uptime"]).possible_in(gist) == ["Service desk"]


def test_texts_too_short_for_a_pair_hold_nothing() -> None:
    assert not Sought(["ab", "abc"]).possible_in(Gist("a"))
    assert not Sought(["ab", "abc"]).possible_in(Gist(""))


def test_strings_that_are_sought_only_after_a_text_was_asked_are_told_as_well() -> None:
    gist = Gist("the registry of assets is kept by the service desk")
    assert Sought(["assets"]).possible_in(gist) == ["assets"]
    assert not Sought(["uptime", "变更管理"]).possible_in(gist)
    assert Sought(["变更管理", "kept by", "is", "of"]).possible_in(gist) == ["kept by", "is", "of"]


def test_a_single_character_may_stand_anywhere() -> None:
    sought = Sought(["旳", "变更管理", "x", "of assets"])
    assert sought.possible_in(Gist("the registry of assets")) == ["旳", "x", "of assets"]

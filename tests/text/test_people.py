"""Names of persons in the letters of other European languages, and with what stands before them."""

from __future__ import annotations

import pytest

from pipeline.text.people import given_name_first, names_in


@pytest.mark.parametrize(
    ("written", "name"),
    [("Dr. Jürgen Größl, 5 March 2026", "Jürgen Größl"), ("Søren Ågård", "Søren Ågård"), ("Zoë Dvořák", "Zoë Dvořák")],
)
def test_a_name_is_not_cut_at_a_letter_that_english_has_not(written: str, name: str) -> None:
    assert names_in(written) == (name,)


@pytest.mark.parametrize("written", ["Dr. Ann Holt", "Holt, Ann", "Prof. Dr. Ann Holt"])
def test_a_roster_gives_a_name_as_its_bearer_signs(written: str) -> None:
    assert given_name_first(written) == "Ann Holt"


@pytest.mark.parametrize("written", ["由陶总", "陶总", "成绩", "时限", "费用", "单价", "项目", "凌晨"])
def test_a_post_and_a_head_of_a_column_are_no_names(written: str) -> None:
    assert names_in(written) == ()


def test_by_whom_stands_before_a_name() -> None:
    assert names_in("由陶勇") == names_in("陶勇") == ("陶勇",)


@pytest.mark.parametrize(
    ("text", "names"),
    [("柳月、曹立", ("柳月", "曹立")), ("方晓月", ("方晓月",)), ("单月", ()), ("全月", ()), ("干了啥", ())],
)
def test_a_name_may_end_in_a_moon_and_asks_nothing(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names


def test_who_was_there_is_named_without_the_verb() -> None:
    assert names_in("梅佳、石磊、熊辉在") == ("梅佳", "石磊", "熊辉")
    assert names_in("张福来、王到") == ("张福来", "王到")

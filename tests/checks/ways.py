"""Ways in which defects are written, as tables of cases that one test goes through; and what the checks say in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from chinese_house import CHINESE
from english_house import ENGLISH
from small_house import Sources, findings, new_findings

Way = tuple[str, str, list[str]]  # the check, what this way is called, the papers that are changed or added
Pair = tuple[str, str, list[str], list[str]]  # and the same papers without the defect
OfWay = Callable[[str, str, list[str]], None]


def each_is_found(house: Sources, ways: Sequence[Way]) -> OfWay:
    """A test with one case for each way: its check says something of it, with the places where it stands."""

    @pytest.mark.parametrize(("check", "way", "sources"), ways, ids=[f"{check}-{way}" for check, way, _ in ways])
    def test(check: str, way: str, sources: list[str]) -> None:
        found = (new_findings if sources else findings)(check, *sources, house=house)  # or of the house as it is
        assert found, f"{check} said nothing of {way}"
        assert all(side.path for finding in found for side in finding.evidence)

    return test


def each_is_left_alone(house: Sources, ways: Sequence[Way]) -> OfWay:
    """A test with one case for each way that only looks like a defect: its check says nothing."""

    @pytest.mark.parametrize(("check", "way", "sources"), ways, ids=[f"{check}-{way}" for check, way, _ in ways])
    def test(check: str, way: str, sources: list[str]) -> None:
        found = findings(check, *sources, house=house)
        assert not found, f"{check} said of {way}: {found[0].message.en}"

    return test


def each_is_told_from_its_like(
    house: Sources, pairs: Sequence[Pair]
) -> Callable[[str, str, list[str], list[str]], None]:
    """A test with one case for each pair: its check says something of the first papers and nothing of the second."""

    @pytest.mark.parametrize(
        ("check", "way", "wrong", "right"), pairs, ids=[f"{check}-{way}" for check, way, _, _ in pairs]
    )
    def test(check: str, way: str, wrong: list[str], right: list[str]) -> None:
        assert new_findings(check, *wrong, house=house), f"{check} said nothing of {way}"
        assert not new_findings(check, *right, house=house), f"{check} took for {way} what is right"

    return test


def messages(check: str, *sources: str, house: Sources = CHINESE) -> list[str]:
    """What a check says in Chinese of the Chinese house with these papers, and not without them."""
    return [one.message.zh for one in new_findings(check, *sources, house=house)]


def messages_in_english(check: str, *sources: str, house: Sources = ENGLISH) -> list[str]:
    """What a check says in English of a house with these papers, and not without them."""
    return [one.message.en for one in new_findings(check, *sources, house=house)]

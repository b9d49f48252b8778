"""Texts that are near each other are found without comparing each with each, and none is lost by that."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
import pytest

from pipeline.checks.near import Signatures, groups
from pipeline.checks.template.own_text import _sharing


def written(hashes: list[int]) -> str:
    return "".join(f"{one:04x}" for one in hashes)


@pytest.mark.parametrize("least", [0.5, 0.8, 0.95, 1.0])
def test_groups_are_those_of_comparing_each_with_each(least: float) -> None:
    chance = random.Random(7)
    texts: list[tuple[int, str] | None] = [None]
    for _ in range(12):
        model = [chance.randrange(1 << 16) for _ in range(32)]
        for _ in range(chance.randrange(1, 7)):
            texts.append(
                (chance.choice([100, 110, 400]), written([one if chance.random() < 0.97 else 7 for one in model]))
            )
    signatures = Signatures(texts, longer=0.2)
    everything = np.arange(len(texts))
    near = np.array([signatures.shares(at, everything) >= least for at in everything])
    np.fill_diagonal(near, False)
    expected, left = [], set(range(len(texts)))
    while left:
        group, edge = set(), {min(left)}
        while edge:
            group |= edge
            edge = {int(to) for at in edge for to in np.flatnonzero(near[at])} - group
        left -= group
        expected += [sorted(group)] if len(group) > 1 else []
    found = list(groups(signatures.bands(least), lambda at, others: signatures.shares(at, others) >= least))
    assert found == expected
    assert any(len(one) > 1 for one in expected)


def test_thousands_of_the_same_text_are_one_group_in_no_time() -> None:
    same = [(100, written([3] * 32))] * 20_000
    signatures = Signatures(same, 0.2)
    compared = 0

    def near(at: int, others: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
        nonlocal compared
        compared += len(others)
        return signatures.shares(at, others) >= 0.9

    (group,) = groups(signatures.bands(0.9), near)
    assert len(group) == 20_000
    assert compared < 100_000


def test_no_texts_and_texts_without_words_are_no_group() -> None:
    for texts in ([], [None, None], [(5, written([1, 2]))]):
        assert (
            list(groups(Signatures(texts, 0.2).bands(0.9), lambda at, others: np.ones(len(others), dtype=bool))) == []
        )


def test_pairs_that_share_most_paragraphs_are_all_among_those_that_are_compared() -> None:
    chance = random.Random(3)
    paragraphs = [f"p{number}" for number in range(60)]
    texts = [frozenset(chance.sample(paragraphs, chance.randrange(3, 20))) for _ in range(60)]
    texts += [one | {"more"} for one in texts[:20]]
    for least in (0.5, 0.8, 1.0):
        alike = {
            (first, second)
            for (first, mine), (second, theirs) in combinations(enumerate(texts), 2)
            if len(mine & theirs) / min(len(mine), len(theirs)) >= least
        }
        compared = _sharing(texts, least)
        assert alike <= set(compared)
        assert compared == sorted(set(compared))
    assert len(_sharing(texts, 1.0)) < len(texts) * (len(texts) - 1) / 4

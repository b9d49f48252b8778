"""What the label of a sheet or a chapter says of the requirements, without when it is of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from pipeline.catalogue import Catalogue, Requirement
from pipeline.recall import remembered
from pipeline.text.normal import bare
from pipeline.text.periods import without_period

_GENERIC = re.compile(r"^(?:sheet|工作表|表|data|数据|export|导出|table)$")
_FORM_NUMBER = re.compile(r"\b[a-z]{1,6}(?: [a-z0-9]{1,5}){1,5} \d{1,4}\b")


def likeness(labels: Sequence[str], catalogue: Catalogue) -> Mapping[str, float]:
    """How much of its best label's name a part shares with each requirement's best alias, 0 to 1."""
    return _likeness(catalogue.requirements)(tuple(labels))


@remembered(most=4)
def _likeness(requirements: tuple[Requirement, ...]) -> Callable[[tuple[str, ...]], Mapping[str, float]]:
    """`likeness` by a catalogue; each part is asked for each requirement of its file."""
    return lru_cache(maxsize=256)(partial(_alike, _index(requirements)))


def _alike(index: _Index, labels: tuple[str, ...]) -> Mapping[str, float]:
    best: dict[str, float] = {}
    for label in labels:
        mine = pairs(undated(label))
        shared = Counter(alias for pair in mine for alias in index.aliases_with.get(pair, ()))
        for alias, count in shared.items():
            requirement, size = index.aliases[alias]
            best[requirement] = max(best.get(requirement, 0.0), 2 * count / (len(mine) + size))
    return best


@lru_cache(maxsize=4096)
def undated(label: str) -> str:
    """The words of a label without dates, numbers and what every sheet is called."""
    return _GENERIC.sub("", without_period(_FORM_NUMBER.sub("", bare(label))).strip())


@lru_cache(maxsize=4096)
def pairs(text: str) -> frozenset[str]:
    """Pairs of Chinese characters and whole Latin words."""
    words = [word for word in text.split() if word.isascii()]
    chinese = "".join(char for char in text if not char.isascii())
    return frozenset(words) | {chinese[index : index + 2] for index in range(len(chinese) - 1)}


def _all_names(requirement: Requirement) -> tuple[str, ...]:
    titles = (*re.split(r"[／/、（）()]", requirement.title.zh), requirement.title.zh, requirement.title.en)
    return (*titles, *requirement.aliases_zh, *requirement.aliases_en)


class _Index(NamedTuple):
    """Aliases (requirement, number of pairs) and, for each pair, the numbers of those that have it."""

    aliases: tuple[tuple[str, int], ...]
    aliases_with: Mapping[str, tuple[int, ...]]


@remembered(most=4)
def _index(requirements: tuple[Requirement, ...]) -> _Index:
    aliases: list[tuple[str, int]] = []
    found: dict[str, list[int]] = {}
    for requirement in requirements:
        for own in {pairs(undated(name)) for name in _all_names(requirement)} - {frozenset()}:
            for pair in own:
                found.setdefault(pair, []).append(len(aliases))
            aliases.append((requirement.id, len(own)))
    return _Index(tuple(aliases), {pair: tuple(numbers) for pair, numbers in found.items()})

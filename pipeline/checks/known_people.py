"""Whom a house knows: those of its roster, under both of their names, and those of its customers, suppliers and owners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from pipeline.checks.registry import AssessedSet
from pipeline.checks.top_management import person_key
from pipeline.text.normal import normal
from pipeline.values import Analysis

_ON_THE_ROSTER = ("person.listed", "person.also")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,4}")
_LATIN = re.compile(r"[a-z][a-z .'-]{3,}")
# Lists of customers and suppliers, agreements with them, and the licence, which names the legal representative.
_OF_OTHERS = ("R-8.3.2-1", "R-8.3.4-1", "D-8.3.3-SLA", "L01")


def on_the_roster(rosters: Iterable[Analysis]) -> Set[str]:
    """The names of the rosters; of "Feng Qiaoyun 冯巧云" each of the two as well."""
    return {name for one in rosters for fact in one.facts if fact.name in _ON_THE_ROSTER for name in _names(person_key(fact))}  # fmt: skip


def _names(said: str) -> Iterator[str]:
    yield said
    chinese, latin = _CHINESE.search(said), _LATIN.search(said)
    if chinese and latin:
        yield from (chinese[0], latin[0].strip())


def of_others(assessed: AssessedSet) -> Set[str]:
    """Chinese names in what the house has from, or with, customers, suppliers and owners."""
    files = {one.path: one for requirement in _OF_OTHERS for one in assessed.serving(requirement)}
    return {
        normal(name)
        for one in files.values()
        for fact in one.facts
        if fact.name == "words.people"
        for name in fact.value.split("|")
    }

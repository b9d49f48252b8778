"""Whom a house knows: those of its roster, under both of their names, and those of its customers, suppliers and owners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from pipeline.checks.audit.top_management import person_key
from pipeline.checks.registry import AssessedSet
from pipeline.text.normal import normal
from pipeline.text.people import names_in
from pipeline.values import Analysis

_ON_THE_ROSTER = ("person.listed", "person.also")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,4}")
_LATIN = re.compile(r"[a-z][a-z .'-]{3,}")
# Lists of customers and suppliers, agreements with them, and the licence, which names the legal representative.
_OF_THE_GROUP = re.compile(r"\bgroup\b|\bheadquarters\b|\bHQ\b|\bcorporate\b|集团|总部|总公司|母公司", re.I)
_OF_AUDITS = ("R-9.2-1", "R-9.2-2")
_AUDITORS = ("audit.row", "audit.team", "person.signed", "person.field")
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


def auditors_of_the_group(assessed: AssessedSet) -> Set[str]:
    """Who audits, by a programme or a plan of the group or of headquarters that is called so: on no roster of this house."""
    found: set[str] = set()
    for one in assessed.current:
        called = _OF_THE_GROUP.search(f"{one.title} {one.path.rpartition('/')[2]}")
        if called and any(a.requirement in _OF_AUDITS for a in one.assignments):
            for fact in one.facts:
                if fact.name in _AUDITORS:
                    found |= {normal(name) for name in names_in(fact.value.rpartition("|")[2])}
    return found

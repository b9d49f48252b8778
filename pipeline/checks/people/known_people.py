"""Whom a house knows: those of its roster, under both of their names, and those of its customers, suppliers and owners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set

from pipeline.checks.audit.top_management import person_key
from pipeline.checks.registry import AssessedSet, seen_at
from pipeline.text.normal import normal
from pipeline.text.people import names_in, spelled_beside, spellings
from pipeline.values import Analysis, Side

_ON_THE_ROSTER = ("person.listed", "person.also")
_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,4}")
_LATIN = re.compile(r"[a-z][a-z .'-]{3,}")
_SPOKEN, _ADDRESSED = 2, "总工董哥姐"  # 沈总, 李工: of somebody whose surname the roster knows
_MOST_HEADS = 3
# Who stands so is of no house's roster.
OUTSIDE = re.compile(
    r"外聘|外部|顾问|咨询|专家|客户|甲方|供应商|第三方|集团|总部|母公司|consult|external|contract|[(（][^()（）]*\b(?:group|headquarters|parent|holding)\b",
    re.I,
)
# Lists of customers and suppliers, agreements with them, and the licence, which names the legal representative.
_OF_THE_GROUP = re.compile(r"\bgroup\b|\bheadquarters\b|\bHQ\b|\bcorporate\b|集团|总部|总公司|母公司", re.I)
_OF_AUDITS = ("R-9.2-1", "R-9.2-2")
_AUDITORS = ("audit.row", "audit.team", "person.signed", "person.field")
_OF_OTHERS = ("R-8.3.2-1", "R-8.3.4-1", "D-8.3.3-SLA", "L01")


class Known:
    """People by their names, however these are spelled and whichever of them stands first."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        self._forms = frozenset(form for name in self._names for form in spellings(normal(name)))

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: str) -> bool:
        return not self._forms.isdisjoint(spellings(normal(name)))

    def __or__(self, more: Iterable[str]) -> Known:
        return Known(self._names | set(more))

    def speaks_of(self, name: str, said: str = "") -> bool:
        """Whether one of them is meant: by a name, by what stands in brackets behind it, or as people are addressed."""
        beside = spelled_beside(name, said) if said else ""
        spoken = len(name) == _SPOKEN and name[-1] in _ADDRESSED and any(n.startswith(name[0]) for n in self._names)
        return name in self or spoken or bool(beside and beside in self)


def beginning_of(rosters: Iterable[Analysis]) -> list[Side]:
    """The heads of the rosters, with how many people stand below: where somebody is not."""
    found: list[Side] = []
    for one in rosters:
        heads = [fact for fact in one.facts if fact.name == "person.roster"]
        found += [seen_at(one, fact) for fact in heads[:_MOST_HEADS]] or [Side(one.path, "", one.title)]
    return found


def on_the_roster(rosters: Iterable[Analysis]) -> Set[str]:
    """The names of the rosters; of "Feng Qiaoyun 冯巧云" each of the two as well."""
    return {name for one in rosters for fact in one.facts if fact.name in _ON_THE_ROSTER for name in _names(person_key(fact))}  # fmt: skip


def _names(said: str) -> Iterator[str]:
    yield said
    chinese, latin = _CHINESE.search(said), _LATIN.search(said)
    if chinese and latin:
        yield from (chinese[0], latin[0].strip())


def of_others(assessed: AssessedSet) -> Set[str]:
    """Names in what the house has from, or with, customers, suppliers and owners."""
    files = {one.path: one for requirement in _OF_OTHERS for one in assessed.serving(requirement)}
    return {
        normal(name)
        for one in files.values()
        for fact in one.facts
        if fact.name in ("words.people", "words.names")
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

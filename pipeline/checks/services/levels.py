"""How much of the time each service is to be up, by papers that name the same services in words of their own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from pipeline.checks.control.covers import agreement
from pipeline.checks.control.versions import older_editions
from pipeline.checks.registry import AssessedSet
from pipeline.checks.services.targets import Target
from pipeline.entities.measures.names import OF_A_MEASURE
from pipeline.values import Analysis, Fact

_CATALOGUE = "D-8.2.4"
_UP_OR_NAMED = frozenset(["D-6.2", "D-8.7.1-RT", "R-8.7.1-1", "R-8.3.3", "R-9.4", _CATALOGUE])
_REPORTS = frozenset(["R-8.3.3", "R-9.4"])
_OWN_TARGETS = frozenset(["D-6.2", "R-9.1"])
_UP = re.compile(r"\s*(?:[月年]?度?(?:可用率|可用性)|\b(?:availability|uptime)\b(?: of)?)\s*", re.I)
_SHARE = re.compile(r"(?<![\d.])(\d{2,3}(?:\.\d+)?) ?[%％]")
_TOLD_UP = re.compile(
    r"(?:可用率|可用性|\b(?:availability|uptime))\s*(?:[≥>]=?|不低于|at least|of)?\s*(\d{2,3}(?:\.\d+)?) ?[%％]", re.I
)
# What some papers put behind the name of a service and others leave out.
_BESIDE = re.compile(r"(?:运维|代维|维护|保障|支持|管理|服务|系统|平台|托管)+$")
_BESIDE_ENGLISH = frozenset(
    ["the", "of", "and", "service", "services", "system", "systems", "support", "operation", "operations", "managed"]
)
_LEAST = 95.0  # per cent: lower shares are seldom times in which something is up
_SHORTEST = 2  # characters
# Papers that give two services the same figure, and no more services another one, speak of the same services.
_AGREED = 2

_Levels = Mapping[str, Target]  # by the name of the service


def levels_of_services(assessed: AssessedSet) -> dict[str, list[Target]]:
    """The targets of each service that two papers give otherwise, though they agree on most of the services both name."""
    older = older_editions(assessed)
    papers = [told for one in assessed.current if one.path not in older and (told := _levels(one))]
    agreements = [told for told in papers if agreement(_of(told))]
    found: dict[str, list[Target]] = defaultdict(list)
    for told, other in combinations(papers, 2):
        pairs = _same_services(told, other)
        differ = [(name, beside) for name, beside in pairs if told[name].figure != other[beside].figure]
        if len(pairs) - len(differ) < max(_AGREED, len(differ)):
            differ = [
                (name, beside) for name, beside in differ if name == beside and _says_up(told[name], other[beside])
            ]
        differ = [(name, beside) for name, beside in differ if not _promises_less(told[name], other[beside])]
        if differ and not _of_other_customers(told, other, agreements):
            for name, beside in differ:
                members = found[min(name, beside, key=len)]
                members.extend(each for each in (told[name], other[beside]) if each not in members)
    return found


def _of(told: _Levels) -> Analysis:
    return next(iter(told.values())).one


def _levels(one: Analysis) -> _Levels:
    """The share of time that the file gives to each service, where it gives just one."""
    requirements = {each.requirement for each in one.assignments}
    if not agreement(one) and not requirements & _UP_OR_NAMED:
        return {}
    found: dict[str, list[Target]] = defaultdict(list)
    for fact in one.facts:
        for name, figure in _level(fact, _CATALOGUE in requirements):
            if key := _key(name):
                found[key].append(Target(one, fact, False, figure, "%", name))
    return {name: seen[0] for name, seen in found.items() if len({each.figure for each in seen}) == 1}


def _level(fact: Fact, catalogue: bool) -> Iterator[tuple[str, float]]:
    if fact.name == "metric.target":
        measure, direction, figure, unit, context, written = fact.value.split("|")
        name = context if context and _UP.search(measure) else _UP.sub(" ", written).strip()
        if unit == "%" and direction == "more" and float(figure) >= _LEAST and not OF_A_MEASURE.search(name):
            yield name, float(figure)
    elif fact.name == "service.listed" and catalogue:
        shares = _TOLD_UP.findall(fact.quote) or _SHARE.findall(fact.quote)
        named = OF_A_MEASURE.search(_UP.sub(" ", fact.quote))  # the share is perhaps that of something else
        if len(shares) == 1 and float(shares[0]) >= _LEAST and (not named or _TOLD_UP.search(fact.quote)):
            yield fact.value, float(shares[0])


def _key(name: str) -> str:
    if name.isascii():
        words = re.findall(r"[a-z0-9]+", name.lower())
        return " ".join(word for word in words if word not in _BESIDE_ENGLISH)
    short = _BESIDE.sub("", name.strip())
    return short if len(short) >= _SHORTEST else ""


def _same_services(told: _Levels, other: _Levels) -> list[tuple[str, str]]:
    """The services of both, each of which is one of the other's and of no more."""
    near = [(name, beside) for name in told for beside in other if _names_one(name, beside)]
    return [
        pair
        for pair in near
        if sum(pair[0] == each[0] for each in near) == 1 == sum(pair[1] == each[1] for each in near)
    ]


def _says_up(one: Target, two: Target) -> bool:
    """A catalogue's row that says what its share is of, and a table of availability."""
    row, table = (one, two) if one.fact.name == "service.listed" else (two, one)
    return bool(
        row.fact.name == "service.listed"
        and table.fact.name == "metric.target"
        and _TOLD_UP.search(row.fact.quote)
        and _UP.search(table.fact.value)
    )


def _names_one(name: str, other: str) -> bool:
    """Is one the other, or the greater part of it?"""
    if name.isascii() and other.isascii():
        words, beside = set(name.split()), set(other.split())
        return (words <= beside or beside <= words) and _mostly(len(words), len(beside))
    return (name in other or other in name) and _mostly(len(name), len(other))


def _promises_less(one: Target, two: Target) -> bool:
    """A customer may pay for less than what the house aims at."""
    promise, aim = (one, two) if agreement(one.one) else (two, one)
    return agreement(promise.one) and not _for_a_customer(aim.one) and promise.figure < aim.figure


def _mostly(one: int, other: int) -> bool:
    return 2 * min(one, other) >= max(one, other)


def _of_other_customers(told: _Levels, other: _Levels, agreements: Sequence[_Levels]) -> bool:
    """Customers may be promised different things, and each is reported to against what it was promised: a report stands
    beside the agreement with which it agrees in more services than with any other."""
    reports = [each for each in (told, other) if _for_a_customer(_of(each))]
    promises = [each for each in (told, other) if agreement(_of(each))]
    if not reports or not promises:
        return bool(reports) or len(promises) > 1  # a report is held against agreements alone
    alike = [_agreed(reports[0], each) for each in agreements if each is not promises[0]]
    return _agreed(reports[0], promises[0]) <= max(alike, default=0)


def _agreed(told: _Levels, other: _Levels) -> int:
    return sum(told[name].figure == other[beside].figure for name, beside in _same_services(told, other))


def _for_a_customer(one: Analysis) -> bool:
    served = {each.requirement for each in one.assignments}
    return bool(served & _REPORTS) and not served & _OWN_TARGETS and not agreement(one)

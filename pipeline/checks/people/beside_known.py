"""Who stands among people of the roster in a list of contacts, a column or as a trainer, and is on no roster."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from pipeline.checks.people.colleagues import Strange, with_others
from pipeline.checks.people.known_people import OUTSIDE, Known, beginning_of
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, named, seen_at
from pipeline.other_systems import of_another_system
from pipeline.text.people import names_in
from pipeline.values import Analysis, Fact, Words

_LISTS = CONTROLLED - {"agreement"}
_OF_A_ROW = re.compile(r" ?T\d+R\d+C\d+$|![A-Z]+\d+$")
_LEAST_LISTED, _LEAST_KNOWN, _ONE_IN = 4, 2, 3
_TRAINED = "R-7.2"
_TRAINER = re.compile(r"讲师|授课|主讲|培训师|trainer|instructor|taught|(?:given|held|trained) by|^by$", re.I)
# Courses that come from outside as a rule.
_FROM_OUTSIDE = re.compile(
    r"内审员|审核员|外培|外训|送培|取证|认证|标准(?:培训|宣贯|解读)|auditor|certif|external|institute|consult|academy",
    re.I,
)
# A trainer that is a firm.
_NO_PERSON = re.compile(
    r"\b(?:training|academy|institute|cent(?:re|er)|college|school|university|cross|brigade|consult\w*|services?|systems|software|group|ltd|inc|gmbh)\b|公司|学院|中心|协会|机构|大队",
    re.I,
)
_LEAST_TRAINERS = 3
_ASKED = Words("请说明是否为外部人员。", "Please say whether this is somebody from outside.")


def beside_known(
    assessed: AssessedSet, roster: Mapping[str, Analysis], known: Known, told: Set[str], partners: Known
) -> Iterator[Contradiction]:
    """One finding a person who is told nowhere else."""
    outside = _called_outside(assessed)

    def strange(name: str, said: str = "") -> bool:
        return not known.speaks_of(name, said) and name not in partners and name not in outside

    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.path not in roster and not of_another_system(one):
            for name, fact in (*_in_contacts(one, strange), *_in_columns(one, strange)):
                found[name].append((one, fact))
    for one, name, fact in _training(assessed, strange):
        found[name].append((one, fact))
    for name, seen in sorted(found.items()):
        if name not in told:
            paths = sorted({one.path for one, _ in seen})
            yield Contradiction(
                f"beside|{name}",
                Words(f"“{name}”与在册人员同列，却不在花名册中：{named(paths)}", f"“{name}” stands among people of the roster and is not on it: {named(paths)}"),
                [*(seen_at(one, fact) for one, fact in seen), *beginning_of(roster.values())],
                severity="low", ask=_ASKED,
            )  # fmt: skip


def _called_outside(assessed: AssessedSet) -> Known:
    """Who is called a consultant, an external or a customer's somewhere."""
    return Known(
        name
        for one in assessed.current
        for fact in one.facts
        if fact.name.startswith(("person.", "audit.", "meeting.")) and OUTSIDE.search(fact.quote)
        for name in names_in(fact.value.rpartition("|")[2])
    )


def _in_contacts(one: Analysis, strange: Strange) -> Iterator[tuple[str, Fact]]:
    """Of a table of people in a plan or a procedure, of whom nearly all are known: contacts, teams, deputies."""
    tables: dict[str, list[Fact]] = defaultdict(list)
    for fact in one.facts if one.kind in _LISTS else ():
        if fact.name == "person.listed" and names_in(fact.value.partition("|")[0]) == (fact.value.partition("|")[0],):
            tables[_OF_A_ROW.sub("", fact.place)].append(fact)
    for listed in tables.values():
        yield from _few(listed, [fact.value.partition("|")[0] for fact in listed], strange, _LEAST_LISTED)


def _in_columns(one: Analysis, strange: Strange) -> Iterator[tuple[str, Fact]]:
    columns: dict[str, list[Fact]] = defaultdict(list)
    for fact in one.facts if not with_others(one) else ():
        if fact.name == "person.column":
            columns[f"{_OF_A_ROW.sub('', fact.place)}|{fact.value.rpartition('|')[0]}"].append(fact)
    for column in columns.values():
        yield from _few(column, [fact.value.rpartition("|")[2] for fact in column], strange, _LEAST_KNOWN + 1)


def _few(facts: Sequence[Fact], names: Sequence[str], strange: Strange, least: int) -> Iterator[tuple[str, Fact]]:
    """Those of whom nobody knows, where they are few among known ones."""
    others = [
        (name, fact)
        for name, fact in zip(names, facts, strict=True)
        if strange(name, fact.quote) and not OUTSIDE.search(fact.quote)
    ]
    known = sum(not strange(name, fact.quote) for name, fact in zip(names, facts, strict=True))
    if len(names) >= least and known >= _LEAST_KNOWN and len(others) * _ONE_IN <= len(names):
        yield from others


def _training(assessed: AssessedSet, strange: Strange) -> Iterator[tuple[Analysis, str, Fact]]:
    """Who trains alone among trainers of the house, or together with one of them."""
    trainers: dict[str, list[tuple[Analysis, Fact, bool]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in ("record", "report") and any(a.requirement.startswith(_TRAINED) for a in one.assignments):
            for fact in one.facts:
                label, _, said = fact.value.rpartition("|")
                if fact.name == "person.field" and _TRAINER.search(label):
                    names = said.split("、")
                    for name in (each for each in names if not _NO_PERSON.search(each)):
                        known_too = any(not strange(other, fact.quote) for other in names if other != name)
                        trainers[name].append((one, fact, known_too))
    others = {name: seen for name, seen in trainers.items() if strange(name, seen[0][1].quote)}
    few = len(trainers) >= _LEAST_TRAINERS and len(others) == 1
    for name, seen in others.items():
        for one, fact, known_too in seen:
            said = f"{one.title} {one.path} {fact.quote}"
            if (few or known_too) and not _FROM_OUTSIDE.search(said) and not OUTSIDE.search(said):
                yield one, name, fact

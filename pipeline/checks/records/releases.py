"""Single releases that name none of the changes they bring, where others of the house do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from pipeline.checks.people.known_people import Known, on_the_roster
from pipeline.checks.registry import AssessedSet, Contradiction, first_of, named, seen_at
from pipeline.values import Analysis, Fact, Words

_PLANNED, _DEPLOYED, _CHANGES = "R-8.5.3-1", "R-8.5.3-2", "R-8.5.1-1"
_ROSTER, _TELLING = "L14", ("record", "report", "letter", "unrelated")
_TICKETS = ("R-8.6.1-1", "R-8.6.2", "R-8.6.3-1")
_NUMBERS = ("reference.number", "ticket.ref", "form.ticket")
_RELEASE = re.compile(
    r"发布|上线|升级|部署|投产|更新|固件|补丁|\b(?:releas|deploy|upgrad|go(?:es)? live|went live|roll.?out|firmware|patch)",
    re.I,
)
_NONE_AT_ALL = 2  # releases, and none of them names a change
_OF_A_LEDGER = ("ledger.links", "ledger.series", "part")


def family(number: str) -> str:
    """What the numbers of one series have in common: DX-2608-003 and DX-2610-001 are "DX--"."""
    return "".join(char for char in number if char.isalpha() or char in "-_")


def releases_without_changes(assessed: AssessedSet, known: Set[str]) -> Iterator[Contradiction]:
    """A record of a release, or a plan for one that bears a number, which names no change and which no change names, where
    others of the house name those that they hold; or none of several does. `known` are the families of the numbers in the house's ledgers."""
    changes = {
        family(number)
        for one in assessed.serving(_CHANGES)
        for fact in one.facts if fact.name in ("ticket.ids", "form.ticket")
        for number in fact.value.split()
    } & known  # fmt: skip
    single = {
        one.sha256: one
        for id in (_DEPLOYED, _PLANNED)
        for one in assessed.serving(id)
        if one.kind in ("record", "plan") and not one.copy_of and not any(f.name in _OF_A_LEDGER for f in one.facts)
    }.values()
    naming = [one for one in single if any(family(number) in changes for number in _numbers(one))]
    series = {family(number) for one in naming for number in _numbers(one)} - changes - _of_tickets(assessed)
    silent = sorted((one for one in single if one not in naming and _is_silent(one, series)), key=lambda one: one.path)
    yield from _told_without_one(assessed, {one.path for one in naming}) if changes else ()
    if not naming and len(silent) >= _NONE_AT_ALL and changes:
        yield _none_names_one(silent)
    if not naming or len(silent) > len(naming):
        return
    for one in silent:
        if any(fact.name == "form.unlinked" for fact in one.facts):
            continue  # the field for it is empty, and that is told
        if any(_named_by_a_change(number, assessed) for number in _numbers(one) if family(number) in series):
            continue
        yield Contradiction(
            f"{_PLANNED}|{one.path}|changes",
            Words(f"发布记录没有写明所含变更的编号，其他发布记录均有：{named([one.path])}",
                  f"a record of a release names no change, as the others do: {named([one.path])}"),
            [first_of(one, "day.beside", "reference.number"), first_of(naming[0], "reference.number")], requirement=_PLANNED,
        )  # fmt: skip


def _none_names_one(silent: Sequence[Analysis]) -> Contradiction:
    """Several releases of a house whose changes have numbers, and not one tells which changes it brings."""
    paths = [one.path for one in silent]
    return Contradiction(
        f"{_PLANNED}|none|changes",
        Words(f"{len(silent)} 份发布记录均未写明所含变更的编号（变更台账有编号）：{named(paths)}",
              f"none of {len(silent)} records of releases names a change, though changes have numbers: {named(paths)}"),
        [first_of(one, "day.beside", "reference.number") for one in silent], requirement=_PLANNED, severity="low",
        ask=Words("请说明每次发布包含哪些变更。", "Please say which changes each of them brings."),
    )  # fmt: skip


def _told_without_one(assessed: AssessedSet, naming: Set[str]) -> Iterator[Contradiction]:
    """A note or mail in which somebody of the house tells of a release and of no change, in a house that numbers its changes."""
    known = Known(on_the_roster(assessed.serving(_ROSTER)))
    for one in assessed.analyses if len(known) else ():
        called = _RELEASE.search(f"{one.title} {one.path.rpartition('/')[2]}")
        told = [fact for fact in one.facts if fact.name == "release.told"] if called else []
        by_name = [f for f in told if any(name in known for name in f.value.rpartition("|")[2].split("、"))]
        if by_name and one.kind in _TELLING and not one.copy_of and not one.obsolete and one.path not in naming:
            yield Contradiction(
                f"{_PLANNED}|{one.path}|told",
                Words(f"{named([one.path])} 写到一次发布，没有提到任何变更单（变更有编号）",
                      f"{named([one.path])} tells of a release and of no change, though changes have numbers"),
                [seen_at(one, by_name[0])], requirement=_PLANNED, severity="low",
                ask=Words("请说明该发布对应的变更单。", "Please say which change it belongs to."),
            )  # fmt: skip


def _of_tickets(assessed: AssessedSet) -> Set[str]:
    """The families of the numbers of incidents, requests and problems, which a release only mends or causes."""
    ledgers = (one for id in _TICKETS for one in assessed.serving(id))
    return {family(n) for one in ledgers for f in one.facts if f.name == "ticket.ids" for n in f.value.split()}


def _is_silent(one: Analysis, series: Set[str]) -> bool:
    """Says a release nothing of changes, be it that it holds none or a small one?"""
    if not any(each.requirement == _PLANNED for each in one.assignments):
        return False
    if any(fact.name == "release.of_changes" for fact in one.facts):
        return False
    return one.kind == "record" or any(family(number) in series for number in _numbers(one))


def _numbers(one: Analysis) -> list[str]:
    forms = {fact.value for fact in one.facts if fact.name in ("number.form", "number.header")}
    return [fact.value for fact in one.facts if fact.name in _NUMBERS and fact.value not in forms]


def _named_by_a_change(number: str, assessed: AssessedSet) -> bool:
    def tells(fact: Fact) -> bool:
        return fact.name in _NUMBERS and number in fact.value

    return any(tells(fact) for one in assessed.serving(_CHANGES) for fact in one.facts)

"""People: signers who are on no roster, one hand in three roles, a review without top management."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from pipeline.checks.audit.top_management import top_managers
from pipeline.checks.people.beside_known import beside_known
from pipeline.checks.people.colleagues import among_colleagues, approves_own_request, three_hands_in_one
from pipeline.checks.people.employed import present_before_joining, signed_after_leaving
from pipeline.checks.people.known_people import (
    OUTSIDE,
    Known,
    auditors_of_the_group,
    beginning_of,
    of_others,
    on_the_roster,
)
from pipeline.checks.people.two_hands import reviewed_by_the_author
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.other_systems import of_another_system
from pipeline.text.normal import normal
from pipeline.text.people import names_in
from pipeline.values import Analysis, Fact, Words

_ROSTER = "L14"
_BOARD, _REPORTS = "R-8.5.1-2", ("R-9.4", "R-8.3.3", "R-8.7.1-1", "R-8.4.3")
_AUDITS = ("R-9.2-1", "R-9.2-2", "R-9.2-3", "R-9.2-5", "R-9.2-6", "R-9.3-2", "R-9.3-3")
_A_SHIFT = re.compile(r"[班岗组台]$")  # 白班 works on tickets, and is nobody
_APPROVES = re.compile(
    r"(?:审批|批准|核准)(?:人|意见|签字)?\s*[:：]|(?:approved|authori[sz]ed) by\s*[:：]|approver\s*[:：]", re.I
)


@check("R14")
def signers_unknown_or_all_in_one(assessed: AssessedSet) -> Iterator[Contradiction]:
    roster = {one.path: one for one in assessed.serving(_ROSTER) if any(f.name == "person.listed" for f in one.facts)}
    known = Known(on_the_roster(roster.values()))
    if len(known) < assessed.threshold("R14", "people"):
        return
    partners = Known(of_others(assessed) | auditors_of_the_group(assessed))
    signed: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    three: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in (each for each in assessed.current if not of_another_system(each)):
        audit = any(a.requirement in _AUDITS for a in one.assignments)
        for fact in one.facts:
            if fact.name == "person.appointed" and not OUTSIDE.search(fact.quote):
                signed[fact.value].append((one, fact))
        if one.kind not in CONTROLLED - {"agreement"} and not audit:
            for fact, name in (*_minuting(one), *_drawing_up(one, known)):
                signed[name].append((one, fact))
            continue
        roles: dict[str, set[str]] = defaultdict(set)
        for fact, name in _signers(one):
            signed[name].append((one, fact))
            if fact.name == "person.signed":
                roles[fact.value.partition("|")[0]].add(name)
        if len(roles) == 3 and len(set().union(*roles.values())) == 1:
            three[next(iter(roles["approved"]))] += [(one, f) for f in one.facts if f.name == "person.signed"]
    heads = set(top_managers(assessed))  # who leads a group is often on no roster of its units
    strange = {
        name: seen
        for name, seen in signed.items()
        if name not in partners
        and not all(known.speaks_of(name, fact.quote) for _, fact in seen)
        and not (normal(name) in heads and all(fact.name.startswith("meeting.") for _, fact in seen))
    }
    if len(strange) <= assessed.threshold("R14", "share") * len(signed):  # else the roster is of another unit
        for name, seen in sorted(strange.items()):
            paths = sorted({one.path for one, _ in seen})
            yield Contradiction(
                f"unknown|{name}",
                Words(f"签署、审核或出席人员“{name}”不在花名册中：{named(paths)}", f"“{name}” signs, audits or attends and is not on the roster: {named(paths)}"),
                [*(seen_at(one, fact) for one, fact in seen), *beginning_of(roster.values())],
            )  # fmt: skip
    yield from signed_after_leaving(assessed)
    yield from present_before_joining(assessed)
    said = set(strange)
    for tells in (among_colleagues, _handlers_unknown, beside_known):
        for each in tells(assessed, roster, known | heads, said, partners):
            said = said | {each.key.partition("|")[2]}
            yield each
    yield from approves_own_request(assessed)
    yield from three_hands_in_one(assessed)
    yield from reviewed_by_the_author(assessed)
    for name, seen in sorted(three.items()):
        paths = sorted({one.path for one, _ in seen})
        yield Contradiction(
            f"three|{name}",
            Words(f"{name} 一人兼任编制、审核、批准：{named(paths)}", f"{name} is author, reviewer and approver in one: {named(paths)}"),
            [seen_at(one, fact) for one, fact in seen], instead="three",
        )  # fmt: skip


def _handlers_unknown(
    assessed: AssessedSet, roster: Mapping[str, Analysis], known: Known, told: Set[str], partners: Known
) -> Iterator[Contradiction]:
    """Who works on tickets and is on no roster, where most who do are: a question, as it may be a supplier's engineer."""
    handling: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in ("record", "report", "list"):
            for fact in one.facts:
                if fact.name == "person.handles" and not OUTSIDE.search(fact.quote):
                    handling[fact.value].append((one, fact))
    strange = {n: s for n, s in handling.items() if n not in known and n not in partners and not _A_SHIFT.search(n)}
    if len(strange) > max(1, assessed.threshold("R14", "share") * len(handling)):
        return
    for name, seen in sorted(strange.items()):
        if name not in told:
            paths = sorted({one.path for one, _ in seen})
            approves = any(_APPROVES.match(fact.quote) for _, fact in seen)
            zh, en = ("批准记录", "approves records") if approves else ("处理记录", "works on records")
            yield Contradiction(
                f"handles|{name}",
                Words(f"{zh}的人员“{name}”不在花名册中：{named(paths)}", f"“{name}” {en} and is not on the roster: {named(paths)}"),
                [*(seen_at(one, fact) for one, fact in seen), *beginning_of(roster.values())],
                severity="medium" if approves else "low", ask=Words("请说明是否为供应商或客户人员。", "Please say whether this is somebody of a supplier or customer."),
            )  # fmt: skip


_NAMING_SIGNERS = ("person.signed", "meeting.chair", "meeting.present", "meeting.signed", "audit.team", "audit.row")


def _signers(one: Analysis) -> Iterator[tuple[Fact, str]]:
    """Persons on the cover, and the auditors of plans and checklists."""
    for fact in one.facts:
        if fact.name not in _NAMING_SIGNERS:
            continue
        # Of a row of an audit, suppliers and contracts are what was looked at.
        if OUTSIDE.search(fact.value if fact.name == "audit.row" else fact.quote):
            continue
        if fact.name == "person.signed":
            yield fact, fact.value.partition("|")[2]
        elif fact.name in ("meeting.chair", "meeting.present", "meeting.signed", "audit.team"):
            for name in names_in(fact.value):
                yield fact, name
        elif fact.name == "audit.row":
            for name in names_in(fact.value.partition("|")[2]):
                yield fact, name


def _drawing_up(one: Analysis, known: Known) -> Iterator[tuple[Fact, str]]:
    """Who wrote or checked a report of the house, which two of the roster signed beside."""
    if one.kind == "report" and any(a.requirement in _REPORTS for a in one.assignments):
        signed = [fact for fact in one.facts if fact.name == "person.signed"]
        ours = {fact.value for fact in signed if fact.value.partition("|")[2] in known}
        for fact in signed if len(ours) > 1 else ():
            role, _, name = fact.value.partition("|")
            if role in ("drafted", "reviewed") and not OUTSIDE.search(fact.quote):
                yield fact, name


def _minuting(one: Analysis) -> Iterator[tuple[Fact, str]]:
    """Who leads a board of the house and releases its minutes; others may come to it from customers and suppliers."""
    if any(a.requirement == _BOARD for a in one.assignments):
        for fact in one.facts:
            if fact.name in ("meeting.chair", "meeting.signed") and not OUTSIDE.search(fact.quote):
                yield from ((fact, name) for name in names_in(fact.value))

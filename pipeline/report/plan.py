"""The order of work for the consultant: what to do, by whom, about how long; what blocks comes first within its step."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.catalogue import Catalogue
from pipeline.knowledge import knowledge
from pipeline.report import view
from pipeline.report.editions import gives_advice
from pipeline.report.view import Item
from pipeline.report.words import filled, word
from pipeline.values import Assessment, Finding, Words

_ADVICE_AT_ONCE = 2  # different advice of one check in one step; with more its general advice is clearer


@dataclass(frozen=True, slots=True)
class Step:
    """`days` of work for one person, usual and not measured; `refs` are ids of findings or requirements."""

    phase: Words
    what: Words
    how: Words
    owner: Words
    days: float
    refs: tuple[str, ...]
    blocks: bool


def work_plan(assessment: Assessment, items: Sequence[Item], catalogue: Catalogue) -> tuple[Step, ...]:
    """One step a check with findings, and one a gap that no finding stands for; none in the edition without advice."""
    if not gives_advice(catalogue):
        return ()
    told: dict[str, list[Finding]] = defaultdict(list)
    checks = {check.id for check in catalogue.checks}
    absent: dict[str | None, Finding] = {}
    gaps = [item for item in items if item.is_gap and item.mandatory]
    ids = {item.id for item in gaps}
    for finding in (one for one in view.findings(assessment) if one.check in checks):
        if finding.check == "M01" and finding.requirement in ids:
            absent[finding.requirement] = finding
        else:
            told[finding.check].append(finding)
    stood_for = {item.id: check for item in gaps if (check := _told_by(item, told))}
    steps: list[tuple[Mapping[str, Any], Step]] = []
    for item in (one for one in gaps if one.id not in stood_for):
        finding_ids = (absent[item.id].id,) if item.id in absent else ()
        what = filled("plan", "gap", item=item.requirement.title, verdict=word("verdict", item.verdict))
        usual = _usual_for(item)
        steps.append((usual, _step(usual, what, item.requirement.mend, 1, (item.id, *finding_ids), item.id in absent)))
    for id, members in told.items():
        also = tuple(requirement for requirement, check in stood_for.items() if check == id)
        steps.append((_usual(id), _of_check(members, catalogue, also)))
    order = list(_work()["phases"])
    steps.sort(key=lambda one: (order.index(one[0]["phase"]), not one[1].blocks))
    return tuple(step for _, step in steps)


def _told_by(item: Item, told: Mapping[str, Sequence[Finding]]) -> str | None:
    """The check whose finding says all that the gap is, so that its step does for both; None for a gap of its own."""
    for check in _work()["says_the_gap"].get(item.verdict, ()):
        for finding in told.get(check, ()):
            of_it = finding.requirement == item.id or (
                item.verdict == "unreadable" and any(one.path in finding.paths for one in item.evidence)
            )
            if of_it:
                return str(check)
    return None


def _of_check(members: Sequence[Finding], catalogue: Catalogue, also: tuple[str, ...]) -> Step:
    """`also`: the gaps that the findings stand for. The findings' own advice, where it is the same or nearly so."""
    check = catalogue.check(members[0].check)
    advice = list(dict.fromkeys(finding.action for finding in members))
    how = check.page.mend
    if len(advice) <= _ADVICE_AT_ONCE:
        how = Words("".join(one.zh for one in advice), " ".join(one.en for one in advice))
    refs = tuple(finding.id for finding in members) + also
    return _step(_usual(check.id), check.title, how, len(members), refs, any(one.blocks for one in members))


def _step(usual: Mapping[str, Any], what: Words, how: Words, times: int, refs: tuple[str, ...], blocks: bool) -> Step:
    phase = _work()["phases"][usual["phase"]]
    return Step(Words(**phase), what, how, _owner(usual, how), round(usual["days"] * times, 1), refs, blocks)


def usual_work(item: Item) -> tuple[Words, float]:
    """Who closes such a gap, and in how many days of work, as is usual."""
    usual = _usual_for(item)
    return _owner(usual, item.requirement.mend), usual["days"]


def _owner(usual: Mapping[str, Any], advice: Words) -> Words:
    """Whom the advice names first, so that the two columns do not name two; else who does such work as a rule."""
    doers: Mapping[str, str] = _work()["doers"]
    match = _doers().search(advice.zh)
    return Words(match[1], doers[match[1]]) if match else Words(**_work()["owners"][usual["owner"]])


@cache
def _doers() -> re.Pattern[str]:
    longest_first = sorted(_work()["doers"], key=len, reverse=True)
    return re.compile(rf"(?:由|^|。)({'|'.join(map(re.escape, longest_first))})")


def _usual(check: str) -> Mapping[str, Any]:
    checks: Mapping[str, Mapping[str, Any]] = _work()["checks"]
    return checks.get(check) or checks[check[:1]]


def _usual_for(item: Item) -> Mapping[str, Any]:
    usual: Mapping[str, Any] = _work()["requirements"][item.requirement.kind]
    for clause, phase in (("9.2", "audit"), ("9.3", "review")):
        if item.requirement.kind == "record" and any(one.startswith(clause) for one in item.requirement.clauses):
            return {**usual, "phase": phase, "owner": "audit" if phase == "audit" else "manager"}
    return usual


@cache
def _work() -> Mapping[str, Any]:
    return knowledge("pipeline.report", "work.yaml")  # type: ignore[no-any-return]

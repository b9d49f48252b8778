"""The order of work for the consultant: what to do, by whom, about how long; what blocks comes first within its step."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import yaml

from pipeline.catalogue import Catalogue
from pipeline.report.editions import gives_advice
from pipeline.report.view import Item
from pipeline.values import Assessment, Finding, Words


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
    for finding in (one for one in assessment.findings if one.check in checks):
        told[finding.check if finding.check != "M01" else finding.id].append(finding)
    known = {finding.requirement for finding in assessment.findings if finding.check == "M01"}
    steps = [(_usual(members[0].check), _of_check(members, catalogue)) for members in told.values()]
    for item in items:
        if item.is_gap and item.mandatory and item.id not in known:
            usual = _usual_for(item)
            steps.append(
                (usual, _step(usual, item.requirement.title, item.requirement.mend, 1, (item.id,), blocks=False))
            )
    order = list(_work()["phases"])
    steps.sort(key=lambda one: (order.index(one[0]["phase"]), not one[1].blocks, one[1].refs))
    return tuple(step for _, step in steps)


def _of_check(members: Sequence[Finding], catalogue: Catalogue) -> Step:
    check = catalogue.check(members[0].check)
    title = members[0].message if check.id == "M01" else check.title
    refs = tuple(sorted(finding.id for finding in members))
    return _step(_usual(check.id), title, check.page.mend, len(members), refs, any(one.blocks for one in members))


def _step(usual: Mapping[str, Any], what: Words, how: Words, times: int, refs: tuple[str, ...], blocks: bool) -> Step:
    work = _work()
    phase, owner = work["phases"][usual["phase"]], work["owners"][usual["owner"]]
    return Step(Words(**phase), what, how, Words(**owner), round(usual["days"] * times, 1), refs, blocks)


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
    text = (resources.files("pipeline.report") / "work.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)  # type: ignore[no-any-return]

"""Whether the condition holds on which a requirement is asked for, by what the other files show."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date, timedelta

from pipeline.catalogue import Requirement
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Role, Words

_SAY_WHO = ("policy", "plan", "procedure", "manual", "record", "report")  # kinds that say who does what
_STEPS: tuple[Role, ...] = ("due", "period_start")
_CARRIED_OUT = timedelta(days=30)  # after its last step a plan has been carried out, and its outcome is known


def shown(requirement: Requirement, analyses: Sequence[Analysis], there: Set[str], as_of: date) -> Words | None:
    """What shows that the condition of a requirement holds: evidence of another one (`there`: what evidence was found
    for), a plan that has been carried out, or what a document says."""
    condition = requirement.conditional
    if there & set(condition.shown_by):
        return condition.text
    for one in sorted(analyses, key=lambda each: each.path):
        if not one.obsolete and condition.carried_out and _carried_out(one, condition.carried_out, as_of):
            return Words(f"{one.path} 所策划的日期已过", f"the days planned in {one.path} have passed")
    return _told(condition.told_by, analyses) if condition.told_by else None


def _carried_out(one: Analysis, requirement: str, as_of: date) -> bool:
    if one.kind == "form" or all(each.requirement != requirement for each in one.assignments):
        return False
    steps = [each.value for each in one.dates if each.role in _STEPS]
    last = max([*steps, one.main_date] if one.main_date else steps, default=None)
    return last is not None and last + _CARRIED_OUT <= as_of


def _told(name: str, analyses: Sequence[Analysis]) -> Words | None:
    """Where a document tells of it, and of no name of the organisation itself."""
    own = company_key(" ".join(f.value for one in analyses for f in one.facts if f.name.startswith("organisation.")))
    for one in sorted(analyses, key=lambda each: each.path):
        if one.obsolete or one.kind not in _SAY_WHO:
            continue
        for fact in one.facts:
            if fact.name == name and company_key(fact.value) not in own:
                return Words(f"{one.path}：{fact.quote}", f"{one.path}: {fact.quote}")
    return None

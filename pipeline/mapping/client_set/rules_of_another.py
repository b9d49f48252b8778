"""In an organisation's own set: rules in the folder of another management system, or called after one, beside those that
this system has."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.client_set.set_aside import served_beside, set_aside, stands_elsewhere
from pipeline.mapping.fit import RULES
from pipeline.other_systems import called_after_another, filed_under_another, names_this
from pipeline.values import Analysis

# The standard asks for the handling of security incidents, and houses leave it where they had it first.
_OF_INCIDENTS = re.compile(
    r"安全事[件故]|security (?:incident|event)|incidents? (?:of|in) (?:information )?security", re.I
)
_ON_SECURITY = "8.7.3"


def without_rules_of_another(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Rules and plans of such a folder or name are unrelated where they serve nothing, or nothing but what others in force
    serve; those on security incidents serve no other incidents where others do."""
    filed = {one.path for one in analyses if filed_under_another(one.path) or _called(one)}
    rules = {one.path for one in analyses if one.path in filed and _of_another(one)}
    if not rules or not is_own_set(analyses):
        return tuple(analyses)
    served = served_beside(analyses, filed)
    return tuple(_judged(one, served) if one.path in rules else one for one in analyses)


def _judged(one: Analysis, served: Set[str]) -> Analysis:
    if _OF_INCIDENTS.search(one.title):
        return _on_security_alone(one, served)
    return set_aside(one) if not one.assignments or stands_elsewhere(one, served) else one


def _of_another(one: Analysis) -> bool:
    ours = names_this(one.title) or any(
        fact.name.startswith("edition") and names_this(fact.value) for fact in one.facts
    )
    return (one.kind in RULES or one.kind == "plan") and not ours


def _called(one: Analysis) -> bool:
    return bool(one.assignments) and called_after_another(one) and not names_this(f"{one.number} {one.path}")


def _on_security_alone(one: Analysis, served: Set[str]) -> Analysis:
    """The procedure without what others serve, if it serves security besides."""
    kept = tuple(
        each
        for each in one.assignments
        if each.requirement not in served or each.requirement.partition("-")[2].startswith(_ON_SECURITY)
    )
    return replace(one, assignments=kept) if kept else one

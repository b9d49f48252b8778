"""In an organisation's own set: rules in the folder of another management system, beside those that this system has."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.client_set.set_aside import served_beside, set_aside, stands_elsewhere
from pipeline.mapping.fit import RULES
from pipeline.other_systems import filed_under_another, names_this
from pipeline.values import Analysis

# The standard asks for the handling of security incidents, and houses leave it where they had it first.
_OF_INCIDENTS = re.compile(
    r"安全事[件故]|security (?:incident|event)|incidents? (?:of|in) (?:information )?security", re.I
)


def without_rules_of_another(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Rules and plans of such a folder are unrelated where they serve nothing, or nothing but what others in force serve."""
    filed = {one.path for one in analyses if filed_under_another(one.path)}
    rules = {one.path for one in analyses if one.path in filed and _of_another(one)}
    if not rules or not is_own_set(analyses):
        return tuple(analyses)
    served = served_beside(analyses, filed)
    return tuple(
        set_aside(one) if one.path in rules and (not one.assignments or stands_elsewhere(one, served)) else one
        for one in analyses
    )


def _of_another(one: Analysis) -> bool:
    ours = names_this(one.title) or any(
        fact.name.startswith("edition") and names_this(fact.value) for fact in one.facts
    )
    return (one.kind in RULES or one.kind == "plan") and not ours and not _OF_INCIDENTS.search(one.title)

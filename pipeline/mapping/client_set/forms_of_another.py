"""In an organisation's own set: records on the forms of another system's procedures, of which this system has its own.

A project's change slip on form QP-02-B05, where QP-02 is the quality system's procedure on projects, is no change of a service.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set

from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.client_set.set_aside import served_beside, set_aside, stands_elsewhere
from pipeline.other_systems import filed_under_another
from pipeline.values import Analysis, Kind

_RECORDS: tuple[Kind, ...] = ("record", "report", "plan")
_ON_A_FORM = ("number.header", "number.cover", "number.form")
_JOINS = "-_/.－"


def without_forms_of_another(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Such records are unrelated where records on no such form serve all that they do, or might."""
    procedures = {one.number for one in analyses if _set_aside_as_rules(one)}
    on_them = {one.path for one in analyses if one.kind in _RECORDS and _is_on(one, procedures)}
    if not on_them or not is_own_set(analyses):
        return tuple(analyses)
    served = served_beside(analyses, on_them)
    return tuple(set_aside(one) if one.path in on_them and _is_served(one, served) else one for one in analyses)


def _is_served(one: Analysis, served: Set[str]) -> bool:
    if one.assignments:
        return stands_elsewhere(one, served)
    return all(each.requirement in served for each in one.possible)  # what the second search might take it for


def _set_aside_as_rules(one: Analysis) -> bool:
    covered = any(fact.name == "number.cover" for fact in one.facts)
    return one.kind == "unrelated" and covered and bool(one.number) and bool(filed_under_another(one.path))


def _is_on(one: Analysis, procedures: Collection[str]) -> bool:
    forms = [fact.value for fact in one.facts if fact.name in _ON_A_FORM]
    return any(form.startswith(tuple(f"{number}{join}" for number in procedures for join in _JOINS)) for form in forms)

"""Papers that prove nothing for this system, and what the papers beside them serve."""

from __future__ import annotations

from collections.abc import Collection, Sequence, Set
from dataclasses import replace

from pipeline.mapping.fit import RULES
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.values import Analysis


def set_aside(one: Analysis) -> Analysis:
    """A paper that is unrelated, whatever it was taken to serve."""
    return replace(one, kind="unrelated", assignments=(), hints=(), possible=(), events=())


def of_no_use_as_rules(one: Analysis) -> bool:
    """Whether an unrelated paper is called rules: those of another system, and no record of this one whatever its name shares."""
    return one.kind == "unrelated" and kind_by_name(one.title) in RULES


def served_beside(analyses: Sequence[Analysis], paths: Collection[str]) -> frozenset[str]:
    """The requirements that papers in force serve, without those at `paths`."""
    others = (one for one in analyses if one.path not in paths and not one.obsolete)
    return frozenset(each.requirement for one in others for each in one.assignments)


def stands_elsewhere(one: Analysis, served: Set[str]) -> bool:
    """Whether a paper serves something, and nothing but what others serve."""
    return bool(one.assignments) and all(each.requirement in served for each in one.assignments)

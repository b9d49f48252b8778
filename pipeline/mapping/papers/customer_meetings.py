"""Minutes that lie among a customer's papers: a meeting with that customer, whatever it is called.

By the folder alone; that of a team that works for customers (客户服务组) holds the team's own talks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.values import Analysis

_MEETING, _WITH_CUSTOMER = "R-7.4", "R-8.3.2-2"
_OF_CUSTOMERS = re.compile(
    r"(?:^|/)[\d\W_]*(?:(?:客户|顾客)(?:资料|档案|往来|沟通)?(?=[/_ ]|$)|(?:customers?|clients?)(?![a-z])(?! (?:success|service|relations?|care|support|team|desk)))",
    re.I,
)


def meetings_with_customers(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Minutes taken for communication within the company that lie in a folder of customers."""
    return tuple(_with_customer(one) for one in analyses)


def _with_customer(one: Analysis) -> Analysis:
    served = {each.requirement for each in one.assignments}
    folder = one.path.rpartition("/")[0].replace("_", " ")
    if _MEETING not in served or one.kind not in ("record", "report") or not _OF_CUSTOMERS.search(folder):
        return one
    if _WITH_CUSTOMER in served:
        made = tuple(each for each in one.assignments if each.requirement != _MEETING)
        events = tuple(each for each in one.events if each.requirement != _MEETING)
        return replace(one, assignments=made, events=events)
    moved = (
        replace(each, requirement=_WITH_CUSTOMER) if each.requirement == _MEETING else each for each in one.assignments
    )
    held = (replace(each, requirement=_WITH_CUSTOMER) if each.requirement == _MEETING else each for each in one.events)
    return replace(one, assignments=tuple(sorted(moved, key=lambda each: each.requirement)), events=tuple(held))

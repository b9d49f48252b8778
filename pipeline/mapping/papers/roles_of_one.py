"""Who does what in one process is told by its name as well: it is no paper on the roles of the organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal
from pipeline.values import NAME_PLACES

_ROLES = frozenset(["D-5.3", "L07"])
_SURE = 0.8
_ROLES_OF = re.compile(
    r"\S ?(?:[:：—–]| - ) ?(?:who (?:does|is|did) what|roles?\b|responsibilit|duties|谁(?:来)?[做干管]什么|分工|职责|角色)"
    r"|\b(?:roles?(?: and responsibilities)?|responsibilities|duties|who does what) (?:in|of|for|during|at|when) (?:a |an |the )?\w"
    r"|管理(?:中|过程中)?的?(?:职责|分工|角色)"
)


def of_one_process(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, without the roles of the organisation where the same name tells the process whose roles they are:
    "Major incident: who does what", 变更管理职责分工."""
    named = [one for one in candidates if one.place in NAME_PLACES]
    process = any(one.requirement.startswith("D-8.") and one.confidence >= _SURE for one in named)
    return [
        one
        for one in candidates
        if not (process and one in named and one.requirement in _ROLES and _ROLES_OF.search(normal(one.quote)))
    ]

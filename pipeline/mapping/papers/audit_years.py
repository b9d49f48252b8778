"""A plan called that of audits, whose text spreads them over a year, is the year's programme and not the plan of one audit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal
from pipeline.values import NAME_PLACES, Block

_ONE_AUDIT, _OF_THE_YEAR = "R-9.2-2", "R-9.2-1"
_YEARLY = re.compile(
    r"年度(?:的)?(?:内部)?(?:审核|内审|稽核)(?:计划|排程|日程|安排|方案)(?!的)"
    r"|\b(?:annual|yearly) (?:internal )?audit (?:schedule|programme?|calendar)\b"
)
_QUARTER = re.compile(r"^(?:20\d\d ?年? ?)?(?:q([1-4])\b|第?([一二三四1-4])季度)")
_NUMBERS = {"一": "1", "二": "2", "三": "3", "四": "4"}
_LEAST_QUARTERS = 3
_LEAST_AUDITS = 3  # rows below the columns


def of_the_year(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with a plan of one audit taken for the programme where a table lists the audits of a year."""
    if any(one.requirement == _OF_THE_YEAR and one.place in NAME_PLACES for one in candidates):
        return list(candidates)
    return [
        replace(one, requirement=_OF_THE_YEAR)
        if one.requirement == _ONE_AUDIT and one.place in NAME_PLACES and _over_a_year(one.blocks)
        else one
        for one in candidates
    ]


def _over_a_year(blocks: Sequence[Block]) -> bool:
    """Whether a table names the quarters, or several audits stand in one under a heading that says so."""
    yearly = False
    for block in blocks:
        if block.level:
            yearly = yearly or _YEARLY.search(normal(block.text)) is not None
        if block.rows:
            if yearly and len(block.rows) > _LEAST_AUDITS:
                return True
            if len(_quarters(block)) >= _LEAST_QUARTERS:
                return True
    return False


def _quarters(block: Block) -> set[str]:
    cells = (normal(cell.text).strip() for row in block.rows for cell in row)
    found = (match[1] or match[2] for match in map(_QUARTER.match, cells) if match)
    return {_NUMBERS.get(one, one) for one in found}

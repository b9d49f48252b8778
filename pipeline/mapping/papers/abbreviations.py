"""Abbreviations that two practices share: a CI register of opportunities is one of continual improvement."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal

_CONFIGURATION, _IMPROVEMENT = "R-8.2.6-1", "R-10.2"
_CI = re.compile(r"\bcis?\b")
_OF_IMPROVEMENT = re.compile(r"improv|opportunit|benefit|\bideas?\b|suggest|proposal|改进|建议|收益")
_OF_CONFIGURATION = re.compile(r"config|host|serial|relat|version|depends|\bip\b|server|配置|主机|型号|版本|关联|依赖")
_HEADER_ROWS = 2
_OPENING = 300  # characters


def read_in_full(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The candidates, with what an abbreviation means by the columns of the tables that it heads."""
    return [_of_improvement(one) if one.requirement == _CONFIGURATION else one for one in candidates]


def _of_improvement(one: Candidate) -> Candidate:
    columns = normal(" ".join(cell.text for block in one.blocks for row in block.rows[:_HEADER_ROWS] for cell in row))
    told = normal(" ".join([one.quote, *(block.text for block in one.blocks)])[:_OPENING])
    if _CI.search(told) and _OF_IMPROVEMENT.search(columns) and not _OF_CONFIGURATION.search(columns):
        return replace(one, requirement=_IMPROVEMENT)
    return one

"""Objectives beside what was reached of them, month by month, are results, and no statement of objectives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import bare
from pipeline.values import Block

_OBJECTIVES, _RESULTS = "D-6.2", "R-9.1"
_REACHED = re.compile(
    r"(?:实际|完成|达成)(?:值|情况|结果|率|数)?|是?否?达标(?:情况)?|(?:actual|reached|achieved|attained|attainment|results?|met|hit)(?: \w+)?"
)
_WHEN = re.compile(r"月份?$|季度?$|\b(?:month|quarter|period)\b")
_MONTH = re.compile(r"20\d\d[年 -]\d{1,2}|\d{1,2}月|^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b")
_TARGET = re.compile(r"targets?(?: value)?|目标值?|指标值?")
_FIGURE = re.compile(r"\d")
_LEAST_MONTHS = 2


def of_results(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with a table of objectives by month that says what was reached taken for results."""
    return [
        replace(one, requirement=_RESULTS)
        if one.requirement == _OBJECTIVES and not one.chapter and any(map(_achieved, one.blocks))
        else one
        for one in candidates
    ]


def _achieved(block: Block) -> bool:
    for number, row in enumerate(block.rows[:2]):
        header = [bare(cell.text) for cell in row]
        if any(map(_REACHED.fullmatch, header)):
            below = [bare(each[0].text) for each in block.rows[number + 1 :] if each]
            return any(map(_WHEN.search, header)) or sum(map(bool, map(_MONTH.search, below))) >= _LEAST_MONTHS
    return _by_month(block)


def _by_month(block: Block) -> bool:
    """Whether months are columns beside one of targets: a table of targets alone has no figure below months."""
    for number, row in enumerate(block.rows[:3]):
        months = [at for at, cell in enumerate(row) if _MONTH.search(bare(cell.text))]
        above = (bare(cell.text) for one in block.rows[: number + 1] for cell in one)
        if len(months) >= _LEAST_MONTHS and any(map(_TARGET.fullmatch, above)):
            figures = [one[at].text for one in block.rows[number + 1 :] for at in months if at < len(one)]
            return bool(figures) and 2 * sum(map(bool, map(_FIGURE.search, figures))) >= len(figures)
    return False

"""What rates suppliers for a quarter watches how they perform; they were chosen, and entered into a list, by something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.claims import GIVES_WAY
from pipeline.text.fields import fields
from pipeline.text.normal import bare, normal, quote
from pipeline.values import NAME_PLACES, Block, Kind

_SETTLED, _SCORED = 0.5, 0.72
_HEADER_ROWS, _FIGURES = 3, 2
_SUPPLIER = re.compile(
    r"(?:supplier|vendor|provider|partner|firm)s?(?: name)?|(?:外部)?(?:供应商|供方|厂商|服务商|外协单位|单位)(?:名称)?"
)
_FIGURE = re.compile(r"\d{1,3}(?:\.\d{1,2})?")
_SCORES_OF_A_TIME = re.compile(
    r"(?=.*(?:\bq[1-4]\b|\bquarter|\bmonth|季度?|\d月))(?=.*(?:\bscor|\brat(?:ed|ing)|评[分价估]|打分|考核|绩效|得分))"
)
_RATES = re.compile(r"打分|评分|计分|考核|绩效|\bscore|\brating")
_TIME = re.compile(r"(?:考核|评价|评分)?(?:季度|月份|月度)|(?:rated |review )?(?:quarter|month)")
_CHOSEN, _WATCHED = "R-8.3.4-1", "R-8.3.4-2"
# The time stands before the words of rating: of 供方评价和季度打分, the first is no matter of a quarter.
_OF_A_TIME = re.compile(
    r"^(?!.*(?:名录|名单|清单|一览|名册|选择|遴选|准入|入围|入库|初评|首次|新增|调查))"
    r"(?:(?!评[价分估定审]|打分|考[核评]).)*?(?:第?[一二三四1-4]季度?|季度|\bq[1-4]\b|月度|(?<!\d)(?:1[0-2]|[1-9])月份?)"
    r".*?(?:评[价分估定审]|打分|考[核评]|绩效|履约)"
)
_OF_A_TIME_IN_ENGLISH = re.compile(
    r"^(?!.*\b(?:list|register|directory|selection|selected|selecting|choos\w+|onboarding|on-boarding|approv\w+|due diligence|and|new)\b)"
    r"(?=.*(?:\bq[1-4]\b|\bquarter(?:ly)?\b|\bmonth(?:ly)?\b))"
    r".*\b(?:rat(?:ing|ed)s?|scor(?:e|es|ing|ecards?)|evaluations?|assessments?|apprais\w+|performance|reviews?)\b"
)


def scored_on_a_sheet(blocks: Sequence[Block], known: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    """The sheet with the scores of a quarter or a month in a workbook that lists the suppliers on another."""
    chosen = {one.place for one in known if one.requirement == _CHOSEN and one.confidence >= _SETTLED}
    if kind not in ("record", "report", "list") or not chosen:
        return []
    found = []
    for block in blocks:
        head = f"{block.place.sheet} {' '.join(cell.text for row in block.rows[:1] for cell in row)}"
        scores = block.place.sheet not in ("", *chosen) and _SCORES_OF_A_TIME.search(normal(head)) is not None
        if scores and _scores_suppliers(block):
            found.append(
                Candidate(_WATCHED, _SCORED, block.place.sheet, quote(block.rows[0][0].text), (block,), chapter=True)
            )
    return found


def _scores_suppliers(table: Block) -> bool:
    """Whether a column names suppliers, and several others hold a figure for most of them."""
    for at, row in enumerate(table.rows[:_HEADER_ROWS]):
        if not row or not _SUPPLIER.fullmatch(bare(row[0].text)):
            continue
        below = table.rows[at + 1 :]
        columns = ([line[place].text.strip() for line in below if place < len(line)] for place in range(1, len(row)))
        figures = sum(
            bool(column) and 2 * sum(map(bool, map(_FIGURE.fullmatch, column))) > len(column) for column in columns
        )
        return len(below) > 1 and figures >= _FIGURES
    return False


def _on_a_quarter(one: Candidate) -> bool:
    """Whether a form rates a supplier for the quarter or month that one of its fields names."""
    return bool(_RATES.search(normal(one.quote))) and any(
        _TIME.fullmatch(each.key) and each.value.strip() for each in fields(one.blocks)
    )


def rated_for_a_time(candidates: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    """The candidates, where a rating of suppliers that is called after a quarter or a month is one of how they perform.

    It stands for their choice, too, only where nothing else does.
    """
    if kind not in ("record", "report"):
        return list(candidates)
    found = list(candidates)
    for one in candidates:
        if (
            one.requirement == _CHOSEN
            and one.place in NAME_PLACES
            and (_of_a_time(normal(one.quote)) or _on_a_quarter(one))
        ):
            found = [
                replace(each, confidence=min(each.confidence, GIVES_WAY)) if each.requirement == _CHOSEN else each
                for each in found
            ]
            found.append(replace(one, requirement=_WATCHED))
    return found


def _of_a_time(name: str) -> bool:
    return bool(_OF_A_TIME.search(name) or _OF_A_TIME_IN_ENGLISH.search(name))

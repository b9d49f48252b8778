"""What was reached, from tables with a row for each month and a column for each measure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.entities.measures.figures import figure_of
from pipeline.entities.measures.names import measure_key, written_measure
from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.cells import texts_in
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Fact, Row

_MONTH_COLUMN = Labels(r"^(?:统计|考核|报告)?(?:月份?|月度|期间|周期)$|^(?:reporting )?(?:month|period)s?$")
_A_MONTH = re.compile(
    r"^(?:20\d\d\s*[-/.年]\s*)?(?:0?[1-9]|1[0-2])\s*月?(?:份)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ -](?:20)?\d\d)?$",
    re.I,
)
# What no number of a row is mistaken for: the year or the word beside it.
_SURELY_A_MONTH = re.compile(
    r"^20\d\d\s*[-/.年]\s*(?:0?[1-9]|1[0-2])\s*月?(?:份)?$|^(?:1[0-2]|[1-9])\s*月(?:份)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[ -](?:20)?\d\d$",
    re.I,
)
# 按时恢复率≥95%, "answered in time (≥ 95 %)": a head that says what is aimed at, too.
_AIMED_AT = re.compile(
    r"\s*[(（]?\s*(?:目标(?:值)?|target)?\s*[:：]?\s*(?P<figure>(?:≥|≤|>=|<=|不低于|不高于|at least )\s*\d{1,3}(?:\.\d+)?\s*[%％])\s*[)）]?\s*$",
    re.I,
)
_PROMISED = re.compile(
    r"(?:目标|约定|承诺|要求|计划|基准|标准)(?:值|率)?$|^(?:目标|约定|承诺)|\b(?:target|goal|agreed|promised|planned|committed|threshold)\b",
    re.I,
)
_SHARE = re.compile(r"^(\d{1,3}(?:\.\d+)?)\s*[%％]$")
_LEAST_MONTHS = 2
_LEAST_MEASURES = 2


def _of_months(rows: Sequence[Row], at: int) -> bool:
    """Does a column hold months and nothing else, whatever it is called?"""
    months = 0
    for row in rows:
        if text := cell(row, at):
            if not _SURELY_A_MONTH.match(text):
                return False
            months += 1
    return months >= _LEAST_MONTHS


def _only_aimed_at(head: str) -> bool:
    """A column that holds what was promised, month for month: "Availability target", 可用率目标."""
    return bool(_PROMISED.search(_AIMED_AT.sub("", normal(head))))


def _targets(block: Block, head: Row, names: Mapping[int, str]) -> Iterator[Fact]:
    """metric.target of each head that says what is aimed at."""
    for at, name in names.items():
        aimed = _AIMED_AT.search(normal(cell(head, at)))
        told = figure_of(aimed["figure"]) if aimed else None
        if told and len(measure_key(name)) >= _LEAST_MEASURES:
            value = joined(measure_key(name), *told, "", written_measure(name))
            yield Fact("metric.target", value, row_place(block, head), quote(cell(head, at)))


def figures_by_month(block: Block) -> Iterator[Fact]:
    """metric.actual "measure|month|figure|" of each share in such a table; other figures are not comparable by name alone."""
    some = any(_SURELY_A_MONTH.match(text.strip()) for text in texts_in(block))
    for row, keys, rest in heads(block):
        at = next((place for place, key in enumerate(keys) if _MONTH_COLUMN.search(key)), None)
        if at is None and some:
            at = next((place for place in range(len(keys)) if _of_months(rest, place)), None)
        if at is None:
            continue
        months = [
            (below, cell(below, at))
            for below in rest
            if _A_MONTH.match(cell(below, at).strip()) or (len(below) > at and below[at].date)
        ]
        columns = [
            place for place in range(len(keys))
            if place != at and months and not _only_aimed_at(cell(row, place)) and all(_SHARE.match(normal(cell(below, place))) for below, _ in months)
        ]  # fmt: skip
        if len(months) < _LEAST_MONTHS or len(columns) < _LEAST_MEASURES:
            return
        names = {place: _AIMED_AT.sub("", normal(cell(row, place))) for place in columns}
        yield from _targets(block, row, names)
        for below, month in months:
            line = quote(" ".join(each.text for each in below if each.text))
            for place in columns:
                match = _SHARE.match(normal(cell(below, place)))
                name = measure_key(names[place])
                if match and len(name) >= _LEAST_MEASURES:
                    yield Fact(
                        "metric.actual", joined(name, month, f"{float(match[1]):g}", ""), row_place(block, below), line
                    )
        return

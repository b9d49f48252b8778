"""What was reached, from tables with a row for each month and a column for each measure."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.measure_names import measure_key
from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Fact

_MONTH_COLUMN = Labels(r"^(?:统计|考核|报告)?(?:月份?|月度|期间|周期)$|^(?:reporting )?(?:month|period)s?$")
_A_MONTH = re.compile(
    r"^(?:20\d\d\s*[-/.年]\s*)?(?:0?[1-9]|1[0-2])\s*月?(?:份)?$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:[ -](?:20)?\d\d)?$",
    re.I,
)
_SHARE = re.compile(r"^(\d{1,3}(?:\.\d+)?)\s*[%％]$")
_LEAST_MONTHS = 2
_LEAST_MEASURES = 2


def figures_by_month(block: Block) -> Iterator[Fact]:
    """metric.actual "measure|month|figure|" of each share in such a table; other figures are not comparable by name alone."""
    for row, keys, rest in heads(block):
        at = next((place for place, key in enumerate(keys) if _MONTH_COLUMN.search(key)), None)
        if at is None:
            continue
        months = [
            (below, cell(below, at))
            for below in rest
            if _A_MONTH.match(cell(below, at).strip()) or (len(below) > at and below[at].date)
        ]
        columns = [
            place for place in range(len(keys))
            if place != at and months and all(_SHARE.match(normal(cell(below, place))) for below, _ in months)
        ]  # fmt: skip
        if len(months) < _LEAST_MONTHS or len(columns) < _LEAST_MEASURES:
            return
        for below, month in months:
            line = quote(" ".join(each.text for each in below if each.text))
            for place in columns:
                match = _SHARE.match(normal(cell(below, place)))
                name = measure_key(cell(row, place))
                if match and len(name) >= _LEAST_MEASURES:
                    yield Fact("metric.actual", f"{name}|{month}|{float(match[1]):g}|", row_place(block, below), line)
        return

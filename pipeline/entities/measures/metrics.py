"""Measures with their targets, and what was reached: from tables, and from sentences that state a target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.measures.availability import availability_by_service
from pipeline.entities.measures.by_month import figures_by_month
from pipeline.entities.measures.in_cells import in_cells
from pipeline.entities.measures.laid_out import laid_out
from pipeline.entities.measures.levels import one_time_a_level, times_by_level, times_in_pairs, times_in_prose
from pipeline.entities.measures.sentences import may_promise, of_text
from pipeline.entities.measures.tables import of_table
from pipeline.values import Content, Fact

_MOST = 150
_FIGURE = re.compile(r"\d")
_MARGINS = ("header", "footer", "comment", "property", "name")


def metric_facts(content: Content) -> Iterator[Fact]:
    """metric.target "measure|direction|figure|unit|context|measure as written" and metric.actual "measure|period|figure|context", each with its place."""
    shown = 0
    promises = may_promise(content.blocks)
    for block in content.blocks:
        if block.place.part in _MARGINS or not _FIGURE.search(block.text):
            continue
        found = (
            (*times_by_level(block), *of_table(block))
            if block.rows
            else (*times_in_prose(block), *of_text(block, promises))
        )
        if block.rows and not found:
            found = tuple(figures_by_month(block))
        found = (
            *found,
            *availability_by_service(block),
            *in_cells(block),
            *one_time_a_level(block),
            *times_in_pairs(block),
        )
        known = {(fact.place, fact.value.split("|")[2]) for fact in found}  # a place and its figure are told once
        more = (fact for fact in laid_out(block, bool(found)) if (fact.place, fact.value.split("|")[2]) not in known)
        for fact in (*found, *more):
            shown += 1
            if shown > _MOST:
                return
            yield fact

"""Cells that hold a measure with its target: several in one, or one in each cell of a column of measures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.measures.figures import figure_of
from pipeline.entities.measures.names import OF_A_MEASURE, SHORTEST_NAME, measure_key, written_measure
from pipeline.entities.measures.tables import MEASURE, PIECES
from pipeline.entities.tables import cell, heads, row_place
from pipeline.text.cells import texts_in
from pipeline.text.joined import joined
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Fact

_MEASURE_AND_FIGURE = re.compile(
    r"(?P<measure>(?=.*[a-z\u4e00-\u9fff]{3}).{4,60}?)\s*[:：]?\s*(?P<figure>(?:≥|≤|>=|<=|不低于|不少于|at least )?\s*\d{1,3}(?:\.\d+)?\s*[%％])(?: ?(?:a|per|each|in a) month)?",
    re.I,
)


def in_cells(block: Block) -> Iterator[Fact]:
    """The targets of cells that hold several of them, each with its measure."""
    if not _holds_percent(block.text):
        return
    several = {text: found for text in texts_in(block) if _holds_percent(text) and (found := _several(text))}
    for row in block.rows if several else ():
        for each in row:
            for measure, figure in several.get(each.text, ()):
                name, told = measure_key(measure), figure_of(figure)
                if told and len(name) >= SHORTEST_NAME:
                    line = quote(" ".join(one.text for one in row if one.text))
                    value = joined(name, *told, "", written_measure(measure))
                    yield Fact("metric.target", value, row_place(block, row), line)
    yield from _in_one_cell(block)


def _in_one_cell(block: Block) -> Iterator[Fact]:
    """A column of measures whose cells end in their figure: 变更成功率≥96%, "Changes without failure: 92 %"."""
    _, keys, rest = next(iter(heads(block)), (None, (), ()))
    columns = [at for at, key in enumerate(keys) if MEASURE.search(key)]
    for row, at in ((row, at) for row in rest for at in columns):
        match = _MEASURE_AND_FIGURE.fullmatch(normal(cell(row, at)))
        told = figure_of(match["figure"]) if match else None
        name = measure_key(match["measure"]) if match else ""
        if match and told and len(name) >= SHORTEST_NAME:
            value = joined(name, *told, "", written_measure(match["measure"]))
            yield Fact("metric.target", value, row_place(block, row), quote(" ".join(c.text for c in row if c.text)))


def _holds_percent(text: str) -> bool:
    return "%" in text or "％" in text


def _several(text: str) -> list[tuple[str, str]]:
    """(measure, figure) of each piece of a cell that holds several: "red restored in 30 min 95 %; uptime 99.7 %"."""
    if not OF_A_MEASURE.search(text):
        return []
    pieces = [piece.strip() for piece in PIECES.split(text) if piece.strip()]
    found = [(match["measure"], match["figure"]) for piece in pieces if (match := _MEASURE_AND_FIGURE.fullmatch(piece))]
    return found if len(found) == len(pieces) > 1 else []

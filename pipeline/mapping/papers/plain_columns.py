"""Ledgers in plain words: what was asked for by whom, what keeps coming back and what is behind it, what was grumbled at.

Told by what their columns mean, where neither a name nor the columns that the field knows tell anything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pipeline.knowledge import knowledge
from pipeline.mapping.candidates import Candidate, FileNames
from pipeline.mapping.fit import NO_RECORDS
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Content, Kind

_TOLD, _KNOWN = 0.63, 0.5
_LEAST_COLUMNS, _LEAST_ROWS = 4, 2
_HEADS = 4  # rows, in which a table may have its columns
_LONGEST = 24  # characters of what a column is called


@dataclass(frozen=True, slots=True)
class _Kept:
    requirement: str
    must: tuple[re.Pattern[str], ...]
    title: re.Pattern[str] | None
    some: tuple[re.Pattern[str], ...]
    least: int
    never: re.Pattern[str]


def by_plain_columns(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """What the tables of a file keep by their columns: each what no better sign has told of them."""
    if kind in NO_RECORDS or any(one.confidence >= _KNOWN for one in known):
        return []
    found: dict[str, Candidate] = {}
    for block in content.blocks:
        called = normal(f"{names.title} {names.file} {block.place.sheet}")
        for columns, row in _headers(block):
            kept = [one.requirement for one in _kept() if _tells(one, columns, called)]
            if len(kept) == 1 and kept[0] not in found:
                words = quote(" ".join(cell.text for cell in block.rows[row]))
                place = block.place.sheet or "body"
                found[kept[0]] = Candidate(kept[0], _TOLD, place, words, (block,), chapter=True)
            if kept:
                break
    return list(found.values())


def _headers(block: Block) -> Iterator[tuple[list[str], int]]:
    for at, row in enumerate(block.rows[:_HEADS]):
        columns = [normal(cell.text).strip() for cell in row if cell.text.strip()]
        below = len(block.rows) - at - 1
        if len(columns) >= _LEAST_COLUMNS and below >= _LEAST_ROWS and max(map(len, columns)) <= _LONGEST:
            yield columns, at


def _tells(one: _Kept, columns: Sequence[str], called: str) -> bool:
    if any(map(one.never.search, columns)) or one.never.search(called):
        return False
    left = list(columns)
    for at, needed in enumerate(one.must):
        met = next((column for column in left if needed.search(column)), None)
        if met is None and (at or one.title is None or not one.title.search(called)):
            return False
        if met is not None:
            left.remove(met)
    met_besides = sum(any(map(each.search, left)) for each in one.some)
    return met_besides >= one.least


@cache
def _kept() -> tuple[_Kept, ...]:
    known: Mapping[str, Mapping[str, Any]] = knowledge("pipeline.mapping.papers", "plain_columns.yaml")
    return tuple(
        _Kept(
            id,
            tuple(map(re.compile, one["must"])),
            re.compile(one["title"]) if "title" in one else None,
            tuple(map(re.compile, one["some"])),
            one["least"],
            re.compile(one["never"]),
        )
        for id, one in known.items()
    )

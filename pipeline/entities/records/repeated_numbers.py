"""A number that stands twice: of another matter, or of one that concerned several things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.entities.tables import cell, row_place
from pipeline.text.plain_days import DAY
from pipeline.values import Block, Content, Fact, Row

_TELLING = 4  # characters of a cell that says of what a ticket is
_LEAST_LED = 3  # numbers that lead the rows of a ledger
_DAY = re.compile(DAY)
_LEAST_TOLD = 4  # cells of a row that says enough to be compared

Said = dict[str, tuple[frozenset[str], str]]
"""Number to the cells of its row, and its line."""


def of_another_thing(first: Row, row: Row) -> bool:
    """Whether two rows tell one matter for each thing that it concerned: they differ in one name alone."""
    differing = [(one.text, other.text) for one, other in zip(first, row, strict=False) if one.text != other.text]
    told = sum(bool(one.text) for one in row)
    return (
        len(first) == len(row)
        and len(differing) == 1
        and told >= _LEAST_TOLD
        and not any(map(str.isdigit, "".join(differing[0])))
    )


def of_another_month(
    block: Block, at: int, rows: Sequence[Row], numbers: re.Pattern[str], before: Said
) -> Iterator[Fact]:
    """ticket.twice: a number that a row of another sheet has for another matter; what was carried over says the same there."""
    own: Said = {}
    for row in rows:
        number = cell(row, at)
        if not numbers.match(number):
            continue
        said = frozenset(text for each in row if len(text := each.text.strip()) >= _TELLING and text != number)
        line = " ".join(each.text for each in row if each.text)[:120]
        earlier = before.get(number)
        if earlier and said and earlier[0] and len(said & earlier[0]) * 3 < min(len(said), len(earlier[0])):
            yield Fact("ticket.twice", number, row_place(block, row), f"{earlier[1]}; {line}")
        own.setdefault(number, (said, line))
    before.update(own)


def numbers_of_other_sheets(content: Content, numbers: re.Pattern[str]) -> dict[int, set[str]]:
    """Place of a table among the blocks to the numbers that lead its rows: those of what it is the ledger of."""
    led: dict[int, set[str]] = {}
    for block in content.blocks:
        first = [cell(row, 0) for row in block.rows if row]
        own = {text for text in first if numbers.match(text)}
        if len(own) >= _LEAST_LED:
            led[id(block)] = own
    return led


def cites(block: Block, at: int, rows: Sequence[Row], led: Mapping[int, set[str]]) -> bool:
    """Whether a table tells, day by day, of what another one of this file is the ledger of: what a board decided, what was
    done about it. There a number may stand as often as there was something to tell."""
    said = [number for row in rows if (number := cell(row, at))]
    if not rows or sum(bool(_DAY.search(cell(row, 0))) for row in rows) * 2 < len(rows):
        return False
    others = [own for place, own in led.items() if place != id(block)]
    return any(sum(number in own for number in said) * 10 >= len(said) * 8 for own in others) and bool(said)

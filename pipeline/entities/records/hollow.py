"""Rows of a ledger that are mostly empty, told by what stands in its columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import BLANK, Entry, day_at, line_of
from pipeline.entities.records.gaps import (
    AT_CLOSURE,
    LEAST_TO_COMPARE,
    MOST,
    NOT_NEEDED,
    of_few_words,
    of_people,
)
from pipeline.entities.records.open_rows import STATE
from pipeline.entities.records.unfinished import put_off
from pipeline.entities.tables import cell, row_place
from pipeline.text.joined import joined
from pipeline.values import Block, Fact

_HOLLOW = 3  # columns that such a row lacks
_SOME_ENDED = 2


def hollow_rows(block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """ledger.hollow "number|columns|day": a row that lacks several columns which the others fill, among them one that is
    filled at the beginning: of people, or of a few words in front of the last day. Told by what stands in the columns."""
    if len(entries) < LEAST_TO_COMPARE:
        return
    texts = [
        [cell(entry.row, at) or ("x" if entry.row[at].date else "") for entry in entries] for at in range(len(keys))
    ]
    usual = [at for at in range(len(keys)) if not NOT_NEEDED.search(keys[at]) and _mostly_filled(texts[at])]
    # The last day is there where some rows came to their end.
    dated = [at for at in range(len(keys)) if sum(day_at(e.row, at) is not None for e in entries) >= _SOME_ENDED]
    early = {
        at for at in usual
        if not AT_CLOSURE.search(keys[at]) and not STATE.search(keys[at])
        and (of_people(texts[at]) or (dated and at < dated[-1] and of_few_words(texts[at])))
    }  # fmt: skip
    hollow = []
    for number, entry in enumerate(entries):
        lacking = [at for at in usual if BLANK.match(texts[at][number])]
        if len(lacking) >= _HOLLOW and early & set(lacking) and entry.day and not put_off(entry):
            hollow.append((entry, lacking))
    if len(hollow) * 2 < len(entries):
        for entry, lacking in hollow[:MOST]:
            told = joined(entry.number, "、".join(labels[at] for at in lacking), entry.day)
            yield Fact("ledger.hollow", told, row_place(block, entry.row), line_of(entry.row))


def _mostly_filled(texts: Sequence[str]) -> bool:
    return sum(not BLANK.match(text) for text in texts) * 2 > len(texts)

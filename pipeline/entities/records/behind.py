"""Open rows of which nobody knows the cause, though that of later ones is known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import BLANK, Entry, line_of
from pipeline.entities.records.open_rows import OPEN, STATE
from pipeline.entities.tables import cell, column, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.values import Block, Fact

_CAUSE = Labels(r"^(?:根本|根|问题|产生|深层)?(?:原因|根因|成因)(?:分析)?$|^(?:root )?causes?(?: found)?$")
_LEAST, _FEW = 5, 2


def behind(block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry]) -> Iterator[Fact]:
    """ledger.behind "number|label|day" of an open row, or two, without the cause that all others give, one of them a later row."""
    state, at = column(list(keys), STATE), column(list(keys), _CAUSE)
    if state is None or at is None or len(entries) < _LEAST:
        return
    blank = [place for place, entry in enumerate(entries) if BLANK.match(cell(entry.row, at))]
    if not blank or len(blank) > _FEW:
        return
    for place in blank:
        entry = entries[place]
        later = any(after not in blank for after in range(place + 1, len(entries)))
        if entry.day and later and OPEN.search(cell(entry.row, state)):
            yield Fact(
                "ledger.behind",
                joined(entry.number, labels[at], entry.day),
                row_place(block, entry.row),
                line_of(entry.row),
            )

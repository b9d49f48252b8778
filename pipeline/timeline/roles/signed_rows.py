"""Who signs in a row above a ledger: 张三 2026-08-20 | | 李四批 2026-08-24, read as the line that its cells make up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from pipeline.timeline.roles.signing_lines import signing_days
from pipeline.values import Mention, Role

_APART = "   "


def signed_in_row(cells: Sequence[tuple[str, Sequence[Mention]]]) -> Mapping[tuple[int, Mention], Role]:
    """The roles of the days in the cells (text, dates) of a row, by the number of the cell and the date in it."""
    if sum(1 for text, _ in cells if text.strip()) < 1 or not any(found for _, found in cells):
        return {}
    line, shifted = "", {}
    for number, (text, found) in enumerate(cells):
        if not text.strip():
            continue
        line += _APART if line else ""
        for each in found:
            moved = Mention(
                each.value,
                each.end,
                each.precision,
                each.text,
                len(line) + each.start,
                len(line) + each.stop,
                each.form,
            )
            shifted[moved] = (number, each)
        line += text
    told = signing_days(line, sorted(shifted, key=lambda each: each.start), _nothing)
    return {shifted[mention]: role for mention, role in told if mention in shifted}


def _nothing() -> date | None:
    return None

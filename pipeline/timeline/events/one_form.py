"""Sheets of a workbook that are one record each: the parts of one record, or the same form filled in time after time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from pipeline.timeline.events.days import Days

ONE_OCCASION = timedelta(days=21)
# What is told of in the rows of a checklist is no day of its sheet.
_IN_A_ROW = re.compile(r"![A-Z]{1,2}(?![1-3]$)\d+$")


def of_one_form(found: Sequence[tuple[tuple[str, ...], tuple[Days, ...]]]) -> tuple[Days, ...]:
    """The event of the first sheet; of all with the same header (scores of each quarter) where they lie far apart.

    `found` are the header and the events of each sheet that is one record.
    """
    if not found:
        return ()
    for header in dict.fromkeys(labels for labels, _ in found if labels):
        kept = [own for labels, own in found if labels == header and not _IN_A_ROW.search(own[0][3])]
        if not kept:
            continue
        precise = kept[0][0][2]  # a month that is only told of in one of them is no day of its own
        alike = {days[0]: days for own in reversed(kept) for days in own if days[2] == precise}
        if max(alike) - min(alike) > ONE_OCCASION:
            return tuple(alike.values())
    return found[0][1]

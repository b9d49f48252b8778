"""Days and months inside ticket numbers (INC20260703001, RFC-2610-03): no dates of a text; in a ledger without any, when its rows were opened."""

from __future__ import annotations

import re

from pipeline.text.date_symbols import fold, full_year
from pipeline.timeline.grammar import points
from pipeline.values import Mention

_TICKET = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2,6}-?(?:(?P<y4>20[0-4]\d)(?P<m4>[01]\d)(?P<d4>[0-3]\d)?|(?P<y2>[1-4]\d)(?P<m2>[01]\d)(?P<d2>[0-3]\d)?)"
    r"(?:-?\d{2,5})(?![A-Za-z0-9])"
)


def find_ticket_dates(text: str) -> tuple[Mention, ...]:
    """When the tickets named in `text` were opened, by their numbers; form "ticket", the number as text.

    Only numbers of letters, then year and month (and day), then a serial; any other is no hint.
    """
    found = []
    for match in _TICKET.finditer(fold(text)):
        year = full_year(int(match["y4"] or match["y2"]))
        month, day = int(match["m4"] or match["m2"]), match["d4"] or match["d2"]
        days = points.day(year, month, int(day)) if day else points.month(year, month)
        if days is not None:
            start, stop = match.span()
            found.append(Mention(*days, text[start:stop], start, stop, "ticket"))
    return tuple(found)

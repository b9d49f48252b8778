"""The fiscal year of an organisation."""

from __future__ import annotations

from typing import Literal, NamedTuple

Naming = Literal["first", "last"]


class FiscalYear(NamedTuple):
    """The month in which it begins, and whether it is called after the calendar year of its first or of its last day.

    A tuple, since whatever remembers dates by their text asks for its hash each time.
    """

    month: int = 1
    named: Naming = "last"

    def begins_in(self, name: int) -> int:
        """The calendar year in which the fiscal year called `name` begins."""
        return name if self.month == 1 or self.named == "first" else name - 1

    def name_of(self, begins_in: int) -> int:
        """What the fiscal year is called that begins in this calendar year."""
        return begins_in if self.month == 1 or self.named == "first" else begins_in + 1


CALENDAR = FiscalYear()

"""Two days of which one must not come before the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pipeline.values.words import Words


@dataclass(frozen=True, slots=True)
class Ordered:
    """A day, or the span in which it lies (a month-only date is any day of its month), with its source."""

    first: date
    last: date
    path: str
    place: str

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


@dataclass(frozen=True, slots=True)
class Order:
    """`earlier` must not be after `later`, by order rule `rule` ("O08"); `requirement` is what it is about."""

    rule: str
    requirement: str
    earlier: Ordered
    later: Ordered
    what: Words

    @property
    def broken(self) -> bool:
        """No reading satisfies it: even the first day that `earlier` can mean is after the last of `later`."""
        return self.earlier.first > self.later.last

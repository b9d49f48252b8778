"""A date on its way from a block to a file's list of dates."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.values import Mention, Place, Role


@dataclass(frozen=True, slots=True)
class FoundDate:
    mention: Mention
    role: Role
    place: Place
    opens: bool = False
    """The date is only the beginning of something: a month here has no end to report."""
    labelled: bool = False
    """A label beside it, in a form's row, names it."""
    checked: bool = False
    """The label beside it says that something was verified."""

"""Minutes of a meeting that decides on changes, told by the house's own change numbers: PCR-135 approved for the 28th.

What the meeting is called does not tell (huddle, stand-up, Thursday round); that it names tickets which the change ledger
keeps, and reads like the minutes of such a meeting, does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.neighbours import ticket_ledgers, tickets_of
from pipeline.values import Analysis

_MEETING, _CHANGE_MEETING, _CHANGES = "R-7.4", "R-8.5.1-2", "R-8.5.1-1"
_READS_SO = 0.6
_TOLD = 0.64  # asks for a human look


def meetings_on_changes(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Minutes taken for communication that are of a meeting on changes."""
    letters = {letter for letter, kept in ticket_ledgers(in_force(analyses)).items() if kept == _CHANGES}
    return tuple(_on_changes(one, letters) if letters else one for one in analyses)


def _on_changes(one: Analysis, letters: set[str]) -> Analysis:
    served = {each.requirement for each in one.assignments}
    if _MEETING not in served or not letters & set(tickets_of(one)):
        return one
    kept = tuple(each for each in one.assignments if each.requirement != _MEETING)
    seen = next((each for each in one.possible if each.requirement == _CHANGE_MEETING), None)
    if _CHANGE_MEETING in served:
        made, possible = kept, one.possible
    elif seen is not None and seen.confidence >= _READS_SO:
        made = tuple(sorted((*kept, replace(seen, confidence=_TOLD)), key=lambda each: each.requirement))
        possible = tuple(each for each in one.possible if each is not seen)
    else:
        return one
    events = tuple(each for each in one.events if each.requirement != _MEETING)
    return replace(one, assignments=made, possible=possible, events=events)

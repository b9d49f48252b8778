"""What a file is as a whole, however much surer one of its parts says so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.values import FILE_PLACES, NAME_PLACES

_TOLD = 0.5
_OUTRIGHT = 0.9  # that a sheet's name tells what the file is that says nothing itself


def of_the_only_sheet(best: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """What the only sheet of a workbook is called is what the file is called: no part of it, also among strangers' papers."""
    if best.place in FILE_PLACES or best.confidence < _TOLD:
        return best
    named = _named_candidate(best, candidates)
    if named is None:
        return replace(best, place="title") if best.confidence >= _OUTRIGHT else best
    return replace(named, confidence=best.confidence)


def of_the_whole(best: Candidate, candidates: Sequence[Candidate]) -> Candidate:
    """What rules are called is what they are as a whole, however much surer one of their chapters says so."""
    named = _named_candidate(best, candidates)
    return replace(named, confidence=best.confidence) if best.place not in FILE_PLACES and named else best


def _named_candidate(best: Candidate, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate by the file's names for the requirement of `best`, if it is told by them for sure."""
    own = (one for one in candidates if one.requirement == best.requirement and one.place in NAME_PLACES)
    named = max(own, key=lambda one: one.confidence, default=None)
    return None if named is None or named.confidence < _TOLD or named.read or named.loose else named

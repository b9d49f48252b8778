"""From when to when a contract runs: the days of its term among its dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from pipeline.timeline.found import FoundDate
from pipeline.timeline.ledgers.in_columns import cell_of
from pipeline.values import DatedPlace, Mention, Role

_YEARS = timedelta(days=2 * 366)
_OVER_A_YEAR = timedelta(days=370)
_HALF_A_YEAR = timedelta(days=150)
_TERM = re.compile(r"期限|有效期|租期|\bterms?\b|validity|duration", re.IGNORECASE)
_STARTS: frozenset[Role] = frozenset(["effective", "period_start"])
_ENDS: frozenset[Role] = frozenset(["expiry", "period_end"])
# Nothing is signed for half a year: the cue of the line of signatures below reaches up to the term.
_MAY_BE_TERM: frozenset[Role] = frozenset(["period_start", "due", "other", "occurred", "effective", "signed"])


def as_term(found: FoundDate, contract: bool) -> FoundDate:
    """A span of half a year or more in a contract, or below a heading 期限, is its term: from its start to its expiry."""
    mention = found.mention
    long = mention.precision == "day" and mention.end - mention.value >= _HALF_A_YEAR
    if not long or found.place.part == "name":
        return found
    if found.role != "due" and not (contract or _TERM.search(found.place.heading)):
        return found  # 期限：2026年7月1日至2027年6月30日 is no day by which something is due
    return replace(found, role="expiry") if found.role in _MAY_BE_TERM else found


def term_in_two_lines(dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """Begins: … and Ends: …, or Valid from … and Valid until …, in a contract: the start of its term and its expiry."""
    days = [one for one in dated if one.labelled and one.precision == "day" and one.end is None]
    starts = [one.value for one in days if one.role in _STARTS]
    ends = [one.value for one in days if one.role in _ENDS]
    if not starts or not ends or max(ends) <= min(starts):
        return list(dated)
    return [
        replace(one, role="period_start")
        if one in days and one.role in _STARTS
        else replace(one, role="expiry")
        if one in days and one.role in _ENDS
        else one
        for one in dated
    ]


def term_in_one_line(dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """自2026年9月1日起执行，至2027年8月31日 in one passage of a contract: the second day is its expiry."""
    days = [one for one in dated if one.precision == "day" and one.end is None and cell_of(one.place) is None]
    ends = [
        end
        for start, end in pairwise(days)
        if start.place == end.place
        and start.role in _STARTS
        and end.role == "period_end"
        and end.value - start.value >= _HALF_A_YEAR
    ]
    return [replace(one, role="expiry") if one in ends else one for one in dated]


def is_term(role: Role, mention: Mention) -> bool:
    """Whether a span of days is the time for which something holds: in force from one day to another, or for years.

    No report covers more than a year, so a longer period is a contract's term.
    """
    if role == "period_start":
        return mention.end - mention.value > _OVER_A_YEAR
    holds = role == "effective" and mention.end - mention.value >= _HALF_A_YEAR  # a trial of two weeks is a period
    return holds or (role in ("occurred", "meeting", "other") and mention.end - mention.value > _YEARS)

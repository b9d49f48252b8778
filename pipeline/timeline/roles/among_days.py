"""What the other days around it tell of one: who stands between signers has reviewed, what follows a finding corrects it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from pipeline.timeline.ledgers.in_columns import cell_of, outside_columns
from pipeline.values import DatedPlace, Role

IN_FORCE: frozenset[Role] = frozenset(["approved", "released", "effective"])
_SIGNED: frozenset[Role] = frozenset(["drafted", "reviewed", "approved"])
_ENDS: frozenset[Role] = frozenset(["period_end", "expiry"])
_TERM: frozenset[Role] = frozenset(["period_start", "period_end", "expiry"])
_CELL_OF_TABLE = re.compile(r"(?:^|\s)T\d+(R\d+C\d+)$")
_NUMBER_OF_TABLE = re.compile(r"\bT\d+(?=R\d+C\d+$)")
SOON = timedelta(days=60)


def between_signers(dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """Written | A. Name, 20 August … Countersigned | B, 24 August … Approved | C, 25 August: who stands between the writer
    and the approver has reviewed, whatever the house calls it."""
    found = list(dated)
    for index in range(1, len(found) - 1):
        before, one, after = found[index - 1 : index + 2]
        table = _CELL_OF_TABLE.search(one.place)
        if (
            (one.role, one.precision, one.end) == ("other", "day", None)
            and before.role in ("drafted", "reviewed")
            and after.role in ("reviewed", "approved")
            and before.value <= one.value <= after.value
            and table
            and all(each.place.startswith(one.place[: table.start(1)]) for each in (before, after))
        ):
            found[index] = replace(one, role="reviewed")
    return found


def in_force_from(dated: Sequence[DatedPlace]) -> Sequence[DatedPlace]:
    """Agreed: A. Name on 9 July … From: 20 July, and no day on which it ends: the paper is in force from then on."""
    signed = [one.value for one in dated if one.role in (*_SIGNED, "signed") and one.precision == "day"]
    if not signed or any(one.role == "effective" for one in dated):
        return dated
    begins = _after_the_signatures(dated)
    if not begins and not any(one.end or one.role in _ENDS for one in dated if one.role in _TERM):
        begins = [
            one
            for one in dated
            if one.role == "period_start" and one.labelled and one.precision == "day" and one.value >= max(signed)
        ]
    return [replace(one, role="effective") if [one] == begins else one for one in dated]


def _after_the_signatures(dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """Written: A, 19 August … Approved: B, 25 August … Cut-in date: 1 September, whatever the house calls it."""
    before: set[Role] = set()
    for earlier, one in pairwise(dated):
        before.add(earlier.role)
        if (
            {"drafted", "approved"} <= before
            and earlier.role in IN_FORCE
            and (one.role, one.precision, one.labelled, one.end) == ("other", "day", True, None)
            and timedelta(0) < one.value - earlier.value <= SOON
        ):
            return [one]
    return []


def corrected_later(dated: Sequence[DatedPlace]) -> Sequence[DatedPlace]:
    """Found on 3 May … Done on 20 May: what was done after the finding is its correction, and no other finding.

    The same cell of another table is another finding, where forms stand one below the other.
    """
    happened = [one for one in outside_columns(dated, {"occurred"}) if one.precision == "day"]
    found = next((one for one in happened if one.labelled), next((one for one in happened if cell_of(one.place)), None))
    later = [
        one
        for one in happened
        if found is not None
        and (one.labelled or cell_of(one.place))
        and one.value > found.value
        and _NUMBER_OF_TABLE.sub("", one.place) != _NUMBER_OF_TABLE.sub("", found.place)
    ]
    return [replace(one, role="other") if one in later else one for one in dated]


def of_minutes(dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """The first day beside 时间, 日期 or Date in minutes that name no day of the meeting otherwise."""
    if any(one.role == "meeting" for one in dated):
        return list(dated)
    open_days = (one for one in dated if one.labelled and one.precision == "day" and one.role in ("occurred", "other"))
    held = next(open_days, None)
    return [replace(one, role="meeting") if one is held else one for one in dated]


def found_on(dated: Sequence[DatedPlace], checked: Collection[str]) -> Sequence[DatedPlace]:
    """The first day that stands beside a label as that of a finding, where no other day is; none that was `checked`."""
    if any(one.role == "meeting" for one in dated):
        return dated
    asked = (one for one in dated if (one.role, one.labelled, one.precision) == ("other", True, "day"))
    found = next((one for one in asked if one.place not in checked), None)
    return [replace(one, role="occurred") if one is found else one for one in dated]

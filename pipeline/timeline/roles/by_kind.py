"""What the kind of a paper says of the day for which it stands, whatever word is beside it: a report is no signature."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import get_args

from pipeline.timeline.ledgers.in_columns import not_of_rows, outside_columns
from pipeline.values import DatedPlace, Kind, Role

_MAIL = re.compile(r"\.(?:eml|msg)$", re.IGNORECASE)
_HEAD = re.compile(r"(?:^|!)[A-Z]{1,2}[123]$")
_HALF_A_YEAR = timedelta(days=150)
_SOON_AFTER = timedelta(days=60)
_ANY: frozenset[Role] = frozenset(get_args(Role))
# The day on which a mail was sent is that on which what it brings was issued, or agreed to.
_SENT: Mapping[Kind, Role] = {"report": "released", "plan": "released", "agreement": "signed"}
# Who signs a report or a rule below its text wrote it; the day in a licence's last line is that of its issue.
_MEANT: Mapping[tuple[Kind, Role], Role] = {
    ("report", "signed"): "drafted",
    ("procedure", "signed"): "drafted",
    ("licence", "occurred"): "released",
    ("licence", "approved"): "released",
}
# … but a notice is signed at its close, whatever it lays down.
_NOTICE = re.compile(r"通知|通报|公告|决定|〔\d{4}〕|\b(?:notice|order|memo)\b", re.IGNORECASE)
_CONTROLLED: frozenset[Kind] = frozenset(["plan", "policy", "procedure", "manual", "report"])
# Up to when a list is kept, or what was taken out of a tool shows.
_STATE_OF: Mapping[Kind, frozenset[Role]] = {
    "list": frozenset(["occurred", "printed", "revised"]),
    "record": frozenset(["printed", "revised"]),
}


def by_kind(dates: Sequence[DatedPlace], main: date | None, kind: Kind, path: str) -> tuple[DatedPlace, ...]:
    """`dates` of a paper of this kind, with the roles that its kind gives them; `main` is the day for which it stands."""
    if kind == "agreement":
        dates = _with_signatures(_with_ends(dates))
    if kind == "list":
        dates = _kept_from(dates)
    if _MAIL.search(path):
        return _of_mail(dates, kind)
    issued = kind == "procedure" and _NOTICE.search(path.rpartition("/")[2]) is not None
    state = _heads(dates) if kind in _STATE_OF else []
    dates = _passed(dates) if kind in _CONTROLLED else dates
    return tuple(
        replace(one, role="other")
        if one in state and one.role in _STATE_OF[kind]
        else replace(one, role="drafted")
        if kind == "report" and one.role == "other" and one.value == main and _is_on_a_page(one)
        else replace(one, role=_MEANT[kind, one.role])
        if one.value == main and one.precision == "day" and (kind, one.role) in _MEANT and not issued
        else one
        for one in dates
    )


def _is_on_a_page(one: DatedPlace) -> bool:
    return one.precision == "day" and one.place != "name" and "!" not in one.place


def _with_ends(dates: Sequence[DatedPlace]) -> Sequence[DatedPlace]:
    """With the last day of a long period of an agreement, which is its term, as its expiry."""
    ended = {one.value for one in dates if one.role == "expiry"}
    if ended and not any(one.role == "period_start" for one in dates):
        dates = [
            replace(one, role="period_start")
            if one.role == "effective" and one.precision == "day" and max(ended) - one.value >= _HALF_A_YEAR
            else one
            for one in dates
        ]
    ends = [
        replace(one, value=one.end, end=None, role="expiry")
        for one in dates
        if one.role == "period_start" and one.precision == "day" and one.end and one.end - one.value >= _HALF_A_YEAR
    ]
    return [*dates, *(one for one in ends if one.value not in ended)]


def _with_signatures(dates: Sequence[DatedPlace]) -> Sequence[DatedPlace]:
    """A day on the pages of an agreement that nothing says more of, in the months around the beginning of its term, stands
    beside those who signed: Nanhaven, 18 June: A. Name. Hull, 20 June: B. Name."""
    begins = min((one.value for one in dates if one.role == "period_start" and one.precision == "day"), default=None)
    if begins is None:
        return dates
    signed = [one.value for one in dates if one.role == "signed"]  # both sides sign within some weeks
    return [
        replace(one, role="signed")
        if one.role == "other"
        and one.end is None
        and _is_on_a_page(one)
        and begins - _HALF_A_YEAR <= one.value <= begins + _SOON_AFTER
        and (not signed or any(abs(one.value - day) <= _SOON_AFTER for day in signed))
        else one
        for one in dates
    ]


def _kept_from(dates: Sequence[DatedPlace]) -> Sequence[DatedPlace]:
    """Organisation (from 1 April 2026) in the head of a sheet, or the only day of pages: what the list shows holds since then."""
    only = len({one.value for one in dates if one.precision == "day" and one.place != "name"}) == 1
    return [
        replace(one, role="effective")
        if one.role == "period_start"
        and one.precision == "day"
        and one.end is None
        and (in_head_of_sheet(one.place) or (only and _is_on_a_page(one)))
        else one
        for one in dates
    ]


def in_head_of_sheet(place: str) -> bool:
    return _HEAD.search(place) is not None


def _passed(dates: Sequence[DatedPlace]) -> Sequence[DatedPlace]:
    """Written: A, 3 May … Signed: B, 5 May, and nobody else who approved: the signature is the approval."""
    written = [one.value for one in dates if one.role == "drafted"]
    signed = [one for one in dates if one.role == "signed" and one.precision == "day"]
    if (
        len(signed) != 1
        or not written
        or signed[0].value < min(written)
        or any(one.role == "approved" for one in dates)
    ):
        return dates
    return [replace(one, role="approved") if one is signed[0] else one for one in dates]


def _of_mail(dates: Sequence[DatedPlace], kind: Kind) -> tuple[DatedPlace, ...]:
    heads = [one for one in dates if one.role == "occurred" and one.labelled and one.precision == "day"]
    sent = next(iter(sorted(heads, key=lambda one: one.place == "body")), None)  # the subject may name a day first
    role = _SENT.get(kind)
    return tuple(replace(one, role=role) if role and one is sent else one for one in dates)


def _heads(dates: Sequence[DatedPlace]) -> list[DatedPlace]:
    """The days in the first lines of sheets that stand in no row of a ledger."""
    heads = [one for one in outside_columns(dates, _ANY) if in_head_of_sheet(one.place) and one.precision == "day"]
    return not_of_rows(dates, heads)

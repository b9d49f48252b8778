"""The day of what a record tells: of the meeting, of the finding, of the period, of its rows, of who wrote it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.timeline.by_role import (
    by_roles,
    first_of_form,
    first_of_role,
    has_role,
    last_of_role,
    only_unnamed,
    period_end,
    within_its_period,
)
from pipeline.timeline.ledgers.in_columns import cell_of, not_of_rows, outside_columns
from pipeline.timeline.roles.occasions import opened
from pipeline.values import DatedPlace, Kind, Role

FINISHED: tuple[Role, ...] = ("drafted", "approved", "released", "signed")
HAPPENED: frozenset[Role] = frozenset(["occurred", "meeting"])
AFTERWARDS = re.compile(
    r"回顾|回头看|实施后|post.?implementation|\bpir\b|(?<!, )\breview\b|\blooked (?:at again|back)\b|\blook-?back\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(r"会议|纪要|例会|评审|面谈|座谈|(?<!\d )minutes|meeting|review", re.IGNORECASE)
FINDING = re.compile(r"不符合|不合格|nonconform|\bncr?\b", re.IGNORECASE)
_AFTER_THE_EVENT: tuple[Role, ...] = (
    "signed", "drafted", "approved", "released", "reviewed", "revised", "effective",
)  # fmt: skip
_SOON = timedelta(days=45)
_A_TERM = timedelta(days=370)  # longer periods are what a contract runs, not what a row tells of
# What an audit went through on several days is of the first of them.
_CHECKED = re.compile(r"检查表|\bcheck ?list", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Record:
    body: Sequence[DatedPlace]
    kind: Kind
    name: str
    single: Sequence[DatedPlace]
    """The days on which something happened that stand alone, in no column."""
    events: Sequence[DatedPlace]
    """All days on which something happened."""
    period: date | None
    """The end of the period of which it tells."""

    @property
    def precise(self) -> Sequence[DatedPlace]:
        return [each for each in self.body if each.precision != "year"]


def day_of_record(body: Sequence[DatedPlace], kind: Kind, name: str) -> date | None:
    single = not_of_rows(body, outside_columns(body, {"occurred", "meeting"}))
    if AFTERWARDS.search(name):
        single += [each for each in outside_columns(body, {"reviewed"}) if each.precision == "day"]
    events = [each for each in body if each.role in HAPPENED]
    record = _Record(body, kind, name, single, events, period_end(body, kind))
    return next((day for way in _WAYS if (day := way(record)) is not None), None)


def _end_of_report(record: _Record) -> date | None:
    """When the report on a period was sent, else the end of the period; where it tells of no meeting."""
    if record.kind != "report" or not record.period:
        return None
    sent = _sent(record.body, record.period)
    return sent or (None if has_role(record.single, "meeting") else record.period)


def _happened_by_label(record: _Record) -> date | None:
    return _happened([each for each in record.single if each.labelled], record.name)


def _happened_at_all(record: _Record) -> date | None:
    return _happened([each for each in record.single if each.precision != "year"], record.name)


def _made_or_opened(record: _Record) -> date | None:
    """Of a record of nothing that happened: when it was begun, or written."""
    if record.events:
        return None
    begun = opened(record.body) or _made(record.body, record.kind) or written(record.body)
    return begun or within_its_period(record.body, record.kind)


def _end_of_period(record: _Record) -> date | None:
    return record.period


def _last_revised(record: _Record) -> date | None:
    return last_of_role(record.precise, "revised")


def _first_begun(record: _Record) -> date | None:
    begins = [each for each in record.body if each.labelled and each.end is None and each.precision == "day"]
    return first_of_role(begins, "period_start")


def _first_ended(record: _Record) -> date | None:
    return first_of_role(record.body, "period_end")


def _of_its_rows(record: _Record) -> date | None:
    return (min if _CHECKED.search(record.name) else max)(_rows(record.events), default=None)


def _end_of_what_it_covers(record: _Record) -> date | None:
    return max((each.end for each in record.body if _covers_a_time(each) and each.end), default=None)


def _after_the_event(record: _Record) -> date | None:
    return by_roles(record.body, _AFTER_THE_EVENT)


def _unnamed(record: _Record) -> date | None:
    return only_unnamed(record.body)


def _first_of_form(record: _Record) -> date | None:
    return first_of_form(record.body) if record.kind == "record" else None


def _sent(body: Sequence[DatedPlace], period: date) -> date | None:
    """The day of the mail that reports on a period, soon after it or, of a forecast, before it."""
    days = {each.value for each in body if each.labelled and each.role == "occurred" and each.precision == "day"}
    return next(iter(days)) if len(days) == 1 and min(days) - period <= _SOON else None


def _happened(single: Sequence[DatedPlace], name: str) -> date | None:
    """The day of the meeting in minutes, of the finding in a nonconformity, else the first day that a form names."""
    if _OCCASION.search(name) and (day := first_of_role(single, "meeting")):
        return day
    if AFTERWARDS.search(name) and (day := first_of_role(single, "reviewed")):
        return day
    if FINDING.search(name) and (day := first_of_role(single, "occurred")):
        return day
    return next((each.value for each in sorted(single, key=lambda each: each.precision != "day")), None)


def written(body: Sequence[DatedPlace]) -> date | None:
    """The day on which a report was finished: the last of its drafting, review and approval."""
    held = any(each.role == "meeting" and each.labelled for each in body)
    single = [
        each
        for each in outside_columns(body, {*FINISHED, "reviewed"})
        # In minutes, what the cells of a table tell of was done elsewhere.
        if each.precision == "day" and (each.labelled or not held or cell_of(each.place) is None)
    ]
    # What was issued or approved was finished then, and may be reviewed (with the customer) later.
    issued = any(each.role in ("approved", "released") for each in single)
    return max((each.value for each in single if each.role != "reviewed" or not issued), default=None)


def _made(body: Sequence[DatedPlace], kind: Kind) -> date | None:
    """The day on which a record was written that was only read through later."""
    roles = {each.role for each in body if each.precision == "day"}
    return first_of_role(body, "drafted") if kind == "record" and roles == {"drafted", "reviewed"} else None


def _covers_a_time(each: DatedPlace) -> bool:
    return each.role == "period_start" and each.end is not None and each.end - each.value < _A_TERM


def _rows(events: Sequence[DatedPlace]) -> list[date]:
    """The days in the column that holds most of them; days told of in other columns are no rows."""
    columns: dict[tuple[str, str], list[date]] = defaultdict(list)
    for each in events:
        cell = cell_of(each.place)
        columns[(cell[0], cell[2]) if cell else ("", "")].append(each.end or each.value)
    longest = max(map(len, columns.values()), default=0)
    return [day for days in columns.values() if 2 * len(days) > longest for day in days]


# From the day that a record is about to the days that only stand in it.
_WAYS: tuple[Callable[[_Record], date | None], ...] = (
    _end_of_report,
    _happened_by_label,
    _happened_at_all,
    _made_or_opened,
    _end_of_period,
    _last_revised,
    _first_begun,
    _first_ended,
    _of_its_rows,
    _end_of_what_it_covers,
    _after_the_event,
    _unnamed,
    _first_of_form,
)

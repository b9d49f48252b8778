"""The days of a file by their roles: the first or last of one, the one of a term, a head, a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from datetime import date
from typing import get_args

from pipeline.timeline.grammar import points
from pipeline.timeline.ledgers.in_columns import cell_of, not_of_rows, outside_columns
from pipeline.timeline.names.dates import find_dates_in_name
from pipeline.timeline.names.yearless import bare_day
from pipeline.values import DatedPlace, Kind, Role

_UNNAMED: frozenset[Role] = frozenset(["other", "occurred", "printed"])
_FEW_DAYS = 3
_HEAD = re.compile(r"(?P<sheet>.+)![A-Z]{1,2}[12]")
_FORM = re.compile(r"(?:^|\s)T1R\d+C[24]$")
OF_LISTS: frozenset[Role] = frozenset(set(get_args(Role)) - {"due", "expiry", "period_start", "period_end"})
OF_CONTRACTS: frozenset[Role] = frozenset(["signed", "period_start", "expiry", "approved", "other"])


def term_begins(body: Sequence[DatedPlace]) -> date | None:
    """The first day of the term of a contract: of the period whose last day it names as its expiry. What is signed when
    that day has come tells of a time that is over."""
    ends = {each.value for each in body if each.role == "expiry"}
    signed = last_of_role(body, "signed")
    if signed is not None and ends and signed >= max(ends):
        return None
    return next((each.value for each in body if each.role == "period_start" and each.end in ends), None)


def controlled_from(body: Sequence[DatedPlace]) -> date | None:
    """The effective date of a controlled document, which also says when it was approved or released."""
    roles = {each.role for each in body}
    if not roles & {"approved", "released", "drafted"} or roles & {"meeting", "occurred"}:
        return None
    days = [each for each in outside_columns(body, {"effective"}) if each.precision == "day"]
    if not roles & {"approved", "released"}:  # a cell of a form that somebody filled in tells of another paper's day
        days = [each for each in days if cell_of(each.place) is None]
    return first_of_role(days, "effective")


def day_of_head(body: Sequence[DatedPlace], roles: Set[Role]) -> date | None:
    """The day in the first lines of a workbook's first sheet: the state of a register, an approval, an export."""
    heads = _heads(body)
    first = next(iter(heads), None)
    if first is None or first != next((each.place.rpartition("!")[0] for each in body if "!" in each.place), None):
        return None
    head = not_of_rows(body, heads[first])
    alone = [each for each in outside_columns(body, roles) if each in head and each.precision == "day"]
    if len(alone) > 1 and all(each.role == "other" and each.place == alone[0].place for each in alone):
        return max(each.value for each in alone)  # decisions of 21 October, status 20 November
    return next((each.value for each in alone), None)


def taken_out(body: Sequence[DatedPlace]) -> date | None:
    """The day on which a page was taken out of a tool, as it says above its rows, which have all other days."""
    alone = [each for each in outside_columns(body, set(get_args(Role))) if each.precision == "day"]
    days = {each.value for each in alone if each.role == "printed" and not cell_of(each.place)}
    return days.pop() if len(days) == len(alone) == 1 and len(body) > _FEW_DAYS else None


def first_of_several_heads(body: Sequence[DatedPlace], roles: Set[Role]) -> date | None:
    """The last of these days in the first lines of a workbook's first sheet, where other sheets bear theirs there, too: a
    book of reports, a sheet for each month."""
    days = [
        max(each.value for each in head)
        for found in _heads(body).values()
        if (head := [each for each in found if each.role in roles and each.precision == "day"])
    ]
    return days[0] if len(days) > 1 and day_of_head(body, roles) else None


def _heads(body: Sequence[DatedPlace]) -> dict[str, list[DatedPlace]]:
    """By sheet, in the order of the workbook, the dates in its first lines."""
    heads: dict[str, list[DatedPlace]] = {}
    for each in body:
        if found := _HEAD.fullmatch(each.place):
            heads.setdefault(found["sheet"], []).append(each)
    return heads


def period_end(body: Sequence[DatedPlace], kind: Kind) -> date | None:
    """A report tells of the period that it names first; a book of records runs to the last one."""
    stated = outside_columns(body, {"period_start"})
    ends = [
        each.end
        for each in sorted(stated, key=lambda each: not each.labelled)  # 汇报周期：… before the month in the title
        if each.end and not (kind == "record" and each.precision == "year")
    ]
    if ends:
        return ends[0] if kind == "report" else max(ends)
    return None


def by_roles(dates: Sequence[DatedPlace], roles: Iterable[Role]) -> date | None:
    dates = [each for each in dates if each.precision != "year"]
    for role in roles:
        single = outside_columns(dates, {role}) if role != "revised" else []
        # Under each other they belong to the versions of a history, of which the last is in force.
        # What was approved in two steps (plan, design) is so since the second.
        passed = [each for each in single if role == "approved" and each.precision == "day"]
        chosen = last_of_role(passed, role) or first_of_role(single, role)
        if (value := chosen or last_of_role(dates, role)) is not None:
            return value
    return None


def without_forecasts(body: Sequence[DatedPlace]) -> list[DatedPlace]:
    """Without the periods that begin after the one day which a text bears at a label: they are what it foresees."""
    days = {each.value for each in body if each.precision == "day"}
    born = days.pop() if len(days) == 1 and any(each.precision == "day" and each.labelled for each in body) else None
    return [each for each in body if born is None or each.role != "period_start" or each.value <= born]


def has_role(dates: Iterable[DatedPlace], role: Role) -> bool:
    return any(each.role == role for each in dates)


def first_of_role(dates: Sequence[DatedPlace], role: Role) -> date | None:
    """The first of that role; one that names a day before one that names only a month."""
    chosen = [each for each in dates if each.role == role]
    return next((each.value for each in sorted(chosen, key=lambda each: each.precision != "day")), None)


def last_of_role(dates: Sequence[DatedPlace], role: Role) -> date | None:
    return max((each.value for each in dates if each.role == role), default=None)


def first_of_form(body: Sequence[DatedPlace]) -> date | None:
    """The first day in the fields of a form that has labels of its own for all of them: 打算哪天上, "Meant for"."""
    own = (each for each in body if _FORM.search(each.place) and each.precision == "day" and each.end is None)
    return next((each.value for each in own if each.role == "other"), None)


def only_unnamed(dates: Sequence[DatedPlace]) -> date | None:
    """The only date there is, whatever it is; several without a role decide nothing."""
    open_days = [
        each
        for each in outside_columns(dates, _UNNAMED | {"period_start"})
        if each.precision == "day" and (each.role != "period_start" or each.end is None)
    ]
    for chosen in ([each for each in open_days if each.labelled], open_days):
        values = {each.value for each in chosen}
        if len(values) == 1:
            return values.pop()
    return None


def day_of_name(path: str, *, last_day: bool) -> date | None:
    found = find_dates_in_name(path)
    if not found or found[-1].precision == "year":
        return None
    return found[-1].end if last_day else found[-1].value


def day_in_month_of_name(name: str, dates: Sequence[DatedPlace]) -> date | None:
    """The one day without a role that a paper names of the month in its name: Internal audit 2026-05, 12 May 2026."""
    found = find_dates_in_name(name)
    if not found or found[-1].precision != "month":
        return None
    month = found[-1]
    told = (each for each in outside_columns(dates, _UNNAMED) if each.precision == "day")
    days = {each.value for each in told if month.value <= each.value <= month.end}
    return days.pop() if len(days) == 1 else None


def bare_day_of_name(path: str, dates: Sequence[DatedPlace]) -> date | None:
    """The day that a name gives without its year (巡检单1010), in the year of its path or in the one that its text names."""
    bare = bare_day(path.rsplit("/", 1)[-1].rsplit(".", 1)[0])
    years = {each.value.year for each in find_dates_in_name(path)} or {each.value.year for each in dates}
    days = points.day(years.pop(), *bare) if bare and len(years) == 1 else None
    return days[0] if days else None


def within_its_period(body: Sequence[DatedPlace], kind: Kind) -> date | None:
    """The one day beside a label (Date: …) of a record that is called after the quarter or month in which it lies."""
    days = {each.value for each in outside_columns(body, {"other"}) if each.labelled and each.precision == "day"}
    spans = [each for each in body if each.role == "period_start" and each.precision in ("month", "quarter")]
    lone = kind == "record" and len(days) == 1 and len(spans) == 1 and spans[0].end
    return min(days) if lone and spans[0].value <= min(days) <= lone else None

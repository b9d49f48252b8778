"""What the record that a file is says of its days, where the house's own words do not: told by the requirement that it serves."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any, cast

from pipeline.knowledge import knowledge
from pipeline.timeline.roles.by_kind import by_kind, in_head_of_sheet
from pipeline.timeline.roles.of_occasions import from_which_it_holds, with_days_of_occasion
from pipeline.values import DatedPlace, Kind, Role

_TELLING: frozenset[Kind] = frozenset(["record", "report"])
_OF_A_SHEET = re.compile(r"(?:^|!)[A-Z]{1,3}\d+$")
# Pages that tell how things stand, and record nothing that happened on a day.
_KEPT_UP = re.compile(
    r"简介|介绍|概况|架构|组织|职责|分工|名录|名单|清单|一览|目录|\b(?:profile|about|who|chart|list|register|directory|overview)\b",
    re.I,
)
# In Chinese such a paper is the record of an exercise whatever it is called.
_CALLED_REPORT = re.compile(r"(?!.*[\u4e00-\u9fff]{2})(?!.*\bplan,).*\b(?:report|write-?up|account|review)\b", re.I)
_MAILS = (".eml", ".msg")
# What the words beside it may have said of the day: that the mail was sent then, that a lone day is one of issue.
_TOLD_OTHERWISE: Mapping[Role, tuple[Role, ...]] = {
    "meeting": ("other", "occurred"),
    "occurred": ("other", "released"),
    "signed": ("other", "occurred"),
}
_AFTERWARDS: frozenset[Role] = frozenset(["reviewed", "approved", "effective", "released", "other"])
_MANAGEMENT_REVIEW = "R-9.3-3"
_TRAINED, _AUDITORS = "R-7.2-3", "R-9.2-7"
_OF_AN_AUDIT = frozenset(["R-9.2-3", "R-9.2-4"])


def plain_name(requirements: Collection[str], kind: Kind, path: str) -> str:
    """What a record of these requirements is called in plain words; "" for one that serves none of them, or several.

    A mail is no such record: it sends or tells of one, and has a day of its own.
    """
    records = [one for one in requirements if one.startswith("R-")]
    if len(records) != 1 or kind not in _TELLING or path.lower().endswith(_MAILS):
        return ""
    return str(_known()["plain_names"].get(records[0], ""))


def day_told_first(
    dates: Sequence[DatedPlace], main: date | None, kind: Kind, requirements: Collection[str]
) -> date | None:
    """`main`; of a record that tells first what happened, and then what was said of it, the day with which it begins; of
    an appointment the day from which it holds."""
    if kind == "record" and main is not None and (office := from_which_it_holds(dates, requirements)):
        return office.value
    records = {one for one in requirements if one.startswith("R-")}
    if _TRAINED in records:
        records.discard(_AUDITORS)  # that they passed is told after the course
    if kind != "record" or main is None or not records or not records <= set(_known()["first_told"]):
        return main
    told = [one for one in dates if one.precision == "day" and _is_of_a_page(one.place)]
    first = next(iter(told), None)
    roles = {one.role for one in told}
    afterwards = {one.role for one in told if one.value == main} <= _AFTERWARDS
    if first is None or not afterwards or roles & {"occurred", "meeting"} or first.role not in ("other", "drafted"):
        return main
    return min(first.value, main)


def with_role_of_its_day(
    dates: Sequence[DatedPlace], main: date | None, kind: Kind, requirements: Collection[str], path: str
) -> tuple[DatedPlace, ...]:
    """`dates`, with the one for which a record stands in the role that its requirement gives it, where no word gives one.

    Of minutes, even where a word says that it happened then, or that the mail was sent. A day in a sheet's head is left
    alone: it may be that up to which a list is kept; but not in what an audit has filled in.
    """
    office = from_which_it_holds(dates, requirements) if kind == "record" else None
    dates = [replace(one, role="effective") if one is office else one for one in dates]
    dates = with_days_of_occasion(by_kind(dates, main, kind, path), kind, requirements)
    role = role_of_record(requirements) if kind == "record" and main else None
    said = _TOLD_OTHERWISE.get(role, ("other",)) if role else ()
    if (role == "occurred" and not set(_known()["looked_through"]).isdisjoint(requirements)) or (
        role == "meeting" and _MANAGEMENT_REVIEW in requirements
    ):
        said = (*said, "reviewed")
    if role is None and kind == "record" and not _is_kept_up(requirements, path):
        role, said = "occurred", ("other",)  # it stands for the day of what it records
    lone = all(one.value != main for one in dates if one.place != "name")  # no line says it again
    sheets = role == "meeting" and not _OF_AN_AUDIT.isdisjoint(requirements)
    return tuple(
        replace(one, role="period_start")  # the days of a course that somebody's certificate names
        if role == "signed" and one.end and one.precision == "day" and one.role in (*said, "signed")
        else replace(one, role="other")  # taken out of a tool then: up to when what it shows is kept
        if kind == "record" and one.role == "printed" and one.value == main and _is_of_a_page(one.place)
        else replace(one, role=role)
        if role
        and (one.value, one.precision) == (main, "day")
        and one.role in said
        and (
            _is_of_a_page(one.place)
            or (one.place == "name" and lone)
            or (sheets and (in_head_of_sheet(one.place) or one.role == "occurred"))
        )
        else one
        for one in dates
    )


def as_statement(dates: Sequence[DatedPlace], main: date | None) -> tuple[DatedPlace, ...]:
    """`dates` of a statement that nothing happened: the day for which it stands is that on which somebody signed it."""
    signed = any(one.value == main and one.role == "signed" for one in dates)
    return tuple(
        replace(one, role="signed")
        if (one.value, one.end, one.precision) == (main, None, "day") and not signed and one.place != "name"
        else one
        for one in dates
    )


def kind_by_record(kind: Kind, requirements: Collection[str]) -> Kind:
    """`kind`, or record for the report of one exercise, which is evidence of the day on which it was held."""
    records = {one for one in requirements if one.startswith("R-")}
    return "record" if kind == "report" and records and records <= set(_known()["records_of_a_day"]) else kind


def kind_of_account(kind: Kind, requirements: Collection[str], dates: Sequence[DatedPlace], title: str) -> Kind:
    """`kind`, or report for the account of one exercise that is called so, and that somebody wrote later."""
    records = {one for one in requirements if one.startswith("R-")}
    of_a_day = kind == "record" and records and records <= set(_known()["records_of_a_day"])
    if not of_a_day or not _CALLED_REPORT.match(title):
        return kind
    told = [one for one in dates if one.precision == "day" and _is_of_a_page(one.place)]
    held = min((one.value for one in told if one.role == "occurred"), default=None)
    later = any(one.role in ("drafted", "released") and held and one.value > held for one in told)
    return "report" if later else kind


def is_held(requirement: str) -> bool:
    """Whether the record of a requirement is that of something held on a day: a meeting, an audit, a review."""
    return requirement in _known()["roles_of_days"]["meeting"]


def is_made(requirement: str) -> bool:
    """Whether the record of a requirement is that something was carried out, and how it went."""
    return requirement in _known()["made"]


def has_begun(requirement: str) -> bool:
    """Whether the record of a requirement tells of something that went on, and counts on the day on which it began."""
    return requirement in _known()["began"]


def is_rated(requirement: str) -> bool:
    """Whether the record of a requirement rates suppliers or people, or looks something through."""
    return requirement in _known()["rated"] or requirement in _known()["looked_through"]


def _is_of_a_page(place: str) -> bool:
    return _OF_A_SHEET.search(place) is None and place != "name"


def role_of_record(requirements: Collection[str]) -> Role | None:
    """The role that all of these requirements' records agree on. A change that was looked at again was made before."""
    of: Mapping[Role, list[str]] = _known()["roles_of_days"]
    found = {role for role, ids in of.items() for one in requirements if one in ids}
    if found == {"occurred", "reviewed"}:
        return "occurred"
    return found.pop() if len(found) == 1 else None


def _is_kept_up(requirements: Collection[str], path: str) -> bool:
    return _KEPT_UP.search(path.rpartition("/")[2]) is not None or not set(_known()["kept_up"]).isdisjoint(requirements)


@cache
def _known() -> Mapping[str, Any]:
    return cast(Mapping[str, Any], knowledge("pipeline.timeline.roles", "of_records.yaml"))

"""Papers that are not of the day of the occasion that they speak of: inputs, invitations, appointments, reports, figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import get_args

from pipeline.timeline.ledgers.in_columns import cell_of, outside_columns
from pipeline.values import DatedPlace, Role

# Written for a meeting that is to come: its day is not the paper's.
_FOR_A_MEETING = re.compile(
    r"(?:评审|会议|管评)[^/]{0,4}(?:输入|材料|资料|通知|邀请|议程)|\b(?:inputs?|papers|invitation|agenda)\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(r"纪要|会议记录|例会|(?<!\d )minutes|meeting notes|\bnotes\b|结果|决议", re.IGNORECASE)
_REPORT = re.compile(r"(?<!月)报告(?!单|期|人)|\breport\b", re.IGNORECASE)
_APPOINTS = re.compile(r"聘任|任命|聘书|appointment", re.IGNORECASE)
_ATTENDED = re.compile(r"签到|attendance", re.IGNORECASE)
_FIRST_LINE = re.compile(r"(?:^|\s)T1R1C[2-9]$")
_FIRST_LINES = re.compile(r"(?:^|\s)T1R[12]C[2-9]$")
_MEETINGS_IN_ONE_FILE = 3
_DAYS_OF_A_FORM = 2
# Goes round to be agreed to: it tells of what was put forward, on the day on which it was.
_CIRCULATED = re.compile(
    r"\bringi\b|\bcirculation (?:sheet|form|paper)|[稟禀]议|签呈|签报|呈批|会签[单表]|(?:审批|申请)[单表]"
    r"|\b(?:application|approval) (?:form|sheet)|\bapplication for (?!certif)",
    re.IGNORECASE,
)
_TO_COME: frozenset[Role] = frozenset(["due", "expiry", "printed"])


def issued(body: Sequence[DatedPlace]) -> date | None:
    """The last day on which the file says that it was approved or issued."""
    said = outside_columns(body, {"approved", "released"})
    return max((each.value for each in said if each.precision == "day"), default=None)


def opened(body: Sequence[DatedPlace]) -> date | None:
    """The first day of a form, under a label that no list knows, where all others of the form are later: when it was begun."""
    alone = outside_columns(body, frozenset(get_args(Role)) - _TO_COME)
    cells = [each for each in alone if each.precision == "day" and cell_of(each.place)]
    if len(cells) < _DAYS_OF_A_FORM or cells[0].role != "other" or cells[0].end:
        return None
    return cells[0].value if all(each.value > cells[0].value for each in cells[1:]) else None


def day_of_form(body: Sequence[DatedPlace], name: str, *, finding: bool) -> date | None:
    """The day in a form's first line, beside its number, under a label that no list knows (提单, Put up): when it was begun.

    In its second line, if no other day of it is earlier.
    In a `finding` of an audit, the day of the audit stands there; in what goes round for a yes, that of its drafting.
    """
    first = next((each for each in body if _FIRST_LINES.search(each.place)), None)
    if first is None or first.precision != "day" or first.end:
        return None
    if not _FIRST_LINE.search(first.place) and any(
        each.value < first.value for each in body if each.precision == "day"
    ):
        return None
    begun = first.role == "other" or (first.role == "drafted" and _CIRCULATED.search(name) is not None)
    return first.value if begun or (finding and first.role == "meeting") else None


def is_for_an_occasion(name: str) -> bool:
    """Whether a paper is written for a meeting to come, or appoints someone: it has the day on which it was written."""
    return (_APPOINTS.search(name) is not None and _ATTENDED.search(name) is None) or (
        _FOR_A_MEETING.search(name) is not None and _MINUTES.search(name) is None
    )


def finished_after(body: Sequence[DatedPlace]) -> date | None:
    """The one labelled day of a report that lies after the period that it tells of (Finished: …), or its one other day."""
    ends = [each.end for each in body if each.role == "period_start" and each.end]
    others = [each for each in outside_columns(body, {"other"}) if each.precision == "day"]
    days = {each.value for each in others if each.labelled}
    if ends and len(days) == 1 and min(days) > min(ends):
        return days.pop()
    bare = {each.value for each in others}
    return bare.pop() if ends and len(bare) == 1 and min(bare) > max(ends) else None


def are_many_meetings(body: Sequence[DatedPlace], name: str) -> bool:
    """Whether a file holds the minutes of several meetings, with a day each."""
    if _MINUTES.search(name) is None:
        return False
    return (
        len({each.value for each in body if each.role == "meeting" and cell_of(each.place) is None})
        >= _MEETINGS_IN_ONE_FILE
    )


def tells_of_months(body: Sequence[DatedPlace]) -> bool:
    """Whether a workbook names nothing but several months or the like: figures of a year, sheets of months."""
    wide = {(each.value, each.end) for each in body if each.precision != "day"}
    return len(wide) > 1 and all("!" in each.place and each.precision != "day" for each in body)


def is_report(name: str) -> bool:
    """Whether a record is called a report: then it is finished when it is issued."""
    return _REPORT.search(name) is not None

"""The day of a record or report as that on which it was written, sent round, planned or finished."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import get_args

from pipeline.timeline.by_role import day_of_name, first_of_role, first_of_several_heads, last_of_role
from pipeline.timeline.events.record_days import FINDING, FINISHED, written
from pipeline.timeline.ledgers.in_columns import is_ledger, outside_columns
from pipeline.timeline.roles.occasions import are_many_meetings, finished_after, is_for_an_occasion, is_report, issued
from pipeline.values import DatedPlace, Kind, Role

NOT_YET: tuple[Role, ...] = ("due", "expiry", "printed")
_SURVEY = re.compile(r"满意度|调查|问卷|\b(?:survey|questionnaire|satisfaction)\b", re.IGNORECASE)
# Written to say something on the day of its signature, whatever days it speaks of.
_STATEMENT = re.compile(
    r"声明|承诺|证明|(?:无|零|未发生)[^/]{0,14}说明|申请书|(?<!change )(?<!release )(?<!request )(?<!access )(?<!account )(?<!purchase )application form|application for (?:management system )?certification|通知(?!单)|公告|\bmemo(?:randum)?\b|备忘录|nil return|statement|declaration|\bnotice\b",
    re.IGNORECASE,
)
# The sheet of a release is made when it is planned, and its result is put to it later.
_RELEASE = re.compile(
    r"发布(?:单|方案)|上线(?:单|方案)|\brelease (?:pack|sheet|plan|form|record)|\bgo-live (?:pack|plan)", re.IGNORECASE
)
_APPLIES = re.compile(r"认证申请|application for certification", re.IGNORECASE)


@dataclass(frozen=True)
class Paper:
    """A record or report whose day is asked for: its dates, its kind, its path, and its name with its title."""

    body: Sequence[DatedPlace]
    kind: Kind
    path: str
    name: str

    @property
    def file(self) -> str:
        return self.path.rsplit("/", 1)[-1]

    @property
    def is_finding(self) -> bool:
        return FINDING.search(self.name) is not None

    @cached_property
    def is_ledger(self) -> bool:
        return self.kind == "record" and is_ledger(self.body, self.name)

    @cached_property
    def written(self) -> date | None:
        """The day on which it was finished; of a report, that of its last change where none else is told."""
        return written(self.body) or (_updated(self.body) if self.kind == "report" else None)


Way = Callable[[Paper], date | None]


def _of_name_alone(paper: Paper) -> date | None:
    """The day in the name of a record, none of whose own is its."""
    only_name = _is_dump(paper) and not paper.is_ledger
    return day_of_name(paper.file, last_day=True) if only_name or _years_alone(paper) else None


def _of_controlled_report(paper: Paper) -> date | None:
    if paper.kind != "report":
        return None
    return _in_force(paper.body) or first_of_several_heads(paper.body, {*FINISHED, "reviewed"})


def _written_to_be_said(paper: Paper) -> date | None:
    """The day on which a report, or a paper that says something on the day of its signature, was finished."""
    said = paper.kind == "report" or _STATEMENT.search(paper.name) or is_for_an_occasion(paper.name)
    return paper.written if said else None


def _asked(paper: Paper) -> date | None:
    open_survey = paper.kind == "record" and not paper.written and _SURVEY.search(paper.name)
    return _asked_from(paper.body) if open_survey else None


def _applied(paper: Paper) -> date | None:
    if not _APPLIES.search(paper.name):
        return None
    return first_of_role([each for each in paper.body if each.labelled], "occurred")


def _planned_release(paper: Paper) -> date | None:
    return _planned(paper.body) if _RELEASE.search(paper.name) else None


def _issued_report(paper: Paper) -> date | None:
    """The day on which a record that is called a report was issued, having been finished then."""
    if paper.kind != "record" or not paper.written or issued(paper.body) != paper.written:
        return None
    return paper.written if is_report(paper.name) and not paper.is_finding else None


def _finished_report(paper: Paper) -> date | None:
    return finished_after(paper.body) if paper.kind == "report" else None


def _first_meeting(paper: Paper) -> date | None:
    if not are_many_meetings(paper.body, paper.name):
        return None
    return min(each.value for each in paper.body if each.role == "meeting")


def _asked_from(body: Sequence[DatedPlace]) -> date | None:
    """The first day of the one span in which people were asked."""
    spans = {each.value for each in body if each.precision == "day" and each.end and each.role == "period_start"}
    return min(spans) if len(spans) == 1 else None


def _in_force(body: Sequence[DatedPlace]) -> date | None:
    """The day from which a report holds that is issued as a controlled document is: an analysis of the context."""
    released = [each.value for each in outside_columns(body, {"released"}) if each.labelled]
    effective = {each.value for each in outside_columns(body, {"effective"}) if each.labelled}
    return min(effective) if released and len(effective) == 1 and min(effective) >= max(released) else None


def _planned(body: Sequence[DatedPlace]) -> date | None:
    """The day on which the sheet of a release was written, before the release: later ones are those of its result."""
    written = [each for each in outside_columns(body, {"drafted"}) if each.labelled]
    done = [each.value for each in outside_columns(body, {"occurred"}) if each.labelled and each.precision == "day"]
    day = first_of_role(written, "drafted")
    return None if day is None or (done and min(done) < day) else day


def _is_dump(paper: Paper) -> bool:
    """Whether all its days stand in columns, so that none is the file's own."""
    if paper.kind != "record" or not paper.body:
        return False
    return not outside_columns(paper.body, set(get_args(Role)) - set(NOT_YET))


def _years_alone(paper: Paper) -> bool:
    """Whether a record names no more than years (第二次通知 of 113年度), so that a day in its name says more."""
    return paper.kind == "record" and bool(paper.body) and all(each.precision == "year" for each in paper.body)


def _updated(body: Sequence[DatedPlace]) -> date | None:
    """The day of the last change, as a line or a field of its own says it (Last updated: …)."""
    changed = outside_columns(body, {"revised"})
    return last_of_role([each for each in changed if each.labelled and each.precision == "day"], "revised")


# In the order in which they are asked.
BY_WHO_WROTE_IT: tuple[Way, ...] = (
    _of_name_alone,
    _of_controlled_report,
    _written_to_be_said,
    _asked,
    _applied,
    _planned_release,
    _issued_report,
    _finished_report,
    _first_meeting,
)

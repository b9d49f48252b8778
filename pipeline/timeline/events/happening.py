"""The day on which that happened of which a record or report tells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence, Set
from datetime import date, timedelta
from typing import get_args

from pipeline.text.message import REPLY_IN_NAME
from pipeline.timeline.by_role import (
    OF_CONTRACTS,
    OF_LISTS,
    bare_day_of_name,
    by_roles,
    controlled_from,
    day_of_head,
    day_of_name,
    first_of_form,
    first_of_role,
    first_of_several_heads,
    has_role,
    last_of_role,
    only_unnamed,
    period_end,
    taken_out,
    term_begins,
    within_its_period,
    without_forecasts,
)
from pipeline.timeline.ledgers.in_columns import cell_of, is_ledger, not_of_rows, outside_columns
from pipeline.timeline.names.dates import find_dates_in_name
from pipeline.timeline.roles.occasions import (
    are_many_meetings,
    day_of_form,
    finished_after,
    is_for_an_occasion,
    is_report,
    issued,
    opened,
    tells_of_months,
)
from pipeline.values import DatedPlace, Kind, Role

_FINISHED: tuple[Role, ...] = ("drafted", "approved", "released", "signed")
_NOT_YET: tuple[Role, ...] = ("due", "expiry", "printed")
_HAPPENED: frozenset[Role] = frozenset(["occurred", "meeting"])
_SURVEY = re.compile(r"满意度|调查|问卷|\b(?:survey|questionnaire|satisfaction)\b", re.IGNORECASE)
# Written to say something on the day of its signature, whatever days it speaks of.
_STATEMENT = re.compile(
    r"声明|承诺|证明|(?:无|零|未发生)[^/]{0,14}说明|申请书|(?<!change )(?<!release )(?<!request )(?<!access )(?<!account )(?<!purchase )application form|application for (?:management system )?certification|通知(?!单)|公告|\bmemo(?:randum)?\b|备忘录|nil return|statement|declaration|\bnotice\b",
    re.IGNORECASE,
)
# A notice that brings documents into force stands for the day from which they hold.
_BRINGS_IN = re.compile(
    r"(?:发布|印发|颁布|启用|实施|施行)[^/]{0,24}(?:通知(?!单)|公告|决定|令)"
    r"|\b(?:release|issue|publication) (?:order|notice)\b|\border (?:of|for) (?:release|issue|publication)\b"
    r"|\b(?:release|launch|introduction) of\b[^/]{0,48}\b(?:effective|in force|live)\b|\bis live (?:from|on|since)\b",
    re.IGNORECASE,
)
# The sheet of a release is made when it is planned, and its result is put to it later.
_RELEASE = re.compile(
    r"发布(?:单|方案)|上线(?:单|方案)|\brelease (?:pack|sheet|plan|form|record)|\bgo-live (?:pack|plan)", re.IGNORECASE
)
_APPLIES = re.compile(r"认证申请|application for certification", re.IGNORECASE)
_SCAN = re.compile(r"扫描|照片|截图|wx文件|微信(?:图片|文件)|mmexport|scan|photo|img|dsc|screenshot", re.IGNORECASE)
_AFTERWARDS = re.compile(
    r"回顾|回头看|实施后|post.?implementation|\bpir\b|(?<!, )\breview\b|\blooked (?:at again|back)\b|\blook-?back\b",
    re.IGNORECASE,
)
_OCCASION = re.compile(r"会议|纪要|例会|评审|面谈|座谈|(?<!\d )minutes|meeting|review", re.IGNORECASE)
_FINDING = re.compile(r"不符合|不合格|nonconform|\bncr?\b", re.IGNORECASE)
_AFTER_THE_EVENT: tuple[Role, ...] = (
    "signed", "drafted", "approved", "released", "reviewed", "revised", "effective",
)  # fmt: skip
_SOON = timedelta(days=45)
_FEW_ABOVE = 3  # days above the rows of a register
_A_TERM = timedelta(days=370)  # longer periods are what a contract runs, not what a row tells of
# What an audit went through on several days is of the first of them.
_CHECKED = re.compile(r"检查表|\bcheck ?list", re.IGNORECASE)
_LISTS = re.compile(r"名录|名单|清单|目录|一览|directory|catalogue|\blist\b", re.IGNORECASE)
_OF_HEADS: frozenset[Role] = OF_LISTS - set(_FINISHED)
_OF_LEDGERS: frozenset[Role] = _OF_HEADS | {"drafted", "released"}  # an approval or a signature is of what it lists
_PLANS = re.compile(r"计划|安排|\bplan\b|programme", re.IGNORECASE)
_OF_PLANS: tuple[Role, ...] = ("effective", "released", "approved", "drafted")


def day_of_happening(body: Sequence[DatedPlace], kind: Kind, path: str, name: str) -> date | None:
    if (day := _day_in_name(body, kind, path)) is not None:
        return day
    if _BRINGS_IN.search(name) and (effective := first_of_role(body, "effective")):
        return effective
    if kind == "record" and REPLY_IN_NAME.match(path.rsplit("/", 1)[-1]):  # it holds what it answers, and is about it
        told = [each.value for each in body if each.role in _HAPPENED and each.precision == "day"]
        return min(told, default=None) or _of_record(body, kind, name)
    ledger = kind == "record" and is_ledger(body, name)
    only_name = (_is_dump(body, kind) and not ledger) or _years_alone(body, kind)
    if only_name and (named := day_of_name(path.rsplit("/", 1)[-1], last_day=True)):
        return named
    if kind == "report" and (day := _in_force(body) or first_of_several_heads(body, {*_FINISHED, "reviewed"})):
        return day
    written = _written(body) or (_updated(body) if kind == "report" else None)
    if written and (kind == "report" or _STATEMENT.search(name) or is_for_an_occasion(name)):
        return written
    if kind == "record" and not written and _SURVEY.search(name) and (first := _asked_from(body)):
        return first
    if _APPLIES.search(name) and (day := first_of_role([each for each in body if each.labelled], "occurred")):
        return day
    if _RELEASE.search(name) and (planned := _planned(body)):
        return planned
    if kind == "record" and written and issued(body) == written and is_report(name) and not _FINDING.search(name):
        return written
    if kind == "report" and (finished := finished_after(body)):
        return finished
    if are_many_meetings(body, name):
        return min(each.value for each in body if each.role == "meeting")
    if tells_of_months(body):
        return None
    if (term := term_begins(outside_columns(body, OF_CONTRACTS))) and {each.role for each in body} <= OF_CONTRACTS:
        return term  # signed, and for a time, and nothing else: an agreement, whatever it is taken for
    if (effective := controlled_from(body)) is not None:
        return effective
    if kind == "record" and (day := _of_head(body, OF_LISTS if _LISTS.search(name) else _OF_HEADS)):
        return day
    if kind == "record" and _PLANS.search(f"{name} {body[0].place if body else ''}"):
        for role in _OF_PLANS:
            if day := day_of_head(body, {role}):
                return day
    if ledger:  # its rows have days, it has none
        return _of_head(body, _OF_LEDGERS) or (
            last_of_role(body, "revised") if _LISTS.search(name) else _kept_until(body)
        )
    if kind == "record" and (day := taken_out(body)):
        return day
    looked_back = _AFTERWARDS.search(name) is not None and has_role(body, "reviewed")
    if (
        kind == "record"
        and not looked_back
        and (day := day_of_form(body, name, finding=_FINDING.search(name) is not None))
    ):
        return day
    if written:  # a period that was not over yet is a plan's, or the title's year
        body = [each for each in body if each.role != "period_start" or not each.end or each.end <= written]
    day = _of_record(without_forecasts(body), kind, name)
    return day or bare_day_of_name(path, body) or day_of_name(path, last_day=True)


def _asked_from(body: Sequence[DatedPlace]) -> date | None:
    """The first day of the one span in which people were asked."""
    spans = {each.value for each in body if each.precision == "day" and each.end and each.role == "period_start"}
    return min(spans) if len(spans) == 1 else None


def _day_in_name(body: Sequence[DatedPlace], kind: Kind, path: str) -> date | None:
    """The full day in the file's own name, where the file itself names it too."""
    named = [each for each in find_dates_in_name(path) if each.start > path.rfind("/") and each.value == each.end]
    if _SCAN.search(path.rsplit("/", 1)[-1]):
        return None
    if len(named) != 1 or named[0].precision != "day":
        return None
    found = next((each for each in body if each.value == named[0].value and each.role not in _NOT_YET), None)
    written = _written(body) if kind == "report" and found is not None else None
    if found and written:
        told_of = found.role in _HAPPENED and (not found.labelled or written > found.value)
        if told_of or (found.role == "other" and written > found.value):
            return None  # a report on the exercise of that day
    return None if found is None else found.end or found.value


def _of_head(body: Sequence[DatedPlace], roles: Set[Role]) -> date | None:
    """The day in the head of a workbook: what was drafted and looked through there is so since its approval beside that."""
    day = day_of_head(body, roles)
    written = {each.value for each in body if each.role in ("drafted", "reviewed")}
    return (day_of_head(body, {"approved"}) or day) if day in written else day


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


def _kept_until(body: Sequence[DatedPlace]) -> date | None:
    """The day up to which a register is kept, as a line above its rows says: Last modified: …"""
    sheets = [each for each in body if "!" in each.place]
    said = [each for each in outside_columns(sheets, {"revised"}) if each.labelled and each.precision == "day"]
    above = sheets[: sheets.index(said[0]) + 1] if said else []
    return said[0].value if said and len(above) <= _FEW_ABOVE else None


def _is_dump(body: Sequence[DatedPlace], kind: Kind) -> bool:
    """Whether all its days stand in columns, so that none is the file's own."""
    return kind == "record" and bool(body) and not outside_columns(body, set(get_args(Role)) - set(_NOT_YET))


def _years_alone(body: Sequence[DatedPlace], kind: Kind) -> bool:
    """Whether a record names no more than years (第二次通知 of 113年度), so that a day in its name says more."""
    return kind == "record" and bool(body) and all(each.precision == "year" for each in body)


def _of_record(body: Sequence[DatedPlace], kind: Kind, name: str) -> date | None:
    single = not_of_rows(body, outside_columns(body, {"occurred", "meeting"}))
    if _AFTERWARDS.search(name):
        single += [each for each in outside_columns(body, {"reviewed"}) if each.precision == "day"]
    events = [each for each in body if each.role in {"occurred", "meeting"}]
    period = period_end(body, kind)
    return (
        (_sent(body, period) if kind == "report" and period else None)
        or (period if kind == "report" and not has_role(single, "meeting") else None)
        or _happened([each for each in single if each.labelled], name)
        or _happened([each for each in single if each.precision != "year"], name)
        or (None if events else opened(body) or _made(body, kind) or _written(body))
        or (None if events else within_its_period(body, kind))
        or period
        or last_of_role([each for each in body if each.precision != "year"], "revised")
        or first_of_role(
            [each for each in body if each.labelled and each.end is None and each.precision == "day"], "period_start"
        )
        or first_of_role(body, "period_end")
        or (min if _CHECKED.search(name) else max)(_rows(events), default=None)
        or max((each.end for each in body if _covers_a_time(each) and each.end), default=None)
        or by_roles(body, _AFTER_THE_EVENT)
        or only_unnamed(body)
        or (first_of_form(body) if kind == "record" else None)
    )


def _sent(body: Sequence[DatedPlace], period: date) -> date | None:
    """The day of the mail that reports on a period, soon after it or, of a forecast, before it."""
    days = {each.value for each in body if each.labelled and each.role == "occurred" and each.precision == "day"}
    return next(iter(days)) if len(days) == 1 and min(days) - period <= _SOON else None


def _happened(single: Sequence[DatedPlace], name: str) -> date | None:
    """The day of the meeting in minutes, of the finding in a nonconformity, else the first day that a form names."""
    if _OCCASION.search(name) and (day := first_of_role(single, "meeting")):
        return day
    if _AFTERWARDS.search(name) and (day := first_of_role(single, "reviewed")):
        return day
    if _FINDING.search(name) and (day := first_of_role(single, "occurred")):
        return day
    return next((each.value for each in sorted(single, key=lambda each: each.precision != "day")), None)


def _updated(body: Sequence[DatedPlace]) -> date | None:
    """The day of the last change, as a line or a field of its own says it (Last updated: …)."""
    changed = outside_columns(body, {"revised"})
    return last_of_role([each for each in changed if each.labelled and each.precision == "day"], "revised")


def _written(body: Sequence[DatedPlace]) -> date | None:
    """The day on which a report was finished: the last of its drafting, review and approval."""
    held = any(each.role == "meeting" and each.labelled for each in body)
    single = [
        each
        for each in outside_columns(body, {*_FINISHED, "reviewed"})
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

"""The day on which that happened of which a record or report tells."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from datetime import date

from pipeline.text.message import REPLY_IN_NAME
from pipeline.timeline.by_role import (
    OF_CONTRACTS,
    OF_LISTS,
    bare_day_of_name,
    controlled_from,
    day_of_head,
    day_of_name,
    first_of_role,
    has_role,
    last_of_role,
    taken_out,
    term_begins,
    without_forecasts,
)
from pipeline.timeline.events.day_written import BY_WHO_WROTE_IT, NOT_YET, Paper, Way
from pipeline.timeline.events.record_days import AFTERWARDS, FINISHED, HAPPENED, day_of_record, written
from pipeline.timeline.ledgers.in_columns import outside_columns
from pipeline.timeline.names.dates import find_dates_in_name
from pipeline.timeline.roles.occasions import day_of_form, tells_of_months
from pipeline.values import DatedPlace, Kind, Role

# A notice that brings documents into force stands for the day from which they hold.
_BRINGS_IN = re.compile(
    r"(?:发布|印发|颁布|启用|实施|施行)[^/]{0,24}(?:通知(?!单)|公告|决定|令)"
    r"|\b(?:release|issue|publication) (?:order|notice)\b|\border (?:of|for) (?:release|issue|publication)\b"
    r"|\b(?:release|launch|introduction) of\b[^/]{0,48}\b(?:effective|in force|live)\b|\bis live (?:from|on|since)\b",
    re.IGNORECASE,
)
_SCAN = re.compile(r"扫描|照片|截图|wx文件|微信(?:图片|文件)|mmexport|scan|photo|img|dsc|screenshot", re.IGNORECASE)
_FEW_ABOVE = 3  # days above the rows of a register
_LISTS = re.compile(r"名录|名单|清单|目录|一览|directory|catalogue|\blist\b", re.IGNORECASE)
_OF_HEADS: frozenset[Role] = OF_LISTS - set(FINISHED)
_OF_LEDGERS: frozenset[Role] = _OF_HEADS | {"drafted", "released"}  # an approval or a signature is of what it lists
_PLANS = re.compile(r"计划|安排|\bplan\b|programme", re.IGNORECASE)
_OF_PLANS: tuple[Role, ...] = ("effective", "released", "approved", "drafted")


def day_of_happening(body: Sequence[DatedPlace], kind: Kind, path: str, name: str) -> date | None:
    paper = Paper(body, kind, path, name)
    if day := _first(_BY_ITS_NAME, paper):
        return day
    if kind == "record" and REPLY_IN_NAME.match(paper.file):  # it holds what it answers, and is about it
        told = [each.value for each in body if each.role in HAPPENED and each.precision == "day"]
        return min(told, default=None) or day_of_record(body, kind, name)
    if day := _first(BY_WHO_WROTE_IT, paper):
        return day
    if tells_of_months(body):
        return None
    if day := _first(_BY_ITS_HEAD, paper):
        return day
    if paper.is_ledger:  # its rows have days, it has none
        kept = last_of_role(body, "revised") if _LISTS.search(name) else _kept_until(body)
        return _of_head(body, _OF_LEDGERS) or kept
    return _first(_BY_WHAT_IT_TELLS, paper)


def _first(ways: Sequence[Way], paper: Paper) -> date | None:
    return next((day for way in ways if (day := way(paper)) is not None), None)


def _brought_in(paper: Paper) -> date | None:
    return first_of_role(paper.body, "effective") if _BRINGS_IN.search(paper.name) else None


def _of_agreement(paper: Paper) -> date | None:
    """Signed, and for a time, and nothing else: an agreement, whatever it is taken for."""
    term = term_begins(outside_columns(paper.body, OF_CONTRACTS))
    return term if term and {each.role for each in paper.body} <= OF_CONTRACTS else None


def _controlled(paper: Paper) -> date | None:
    return controlled_from(paper.body)


def _of_record_head(paper: Paper) -> date | None:
    if paper.kind != "record":
        return None
    return _of_head(paper.body, OF_LISTS if _LISTS.search(paper.name) else _OF_HEADS)


def _of_plan(paper: Paper) -> date | None:
    place = paper.body[0].place if paper.body else ""
    if paper.kind != "record" or not _PLANS.search(f"{paper.name} {place}"):
        return None
    return next((day for role in _OF_PLANS if (day := day_of_head(paper.body, {role}))), None)


def _taken_out(paper: Paper) -> date | None:
    return taken_out(paper.body) if paper.kind == "record" else None


def _of_form(paper: Paper) -> date | None:
    looked_back = AFTERWARDS.search(paper.name) is not None and has_role(paper.body, "reviewed")
    if paper.kind != "record" or looked_back:
        return None
    return day_of_form(paper.body, paper.name, finding=paper.is_finding)


def _of_what_it_tells(paper: Paper) -> date | None:
    body = paper.body
    if end := paper.written:  # a period that was not over yet is a plan's, or the title's year
        body = [each for each in body if each.role != "period_start" or not each.end or each.end <= end]
    day = day_of_record(without_forecasts(body), paper.kind, paper.name)
    return day or bare_day_of_name(paper.path, body) or day_of_name(paper.path, last_day=True)


def _day_in_name(paper: Paper) -> date | None:
    """The full day in the file's own name, where the file itself names it too."""
    named = [
        each for each in find_dates_in_name(paper.path) if each.start > paper.path.rfind("/") and each.value == each.end
    ]
    if len(named) != 1 or named[0].precision != "day" or _SCAN.search(paper.file):
        return None
    found = next((each for each in paper.body if each.value == named[0].value and each.role not in NOT_YET), None)
    if found is None or _tells_of_earlier(paper, found):
        return None
    return found.end or found.value


def _tells_of_earlier(paper: Paper, found: DatedPlace) -> bool:
    """A report on the exercise of that day, written later."""
    end = written(paper.body) if paper.kind == "report" else None
    if not end:
        return False
    told_of = found.role in HAPPENED and (not found.labelled or end > found.value)
    return told_of or (found.role == "other" and end > found.value)


def _of_head(body: Sequence[DatedPlace], roles: Set[Role]) -> date | None:
    """The day in the head of a workbook: what was drafted and looked through there is so since its approval beside that."""
    day = day_of_head(body, roles)
    drafted = {each.value for each in body if each.role in ("drafted", "reviewed")}
    return (day_of_head(body, {"approved"}) or day) if day in drafted else day


def _kept_until(body: Sequence[DatedPlace]) -> date | None:
    """The day up to which a register is kept, as a line above its rows says: Last modified: …"""
    sheets = [each for each in body if "!" in each.place]
    said = [each for each in outside_columns(sheets, {"revised"}) if each.labelled and each.precision == "day"]
    above = sheets[: sheets.index(said[0]) + 1] if said else []
    return said[0].value if said and len(above) <= _FEW_ABOVE else None


# In the order in which it is asked; what lies between two of them settles the matter, with a day or without.
_BY_ITS_NAME: tuple[Way, ...] = (_day_in_name, _brought_in)
_BY_ITS_HEAD: tuple[Way, ...] = (_of_agreement, _controlled, _of_record_head, _of_plan)
_BY_WHAT_IT_TELLS: tuple[Way, ...] = (_taken_out, _of_form, _of_what_it_tells)

"""What the folder says of a paper that its own words leave open: an input that lies beside the minutes of the management
review, a talk that is filed among the papers on suppliers, a short note among the minutes of the house's meeting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.names.clean import stem
from pipeline.text.normal import normal
from pipeline.values import Analysis, Assignment, Event, Kind

_MINUTES, _NOTICE, _INPUT = "R-9.3-3", "R-9.3-1", "R-9.3-2"
_WITH_CUSTOMER, _OF_SUPPLIER = "R-8.3.2-2", "R-8.3.4-2"
_FILED, _SURE_NAME = 0.62, 0.9
_AN_INPUT = re.compile(
    r"^(?:inputs?|contributions?|papers?|figures|slides)\b(?! (?:form|template))|\binputs?$|输入(?:材料|资料|报告)?$|(?:汇报|书面)材料$|^(?:[\u4e00-\u9fff]{2,8}[部室中心处科组])(?:汇报|输入|述职)$"
)
_COULD_BE: tuple[Kind, ...] = ("unrelated", "record", "report")
# A folder of suppliers, and none of others, too, or of a department that buys and sells: 商务采购部, 矿厂与供方.
_SUPPLIERS = re.compile(r"供应商|供方|供货商|外包商|\b(?:suppliers?|vendors?|subcontractors?)\b")
_NO_SUPPLIERS = re.compile(
    r"[部处科室组]$|[与和及、&]|\band\b|商务|客户|用户|\b(?:department|dept|team|customers?|clients?|purchasing|sales|commercial)\b"
)
# A note in the folder of the house's meeting that the search took for a talk on something: of 4 in seventy sample clients
# all were minutes of that meeting, those on changes also.
_MEETING = "R-7.4"
_ON_SOMETHING, _ON_CHANGES = frozenset([_WITH_CUSTOMER, _INPUT]), "R-8.5.1-2"
_OF_MEETINGS = re.compile(
    r"例会|[周月晨早站]会|碰头|会议(?!室)|\b(?:meetings?|minutes|huddles?|stand-?ups?|loop|round)\b", re.I
)
_OTHER_MEETINGS = re.compile(
    r"评审|客户|供应商|变更|审核|\b(?:review|customers?|clients?|suppliers?|change|audit|board)\b", re.I
)
_HARDLY, _LEAST_MINUTES = 0.64, 2
_SHEETS = (".xlsx", ".xls", ".csv", ".pptx")
_CUSTOMER = re.compile(r"客户|用户|甲方|\b(?:customers?|clients?)\b")


def filed_beside(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """The papers, with what the papers in their folder tell of them."""
    reviews = {
        _folder(one)
        for one in analyses
        for each in one.assignments
        if each.requirement in (_MINUTES, _NOTICE)
        and each.confidence >= _FILED
        and not each.within
        and not one.obsolete
    } - {""}
    topics = tuple(each.title.zh for each in catalogue.requirement(_INPUT).key_content)
    held = Counter(_folder(one) for one in analyses if not one.obsolete and _serves(one, _MEETING))
    return tuple(
        _as_input(one, topics)
        if _is_input(one, reviews)
        else _as_minutes(one)
        if held[_folder(one)] >= _LEAST_MINUTES and _is_note_of_meeting(one)
        else _as_talk(one)
        for one in analyses
    )


def _serves(one: Analysis, requirement: str) -> bool:
    return any(each.requirement == requirement for each in one.assignments)


def _is_note_of_meeting(one: Analysis) -> bool:
    """Whether a text of a day in a folder of meetings hardly serves one thing that is talked of at meetings."""
    folder = _folder(one).rpartition("/")[2].replace("_", " ")
    if not _OF_MEETINGS.search(folder) or _OTHER_MEETINGS.search(folder) or one.path.lower().endswith(_SHEETS):
        return False
    if one.kind not in ("record", "report") or one.main_date is None or len(one.assignments) != 1:
        return False
    (only,) = one.assignments
    return only.confidence <= _HARDLY and only.requirement in (*_ON_SOMETHING, _ON_CHANGES)


def _as_minutes(one: Analysis) -> Analysis:
    (only,) = one.assignments
    told = replace(only, requirement=_MEETING, absent=(), confidence=_FILED)
    kept = () if only.requirement in _ON_SOMETHING else (only,)
    day = one.main_date
    events = tuple(each for each in one.events if kept or each.requirement != only.requirement)
    held = () if day is None else (Event(_MEETING, day, day, "day", only.place),)
    return replace(one, kind="record", assignments=(told, *kept), events=(*events, *held))


def _is_input(one: Analysis, reviews: set[str]) -> bool:
    called = any(_AN_INPUT.search(normal(name)) for name in (one.title, stem(one.path)))
    return (
        called and not one.assignments and one.kind in _COULD_BE and _folder(one) in reviews and one.outcome == "read"
    )


def _as_input(one: Analysis, topics: tuple[str, ...]) -> Analysis:
    """Of the `topics` of a review it speaks of those that were looked for in it and found; else of none that is known."""
    absent = next((each.absent for each in one.possible if each.requirement == _INPUT), topics)
    made = (Assignment(_INPUT, _FILED, "name", stem(one.path), absent),)
    known = any(event.requirement == _INPUT for event in one.events)
    day = one.main_date
    new = () if known or day is None else (Event(_INPUT, day, day, "day", "name"),)
    hints = tuple(each for each in one.hints if each.requirement != _INPUT)
    return replace(one, kind="report", assignments=made, hints=hints, events=(*one.events, *new))


def _as_talk(one: Analysis) -> Analysis:
    """A talk that nothing calls one with a customer, in a folder of suppliers: how they were doing was looked at."""
    loose = [each for each in one.assignments if each.requirement == _WITH_CUSTOMER and each.confidence < _SURE_NAME]
    others = any(each.requirement == _OF_SUPPLIER for each in one.assignments)
    if one.kind != "record" or not loose or others or not _among_suppliers(one):
        return one
    if _CUSTOMER.search(normal(f"{one.title} {one.path}")):
        return one
    moved = [replace(each, requirement=_OF_SUPPLIER) if each in loose else each for each in one.assignments]
    kept = [event for event in one.events if event.requirement not in (_WITH_CUSTOMER, _OF_SUPPLIER)]
    held = [replace(event, requirement=_OF_SUPPLIER) for event in one.events if event.requirement == _WITH_CUSTOMER]
    return replace(one, assignments=tuple(sorted(moved, key=lambda each: each.requirement)), events=(*kept, *held))


def _among_suppliers(one: Analysis) -> bool:
    names = [normal(name.replace("_", " ")) for name in _folder(one).split("/")]
    return any(map(_SUPPLIERS.search, names)) and not any(map(_NO_SUPPLIERS.search, names))


def _folder(one: Analysis) -> str:
    return one.path.rpartition("/")[0]

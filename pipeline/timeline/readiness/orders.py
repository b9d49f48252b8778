"""The order of the audit year, of training, releases and contracts: rules O01 to O03, O06 to O11, O15 to O17.

O04, O14 and O18 are held against single files by checks of their own (C07, R07, R04), and so is O02 where all
days are full (C06): here it is judged where a month is all that a cover names. O10 is the first thing that A04
looks at; O05 and O12 are readiness; O13 is surveillance.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from pipeline.timeline.calendar_months import months_later
from pipeline.values import Analysis, DatedPlace, Milestones, Order, Ordered, Role, Words

_MANUAL_LATE = timedelta(days=30)
_RUN_BEFORE_AUDIT = 2
_CONTROLLED = ("policy", "plan", "procedure", "manual")
_OF_ONE_DOCUMENT: tuple[Role, ...] = ("drafted", "reviewed", "approved", "released", "effective")
# What changes a contract that runs is signed while it runs.
_ADDS_TO = re.compile(
    r"补充(?:协议|合同|条款)|(?:合同|协议)(?:变更|补充|修订)|变更协议|增补|\b(?:addendum|amendment|supplement(?:ary|al)?|rider|variation)\b",
    re.I,
)
_A_REPORT = re.compile(r"报告|结论|\breport\b", re.I)
_SEVERAL = 2  # terms that a paper names
_PAPERS = ("form", "external", "unrelated", "noise")

# (rule, what must not be later, what must not be earlier, in both languages)
_CHAIN = (
    ("O08", "R-9.2-1", "R-9.2-2", Words("年度内审方案应不晚于内审计划", "the audit programme is not later than the audit plan")),
    ("O11", "R-9.3-1", "R-9.3-3", Words("管理评审计划应不晚于评审", "the review plan is not later than the review")),
    ("O11", "R-9.3-2", "R-9.3-3", Words("管理评审输入应不晚于评审", "the review's inputs are not later than the review")),
)  # fmt: skip


def orders(analyses: Sequence[Analysis], known: Milestones) -> tuple[Order, ...]:
    """Every order that the current files let be judged, kept or broken. Of several files the one that
    could keep the order counts."""
    current = [
        one for one in sorted(analyses, key=lambda each: each.path) if not one.obsolete and one.kind not in _PAPERS
    ]
    return (
        *_licence(current),
        *_of_one_document(current),
        *_manual(current),
        *_chain(current),
        *_around_the_audit(current, known),
        *_to_be_corrected(current),
        *_agreements(current, known),
    )


def _licence(current: Sequence[Analysis]) -> Iterator[Order]:
    """O01: nothing is older than the organisation itself; of all that is, the oldest file is named."""
    licences = [one for one in current if one.kind == "licence" and _serves(one, "L01")]
    founded = [_day(one, each) for one in licences for each in one.dates if each.role == "other" and each.labelled]
    if not founded:
        return
    birth = min(founded, key=lambda each: each.first)
    dated = [
        (one.main_date, one.path) for one in current if one.main_date and one.kind in (*_CONTROLLED, "record", "report")
    ]
    if dated and min(dated)[0] < birth.first:
        oldest, path = min(dated)
        yield Order("O01", "L01", birth, Ordered(oldest, oldest, path, ""), Words(
            "文件、记录不应早于营业执照成立日期", "no document or record is older than the licence's date of establishment"))  # fmt: skip


def _of_one_document(current: Sequence[Analysis]) -> Iterator[Order]:
    """O02, where a document names only the month in which it was drafted, approved, released or put into force."""
    for one in current:
        if one.kind not in _CONTROLLED or not one.assignments:
            continue
        stated = replace(one, dates=tuple(each for each in one.dates if each.labelled))
        days = [day for role in _OF_ONE_DOCUMENT if (day := _of_role(stated, role))]
        for before, after in pairwise(days):
            if before.first != before.last or after.first != after.last:
                yield Order("O02", one.assignments[0].requirement, before, after, Words(
                    "起草、审核、批准、发布、实施应依次进行", "drafted, reviewed, approved, released and in effect follow in this order"))  # fmt: skip


def _manual(current: Sequence[Analysis]) -> Iterator[Order]:
    """O03: the manual does not follow the procedures by more than a month."""
    manuals = [day for one in current if one.kind == "manual" and (day := _of_role(one, "effective"))]
    procedures = [day for one in current if one.kind == "procedure" and (day := _of_role(one, "effective"))]
    if not manuals or not procedures:
        return
    manual = min(manuals, key=lambda each: each.first)
    last = max(procedures, key=lambda each: each.first)
    limit = Ordered(last.first + _MANUAL_LATE, last.last + _MANUAL_LATE, last.path, last.place)
    yield Order("O03", "D-4.4", manual, limit, Words(
        "手册实施不应比程序文件晚 30 天以上", "the manual takes effect not more than 30 days after the procedures"))  # fmt: skip


def _chain(current: Sequence[Analysis]) -> Iterator[Order]:
    for rule, before, after, what in _CHAIN:
        first, last = _first(current, before), _last(current, after)
        if first and last and first.path != last.path:  # what one paper tells of is no order of papers
            yield Order(rule, after, first, last, what)


def _around_the_audit(current: Sequence[Analysis], known: Milestones) -> Iterator[Order]:
    """O06, O07, O08, O09: plan and training before the audit, its report after it, some operation before it."""
    if known.audit is None:
        return
    held = Ordered(known.audit.day, known.audit.day, known.audit.path, known.audit.place)
    reported = {event.path for event in _events(current, "R-9.2-6")}  # plan and report in one paper have its day
    for rule, requirement, what in (
        ("O08", "R-9.2-2", Words("内审计划应不晚于内审实施", "the audit plan is not later than the audit")),
        ("O07", "R-9.2-7", Words("内审员任命、培训或取证应早于内审", "the auditors are trained and appointed before the audit")),
        ("O06", "R-5.2", Words("文件宣贯应早于内审", "staff are told of the documents before the audit")),
    ):  # fmt: skip
        day = _first(current, requirement)
        of_the_report = day and (day.path in reported or (day.path == held.path and _A_REPORT.search(day.place)))
        if day and not (requirement == "R-9.2-2" and of_the_report):
            yield Order(rule, requirement, day, held, what)
    report = _last(current, "R-9.2-6")
    if report and not (report.path == held.path and "!" in report.place):  # one book with plan, checklist and report
        yield Order(
            "O08",
            "R-9.2-6",
            held,
            report,
            Words("内审报告应不早于内审", "the audit report is not earlier than the audit"),
        )
    if known.release:
        start = months_later(known.release, _RUN_BEFORE_AUDIT - 1)
        run = Ordered(start, start, known.release_path, "")
        yield Order("O09", "R-9.2-6", run, held, Words(
            "内审时体系应已运行约两个月", "some two months of operation lie before the audit"))  # fmt: skip


def _to_be_corrected(current: Sequence[Analysis]) -> Iterator[Order]:
    """O08: a nonconformity is to be corrected by a day that is not before the one on which it was found."""
    for one in current:
        if one.kind != "record" or not _serves(one, "R-9.2-5"):
            continue
        found, due = _of_role(one, "occurred"), _of_role(one, "due")
        if found and due:
            yield Order("O08", "R-9.2-5", found, due, Words(
                "整改期限应不早于不符合发现之日", "a nonconformity is due for correction not before it was found"))  # fmt: skip


def _agreements(current: Sequence[Analysis], known: Milestones) -> Iterator[Order]:
    """O15 signed before it begins; O16 suppliers evaluated before their contracts; O17 the test after its plan.

    Contracts from before the system was released are older than its rules, and are left alone.
    """
    for one in current:
        if one.kind != "agreement":
            continue
        signed = _of_role(one, "signed")
        begun = (_of_role(one, "effective") or _its_term(one)) if signed and not _begins_later(one, signed) else None
        if signed and begun:
            yield Order("O15", "D-8.3.3-SLA", signed, begun, Words(
                "合同或协议应在服务开始前签署", "a contract is signed before its service begins"))  # fmt: skip
    contracts = [day for one in current if _serves(one, "D-8.3.4.1") and (day := _of_role(one, "signed"))]
    evaluated = _first(current, "R-8.3.4-1")
    contracts = [each for each in contracts if known.release and each.first >= known.release]
    if contracts and evaluated:
        yield Order("O16", "R-8.3.4-1", evaluated, max(contracts, key=lambda each: each.last), Words(
            "应先评价供应商，后签合同", "suppliers are evaluated before their contracts are signed"))  # fmt: skip
    plans = [day for one in current if _serves(one, "D-8.7.2-PL") and (day := _of_role(one, "effective"))]
    tested = _last(current, "R-8.7.2-2")
    if plans and tested:
        yield Order("O17", "R-8.7.2-2", min(plans, key=lambda each: each.first), tested, Words(
            "连续性测试应不早于连续性计划实施", "the continuity test is not earlier than the continuity plan"))  # fmt: skip


def _serves(one: Analysis, requirement: str) -> bool:
    return any(each.requirement == requirement for each in one.assignments)


def _of_role(one: Analysis, role: Role) -> Ordered | None:
    """The first day of that role in a file."""
    found = [each for each in one.dates if each.role == role and each.place != "name"]
    return _day(one, min(found, key=lambda each: each.value)) if found else None


def _its_term(one: Analysis) -> Ordered | None:
    """The beginning of a contract's own term: one that renews another names the term of that, too."""
    own = [each for each in one.dates if each.role == "period_start" and each.value == one.main_date]
    return _day(one, own[0]) if own else _of_role(one, "period_start")


def _begins_later(one: Analysis, signed: Ordered) -> bool:
    """Whether an addendum tells from when it holds itself, beside the term of the contract that it adds to."""
    begun = [each.value for each in one.dates if each.role in ("effective", "period_start") and each.place != "name"]
    return _ADDS_TO.search(f"{one.title} {one.path.rpartition('/')[2]}") is not None and (
        len(begun) < _SEVERAL or max(begun) >= signed.first
    )


def _day(one: Analysis, dated: DatedPlace) -> Ordered:
    wide = dated.precision != "day" and dated.end is not None
    return Ordered(dated.value, dated.end if wide and dated.end else dated.value, one.path, dated.place)


def _first(current: Sequence[Analysis], requirement: str) -> Ordered | None:
    return min(_events(current, requirement), key=lambda each: each.first, default=None)


def _last(current: Sequence[Analysis], requirement: str) -> Ordered | None:
    return max(_events(current, requirement), key=lambda each: each.last, default=None)


def _events(current: Sequence[Analysis], requirement: str) -> list[Ordered]:
    return [
        Ordered(event.value, event.end, one.path, event.place)
        for one in current
        for event in one.events
        if event.requirement == requirement
    ]

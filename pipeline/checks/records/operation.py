"""Operating records: months without any, dates in the future, agreements that have ended, SLA contents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pipeline.checks.control.covers import draft
from pipeline.checks.records.ended import last_day_before
from pipeline.checks.records.skipped_months import skipped_months
from pipeline.checks.registry import AssessedSet, Contradiction, check, counted, day_at, named, seen_at
from pipeline.values import Analysis, DatedPlace, Event, Fact, Role, Severity, Side, TimelineRow, Words

# What is planned carries future dates by right.
_PLANNED = frozenset(["L12", "R-7.2-2", "R-9.2-1", "R-9.2-2", "R-9.3-1", "R-8.5.3-1", "R-10.2"])
# What can only be written of a day once it has come.
_A_SLIP = timedelta(days=180)
_HAPPENED: frozenset[Role] = frozenset(
    ["occurred", "meeting", "signed", "drafted", "reviewed", "approved", "released", "printed"]
)
_WRITTEN: frozenset[Role] = frozenset(["drafted", "reviewed", "approved", "signed", "printed"])
_AHEAD = re.compile(r"计划|方案|通知|议程|邀请|plan|programme|notice|agenda|invitation", re.I)
_RECORD = re.compile(
    r"(?:记录|纪要|日志|签到|台账)(?:表|单|簿)?(?:\d+)?$|\b(?:record|minutes|log|checklist|attendance)s?\b", re.I
)
_NOTHING_HAPPENED = Words(
    "如确未发生，请出具有日期的“未发生”说明。", "If nothing happened, please say so in a dated statement."
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_NAMED = re.compile(
    r"(?:(?P<year>20\d\d)\s*年\s*)?(?<!\d)(?P<number>1[0-2]|0?[1-9])\s*月(?!\s*\d{1,2}\s*[日号])|(?<!\d)(?P<year2>20\d\d)[-_.](?P<number2>1[0-2]|0[1-9])(?![-_.]?\d)"
    r"|(?<!\d )(?<![A-Za-z])(?P<name>January|February|March|April|May|June|July|August|September|October|November|December)(?:[ _-]+(?P<year3>20\d\d))?(?![ _-]?\d)",
)
_MONTHS_NAMED = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*月?\s*[-–—~至到]\s*(1[0-2]|0?[1-9])\s*月(?!\s*\d)")
_MONTHS_SHOWN = 4
_BUSY = 10  # events of a month, beside which a month without any is asked about
_SLA_CONTENTS = ("工作量", "例外")


@check("R01")
def months_without_record(assessed: AssessedSet) -> Iterator[Contradiction]:
    told: set[tuple[str, str]] = set()
    for row in assessed.rows:
        requirement = assessed.catalogue.requirement(row.requirement)
        gaps = _not_named(assessed, row)
        if requirement.cadence == "per_event" and not row.cadence_path:
            gaps = _between_busy_months(row, gaps)  # of others the verdict asks whether anything happened
        if not gaps:
            continue
        told |= {(row.requirement, gap) for gap in gaps}
        monthly = requirement.cadence == "monthly" and requirement.mandatory == "yes"
        own = Words("", "")
        if row.cadence_path:
            name = row.cadence_path.rsplit("/", 1)[-1]
            own = Words(
                f"。贵方文件（{name}）规定：“{row.cadence_quote}”",
                f". Your own document ({name}) says: “{row.cadence_quote}”",
            )
        months = "、".join(gaps)
        zh, en = _months_beside(row)
        yield Contradiction(
            "gaps",
            Words(
                f"{requirement.title.zh}：{months} 没有记录{zh}" + own.zh,
                f"{requirement.title.en}: nothing for {', '.join(gaps)}{en}" + own.en,
            ),
            _one_a_file(assessed, row), requirement=row.requirement,
            severity="high" if monthly else "medium",
            ask=None if monthly else _NOTHING_HAPPENED,
        )  # fmt: skip
    yield from skipped_months(assessed, told)


def _between_busy_months(row: TimelineRow, gaps: Sequence[str]) -> list[str]:
    """The months without an event where there are many in the month before and in the month after."""
    count = dict(row.months)
    months = sorted({*count, *row.gaps})
    return [
        gap
        for before, gap, after in zip(months, months[1:], months[2:], strict=False)
        if gap in gaps and min(count.get(before, 0), count.get(after, 0)) >= _BUSY
    ]


def _not_named(assessed: AssessedSet, row: TimelineRow) -> list[str]:
    """The months without a record, but for those that a file which serves this calls its own: a letter of 12 November
    titled "October 2026" is October's."""
    named_in: set[tuple[str, int]] = set()
    for one in assessed.serving(row.requirement):
        last = max((d.end or d.value for d in one.dates if d.place != "name"), default=None)
        for several in _MONTHS_NAMED.finditer(one.title):  # 2026年7—8月容量月报
            named_in |= {("", month) for month in range(int(several[1]), int(several[2]) + 1)}
        for match in _MONTH_NAMED.finditer(f"{one.title} {one.path.rpartition('/')[2]}"):
            month = match["number"] or match["number2"] or str(_MONTHS.index(match["name"].lower()[:3]) + 1)
            year = match["year"] or match["year2"] or match["year3"] or ""
            begins = date(int(year or (last or assessed.as_of).year), int(month), 1)
            stated = [d.end for d in one.dates if d.end and d.labelled and d.place != "name"]
            of_before = bool(stated) and max(stated) < begins  # a report of September that says "1 to 31 August"
            if (last is None or last >= begins) and not of_before:
                named_in.add((year, int(month)))
    return [gap for gap in row.gaps if not {("", int(gap[5:7])), (gap[:4], int(gap[5:7]))} & named_in]


def _planned(one: Analysis) -> bool:
    """A plan, a notice, or what is put together for a review that is yet to be held."""
    planned = any(a.requirement in _PLANNED for a in one.assignments)
    return planned or _before_a_review(one) or bool(_AHEAD.search(one.title))


def _all_ahead(one: Analysis, as_of: date) -> list[DatedPlace]:
    """The days on which a record was written or held, where not one date within it has come."""
    inside = [d for d in one.dates if d.place != "name"]
    if not inside or min(d.value for d in inside) <= as_of:
        return []
    return [d for d in inside if d.precision == "day" and d.role in _HAPPENED]


def _before_a_review(one: Analysis) -> bool:
    served = {a.requirement for a in one.assignments}
    return "R-9.3-2" in served and "R-9.3-3" not in served


def _months_beside(row: TimelineRow) -> tuple[str, str]:
    """The last months that have records, with their number, in brackets; nothing where none has."""
    beside = row.months[-_MONTHS_SHOWN:]
    zh = "，".join(f"{month} 有 {count} 条" for month, count in beside)
    en = ", ".join(f"{counted(count, 'entry', 'entries')} in {month}" for month, count in beside)
    return (f"（{zh}）", f" ({en})") if beside else ("", "")


def _one_a_file(assessed: AssessedSet, row: TimelineRow) -> list[Side]:
    """The files that hold the months that are there, each with its first event."""
    first = {event.path: event for event in sorted(row.events, key=lambda one: one.date, reverse=True)}
    return [day_at(assessed, path, event.place, event.date) for path, event in sorted(first.items())]


@check("R04")
def dates_in_the_future(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Records of what has not happened yet, and nonconformities that were verified on a day to come; one finding a file."""
    for one in assessed.analyses:
        if one.obsolete or not (one.kind in ("record", "report") or _a_record_of_something(one)):
            continue
        late = _late_events(one, assessed.as_of)
        closed = [
            fact for fact in one.facts
            if fact.name == "nonconformity.closed" and fact.value > assessed.as_of.isoformat()
        ]  # fmt: skip
        if late:
            first = min(late, key=lambda event: event.value)
            text = next((d.text for d in one.dates if d.value == first.value), first.value.isoformat())
            yield _ahead(assessed, one, first.value, Side(one.path, first.place, text), first.requirement)
        elif closed:
            yield Contradiction(
                f"{one.path}|{closed[0].value}",
                Words(f"验证或关闭日期 {closed[0].value} 晚于评估日期 {assessed.as_of}：{named([one.path])}",
                      f"verified or closed on {closed[0].value}, after the day of assessment {assessed.as_of}: {named([one.path])}"),
                [seen_at(one, fact) for fact in closed],
            )  # fmt: skip
        elif not _planned(one) and (rows := _rows_ahead(one, assessed.as_of)):
            day = date.fromisoformat(rows[0].value.rpartition("|")[2])
            yield _ahead(assessed, one, day, seen_at(one, rows[0]), None)
        elif not _planned(one) and (days := _days_ahead(one, assessed.as_of)):
            first_day = min(days, key=lambda d: d.value)
            unsure = (
                first_day.role == "other" or one.kind == "unrelated"
            )  # a label that says neither that it was done nor that it will be
            side = Side(one.path, first_day.place, first_day.text)
            yield _ahead(assessed, one, first_day.value, side, None, "medium" if unsure else None)


def _ahead(
    assessed: AssessedSet,
    one: Analysis,
    day: date,
    side: Side,
    requirement: str | None,
    severity: Severity | None = None,
) -> Contradiction:
    return Contradiction(
        f"{one.path}|{day}",
        Words(f"记录日期 {day} 晚于评估日期 {assessed.as_of}：{named([one.path])}",
              f"dated {day}, after the day of assessment {assessed.as_of}: {named([one.path])}"),
        [side], requirement=requirement, severity=severity,
    )  # fmt: skip


def _late_events(one: Analysis, as_of: date) -> list[Event]:
    """Events of a requirement on a day to come, which the file gives as a day on which something was done."""
    happened = {
        d.value
        for d in one.dates
        if d.precision == "day" and (d.role in _HAPPENED or (d.role == "other" and d.value == one.main_date))
    }
    return [
        event for event in one.events
        if event.value > as_of and event.precision == "day" and event.requirement not in _PLANNED
        and event.value in happened and not (event.requirement == "R-9.3-2" and _before_a_review(one))
    ]  # fmt: skip


def _days_ahead(one: Analysis, as_of: date) -> list[DatedPlace]:
    """The days to come of the first group of dates that has any: of what was held or done, of who wrote it, of the file
    as a whole, of its main date, of any label that does not speak of what is planned."""
    labelled = [d for d in one.dates if d.labelled and d.precision == "day"]
    held = [d for d in labelled if d.role in ("meeting", "occurred")]
    slips = [d for d in held if d.value - as_of > _A_SLIP]
    if slips and len(slips) < len(held):
        return slips  # the other days of the record are over: the year was written wrongly
    for group in (held, [d for d in labelled if d.role in _WRITTEN] if not held else []):
        if group and min(d.value for d in group) > as_of:
            return group
    if not held and (whole := _all_ahead(one, as_of)):
        return whole
    if one.kind == "report" and one.main_date and one.main_date > as_of:
        return [d for d in one.dates if d.value == one.main_date and d.role in _HAPPENED and d.place != "name"]
    return [d for d in labelled if d.role == "other" and d.value > as_of]


def _rows_ahead(one: Analysis, as_of: date) -> list[Fact]:
    """Rows of a ledger that were reported, done or closed on a day to come, whatever the ledger is of."""
    latest = [fact for fact in one.facts if fact.name == "ledger.latest"]
    return [fact for fact in latest if fact.value.rpartition("|")[2] > as_of.isoformat()]


def _a_record_of_something(one: Analysis) -> bool:
    """A record by its title, or by a number in its header, that serves no requirement: its date says as much of how
    records come about."""
    told = _RECORD.search(one.title) or any(fact.name == "number.header" for fact in one.facts)
    return one.kind == "unrelated" and bool(told) and one.main_date is not None


# What calls itself a sample binds nobody.
_SAMPLE = re.compile(r"样本|样例|示例|范本|模板|参考(?:文本|件)|(?<![a-z])(?:sample|template|specimen)(?![a-z])", re.I)


@check("R12")
def sla_without_limits(assessed: AssessedSet) -> Iterator[Contradiction]:
    copies: dict[str, list[str]] = {}
    for one in sorted(assessed.serving("D-8.3.3-SLA"), key=lambda each: each.path, reverse=True):
        copies.setdefault(one.sha256, []).append(one.path)
    for one in assessed.serving("D-8.3.3-SLA"):
        alike = copies[one.sha256]
        if one.path != alike[0] or _SAMPLE.search(f"{one.title} {one.path.rpartition('/')[2]}"):
            continue  # told with the file of which it is a copy
        served = [each for each in one.assignments if each.requirement == "D-8.3.3-SLA"]
        absent = [t for t in served[0].absent if any(word in t for word in _SLA_CONTENTS)]
        if absent:
            content = assessed.catalogue.requirement("D-8.3.3-SLA").key_content
            english = {each.title.zh: each.title.en for each in content}
            ended = last_day_before(one, assessed) is not None  # R13 tells it; what it lacks is for the next one
            yield Contradiction(
                one.path,
                Words(f"SLA 未写明：{'、'.join(absent)}（{named(alike)}）",
                      f"the SLA says nothing of: {', '.join(english.get(title, title) for title in absent)} ({named(alike)})"),
                [Side(path, served[0].place, served[0].quote) for path in alike], requirement="D-8.3.3-SLA",
                # What lacks most contents of an agreement is a page of signatures or a cover: the agreement is elsewhere.
                severity="medium" if ended or draft(one) or len(served[0].absent) * 2 > len(content) else None,
                instead="ended" if ended else "",
            )  # fmt: skip

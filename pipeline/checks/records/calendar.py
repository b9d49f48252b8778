"""Days off: documents released and meetings held on weekends and public holidays. A smell, no more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from pipeline.checks.control.covers import issued, letter
from pipeline.checks.control.issued_sheets import in_head, issued_sheet
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Analysis, DatedPlace, Role, Side, Words
from pipeline.working_days import kind_of_day

_MEETINGS = (
    "R-9.2-4",
    "R-9.2-6",
    "R-9.3-3",
    "R-8.3.2-2",
    "R-8.5.1-2",
    "R-7.2-2",
    "R-7.2-3",
    "R-7.4",
    "R-8.3.4-1",
    "R-9.2-3",
)
_NOTICES = ("R-9.3-1", "R-9.2-1", "R-9.2-2")
_FIRST = "-01-01"  # from the first day of a year many a paper holds by custom
_RELEASING = "L04"
# An office issues rules by a notice: its day stands below it, and on no cover.
_A_NOTICE = re.compile(r"(?:通知|决定|公告|通告|命令|令)$|^notice\b|\bnotice$|\bcircular\b", re.I)
_SIGNED_IN = re.compile(r"签到|培训(?:记录|签到)|\battendance\b|\btraining (?:record|sheet|log)\b|\bsign-?in\b", re.I)
_ON_A_LETTER: frozenset[Role] = frozenset(["released", "effective", "approved", "signed"])
_THERE = re.compile(
    r"参[加会与]|出席|到[会场]|与会|\b(?:present|attend|participant|in the room|around the table)", re.I
)
_A_MEETING = re.compile(r"会议|例会|纪要|会$|\bmeeting\b|\bminutes\b", re.I)
_OF_MEETINGS = re.compile(
    r"(?:会议|例会|周会|月会|碰头会)(?:情况)?(?:登记|台账|记录|一览|清单)|\bmeetings? (?:log|register|list)\b", re.I
)


def day_off(day: date) -> bool:
    """Surely no working day: where a year's holidays are not known, nothing is said of its days."""
    return kind_of_day(day) == "off"


@check("C08")
def released_on_a_day_off(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One finding a day, with all documents that bear it."""
    days: dict[str, list[tuple[Analysis, Side]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in CONTROLLED - {"agreement"} or issued(one):
            for fact in one.facts:
                told = fact.name in ("day.released", "day.approved") or (
                    fact.name == "day.effective" and not fact.value.endswith(_FIRST)
                )
                if told and day_off(date.fromisoformat(fact.value)):
                    days[fact.value].append((one, seen_at(one, fact)))
        for d in one.dates if issued_sheet(one) else ():
            told = d.role in ("released", "approved", "effective") and d.precision == "day" and d.end is None
            first = d.role == "effective" and d.value.isoformat().endswith(_FIRST)
            if told and not first and in_head(d.place) and day_off(d.value):
                days[d.value.isoformat()].append((one, Side(one.path, d.place, d.text)))
        released = one.kind not in CONTROLLED and any(a.requirement == _RELEASING for a in one.assignments)
        released |= one.kind in CONTROLLED - {"agreement"} and bool(_A_NOTICE.search(one.title))
        if letter(one) or released:  # a release order, a notice, an appointment: the day below it
            for d in one.dates:
                if d.precision == "day" and d.role in _ON_A_LETTER and d.place != "name" and day_off(d.value):
                    days[d.value.isoformat()].append((one, Side(one.path, d.place, d.text)))
    for day, seen in sorted(days.items()):
        paths = sorted({one.path for one, _ in seen})
        yield Contradiction(
            day,
            Words(f"批准、发布或实施日期 {day} 为周末或节假日：{named(paths)}", f"approved, released or in effect on {day}, a weekend or holiday: {named(paths)}"),
            [side for _, side in seen],
        )  # fmt: skip


def _of_minutes(one: Analysis, dated: DatedPlace) -> bool:
    """The day at the head of minutes stands without a label."""
    at_head = dated.role in ("other", "meeting", "occurred") and dated.value == one.main_date and dated.place != "name"
    told = dated.role in ("meeting", "occurred") and any(a.requirement in _MEETINGS for a in one.assignments)
    return at_head and (told or _met(one))


def _met(one: Analysis) -> bool:
    """Minutes by their title, or by a line that tells who was there."""
    there = any(fact.name in ("person.group", "person.field") and _THERE.search(fact.quote) for fact in one.facts)
    return bool(_A_MEETING.search(one.title)) or there


def _in_a_row_of_meetings(one: Analysis, dated: DatedPlace) -> bool:
    return "!" in dated.place and bool(_OF_MEETINGS.search(f"{one.title} {one.path.rpartition('/')[2]}"))


def _of_a_sheet_signed(one: Analysis, dated: DatedPlace) -> bool:
    """The one day of a sheet that people signed in on, or of a training, whatever its label."""
    told = (dated.labelled or in_head(dated.place)) and dated.value == one.main_date and dated.place != "name"
    return told and bool(_SIGNED_IN.search(one.title)) and len({d.value for d in one.dates if d.place != "name"}) == 1


def _called_for(one: Analysis) -> Iterator[tuple[date, Side]]:
    """The days to which a notice calls to a review or an audit."""
    calls = one.kind == "plan" and any(a.requirement in _NOTICES for a in one.assignments)
    for d in one.dates if calls else ():
        if d.role == "meeting" and d.precision == "day" and d.place != "name" and day_off(d.value):
            yield d.value, Side(one.path, d.place, d.text)


@check("R03")
def met_on_a_day_off(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Meetings, reviews, audits and trainings; what runs around the clock is left alone."""
    seen: list[tuple[date, Side]] = []
    for one in assessed.current:
        for fact in one.facts if one.kind == "record" else ():
            verified = fact.name == "nonconformity.closed" and fact.value and "!" not in fact.place
            if verified and day_off(day := date.fromisoformat(fact.value)):
                seen.append((day, seen_at(one, fact)))
        seen += _called_for(one)
        meeting = any(a.requirement in _MEETINGS for a in one.assignments) or _met(one)
        if one.kind not in ("record", "report") or not meeting:
            continue
        held = [
            d
            for d in one.dates
            if (
                (d.role in ("meeting", "occurred") and (d.labelled or _in_a_row_of_meetings(one, d)))
                or _of_minutes(one, d)
                or _of_a_sheet_signed(one, d)
            )
            and d.precision == "day"
            and day_off(d.value)
            and ("!" not in d.place or d.labelled or in_head(d.place) or _in_a_row_of_meetings(one, d))
        ]  # rows of a ledger are no meetings, but of one of meetings
        seen += [(d.value, Side(one.path, d.place, d.text)) for d in held]
    if seen:
        days = "、".join(dict.fromkeys(day.isoformat() for day, _ in sorted(seen, key=lambda each: each[0])))
        paths = sorted({side.path for _, side in seen})
        yield Contradiction(
            "days off",
            Words(f"会议、评审或培训日期为周末或节假日（{days}）：{named(paths)}", f"held on a weekend or holiday ({days.replace('、', ', ')}): {named(paths)}"),
            [side for _, side in seen],
            ask=Words("请核实是否确在当日召开。", "Please confirm that it was held on that day."),
        )  # fmt: skip

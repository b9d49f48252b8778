"""The days on which readiness rests: release, internal audit, closure of its findings, management review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from pipeline.timeline.rhythm.deadlines import own_deadlines
from pipeline.timeline.rhythm.late import RECORD_SUBJECTS, late_papers, late_reports
from pipeline.values import NAME_PLACES, Analysis, DatedPlace, Event, Held, Milestones, Role

_AUDIT_HELD = ("R-9.2-3", "R-9.2-4", "R-9.2-6", "R-9.2-5")
_REVIEW_HELD = ("R-9.3-3",)
# For each of these there is a record before the audit: staff told of the documents, auditors trained; programme, plan.
_TRAINED = (("R-5.2", "R-7.2-3"), ("R-9.2-7",))
_AUDIT_PLANNED = (("R-9.2-1",), ("R-9.2-2",))
_RELEASE_ROLES: tuple[Role, ...] = ("effective", "released", "approved")
_ORDER = 0
_ORDER_KINDS = ("policy", "record", "list", "report", "unrelated")
_CHAPTER = 1
_BY_KIND = {"manual": 2, "procedure": 3}
_AGREED = 5  # procedures of one day
_REVISED_ONCE = 2
_WRITTEN_UP = timedelta(days=45)
_ONE_SYSTEM = timedelta(days=400)


def milestones(analyses: Sequence[Analysis], as_of: date) -> Milestones:
    """What the current files say of release, audit, closure and review up to `as_of`."""
    current = [one for one in analyses if not one.obsolete and one.kind not in ("form", "external")]
    release, path = _release(current)
    audit = _last_held(current, _AUDIT_HELD, as_of)
    closed, still_open = _closure(current, as_of)
    own = own_deadlines(current)
    return Milestones(
        release,
        path,
        audit,
        any(a.requirement == "R-9.2-6" for one in current for a in one.assignments),
        still_open,
        closed,
        _last_held(current, _REVIEW_HELD, as_of),
        own.get("nonconformity_closed"),
        own.get("audit_reported"),
        own.get("review_reported"),
        _all_there(current, _TRAINED, as_of),
        _all_there(current, _AUDIT_PLANNED, as_of),
        own.get("service_reported"),
        late_reports(current, own.get("service_reported")),
        {subject: time for subject, time in own.items() if subject in RECORD_SUBJECTS},
        late_papers(current, own),
        own.get("complaint_closed"),
    )


def _release(current: Iterable[Analysis]) -> tuple[date | None, str]:
    """When the system took effect: by its release order, else by the manual, else as most procedures say.

    A manual that no procedure goes with, while most of them agree on another day, is that of another system.
    """
    by_rank: dict[int, list[tuple[date, str]]] = {}
    for one in current:
        for rank, day in _in_force_by_rank(one):
            by_rank.setdefault(rank, []).append((day, one.path))
    procedures = Counter(day for day, _ in by_rank.get(_BY_KIND["procedure"], ()))
    agreed = {day for day, count in procedures.items() if count >= max(_AGREED, procedures.total() / 2)}
    for rank in sorted(by_rank):
        days = by_rank[rank]
        if rank != _ORDER and agreed and agreed.isdisjoint(day for day, _ in days):
            continue
        chosen = _day_of(days, rank)
        return chosen, next(path for day, path in sorted(days, key=lambda pair: pair[1]) if day == chosen)
    return None, ""


def _day_of(found: Sequence[tuple[date, str]], rank: int) -> date:
    newest = max(day for day, _ in found)
    # What is much older than the rest belongs to an earlier system.
    days = Counter(day for day, _ in found if newest - day < _ONE_SYSTEM)
    most = max(days.values())
    usual = [day for day, count in days.items() if count == most]
    # A second release order replaces the first; procedures are revised one by one.
    return max(usual) if rank == _ORDER else min(usual)


def _in_force_by_rank(one: Analysis) -> Iterator[tuple[int, date]]:
    """The days that a file gives, each with the weight of what it is (the lower, the weightier)."""
    orders = [assignment for assignment in one.assignments if assignment.requirement == "L04"]
    if orders and (one.kind in _ORDER_KINDS or any(order.place in NAME_PLACES for order in orders)):
        if day := _ordered_whole(one.dates):
            yield _ORDER, day
        return
    for order in orders:
        if day := _ordered(one.dates, order.place):
            yield _CHAPTER, day
    rank = _BY_KIND.get(one.kind) if one.assignments else None
    if rank is not None and (day := _in_force(one.dates)):
        yield rank, day


def _ordered_whole(dates: Sequence[DatedPlace]) -> date | None:
    """The day from which a release order puts the system into force: "from 14 September on", not the day of the notice."""
    day = _in_force(dates)
    if day is None or _by_roles(dates, ("effective",)):
        return day
    begins = _by_roles([one for one in dates if one.end is None], ("period_start",))
    return max(day, begins or day)


def _ordered(dates: Sequence[DatedPlace], chapter: str) -> date | None:
    """The day from which the release order, a chapter of a manual, puts the system into force; None if it names none."""
    within = [one for one in dates if chapter and chapter in one.place and one.end is None]
    return _by_roles(within, ("effective", "period_start"))


def _in_force(dates: Sequence[DatedPlace]) -> date | None:
    """The day from which a document applies: that of its first version, if its history tells of later ones.

    A first version more than a year older belongs to an earlier system, and does not count; nor does
    one that was only being written, as the day says on which the document was drafted.
    """
    now = _by_roles(dates, _RELEASE_ROLES)
    versions = sorted({one.value for one in dates if one.role == "revised" and one.precision == "day"})
    if now is None or len(versions) < _REVISED_ONCE:
        return now
    first, second = versions[:2]
    drafted = _by_roles(dates, ("drafted",))
    being_written = drafted is not None and drafted <= first
    return first if second <= now and now - first < _ONE_SYSTEM and not being_written else now


def _by_roles(dates: Sequence[DatedPlace], roles: Iterable[Role]) -> date | None:
    for role in roles:
        days = [one.value for one in dates if one.role == role and one.precision == "day"]
        if days:
            return days[0]
    return None


def _last_held(current: Iterable[Analysis], requirements: Sequence[str], as_of: date) -> Held | None:
    """The latest day, up to `as_of`, of the first of these records that is there at all."""
    by_requirement: dict[str, list[Held]] = {}
    for one in current:
        for event in one.events:
            if event.requirement in requirements and event.end <= as_of:
                by_requirement.setdefault(event.requirement, []).append(_held(one, event))
    for requirement in requirements:
        if held := by_requirement.get(requirement):
            return max(held, key=lambda one: (one.day, one.path))
    return None


def _all_there(current: Iterable[Analysis], wanted: Sequence[Sequence[str]], as_of: date) -> Held | None:
    """The day on which the last of `wanted` was there for the first time; None where one of them never was."""
    first: list[Held] = []
    files = tuple(current)
    for requirements in wanted:
        held = [
            Held(event.end, one.path, event.place)
            for one in files
            for event in one.events
            if event.requirement in requirements and event.end <= as_of
        ]
        if not held:
            return None
        first.append(min(held, key=lambda one: (one.day, one.path)))
    return max(first, key=lambda one: (one.day, one.path))


def _held(one: Analysis, event: Event) -> Held:
    """The day of the meeting itself, where the file was written some days after it."""
    days = [
        each for each in one.dates
        if each.role == "meeting" and each.precision == "day" and timedelta(0) <= event.end - (each.end or each.value) <= _WRITTEN_UP
    ]  # fmt: skip
    if not days:
        return Held(event.end, one.path, event.place, event.value if event.precision != "day" else None)
    last = max(days, key=lambda each: each.end or each.value)
    return Held(last.end or last.value, one.path, last.place)


def _closure(current: Iterable[Analysis], as_of: date) -> tuple[Held | None, tuple[tuple[str, str], ...]]:
    closed: list[Held] = []
    still_open: list[tuple[str, str]] = []
    for one in current:
        for fact in one.facts:
            if fact.name == "nonconformity.open":
                still_open.append((one.path, fact.quote))
            elif fact.name == "nonconformity.closed" and fact.value:
                day = date.fromisoformat(fact.value)
                if day <= as_of:
                    closed.append(Held(day, one.path, fact.place))
                else:
                    still_open.append((one.path, fact.quote))
    return max(closed, key=lambda one: (one.day, one.path), default=None), tuple(sorted(set(still_open)))

"""The days on which readiness rests: release, internal audit, closure of its findings, management review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.values import Analysis, DatedPlace, Held, Milestones, Role

_AUDIT_HELD = ("R-9.2-3", "R-9.2-4", "R-9.2-6", "R-9.2-5")
_REVIEW_HELD = ("R-9.3-3",)
_RELEASE_ROLES: tuple[Role, ...] = ("effective", "released", "approved")


def milestones(analyses: Sequence[Analysis], as_of: date) -> Milestones:
    """What the current files say of release, audit, closure and review up to `as_of`."""
    current = [one for one in analyses if not one.obsolete and one.kind not in ("form", "external")]
    release, path = _release(current)
    audit = _last_held(current, _AUDIT_HELD, as_of)
    closed, still_open = _closure(current, as_of)
    return Milestones(
        release,
        path,
        audit,
        any(a.requirement == "R-9.2-6" for one in current for a in one.assignments),
        still_open,
        closed,
        _last_held(current, _REVIEW_HELD, as_of),
    )


def _release(current: Iterable[Analysis]) -> tuple[date | None, str]:
    """The release order's day, else the manual's, else that of most procedures."""
    by_rank: dict[int, list[tuple[date, str]]] = {}
    for one in current:
        ids = {assignment.requirement for assignment in one.assignments}
        whole = one.kind in ("policy", "record", "list", "report", "unrelated")
        rank = 0 if "L04" in ids and whole else 1 if one.kind == "manual" else 2 if one.kind == "procedure" else 9
        day = _by_roles(one.dates, _RELEASE_ROLES)
        if day and rank < 9:
            by_rank.setdefault(rank, []).append((day, one.path))
    for rank in sorted(by_rank):
        days = Counter(day for day, _ in by_rank[rank])
        most = max(days.values())
        day = (
            max(day for day, count in days.items() if count == most)
            if rank < 2
            else min(day for day, count in days.items() if count == most)
        )
        return day, next(path for found, path in sorted(by_rank[rank], key=lambda p: p[1]) if found == day)
    return None, ""


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
                by_requirement.setdefault(event.requirement, []).append(Held(event.end, one.path, event.place))
    for requirement in requirements:
        if held := by_requirement.get(requirement):
            return max(held, key=lambda one: (one.day, one.path))
    return None


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

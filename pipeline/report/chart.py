"""The chart of the year: releases, records by process, audit chain, months of operation, earliest application."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.catalogue import Catalogue
from pipeline.report.words import word
from pipeline.values import Assessment, Words

_MONTHS = 12
_LEFT, _RIGHT, _TOP, _LANE = 190.0, 1000.0, 34.0, 26.0
_CONTROLLED = ("policy", "plan", "procedure", "manual")
_AUDIT_CHAIN = ("R-9.2-1", "R-9.2-2", "R-9.2-3", "R-9.2-5", "R-9.2-6", "R-9.3-1", "R-9.3-2", "R-9.3-3", "R-9.3-4")
_SMALLEST, _LARGEST = 2.5, 9.0


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot: `count` things on `day` (or in its month), at `x` with radius `r` of the drawing."""

    day: date
    count: int
    x: float
    r: float
    title: Words


@dataclass(frozen=True, slots=True)
class Lane:
    title: Words
    y: float
    monthly: bool
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """An upright line: a day that matters. `key` names its words and its style."""

    key: str
    day: date
    x: float


@dataclass(frozen=True, slots=True)
class Chart:
    """`months` with the x of their first day; `window` the months of operation asked for (x from, x to)."""

    width: float
    height: float
    left: float
    months: tuple[tuple[str, float], ...]
    lanes: tuple[Lane, ...]
    window: tuple[float, float] | None
    window_days: tuple[date, date] | None
    lines: tuple[Line, ...]


def year_chart(assessment: Assessment, catalogue: Catalogue) -> Chart | None:
    """The twelve months that end with the later of the assessment and the earliest application; None without
    any date to draw."""
    ready = assessment.readiness
    end = max(filter(None, [assessment.as_of, ready.earliest_application]))
    scale = _Scale(_back(end.replace(day=1), _MONTHS - 1), _next_month(end))
    lanes = [
        lane
        for number, (title, monthly, days) in enumerate(_rows(assessment, catalogue))
        if (lane := _lane(title, monthly, days, scale, number)).marks
    ]
    if not lanes:
        return None
    lanes = [Lane(lane.title, _TOP + _LANE * (at + 0.5), lane.monthly, lane.marks) for at, lane in enumerate(lanes)]
    window = _window(assessment)
    drawn = (scale.x(window[0]), scale.x(window[1])) if window and window[1] >= scale.first else None
    days = (("release", assessment.sms_release), ("as_of", assessment.as_of), ("earliest", ready.earliest_application))
    return Chart(
        _RIGHT,
        _TOP + _LANE * len(lanes) + 8,
        _LEFT,
        tuple((f"{month:%Y-%m}", scale.x(month)) for month in scale.months()),
        tuple(lanes),
        drawn,
        window if drawn else None,
        tuple(Line(key, day, scale.x(day)) for key, day in days if day and scale.first <= day < scale.stop),
    )


def _rows(assessment: Assessment, catalogue: Catalogue) -> Iterable[tuple[Words, bool, list[date]]]:
    """Title, whether it counts by months, and the days of each lane."""
    released = [
        dated.value
        for one in assessment.documents
        if one.kind in _CONTROLLED and not one.obsolete
        for dated in one.dates
        if dated.role == "effective" and dated.value == one.main_date and dated.precision == "day"
    ]
    yield word("chart", "documents"), False, released
    by_clause: dict[str, list[date]] = {}
    chain: list[date] = []
    for row in assessment.timeline:
        days = [event.date for event in row.events]
        if row.requirement in _AUDIT_CHAIN:
            chain += days
        else:
            clause = catalogue.requirement(row.requirement).clauses[0].split(" ")[0]
            by_clause.setdefault(".".join(clause.split(".")[:2]), []).extend(days)
    for clause in sorted(by_clause, key=lambda one: [int(part) for part in one.split(".")]):
        title = catalogue.clause(clause).title
        yield Words(f"{clause} {title.zh}", f"{clause} {title.en}"), True, by_clause[clause]
    yield word("chart", "audit"), False, chain


def _lane(title: Words, monthly: bool, days: Sequence[date], scale: _Scale, number: int) -> Lane:
    counted = Counter(day.replace(day=1) if monthly else day for day in days if scale.first <= day < scale.stop)
    marks = tuple(
        Mark(
            day,
            count,
            scale.x(day + timedelta(days=14 if monthly else 0)),
            round(min(_LARGEST, _SMALLEST + math.sqrt(count)), 2),
            Words(
                f"{day:%Y-%m}：{count}" if monthly else f"{day}：{count}",
                f"{day:%Y-%m}: {count}" if monthly else f"{day}: {count}",
            ),
        )
        for day, count in sorted(counted.items())
    )
    return Lane(title, float(number), monthly, marks)


def _window(assessment: Assessment) -> tuple[date, date] | None:
    """From the release to the end of the months of operation that are asked for."""
    ends = [one.date for one in assessment.readiness.constraints if one.id == "O05"]
    return (assessment.sms_release, ends[0]) if assessment.sms_release and ends else None


@dataclass(frozen=True, slots=True)
class _Scale:
    """Days from `first` to before `stop` on the width of the drawing."""

    first: date
    stop: date

    def x(self, day: date) -> float:
        share = (day - self.first).days / (self.stop - self.first).days
        return round(_LEFT + (_RIGHT - _LEFT) * min(1.0, max(0.0, share)), 1)

    def months(self) -> Iterable[date]:
        month = self.first
        while month < self.stop:
            yield month
            month = _next_month(month)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _back(month: date, count: int) -> date:
    index = month.year * 12 + month.month - 1 - count
    return date(index // 12, index % 12 + 1, 1)

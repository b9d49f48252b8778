"""Who signs after the day on which, by the roster, he left, or takes part before that on which he joined."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date

from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, named, seen_at
from pipeline.text.normal import normal
from pipeline.text.people import names_in
from pipeline.text.plain_days import moment_in
from pipeline.values import Analysis, Fact, Words

_ROSTER = "L14"
_A_WEEK, _FEW = 7, 3  # days; people


def signed_after_leaving(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One finding a person, with the papers."""
    left = _days_of(assessed, "person.until")
    late: dict[str, list[tuple[Analysis, Fact, str]]] = defaultdict(list)
    for one in assessed.current if left else ():
        for name, day, fact in _signed(one):
            if name in left and day > left[name][2]:
                late[name].append((one, fact, day))
    for name, seen in sorted(late.items()):
        roster, row, day = left[name]
        paths = sorted({one.path for one, _, _ in seen})
        yield Contradiction(
            f"left|{name}",
            Words(f"“{name}”{day} 离职，却在 {seen[0][2]} 签署：{named(paths)}", f"“{name}” left on {day}, and signs on {seen[0][2]}: {named(paths)}"),
            [*(seen_at(one, fact) for one, fact, _ in seen), seen_at(roster, row)], instead="left",
        )  # fmt: skip


def present_before_joining(assessed: AssessedSet) -> Iterator[Contradiction]:
    """The same before the day on which somebody joined: a question, as he may have had a contract before; where more than a
    few did so, that day is another one."""
    joined = _days_of(assessed, "person.since")
    rosters = {one.path for one in assessed.serving(_ROSTER)}
    early: dict[str, list[tuple[Analysis, Fact, str]]] = defaultdict(list)
    for one in assessed.current if joined else ():
        if one.path not in rosters and not one.copy_of:
            for name, day, fact in (*_signed(one), *_present(one)):
                if name in joined and (date.fromisoformat(joined[name][2]) - date.fromisoformat(day)).days > _A_WEEK:
                    early[name].append((one, fact, day))
    for name, seen in sorted(early.items()) if len(early) <= _FEW else ():
        roster, row, day = joined[name]
        paths = sorted({one.path for one, _, _ in seen})
        yield Contradiction(
            f"joined|{name}",
            Words(f"“{_written(row)}”{day} 入职，{seen[0][2]} 的记录上已有其名：{named(paths)}", f"“{_written(row)}” joined on {day}, and stands on a record of {seen[0][2]}: {named(paths)}"),
            [*(seen_at(one, fact) for one, fact, _ in seen), seen_at(roster, row)], severity="low",
            ask=Words("请说明此前的用工关系。", "Please say how this person was employed before."),
        )  # fmt: skip


def _written(row: Fact) -> str:
    return row.value.rpartition("|")[0]


def _present(one: Analysis) -> Iterator[tuple[str, str, Fact]]:
    """Who is on a sheet of those present, on its day."""
    if one.kind in ("record", "report") and one.main_date:
        for fact in one.facts:
            if fact.name == "person.listed":
                yield normal(fact.value.partition("|")[0]), one.main_date.isoformat(), fact
            elif fact.name == "meeting.present":
                for name in names_in(fact.value):
                    yield normal(name), one.main_date.isoformat(), fact


def _days_of(assessed: AssessedSet, kind: str) -> Mapping[str, tuple[Analysis, Fact, str]]:
    found: dict[str, tuple[Analysis, Fact, str]] = {}
    for one in assessed.serving(_ROSTER):
        for fact in one.facts:
            if fact.name == kind:
                name, _, day = fact.value.rpartition("|")
                found.setdefault(normal(name), (one, fact, day))
    return found


def _signed(one: Analysis) -> Iterator[tuple[str, str, Fact]]:
    """(who, on which day, where) of the hands on a cover, and of what stands beside a name in a record."""
    if one.kind in CONTROLLED - {"agreement"}:
        days = {fact.name.partition(".")[2]: fact.value for fact in one.facts if fact.name.startswith("day.")}
        for fact in one.facts:
            if fact.name == "person.signed":
                role, _, name = fact.value.partition("|")
                if day := days.get(role):
                    yield normal(name), day, fact
    elif one.kind in ("record", "report") and one.main_date:
        for fact in one.facts:
            if fact.name in ("person.field", "person.noted"):
                moment = moment_in(fact.quote)
                for name in fact.value.rpartition("|")[2].split("、"):
                    yield normal(name), (moment[0] if moment else one.main_date).isoformat(), fact

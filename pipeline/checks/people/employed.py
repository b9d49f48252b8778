"""Who signs after the day on which, by the roster, he left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, named, seen_at
from pipeline.text.normal import normal
from pipeline.text.plain_days import moment_in
from pipeline.values import Analysis, Fact, Words

_ROSTER = "L14"


def signed_after_leaving(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One finding a person, with the papers. Whoever joined later than he signed may have had a contract before."""
    left = _left(assessed)
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


def _left(assessed: AssessedSet) -> Mapping[str, tuple[Analysis, Fact, str]]:
    found: dict[str, tuple[Analysis, Fact, str]] = {}
    for one in assessed.serving(_ROSTER):
        for fact in one.facts:
            if fact.name == "person.until":
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

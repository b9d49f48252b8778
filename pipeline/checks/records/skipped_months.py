"""Tables of monthly figures that skip a month, whatever other files hold for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set

from pipeline.checks.registry import AssessedSet, Contradiction, day_at, named
from pipeline.values import Event, Words

_WHOLE_MONTH = range(27, 31)  # days from its first to its last
_LEAST_MONTHS = 3


def skipped_months(assessed: AssessedSet, told: Set[tuple[str, str]]) -> Iterator[Contradiction]:
    """One finding a table: months between those that it has. `told`: (requirement, month) of the whole set's own gaps."""
    for one in assessed.current:
        tables: dict[tuple[str, str], dict[int, Event]] = defaultdict(dict)
        for event in one.events if one.kind in ("record", "report", "list") else ():
            if event.value.day == 1 and (event.end - event.value).days in _WHOLE_MONTH:
                month = event.value.year * 12 + event.value.month - 1
                tables[event.requirement, event.place.partition("!")[0]].setdefault(month, event)
        for (requirement, _), months in sorted(tables.items()):
            absent = [at for at in range(min(months), max(months)) if at not in months]
            names = [f"{at // 12}-{at % 12 + 1:02}" for at in absent]
            names = [name for name in names if (requirement, name) not in told]
            if len(months) < _LEAST_MONTHS or not names or len(absent) * 2 > len(months):
                continue
            beside = [months[at] for at in (absent[0] - 1, max(absent) + 1) if at in months]
            yield Contradiction(
                f"skipped|{one.path}",
                Words(f"按月数据缺 {'、'.join(names)}：{named([one.path])}", f"monthly figures leave out {', '.join(names)}: {named([one.path])}"),
                [day_at(assessed, one.path, each.place, each.value, each.end) for each in beside],
                requirement=requirement, severity="medium",
            )  # fmt: skip

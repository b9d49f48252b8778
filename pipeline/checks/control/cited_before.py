"""Records that say they follow a document which took effect only later."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from datetime import date

from pipeline.checks.lookup import number_key, numbers_of, title_key
from pipeline.checks.registry import AssessedSet, Contradiction, first_of, named, seen_at
from pipeline.text.rare import Rare
from pipeline.values import Analysis, Fact, Words

# What speaks of a document that is yet to come or is made, taught and released, follows none.
_YET_TO_COME = Rare(
    r"草案|草稿|送审|征求意见|讨论稿|初稿|修订|编写|起草|宣贯|培训|学习|发布|下发|实施日|起实施|起施行|生效|试行|拟[于在订]|将[于在按]|待[批审发修]|准备|新版|(?:评审|讨论|审议|审核|会签|审查)[^，。]{0,8}《"
    r"|\bdraft|\bwill\b|\bshall\b|\bto be\b|\bbeing (?:written|prepared)|\bprepar(?:e|ing|ation)|\brevis|\breview(?:ed|s)?\b|\btrain|\bbrief|\bpublish|\breleased?\b|\bissued\b|\bissue (?:of|on)\b|\btakes? effect|\bin force\b|\beffective\b|\bcomes? into|\bnew (?:edition|version|procedure|rules)|\broll(?:ed)? out",
    re.I,
)
# Training, papers themselves, plans, and letters that lay down duties ahead of time.
_NOT_OF_THESE = ("R-7.2", "R-7.5", "R-9.2-1", "R-9.2-2", "R-9.3-1", "L", "D-")
_SHORTEST_TITLE = 5

Rules = Mapping[str, tuple[Analysis, date]]


def cited_before_in_force(assessed: AssessedSet, rules: Rules, told: Mapping[str, Set[str]]) -> Iterator[Contradiction]:
    """One finding a document of `rules` (those in their first edition, by path), without the records `told` already."""
    by_name: dict[str, list[tuple[Analysis, date]]] = defaultdict(list)
    for one, start in rules.values():
        for name in {*map(number_key, numbers_of(one)), title_key(one.title)}:
            if len(name) >= _SHORTEST_TITLE:
                by_name[name].append((one, start))
    found: dict[str, list[tuple[Analysis, Fact, date]]] = defaultdict(list)
    for record in assessed.current:
        if (day := _day_of(record)) is None:
            continue
        for fact in record.facts:
            name = _name_cited(fact)
            for one, start in by_name.get(name, ()) if name else ():
                if day < start and one.path != record.path and record.path not in told.get(one.path, ()):
                    found[one.path].append((record, fact, day))
    for path, seen in sorted(found.items()):
        one, start = rules[path]
        paths = sorted({record.path for record, _, _ in seen})
        first = min(day for _, _, day in seen)
        yield Contradiction(
            f"cited|{number_key(one.number) or title_key(one.title)}",
            Words(f"《{one.title}》{start} 起实施，更早的记录却已按它办理（{first}）：{named(paths)}",
                  f"“{one.title}” took effect on {start}, yet an older record ({first}) says that it follows it: {named(paths)}"),
            [*(seen_at(record, fact) for record, fact, _ in seen), first_of(one, "day.effective", "day.released")],
            severity="medium", ask=Words("请说明当时依据的文件。", "Please say what they were based on."),
        )  # fmt: skip


def _day_of(record: Analysis) -> date | None:
    """The last day of what a record tells of; of ledgers, training and plans none."""
    served = [each.requirement for each in record.assignments]
    if (
        record.main_date is None
        or record.kind not in ("record", "report")
        or any(each.startswith(_NOT_OF_THESE) for each in served)
    ):
        return None
    return max([record.main_date, *(event.end for event in record.events)])


def _name_cited(fact: Fact) -> str:
    if fact.name not in ("reference.number", "reference.title") or _YET_TO_COME.search(fact.quote):
        return ""
    return number_key(fact.value) if fact.name == "reference.number" else title_key(fact.value)

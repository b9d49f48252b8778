"""Forms of one kind that were answered with the same sentences, though they are of other things and other days."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Set

from pipeline.checks.lookup import title_key
from pipeline.checks.registry import AssessedSet, Contradiction, named, seen_at
from pipeline.text.periods import without_period
from pipeline.values import Analysis, Fact, Words

_LEAST = 3  # records
_ANSWERS = 2  # sentences that they share


def answers_copied(assessed: AssessedSet, told: Set[str], ask: Words) -> Iterator[Contradiction]:
    """Records of one kind and of several days whose sentences are the same to the letter, though they are of other things."""
    seen: dict[tuple[str, str], dict[str, tuple[Analysis, Fact]]] = defaultdict(dict)
    for one in assessed.current:
        if one.kind in ("record", "report") and one.path not in told and one.main_date and not one.copy_of:
            for fact in one.facts:
                if fact.name == "filled.answer":
                    key = "".join(without_period(title_key(one.title)).split())
                    seen[key, fact.value].setdefault(one.sha256, (one, fact))
    shared: dict[frozenset[str], list[dict[str, tuple[Analysis, Fact]]]] = defaultdict(list)
    for members in seen.values():
        if len(members) >= _LEAST and len({one.main_date for one, _ in members.values()}) > 1:
            shared[frozenset(members)].append(members)
    for answers in shared.values():
        if len(answers) >= _ANSWERS:
            paths = sorted(one.path for one, _ in answers[0].values())
            yield Contradiction(
                f"answers|{paths[0]}",
                Words(f"{len(paths)} 份记录有 {len(answers)} 栏文字逐字相同：{named(paths)}",
                      f"{len(answers)} answers are the same to the letter in {len(paths)} records: {named(paths)}"),
                [seen_at(one, fact) for members in answers for one, fact in members.values()],
                severity="low", ask=ask,
            )  # fmt: skip

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
_CUSTOMERS, _A_SENTENCE = 3, 15  # who says the same; characters of what two hardly put alike
_READ = 2  # months


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


def surveys_alike(assessed: AssessedSet, told: Set[str], ask: Words) -> Iterator[Contradiction]:
    """Customers who were asked how content they are, and say the same to the letter: beside the same marks, or three and more."""
    said: dict[str, dict[str, tuple[Analysis, Fact]]] = defaultdict(dict)
    for one in assessed.current:
        by = next((fact.value for fact in one.facts if fact.name == "filled.by"), "")
        for fact in one.facts:
            if fact.name == "survey.answer" and by and not one.copy_of and one.path not in told:
                said[fact.value.partition("|")[0]].setdefault(by, (one, fact))
    for answers in said.values():
        marks = {fact.value.rpartition("|")[2] for _, fact in answers.values()}
        long = min(int(fact.value.split("|")[1]) for _, fact in answers.values()) >= _A_SENTENCE
        alike = len(marks) == 1 and marks != {""}
        if len(answers) < _CUSTOMERS - (alike and long) or not (alike or long):
            continue
        paths = sorted(one.path for one, _ in answers.values())
        zh, en = ("评分和意见", "marks and remark") if alike else ("意见", "the remark")
        yield Contradiction(
            f"surveys|{paths[0]}",
            Words(f"{len(paths)} 家客户的{zh}逐字相同：{named(paths)}", f"{en} of {len(paths)} customers are the same to the letter: {named(paths)}"),
            [seen_at(one, fact) for one, fact in answers.values()], severity="medium" if alike else "low", ask=ask,
        )  # fmt: skip


def readings_again(assessed: AssessedSet, told: Set[str], ask: Words) -> Iterator[Contradiction]:
    """What was read or found in one month, in the same order in another."""
    months: dict[tuple[str, str], list[tuple[str, Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if one.kind in ("record", "report") and not one.copy_of and one.path not in told else ():
            if fact.name == "month.read":
                month, label, values = fact.value.split("|")
                months[label, values].append((month, one, fact))
    shown: set[tuple[str, ...]] = set()
    for (label, _), seen in months.items():
        named_months = sorted({month for month, _, _ in seen})
        paths = sorted({one.path for _, one, _ in seen})
        if len(named_months) < _READ or (*named_months, *paths) in shown:
            continue
        shown.add((*named_months, *paths))
        yield Contradiction(
            f"readings|{paths[0]}|{'|'.join(named_months)}",
            Words(f"{'、'.join(named_months)} 的“{label}”逐行相同：{named(paths)}", f"“{label}” is the same row by row in {', '.join(named_months)}: {named(paths)}"),
            [seen_at(one, fact) for _, one, fact in seen], severity="medium", ask=ask,
        )  # fmt: skip

"""A form on which a field was left empty that all others of its kind fill in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta

from pipeline.checks.lookup import title_key
from pipeline.checks.registry import AssessedSet, Contradiction, named, seen_at
from pipeline.text.periods import without_period
from pipeline.values import Analysis, Fact, Severity, Words

_LEAST = 3  # others that fill it in
_A_MONTH = timedelta(days=30)
_NONCONFORMITIES = ("R-9.2-5", "R-10.1")


def fields_left_empty_here(assessed: AssessedSet) -> Iterator[Contradiction]:
    kinds: dict[str, dict[str, Analysis]] = defaultdict(dict)
    for one in assessed.current:
        if one.kind in ("record", "report") and not one.copy_of and any(f.name == "form.filled" for f in one.facts):
            kinds["".join(without_period(title_key(one.title)).split())].setdefault(one.sha256, one)
    for members in kinds.values():
        filled = {one.path: set(" ".join(_values(one, "form.filled")).split()) for one in members.values()}
        for one in members.values() if len(members) > _LEAST else ():
            if not _is_over(one, assessed):
                continue
            told = [
                fact for fact in one.facts
                if fact.name == "form.empty" and _all_others(fact.value.partition("|")[0], one.path, filled)
            ]  # fmt: skip
            if told and not any(fact.name == "form.blank" for fact in one.facts):
                yield _left_empty(one, told)


def _is_over(one: Analysis, assessed: AssessedSet) -> bool:
    """Is a record so old that all of it can be filled in? What a nonconformity lacks is told with it."""
    told_with_it = any(a.requirement in _NONCONFORMITIES for a in one.assignments)
    return not told_with_it and one.main_date is not None and one.main_date + _A_MONTH < assessed.as_of


def _values(one: Analysis, name: str) -> list[str]:
    return [fact.value for fact in one.facts if fact.name == name]


def _all_others(key: str, path: str, filled: dict[str, set[str]]) -> bool:
    return all(key in keys for other, keys in filled.items() if other != path)


def _left_empty(one: Analysis, told: list[Fact]) -> Contradiction:
    labels = "、".join(dict.fromkeys(fact.value.partition("|")[2] for fact in told))
    severity: Severity = "low" if len(told) == 1 else "medium"
    return Contradiction(
        f"{one.path}|unlike",
        Words(f"“{labels}”栏空白，其他同类记录均已填写：{named([one.path])}",
              f"“{labels.replace('、', ', ')}” is empty, while all other records of this kind fill it in: {named([one.path])}"),
        [seen_at(one, fact) for fact in told], severity=severity,
    )  # fmt: skip

"""Tickets and changes in ledgers: numbers used twice, times that run backwards."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.checks.registry import AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Words

_SHOWN = 5


@check("R06")
def numbers_used_twice(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one in assessed.current:
        seen = [fact for fact in one.facts if fact.name == "ticket.twice"]
        if one.kind != "form" and seen:
            numbers = "、".join(fact.value for fact in seen[:_SHOWN])
            yield Contradiction(
                f"{one.path}|{'|'.join(sorted(fact.value for fact in seen))}",
                Words(f"编号重复（{len(seen)} 个）：{numbers}（{named([one.path])}）",
                      f"{len(seen)} numbers stand twice for different rows: {numbers.replace('、', ', ')} ({named([one.path])})"),
                [seen_at(one, fact) for fact in seen],
            )  # fmt: skip


@check("R07")
def times_run_backwards(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one in assessed.current:
        seen = [fact for fact in one.facts if fact.name == "ticket.backwards"]
        if one.kind != "form" and seen:
            shown = "；".join(fact.value for fact in seen[:_SHOWN])
            yield Contradiction(
                f"{one.path}|{'|'.join(sorted(fact.value.split(':')[0] for fact in seen))}",
                Words(f"时间顺序错误（{len(seen)} 条）：{shown}（{named([one.path])}）",
                      f"times run backwards in {len(seen)} rows: {shown.replace('；', '; ')} ({named([one.path])})"),
                [seen_at(one, fact) for fact in seen],
            )  # fmt: skip

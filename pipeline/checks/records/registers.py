"""Registers with a row that lacks what all others have, differences without a reason, readings that never vary."""

from __future__ import annotations

from collections.abc import Iterator, Set

from pipeline.checks.registry import AssessedSet, Contradiction, counted, named, seen_at
from pipeline.values import Analysis, Fact, Siblings, Words

_SHOWN = 4
_OF_A_LEDGER = ("ledger.blank", "ledger.row", "ledger.hollow")
_LACKING = Words("{n} 份登记表有一行缺少必填内容", "a row of {n} registers lacks what the others have")
_UNSAID = Words("{n} 份表格有差异未说明原因", "differences in {n} tables are not explained")


def registers_left_open(assessed: AssessedSet) -> Iterator[Contradiction]:
    """What a register leaves empty in one row, and differences for which it has a column of reasons and gives none. The
    rows of ledgers of tickets are looked at as such."""
    for one in assessed.current:
        if one.kind not in ("record", "report", "list", "plan") or one.copy_of:
            continue
        ledger = any(fact.name in _OF_A_LEDGER for fact in one.facts)
        blanks = [] if ledger else [fact for fact in one.facts if fact.name == "register.blank"]
        if blanks:
            yield _left_empty(one, blanks)
        if unsaid := [fact for fact in one.facts if fact.name == "register.unexplained"]:
            yield _unexplained(one, unsaid)


def _left_empty(one: Analysis, blanks: list[Fact]) -> Contradiction:
    cells = [fact.value.split("|") for fact in blanks]
    zh = "、".join(f"{row} 的“{label}”" for label, row in cells[:_SHOWN])
    en = ", ".join(f"“{label}” of {row}" for label, row in cells[:_SHOWN])
    return Contradiction(
        f"{one.path}|register|{'|'.join(sorted(fact.value for fact in blanks))}",
        Words(f"其他各行均已填写，唯独未填：{zh}（{named([one.path])}）", f"left empty though all other rows say it: {en} ({named([one.path])})"),
        [seen_at(one, fact) for fact in blanks], severity="low",
        siblings=Siblings("register", _LACKING, Words(f"{named([one.path])}（{zh}）", f"{named([one.path])} ({en})")),
    )  # fmt: skip


def _unexplained(one: Analysis, unsaid: list[Fact]) -> Contradiction:
    rows = [fact.value.split("|") for fact in unsaid]
    zh = "、".join(f"{row}（{first}/{second}）" for row, first, second in rows[:_SHOWN])
    en = ", ".join(f"{row} ({first} against {second})" for row, first, second in rows[:_SHOWN])
    return Contradiction(
        f"{one.path}|unexplained|{'|'.join(sorted(row for row, _, _ in rows))}",
        Words(f"有差异而未说明原因：{zh}（{named([one.path])}）", f"{counted(len(rows), 'difference')} without a reason: {en} ({named([one.path])})"),
        [seen_at(one, fact) for fact in unsaid], severity="low",
        siblings=Siblings("unexplained", _UNSAID, Words(f"{named([one.path])}（{zh}）", f"{named([one.path])} ({en})")),
    )  # fmt: skip


def readings_constant(assessed: AssessedSet, told: Set[str], ask: Words) -> Iterator[Contradiction]:
    """Readings that are the same to the decimal on each of many days."""
    for one in assessed.current:
        for fact in one.facts if one.kind in ("record", "report") and not one.copy_of and one.path not in told else ():
            if fact.name == "readings.constant":
                labels, rows = fact.value.split("|")
                yield Contradiction(
                    f"constant|{one.path}|{labels}",
                    Words(f"{rows} 次读数完全相同：{labels}（{named([one.path])}）", f"{rows} readings are all the same: {labels.replace('、', ', ')} ({named([one.path])})"),
                    [seen_at(one, fact)], severity="medium", ask=ask,
                )  # fmt: skip

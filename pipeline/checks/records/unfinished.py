"""What nobody finished: empty fields of single records, causes that nobody looked for, what papers say is still open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from datetime import date, timedelta

from pipeline.checks.registry import AssessedSet, Contradiction, named, seen_at
from pipeline.values import Analysis, Fact, Siblings, Words

# What no record of something that was decided can lack.
_APPROVAL = re.compile(
    r"^(?:审批|批准)(?:人|意见)?$|^approved by$|^approver$"
    r"|^(?:CAB|变更(?:委员会|小组)|评审会)(?:意见|决定|结论)$|^(?:change )?(?:(?:advisory )?board|cab|committee)(?:'?s)? (?:decision|approval|verdict)$",
    re.I,
)
_EMPTY_FIELDS = Words("{n} 份记录有未填写的栏目", "fields of {n} records are empty")
_MOSTLY = 3  # fields without a value of a record that is over, whatever they are called
_NONCONFORMITIES = ("R-9.2-5", "R-10.1")
_TELLING = ("record", "report", "letter", "unrelated")


def begun(one: Analysis) -> bool:
    """Was a form filled in at all: with the day on which something was done?"""
    served = any(a.requirement.startswith("R-") for a in one.assignments)
    return one.kind == "form" and served and any(d.labelled and d.role in ("occurred", "meeting") for d in one.dates)


def unfinished_here(one: Analysis, assessed: AssessedSet, told: Set[str]) -> Iterator[Contradiction]:
    """Empty fields of a single record, columns for scores without one, and rows behind the others of their ledger."""
    empty = [fact for fact in one.facts if fact.name == "form.blank"]
    closing = any(fact.name == "nonconformity.open" for fact in one.facts)  # A07's affair
    many = len(empty) >= assessed.threshold("R05", "fields") or any(_APPROVAL.search(fact.value) for fact in empty)
    if not many and (left := _left_out(one, assessed)):
        empty, many = left, True
    unscored = [fact for fact in one.facts if fact.name == "form.unscored"]
    unscored += _sections_left(one, assessed)
    if (one.kind in ("record", "report") or begun(one)) and (many or unscored) and not closing:
        fields = [*empty, *unscored]
        said = "、".join(dict.fromkeys(_label(fact) for fact in fields))
        yield Contradiction(
            f"{one.path}|fields",
            Words(f"记录有未填写的栏目：{said}（{named([one.path])}）", f"fields of the record are empty: {said.replace('、', ', ')} ({named([one.path])})"),
            [seen_at(one, fact) for fact in fields],
            siblings=Siblings("fields", _EMPTY_FIELDS, Words(f"{named([one.path])}（{said}）", f"{named([one.path])} ({said.replace('、', ', ')})")),
        )  # fmt: skip
    young = assessed.as_of - timedelta(days=assessed.threshold("R05", "days_beside_others"))
    behind = [
        f for f in one.facts if f.name == "ledger.behind" and date.fromisoformat(f.value.rpartition("|")[2]) < young
    ]
    behind = [fact for fact in behind if fact.value.partition("|")[0] not in told]
    if behind:
        rows = "、".join(fact.value.partition("|")[0] for fact in behind)
        label = behind[0].value.split("|")[1]
        yield Contradiction(
            f"{one.path}|behind|{rows}",
            Words(f"{rows} 的“{label}”空白，其后登记的均已写明：{named([one.path])}", f"“{label}” is empty for {rows.replace('、', ', ')}, though known of later ones: {named([one.path])}"),
            [seen_at(one, fact) for fact in behind], severity="low",
        )  # fmt: skip


def _label(fact: Fact) -> str:
    return fact.value.partition("|")[2 if fact.name == "form.empty" else 0]


def _left_out(one: Analysis, assessed: AssessedSet) -> list[Fact]:
    """Three and more fields without a value, of a record that is over."""
    told_with_it = any(a.requirement in _NONCONFORMITIES for a in one.assignments)
    over = assessed.as_of - timedelta(days=assessed.threshold("R05", "fresh"))
    if (
        one.kind != "record"
        or told_with_it
        or one.copy_of
        or not one.assignments
        or not one.main_date
        or one.main_date > over
    ):
        return []
    left = [fact for fact in one.facts if fact.name in ("form.empty", "form.blank")]
    left = list({_label(fact): fact for fact in left if not _label(fact).isdigit()}.values())
    filled = [len(fact.value.split()) for fact in one.facts if fact.name == "form.filled"]
    return left if len(left) >= _MOSTLY and sum(filled) <= _MOSTLY * len(left) else []


def _sections_left(one: Analysis, assessed: AssessedSet) -> list[Fact]:
    """Headings of a report below which nothing is said, once it has been over for a while; of a form nobody filled in, and
    of a plan, that is no defect."""
    over = assessed.as_of - timedelta(days=assessed.threshold("R05", "fresh"))
    if one.kind not in ("record", "report") or one.copy_of or not one.main_date or one.main_date > over:
        return []
    return [fact for fact in one.facts if fact.name == "section.open"]


def told_to_be_open(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Mails, minutes and reports that tell of tickets and actions which had long been open, and whose ledgers show no end."""
    over = _over_by_now(assessed)
    for one in (each for each in assessed.analyses if not each.obsolete):  # what serves nothing tells of it, too
        told = [
            fact for fact in one.facts
            if fact.name == "told.open" and one.kind in _TELLING and not one.copy_of
            and _was_old(fact, one.main_date or assessed.as_of, assessed.threshold("R05", "days_beside_others"))
            and not (set(_numbers(fact)) & over)
        ]  # fmt: skip
        if told:
            numbers = list(dict.fromkeys(number for fact in told for number in _numbers(fact)))
            zh, en = ("：" + "、".join(numbers), ": " + ", ".join(numbers)) if numbers else ("", "")
            yield Contradiction(
                f"{one.path}|told",
                Words(f"{named([one.path])} 写到长期未关闭的事项{zh}", f"{named([one.path])} tells of what had long been open{en}"),
                [seen_at(one, fact) for fact in told], severity="low", instead="open",
            )  # fmt: skip


def _numbers(fact: Fact) -> list[str]:
    return [number for number in fact.value.partition("|")[0].split("、") if number]


def _was_old(fact: Fact, told: date, days: float) -> bool:
    """Had it been open for so long when it was told? A day without its year is of the year in which it is told."""
    text = fact.value.rpartition("|")[2]
    day = date.fromisoformat(f"{told.year}{text[1:]}" if text.startswith("--") else text)
    return timedelta(days=days) < told - day < timedelta(days=365)


def _over_by_now(assessed: AssessedSet) -> frozenset[str]:
    """Tickets that a ledger has and does not say to be open."""
    known = {n for one in assessed.current for f in one.facts if f.name == "ticket.ids" for n in f.value.split()}
    still = {
        fact.value.partition("|")[0]
        for one in assessed.current
        for fact in one.facts
        if fact.name in ("ledger.open", "ledger.undone")
    }
    return frozenset(known - still)

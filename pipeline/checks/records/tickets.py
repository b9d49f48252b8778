"""Tickets in ledgers and single records: blanks, open rows and numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from pipeline.checks.lookup import title_key
from pipeline.checks.records.copies import kept_copies
from pipeline.checks.records.registers import registers_left_open
from pipeline.checks.records.unfinished import begun, told_to_be_open, unfinished_here
from pipeline.checks.records.unlike_its_like import fields_left_empty_here
from pipeline.checks.registry import AssessedSet, Contradiction, check, counted, named, seen_at
from pipeline.values import Analysis, Fact, Severity, Siblings, TimeUnit, Words

_SHOWN = 5
_REGISTERS = ("D-6.1", "R-8.7.3-1", "R-10")
_AT_THE_END = re.compile(
    r"关闭|完成|结束|恢复|clos|done|end|complet|resol", re.I
)  # of a short ledger, perhaps still open
_TIMES, _TWO = 4, 2  # the time that nearly all others took; blank rows that are half of a short ledger
_SOON_DONE = frozenset(["R-8.6.1-1", "R-8.6.2", "R-8.5.1-1"])
# What a fact says of numbers: how grave it is, of one file, and of several.
_OF_NUMBERS: Mapping[str, tuple[Severity | None, str, str, Words]] = {
    "ticket.twice": (None, "编号重复（{} 个）：{}（{}）", "numbers that stand twice for different rows ({}): {} ({})", Words("{n} 份台账有编号重复", "numbers stand twice for different rows in {n} ledgers")),
    "ticket.unordered": (None, "编号与日期顺序不符（{} 个）：{}（{}）", "numbers that do not follow the order of the days ({}): {} ({})", Words("{n} 份台账编号与日期顺序不符", "numbers do not follow the order of the days in {n} ledgers")),
    "ticket.period": (None, "编号中的年月与日期不符（{} 个）：{}（{}）", "numbers that hold another month than their day ({}): {} ({})", Words("{n} 份台账编号中的年月与日期不符", "numbers hold another month than their day in {n} ledgers")),
    "ticket.hole": ("low", "编号不连续，缺 {} 个：{}（{}）", "numbers left out of a series ({}): {} ({})", Words("{n} 份台账编号不连续", "numbers are left out of a series in {n} ledgers")),
}  # fmt: skip
_BLANK = Words("{n} 份台账有必填栏空白", "columns are left blank in {n} ledgers")
_LACKING = Words("{n} 份台账有记录缺少必填内容", "rows of {n} ledgers lack what the others have")
_HOLLOW = Words("{n} 份台账有记录多栏空白", "rows of {n} ledgers are mostly empty")
_STILL_OPEN = Words("{n} 份台账有记录长期未关闭", "rows of {n} ledgers have long been open")
_PAST_THEIR_DAY = Words("{n} 份台账有记录逾期未关闭", "rows of {n} ledgers are still open after their day")
_PROBLEMS, _COMPLAINTS = "R-8.6.3", "R-8.3.2-4"
# Days within which a time surely ends, working days with the longest holidays between them.
_DAYS_OF: Mapping[TimeUnit, float] = {"minute": 0, "hour": 1 / 24, "day": 1, "working_day": 2, "week": 7, "month": 31}
LEDGERS = frozenset(["R-8.6.1-1", "R-8.6.2", "R-8.6.3-1", "R-8.5.1-1", "R-8.5.3-1", "R-8.5.3-2", "R-8.7.3-2", "R-10.1"])


def kept_records(assessed: AssessedSet) -> Iterator[Analysis]:
    return (one for one in assessed.current if one.kind in ("record", "report", "list") or begun(one) or _kept_up(one))


def _kept_up(one: Analysis) -> bool:
    """Is what is called a plan a register that is kept up, of treatments or improvements?"""
    return one.kind == "plan" and any(a.requirement.startswith(_REGISTERS) for a in one.assignments)


@check("R05")
def blank_or_open(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Columns that a ledger leaves empty, rows long open, and single records without owner, result or closure."""
    share, least = assessed.threshold("R05", "share"), assessed.threshold("R05", "rows")
    oldest = assessed.as_of - timedelta(days=assessed.threshold("R05", "days"))
    longest = assessed.as_of - timedelta(days=assessed.threshold("R05", "days_of_a_problem"))
    fresh = assessed.as_of - timedelta(days=assessed.threshold("R05", "fresh"))
    yield from fields_left_empty_here(assessed)
    for one in kept_records(assessed):
        yield from kept_copies(one)
        blanks = []
        for fact in one.facts:
            if fact.name == "ledger.blank":
                label, blank, rows = fact.value.split("|")
                if _AT_THE_END.search(label) and _of_a_problem(one, fact):
                    continue  # it is still worked on
                half = int(blank) >= _TWO and int(blank) * 2 >= int(rows) and not _AT_THE_END.search(label)
                many = int(blank) >= least or half
                if many and int(blank) >= share * int(rows):
                    blanks.append((label, int(blank), int(rows), fact))
        if blanks:
            zh = "、".join(f"“{label}” {rows} 行中 {blank} 行" for label, blank, rows, _ in blanks[:_SHOWN])
            en = ", ".join(f"“{label}” in {blank} of {rows} rows" for label, blank, rows, _ in blanks[:_SHOWN])
            yield Contradiction(
                f"{one.path}|blank|{'|'.join(sorted({label for label, *_ in blanks}))}",
                Words(f"必填栏空白：{zh}（{named([one.path])}）", f"columns are left blank: {en} ({named([one.path])})"),
                [seen_at(one, fact) for *_, fact in blanks],
                siblings=Siblings("blank", _BLANK, Words(f"{named([one.path])}（{zh}）", f"{named([one.path])} ({en})")),
            )  # fmt: skip
        hollow = [f for f in one.facts if f.name == "ledger.hollow" and date.fromisoformat(f.value[-10:]) < fresh]
        told_whole = {fact.value.partition("|")[0] for fact in hollow}  # a row that lacks much is told with all of it
        lacking = [f for f in one.facts if f.name == "ledger.row" and f.value.partition("|")[0] not in told_whole]
        if lacking and not blanks:
            which = _rows_and_columns(lacking[:_SHOWN])
            yield Contradiction(
                f"{one.path}|rows|{'|'.join(sorted(fact.value.partition('|')[0] for fact in lacking))}",
                Words(f"{len(lacking)} 条记录缺少必填内容：{which.zh}（{named([one.path])}）", f"{counted(len(lacking), 'row lacks', 'rows lack')} what the others have: {which.en} ({named([one.path])})"),
                [seen_at(one, fact) for fact in lacking],
                siblings=Siblings("rows", _LACKING, _told_in(one, which)),
            )  # fmt: skip
        kept = any(a.requirement.startswith("R-8.") or a.requirement in LEDGERS for a in one.assignments)
        if hollow and not blanks and not lacking and kept:
            which = _rows_and_columns(hollow[:_SHOWN])
            yield Contradiction(
                f"{one.path}|hollow|{'|'.join(sorted(fact.value.partition('|')[0] for fact in hollow))}",
                Words(f"{len(hollow)} 条记录多栏空白：{which.zh}（{named([one.path])}）", f"{counted(len(hollow), 'row is', 'rows are')} mostly empty: {which.en} ({named([one.path])})"),
                [seen_at(one, fact) for fact in hollow],
                siblings=Siblings("hollow", _HOLLOW, _told_in(one, which)),
            )  # fmt: skip
        problems = [fact for fact in one.facts if fact.name == "ledger.open" and _of_a_problem(one, fact)]
        soon_done = any(a.requirement in _SOON_DONE for a in one.assignments) or _a_ledger(one)
        usual = _usually_over(one, assessed, oldest) if soon_done else oldest
        overdue = [
            fact
            for fact in one.facts
            if (fact.name == "ledger.open" or (fact.name == "ledger.undone" and soon_done))
            and _overdue(fact.value.split("|"), longest if fact in problems else usual, assessed.as_of)
        ]
        if _of_complaints(one):
            overdue = [fact for fact in one.facts if fact.name == "ledger.open" and _complained_before(fact, assessed)]
        elif not (
            any(a.requirement in LEDGERS for a in one.assignments) or _a_ledger(one)
        ):  # of other ledgers, what is past its own day
            overdue = [fact for fact in overdue if _past_its_day(fact.value.split("|"), oldest)]
        known = told_whole | {fact.value.partition("|")[0] for fact in lacking}
        overdue = [fact for fact in overdue if not (_by_its_blank(fact) and fact.value.partition("|")[0] in known)]
        past = [
            fact for fact in one.facts if fact.name == "ledger.open" and _past_its_day(fact.value.split("|"), oldest)
        ]
        if not overdue and past and not one.copy_of:
            overdue = past  # whatever it is a list of, and however long its rows may take
        if overdue and (any(a.requirement.startswith("R-") for a in one.assignments) or _a_ledger(one) or past):
            told = "、".join(" ".join(fact.value.split("|")[:3]).strip() for fact in overdue[:_SHOWN])
            late = _of_complaints(one) or not (any(a.requirement in LEDGERS for a in one.assignments) or _a_ledger(one))
            still = Words("逾期未关闭", "still open after its day") if late else Words("长期未关闭", "open for long")
            yield Contradiction(
                f"{one.path}|open|{'|'.join(sorted(fact.value.split('|')[0] for fact in overdue))}",
                Words(f"{len(overdue)} 条记录{still.zh}：{told}（{named([one.path])}）", f"{counted(len(overdue), 'row is', 'rows are')} {still.en}: {told.replace('、', ', ')} ({named([one.path])})"),
                [seen_at(one, fact) for fact in overdue],
                siblings=Siblings("late", _PAST_THEIR_DAY, _told_of(one, told)) if late else Siblings("open", _STILL_OPEN, _told_of(one, told)), instead="open",
            )  # fmt: skip
        yield from unfinished_here(one, assessed, told_whole | {fact.value.partition("|")[0] for fact in lacking})
    yield from told_to_be_open(assessed)
    yield from registers_left_open(assessed)


def _rows_and_columns(facts: Sequence[Fact]) -> Words:
    """Which row lacks which columns: T-17 缺“优先级、处理人”."""
    said = [fact.value.split("|")[:2] for fact in facts]
    return Words(
        "；".join(f"{number} 缺“{columns}”" for number, columns in said),
        "; ".join(f"{number} has no “{columns.replace('、', ', ')}”" for number, columns in said),
    )


def _told_in(one: Analysis, told: Words) -> Words:
    return Words(f"{named([one.path])}（{told.zh}）", f"{named([one.path])} ({told.en})")


def _told_of(one: Analysis, told: str) -> Words:
    english = told.replace("；", "; ").replace("：", ": ").replace("、", ", ")
    return Words(f"{named([one.path])}（{told}）", f"{named([one.path])} ({english})")


def _a_ledger(one: Analysis) -> bool:
    """Of a file that serves nothing: is it a ledger by its rows, most of which were soon over?"""
    return not one.assignments and one.kind == "record" and any(fact.name == "ledger.usual" for fact in one.facts)


def _of_a_problem(one: Analysis, fact: Fact) -> bool:
    """Is this a row of a ledger of problems, by what the rows of its sheet record (else by what the file is for)?"""
    sheet = fact.place.partition("!")[0]
    kept = {event.requirement for event in one.events if event.place.partition("!")[0] == sheet}
    kept = kept or {each.requirement for each in one.assignments}
    of_a_process = [each for each in kept if each in LEDGERS or each.startswith(_PROBLEMS)]
    return bool(of_a_process) and all(each.startswith(_PROBLEMS) for each in of_a_process)


def _of_complaints(one: Analysis) -> bool:
    """A ledger of complaints alone: of what stands in it, nothing is one of the processes that take longer."""
    served = {a.requirement for a in one.assignments}
    return _COMPLAINTS in served and not served & LEDGERS


def _complained_before(fact: Fact, assessed: AssessedSet) -> bool:
    """Is a complaint open for longer than the house allows itself, or than such a time is elsewhere?"""
    row, own = fact.value.split("|"), assessed.milestones.complaint_time
    if len(row) > 3:
        return date.fromisoformat(row[3]) < assessed.as_of
    days = own.amount * _DAYS_OF[own.unit] if own else assessed.threshold("R05", "days_of_a_complaint")
    return date.fromisoformat(row[1]) + timedelta(days=max(1, days)) < assessed.as_of


def _usually_over(one: Analysis, assessed: AssessedSet, oldest: date) -> date:
    """Before this day a ticket came in that takes many times as long as the others of its ledger."""
    days = [int(fact.value) for fact in one.facts if fact.name == "ledger.usual"]
    long = max(_TIMES * max(days, default=0), assessed.threshold("R05", "days_beside_others"))
    return max(oldest, assessed.as_of - timedelta(days=long)) if days else oldest


def _by_its_blank(fact: Fact) -> bool:
    """Is a row open by nothing but the last day that it lacks? One that lacks more is told with all of it."""
    return not fact.value.split("|")[2]


def _past_its_day(row: list[str], oldest: date) -> bool:
    return len(row) > 3 and date.fromisoformat(row[3]) < oldest


def _overdue(row: list[str], oldest: date, as_of: date) -> bool:
    """Open for long, and past the day until which it may be."""
    return date.fromisoformat(row[1]) < oldest and (len(row) < 4 or date.fromisoformat(row[3]) < as_of)


def _records_of_one_number(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Single records of one kind and of several days that give themselves one number."""
    found: dict[tuple[str, str], dict[str, tuple[Analysis, Fact]]] = defaultdict(dict)
    for one in assessed.current:
        for fact in one.facts if one.kind == "record" and not one.copy_of else ():
            if fact.name == "form.ticket":
                found[title_key(one.title), fact.value].setdefault(one.sha256, (one, fact))
    for (_, number), members in sorted(found.items()):
        seen = sorted(members.values(), key=lambda each: each[0].path)
        if len(seen) > 1 and len({one.main_date for one, _ in seen}) == len(seen) and all(o.main_date for o, _ in seen):
            paths = [one.path for one, _ in seen]
            yield Contradiction(
                f"records|{number}",
                Words(f"{len(seen)} 份不同日期的记录使用同一编号 {number}：{named(paths)}",
                      f"{len(seen)} records of different days bear the number {number}: {named(paths)}"),
                [seen_at(one, fact) for one, fact in seen],
            )  # fmt: skip


@check("R06")
def numbers_out_of_order(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Numbers used twice, against the order of the days, of another month or year, or left out."""
    yield from _records_of_one_number(assessed)
    filed = {fact.value for one in assessed.current for fact in one.facts if fact.name == "number.name"}
    for one in kept_records(assessed):
        for name, (severity, zh, en, together) in _OF_NUMBERS.items():
            seen = [fact for fact in one.facts if fact.name == name]
            if name == "ticket.hole":  # one that has a file of its own is not left out
                seen = [fact for fact in seen if fact.value not in filed]
            if seen:
                shown = [fact.value for fact in seen[:_SHOWN]]
                yield Contradiction(
                    f"{one.path}|{'' if name == 'ticket.twice' else name}{'|'.join(sorted(fact.value for fact in seen))}",
                    Words(
                        zh.format(len(seen), "、".join(shown), named([one.path])),
                        en.format(len(seen), ", ".join(shown), named([one.path])),
                    ),
                    [seen_at(one, fact) for fact in seen],
                    severity=severity,
                    ask=Words("请说明缺号原因。", "Please say why.") if name == "ticket.hole" else None,
                    siblings=Siblings(name, together, _told_of(one, "、".join(shown))),
                )

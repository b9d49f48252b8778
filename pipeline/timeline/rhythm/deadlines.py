"""The deadlines that an organisation sets itself in its procedures (不符合项在20个工作日内关闭), with quote and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import cast

from pipeline.knowledge import knowledge
from pipeline.text.any_of import any_of
from pipeline.text.normal import normal, quote
from pipeline.timeline.rhythm.durations import UNITS, Allowed, find_allowed, find_days_of_month, last_day
from pipeline.values import Analysis, Block, Fact, Kind, OwnDeadline, Words

DEADLINE_FACT = "deadline"
_SAY_SO: frozenset[Kind] = frozenset(["procedure", "manual", "policy", "plan", "agreement"])
_SENTENCE = re.compile(r"(?:[^。；;！!？?\n.]|\.(?!\s))+")
_CLAUSE = re.compile(r"[^,，、:：]+")
_LONGEST_ROW = 300
_NOTHING_ELSE = 6
_REPORT = "R-9.4"
_OF_A_MONTH = frozenset(["service_reported"])
_UNIT_WORDS = {
    "minute": Words("分钟", "minutes"), "hour": Words("小时", "hours"), "day": Words("天", "days"),
    "working_day": Words("个工作日", "working days"), "week": Words("周", "weeks"), "month": Words("个月", "months"),
}  # fmt: skip


def deadlines(blocks: Sequence[Block], kind: Kind) -> tuple[Fact, ...]:
    """Facts deadline, value "SUBJECT AMOUNT UNIT" ("nonconformity_closed 20 working_day"), with the sentence and its place.

    Subjects are those of deadlines.yaml. The sentence or its heading names it, and the clause of the time allowed
    says what is done by then; a clause that tells only of a step towards it (分析原因, a plan) sets another limit.
    An agreement speaks of the reports to its customer only.
    """
    if kind not in _SAY_SO:
        return ()
    found: list[Fact] = []
    for block in blocks:
        if block.level or block.place.part not in ("body", "textbox"):
            continue
        heading = normal(block.place.heading)
        for sentence, cell in _sentences(block):
            for subject, amount, unit, at in _limits(sentence, heading):
                place = f"{block.place} {cell}".strip()
                found.append(Fact(DEADLINE_FACT, f"{subject} {amount} {unit}", place, quote(sentence.strip(), at)))
    own = (one for one in found if kind != "agreement" or one.value.split(" ")[0] in _OF_A_MONTH)
    return tuple(dict.fromkeys(own))


def own_deadlines(analyses: Sequence[Analysis]) -> Mapping[str, OwnDeadline]:
    """By subject, the longest that current procedures and manuals allow."""
    found: dict[str, OwnDeadline] = {}
    for one in sorted(analyses, key=lambda each: each.path):
        for fact in () if one.obsolete else one.facts:
            if fact.name == DEADLINE_FACT:
                subject, amount, unit = fact.value.split(" ")
                own = OwnDeadline(
                    int(amount), next(each for each in UNITS if each == unit), fact.quote, one.path, fact.place
                )
                if subject not in found or _length(own) > _length(found[subject]):
                    found[subject] = own
    return found


def late_reports(analyses: Sequence[Analysis], own: OwnDeadline | None) -> tuple[tuple[str, date], ...]:
    """Service reports on one month each that bear a day of their own after the time that the organisation allows itself
    for them, with the last day allowed. What bears no later day than its month's end says nothing of when it went out;
    what is agreed with one customer says nothing of the reports to others."""
    if own is None or any(one.path == own.path and one.kind == "agreement" for one in analyses):
        return ()
    found: list[tuple[str, date]] = []
    for one in sorted(analyses, key=lambda each: each.path):
        months = {
            (each.value, each.end) for each in one.events if each.requirement == _REPORT and each.precision == "month"
        }
        if one.obsolete or one.kind != "report" or one.main_date is None or len(months) != 1:
            continue
        last = last_day(months.pop()[1], own.amount, own.unit)
        if one.main_date > last:
            found.append((one.path, last))
    return tuple(found)


def in_words(own: OwnDeadline) -> Words:
    unit = _UNIT_WORDS[own.unit]
    return Words(f"{own.amount} {unit.zh}", f"{own.amount} {unit.en}")


def _length(own: OwnDeadline) -> date:
    return last_day(date(2025, 3, 3), own.amount, own.unit)


def _sentences(block: Block) -> Iterator[tuple[str, str]]:
    """Sentences of a paragraph; a table's rows, each as one sentence with its first cell's address."""
    for row in block.rows:
        text = " ".join(cell.text for cell in row if cell.text.strip())
        if len(text) <= _LONGEST_ROW:
            yield text, row[0].address
    if not block.rows:
        yield from ((found[0], "") for found in _SENTENCE.finditer(block.text))


def _limits(sentence: str, heading: str) -> Iterator[tuple[str, int, str, int]]:
    """Subject, amount, unit, and where in the sentence the time stands."""
    plain = normal(sentence)
    every = [*((one, False) for one in find_allowed(plain)), *((one, True) for one in find_days_of_month(plain))]
    if not every:
        return
    clauses = [each.span() for each in _CLAUSE.finditer(plain)]
    for one, in_month in every:
        clause = _clause_of(one, plain, clauses)
        said = [
            (subject, about)
            for subject, (about, done, step) in _subjects().items()
            if done.search(clause) and not step.search(clause) and (subject in _OF_A_MONTH or not in_month)
        ]
        # What the clause itself names goes before what the rest of the sentence or its heading does.
        for where in (clause, plain, heading):
            if named := [subject for subject, about in said if about.search(where)]:
                yield from ((subject, one.amount, one.unit, one.start) for subject in named)
                break


def _clause_of(one: Allowed, plain: str, clauses: Sequence[tuple[int, int]]) -> str:
    """The clause in which the time stands; with the one before where it says nothing else (…, within ten days)."""
    index = next((index for index, (start, stop) in enumerate(clauses) if start <= one.start < stop), 0)
    start, stop = clauses[index]
    if index and stop - start - (one.stop - one.start) <= _NOTHING_ELSE:
        start = clauses[index - 1][0]
    return plain[start:stop]


@cache
def _subjects() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]]:
    lists = cast(Mapping[str, Mapping[str, list[str]]], knowledge("pipeline.timeline.rhythm", "deadlines.yaml"))
    return {
        subject: (_any(words["about"]), _any(words["done"]), _any(words["step"])) for subject, words in lists.items()
    }


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return any_of({normal(word): word for word in words})

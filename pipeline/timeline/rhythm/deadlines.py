"""The deadlines that an organisation sets itself in its procedures (不符合项在20个工作日内关闭), with quote and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any, NamedTuple, cast

from pipeline.knowledge import knowledge
from pipeline.text.any_of import any_of
from pipeline.text.normal import normal, quote
from pipeline.timeline.rhythm.durations import UNITS, Allowed, find_allowed, find_days_of_month, last_day
from pipeline.values import Analysis, Block, Fact, Kind, OwnDeadline, Words

DEADLINE_FACT = "deadline"
_SAY_SO: frozenset[Kind] = frozenset(["procedure", "manual", "policy", "plan", "agreement"])
_SENTENCE = re.compile(r"(?:[^。；;！!？?\n.]|\.(?!\s))+")
_CLAUSE = re.compile(r"[^,，、:：]+")
_STEPS_APART = re.compile(r"[,，、:：]|\b(?:and|then|but)\b|[并且再]")
_LONGEST_ROW = 300
_LONGEST_TITLE = 60
_NOTHING_ELSE = 6
_OF_A_MONTH = frozenset(["service_reported"])
_SOON = frozenset(["minute", "hour"])  # so soon somebody is told, and nothing is written
_BY_CLASS = frozenset(["incident_reviewed", "change_reviewed"])
# … within five working days, major ones within twenty: what is right for one class is too short for another.
_WITHOUT_UNIT = re.compile(r"\bwithin (?:\d+|[a-z-]+)(?= ?(?:[,;).]|$))")
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
    title = normal(next((block.text for block in blocks if block.place.part == "body" and not block.rows), ""))
    for block in blocks:
        if block.level or block.place.part not in ("body", "textbox"):
            continue
        heading = normal(block.place.heading)
        for sentence, cell in _sentences(block):
            for subject, amount, unit, at in _limits(sentence, heading, title[:_LONGEST_TITLE]):
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


def _limits(sentence: str, heading: str, title: str) -> Iterator[tuple[str, int, str, int]]:
    """Subject, amount, unit, and where in the sentence the time stands."""
    plain = normal(sentence)
    every = [*((one, False) for one in find_allowed(plain)), *((one, True) for one in find_days_of_month(plain))]
    if not every:
        return
    clauses = [each.span() for each in _CLAUSE.finditer(plain)]
    for one, in_month in every:
        clause, step = _clause_of(one, plain, clauses), _step_of(one, plain)
        said = [
            (subject, known)
            for subject, known in _subjects().items()
            if known.done.search(where := step if known.alone else clause)
            and not known.step.search(where)
            and (subject in _OF_A_MONTH or not in_month)
            and not (known.by_title and one.unit in _SOON)
            and not (subject in _BY_CLASS and _WITHOUT_UNIT.search(plain))
        ]
        # What the clause itself names goes before what the rest of the sentence or its heading does.
        for where, is_title in ((clause, False), (plain, False), (heading, False), (title, True)):
            if named := [
                subject for subject, known in said if known.about.search(where) and (known.by_title or not is_title)
            ]:
                yield from ((subject, one.amount, one.unit, one.start) for subject in named)
                break


def _clause_of(one: Allowed, plain: str, clauses: Sequence[tuple[int, int]]) -> str:
    """The clause in which the time stands; where it says nothing else, with the one before (…, within ten days) or after it."""
    index = next((index for index, (start, stop) in enumerate(clauses) if start <= one.start < stop), 0)
    start, stop = clauses[index]
    if stop - start - (one.stop - one.start) <= _NOTHING_ELSE:
        if index:
            start = clauses[index - 1][0]
        elif len(clauses) > 1:
            stop = clauses[1][1]
    return plain[start:stop]


def _step_of(one: Allowed, plain: str) -> str:
    """What stands about the time until the next comma or "and"."""
    start = max((found.end() for found in _STEPS_APART.finditer(plain, 0, one.start)), default=0)
    after = _STEPS_APART.search(plain, one.stop)
    return plain[start : after.start() if after else len(plain)]


class _Subject(NamedTuple):
    about: re.Pattern[str]
    done: re.Pattern[str]
    step: re.Pattern[str]
    by_title: bool
    alone: bool


@cache
def _subjects() -> Mapping[str, _Subject]:
    known = cast(Mapping[str, Mapping[str, Any]], knowledge("pipeline.timeline.rhythm", "deadlines.yaml"))
    return {
        subject: _Subject(
            _any(words["about"]),
            _any(words["done"]),
            _any(words["step"]),
            bool(words.get("by_title", False)),
            bool(words.get("alone", False)),
        )
        for subject, words in known.items()
    }


def _any(words: Sequence[str]) -> re.Pattern[str]:
    return any_of({normal(word): word for word in words})

"""Whether files are one organisation's own set, and what counts where they are not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import reduce

from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.house import bound_by_words, linked
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.content.unissued import is_scope_of_a_project, notes_of_nobody
from pipeline.mapping.fit import RULES
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.kinds.strangers import (
    among_strangers,
    is_a_chapter,
    is_designed,
    is_for_users,
    keeps_lessons,
    lays_side_by_side,
    lists_among_strangers,
    twice_called,
)
from pipeline.mapping.names.clean import clean, stem
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.papers.security_risks import as_register_of_risks
from pipeline.text.normal import normal
from pipeline.values import FILE_PLACES, NAME_PLACES, Analysis, Assignment

# An organisation's files serve most requirements, each a few; strangers' papers serve the same few again and again.
# Measured on twelve sample clients and 430 public documents: clients 90 to 127 requirements and more than eight files
# in ten, twenty files of one 18 to 40; 430 public documents together 53, and four files in ten. More of them serve as
# many as a client, but with three policies and more on each of many subjects, where a client has one or two.
_MOST_REQUIREMENTS = 75
_LEAST_REQUIREMENTS = 20
# Share of files that serve something, of a set that serves fewer than most requirements: where hardly anything links them,
# nearly all. Thirty sample clients are linked at .40 or more, or bound by words; of 125 public documents of 32
# repositories .61 served something, and .10 were linked.
_LEAST_SERVING, _LEAST_SERVING_UNLINKED = 0.6, 0.8
# Share of files that hang together, and that know the same people and things by name (house.py); benchmarks/linked.py
# counts both. A house that is told by them may call hardly anything as others do.
_LEAST_LINKED, _HARDLY_LINKED = 0.3, 0.2
_LEAST_BOUND = 0.4
_LEAST_OF_A_HOUSE = 8
# Share of files that are called outright what they are. A house with words of its own (two sample clients: .03 and .05)
# serves few requirements by name and has to be told by its words alone; one that calls things as others do (.5 to .9) and
# serves as few is no service provider's: five public sets of papers on information security, .35 to .67.
_OUTRIGHT, _PLAIN = 0.9, 0.3
_HINTED = 0.45
_CROWD = 3  # documents of rules of different titles on one requirement
_LEAST_CROWDS = 4
_KNOWLEDGE, _LESSONS_KEPT = "D-7.6", "R-7.6"
_MANUAL = "D-4.4"
_FUNCTIONS, _RACI = "L07", re.compile(r"\W*(?:project )?raci(?: chart| matrix)?\W*")
# Of 1,919 public documents none of those that were told less surely than this beside something surer was right.
_TOLD_BESIDE, _A_STEP = 0.71, 0.1
# Nor was any that only a file's name told, of which neither title nor text said a word.
_BY_FILE_NAME_ALONE = 0.58
_LEAST_CALLED = 4  # characters
_LIKE_ANY_TEXT = frozenset(["R-7.4", "R-7.6"])
_OF_DESIGNS = frozenset(["D-8.5.2", "D-8.5.2-PL", "R-8.5.2"])
_LEAST_CROWDED = 0.25  # share of the documents of rules


def is_own_set(analyses: Sequence[Analysis]) -> bool:
    """Whether the files that are in force serve so many requirements, and so many of them one, as only a set does.

    A house that calls things by words of its own serves fewer by name: its files are told by what links them.
    """
    current = in_force(analyses)
    served = [list(_served(one)) for one in current]
    as_a_whole = {each.requirement for one in served for each in one if not each.within}
    plainly = sum(map(_called_outright, current)) >= _PLAIN * len(current)
    if len(as_a_whole) < (_LEAST_REQUIREMENTS if plainly else _LEAST_OF_A_HOUSE):
        return False
    if bound_by_words(current) >= _LEAST_BOUND * len(current):
        return True
    if len(as_a_whole) < _LEAST_REQUIREMENTS:
        return False
    together = linked(current)
    if together >= _LEAST_LINKED * len(current):
        return True
    if _of_many_houses(current):
        return False
    least = _LEAST_SERVING if together >= _HARDLY_LINKED * len(current) else _LEAST_SERVING_UNLINKED
    return len(as_a_whole) >= _MOST_REQUIREMENTS or sum(map(bool, served)) >= least * len(served)


def _called_outright(one: Analysis) -> bool:
    return any(
        each.place in NAME_PLACES and not each.within and each.confidence >= _OUTRIGHT for each in one.assignments
    )


def _of_many_houses(analyses: Sequence[Analysis]) -> bool:
    """Whether several subjects have several documents of rules each: one house has one procedure for a process."""
    titles: dict[str, set[str]] = defaultdict(set)
    for one in analyses:
        if one.kind in RULES:
            for each in _served(one):
                if each.requirement.startswith("D-") and not each.within:
                    titles[each.requirement].add(name_key(clean(one.title)))
    crowds = [len(each) for each in titles.values() if len(each) >= _CROWD]
    return len(crowds) >= _LEAST_CROWDS and sum(crowds) >= _LEAST_CROWDED * sum(map(len, titles.values()))


def _served(one: Analysis) -> Iterator[Assignment]:
    return (each for each in one.assignments if each.confidence >= THRESHOLD)


def by_the_whole(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """A mixed collection, in which a document is what it is as a whole: what one chapter says becomes a hint.

    An organisation that combines documents does so knowingly, and says so where it calls one a manual; a stranger's
    plan or policy has a chapter on everything.
    """
    return tuple(
        one if _called_a_manual(one) else reduce(lambda made, step: step(made), _STEPS, one) for one in analyses
    )


def _by_its_own_day(one: Analysis) -> Analysis:
    """Without a day that only a folder bears: strangers' folders are called after what all their papers come from."""
    file = one.path.rpartition("/")[2]
    if not one.dates or any(each.place != "name" or each.text in file for each in one.dates):
        return one
    return replace(one, main_date=None)


def _called_a_manual(one: Analysis) -> bool:
    return one.kind == "manual" and "manual" in (kind_by_name(one.title), kind_by_name(stem(one.path)))


def _as_called(one: Analysis) -> Analysis:
    """What is unrelated to a house's services is what it is called, where there is no house."""
    names = (normal(one.title), normal(stem(one.path)))
    listed = lists_among_strangers(names)
    if one.kind in ("record", "report") and listed:
        return replace(one, kind="list")
    if one.kind in ("record", "unrelated") and not one.assignments and (listed or lays_side_by_side(names)):
        return replace(one, kind="list")
    if one.kind != "unrelated" or one.assignments:
        return one
    kind = among_strangers(names) or twice_called(one.title, stem(one.path))
    return replace(one, kind=kind) if kind else one


def _whole(one: Analysis) -> Analysis:
    read = one.outcome in ("read", "partial")
    return _without(one, tuple(each for each in one.assignments if read and _is_part(each, one)))


def _not_designed(one: Analysis) -> Analysis:
    """Without what the design of a program is called after."""
    if not is_designed(normal(one.title)):
        return one
    after = [each for each in one.assignments if each.place in NAME_PLACES and each.requirement not in _OF_DESIGNS]
    return replace(_without(one, after), kind="unrelated") if after else one


def _no_notes(one: Analysis) -> Analysis:
    """Without what somebody's notes, or a chapter of a book or course, are called after."""
    if notes_of_nobody(one):
        return replace(_without(one, one.assignments), kind="external")
    if one.kind not in (*RULES, "plan", "list", "record") or not is_a_chapter(
        (normal(one.title), normal(stem(one.path)))
    ):
        return one
    return replace(_without(one, one.assignments), kind="external")


def _lessons_kept(one: Analysis) -> Analysis:
    """Lessons learnt are kept as records; what a process is called after them says so."""
    if not any(each.requirement == _KNOWLEDGE and each.place in NAME_PLACES for each in one.assignments):
        return one
    if not keeps_lessons((normal(one.title), normal(stem(one.path)))):
        return one
    beside = {each.requirement for each in one.assignments}
    kept = tuple(
        replace(each, requirement=_LESSONS_KEPT, absent=()) if each.requirement == _KNOWLEDGE else each
        for each in one.assignments
        if each.requirement != _KNOWLEDGE or _LESSONS_KEPT not in beside
    )
    return replace(one, kind="record" if one.kind in RULES else one.kind, assignments=kept)


def _surest(one: Analysis) -> Analysis:
    """Without what is hardly told beside what is told surely."""
    most = max((each.confidence for each in one.assignments), default=0.0)
    least = min(_TOLD_BESIDE, most - _A_STEP)
    return _without(one, tuple(each for each in one.assignments if each.confidence < least))


def _without(one: Analysis, parts: Sequence[Assignment]) -> Analysis:
    if not parts:
        return one
    gone = {each.requirement for each in parts}
    return replace(
        one,
        assignments=tuple(each for each in one.assignments if each not in parts),
        hints=(*one.hints, *(replace(each, confidence=min(each.confidence, _HINTED)) for each in parts)),
        events=tuple(event for event in one.events if event.requirement not in gone),
    )


def _is_part(each: Assignment, one: Analysis) -> bool:
    """Whether an assignment is that of a chapter, or of a sheet of a workbook that is called otherwise; who does what in
    a stranger's project says nothing of a house's functions, and any text reads like somebody's knowledge, message or rules."""
    if each.place == "body" and (each.requirement in _LIKE_ANY_TEXT or each.requirement.startswith("D-")):
        return True
    if each.place == "name" and (
        each.confidence <= _BY_FILE_NAME_ALONE or (each.requirement == _MANUAL and is_for_users(normal(one.title)))
    ):
        return True
    if is_scope_of_a_project(one, each.requirement):
        return True
    if each.place not in FILE_PLACES and not each.within and _is_called(one, each.place):
        return False  # the file and its sheet are called the same
    of_a_project = each.requirement == _FUNCTIONS and _RACI.fullmatch(normal(each.quote)) is not None
    return each.within or each.place not in FILE_PLACES or of_a_project


def _is_called(one: Analysis, sheet: str) -> bool:
    """Whether a file's own name holds all that one of its sheets is called."""
    key, name = name_key(clean(sheet)), name_key(clean(stem(one.path)))
    return len(key) >= _LEAST_CALLED and (f" {key} " in f" {name} " if key.isascii() else key in name)


# What becomes of a paper among strangers', one after the other.
_STEPS: tuple[Callable[[Analysis], Analysis], ...] = (
    _by_its_own_day, _whole, _not_designed, _no_notes, _lessons_kept, _surest, _as_called, as_register_of_risks,
)  # fmt: skip

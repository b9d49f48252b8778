"""The house's own words for its processes: where its problem procedure is called 复盘, a 复盘台账 is a record of problems.

A procedure that was told by its content teaches the word that its title begins with. In the names of files that
nothing told, that word is read as the field's own, and the name is looked up again. What comes of it asks for a look.
Chinese words are mostly read so in all papers already (inferred_terms.py); English ones only here, where nothing else tells.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.catalogue import Catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.fit import RULES, clause_of, expected_kind, fits
from pipeline.mapping.names.clean import clean, stem
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.names.known import NameIndex, name_index
from pipeline.mapping.words import words
from pipeline.recall import remembered
from pipeline.text.normal import normal
from pipeline.values import Analysis, Assignment, Event, Kind

CAN_BE_TOLD: frozenset[Kind] = frozenset(["record", "report", "list", "plan", "form", "unrelated"])
TOLD = 0.62  # asks for a human look
_FAINT = 0.1  # of the second search: enough where the house's own words speak for it
_LEAST_COVERAGE = 0.45
_LEAST_LETTERS = {True: 2, False: 4}  # of a Chinese, of an English word
_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]")
_JOINED = re.compile(r"[、，,;；/&+|]|和|与|及|\band\b")
_NO_NOUN = re.compile(r"ing$|程序$|制度$|办法$|规定$|^(?:after|our|your|the|what|when|who|for|about)$")
_ENDS_SEGMENT = re.compile(r"[_—:：·]+|\s+-+\s+|(?<=[\u3400-\u9fff])[\s-]+|[\s-]+(?=[\u3400-\u9fff])")
_CHINESE = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class _OwnWord:
    """A word of the house, the procedures that its title names so, and for each the field's own word."""

    word: str
    meanings: tuple[tuple[str, str], ...]


def by_own_words(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """Files that nothing told, whose names begin with a word of the house's own procedures."""
    current = in_force(analyses)
    served = {each.requirement for one in current for each in one.assignments if each.confidence >= THRESHOLD}
    own = tuple(_own_words(current, catalogue))
    if not own:
        return tuple(analyses)
    index = name_index(catalogue)
    return tuple(_told(one, own, served, index, catalogue) if _untold(one) else one for one in analyses)


def _untold(one: Analysis) -> bool:
    return one.outcome in ("read", "partial") and one.kind in CAN_BE_TOLD and not one.assignments


def _own_words(current: Sequence[Analysis], catalogue: Catalogue) -> Iterator[_OwnWord]:
    """Words that the titles of the procedures of one process begin with, and of no other; nor do names of what was told
    to be of another."""
    parts = catalogue.name_parts
    subjects = {ways[0][0] for id, ways in parts.names.items() if id in names_of_processes(catalogue)}
    known = frozenset(name_key(word) for part in subjects for word in parts.parts[part])
    begun = [(one, tuple(segments(one))) for one in current if one.assignments]
    processes: dict[str, set[frozenset[str]]] = defaultdict(set)
    for one in current:
        if one.kind not in RULES or one.kind == "manual":
            continue
        ids = frozenset(
            each.requirement for each in one.assignments if each.requirement in names_of_processes(catalogue)
        )
        for word in set(first_words(one.title or stem(one.path), catalogue)) if ids else ():
            processes[word].add(ids)
    for word, served in sorted(processes.items()):
        ids = frozenset().union(*served)
        if len(served) == 1 and word not in known and not _said_of_others(word, ids, begun, catalogue):
            meant = tuple((id, names_of_processes(catalogue)[id][_chinese(word)]) for id in sorted(ids))
            yield _OwnWord(word, meant)


def _said_of_others(
    word: str, ids: Collection[str], begun: Iterable[tuple[Analysis, Sequence[str]]], catalogue: Catalogue
) -> bool:
    """Whether the name of a file that serves other processes alone begins with the word; `begun`: files, each with the
    parts of its names."""
    clauses = {clause_of(catalogue.requirement(id)) for id in ids}
    return any(
        any(key.startswith(word) for key in keys)
        and clauses.isdisjoint(clause_of(catalogue.requirement(each.requirement)) for each in one.assignments)
        for one, keys in begun
    )


def segments(one: Analysis) -> Iterator[str]:
    """The parts of a file's title and name, in compared form."""
    for name in dict.fromkeys((one.title, stem(one.path))):
        yield from map(name_key, filter(None, _ENDS_SEGMENT.split(clean(name))))


@remembered(most=2)
def names_of_processes(catalogue: Catalogue) -> Mapping[str, tuple[str, str]]:
    """What the field calls the subject of each process, in English and Chinese: major incident, 重大事件."""
    parts = catalogue.name_parts
    subjects = {
        id: [words for part in ways[0] if (words := parts.parts.get(part))]
        for id, ways in parts.names.items()
        if id.startswith("D-") and "rules" in ways[0] and len(ways[0]) > 1
    }
    return {
        id: (
            " ".join(_first(words, chinese=False) for words in told),
            "".join(_first(words, chinese=True) for words in told),
        )
        for id, told in subjects.items()
    }


def _first(words: Sequence[str], chinese: bool) -> str:
    return next(word for word in words if _chinese(word) is chinese)


def _chinese(text: str) -> bool:
    return bool(_CHINESE.search(text))


@remembered(most=2)
def _idle(catalogue: Catalogue) -> frozenset[str]:
    """Words of a name that say nothing of its subject, in compared form."""
    return frozenset(name_key(word) for many in catalogue.name_parts.nothing.values() for word in many)


def first_words(title: str, catalogue: Catalogue) -> Iterator[str]:
    """The first telling word of each subject that a title names: 水位, 需求 of 水位和需求管理."""
    idle = _idle(catalogue)
    for subject in _JOINED.split(_BRACKETS.sub(" ", clean(title))):
        keys = map(name_key, _put_together(words(normal(subject))))
        key = next((one for one in keys if one and one not in idle and not _NO_NOUN.search(one)), "")
        if len(key) >= _LEAST_LETTERS[_chinese(key)] and not key.isdigit():
            yield key


def _put_together(cut: Sequence[str]) -> Iterator[str]:
    """Words, and as one word the single Chinese characters beside one another into which a word was cut that no dictionary
    has: 割接."""
    for single, run in groupby(cut, lambda one: len(one) == 1 and _chinese(one) and not _JOINED.fullmatch(one)):
        together = tuple(run)
        yield from ("".join(together),) if single else together


def _told(one: Analysis, own: Sequence[_OwnWord], served: set[str], index: NameIndex, catalogue: Catalogue) -> Analysis:
    for key in segments(one):
        for each in own:
            begins = key.startswith(each.word) and key != each.word
            if begins and (found := _meant(key[len(each.word) :], each, one, served, index, catalogue)):
                return serving(one, found, one.title or stem(one.path), catalogue)
    return one


def _meant(
    rest: str, own: _OwnWord, one: Analysis, served: set[str], index: NameIndex, catalogue: Catalogue
) -> str | None:
    """The one requirement of the word's processes that a name means, once the word is read as the field's own.

    What a report sums up is told by its content rather than by its name.
    """
    faint = [each for each in one.possible if each.confidence >= _FAINT]
    likely = {each.requirement: each.confidence for each in (*faint, *one.hints)}
    found: dict[str, tuple[float, float]] = {}
    for process, word in own.meanings:
        clause = clause_of(catalogue.requirement(process))
        named = {hit.requirement: hit.coverage for hit in index.hits(word + rest, fuzzy=True)}
        for id in {*named, *likely} - served:
            requirement = catalogue.requirement(id)
            kind = expected_kind(requirement) if one.kind == "unrelated" else one.kind
            if clause_of(requirement) == clause and fits(requirement, kind):
                signs = (named.get(id, 0.0), likely.get(id, 0.0))
                found[id] = (signs[1], signs[0]) if one.kind == "report" else signs
    best = max(found.values(), default=(0.0, 0.0))
    ids = [id for id, signs in found.items() if signs == best]
    return ids[0] if len(ids) == 1 and (best[0] >= _LEAST_COVERAGE or (one.kind == "report" and best[0])) else None


def serving(one: Analysis, id: str, name: str, catalogue: Catalogue) -> Analysis:
    """With this assignment, where the second search has it with its place and events; else with what else is known."""
    kind = expected_kind(catalogue.requirement(id)) if one.kind == "unrelated" else one.kind
    seen = next((each for each in one.possible if each.requirement == id), None)
    made = replace(seen, confidence=TOLD) if seen else Assignment(id, TOLD, "name", name)
    return replace(
        one,
        kind=kind,
        assignments=(made,),
        possible=tuple(each for each in one.possible if each is not seen),
        events=one.events if seen else (*one.events, *_events(one, id)),
    )


def _events(one: Analysis, id: str) -> tuple[Event, ...]:
    """The events of the file, as the likeliest other reading of it has them; at the least the day that it stands for."""
    others = sorted(one.possible, key=lambda each: -each.confidence)
    for other in others:
        if rows := [event for event in one.events if event.requirement == other.requirement]:
            return tuple(replace(event, requirement=id) for event in rows)
    if one.main_date and id.startswith("R-"):
        return (Event(id, one.main_date, one.main_date, "day", "name"),)
    return ()

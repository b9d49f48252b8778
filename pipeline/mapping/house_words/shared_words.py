"""Words that a file's name shares with one procedure of the house, and with no paper on anything else.

Chinese names are joined of parts without a gap: 派工规矩 tells of what 派工单 is a record, 动系统的十条和检修作业票 of what
检修作业票 is. A shared word speaks for the process; which of its records a file is, its content has to say, or the process
has one alone. What comes of it asks for a look.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from pipeline.catalogue import Catalogue, Requirement
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.set_aside import of_no_use_as_rules
from pipeline.mapping.fit import RULES, clause_of, expected_kind, fits
from pipeline.mapping.house_words.own_words import CAN_BE_TOLD, serving
from pipeline.mapping.names.clean import clean, stem
from pipeline.mapping.names.keys import name_key
from pipeline.values import NAME_PLACES, Analysis

_SHORTEST, _LONG = 2, 3  # letters; a long word needs no other sign
_LONGEST = 8
_FAINT = 0.09
_LIKELY = 0.6
_SURELY_TOLD = 0.9
_NAMED = 0.65  # a name that needs no look
_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_SUBJECT = "D-"
_OF_ANOTHER_FIELD = "field.other"


def by_shared_words(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """Files that nothing told by name, and whose name shares a word with the procedures of one process."""
    current = in_force(analyses)
    words = _words_of_processes(current, catalogue)
    if not words:
        return tuple(analyses)
    return tuple(_told(one, words, catalogue) if _open(one) else one for one in analyses)


def _open(one: Analysis) -> bool:
    if one.outcome not in ("read", "partial") or one.kind not in (*CAN_BE_TOLD, "agreement"):
        return False
    if one.kind == "unrelated" and any(fact.name == _OF_ANOTHER_FIELD for fact in one.facts):
        return False  # set aside as another system's, whatever words its name shares
    return not _surely(one) and not of_no_use_as_rules(one)


def _surely(one: Analysis) -> bool:
    """Whether its own name tells what a file serves, or its content leaves no doubt."""
    return any(
        not each.requirement.startswith("R-")
        or each.confidence >= _SURELY_TOLD
        or (each.place in NAME_PLACES and each.confidence >= _NAMED)
        for each in one.assignments
    )


def _words_of_processes(current: Sequence[Analysis], catalogue: Catalogue) -> Mapping[str, frozenset[str]]:
    """Word to the clauses that the procedures with it in their titles serve, where no name of anything else holds it."""
    parts = catalogue.name_parts
    known = {name_key(word) for many in (*parts.nothing.values(), *parts.parts.values()) for word in many}
    clauses: dict[str, set[frozenset[str]]] = defaultdict(set)
    for one in current:
        of = _clauses(one, catalogue)
        if one.kind in RULES and one.kind != "manual" and of:
            for word in _substrings(one.title or stem(one.path)):
                clauses[word].add(of)
    found = {word: next(iter(of)) for word, of in clauses.items() if len(of) == 1 and word not in known}
    for one in current:
        of = _clauses(one, catalogue)
        if of and (one.kind in RULES or _surely(one)):
            for word in {word for name in _names(one) for word in _substrings(name)} & found.keys():
                if of.isdisjoint(found[word]):
                    del found[word]
    return found


def _clauses(one: Analysis, catalogue: Catalogue) -> frozenset[str]:
    served = (catalogue.requirement(each.requirement) for each in one.assignments if each.confidence >= THRESHOLD)
    return frozenset(clause for each in served if (clause := clause_of(each)))


def _names(one: Analysis) -> Iterator[str]:
    yield from dict.fromkeys((one.title, stem(one.path)))


def _substrings(name: str) -> Iterator[str]:
    for run in _RUN.findall(name_key(clean(name))):
        for start in range(len(run) - 1):
            for end in range(start + _SHORTEST, min(len(run), start + _LONGEST) + 1):
                yield run[start:end]


def _told(one: Analysis, words: Mapping[str, frozenset[str]], catalogue: Catalogue) -> Analysis:
    folder = one.path.rpartition("/")[0].rpartition("/")[2]
    for name in (*_names(one), folder):
        shared = sorted(set(_substrings(name)) & words.keys(), key=len, reverse=True)
        longest = [word for word in shared if len(word) == len(shared[0])]
        clauses = {words[word] for word in longest}
        if len(clauses) != 1:
            continue
        of = next(iter(clauses))
        if not of.isdisjoint(_clauses(one, catalogue)):
            return one
        if id := _meant(one, of, len(longest[0]) >= _LONG and name != folder, catalogue):
            return serving(one, id, one.title or stem(one.path), catalogue)
    return one


def _meant(one: Analysis, clauses: Collection[str], alone: bool, catalogue: Catalogue) -> str | None:
    """The likeliest of what a file can be of these clauses; with a long word, the only one."""
    likely = {each.requirement: each.confidence for each in (*one.possible, *one.hints) if each.confidence >= _FAINT}
    able = [each for each in catalogue.requirements if clause_of(each) in clauses and _can_be(one, each)]
    best = max((each for each in able if each.id in likely), key=lambda each: likely[each.id], default=None)
    if any(confidence >= _LIKELY and (best is None or id != best.id) for id, confidence in likely.items()):
        return None  # its content says otherwise
    if best is not None:
        return best.id
    return able[0].id if alone and len(able) == 1 and not one.assignments else None


def _can_be(one: Analysis, requirement: Requirement) -> bool:
    kind = expected_kind(requirement) if one.kind == "unrelated" else one.kind
    of_its_kind = requirement.kind == "record" or (requirement.form == "agreement" and kind == "agreement")
    return of_its_kind and fits(requirement, kind)

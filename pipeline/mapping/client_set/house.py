"""How many papers are linked with one another as only those of one house are.

A drive is one organisation's whatever its papers are called: the same people sign them, they name one another by number
and title, carry one name and number their documents alike. Papers of strangers that somebody put together do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from pipeline.mapping.client_set.numbering import number_key
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.keys import name_key
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact

_PEOPLE = {"person.signed": 1, "person.listed": 0, "person.department": 0}  # fact to the part of "a|b" that is the name
_SIGNED = ("signoff.drafted", "signoff.reviewed", "signoff.approved")
_NAMING = frozenset([*_PEOPLE, *_SIGNED])
_ORGANISATION = ("organisation.header", "organisation.cover", "organisation.property", "organisation.body")
_SCHEME = re.compile(r"[A-Za-z]{2,}(?:[-/ ]?[A-Za-z]{2,})?")  # QG-QP of QG-QP-07
# What fact holds the words that a file writes like names, and those that it writes like names and otherwise (entities).
_PROPER, _COMMON, _WRITTEN = "words.proper", "words.common", "words.people"
_LEAST_FILES, _LEAST_SHARE = 4, 0.06  # that write a word like a name, of all
_OTHERWISE = 0.1  # of as many files at most is it none
_TOGETHER = 2  # such words bind a file to its house
_MOST_KNOWN = 16  # of a file's words, those that most others write
_SHORTEST_NAME = 2
_SHORTEST_TITLE = 5


def linked(files: Sequence[Analysis]) -> int:
    """How many of the files belong to the largest group that hangs together."""
    groups = _Groups(len(files))
    for at, one in enumerate(files):
        groups.carry(at, marks(one))
    numbers = {number_key(one.number): at for at, one in enumerate(files) if one.number}
    titles = {key: at for at, one in enumerate(files) if len(key := name_key(clean(one.title))) >= _SHORTEST_TITLE}
    for at, one in enumerate(files):
        for fact in one.facts:
            named = None
            if fact.name == "reference.number":
                named = numbers.get(number_key(fact.value))
            elif fact.name == "reference.title":
                named = titles.get(name_key(clean(fact.value)))
            if named is not None:
                groups.join(at, named)
    return groups.largest(range(len(files)))


def bound_by_words(files: Sequence[Analysis]) -> int:
    """How many of the files speak of two or more of the people, rooms and things that many of them know by name, each with
    two that another of them knows as well.

    Strangers share the names of products and posts; a house has its own. Where a few papers of each of many houses lie
    together, each few have theirs, and the largest group is small.
    """
    written = [_words(one, _PROPER) for one in files]
    proper = Counter(word for words in written for word in words)
    common = Counter(word for one in files for word in _words(one, _COMMON))
    least = max(_LEAST_FILES, _LEAST_SHARE * len(files))
    own = {word for word, times in proper.items() if times >= least and common[word] <= _OTHERWISE * times}
    groups = _Groups(len(files))
    bound = []
    for at, words in enumerate(written):
        known = sorted(words & own, key=lambda word: (-proper[word], word))[:_MOST_KNOWN]
        if len(known) >= _TOGETHER:
            bound.append(at)
            groups.carry(at, combinations(sorted(known), _TOGETHER))
    return groups.largest(bound)


class _Groups:
    """Files that hang together, directly or by others."""

    def __init__(self, files: int) -> None:
        self._first = list(range(files))
        self._carriers: dict[tuple[str, ...], int] = {}

    def join(self, one: int, other: int) -> None:
        self._first[self._root(one)] = self._root(other)

    def carry(self, one: int, signs: Iterable[tuple[str, ...]]) -> None:
        """Join it with whichever file carries one of its signs, too."""
        for sign in signs:
            self.join(one, self._carriers.setdefault(sign, one))

    def largest(self, among: Iterable[int]) -> int:
        return max(Counter(map(self._root, among)).values(), default=0)

    def _root(self, at: int) -> int:
        while self._first[at] != at:
            self._first[at] = self._first[self._first[at]]
            at = self._first[at]
        return at


def _words(one: Analysis, name: str) -> frozenset[str]:
    return frozenset(word for fact in one.facts if fact.name == name for word in fact.value.split("|"))


def marks(one: Analysis) -> Iterator[tuple[str, str]]:
    """What a file has in common with others of its house: people, the organisation's name, the letters of its number."""
    for fact in one.facts:
        if fact.name in _NAMING and (person := _person(fact)):
            yield "person", person
        elif fact.name in _ORGANISATION:
            yield "organisation", company_key(fact.value)
        elif fact.name == _WRITTEN:
            yield from (("person", name) for name in fact.value.split("|"))
    if scheme := _SCHEME.match(one.number or ""):
        yield "scheme", scheme[0].upper()


def _person(fact: Fact) -> str:
    if fact.name in _PEOPLE:
        name = fact.value.split("|")[_PEOPLE[fact.name]] if "|" in fact.value else ""
    else:
        name = fact.value if fact.name in _SIGNED else ""
    name = name.strip().casefold()
    return name if len(name) >= _SHORTEST_NAME else ""

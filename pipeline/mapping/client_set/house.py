"""How many papers are linked with one another as only those of one house are.

A drive is one organisation's whatever its papers are called: the same people sign them, they name one another by number
and title, carry one name and number their documents alike. Papers of strangers that somebody put together do not.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.mapping.client_set.numbering import number_key
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.keys import name_key
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact

_PEOPLE = {"person.signed": 1, "person.listed": 0, "person.department": 0}  # fact to the part of "a|b" that is the name
_SIGNED = ("signoff.drafted", "signoff.reviewed", "signoff.approved")
_ORGANISATION = ("organisation.header", "organisation.cover", "organisation.property", "organisation.body")
_SCHEME = re.compile(r"[A-Za-z]{2,}(?:[-/ ]?[A-Za-z]{2,})?")  # QG-QP of QG-QP-07
# What fact holds the words that a file writes like names, and those that it writes like names and otherwise (entities).
_PROPER, _COMMON, _WRITTEN = "words.proper", "words.common", "words.people"
_LEAST_FILES, _LEAST_SHARE = 4, 0.06  # that write a word like a name, of all
_OTHERWISE = 0.1  # of as many files at most is it none
_TOGETHER = 2  # such words bind a file to its house
_SHORTEST_NAME = 2
_SHORTEST_TITLE = 5


def linked(files: Sequence[Analysis]) -> int:
    """How many of the files belong to the largest group that hangs together."""
    if not files:
        return 0
    group = list(range(len(files)))

    def root(at: int) -> int:
        while group[at] != at:
            group[at] = group[group[at]]
            at = group[at]
        return at

    carriers: dict[tuple[str, str], int] = {}
    for at, one in enumerate(files):
        for mark in marks(one):
            group[root(at)] = root(carriers.setdefault(mark, at))
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
                group[root(at)] = root(named)
    return max(Counter(map(root, range(len(files)))).values())


def bound_by_words(files: Sequence[Analysis]) -> int:
    """How many of the files speak of two or more of the people, rooms and things that many of them know by name.

    Strangers share the names of products and posts; a house has its own.
    """
    written = [_words(one, _PROPER) for one in files]
    proper = Counter(word for words in written for word in words)
    common = Counter(word for one in files for word in _words(one, _COMMON))
    least = max(_LEAST_FILES, _LEAST_SHARE * len(files))
    own = {word for word, times in proper.items() if times >= least and common[word] <= _OTHERWISE * times}
    return sum(len(words & own) >= _TOGETHER for words in written)


def _words(one: Analysis, name: str) -> frozenset[str]:
    return frozenset(word for fact in one.facts if fact.name == name for word in fact.value.split("|"))


def marks(one: Analysis) -> Iterator[tuple[str, str]]:
    """What a file has in common with others of its house: people, the organisation's name, the letters of its number."""
    for fact in one.facts:
        if person := _person(fact):
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

"""Words that a file writes like names: people, rooms, products and whatever else a house calls by a word of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

import rjieba

from pipeline.knowledge import knowledge
from pipeline.text.joined import joined
from pipeline.values import Content, Fact

PROPER, COMMON, PEOPLE = "words.proper", "words.common", "words.people"
# A capital after a word: the first word of a sentence always has one.
_CAPITAL = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][a-z]{2,14}(?![A-Za-z0-9_@-])")
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]{3,15}(?![A-Za-z])")
_PERSON = "nr"  # what jieba calls the name of a person
_MOST = 80  # of a file, the most frequent: they tell whether it is of one house with others, and nothing else


@cache
def _known_words() -> dict[str, list[str]]:
    """proper_words.yaml: each entry a text of words."""
    raw: dict[str, str] = knowledge("pipeline.entities.traces", "proper_words.yaml")
    return {key: text.split() for key, text in raw.items()}


@cache
def _everywhere() -> frozenset[str]:
    return frozenset(_known_words()["everywhere"])


@cache
def _chinese() -> re.Pattern[str]:
    """Two or three characters that begin with a surname and stand for themselves: in a cell, a list, behind a label."""
    surnames = "".join(_known_words()["surnames"])
    return re.compile(f"(?<![一-鿿])[{surnames}][一-鿿]{{1,2}}(?![一-鿿])")


def proper_words(content: Content) -> Iterator[Fact]:
    """words.proper: those that the file never writes small; words.common: those that it writes in both ways;
    words.people: Chinese names. Joined by |."""
    text = "\n".join(block.text for block in content.blocks)
    if not text.isascii() and (people := _people(text)):
        yield Fact(PEOPLE, joined(*people), "body", "")
    if text.isascii() or re.search("[a-z]{3}", text):
        capital = Counter(_CAPITAL.findall(text))
        small = set(_SMALL.findall(text)) if capital else set()
        known = [word for word, _ in capital.most_common() if word.lower() not in _everywhere()]
        for name, words in (
            (PROPER, [word for word in known if word.lower() not in small]),
            (COMMON, [word for word in known if word.lower() in small]),
        ):
            if words:
                yield Fact(name, joined(*words[:_MOST]), "body", "")


def _people(text: str) -> list[str]:
    """Chinese names of people, the most frequent first."""
    found = Counter(_chinese().findall(text))
    return [name for name, _ in found.most_common(2 * _MOST) if _is_person(name)][:_MOST]


@lru_cache(maxsize=20_000)
def _is_person(name: str) -> bool:
    tagged = rjieba.tag(name)
    return len(tagged) == 1 and tagged[0][1] == _PERSON

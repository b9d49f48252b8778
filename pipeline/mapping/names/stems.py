"""English words by their stems: prioritised, prioritise and priority are one word, wherever it is looked for."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache
from typing import Any

import Stemmer

_WORD = re.compile(r"[a-z]{2,}")
_LATIN_TEXT = re.compile(r"(?<![a-z])(?:[a-z]{2,} ){6}")
_AMERICAN = re.compile(r"(?<=[a-z]{3})iz(?=e|ing|ation)")
_BACK_UP = re.compile(r"\bback up\b")  # "moves to the back-up room" moves nothing back
_LETTERS = 7  # of a stem: what follows still tells a verb from its noun (classifi, classif)
_WITHIN = 7  # words
SMALL = frozenset(
    ["of", "the", "and", "for", "to", "in", "on", "or", "by", "with", "from", "an", "at", "is", "are", "be"]
)


@cache
def _stemmer() -> Any:
    return Stemmer.Stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of a lower-case word, the same for British and American spelling."""
    found: str = _stemmer().stemWord(_AMERICAN.sub("is", word))
    return found[:_LETTERS]


@lru_cache(maxsize=64)
def is_english(key: str) -> bool:
    """Whether a text in bare form has so much as a sentence of English."""
    return bool(_LATIN_TEXT.search(key))


class Places:
    """The words of a text by their stems. Where they stand is worked out only when it is asked for: mostly it is not."""

    def __init__(self, key: str) -> None:
        self._words: list[str] = _WORD.findall(_BACK_UP.sub("backup", key) if "back up" in key else key)
        self._met = frozenset(map(stem, set(self._words)))

    def __contains__(self, word: str) -> bool:
        return word in self._met

    def __getitem__(self, word: str) -> Sequence[int]:
        """Where this stem stands; 0 is the first word."""
        return self._found[word]

    @cached_property
    def _found(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(map(stem, self._words)):
            found[word].append(place)
        return found


@lru_cache(maxsize=16)
def places(key: str) -> Places:
    """The words of a text in bare form."""
    return Places(key)


def stems(phrase: str) -> tuple[str, ...]:
    """The stems of a phrase in bare form, without its small words; none of a phrase that has other than Latin letters."""
    if not phrase.isascii():
        return ()
    return tuple(stem(word) for word in _WORD.findall(phrase) if word not in SMALL)


def near(wanted: Sequence[str], where: Places) -> bool:
    """Whether all these stems stand within a few words of one another, in any order."""
    if not wanted or any(one not in where for one in wanted):
        return False
    first, *others = (where[one] for one in wanted)
    return any(all(any(abs(at - place) <= _WITHIN for at in each) for each in others) for place in first)

"""The words of the house that are in force: while they are, names, types and texts are read in the field's words.

A setting for a stretch of work, so that no place that reads names can forget it. Where the words come from:
mapping/house_words/glossary.py, mapping/house_words/inferred_terms.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

OwnTerms = tuple[tuple[str, str], ...]  # (a word of the house, the field's word), the longest words first
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_in_force: ContextVar[OwnTerms] = ContextVar("own_terms", default=())


@contextmanager
def in_own_terms(terms: OwnTerms) -> Iterator[None]:
    """Until left, names are read with these words of the house."""
    before = _in_force.set(terms)
    try:
        yield
    finally:
        _in_force.reset(before)


def terms_in_force() -> OwnTerms:
    """The words of the house with which names are read just now."""
    return _in_force.get()


def in_the_fields_words(text: str) -> str:
    """A name or a text with the field's words in place of the house's own that are in force."""
    terms = _in_force.get()
    return _reader(terms)(text) if terms else text


def holds_one_of(terms: OwnTerms, text: str) -> bool:
    """Whether any of these words of a house stands in a text."""
    return bool(terms and _pattern(terms).search(text))


@lru_cache(maxsize=8)
def _pattern(terms: OwnTerms) -> re.Pattern[str]:
    """One pattern for all words, the longest first; an English one as a whole word, in the plural, too."""
    forms = (
        re.escape(own) if _CHINESE.search(own) else rf"(?<![a-z]){re.escape(own)}(?:e?s)?(?![a-z])" for own, _ in terms
    )
    return re.compile("|".join(f"({form})" for form in forms), re.I)


@lru_cache(maxsize=8)
def _reader(terms: OwnTerms) -> Callable[[str], str]:
    pattern, words = _pattern(terms), [meant for _, meant in terms]

    def read(text: str) -> str:
        return pattern.sub(lambda found: words[(found.lastindex or 1) - 1], text)

    return lru_cache(maxsize=4096)(read)

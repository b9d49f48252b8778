"""One pattern for many words, as a tree of their letters: its cost hardly grows with their number."""

from __future__ import annotations

import re
from collections.abc import Iterable


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of the longest of these words that begins at a place; words of Latin letters stand whole."""
    chinese: list[str] = []
    latin: list[str] = []
    for word in words:
        (latin if word.isascii() else chinese).append(word)
    return _pattern(chinese, latin)


def anywhere(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern of these words wherever they stand, within others as well."""
    return _pattern(set(words), ())


def _pattern(chinese: Iterable[str], latin: Iterable[str]) -> re.Pattern[str]:
    within, whole = _by_start(chinese), _by_start(latin)
    branches = (_starting_with(start, within, whole) for start in sorted({*within, *whole}))
    return re.compile("|".join(branches) or r"(?!)")


def _by_start(words: Iterable[str]) -> dict[str, list[str]]:
    """What is left of the words behind each first letter."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(word[0], []).append(word[1:])
    return found


def _starting_with(start: str, within: dict[str, list[str]], whole: dict[str, list[str]]) -> str:
    """The branch of one first letter, which stands in front so that `re` passes over all other letters at once."""
    branches = []
    if rest := within.get(start):
        branches.append(_tree(rest, ""))
    if rest := whole.get(start):
        branches.append(r"(?<=\b.)" + _tree(rest, r"\b"))
    return f"{re.escape(start)}(?:{'|'.join(branches)})"


def _tree(words: Iterable[str], end: str) -> str:
    """Longer words before those that they begin with."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[:1], []).append(word[1:])
    ends = [end] if by_letter.pop("", None) is not None else []
    branches = [f"{re.escape(letter)}{_tree(rest, end)}" for letter, rest in sorted(by_letter.items())]
    return branches[0] if len(branches) == 1 and not ends else f"(?:{'|'.join([*branches, *ends])})"

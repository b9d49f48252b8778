"""Where names stand in a name, in compared form: no Latin word is cut in two."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from operator import add

_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")
_FIRST, SHORT = 4, 2000  # letters
# A space, or a figure beside a letter, first: looking for them is many times as fast as looking at each letter.
_AFTER_A_SPACE = re.compile(rf" (?=(.{{{_FIRST}}}))")
_FIGURE_FIRST = re.compile(rf"(?=([0-9].{{{_FIRST - 1}}}))[0-9](?<=[a-z][0-9])")
_LETTER_FIRST = re.compile(rf"[0-9](?=([a-z].{{{_FIRST - 1}}}))")


def by_start(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of the names that begin with the same two characters."""
    found: dict[str, set[int]] = defaultdict(set)
    for name in names:
        found[name[:2]].add(len(name))
    return {start: tuple(sorted(lengths)) for start, lengths in found.items()}


def spans(key: str, names: Mapping[str, object], starts: Mapping[str, tuple[int, ...]]) -> list[tuple[int, int, str]]:
    """(start, stop, name) of each of `names` in `key`; `starts` are their lengths `by_start`."""
    found: list[tuple[int, int, str]] = []
    for start, pair in enumerate(map(add, key, key[1:])):
        for length in starts.get(pair, ()):
            stop = start + length
            if stop <= len(key) and key[start:stop] in names and bounded(key, start, stop):
                found.append((start, stop, key[start:stop]))
    return found


def widest(found: list[tuple[int, int, str]]) -> list[str]:
    """The names of those spans that stand in no longer one."""
    return [
        name
        for start, stop, name in found
        if not any(a <= start and stop <= b and b - a > stop - start for a, b, _ in found)
    ]


def stands_in(key: str, phrase: str) -> bool:
    """Whether `phrase` stands in `key`, both in compared form."""
    start = key.find(phrase)
    while start >= 0:
        if bounded(key, start, start + len(phrase)):
            return True
        start = key.find(phrase, start + 1)
    return False


def begins_in(word: str, key: str) -> bool:
    """Whether `word` stands in `key`, a Latin one at the beginning of a word: "log" in "logged", not in "catalogue"."""
    if len(key) > SHORT and key.isascii() and len(word) >= _FIRST and word[:_FIRST] not in _beginnings(key):
        return False  # of a long text, where a hundred words are looked for
    at = key.find(word)
    while at >= 0:
        before, first = key[at - 1 : at], word[0]
        cut = (before.isalpha() and first.isalpha()) or (before.isdigit() and first.isdigit())
        if not before.isascii() or not cut:
            return True
        at = key.find(word, at + 1)
    return False


@lru_cache(maxsize=16)
def _beginnings(key: str) -> frozenset[str]:
    """The first letters of all words of an ASCII text in compared form."""
    return frozenset().union(_AFTER_A_SPACE.findall(f" {key}"), _FIGURE_FIRST.findall(key), _LETTER_FIRST.findall(key))


def bounded(key: str, start: int, stop: int) -> bool:
    """No Latin word is cut in two by the match."""
    if start and key[start] in _LATIN and key[start - 1] in _LATIN:
        return False
    return not (stop < len(key) and key[stop - 1] in _LATIN and key[stop] in _LATIN)

"""Names that are misspelt, or have their words in another order: the alias that is nearest to them as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from rapidfuzz import fuzz, process

from pipeline.mapping.words import words

_CUTOFF = 84.0
_MARGIN = 4.0
_SHORTER = _CUTOFF / (200.0 - _CUTOFF)  # the share of a name to which a spelling of it can shrink
_SAME_WORD = 80.0
_SHORT_WORD = 4  # in letters: ISMS is no misspelt ITSM
_SHORTEST = 4
_SURE = 0.9  # of a name that is an alias letter by letter
_LATIN = re.compile(r"[a-z0-9]")


class Misspelt:
    """The aliases of a catalogue with the requirements that each names, to be compared with whole names."""

    def __init__(self, owners: Mapping[str, tuple[str, ...]]) -> None:
        self._owners = owners
        self._near_in_length: dict[int, Mapping[str, str]] = {}

    def nearest(self, key: str) -> tuple[str, float]:
        """The alias of which `key` (in compared form) is most likely a spelling, and how alike they are, 0 to 1;
        ("", 0.0) where none is near enough, or those of several requirements about equally."""
        # `fuzz.token_sort_ratio`, whose words are put in order once and not for each comparison.
        mine = _sorted_words(key)
        rows = process.extract(mine, self._alike_in_length(len(mine)), scorer=fuzz.ratio, score_cutoff=_CUTOFF, limit=8)
        best = [row for row in rows if _words_pair(key, row[2])]
        if not best:
            return "", 0.0
        alias, top = best[0][2], best[0][1]
        near = (row for row in best if row[1] > top - _MARGIN)
        ids = {requirement for row in near for requirement in self._owners[row[2]]}
        if ids - set(self._owners[alias]):
            return "", 0.0  # two processes about equally near: say nothing
        return alias, top / 100 * _SURE

    @cached_property
    def _by_length(self) -> Mapping[int, Sequence[tuple[int, str, str]]]:
        """By the length of its words: number, alias and words in order of each alias that is long enough to be misspelt."""
        found: dict[int, list[tuple[int, str, str]]] = {}
        for number, alias in enumerate(self._owners):
            if len(alias) >= _SHORTEST:
                ordered = _sorted_words(alias)
                found.setdefault(len(ordered), []).append((number, alias, ordered))
        return found

    def _alike_in_length(self, length: int) -> Mapping[str, str]:
        """Those of which a name of this length can be a spelling: most are too short for it, or too long."""
        known = self._near_in_length.get(length)
        if known is None:
            least, most = length * _SHORTER - 1, length / _SHORTER + 1
            alike = (each for size, aliases in self._by_length.items() if least <= size <= most for each in aliases)
            known = self._near_in_length[length] = {alias: ordered for _, alias, ordered in sorted(alike)}
        return known


def _sorted_words(key: str) -> str:
    return " ".join(sorted(words(key)))


def _words_pair(key: str, alias: str) -> bool:
    """In Latin names, whether each word of one is a word of the other, or a misspelt one; in any order."""
    if not (_LATIN.search(key) and _LATIN.search(alias)):
        return True
    mine, theirs = key.split(), alias.split()
    return all(
        any(_same_word(word, other) for other in others)
        for words, others in ((mine, theirs), (theirs, mine))
        for word in words
    )


def _same_word(one: str, other: str) -> bool:
    """Whether two words are one, or one misspelt: "learning" is no "planning"."""
    if one == other or min(len(one), len(other)) <= _SHORT_WORD:
        return one == other
    return one[0] == other[0] and fuzz.ratio(one, other) >= _SAME_WORD

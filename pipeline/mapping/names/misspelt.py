"""Names that are misspelt, or have their words in another order: the alias that is nearest to them as a whole."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
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
_MANY = 1500  # aliases; to choose among more takes longer than it saves

_Names = tuple[Sequence[str], Sequence[str]]  # aliases, and their words in order


class Misspelt:
    """The aliases of a catalogue with the requirements that each names, to be compared with whole names."""

    def __init__(self, owners: Mapping[str, tuple[str, ...]]) -> None:
        self._owners = owners
        self._near_in_length: dict[int, _Names] = {}

    def nearest(self, key: str) -> tuple[str, float]:
        """The alias of which `key` (in compared form) is most likely a spelling, and how alike they are, 0 to 1;
        ("", 0.0) where none is near enough, or those of several requirements about equally."""
        # `fuzz.token_sort_ratio`, whose words are put in order once and not for each comparison.
        mine = _sorted_words(key)
        aliases, ordered = self._alike(mine)
        rows = process.extract(mine, ordered, scorer=fuzz.ratio, score_cutoff=_CUTOFF, limit=8)
        best = [(aliases[at], likeness) for _, likeness, at in rows if _words_pair(key, aliases[at])]
        if not best:
            return "", 0.0
        alias, top = best[0]
        ids = {
            requirement for other, likeness in best if likeness > top - _MARGIN for requirement in self._owners[other]
        }
        if ids - set(self._owners[alias]):
            return "", 0.0  # two processes about equally near: say nothing
        return alias, top / 100 * _SURE

    @cached_property
    def _known(self) -> _Names:
        """The aliases that are long enough to be misspelt, and each with its words in order."""
        known = [alias for alias in self._owners if len(alias) >= _SHORTEST]
        return known, [_sorted_words(alias) for alias in known]

    @cached_property
    def _holding(self) -> Mapping[str, Set[int]]:
        """By character: the numbers of the aliases that hold it."""
        found: dict[str, set[int]] = {}
        for number, ordered in enumerate(self._known[1]):
            for char in set(ordered):
                found.setdefault(char, set()).add(number)
        return found

    def _alike(self, mine: str) -> _Names:
        """Those of which `mine` can be a spelling, in the order of all: a spelling shares so much of a name that of its
        rarest characters, be they as many as may differ and one more, the name has one."""
        differing = int(len(mine) * (1 - _SHORTER) + 1e-6)
        holding = sorted((self._holding.get(char, frozenset()) for char in mine), key=len)[: differing + 1]
        if sum(map(len, holding)) > _MANY:
            return self._alike_in_length(len(mine))
        aliases, ordered = self._known
        numbers = sorted(frozenset[int]().union(*holding))
        return [aliases[number] for number in numbers], [ordered[number] for number in numbers]

    def _alike_in_length(self, length: int) -> _Names:
        """Those of which a name of this length can be a spelling: most are too short for it, or too long."""
        known = self._near_in_length.get(length)
        if known is None:
            least, most = length * _SHORTER - 1, length / _SHORTER + 1
            alike = [(alias, words) for alias, words in zip(*self._known, strict=True) if least <= len(words) <= most]
            known = [alias for alias, _ in alike], [words for _, words in alike]
            self._near_in_length[length] = known
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

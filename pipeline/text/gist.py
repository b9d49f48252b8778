"""Which pairs and triples of characters a text has: most strings that are looked for have one that stands nowhere in it.

Bits of a table instead of a set: made by numpy in one go, and all strings that anybody looks for are told at once, so
that another pattern costs a document nothing. A bit may be set by another pair, so that a string that is held to be
possible is still to be looked for; one that is not cannot be there.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_BITS = np.uint32(0xFFFF)
_ALWAYS = 2 * 0x10000  # the bit of what every text may hold
_FIRST, _SECOND = np.uint32(0x9E37), np.uint32(0x85EB)

_Numbers = NDArray[np.intp]
_sought: list[str] = []  # the strings of each `Sought`, one after the other
_first_strings: list[int] = []  # by the number of a `Sought`: where its strings begin


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _pairs(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return (codes[:-1] * _FIRST + codes[1:]) & _BITS


def _triples(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return (codes[:-2] * _FIRST + codes[1:-1] * _SECOND + codes[2:]) & _BITS


class Sought:
    """Strings of which a text is asked which it may hold, in whatever case. One of a single character always may."""

    __slots__ = ("_number",)

    def __init__(self, strings: Sequence[str]) -> None:
        self._number = len(_first_strings)
        _first_strings.append(len(_sought))
        _sought.extend(strings)

    def possible_in(self, gist: Gist) -> Sequence[str]:
        """Those of the strings that may stand in the text of which this is the gist."""
        return gist.possible(self._number)


class Gist:
    """What may stand in one text, which is in lower case."""

    __slots__ = ("_known", "_possible", "_table")

    def __init__(self, text: str) -> None:
        codes = _codes(text)
        self._table = np.zeros(_ALWAYS + 1, dtype=np.bool_)
        self._table[_ALWAYS] = True
        self._table[_triples(codes)] = True
        self._table[_pairs(codes) + (_BITS + 1)] = True
        self._known = 0
        self._possible: dict[int, list[str]] = {}

    def possible(self, number: int) -> Sequence[str]:
        """The strings of the `Sought` of this number that may stand in the text."""
        if number >= self._known:
            self._known, self._possible = len(_first_strings), {}
            bits, strings, owners = _together(self._known)
            for at in np.flatnonzero(np.logical_and.reduceat(self._table[bits], strings)).tolist():
                self._possible.setdefault(owners[at], []).append(_sought[at])
        return self._possible.get(number, ())


@lru_cache(maxsize=1)
def _together(_count: int) -> tuple[NDArray[np.uint32], _Numbers, Sequence[int]]:
    """The bits of all that is sought; where those of each string begin; the number of the `Sought` of each string."""
    folded = [each.lower() for each in _sought]
    lengths = np.array([len(each) for each in folded])
    codes, starts = _codes("".join(folded)), np.cumsum(lengths) - lengths
    strings = np.repeat(np.arange(len(folded)), lengths)  # by character
    within = strings[:-2] == strings[2:]
    pairs, single = np.flatnonzero(lengths == 2), np.flatnonzero(lengths == 1)
    always = np.full(len(single), _ALWAYS, dtype=np.uint32)
    bits = np.concatenate([_triples(codes)[within], _pairs(codes)[starts[pairs]] + (_BITS + 1), always])
    whose = np.concatenate([strings[:-2][within], pairs, single])
    order = np.argsort(whose, kind="stable")
    begins = np.searchsorted(whose[order], np.arange(len(folded)))
    owners = np.searchsorted(np.array(_first_strings), np.arange(len(folded)), side="right") - 1
    return bits[order], begins, owners.tolist()

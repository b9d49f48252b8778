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
_FIRST, _SECOND = np.uint32(0x9E37), np.uint32(0x85EB)

_Numbers = NDArray[np.intp]
_sought: list[NDArray[np.uint32]] = []  # the bits of each string of each `Sought`, one after the other
_first_strings: list[int] = []  # by the number of a `Sought`: where its strings begin


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _pairs(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return (codes[:-1] * _FIRST + codes[1:]) & _BITS


def _triples(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return (codes[:-2] * _FIRST + codes[1:-1] * _SECOND + codes[2:]) & _BITS


class Sought:
    """Strings of two characters and more, of which a text is asked whether it may hold one."""

    __slots__ = ("_number",)

    def __init__(self, strings: Sequence[str]) -> None:
        self._number = len(_first_strings)
        _first_strings.append(len(_sought))
        _sought.extend(
            _triples(_codes(each)) if len(each) > 2 else _pairs(_codes(each)) + (_BITS + 1) for each in strings
        )

    def may_stand_in(self, gist: Gist) -> bool:
        return gist.may_hold(self._number)


class Gist:
    """What may stand in one text."""

    __slots__ = ("_possible", "_table")

    def __init__(self, text: str) -> None:
        codes = _codes(text)
        self._table = np.zeros(2 * (int(_BITS) + 1), dtype=np.bool_)
        self._table[_triples(codes)] = True
        self._table[_pairs(codes) + (_BITS + 1)] = True
        self._possible: list[bool] = []

    def may_hold(self, number: int) -> bool:
        """Whether one of the strings of the `Sought` of this number may stand in the text."""
        if number >= len(self._possible):
            bits, strings, each = _together(len(_first_strings))
            held = np.logical_and.reduceat(self._table[bits], strings)
            self._possible = np.logical_or.reduceat(held, each).tolist()
        return self._possible[number]


@lru_cache(maxsize=1)
def _together(_count: int) -> tuple[NDArray[np.uint32], _Numbers, _Numbers]:
    """The bits of all that is sought; where those of each string begin; where the strings of each `Sought` begin."""
    return np.concatenate(_sought), np.cumsum([0, *map(len, _sought[:-1])]), np.array(_first_strings)

"""Which pairs and triples of characters a text has: most strings that are looked for have one that stands nowhere in it.

Bits of a table instead of a set: made by numpy in one go, and a hundred strings are told at once. A bit may be set by
another pair, so that a string that is held to be possible is still to be looked for; one that is not cannot be there.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_BITS = np.uint32(0xFFFF)
_FIRST, _SECOND = np.uint32(0x9E37), np.uint32(0x85EB)


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)


def _pairs(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return (codes[:-1] * _FIRST + codes[1:]) & _BITS


def _triples(codes: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return (codes[:-2] * _FIRST + codes[1:-1] * _SECOND + codes[2:]) & _BITS


class Sought:
    """Strings of two characters and more, to be asked of a `Gist` together."""

    __slots__ = ("_begins", "_bits")

    def __init__(self, strings: Sequence[str]) -> None:
        bits = [_triples(_codes(each)) if len(each) > 2 else _pairs(_codes(each)) + (_BITS + 1) for each in strings]
        self._bits = np.concatenate(bits)
        self._begins = np.cumsum([0, *map(len, bits[:-1])])

    def may_stand_in(self, gist: NDArray[np.bool_]) -> bool:
        """Whether one of them may stand in the text of this gist."""
        return bool(np.logical_and.reduceat(gist[self._bits], self._begins).any())


def gist_of(text: str) -> NDArray[np.bool_]:
    codes = _codes(text)
    gist = np.zeros(2 * (int(_BITS) + 1), dtype=np.bool_)
    gist[_triples(codes)] = True
    gist[_pairs(codes) + (_BITS + 1)] = True
    return gist

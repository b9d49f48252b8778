"""Deflate64, in which Windows and some packers write large members of a zip. No library with a free licence reads it.

It is Deflate with a window of 64 KiB, two codes more for distances, and one for lengths of up to 65,538.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

_WINDOW = 1 << 16
_CHUNK = 1 << 18
_LENGTHS = (*range(3, 11), 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 3)
_LENGTH_BITS = (*[0] * 8, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 16)
_DISTANCE_BITS = (0, 0, *(bits for bits in range(15) for _ in (0, 1)))
_DISTANCES = (1, 2, *(1 + (2 + half << bits) for bits in range(15) for half in (0, 1)))
_ORDER = (16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15)
_END_OF_BLOCK, _MOST_BEYOND = 256, 8

Codes = tuple[dict[int, tuple[int, int]], int]
"""By the next bits, as many as the longest code has: the symbol and the length of its code."""


class BadDeflate(ValueError):
    """The stream is damaged."""


def inflated(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The unpacked bytes, some at a time. Raises BadDeflate."""
    bits = _Bits(chunks)
    out = bytearray()
    given = 0
    last = False
    while not last:
        last, kind = bool(bits.take(1)), bits.take(2)
        if kind == 0:
            steps = _stored(bits, out)
        elif kind == 3:
            raise BadDeflate("no kind of block")
        else:
            steps = _packed(bits, out, *(_fixed() if kind == 1 else _told(bits)))
        for _ in steps:
            yield bytes(out[given:])
            del out[:-_WINDOW]
            given = len(out)
    yield bytes(out[given:])


class _Bits:
    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self.held = 0
        self.count = 0
        self._data, self._at = b"", 0
        self._beyond = 0

    def fill(self, count: int) -> None:
        """At least so many bits: a few beyond the end, where a code is looked up that is shorter than the longest."""
        while self.count < count:
            while self._at >= len(self._data):
                self._data, self._at = next(self._chunks, None) or self._after_the_end(), 0
            piece = self._data[self._at : self._at + 6]
            self._at += len(piece)
            self.held |= int.from_bytes(piece, "little") << self.count
            self.count += 8 * len(piece)

    def _after_the_end(self) -> bytes:
        self._beyond += 1
        if self._beyond > _MOST_BEYOND:
            raise BadDeflate("it breaks off")
        return b"\0"

    def take(self, count: int) -> int:
        self.fill(count)
        value = self.held & (1 << count) - 1
        self.held >>= count
        self.count -= count
        return value


def _stored(bits: _Bits, out: bytearray) -> Iterator[None]:
    bits.take(bits.count % 8)
    length = bits.take(16)
    if length != bits.take(16) ^ 0xFFFF:
        raise BadDeflate("a length that is not borne out")
    for _ in range(length):
        out.append(bits.take(8))
    yield


def _packed(bits: _Bits, out: bytearray, literals: Codes, distances: Codes) -> Iterator[None]:
    """Adds to `out`; stops whenever there is enough to be given away."""
    codes, longest = literals
    mask = (1 << longest) - 1
    enough = _WINDOW + _CHUNK
    while True:
        if bits.count < longest:
            bits.fill(longest)
        found = codes.get(bits.held & mask)
        if found is None:
            raise BadDeflate("a code that is none")
        symbol, length = found
        bits.held >>= length
        bits.count -= length
        if symbol < _END_OF_BLOCK:
            out.append(symbol)
        elif symbol == _END_OF_BLOCK:
            yield
            return
        else:
            _copy(bits, out, symbol - _END_OF_BLOCK - 1, distances)
        if len(out) >= enough:
            yield


def _copy(bits: _Bits, out: bytearray, code: int, distances: Codes) -> None:
    if code >= len(_LENGTHS):
        raise BadDeflate("a length that is none")
    length = _LENGTHS[code] + bits.take(_LENGTH_BITS[code])
    codes, longest = distances
    bits.fill(longest)
    found = codes.get(bits.held & (1 << longest) - 1)
    if found is None:
        raise BadDeflate("a distance that is none")
    bits.take(found[1])
    distance = _DISTANCES[found[0]] + bits.take(_DISTANCE_BITS[found[0]])
    if distance > len(out):
        raise BadDeflate("a distance beyond the beginning")
    piece = bytes(out[-distance:][:length])
    out += (piece * (length // len(piece) + 1))[:length]


@cache
def _fixed() -> tuple[Codes, Codes]:
    return _codes([8] * 144 + [9] * 112 + [7] * 24 + [8] * 8), _codes([5] * 32)


def _told(bits: _Bits) -> tuple[Codes, Codes]:
    literals, distances, count = bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4
    lengths = [0] * 19
    for place in _ORDER[:count]:
        lengths[place] = bits.take(3)
    codes, longest = _codes(lengths)
    told: list[int] = []
    while len(told) < literals + distances:
        bits.fill(longest)
        found = codes.get(bits.held & (1 << longest) - 1)
        if found is None or (found[0] == 16 and not told):
            raise BadDeflate("a code that is none")
        symbol = found[0]
        bits.take(found[1])
        if symbol < 16:
            told.append(symbol)
        elif symbol == 16:
            told += told[-1:] * (3 + bits.take(2))
        else:
            told += [0] * (3 + bits.take(3) if symbol == 17 else 11 + bits.take(7))
    return _codes(told[:literals]), _codes(told[literals : literals + distances])


def _codes(lengths: Sequence[int]) -> Codes:
    """Canonical codes, looked up by bits in the order in which they come."""
    longest = max(lengths, default=0) or 1
    table: dict[int, tuple[int, int]] = {}
    code = 0
    for length in range(1, longest + 1):
        for symbol, own in enumerate(lengths):
            if own == length:
                if code >= 1 << length:
                    raise BadDeflate("more codes than there is room for")
                turned = int(f"{code:0{length}b}"[::-1], 2)
                for rest in range(1 << longest - length):
                    table[turned | rest << length] = (symbol, length)
                code += 1
        code <<= 1
    return table, longest

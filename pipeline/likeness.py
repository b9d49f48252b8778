"""How alike two texts are, told from a few numbers that each carries: one-permutation MinHash of its shingles."""

from __future__ import annotations

import numpy as np

BINS = 64  # a power of two
_SHINGLE = 5  # characters: about three Chinese words, one English one
_LONGEST = 40_000  # characters that are looked at; documents that agree so far are alike
_FEWEST = 60  # shingles; a shorter text says too little
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_EMPTY = -1

Signature = tuple[int, ...]


def signature(text: str) -> Signature:
    """The smallest hash of the text's shingles in each of the bins (-1: none fell into it); () for a short text.

    Spaces do not count. The same on every machine.
    """
    packed = "".join(text.split())[:_LONGEST]
    codes = np.frombuffer(packed.encode("utf-32-le", "surrogatepass"), dtype=np.uint32).astype(np.uint64)
    count = len(codes) - _SHINGLE + 1
    if count < _FEWEST:
        return ()
    hashes = np.zeros(count, dtype=np.uint64)
    for offset in range(_SHINGLE):
        hashes = (hashes + codes[offset : offset + count]) * _FACTOR
        hashes ^= hashes >> np.uint64(29)
    bins = (hashes & np.uint64(BINS - 1)).astype(np.intp)
    smallest = np.full(BINS, np.iinfo(np.uint32).max, dtype=np.uint64)
    np.minimum.at(smallest, bins, hashes >> np.uint64(33))
    found = smallest.astype(np.int64)
    found[np.bincount(bins, minlength=BINS) == 0] = _EMPTY
    return tuple(found.tolist())


def likeness(one: Signature, other: Signature) -> float:
    """The estimated share of shingles that both texts have, of those that either has; 0 where one has no signature."""
    if not one or not other:
        return 0.0
    pairs = [(left, right) for left, right in zip(one, other, strict=True) if (left, right) != (_EMPTY, _EMPTY)]
    return sum(left == right for left, right in pairs) / len(pairs)

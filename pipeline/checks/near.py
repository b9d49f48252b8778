"""Which of many texts are near each other, by their signatures, without comparing each with each.

Two signatures that agree in a share of their hashes agree in the whole of at least one band, where there is one
band more than hashes may differ: only what shares a band is compared.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[Any]
_DIGITS = 4  # of one hash


class Signatures:
    """Texts, row by row: their length, and hashes of which a share is equal as much as the texts are alike."""

    def __init__(self, texts: Sequence[tuple[int, str] | None], longer: float) -> None:
        """`texts`: length and hexadecimal signature. `longer`: texts that differ more in length, as a share, are not alike."""
        width = max((len(one[1]) for one in texts if one), default=_DIGITS) // _DIGITS
        self._longer = longer
        self._hashes = np.full((len(texts), width), -1, dtype=np.int32)
        self._sizes = np.zeros(len(texts))
        for at, one in enumerate(texts):
            if one:
                self._sizes[at] = one[0]
                self._hashes[at] = [
                    int(one[1][each : each + _DIGITS], 16) for each in range(0, width * _DIGITS, _DIGITS)
                ]

    def __len__(self) -> int:
        return len(self._sizes)

    def shares(self, at: int, others: Rows) -> Rows:
        """The share of equal hashes with other rows; nought where one has no text, or is much longer."""
        sizes, size = self._sizes[others], self._sizes[at]
        near = (sizes > 0) & (size > 0) & (np.abs(sizes - size) <= self._longer * np.maximum(sizes, size))
        shares = np.zeros(len(others))
        shares[near] = (self._hashes[others[near]] == self._hashes[at]).mean(axis=1)
        return shares

    def bands(self, least: float) -> Iterator[Rows]:
        """For each band a label of each row: rows alike by `least` have the same one at least once; -1 without a text."""
        width = self._hashes.shape[1]
        differing = width - math.ceil(least * width - 1e-9)
        for columns in np.array_split(np.arange(width), differing + 1) if differing < width else [np.arange(0)]:
            _, labels = np.unique(self._hashes[:, columns], axis=0, return_inverse=True)
            yield np.where(self._sizes > 0, labels.reshape(-1), -1)


def groups(bands: Iterable[Rows], near: Callable[[int, Rows], Rows]) -> Iterator[list[int]]:
    """Rows that are near each other, directly or by way of others; `near(row, rows)` tells which of those that share a band are."""
    labels = list(bands)
    members = [_members(one) for one in labels]
    left = np.ones(len(labels[0]) if labels else 0, dtype=bool)
    for start in range(len(left)):
        if not left[start]:
            continue
        left[start] = False
        group, edge = [start], [start]
        while edge:
            at = edge.pop()
            for label, rows in zip(labels, members, strict=True):
                which = int(label[at])
                if which < 0:
                    continue
                waiting = rows[which]
                waiting = rows[which] = waiting[left[waiting]]
                found = waiting[near(at, waiting)] if len(waiting) else waiting
                left[found] = False
                group += found.tolist()
                edge += found.tolist()
        if len(group) > 1:
            yield sorted(group)


def _members(labels: Rows) -> dict[int, Rows]:
    """The rows of each label."""
    order = np.argsort(labels, kind="stable")
    order = order[np.searchsorted(labels[order], 0) :]
    parts = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1) if len(order) else []
    return {int(labels[part[0]]): part for part in parts}

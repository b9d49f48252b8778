"""A picture that was found in a document."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

_MOST = 2000
_MOST_BYTES = 512 * 2**20


@dataclass(frozen=True, slots=True)
class Found:
    """A picture file's bytes, and the area on which it is shown in square English metric units (0: not told)."""

    data: bytes = field(repr=False)
    area: float = 0.0


def once(pictures: Iterable[Found]) -> list[Found]:
    """Each picture once, with the largest area on which it is shown, in the order of the file."""
    found: dict[bytes, float] = {}
    size = 0
    for one in pictures:
        if one.data not in found:
            size += len(one.data)
            if len(found) >= _MOST or size > _MOST_BYTES:
                break
        found[one.data] = max(found.get(one.data, 0.0), one.area)
    return [Found(data, area) for data, area in found.items()]

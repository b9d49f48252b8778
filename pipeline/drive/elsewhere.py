"""The bytes of a file, wherever it lies."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pipeline.values.content import Stamp


@dataclass(frozen=True, slots=True)
class Copy:
    """Where the bytes of a file can be read on this machine.

    `stamp`: what its server told of it, None for the file itself; `settled`: nobody was writing it meanwhile.
    Of an archive in volumes: `part_of` names the one that is read for all of them, `missing` the first that is not
    there, `following` one that would come next if there are more.
    """

    path: Path
    stamp: Stamp | None = None
    settled: bool = False
    part_of: str = ""
    missing: str = ""
    following: str = ""


class Elsewhere(Protocol):
    """A file that is not on this machine; it travels to the worker that reads it."""

    def fetched(self, work: Path) -> contextlib.AbstractContextManager[Copy]:
        """A copy of it below `work`, while the `with` lasts. Raises OSError as opening a file does, or Unreachable."""


@contextlib.contextmanager
def at_hand(place: Path | Elsewhere, work: Path) -> Iterator[Copy]:
    """The bytes of a file, wherever it lies. Raises OSError or Unreachable."""
    if isinstance(place, Path):
        yield Copy(place)
    else:
        with place.fetched(work) as copy:
            yield copy

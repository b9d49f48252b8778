"""Texts that were read before, as a worker sees them: by the hash of the bytes, for the reader of today."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path, PurePosixPath

from pipeline.ingest.noise import is_noise
from pipeline.store.packing import Unpackable, pack_text, unpack_text
from pipeline.values import Outcome, Partial, Read


@dataclass(frozen=True, slots=True)
class Texts:
    """Where texts are kept (`file`), and for which version of the readers. Without a file none are found.

    `keep`: whether more texts are to be kept.
    """

    file: Path | None
    version: str
    keep: bool = True

    def elsewhere(self) -> Texts:
        """For another machine: SQLite's log is for one machine alone, so that nothing is looked up there."""
        return replace(self, file=None)

    def kept(self, sha256: str, path: str) -> Read | Partial | None:
        """What a reader gave for these bytes under a name of the same kind."""
        if self.file is None or is_noise(path):
            return None
        try:
            row = (
                _connection(self.file)
                .execute(
                    "SELECT packed FROM texts WHERE sha256=? AND suffix=? AND version=?",
                    (sha256, suffix(path), self.version),
                )
                .fetchone()
            )
            return unpack_text(row[0]) if row else None
        except (sqlite3.Error, Unpackable):
            return None

    def packed(self, outcome: Outcome) -> bytes | None:
        """What a reader gave, as it is kept; None where it is not to be."""
        try:
            return pack_text(outcome) if self.keep else None
        except Unpackable:
            return None


def suffix(path: str) -> str:
    """The part of a name that has a say in how a file is read."""
    return PurePosixPath(path).suffix.lower()


@cache
def _connection(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=5)

"""The state of one client, opened for one scan."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.store.lock import Busy, locked
from pipeline.store.packing import Unpackable, unpack_text
from pipeline.store.schema import StateError
from pipeline.store.state import FILE, LAST_SCAN, Scan, State
from pipeline.values import Content

STATE = "state"


@contextlib.contextmanager
def opened(out: Path) -> Iterator[State]:
    """The state in a client's output folder, for this process alone. Raises Busy or StateError."""
    folder = out / STATE
    with locked(folder):
        state = State(folder)
        try:
            yield state
        finally:
            state.close()


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be told of a state without opening it for a scan. `busy`: a scan has it open now."""

    last: Scan | None
    files: int
    busy: bool


def peek(out: Path) -> Seen | None:
    """A look at a client's state that changes nothing; None where there is none. Raises StateError."""
    file = out / STATE / FILE
    if not file.is_file():
        return None
    busy = False
    try:
        with locked(out / STATE):
            pass
    except Busy:
        busy = True
    try:
        with contextlib.closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as connection:
            row = connection.execute(LAST_SCAN).fetchone()
            (files,) = connection.execute("SELECT count(*) FROM files").fetchone()
    except sqlite3.Error as error:
        raise StateError(f"the state {file} cannot be read: {error}") from error
    return Seen(Scan(*row) if row else None, files, busy)


def has_state(out: Path) -> bool:
    return (out / STATE).is_dir()


class KeptTexts:
    """The texts that a client's state keeps, whatever reader made them, to learn from. Changes nothing."""

    def __init__(self, out: Path) -> None:
        self._file = out / STATE / FILE

    def of(self, sha256: str) -> Content | None:
        """What was read of a file with these bytes; None where no text of it is kept. Raises StateError."""
        if not self._file.is_file():
            return None
        uri = f"{self._file.absolute().as_uri()}?mode=ro"
        try:
            with contextlib.closing(sqlite3.connect(uri, uri=True)) as connection:
                row = connection.execute("SELECT packed FROM texts WHERE sha256=?", (sha256,)).fetchone()
            return unpack_text(row[0]).content if row else None
        except Unpackable:
            return None
        except sqlite3.Error as error:
            raise StateError(f"the state {self._file} cannot be read: {error}") from error

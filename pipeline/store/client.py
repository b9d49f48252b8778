"""The state of one client, opened for one scan."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

from pipeline.store.lock import locked
from pipeline.store.state import State

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


def has_state(out: Path) -> bool:
    return (out / STATE).is_dir()

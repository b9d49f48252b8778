"""One scan of a client at a time. The lock ends with its process, however that ends."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pipeline.store.schema import StateError


class Busy(StateError):
    """Another scan of this client is running."""


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the lock of a state folder, which is made for its owner only. Raises Busy or StateError.

    An exclusive transaction of SQLite on a file of its own: a lock that works alike on all systems, that
    forked workers do not inherit, and that leaves nothing behind when the process is killed.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with contextlib.suppress(OSError):
            os.chmod(folder, 0o700)
        connection = sqlite3.connect(folder / "lock.sqlite3", isolation_level=None, timeout=0)
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise Busy(f"another scan of this client is running ({folder}): wait until it has ended") from error
        raise StateError(f"the state {folder} cannot be used: {error}") from error
    except sqlite3.DatabaseError as error:
        raise StateError(f"the lock in {folder} is damaged ({error}): delete lock.sqlite3") from error
    except OSError as error:
        raise StateError(f"the state {folder} cannot be written: {error.strerror or error}") from error
    try:
        yield
    finally:
        with contextlib.suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        connection.close()

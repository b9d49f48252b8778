"""The tables of a client's state, and how an older file becomes a new one."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

# One script a version; never change one that was released, add the next.
_MIGRATIONS = (
    """
    CREATE TABLE files (
        path TEXT PRIMARY KEY, size INTEGER NOT NULL, modified INTEGER NOT NULL, changed INTEGER NOT NULL,
        sha256 TEXT NOT NULL, settled INTEGER NOT NULL, version TEXT NOT NULL, tries INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE analyses (
        root TEXT NOT NULL, path TEXT NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (root, path)
    ) WITHOUT ROWID;
    CREATE TABLE texts (
        sha256 TEXT NOT NULL, suffix TEXT NOT NULL, version TEXT NOT NULL, packed BLOB NOT NULL,
        PRIMARY KEY (sha256, suffix)
    ) WITHOUT ROWID;
    CREATE TABLE scans (
        id INTEGER PRIMARY KEY, as_of TEXT NOT NULL, inputs TEXT NOT NULL, facts TEXT NOT NULL, report BLOB NOT NULL
    );
    """,
)


class StateError(Exception):
    """The state cannot be used; the message is one line that says what to do."""


def connect(file: Path) -> sqlite3.Connection:
    """Open (or make) a state, at the newest version. Raises StateError.

    WAL: what was committed survives a killed process, and workers can read while the scan writes.
    """
    try:
        made = not file.exists()
        file.touch(mode=0o600)
        if made:
            os.chmod(file, 0o600)
        connection = sqlite3.connect(file, isolation_level=None, timeout=10)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        _migrate(connection, file)
    except sqlite3.DatabaseError as error:
        raise StateError(f"the state {file} cannot be used ({error}): delete it to begin anew") from error
    except OSError as error:
        raise StateError(f"the state {file} cannot be written: {error.strerror or error}") from error
    return connection


def _migrate(connection: sqlite3.Connection, file: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(_MIGRATIONS):
        connection.close()
        raise StateError(f"the state {file} was made by a newer preaudit: update preaudit, or delete it to begin anew")
    for number, script in enumerate(_MIGRATIONS[version:], start=version + 1):
        connection.executescript(f"BEGIN;{script}PRAGMA user_version={number};COMMIT;")

"""An older state becomes a new one whole or not at all, with all that it holds."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest
from clients import report, scan, write_client

from pipeline.store import schema
from pipeline.store.client import opened
from pipeline.store.schema import StateError

NEXT = "ALTER TABLE files ADD COLUMN seen INTEGER NOT NULL DEFAULT 0;"
BROKEN = f"{NEXT} ALTER TABLE no_such_table ADD COLUMN x;"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The output of a scan, and beside it its client."""
    scan(write_client(tmp_path / "client", procedures=2), tmp_path / "out")
    return tmp_path / "out"


def seen(out: Path) -> tuple[int, list[str], int]:
    """Version, columns of the files and how many there are."""
    with contextlib.closing(sqlite3.connect(out / "state" / "state.sqlite3")) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        columns = [row[1] for row in connection.execute("PRAGMA table_info(files)")]
        (files,) = connection.execute("SELECT count(*) FROM files").fetchone()
    return version, columns, files


def test_an_older_state_is_carried_over_with_its_files(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    version, columns, files = seen(kept)
    monkeypatch.setattr(schema, "_MIGRATIONS", (*schema._MIGRATIONS, NEXT))
    with opened(kept) as state:
        assert state.last_scan()
    assert seen(kept) == (version + 1, [*columns, "seen"], files)


def test_a_migration_that_is_cut_short_has_not_happened(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = seen(kept)
    monkeypatch.setattr(schema, "_MIGRATIONS", (*schema._MIGRATIONS, BROKEN))
    with pytest.raises(StateError, match="delete it to begin anew"), opened(kept):
        pass
    assert seen(kept) == before
    monkeypatch.undo()
    assert scan(kept.parent / "client", kept).unchanged, "and the program of before goes on"
    assert report(kept)

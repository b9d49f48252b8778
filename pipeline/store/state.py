"""A client's state: which files were seen, what was made of them, which scans were finished."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.store.packing import Unpackable, pack_analysis, unpack_analysis
from pipeline.store.schema import StateError, connect
from pipeline.store.texts import suffix
from pipeline.values import Analysis, Stamp

FILE = "state.sqlite3"
LAST_SCAN = "SELECT as_of, inputs, facts, report FROM scans ORDER BY id DESC LIMIT 1"
_LAST_FACTS = "SELECT facts FROM scans ORDER BY id DESC LIMIT 1"
_SECONDS_BETWEEN_COMMITS = 1.0  # what a killed scan has to do again at most


@dataclass(frozen=True, slots=True)
class Known:
    """A file on the drive as it was last read.

    `settled`: it was not being written then. `version` made its analyses. `tries` counts the scans in
    which the file or one within it was lost to a limit or a crash, 0 where all went well.
    """

    stamp: Stamp
    sha256: str
    settled: bool
    version: str
    tries: int = 0


@dataclass(frozen=True, slots=True)
class Scan:
    """A finished scan: its day, a hash of all that went into it, facts for the next one, its report.json."""

    as_of: str
    inputs: str
    facts: bytes
    report: bytes


class State:
    """Written by one scan at a time (`lock.locked`), committed about once a second. Raises StateError."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / FILE
        self.work = folder / "work"  # members of archives, while they are read; left behind by a killed scan
        shutil.rmtree(self.work, ignore_errors=True)
        self._connection = connect(self.file)
        self.work.mkdir(mode=0o700, exist_ok=True)
        self._committed = time.monotonic()

    def close(self) -> None:
        """Commit, and fold the log into the one file."""
        shutil.rmtree(self.work, ignore_errors=True)
        try:
            self.commit()
        finally:
            self._connection.close()

    def known(self) -> dict[str, Known]:
        rows = self._do("SELECT path, size, modified, changed, sha256, settled, version, tries FROM files")
        return {row[0]: Known(Stamp(*row[1:4]), row[4], bool(row[5]), row[6], row[7]) for row in rows}

    def analyses(self, roots: Container[str]) -> Iterator[Analysis]:
        """The analyses of these files on the drive and of the files within them."""
        for root, packed in self._do("SELECT root, packed FROM analyses ORDER BY root, path"):
            if root in roots:
                yield self._unpacked(packed)

    def analyses_of(self, root: str) -> tuple[Analysis, ...]:
        rows = self._do("SELECT packed FROM analyses WHERE root=? ORDER BY path", (root,))
        return tuple(self._unpacked(packed) for (packed,) in rows)

    def keep_file(self, path: str, known: Known, analyses: Sequence[Analysis] | None) -> bool:
        """Remember a file and, unless they are as they were (None), its analyses. False where they cannot be kept."""
        if analyses is not None:
            try:
                rows = [(path, one.path, pack_analysis(one)) for one in analyses]
            except Unpackable:
                self.forget([path])
                return False
        self._begin()
        stamp = known.stamp
        self._do(
            "REPLACE INTO files VALUES (?,?,?,?,?,?,?,?)",
            (path, *stamp, known.sha256, int(known.settled), known.version, known.tries),
        )
        if analyses is not None:
            self._do("DELETE FROM analyses WHERE root=?", (path,))
            self._many("INSERT INTO analyses VALUES (?,?,?)", rows)
        self._commit_in_time()
        return True

    def keep_analyses(self, path: str, analyses: Sequence[Analysis]) -> None:
        """Other analyses of a file that is remembered, and of the files within it. Raises Unpackable."""
        rows = [(path, one.path, pack_analysis(one)) for one in analyses]
        self._begin()
        self._do("DELETE FROM analyses WHERE root=?", (path,))
        self._many("INSERT INTO analyses VALUES (?,?,?)", rows)
        self._commit_in_time()

    def keep_text(self, sha256: str, path: str, version: str, packed: bytes) -> None:
        self._begin()
        self._do("REPLACE INTO texts VALUES (?,?,?,?)", (sha256, suffix(path), version, packed))

    def texts(self) -> int:
        """How many texts are kept."""
        (number,) = self._do("SELECT count(*) FROM texts").fetchone()
        return int(number)

    def forget(self, paths: Iterable[str]) -> None:
        """Files that are no longer on the drive."""
        self._begin()
        gone = [(path,) for path in paths]
        self._many("DELETE FROM files WHERE path=?", gone)
        self._many("DELETE FROM analyses WHERE root=?", gone)
        self._commit_in_time()

    def forget_texts(self, version: str | None, hashes: Iterable[str] = ()) -> None:
        """Drop the texts of other readers than `version` (None: all) and, of those left, what is not in `hashes`."""
        self._begin()
        if version is None:
            self._do("DELETE FROM texts")
            return
        self._do("CREATE TEMP TABLE IF NOT EXISTS wanted (sha256 TEXT PRIMARY KEY)")
        self._do("DELETE FROM wanted")
        self._many("INSERT OR IGNORE INTO wanted VALUES (?)", [(one,) for one in hashes])
        self._do("DELETE FROM texts WHERE version<>? OR sha256 NOT IN (SELECT sha256 FROM wanted)", (version,))

    def last_facts(self) -> bytes | None:
        """Of the last finished scan; its report, which may be large, stays where it is."""
        row = self._do(_LAST_FACTS).fetchone()
        return row[0] if row else None

    def last_scan(self) -> Scan | None:
        row = self._do(LAST_SCAN).fetchone()
        return Scan(*row) if row else None

    def keep_scan(self, scan: Scan, most: int) -> None:
        """Remember a finished scan, and of those before it the last few, `most` in all."""
        self._begin()
        self._do(
            "INSERT INTO scans (as_of, inputs, facts, report) VALUES (?,?,?,?)",
            (scan.as_of, scan.inputs, scan.facts, scan.report),
        )
        self._do("DELETE FROM scans WHERE id NOT IN (SELECT id FROM scans ORDER BY id DESC LIMIT ?)", (most,))
        self.commit()

    def keep_facts(self, facts: bytes) -> None:
        """Other facts for the last finished scan."""
        self._begin()
        self._do("UPDATE scans SET facts=? WHERE id=(SELECT max(id) FROM scans)", (facts,))
        self.commit()

    def commit(self) -> None:
        if self._connection.in_transaction:
            self._do("COMMIT")
        self._committed = time.monotonic()

    def _begin(self) -> None:
        if not self._connection.in_transaction:
            self._do("BEGIN")

    def _commit_in_time(self) -> None:
        if time.monotonic() - self._committed > _SECONDS_BETWEEN_COMMITS:
            self.commit()

    def _unpacked(self, packed: bytes) -> Analysis:
        try:
            return unpack_analysis(packed)
        except Unpackable as error:
            raise StateError(f"the state {self.file} is damaged ({error}): delete it to begin anew") from error

    def _do(self, sql: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
        try:
            return self._connection.execute(sql, values)
        except sqlite3.Error as error:
            raise StateError(f"the state {self.file} cannot be used: {error}") from error

    def _many(self, sql: str, rows: Sequence[Sequence[object]]) -> None:
        try:
            self._connection.executemany(sql, rows)
        except sqlite3.Error as error:
            raise StateError(f"the state {self.file} cannot be used: {error}") from error

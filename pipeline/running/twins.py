"""Copies of a file are read once: they wait for the first of them, and take what its reader gave.

Files of one size and kind may be copies. Only the worker that opens them can tell, so the others are held back
until the first one is done; what it gave lies in the work folder under the hash of its bytes.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from pipeline.ingest.noise import is_noise
from pipeline.running.job import Job
from pipeline.store.packing import Unpackable, pack_text, unpack_text
from pipeline.store.texts import suffix
from pipeline.values import Outcome, Partial, Read

_Key = tuple[int, str]


class Twins:
    """Hands jobs on to `submit`, but those that may be copies of one that is under way only after it."""

    def __init__(self, jobs: Iterable[Job], submit: Callable[[Job], None]) -> None:
        self._submit = submit
        self._held: dict[_Key, list[Job]] = {}
        jobs = list(jobs)
        count = Counter(_key(job) for job in jobs)
        for job in jobs:
            self.submit(replace(job, twin=count[_key(job)] > 1) if job.size else job)

    def submit(self, job: Job) -> None:
        if job.size and not job.problem:
            if (held := self._held.get(_key(job))) is not None:
                held.append(job)
                return
            self._held[_key(job)] = []
        self._submit(job)

    def done(self, job: Job) -> None:
        """Whatever became of it, those that waited for this job go on; none of them waits for another."""
        for one in self._held.pop(_key(job), ()) if job.size else ():
            self._submit(one)


def _key(job: Job) -> _Key:
    return job.size, suffix(job.path)


def lay_down(outcome: Outcome, digest: str, path: str, folder: Path) -> None:
    """Keep what a reader gave for copies of these bytes that are still to come. A full disk only costs time."""
    with contextlib.suppress(OSError, Unpackable):
        packed = pack_text(outcome)
        if packed is None:
            return
        place = _place(digest, path, folder)
        place.parent.mkdir(exist_ok=True)
        unfinished = place.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(packed)
        unfinished.replace(place)


def taken_up(digest: str, path: str, folder: Path) -> Read | Partial | None:
    """What was kept of a copy of these bytes under a name of the same kind."""
    if is_noise(path):
        return None
    try:
        return unpack_text(_place(digest, path, folder).read_bytes())
    except (OSError, Unpackable):
        return None


def _place(digest: str, path: str, folder: Path) -> Path:
    return folder / "read" / hashlib.sha256(f"{digest}{suffix(path)}".encode(errors="surrogatepass")).hexdigest()

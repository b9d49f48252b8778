"""One file of a scan: read, analysed, and the files within it laid down for jobs of their own. Runs in a worker."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BufferedReader
from pathlib import Path

from pipeline.analyse import Source, analysis_of, unread
from pipeline.catalogue import load_catalogue
from pipeline.drive.elsewhere import Copy, at_hand
from pipeline.drive.errors import Unreachable
from pipeline.drive.inventory import printable, stamp_of
from pipeline.ingest.archives import archive_type, unpack
from pipeline.ingest.archives.joining import outcome_of_volumes, reason_of_volume
from pipeline.ingest.archives.shelf import VOLUME
from pipeline.ingest.archives.volumes import plain_name
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.running.job import Away, Done, Gone, Job, Same, with_volumes
from pipeline.running.twins import lay_down, taken_up
from pipeline.store.texts import Texts
from pipeline.values import Analysis, Outcome, Partial, Read, Skipped, Stamp

_MOST_READINGS = 3
_SLOW = 0.5  # seconds
_SETTLED_AFTER = 2_000_000_000  # nanoseconds; FAT tells times to two seconds


@cache
def scan_mapper() -> Mapper:
    """Catalogue and model, loaded once in a process; workers that are forked inherit it."""
    return make_mapper(load_catalogue())


def run_job(job: Job, settings: ReadSettings, folder: Path, texts: Texts | None = None) -> Done | Same | Gone | Away:
    """Open, hash and analyse one file; a file that cannot be opened is a failed one. Writes below `folder` only.

    `texts`: what readers gave at earlier scans, which spares reading the same bytes again.
    """
    if job.problem:
        return Done(failed(job.path, job.problem))
    before = job.before
    if texts and before and before.unread and (kept := texts.kept(before.sha256, job.path)):
        return Done(analysis_of(Source(job.path, before.sha256, b""), kept, scan_mapper(), settings))
    try:
        with at_hand(job.location, folder) as copy:
            if copy.part_of:
                return _part(copy, job)
            with copy.path.open("rb") as file:
                if kind := archive_type(file, job.path):
                    return _unpacked(file, copy, kind, job, settings, folder)
            data, stamp, settled = _bytes(copy)
            if copy.missing:
                digest = hashlib.sha256(data).hexdigest()
                return Done(failed(job.path, reason_of_volume(copy.missing), digest), (), stamp, settled)
    except Unreachable as error:
        return Away(str(error))
    except FileNotFoundError:
        return Gone() if job.depth == 0 else Done(failed(job.path, "file cannot be opened: it has vanished"))
    except OSError as error:
        return Done(failed(job.path, f"file cannot be opened: {error.strerror or error}"))
    digest = hashlib.sha256(data).hexdigest()
    if before and before.analysed and before.sha256 == digest:
        return Same(stamp, settled)
    kept = texts.kept(digest, job.path) if texts else None
    outcome = kept or taken_up(digest, job.path, folder) or _read(data, digest, job, settings, folder)
    shelf = OnDisk(job, folder)
    for attachment in outcome.content.attachments if isinstance(outcome, Read | Partial) else ():
        if attachment.problem:
            shelf.miss(attachment.name, attachment.problem)
        else:
            shelf.put(attachment.name, iter([attachment.data]))
    analysis = analysis_of(Source(job.path, digest, data), outcome, scan_mapper(), settings)
    text = texts.packed(outcome) if texts and not kept else None
    return Done(analysis, with_volumes(shelf.jobs), stamp, settled, text)


def _part(copy: Copy, job: Job) -> Done:
    """A volume of an archive that is read in the name of another one, with which it goes where it lay within a file."""
    digest = ""
    with contextlib.suppress(*[FileNotFoundError] * bool(job.depth)), copy.path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    reason = f"noise: a volume of an archive, which is read as {copy.part_of.rpartition('/')[2]}"
    return Done(unread(job.path, digest, "skipped", reason, scan_mapper()), (), copy.stamp, copy.settled)


def _read(data: bytes, digest: str, job: Job, settings: ReadSettings, folder: Path) -> Outcome:
    """Read a file, and lay down what it says where a copy may come, or where reading it again would take long."""
    begin = time.monotonic()
    outcome = read(data, job.path, settings)
    if job.twin or time.monotonic() - begin > _SLOW:
        lay_down(outcome, digest, job.path, folder)
    return outcome


def _bytes(copy: Copy) -> tuple[bytes, Stamp, bool]:
    """All bytes of a file with its stamp. One that changes meanwhile is read again, a few times at most."""
    if copy.stamp is not None:
        return copy.path.read_bytes(), copy.stamp, copy.settled
    for _ in range(_MOST_READINGS):
        with copy.path.open("rb") as file:
            earlier = stamp_of(os.fstat(file.fileno()))
            data = file.read()
            stamp = stamp_of(os.fstat(file.fileno()))
        if earlier == stamp and len(data) == stamp.size:
            return data, stamp, _settled(stamp)
    return data, stamp, False


def _settled(stamp: Stamp) -> bool:
    """Not changed just before: clocks of drives are coarse, so that a second change could leave the stamp as it is."""
    return time.time_ns() - stamp.modified > _SETTLED_AFTER


def _unpacked(
    file: BufferedReader, copy: Copy, kind: FileType, job: Job, settings: ReadSettings, folder: Path
) -> Done | Same:
    """An archive's files go to disk one by one: it may be larger than what a worker may hold."""
    before = stamp_of(os.fstat(file.fileno()))
    stamp, settled = (before, _settled(before)) if copy.stamp is None else (copy.stamp, copy.settled)
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    if job.before and job.before.analysed and job.before.sha256 == digest:
        return Same(stamp, settled)
    file.seek(0)
    shelf = OnDisk(job, folder)
    volume = copy.missing or copy.following
    outcome = unpack(file, plain_name(job.path) if volume else job.path, kind, settings, shelf)
    if volume:
        outcome = outcome_of_volumes(outcome, file, copy.missing, copy.following)
        missing = reason_of_volume(copy.missing or copy.following)
        shelf.jobs = [replace(one, problem=missing) if one.problem == VOLUME else one for one in shelf.jobs]
    if not shelf.jobs and isinstance(outcome, Read):
        outcome = Skipped("empty: an archive without files")
    analysis = analysis_of(Source(job.path, digest, b""), outcome, scan_mapper(), settings)
    same = before == stamp_of(os.fstat(file.fileno()))
    return Done(analysis, with_volumes(shelf.jobs), stamp, same and settled)


def failed(path: str, reason: str, sha256: str = "") -> Analysis:
    """A file that gave nothing. Its name still says what it would have served: that is unreadable, not missing."""
    return unread(path, sha256, "failed", reason, scan_mapper())


def lost(job: Job, reason: str, folder: Path) -> Done:
    """A file whose worker gave no answer."""
    try:
        with at_hand(job.location, folder) as copy, copy.path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, Unreachable):
        digest = ""
    return Done(failed(job.path, reason, digest))


class OnDisk:
    """A shelf of jobs. Files lie under numbers: no name from a client's archive ever becomes a name on disk."""

    def __init__(self, holder: Job, folder: Path) -> None:
        self.jobs: list[Job] = []
        self._holder = holder
        self._folder = folder
        self._place: Path | None = None
        self._names: Counter[str] = Counter()

    def put(self, name: str, chunks: Iterator[bytes]) -> None:
        self._place = self._place or Path(tempfile.mkdtemp(dir=self._folder))
        location = self._place / str(len(self.jobs))
        try:
            with location.open("wb") as file:
                for chunk in chunks:
                    file.write(chunk)
                size = file.tell()
        except BaseException:
            location.unlink(missing_ok=True)
            raise
        self._add(name, location, size, None)

    def miss(self, name: str, problem: str) -> None:
        self._add(name, self._folder / "nothing", 0, problem)

    def _add(self, name: str, location: Path, size: int, problem: str | None) -> None:
        path = f"{self._holder.path}!/{self._unlike(printable(name) or 'unnamed')}"
        root = self._holder.root or self._holder.path
        self.jobs.append(Job(path, location, self._holder.depth + 1, root, size, problem))

    def _unlike(self, name: str) -> str:
        """The name, numbered where an archive holds it more than once: "b.docx", "b.docx (2)"."""
        self._names[name] += 1
        if self._names[name] == 1:
            return name
        return self._unlike(f"{name} ({self._names[name]})")

"""One file of a scan: read, analysed, and the files within it laid down for jobs of their own. Runs in a worker."""

from __future__ import annotations

import hashlib
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BufferedReader
from pathlib import Path

from pipeline.analyse import Source, analyse, analysis_of, unread
from pipeline.catalogue import load_catalogue
from pipeline.ingest.archives import archive_type, unpack
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.inventory import printable
from pipeline.ingest.settings import ReadSettings
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Analysis, Read, Skipped


@dataclass(frozen=True, slots=True)
class Job:
    """A file: its path in the report, and the path that opens it.

    `depth` counts the files around it: 0 on the drive, 1 in an archive, 2 in an archive within an archive.
    `root` is the path of the outermost of them. `size` is in bytes. `problem` says why there is nothing to open.
    """

    path: str
    location: Path
    depth: int = 0
    root: str = ""
    size: int = 0
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """A file's analysis, and jobs for the files within it. Those lie in the work folder until they are done."""

    analysis: Analysis
    inside: tuple[Job, ...] = ()


@cache
def scan_mapper() -> Mapper:
    """Catalogue and model, loaded once in a process; workers that are forked inherit it."""
    return make_mapper(load_catalogue())


def run_job(job: Job, settings: ReadSettings, folder: Path) -> Done:
    """Open, hash and analyse one file; a file that cannot be opened is a failed one. Writes below `folder` only."""
    if job.problem:
        return Done(failed(job.path, job.problem))
    try:
        with job.location.open("rb") as file:
            if kind := archive_type(file, job.path):
                return _unpacked(file, kind, job, settings, folder)
            data = file.read()
    except OSError as error:
        return Done(failed(job.path, f"file cannot be opened: {error.strerror or error}"))
    found = analyse(Source(job.path, hashlib.sha256(data).hexdigest(), data), scan_mapper(), settings)
    shelf = OnDisk(job, folder)
    for attachment in found.attachments:
        if attachment.problem:
            shelf.miss(attachment.name, attachment.problem)
        else:
            shelf.put(attachment.name, iter([attachment.data]))
    return Done(found.analysis, tuple(shelf.jobs))


def _unpacked(file: BufferedReader, kind: FileType, job: Job, settings: ReadSettings, folder: Path) -> Done:
    """An archive's files go to disk one by one: it may be larger than what a worker may hold."""
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    shelf = OnDisk(job, folder)
    outcome = unpack(file, job.path, kind, settings, shelf)
    if not shelf.jobs and isinstance(outcome, Read):
        outcome = Skipped("empty: an archive without files")
    return Done(analysis_of(Source(job.path, digest, b""), outcome, scan_mapper()), tuple(shelf.jobs))


def failed(path: str, reason: str, sha256: str = "") -> Analysis:
    """A file that gave nothing. Its name still says what it would have served: that is unreadable, not missing."""
    return unread(path, sha256, "failed", reason, scan_mapper())


def lost(job: Job, reason: str) -> Done:
    """A file whose worker gave no answer."""
    try:
        with job.location.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
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

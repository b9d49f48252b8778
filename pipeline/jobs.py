"""One file of a scan: read, analysed, and the files within it laid down for jobs of their own. Runs in a worker."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.analyse import Source, analyse, unread
from pipeline.catalogue import load_catalogue
from pipeline.ingest.inventory import printable
from pipeline.ingest.settings import ReadSettings
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Analysis, Attachment


@dataclass(frozen=True, slots=True)
class Job:
    """A file: its path in the report, and the path that opens it.

    `depth` counts the files around it: 0 on the drive, 1 in an archive, 2 in an archive within an archive.
    `root` is the path of the outermost of them.
    """

    path: str
    location: Path
    depth: int = 0
    root: str = ""


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
    try:
        data = job.location.read_bytes()
    except OSError as error:
        return Done(failed(job.path, f"file cannot be opened: {error.strerror or error}"))
    found = analyse(Source(job.path, hashlib.sha256(data).hexdigest(), data), scan_mapper(), settings)
    return Done(found.analysis, _laid_down(found.attachments, job, folder))


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


def _laid_down(attachments: Iterable[Attachment], job: Job, folder: Path) -> tuple[Job, ...]:
    """Files under numbers: no name from a client's archive ever becomes a name on disk."""
    place: Path | None = None
    names: set[str] = set()
    jobs = []
    for number, attachment in enumerate(attachments):
        place = place or Path(tempfile.mkdtemp(dir=folder))
        location = place / str(number)
        location.write_bytes(attachment.data)
        name = _unlike(printable(attachment.name) or "unnamed", names)
        names.add(name)
        jobs.append(Job(f"{job.path}!/{name}", location, job.depth + 1, job.root or job.path))
    return tuple(jobs)


def _unlike(name: str, names: set[str]) -> str:
    """The name, numbered where an archive holds it twice: "b.docx", "b.docx (2)"."""
    number, free = 1, name
    while free in names:
        number += 1
        free = f"{name} ({number})"
    return free

"""What is asked of a worker for one file, and what it can answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.drive.elsewhere import Elsewhere
from pipeline.ingest.archives.volumes import volume_sets
from pipeline.running.volumes import Joined, PartOf, placed
from pipeline.values import Analysis, Stamp


@dataclass(frozen=True, slots=True)
class Before:
    """What an earlier scan knew of a file: the hash of its bytes then.

    `unread`: the drive says that it has not changed, so that a kept text stands for it. `analysed`: an
    analysis of those bytes at this path, by this program, is kept.
    """

    sha256: str
    unread: bool
    analysed: bool


@dataclass(frozen=True, slots=True)
class Job:
    """A file: its path in the report, and what leads to its bytes.

    `depth` counts the files around it: 0 on the drive, 1 in an archive, 2 in an archive within an archive.
    `root` is the path of the outermost of them. `size` is in bytes. `problem` says why there is nothing to open.
    `twin`: another file has this size, and may be a copy.
    """

    path: str
    location: Path | Elsewhere
    depth: int = 0
    root: str = ""
    size: int = 0
    problem: str | None = None
    before: Before | None = None
    twin: bool = False

    def tidy(self) -> None:
        """Remove the bytes of a file within a file, which were laid down for this job alone."""
        if self.depth and not isinstance(self.location, PartOf):
            for place in self.location.places if isinstance(self.location, Joined) else (self.location,):
                if isinstance(place, Path):
                    place.unlink(missing_ok=True)


def with_volumes(jobs: Sequence[Job]) -> tuple[Job, ...]:
    """The jobs for the files within one, those of an archive in volumes put together."""
    by_path = {job.path: job for job in jobs if not job.problem}
    locations = {path: job.location for path, job in by_path.items()}
    places: dict[str, Joined | PartOf] = {}
    for one in volume_sets(by_path):
        places |= placed(one, locations)
    return tuple(replace(job, location=places.get(job.path, job.location)) for job in jobs)


@dataclass(frozen=True, slots=True)
class Done:
    """A file's analysis, and jobs for the files within it. Those lie in the work folder until they are done.

    `stamp` is the file's state when it was read (None: it was not); `settled`: nobody was writing it.
    `text` is what the reader gave, packed, where it is to be kept.
    """

    analysis: Analysis
    inside: tuple[Job, ...] = ()
    stamp: Stamp | None = None
    settled: bool = False
    text: bytes | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """The bytes are those of `Before`, whose analyses are kept."""

    stamp: Stamp
    settled: bool


@dataclass(frozen=True, slots=True)
class Gone:
    """The file is no longer where the inventory saw it."""


@dataclass(frozen=True, slots=True)
class Away:
    """The server that holds the file does not answer; nothing is known of the file."""

    reason: str

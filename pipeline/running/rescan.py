"""What a scan need not do again: jobs only for what is new, changed or was made by another program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from pipeline.drive.errors import DriveAway, NothingToScan
from pipeline.drive.folder import Folder
from pipeline.drive.inventory import Inventory
from pipeline.ingest.noise import is_noise
from pipeline.running.job import Before, Done, Job, Same
from pipeline.running.limits import Limits
from pipeline.running.volumes import in_volumes
from pipeline.store.state import Known, State
from pipeline.store.texts import Texts
from pipeline.store.versions import Versions
from pipeline.values import Analysis, FoundFile, Stamp

_MOST_TRIES = 3  # scans in which a file may be lost to a limit or a crash before that stands


@dataclass(slots=True)
class _Unit:
    """What has been made so far of a file on the drive."""

    done: Done | None = None
    sha256: str = ""
    analyses: list[Analysis] = field(default_factory=list)
    lost: bool = False


class Recall:
    """A scan's view of the client's state: what is kept, and what it adds. One scan, one Recall."""

    def __init__(self, state: State, versions: Versions, keep_text: bool = True, limits: Limits | None = None) -> None:
        """`limits`: what one file may take; where that changes, what was lost to it is tried anew."""
        self._state = state
        self._versions = versions
        limits = limits or Limits()
        self._lost_version = f"{versions.analysis} {limits.seconds:g} s {limits.memory} MiB"
        self._known = state.known()
        self._units: dict[str, _Unit] = {}
        self.texts = Texts(state.file, versions.reading, keep_text)
        self.work = state.work
        self.unsettled: list[str] = []
        self._restored: set[str] = set()
        self._anew: frozenset[str] = frozenset()

    @property
    def program(self) -> str:
        return self._versions.program

    @property
    def knows_files(self) -> bool:
        return bool(self._known)

    @property
    def spared(self) -> int:
        """How many files were left as they are."""
        return len(self._restored)

    def kept(self, file: FoundFile) -> bool:
        """Whether the analyses of a file are kept as they would be made today."""
        known = self._known.get(file.path)
        return known is not None and known.settled and known.stamp == file.stamp and self._current(file.path, known)

    def settled_texts(self) -> Texts:
        """The texts that are kept, those of this scan among them."""
        self._state.commit()
        return self.texts

    def make_anew(self, paths: Iterable[str]) -> None:
        """From now on the analyses of these files count as outdated, though files and program are the same."""
        self._anew = frozenset(paths)
        self._restored -= self._anew

    def read_as(self, found: Mapping[str, Sequence[Analysis]]) -> None:
        """Keep these analyses of files on the drive, and of the files within them, in place of those that are kept."""
        for root, analyses in found.items():
            self._state.keep_analyses(root, analyses)

    def job(self, file: FoundFile, inventory: Inventory) -> Job:
        """The job of a file that is not kept, with what is known of it."""
        job = Job(file.path, inventory.locations[file.path], size=file.size)
        known = self._known.get(file.path)
        if known is None or not known.sha256:
            return job
        unread = known.settled and known.stamp == file.stamp
        return replace(job, before=Before(known.sha256, unread, self._current(file.path, known)))

    def all_kept(self, inventory: Inventory) -> bool:
        """Whether the drive holds exactly the files that are kept; below what cannot be listed there may be more."""
        hidden = {path for path, _ in self.beneath(inventory)} | {path for path, _ in inventory.unreadable}
        seen = len(inventory.files) + len(self._known.keys() & hidden)
        return seen == len(self._known) and all(map(self.kept, inventory.files))

    def hashes(self, inventory: Inventory) -> Iterator[tuple[str, str]]:
        """Every known file with the hash of its bytes, and what cannot be read with the reason; each sorted."""
        yield from ((path, self._known[path].sha256) for path in sorted(self._known))
        yield from inventory.unreadable

    def restored(self, files: Sequence[FoundFile]) -> Iterator[Analysis]:
        """The analyses of kept files and of the files within them."""
        paths = {one.path for one in files}
        self._restored |= paths
        return self._state.analyses(paths)

    def beneath(self, inventory: Inventory) -> Iterator[tuple[str, str]]:
        """Files of earlier scans below a folder that cannot be listed now, with the reason: not read, and not absent."""
        seen = {one.path for one in inventory.files}
        folders = {path: reason for path, reason in inventory.unreadable if path not in self._known}
        for path in self._known.keys() - seen if folders else ():
            for parent in PurePosixPath(path).parents:
                if reason := folders.get(parent.as_posix()):
                    yield path, reason
                    break

    def forget_absent(self, inventory: Inventory) -> None:
        """Drop what is no longer on the drive; what lies below a folder that cannot be listed is kept."""
        hidden = {path for path, _ in self.beneath(inventory)} | {path for path, _ in inventory.unreadable}
        seen = {one.path for one in inventory.files}
        self._state.forget(self._known.keys() - seen - hidden)

    def forget_texts(self, analyses: Sequence[Analysis]) -> None:
        """Drop the texts of bytes that no file holds any more, or all where none are to be kept."""
        version = self._versions.reading if self.texts.keep else None
        self._state.forget_texts(version, (one.sha256 for one in analyses))

    def done(self, job: Job, done: Done, analyses: Sequence[Analysis], whole: bool, lost: bool) -> Sequence[Analysis]:
        root = job.root or job.path
        unit = self._units.setdefault(root, _Unit())
        unit.analyses += analyses
        unit.lost |= lost
        if job.depth == 0:
            unit.done, unit.sha256 = done, done.analysis.sha256
        if done.text is not None:
            self._state.keep_text(done.analysis.sha256, job.path, self._versions.reading, done.text)
        if not whole:
            return analyses
        del self._units[root]
        if unit.done is not None and (earlier := self._while_written(root, unit.done)):
            return earlier
        self._keep(root, unit)
        return analyses

    def same(self, job: Job, same: Same) -> Sequence[Analysis]:
        known = replace(self._known[job.path], stamp=same.stamp, settled=same.settled)
        self._state.keep_file(job.path, known, None)
        return self._state.analyses_of(job.path)

    def _current(self, path: str, known: Known) -> bool:
        if path in self._anew:
            return False
        if known.tries:
            return known.version == self._lost_version and known.tries >= _MOST_TRIES
        return known.version == self._versions.analysis

    def _while_written(self, root: str, done: Done) -> Sequence[Analysis]:
        """A file that is being written and cannot be read for that is what it was; the next scan looks again."""
        if done.settled or done.stamp is None:
            return ()
        self.unsettled.append(root)
        if done.analysis.outcome != "failed" or root not in self._known:
            return ()
        return self._state.analyses_of(root)

    def _keep(self, root: str, unit: _Unit) -> None:
        known, done = self._known.get(root), unit.done
        if done is None or not unit.sha256:
            return
        stamp, settled = done.stamp or (known.stamp if known else Stamp(0)), done.settled
        if done.stamp is None and known and not unit.lost:  # made from a kept text: the file is as it was
            settled = known.settled
        version = self._lost_version if unit.lost else self._versions.analysis
        before = known.tries if known and known.sha256 == unit.sha256 and known.version == version else 0
        tries = min(before + 1, _MOST_TRIES) if unit.lost else 0
        self._state.keep_file(root, Known(stamp, unit.sha256, settled, version, tries), unit.analyses)


def look(folder: Folder, recall: Recall | None = None) -> Inventory:
    """The inventory; raises NothingToScan, DriveAway or Unreachable."""
    inventory = folder.inventory()
    if recall and recall.knows_files and all(is_noise(file.path) for file in inventory.files):
        raise DriveAway(f"{folder} holds no files, and the last scan saw some")
    if not inventory.files and not any(path != "." for path, _ in inventory.unreadable):
        raise NothingToScan(f"no files in {folder}")
    return in_volumes(inventory)

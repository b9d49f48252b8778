"""The story of a scan: inventory, each file analysed, the set assessed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from pipeline.assess import assess
from pipeline.catalogue import Catalogue
from pipeline.drive.folder import Folder
from pipeline.drive.inventory import Inventory
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.sniff import is_noise
from pipeline.running.executors import PROCESSES, is_elsewhere
from pipeline.running.jobs import Job, failed, run_job
from pipeline.running.pool import Limits
from pipeline.running.rescan import Recall
from pipeline.running.workers import analyse_all
from pipeline.values import Analysis, Assessment, Decision, FoundFile, Outlook, Silence

_LOOKS = 3  # at a drive on which files come and go meanwhile

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """The day of the assessment, what one file may take, how files are read, and what is asked of the time to come.

    `executor`: who reads them ("serial", "processes", "dask://host:port"); it has no say in what the reports tell.
    """

    as_of: date
    limits: Limits = field(default_factory=Limits)
    read: ReadSettings = field(default_factory=ReadSettings)
    outlook: Outlook = field(default_factory=Outlook)
    executor: str = PROCESSES


class NothingToScan(Exception):
    """The folder holds no file."""


class DriveAway(Exception):
    """An earlier scan saw files here, and now there are none: no reason to call them missing."""


def audit(
    folder: Folder,
    catalogue: Catalogue,
    settings: Settings,
    progress: Progress | None = None,
    decisions: Sequence[Decision] = (),
    silences: Sequence[Silence] = (),
    recall: Recall | None = None,
    inventory: Inventory | None = None,
) -> Assessment:
    """Scan a client's folder, with what earlier scans left in `recall`. Reads only.

    `inventory`: what `look` has just seen. Raises NothingToScan for a folder without files, DriveAway where
    there were some, Unreachable where the folder's server does not answer.
    """
    inventory = inventory or look(folder, recall)
    analyses = _analyses(folder, inventory, settings, progress, recall)
    return assess(analyses, catalogue, settings.as_of, decisions, settings.outlook, silences)


def look(folder: Folder, recall: Recall | None = None) -> Inventory:
    """The inventory; raises NothingToScan, DriveAway or Unreachable."""
    inventory = folder.inventory()
    if recall and recall.knows_files and all(is_noise(file.path) for file in inventory.files):
        raise DriveAway(f"{folder} holds no files, and the last scan saw some")
    if not inventory.files and not any(path != "." for path, _ in inventory.unreadable):
        raise NothingToScan(f"no files in {folder}")
    return inventory


def _analyses(
    folder: Folder, inventory: Inventory, settings: Settings, progress: Progress | None, recall: Recall | None
) -> list[Analysis]:
    """The analyses of all files. When some vanish meanwhile, they may have moved: the drive is looked at again."""
    found: list[Analysis] = []
    settled: set[str] = set()
    for again in reversed(range(_LOOKS)):
        waiting = [file for file in inventory.files if file.path not in settled]
        gone: set[str] = set()
        for path, analysis in _analysed(inventory, waiting, settings, progress, recall):
            if analysis is None:
                gone.add(path)
            else:
                found.append(analysis)
        settled.update(file.path for file in waiting if file.path not in gone)
        if not gone or not again:
            break
        inventory = look(folder, recall)
    there = {file.path for file in inventory.files}
    found.extend(failed(path, "file cannot be opened: it comes and goes") for path in sorted(gone & there))
    found.extend(failed(path, reason) for path, reason in inventory.unreadable)
    if recall:
        found.extend(recall.beneath(inventory))
        recall.forget_absent(inventory)
        recall.forget_texts(found)
    return found


def _analysed(
    inventory: Inventory,
    files: Sequence[FoundFile],
    settings: Settings,
    progress: Progress | None,
    recall: Recall | None,
) -> Iterator[tuple[str, Analysis | None]]:
    """Paths with their analyses, None for a file that is gone: first what is kept, then what has to be made."""
    kept = [file for file in files if recall and recall.kept(file)]
    if recall and kept:
        yield from ((one.path, one) for one in recall.restored(kept))
    same = {file.path for file in kept}
    jobs = [
        recall.job(file, inventory) if recall else Job(file.path, inventory.locations[file.path])
        for file in files
        if file.path not in same
    ]
    texts = recall.texts if recall else None
    if texts and is_elsewhere(settings.executor):
        texts = texts.elsewhere()
    task = partial(run_job, texts=texts)
    work = recall.work if recall else None
    with closing(analyse_all(jobs, settings.limits, settings.read, task, recall, work, settings.executor)) as finished:
        for one in finished:
            yield one.path, one.analysis
            if progress:
                progress(one.done, one.seen, one.path)

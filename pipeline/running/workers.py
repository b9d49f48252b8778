"""All files of a scan, each analysed by a worker; files within files come back as further jobs."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from pipeline.drive.errors import Unreachable
from pipeline.ingest.settings import ReadSettings
from pipeline.running.executors import crew
from pipeline.running.first_papers import make_ready
from pipeline.running.job import Away, Done, Gone, Job, Same
from pipeline.running.jobs import lost, run_job, scan_mapper
from pipeline.running.limits import PROCESSES, Limits
from pipeline.running.pool import Lost, forks
from pipeline.running.twins import Twins
from pipeline.running.volumes import is_here
from pipeline.running.within import Within
from pipeline.values import Analysis

_MANY = 16  # files for which it pays to make beforehand what each worker would have to make

Answer = Done | Same | Gone | Away


class Recorder(Protocol):
    """Remembers what was made of files, and knows what was made of them before."""

    def done(self, job: Job, done: Done, analyses: Sequence[Analysis], whole: bool, lost: bool) -> Sequence[Analysis]:
        """What stands in the report for these analyses of one job; `whole`: nothing more comes of its file."""

    def same(self, job: Job, same: Same) -> Sequence[Analysis]:
        """The analyses that are kept of a file with the same bytes."""


class Task(Protocol):
    """What is done with a job; a function that another process can import."""

    def __call__(self, job: Job, settings: ReadSettings, folder: Path) -> Answer: ...


@dataclass(frozen=True, slots=True)
class Progress:
    """An analysis, with the number of files done and seen so far: archives add to what is seen.

    A file that is gone since the inventory has a path and no analysis.
    """

    path: str
    analysis: Analysis | None
    done: int
    seen: int


def analyse_all(
    jobs: Sequence[Job],
    limits: Limits,
    settings: ReadSettings | None = None,
    task: Task = run_job,
    recorder: Recorder | None = None,
    work: Path | None = None,
    executor: str = PROCESSES,
) -> Generator[Progress]:
    """The analyses of all jobs and of the files within them, in the order in which they end.

    `work` is where files within files are laid down (None: the system's place for temporary files). `executor`: see `executors.crew`. Close the iterator when it is left early: it ends the workers and removes the work folder.
    Raises Unreachable where files lie with a server that no longer answers.
    """
    if not jobs:
        return
    scan_mapper()  # forked workers inherit it
    # Whoever talks to a server has threads, and a process with threads is not forked.
    start = None if all(is_here(job.location) for job in jobs) else "spawn"
    if executor == PROCESSES and forks(start) and len(jobs) >= _MANY:
        make_ready()
    folder = Path(tempfile.mkdtemp(prefix="preaudit-", dir=work))  # only its owner may enter
    try:
        done_by = partial(task, settings=settings or ReadSettings(), folder=folder)
        yield from _analysed(jobs, limits, done_by, recorder, executor, folder, start)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _analysed(
    jobs: Sequence[Job],
    limits: Limits,
    task: Callable[[Job], Answer],
    recorder: Recorder | None,
    executor: str,
    folder: Path,
    start: str | None,
) -> Generator[Progress]:
    done, seen = 0, len(jobs)
    with crew(executor, task, limits, start) as workers:

        def submit(job: Job) -> None:
            nonlocal seen
            seen += 1
            twins.submit(job)

        twins = Twins(jobs, workers.submit)
        within = Within(submit)
        for job, result in workers.finished():
            twins.done(job)
            if isinstance(result, Gone):
                done += 1
                yield Progress(job.path, None, done, seen)
                continue
            for analysis in _settled(job, result, within, recorder, folder):
                done += 1
                yield Progress(analysis.path, analysis, done, max(seen, done))


def _settled(
    job: Job, result: Done | Same | Away | Lost, within: Within, recorder: Recorder | None, folder: Path
) -> Sequence[Analysis]:
    """The analyses that are final now that this job has ended."""
    if isinstance(result, Away):
        raise Unreachable(result.reason)
    if isinstance(result, Same):
        assert recorder is not None
        return recorder.same(job, result)
    outcome = lost(job, result.reason, folder) if isinstance(result, Lost) else result
    job.tidy()
    found = list(within.done(job, outcome))
    if recorder is None:
        return found
    return recorder.done(job, outcome, found, not within.busy(job.root or job.path), isinstance(result, Lost))

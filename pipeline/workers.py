"""All files of a scan, each analysed in a worker process; files within files come back as further jobs."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from pipeline.ingest.settings import ReadSettings
from pipeline.jobs import Done, Job, lost, run_job, scan_mapper
from pipeline.pool import Limits, Lost, Pool
from pipeline.values import Analysis
from pipeline.within import Within


class Task(Protocol):
    """What is done with a job; a function that another process can import."""

    def __call__(self, job: Job, settings: ReadSettings, folder: Path) -> Done: ...


@dataclass(frozen=True, slots=True)
class Progress:
    """An analysis, with the number of files done and seen so far: archives add to what is seen."""

    analysis: Analysis
    done: int
    seen: int


def analyse_all(
    jobs: Sequence[Job], limits: Limits, settings: ReadSettings | None = None, task: Task = run_job
) -> Generator[Progress]:
    """The analyses of all jobs and of the files within them, in the order in which they end.

    Close the iterator when it is left early: it ends the workers and removes the work folder.
    """
    if not jobs:
        return
    scan_mapper()  # forked workers inherit it
    folder = Path(tempfile.mkdtemp(prefix="preaudit-"))  # only its owner may enter
    try:
        yield from _analysed(jobs, limits, partial(task, settings=settings or ReadSettings(), folder=folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _analysed(jobs: Sequence[Job], limits: Limits, task: Callable[[Job], Done]) -> Generator[Progress]:
    done, seen = 0, len(jobs)
    with Pool[Job, Done](task, limits) as pool:

        def submit(job: Job) -> None:
            nonlocal seen
            seen += 1
            pool.submit(job)

        within = Within(submit)
        for job in jobs:
            pool.submit(job)
        for job, result in pool.finished():
            outcome = lost(job, result.reason) if isinstance(result, Lost) else result
            if job.depth:
                job.location.unlink(missing_ok=True)
            for analysis in within.done(job, outcome):
                done += 1
                yield Progress(analysis, done, seen)

"""Where files are analysed: in this process, or in worker processes with a deadline for each file.

A worker that dies or hangs costs its one file (pebble keeps the neighbours; concurrent.futures does not).
"""

from __future__ import annotations

import hashlib
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError, Future, TimeoutError, as_completed
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from pipeline.analyse import Source, analyse
from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Analysis

_TASKS_PER_WORKER = 200  # a worker is recycled, so that a leak in a parser stays small
_SMALL_BATCH = 24  # starting processes costs more than so few files


@dataclass(frozen=True, slots=True)
class Job:
    """A file: its path in the report, and the path that opens it."""

    path: str
    location: Path


@cache
def _mapper() -> Mapper:
    return make_mapper(load_catalogue())


def run_job(job: Job) -> Analysis:
    """Open, hash and analyse one file; a file that cannot be opened is a failed one."""
    try:
        data = job.location.read_bytes()
    except OSError as error:
        return failed(job, f"file cannot be opened: {error.strerror or error}")
    return analyse(Source(job.path, hashlib.sha256(data).hexdigest(), data), _mapper())


def failed(job: Job, reason: str) -> Analysis:
    return Analysis(job.path, "", "failed", reason)


def analyse_all(jobs: Sequence[Job], processes: int, seconds: float) -> Iterator[Analysis]:
    """The analyses of all jobs, in the order in which they end."""
    if processes <= 1 or len(jobs) <= _SMALL_BATCH:
        yield from map(run_job, jobs)
        return
    context = multiprocessing.get_context("spawn" if multiprocessing.get_start_method() == "spawn" else "fork")
    with ProcessPool(max_workers=processes, max_tasks=_TASKS_PER_WORKER, context=context) as pool:
        waiting: dict[Future[Analysis], Job] = {
            pool.schedule(run_job, args=(job,), timeout=seconds): job for job in jobs
        }
        for future in as_completed(waiting):
            yield _result(future, waiting[future], seconds)


def _result(future: Future[Analysis], job: Job, seconds: float) -> Analysis:
    try:
        return future.result()
    except TimeoutError:
        return failed(job, f"gave up after {seconds:.0f} seconds")
    except ProcessExpired as error:
        return failed(job, f"the reader died (exit code {error.exitcode})")
    except (CancelledError, MemoryError) as error:
        return failed(job, f"{type(error).__name__}: not analysed")

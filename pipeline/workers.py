"""Where files are analysed: in this process, or in worker processes with a deadline for each file.

A worker that dies or hangs costs its one file (pebble keeps the neighbours; concurrent.futures does not).
"""

from __future__ import annotations

import hashlib
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, TimeoutError, as_completed
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pebble import ProcessExpired, ProcessPool

from pipeline.analyse import Source, analyse, unread
from pipeline.catalogue import load_catalogue
from pipeline.mapping.mapper import Mapper, make_mapper
from pipeline.values import Analysis

_TASKS_PER_WORKER = 200  # a worker is recycled, so that a leak in a parser stays small


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
        return failed(job.path, f"file cannot be opened: {error.strerror or error}")
    return analyse(Source(job.path, hashlib.sha256(data).hexdigest(), data), _mapper()).analysis


def failed(path: str, reason: str, sha256: str = "") -> Analysis:
    """A file that gave nothing. Its name still says what it would have served: that is unreadable, not missing."""
    return unread(path, sha256, "failed", reason, _mapper())


def analyse_all(
    jobs: Sequence[Job], processes: int, seconds: float, task: Callable[[Job], Analysis] = run_job
) -> Iterator[Analysis]:
    """The analyses of all jobs, in the order in which they end.

    With one process there is neither a deadline nor a guard against a reader that kills it. `task` must
    be a function that another process can import.
    """
    if processes <= 1 or not jobs:
        yield from (_guarded(task, job) for job in jobs)
        return
    context = multiprocessing.get_context("spawn" if multiprocessing.get_start_method() == "spawn" else "fork")
    if task is run_job:
        _mapper()  # forked workers inherit it
    with ProcessPool(
        max_workers=min(processes, len(jobs)), max_tasks=_TASKS_PER_WORKER, context=context, initializer=_quiet
    ) as pool:
        waiting: dict[Future[Analysis], Job] = {
            pool.schedule(_guarded, args=(task, job), timeout=seconds): job for job in jobs
        }
        for future in as_completed(waiting):
            yield _result(future, waiting[future], seconds)


def _quiet() -> None:
    """Parsers write warnings and panics straight to stderr; what matters of them is in the outcome."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 2)


def _guarded(task: Callable[[Job], Analysis], job: Job) -> Analysis:
    try:
        return task(job)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # the panic of a reader written in Rust is no Exception
        return _lost(job, f"{type(error).__name__}: {' '.join(str(error).split())[:160]}")


def _result(future: Future[Analysis], job: Job, seconds: float) -> Analysis:
    try:
        return future.result()
    except TimeoutError:
        return _lost(job, f"gave up after {seconds:.0f} seconds")
    except ProcessExpired as error:
        return _lost(job, f"the reader died (exit code {error.exitcode})")
    except Exception as error:
        return _lost(job, f"{type(error).__name__}: not analysed")


def _lost(job: Job, reason: str) -> Analysis:
    try:
        with job.location.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        digest = ""
    return failed(job.path, reason, digest)

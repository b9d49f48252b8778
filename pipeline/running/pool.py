"""Processes that each do one job at a time, watched from outside.

Each worker has its own pipe and holds one job, so that the parent always knows who has what: a worker that
dies, hangs or runs out of memory costs its job and nothing else, and there is no lock that it could take
along. Nothing here knows what a job is.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Generic, TypeVar

from pipeline.ingest.heartbeat import on_beat
from pipeline.running.limits import Limits
from pipeline.running.worker_process import set_up_worker

J = TypeVar("J")
R = TypeVar("R")

_JOBS_PER_WORKER = 200  # a worker is replaced, so that a leak in a parser stays small
_SECONDS_TO_START = 30.0  # for a worker that is not forked and has to load the program first
_SECONDS_TO_END = 5.0  # for a worker whose pipe has closed


@dataclass(frozen=True, slots=True)
class Lost:
    """A job without an answer, and why."""

    reason: str


@dataclass(frozen=True, slots=True)
class _Raised:
    """What a task raised; a worn worker is not used again."""

    reason: str
    worn: bool


class _Beat:
    """Sent by a worker that is still getting on."""


def forks(start: str | None) -> bool:
    """Whether workers begin with what this process has loaded and made."""
    return start != "spawn" and multiprocessing.get_start_method() != "spawn"


class _Worker(Generic[J]):
    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.process = process
        self.pipe = pipe
        self.job: J | None = None
        self.deadline = 0.0
        self.jobs = 0


class Pool(Generic[J, R]):
    """`with Pool(task, limits) as pool`: submit jobs, and iterate over `finished()`, in which more may be submitted.

    `task` must be a function that another process can import. Leaving the `with` kills what still runs.
    `start`: "spawn" where this process cannot be forked (None: forked where the system can).
    """

    def __init__(self, task: Callable[[J], R], limits: Limits, start: str | None = None) -> None:
        self._task = task
        self._limits = limits
        self._waiting: deque[tuple[J, bool]] = deque()  # with: must its worker be a fresh one?
        self._workers: list[_Worker[J]] = []
        self._context: Any = multiprocessing.get_context("fork" if forks(start) else "spawn")
        self._starting = 0.0 if forks(start) else _SECONDS_TO_START

    def __enter__(self) -> Pool[J, R]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._workers:
            self._kill(self._workers[-1])

    def submit(self, job: J) -> None:
        self._waiting.append((job, False))

    def finished(self) -> Iterator[tuple[J, R | Lost]]:
        """Each job with its result, in the order in which they end."""
        while True:
            self._hand_out()
            busy = [worker for worker in self._workers if worker.job is not None]
            if not busy:
                return
            nearest = min(worker.deadline for worker in busy) - time.monotonic()
            ready = wait([one for worker in busy for one in (worker.pipe, worker.process.sentinel)], max(nearest, 0))
            for worker in busy:
                if worker.pipe in ready or worker.process.sentinel in ready:
                    yield from self._answer(worker)
                elif worker.deadline <= time.monotonic():
                    job = self._taken(worker)
                    self._kill(worker)
                    yield job, Lost(f"gave up after {self._limits.seconds:.0f} seconds")

    def _hand_out(self) -> None:
        """Give every idle worker a job; start workers while there are more jobs than workers."""
        idle = [worker for worker in self._workers if worker.job is None]
        while self._waiting and (idle or len(self._workers) < self._limits.processes):
            job, needs_fresh = self._waiting.popleft()
            if idle and needs_fresh:
                self._kill(idle.pop())
            worker = idle.pop() if idle and not needs_fresh else self._start()
            try:
                worker.pipe.send(job)
            except OSError:  # it died while it was idle
                self._kill(worker)
                self._waiting.appendleft((job, needs_fresh))
                continue
            starting = 0.0 if worker.jobs else self._starting  # until its first beat
            worker.job, worker.deadline = job, time.monotonic() + self._limits.seconds + starting
            worker.jobs += 1

    def _answer(self, worker: _Worker[J]) -> Iterator[tuple[J, R | Lost]]:
        """The result of a worker that has spoken or ended.

        Where earlier jobs may have left too little memory, the job is done again by a fresh worker.
        """
        try:
            result = worker.pipe.recv() if worker.pipe.poll() else None
        except (EOFError, OSError):
            result = None
        if isinstance(result, _Beat):
            worker.deadline = time.monotonic() + self._limits.seconds
            return
        job = self._taken(worker)
        fresh = worker.jobs == 1
        if result is None:
            worker.process.join(_SECONDS_TO_END)
            result = _Raised(f"the reader died ({_told(worker.process.exitcode)})", worn=True)
        if worker.jobs >= _JOBS_PER_WORKER or (isinstance(result, _Raised) and result.worn):
            self._kill(worker)
        if isinstance(result, tuple):
            yield job, result[0]
        elif result.worn and not fresh:
            self._waiting.appendleft((job, True))
        else:
            yield job, Lost(result.reason)

    def _taken(self, worker: _Worker[J]) -> J:
        job, worker.job = worker.job, None
        assert job is not None
        return job

    def _start(self) -> _Worker[J]:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(
            target=_work, args=(theirs, self._task, self._limits.memory), name="preaudit-worker", daemon=True
        )
        process.start()
        theirs.close()
        worker: _Worker[J] = _Worker(process, ours)
        self._workers.append(worker)
        return worker

    def _kill(self, worker: _Worker[J]) -> None:
        """End a worker, idle or not, with all that it has started."""
        self._workers.remove(worker)
        worker.pipe.close()
        with contextlib.suppress(OSError, AttributeError):
            os.killpg(worker.process.pid, signal.SIGKILL)  # type: ignore[arg-type]
        worker.process.kill()
        worker.process.join()
        worker.process.close()


def told(error: BaseException) -> str:
    """What was raised, in one line."""
    return f"{type(error).__name__}: {' '.join(str(error).split())[:160]}"


def _told(status: int | None) -> str:
    if status is None or status >= 0:
        return f"exit code {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        return f"signal {-status}"
    return f"{name}, most likely out of memory" if name == "SIGKILL" else name


def _work(pipe: Connection, task: Callable[[Any], Any], memory: int) -> None:
    set_up_worker(memory)
    on_beat(lambda: pipe.send(_Beat()))
    started = False
    while True:
        try:
            job = pipe.recv()
        except (EOFError, OSError):
            return
        if not started:  # what the first job needs was loaded with it
            pipe.send(_Beat())
            started = True
        pipe.send(_guarded(task, job, memory))


def _guarded(task: Callable[[Any], Any], job: Any, memory: int) -> tuple[Any] | _Raised:
    try:
        return (task(job),)
    except MemoryError:
        return _Raised(f"MemoryError: needs more than {memory} MiB", worn=True)
    except BaseException as error:  # the panic of a reader written in Rust is no Exception
        return _Raised(told(error), worn=False)

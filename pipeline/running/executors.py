"""Who does the jobs of a scan: this process, processes beside it, or the machines of a Dask cluster.

Whatever is a `concurrent.futures.Executor` can do them; processes beside this one are the pool's, which
can also end a job that takes too long or too much.
"""

from __future__ import annotations

import contextlib
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from pipeline.running.cluster import connected, far
from pipeline.running.limits import DASK, PROCESSES, SERIAL, Limits
from pipeline.running.pool import Lost, Pool, told

J = TypeVar("J")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

_SECONDS_TO_LOOK = 30.0  # between looks at whether anybody is still working


class Crew(Protocol[J, R_co]):
    """Takes jobs, and gives each back with its result, in the order in which they end."""

    def submit(self, job: J) -> None: ...

    def finished(self) -> Iterator[tuple[J, R_co | Lost]]: ...


@contextlib.contextmanager
def crew(name: str, task: Callable[[J], R], limits: Limits, start: str | None = None) -> Iterator[Crew[J, R]]:
    """`name`: "serial", "processes" or "dask://host:port". Leaving it ends what still runs. Raises ClusterAway.

    `limits` hold for processes and, on each machine, for a cluster; there its size says how many work at a time.
    Serial has neither deadline nor ceiling: it is for looking into a job. `start`: how processes are made (`pool.Pool`).
    """
    if name == SERIAL:
        with Serial() as executor:
            yield Hired(executor, partial(guarded, task), lambda: 1)
    elif name == PROCESSES:
        with Pool[J, R](task, limits, start) as pool:
            yield pool
    else:
        with connected(name.removeprefix(DASK)) as cluster:
            yield Hired(cluster.executor, partial(far, task, limits=limits), cluster.places)


class Serial(Executor):
    """Does what is submitted at once, in this process."""

    def submit(self, fn: Callable[..., Any], /, *arguments: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(fn(*arguments, **named))
        return future


class Hired(Generic[J, R]):
    """A crew from an executor. `places()` says how many jobs it can hold; raises what stands for none for good."""

    def __init__(self, executor: Executor, task: Callable[[J], R | Lost], places: Callable[[], int]) -> None:
        self._executor = executor
        self._task = task
        self._places = places
        self._waiting: deque[J] = deque()
        self._running: dict[Future[R | Lost], J] = {}

    def submit(self, job: J) -> None:
        self._waiting.append(job)

    def finished(self) -> Iterator[tuple[J, R | Lost]]:
        places = self._places()
        while True:
            while self._waiting and len(self._running) < places:
                job = self._waiting.popleft()
                self._running[self._executor.submit(self._task, job)] = job
            if not self._running:
                return
            done, _ = wait(self._running, _SECONDS_TO_LOOK, FIRST_COMPLETED)
            if not done:
                places = self._places()
            for future in done:
                yield self._running.pop(future), _result(future)


def _result(future: Future[R | Lost]) -> R | Lost:
    try:
        return future.result()
    except (Exception, CancelledError) as error:
        return Lost(told(error))


def guarded(task: Callable[[J], R], job: J) -> R | Lost:
    """A job that raises is lost, and nothing else is."""
    try:
        return task(job)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # the panic of a reader written in Rust is no Exception
        return Lost(told(error))

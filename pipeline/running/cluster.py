"""A Dask cluster: its machines must have this very preaudit, and see the drive and --out under the same paths.

Dask is an extra, imported when it is asked for. Each thread of a Dask worker keeps one reader process of the
pool, so that deadlines and ceilings hold there as here, and a reader that dies costs its file and no worker. A
worker that is lost with its machine costs nothing: the scheduler gives its job to another one, a few times.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import Any, TypeVar

from pipeline.ingest.settings import ReadSettings
from pipeline.running.errors import ClusterAway
from pipeline.running.limits import Limits
from pipeline.running.pool import Lost, Pool
from pipeline.store.versions import versions

J = TypeVar("J")
R = TypeVar("R")

_SECONDS_TO_CONNECT = 30
_JOBS_A_THREAD = 2  # one is worked on while the next is on its way
_mine = threading.local()


@dataclass(frozen=True, slots=True)
class Cluster:
    """`places()`: how many jobs it can hold now; raises ClusterAway when no worker is left."""

    executor: Executor
    places: Callable[[], int]


@contextlib.contextmanager
def connected(address: str) -> Iterator[Cluster]:
    """The cluster whose scheduler listens at host:port. Raises ClusterAway."""
    try:
        from distributed import Client
    except ImportError as error:
        raise ClusterAway("Dask is not installed: pip install 'preaudit[cluster]'") from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters of a lost worker is in the report
    try:
        client = Client(f"tcp://{address}", timeout=_SECONDS_TO_CONNECT, set_as_default=False)
    except (OSError, ValueError) as error:
        raise ClusterAway(f"no Dask scheduler answers at {address}: is it running?") from error
    with client:
        _compare(client, address)

        def places() -> int:
            threads = sum(client.nthreads().values())
            if not threads:
                raise ClusterAway(f"the Dask cluster at {address} has no worker left: start one, and scan again")
            return int(threads) * _JOBS_A_THREAD

        yield Cluster(client.get_executor(pure=False), places)


def _compare(client: Any, address: str) -> None:
    """All workers must give what this machine would give."""
    try:
        client.wait_for_workers(1, timeout=_SECONDS_TO_CONNECT)
        programs = client.run(program)
    except (OSError, TimeoutError) as error:
        raise ClusterAway(f"the Dask cluster at {address} has no worker: start one with dask worker") from error
    except Exception as error:
        raise ClusterAway(f"a Dask worker at {address} cannot run preaudit: install it there ({error})") from error
    ours = program()
    if other := sorted(worker for worker, theirs in programs.items() if theirs != ours):
        raise ClusterAway(f"{other[0]} has another preaudit, Python or library than this machine: install the same")


def program() -> str:
    """Which program runs here: code, catalogue, model and libraries."""
    return versions(ReadSettings()).program


def far(task: Callable[[J], R], job: J, limits: Limits) -> R | Lost:
    """A job, done in the reader process of this thread of a Dask worker."""
    pool: Pool[tuple[Callable[[J], R], J], R] | None = getattr(_mine, "pool", None)
    if pool is None or _mine.limits != limits:
        if pool is not None:
            pool.__exit__(None, None, None)
        # Dask marks its workers as processes without children of their own; these end with their parent.
        multiprocessing.current_process()._config["daemon"] = False  # type: ignore[attr-defined]
        # A process with threads is not forked: a lock that one of them holds would stay closed in the child.
        pool = _mine.pool = Pool(_called, Limits(1, limits.seconds, limits.memory), start="spawn")
        _mine.limits = limits
    pool.submit((task, job))
    ((_, result),) = pool.finished()
    return result


def _called(call: tuple[Callable[[J], R], J]) -> R:
    task, job = call
    return task(job)

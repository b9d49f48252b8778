"""What one job can do to the others: a worker that dies, hangs, raises or takes too much costs its own job."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.ingest.heartbeat import beat
from pipeline.running.limits import Limits
from pipeline.running.pool import Lost, Pool

linux = pytest.mark.skipif(sys.platform != "linux", reason="of Linux only")
posix = pytest.mark.skipif(os.name != "posix", reason="no process groups on this system")

# Other processes import the tasks by name: they stand at the top of the module.


def echo(job: str) -> str:
    return f"did {job}"


def misbehave(job: str) -> str:
    match job.split()[0]:
        case "leave":
            os._exit(7)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "crash":
            ctypes.string_at(0)
        case "abort":
            os.abort()
        case "hang":
            time.sleep(600)
        case "raise":
            raise ValueError("no such\ntable")
        case "quit":
            raise SystemExit(3)
    return echo(job)


def deaf(job: str) -> str:
    """Hangs, and wants to hear nothing of it."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    return misbehave(job)


def slow_and_beating(job: str) -> str:
    for _ in range(4):
        time.sleep(0.5)
        beat()
    return echo(job)


def fill(job: str) -> str:
    return f"{len(bytearray(int(job) * 1024 * 1024))}"


def leak(job: str, kept: list[bytearray] = []) -> str:  # noqa: B006  meant to grow
    kept.append(bytearray(60 * 1024 * 1024))
    return echo(job)


def start_a_program(job: str) -> str:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(job).write_text(str(child.pid))
    time.sleep(600)
    return job


def whoami(job: str) -> str:
    return str(os.getpid())


def done(task: Callable[[str], str], jobs: list[str], limits: Limits) -> dict[str, str | Lost]:
    with Pool[str, str](task, limits) as pool:
        for job in jobs:
            pool.submit(job)
        found = dict(pool.finished())
    assert set(found) == set(jobs)
    return found


def among_others(*jobs: str) -> list[str]:
    plain = [f"plain {number}" for number in range(6)]
    return [*plain[:3], *jobs, *plain[3:]]


def lost(found: dict[str, str | Lost]) -> dict[str, str]:
    assert all(found[job] == f"did {job}" for job in found if job.startswith("plain"))
    return {job: result.reason for job, result in found.items() if isinstance(result, Lost)}


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize(
    ("job", "reason"),
    [
        ("leave", "the reader died (exit code 7)"),
        pytest.param("killed", "the reader died (SIGKILL, most likely out of memory)", marks=posix),
        pytest.param("crash", "the reader died (SIGSEGV)", marks=posix),
        pytest.param("abort", "the reader died (SIGABRT)", marks=posix),
        ("raise", "ValueError: no such table"),
        ("quit", "SystemExit: 3"),
    ],
)
def test_job_that_ends_its_worker_is_the_only_one_lost(processes: int, job: str, reason: str) -> None:
    jobs = among_others(f"{job} 1", f"{job} 2")
    assert lost(done(misbehave, jobs, Limits(processes, 60))) == {f"{job} 1": reason, f"{job} 2": reason}


@pytest.mark.parametrize("task", [misbehave, deaf])
@pytest.mark.parametrize("processes", [1, 2])
def test_job_that_hangs_is_given_up_at_its_deadline(processes: int, task: Callable[[str], str]) -> None:
    started = time.monotonic()
    found = done(task, among_others("hang"), Limits(processes, 1))
    assert lost(found) == {"hang": "gave up after 1 seconds"}
    assert time.monotonic() - started < 30


@linux
def test_job_that_says_it_is_getting_on_has_its_deadline_anew() -> None:
    with Pool(slow_and_beating, Limits(seconds=1.5)) as pool:
        pool.submit("a long scan")
        assert list(pool.finished()) == [("a long scan", "did a long scan")]


def test_job_that_takes_too_much_memory_is_lost_and_a_smaller_one_is_not() -> None:
    found = done(fill, ["10", "300", "20"], Limits(1, 60, memory=128))
    assert found == {"10": "10485760", "20": "20971520", "300": Lost("MemoryError: needs more than 128 MiB")}


@linux
def test_what_earlier_jobs_left_behind_does_not_count_against_a_job() -> None:
    jobs = [str(number) for number in range(5)]
    assert done(leak, jobs, Limits(1, 60, memory=128)) == {job: f"did {job}" for job in jobs}


@posix
def test_idle_worker_that_is_killed_costs_nothing() -> None:
    with Pool[str, str](whoami, Limits(1)) as pool:
        pool.submit("first")
        results = pool.finished()
        _, first = next(results)
        assert isinstance(first, str)
        os.kill(int(first), signal.SIGKILL)
        time.sleep(0.1)
        pool.submit("second")
        _, second = next(results)
        assert isinstance(second, str)
        assert second != first


def test_worker_is_replaced_after_many_jobs() -> None:
    found = done(whoami, [str(number) for number in range(450)], Limits(1))
    assert len(set(found.values())) == 3


def test_jobs_may_be_added_while_others_end() -> None:
    with Pool[str, str](echo, Limits(2)) as pool:
        pool.submit("a")
        seen = []
        for job, _ in pool.finished():
            seen.append(job)
            if len(job) < 4:
                pool.submit(job + "a")
    assert seen == ["a", "aa", "aaa", "aaaa"]


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def gone(pid: int) -> bool:
    until = time.monotonic() + 10
    while alive(pid) and time.monotonic() < until:
        time.sleep(0.02)
    return not alive(pid)


@linux
def test_program_that_a_lost_job_started_ends_with_it(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    assert done(start_a_program, [str(note)], Limits(1, 2)) == {str(note): Lost("gave up after 2 seconds")}
    assert gone(int(note.read_text()))


@linux
def test_workers_die_with_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from tests.running.test_pool import Limits, Pool, note_and_hang\n"
        "with Pool(note_and_hang, Limits(1)) as pool:\n"
        "    pool.submit(sys.argv[1]); list(pool.finished())"
    )
    note = tmp_path / "pid"
    parent = subprocess.Popen([sys.executable, "-c", script, str(note)], cwd=Path(__file__).parents[2])
    until = time.monotonic() + 30
    while not (note.exists() and note.read_text()) and time.monotonic() < until:
        time.sleep(0.02)
    parent.kill()
    parent.wait()
    assert gone(int(note.read_text()))


def note_and_hang(job: str) -> str:
    Path(job).write_text(str(os.getpid()))
    time.sleep(600)
    return job

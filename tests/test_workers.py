"""What one file can do to a scan: a reader that dies, hangs or raises costs its own file, under its own name."""

from __future__ import annotations

import hashlib
import os
import signal
import time
from pathlib import Path

import pytest

from pipeline.values import Analysis
from pipeline.workers import Job, analyse_all, run_job

# Other processes import the tasks by name: they stand at the top of the module.


def read_name(job: Job) -> Analysis:
    return Analysis(job.path, "", "read", title=job.location.name)


def die(job: Job) -> Analysis:
    if "deadly" in job.path:
        os.kill(os.getpid(), signal.SIGKILL)
    return read_name(job)


def leave(job: Job) -> Analysis:
    if "deadly" in job.path:
        os._exit(7)
    return read_name(job)


def hang(job: Job) -> Analysis:
    if "endless" in job.path:
        time.sleep(600)
    return read_name(job)


def stumble(job: Job) -> Analysis:
    if "crooked" in job.path:
        raise ValueError("no such\ntable")
    return read_name(job)


class Panic(BaseException):
    """Like the panic of a reader written in Rust: no Exception."""


def panic(job: Job) -> Analysis:
    if "crooked" in job.path:
        raise Panic("index out of bounds")
    return read_name(job)


def run_out_of_memory(job: Job) -> Analysis:
    if "huge" in job.path:
        raise MemoryError
    return read_name(job)


def jobs_among(folder: Path, *names: str) -> list[Job]:
    """Jobs of these files in the midst of plain ones; all of them are on disk."""
    plain = [f"plain {number}.txt" for number in range(6)]
    jobs = [Job(name, folder / name) for name in (*plain[:3], *names, *plain[3:])]
    for job in jobs:
        job.location.write_text(f"content of {job.path}", encoding="utf-8")
    return jobs


def by_path(analyses: list[Analysis]) -> dict[str, Analysis]:
    found = {one.path: one for one in analyses}
    assert len(found) == len(analyses)
    return found


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no such signal on this system")
def test_reader_that_is_killed_costs_its_file_only(tmp_path: Path) -> None:
    jobs = jobs_among(tmp_path, "deadly 1.txt", "deadly 2.txt")
    found = by_path(list(analyse_all(jobs, 2, 60, die)))
    assert set(found) == {job.path for job in jobs}
    lost = {path for path, one in found.items() if one.outcome == "failed"}
    assert lost == {"deadly 1.txt", "deadly 2.txt"}
    assert "the reader died" in (found["deadly 1.txt"].reason or "")


def test_reader_that_ends_its_process_tells_its_exit_code(tmp_path: Path) -> None:
    found = by_path(list(analyse_all(jobs_among(tmp_path, "deadly.txt"), 2, 60, leave)))
    assert found["deadly.txt"].reason == "the reader died (exit code 7)"
    assert sum(one.outcome == "read" for one in found.values()) == 6


def test_reader_that_hangs_is_given_up_after_its_deadline(tmp_path: Path) -> None:
    started = time.monotonic()
    found = by_path(list(analyse_all(jobs_among(tmp_path, "endless.txt"), 2, 1, hang)))
    assert time.monotonic() - started < 30
    assert found["endless.txt"].outcome == "failed"
    assert found["endless.txt"].reason == "gave up after 1 seconds"
    assert sum(one.outcome == "read" for one in found.values()) == 6


@pytest.mark.parametrize("processes", [1, 2])
def test_reader_that_raises_costs_its_file_only(tmp_path: Path, processes: int) -> None:
    found = by_path(list(analyse_all(jobs_among(tmp_path, "crooked.txt"), processes, 60, stumble)))
    assert found["crooked.txt"].outcome == "failed"
    assert found["crooked.txt"].reason == "ValueError: no such table"
    assert sum(one.outcome == "read" for one in found.values()) == 6


@pytest.mark.parametrize("processes", [1, 2])
def test_panic_that_is_no_exception_costs_its_file_only(tmp_path: Path, processes: int) -> None:
    found = by_path(list(analyse_all(jobs_among(tmp_path, "crooked.txt"), processes, 60, panic)))
    assert found["crooked.txt"].reason == "Panic: index out of bounds"
    assert sum(one.outcome == "read" for one in found.values()) == 6


def test_running_out_of_memory_costs_its_file_only(tmp_path: Path) -> None:
    found = by_path(list(analyse_all(jobs_among(tmp_path, "huge.txt"), 2, 60, run_out_of_memory)))
    assert "MemoryError" in (found["huge.txt"].reason or "")
    assert sum(one.outcome == "read" for one in found.values()) == 6


def test_lost_file_keeps_its_hash_and_what_its_name_says(tmp_path: Path) -> None:
    name = "crooked 事件管理程序.txt"
    found = by_path(list(analyse_all(jobs_among(tmp_path, name), 1, 60, stumble)))
    assert found[name].sha256 == hashlib.sha256(f"content of {name}".encode()).hexdigest()
    assert [one.requirement for one in found[name].assignments] == ["D-8.6.1"]
    assert found[name].kind == "procedure"


def test_one_process_and_two_give_the_same_analyses(tmp_path: Path) -> None:
    jobs = jobs_among(tmp_path, "变更管理程序.txt")
    alone, together = (by_path(list(analyse_all(jobs, processes, 60))) for processes in (1, 2))
    assert alone == together


def test_file_that_cannot_be_opened_is_a_failed_one(tmp_path: Path) -> None:
    analysis = run_job(Job("问题管理程序.docx", tmp_path / "gone.docx"))
    assert analysis.outcome == "failed"
    assert "cannot be opened" in (analysis.reason or "")
    assert [one.requirement for one in analysis.assignments] == ["D-8.6.3"]


def test_no_jobs_give_no_analyses() -> None:
    assert list(analyse_all([], 2, 60)) == []

"""Whoever does the jobs of a scan, the report is the same to the byte."""

from __future__ import annotations

import importlib.util
import os
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from pipeline.drive.folder import LocalFolder
from pipeline.one_client import Order, scan_client
from pipeline.running.errors import ClusterAway
from pipeline.running.executors import crew
from pipeline.running.limits import Limits, is_executor
from pipeline.running.pool import Lost
from pipeline.settings import Settings

AS_OF = date(2026, 11, 20)
LIMITS = Limits(2, seconds=60)
ROOT = Path(__file__).parents[2]
PROCEDURE = "# {name}管理程序\n\n文件编号: QP-{number:02d}\n\n版本: V1.0\n\n生效日期: 2026年7月6日\n\n## 目的\n规定{name}的记录与关闭。\n"
cluster_only = pytest.mark.skipif(not importlib.util.find_spec("distributed"), reason="Dask is an extra")


def write_client(folder: Path, files: int = 6) -> Path:
    folder.mkdir(parents=True)
    for number in range(files):
        name = ("事件", "问题", "变更", "配置")[number % 4] + str(number)
        (folder / f"{name}管理程序.md").write_text(PROCEDURE.format(name=name, number=number), encoding="utf-8")
    (folder / "坏.docx").write_bytes(b"PK\x03\x04 no archive")
    with zipfile.ZipFile(folder / "附件.zip", "w") as archive:
        archive.writestr("内/服务目录.md", "# 服务目录\n\n邮件服务、桌面服务。\n")
    return folder


def report(client: Path, out: Path, executor: str) -> bytes:
    scan_client(Order(LocalFolder(client), out, Settings(AS_OF, LIMITS, executor=executor), "zh", time.time))
    return (out / "report.json").read_bytes()


def odd(job: int) -> int:
    if job == 13:
        raise ValueError("unlucky")
    if job == 14:
        os.kill(os.getpid(), signal.SIGKILL)
    if job == 15:
        time.sleep(60)
    return job * 2


def test_serial_says_what_processes_say(tmp_path: Path) -> None:
    client = write_client(tmp_path / "client")
    assert report(client, tmp_path / "a", "serial") == report(client, tmp_path / "b", "processes")


def test_serial_loses_a_job_that_raises_and_no_other() -> None:
    with crew("serial", odd, LIMITS) as workers:
        for job in (1, 13, 2):
            workers.submit(job)
        assert list(workers.finished()) == [(1, 2), (13, Lost("ValueError: unlucky")), (2, 4)]


@pytest.mark.parametrize("name", ["", "threads", "dask://", "tcp://here:8786"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    assert not is_executor(name)
    assert is_executor("dask://here:8786")


@cluster_only
def test_a_cluster_that_is_not_there_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.running.cluster._SECONDS_TO_CONNECT", 0.2)
    with (
        pytest.raises(ClusterAway, match="no Dask scheduler answers"),
        crew("dask://127.0.0.1:9", odd, LIMITS),
    ):
        pass


@contextmanager
def running(*arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    code = f"from distributed.cli.{arguments[0]} import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments[1:]],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": f"{ROOT}{os.pathsep}{Path(__file__).parent}"},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@cluster_only
def test_a_cluster_says_what_this_machine_says_whatever_it_loses(tmp_path: Path) -> None:
    """A real scheduler with two workers: a whole scan, odd jobs, and a scan in which one worker is killed."""
    from distributed import Client

    client = write_client(tmp_path / "client", files=16)
    expected = report(client, tmp_path / "serial", "serial")
    contact = tmp_path / "scheduler.json"
    file = ("--scheduler-file", str(contact))
    worker = (
        "dask_worker",
        *file,
        "--nthreads",
        "1",
        "--no-nanny",
        "--no-dashboard",
        "--local-directory",
        str(tmp_path),
    )
    scheduler = ("dask_scheduler", *file, "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
    with running(*scheduler), running(*worker), running(*worker) as second:
        with Client(scheduler_file=str(contact), timeout=60, set_as_default=False) as seen:
            seen.wait_for_workers(2, timeout=60)
            address = seen.scheduler.address.replace("tcp://", "dask://")
        assert report(client, tmp_path / "dask", address) == expected

        with crew(address, odd, Limits(1, seconds=6)) as workers:
            for job in (1, 13, 14, 15, 2):
                workers.submit(job)
            results = dict(workers.finished())
        assert (results[1], results[2], results[13]) == (2, 4, Lost("ValueError: unlucky"))
        assert "SIGKILL" in str(results[14])
        assert results[15] == Lost("gave up after 6 seconds")

        def kill(done: int, total: int, path: str) -> None:
            second.kill()

        settings = Settings(AS_OF, LIMITS, executor=address)
        scan_client(Order(LocalFolder(client), tmp_path / "killed", settings, "zh", time.time, progress=kill))
        assert (tmp_path / "killed" / "report.json").read_bytes() == expected

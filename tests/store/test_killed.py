"""A scan that is killed at any moment: the next one goes on, and ends as if nothing had happened."""

from __future__ import annotations

import multiprocessing
import random
import shutil
import sys
import time
from pathlib import Path

import pytest
from clients import order, report, scan, write, write_client

from pipeline.one_client import scan_client
from pipeline.running.jobs import scan_mapper

KILLS = 20

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


def kill_often(times: int, client: Path, out: Path, longest: float) -> None:
    """Scans of a client that are killed at random moments of the time that a whole one takes."""
    chance = random.Random(7)
    context = multiprocessing.get_context("fork")
    for _ in range(times):
        child = context.Process(target=scan_client, args=(order(client, out),))
        child.start()
        child.join(chance.uniform(0.0, longest))
        child.kill()
        child.join()


def test_killed_scans_end_with_the_report_of_an_undisturbed_one(tmp_path: Path) -> None:
    client = write_client(tmp_path / "client", procedures=24)
    scan_mapper()
    started = time.monotonic()
    scan(client, tmp_path / "undisturbed")
    whole = time.monotonic() - started
    kill_often(KILLS, client, tmp_path / "out", whole)
    finished = scan(client, tmp_path / "out")
    assert report(tmp_path / "out") == report(tmp_path / "undisturbed")
    assert finished.facts == scan(client, tmp_path / "undisturbed").facts
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names == {"changes.json", "report.html", "report.json", "report.xlsx", "run.json", "state"}
    assert not (tmp_path / "out" / "state" / "work").exists(), "members of archives are not left behind"


def test_a_second_scan_that_is_killed_tells_the_same_changes_in_the_end(tmp_path: Path) -> None:
    client = write_client(tmp_path / "client", procedures=12)
    scan(client, tmp_path / "out")
    shutil.copytree(tmp_path / "out", tmp_path / "undisturbed")
    write(client / "问题管理程序.md", "# 问题管理程序\n\n版本: V2.0\n\n生效日期: 2026年8月1日\n")
    (client / "变更管理程序.md").rename(client / "记录" / "变更管理程序.md")
    (client / "配置管理程序.md").unlink()
    write(client / "管理评审报告.md", "# 管理评审报告\n\n日期：2026年11月16日\n")
    started = time.monotonic()
    scan(client, tmp_path / "undisturbed")
    kill_often(KILLS // 2, client, tmp_path / "out", time.monotonic() - started)
    scan(client, tmp_path / "out")
    for name in ("report.json", "report.html"):
        assert (tmp_path / "out" / name).read_bytes() == (tmp_path / "undisturbed" / name).read_bytes()

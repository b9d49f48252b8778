"""A scan that is killed at any moment: the next one goes on, and ends as if nothing had happened."""

from __future__ import annotations

import multiprocessing
import random
import sys
import time
from pathlib import Path

import pytest
from clients import order, report, scan, write_client

from pipeline.one_client import scan_client
from pipeline.running.jobs import scan_mapper

KILLS = 20

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork")


def test_killed_scans_end_with_the_report_of_an_undisturbed_one(tmp_path: Path) -> None:
    client = write_client(tmp_path / "client", procedures=24)
    scan_mapper()
    started = time.monotonic()
    scan(client, tmp_path / "undisturbed")
    whole = time.monotonic() - started
    chance = random.Random(7)
    context = multiprocessing.get_context("fork")
    for _ in range(KILLS):
        child = context.Process(target=scan_client, args=(order(client, tmp_path / "out"),))
        child.start()
        child.join(chance.uniform(0.0, whole))
        child.kill()
        child.join()
    finished = scan(client, tmp_path / "out")
    assert report(tmp_path / "out") == report(tmp_path / "undisturbed")
    assert finished.facts == scan(client, tmp_path / "undisturbed").facts
    names = {path.name for path in (tmp_path / "out").iterdir() if not path.name.startswith(".preaudit-")}
    assert names == {"changes.json", "report.html", "report.json", "report.xlsx", "run.json", "state"}
    assert not (tmp_path / "out" / "state" / "work").exists(), "members of archives are not left behind"

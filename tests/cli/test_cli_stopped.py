"""A scan that is stopped ends at once: one line, status 130, no process and no work folder left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small_client import AS_OF, names, write_client, written

ROOT = Path(__file__).parents[2]
ENDLESS = """
import os, signal, sys, time
from pathlib import Path
import pipeline.running.jobs

signal.signal(signal.SIGINT, signal.default_int_handler)  # what is started in the background ignores it

def hang(*_):
    (Path(os.environ["NOTES"]) / str(os.getpid())).touch()
    time.sleep(600)

pipeline.running.jobs.analysis_of = hang
from pipeline.cli.main import main
main()
"""

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped_scan_leaves_nothing_behind(tmp_path: Path, number: signal.Signals, jobs: int) -> None:
    client, notes, work = tmp_path / "client", tmp_path / "notes", tmp_path / "work"
    write_client(client, 4)
    notes.mkdir()
    work.mkdir()
    environment = os.environ | {"NOTES": str(notes), "TMPDIR": str(work), "PYTHONPATH": str(ROOT)}
    arguments = ["scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--jobs", jobs]
    scan = subprocess.Popen(
        [sys.executable, "-c", ENDLESS, *map(str, arguments)], env=environment, stderr=subprocess.PIPE, text=True
    )
    until = time.monotonic() + 60
    while len(names(notes)) < jobs and time.monotonic() < until:
        time.sleep(0.02)
    workers = [int(name) for name in names(notes)]
    assert len(workers) == jobs
    scan.send_signal(number)
    _, told = scan.communicate(timeout=20)
    assert (scan.returncode, told) == (130, "preaudit: stopped\n")
    assert names(work) == []
    assert written(tmp_path / "out") == []
    assert not (tmp_path / "out" / "state" / "work").exists()
    for worker in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(worker, 0)

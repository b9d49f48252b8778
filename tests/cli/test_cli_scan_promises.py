"""What a scan promises: it leaves the client's folder alone, repeats itself byte for byte, and stays off the network."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import Run
from small_client import AS_OF, BROKEN, state, write_client

ROOT = Path(__file__).parents[2]
MANY = 30  # enough for two workers to end in an order of their own
NO_NETWORK = """
import sys

def refuse(event, arguments):
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg", "socket.bind", "socket.getaddrinfo",
                 "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request"):
        sys.stderr.write(f"NETWORK {event}\\n")
        sys.stderr.flush()
        raise RuntimeError("the network was asked for")

sys.addaudithook(refuse)
"""
SCAN = "from pipeline.cli.main import main; main()"


@pytest.fixture
def offline(tmp_path: Path) -> dict[str, str]:
    """An environment in which every Python process refuses the network, and says so."""
    (tmp_path / "hook").mkdir()
    (tmp_path / "hook" / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    return os.environ | {"PYTHONPATH": os.pathsep.join((str(tmp_path / "hook"), str(ROOT))), "PYTHONUTF8": "1"}


def run_apart(environment: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", *map(str, arguments)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


@pytest.mark.parametrize("jobs", [1, 2])
def test_clients_folder_is_as_it_was(run: Run, tmp_path: Path, jobs: int) -> None:
    client = write_client(tmp_path / "client", MANY)
    (client / "坏.docx").write_bytes(BROKEN)
    before = state(client)
    run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--jobs", jobs)
    assert state(client) == before
    assert (tmp_path / "out" / "report.json").exists()


def test_same_input_and_day_give_the_same_bytes_for_any_number_of_jobs(run: Run, tmp_path: Path) -> None:
    client = write_client(tmp_path / "client", MANY)
    reports = []
    for name, jobs in (("one", 1), ("again", 1), ("two", 2)):
        run("scan", client, "--as-of", AS_OF, "--out", tmp_path / name, "--jobs", jobs)
        reports.append((tmp_path / name / "report.json").read_bytes())
    assert reports[0] == reports[1], "a second run says something else"
    assert reports[0] == reports[2], "two jobs say something else than one"


def test_report_does_not_tell_where_the_folder_lies(run: Run, tmp_path: Path) -> None:
    write_client(tmp_path / "a" / "client")
    write_client(tmp_path / "b" / "elsewhere" / "client")
    run("scan", tmp_path / "a" / "client", "--as-of", AS_OF, "--out", tmp_path / "one")
    run("scan", tmp_path / "b" / "elsewhere" / "client", "--as-of", AS_OF, "--out", tmp_path / "two")
    one = (tmp_path / "one" / "report.json").read_bytes()
    assert one == (tmp_path / "two" / "report.json").read_bytes()
    assert str(tmp_path).encode() not in one


def test_the_day_is_an_argument(run: Run, client: Path, tmp_path: Path) -> None:
    for day in (AS_OF, "2026-12-31"):
        run("scan", client, "--as-of", day, "--out", tmp_path / day)
    one, other = ((tmp_path / day / "report.json").read_text(encoding="utf-8") for day in (AS_OF, "2026-12-31"))
    assert f'"as_of": "{AS_OF}"' in one
    assert one != other


@pytest.mark.parametrize("jobs", [1, 2])
def test_scan_asks_for_no_network(offline: dict[str, str], tmp_path: Path, jobs: int) -> None:
    client = write_client(tmp_path / "client", MANY)
    ended = run_apart(
        offline, SCAN, "scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--jobs", jobs, "--fail-on", "never"
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert (tmp_path / "out" / "report.html").stat().st_size > 1000


def test_the_guard_against_the_network_works(offline: dict[str, str]) -> None:
    ended = run_apart(offline, "import socket; socket.create_connection(('127.0.0.1', 9))")
    assert ended.returncode != 0
    assert "NETWORK socket." in ended.stderr

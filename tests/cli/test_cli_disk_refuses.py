"""A disk that refuses: one line, status 2, and nothing half-written left behind."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from running import Ended, Run
from small_client import AS_OF, state, written

from pipeline.store.client import opened

ROOT = Path(__file__).parents[2]
LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
from pipeline.cli.main import main
main()
"""


def refusal(number: int) -> Callable[..., NoReturn]:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return refuse


def reports(out: Path) -> dict[str, str]:
    """Each report with the hash of its content."""
    return {name: seen[0] for name, seen in state(out).items() if name in written(out)}


def assert_one_line(ended: Ended, reason: str) -> None:
    assert (ended.status, ended.out) == (2, "")
    assert len(ended.err.splitlines()) == 1
    assert reason in ended.err


def test_out_that_is_a_file_stays_as_it_is(run: Run, client: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    assert_one_line(run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out"), "out")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_out_below_a_file_is_refused(run: Run, client: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    assert_one_line(run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "file" / "out"), "out")


def test_read_only_target_is_named_with_its_reason(
    run: Run, client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "mkstemp", refusal(errno.EROFS))
    assert_one_line(run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out"), "Read-only file system")
    assert written(tmp_path / "out") == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_folder_without_permission_is_refused(run: Run, client: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    assert_one_line(run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out"), "Permission denied")


def test_full_disk_keeps_the_last_reports_whole(
    run: Run, client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run("scan", client, "--as-of", AS_OF, "--out", out)
    before = reports(out)
    monkeypatch.setattr(os, "fsync", refusal(errno.ENOSPC))
    assert_one_line(run("scan", client, "--as-of", "2026-12-01", "--out", out), os.strerror(errno.ENOSPC))
    assert reports(out) == before


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size there")
def test_real_limit_on_file_size_leaves_nothing(client: Path, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", LIMITED.format(size=20_000), "scan", client, "--as-of", AS_OF, "--out", tmp_path / "out"],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", env=os.environ | {"PYTHONUTF8": "1"}, check=False,
    )  # fmt: skip
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.strip().splitlines()[-1].startswith("preaudit: ")
    assert len(ended.stderr.splitlines()) == 1
    assert written(tmp_path / "out") == []


def test_report_that_cannot_be_replaced_leaves_no_remains(run: Run, client: Path, tmp_path: Path) -> None:
    (tmp_path / "out" / "report.html").mkdir(parents=True)
    assert_one_line(run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out"), "report")
    assert [name for name in written(tmp_path / "out") if name.startswith(".")] == []


def test_a_scan_that_finds_another_one_running_says_so_and_leaves(run: Run, client: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("scan", client, "--as-of", AS_OF, "--out", out)
    before = reports(out)
    with opened(out):
        assert_one_line(run("scan", client, "--as-of", "2026-12-01", "--out", out), "another scan of this client")
    assert reports(out) == before

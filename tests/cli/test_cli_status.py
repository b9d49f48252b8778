"""preaudit status: one screen about a client, and the command to run next."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from running import Run
from small_client import AS_OF, state, written

from pipeline.store.client import opened


def test_next_is_the_report_after_a_scan_of_today(run: Run, client: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("scan", client, "--as-of", datetime.date.today(), "--out", out, "--quiet")
    before = {name: state(out)[name] for name in written(out)}
    ended = run("status", out, "--lang", "en")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines()[-1] == f"Next: open {out / 'report.html'}"
    assert str(client) in ended.out
    assert len(ended.out.splitlines()) <= 24, "more than one screen"
    assert {name: state(out)[name] for name in written(out)} == before, "nothing is written"


def test_next_is_a_scan_when_the_last_one_is_of_an_earlier_day(run: Run, client: Path, tmp_path: Path) -> None:
    run("scan", client, "--as-of", "2020-01-01", "--out", tmp_path / "out", "--quiet")
    assert run("status", tmp_path / "out", "--lang", "en").out.splitlines()[-1] == (
        f"Next: preaudit scan {client} --out {tmp_path / 'out'}"
    )


def test_next_is_to_wait_while_a_scan_runs(run: Run, client: Path, tmp_path: Path) -> None:
    run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--quiet")
    with opened(tmp_path / "out"):
        assert run("status", tmp_path / "out", "--lang", "en").out.splitlines()[-1].startswith("Next: preaudit status ")


def test_next_is_the_review_when_the_workbook_was_edited(run: Run, client: Path, tmp_path: Path) -> None:
    run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--quiet")
    with (tmp_path / "out" / "report.xlsx").open("ab") as book:
        book.write(b" ")
    assert (
        run("status", tmp_path / "out", "--lang", "en")
        .out.splitlines()[-1]
        .endswith(f"--import {tmp_path / 'out' / 'report.xlsx'}")
    )


def test_a_folder_without_a_scan_says_how_to_make_one(run: Run, tmp_path: Path) -> None:
    ended = run("status", tmp_path)
    assert ended.status == 0
    assert "preaudit scan FOLDER --out" in ended.out


@pytest.mark.parametrize("place", ["nowhere"])
def test_what_is_no_folder_is_refused(run: Run, tmp_path: Path, place: str) -> None:
    ended = run("status", tmp_path / place)
    assert (ended.status, ended.out, len(ended.err.splitlines())) == (2, "", 1)

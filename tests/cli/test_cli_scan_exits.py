"""Exit statuses of a scan, and what it prints."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from running import Run
from small_client import AS_OF, BROKEN, names, written

READY = Path(__file__).parents[2] / "sample_corpus" / "ready"


def test_client_without_high_findings_ends_with_0(run: Run, tmp_path: Path) -> None:
    ended = run("scan", READY, "--as-of", AS_OF, "--out", tmp_path / "out", "--jobs", 1)
    assert (ended.status, ended.err) == (0, "")
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert [one for one in report["findings"] if one["severity"] == "high"] == []


@pytest.mark.parametrize(("level", "status"), [("high", 1), ("medium", 1), ("low", 1), ("never", 0)])
def test_findings_end_with_1_unless_never_is_asked(
    run: Run, client: Path, tmp_path: Path, level: str, status: int
) -> None:
    ended = run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--fail-on", level)
    assert ended.status == status
    assert written(tmp_path / "out") == ["changes.json", "report.html", "report.json", "report.xlsx", "run.json"]


@pytest.mark.parametrize("level", ["high", "never"])
def test_unreadable_file_ends_with_3_only_when_strict(run: Run, client: Path, tmp_path: Path, level: str) -> None:
    (client / "变更管理程序.docx").write_bytes(BROKEN)
    arguments = ("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--fail-on", level)
    assert run(*arguments, "--strict").status == 3
    assert run(*arguments).status == (0 if level == "never" else 1)


def test_strict_is_content_when_everything_was_read(run: Run, client: Path, tmp_path: Path) -> None:
    ended = run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--strict", "--fail-on", "never")
    assert ended.status == 0


def test_lock_files_and_thumbnails_do_not_count_as_unread(run: Run, client: Path, tmp_path: Path) -> None:
    (client / "~$事件管理程序.docx").write_bytes(b"\x05owner" + bytes(157))
    (client / ".DS_Store").write_bytes(bytes(32))
    ended = run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--strict", "--fail-on", "never")
    assert ended.status == 0


def refused(run: Run, *arguments: object) -> str:
    """The one line of a scan that ends with status 2."""
    ended = run("scan", *arguments)
    assert (ended.status, ended.out) == (2, "")
    assert len(ended.err.splitlines()) == 1
    assert ended.err.startswith("preaudit: ")
    return ended.err


def test_missing_folder_is_named(run: Run, tmp_path: Path) -> None:
    assert str(tmp_path / "nowhere") in refused(run, tmp_path / "nowhere", "--out", tmp_path / "out")
    assert names(tmp_path) == []


def test_a_file_is_no_folder(run: Run, client: Path, tmp_path: Path) -> None:
    refused(run, client / "事件管理程序.md", "--out", tmp_path / "out")


def test_folder_without_files_is_no_result(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty" / "deeper").mkdir(parents=True)
    assert "no files" in refused(run, tmp_path / "empty", "--out", tmp_path / "out")
    assert names(tmp_path) == ["empty"]


@pytest.mark.parametrize("text", ["2026-13-01", "2026-02-30", "tomorrow", "20/11/2026", ""])
def test_bad_date_is_refused_before_anything_is_read(run: Run, client: Path, tmp_path: Path, text: str) -> None:
    assert "--as-of" in refused(run, client, "--as-of", text, "--out", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("inside", [".", "reports", "记录", "new/deeper"])
def test_reports_never_go_into_the_clients_folder(run: Run, client: Path, inside: str) -> None:
    before = names(client)
    refused(run, client, "--as-of", AS_OF, "--out", client / inside)
    assert names(client) == before


def test_link_into_the_clients_folder_is_seen_through(run: Run, client: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(client / "记录")
    refused(run, client, "--as-of", AS_OF, "--out", tmp_path / "link")
    assert names(client / "记录") == ["事件台账.csv"]


def test_default_place_inside_the_clients_folder_is_refused_too(
    run: Run, client: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(client)
    refused(run, ".", "--as-of", AS_OF)
    assert not (client / "reports").exists()


def test_default_place_is_reports_and_the_folders_name(
    run: Run, client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run("scan", "client" + os.sep, "--as-of", AS_OF, "--quiet")
    assert "report.json" in names(tmp_path / "reports" / "client")


@pytest.mark.parametrize(("language", "word"), [("zh", "最早可申请日期"), ("en", "Earliest application")])
def test_summary_is_at_most_ten_lines_and_says_where_the_report_is(
    run: Run, client: Path, tmp_path: Path, language: str, word: str
) -> None:
    ended = run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--lang", language)
    assert len(ended.out.splitlines()) <= 10
    assert word in ended.out
    assert str(tmp_path / "out" / "report.html") in ended.out
    assert ended.err == "", "progress is for terminals only"


def test_quiet_prints_nothing(run: Run, client: Path, tmp_path: Path) -> None:
    ended = run("scan", client, "--as-of", AS_OF, "--out", tmp_path / "out", "--quiet")
    assert (ended.out, ended.err) == ("", "")

"""Words of the house that its papers explain: what is read anew for them, and that a rescan says what a first scan says."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from clients import LEDGER, report, scan, write, write_client

import pipeline.audit
from pipeline.running.job import Job
from pipeline.running.workers import analyse_all

WORDS = "| 公司用语 | 标准用语 |\n|---|---|\n| 缺陷 | 事件 |\n| 隐患 | 问题 |\n| 检修 | 变更 |\n"


@pytest.fixture
def client(tmp_path: Path) -> Path:
    folder = write_client(tmp_path / "client")
    write(folder / "服务管理手册.md", f"# 服务管理手册\n\n版本: V1.0\n\n## 1 用语\n\n{WORDS}")
    write(folder / "记录" / "缺陷台账.csv", LEDGER)
    return folder


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    seen: list[str] = []

    def watched(jobs: list[Job], *arguments: object) -> object:
        seen.extend(job.path for job in jobs)
        return analyse_all(jobs, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline.audit, "analyse_all", watched)
    return seen


def test_only_files_that_hold_such_a_word_are_analysed_again(client: Path, tmp_path: Path, jobs: list[str]) -> None:
    scan(client, tmp_path / "out")
    assert len(jobs) == len(set(jobs)) + 3
    assert sorted(jobs[-3:]) == [
        "服务管理手册.md",
        "记录/缺陷台账.csv",
        "附件.zip",
    ]  # an archive has no text of its own


def test_a_rescan_says_what_a_first_scan_says(client: Path, tmp_path: Path, jobs: list[str]) -> None:
    scan(client, tmp_path / "out")
    jobs.clear()
    scan(client, tmp_path / "out", as_of=date(2027, 1, 20))
    assert jobs == []
    scan(client, tmp_path / "fresh", as_of=date(2027, 1, 20))
    assert report(tmp_path / "out") == report(tmp_path / "fresh")


def test_without_kept_texts_all_files_are_analysed_again(client: Path, tmp_path: Path, jobs: list[str]) -> None:
    scan(client, tmp_path / "out", keep_text=False)
    assert len(jobs) == 2 * len(set(jobs))

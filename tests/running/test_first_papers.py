"""What analysing makes once in a process is made before workers are forked, and only where it pays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import pipeline.running.workers
from pipeline.analyse import Source, analyse
from pipeline.ingest.settings import ReadSettings
from pipeline.running.first_papers import make_ready
from pipeline.running.job import Done, Job
from pipeline.running.jobs import scan_mapper
from pipeline.running.limits import SERIAL, Limits
from pipeline.running.pool import forks
from pipeline.running.workers import analyse_all
from pipeline.values import Analysis

_PAPER = "# Problem records\n\n| No | Opened | Cause |\n|---|---|---|\n| P-1 | 2026-09-03 | a loose cable |\n"


def nothing(job: Job, settings: ReadSettings, folder: Path) -> Done:
    return Done(Analysis(job.path, "", "read"))


def scanned(folder: Path, files: int, executor: str, monkeypatch: pytest.MonkeyPatch) -> int:
    """How often the first papers were analysed for so many files."""
    asked: list[None] = []
    monkeypatch.setattr(pipeline.running.workers, "make_ready", lambda: asked.append(None))
    paths = [folder / f"{number}.txt" for number in range(files)]
    for path in paths:
        path.write_text("text", encoding="utf-8")
    jobs = [Job(path.name, path, size=4) for path in paths]
    assert len(list(analyse_all(jobs, Limits(1), task=nothing, executor=executor))) == files
    return len(asked)


@pytest.mark.skipif(not forks(None), reason="workers that are not forked inherit nothing")
def test_many_files_make_it_worth_while_and_few_do_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert scanned(tmp_path, 20, "processes", monkeypatch) == 1
    assert scanned(tmp_path, 3, "processes", monkeypatch) == 0


def test_who_forks_no_worker_makes_nothing_beforehand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert scanned(tmp_path, 20, SERIAL, monkeypatch) == 0
    assert not forks("spawn")


def test_a_paper_after_the_first_ones_needs_hardly_a_new_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    make_ready()
    compiled: list[str] = []
    plain = re.compile
    monkeypatch.setattr(re, "compile", lambda pattern, flags=0: compiled.append(pattern) or plain(pattern, flags))
    found = analyse(Source("Problem records.md", "", _PAPER.encode()), scan_mapper()).analysis
    assert found.outcome == "read"
    assert len(compiled) < 60


def test_the_first_papers_change_no_answer() -> None:
    source = Source("Problem records.md", "", _PAPER.encode())
    before = analyse(source, scan_mapper())
    make_ready.cache_clear()
    make_ready()
    assert analyse(source, scan_mapper()) == before

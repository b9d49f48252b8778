"""Copies of a file are read once in a scan, however many workers there are."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from zipfile import ZipFile

import pytest

from pipeline.ingest.settings import ReadSettings
from pipeline.running import jobs as running_jobs
from pipeline.running.job import Away, Done, Gone, Job, Same
from pipeline.running.jobs import run_job
from pipeline.running.limits import Limits
from pipeline.running.twins import Twins, lay_down, taken_up
from pipeline.running.workers import analyse_all
from pipeline.values import Analysis, Block, Content, Failed, Outcome, Place, Read

TEXT = "# 事件管理程序\n\n文件编号：QL-P-08\n\n为规范事件的受理、分派、处理和关闭，特制定本程序。\n" * 3


def counting(data: bytes, name: str, settings: ReadSettings, log: Path) -> Outcome:
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{name}\n")
    return Read(Content((Block(data.decode(), Place()),)))


def noted(job: Job, settings: ReadSettings, folder: Path, log: Path) -> Done | Same | Gone:
    """A job whose reader writes down what it reads; workers import it by name."""
    vars(running_jobs)["read"] = partial(counting, log=log)
    found = run_job(job, settings, folder)
    assert not isinstance(found, Away)
    return found


def scanned(folder: Path, log: Path, processes: int) -> dict[str, Analysis]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    jobs = [Job(path.relative_to(folder).as_posix(), path, size=path.stat().st_size) for path in found]
    task = partial(noted, log=log)
    done = analyse_all(jobs, Limits(processes, 60, 1500), ReadSettings(ocr="off"), task)
    return {one.path: one.analysis for one in done if one.analysis}


@pytest.mark.parametrize("processes", [1, 2])
def test_copies_are_read_once_and_each_is_analysed_under_its_own_name(tmp_path: Path, processes: int) -> None:
    folder, log = tmp_path / "drive", tmp_path / "log"
    (folder / "旧").mkdir(parents=True)
    for name in ("a.md", "a - 副本.md", "旧/b.md"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    (folder / "other.md").write_text(TEXT.replace("08", "09"), encoding="utf-8")
    found = scanned(folder, log, processes)
    assert len(log.read_text(encoding="utf-8").splitlines()) == 2
    assert sorted(found) == sorted(["a.md", "a - 副本.md", "旧/b.md", "other.md"])
    assert len({found[name].sha256 for name in ("a.md", "a - 副本.md", "旧/b.md")}) == 1
    assert {found[name].outcome for name in found} == {"read"}


def test_a_name_of_another_kind_is_read_for_itself(tmp_path: Path) -> None:
    folder, log = tmp_path / "drive", tmp_path / "log"
    folder.mkdir()
    for name in ("a.md", "a.txt"):
        (folder / name).write_text(TEXT, encoding="utf-8")
    scanned(folder, log, 1)
    assert len(log.read_text(encoding="utf-8").splitlines()) == 2


def test_copies_within_archives_wait_for_one_another(tmp_path: Path) -> None:
    folder, log = tmp_path / "drive", tmp_path / "log"
    folder.mkdir()
    with ZipFile(folder / "all.zip", "w") as archive:
        for name in ("one.md", "two.md", "three.md"):
            archive.writestr(name, TEXT)
    found = scanned(folder, log, 2)
    assert len(found) == 4
    assert {one.outcome for one in found.values()} == {"read"}


def test_those_that_wait_go_on_whatever_became_of_the_first() -> None:
    handed_on: list[str] = []
    jobs = [Job(name, Path(name), size=size) for name, size in (("a.pdf", 9), ("b.pdf", 9), ("c.pdf", 9), ("d.pdf", 8))]
    twins = Twins(jobs, lambda job: handed_on.append(f"{job.path} {job.twin}"))
    assert handed_on == ["a.pdf True", "d.pdf False"]
    twins.done(jobs[0])
    assert handed_on[2:] == ["b.pdf True", "c.pdf True"]
    twins.done(jobs[1])
    assert len(handed_on) == 4


def test_what_failed_or_is_damaged_is_not_taken_up(tmp_path: Path) -> None:
    read = Read(Content((Block("text", Place()),)))
    lay_down(Failed("broken"), "1", "a.pdf", tmp_path)
    lay_down(read, "2", "a.pdf", tmp_path)
    assert taken_up("1", "a.pdf", tmp_path) is None
    assert taken_up("2", "b.PDF", tmp_path) == read
    assert taken_up("2", "~$a.pdf", tmp_path) is None
    for place in (tmp_path / "read").iterdir():
        place.write_bytes(b"nothing of ours")
    assert taken_up("2", "a.pdf", tmp_path) is None

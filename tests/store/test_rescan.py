"""A second scan opens only what is new or changed, and says the same as a first one would."""

from __future__ import annotations

import json
import os
import shutil
import stat
import time
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from clients import age, report, scan, write, write_client

import pipeline.audit
from pipeline.drive.errors import DriveAway, NothingToScan
from pipeline.drive.inventory import Inventory, take_inventory
from pipeline.ingest.settings import ReadSettings
from pipeline.running.job import Before, Done, Gone, Job, Same
from pipeline.running.jobs import failed, run_job
from pipeline.running.limits import Limits
from pipeline.running.rescan import Recall, look
from pipeline.running.workers import analyse_all
from pipeline.store.client import opened
from pipeline.store.lock import Busy
from pipeline.store.versions import Versions, versions


@pytest.fixture
def client(tmp_path: Path) -> Path:
    return write_client(tmp_path / "client")


@pytest.fixture
def jobs(monkeypatch: pytest.MonkeyPatch) -> list[Job]:
    """The jobs of all scans of a test, in order."""
    seen: list[Job] = []

    def watched(jobs: list[Job], *arguments: object) -> object:
        seen.extend(jobs)
        return analyse_all(jobs, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline.audit, "analyse_all", watched)
    return seen


def fresh(client: Path, tmp_path: Path, **options: object) -> bytes:
    """What a scan without any state says."""
    scan(client, tmp_path / "fresh", **options)
    return report(tmp_path / "fresh")


def test_nothing_changed_leaves_the_reports_as_they_are(client: Path, tmp_path: Path, jobs: list[Job]) -> None:
    scan(client, tmp_path / "out")
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("report.*")}
    jobs.clear()
    scanned = scan(client, tmp_path / "out")
    assert (scanned.unchanged, jobs) == (True, [])
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "out").glob("report.*")} == before


def test_another_day_is_assessed_anew_without_opening_a_file(client: Path, tmp_path: Path, jobs: list[Job]) -> None:
    scan(client, tmp_path / "out")
    jobs.clear()
    later = date(2027, 1, 20)
    assert not scan(client, tmp_path / "out", as_of=later).unchanged
    assert jobs == []
    assert report(tmp_path / "out") == fresh(client, tmp_path, as_of=later)
    assert json.loads((tmp_path / "out" / "run.json").read_bytes())["files_spared"] == 6


def test_a_report_that_was_touched_is_written_again(client: Path, tmp_path: Path) -> None:
    scan(client, tmp_path / "out")
    expected = report(tmp_path / "out")
    (tmp_path / "out" / "report.json").write_text("{}", encoding="utf-8")
    assert not scan(client, tmp_path / "out").unchanged
    assert report(tmp_path / "out") == expected


def test_only_what_changed_is_opened(client: Path, tmp_path: Path, jobs: list[Job]) -> None:
    scan(client, tmp_path / "out")
    write(client / "记录" / "事件台账.csv", "事件编号,受理时间\nINC-9,2026-09-09\n")
    write(client / "服务报告.md", "# 服务报告\n\n2026年9月\n")
    (client / "问题管理程序.md").unlink()
    jobs.clear()
    scanned = scan(client, tmp_path / "out")
    assert sorted(job.path for job in jobs) == ["服务报告.md", "记录/事件台账.csv"]
    assert report(tmp_path / "out") == fresh(client, tmp_path)
    assert scanned.changes
    files = scanned.changes.files
    assert (files.added, files.changed, files.removed) == (
        ("服务报告.md",),
        ("记录/事件台账.csv",),
        ("问题管理程序.md",),
    )


def test_an_archive_is_kept_with_all_that_is_in_it(client: Path, tmp_path: Path, jobs: list[Job]) -> None:
    scan(client, tmp_path / "out")
    if b"!/" not in report(tmp_path / "out"):
        pytest.skip("this program reads no archives")
    write(client / "neu.txt", "neu")
    jobs.clear()
    scan(client, tmp_path / "out")
    assert [job.path for job in jobs] == ["neu.txt"]
    paths = [one["path"] for one in json.loads(report(tmp_path / "out"))["documents"]]
    assert "附件.zip!/内/服务目录.md" in paths
    with zipfile.ZipFile(client / "附件.zip", "w") as archive:
        archive.writestr("别的.md", "# 别的\n")
    scan(client, tmp_path / "out")
    assert report(tmp_path / "out") == fresh(client, tmp_path)


def test_a_file_that_is_written_just_now_is_hashed_again(client: Path, tmp_path: Path, jobs: list[Job]) -> None:
    file = client / "问题管理程序.md"
    file.write_text("# 问题管理程序\n", encoding="utf-8")
    os.utime(file, (time.time() + 600,) * 2)  # however long the scan takes to come to it
    scan(client, tmp_path / "out")
    jobs.clear()
    assert not scan(client, tmp_path / "out").unchanged
    assert [job.path for job in jobs] == ["问题管理程序.md"], "its stamp may hide a second change"


def test_same_size_and_time_with_other_bytes_is_seen(client: Path, tmp_path: Path) -> None:
    file = write(client / "政策.md", "# 方针 2026-01-01\n")
    scan(client, tmp_path / "out")
    write(file, "# 方针 2026-02-02\n")  # os.utime sets the time back; the time of change of the inode tells
    scan(client, tmp_path / "out")
    assert report(tmp_path / "out") == fresh(client, tmp_path)


def test_a_moved_file_is_taken_from_its_text(client: Path, tmp_path: Path) -> None:
    scan(client, tmp_path / "out")
    with opened(tmp_path / "out") as state:
        texts = Recall(state, versions(ReadSettings())).texts
        digest = state.known()["事件管理程序.md"].sha256
        assert texts.kept(digest, "elsewhere/事件流程.md") is not None
        assert texts.kept(digest, "elsewhere/事件流程.csv") is None, "a name of another kind is read otherwise"
        assert texts.kept(digest, "elsewhere/~$事件流程.md") is None, "a name of noise is not read"
    (client / "事件管理程序.md").rename(client / "记录" / "事件流程.md")
    changes = scan(client, tmp_path / "out").changes
    assert changes
    assert [(one.before, one.after) for one in changes.files.moved] == [("事件管理程序.md", "记录/事件流程.md")]
    assert report(tmp_path / "out") == fresh(client, tmp_path)


def test_another_catalogue_maps_again_without_reading(client: Path, tmp_path: Path) -> None:
    """The location leads nowhere: whatever comes, comes from the kept text."""
    scan(client, tmp_path / "out")
    with opened(tmp_path / "out") as state:
        now = versions(ReadSettings())
        recall = Recall(state, replace(now, analysis="another"))
        inventory = take_inventory(client)
        file = next(one for one in inventory.files if one.path == "事件管理程序.md")
        assert not recall.kept(file)
        job = recall.job(file, inventory)
        assert job.before == Before(state.known()[file.path].sha256, unread=True, analysed=False)
        lost = replace(job, location=tmp_path / "nowhere")
        made = run_job(lost, ReadSettings(), tmp_path, recall.texts)
        assert isinstance(made, Done)
        assert made.analysis == run_job(replace(job, before=None), ReadSettings(), tmp_path).analysis  # type: ignore[union-attr]
        other_reader = Recall(state, Versions("another", "another", "another")).texts
        assert isinstance(run_job(lost, ReadSettings(), tmp_path, other_reader), Gone), "another reader reads again"
        same = run_job(replace(job, before=replace(job.before, unread=False, analysed=True)), ReadSettings(), tmp_path)
        assert isinstance(same, Same)


def test_texts_are_for_their_owner_only_and_none_are_kept_when_so_asked(client: Path, tmp_path: Path) -> None:
    scan(client, tmp_path / "out")
    folder = tmp_path / "out" / "state"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / "state.sqlite3").stat().st_mode) == 0o600
    with opened(tmp_path / "out") as state:
        assert state.texts() > 0
    scan(client, tmp_path / "out", keep_text=False)
    with opened(tmp_path / "out") as state:
        assert state.texts() == 0


def test_two_scans_of_one_client_at_once(client: Path, tmp_path: Path) -> None:
    with opened(tmp_path / "out"), pytest.raises(Busy, match="another scan"):
        scan(client, tmp_path / "out")
    scan(client, tmp_path / "out")


def test_a_drive_that_is_away_is_told_from_one_without_documents(client: Path, tmp_path: Path) -> None:
    scan(client, tmp_path / "out")
    before = report(tmp_path / "out")
    shutil.rmtree(client)
    client.mkdir()
    with pytest.raises(DriveAway):
        scan(client, tmp_path / "out")
    (client / ".DS_Store").write_bytes(b"x")
    with pytest.raises(DriveAway):
        scan(client, tmp_path / "out")
    assert report(tmp_path / "out") == before


def test_files_below_a_folder_that_cannot_be_listed_are_not_missing(client: Path, tmp_path: Path) -> None:
    scan(client, tmp_path / "out")
    whole = take_inventory(client)
    left = tuple(one for one in whole.files if not one.path.startswith("记录/"))
    broken = Inventory(left, (("记录", "folder cannot be listed: Input/output error"),), whole.locations)
    with opened(tmp_path / "out") as state:
        recall = Recall(state, versions(ReadSettings()))
        (hidden,) = recall.beneath(broken)
        assert hidden == ("记录/事件台账.csv", "folder cannot be listed: Input/output error")
        recall.forget_absent(broken)
        assert "记录/事件台账.csv" in state.known()


def test_a_file_that_vanishes_while_the_scan_runs_is_no_failure(
    client: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was moved between the inventory and its turn: the scan finds it where it is now."""

    def vanishing(folder: Path, recall: Recall | None = None) -> Inventory:
        inventory = look(folder, recall)
        if (client / "事件管理程序.md").exists():
            (client / "事件管理程序.md").rename(client / "记录" / "事件管理程序.md")
        return inventory

    monkeypatch.setattr(pipeline.audit, "look", vanishing)
    monkeypatch.setattr("pipeline.running.rescan.look", vanishing)
    scan(client, tmp_path / "out")
    monkeypatch.undo()
    assert report(tmp_path / "out") == fresh(client, tmp_path)


def test_a_lost_file_is_tried_again_a_few_times_and_then_stands_until_it_may_take_more(
    client: Path, tmp_path: Path
) -> None:
    (file,) = [one for one in take_inventory(client).files if one.path == "事件管理程序.md"]
    job = Job(file.path, client / file.path)
    lost = Done(failed(file.path, "gave up after 120 seconds", "abc"), stamp=file.stamp, settled=True)
    for tries in (1, 2, 3):
        with opened(tmp_path / "out") as state:
            recall = Recall(state, versions(ReadSettings()))
            recall.done(job, lost, (lost.analysis,), whole=True, lost=True)
            assert Recall(state, versions(ReadSettings())).kept(file) == (tries == 3)
            more = Recall(state, versions(ReadSettings()), limits=Limits(seconds=600))
            assert not more.kept(file), "with more time it may well be read"


def test_a_first_scan_of_nothing_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(NothingToScan):
        scan(tmp_path / "empty", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_changes_are_counted_from_the_last_finished_scan(client: Path, tmp_path: Path) -> None:
    """A scan that was killed after it had renamed report.json does not swallow what it saw."""
    scan(client, tmp_path / "out")
    write(client / "neu.md", "# 新\n")
    shutil.copytree(tmp_path / "out", tmp_path / "killed")
    scan(client, tmp_path / "out")
    shutil.copy(tmp_path / "out" / "report.json", tmp_path / "killed" / "report.json")
    changes = scan(client, tmp_path / "killed").changes
    assert changes
    assert changes.files.added == ("neu.md",)


def test_a_volume_that_comes_later_is_read_with_the_others(client: Path, tmp_path: Path, jobs: list[Job]) -> None:
    data = (client / "附件.zip").read_bytes()
    (client / "附件.zip").unlink()
    parts = [client / f"附件.zip.{number:03}" for number in (1, 2, 3)]
    for number, part in enumerate(parts):
        part.write_bytes(data[number * 100 : (number + 1) * 100 if number < 2 else None])
        age(part)
    held = parts[1].rename(tmp_path / "later")
    scan(client, tmp_path / "out")
    assert "附件.zip.002 is missing" in report(tmp_path / "out").decode()
    held.rename(parts[1])
    jobs.clear()
    scan(client, tmp_path / "out")
    assert {job.path for job in jobs} == {part.name for part in parts}
    assert report(tmp_path / "out") == fresh(client, tmp_path)
    assert scan(client, tmp_path / "out").unchanged

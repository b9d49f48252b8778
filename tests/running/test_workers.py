"""All files of a scan in workers: each has an answer under its own name, and so has each file within a file."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
import pyzipper

import pipeline.running.within
from pipeline.ingest.settings import ReadSettings
from pipeline.running.job import Done, Gone, Job
from pipeline.running.jobs import run_job
from pipeline.running.limits import Limits
from pipeline.running.workers import Task, analyse_all
from pipeline.values import Analysis

# Other processes import the tasks by name: they stand at the top of the module.


def read_name(job: Job, settings: ReadSettings, folder: Path) -> Done:
    return Done(Analysis(job.path, "", "read", title=job.location.read_text(encoding="utf-8")))


def stumble(job: Job, settings: ReadSettings, folder: Path) -> Done:
    if "crooked" in job.path:
        raise ValueError("no such\ntable")
    return read_name(job, settings, folder)


def unpack(job: Job, settings: ReadSettings, folder: Path) -> Done:
    """A toy archive: each line of a file is the name of a file within, which holds the rest of the lines."""
    lines = job.location.read_text(encoding="utf-8").split("\n")
    inside = []
    for number, name in enumerate(filter(None, lines[0].split(","))):
        location = folder / f"{hashlib.sha256(job.path.encode()).hexdigest()}-{number}"
        location.write_text("\n".join(lines[1:]), encoding="utf-8")
        inside.append(
            Job(f"{job.path}!/{name}", location, job.depth + 1, job.root or job.path, location.stat().st_size)
        )
    return Done(Analysis(job.path, "", "read"), tuple(inside))


def tell_the_folder(job: Job, settings: ReadSettings, folder: Path) -> Done:
    (folder / "text of a client").write_text("secret")
    return Done(Analysis(job.path, "", "read", title=f"{folder} {stat.S_IMODE(folder.stat().st_mode):o}"))


def tell_the_settings(job: Job, settings: ReadSettings, folder: Path) -> Done:
    return Done(Analysis(job.path, "", "read", title=f"{settings.ocr} {settings.ocr_pages} {settings.passwords}"))


def jobs_among(folder: Path, *names: str) -> list[Job]:
    """Jobs of these files in the midst of plain ones; all of them are on disk."""
    plain = [f"plain {number}.txt" for number in range(6)]
    jobs = [Job(name, folder / name) for name in (*plain[:3], *names, *plain[3:])]
    for job in jobs:
        job.location.write_text(f"content of {job.path}", encoding="utf-8")
    return jobs


def analyses(jobs: list[Job], processes: int = 1, task: Task = run_job, **settings: object) -> dict[str, Analysis]:
    results = [one.analysis for one in analyse_all(jobs, Limits(processes, 60), ReadSettings(**settings), task)]  # type: ignore[arg-type]
    found = {one.path: one for one in results}
    assert len(found) == len(results)
    return found


def file(folder: Path, name: str, content: str) -> Job:
    (folder / name).write_text(content, encoding="utf-8")
    return Job(name, folder / name)


@pytest.mark.parametrize("processes", [1, 2])
def test_reader_that_raises_costs_its_file_only(tmp_path: Path, processes: int) -> None:
    found = analyses(jobs_among(tmp_path, "crooked.txt"), processes, stumble)
    assert found["crooked.txt"].outcome == "failed"
    assert found["crooked.txt"].reason == "ValueError: no such table"
    assert sum(one.outcome == "read" for one in found.values()) == 6


def test_lost_file_keeps_its_hash_and_what_its_name_says(tmp_path: Path) -> None:
    name = "crooked 事件管理程序.txt"
    found = analyses(jobs_among(tmp_path, name), 1, stumble)
    assert found[name].sha256 == hashlib.sha256(f"content of {name}".encode()).hexdigest()
    assert [one.requirement for one in found[name].assignments] == ["D-8.6.1"]
    assert found[name].kind == "procedure"


def test_one_process_and_two_give_the_same_analyses(tmp_path: Path) -> None:
    jobs = jobs_among(tmp_path, "变更管理程序.txt")
    assert analyses(jobs, 1) == analyses(jobs, 2)


def test_file_that_cannot_be_opened_is_a_failed_one(tmp_path: Path) -> None:
    done = run_job(Job("问题管理程序.docx", tmp_path), ReadSettings(), tmp_path)
    assert isinstance(done, Done)
    analysis = done.analysis
    assert analysis.outcome == "failed"
    assert "cannot be opened" in (analysis.reason or "")
    assert [one.requirement for one in analysis.assignments] == ["D-8.6.3"]


def test_file_that_is_no_longer_there_is_gone_and_no_failure(tmp_path: Path) -> None:
    assert run_job(Job("问题管理程序.docx", tmp_path / "gone.docx"), ReadSettings(), tmp_path) == Gone()


def test_no_jobs_give_no_analyses() -> None:
    assert list(analyse_all([], Limits(2))) == []


def test_files_within_files_are_jobs_of_their_own(tmp_path: Path) -> None:
    jobs = [file(tmp_path, "a.zip", "b.docx,c.zip\nd.docx"), file(tmp_path, "e.txt", "")]
    found = analyses(jobs, 2, unpack)
    assert set(found) == {"a.zip", "e.txt", "a.zip!/b.docx", "a.zip!/c.zip", "a.zip!/b.docx!/d.docx", "a.zip!/c.zip!/d.docx"}  # fmt: skip


def test_progress_counts_what_archives_add(tmp_path: Path) -> None:
    told = [(one.done, one.seen) for one in analyse_all([file(tmp_path, "a.zip", "b,c")], Limits(1), task=unpack)]
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_nesting_ends_and_the_report_says_where(tmp_path: Path) -> None:
    found = analyses([file(tmp_path, "a", "\n".join(["b"] * 20))], 1, unpack)
    deepest = max(found.values(), key=lambda one: one.path.count("!/"))
    assert deepest.path.count("!/") == pipeline.running.within.DEEPEST
    assert (deepest.outcome, deepest.reason) == (
        "partial",
        f"limit: nested more than {pipeline.running.within.DEEPEST} deep, 1 of 1 files within it were not read",
    )


@pytest.mark.parametrize("processes", [1, 2])
def test_number_of_files_in_one_archive_is_limited_and_counted(
    tmp_path: Path, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline.running.within, "MOST_FILES", 5)
    found = analyses([file(tmp_path, "a", "b,c,d\ne,f"), file(tmp_path, "g", "h,i\nj")], processes, unpack)
    assert set(found) == {"a", "a!/b", "a!/c", "a!/d", "a!/b!/e", "a!/b!/f"} | {"g", "g!/h", "g!/i", "g!/h!/j", "g!/i!/j"}  # fmt: skip
    cut = {path: one.reason for path, one in found.items() if one.outcome == "partial"}
    reason = "limit: too much in one archive, 2 of 2 files within it were not read"
    assert cut == {"a!/c": reason, "a!/d": reason}


def test_bytes_of_one_archive_are_limited_and_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline.running.within, "MOST_BYTES", 25)
    found = analyses([file(tmp_path, "a", "b,c,d\n123456789")], 1, unpack)
    assert set(found) >= {"a", "a!/b", "a!/c"}
    assert "a!/d" not in found
    assert found["a"].reason == "limit: too much in one archive, 1 of 3 files within it were not read"


def test_work_folder_is_private_and_removed_at_the_end(tmp_path: Path) -> None:
    (one,) = analyses([file(tmp_path, "a", "")], 1, tell_the_folder).values()
    folder, mode = one.title.split()
    assert mode == "700" or os.name == "nt"
    assert not Path(folder).exists()


def test_work_folder_is_removed_when_the_scan_is_left_early(tmp_path: Path) -> None:
    results = analyse_all([file(tmp_path, "a", ""), file(tmp_path, "b", "")], Limits(1), task=tell_the_folder)
    folder = next(results).analysis.title.split()[0]
    assert Path(folder).exists()
    results.close()
    assert not Path(folder).exists()


def test_what_the_user_asks_of_reading_reaches_the_reader(tmp_path: Path) -> None:
    asked = {"ocr": "off", "ocr_pages": 3, "passwords": ("geheim",)}
    (one,) = analyses([file(tmp_path, "a", "")], 1, tell_the_settings, **asked).values()
    assert one.title == "off 3 ('geheim',)"


def test_passwords_are_not_shown_with_the_settings() -> None:
    assert "geheim" not in repr(ReadSettings(passwords=("geheim",)))


@pytest.mark.parametrize("name", ["../../x.txt", "/etc/x.txt", "a\x00b", "\udce4", "", "x" * 5000])
def test_no_name_within_a_file_becomes_a_name_on_disk(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pipeline.running.jobs
    from pipeline.values import Attachment, Content, Outcome, Read

    holder = file(tmp_path, "a.eml", "x")
    work = tmp_path / "work"
    work.mkdir()
    attachments = (Attachment(name, b"1"), Attachment(name, b"2"))
    read: Callable[..., Outcome] = lambda *_: Read(Content((), attachments=attachments))  # noqa: E731
    monkeypatch.setattr(pipeline.running.jobs, "read", read)
    first, second = run_job(holder, ReadSettings(), work).inside
    assert [one.location.read_bytes() for one in (first, second)] == [b"1", b"2"]
    assert {one.location.parent.parent for one in (first, second)} == {work}
    assert first.path != second.path


def archive(folder: Path, name: str, files: dict[str, bytes]) -> Job:
    with ZipFile(folder / name, "w") as target:
        for inner, data in files.items():
            target.writestr(inner, data)
    return Job(name, folder / name)


def test_files_of_archives_are_analysed_like_files_on_the_drive(tmp_path: Path) -> None:
    text = "# 变更管理程序\n\n版本: V1.0\n\n申请人提交变更申请，变更经理评估风险。\n".encode()
    inner = archive(tmp_path, "inner.zip", {"程序/变更管理程序.md": text, "Thumbs.db": b"x", "坏.pdf": b"%PDF-1.7"})
    outer = archive(tmp_path, "outer.zip", {"旧版/inner.zip": inner.location.read_bytes(), "变更管理程序.md": text})
    found = analyses([outer], 2)
    assert {path: one.outcome for path, one in found.items()} == {
        "outer.zip": "read",
        "outer.zip!/变更管理程序.md": "read",
        "outer.zip!/旧版/inner.zip": "read",
        "outer.zip!/旧版/inner.zip!/程序/变更管理程序.md": "read",
        "outer.zip!/旧版/inner.zip!/Thumbs.db": "skipped",
        "outer.zip!/旧版/inner.zip!/坏.pdf": "failed",
    }
    (current,) = [one for path, one in found.items() if path == "outer.zip!/变更管理程序.md"]
    assert (current.title, current.obsolete) == ("变更管理程序", False)
    assert found["outer.zip!/旧版/inner.zip!/程序/变更管理程序.md"].obsolete
    assert found["outer.zip!/旧版/inner.zip!/Thumbs.db"].kind == "noise"


def test_archive_serves_nothing_whatever_its_name(tmp_path: Path) -> None:
    found = analyses([archive(tmp_path, "事件管理程序 archive.zip", {"a.txt": b"nothing to say of it"})])
    holder = found["事件管理程序 archive.zip"]
    assert (holder.outcome, holder.kind, holder.assignments, holder.obsolete) == ("read", "unrelated", (), False)


def test_locked_file_in_an_archive_is_unreadable_under_its_own_name(tmp_path: Path) -> None:
    job = archive(tmp_path, "a.zip", {"x.txt": b"plain"})
    with pyzipper.AESZipFile(job.location, "a", encryption=pyzipper.WZ_AES) as target:
        target.setpassword(b"geheim")
        target.writestr("事件管理程序.md", "# 事件管理程序\n\n记录、分类、升级、关闭。\n".encode())
    found = analyses([job])
    assert (found["a.zip"].outcome, found["a.zip"].reason) == ("partial", "encrypted: needs a password (1 of 2 files)")
    locked = found["a.zip!/事件管理程序.md"]
    assert (locked.outcome, locked.reason) == ("failed", "encrypted: needs a password")
    assert [one.requirement for one in locked.assignments] == ["D-8.6.1"]
    opened = analyses([job], passwords=("geheim",))["a.zip!/事件管理程序.md"]
    assert opened.outcome == "read"


def test_archive_that_holds_itself_comes_to_an_end(tmp_path: Path) -> None:
    """Like a quine zip: every level looks like the one above."""
    data = b"bottom"
    for _ in range(30):
        data = archive(tmp_path, "a.zip", {"a.zip": data, "b.txt": b"leaf"}).location.read_bytes()
    found = analyses([Job("a.zip", tmp_path / "a.zip")])
    assert max(path.count("!/") for path in found) == pipeline.running.within.DEEPEST
    assert sum("nested more than" in (one.reason or "") for one in found.values()) == 1

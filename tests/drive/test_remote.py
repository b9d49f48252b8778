"""What holds for every kind of server, shown on fsspec's folder in memory."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from far_client import report, scan, write_client

from pipeline.drive.connection import without_password
from pipeline.drive.errors import BadFolder, Unreachable
from pipeline.drive.folder import LocalFolder, folder_of
from pipeline.drive.stamps import same_file, settled, stamp_in
from pipeline.running.job import Job
from pipeline.running.limits import SERIAL, Limits
from pipeline.running.volumes import in_volumes, is_here
from pipeline.running.workers import analyse_all
from pipeline.values import Stamp

fsspec = pytest.importorskip("fsspec")


@pytest.fixture
def memory() -> Iterator[Any]:
    made = fsspec.filesystem("memory")
    made.store.clear()
    yield made
    made.store.clear()


def laid(memory: Any, client: Path) -> str:
    for file in client.rglob("*"):
        if file.is_file():
            memory.pipe_file(f"/house/甲/{file.relative_to(client).as_posix()}", file.read_bytes())
    return "memory://house/甲"


def test_paths_and_file_urls_are_folders_of_this_machine(tmp_path: Path) -> None:
    for written in (str(tmp_path), f"file://{tmp_path}", f"FILE://{str(tmp_path).replace('a', '%61')}"):
        assert folder_of(written) == LocalFolder(tmp_path)
    assert folder_of("C:\\Clients\\A") == LocalFolder(Path("C:\\Clients\\A"))


@pytest.mark.parametrize("written", ["nosuch://x/y", "s3://", "memory://"])
def test_a_url_that_leads_nowhere_is_refused_in_one_line(written: str) -> None:
    with pytest.raises(BadFolder) as refused:
        folder_of(written)
    assert len(str(refused.value).splitlines()) == 1


def test_a_client_that_is_not_installed_is_told_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(protocol: str) -> object:
        raise ImportError("Install s3fs to access S3")

    monkeypatch.setattr(fsspec, "get_filesystem_class", absent)
    with pytest.raises(BadFolder, match=r"pip install 'preaudit\[remote\]' \(Install s3fs"):
        folder_of("s3://bucket/client")
    monkeypatch.setitem(sys.modules, "sshfs", None)
    with pytest.raises(BadFolder, match=r"pip install sshfs"):
        folder_of("sftp://host/client")


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("sftp://me:pass@host/a", "sftp://me@host/a"),
        ("sftp://me:p@ss:w0rd@host:22/a@b", "sftp://me@host:22/a@b"),
        ("smb://dom;me:pw@host/share", "smb://dom;me@host/share"),
        ("s3://bucket/a:b@c/d", "s3://bucket/a:b@c/d"),
        ("sftp://host/a", "sftp://host/a"),
    ],
)
def test_passwords_are_not_shown(url: str, told: str) -> None:
    assert without_password(url) == told


def test_what_is_changed_deleted_and_moved_on_a_server_is_seen(memory: Any, tmp_path: Path) -> None:
    client = write_client(tmp_path / "client")
    url = laid(memory, client)
    scan(url, tmp_path / "far")
    memory.pipe_file("/house/甲/事件管理程序.md", b"# x")
    memory.mv("/house/甲/问题管理程序.md", "/house/甲/记录/问题流程.md")
    memory.rm("/house/甲/变更管理程序.md")
    changes = scan(url, tmp_path / "far").changes
    assert changes
    assert changes.files.changed == ("事件管理程序.md",)
    assert changes.files.removed == ("变更管理程序.md",)
    assert [one.after for one in changes.files.moved] == ["记录/问题流程.md"]
    scan(url, tmp_path / "fresh")
    assert report(tmp_path / "far") == report(tmp_path / "fresh")


def test_a_server_that_dies_while_files_are_fetched_ends_the_scan_which_goes_on_when_it_is_back(
    memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = laid(memory, write_client(tmp_path / "client"))
    scan(url, tmp_path / "whole")
    count = 0
    original = type(memory).get_file

    def dying(server: Any, *rest: Any, **more: Any) -> None:
        nonlocal count
        count += 1
        if count > 2:
            monkeypatch.setattr(type(memory), "ls", dying)
            raise RuntimeError("connection lost")
        original(server, *rest, **more)

    monkeypatch.setattr(type(memory), "get_file", dying)
    with pytest.raises(Unreachable, match="cannot be reached: connection lost"):
        scan(url, tmp_path / "far")
    assert not (tmp_path / "far" / "report.json").exists()
    monkeypatch.undo()
    scan(url, tmp_path / "far")
    assert report(tmp_path / "far") == report(tmp_path / "whole")


def test_one_file_that_a_server_cannot_give_is_a_failed_file(
    memory: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = laid(memory, write_client(tmp_path / "client"))
    original = type(memory).get_file

    def broken(server: Any, path: str, *rest: Any, **more: Any) -> None:
        if path.endswith("事件台账.csv"):
            raise RuntimeError("checksum mismatch")
        original(server, path, *rest, **more)

    monkeypatch.setattr(type(memory), "get_file", broken)
    scan(url, tmp_path / "far")
    assert "file cannot be opened: checksum mismatch" in report(tmp_path / "far").decode()


def test_a_file_that_changes_while_it_is_fetched_is_read_whole_and_looked_at_again(memory: Any, tmp_path: Path) -> None:
    memory.pipe_file("/house/甲/a.md", b"one")
    inventory = folder_of("memory://house/甲").inventory()
    memory.pipe_file("/house/甲/a.md", b"other")
    with inventory.locations["a.md"].fetched(tmp_path) as copy:  # type: ignore[union-attr]
        assert copy.path.read_bytes() == b"other"
        assert copy.stamp is not None
        assert copy.stamp.size == 5
        assert not copy.settled
    assert list(tmp_path.iterdir()) == []


def test_stamps_of_all_protocols() -> None:
    moment = datetime(2026, 7, 6, 8, 30, tzinfo=UTC)
    second = int(moment.timestamp()) * 1_000_000_000
    assert stamp_in({"size": 3, "mtime": moment}) == Stamp(3, second)
    assert stamp_in({"size": 3, "mtime": moment.timestamp()}) == Stamp(3, second)
    assert stamp_in({"size": 3, "updated": "2026-07-06T08:30:00.000Z"}) == Stamp(3, second)
    assert stamp_in({"size": 3, "LastModified": moment, "ETag": '"a"'}) == stamp_in(
        {"size": 3, "LastModified": moment, "etag": "a"}
    )
    one, other = (stamp_in({"size": 3, "mtime": moment, "ETag": tag}) for tag in "ab")
    assert not same_file(one, other)
    assert same_file(Stamp(3, second), Stamp(3, second + 400_000_000)), "a listing may tell less than a second"
    assert not same_file(Stamp(3, second), Stamp(4, second))
    assert settled(Stamp(3, second))
    assert settled(one)
    assert not settled(Stamp(3)), "without a time or a version nothing tells a change"


def test_volumes_of_an_archive_on_a_server_are_fetched_and_read_as_one(memory: Any, tmp_path: Path) -> None:
    whole = tmp_path / "whole.zip"
    with ZipFile(whole, "w") as archive:
        archive.writestr("变更管理程序.md", "# 变更管理程序\n\n版本: V1.0\n" * 40)
    data = whole.read_bytes()
    for number in range(3):
        memory.pipe_file(
            f"/house/甲/a.zip.{number + 1:03}", data[number * 400 : (number + 1) * 400 if number < 2 else None]
        )
    inventory = in_volumes(folder_of("memory://house/甲").inventory())
    jobs = [Job(file.path, inventory.locations[file.path], size=file.size) for file in inventory.files]
    assert not any(is_here(job.location) for job in jobs)
    found = {
        one.path: one.analysis.outcome
        for one in analyse_all(jobs, Limits(1), executor=SERIAL, work=tmp_path)
        if one.analysis
    }
    assert found == {
        "a.zip.001": "read",
        "a.zip.001!/变更管理程序.md": "read",
        "a.zip.002": "skipped",
        "a.zip.003": "skipped",
    }
    assert not [path for path in tmp_path.iterdir() if path != whole]

"""A client in an S3 store: moto's server as a process, s3fs as anybody would use it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from far_client import report, scan, write_client
from servers import free_port, s3_server

from pipeline.cli.main import main
from pipeline.drive.errors import BadFolder, Unreachable
from pipeline.drive.folder import LocalFolder, folder_of

pytest.importorskip("s3fs")


@pytest.fixture(scope="module")
def store() -> Iterator[Any]:
    """The file system of a running store."""
    import s3fs

    port = free_port()
    with pytest.MonkeyPatch.context() as patch, s3_server(port):
        patch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "somebody")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "anything")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        s3fs.S3FileSystem.clear_instance_cache()
        yield s3fs.S3FileSystem(skip_instance_cache=True)
        s3fs.S3FileSystem.clear_instance_cache()


def uploaded(store: Any, folder: Path, bucket: str) -> str:
    """The folder's files in a bucket of their own, below a prefix; its URL."""
    store.mkdir(bucket)
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            store.pipe_file(f"{bucket}/甲/{file.relative_to(folder).as_posix()}", file.read_bytes())
    return f"s3://{bucket}/甲"


@pytest.mark.parametrize("executor", ["serial", "processes"])
def test_a_client_in_a_store_is_told_as_the_same_client_on_a_disk(store: Any, tmp_path: Path, executor: str) -> None:
    client = write_client(tmp_path / "client")
    url = uploaded(store, client, f"same-{executor}")
    before = store.find(url, detail=True)
    scan(url, tmp_path / "far", executor)
    scan(str(client), tmp_path / "near")
    assert report(tmp_path / "far") == report(tmp_path / "near")
    store.invalidate_cache()
    assert store.find(url, detail=True) == before, "nothing is written there"
    assert not list((tmp_path / "far" / "state").glob("work*")), "no copy of a file stays here"


def test_the_next_scan_fetches_what_is_new_or_changed_and_knows_what_has_moved(
    store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = write_client(tmp_path / "client")
    url = uploaded(store, client, "again")
    scan(url, tmp_path / "far")
    fetched: list[str] = []
    original = type(folder_of(url).server).fetch  # type: ignore[attr-defined]

    def watching(server: object, below: str, *rest: object) -> None:
        fetched.append(below)
        original(server, below, *rest)

    monkeypatch.setattr("pipeline.drive.connection.Connection.fetch", watching)
    assert scan(url, tmp_path / "far").unchanged
    assert fetched == []
    store.pipe_file("again/甲/事件管理程序.md", (client / "事件管理程序.md").read_bytes() + "\n补充。\n".encode())
    store.mv("again/甲/问题管理程序.md", "again/甲/记录/问题流程.md")
    changes = scan(url, tmp_path / "far").changes
    assert sorted(fetched) == ["事件管理程序.md", "记录/问题流程.md"]
    assert changes
    assert changes.files.changed == ("事件管理程序.md",)
    assert [(one.before, one.after) for one in changes.files.moved] == [("问题管理程序.md", "记录/问题流程.md")]
    assert (changes.files.added, changes.files.removed) == ((), ())


def test_marks_of_folders_are_no_files_and_nothing_is_passed_over_in_silence(store: Any, tmp_path: Path) -> None:
    store.mkdir("odd")
    store.touch("odd/client/")
    store.touch("odd/client/空/")
    store.pipe_file("odd/client/什么?#%20.md", b"# x")
    store.pipe_file("odd/client/x//deep.md", b"# x")
    found = folder_of("s3://odd/client").inventory()
    assert [file.path for file in found.files] == ["什么?#%20.md"]
    assert found.unreadable == (("x//", "folder cannot be listed: it has no name"),)
    with found.locations["什么?#%20.md"].fetched(tmp_path) as copy:  # type: ignore[union-attr]
        assert copy.path.read_bytes() == b"# x"
        assert copy.settled, "an ETag tells one version from another, however fresh"


def test_a_bucket_of_clients_is_a_folder_of_folders(store: Any, tmp_path: Path) -> None:
    client = write_client(tmp_path / "client")
    uploaded(store, client, "house")
    store.pipe_file("house/乙/事件管理程序.md", b"# x")
    store.pipe_file("house/.hidden/x.md", b"# x")
    store.pipe_file("house/readme.md", b"# x")
    house = folder_of("s3://house")
    house.check()
    with pytest.raises(BadFolder, match=r"is no folder$"):
        folder_of("s3://house/readme.md").check()
    assert [one.name for one in house.folders()] == ["乙", "甲"]
    assert house.folders()[1].inventory().files == folder_of("s3://house/甲").inventory().files
    assert len(house.folders()[1].inventory().files) == len(LocalFolder(client).inventory().files)


def test_a_server_that_goes_away_is_no_empty_folder_and_costs_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import s3fs

    port = free_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "somebody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "anything")
    monkeypatch.setattr("s3fs.S3FileSystem.retries", 2)
    s3fs.S3FileSystem.clear_instance_cache()
    client = write_client(tmp_path / "client")
    with s3_server(port):
        url = uploaded(s3fs.S3FileSystem(skip_instance_cache=True), client, "away")
        scan(url, tmp_path / "out")
        before = report(tmp_path / "out")
        inventory = folder_of(url).inventory()
    with pytest.raises(Unreachable, match=r"^s3://away/甲 cannot be reached: .*127\.0\.0\.1"):
        scan(url, tmp_path / "out")
    with pytest.raises(Unreachable), inventory.locations["事件管理程序.md"].fetched(tmp_path):  # type: ignore[union-attr]
        pass
    assert report(tmp_path / "out") == before
    s3fs.S3FileSystem.clear_instance_cache()


def test_a_batch_over_a_bucket_is_a_batch(
    store: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command line: a folder for each client, status and a second scan as for any other."""
    store.mkdir("many")
    for name in ("甲", "乙"):
        store.pipe_file(f"many/{name}/事件管理程序.md", f"# 事件管理程序\n\n版本: V1.0\n\n{name}\n".encode())

    def run(*arguments: str) -> int:
        monkeypatch.setattr("sys.argv", ["preaudit", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        return int(ended.value.code or 0)

    options = ("--out", str(tmp_path / "out"), "--executor", "serial", "--fail-on", "new-high")
    assert [run("batch", "s3://many", *options), run("batch", "s3://many", *options)] == [1, 0]
    assert len(capsys.readouterr().out.splitlines()) == 4
    assert (tmp_path / "out" / "overview.html").exists()
    assert run("status", str(tmp_path / "out" / "甲")) == 0
    assert "s3://many/甲" in capsys.readouterr().out
    assert run("scan", "s3://many/nobody", "--out", str(tmp_path / "none")) == 2
    assert capsys.readouterr().err.startswith("preaudit: s3://many/nobody holds no files")
    assert not (tmp_path / "none").exists()

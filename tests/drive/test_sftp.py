"""A client on an SFTP server that the test starts: asked for by URL with a password, never written to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from far_client import report, scan, write_client
from servers import PASSWORD, sftp_server

from pipeline.drive.errors import BadFolder, Unreachable
from pipeline.drive.folder import folder_of
from pipeline.kept import standing

pytest.importorskip("sshfs")


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, str]]:
    """What the server serves, and the URL of it without the user."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    root = tmp_path / "served"
    root.mkdir()
    with sftp_server(root, tmp_path / "home") as port:
        yield root, f"127.0.0.1:{port}"


def url(server: str, path: str, password: str = PASSWORD) -> str:
    return f"sftp://berater:{password}@{server}/{path}"


def test_a_client_on_a_server_is_told_as_the_same_client_on_a_disk(house: tuple[Path, str], tmp_path: Path) -> None:
    root, server = house
    client = write_client(root / "甲")
    (client / "快捷方式.md").symlink_to(client / "事件管理程序.md")
    scan(url(server, "甲"), tmp_path / "far", "processes")
    seen = folder_of(url(server, "甲")).inventory()
    assert seen.unreadable == (("快捷方式.md", "links are not followed on a server"),)
    (client / "快捷方式.md").unlink()
    scan(url(server, "甲"), tmp_path / "far")
    scan(str(client), tmp_path / "near")
    assert report(tmp_path / "far") == report(tmp_path / "near")
    assert scan(url(server, "甲"), tmp_path / "far").unchanged


def test_the_password_is_nowhere_told_or_kept(house: tuple[Path, str], tmp_path: Path) -> None:
    root, server = house
    write_client(root / "甲")
    scan(url(server, "甲"), tmp_path / "out")
    assert standing(tmp_path / "out").client == f"sftp://berater@{server}/甲"
    kept = [one.read_bytes() for one in (tmp_path / "out").rglob("*") if one.is_file()]
    assert kept
    assert not any(PASSWORD.encode() in one or quote(PASSWORD).encode() in one for one in kept)


def test_a_drive_that_was_emptied_a_wrong_password_and_an_unknown_server_each_get_their_line(
    house: tuple[Path, str], tmp_path: Path
) -> None:
    root, server = house
    client = write_client(root / "甲")
    with pytest.raises(BadFolder, match=r"^no access to sftp://berater@127\.0\.0\.1"):
        folder_of(url(server, "甲", "falsch")).check()
    shutil.rmtree(client / "记录")
    folder_of(url(server, "甲/记录")).check()  # not there: as an empty one
    assert not folder_of(url(server, "甲/记录")).holds_anything()
    (tmp_path / "home" / ".ssh" / "known_hosts").write_text("")
    with pytest.raises((BadFolder, Unreachable), match=r"(?i)host key"):
        folder_of(url(f"localhost:{server.rpartition(':')[2]}", "甲")).check()

"""What a folder holds: files of all depths, links, odd names, and what may not be read."""

import os
from pathlib import Path

import pytest

from pipeline.drive.inventory import printable, take_inventory


def paths(folder: Path) -> list[str]:
    return [file.path for file in take_inventory(folder).files]


def test_files_of_all_depths_are_listed_sorted_with_sizes(tmp_path: Path) -> None:
    (tmp_path / "b" / "深").mkdir(parents=True)
    (tmp_path / "b" / "深" / "记录.txt").write_bytes(b"12345")
    (tmp_path / "a.txt").write_bytes(b"1")
    found = take_inventory(tmp_path)
    assert [(file.path, file.size) for file in found.files] == [("a.txt", 1), ("b/深/记录.txt", 5)]
    assert found.unreadable == ()


def test_a_link_to_a_file_inside_is_listed_and_opens(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abc")
    (tmp_path / "link.txt").symlink_to("a.txt")
    found = take_inventory(tmp_path)
    assert [(file.path, file.size) for file in found.files] == [("a.txt", 3), ("link.txt", 3)]
    assert found.locations["link.txt"].read_bytes() == b"abc"


def test_links_out_in_circles_or_to_nowhere_are_told_and_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "root"
    (root / "sub").mkdir(parents=True)
    (root / "other").mkdir()
    (root / "other" / "x.txt").write_text("x")
    (tmp_path / "secret.txt").write_text("s")
    (root / "out").symlink_to(tmp_path / "secret.txt")
    (root / "sub" / "up").symlink_to(root)
    (root / "self").symlink_to(root / "self")
    (root / "dead").symlink_to(root / "gone")
    (root / "twin").symlink_to(root / "other")
    found = take_inventory(root)
    assert paths(root) == ["other/x.txt"]
    assert dict(found.unreadable) == {
        "dead": "link leads nowhere",
        "out": "link leads out of the folder",
        "self": "link leads in a circle",
        "sub/up": "link leads in a circle",
        "twin": "link to a folder that is listed at its own place",
    }


@pytest.mark.parametrize("name", [b"line\nbreak.txt", b"\xff\xfe\xd6\xd0.txt", b"a\\b.txt"])
def test_odd_names_become_printable_and_still_open(tmp_path: Path, name: bytes) -> None:
    with open(os.path.join(os.fsencode(tmp_path), name), "wb") as file:
        file.write(b"content")
    found = take_inventory(tmp_path)
    (path,) = [file.path for file in found.files]
    path.encode("utf-8")
    assert "\n" not in path
    assert found.locations[path].read_bytes() == b"content"


def test_names_that_differ_stay_different_when_made_printable() -> None:
    assert len({printable(name) for name in ("a\n", "a\\x0a", "a\\\\x0a", "a\udc80", "a\\udc80")}) == 5
    assert printable("记录　（1）.xlsx") == "记录　（1）.xlsx"


def test_what_is_no_regular_file_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert take_inventory(tmp_path).unreadable == (("pipe", "no regular file"),)


def test_folders_and_files_without_permission_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut.txt").write_text("x")
    (tmp_path / "open.txt").write_text("x")
    scandir = os.scandir

    def refuse(path: Path):  # type: ignore[no-untyped-def]
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "shut.txt")
    found = take_inventory(tmp_path)
    assert [file.path for file in found.files] == ["open.txt"]
    assert dict(found.unreadable) == {
        "shut": "folder cannot be listed: Permission denied",
        "shut.txt": "file cannot be opened: permission denied",
    }


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    found = take_inventory(tmp_path / "gone")
    assert found.files == ()
    assert found.unreadable == ((".", "folder cannot be listed: No such file or directory"),)


def test_nothing_is_written_and_no_access_time_matters(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    before = {entry.name: entry.stat().st_mtime_ns for entry in os.scandir(tmp_path)}
    take_inventory(tmp_path)
    assert {entry.name: entry.stat().st_mtime_ns for entry in os.scandir(tmp_path)} == before

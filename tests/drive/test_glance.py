"""A glance tells whether a folder is as it was; where it cannot, it says so."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.drive.glance import glance

HOUR = 3_600_000_000_000


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    folder = tmp_path / "drive"
    for name in ("a.txt", "b.txt", "deep/down/记录.txt", "deep/other.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)
    return folder


def touch(path: Path) -> None:
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + HOUR))


def rewrite_unnoticed(path: Path) -> None:
    """Other bytes, as many, and the time set back: only the time of change of its entry tells."""
    status = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


CHANGES: dict[str, Callable[[Path], object]] = {
    "a new file": lambda drive: (drive / "deep" / "new.txt").write_text("x"),
    "a changed file": lambda drive: (drive / "a.txt").write_text("other"),
    "a touched file": lambda drive: touch(drive / "deep" / "other.txt"),
    "same size and time": lambda drive: rewrite_unnoticed(drive / "deep" / "down" / "记录.txt"),
    "a renamed file": lambda drive: (drive / "a.txt").rename(drive / "c.txt"),
    "a moved file": lambda drive: (drive / "deep" / "down" / "记录.txt").rename(drive / "deep" / "记录.txt"),
    "two files that changed places": lambda drive: (
        (drive / "a.txt").rename(drive / "x"), (drive / "b.txt").rename(drive / "a.txt"), (drive / "x").rename(drive / "b.txt")
    ),
    "a renamed folder": lambda drive: (drive / "deep" / "down").rename(drive / "deep" / "up"),
    "a removed file": lambda drive: (drive / "b.txt").unlink(),
    "a removed folder": lambda drive: shutil.rmtree(drive / "deep"),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changes_is_told(drive: Path, change: Callable[[Path], object]) -> None:
    before = glance(drive)
    assert before is not None
    assert (before.files, glance(drive)) == (4, before), "and nothing is told where nothing changed"
    change(drive)
    assert glance(drive) != before


def test_a_file_that_was_only_read_is_as_it_was(drive: Path) -> None:
    before = glance(drive)
    assert (drive / "a.txt").read_text()
    os.listdir(drive / "deep")
    assert glance(drive) == before


ODD: dict[str, Callable[[Path], object]] = {
    "a link": lambda drive: (drive / "link").symlink_to("a.txt"),
    "a link that leads nowhere": lambda drive: (drive / "link").symlink_to("gone"),
    "a link to a folder": lambda drive: (drive / "link").symlink_to("deep"),
    "a pipe": lambda drive: os.mkfifo(drive / "pipe"),
    "no folder any more": shutil.rmtree,
}


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
def test_where_a_listing_cannot_tell_it_does_not(drive: Path, odd: Callable[[Path], object]) -> None:
    odd(drive)
    assert glance(drive) is None

"""A scan of archives in volumes: they are read as one, in the name of one of them."""

from __future__ import annotations

import pickle
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from pipeline.drive.inventory import take_inventory
from pipeline.running.job import Job
from pipeline.running.limits import SERIAL, Limits
from pipeline.running.volumes import in_volumes, is_here
from pipeline.running.workers import analyse_all

MISSING = "one volume of an archive in several volumes, of which {} is missing"
READ_AS = "noise: a volume of an archive, which is read as {}"


def cut(folder: Path, name: str = "手册.zip", size: int = 90) -> list[Path]:
    """An archive of two texts, in volumes named as 7-Zip does."""
    folder.mkdir(exist_ok=True)
    whole = folder.parent / "whole"
    with ZipFile(whole, "w", ZIP_DEFLATED) as archive:
        archive.writestr("内/变更管理程序.md", "# 变更管理程序\n\n版本: V1.0\n")
        archive.writestr("问题管理程序.md", "# 问题管理程序\n\n版本: V1.0\n")
    data = whole.read_bytes()
    whole.unlink()
    parts = [folder / f"{name}.{number:03}" for number in range(1, -(-len(data) // size) + 1)]
    for number, part in enumerate(parts):
        part.write_bytes(data[number * size : (number + 1) * size])
    return parts


def found(folder: Path) -> dict[str, tuple[str, str | None]]:
    inventory = in_volumes(take_inventory(folder))
    jobs = [Job(file.path, inventory.locations[file.path], size=file.size) for file in inventory.files]
    told = [one.analysis for one in analyse_all(jobs, Limits(1), executor=SERIAL)]
    return {one.path: (one.outcome, one.reason) for one in told if one}


def test_volumes_are_read_as_one_and_none_of_them_is_a_finding(tmp_path: Path) -> None:
    assert len(cut(tmp_path / "drive")) == 4
    assert found(tmp_path / "drive") == {
        "手册.zip.001": ("read", None),
        "手册.zip.001!/内/变更管理程序.md": ("read", None),
        "手册.zip.001!/问题管理程序.md": ("read", None),
        **{f"手册.zip.{n}": ("skipped", READ_AS.format("手册.zip.001")) for n in ("002", "003", "004")},
    }


def test_the_missing_volume_is_named_wherever_it_was(tmp_path: Path) -> None:
    for number, left_out in enumerate(("手册.zip.001", "手册.zip.003", "手册.zip.004")):
        folder = tmp_path / str(number)
        next(part for part in cut(folder) if part.name == left_out).unlink()
        told = found(folder)
        outcome, reason = told[min(told)]
        assert outcome in ("failed", "partial")
        assert str(reason).startswith(MISSING.format(left_out))


def test_volumes_within_an_archive_are_read_as_one_and_removed(tmp_path: Path) -> None:
    (tmp_path / "drive").mkdir()
    with ZipFile(tmp_path / "drive" / "all.zip", "w") as outer:
        for part in cut(tmp_path / "parts"):
            outer.write(part, f"卷/{part.name}")
    told = found(tmp_path / "drive")
    assert told["all.zip!/卷/手册.zip.001!/问题管理程序.md"] == ("read", None)
    assert told["all.zip!/卷/手册.zip.004"] == ("skipped", READ_AS.format("手册.zip.001"))
    assert not [path for path in told.values() if path[0] == "failed"]


def test_where_volumes_lie_travels_to_a_worker_and_asks_no_server(tmp_path: Path) -> None:
    cut(tmp_path / "drive")
    inventory = in_volumes(take_inventory(tmp_path / "drive"))
    for file in inventory.files:
        place = inventory.locations[file.path]
        assert is_here(place)
        assert pickle.loads(pickle.dumps(place)) == place
    assert len({file.stamp for file in inventory.files}) == 1

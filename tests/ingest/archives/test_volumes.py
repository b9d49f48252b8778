"""Which files are volumes of one archive, and their bytes in one."""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from archive_files import files, zipped

from pipeline.ingest.archives.joining import join, outcome_of_volumes
from pipeline.ingest.archives.volumes import VolumeSet, plain_name, volume_sets
from pipeline.ingest.read import read
from pipeline.values import Content, Failed, Partial, Read

SOUND = zipped({"plan.txt": bytes(range(256)) * 40, "b/c.txt": b"another " * 500})


def in_volumes(data: bytes, *cuts: int) -> list[bytes]:
    """A zip as WinZip cuts it: its directory tells volumes and places in them."""
    starts = (0, *cuts)
    parts = [data[begin:end] for begin, end in zip(starts, (*cuts, len(data)), strict=True)]
    end = data.rindex(b"PK\x05\x06")
    last = bytearray(parts[-1])
    count, _, place = struct.unpack_from("<HII", data, end + 10)
    at = place
    for _ in range(count):
        (offset,) = struct.unpack_from("<I", data, at + 42)
        volume = max(number for number, start in enumerate(starts) if start <= offset)
        struct.pack_into("<H", last, at - starts[-1] + 34, volume)
        struct.pack_into("<I", last, at - starts[-1] + 42, offset - starts[volume])
        at += 46 + sum(struct.unpack_from("<HHH", data, at + 28))
    struct.pack_into("<HH", last, end - starts[-1] + 4, len(cuts), len(cuts))
    struct.pack_into("<I", last, end - starts[-1] + 16, place - starts[-1])
    return [*parts[:-1], bytes(last)]


def joined(tmp_path: Path, parts: list[bytes]) -> bytes:
    paths = [tmp_path / str(number) for number in range(len(parts))]
    for path, data in zip(paths, parts, strict=True):
        path.write_bytes(data)
    target = BytesIO()
    join(paths, target)
    assert target.tell() == 0
    return target.getvalue()


def test_volumes_are_told_by_their_names() -> None:
    names = ["x/a.7z.001", "x/a.7z.002", "y/a.7z.002", "B.part1.rar", "b.part2.RAR", "c.z01", "c.z02", "c.zip", "d.zip"]
    names += ["e.rar", "e.r00", "e.r01", "f.001", "g.rar"]
    assert {one.main: (one.parts, one.missing) for one in volume_sets(names)} == {
        "x/a.7z.001": (("x/a.7z.001", "x/a.7z.002"), ""),
        "y/a.7z.002": (("y/a.7z.002",), "y/a.7z.001"),
        "B.part1.rar": (("B.part1.rar", "b.part2.RAR"), ""),
        "c.zip": (("c.z01", "c.z02", "c.zip"), ""),
        "e.rar": (("e.rar", "e.r00", "e.r01"), ""),
    }


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ["a.part01.rar", "a.part02.rar", "a.part04.rar"],
            VolumeSet("a.part01.rar", ("a.part01.rar", "a.part02.rar"), ("a.part04.rar",), "a.part03.rar", "a.part05.rar"),
        ),
        (["a.z01", "a.z03", "a.zip"], VolumeSet("a.zip", ("a.zip",), ("a.z01", "a.z03"), "a.z02")),
        (["a.z01"], VolumeSet("a.z01", ("a.z01",), (), "a.zip")),
        (["a.r01", "a.rar"], VolumeSet("a.rar", ("a.rar",), ("a.r01",), "a.r00", "a.r02")),
    ],
)  # fmt: skip
def test_the_volume_that_is_missing_is_named(names: list[str], expected: VolumeSet) -> None:
    assert volume_sets(names) == [expected]


@pytest.mark.parametrize("cuts", [(100,), (40, 300), (len(SOUND) - 10,), (len(SOUND) - 60,)])
def test_a_zip_in_volumes_is_one_zip(tmp_path: Path, cuts: tuple[int, ...]) -> None:
    if cuts[-1] > SOUND.index(b"PK\x01\x02"):  # the directory is cut too: programs put the end of it where it belongs
        assert files(read(joined(tmp_path, [SOUND[: cuts[0]], SOUND[cuts[0] :]]), "a.zip")) == files(
            read(SOUND, "a.zip")
        )
        return
    outcome = read(joined(tmp_path, in_volumes(SOUND, *cuts)), "a.zip")
    assert isinstance(outcome, Read)
    assert files(outcome) == files(read(SOUND, "a.zip"))


def test_the_last_volume_of_a_zip_alone_says_what_it_is() -> None:
    assert read(in_volumes(SOUND, 100)[1], "a.zip") == Failed("one volume of an archive in several volumes: unpack it")


def test_only_where_the_archive_goes_on_the_next_volume_is_missing() -> None:
    told = "one volume of an archive in several volumes, of which a.zip.003 is missing"
    whole, cut = BytesIO(SOUND), BytesIO(SOUND[:-30])
    assert outcome_of_volumes(Read(Content(())), whole, "", "x/a.zip.003") == Read(Content(()))
    assert outcome_of_volumes(Read(Content(())), cut, "", "x/a.zip.003") == Partial(Content(()), told)
    assert outcome_of_volumes(Failed("broken archive: x"), whole, "x/a.zip.003", "") == Failed(told)
    assert outcome_of_volumes(Failed("broken archive: x"), whole, "", "x/a.zip.003") == Failed("broken archive: x")


def test_the_archive_is_named_without_the_number_of_a_volume() -> None:
    assert [plain_name(name) for name in ("a.part1.rar", "a.7z.001", "a.zip")] == ["a.rar", "a.7z", "a.zip"]

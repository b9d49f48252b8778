"""7z files: on disk, in volumes, locked."""

from __future__ import annotations

import struct
import zlib
from base64 import b64decode
from pathlib import Path

import pytest
from archive_files import (
    LOCKED_SEVEN_ZIP,
    SEVEN_ZIP,
    SEVEN_ZIP_WITH_LOCKED_NAMES,
    files,
    locked_seven_zip,
    reason,
)
from hypothesis import given, settings
from hypothesis import strategies as st

import pipeline.ingest.archives.unpacking as unpacking
from pipeline.ingest.archives.shelf import InMemory
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Partial, Read, Skipped


def test_files_of_a_7z() -> None:
    assert files(read(b64decode(SEVEN_ZIP), "a.7z")) == {"程序/变更.txt": b"seven", "b.txt": b"more"}


@pytest.mark.parametrize("number", range(3))
def test_files_of_a_7z_on_disk(tmp_path: Path, number: int) -> None:
    """The library reads on in bytes that it does not hold: with a real file they were gone before it had read them."""
    (path := tmp_path / f"{number}.7z").write_bytes(b64decode(SEVEN_ZIP))
    shelf = InMemory()
    with path.open("rb") as file:
        kind = unpacking.archive_type(file, path.name)
        assert kind is not None
        outcome = unpacking.unpack(file, path.name, kind, ReadSettings(), shelf)
    assert isinstance(outcome, Read)
    assert {one.name: one.data for one in shelf.attachments} == {"程序/变更.txt": b"seven", "b.txt": b"more"}


def test_one_volume_of_several_says_so() -> None:
    broken = b64decode(SEVEN_ZIP)[:60]
    for name in ("大.7z.001", "大.part2.rar", "a.r00", "a.z01"):
        assert reason(read(broken, name)) == "one volume of an archive in several volumes: unpack it"
    assert reason(read(broken, "a.7z")).startswith("broken")


def test_locked_7z_is_told_from_a_broken_one() -> None:
    assert reason(read(b64decode(LOCKED_SEVEN_ZIP), "a.7z")).startswith("encrypted")
    assert reason(read(b64decode(SEVEN_ZIP_WITH_LOCKED_NAMES), "a.7z")).startswith("encrypted")
    broken = bytearray(b64decode(SEVEN_ZIP))
    broken[90] ^= 0xFF
    assert reason(read(bytes(broken), "a.7z")).startswith("broken")


SECRETS = {"程序/变更.txt": b"changes " * 40, "b.txt": b"more"}


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("names_locked", [True, False])
def test_one_of_the_passwords_opens_a_locked_7z(packed: bool, names_locked: bool) -> None:
    archive = locked_seven_zip(SECRETS, "密码 1", packed, names_locked)
    assert files(read(archive, "a.7z", ReadSettings(passwords=("falsch", "密码 1")))) == SECRETS


def test_a_7z_that_no_password_opens_still_tells_the_names_in_it() -> None:
    archive = locked_seven_zip(SECRETS, "geheim")
    assert files(read(archive, "a.7z")) == dict.fromkeys(SECRETS, "encrypted: needs a password")
    wrong = read(archive, "a.7z", ReadSettings(passwords=("falsch",)))
    assert files(wrong) == dict.fromkeys(SECRETS, "encrypted: none of the passwords fits")
    hidden = locked_seven_zip(SECRETS, "geheim", names_locked=True)
    assert read(hidden, "a.7z") == Failed("encrypted: needs a password")


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_locked_7z_with_flipped_bytes_has_an_outcome(data: st.DataObject) -> None:
    mutated = bytearray(locked_seven_zip(SECRETS, "geheim", names_locked=data.draw(st.booleans())))
    for _ in range(data.draw(st.integers(1, 4))):
        mutated[data.draw(st.integers(32, len(mutated) - 1))] = data.draw(st.integers(0, 255))
    offset, size = struct.unpack_from("<QQ", mutated, 12)  # with its checksums right, so that it is looked into
    struct.pack_into("<I", mutated, 28, zlib.crc32(mutated[32 + offset : 32 + offset + size]))
    outcome = read(bytes(mutated), "a.7z", ReadSettings(passwords=("geheim",)))
    assert isinstance(outcome, (Read, Partial, Failed, Skipped))


def test_steps_that_only_the_library_takes_are_taken_after_the_lock() -> None:
    held = {"a.exe": b"\xe8\x00\x10\x00\x00 a program" * 30, "b.txt": b"two" * 5}
    data = locked_seven_zip(held, "geheim", programs=True)
    assert files(read(data, "a.7z", ReadSettings(passwords=("wrong", "geheim")))) == held
    assert reason(read(data, "a.7z", ReadSettings(passwords=("wrong",)))).startswith("encrypted: none")


def test_a_locked_7z_gives_its_documents_beside_a_program_that_is_packed_by_bcj2() -> None:
    """As 7-Zip wrote it: a text, and a program in four streams that hang on one another."""
    data = b64decode(
        "N3q8ryccAARgAgq2WQEAAAAAAAAiAAAAAAAAAGocL4yqy8/Y4Ieb5fVNjXyBgwzxB5Hoi3452/9iVcBrvustLnnfJJhM9tXrWjmOZ+Hx"
        "kEGUw2XmgfKPo24Xhng3U9m+Q0xSqKmysxRXg5NCe2XiFF539FJrFVEJQlCX4BDrh55115WeNvplvEIlqU5HhgjNAACBMweujpPPr9UM"
        "Qdm2XjYESRhd6Z1LbFUckzOnLIdjdAJjbyZKFwnpvE7soPise3nlX0UAe0T5Bz3pVGdf5u0KeU9AgyXKnyIaqyM6pdY3ie9oX4cQcozL"
        "PSh7Z8vCP9z8YOnbaWRWW02SoObXuQUW4qg55FB9qmI58svUFkNAc/Y5dBoSviMCykW+kl9PngSRyuurXSTlW8uqeBeAJZlA0MhGax6J"
        "2mt5S9cwcuJZFZ8cCeEvpKHM/AfweCod3V8rvhmrE5seesDhLvgPnVarM9cMQSkKFaTVOWDbNCADnnKbVscAAAAXBnABCYDpAAcLAQAB"
        "IwMBAQVdABAAAAyBLgoBwUdfIgAA"
    )
    outcome = read(data, "a.7z", ReadSettings(passwords=("wrong", "geheim")))
    tangled = "encrypted, and packed in a way that is not known: unpack it"
    assert files(outcome) == {"b.txt": b"the plan of the change", "a.exe": tangled}
    assert reason(read(data, "a.7z", ReadSettings(passwords=("wrong",)))).startswith("encrypted: none of the passwords")

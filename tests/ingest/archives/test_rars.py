"""Rar archives: locked ones of both kinds, and solid ones."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from archive_files import files, rar, reason, zipped
from hypothesis import given, settings
from hypothesis import strategies as st
from rar_files import locked_rar_five, locked_rar_three, solid_rar_three, volumes_of_five, volumes_of_three

from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Failed, Outcome, Partial, Read, Skipped

VOLUME = "one volume of an archive in several volumes: unpack it"
VOLUMES = pytest.mark.parametrize("volumes", [volumes_of_five, volumes_of_three])
LONGER = {"plan.txt": b"the plan " * 40, "b/c.txt": b"another" * 50}
HELD = {"plan.txt": b"the plan " * 40, "b/c.txt": b"two"}
BOTH = pytest.mark.parametrize("locked", [locked_rar_five, locked_rar_three])


def opened(data: bytes, *passwords: str) -> Outcome:
    return read(data, "a.rar", ReadSettings(passwords=passwords))


@BOTH
@pytest.mark.parametrize("names_locked", [False, True])
def test_a_locked_rar_opens_with_the_password_that_fits(locked: Callable[..., bytes], names_locked: bool) -> None:
    data = locked(HELD, "geheim", names_locked=names_locked)
    outcome = opened(data, "wrong", "geheim")
    assert isinstance(outcome, Read)
    assert files(outcome) == HELD
    assert reason(opened(data)).startswith("encrypted: needs a password")
    assert reason(opened(data, "wrong")).startswith("encrypted: none of the passwords fits")


@BOTH
def test_names_of_a_locked_rar_are_told_where_they_are_open(locked: Callable[..., bytes]) -> None:
    found = files(opened(locked(HELD, "geheim"), "wrong"))
    assert found == dict.fromkeys(HELD, "encrypted: none of the passwords fits")


def test_checksums_made_with_the_password_are_no_damage() -> None:
    assert files(opened(locked_rar_five(HELD, "密码", tweaked=True), "密码")) == HELD


def test_files_of_a_solid_rar_that_hang_on_others_are_named() -> None:
    found = files(read(solid_rar_three({"a.txt": b"one", "b.txt": b"two" * 9}), "a.rar"))
    assert found["a.txt"] == b"one"
    assert "solid" in str(found["b.txt"])


@VOLUMES
def test_volumes_that_follow_one_another_are_one_archive(volumes: Callable[..., list[bytes]]) -> None:
    parts = volumes(LONGER, 150)
    assert len(parts) == 5
    outcome = read(b"".join(parts), "a.rar")
    assert isinstance(outcome, Read)
    assert files(outcome) == LONGER


@VOLUMES
def test_of_some_volumes_the_files_that_are_whole_are_taken(volumes: Callable[..., list[bytes]]) -> None:
    parts = volumes(LONGER, 150)
    without_last = read(b"".join(parts[:4]), "a.rar")
    assert files(without_last) == {"plan.txt": LONGER["plan.txt"], "b/c.txt": VOLUME}
    assert reason(without_last).startswith(VOLUME)
    without_first = read(b"".join(parts[1:]), "a.rar")
    assert files(without_first) == {"b/c.txt": LONGER["b/c.txt"]}
    assert reason(without_first) == VOLUME


def test_volumes_with_locked_names_open_with_the_password() -> None:
    data = b"".join(volumes_of_five(LONGER, 150, lock="geheim"))
    assert files(opened(data, "wrong", "geheim")) == LONGER
    assert reason(opened(data, "wrong")).startswith("encrypted: none of the passwords fits")


@pytest.mark.parametrize(("encoding", "name"), [("gbk", "程序/变更管理程序.txt"), ("big5", "程序/變更管理程序.txt")])
def test_names_of_old_rars_are_read_in_the_code_page_of_their_writer(encoding: str, name: str) -> None:
    data = volumes_of_three({name.encode(encoding).decode("latin-1"): b"the plan", "b.txt": b"two"}, 99)[0]
    assert files(read(data, "a.rar")) == {name: b"the plan", "b.txt": b"two"}


@BOTH
def test_an_office_file_that_is_stored_at_the_end_is_a_file_and_not_the_archive(locked: Callable[..., bytes]) -> None:
    held = {"a.docx": zipped({"word/document.xml": b"<w/>"}), "b.docx": zipped({"word/document.xml": b"<v/>"})}
    assert files(opened(locked(held, "geheim"), "geheim")) == held
    assert files(read(rar(held), "a.rar")) == held


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2), st.lists(st.tuples(st.integers(7, 400), st.integers(0, 255)), min_size=1, max_size=4))
def test_a_locked_rar_with_flipped_bytes_has_an_outcome(kind: int, flips: list[tuple[int, int]]) -> None:
    sound = (LOCKED_FIVE, LOCKED_FIVE_NAMES, LOCKED_THREE)[kind]
    mutated = bytearray(sound)
    for place, value in flips:
        mutated[place % len(mutated)] = value
    outcome = opened(bytes(mutated), "geheim")
    assert isinstance(outcome, (Read, Partial, Failed, Skipped))
    assert not (isinstance(outcome, Failed) and "Error" in outcome.reason)


LOCKED_FIVE = locked_rar_five(HELD, "geheim")
LOCKED_FIVE_NAMES = locked_rar_five(HELD, "geheim", names_locked=True)
LOCKED_THREE = locked_rar_three(HELD, "geheim")

"""What is kept comes back equal, and damage is noticed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings
from pipeline.running.job import Done, Job
from pipeline.running.jobs import run_job
from pipeline.store.packing import (
    Unpackable,
    pack_analysis,
    pack_pieces,
    pack_text,
    unpack_analysis,
    unpack_pieces,
    unpack_text,
)
from pipeline.store.schema import StateError, connect
from pipeline.store.state import State
from pipeline.values import Analysis, Attachment, Block, Content, Partial, Place, Read, Skipped

FILES = sorted((Path(__file__).parents[2] / "sample_corpus" / "ready").rglob("*.*"))[::9]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_analyses_and_texts_of_real_files_come_back_equal(file: Path, tmp_path: Path) -> None:
    done = run_job(Job(file.name, file), ReadSettings(), tmp_path)
    assert isinstance(done, Done)
    assert unpack_analysis(pack_analysis(done.analysis)) == done.analysis
    outcome = read(file.read_bytes(), file.name)
    packed = pack_text(outcome)
    if isinstance(outcome, Read | Partial) and not outcome.content.attachments:
        assert packed is not None
        assert unpack_text(packed) == outcome
    else:
        assert packed is None


def test_reasons_come_back_and_what_holds_files_is_not_kept() -> None:
    content = Content((Block("文", Place(page=3)),))
    assert unpack_text(pack_text(Partial(content, "half")) or b"") == Partial(content, "half")
    assert pack_text(Read(replace(content, attachments=(Attachment("a", b""),)))) is None
    assert pack_text(Skipped("no text")) is None


def test_text_that_is_no_unicode_is_refused_and_not_bent() -> None:
    with pytest.raises(Unpackable):
        pack_analysis(Analysis("a\udcff", "", "read"))


@pytest.mark.parametrize("packed", [b"", b"\x00", b"x\x9c", pack_analysis(Analysis("a", "b", "read"))[:-3]])
def test_damaged_bytes_are_told(packed: bytes) -> None:
    with pytest.raises(Unpackable):
        unpack_analysis(packed)
    with pytest.raises(Unpackable):
        unpack_text(packed)


def test_a_state_that_is_no_database_is_refused_with_one_line(tmp_path: Path) -> None:
    (tmp_path / "state.sqlite3").write_bytes(b"no database at all" * 100)
    with pytest.raises(StateError, match="delete it to begin anew"):
        State(tmp_path)


def test_a_state_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    connection = connect(tmp_path / "state.sqlite3")
    connection.execute("PRAGMA user_version=999")
    connection.close()
    with pytest.raises(StateError, match="newer preaudit"):
        connect(tmp_path / "state.sqlite3")


@pytest.mark.parametrize("size", [0, 1, 1 << 20, (1 << 20) + 1, 5_000_000])
def test_what_is_packed_in_pieces_comes_back_in_pieces_that_fit_into_memory(size: int) -> None:
    whole = (b"0123456789" * (size // 10 + 1))[:size]
    packed = pack_pieces(whole[at : at + 4096] for at in range(0, size, 4096))
    pieces = list(unpack_pieces(packed))
    assert b"".join(pieces) == whole
    assert all(len(piece) <= 1 << 20 for piece in pieces)


def test_a_piece_that_is_missing_or_damaged_is_told() -> None:
    packed = pack_pieces([bytes(range(256)) * 100])
    for damaged in (packed[:-5], packed[:10] + b"\xff" * 20 + packed[30:], b""):
        with pytest.raises(Unpackable):
            list(unpack_pieces(damaged))

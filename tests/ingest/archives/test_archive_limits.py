"""Archives that would fill a disk are refused, and what is left out is counted."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import time
from io import BytesIO

import pytest
from archive_files import (
    files,
    overlapping_zip,
    reason,
    zipped,
)

import pipeline.ingest.archives.unpacking as unpacking
from pipeline.ingest.read import read


@pytest.mark.parametrize("name", ["a.zip", "a.docx", "a.xlsx"])
def test_overlapping_parts_are_a_bomb(name: str) -> None:
    data = overlapping_zip(50, 1_000_000)
    assert len(data) < 10_000
    assert reason(read(data, name)) == "limit: parts of the archive overlap, as in a zip bomb"


def test_file_that_expands_a_thousandfold_is_refused() -> None:
    data = zipped({"bomb.txt": bytes(100_000_000), "a.txt": b"1"})
    assert len(data) < 200_000
    found = files(read(data, "a.zip"))
    assert str(found["bomb.txt"]).startswith("too large: expands from")
    assert found["a.txt"] == b"1"


@pytest.mark.parametrize("packer", [gzip.compress, bz2.compress, lzma.compress])
def test_size_that_no_one_states_is_measured(packer: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "LARGEST_MEMBER", 5_000_000)
    outcome = read(packer(bytes(20_000_000)), "a.gz")  # type: ignore[operator]
    assert str(files(outcome)["a"]) == "too large: expands to more than 5,000,000 bytes"


def test_whole_of_an_archive_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_BYTES", 25)
    outcome = read(zipped({f"{n}.txt": b"0123456789" for n in range(4)}), "a.zip")
    told = "limit: the archive expands to more than 25 bytes"
    assert files(outcome) == {"0.txt": b"0123456789", "1.txt": b"0123456789", "2.txt": told, "3.txt": told}
    assert reason(outcome) == f"{told} (2 of 4 files)"


def test_number_of_files_is_limited_and_the_rest_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MOST_MEMBERS", 2)
    outcome = read(zipped({f"{n}.txt": b"1" for n in range(5)}), "a.zip")
    assert len(files(outcome)) == 2
    assert reason(outcome) == "limit: more than 2 files in one archive (3 of 5 files)"


def test_a_tar_that_claims_a_terabyte_is_not_read_on_behind_its_end() -> None:
    entry = tarfile.TarInfo("big.txt")
    entry.size = 1 << 40
    target = BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("empty.txt"))
        target.write(entry.tobuf())
    begin = time.process_time()
    outcome = read(target.getvalue(), "a.tar")
    assert str(files(outcome)["big.txt"]).startswith("too large: expands to 1,099,511,627,776 bytes")
    assert "broken archive: truncated or damaged" in reason(outcome)
    assert time.process_time() - begin < 5

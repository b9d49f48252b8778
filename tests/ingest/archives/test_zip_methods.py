"""Zip members packed in ways that Python does not know."""

from __future__ import annotations

import contextlib
import lzma
import random
import struct
import zlib

import pytest
from archive_files import files
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.archives.inflate64 import BadDeflate, inflated
from pipeline.ingest.read import read

PLAIN = " ".join(random.Random(7).choices(["incident", "closed", "变更", "by", "2026-08-03"], k=3000)).encode()
HUFFMAN, FIXED = zlib.Z_HUFFMAN_ONLY, zlib.Z_FIXED


def zip_of(method: int, packed: bytes, plain: bytes) -> bytes:
    common = struct.pack("<HHHHHIIIHH", 63, 0, method, 0, 33, zlib.crc32(plain), len(packed), len(plain), 5, 0)
    body = b"PK\x03\x04" + common + b"a.txt" + packed
    listed = b"PK\x01\x02" + struct.pack("<H", 63) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"a.txt"
    return body + listed + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(listed), len(body), 0)


def deflated(data: bytes, strategy: int = zlib.Z_DEFAULT_STRATEGY, level: int = 6) -> bytes:
    """Deflate64 as well, so long as nothing of 258 bytes comes again."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    return packer.compress(data) + packer.flush()


def run_of(letter: str, length: int) -> bytes:
    """A letter, and a copy of it of this length by the longest length code; lengths up to 65,538."""
    bits = "1" + "10" + f"{0x30 + ord(letter):08b}" + "11000101" + f"{length - 3:016b}"[::-1] + "00000" + "0000000"
    bits += "0" * (-len(bits) % 8)
    return bytes(int(bits[start : start + 8][::-1], 2) for start in range(0, len(bits), 8))


@pytest.mark.parametrize("strategy", [zlib.Z_DEFAULT_STRATEGY, HUFFMAN, FIXED])
def test_deflate64_is_unpacked(strategy: int) -> None:
    packed = deflated(PLAIN, strategy)
    assert b"".join(inflated(packed[at : at + 7] for at in range(0, len(packed), 7))) == PLAIN
    assert files(read(zip_of(9, packed, PLAIN), "a.zip")) == {"a.txt": PLAIN}


def test_stored_blocks_and_the_longest_copies_of_deflate64() -> None:
    assert b"".join(inflated([deflated(PLAIN, level=0)])) == PLAIN
    assert b"".join(inflated([run_of("a", 65_538)])) == b"a" * 65_539


def test_what_is_packed_by_xz_is_unpacked() -> None:
    assert files(read(zip_of(95, lzma.compress(PLAIN), PLAIN), "a.zip")) == {"a.txt": PLAIN}


def test_a_member_that_is_not_what_the_archive_says_is_damaged() -> None:
    for packed in (deflated(PLAIN)[:-40], deflated(PLAIN + b"more"), deflated(PLAIN.replace(b"by", b"at"))):
        assert "broken" in str(files(read(zip_of(9, packed, PLAIN), "a.zip"))["a.txt"])


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200), st.integers(0, 2))
def test_any_bytes_end(data: bytes, kind: int) -> None:
    damaged = deflated(PLAIN)[: 50 * kind] + data
    with contextlib.suppress(BadDeflate):
        assert sum(map(len, inflated([damaged]))) < 70_000 * (len(damaged) + 20)

"""Zip members packed in ways that Python does not know."""

from __future__ import annotations

import contextlib
import lzma
import random
import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
import pyzipper
from archive_files import files
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.ingest.archives.inflate64 import BadDeflate, inflated
from pipeline.ingest.read import read
from pipeline.ingest.settings import ReadSettings

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


def locked_by_pyzipper(plain: bytes, packed: bytes, method: int) -> bytes:
    """AES of the packed bytes as if stored, then marked as what they are."""
    target = BytesIO()
    with pyzipper.AESZipFile(target, "w", compression=pyzipper.ZIP_STORED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(b"secret")
        archive.writestr("a.txt", packed)
    data = bytearray(target.getvalue())
    for sign, size in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        struct.pack_into("<I", data, data.index(sign) + size, len(plain))
    at = -1
    while (at := data.find(b"\x01\x99\x07\x00", at + 1)) >= 0:
        struct.pack_into("<H", data, at + 9, method)
    return bytes(data)


def locked_the_old_way(plain: bytes, packed: bytes, method: int) -> bytes:
    """The keys of the first zips, over the packed bytes and the twelve before them."""
    table = [zlib.crc32(bytes([n]), 0xFFFFFFFF) ^ 0xFFFFFFFF for n in range(256)]
    keys = [0x12345678, 0x23456789, 0x34567890]

    def step(value: int, byte: int) -> int:
        return (value >> 8) ^ table[(value ^ byte) & 255]

    def turn(byte: int) -> None:
        keys[0] = step(keys[0], byte)
        keys[1] = ((keys[1] + (keys[0] & 255)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = step(keys[2], keys[1] >> 24)

    def hidden(byte: int) -> int:
        key = keys[2] | 2
        turn(byte)
        return byte ^ ((key * (key ^ 1) >> 8) & 255)

    for byte in b"secret":
        turn(byte)
    before = bytes(11) + bytes([zlib.crc32(plain) >> 24])
    data = bytearray(zip_of(method, bytes(map(hidden, before + packed)), plain))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + flags] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("lock", "method", "pack"),
    [(locked_by_pyzipper, 9, deflated), (locked_the_old_way, 9, deflated), (locked_the_old_way, 95, lzma.compress)],
)
def test_a_locked_member_is_unlocked_and_then_unpacked(lock: Any, method: int, pack: Any) -> None:
    data = lock(PLAIN, pack(PLAIN), method)
    assert files(read(data, "a.zip", ReadSettings(passwords=("wrong", "secret"))))["a.txt"] == PLAIN
    assert str(files(read(data, "a.zip", ReadSettings(passwords=("wrong",))))["a.txt"]).startswith("encrypted")
    damaged = lock(PLAIN, pack(PLAIN)[:-40] + bytes(40), method)
    assert files(read(damaged, "a.zip", ReadSettings(passwords=("secret",)))).get("a.txt") != PLAIN


def test_a_locked_member_without_a_checksum_that_is_packed_by_xz_is_named() -> None:
    found = files(
        read(locked_by_pyzipper(PLAIN, lzma.compress(PLAIN), 95), "a.zip", ReadSettings(passwords=("secret",)))
    )
    assert found["a.txt"] == "encrypted, and packed in a way that is not known: unpack it"

"""The last steps of a locked .7z that are not taken here (PPMd, filters for programs): by libarchive, as a .7z of its own."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from pipeline.ingest.archives.others import members
from pipeline.ingest.archives.seven_zip_header import SIGNATURE, Coder
from pipeline.ingest.archives.shelf import ArchiveProblem, MemberProblem

_PPMD, _ZSTD, _DELTA, _ARM64, _RISCV = b"\x03\x04\x01", b"\x04\xf7\x11\x01", b"\x03", b"\x0a", b"\x0b"
_OF_PROGRAMS = (b"\x01\x03", b"\x02\x05", b"\x04\x01", b"\x05\x01", b"\x07\x01", b"\x08\x05")  # x86, PPC, IA64 to SPARC
KNOWN = frozenset((_PPMD, _ZSTD, _DELTA, _ARM64, _RISCV, *(b"\x03\x03" + one for one in _OF_PROGRAMS)))
"""Methods that libarchive takes, besides those that are taken here."""


def unpacked(chunks: Iterable[bytes], coders: Sequence[Coder], sizes: Sequence[int]) -> Iterator[bytes]:
    """What is left after these steps, each with its size. Raises ValueError where they cannot be taken: with a wrong
    password there is no telling why."""
    archive = _archive(b"".join(chunks), coders, sizes)
    try:
        for member in members(BytesIO(archive)):
            yield from member.chunks()
    except (ArchiveProblem, MemberProblem) as error:
        raise ValueError(str(error)) from error


def _archive(packed: bytes, coders: Sequence[Coder], sizes: Sequence[int]) -> bytes:
    """One file; the coder that takes the packed bytes stands first, as libarchive expects it."""
    told = b"".join(_coder(coder) for coder in coders)
    pairs = b"".join(_number(index + 1) + _number(index) for index in range(len(coders) - 1))
    place = b"\x06\x00\x01\x09" + _number(len(packed)) + b"\x00"
    folder = b"\x07\x0b\x01\x00" + _number(len(coders)) + told + pairs
    folder += b"\x0c" + b"".join(map(_number, sizes)) + b"\x00"
    name = b"\x00" + "a\0".encode("utf-16-le")
    header = b"\x01\x04" + place + folder + b"\x08\x00\x00\x05\x01\x11" + _number(len(name)) + name + b"\x00\x00"
    start = struct.pack("<QQI", len(packed), len(header), zlib.crc32(header))
    return SIGNATURE + b"\x00\x04" + struct.pack("<I", zlib.crc32(start)) + start + packed + header


def _coder(coder: Coder) -> bytes:
    with_settings = 0x20 if coder.settings else 0
    settings = _number(len(coder.settings)) + coder.settings if coder.settings else b""
    return bytes([len(coder.method) | with_settings]) + coder.method + settings


def _number(value: int) -> bytes:
    return bytes([value]) if value < 0x80 else b"\xff" + struct.pack("<Q", value)

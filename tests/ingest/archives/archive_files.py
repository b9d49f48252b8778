"""Archives for tests, built byte by byte where no library would make them; what came out of them."""

from __future__ import annotations

import lzma
import struct
import zlib
from hashlib import sha256
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from Cryptodome.Cipher import AES

from pipeline.values import Failed, Outcome, Partial, Read, Skipped

_ROUNDS = 6  # as a power of two; programs take 19

Entry = tuple[bytes, bytes]


def zipped(files: dict[str, bytes]) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return target.getvalue()


def raw_zip(entries: list[Entry], flags: int = 0, extras: list[bytes] | None = None, password: bytes = b"") -> bytes:
    """A zip of stored files with these bytes as names, as old Chinese programs write it, in PKZIP's encryption."""
    body, directory = b"", b""
    flags |= bool(password)
    for number, (name, plain) in enumerate(entries):
        extra = extras[number] if extras else b""
        data = _encrypted(plain, password) if password else plain
        sizes = struct.pack("<III", zlib.crc32(plain), len(data), len(plain))
        common = struct.pack("<HHHHH", 20, flags, 0, 0, 0) + sizes + struct.pack("<HH", len(name), len(extra))
        directory += b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, len(body))
        directory += name + extra
        body += b"PK\x03\x04" + common + name + extra + data
    end = struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


def locked_seven_zip(
    files: dict[str, bytes], password: str, packed: bool = True, names_locked: bool = False, programs: bool = False
) -> bytes:
    """A .7z of one locked folder, its bytes packed by LZMA2 (with the filter for programs, or not) or as they are, and
    its header locked too or not."""
    plain = b"".join(files.values())
    filters = [{"id": lzma.FILTER_X86}] * programs + [{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 16}]
    inner = lzma.compress(plain, lzma.FORMAT_RAW, filters=filters) if packed else plain
    body = _sealed(inner, password)
    steps = [(b"\x03\x03\x01\x03", b"", len(plain))] * programs
    steps += [(b"\x21", b"\x08", len(plain))] if packed else []
    sums = b"".join(struct.pack("<I", zlib.crc32(data)) for data in files.values())
    parts = b"\x08\x0d" + _number(len(files)) + b"\x09" + b"".join(_number(len(d)) for d in [*files.values()][:-1])
    streams = _streams(0, len(body), steps, len(inner)) + parts + b"\x0a\x01" + sums + b"\0\0"
    names = b"\0" + "".join(name + "\0" for name in files).encode("utf-16-le")
    header = b"\x01\x04" + streams + b"\x05" + _number(len(files)) + b"\x11" + _number(len(names)) + names + b"\0\0"
    if names_locked:
        sealed = _sealed(header, password)
        header, body = b"\x17" + _streams(len(body), len(sealed), [], len(header)) + b"\0", body + sealed
    start = struct.pack("<QQI", len(body), len(header), zlib.crc32(header))
    return b"7z\xbc\xaf\x27\x1c\0\4" + struct.pack("<I", zlib.crc32(start)) + start + body + header


def _sealed(data: bytes, password: str) -> bytes:
    begin, digest = password.encode("utf-16-le"), sha256()
    for number in range(1 << _ROUNDS):
        digest.update(begin + number.to_bytes(8, "little"))
    return AES.new(digest.digest(), AES.MODE_CBC, bytes(8) + b"startsta").encrypt(data + bytes(-len(data) % 16))


def _streams(position: int, size: int, steps: list[tuple[bytes, bytes, int]], locked: int) -> bytes:
    """Where the packed bytes lie, and the steps from the files back to them; the lock is the last."""
    lock = (b"\x06\xf1\x07\x01", bytes([0x40 | _ROUNDS, 0x0F]) + bytes(8) + b"startsta", locked)
    coders = [*steps, lock]
    told = b"".join(
        bytes([(0x20 if settings else 0) | len(m)]) + m + (_number(len(settings)) + settings if settings else b"")
        for m, settings, _ in coders
    )
    pairs = b"".join(_number(index) + _number(index + 1) for index in range(len(coders) - 1))
    sizes = b"".join(_number(size) for *_, size in coders)
    place = b"\x06" + _number(position) + _number(1) + b"\x09" + _number(size) + b"\0"
    return place + b"\x07\x0b\x01\0" + _number(len(coders)) + told + pairs + b"\x0c" + sizes + b"\0"


def _number(value: int) -> bytes:
    return bytes([value]) if value < 0x80 else b"\xff" + struct.pack("<Q", value)


def unicode_extra(raw: bytes, name: str, right: bool = True) -> bytes:
    """The extra field 0x7075; with the checksum of another name if it is not to be right."""
    field = struct.pack("<BI", 1, zlib.crc32(raw if right else raw + b"x")) + name.encode()
    return struct.pack("<HH", 0x7075, len(field)) + field


def overlapping_zip(names: int, size: int) -> bytes:
    """Many directory entries that all mean the one packed file (as in Fifield's bombs)."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = bytes(size)
    packed = packer.compress(data) + packer.flush()
    common = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, zlib.crc32(data), len(packed), size, 1, 0)
    body = b"PK\x03\x04" + common + b"a" + packed
    directory = b"".join(
        b"PK\x01\x02" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + b"a"
        for _ in range(names)
    )
    end = struct.pack("<HHHHIIH", 0, 0, names, names, len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + end


_TABLE = [zlib.crc32(bytes([number]), 0xFFFFFFFF) ^ 0xFFFFFFFF for number in range(256)]


def _encrypted(data: bytes, password: bytes) -> bytes:
    keys = [0x12345678, 0x23456789, 0x34567890]

    def turn(byte: int) -> None:
        keys[0] = (keys[0] >> 8) ^ _TABLE[(keys[0] ^ byte) & 0xFF]
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = (keys[2] >> 8) ^ _TABLE[(keys[2] ^ (keys[1] >> 24)) & 0xFF]

    for byte in password:
        turn(byte)
    packed = bytearray()
    for byte in bytes(11) + bytes([zlib.crc32(data) >> 24]) + data:
        mask = (keys[2] | 2) & 0xFFFF
        packed.append(byte ^ (((mask * (mask ^ 1)) >> 8) & 0xFF))
        turn(byte)
    return bytes(packed)


# Made by 7-Zip's format from "程序/变更.txt" (seven) and "b.txt" (more): open, locked, and with locked names.
SEVEN_ZIP = (
    "N3q8ryccAATwuCG5fQAAAAAAAAAUAAAAAAAAAEaXmTABAAhzZXZlbm1vcmUA4AB4AGhdAACBMweuD86xsaEJCpAPXnG54Cm1ZB28oOI/wxj5"
    "f6V5xfDU5bQoBelFRwxsVuo7JfYHBT6p2qFA0khA/q6hfloCvMXK6O+OvC1NSh4wrpW53PLIjOLdLGyPTME+yEg/YTh+ATDOuwAAABcGDQEJ"
    "cAAHCwEAASEhARgMeQAA"
)
LOCKED_SEVEN_ZIP = (
    "N3q8ryccAAS2l5LAmQAAAAAAAAAWAAAAAAAAAMRFlLji3vNCZopPeFcAV+CovGFS4ACMAIFdAACBMweuD87zclB5rnwpevc0jrCWp8bZwCJO"
    "BHx9TLp+GtnU/Tm8aOSEiiN+5fZepbILuoBYq12CECmC/i505HHWEDkx/EdoJCnms+0be81cbw9PN/YaPImxESEjkcyCyhiGkKppzuqLlGAR"
    "wBA/+clR9XATDVusxrv7Gr3UNAAAAAAXBhABCYCJAAcLAQABISEBGAyAjQAA"
)
SEVEN_ZIP_WITH_LOCKED_NAMES = (
    "N3q8ryccAAQg3AR6oAAAAAAAAAAqAAAAAAAAAHXf6047Ay4pigh21SUHrhaK38uLq24MBCgm5NK0xogeHETMsTMZyO3+r7ml2oG5QT9Tx6ww"
    "ZMiD0S17hdlarEDgJG7q5l0xB3b7wMf5rqfBw0nWGXyK8BtfYoIGgKfbZp+uE1TQkQ/qNEPwmRyxTyfbdJMeacFbfd6WCLkCn35ZRzu1qPDs"
    "gARJLOpwAojIg2f12lmhoMuQrHowCDqDW5iuoK+OFwYQAQmAkAAHCwEAASQG8QcBElMP6SLYe/d+42brFJ7w8zwjrQyAjQAA"
)


def rar(files: dict[str, bytes]) -> bytes:
    """A .rar of stored files, in the form of version 4."""

    def part(kind: int, flags: int, rest: bytes, data: bytes = b"") -> bytes:
        body = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body + data

    parts = [b"Rar!\x1a\x07\x00", part(0x73, 0, bytes(6))]
    for name, data in files.items():
        sizes = struct.pack(
            "<IIBIIBBHI", len(data), len(data), 2, zlib.crc32(data), 0x5A6B4C3D, 20, 0x30, len(name), 0x20
        )
        parts.append(part(0x74, 0x8000, sizes + name.encode("ascii"), data))
    return b"".join([*parts, part(0x7B, 0x4000, b"")])


def files(outcome: Outcome) -> dict[str, bytes | str]:
    """Names with content, or with the reason why there is none."""
    assert isinstance(outcome, (Read, Partial)), outcome
    held = outcome.content.attachments
    return {one.name: one.problem or one.data for one in held}


def reason(outcome: Outcome) -> str:
    assert isinstance(outcome, (Partial, Failed, Skipped)), outcome
    return outcome.reason

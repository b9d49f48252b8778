"""Locked .rar archives for tests, built block by block: files are stored, so that no packer is needed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from hashlib import pbkdf2_hmac, sha1, sha256

from Cryptodome.Cipher import AES

_SALT, _START = b"salt" * 4, b"startsta" * 2
_ROUNDS = 4  # as a power of two; programs take 15


def locked_rar_five(files: dict[str, bytes], password: str, names_locked: bool = False, tweaked: bool = False) -> bytes:
    """RAR 5; `tweaked`: the checksums are made with the password, as WinRAR does it."""
    secret = password.encode()
    key = pbkdf2_hmac("sha256", secret, _SALT, 1 << _ROUNDS)
    long = pbkdf2_hmac("sha256", secret, _SALT, (1 << _ROUNDS) + 32)
    check = bytes(long[i] ^ long[i + 8] ^ long[i + 16] ^ long[i + 24] for i in range(8))
    check += sha256(check).digest()[:4]

    def block(body: bytes, data: bytes = b"") -> bytes:
        sized = _vint(len(body)) + body
        header = struct.pack("<I", zlib.crc32(sized)) + sized
        if names_locked and not body.startswith(b"\4"):
            header = _START + AES.new(key, AES.MODE_CBC, _START).encrypt(header + bytes(-len(header) % 16))
        return header + data

    parts = [b"Rar!\x1a\x07\x01\x00"]
    if names_locked:
        parts.append(block(b"\4\0" + b"\0\1" + bytes([_ROUNDS]) + _SALT + check))
    parts.append(block(b"\1\0\0"))
    for name, plain in files.items():
        data = AES.new(key, AES.MODE_CBC, _START).encrypt(plain + bytes(-len(plain) % 16))
        lock = b"\1\0" + bytes([1 | 2 * tweaked, _ROUNDS]) + _SALT + _START + check
        extra = _vint(len(lock)) + lock
        checksum = zlib.crc32(plain) ^ (0x55 if tweaked else 0)
        raw = name.encode()
        fields = b"\4" + _vint(len(plain)) + b"\0" + struct.pack("<I", checksum) + b"\0\0" + _vint(len(raw)) + raw
        parts.append(block(b"\2\3" + _vint(len(extra)) + _vint(len(data)) + fields + extra, data))
    return b"".join([*parts, block(b"\5\0\0")])


def locked_rar_three(files: dict[str, bytes], password: str, names_locked: bool = False) -> bytes:
    """RAR 3 and 4."""
    key, start = _key_of_three(password, _SALT[:8])

    def sealed(data: bytes) -> bytes:
        return AES.new(key, AES.MODE_CBC, start).encrypt(data + bytes(-len(data) % 16))

    def block(kind: int, flags: int, rest: bytes, data: bytes = b"") -> bytes:
        body = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
        header = struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body
        return (_SALT[:8] + sealed(header) if names_locked and kind != 0x73 else header) + data

    parts = [b"Rar!\x1a\x07\x00", block(0x73, 0x80 if names_locked else 0, bytes(6))]
    for name, plain in files.items():
        data, raw = sealed(plain), name.encode("ascii")
        fields = (len(data), len(plain), 2, zlib.crc32(plain), 0x5A6B4C3D, 29, 0x30, len(raw), 0x20)
        parts.append(block(0x74, 0x8404, struct.pack("<IIBIIBBHI", *fields) + raw + _SALT[:8], data))
    return b"".join([*parts, block(0x7B, 0x4000, b"")])


def volumes_of_five(files: dict[str, bytes], size: int, lock: str = "") -> list[bytes]:
    """RAR 5 in volumes that hold `size` bytes of files each; `lock` is the password that the names are locked by."""
    key = pbkdf2_hmac("sha256", lock.encode(), _SALT, 1 << _ROUNDS)

    def block(body: bytes, data: bytes = b"") -> bytes:
        sized = _vint(len(body)) + body
        header = struct.pack("<I", zlib.crc32(sized)) + sized
        if lock and not body.startswith(b"\4"):
            header = _START + AES.new(key, AES.MODE_CBC, _START).encrypt(header + bytes(-len(header) % 16))
        return header + data

    def piece(name: str, whole: bytes, begin: int, data: bytes, last: bool) -> bytes:
        flags = 2 | 8 * (begin > 0) | 16 * (not last)
        checksum = struct.pack("<I", zlib.crc32(whole if last else data))
        fields = b"\4" + _vint(len(whole)) + b"\0" + checksum + b"\0\0" + _vint(len(name)) + name.encode()
        return block(b"\2" + bytes([flags]) + _vint(len(data)) + fields, data)

    begin = [b"Rar!\x1a\x07\x01\x00", *[block(b"\4\0\0\0" + bytes([_ROUNDS]) + _SALT)] * bool(lock), block(b"\1\0\1")]
    ends = (block(b"\5\0\1") + bytes(30), block(b"\5\0\0"))
    return _in_volumes(files, size, b"".join(begin), piece, ends)


def volumes_of_three(files: dict[str, bytes], size: int) -> list[bytes]:
    """RAR 3 in volumes; names are the bytes that these characters stand for in Latin 1."""

    def block(kind: int, flags: int, rest: bytes, data: bytes = b"") -> bytes:
        body = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body + data

    def piece(name: str, whole: bytes, begin: int, data: bytes, last: bool) -> bytes:
        checksum = zlib.crc32(whole if last else data)
        fields = (len(data), len(whole), 2, checksum, 0x5A6B4C3D, 29, 0x30, len(name), 0x20)
        flags = 0x8000 | (begin > 0) | 2 * (not last)
        return block(0x74, flags, struct.pack("<IIBIIBBHI", *fields) + name.encode("latin-1"), data)

    begin = b"Rar!\x1a\x07\x00" + block(0x73, 0x11, bytes(6))
    return _in_volumes(files, size, begin, piece, (block(0x7B, 0x4001, b""), block(0x7B, 0x4000, b"")))


def _in_volumes(
    files: dict[str, bytes], size: int, begin: bytes, piece: Callable[..., bytes], ends: tuple[bytes, bytes]
) -> list[bytes]:
    volumes, room = [begin], size
    for name, whole in files.items():
        at = 0
        while at < len(whole):
            if not room:
                volumes[-1] += ends[0]
                volumes, room = [*volumes, begin], size
            data = whole[at : at + room]
            volumes[-1] += piece(name, whole, at, data, at + len(data) == len(whole))
            at, room = at + len(data), room - len(data)
    volumes[-1] += ends[1]
    return volumes


def solid_rar_three(files: dict[str, bytes]) -> bytes:
    """RAR 3, its files marked as one stream. Those after the first claim to be packed, and are not."""

    def block(kind: int, flags: int, rest: bytes, data: bytes = b"") -> bytes:
        body = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body + data

    parts = [b"Rar!\x1a\x07\x00", block(0x73, 0x8, bytes(6))]
    for number, (name, data) in enumerate(files.items()):
        method, solid = (0x33, 0x10) if number else (0x30, 0)
        fields = (len(data), len(data), 2, zlib.crc32(data), 0x5A6B4C3D, 29, method, len(name), 0x20)
        parts.append(block(0x74, 0x8000 | solid, struct.pack("<IIBIIBBHI", *fields) + name.encode("ascii"), data))
    return b"".join([*parts, block(0x7B, 0x4000, b"")])


def _key_of_three(password: str, salt: bytes) -> tuple[bytes, bytes]:
    digest, start = sha1(), b""
    for number in range(0x40000):
        digest.update(password.encode("utf-16-le") + salt + number.to_bytes(3, "little"))
        if number % 0x4000 == 0:
            start += digest.digest()[-1:]
    return struct.pack("<4I", *struct.unpack(">4I", digest.digest()[:16])), start


def _vint(number: int) -> bytes:
    pieces = []
    while number > 0x7F:
        pieces.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*pieces, number])

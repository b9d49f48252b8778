"""Locked .rar archives of RAR 3 and 4, and those in volumes: the same archive unlocked and in one, for libarchive to
unpack.

Nothing in them tells whether a password fits but the checksums of headers and of what is unpacked.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import sha1
from itertools import islice
from typing import Any, NamedTuple

from pipeline.ingest.archives import aes
from pipeline.ingest.archives.rar_block import BadBlock, Marks, WrongPassword, in_one, next_volume

SIGNATURE = b"Rar!\x1a\x07\x00"
_MAIN, _FILE, _OF_FILE, _END = 0x73, 0x74, 0x7A, 0x7B  # the third tells more of a file: its owner, a remark
_VOLUME, _HEADERS_LOCKED = 0x1, 0x80  # of the main block
_NOT_OF_MAIN = 0x80 | 0x8 | 0x2 | 0x200 | 0x1 | 0x10 | 0x100  # locked, solid, commented, number of the lock, volumes
_COMMENT, _FIRST_OF_RAR_3 = 0x2, 29
_FROM_BEFORE, _GOES_ON, _FOLDER = 0x1, 0x2, 0xE0  # the volume before holds its beginning, the next one more of it
_MARKS = Marks(_MAIN, _FILE, _FROM_BEFORE, _GOES_ON)
_PART = _FROM_BEFORE | _GOES_ON
_MORE = 0x1  # of the end: another volume follows
_LOCKED, _SOLID, _LARGE, _HAS_SALT, _HAS_DATA = 0x4, 0x10, 0x100, 0x400, 0x8000  # of a file
_STORED = 0x30
_ROUNDS = 0x40000
_FIELDS = struct.Struct("<IIBIIBBHI")  # packed, size, system, checksum, time, version, method, length of name, kind


class _Block(NamedTuple):
    kind: int
    flags: int
    fields: bytes
    data: tuple[memoryview, ...]

    @property
    def length(self) -> int:
        return sum(map(len, self.data))

    def going_on(self, later: _Block) -> _Block:
        """With what the next volume holds of it. Its checksum stands with the last piece, its lock with the first."""
        if len(self.fields) < _FIELDS.size or len(later.fields) < _FIELDS.size:
            raise BadBlock
        whole = self._replace(flags=self.flags & ~_GOES_ON | later.flags & _GOES_ON, data=self.data + later.data)
        if whole.length > 0xFFFFFFFF and not self.flags & _LARGE:
            raise BadBlock
        _, size, system, _, *other = _FIELDS.unpack_from(self.fields)
        checksum = _FIELDS.unpack_from(later.fields)[3]
        fields = _FIELDS.pack(whole.length & 0xFFFFFFFF, size, system, checksum, *other)
        large = struct.pack("<I", whole.length >> 32) if self.flags & _LARGE else b""
        return whole._replace(fields=fields + large + self.fields[_FIELDS.size + len(large) :])


class State(NamedTuple):
    """Whether names or files are locked, files are packed as one stream (solid), and more volumes belong to this one."""

    locked: bool
    solid: bool
    volume: bool


def state_of(data: memoryview) -> State:
    locked = solid = volume = False
    for block in _blocks(data, ""):
        if block.kind == _MAIN:
            locked = locked or bool(block.flags & _HEADERS_LOCKED)
            volume = bool(block.flags & _VOLUME)
        elif block.kind in (_FILE, _OF_FILE):
            locked = locked or bool(block.flags & _LOCKED)
            solid = solid or bool(block.flags & _SOLID)
    return State(locked, solid, volume)


class Told(NamedTuple):
    """What a header says of a file; no checksum of a part of one. libarchive looks at neither where a file is stored."""

    locked: bool
    checksum: int | None


def told_of_files(data: memoryview | bytes) -> Iterator[Told]:
    """Of the files that are no folders, in their order, up to the first locked header."""
    for block in _blocks(memoryview(data), ""):
        if block.kind == _FILE and block.flags & _FOLDER != _FOLDER and len(block.fields) >= _FIELDS.size:
            checksum = int(_FIELDS.unpack_from(block.fields)[3])
            yield Told(bool(block.flags & _LOCKED), None if block.flags & (_PART | _LOCKED) else checksum)


def unlocked(data: memoryview, password: str, only_smallest: bool = False) -> Iterator[bytes | memoryview]:
    """The archive without locks, its volumes as one, or with nothing but its smallest file, to try a password.

    Nor is it solid: libarchive does not name the files of a solid one. Those that hang on one before them come out
    broken. Raises WrongPassword where a header shows that it is the wrong one.
    """
    blocks = list(in_one(_blocks(data, password), _MARKS))
    files = [block for block in blocks if block.kind == _FILE]
    if only_smallest:
        locked = [block for block in files if block.flags & _LOCKED and block.length]
        files = sorted([one for one in locked if not one.flags & _SOLID] or locked, key=lambda one: one.length)[:1]
    main = (block for block in blocks if block.kind == _MAIN)
    yield SIGNATURE + b"".join(_header(block.kind, block.flags & ~_NOT_OF_MAIN, bytes(6)) for block in islice(main, 1))
    for block in files:
        yield from _unlocked_file(block, password)
    yield _header(_END, 0x4000, b"")


def is_whole(data: memoryview, password: str) -> bool:
    """Whether no volume is missing before the first one or after the last. Raises WrongPassword."""
    blocks = [block for block in _blocks(data, password) if block.kind in (_FILE, _END)]
    if not blocks or blocks[0].kind == _END:
        return False
    last = blocks[-1]
    more = last.flags & (_MORE if last.kind == _END else _GOES_ON)
    return not more and not blocks[0].flags & _FROM_BEFORE


def _blocks(data: memoryview, password: str) -> Iterator[_Block]:
    """Of all volumes that follow one another. Without a password the blocks up to the first locked header."""
    at, locked = len(SIGNATURE), False
    while at + 7 <= len(data):
        if data[at : at + len(SIGNATURE)] == SIGNATURE:  # an end is not always written
            at, locked = at + len(SIGNATURE), False
        if locked:
            if not password:
                return
            header, at = _unlocked_header(data, at, password)
        else:
            size = int.from_bytes(data[at + 5 : at + 7], "little")
            header, at = bytes(data[at : at + size]), at + size
        checksum, kind, flags, size = struct.unpack_from("<HBHH", header)
        if size < 7 or len(header) < size:
            raise BadBlock
        header = header[:size]
        if kind in (_MAIN, _FILE) and zlib.crc32(header[2:]) & 0xFFFF != checksum and not flags & _COMMENT:
            raise WrongPassword if locked else BadBlock
        length = int.from_bytes(header[7:11], "little") if flags & _HAS_DATA or kind == _FILE else 0
        if kind == _FILE and flags & _LARGE:
            length |= int.from_bytes(header[32:36], "little") << 32
        yield _Block(kind, flags, header[7:], (data[at : at + length],))
        at += length
        locked = locked or (kind == _MAIN and bool(flags & _HEADERS_LOCKED))
        if kind == _END:
            begin_of_next = next_volume(data, at, SIGNATURE)
            if begin_of_next is None:
                return
            at, locked = begin_of_next, False


def _unlocked_header(data: memoryview, at: int, password: str) -> tuple[bytes, int]:
    cipher = _cipher(password, bytes(data[at : at + 8]))
    first = cipher.decrypt(bytes(data[at + 8 : at + 24]).ljust(16, b"\0"))
    whole = -(-int.from_bytes(first[5:7], "little") // 16) * 16
    at += 8
    if whole < 16 or at + whole > len(data):
        raise WrongPassword
    return first + cipher.decrypt(bytes(data[at + 16 : at + whole])), at + whole


def _unlocked_file(block: _Block, password: str) -> Sequence[bytes | memoryview]:
    if len(block.fields) < _FIELDS.size:
        raise BadBlock
    if not block.flags & _LOCKED:
        return [_header(block.kind, block.flags & ~_SOLID, block.fields), *block.data]
    _, size, *other, version, method, length, kind = _FIELDS.unpack_from(block.fields)
    if version < _FIRST_OF_RAR_3:
        raise BadBlock
    large = 8 if block.flags & _LARGE else 0
    name_end = _FIELDS.size + large + length
    salt = block.fields[name_end : name_end + 8] if block.flags & _HAS_SALT else b""
    packed = b"".join(block.data)
    data: bytes = _cipher(password, salt).decrypt(packed[: len(packed) // 16 * 16])
    data = data[:size] if method == _STORED and not large else data
    fields = _FIELDS.pack(len(data) & 0xFFFFFFFF, size, *other, version, method, length, kind)
    if large:
        fields += struct.pack("<I", len(data) >> 32) + block.fields[_FIELDS.size + 4 : _FIELDS.size + 8]
    fields += block.fields[_FIELDS.size + large : name_end] + block.fields[name_end + len(salt) :]
    header = _header(block.kind, block.flags & ~(_LOCKED | _HAS_SALT | _SOLID), fields)
    return [header, data]


def _header(kind: int, flags: int, fields: bytes) -> bytes:
    body = struct.pack("<BHH", kind, flags, 7 + len(fields)) + fields
    return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body


def _cipher(password: str, salt: bytes) -> Any:
    return aes.cipher(*_key(password, salt))


@lru_cache(64)
def _key(password: str, salt: bytes) -> tuple[bytes, bytes]:
    """Key and start: a long chain of SHA-1 over password, salt and a counter."""
    seed = password.encode("utf-16-le", "surrogatepass") + salt
    digest, start = sha1(), b""
    step = _ROUNDS // 16
    for begin in range(0, _ROUNDS, step):
        digest.update(seed + begin.to_bytes(3, "little"))
        start += digest.digest()[19:]
        digest.update(b"".join([seed + number.to_bytes(3, "little") for number in range(begin + 1, begin + step)]))
    return struct.pack("<4I", *struct.unpack(">4I", digest.digest()[:16])), start

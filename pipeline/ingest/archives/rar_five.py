"""Locked .rar archives of RAR 5, and those in volumes: the same archive unlocked and in one, for libarchive to unpack.

Data are locked by AES-256 after they were packed, so only headers have to be written anew.
"""

from __future__ import annotations

import hmac
import struct
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import pbkdf2_hmac

from pipeline.ingest.archives import aes
from pipeline.ingest.archives.rar_block import BadBlock, Marks, WrongPassword, in_one, next_volume

SIGNATURE = b"Rar!\x1a\x07\x01\x00"
_MAIN, _FILE, _SERVICE, _LOCK, _END = 1, 2, 3, 4, 5
_HAS_EXTRA, _HAS_DATA = 0x1, 0x2
_FROM_BEFORE, _GOES_ON = 0x8, 0x10  # of a file: the volume before holds its beginning, the next one more of it
_MARKS = Marks(_MAIN, _FILE, _FROM_BEFORE, _GOES_ON)
_VOLUME, _SOLID, _MORE = 0x1, 0x4, 0x1  # the first two of the main block, the last of the end
_HAS_TIME, _HAS_CHECKSUM = 0x2, 0x4
_LOCK_RECORD, _HASH_RECORD = 1, 2
_HAS_CHECK, _TWEAKED = 0x1, 0x2
_MOST_ROUNDS = 24  # as a power of two; programs write 15
_LARGEST_HEADER = 2 * 2**20


@dataclass(frozen=True, slots=True)
class _Lock:
    """How data or headers are locked; `check` tells whether a password fits, where it is there."""

    rounds: int
    salt: bytes
    start: bytes
    check: bytes
    tweaked: bool = False


@dataclass(frozen=True, slots=True)
class _Block:
    kind: int
    flags: int
    fields: bytes
    """What stands between the sizes and the records at the end."""
    records: tuple[tuple[int, bytes], ...]
    data: tuple[memoryview, ...] = ()

    @property
    def length(self) -> int:
        return sum(map(len, self.data))

    def going_on(self, later: _Block) -> _Block:
        """With what the next volume holds of it. Its checksum stands with the last piece, its lock with the first."""
        lock = tuple(record for record in self.records if record[0] == _LOCK_RECORD)
        records = tuple(record for record in later.records if record[0] != _LOCK_RECORD)
        flags = later.flags & ~_FROM_BEFORE
        return replace(later, flags=flags, records=lock + records, data=self.data + later.data)


def is_locked(data: memoryview) -> bool:
    return any(
        block.kind == _LOCK or any(kind == _LOCK_RECORD for kind, _ in block.records)
        for block in _blocks(data, "")
        if block.kind in (_LOCK, _FILE)
    )


def is_volume(data: memoryview | bytes) -> bool:
    """Whether more volumes belong to this one; by its first bytes, so not where names are locked."""
    first = next(_blocks(memoryview(data), ""), None)
    return first is not None and first.kind == _MAIN and bool(_number(first.fields, 0)[0] & _VOLUME)


def is_whole(data: memoryview, password: str) -> bool:
    """Whether no volume is missing before the first one or after the last. Raises WrongPassword."""
    blocks = [block for block in _blocks(data, password) if block.kind in (_FILE, _END)]
    end = blocks[-1] if blocks else None
    more = end is None or end.kind != _END or _number(end.fields, 0)[0] & _MORE
    return not more and not blocks[0].flags & _FROM_BEFORE


def unlocked(data: memoryview, password: str) -> Iterator[bytes | memoryview]:
    """The archive without locks, its volumes as one. Raises WrongPassword."""
    begun = False
    for block in in_one(_blocks(data, password), _MARKS):
        if block.kind == _FILE:
            yield from _unlocked_file(block, password)
        elif not begun:
            begun = True
            flags = _number(block.fields, 0)[0] & _SOLID
            yield SIGNATURE + _header(_MAIN, block.flags & ~_HAS_EXTRA, _written(flags), ())
    yield _header(_END, 0, b"\0", ())


def _blocks(data: memoryview, password: str) -> Iterator[_Block]:
    """Of all volumes that follow one another. Without a password the blocks up to the first locked header."""
    at = len(SIGNATURE)
    lock: _Lock | None = None
    while at < len(data):
        if lock:
            if not password:
                return
            header, at = _unlocked_header(data, at, lock, password)
            place = 4
            size, place = _number(header, place)
        else:
            size, place = _number(data, at + 4)
            header, at, place = bytes(data[at : place + size]), place + size, place - at
        if len(header) < place + size or zlib.crc32(header[4 : place + size]) != int.from_bytes(header[:4], "little"):
            raise WrongPassword if lock else BadBlock
        block, length = _block(header[place : place + size])
        at, begin = at + length, at
        yield replace(block, data=(data[begin:at],))
        if block.kind == _LOCK:
            lock = _lock_of_headers(block.fields)
        elif block.kind == _END:
            begin_of_next = next_volume(data, at, SIGNATURE)
            if begin_of_next is None:
                return
            at, lock = begin_of_next, None


def _unlocked_header(data: memoryview, at: int, lock: _Lock, password: str) -> tuple[bytes, int]:
    """A header that is locked, with what fills its last 16 bytes, and where it ends."""
    start, at = bytes(data[at : at + 16]), at + 16
    cipher = aes.cipher(_key(lock, password), start)
    first = cipher.decrypt(bytes(data[at : at + 16]))
    size, place = _number(first, 4)
    whole = -(-(place + size) // 16) * 16
    if size > _LARGEST_HEADER or at + whole > len(data):
        raise WrongPassword
    return first + cipher.decrypt(bytes(data[at + 16 : at + whole])), at + whole


def _block(header: bytes) -> tuple[_Block, int]:
    """A block without its data, and how long those are."""
    kind, at = _number(header, 0)
    flags, at = _number(header, at)
    extra = length = 0
    if flags & _HAS_EXTRA:
        extra, at = _number(header, at)
    if flags & _HAS_DATA:
        length, at = _number(header, at)
    end = len(header) - extra
    if end < at:
        raise BadBlock
    return _Block(kind, flags, header[at:end], tuple(_records(header[end:]))), length


def _records(extra: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(extra):
        size, at = _number(extra, at)
        kind, begin = _number(extra, at)
        yield kind, extra[begin : at + size]
        at += size


def _unlocked_file(block: _Block, password: str) -> Sequence[bytes | memoryview]:
    lock = next((_lock_of_file(record) for kind, record in block.records if kind == _LOCK_RECORD), None)
    if lock is None:
        return [_header(block.kind, block.flags, block.fields, block.records, block.length), *block.data]
    packed = b"".join(block.data)
    data = aes.cipher(_key(lock, password), lock.start).decrypt(packed[: len(packed) // 16 * 16])
    fields, size, stored = _file_fields(block.fields, lock.tweaked)
    dropped = (_LOCK_RECORD, _HASH_RECORD) if lock.tweaked else (_LOCK_RECORD,)
    records = tuple(record for record in block.records if record[0] not in dropped)
    data = data[:size] if stored else data
    return [_header(block.kind, block.flags, fields, records, len(data)), data]


def _file_fields(fields: bytes, without_checksum: bool) -> tuple[bytes, int, bool]:
    """The fields of a file, its size, and whether it is not packed. A checksum made with the password tells libarchive nothing."""
    flags, at = _number(fields, 0)
    size, after = _number(fields, at)
    _, after = _number(fields, after)
    after += 4 if flags & _HAS_TIME else 0
    before, end = fields[at:after], after + (4 if flags & _HAS_CHECKSUM else 0)
    packing, _ = _number(fields, end)
    stored = not packing >> 7 & 0x7
    if without_checksum and flags & _HAS_CHECKSUM:
        return _written(flags & ~_HAS_CHECKSUM) + before + fields[end:], size, stored
    return fields, size, stored


def _header(kind: int, flags: int, fields: bytes, records: tuple[tuple[int, bytes], ...], length: int = 0) -> bytes:
    extra = b"".join(_sized(_written(kind) + record) for kind, record in records)
    flags = flags | _HAS_EXTRA if extra else flags & ~_HAS_EXTRA
    sizes = (_written(len(extra)) if extra else b"") + (_written(length) if flags & _HAS_DATA else b"")
    body = _sized(_written(kind) + _written(flags) + sizes + fields + extra)
    return struct.pack("<I", zlib.crc32(body)) + body


def _lock_of_headers(fields: bytes) -> _Lock:
    _, at = _number(fields, 0)
    flags, at = _number(fields, at)
    if len(fields) < at + 17:
        raise BadBlock
    check = fields[at + 17 : at + 25] if flags & _HAS_CHECK else b""
    return _Lock(fields[at], fields[at + 1 : at + 17], b"", check)


def _lock_of_file(record: bytes) -> _Lock:
    _, at = _number(record, 0)
    flags, at = _number(record, at)
    if len(record) < at + 33:
        raise BadBlock
    check = record[at + 33 : at + 41] if flags & _HAS_CHECK else b""
    return _Lock(record[at], record[at + 1 : at + 17], record[at + 17 : at + 33], check, bool(flags & _TWEAKED))


def _key(lock: _Lock, password: str) -> bytes:
    if lock.rounds > _MOST_ROUNDS:
        raise BadBlock
    key, check = _derived(password, lock.salt, lock.rounds)
    if lock.check and not hmac.compare_digest(check, lock.check):
        raise WrongPassword
    return key


@lru_cache(64)
def _derived(password: str, salt: bytes, rounds: int) -> tuple[bytes, bytes]:
    """The key, and what is compared with the check."""
    secret = password.encode("utf-8", "surrogatepass")
    key = pbkdf2_hmac("sha256", secret, salt, 1 << rounds)
    long = pbkdf2_hmac("sha256", secret, salt, (1 << rounds) + 32)
    folded = bytes(long[i] ^ long[i + 8] ^ long[i + 16] ^ long[i + 24] for i in range(8))
    return key, folded


def _sized(body: bytes) -> bytes:
    return _written(len(body)) + body


def _number(data: bytes | memoryview, at: int) -> tuple[int, int]:
    """A number in pieces of seven bits, and where it ends."""
    number = 0
    for shift in range(0, 70, 7):
        if at >= len(data):
            raise BadBlock
        piece, at = data[at], at + 1
        number |= (piece & 0x7F) << shift
        if piece < 0x80:
            return number, at
    raise BadBlock


def _written(number: int) -> bytes:
    pieces = []
    while number > 0x7F:
        pieces.append(number & 0x7F | 0x80)
        number >>= 7
    return bytes([*pieces, number])

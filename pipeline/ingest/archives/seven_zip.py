"""Members of locked .7z archives. libarchive, which reads the others, cannot open these."""

from __future__ import annotations

import bz2
import lzma
import zlib
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from hashlib import sha256
from typing import IO, Protocol

from pipeline.ingest.archives import aes, seven_zip_rest
from pipeline.ingest.archives.others import members as open_members
from pipeline.ingest.archives.seven_zip_header import BadHeader, Coder, Folder, Listing, UnknownMethod, read_listing
from pipeline.ingest.archives.shelf import ArchiveProblem, Member, MemberProblem

_CHUNK = 1 << 20
_COPY, _LZMA, _LZMA2, _DEFLATE, _BZIP2 = b"\x00", b"\x03\x01\x01", b"\x21", b"\x04\x01\x08", b"\x04\x02\x02"
_TAKEN_HERE = {_COPY, _LZMA, _LZMA2, _DEFLATE, _BZIP2}
_LOCK = b"\x06\xf1\x07\x01"
_MOST_ROUNDS = 24  # as a power of two; programs write 19
_LARGEST_DICTIONARY = 256 * 2**20
_TANGLED = "encrypted, and packed in a way that is not known: unpack it"
_DAMAGE = (lzma.LZMAError, zlib.error, OSError, EOFError, ValueError)


class _WrongPassword(Exception):
    pass


class _Step(Protocol):
    def decompress(self, data: bytes, /) -> bytes: ...


class _Locked(Exception):
    pass


def seven_zip_members(file: IO[bytes], passwords: Sequence[str]) -> Iterator[Member]:
    """The files in their order; with a password those of a locked archive."""
    return members(file, passwords) if is_locked(file) else open_members(file)


def is_locked(file: IO[bytes]) -> bool:
    """Whether a part of the archive, or its header, is locked. The file is left at its beginning."""
    try:
        data = memoryview(file.read())
        listing = read_listing(data, partial(_unlocked_header, data))
    except _Locked:
        return True
    except (BadHeader, UnknownMethod, *_DAMAGE):
        return False
    finally:
        file.seek(0)
    return any(coder.method == _LOCK for folder in listing.folders for coder in folder.coders)


def members(file: IO[bytes], passwords: Sequence[str]) -> Iterator[Member]:
    """The files, opened with the first password that fits.

    Where none does, their names with that as their problem; ArchiveProblem where the names are locked too.
    """
    data = memoryview(file.read())
    for password in passwords:
        try:
            listing = read_listing(data, partial(_header, data, password))
            _try(data, listing, password)
        except UnknownMethod as error:
            raise ArchiveProblem(_TANGLED) from error
        except (_WrongPassword, BadHeader, *_DAMAGE):
            continue
        yield from _members(data, listing, password)
        return
    problem = "encrypted: none of the passwords fits" if passwords else "encrypted: needs a password"
    names = _open_names(data)
    if not names:
        raise ArchiveProblem(problem)
    yield from (Member(name, problem=problem) for name in names)


def _open_names(data: memoryview) -> list[str]:
    try:
        return read_listing(data, partial(_unlocked_header, data)).names
    except (_Locked, BadHeader, UnknownMethod, *_DAMAGE):
        return []


def _header(data: memoryview, password: str, folder: Folder) -> bytes:
    return b"".join(_unpacked(data, folder, password))


def _unlocked_header(data: memoryview, folder: Folder) -> bytes:
    if any(coder.method == _LOCK for coder in folder.coders):
        raise _Locked
    return b"".join(_unpacked(data, folder, ""))


def _try(data: memoryview, listing: Listing, password: str) -> None:
    """Read the smallest first part of a locked stream: its checksum tells whether the password fits."""
    locked = [f for f in listing.folders if any(c.method == _LOCK for c in f.coders) and f.parts and f.streams == 1]
    if locked:
        folder = min(locked, key=lambda one: one.parts[0][0])
        for _ in _parts(data, folder, password, 1):
            pass


def _members(data: memoryview, listing: Listing, password: str) -> Iterator[Member]:
    names = iter(listing.names)
    for folder in listing.folders:
        if folder.streams > 1:
            yield from (Member(next(names), size, problem=_TANGLED) for size, _ in folder.parts)
            continue
        stream = _Stream(_unpacked(data, folder, password))
        for size, checksum in folder.parts:
            stream.skip_rest()
            stream.left = size
            yield Member(next(names), size, chunks=partial(stream.part, checksum))


def _parts(data: memoryview, folder: Folder, password: str, most: int) -> Iterator[bytes]:
    stream = _Stream(_unpacked(data, folder, password))
    for size, checksum in folder.parts[:most]:
        stream.left = size
        try:
            yield from stream.part(checksum)
        except MemberProblem as error:
            raise _WrongPassword from error


class _Stream:
    """Bytes of a folder, given part by part."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._held = b""
        self.left = 0

    def part(self, checksum: int | None) -> Iterator[bytes]:
        found = 0
        for chunk in self._taken():
            found = zlib.crc32(chunk, found)
            yield chunk
        if checksum is not None and found != checksum:
            raise MemberProblem("broken: damaged within the archive")

    def skip_rest(self) -> None:
        try:
            for _ in self._taken():
                pass
        except MemberProblem as error:
            raise ArchiveProblem("broken archive: truncated or damaged") from error

    def _taken(self) -> Iterator[bytes]:
        while self.left:
            try:
                self._held = self._held or next(self._chunks, b"")
            except _DAMAGE as error:
                raise MemberProblem("broken: damaged within the archive") from error
            if not self._held:
                raise MemberProblem("broken: damaged within the archive")
            chunk, self._held = self._held[: self.left], self._held[self.left :]
            self.left -= len(chunk)
            yield chunk


def _unpacked(data: memoryview, folder: Folder, password: str) -> Iterator[bytes]:
    """The bytes of a folder; no more than it says that there are."""
    packed = data[folder.offset : folder.offset + folder.packed]
    chunks: Iterator[bytes] = (bytes(packed[start : start + _CHUNK]) for start in range(0, len(packed), _CHUNK))
    for number, (coder, size) in enumerate(zip(folder.coders, folder.sizes, strict=True)):
        rest = {one.method for one in folder.coders[number:]}
        if not rest <= _TAKEN_HERE and rest <= _TAKEN_HERE | seven_zip_rest.KNOWN:
            return _limited(
                seven_zip_rest.unpacked(chunks, folder.coders[number:], folder.sizes[number:]), folder.sizes[-1]
            )
        chunks = _limited(_through(_step(coder, password), chunks), size)
    return chunks


def _through(step: _Step | None, chunks: Iterator[bytes]) -> Iterator[bytes]:
    for chunk in chunks:
        while chunk:
            if isinstance(step, lzma.LZMADecompressor | bz2.BZ2Decompressor):
                if step.eof:
                    return
                yield step.decompress(chunk, _CHUNK)
                while not step.needs_input and not step.eof:
                    yield step.decompress(b"", _CHUNK)
                chunk = b""
            elif step is None:
                yield chunk
                chunk = b""
            elif isinstance(step, _Inflater):
                yield from step.pieces(chunk)
                chunk = b""
            else:
                yield step.decompress(chunk)
                chunk = b""


def _limited(chunks: Iterator[bytes], size: int) -> Iterator[bytes]:
    for chunk in chunks:
        yield chunk[:size]
        size -= len(chunk[:size])
        if not size:
            return


class _Inflater:
    def __init__(self) -> None:
        self._step = zlib.decompressobj(-15)

    def pieces(self, data: bytes) -> Iterator[bytes]:
        while data and not self._step.eof:
            yield self._step.decompress(data, _CHUNK)
            data = self._step.unconsumed_tail

    def decompress(self, data: bytes) -> bytes:
        return b"".join(self.pieces(data))


class _Unlocker:
    def __init__(self, settings: bytes, password: str) -> None:
        first, second = settings[0], settings[1] if len(settings) > 1 else 0
        salt_size = (first >> 7) + (second >> 4)
        iv_size = (first >> 6 & 1) + (second & 0xF)
        salt, start = settings[2 : 2 + salt_size], settings[2 + salt_size : 2 + salt_size + iv_size]
        self._cipher = aes.cipher(_key(password, salt, first & 0x3F), start.ljust(16, b"\0"))
        self._held = b""

    def decompress(self, data: bytes) -> bytes:
        data = self._held + data
        whole = len(data) // 16 * 16
        self._held = data[whole:]
        return bytes(self._cipher.decrypt(data[:whole]))


@lru_cache(32)
def _key(password: str, salt: bytes, power: int) -> bytes:
    if power > _MOST_ROUNDS:
        raise BadHeader
    digest, begin = sha256(), salt + password.encode("utf-16-le")
    for start in range(0, 1 << power, 4096):
        numbers = range(start, min(start + 4096, 1 << power))
        digest.update(b"".join([begin + number.to_bytes(8, "little") for number in numbers]))
    return digest.digest()


def _step(coder: Coder, password: str) -> _Step | None:
    settings = coder.settings
    if coder.method == _COPY:
        return None
    if coder.method == _LOCK and settings:
        return _Unlocker(settings, password)
    if coder.method == _LZMA and len(settings) == 5:
        rest, size = settings[0], int.from_bytes(settings[1:], "little")
        chain = {"id": lzma.FILTER_LZMA1, "lc": rest % 9, "lp": rest // 9 % 5, "pb": rest // 45, "dict_size": size}
        return _raw(chain, size)
    if coder.method == _LZMA2 and len(settings) == 1:
        size = (2 | settings[0] & 1) << settings[0] // 2 + 11
        return _raw({"id": lzma.FILTER_LZMA2, "dict_size": size}, size)
    if coder.method == _DEFLATE:
        return _Inflater()
    if coder.method == _BZIP2:
        return bz2.BZ2Decompressor()
    raise UnknownMethod


def _raw(chain: dict[str, int], dictionary: int) -> lzma.LZMADecompressor:
    if dictionary > _LARGEST_DICTIONARY:
        raise UnknownMethod
    return lzma.LZMADecompressor(lzma.FORMAT_RAW, filters=[{**chain, "dict_size": max(dictionary, 4096)}])

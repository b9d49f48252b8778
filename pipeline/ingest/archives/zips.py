"""Members of .zip archives: names in three ways, passwords of the old and the new kind, parts that are damaged."""

from __future__ import annotations

import stat
import zlib
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import replace
from functools import partial
from os import SEEK_END
from typing import IO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from pipeline.ingest.archives import zip_methods
from pipeline.ingest.archives.names import decoded_name, encoding_of, unicode_path
from pipeline.ingest.archives.shelf import ArchiveProblem, Member
from pipeline.ingest.archives.zip_marks import with_true_marks
from pipeline.ingest.limits import overlapping
from pipeline.ingest.zip_directory import opened
from pipeline.ingest.zip_salvage import salvaged_archive
from pipeline.ingest.zip_walk import ExpandsTooMuch

_ENCRYPTED, _UTF8 = 0x1, 0x800
_AES, _AES_FIELD, _AES_FIELD_SIZE = 99, b"\x01\x99\x07\x00", 11
_KNOWN_TO_PYTHON = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA)
_CHUNK = 1 << 20
_ENCODINGS_OF_PASSWORDS = ("utf-8", "gb18030")
_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


_Opener = partial[IO[bytes]]


def members(file: IO[bytes], passwords: Sequence[str], salvaged: bool = False) -> Iterator[Member]:
    """The files of a zip in the order of its directory. Raises ArchiveProblem for one that cannot be opened, and after
    the last file of one whose directory is lost."""
    try:
        archive = opened(file)
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
        if isinstance(error, UnicodeDecodeError) and (marked := with_true_marks(file)):
            yield from members(marked, passwords, salvaged)
            return
        left = None if salvaged else _left_of(file)
        if left is None:
            raise ArchiveProblem("broken archive: it begins like a zip and cannot be opened") from error
        yield from members(left, passwords, salvaged=True)
        raise ArchiveProblem("broken archive: cut short or damaged, only what is left of it was taken") from error
    with archive:
        if overlapping(archive.infolist(), file.seek(0, SEEK_END)):
            raise ArchiveProblem("limit: parts of the archive overlap, as in a zip bomb")
        openers = _openers(archive, file)
        encoding = encoding_of(_raw(one) for one, _ in openers if not one.flag_bits & _UTF8)
        usual: list[bytes] = []
        for entry, opener in openers:
            member = _member(entry, opener, encoding, passwords, usual)
            if entry.compress_type in zip_methods.KNOWN and not entry.flag_bits & _ENCRYPTED and not member.problem:
                member = replace(member, chunks=partial(zip_methods.chunks, file, entry))
            yield member


def _left_of(file: IO[bytes]) -> IO[bytes] | None:
    try:
        return salvaged_archive(file)
    except ExpandsTooMuch as error:
        raise ArchiveProblem("limit: the archive is damaged, and what is left of it expands too much") from error


def _openers(archive: ZipFile, file: IO[bytes]) -> list[tuple[ZipInfo, _Opener]]:
    """Each file's entry with what opens it; a second library knows the newer encryption."""
    entries = archive.infolist()
    plain: list[_Opener] = [partial(archive.open, entry) for entry in entries]
    if any(entry.compress_type == _AES for entry in entries):
        from pyzipper import AESZipFile  # hardly any archive is locked so

        newer = AESZipFile(file)
        plain = [partial(newer.open, entry) for entry in newer.infolist()]
    return [(entry, opener) for entry, opener in zip(entries, plain, strict=True) if not entry.filename.endswith("/")]


def _raw(entry: ZipInfo) -> bytes:
    """The bytes of a name that is not marked as UTF-8: Python reads them as DOS characters."""
    return entry.orig_filename.encode("cp437", "replace")


def _name(entry: ZipInfo, encoding: str) -> str:
    if entry.flag_bits & _UTF8:
        return entry.orig_filename
    raw = _raw(entry)
    return unicode_path(entry.extra, raw) or decoded_name(raw, encoding)


def _member(entry: ZipInfo, opener: _Opener, encoding: str, passwords: Sequence[str], usual: list[bytes]) -> Member:
    """`usual` holds the password that opened the files before: it most likely opens this one."""
    name = _name(entry, encoding).split("\0")[0]
    offer = partial(Member, name, entry.file_size, entry.compress_size)
    if stat.S_ISLNK(entry.external_attr >> 16):
        return offer(problem="link within an archive: not followed")
    if not entry.flag_bits & _ENCRYPTED:
        return offer(chunks=partial(_chunks, opener, None))
    if not passwords:
        return offer(problem="encrypted: needs a password")
    method = _packing(entry)
    told = entry.compress_type != _AES or bool(entry.CRC)  # the newer encryption has a checksum of its own
    if method not in _KNOWN_TO_PYTHON and not zip_methods.is_known(method, told):
        return offer(problem="encrypted, and packed in a way that is not known: unpack it")
    if method in zip_methods.KNOWN:
        opener = _as_stored(opener)
        take = partial(_unpacked, opener, entry, method, told)
    else:
        take = partial(_chunks, opener)
    fitting = [one for one in (*usual, *_spellings(passwords)) if _seems_to_open(opener, one)]
    if len(fitting) > 1 and fitting[0] not in usual:
        fitting = [one for one in fitting if _opens(take, one)]
    if not fitting:
        return offer(problem="encrypted: none of the passwords fits")
    usual[:] = fitting[:1]
    return offer(chunks=partial(take, fitting[0]))


def _as_stored(opener: _Opener) -> _Opener:
    """What opens a locked member as if it were not packed: unlocked, and left packed."""
    entry = copy(opener.args[0])
    entry.compress_type, entry.file_size = ZIP_STORED, entry.compress_size
    return partial(opener.func, entry)


def _unpacked(opener: _Opener, entry: ZipInfo, method: int, told: bool, password: bytes) -> Iterator[bytes]:
    with opener(pwd=password) as stream:
        stream._expected_crc = None  # type: ignore[attr-defined]  # that of the unpacked bytes
        packed = iter(partial(stream.read, _CHUNK), b"")
        yield from zip_methods.checked(packed, entry, method, told)


def _packing(entry: ZipInfo) -> int:
    """How a member is packed; the newer encryption tells it in a field of its own."""
    at = entry.extra.find(_AES_FIELD)
    told = entry.compress_type == _AES and 0 <= at <= len(entry.extra) - _AES_FIELD_SIZE
    return int.from_bytes(entry.extra[at + 9 : at + 11], "little") if told else entry.compress_type


def _spellings(passwords: Sequence[str]) -> list[bytes]:
    """The passwords' bytes: Chinese programs use GBK, others UTF-8."""
    spelled = (one.encode(encoding, "ignore") for one in passwords for encoding in _ENCODINGS_OF_PASSWORDS)
    return list(dict.fromkeys(filter(None, spelled)))


def _seems_to_open(opener: _Opener, password: bytes) -> bool:
    """A test of one byte in the old kind of encryption: one in 256 wrong passwords passes it."""
    try:
        with opener(pwd=password):
            return True
    except _DAMAGE:
        return False


def _opens(take: Callable[[bytes], Iterator[bytes]], password: bytes) -> bool:
    try:
        for _ in take(password):
            pass
    except _DAMAGE:
        return False
    return True


def _chunks(opener: _Opener, password: bytes | None) -> Iterator[bytes]:
    with opener(pwd=password) as stream:
        while chunk := stream.read(_CHUNK):
            yield chunk

"""Members of .rar archives: unlocked by a password where they are locked, then unpacked by libarchive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from io import BytesIO
from itertools import chain, repeat
from mmap import ACCESS_READ, mmap
from os import SEEK_END
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO
from zlib import crc32

from pipeline.ingest.archives import rar_five, rar_three
from pipeline.ingest.archives.others import members as members_by_libarchive
from pipeline.ingest.archives.rar_block import BadBlock, WrongPassword
from pipeline.ingest.archives.rar_three import Told
from pipeline.ingest.archives.shelf import LOCKED, SOLID, VOLUME, ArchiveProblem, Member, MemberProblem

_HEAD = 4096
_END_OF_ZIP, _NEAR_THE_END = b"PK\x05\x06", 1 << 16
_NOT_KNOWN = "encrypted, and damaged or locked in a way that is not known: unpack it"
_DAMAGED = "broken: damaged within the archive"
_NONE_FITS = {"encrypted": "encrypted: none of the passwords fits"}
_HANGING = {"broken": SOLID, "packed": SOLID}
_OF_VOLUME = {"broken": VOLUME, "packed": VOLUME}
"""Beginnings of reasons, and what is said instead: what of a solid archive does not come out right hangs on the files
before it."""


def rar_members(file: IO[bytes], passwords: Sequence[str]) -> Iterator[Member]:
    """The files in their order; with a password those of a locked archive. Volumes may follow one another.

    Raises ArchiveProblem after the last file of an archive of which a volume is missing."""
    head = file.read(_HEAD)
    file.seek(0)
    try:
        if head.startswith(rar_five.SIGNATURE):
            if passwords and rar_five.is_locked(data := _view(file)):
                return _unlocked_five(data, passwords)
            if rar_five.is_volume(head):
                return _volumes_of_five(file, _view(file))
        elif head.startswith(rar_three.SIGNATURE):
            data = _view(file)
            state = rar_three.state_of(data)
            if state.locked and passwords:
                return _unlocked_three(data, passwords)
            if state.volume and not state.locked:
                return _volumes_of_three(file, data, _HANGING if state.solid else {})
            if state.solid and not state.locked:
                return _of_three(BytesIO(b"".join(rar_three.unlocked(data, ""))), _HANGING)
            return _checked(file, rar_three.told_of_files(data), _OF_VOLUME if state.volume else {})
    except (BadBlock, WrongPassword):
        pass  # libarchive says what is wrong
    finally:
        file.seek(0)
    return _unpacked_members(file)


def _volumes_of_five(file: IO[bytes], data: memoryview) -> Iterator[Member]:
    whole = rar_five.is_whole(data, "")
    with _room_beside(file) as archive:
        archive.writelines(rar_five.unlocked(data, ""))
        yield from _checked(archive, (), {} if whole else _OF_VOLUME)
    if not whole:
        raise ArchiveProblem(VOLUME)


def _volumes_of_three(file: IO[bytes], data: memoryview, said: Mapping[str, str]) -> Iterator[Member]:
    whole = rar_three.is_whole(data, "")
    with _room_beside(file) as archive:
        archive.writelines(rar_three.unlocked(data, ""))
        yield from _of_three(archive, said if whole else _OF_VOLUME)
    if not whole:
        raise ArchiveProblem(VOLUME)


@contextmanager
def _room_beside(file: IO[bytes]) -> Iterator[IO[bytes]]:
    """Where an archive can be written anew: on disk, as the volumes are, or in memory."""
    name = getattr(file, "name", None)
    if not isinstance(name, str):
        yield BytesIO()
        return
    with (
        TemporaryDirectory(prefix="in-one-", dir=Path(name).parent) as place,
        Path(place, "archive").open("w+b") as room,
    ):
        yield room


def _unpacked_members(file: IO[bytes]) -> Iterator[Member]:
    """libarchive takes an archive for a zip where the directory of one stands near its end: of an Office file that is
    stored there as it is. What follows the end of a .rar is nothing to it, so that room is made there."""
    file.seek(max(file.seek(0, SEEK_END) - _NEAR_THE_END, 0))
    stored_zip = _END_OF_ZIP in file.read()
    file.seek(0)
    return members_by_libarchive(BytesIO(file.read() + bytes(_NEAR_THE_END)) if stored_zip else file)


def _view(file: IO[bytes]) -> memoryview:
    """The bytes of an archive; those of a file on disk are not held."""
    try:
        return memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
    except (OSError, ValueError):
        return memoryview(file.read())


def _unlocked_five(data: memoryview, passwords: Sequence[str]) -> Iterator[Member]:
    for password in passwords:
        try:
            archive = b"".join(rar_five.unlocked(data, password))
            whole = rar_five.is_whole(data, password)
        except WrongPassword:
            continue
        except BadBlock as error:
            raise ArchiveProblem(_NOT_KNOWN) from error
        yield from _checked(BytesIO(archive), (), {} if whole else _OF_VOLUME)
        if not whole:
            raise ArchiveProblem(VOLUME)
        return
    yield from _checked(BytesIO(data), (), _NONE_FITS)


def _unlocked_three(data: memoryview, passwords: Sequence[str]) -> Iterator[Member]:
    for password in passwords:
        try:
            if not _fits(b"".join(rar_three.unlocked(data, password, only_smallest=True))):
                continue
            archive = b"".join(rar_three.unlocked(data, password))
            whole = rar_three.is_whole(data, password)
        except WrongPassword:
            continue
        except BadBlock as error:
            raise ArchiveProblem(_NOT_KNOWN) from error
        hanging = _HANGING if rar_three.state_of(data).solid else {}
        yield from _of_three(BytesIO(archive), hanging if whole else _OF_VOLUME)
        if not whole:
            raise ArchiveProblem(VOLUME)
        return
    yield from _checked(BytesIO(data), rar_three.told_of_files(data), _NONE_FITS)


def _fits(archive: bytes) -> bool:
    """Whether what is unpacked has the checksum that it should have."""
    try:
        for member in _of_three(BytesIO(archive), {}):
            for _ in member.chunks():
                pass
    except (ArchiveProblem, MemberProblem):
        return False
    return True


def _of_three(archive: IO[bytes], said: Mapping[str, str]) -> Iterator[Member]:
    archive.seek(0)
    return _checked(archive, rar_three.told_of_files(_view(archive)), said)


def _checked(file: IO[bytes], headers: Iterable[Told], said: Mapping[str, str]) -> Iterator[Member]:
    """The files of an archive, compared with what their headers say; some reasons are told in other words."""
    told = chain(headers, repeat(Told(False, None)))
    try:
        for member in _unpacked_members(file):
            of_file = next(told)
            problem = said.get("encrypted", LOCKED) if of_file.locked else member.problem
            chunks = partial(_chunks, member, of_file.checksum, said)
            yield replace(member, problem=problem, chunks=chunks)
    except ArchiveProblem as error:
        raise ArchiveProblem(_reworded(error, said)) from error


def _chunks(member: Member, checksum: int | None, said: Mapping[str, str]) -> Iterator[bytes]:
    found = 0
    try:
        for chunk in member.chunks():
            found = crc32(chunk, found)
            yield chunk
        if checksum not in (None, found):
            raise MemberProblem(_DAMAGED)
    except MemberProblem as error:
        raise MemberProblem(_reworded(error, said)) from error


def _reworded(problem: Exception, said: Mapping[str, str]) -> str:
    text = str(problem)
    return next((words for beginning, words in said.items() if text.startswith(beginning)), text)

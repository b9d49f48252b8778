"""Members of .tar archives, packed or not, and the one file of a plain .gz, .bz2 or .xz."""

from __future__ import annotations

import bz2
import gzip
import lzma
import re
import tarfile
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from typing import IO, cast

from pipeline.ingest.archives.names import decoded_name, encoding_of
from pipeline.ingest.archives.shelf import ArchiveProblem, Member

_CHUNK = 1 << 20
_BLOCK = 512
_READS_BEYOND = 100  # a whole archive is read once or twice behind its end
_PACKED_TAR = {"tgz": "tar", "tbz": "tar", "tbz2": "tar", "txz": "tar"}
_DAMAGE = (tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError)

_Opener = Callable[[IO[bytes]], IO[bytes]]


def tar_members(file: IO[bytes]) -> Iterator[Member]:
    """The files of a tar, read in one pass. Raises ArchiveProblem where it breaks off."""
    names: list[bytes] = []
    try:
        with tarfile.open(fileobj=cast(IO[bytes], _Ending(file)), mode="r|") as archive:
            for entry in archive:
                raw = entry.name.encode("utf-8", "surrogateescape")
                names.append(raw)
                name = decoded_name(raw, encoding_of(names))
                if entry.isfile():
                    yield Member(name, entry.size, chunks=partial(_tar_chunks, archive, entry))
                elif not entry.isdir():
                    yield Member(name, problem="link or device within an archive: not followed")
    except _DAMAGE as error:
        raise ArchiveProblem("broken archive: truncated or damaged") from error


class _Ending:
    """A stream that refuses to be read on and on behind its end, as is done to pass over what claims a terabyte."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._beyond = file, 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self._beyond += not data
        if self._beyond > _READS_BEYOND:
            raise EOFError
        return data


def _tar_chunks(archive: tarfile.TarFile, entry: tarfile.TarInfo) -> Iterator[bytes]:
    stream = archive.extractfile(entry)
    while stream and (chunk := stream.read(_CHUNK)):
        yield chunk


def packed_members(file: IO[bytes], opener: _Opener, name: str) -> Iterator[Member]:
    """A packed tar's files; else the one packed file, named like the archive without its last ending."""
    with opener(file) as stream:
        try:
            is_tar = stream.read(_BLOCK)[257:262] == b"ustar"
        except _DAMAGE as error:
            raise ArchiveProblem("broken archive: truncated or damaged") from error
    file.seek(0)
    with opener(file) as stream:
        if is_tar:
            yield from tar_members(stream)
        else:
            yield Member(unpacked_name(name), chunks=partial(_stream_chunks, stream))


def unpacked_name(name: str) -> str:
    base = re.split(r"[/\\]", name)[-1]
    stem, dot, ending = base.rpartition(".")
    if not dot:
        return base
    return f"{stem}.{_PACKED_TAR[ending.lower()]}" if ending.lower() in _PACKED_TAR else stem


def _stream_chunks(stream: IO[bytes]) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def gunzip(file: IO[bytes]) -> IO[bytes]:
    return cast(IO[bytes], gzip.GzipFile(fileobj=file))


def bunzip(file: IO[bytes]) -> IO[bytes]:
    return cast(IO[bytes], bz2.BZ2File(file))


def unxz(file: IO[bytes]) -> IO[bytes]:
    return cast(IO[bytes], lzma.LZMAFile(file))

"""Members of .7z and .rar archives, through libarchive."""

from __future__ import annotations

import contextlib
import locale
import os
import re
import stat
import warnings
from collections.abc import Iterator
from functools import partial
from typing import IO, Any

from pipeline.ingest.archives.names import decoded_name, encoding_of
from pipeline.ingest.archives.shelf import LOCKED, NOT_KNOWN, SOLID, ArchiveProblem, Member, MemberProblem

_CHUNK = 1 << 20
_ESCAPED = re.compile("[\udc80-\udcff]")
_UNKNOWN_PACKING = re.compile(r"unsupported|unavailable|(?:unknown|unexpected) codec|prefix found", re.IGNORECASE)


def members(file: IO[bytes]) -> Iterator[Member]:
    """The files in their order. Raises ArchiveProblem where the archive is encrypted or breaks off."""
    try:
        import archi
    except ImportError as error:  # no wheel for this machine
        raise ArchiveProblem("reading of .7z and .rar archives needs the package archi: unpack it") from error
    _names_in_unicode()
    source = _source(file)
    errors = (archi.Error, archi.TemporaryError, AssertionError, UnicodeError)  # an assertion of archi's own
    in_no_unicode: list[bytes] = []
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for entry in archi.Archive(source):
                name = _name(entry.filename, in_no_unicode)
                if stat.S_ISREG(entry.mode) or not stat.S_IFMT(entry.mode):
                    yield Member(name, entry.size, chunks=partial(_chunks, entry, errors))
                elif not stat.S_ISDIR(entry.mode):
                    yield Member(name, problem="link within an archive: not followed")
    except errors as error:
        raise ArchiveProblem(_reason(str(error))) from error


class _Held:
    """An archive's bytes for archi, which reads on in them without holding them itself."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    def read(self, size: int = -1) -> bytes:
        return self._data


def _source(file: IO[bytes]) -> str | _Held:
    """The path of a file on disk, which is then never in memory as a whole; else the bytes, held while they are read."""
    name = getattr(file, "name", None)
    if isinstance(name, str) and os.path.isfile(name):
        return name
    file.seek(0)
    return _Held(file.read())


def _names_in_unicode() -> None:
    """libarchive gives names in the locale's characters, and dies of those that the locale does not know."""
    for name in ("C.UTF-8", "en_US.UTF-8"):
        with contextlib.suppress(locale.Error):
            locale.setlocale(locale.LC_CTYPE, name)
            return


def _name(told: str, before: list[bytes]) -> str:
    """A name as it is; one whose bytes are no UTF-8 is read as those before it and itself are best read together."""
    if not _ESCAPED.search(told):
        return told
    raw = told.encode("utf-8", "surrogateescape")
    before.append(raw)
    return decoded_name(raw, encoding_of(before))


def _chunks(entry: Any, errors: tuple[type[Exception], ...]) -> Iterator[bytes]:
    try:
        while chunk := entry.read(_CHUNK):
            yield chunk
    except errors as error:
        raise MemberProblem(_reason(str(error))) from error


def _reason(told: str) -> str:
    if "encrypt" in told.lower() or "passphrase" in told.lower():
        return LOCKED
    if "solid" in told.lower():
        return SOLID
    if _UNKNOWN_PACKING.search(told):
        return NOT_KNOWN
    return "broken archive: truncated or damaged"

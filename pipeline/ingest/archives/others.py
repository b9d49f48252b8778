"""Members of .7z and .rar archives, through libarchive."""

from __future__ import annotations

import contextlib
import locale
import stat
import warnings
from collections.abc import Iterator, Sequence
from functools import partial
from typing import IO, Any

from pipeline.ingest.archives.seven_zip import is_locked
from pipeline.ingest.archives.seven_zip import members as locked_members
from pipeline.ingest.archives.shelf import ArchiveProblem, Member, MemberProblem

_CHUNK = 1 << 20


def seven_zip_members(file: IO[bytes], passwords: Sequence[str]) -> Iterator[Member]:
    """The files in their order; with a password those of a locked archive."""
    if is_locked(file):
        return locked_members(file, passwords)
    return members(file)


def members(file: IO[bytes]) -> Iterator[Member]:
    """The files in their order. Raises ArchiveProblem where the archive is encrypted or breaks off."""
    try:
        import archi
    except ImportError as error:  # no wheel for this machine
        raise ArchiveProblem("reading of .7z and .rar archives needs the package archi: unpack it") from error
    _names_in_unicode()
    errors = (archi.Error, archi.TemporaryError, UnicodeError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            for entry in archi.Archive(file):
                if stat.S_ISREG(entry.mode) or not stat.S_IFMT(entry.mode):
                    yield Member(entry.filename, entry.size, chunks=partial(_chunks, entry, errors))
                elif not stat.S_ISDIR(entry.mode):
                    yield Member(entry.filename, problem="link within an archive: not followed")
    except errors as error:
        raise ArchiveProblem(_reason(str(error))) from error


def _names_in_unicode() -> None:
    """libarchive gives names in the locale's characters, and dies of those that the locale does not know."""
    for name in ("C.UTF-8", "en_US.UTF-8"):
        with contextlib.suppress(locale.Error):
            locale.setlocale(locale.LC_CTYPE, name)
            return


def _chunks(entry: Any, errors: tuple[type[Exception], ...]) -> Iterator[bytes]:
    try:
        while chunk := entry.read(_CHUNK):
            yield chunk
    except errors as error:
        raise MemberProblem(_reason(str(error))) from error


def _reason(told: str) -> str:
    if "encrypt" in told.lower() or "passphrase" in told.lower():
        return "encrypted: needs a password, and passwords are not tried on .rar archives: unpack it"
    return "broken archive: truncated or damaged"

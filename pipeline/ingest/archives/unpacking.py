"""An archive's files onto a shelf, each within the limits; what is not taken is told with its reason."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from errno import ENOSPC
from io import BytesIO
from lzma import LZMAError
from typing import IO
from zipfile import BadZipFile

from pipeline.ingest.archives import rars, seven_zip, tars, zips
from pipeline.ingest.archives.names import within_archive
from pipeline.ingest.archives.shelf import NOT_KNOWN, VOLUME, ArchiveProblem, InMemory, Member, MemberProblem, Shelf
from pipeline.ingest.filetypes import FileType
from pipeline.ingest.limits import HIGHEST_RATIO, LARGEST_UNSUSPECTED_MEMBER
from pipeline.ingest.noise import is_noise
from pipeline.ingest.settings import ReadSettings
from pipeline.ingest.sniff import ZIP_BEGINNINGS, sniff, zip_type
from pipeline.values import Content, Failed, Outcome, Partial, Read

LARGEST_MEMBER = 1_000_000_000
MOST_BYTES = 4_000_000_000
MOST_MEMBERS = 20_000
_HEAD = 65_536
_VOLUME = re.compile(r"\.(?:part\d+\.rar|r\d\d|z\d\d|(?:7z|zip|rar)\.\d{3})$", re.IGNORECASE)
_BROKEN = "broken: damaged within the archive"

_Members = Callable[[IO[bytes], str, ReadSettings], Iterator[Member]]
ARCHIVES: dict[FileType, _Members] = {
    FileType.ZIP: lambda file, name, settings: zips.members(file, settings.passwords),
    FileType.SEVEN_ZIP: lambda file, name, settings: seven_zip.seven_zip_members(file, settings.passwords),
    FileType.RAR: lambda file, name, settings: rars.rar_members(file, settings.passwords),
    FileType.TAR: lambda file, name, settings: tars.tar_members(file),
    FileType.GZIP: lambda file, name, settings: tars.packed_members(file, tars.gunzip, name),
    FileType.BZIP2: lambda file, name, settings: tars.packed_members(file, tars.bunzip, name),
    FileType.XZ: lambda file, name, settings: tars.packed_members(file, tars.unxz, name),
}
_DAMAGE = (BadZipFile, zlib.error, LZMAError, EOFError, RuntimeError, ValueError)


@dataclass(slots=True)
class _Room:
    """Bytes that may still be unpacked."""

    left: int


def archive_type(file: IO[bytes], name: str) -> FileType | None:
    """Which kind of archive this is, or None: told from its head, or for a zip from its directory."""
    head = file.read(_HEAD)
    file.seek(0)
    if head.startswith(ZIP_BEGINNINGS) and not is_noise(name):
        kind = zip_type(file)
        file.seek(0)
    else:
        kind = sniff(head, name)
    return kind if kind in ARCHIVES else None


def read_archive(data: bytes, name: str, kind: FileType, settings: ReadSettings) -> Outcome:
    """An archive in memory: its files are the attachments of a content without text."""
    shelf = InMemory()
    outcome = unpack(BytesIO(data), name, kind, settings, shelf)
    match outcome:
        case Read(content):
            return Read(Content(content.blocks, attachments=tuple(shelf.attachments)))
        case Partial(content, reason):
            return Partial(Content(content.blocks, attachments=tuple(shelf.attachments)), reason)
    return outcome


def unpack(file: IO[bytes], name: str, kind: FileType, settings: ReadSettings, shelf: Shelf) -> Outcome:
    """Read or Partial with an empty content when something was put on the shelf; Failed with the reason otherwise."""
    missed: Counter[str] = Counter()
    room = _Room(MOST_BYTES)
    seen, taken, problem = 0, 0, ""
    try:
        for member in ARCHIVES[kind](file, name, settings):
            seen += 1
            if seen > MOST_MEMBERS:
                missed[f"limit: more than {MOST_MEMBERS:,} files in one archive"] += 1
                continue
            why = _put(member, within_archive(member.name) or "unnamed", shelf, room)
            taken += 1
            if why:
                missed[why] += 1
    except ArchiveProblem as error:
        problem = str(error)
    if problem.startswith("broken") and _VOLUME.search(name):
        problem = VOLUME
    if not taken:
        return Failed(problem) if problem else Read(Content(()))
    told = [f"{reason} ({count} of {seen} files)" for reason, count in sorted(missed.items())]
    reasons = "; ".join([problem, *told] if problem else told)
    return Partial(Content(()), reasons) if reasons else Read(Content(()))


def _put(member: Member, name: str, shelf: Shelf, room: _Room) -> str:
    """Why a file was not taken, or nothing. Either way it stands on the shelf under its name."""
    problem = member.problem or _suspicious(member)
    if not problem:
        try:
            shelf.put(name, _measured(member, room))
        except MemberProblem as error:
            problem = str(error)
        except OSError as error:
            if error.errno == ENOSPC:
                raise ArchiveProblem("limit: the disk of the work folder is full") from error
            problem = _BROKEN
        except NotImplementedError:
            problem = NOT_KNOWN
        except _DAMAGE:
            problem = _BROKEN
    if problem:
        shelf.miss(name, problem)
    return problem or ""


def _suspicious(member: Member) -> str | None:
    if member.size is None:
        return None
    if member.size > LARGEST_MEMBER:
        return f"too large: expands to {member.size:,} bytes"
    if member.packed and member.size > max(LARGEST_UNSUSPECTED_MEMBER, HIGHEST_RATIO * member.packed):
        return f"too large: expands from {member.packed:,} to {member.size:,} bytes"
    return None


def _measured(member: Member, room: _Room) -> Iterator[bytes]:
    """The content, counted as it comes: what an archive states of sizes need not be so."""
    length = 0
    for chunk in member.chunks():
        length += len(chunk)
        room.left -= len(chunk)
        if length > LARGEST_MEMBER:
            raise MemberProblem(f"too large: expands to more than {LARGEST_MEMBER:,} bytes")
        if room.left < 0:
            raise MemberProblem(f"limit: the archive expands to more than {MOST_BYTES:,} bytes")
        yield chunk

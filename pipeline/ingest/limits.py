"""What an archive may expand to before anything is unpacked."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from zipfile import BadZipFile, ZipFile, ZipInfo

from pipeline.ingest.zip_directory import Entry, directory

LARGEST_EXPANSION = 2_000_000_000
LARGEST_UNSUSPECTED_MEMBER = 64_000_000
HIGHEST_RATIO = 150
_LOCAL_HEADER = 30
_OFTEN_SHARED = 2


def expansion_problem(data: bytes) -> str | None:
    """Why a zip-based file should not be unpacked, or None. Sizes in bytes, as the archive states them.

    A sheet of a million rows shrinks to a tenth or a twentieth; a bomb to a thousandth.
    """
    members: Sequence[ZipInfo | Entry] | None = directory(data)
    if members is None:
        try:
            with ZipFile(BytesIO(data)) as archive:
                members = archive.infolist()
        except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
            return None
    if overlapping(members, len(data)):
        return "limit: parts of the archive overlap, as in a zip bomb"
    total = sum(member.file_size for member in members)
    if total > LARGEST_EXPANSION:
        return f"too large: expands to {total:,} bytes"
    for member in members:
        if member.file_size > LARGEST_UNSUSPECTED_MEMBER and member.file_size > HIGHEST_RATIO * member.compress_size:
            return f"too large: one part expands from {member.compress_size:,} to {member.file_size:,} bytes"
    return None


def overlapping(members: Sequence[ZipInfo | Entry], size: int) -> bool:
    """Do parts of a zip of `size` bytes share their bytes? No program packs so, and it can hold any amount that way.

    Where one part only claims more than is its own, the directory is damaged, and the others can still be read.
    """
    ordered = sorted(members, key=lambda one: one.header_offset)
    claimed = sum(one.compress_size for one in ordered if one.header_offset + one.compress_size <= size)
    return claimed > _OFTEN_SHARED * size and any(
        one.header_offset + _LOCAL_HEADER + one.compress_size > following.header_offset
        for one, following in pairwise(ordered)
    )

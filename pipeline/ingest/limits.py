"""What an archive may expand to before anything is unpacked."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile

LARGEST_EXPANSION = 2_000_000_000
LARGEST_UNSUSPECTED_MEMBER = 64_000_000
HIGHEST_RATIO = 150


def expansion_problem(data: bytes) -> str | None:
    """Why a zip-based file should not be unpacked, or None. Sizes in bytes, as the archive states them.

    A sheet of a million rows shrinks to a tenth or a twentieth; a bomb to a thousandth.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = archive.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
        return None
    total = sum(member.file_size for member in members)
    if total > LARGEST_EXPANSION:
        return f"too large: expands to {total:,} bytes"
    for member in members:
        if member.file_size > LARGEST_UNSUSPECTED_MEMBER and member.file_size > HIGHEST_RATIO * member.compress_size:
            return f"too large: one part expands from {member.compress_size:,} to {member.file_size:,} bytes"
    return None

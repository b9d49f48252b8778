"""Names of files in archives: in which encoding they are, and what is left of one that means to lead elsewhere."""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterable

_UNICODE_PATH = 0x7075
_DRIVE = re.compile(r"^[A-Za-z]:(?=/|$)")


def encoding_of(names: Iterable[bytes]) -> str:
    """The encoding of all the names of one archive that are in none that is stated: UTF-8, a Chinese one, or DOS.

    Names are too short for statistics, so all are looked at together: in which reading are most of the
    characters beyond ASCII common Chinese ones?
    """
    joined = b"\n".join(name for name in names if not name.isascii())
    if not joined or _fits(joined, "utf-8") is not None:
        return "utf-8"
    simplified = _fits(joined, "gb18030")
    traditional = _fits(joined, "cp950")
    shares = [
        (_share(simplified, "gb2312", 0xB0, 0xF7), "gb18030"),
        (_share(traditional, "big5", 0xA4, 0xC6), "cp950"),
    ]
    best, encoding = max(shares, key=lambda one: one[0])
    return encoding if best >= 0.5 else "cp437"


def decoded_name(raw: bytes, encoding: str) -> str:
    """A name in the archive's encoding; one that is Chinese in UTF-8 came from another program than the others."""
    in_utf8 = _fits(raw, "utf-8")
    if in_utf8 is not None and all(
        char < "\x80" or "\u3000" <= char <= "\u9fff" or char >= "\uff00" for char in in_utf8
    ):
        return in_utf8
    return raw.decode(encoding, "backslashreplace")


def _fits(text: bytes, encoding: str) -> str | None:
    try:
        return text.decode(encoding)
    except UnicodeDecodeError:
        return None


def _share(text: str | None, common: str, first: int, last: int) -> float:
    """Share of the characters beyond ASCII that stand in the region of `common` for everyday characters."""
    beyond = [char for char in text or "" if char > "\x7f"]
    if not beyond:
        return 0.0
    encoded = (char.encode(common, "ignore") for char in beyond)
    return sum(1 for pair in encoded if len(pair) == 2 and first <= pair[0] <= last) / len(beyond)


def unicode_path(extra: bytes, raw: bytes) -> str | None:
    """The name in a zip's extra field 0x7075, if it is there and belongs to the raw name."""
    position = 0
    while position + 4 <= len(extra):
        kind, size = struct.unpack_from("<HH", extra, position)
        field = extra[position + 4 : position + 4 + size]
        if kind == _UNICODE_PATH and len(field) > 5 and field[0] == 1:
            (checksum,) = struct.unpack_from("<I", field, 1)
            return _fits(field[5:], "utf-8") if checksum == zlib.crc32(raw) else None
        position += 4 + size
    return None


def within_archive(name: str) -> str:
    """The name below the archive: forward slashes, no drive, no root, no way up."""
    parts = _DRIVE.sub("", name.replace("\\", "/")).split("/")
    return "/".join(part for part in parts if part.strip() not in ("", ".", ".."))

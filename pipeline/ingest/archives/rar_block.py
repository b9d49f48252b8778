"""What can be wrong with the blocks of a .rar archive, and where those of the next volume begin."""

from __future__ import annotations


class BadBlock(Exception):
    """The archive is damaged, or written in a way that is not known."""


class WrongPassword(Exception):
    """What the password opens is none of what stands there."""


_CHUNK = 1 << 16


def next_volume(data: memoryview, at: int, signature: bytes) -> int | None:
    """Where the blocks of the volume begin that follows the end of one; zeros may stand between."""
    while at < len(data):
        chunk = bytes(data[at : at + _CHUNK])
        rest = len(chunk.lstrip(b"\0"))
        at += len(chunk) - rest
        if rest:
            return at + len(signature) if data[at : at + len(signature)] == signature else None
    return None

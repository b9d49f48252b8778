"""What can be wrong with the blocks of a .rar archive, and where those of the next volume begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol, Self, TypeVar


class BadBlock(Exception):
    """The archive is damaged, or written in a way that is not known."""


class WrongPassword(Exception):
    """What the password opens is none of what stands there."""


class Block(Protocol):
    """A block of an archive, which may be a piece of a file that goes on in the next volume."""

    @property
    def kind(self) -> int: ...

    @property
    def flags(self) -> int: ...

    def going_on(self, later: Self) -> Self:
        """This piece of a file with a later one."""


class Marks(NamedTuple):
    """How a version of the format marks its blocks: their kinds, and the flags of pieces of a file."""

    main: int
    file: int
    from_before: int  # the volume before holds the beginning
    goes_on: int  # the next one holds more


_Block = TypeVar("_Block", bound=Block)
_CHUNK = 1 << 16


def in_one(blocks: Iterator[_Block], marks: Marks) -> Iterator[_Block]:
    """Main blocks and whole files; of a file whose beginning is missing nothing is left."""
    begun: _Block | None = None
    for block in blocks:
        if block.kind == marks.main:
            yield block
        elif block.kind == marks.file:
            if block.flags & marks.from_before:
                if begun is None:
                    continue
                block = begun.going_on(block)
            begun = block if block.flags & marks.goes_on else None
            if not begun:
                yield block
    if begun:
        yield begun


def next_volume(data: memoryview, at: int, signature: bytes) -> int | None:
    """Where the blocks of the volume begin that follows the end of one; zeros may stand between."""
    while at < len(data):
        chunk = bytes(data[at : at + _CHUNK])
        rest = len(chunk.lstrip(b"\0"))
        at += len(chunk) - rest
        if rest:
            return at + len(signature) if data[at : at + len(signature)] == signature else None
    return None

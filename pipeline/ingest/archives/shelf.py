"""Where the files of an archive are put, and how an archive format offers them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from pipeline.values import Attachment

NOT_KNOWN = "packed in a way that is not known: unpack it"
VOLUME = "one volume of an archive in several volumes: unpack it"
LOCKED = "encrypted: needs a password"
SOLID = "packed as one stream (solid), which is not read in archives of RAR 3 and 4: unpack it"


class ArchiveProblem(Exception):
    """The rest of an archive cannot be taken; its text is the reason."""


class MemberProblem(Exception):
    """The content of one file cannot be had; its text is the reason."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of an archive, as its format offers it: valid until the next one is asked for.

    `size` and `packed` are in bytes, as the archive states them (None where it does not). `problem` says why its
    content cannot be had; otherwise `chunks` gives it, and raises where it turns out to be damaged.
    """

    name: str
    size: int | None = None
    packed: int | None = None
    problem: str | None = None
    chunks: Callable[[], Iterator[bytes]] = lambda: iter(())


class Shelf(Protocol):
    """Takes the files of an archive, in memory or on disk."""

    def put(self, name: str, chunks: Iterator[bytes]) -> None:
        """Keep one file. What `chunks` raises is raised on, and nothing of the file is kept."""

    def miss(self, name: str, problem: str) -> None:
        """Note a file whose content cannot be had."""


class InMemory:
    """A shelf of attachments."""

    def __init__(self) -> None:
        self.attachments: list[Attachment] = []

    def put(self, name: str, chunks: Iterator[bytes]) -> None:
        self.attachments.append(Attachment(name, b"".join(chunks)))

    def miss(self, name: str, problem: str) -> None:
        self.attachments.append(Attachment(name, b"", problem))

"""OLE compound files: their streams, what they say of themselves, and storages lifted out into files."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pipeline.ingest.ole import SIGNATURE
from pipeline.values import Properties

_LARGEST_STREAM = 400 * 2**20


class BrokenCompound(Exception):
    """The file is no compound file, or too damaged; the message is the reason for the user."""


class Compound:
    """The streams of one file by path ("ObjectPool/_1/Contents"). Names are told apart as Office does: in any case."""

    def __init__(self, data: bytes) -> None:
        import olefile  # takes a while to load, and most files are none

        if not data.startswith(SIGNATURE):
            raise BrokenCompound("broken OLE file: it begins otherwise")
        try:
            # A file cut short is padded, so that what is left of its last sector can be read.
            self._file: Any = olefile.OleFileIO(BytesIO(data + bytes(-len(data) % 512)))
        except (OSError, ValueError, IndexError, struct.error, AttributeError, TypeError, RecursionError) as error:
            raise BrokenCompound(f"broken OLE file: {error}") from error
        self.paths: tuple[str, ...] = tuple("/".join(path) for path in self._file.listdir())
        self._known = frozenset(path.lower() for path in self.paths)

    def has(self, path: str) -> bool:
        return path.lower() in self._known

    def read(self, path: str) -> bytes:
        """A stream's bytes; empty where there is none, or none that can be read."""
        try:
            if not self.has(path) or self._file.get_size(path) > _LARGEST_STREAM:
                return b""
            with self._file.openstream(path) as stream:
                data: bytes = stream.read()
                return data
        except (OSError, ValueError, IndexError, struct.error, TypeError):
            return b""

    def below(self, storage: str) -> dict[str, bytes]:
        """The streams below a storage by their path in it."""
        prefix = storage.rstrip("/") + "/"
        return {path[len(prefix) :]: self.read(path) for path in self.paths if path.startswith(prefix)}

    def storages(self, storage: str) -> list[str]:
        """Paths of the storages right below this one, in order."""
        prefix = f"{storage}/" if storage else ""
        inner = [path[len(prefix) :] for path in self.paths if path.startswith(prefix)]
        return list(dict.fromkeys(prefix + path.split("/", 1)[0] for path in inner if "/" in path))

    def properties(self) -> tuple[Properties, int | None]:
        """What the file says of itself, and the number of pages that the writing program counted."""
        try:
            said = self._file.get_metadata()
        except Exception:  # whatever damaged properties make olefile stumble over
            return Properties(), None
        page = said.codepage if isinstance(said.codepage, int) else 0
        pages = said.num_pages if isinstance(said.num_pages, int) and 0 < said.num_pages < 100_000 else None
        properties = Properties(
            title=_words(said.title, page),
            subject=_words(said.subject, page),
            creator=_words(said.author, page),
            last_modified_by=_words(said.last_saved_by, page),
            company=_words(said.company, page),
            created=_moment(said.create_time),
            modified=_moment(said.last_saved_time),
        )
        return properties, pages


def _words(value: object, code_page: int) -> str:
    if isinstance(value, str):
        return value.strip("\0 ")
    if not isinstance(value, bytes):
        return ""
    code_page &= 0xFFFF  # olefile reads it with a sign: 65001 comes as -535
    names = {65001: "utf-8", 1200: "utf-16-le", 936: "gb18030", 10000: "mac-roman", 0: "gb18030"}
    for encoding in (names.get(code_page, f"cp{code_page}"), "gb18030"):
        try:
            return (
                value.split(b"\0", 1)[0].decode(encoding).strip()
                if encoding != "utf-16-le"
                else value.decode(encoding).strip("\0 ")
            )
        except (UnicodeDecodeError, LookupError):
            continue
    return ""


def _moment(value: object) -> datetime | None:
    if not isinstance(value, datetime) or value.year < 1970:
        return None
    return value.replace(tzinfo=UTC)

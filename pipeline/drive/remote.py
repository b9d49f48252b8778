"""Folders of a server, by fsspec: listed folder by folder, each file copied into the work folder to be read.

Nothing is ever written there. fsspec and its clients are an extra, imported when a URL is asked for.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.drive.connection import Connection, connection, told, without_password
from pipeline.drive.elsewhere import Copy
from pipeline.drive.errors import BadFolder, Unreachable
from pipeline.drive.folder import Folder
from pipeline.drive.inventory import Inventory, printable
from pipeline.drive.stamps import same_file, settled, stamp_in
from pipeline.ingest.heartbeat import beat
from pipeline.values.content import FoundFile, Stamp

_MOST_FETCHES = 3  # of a file that changes meanwhile

_PROBLEMS = {"link": "links are not followed on a server", "nameless": "folder cannot be listed: it has no name"}


def remote_folder(url: str) -> Folder:
    """Raises BadFolder where fsspec knows no such URL, or its client is not installed."""
    return RemoteFolder(connection(url))


@dataclass(frozen=True, slots=True)
class RemoteFolder:
    """A folder of a server."""

    server: Connection

    @property
    def here(self) -> None:
        return None

    @property
    def name(self) -> str:
        return printable(self.server.root.rpartition("/")[2])

    @property
    def shown(self) -> str:
        return without_password(self.server.url)

    def __str__(self) -> str:
        return self.shown

    def check(self) -> None:
        """A folder that is not there cannot be told from an empty one on every server, so that this alone is no reason."""
        try:
            self.server.entries()
        except FileNotFoundError:
            return
        except NotADirectoryError as error:
            raise BadFolder(f"{self} is no folder") from error
        except OSError as error:
            raise BadFolder(f"no access to {self}: {told(error)}") from error

    def inventory(self) -> Inventory:
        files: list[FoundFile] = []
        unreadable: list[tuple[str, str]] = []
        locations: dict[str, RemoteFile] = {}
        for place, entry in self._walk():
            path = printable(place)
            if isinstance(entry, str):
                unreadable.append((path, entry))
                continue
            stamp = stamp_in(entry)
            files.append(FoundFile(path, *stamp))
            locations[path] = RemoteFile(self.server.url, place, stamp)
        files.sort(key=lambda file: file.path)
        return Inventory(tuple(files), tuple(sorted(unreadable)), locations)

    def glance(self) -> None:
        return None  # what each server tells of a file is for `stamps` to say

    def holds_anything(self) -> bool:
        return next(self._walk(), None) is not None

    def folders(self) -> Sequence[Folder]:
        try:
            entries = self.server.entries()
        except OSError as error:
            raise Unreachable(f"{self} cannot be listed: {told(error)}") from error
        names = sorted(name for name, entry in entries.items() if entry["type"] == "directory" and name[0] != ".")
        return [remote_folder(f"{self.server.url.rstrip('/')}/{name}") for name in names]

    def _walk(self) -> Iterator[tuple[str, dict[str, Any] | str]]:
        """Paths below the folder as the server names them, each with what it tells of the file, or with a problem."""
        waiting = [""]
        while waiting:
            current = waiting.pop()
            try:
                entries = self.server.entries(current)
            except FileNotFoundError:  # gone meanwhile, or never there
                continue
            except OSError as error:
                if not current:
                    raise Unreachable(f"{self} cannot be listed: {told(error)}") from error
                yield current, f"folder cannot be listed: {told(error)}"
                continue
            for name, entry in sorted(entries.items()):
                path = f"{current}/{name}" if current else name
                if entry["type"] == "directory":
                    waiting.append(path)
                else:
                    yield path, entry if entry["type"] == "file" else _PROBLEMS.get(entry["type"], "no regular file")


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file below the folder `url`, with the stamp that the listing gave."""

    url: str
    below: str
    stamp: Stamp

    @contextlib.contextmanager
    def fetched(self, work: Path) -> Iterator[Copy]:
        server = connection(self.url)
        with tempfile.TemporaryDirectory(prefix="fetched-", dir=work) as place:
            target = Path(place) / "file"
            stamp, still = self.stamp, False
            for _ in range(_MOST_FETCHES):
                server.fetch(self.below, target, beat)
                now = stamp_in(server.entry(self.below))
                if still := same_file(stamp, now) and target.stat().st_size == now.size:
                    break
                stamp = now
            yield Copy(target, stamp, still and settled(stamp))

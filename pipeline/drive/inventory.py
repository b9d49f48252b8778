"""Which files lie below a folder of this machine. Nothing is opened or written."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from pipeline.drive.elsewhere import Elsewhere
from pipeline.values.content import FoundFile, Stamp

_HIDDEN_CATEGORIES = frozenset(("Cc", "Cs", "Zl", "Zp"))
_NO_STAMP = Stamp(0)
_DIRECTION_MARKS = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Locations(Protocol):
    """From the path of a file to what opens it: paths are printable, names where the file lies need not be."""

    def __getitem__(self, path: str) -> Path | Elsewhere: ...


@dataclass(frozen=True, slots=True)
class Inventory:
    """All that was seen below a folder, sorted by path.

    `unreadable` pairs a path with the reason why it is not among the files.
    """

    files: tuple[FoundFile, ...]
    unreadable: tuple[tuple[str, str], ...]
    locations: Locations = field(repr=False)


@dataclass(frozen=True, slots=True)
class _OnDisk:
    """Locations below `root`. A drive of a hundred thousand files needs no path objects before a file is opened."""

    root: str
    odd: Mapping[str, str]  # names that had to be made printable

    def __getitem__(self, path: str) -> Path:
        return Path(self.root, self.odd.get(path, path))


@dataclass(frozen=True, slots=True)
class _Seen:
    """`path` below the folder, as on disk."""

    path: str
    stamp: Stamp = _NO_STAMP
    problem: str = ""


def take_inventory(folder: Path) -> Inventory:
    """List every regular file below `folder`; what cannot be listed is told with its reason."""
    files: list[FoundFile] = []
    unreadable: list[tuple[str, str]] = []
    odd: dict[str, str] = {}
    for seen in _walk(folder):
        path = printable(seen.path)
        if seen.problem:
            unreadable.append((path, seen.problem))
            continue
        files.append(FoundFile(path, *seen.stamp))
        if path != seen.path:
            odd[path] = seen.path
    files.sort(key=lambda file: file.path)
    return Inventory(tuple(files), tuple(sorted(unreadable)), _OnDisk(str(folder), odd))


def holds_anything(folder: Path) -> bool:
    """Whether there is any file below `folder`, or something that cannot be listed."""
    return next(_walk(folder), None) is not None


def printable(path: str) -> str:
    """The path with unprintable characters and backslashes escaped; no two paths become the same."""
    if path.isprintable() and "\\" not in path:
        return path
    return "".join(_escaped(char) for char in path)


def _escaped(char: str) -> str:
    if char == "\\":
        return "\\\\"
    if unicodedata.category(char) not in _HIDDEN_CATEGORIES and char not in _DIRECTION_MARKS:
        return char
    return char.encode("ascii", "backslashreplace").decode() if char > "\x7f" else f"\\x{ord(char):02x}"


def _walk(folder: Path) -> Iterator[_Seen]:
    root = Path(os.path.realpath(folder))
    waiting = [""]
    while waiting:
        current = waiting.pop()
        try:
            with os.scandir(os.path.join(folder, current) if current else folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except OSError as error:
            yield _Seen(current or ".", problem=f"folder cannot be listed: {error.strerror}")
            continue
        for entry in entries:
            path = f"{current}/{entry.name}" if current else entry.name
            try:
                if entry.is_symlink():
                    yield _link(path, folder / path, root)
                elif entry.is_dir(follow_symlinks=False):
                    waiting.append(path)
                else:
                    yield _file(path, entry.path, entry.stat(follow_symlinks=False))
            except OSError as error:
                yield _Seen(path, problem=f"file cannot be examined: {error.strerror}")


def _file(path: str, location: str | Path, status: os.stat_result) -> _Seen:
    if not stat.S_ISREG(status.st_mode):
        return _Seen(path, problem="no regular file")
    if not os.access(location, os.R_OK):
        return _Seen(path, problem="file cannot be opened: permission denied")
    return _Seen(path, stamp_of(status))


def stamp_of(status: os.stat_result) -> Stamp:
    return Stamp(status.st_size, status.st_mtime_ns, status.st_ctime_ns)


def _link(path: str, location: Path, root: Path) -> _Seen:
    """A link to a file below the root is that file; a folder below the root is listed where it lies."""
    try:
        target = location.resolve(strict=True)
    except FileNotFoundError:
        return _Seen(path, problem="link leads nowhere")
    except (OSError, RuntimeError):
        return _Seen(path, problem="link leads in a circle")
    if target != root and root not in target.parents:
        return _Seen(path, problem="link leads out of the folder")
    if target.is_dir():
        if target == location.parent.resolve() or target in location.parent.resolve().parents:
            return _Seen(path, problem="link leads in a circle")
        return _Seen(path, problem="link to a folder that is listed at its own place")
    return _file(path, location, target.stat())

"""A look at a folder that only tells whether it is as it was: one hash of all that a listing says.

A drive of a hundred thousand files on which nothing has changed needs no object for a file, and no comparison.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import stat
from dataclasses import dataclass
from pathlib import Path

_PLAIN = 0  # of marshal's formats the one in which equal values are equal bytes


@dataclass(frozen=True, slots=True)
class Glance:
    """Equal digests mean the same files with the same stamps (`inventory.stamp_of`); `files`: how many."""

    digest: str
    files: int


def glance(folder: Path) -> Glance | None:
    """None where one listing cannot tell: there are links, or something that cannot be listed or is no regular file."""
    digest, files = hashlib.sha256(), 0
    waiting = [os.fspath(folder)]
    try:
        while waiting:
            current = waiting.pop()
            folders: list[str] = []
            rows: list[tuple[str, int, int, int]] = []
            with os.scandir(current) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.name)
                        continue
                    status = entry.stat(follow_symlinks=False)
                    if not stat.S_ISREG(status.st_mode):
                        return None
                    rows.append((entry.name, status.st_size, status.st_mtime_ns, status.st_ctime_ns))
            folders.sort()
            rows.sort()
            # Where a folder lies follows from the names before it, so that its path need not go in.
            digest.update(marshal.dumps((folders, rows), _PLAIN))
            files += len(rows)
            waiting.extend(os.path.join(current, name) for name in folders)
    except OSError:
        return None
    return Glance(digest.hexdigest(), files)

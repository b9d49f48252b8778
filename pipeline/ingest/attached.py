"""Gathering the files within a file: names told apart, and a limit that is told and not silent."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from pipeline.values import Attachment, Content, Outcome, Partial, Read

MOST_FILES = 1000
MOST_BYTES = 512 * 2**20

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*]')
_LONGEST_NAME = 120


class Attachments:
    """Files found in one document, in order."""

    def __init__(self) -> None:
        self.files: list[Attachment] = []
        self.left_out = 0
        self._names: set[str] = set()
        self._bytes = 0

    def add(self, name: str, data: bytes) -> None:
        """Add a file under its name without folders; a name that comes again is numbered. Empty files are none."""
        if not data:
            return
        if len(self.files) >= MOST_FILES or self._bytes + len(data) > MOST_BYTES:
            self.left_out += 1
            return
        self._bytes += len(data)
        self.files.append(Attachment(self._free(_plain(name)), data))

    @property
    def reason(self) -> str:
        """What was left out, for the user; empty where nothing was."""
        if not self.left_out:
            return ""
        return f"{self.left_out} files within it were left out: at most {MOST_FILES} and {MOST_BYTES // 2**20} MiB"

    def _free(self, name: str) -> str:
        path = PurePosixPath(name)
        free, number = name, 1
        while free.lower() in self._names:
            number += 1
            free = f"{path.stem} ({number}){path.suffix}"
        self._names.add(free.lower())
        return free


def outcome_of(content: Content, *reasons: str) -> Outcome:
    """Read, or Partial where there is a reason."""
    told = "; ".join(dict.fromkeys(reason for reason in reasons if reason))
    return Partial(content, told) if told else Read(content)


def _plain(name: str) -> str:
    base = _UNSAFE.sub("_", re.split(r"[/\\]", name.strip())[-1]).strip(" .") or "unnamed"
    if len(base) <= _LONGEST_NAME:
        return base
    suffix = PurePosixPath(base).suffix[:12]
    return base[: _LONGEST_NAME - len(suffix)] + suffix

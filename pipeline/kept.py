"""What a client's state keeps of a finished scan beside its report, and where a client stands by that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from pipeline.report.facts import Facts
from pipeline.store.client import STATE, peek
from pipeline.store.schema import StateError


class Kept(msgspec.Struct, frozen=True):
    """The figures, the reports as they were written (name, size, time), and of which folder.

    `unread` is a hash of all that went into the reports, as far as it can be told without reading anything
    ("" where it could not).
    """

    facts: Facts
    reports: tuple[tuple[str, int, int], ...]
    folder: str = ""
    unread: str = ""

    def packed(self) -> bytes:
        return msgspec.json.encode(self)

    def as_written(self, out: Path) -> bool:
        """Whether the reports are there as they were written."""
        try:
            return bool(self.reports) and all(_written(out / one[0]) == one for one in self.reports)
        except OSError:
            return False


def kept_in(facts: bytes) -> Kept | None:
    """None for what another preaudit kept."""
    try:
        return msgspec.json.decode(facts, type=Kept)
    except msgspec.MsgspecError:
        return None


def written(paths: Sequence[Path]) -> tuple[tuple[str, int, int], ...]:
    return tuple(map(_written, paths))


def _written(path: Path) -> tuple[str, int, int]:
    status = path.stat()
    return path.name, status.st_size, status.st_mtime_ns


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a client stands. `client` is its folder; `unfinished`: a scan was killed; `edited`: the workbook was."""

    facts: Facts | None = None
    client: str = ""
    files: int = 0
    busy: bool = False
    unfinished: bool = False
    edited: bool = False


def standing(out: Path) -> Standing:
    """Where a client stands, without scanning or writing. Raises StateError."""
    seen = peek(out)
    if seen is None:
        return Standing()
    kept = kept_in(seen.last.facts) if seen.last else None
    if kept is None:
        return Standing(files=seen.files, busy=seen.busy, unfinished=seen.files > 0)
    book = next((one for one in kept.reports if one[0] == "report.xlsx"), None)
    return Standing(
        facts=kept.facts,
        client=kept.folder,
        files=seen.files,
        busy=seen.busy,
        unfinished=(out / STATE / "work").is_dir(),
        edited=book is not None and (out / book[0]).exists() and _written(out / book[0]) != book,
    )


def facts_of_last(out: Path) -> Facts | None:
    """The figures of a client's last finished scan, if there is one that can be read."""
    try:
        return standing(out).facts
    except StateError:
        return None

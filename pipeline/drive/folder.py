"""The one seam between a scan and where its files lie."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urlsplit

from pipeline.drive.errors import BadFolder
from pipeline.drive.glance import Glance, glance
from pipeline.drive.inventory import Inventory, holds_anything, take_inventory

_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")  # at least two letters: a letter alone is a drive of Windows


class Folder(Protocol):
    """A client's folder, or one of clients."""

    @property
    def name(self) -> str:
        """The last part of its path, fit to name a folder of reports."""

    @property
    def shown(self) -> str:
        """How people write it, to be told and kept; without a password."""

    @property
    def here(self) -> Path | None:
        """Its path, where it lies on this machine or is mounted there."""

    def check(self) -> None:
        """Raises BadFolder where it is none, Unreachable where its server does not answer."""

    def inventory(self) -> Inventory:
        """Every file below it. Raises Unreachable."""

    def glance(self) -> Glance | None:
        """What tells whether it is as it was, at the price of a listing; None where only the inventory can tell."""

    def holds_anything(self) -> bool:
        """Whether there is any file below it, or something that cannot be listed. Raises Unreachable."""

    def folders(self) -> Sequence[Folder]:
        """The folders directly in it, sorted by name, without hidden ones. Raises Unreachable."""


def folder_of(written: str) -> Folder:
    """The folder that a path or a URL leads to. Raises BadFolder, also where what reads such a URL is not installed."""
    if not _URL.match(written):
        return LocalFolder(Path(written))
    if written.lower().startswith("file://"):
        return LocalFolder(Path(unquote(urlsplit(written).path)))
    from pipeline.drive.remote import remote_folder

    return remote_folder(written)


@dataclass(frozen=True, slots=True)
class LocalFolder:
    """A folder of this machine, or one that it has mounted."""

    here: Path

    @property
    def name(self) -> str:
        return self.here.resolve().name

    @property
    def shown(self) -> str:
        return str(self.here.absolute())

    def __str__(self) -> str:
        return str(self.here)

    def check(self) -> None:
        if not self.here.is_dir():
            raise BadFolder(f"{self.here} is no folder")

    def inventory(self) -> Inventory:
        return take_inventory(self.here)

    def glance(self) -> Glance | None:
        return glance(self.here)

    def holds_anything(self) -> bool:
        return holds_anything(self.here)

    def folders(self) -> Sequence[Folder]:
        found = sorted(one for one in self.here.iterdir() if one.is_dir() and not one.name.startswith("."))
        return [LocalFolder(one) for one in found]

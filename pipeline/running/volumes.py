"""Volumes of one archive among the files of a scan: one of them is read for all."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.drive.elsewhere import Copy, Elsewhere, at_hand
from pipeline.drive.inventory import Inventory, Locations, stamp_of
from pipeline.ingest.archives.joining import join
from pipeline.ingest.archives.volumes import VolumeSet, volume_sets
from pipeline.values import FoundFile, Stamp

_SETTLED_AFTER = 2_000_000_000  # nanoseconds


@dataclass(frozen=True, slots=True)
class Joined:
    """The volumes of an archive as one file. `stamp`: what the inventory saw of them together."""

    places: tuple[Path | Elsewhere, ...]
    missing: str
    following: str
    stamp: Stamp | None = None

    @contextlib.contextmanager
    def fetched(self, work: Path) -> Iterator[Copy]:
        with contextlib.ExitStack() as held:
            copies = [held.enter_context(at_hand(place, work)) for place in self.places]
            target = Path(held.enter_context(tempfile.TemporaryDirectory(prefix="joined-", dir=work))) / "archive"
            with target.open("w+b") as file:
                join([copy.path for copy in copies], file)
            settled = self.stamp is not None and all(map(_settled, copies))
            yield Copy(target, self.stamp, settled, missing=self.missing, following=self.following)


@dataclass(frozen=True, slots=True)
class PartOf:
    """A volume that is read with another one."""

    place: Path | Elsewhere
    main: str
    stamp: Stamp | None = None

    @contextlib.contextmanager
    def fetched(self, work: Path) -> Iterator[Copy]:
        with at_hand(self.place, work) as copy:
            settled = self.stamp is not None and _settled(copy)
            yield replace(copy, stamp=self.stamp, settled=settled, part_of=self.main)


def is_here(place: Path | Elsewhere) -> bool:
    """Whether no server is asked for the file."""
    if isinstance(place, Joined):
        return all(map(is_here, place.places))
    return is_here(place.place) if isinstance(place, PartOf) else isinstance(place, Path)


def in_volumes(inventory: Inventory) -> Inventory:
    """The files, those of an archive in volumes with a stamp of them all: if one changes, the archive does."""
    sets = volume_sets(file.path for file in inventory.files)
    if not sets:
        return inventory
    files = {file.path: file for file in inventory.files}
    places: dict[str, Joined | PartOf] = {}
    for one in sets:
        paths = (*one.parts, *one.beyond)
        stamp = _of_all([files[path].stamp for path in paths], one)
        places |= placed(one, inventory.locations, stamp)
        files |= {path: FoundFile(path, *stamp) for path in paths}
    return replace(inventory, files=tuple(files.values()), locations=_With(inventory.locations, places))


def placed(one: VolumeSet, locations: Locations, stamp: Stamp | None = None) -> dict[str, Joined | PartOf]:
    """Where each volume of a set is to be read."""
    parts = {path: PartOf(locations[path], one.main, stamp) for path in (*one.parts, *one.beyond)}
    whole = Joined(tuple(locations[path] for path in one.parts), one.missing, one.following, stamp)
    return parts | {one.main: whole}


@dataclass(frozen=True, slots=True)
class _With:
    """Locations, some of them other ones."""

    locations: Locations
    places: Mapping[str, Joined | PartOf]

    def __getitem__(self, path: str) -> Path | Elsewhere:
        return self.places.get(path) or self.locations[path]


def _of_all(stamps: Sequence[Stamp], one: VolumeSet) -> Stamp:
    digest = hashlib.sha256(repr((stamps, one)).encode("utf-8", "backslashreplace")).digest()
    modified = max(stamp.modified for stamp in stamps)
    return Stamp(sum(stamp.size for stamp in stamps), modified, int.from_bytes(digest[:7]))


def _settled(copy: Copy) -> bool:
    if copy.stamp is not None:
        return copy.settled
    return time.time_ns() - stamp_of(os.stat(copy.path)).modified > _SETTLED_AFTER

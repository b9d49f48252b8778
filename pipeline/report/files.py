"""Files of an output folder: written beside, then renamed, so that none is ever half there."""

from __future__ import annotations

import json
import os
import platform
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from pipeline import __version__

RUN = "run.json"
_BESIDE = ".preaudit-"

Making = Callable[[], Iterable[bytes]]  # the pieces of a file


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What differs from run to run: start (seconds since 1970) and duration in seconds.

    `spared`: files that had not changed and were not opened. `unsettled`: files that were being written;
    the next scan reads them again.
    """

    started: float
    seconds: float
    spared: int = 0
    unsettled: tuple[str, ...] = ()


def write_run(folder: Path, run: RunFacts) -> None:
    """Write run.json alone, where a scan found nothing new and left the reports as they were."""
    write_files(folder, {RUN: whole(partial(run_json, run))})


def whole(make: Callable[[], bytes]) -> Making:
    """A file that is small enough to be made in one piece."""
    return lambda: (make(),)


def write_files(folder: Path, files: Mapping[str, Making]) -> None:
    """All files or none, each made piece by piece while it is written. Raises OSError where the disk refuses."""
    folder.mkdir(parents=True, exist_ok=True)
    beside: list[tuple[Path, Path]] = []
    try:
        for name, make in files.items():
            beside.append((_write_beside(folder, make()), folder / name))
        for temporary, final in beside:
            temporary.replace(final)
    except BaseException:
        for temporary, _ in beside:
            temporary.unlink(missing_ok=True)
        raise


def tidy(folder: Path) -> None:
    """Remove what a scan that was killed has left behind half-written. For whoever alone writes into the folder."""
    for left in folder.glob(f"{_BESIDE}*"):
        left.unlink(missing_ok=True)


def _write_beside(folder: Path, pieces: Iterable[bytes]) -> Path:
    handle, name = tempfile.mkstemp(prefix=_BESIDE, dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.writelines(pieces)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o644)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def run_json(run: RunFacts) -> bytes:
    """`run.json`: what differs from run to run, and nothing that report.json holds."""
    facts = {
        "tool": __version__,
        "started": datetime.fromtimestamp(run.started, UTC).isoformat(timespec="seconds"),
        "seconds": round(run.seconds, 2),
        "files_spared": run.spared,
        "files_unsettled": sorted(run.unsettled),
        "python": platform.python_version(),
        "platform": platform.platform(),
    }
    return (json.dumps(facts, indent=1) + "\n").encode()

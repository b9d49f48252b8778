"""All reports of a scan into one folder: written beside, then renamed, so that none is ever half there."""

from __future__ import annotations

import json
import os
import platform
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from pipeline import __version__
from pipeline.catalogue import Catalogue
from pipeline.collector import collector_paused
from pipeline.report.changes_json import changes_json
from pipeline.report.html import report_html
from pipeline.report.xlsx import report_xlsx
from pipeline.values import Assessment, Changes

RUN = "run.json"


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


def write_reports(
    assessment: Assessment,
    report: bytes,
    catalogue: Catalogue,
    folder: Path,
    lang: Literal["zh", "en"],
    run: RunFacts,
    changes: Changes | None = None,
) -> tuple[Path, ...]:
    """Write report.json (`report`), report.html, report.xlsx, changes.json and run.json.

    `changes`: since the last scan, where there was one. Raises OSError where the disk refuses.
    """
    with collector_paused():
        files = {
            "report.json": report,
            "report.html": report_html(assessment, catalogue, changes),
            "report.xlsx": report_xlsx(assessment, catalogue, lang, changes),
            "changes.json": changes_json(changes),
            RUN: _run_json(run),
        }
    write_files(folder, files)
    return tuple(folder / name for name in files)


def write_run(folder: Path, run: RunFacts) -> None:
    """Write run.json alone, where a scan found nothing new and left the reports as they were."""
    write_files(folder, {RUN: _run_json(run)})


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """All files or none; raises OSError where the disk refuses."""
    folder.mkdir(parents=True, exist_ok=True)
    beside: list[tuple[Path, Path]] = []
    try:
        for name, data in files.items():
            beside.append((_write_beside(folder, data), folder / name))
        for temporary, final in beside:
            temporary.replace(final)
    except OSError:
        for temporary, _ in beside:
            temporary.unlink(missing_ok=True)
        raise


def _write_beside(folder: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=".preaudit-", dir=folder)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o644)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _run_json(run: RunFacts) -> bytes:
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

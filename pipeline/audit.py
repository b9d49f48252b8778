"""The story of a scan: inventory, each file analysed, the set assessed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pipeline.assess import assess
from pipeline.catalogue import Catalogue
from pipeline.ingest.inventory import take_inventory
from pipeline.values import Assessment
from pipeline.workers import Job, analyse_all, failed

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """`jobs` processes analyse files (1: in this process); `seconds` is each file's deadline."""

    as_of: date
    jobs: int = 1
    seconds: float = 120.0


class NothingToScan(Exception):
    """The folder holds no file."""


def audit(folder: Path, catalogue: Catalogue, settings: Settings, progress: Progress | None = None) -> Assessment:
    """Scan a client's folder. Reads only; raises NothingToScan for a folder without files."""
    inventory = take_inventory(folder)
    if not inventory.files and not inventory.unreadable:
        raise NothingToScan(f"no files in {folder}")
    jobs = [Job(file.path, inventory.locations[file.path]) for file in inventory.files]
    analyses = [failed(path, reason) for path, reason in inventory.unreadable]
    for done, analysis in enumerate(analyse_all(jobs, settings.jobs, settings.seconds), start=1):
        analyses.append(analysis)
        if progress:
            progress(done, len(jobs), analysis.path)
    return assess(analyses, catalogue, settings.as_of)

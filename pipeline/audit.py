"""The story of a scan: inventory, each file analysed, the set assessed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from pipeline.assess import assess
from pipeline.catalogue import Catalogue
from pipeline.ingest.inventory import take_inventory
from pipeline.ingest.settings import ReadSettings
from pipeline.jobs import Job, failed
from pipeline.pool import Limits
from pipeline.values import Assessment, Decision, Outlook, Silence
from pipeline.workers import analyse_all

Progress = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """The day of the assessment, what one file may take, how files are read, and what is asked of the time to come."""

    as_of: date
    limits: Limits = field(default_factory=Limits)
    read: ReadSettings = field(default_factory=ReadSettings)
    outlook: Outlook = field(default_factory=Outlook)


class NothingToScan(Exception):
    """The folder holds no file."""


def audit(
    folder: Path,
    catalogue: Catalogue,
    settings: Settings,
    progress: Progress | None = None,
    decisions: Sequence[Decision] = (),
    silences: Sequence[Silence] = (),
) -> Assessment:
    """Scan a client's folder. Reads only; raises NothingToScan for a folder without files."""
    inventory = take_inventory(folder)
    if not inventory.files and not inventory.unreadable:
        raise NothingToScan(f"no files in {folder}")
    jobs = [Job(file.path, inventory.locations[file.path]) for file in inventory.files]
    analyses = [failed(path, reason) for path, reason in inventory.unreadable]
    with closing(analyse_all(jobs, settings.limits, settings.read)) as finished:
        for one in finished:
            analyses.append(one.analysis)
            if progress:
                progress(one.done, one.seen, one.analysis.path)
    return assess(analyses, catalogue, settings.as_of, decisions, settings.outlook, silences)

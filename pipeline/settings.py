"""How a scan is done, whatever it finds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from pipeline.ingest.settings import ReadSettings
from pipeline.running.limits import PROCESSES, Limits
from pipeline.values import Outlook

Progress = Callable[[int, int, str], None]  # files done, files seen, path


@dataclass(frozen=True, slots=True)
class Settings:
    """The day of the assessment, what one file may take, how files are read, and what is asked of the time to come.

    `executor`: who reads them ("serial", "processes", "dask://host:port"); it has no say in what the reports tell.
    """

    as_of: date
    limits: Limits = field(default_factory=Limits)
    read: ReadSettings = field(default_factory=ReadSettings)
    outlook: Outlook = field(default_factory=Outlook)
    executor: str = PROCESSES

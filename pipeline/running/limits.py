"""What a user chooses of those who read: who they are, how many, and what one file may take."""

from __future__ import annotations

from dataclasses import dataclass

SERIAL, PROCESSES, DASK = "serial", "processes", "dask://"


@dataclass(frozen=True, slots=True)
class Limits:
    """`processes` work at a time; `seconds` (anew at every beat) and `memory` (MiB beyond the empty worker) are for one job."""

    processes: int = 1
    seconds: float = 120.0
    memory: int = 2048


def is_executor(name: str) -> bool:
    return name in (SERIAL, PROCESSES) or (name.startswith(DASK) and len(name) > len(DASK))


def is_elsewhere(name: str) -> bool:
    """Do the jobs run on machines that see the drive, and perhaps nothing else of this one?"""
    return name.startswith(DASK)

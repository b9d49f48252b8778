"""Runs every file below some folders through the workers of a scan, and says what became of each.

python benchmarks/robustness.py FOLDER [FOLDER ...] [--jobs 2] [--timeout 60] [--memory 2048] [--ocr off] [--list]

Prints a table for each folder, and the files that took long. Exit status 1 if a file has no outcome, or if the parent's memory grows with the
number of files. Meant for other people's files (parser corpora, fuzzers' finds): docs/robustness.md has figures.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import re
import resource
import statistics
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from pathlib import Path

from pipeline.drive.inventory import take_inventory
from pipeline.ingest.settings import ReadSettings
from pipeline.running.job import Done, Job
from pipeline.running.jobs import failed, run_job
from pipeline.running.limits import Limits
from pipeline.running.volumes import in_volumes
from pipeline.running.workers import analyse_all
from pipeline.values import Analysis

LONG = 10.0  # seconds
_STRETCHES = 20
_TRIM = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
MOST_GROWTH = 2 * 1024  # bytes of the parent for each file; a job itself takes about one KiB


def timed(job: Job, settings: ReadSettings, folder: Path, notes: Path) -> Done:
    """A job with its seconds noted; a worker that dies leaves no note."""
    started = time.monotonic()
    try:
        return run_job(job, settings, folder)
    finally:
        with (notes / str(os.getpid())).open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"{time.monotonic() - started:.3f}\t{job.path}\n")


@dataclass(slots=True)
class Tally:
    outcomes: Counter[tuple[str, str]] = field(default_factory=Counter)
    paths: set[str] = field(default_factory=set)
    memory: list[int] = field(default_factory=list)
    lost: list[tuple[str, str]] = field(default_factory=list)

    def add(self, analysis: Analysis) -> None:
        reason = re.sub(r"\d[\d,]*", "N", analysis.reason or "")[:90]
        self.outcomes[analysis.outcome, reason] += 1
        self.paths.add(analysis.path)
        self.memory.append(resident())
        if re.match(r"the reader died|gave up|MemoryError|\w+(?:Error|Exception|Panic)\b", analysis.reason or ""):
            self.lost.append((analysis.path, analysis.reason or ""))


def resident() -> int:
    """What the parent holds once it has given back what it has freed, where the allocator can do that."""
    if _TRIM is not None:
        _TRIM(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def growth(memory: list[int]) -> float:
    """Bytes of the parent for each file: what is added from one twentieth of the files to the next, in the median.

    The answer for a large sheet takes megabytes for a moment, which the allocator keeps: a step, as high as the largest
    answer wants it. What grows with the number of files grows in every twentieth.
    """
    if len(memory) < 200:
        return 0.0
    stretch = len(memory) // _STRETCHES
    lows = [min(memory[at : at + stretch]) for at in range(0, stretch * _STRETCHES, stretch)]
    return statistics.median(after - before for before, after in pairwise(lows)) / stretch


def run(folder: Path, limits: Limits, settings: ReadSettings, listing: bool) -> bool:
    failed("a file that was lost.docx", "")  # the first one makes the parent load words and weights: some 30 MB, once
    inventory = in_volumes(take_inventory(folder))
    jobs = [Job(file.path, inventory.locations[file.path]) for file in inventory.files]
    tally = Tally()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as notes:
        task = partial(timed, notes=Path(notes))
        with closing(analyse_all(jobs, limits, settings, task)) as results:
            for one in results:
                tally.add(one.analysis)
        seconds = time.monotonic() - started
        times = sorted(
            (float(line.split("\t")[0]), line.split("\t")[1])
            for note in Path(notes).iterdir()
            for line in note.read_text(encoding="utf-8").splitlines()
        )
    without = sorted({job.path for job in jobs} - tally.paths)
    grown = growth(tally.memory)
    report(folder, jobs, tally, times, seconds, grown)
    for path in without:
        print(f"NO OUTCOME: {path}")
    if grown > MOST_GROWTH:
        print(f"PARENT GROWS: {grown:,.0f} bytes for each file")
    if listing:
        for path, reason in sorted(tally.lost):
            print(f"{reason}\t{path}")
    return not without and grown <= MOST_GROWTH


def report(
    folder: Path, jobs: list[Job], tally: Tally, times: list[tuple[float, str]], seconds: float, grown: float
) -> None:
    died = sum(reason.startswith(("the reader died", "gave up")) for _, reason in tally.lost)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    longest = times[-1] if times else (0.0, "")
    print(f"\n## {folder.name}\n")
    print(f"- files on the drive {len(jobs)}, within files {len(tally.paths) - len(jobs)}, in {seconds:.0f} s")
    print(f"- longest {longest[0]:.1f} s ({longest[1][-60:]}), deaths and deadlines {died}")
    print(f"- peak of a worker {peak:,.0f} MiB, of the parent {max(tally.memory, default=0) / 2**20:,.0f} MiB")
    risen = (tally.memory[-1] - tally.memory[0]) / 2**20 if tally.memory else 0.0
    print(f"- growth of the parent {grown:,.0f} bytes a file; from the first file to the last {risen:,.1f} MiB")
    for seconds_of_one, path in reversed([one for one in times if one[0] > LONG]):
        print(f"- {seconds_of_one:.1f} s: {path}")
    print()
    print("| files | outcome | reason |\n|--:|---|---|")
    for (outcome, reason), count in sorted(tally.outcomes.items(), key=lambda one: (-one[1], one[0])):
        print(f"| {count} | {outcome} | {reason.replace('|', '/')} |")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--timeout", type=float, default=60)
    parser.add_argument("--memory", type=int, default=2048)
    parser.add_argument("--ocr", choices=("auto", "off"), default="auto")
    parser.add_argument("--list", action="store_true", help="name the files that a reader died or stumbled over")
    given = parser.parse_args()
    limits = Limits(given.jobs, given.timeout, given.memory)
    settings = ReadSettings(ocr=given.ocr)
    sound = [run(folder, limits, settings, given.list) for folder in given.folders]
    return 0 if all(sound) else 1


if __name__ == "__main__":
    sys.exit(main())

"""How much faster two Dask workers read than one: a scheduler and workers as processes on this machine.

python benchmarks/cluster.py --files 600 --rounds 3

Each worker has one thread, and so one reader process. The drive is that of benchmarks/scale.py; each scan is a first
one. Both numbers of workers are measured in turn, since a shared machine is not the same from minute to minute; the
cores must be more than the workers, or the workers share what one would have. Where they are not, look at the processor
time: what the parent and the scheduler do is done once, however many workers there are, and what the workers do is
divided, so that the two bound what a second worker can bring.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
from scale import DAY, ROOT, run, write_drive


@contextlib.contextmanager
def process(*arguments: str) -> Iterator[psutil.Process]:
    code = f"from distributed.cli.{arguments[0]} import main; main()"
    started = subprocess.Popen(
        [sys.executable, "-c", code, *arguments[1:]],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield psutil.Process(started.pid)
    finally:
        started.kill()
        started.wait()


@dataclass(frozen=True)
class Took:
    """Seconds of a whole first scan without the start of the program, with warm workers; and of processor time."""

    seconds: float
    parent: float
    scheduler: float
    workers: float


def used(process: psutil.Process) -> float:
    """Seconds of processor time, with what its reader processes took that still run."""
    times = [process.cpu_times(), *(one.cpu_times() for one in process.children(recursive=True))]
    return sum(one.user + one.system for one in times)


def measured(folder: Path, work: Path, number: int) -> Took:
    from distributed import Client

    contact = work / "scheduler.json"
    contact.unlink(missing_ok=True)
    file = ("--scheduler-file", str(contact))
    worker = ("dask_worker", *file, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(work))
    with contextlib.ExitStack() as stack:
        scheduler = stack.enter_context(
            process("dask_scheduler", *file, "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        )
        workers = [stack.enter_context(process(*worker)) for _ in range(number)]
        with Client(scheduler_file=str(contact), timeout=120, set_as_default=False) as seen:
            seen.wait_for_workers(number, timeout=120)
            address = seen.scheduler.address.replace("tcp://", "dask://")
        warm = write_drive(work / f"warm{number}", 8)[0].parents[1]
        run("scan", warm, Path(tempfile.mkdtemp(dir=work)) / "warm-out", DAY, "--executor", address)
        before = used(scheduler), sum(map(used, workers))
        out = Path(tempfile.mkdtemp(dir=work)) / "out"
        cost = run("scan", folder, out, DAY, "--executor", address)
        told = json.loads((out / "run.json").read_text(encoding="utf-8"))
        return Took(
            float(told["seconds"]), cost.processor, used(scheduler) - before[0], sum(map(used, workers)) - before[1]
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="a folder to scan instead of small made files")
    asked = parser.parse_args()
    ratios = []
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        folder = asked.folder or work / "client"
        if not asked.folder:
            write_drive(folder, asked.files)
        for _ in range(asked.rounds):
            one, two = (measured(folder, work, workers) for workers in (1, 2))
            ratios.append(one.seconds / two.seconds)
            once = two.parent + two.scheduler
            print(
                f"one worker {one.seconds:7.2f} s, two {two.seconds:7.2f} s, ratio {ratios[-1]:.2f}; processor time with two:"
                f" parent {two.parent:.2f} s, scheduler {two.scheduler:.2f} s, workers {two.workers:.2f} s,"
                f" so that two are at least {(once + two.workers) / (once + two.workers / 2):.2f} times one",
                flush=True,
            )
    print(
        f"median ratio {statistics.median(ratios):.2f} (goal 1.7), load {os.getloadavg()[0]:.1f}, cores {os.cpu_count()}"
    )


if __name__ == "__main__":
    main()

"""How much faster two Dask workers read than one: a scheduler and workers as processes on this machine.

python benchmarks/cluster.py --files 600 --rounds 3

Each worker has one thread, and so one reader process. The drive is that of benchmarks/scale.py; each scan is a first
one. Both numbers of workers are measured in turn, since a shared machine is not the same from minute to minute; the
cores must be more than the workers, or the workers share what one would have.
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
from pathlib import Path

from scale import DAY, ROOT, run, write_drive


@contextlib.contextmanager
def process(*arguments: str) -> Iterator[None]:
    code = f"from distributed.cli.{arguments[0]} import main; main()"
    started = subprocess.Popen(
        [sys.executable, "-c", code, *arguments[1:]],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield
    finally:
        started.kill()
        started.wait()


def seconds(folder: Path, work: Path, workers: int) -> float:
    """Of a whole first scan without the start of the program, with warm workers."""
    from distributed import Client

    contact = work / "scheduler.json"
    contact.unlink(missing_ok=True)
    file = ("--scheduler-file", str(contact))
    worker = ("dask_worker", *file, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(work))
    with contextlib.ExitStack() as stack:
        stack.enter_context(process("dask_scheduler", *file, "--host", "127.0.0.1", "--port", "0", "--no-dashboard"))
        for _ in range(workers):
            stack.enter_context(process(*worker))
        with Client(scheduler_file=str(contact), timeout=120, set_as_default=False) as seen:
            seen.wait_for_workers(workers, timeout=120)
            address = seen.scheduler.address.replace("tcp://", "dask://")
        warm = write_drive(work / f"warm{workers}", 8)[0].parents[1]
        for client, name in ((warm, "warm-out"), (folder, "out")):
            out = Path(tempfile.mkdtemp(dir=work)) / name
            run("scan", client, out, DAY, "--executor", address)
        told = json.loads((out / "run.json").read_text(encoding="utf-8"))
        return float(told["seconds"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=600)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    ratios = []
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        folder = work / "client"
        write_drive(folder, asked.files)
        for _ in range(asked.rounds):
            one, two = (seconds(folder, work, workers) for workers in (1, 2))
            ratios.append(one / two)
            print(f"{asked.files} files: one worker {one:7.2f} s, two {two:7.2f} s, ratio {ratios[-1]:.2f}", flush=True)
    print(
        f"median ratio {statistics.median(ratios):.2f} (goal 1.7), load {os.getloadavg()[0]:.1f}, cores {os.cpu_count()}"
    )


if __name__ == "__main__":
    main()

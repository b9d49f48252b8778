"""What scans cost by the number of files and of clients: the first one, one without change, one with 1 % changed.

python benchmarks/scale.py --files 1000 10000 … --clients 10 100 … --known 100000 …

A drive holds so many small files, half of them copies of the other half; a folder of clients holds so many drives
of FILES_OF_A_CLIENT files, scanned by `preaudit batch`. Each scan is a process of its own; its peak memory is the
parent's, without the workers. `find | sort` lists the same drive in the same run. On a machine that others use, look
at the processor time and at ratios (workers that are killed at the end are not in the processor time). The goal of an
unchanged scan is twice `find | sort` plus what writing the reports takes; both are told, by the processor time, with
what this scan has written itself (run.json alone) and with what the reports of such a drive take to write.
--known lays down the state that a first scan of such a drive would have left (analyses of a drive of 1,000 files, under
the other paths) instead of scanning it: what is measured then is all that one process does for so many files, and not
the reading, which costs each file the same.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import resource
import shlex
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.drive.inventory import take_inventory
from pipeline.ingest.settings import ReadSettings
from pipeline.store.client import opened
from pipeline.store.state import Known
from pipeline.store.versions import versions

ROOT = Path(__file__).resolve().parents[1]
SUBJECTS = ("事件", "问题", "变更", "配置", "容量", "可用性", "发布", "供应商", "连续性", "信息安全")
TEXT = "# {subject}记录 {number}\n\n编号: R-{number:06d}\n\n日期: 2026年{month}月{day}日\n\n{subject}单由服务台受理，当日处理完毕并回访用户。\n"
COMMAND = """
import resource, sys, time
from pipeline.cli.main import main
from pipeline.report import files
written, write_files = 0.0, files.write_files
def timed(*arguments):
    global written
    begun = time.process_time()
    write_files(*arguments)
    written += time.process_time() - begun
files.write_files = timed
try:
    main()
finally:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    processor = sum(one.ru_utime + one.ru_stime for one in used)
    print("USED", processor, used[0].ru_maxrss // 1024, written, file=sys.stderr)
"""
FILES_OF_A_FOLDER = 200
FILES_OF_A_CLIENT = 20
FILES_OF_THE_MODEL = 1000
DAY, LATER = "2026-11-20", "2026-11-27"


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, seconds of processor time of all processes, the parent's peak memory in MiB.

    `written`: seconds of processor time for making and writing reports, which are within the others.
    """

    seconds: float
    processor: float
    memory: int = 0
    written: float = 0.0


def write_drive(folder: Path, files: int, first: int = 0) -> list[Path]:
    """Half of the files are copies of the other half. All are an hour old, as on a drive in use."""
    made = []
    for number in range(files):
        what = first + number // 2
        place = folder / f"{number // FILES_OF_A_FOLDER:04d}"
        place.mkdir(parents=True, exist_ok=True)
        path = place / f"{SUBJECTS[what % len(SUBJECTS)]}记录{number:06d}.md"
        month, day = what % 12 + 1, what % 28 + 1
        subject = SUBJECTS[what % len(SUBJECTS)]
        path.write_text(TEXT.format(subject=subject, number=what, month=month, day=day), encoding="utf-8")
        made.append(age(path))
    return made


def write_clients(folder: Path, clients: int) -> list[Path]:
    """Clients with FILES_OF_A_CLIENT files each, no two of them alike."""
    drives = [
        write_drive(folder / f"client{number:05d}", FILES_OF_A_CLIENT, number * FILES_OF_A_CLIENT)
        for number in range(clients)
    ]
    return [path for drive in drives for path in drive]


def age(path: Path) -> Path:
    hour_ago = time.time() - 3600
    os.utime(path, (hour_ago, hour_ago))
    return path


def environment() -> dict[str, str]:
    """As an installed program runs: its modules are compiled once, and not at every start."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPATH": str(ROOT)}


def run(command: str, folder: Path, out: Path, day: str, *options: str) -> Cost:
    arguments = [command, str(folder), "--out", str(out), "--as-of", day, "--quiet", "--fail-on", "never", *options]
    started = time.perf_counter()
    ended = subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        cwd=ROOT, env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    processor, memory, written = ended.stderr.split("USED ")[1].split()[:3]
    return Cost(time.perf_counter() - started, float(processor), int(memory), float(written))


def listing(folder: Path) -> Cost:
    """What find and sort take over the same drive."""
    started, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    listed = f"find {shlex.quote(str(folder))} -type f -printf '%p %s %T@\\n' | sort > /dev/null"
    subprocess.run(listed, shell=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.perf_counter() - started, used)


def show_listing(name: str, folder: Path, unchanged: Cost, first: Cost) -> None:
    """The listing, and how an unchanged scan compares with it."""
    listed = listing(folder)
    least = 2 * listed.processor + unchanged.written
    print(
        f"{name}  find | sort  {listed.seconds:9.2f} s  processor {listed.processor:9.2f} s;"
        f" unchanged {unchanged.processor:.2f} s, twice this and run.json {least:.2f} s,"
        f" and the reports {least + first.written:.2f} s",
        flush=True,
    )


def lay_state(folder: Path, out: Path, model: Path) -> None:
    """The state of a first scan of `folder`, from that of a smaller drive of the same kind."""
    now = versions(ReadSettings())
    with opened(model) as state:
        known = sorted(state.known())
        analyses = [state.analyses_of(path)[0] for path in known]
    inventory = take_inventory(folder)
    with opened(out) as state:
        for at, file in enumerate(inventory.files):
            digest = hashlib.sha256(Path(folder, file.path).read_bytes()).hexdigest()
            one = replace(analyses[at % len(analyses)], path=file.path, sha256=digest)
            state.keep_file(file.path, Known(file.stamp, digest, True, now.analysis), [one])


def measure_known(files: int, work: Path) -> None:
    """Lines for all that one process does, when nothing has to be read."""
    model, folder, out = work / "model", work / "client", work / "out"
    write_drive(model, FILES_OF_THE_MODEL)
    run("scan", model, work / "model-out", DAY)
    write_drive(folder, files)
    lay_state(folder, out, work / "model-out")
    first = None
    for name, day in (("all but reading", DAY), ("unchanged", DAY), ("another day", LATER)):
        cost = run("scan", folder, out, day)
        first = first or cost
        print(
            f"known {files:>7}  {name:15} {cost.seconds:9.2f} s  processor {cost.processor:9.2f} s  {cost.memory:6} MiB"
            f"  load {os.getloadavg()[0]:.1f}",
            flush=True,
        )
        if name == "unchanged":
            show_listing(f"known {files:>7}", folder, cost, first)


def measure(command: str, number: int, made: list[Path], folder: Path, out: Path) -> None:
    """One line for each scan. The machine's load in the last minute stands beside, for who reads the figures."""

    def show(name: str, cost: Cost) -> None:
        print(
            f"{command} {number:>7}  {name:12} {cost.seconds:9.2f} s ({cost.seconds / first.seconds:6.1%} of the first)"
            f"  processor {cost.processor:9.2f} s  {cost.memory:6} MiB  load {os.getloadavg()[0]:.1f}",
            flush=True,
        )

    first = run(command, folder, out, DAY)
    show("first", first)
    unchanged = run(command, folder, out, DAY)
    show("unchanged", unchanged)
    show_listing(f"{command} {number:>7}", folder, unchanged, first)
    show("another day", run(command, folder, out, LATER))
    for path in made[::100]:
        path.write_text(path.read_text(encoding="utf-8") + "\n补充说明。\n", encoding="utf-8")
        age(path)
    show("1 % changed", run(command, folder, out, LATER))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, nargs="*", default=[], help="drives of so many files")
    parser.add_argument("--clients", type=int, nargs="*", default=[], help="folders of so many clients")
    parser.add_argument("--known", type=int, nargs="*", default=[], help="drives of so many files, read before")
    asked = parser.parse_args()
    if not asked.files and not asked.clients and not asked.known:
        parser.error("give --files, --clients or --known")
    for files in asked.known:
        with tempfile.TemporaryDirectory() as work:
            measure_known(files, Path(work))
    for files in asked.files:
        with tempfile.TemporaryDirectory() as work:
            folder = Path(work) / "client"
            measure("scan", files, write_drive(folder, files), folder, Path(work) / "out")
    for clients in asked.clients:
        with tempfile.TemporaryDirectory() as work:
            folder = Path(work) / "clients"
            measure("batch", clients, write_clients(folder, clients), folder, Path(work) / "out")


if __name__ == "__main__":
    main()

"""What a process costs before it reads the first file of a client: loading modules, patterns, catalogue and model.

    python benchmarks/start.py [OTHER] [--rounds N]

OTHER is a checkout of another commit, whose turn is between those of this one. Processor seconds, the least of the
rounds; modules and patterns have been kept by a process before, as at every scan but the first.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parents[1]
LOADING = """
import contextlib, time
begin = time.process_time()
try:
    from pipeline.kept_patterns import patterns_kept
except ImportError:
    patterns_kept = contextlib.nullcontext
with patterns_kept("scanning"):
    from pipeline.reporting import reported
between = time.process_time()
from pipeline.running.first_papers import make_ready
make_ready()
print(between - begin, time.process_time() - between)
"""


def seconds_of(tree: Path, kept: Path) -> tuple[float, float]:
    """Loading the modules, and making what analyses need, in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONPYCACHEPREFIX": str(kept)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    told = subprocess.run(
        [sys.executable, "-c", LOADING], cwd=tree, env=environment, check=True, capture_output=True, text=True
    )
    modules, ready = map(float, told.stdout.split())
    return modules, ready


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("other", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    trees = {"this tree": HERE} | ({"the other": arguments.other.resolve()} if arguments.other else {})
    with tempfile.TemporaryDirectory() as kept:
        for tree in trees.values():
            seconds_of(tree, Path(kept))
        told = {name: [] for name in trees}  # type: dict[str, list[tuple[float, float]]]
        for _ in range(max(1, arguments.rounds)):
            for name, tree in trees.items():
                told[name].append(seconds_of(tree, Path(kept)))
    print(f"{'':12}{'modules':>10}{'first papers':>14}{'together':>10}")
    for name, each in told.items():
        modules, ready = (min(column) for column in zip(*each, strict=True))
        print(f"{name:12}{modules:10.2f}{ready:14.2f}{min(map(sum, each)):10.2f}")


if __name__ == "__main__":
    main()

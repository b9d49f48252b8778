"""Turns a metrics file (figure to number) into rows that `dvc plots` can draw: only shares, 0 to 1.

python benchmarks/metric_rows.py METRICS.json ROWS.csv
"""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path


def shares(figures: dict[str, float]) -> list[tuple[str, float]]:
    """The figures that are shares of something, by name; found defects as a share of the planted ones."""
    counts = {
        "verdicts",
        "false_missing",
        "false_satisfied",
        "defects_planted",
        "false_findings",
        "false_high_findings",
    }
    rows = [(name, value) for name, value in figures.items() if name not in counts and 0 <= value <= 1]
    return sorted(rows)


def main() -> None:
    source, target = map(Path, sys.argv[1:3])
    rows = shares(json.loads(source.read_text(encoding="utf-8")))
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("figure", "share"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()

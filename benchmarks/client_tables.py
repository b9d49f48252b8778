"""Fills the tables of clients that nobody had seen (README.md, docs/accuracy.md): "now", and on request "first look".

    python benchmarks/client_tables.py METRICS [--first CLIENT ...]

METRICS holds CLIENT.json as `preaudit evaluate --metrics` writes it. A table is known by its head: "| | CLIENT (zh), first
look | now | …"; of the older clients each has a row, with three figures first and now. A first look is written once, when a client is new, with `--first`; later runs leave it as it stands.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[1]
PAGES = (_ROOT / "README.md", _ROOT / "docs" / "accuracy.md")
SHARES = {
    "verdicts right": "verdict_accuracy",
    "document → requirement, precision": "mapping_precision",
    "document → requirement, recall": "mapping_recall",
    "document → requirement, F1": "mapping_f1",
    "kind of document": "kind_accuracy",
    "main date": "main_date_accuracy",
    "dates with their role": "role_accuracy",
    "events a month exact": "event_cells_exact",
    "planted defects found": "defects_found",
}
COUNTS = {
    "false *missing* (of 132 requirements)": "false_missing",
    "false *satisfied*": "false_satisfied",
    "high findings not planted": "false_high_findings",
}
EARLIEST = "earliest date right"
HEAD = re.compile(r"([\w-]+) \(\w\w\), first look")
OF_A_CLIENT = re.compile(r"\| ([\w-]+) \(\w\w\) \|")
IN_ITS_ROW = ("verdicts right", "document → requirement, F1", "false *missing* (of 132 requirements)")


def figure(row: str, metrics: Mapping[str, Any]) -> str:
    """The figure of this row of a table. Raises KeyError for a row or figure that is not known."""
    if row == EARLIEST:
        return "yes" if metrics["earliest_application_right"] else "no"
    return f"{metrics[COUNTS[row]]:.0f}" if row in COUNTS else f"{metrics[SHARES[row]]:.3f}"


def filled(lines: Sequence[str], metrics: Mapping[str, Mapping[str, Any]], first: Sequence[str]) -> list[str]:
    """The lines of the page with the figures of these clients put in."""
    made: list[str] = []
    clients: list[str] = []
    for line in lines:
        if HEAD.search(line):
            clients = HEAD.findall(line)
        elif (own := OF_A_CLIENT.match(line)) and own[1] in metrics:
            line = _own_row(line, metrics[own[1]])
        elif not line.startswith("|"):
            clients = []
        elif clients and not line.startswith("|-"):
            line = _row(line, clients, metrics, first)
        made.append(line)
    return made


def _row(line: str, clients: Sequence[str], metrics: Mapping[str, Mapping[str, Any]], first: Sequence[str]) -> str:
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    for at, client in enumerate(clients):
        if client in metrics:
            cells[2 + 2 * at] = figure(cells[0], metrics[client])
            if client in first:
                cells[1 + 2 * at] = cells[2 + 2 * at]
    return f"| {' | '.join(cells)} |"


def _own_row(line: str, metrics: Mapping[str, Any]) -> str:
    cells = [cell.strip() for cell in line.strip("|").split("|")]
    for at, row in enumerate(IN_ITS_ROW):
        cells[2 + 2 * at] = figure(row, metrics)
    return f"| {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("metrics", type=Path)
    parser.add_argument("--first", nargs="*", default=[], metavar="CLIENT")
    options = parser.parse_args()
    metrics = {one.stem: json.loads(one.read_text(encoding="utf-8")) for one in sorted(options.metrics.glob("*.json"))}
    for page in PAGES:
        lines = page.read_text(encoding="utf-8").split("\n")
        page.write_text("\n".join(filled(lines, metrics, options.first)), encoding="utf-8")


if __name__ == "__main__":
    main()

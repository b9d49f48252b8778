"""Lines that were written before the grammar was asked: how many give exactly the dates that a reader sees.

    python benchmarks/blind_dates.py [--list]

Over benchmarks/blind_dates/ (see its README.md). A line is right when the first and last days found are those
written beside it, in their order, and no others; a day kept ambiguous counts with its first reading, one past the
last day of a span only as the span. `--list` shows the lines that are not right, of the half that may be read.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.timeline.dates import find_dates
from pipeline.timeline.names.dates import find_dates_in_name

FOLDER = Path(__file__).parent / "blind_dates"


def _wanted(line: dict[str, Any]) -> list[tuple[date, date]]:
    spans = [str(day).split("..") for day in line["days"]]
    return [(date.fromisoformat(span[0]), date.fromisoformat(span[-1])) for span in spans]


def _found(line: dict[str, Any]) -> list[tuple[date, date]]:
    find = find_dates_in_name if line.get("name") else find_dates
    return [(each.value, each.end) for each in find(line["text"]) if each.form != "unfilled"]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--list", action="store_true", help="show those not read rightly (of the half read only)")
    listing = parser.parse_args().list
    print("| | lines | right, read | right, counted |\n|---|---|---|---|")
    for language in ("zh", "en"):
        lines = yaml.safe_load((FOLDER / f"{language}_lines.yaml").read_text("utf-8"))
        right = [_found(line) == _wanted(line) for line in lines]
        halves = [f"{sum(half)} of {len(half)}" for half in (right[::2], right[1::2])]
        print(f"| {language} | {len(lines)} | {halves[0]} | {halves[1]} |")
        for line in (line for line, fits in zip(lines[::2], right[::2], strict=True) if listing and not fits):
            print(f"    {line['text']!r} want {line['days']} have {[f'{a}..{b}' for a, b in _found(line)]}")


if __name__ == "__main__":
    main()

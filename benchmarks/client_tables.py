"""Tables of the clients that nobody had seen: a row each, at its first look and now (README.md, docs/accuracy.md).

    python benchmarks/client_tables.py METRICS [--first CLIENT ... --language zh|en --by COMMIT]

METRICS holds CLIENT.json as `preaudit evaluate --metrics` writes it. `clients.yaml` keeps every figure and what each client
is used for; the pages are made from it. A first look is written once, when a client is new, with `--first`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

_ROOT = Path(__file__).resolve().parents[1]
CLIENTS = _ROOT / "benchmarks" / "clients.yaml"
PAGES = (_ROOT / "README.md", _ROOT / "docs" / "accuracy.md")
COLUMNS = {
    "verdict_accuracy": "verdicts",
    "false_missing": "false *missing*",
    "false_satisfied": "false *satisfied*",
    "mapping_f1": "F1",
    "kind_accuracy": "kinds",
    "main_date_accuracy": "main date",
    "role_accuracy": "roles",
    "event_cells_exact": "cells",
    "defects_found": "defects",
    "false_high_findings": "other highs",
    "earliest_application_right": "earliest date",
}
COUNTS = ("false_missing", "false_satisfied", "false_high_findings")
EARLIEST = "earliest_application_right"
STATES = ("unread", "opened", "teaching")

Figures = Mapping[str, float]
Client = Mapping[str, Any]  # about, first and now


def noted(metrics: Mapping[str, float]) -> dict[str, float]:
    """The figures of a metrics file that are kept; defects only where some were planted."""
    left_out = set() if metrics.get("defects_planted", 1) else {"defects_found"}
    return {key: round(metrics[key], 3) for key in COLUMNS if key in metrics and key not in left_out}


def table(clients: Mapping[str, Client]) -> list[str]:
    """A row for each of these clients and one for their mean: "first → now", or one figure where both are the same."""
    head = ["client", *COLUMNS.values()]
    rows = [
        [f"{name} ({one['about']['language']})", *_cells(one["first"], one["now"])] for name, one in clients.items()
    ]
    if len(clients) > 1:
        firsts, nows = ([one[when] for one in clients.values()] for when in ("first", "now"))
        rows.append([f"mean of {len(clients)}", *_cells(_mean(firsts), _mean(nows), counts="{:.1f}")])
    return [_line(head), "|" + "---|" * len(head), *map(_line, rows)]


def _cells(first: Figures, now: Figures, counts: str = "{:.0f}") -> Iterator[str]:
    for key in COLUMNS:
        one, other = (_cell(key, figures.get(key), counts) for figures in (first, now))
        yield one if one == other else f"{one} → {other}"


def _cell(key: str, figure: float | None, counts: str) -> str:
    if figure is None:
        return "–"
    if key == EARLIEST:
        return "right" if figure == 1 else "wrong" if figure == 0 else f"{figure:.2f}"
    return counts.format(figure) if key in COUNTS else f"{figure:.3f}".replace("0.", ".", 1)


def _mean(all_figures: Sequence[Figures]) -> dict[str, float]:
    known = {key: [one[key] for one in all_figures if key in one] for key in COLUMNS}
    return {key: sum(figures) / len(figures) for key, figures in known.items() if figures}


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def filled(page: str, clients: Mapping[str, Client]) -> str:
    """The page with the block of each state made anew: <!-- clients unread --> … <!-- clients unread end -->."""
    for state in STATES:
        block = "\n".join(table({name: one for name, one in clients.items() if one["about"]["state"] == state}))
        marks = rf"(<!-- clients {state} -->\n).*?(<!-- clients {state} end -->)"
        page = re.sub(marks, lambda found, made=block: f"{found[1]}{made}\n{found[2]}", page, flags=re.S)
    return page


def written(clients: Mapping[str, Client], head: str) -> str:
    """The text of clients.yaml: its remarks, then three lines a client."""
    lines = [head.rstrip("\n")]
    for name, one in clients.items():
        lines.append(f"{name}:")
        lines += [f"  {part}: {json.dumps(one[part], ensure_ascii=False)}" for part in ("about", "first", "now")]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("metrics", type=Path)
    parser.add_argument("--first", nargs="*", default=[], metavar="CLIENT")
    parser.add_argument("--language", choices=("zh", "en"))
    parser.add_argument("--by", help="the commit of a first look")
    options = parser.parse_args()
    text = CLIENTS.read_text(encoding="utf-8")
    clients: dict[str, Any] = yaml.safe_load(text)
    new = {"about": {"language": options.language, "state": "unread", "by": options.by}}
    for path in sorted(options.metrics.glob("*.json")):
        figures = noted(json.loads(path.read_text(encoding="utf-8")))
        if path.stem in options.first:
            clients = {path.stem: {**new, "first": figures, "now": figures}, **clients}
        elif path.stem in clients:
            clients[path.stem]["now"] = figures
    head = "".join(line for line in text.splitlines(keepends=True) if line.startswith("#"))
    CLIENTS.write_text(written(clients, head), encoding="utf-8")
    for page in PAGES:
        page.write_text(filled(page.read_text(encoding="utf-8"), clients), encoding="utf-8")


if __name__ == "__main__":
    main()

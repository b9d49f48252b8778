"""Fills the generated blocks of README.md and docs/: the commands' help, and the figures of reports/metrics/*.json.

python benchmarks/doc_blocks.py [--check]   (after `make evaluate`)
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from pipeline.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/accuracy.md", "docs/commands.md")
CLIENTS = ("qilu-cloud", "harbour-desk", "ready")
FIGURES = {
    "verdict_accuracy": "verdicts right",
    "missing_precision": "*missing* that is missing (precision)",
    "missing_recall": "missing that is found missing (recall)",
    "mapping_precision": "document → requirement, precision",
    "mapping_recall": "document → requirement, recall",
    "mapping_f1": "document → requirement, F1",
    "kind_accuracy": "kind of document",
    "main_date_accuracy": "main date",
    "role_accuracy": "dates with their role",
    "event_cells_exact": "events a month exact",
    "defects_found": "planted defects found",
    "false_high_findings": "high findings not planted (count)",
}


def help_block() -> str:
    lines = ["```"]
    for command in ([], *([one] for one in COMMANDS)):
        env = os.environ | {"COLUMNS": "100", "NO_COLOR": "1", "TERMINAL_WIDTH": "100"}
        argv = [sys.executable, "-c", "from pipeline.cli.main import main; main()", *command, "--help"]
        text = subprocess.run(argv, cwd=ROOT, env=env, capture_output=True, text=True, check=True).stdout
        text = re.sub(r"Usage: (?:-c|preaudit)", "Usage: preaudit", text)
        lines += [
            f"$ preaudit {' '.join([*command, '--help'])}",
            *(line.rstrip() for line in text.strip().splitlines()),
            "",
        ]
    return "\n".join([*lines[:-1], "```"])


def figures_block() -> str:
    metrics = {one: json.loads((ROOT / "reports/metrics" / f"{one}.json").read_text()) for one in CLIENTS}
    rows = [f"| | {' | '.join(CLIENTS)} |", "|---|" + "---|" * len(CLIENTS)]
    rows += [
        f"| {words} | {' | '.join(f'{metrics[one][key]:.3g}' for one in CLIENTS)} |" for key, words in FIGURES.items()
    ]
    return "\n".join(rows)


def filled(text: str) -> str:
    for name, block in (("help", help_block()), ("figures", figures_block())):
        text = re.sub(
            rf"(<!-- {name} -->\n).*?(<!-- {name} end -->)", lambda m, b=block: f"{m[1]}{b}\n{m[2]}", text, flags=re.S
        )
    return text


def main() -> int:
    stale = False
    for page in PAGES:
        old = (ROOT / page).read_text(encoding="utf-8")
        if (new := filled(old)) != old:
            stale = True
            if "--check" not in sys.argv:
                (ROOT / page).write_text(new, encoding="utf-8")
    return int(stale and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())

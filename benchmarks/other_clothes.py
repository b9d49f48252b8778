"""The same client in other clothes: what no auditor would judge otherwise must not move a figure.

    python benchmarks/other_clothes.py CLIENT … [--dress NAME …] [--as-of DAY] [--only PATTERN] [--keep FOLDER]

Builds each client once as it is and once in every dress (sample_corpus/clothes.py), scans both and compares each with
the client's truth. Prints the figures of the client as it is and, below, how far each dress moves them (empty: not).
`printed`, `scans`, `legacy` and `packed` (benchmarks/worn.py) are worn only
where they are named; `--only` says by which files.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path, PurePath

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.worn import legacy, packed, printed, scanned
from pipeline.audit import audit
from pipeline.catalogue import load_catalogue
from pipeline.drive.folder import LocalFolder
from pipeline.learn.evaluate import evaluate
from pipeline.learn.truth import read_truth
from pipeline.report.json import report_json
from pipeline.running.limits import Limits
from pipeline.settings import Settings
from sample_corpus.build import ROOT, clients, write_client
from sample_corpus.clothes import DRESSES, dressed, truth_of
from sample_corpus.sources import read_client
from sample_corpus.values import Document

FIGURES = {
    "verdict_accuracy": "verdicts",
    "false_missing": "false missing",
    "false_satisfied": "false satisfied",
    "mapping_f1": "F1",
    "kind_accuracy": "kinds",
    "main_date_accuracy": "main date",
    "role_accuracy": "roles",
    "event_cells_exact": "cells",
    "defects_found": "defects",
    "false_findings": "other findings",
}


Wear = Callable[[Path], Mapping[str, str]]
WORN = {"printed": printed, "scans": scanned, "legacy": legacy, "packed": packed}


def figures(
    documents: Sequence[Document], truth: object, as_of: date, wear: Wear | None = None, keep: Path | None = None
) -> Mapping[str, float]:
    """A client's figures, from a scan of its files in a folder that is gone afterwards; its report is put into `keep`."""
    catalogue = load_catalogue()
    with tempfile.TemporaryDirectory() as beside:
        write_client(documents, Path(beside) / "drive")
        truth = truth_of(truth, wear(Path(beside) / "drive")) if wear else truth
        Path(beside, "truth.yaml").write_text(yaml.safe_dump(truth, allow_unicode=True), encoding="utf-8")
        found = audit(LocalFolder(Path(beside) / "drive"), catalogue, Settings(as_of, Limits(2)))
        report = report_json(found, catalogue)
        if keep:
            keep.mkdir(parents=True, exist_ok=True)
            (keep / "report.json").write_bytes(report)
            shutil.copy(Path(beside, "truth.yaml"), keep)
        return evaluate(json.loads(report), read_truth(Path(beside, "truth.yaml"))).figures


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("client", nargs="+", choices=clients())
    arguments.add_argument("--dress", action="append", choices=(*DRESSES, *WORN), help="only this one; may be repeated")
    arguments.add_argument("--as-of", type=date.fromisoformat, help="default: the truth's day")
    arguments.add_argument("--only", type=re.compile, default=re.compile(""), help="files that are worn, by their path")
    arguments.add_argument("--keep", type=Path, help="where each report is put, with the truth that it is compared to")
    given = arguments.parse_args()
    print("| client | dress | " + " | ".join(FIGURES.values()) + " |\n|---|---|" + "---|" * len(FIGURES))
    for client in given.client:
        documents = read_client(ROOT / "sources" / client, PurePath(client))
        truth = yaml.safe_load((ROOT / "sources" / client / "truth.yaml").read_text(encoding="utf-8"))
        as_of = given.as_of or truth["as_of"]
        plain = figures(documents, truth, as_of, keep=given.keep and given.keep / client / "plain")
        _print(client, "as it is", {name: f"{plain[name]:.3g}" for name in FIGURES})
        for name in given.dress or DRESSES:
            keep = given.keep and given.keep / client / name
            if name in WORN:
                now = figures(documents, truth, as_of, partial(WORN[name], only=given.only), keep)
            else:
                other = dressed(documents, DRESSES[name])
                now = figures(other.documents, truth_of(truth, other.path_of), as_of, keep=keep)
            moved = {one: now[one] - plain[one] for one in FIGURES}
            _print("", name, {one: f"{by:+.3f}".rstrip("0").rstrip(".") if by else "" for one, by in moved.items()})


def _print(client: str, dress: str, shown: Mapping[str, str]) -> None:
    print(f"| {client} | {dress} | " + " | ".join(shown.values()) + " |", flush=True)


if __name__ == "__main__":
    main()

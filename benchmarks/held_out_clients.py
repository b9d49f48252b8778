"""The sample clients that are learnt from, each scanned with a content classifier that has not seen its papers.

    python benchmarks/held_out_clients.py [--folds 5] [--metrics FILE] [CLIENT ...]

What `preaudit evaluate` prints for these clients after a usual scan is flattered: their papers taught the classifier.
Here the clients are put into folds; for each a classifier is trained on the voices and on the other folds' papers, and
the fold's clients are scanned by a copy of the product that holds it. The model of names, the weights of the second
search and the calibration stay those of `models/`, and what was written into rules and lists after reading a client too. The clients must be built (`make corpus`).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pandas as pd
import yaml

from pipeline.learn.evaluate import evaluate
from pipeline.learn.papers import papers
from pipeline.learn.passages import read_passages
from pipeline.learn.train import Parameters, save, without_trust
from pipeline.learn.truth import Truth, read_truth
from pipeline.mapping.classifier import load_classifier

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "sample_corpus"
SHOWN = (
    "verdict_accuracy", "false_missing", "false_satisfied", "mapping_f1", "kind_accuracy", "main_date_accuracy",
    "event_cells_exact", "defects_found",
)  # fmt: skip


def held_out(names: Sequence[str], asked: Sequence[str], folds: int, settings: Parameters) -> pd.DataFrame:
    """One row a client of `asked`, of all the `names` that are learnt from."""
    truths = {name: read_truth(CORPUS / "sources" / name / "truth.yaml") for name in names}
    known = {name: papers(CORPUS / name, truths[name]) for name in names}
    voices, trust = read_passages(CORPUS / "training"), load_classifier().trust
    rows = []
    for at in range(folds):
        fold = names[at::folds]
        if wanted := [name for name in fold if name in asked]:
            others = [paper for name in names if name not in fold for paper in known[name]]
            model = replace(without_trust([*voices, *others], settings), trust=trust)
            with tempfile.TemporaryDirectory() as folder:
                copy = Path(folder)
                shutil.copytree(ROOT / "pipeline", copy / "pipeline")
                shutil.copytree(ROOT / "models", copy / "models")
                save(model, copy / "models")
                rows += [_scanned(name, truths[name], copy) for name in wanted]
    return pd.DataFrame(rows).set_index("client").loc[list(asked)]


def _scanned(name: str, truth: Truth, copy: Path) -> Mapping[str, object]:
    """The figures of a client that the product in `copy` scans."""
    out = copy / "reports" / name
    told = ["scan", str(CORPUS / name), "--as-of", truth.as_of, "--out", str(out), "--fail-on", "never", "--quiet"]
    program = [sys.executable, "-c", "from pipeline.cli.main import main; main()", *told]
    subprocess.run(
        program, check=True, cwd=copy, env={**os.environ, "PYTHONPATH": str(copy)}, stdout=subprocess.DEVNULL
    )
    report = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return {"client": name, **{key: evaluate(report, truth).figures[key] for key in SHOWN}}


def main() -> None:
    parser = argparse.ArgumentParser(description="Sample clients scanned with a classifier that has not seen them.")
    parser.add_argument("clients", nargs="*")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--metrics", type=Path)
    arguments = parser.parse_args()
    params = yaml.safe_load((ROOT / "params.yaml").read_text(encoding="utf-8"))
    names = params["search"]["clients"]
    table = held_out(names, arguments.clients or names, arguments.folds, Parameters(**params["train"]))
    print(table.round(3).to_string())
    print(table.mean().round(3).to_string())
    if arguments.metrics:
        arguments.metrics.parent.mkdir(parents=True, exist_ok=True)
        arguments.metrics.write_text(table.to_json(orient="index", indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

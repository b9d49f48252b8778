"""The sample clients that are learnt from, each scanned with models that have not seen its papers.

    python benchmarks/held_out_clients.py [--metrics FILE] [CLIENT ...]

What `preaudit evaluate` prints for these clients after a usual scan is flattered: their papers taught the models. Here
the clients are put into folds; for each the models of contents and of names are trained on what is learnt from in any
case and on the other folds' papers, and the fold's clients are scanned by a copy of the product that holds them. The
weights of the second search and the calibration stay those of `models/`, and what was written into rules and lists after
reading a client too. The clients must be built (`make corpus`).
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
from pathlib import Path

import pandas as pd
import yaml

from pipeline.catalogue import load_catalogue
from pipeline.learn.evaluate import evaluate
from pipeline.learn.names import name_passages
from pipeline.learn.passages import read_passages
from pipeline.learn.sample_clients import Taught, folds, read_clients
from pipeline.learn.train import Parameters, save
from pipeline.learn.truth import Truth
from pipeline.mapping.mapper import make_mapper
from pipeline.mapping.names.called import STEM

ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT / "sample_corpus"
SHOWN = (
    "verdict_accuracy", "false_missing", "false_satisfied", "mapping_f1", "kind_accuracy", "main_date_accuracy",
    "event_cells_exact", "defects_found",
)  # fmt: skip


def held_out(names: Sequence[str], asked: Sequence[str], parameters: Parameters) -> pd.DataFrame:
    """One row a client of `asked`, of all the `names` that are learnt from."""
    catalogue = load_catalogue()
    taught = Taught(read_passages(CORPUS / "training"), name_passages(catalogue, CORPUS / "names"), parameters)
    clients, mapper = read_clients(CORPUS, names, taught), make_mapper(catalogue)
    rows = []
    for fold in folds(clients):
        if wanted := [name for name in fold if name in asked]:
            unaware = taught.unaware(clients, fold, mapper)
            with tempfile.TemporaryDirectory() as folder:
                copy = Path(folder)
                shutil.copytree(ROOT / "pipeline", copy / "pipeline")
                shutil.copytree(ROOT / "models", copy / "models")
                save(unaware.classifier, copy / "models")
                save(unaware.called, copy / "models", STEM)
                rows += [_scanned(name, clients.truths[name], copy) for name in wanted]
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
    figures = evaluate(report, truth).figures
    return {"client": name, **{key: figures[key] for key in SHOWN}}


def main() -> None:
    parser = argparse.ArgumentParser(description="Sample clients scanned with models that have not seen them.")
    parser.add_argument("clients", nargs="*")
    parser.add_argument("--metrics", type=Path)
    arguments = parser.parse_args()
    params = yaml.safe_load((ROOT / "params.yaml").read_text(encoding="utf-8"))
    names = params["search"]["clients"]
    table = held_out(names, arguments.clients or names, Parameters(**params["train"]))
    print(table.round(3).to_string())
    print(table.mean().round(3).to_string())
    if arguments.metrics:
        arguments.metrics.parent.mkdir(parents=True, exist_ok=True)
        arguments.metrics.write_text(table.to_json(orient="index", indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

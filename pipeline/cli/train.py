"""preaudit train: make the content classifier anew from the training passages."""

from __future__ import annotations

import json
from pathlib import Path

import typer
import yaml

from pipeline.cli.exits import stop


def train(
    passages: Path = typer.Option(Path("sample_corpus/training"), "--passages", help="Folder of labelled passages."),
    params: Path = typer.Option(Path("params.yaml"), "--params", help="Parameters; the key `train` is read."),
    models: Path = typer.Option(Path("models"), "--models", help="Where the model goes."),
    metrics: Path | None = typer.Option(None, "--metrics", help="Write the cross-validated figures to this JSON file."),
) -> None:
    """Train on all voices; measure by leaving one voice out at a time."""
    from pipeline.learn.passages import clients, read_passages  # scikit-learn: only here
    from pipeline.learn.train import Parameters, accuracy, save
    from pipeline.learn.train import train as fit

    try:
        known = read_passages(passages)
        settings = Parameters(**(yaml.safe_load(params.read_text(encoding="utf-8"))["train"]))
    except (OSError, ValueError, KeyError, TypeError) as error:
        stop(f"training cannot start: {error}")
    if not known:
        stop(f"{passages} holds no passages")
    figures: dict[str, dict[str, float]] = {}
    for client in clients(known):
        held_out = [one for one in known if one.client == client]
        model = fit([one for one in known if one.client != client], settings)
        figures[client] = {name: round(value, 4) for name, value in accuracy(model, held_out).items()}
        typer.echo(f"{client:28} {figures[client]}  ({len(held_out)} passages held out)")
    save(fit(known, settings), models)
    if metrics:
        metrics.parent.mkdir(parents=True, exist_ok=True)
        metrics.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")

"""preaudit train: make the content classifier anew from the training passages, and with it the second search."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
import yaml

from pipeline.catalogue import load_catalogue
from pipeline.cli.exits import stop
from pipeline.decisions import BadDecisions
from pipeline.decisions.file import load_decisions
from pipeline.learn.passages import Passage
from pipeline.mapping.candidates import FileNames, sample
from pipeline.mapping.names.called import STEM
from pipeline.store.client import KeptTexts
from pipeline.store.schema import StateError
from pipeline.values import Analysis, Assignment

if TYPE_CHECKING:
    from pipeline.learn.train import Parameters


def train(
    passages: Path = typer.Option(Path("sample_corpus/training"), "--passages", help="Folder of labelled passages."),
    names: Path = typer.Option(
        Path("sample_corpus/names"), "--names", help="Folder of names beside the catalogue's, for the model of names."
    ),
    params: Path = typer.Option(
        Path("params.yaml"), "--params", help="Parameters; the keys `train` and `search` are read."
    ),
    models: Path = typer.Option(Path("models"), "--models", help="Where the model goes."),
    metrics: Path | None = typer.Option(None, "--metrics", help="Write the cross-validated figures to this JSON file."),
    with_clients: list[Path] = typer.Option(
        [], "--with", help="Learn from the reviewer's decisions in this output folder too (may be repeated)."
    ),
    sample_clients: Path | None = typer.Option(
        None,
        "--clients",
        help="Learn from the built clients of this folder (sample_corpus) too: their papers, and what the first search leaves over.",
    ),
    even_if_worse: bool = typer.Option(
        False, "--even-if-worse", help="Replace the model even where it gets worse on the known voices."
    ),
) -> None:
    """Train on all voices; measure by leaving one voice out at a time, or a group of one author."""
    from pipeline.learn.names import NAMES, name_passages
    from pipeline.learn.passages import clients, held_out_together, read_passages  # scikit-learn: only here
    from pipeline.learn.sample_clients import SampleClients, Taught, of_all_but, read_clients, train_search
    from pipeline.learn.train import Parameters, accuracy, save, without_trust
    from pipeline.learn.train import train as fit
    from pipeline.learn.truth import TruthError

    try:
        known = read_passages(passages)
        chosen = yaml.safe_load(params.read_text(encoding="utf-8"))
        settings = Parameters(**chosen["train"])
        called = name_passages(load_catalogue(), names)
        taught = Taught(known, called, settings)
        of_clients = SampleClients()
        if sample_clients:
            of_clients = read_clients(sample_clients, chosen["search"]["clients"], taught)
    except (OSError, ValueError, KeyError, TypeError, TruthError) as error:
        stop(f"training cannot start: {error}")
    if not known:
        stop(f"{passages} holds no passages")
    if not (sample_clients or even_if_worse) and (models / "search.json").is_file():
        stop(
            f"what is in {models} learnt from sample clients too: build them and add --clients sample_corpus (--even-if-worse goes without)"
        )
    if with_clients:
        known = (*known, *_decided(with_clients, known, settings, even_if_worse))
    papers, parts = of_all_but(of_clients.texts), of_all_but(of_clients.parts)
    made = fit(known, settings, papers, parts)
    figures: dict[str, dict[str, float]] = {}
    for voices in held_out_together(clients(known), settings.together):
        others = [one for one in known if one.client not in voices]
        model = replace(without_trust([*others, *papers, *parts], settings), trust=made.trust)
        for client in sorted(voices):
            held_out = [one for one in known if one.client == client]
            figures[client] = {name: round(value, 4) for name, value in accuracy(model, held_out).items()}
            typer.echo(f"{client:28} {figures[client]}  ({len(held_out)} passages held out)")
    save(made, models)
    save(without_trust([*called, *of_all_but(of_clients.names)], NAMES), models, STEM)
    if sample_clients:
        typer.echo(train_search(of_clients, replace(taught, passages=known), models).to_string(index=False))
    if metrics:
        metrics.parent.mkdir(parents=True, exist_ok=True)
        metrics.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def _decided(
    folders: list[Path], known: tuple[Passage, ...], settings: Parameters, even_if_worse: bool
) -> tuple[Passage, ...]:
    """The passages that reviewers' decisions give, if the model is no worse for them; says what they change."""
    from pipeline.learn.gain import gains, is_worse

    added = [passage for folder in folders for passage in _passages(folder)]
    if not added:
        stop("no decision gives a passage: confirm or reassign files first (preaudit review), with texts kept")
    found = []
    for one in gains(known, added, settings):
        found.append(one)
        mark = "+" if one.after > one.before else "-" if one.after < one.before else "="
        typer.echo(f"{mark} {one.voice:28} first choice right {one.before:.3f} -> {one.after:.3f}  ({one.passages})")
    if is_worse(found) and not even_if_worse:
        stop("the model gets worse on the known voices and is left as it is (--even-if-worse replaces it all the same)")
    return tuple(added)


def _passages(folder: Path) -> tuple[Passage, ...]:
    from pipeline.learn.decided import decided_passages

    try:
        decisions = load_decisions(folder, load_catalogue())
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        files = [_as_analysed(one) for one in report["documents"]]
        texts = KeptTexts(folder)
        found = decided_passages(f"client:{folder.resolve().name}", decisions, files, lambda one: _text(one, texts))
    except (OSError, ValueError, KeyError) as error:
        stop(f"{folder} is no output folder of a scan: {error}")
    except (BadDecisions, StateError) as error:
        stop(str(error))
    left = "".join(f", {count} {reason}" for reason, count in sorted(found.without.items()))
    typer.echo(f"{folder}: {len(decisions)} decisions, {len(found.passages)} passages{left}")
    return found.passages


def _as_analysed(document: dict[str, Any]) -> Analysis:
    served = tuple(
        Assignment(one["id"], one["confidence"], one["place"], one["quote"]) for one in document["requirements"]
    )
    return Analysis(
        document["path"],
        document["sha256"],
        document["outcome"],
        title=document["title"],
        number=document["number"],
        assignments=served,
    )


def _text(file: Analysis, texts: KeptTexts) -> str | None:
    content = texts.of(file.sha256)
    return None if content is None else sample(content, FileNames("", file.title))

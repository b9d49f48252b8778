"""preaudit evaluate: a scan's report against a truth file."""

from __future__ import annotations

import json
from pathlib import Path

import typer

from pipeline.cli.exits import stop


def evaluate(
    report: Path = typer.Argument(..., metavar="DIR", help="report.json of a scan, or the folder that holds it."),
    truth: Path = typer.Argument(..., metavar="TRUTH", help="truth.yaml (form: sample_corpus/README.md)."),
    metrics: Path | None = typer.Option(None, "--metrics", help="Write the figures to this JSON file too."),
    differences: bool = typer.Option(False, "--differences", help="List every difference."),
) -> None:
    """Compare a scan with a truth: missing, verdicts, mapping, kinds, dates, events, defects."""
    from pipeline.learn.evaluate import evaluate as compare  # pandas: only here
    from pipeline.learn.truth import TruthError, read_truth

    file = report / "report.json" if report.is_dir() else report
    try:
        made = compare(json.loads(file.read_text(encoding="utf-8")), read_truth(truth))
    except TruthError as error:
        stop(str(error))
    except OSError as error:
        stop(f"{error.filename} cannot be read: {error.strerror}")
    except (json.JSONDecodeError, KeyError) as error:
        stop(f"{file} and {truth} cannot be compared: {error}")
    typer.echo(made.by_kind.to_string())
    for name, value in made.figures.items():
        typer.echo(f"{name:24} {value:g}")
    if differences:
        typer.echo("\n".join(made.differences))
    if metrics:
        metrics.parent.mkdir(parents=True, exist_ok=True)
        metrics.write_text(json.dumps(dict(made.figures), indent=1) + "\n", encoding="utf-8")

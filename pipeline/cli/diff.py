"""preaudit diff OLD NEW: what has changed between two reports."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import typer

from pipeline.catalogue import load_catalogue
from pipeline.cli.exits import FINDINGS, stop
from pipeline.cli.options import Language
from pipeline.compare.reported import NotAReport, Reported, read_reported
from pipeline.compare.reports import compare
from pipeline.report.changes import changes_text
from pipeline.report.changes_json import changes_json
from pipeline.report.html import changes_html
from pipeline.report.view import titles
from pipeline.values import Changes


class Format(StrEnum):
    text = "text"
    json = "json"
    html = "html"


class FailOn(StrEnum):
    never = "never"
    new_high = "new-high"
    new = "new"
    any = "any"


def diff(
    old: Path = typer.Argument(..., metavar="OLD", help="The earlier report.json, or the folder that holds it."),
    new: Path = typer.Argument(..., metavar="NEW", help="The later one."),
    form: Format = typer.Option(Format.text, "--format", help="text, json or html."),
    out: Path | None = typer.Option(None, "--out", help="Write to this file instead of the terminal."),
    lang: Language = typer.Option(Language.zh, "--lang", help="Language of the text; the page holds both."),
    fail_on: FailOn = typer.Option(
        FailOn.never, "--fail-on", help="Exit with 1 on new high findings, on any new finding, or on any change."
    ),
) -> None:
    """Compare two reports of a client: verdicts, findings, months, files, the earliest date."""
    before, after = _report(old), _report(new)
    changes = compare(before, after)
    known = load_catalogue()
    if form is Format.json:
        made = changes_json(changes)
    elif form is Format.html:
        made = changes_html(changes, known, after.organisation.name or before.organisation.name)
    else:
        made = (changes_text(changes, titles(known), lang.value) + "\n").encode("utf-8", "backslashreplace")
    if out is None:
        typer.echo(made, nl=False)
    else:
        try:
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_bytes(made)
        except OSError as error:
            stop(f"{out} cannot be written: {error.strerror or error}")
    if _fails(changes, fail_on):
        raise typer.Exit(FINDINGS)


def _report(place: Path) -> Reported:
    file = place / "report.json" if place.is_dir() else place
    try:
        return read_reported(file.read_bytes())
    except OSError as error:
        stop(f"{file} cannot be read: {error.strerror or error}")
    except NotAReport as error:
        stop(f"{file}: {error}")


def _fails(changes: Changes, fail_on: FailOn) -> bool:
    if fail_on is FailOn.new_high:
        return any(one.severity == "high" for one in changes.fresh)
    if fail_on is FailOn.new:
        return bool(changes.fresh)
    return fail_on is FailOn.any and changes.any

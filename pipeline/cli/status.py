"""preaudit status DIR: where a client stands, and the next command to run."""

from __future__ import annotations

import datetime
from pathlib import Path

import typer

from pipeline.cli.exits import stop
from pipeline.cli.options import Language
from pipeline.cli.summary import summary
from pipeline.kept import Standing, standing
from pipeline.report.words import filled, in_language, word
from pipeline.store.schema import StateError


def status(
    folder: Path = typer.Argument(..., metavar="DIR", help="The output folder of a client (--out of its scans)."),
    lang: Language = typer.Option(Language.zh, "--lang", help="zh or en."),
) -> None:
    """Show the last scan of a client on one screen, and the command to run next. Nothing is scanned or written."""
    if not folder.is_dir():
        stop(f"{folder} is no folder: give the output folder of a scan")
    try:
        now = standing(folder)
    except StateError as error:
        stop(str(error))
    lines = [] if now.facts is None else [summary(now.facts, folder, lang.value), ""]
    if now.facts is None:
        lines.append(in_language(word("status", "never"), lang.value))
    else:
        lines.append(in_language(filled("status", "scanned", as_of=now.facts.as_of, folder=now.client), lang.value))
    lines.append(in_language(filled("status", "known", count=now.files), lang.value))
    for key, holds in (("busy", now.busy), ("unfinished", now.unfinished and not now.busy), ("edited", now.edited)):
        if holds:
            lines.append(in_language(word("status", key), lang.value))
    lines.append(in_language(filled("status", "next", what=_next(now, folder)), lang.value))
    typer.echo("\n".join(lines))


def _next(now: Standing, folder: Path) -> str:
    if now.busy:
        return f"preaudit status {_quoted(folder)}"
    if now.edited:
        return f"preaudit review {_quoted(folder)} --import {_quoted(folder / 'report.xlsx')}"
    if now.facts is None or now.unfinished or now.facts.as_of < datetime.date.today():
        return f"preaudit scan {_quoted(now.client or 'FOLDER')} --out {_quoted(folder)}"
    return f"open {_quoted(folder / 'report.html')}"


def _quoted(path: object) -> str:
    text = str(path)
    return f'"{text}"' if " " in text else text

"""preaudit batch CLIENTS_FOLDER: one sub-folder a client, a report each, and all of them on one page."""

from __future__ import annotations

import os
import time
from pathlib import Path

import typer

from pipeline.audit import Settings
from pipeline.cli.exits import CLEAN, USAGE, stop
from pipeline.cli.scan import FailOn, Language, as_day, exit_status, is_inside
from pipeline.ingest.settings import ReadSettings
from pipeline.one_client import Order, Scanned, facts_of_last, scan_client
from pipeline.pool import Limits
from pipeline.report.overview import Client, overview_html, overview_json
from pipeline.report.write import write_files


def batch(
    clients: Path = typer.Argument(..., metavar="CLIENTS_FOLDER", help="A folder with one sub-folder for each client."),
    out: Path = typer.Option(Path("reports"), "--out", help="Where the reports go, a folder for each client."),
    as_of: str | None = typer.Option(None, "--as-of", help="The day of the assessment, YYYY-MM-DD (default: today)."),
    lang: Language = typer.Option(Language.zh, "--lang", help="Language of the workbooks and of the lines printed."),
    jobs: int = typer.Option(0, "--jobs", min=0, help="Processes that read files (0: one for each core)."),
    seconds: float = typer.Option(120.0, "--timeout", min=1, help="Deadline for one file, in seconds."),
    fail_on: FailOn = typer.Option(FailOn.high, "--fail-on", help="Exit with 1 when a client has such findings."),
    quiet: bool = typer.Option(False, "--quiet", help="No line for each client."),
) -> None:
    """Scan every client of a folder; write overview.html and overview.json. A client in trouble stops no other."""
    day = as_day(as_of)
    if not clients.is_dir():
        stop(f"{clients} is no folder: give the folder that holds a sub-folder for each client")
    if is_inside(out, clients):
        stop(f"--out {out} lies inside {clients}, which is never written to: choose another place")
    folders = sorted(one for one in clients.iterdir() if one.is_dir() and not one.name.startswith("."))
    if not folders:
        stop(f"{clients} holds no sub-folders: one for each client is expected")
    settings = Settings(day, Limits(jobs or max(2, os.cpu_count() or 1), seconds), ReadSettings())
    done: list[Client] = []
    status = CLEAN
    for folder in folders:
        order = Order(folder, out / folder.name, settings, lang.value, time.time)
        client, ended = _one(order, fail_on)
        done.append(client)
        status = max(status, ended)
        if not quiet:
            typer.echo(_line(client))
    try:
        write_files(out, {"overview.html": overview_html(done, day), "overview.json": overview_json(done, day)})
    except OSError as error:
        stop(f"the overview cannot be written to {out}: {error.strerror or error}")
    if status != CLEAN:
        raise typer.Exit(status)


def _one(order: Order, fail_on: FailOn) -> tuple[Client, int]:
    """A client scanned, or why not; whatever goes wrong is its own trouble."""
    name = order.folder.name
    try:
        scanned: Scanned = scan_client(order)
    except Exception as error:
        problem = str(error) or type(error).__name__
        return Client(name, facts_of_last(order.out), problem=" ".join(problem.split())), USAGE
    return Client(name, scanned.facts, scanned.changes, scanned.unchanged), exit_status(scanned, fail_on, False)


def _line(client: Client) -> str:
    facts = client.facts
    if client.problem or facts is None:
        return f"{client.name}: {client.problem}"
    day = facts.earliest.isoformat() if facts.earliest else "–"
    figures = f"{facts.verdicts.get('missing', 0)} missing, {facts.severities.get('high', 0)} high"
    return f"{client.name}: {'ready' if facts.can_apply else 'not ready'}, {day}, {figures}"

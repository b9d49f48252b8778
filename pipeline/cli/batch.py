"""preaudit batch CLIENTS_FOLDER: one sub-folder a client, a report each, and all of them on one page."""

from __future__ import annotations

from pathlib import Path

import typer

from pipeline.cli.exits import CLEAN, USAGE, stop
from pipeline.cli.options import (
    Asked,
    AsOf,
    Edition,
    EditionUse,
    ExecutorUse,
    Failing,
    FailOn,
    FiscalNamed,
    FiscalStart,
    Jobs,
    KeepText,
    Lang,
    Language,
    Memory,
    Notify,
    Ocr,
    OcrPages,
    OcrUse,
    Passwords,
    Seconds,
    as_day,
    asked_folder,
    fiscal_year_of,
    is_inside,
    settings_of,
    tell,
)
from pipeline.cli.scan import exit_status
from pipeline.drive.errors import Unreachable
from pipeline.kept import facts_of_last
from pipeline.notify import notice
from pipeline.one_client import Order, Scanned, scan_client
from pipeline.report.files import whole, write_files
from pipeline.report.overview import Client, overview_html, overview_json
from pipeline.running.limits import PROCESSES


def batch(
    place: str = typer.Argument(
        ..., metavar="CLIENTS_FOLDER", help="A folder (path or URL) with one sub-folder for each client."
    ),
    out: Path = typer.Option(Path("reports"), "--out", help="Where the reports go, a folder for each client."),
    as_of: AsOf = None,
    lang: Lang = Language.zh,
    jobs: Jobs = 0,
    seconds: Seconds = 120.0,
    memory: Memory = 2048,
    ocr: OcrUse = Ocr.auto,
    ocr_pages: OcrPages = None,
    passwords: Passwords = None,
    fiscal_start: FiscalStart = None,
    fiscal_named: FiscalNamed = None,
    fail_on: Failing = FailOn.high,
    edition: EditionUse = Edition.consultant,
    keep_text: KeepText = True,
    executor: ExecutorUse = PROCESSES,
    notify: Notify = None,
    quiet: bool = typer.Option(False, "--quiet", help="No line for each client."),
) -> None:
    """Scan every client of a folder; write overview.html and overview.json. A client in trouble stops no other."""
    day = as_day(as_of)
    clients = asked_folder(place, "the folder that holds a sub-folder for each client")
    if is_inside(out, clients):
        stop(f"--out {out} lies inside {clients}, which is never written to: choose another place")
    try:
        folders = clients.folders()
    except Unreachable as error:
        stop(str(error))
    if not folders:
        stop(f"{clients} holds no sub-folders: one for each client is expected")
    fiscal = fiscal_year_of(fiscal_start, fiscal_named)
    asked = Asked(
        settings_of(day, (jobs, seconds, memory), ocr, ocr_pages, passwords, executor, fiscal=fiscal),
        lang,
        keep_text,
        edition,
    )
    done: list[Client] = []
    status = CLEAN
    for folder in folders:
        client, ended = _one(asked.order(folder, out / folder.name), fail_on)
        done.append(client)
        status = max(status, ended)
        if not quiet:
            typer.echo(_line(client))
    try:
        write_files(
            out,
            {
                "overview.html": whole(lambda: overview_html(done, day)),
                "overview.json": whole(lambda: overview_json(done, day)),
            },
        )
    except OSError as error:
        stop(f"the overview cannot be written to {out}: {error.strerror or error}")
    if notify:
        well = [(one.facts, one.changes) for one in done if one.facts and not one.problem]
        tell(notify, notice(well, len(done) - len(well)), lang)
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
    return Client(name, scanned.facts, scanned.changes, scanned.unchanged), exit_status(scanned, fail_on, strict=False)


def _line(client: Client) -> str:
    facts = client.facts
    if client.problem or facts is None:
        return f"{client.name}: {client.problem}"
    day = facts.earliest.isoformat() if facts.earliest else "–"
    figures = f"{facts.verdicts.get('missing', 0)} missing, {facts.severities.get('high', 0)} high"
    return f"{client.name}: {'ready' if facts.can_apply else 'not ready'}, {day}, {figures}"

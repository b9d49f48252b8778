"""preaudit scan FOLDER: the whole way from a client's folder to the reports."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import typer

from pipeline.cli.exits import CLEAN, FINDINGS, UNREADABLE, stop
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
    asked_outlook,
    fiscal_year_of,
    is_inside,
    settings_of,
    tell,
)
from pipeline.decisions import BadDecisions
from pipeline.drive.errors import DriveAway, NothingToScan, Unreachable
from pipeline.one_client import Scanned, scan_client
from pipeline.running.errors import ClusterAway
from pipeline.running.limits import PROCESSES
from pipeline.store.client import STATE
from pipeline.store.schema import StateError
from pipeline.values import Severity

_AT_OR_ABOVE: dict[FailOn, tuple[Severity, ...]] = {
    FailOn.high: ("high",),
    FailOn.medium: ("high", "medium"),
    FailOn.low: ("high", "medium", "low"),
    FailOn.new_high: ("high",),
    FailOn.never: (),
}


def scan(
    place: str = typer.Argument(
        ..., metavar="FOLDER", help="The client's folder: a path, or s3://…, sftp://…, smb://…. It is never written to."
    ),
    out: Path | None = typer.Option(None, "--out", help="Where the reports go (default: reports/<folder name>)."),
    as_of: AsOf = None,
    target_day: str | None = typer.Option(
        None, "--target", help="A day for the on-site audit, YYYY-MM-DD: says what must happen by when."
    ),
    certified: str | None = typer.Option(
        None, "--certified", help="The day a certificate was issued, YYYY-MM-DD: looks at the next surveillance audit."
    ),
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
    strict: bool = typer.Option(False, "--strict", help="Exit with 3 when files could not be read."),
    keep_text: KeepText = True,
    executor: ExecutorUse = PROCESSES,
    notify: Notify = None,
    quiet: bool = typer.Option(False, "--quiet", help="No summary, no progress."),
) -> None:
    """Scan a folder and write report.json, report.html and report.xlsx."""
    day = as_day(as_of)
    folder = asked_folder(place, "the client's folder")
    target = out or Path("reports") / folder.name
    if is_inside(target, folder):
        stop(f"--out {target} lies inside the client's folder, which is never written to: choose another place")
    outlook = asked_outlook(target_day, certified, day)
    fiscal = fiscal_year_of(fiscal_start, fiscal_named)
    settings = settings_of(day, (jobs, seconds, memory), ocr, ocr_pages, passwords, executor, outlook, fiscal)
    order = replace(Asked(settings, lang, keep_text, edition).order(folder, target), progress=_progress(quiet))
    try:
        scanned = scan_client(order)
    except BadDecisions as error:
        stop(str(error))
    except NothingToScan:
        stop(f"{folder} holds no files: is this the right folder, and is the drive connected?")
    except DriveAway as error:
        stop(f"{error}: is the drive connected? (if it was emptied on purpose, delete {target / STATE})")
    except (StateError, ClusterAway, Unreachable) as error:
        stop(str(error))
    except OSError as error:
        stop(f"the reports cannot be written to {target}: {error.strerror or error}")
    # Words and what shows them are loaded where something is to be said: a scheduled scan of an unchanged drive says nothing.
    if not quiet:
        from pipeline.cli.summary import summary

        typer.echo(summary(scanned.facts, target, lang.value, scanned.changes, scanned.unchanged))
    if notify:
        from pipeline.notify import notice

        tell(notify, notice([(scanned.facts, scanned.changes)]), lang)
    if (status := exit_status(scanned, fail_on, strict)) != CLEAN:
        raise typer.Exit(status)


def _progress(quiet: bool):  # type: ignore[no-untyped-def]
    if quiet or not sys.stderr.isatty():
        return None

    def show(done: int, total: int, path: str) -> None:
        end = "\n" if done == total else ""
        sys.stderr.write(f"\r{done}/{total} {path[-60:]:<60}{end}")
        sys.stderr.flush()

    return show


def exit_status(scanned: Scanned, fail_on: FailOn, strict: bool) -> int:
    """What a scan ends with, for schedulers."""
    facts = scanned.facts
    if strict and facts.unread:
        return UNREADABLE
    if fail_on is FailOn.new_high and (scanned.unchanged or scanned.changes):
        # Without an earlier scan every finding is new.
        fresh = scanned.changes.fresh if scanned.changes else ()
        return FINDINGS if any(one.severity == "high" for one in fresh) else CLEAN
    return FINDINGS if any(facts.severities.get(one) for one in _AT_OR_ABOVE[fail_on]) else CLEAN

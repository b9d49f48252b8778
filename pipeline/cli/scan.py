"""preaudit scan FOLDER: the whole way from a client's folder to the reports."""

from __future__ import annotations

import datetime
import os
import sys
import time
from enum import StrEnum
from pathlib import Path

import typer

from pipeline.audit import DriveAway, NothingToScan, Settings
from pipeline.cli.exits import CLEAN, FINDINGS, UNREADABLE, stop
from pipeline.cli.summary import summary
from pipeline.decisions.file import BadDecisions
from pipeline.ingest.settings import ReadSettings
from pipeline.one_client import Order, Scanned, scan_client
from pipeline.pool import Limits
from pipeline.store.client import STATE
from pipeline.store.schema import StateError
from pipeline.values import Outlook, Severity


class FailOn(StrEnum):
    high = "high"
    medium = "medium"
    low = "low"
    new_high = "new-high"
    never = "never"


class Language(StrEnum):
    zh = "zh"
    en = "en"


class Edition(StrEnum):
    consultant = "consultant"
    reviewer = "reviewer"


class Ocr(StrEnum):
    auto = "auto"
    off = "off"


_AT_OR_ABOVE: dict[FailOn, tuple[Severity, ...]] = {
    FailOn.high: ("high",),
    FailOn.medium: ("high", "medium"),
    FailOn.low: ("high", "medium", "low"),
    FailOn.new_high: ("high",),
    FailOn.never: (),
}


def scan(
    folder: Path = typer.Argument(..., help="The client's folder. It is never written to."),
    out: Path | None = typer.Option(None, "--out", help="Where the reports go (default: reports/<folder name>)."),
    as_of: str | None = typer.Option(None, "--as-of", help="The day of the assessment, YYYY-MM-DD (default: today)."),
    target_day: str | None = typer.Option(
        None, "--target", help="A day for the on-site audit, YYYY-MM-DD: says what must happen by when."
    ),
    certified: str | None = typer.Option(
        None, "--certified", help="The day a certificate was issued, YYYY-MM-DD: looks at the next surveillance audit."
    ),
    lang: Language = typer.Option(Language.zh, "--lang", help="Language of the summary and the workbook."),
    jobs: int = typer.Option(
        0, "--jobs", min=0, help="Processes that read files (0: one for each core, at least two)."
    ),
    seconds: float = typer.Option(120.0, "--timeout", min=1, help="Deadline for one file, in seconds."),
    memory: int = typer.Option(2048, "--memory", min=64, help="Memory that one file may take, in MiB."),
    ocr: Ocr = typer.Option(Ocr.auto, "--ocr", help="Read scans and pictures, where OCR is installed."),
    ocr_pages: int | None = typer.Option(
        None, "--ocr-pages", min=0, help="The most pages of one file that go to OCR (default: all)."
    ),
    passwords: Path | None = typer.Option(
        None, "--passwords", help="A text file with passwords, one a line, tried on locked files."
    ),
    fail_on: FailOn = typer.Option(
        FailOn.high,
        "--fail-on",
        help="Exit with 1 on findings of this severity or above (new-high: high ones that the last scan had not).",
    ),
    edition: Edition = typer.Option(
        Edition.consultant, "--edition", help="reviewer: facts and evidence only, without any advice."
    ),
    strict: bool = typer.Option(False, "--strict", help="Exit with 3 when files could not be read."),
    keep_text: bool = typer.Option(
        True,
        "--keep-text/--no-keep-text",
        help="Keep what was read, for its owner only, so that a new catalogue need not read again.",
    ),
    quiet: bool = typer.Option(False, "--quiet", help="No summary, no progress."),
) -> None:
    """Scan a folder and write report.json, report.html and report.xlsx."""
    day = as_day(as_of)
    if not folder.is_dir():
        stop(f"{folder} is no folder: give the client's folder")
    target = out or Path("reports") / folder.resolve().name
    if is_inside(target, folder):
        stop(f"--out {target} lies inside the client's folder, which is never written to: choose another place")
    settings = Settings(
        day,
        Limits(jobs or max(2, os.cpu_count() or 1), seconds, memory),
        ReadSettings(ocr.value, ocr_pages, _passwords(passwords)),
        Outlook(_asked(target_day, "--target"), _asked(certified, "--certified")),
    )
    order = Order(
        folder, target, settings, lang.value, time.time, keep_text, edition is not Edition.reviewer, _progress(quiet)
    )
    try:
        scanned = scan_client(order)
    except BadDecisions as error:
        stop(str(error))
    except NothingToScan:
        stop(f"{folder} holds no files: is this the right folder, and is the drive connected?")
    except DriveAway as error:
        stop(f"{error}: is the drive connected? (if it was emptied on purpose, delete {target / STATE})")
    except StateError as error:
        stop(str(error))
    except OSError as error:
        stop(f"the reports cannot be written to {target}: {error.strerror or error}")
    if not quiet:
        typer.echo(summary(scanned.facts, target, lang.value, scanned.changes, scanned.unchanged))
    if (status := exit_status(scanned, fail_on, strict)) != CLEAN:
        raise typer.Exit(status)


def as_day(text: str | None) -> datetime.date:
    return _asked(text, "--as-of") or datetime.date.today()


def _asked(text: str | None, option: str) -> datetime.date | None:
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        stop(f"{option} {text} is no date: write it as 2026-11-20")


def _passwords(file: Path | None) -> tuple[str, ...]:
    if file is None:
        return ()
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        stop(f"--passwords {file} cannot be read: give a UTF-8 text file with one password a line")
    return tuple(dict.fromkeys(line for line in text.splitlines() if line))


def is_inside(target: Path, folder: Path) -> bool:
    inner, outer = target.resolve(), folder.resolve()
    return inner == outer or outer in inner.parents


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
        fresh = scanned.changes.new_findings if scanned.changes else ()
        return FINDINGS if any(one.severity == "high" for one in fresh) else CLEAN
    return FINDINGS if any(facts.severities.get(one) for one in _AT_OR_ABOVE[fail_on]) else CLEAN

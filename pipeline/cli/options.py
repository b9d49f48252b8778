"""Options that `scan` and `batch` share, and what their values mean."""

from __future__ import annotations

import datetime
import os
import time
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.exits import stop
from pipeline.drive.errors import BadFolder, Unreachable
from pipeline.drive.folder import Folder, folder_of
from pipeline.ingest.settings import ReadSettings
from pipeline.one_client import Order
from pipeline.running.limits import Limits, is_executor
from pipeline.settings import Settings
from pipeline.values import Outlook, Words
from pipeline.values.fiscal import FiscalYear


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


class Named(StrEnum):
    first = "first"
    last = "last"


AsOf = Annotated[str | None, typer.Option("--as-of", help="The day of the assessment, YYYY-MM-DD (default: today).")]
Lang = Annotated[
    Language, typer.Option("--lang", help="Language of the summary and the workbook, and in which the page opens.")
]
Jobs = Annotated[
    int, typer.Option("--jobs", min=0, help="Processes that read files (0: one for each core, at least two).")
]
Seconds = Annotated[float, typer.Option("--timeout", min=1, help="Deadline for one file, in seconds.")]
Memory = Annotated[int, typer.Option("--memory", min=64, help="Memory that one file may take, in MiB.")]
OcrUse = Annotated[Ocr, typer.Option("--ocr", help="Read scans and pictures, where OCR is installed.")]
OcrPages = Annotated[
    int | None,
    typer.Option("--ocr-pages", min=0, help="The most pages of one file that go to OCR (default: all)."),
]
FiscalStart = Annotated[
    int | None,
    typer.Option(
        "--fiscal-start",
        min=1,
        max=12,
        help="The month in which the fiscal year begins: 4 makes FY2026 April 2025 to March 2026 (default: what decisions.yaml says, else what a document of the client explains, else 1).",
    ),
]
FiscalNamed = Annotated[
    Named | None,
    typer.Option(
        "--fiscal-named",
        help="With --fiscal-start: the fiscal year is called after the calendar year of its first or of its last day (default: last).",
    ),
]
Passwords = Annotated[
    Path | None, typer.Option("--passwords", help="A text file with passwords, one a line, tried on locked files.")
]
Failing = Annotated[
    FailOn,
    typer.Option(
        "--fail-on",
        help="Exit with 1 on findings of this severity or above (new-high: high ones that the last scan had not).",
    ),
]
EditionUse = Annotated[
    Edition, typer.Option("--edition", help="reviewer: facts and evidence only, without any advice.")
]
KeepText = Annotated[
    bool,
    typer.Option(
        "--keep-text/--no-keep-text",
        help="Keep what was read, for its owner only, so that a new catalogue need not read again.",
    ),
]


ExecutorUse = Annotated[
    str,
    typer.Option(
        "--executor", help="Who reads: processes, serial (this process, without limits), or dask://host:port."
    ),
]
Notify = Annotated[
    str | None,
    typer.Option(
        "--notify",
        metavar="URL",
        envvar="PREAUDIT_NOTIFY",
        help="Send counts and check ids to this apprise URL (mail, webhook, …).",
    ),
]


@dataclass(frozen=True, slots=True)
class Asked:
    """How the clients of one command are scanned: all that an order holds but the folders."""

    settings: Settings
    lang: Language
    keep_text: bool
    edition: Edition

    def order(self, folder: Folder, out: Path) -> Order:
        advice = self.edition is not Edition.reviewer
        return Order(folder, out, self.settings, self.lang.value, time.time, self.keep_text, advice)


def settings_of(
    day: datetime.date,
    limits: tuple[int, float, int],
    ocr: Ocr,
    ocr_pages: int | None,
    passwords: Path | None,
    executor: str,
    outlook: Outlook | None = None,
    fiscal: FiscalYear | None = None,
) -> Settings:
    """`limits`: processes (0: one for each core, at least two), seconds and MiB for one file. Ends the command on bad usage."""
    if not is_executor(executor):
        stop(f"--executor {executor} is unknown: give processes, serial or dask://host:port")
    processes, seconds, memory = limits
    return Settings(
        day,
        Limits(processes or max(2, os.cpu_count() or 1), seconds, memory),
        ReadSettings(ocr.value, ocr_pages, _passwords(passwords), fiscal),
        outlook or Outlook(),
        executor,
    )


def fiscal_year_of(month: int | None, named: Named | None) -> FiscalYear | None:
    """The fiscal year asked for. Ends the command where only its name is told."""
    if month is None:
        if named:
            stop("--fiscal-named needs --fiscal-start, the month in which the fiscal year begins")
        return None
    return FiscalYear(month, (named or Named.last).value)


def as_day(text: str | None) -> datetime.date:
    """The day of `--as-of`, or today."""
    return asked_day(text, "--as-of") or datetime.date.today()


def asked_day(text: str | None, option: str) -> datetime.date | None:
    """The day that an option gives, or None; ends with status 2 where it is no date."""
    if text is None:
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        stop(f"{option} {text} is no date: write it as 2026-11-20")


def asked_outlook(target: str | None, certified: str | None, as_of: datetime.date) -> Outlook:
    """What --target and --certified ask for, as seen from the day of the scan."""
    outlook = Outlook(asked_day(target, "--target"), asked_day(certified, "--certified"))
    if outlook.target and outlook.target < as_of:
        stop(f"--target {target} lies before the day of the scan, {as_of}: name a day on which the audit can still be")
    if outlook.certified and outlook.certified > as_of:
        stop(f"--certified {certified} lies after the day of the scan, {as_of}: name the day on the certificate")
    return outlook


def _passwords(file: Path | None) -> tuple[str, ...]:
    if file is None:
        return ()
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except (OSError, ValueError):
        stop(f"--passwords {file} cannot be read: give a UTF-8 text file with one password a line")
    return tuple(dict.fromkeys(line for line in text.splitlines() if line))


def asked_folder(written: str, what: str) -> Folder:
    """The folder that a path or a URL leads to; `what` is asked for where it leads to none."""
    try:
        folder = folder_of(written)
        folder.check()
    except BadFolder as error:
        stop(f"{error}: give {what}" if str(error).endswith("is no folder") else str(error))
    except Unreachable as error:
        stop(str(error))
    return folder


def is_inside(target: Path, folder: Folder) -> bool:
    """Whether a path is the client's folder or lies in it, links followed."""
    if folder.here is None:
        return False
    inner, outer = target.resolve(), folder.here.resolve()
    return inner == outer or outer in inner.parents


def tell(url: str, text: Words, lang: Language) -> None:
    """Send a notification; one that fails is a warning."""
    from pipeline.notify import send
    from pipeline.report.words import in_language

    if problem := send(url, in_language(text, lang.value)):
        typer.echo(f"preaudit: warning: the notification was not sent: {problem}", err=True)

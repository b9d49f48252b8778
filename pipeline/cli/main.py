"""preaudit: one command a file; the only place that prints or exits."""

from __future__ import annotations

import signal
import sys
from types import FrameType

import typer
from typer.exceptions import TyperException

from pipeline import __version__
from pipeline.cli import batch, catalogue, diff, evaluate, explain, review, scan, status, train
from pipeline.cli.exits import STOPPED, USAGE

app = typer.Typer(
    name="preaudit",
    help="Is a document set ready for ISO/IEC 20000-1:2018 certification in China? Reads a folder, writes a report; works offline.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("scan")(scan.scan)
app.command("batch")(batch.batch)
app.command("diff")(diff.diff)
app.command("status")(status.status)
app.command("review")(review.review)
app.command("explain")(explain.explain)
app.command("catalogue")(catalogue.catalogue)
app.command("train")(train.train)
app.command("evaluate")(evaluate.evaluate)


def _version(value: bool) -> None:
    if value:
        typer.echo(f"preaudit {__version__}")
        raise typer.Exit


@app.callback()
def root(
    version: bool = typer.Option(
        False, "--version", callback=_version, is_eager=True, help="Print the version and exit."
    ),
) -> None:
    pass


def _stopped(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> None:
    """The console entry point: bad usage gets one line and exit status 2; being stopped, one line and 130."""
    for name in ("SIGTERM", "SIGHUP"):  # to be ended from outside is like Ctrl-C: workers end, the work folder goes
        if number := getattr(signal, name, None):
            signal.signal(number, _stopped)
    try:
        status = app(standalone_mode=False)
    except TyperException as error:
        typer.echo(f"preaudit: {error.format_message()} (see preaudit --help)", err=True)
        status = USAGE
    except (KeyboardInterrupt, typer.Abort):
        status = STOPPED
    if status == STOPPED:  # typer makes an exit status of Ctrl-C
        typer.echo("\npreaudit: stopped" if sys.stderr.isatty() else "preaudit: stopped", err=True)
    sys.exit(status if isinstance(status, int) else 0)

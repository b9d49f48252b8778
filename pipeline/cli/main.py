"""preaudit: one command a file; the only place that prints or exits."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import FrameType

import typer
from typer.exceptions import TyperException

from pipeline import __version__
from pipeline.cli.exits import STOPPED, USAGE

COMMANDS = ("scan", "batch", "diff", "status", "review", "explain", "catalogue", "train", "evaluate")


def app_of(commands: Sequence[str] = COMMANDS) -> typer.Typer:
    """The command line with these commands. Each is a module that is loaded with what it needs, and no other is."""
    app = typer.Typer(
        name="preaudit",
        help="Is a document set ready for ISO/IEC 20000-1:2018 certification in China? Reads a folder, writes a report; works offline.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_root)
    for name in commands:
        app.command(name)(getattr(import_module(f"pipeline.cli.{name}"), name))
    return app


def _version(value: bool) -> None:
    if value:
        typer.echo(f"preaudit {__version__}")
        raise typer.Exit


def _root(
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
    asked = [name for name in sys.argv[1:2] if name in COMMANDS]
    try:
        status = app_of(asked or COMMANDS)(standalone_mode=False)
    except TyperException as error:
        said = error.format_message().replace("Value error, ", "").rstrip(".")
        typer.echo(f"preaudit: {said} (see {' '.join(['preaudit', *asked, '--help'])})", err=True)
        status = USAGE
    except (KeyboardInterrupt, typer.Abort):
        status = STOPPED
    if status == STOPPED:  # typer makes an exit status of Ctrl-C
        typer.echo("\npreaudit: stopped" if sys.stderr.isatty() else "preaudit: stopped", err=True)
    sys.exit(status if isinstance(status, int) else 0)

"""Exit statuses and the one way to end with a line on what to do."""

from __future__ import annotations

from typing import NoReturn

import typer

CLEAN = 0
FINDINGS = 1
USAGE = 2
UNREADABLE = 3
STOPPED = 130


def stop(line: str, status: int = USAGE) -> NoReturn:
    """End with one line on stderr."""
    typer.echo(f"preaudit: {line}", err=True)
    raise typer.Exit(status)

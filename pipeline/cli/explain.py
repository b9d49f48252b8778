"""preaudit explain ID: what a requirement, check, clause or order rule asks for."""

from __future__ import annotations

import typer

from pipeline.catalogue import load_catalogue
from pipeline.catalogue.explain import UnknownId
from pipeline.catalogue.explain import explain as page
from pipeline.cli.exits import stop
from pipeline.cli.options import Language


def explain(
    id: str = typer.Argument(..., metavar="ID", help="D-8.6.1, R01, 8.6.1 or O05."),
    lang: Language = typer.Option(Language.zh, "--lang", help="zh or en."),
) -> None:
    """What is asked for, where it comes from, what is evidence and what is not, how to mend it."""
    text = page(load_catalogue(), id, lang.value)
    if isinstance(text, UnknownId):
        stop(f"{id} is not in the catalogue; did you mean {', '.join(text.suggestions)}?")
    typer.echo(text)

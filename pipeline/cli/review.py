"""preaudit review DIR: what a reviewer has decided about a client, and reading decisions back from the workbook."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import typer

from pipeline.catalogue import Catalogue, load_catalogue
from pipeline.cli.exits import stop
from pipeline.cli.options import Language
from pipeline.decisions import BadDecisions
from pipeline.decisions.file import checked, load_decisions, save_decisions
from pipeline.decisions.merge import merged
from pipeline.report.review_sheet import NoReviewSheet, read_review_sheet
from pipeline.report.view import titles
from pipeline.report.words import filled, in_language, word
from pipeline.values import Decision, Words

_MOST_SHOWN = 20


def review(
    directory: Path = typer.Argument(..., metavar="DIR", help="The output folder of a scan."),
    workbook: Path | None = typer.Option(
        None, "--import", help="Take over the decisions on the review sheet of this report.xlsx."
    ),
    lang: Language = typer.Option(Language.zh, "--lang", help="zh or en."),
) -> None:
    """List the reviewer's decisions and what asks for one; with --import, read them back from the workbook."""
    if not directory.is_dir():
        stop(f"{directory} is no folder: give the output folder of a scan")
    catalogue = load_catalogue()
    try:
        decisions = load_decisions(directory, catalogue)
        if workbook is not None:
            decisions = _imported(workbook, directory, decisions, catalogue)
    except BadDecisions as error:
        stop(str(error))
    except OSError as error:
        stop(f"the decisions cannot be written: {error.strerror or error}")
    report = _report(directory)
    if workbook is None:
        _list(decisions, report, lang.value)
        _list_doubts(report, titles(catalogue), lang.value)


def _imported(
    workbook: Path, directory: Path, known: tuple[Decision, ...], catalogue: Catalogue
) -> tuple[Decision, ...]:
    try:
        rows = read_review_sheet(workbook.read_bytes())
    except OSError as error:
        stop(f"{workbook} cannot be opened: {error.strerror or error}")
    except NoReviewSheet as error:
        stop(f"{workbook} cannot be read back: {error}")
    found = [checked(row.entry, row.place, catalogue) for row in rows]
    after, new, changed = merged(known, found)
    save_decisions(directory, after)
    typer.echo(
        f"{len(found)} decisions read, {new} new, {changed} changed; they hold from the next scan (decisions.yaml)"
    )
    return after


def _report(directory: Path) -> dict[str, Any]:
    try:
        report: dict[str, Any] = json.loads((directory / "report.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return report


def _list(decisions: tuple[Decision, ...], report: dict[str, Any], lang: Literal["zh", "en"]) -> None:
    states = {_key(one): one["state"] for one in report.get("decisions", ())}
    counted = Counter(one.action for one in decisions)
    said = in_language(filled("doubts", "decisions", count=len(decisions)), lang)
    typer.echo(said + "".join(f", {action} {counted[action]}" for action in sorted(counted)))
    for one in decisions:
        where = one.file.path or one.file.title or one.file.number if one.file else ""
        state = states.get((one.action, one.requirement, where), "not scanned yet")
        target = f" -> {one.to}" if one.to else ""
        until = f", until {one.until}" if one.until else ""
        typer.echo(f"  [{state}] {one.action} {one.requirement}{target} {where} ({one.reviewer}, {one.day}{until})")


def _key(entry: dict[str, Any]) -> tuple[str, str, str]:
    file = entry.get("file") or {}
    return entry["action"], entry["requirement"], file.get("path") or file.get("title") or file.get("number") or ""


def _list_doubts(report: dict[str, Any], named: Mapping[str, Words], lang: Literal["zh", "en"]) -> None:
    """The requirements whose verdict asks for a human look, the least sure first."""
    doubts = sorted(
        (one for one in report.get("requirements", ()) if one["needs_review"]),
        key=lambda one: (one["confidence"], one["id"]),
    )
    if not doubts:
        return
    typer.echo(in_language(filled("doubts", "asks", count=len(doubts)), lang))
    for one in doubts[:_MOST_SHOWN]:
        best = next(iter(one["evidence"]), None)
        title = named.get(one["id"], Words("", ""))
        said = filled("doubts", "one", id=one["id"], title=title, verdict=word("verdict", one["verdict"]))
        typer.echo(f"  {in_language(said, lang)}{' – ' + best['path'] if best else ''}")
    if len(doubts) > _MOST_SHOWN:
        typer.echo(f"  {in_language(filled('doubts', 'more', count=len(doubts) - _MOST_SHOWN), lang)}")

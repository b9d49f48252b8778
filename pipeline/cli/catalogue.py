"""preaudit catalogue: all requirements and checks, a line each."""

from __future__ import annotations

import typer

from pipeline.catalogue import load_catalogue
from pipeline.cli.options import Language

_SOURCES = {
    "zh": {"standard": "标准", "cn_rule": "认证规则", "practice": "惯例"},
    "en": {"standard": "standard", "cn_rule": "certification rule", "practice": "practice"},
}


def catalogue(
    lang: Language = typer.Option(Language.zh, "--lang", help="zh or en."),
    checks: bool = typer.Option(False, "--checks", help="List the checks instead of the requirements."),
) -> None:
    """List the requirements (id, clause, who asks, mandatory or recommended, title)."""
    known = load_catalogue()
    if checks:
        for check in known.checks:
            typer.echo(f"{check.id:6}{check.severity:8}{getattr(check.title, lang.value)}")
        return
    typer.echo(f"# {known.id} {known.version}: {len(known.requirements)}")
    for one in known.requirements:
        need = (
            ("必需" if lang is Language.zh else "required")
            if one.mandatory == "yes"
            else ("建议" if lang is Language.zh else "advised")
        )
        clause = one.clauses[0] if one.clauses else "–"
        source = _SOURCES[lang.value][one.source]
        typer.echo(f"{one.id:14}{clause:12}{source}  {need}  {getattr(one.title, lang.value)}")

"""All clients of a batch on one page and in one JSON: the worst first."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from pipeline import __version__
from pipeline.report.changes import last_line
from pipeline.report.facts import Facts
from pipeline.report.html import dressed
from pipeline.values import Changes

OVERVIEW_VERSION = 1


@dataclass(frozen=True, slots=True)
class Client:
    """One client of a batch. `problem` says why it could not be scanned; then `facts` are those of its last scan."""

    name: str
    facts: Facts | None
    changes: Changes | None = None
    unchanged: bool = False
    problem: str = ""

    @property
    def link(self) -> str:
        return f"{quote(self.name)}/report.html"


def worst_first(clients: Sequence[Client]) -> tuple[Client, ...]:
    """Those in trouble, then by what blocks, what is missing, grave findings, and the earliest date."""

    def badness(one: Client) -> tuple[object, ...]:
        facts = one.facts
        if facts is None:
            return (0, 0, 0, 0, 0, 0, one.name)
        return (
            0 if one.problem else 1,
            facts.can_apply,
            -facts.blocking_count,
            -facts.verdicts.get("missing", 0),
            -facts.severities.get("high", 0),
            -(facts.earliest or date.max).toordinal(),
            one.name,
        )

    return tuple(sorted(clients, key=badness))


def overview_html(clients: Sequence[Client], as_of: date) -> bytes:
    """`overview.html`: all clients on one page, the worst first."""
    return dressed(
        "overview_page.html",
        clients=worst_first(clients),
        as_of=as_of,
        ready=sum(one.facts is not None and one.facts.can_apply for one in clients),
        troubled=sum(bool(one.problem) for one in clients),
        last_line=last_line,
    )


def overview_json(clients: Sequence[Client], as_of: date) -> bytes:
    """`overview.json`: the same for programs; its own `overview_version`."""
    whole = {
        "overview_version": OVERVIEW_VERSION,
        "tool": {"name": "preaudit", "version": __version__},
        "as_of": as_of.isoformat(),
        "clients": [_client(one) for one in worst_first(clients)],
    }
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "backslashreplace")


def _client(one: Client) -> dict[str, Any]:
    facts, changes = one.facts, one.changes
    found: dict[str, Any] = {"name": one.name, "problem": one.problem or None, "unchanged": one.unchanged}
    if facts:
        found |= {
            "organisation": facts.organisation,
            "can_apply": facts.can_apply,
            "earliest_application": facts.earliest.isoformat() if facts.earliest else None,
            "conditions": facts.condition_count,
            "blocking": facts.blocking_count,
            "verdicts": dict(sorted(facts.verdicts.items())),
            "findings": dict(sorted(facts.severities.items())),
            "files": dict(sorted(facts.outcomes.items())),
        }
    if changes:
        found["new_high_findings"] = sum(new.severity == "high" for new in changes.new_findings)
        found["resolved_findings"] = len(changes.resolved_findings)
    return found

"""Notifications by apprise (an extra): how many of what, and ids of checks. Never a name, a path or a client's text."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence

from pipeline.report.facts import Facts
from pipeline.report.words import filled, word
from pipeline.values import Changes, Words

_TITLE = "preaudit"


def notice(scanned: Sequence[tuple[Facts, Changes | None]], troubles: int = 0) -> Words:
    """What is told of the clients of one command. `troubles`: so many more could not be scanned.

    Findings are told as new since the last scan; a client's first scan has none to compare with.
    """
    verdicts: Counter[str] = Counter()
    severities: Counter[str] = Counter()
    fresh: Counter[str] = Counter()
    resolved = 0
    for facts, changes in scanned:
        verdicts.update(facts.verdicts)
        severities.update(facts.severities)
        if changes:
            fresh.update(one.check for one in changes.new_findings)
            resolved += len(changes.resolved_findings)
    lines = [
        filled(
            "notice",
            "counts",
            clients=len(scanned),
            ready=sum(facts.can_apply for facts, _ in scanned),
            missing=verdicts["missing"],
            stale=verdicts["stale"],
            high=severities["high"],
            findings=severities.total(),
        )
    ]
    if troubles:
        lines.append(filled("notice", "troubles", troubles=troubles))
    if fresh or resolved:
        checks = ", ".join(f"{id} ×{count}" for id, count in sorted(fresh.items())) or "–"
        lines.append(filled("notice", "since", new=fresh.total(), checks=checks, resolved=resolved))
    else:
        lines.append(word("notice", "nothing_new"))
    return Words("\n".join(one.zh for one in lines), "\n".join(one.en for one in lines))


def send(url: str, text: str) -> str | None:
    """Send it to wherever an apprise URL leads: None, or why that failed. The URL, which may hold a password, is not told."""
    try:
        import apprise
    except ImportError:
        return "apprise is not installed: pip install 'preaudit[notify]'"
    logging.getLogger("apprise").setLevel(logging.CRITICAL)
    try:
        service = apprise.Apprise()
        if not service.add(url):
            return "apprise knows no such URL"
        return None if service.notify(body=text, title=_TITLE) else "the service could not be reached or refused"
    except Exception as error:  # whatever goes wrong out there is no reason to fail a scan
        return type(error).__name__

"""What an account of an outage serves, which no name gives away."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.papers.aftermath import looks_back, of_security
from pipeline.text.normal import normal, quote
from pipeline.values import Content, Kind

_CONFIDENCE = 0.72
_CAUSE_FOUND = "R-8.6.3-1"
_NAMED = 0.5
_CALLED_AFTER_CAUSE = re.compile(r"(?<![a-z])rca(?![a-z])|\broot[ _-]cause\b|根因|根本原因")


def by_account(content: Content, kind: Kind) -> list[Candidate]:
    """The review of a major incident, or the record of a security incident where the text speaks of one throughout."""
    if kind not in ("report", "record", "form") or not looks_back(content):
        return []
    body = body_of(content)
    first = next((block for block in body if block.level), body[0])
    return [
        Candidate(
            "R-8.7.3-2" if of_security(content) else "R-8.6.1-2",
            _CONFIDENCE,
            str(first.place),
            quote(first.text),
            body,
        )
    ]


def by_cause(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The problem of which an account finds the root cause, where it is called after that (RCA, web shop down)."""
    if kind not in ("report", "record") or not looks_back(content) or of_security(content):
        return []
    if any(one.requirement == _CAUSE_FOUND and one.confidence >= _NAMED and not one.chapter for one in known):
        return []
    called = next((name for name in (names.title, names.file) if _CALLED_AFTER_CAUSE.search(normal(name))), "")
    return [Candidate(_CAUSE_FOUND, _CONFIDENCE, "title", quote(called), body_of(content))] if called else []

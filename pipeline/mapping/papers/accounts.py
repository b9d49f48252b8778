"""What an account of an outage serves, which no name gives away."""

from __future__ import annotations

from pipeline.mapping.candidates import Candidate, body_of
from pipeline.mapping.papers.aftermath import looks_back, of_security
from pipeline.text.normal import quote
from pipeline.values import Content, Kind

_CONFIDENCE = 0.72


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

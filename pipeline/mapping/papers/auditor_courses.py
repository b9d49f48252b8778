"""The record of a course for internal auditors that names the certificates they got: it shows their qualification as well."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Kind

_TRAINED, _AUDITORS = "R-7.2-3", "R-9.2-7"
_SURE, _KNOWN = 0.7, 0.5
_COURSE = re.compile(
    r"内审员|内部审核员|内部审核(?:员)?培训|\b(?:internal |lead )?auditors?(?:'s|s')?\b|\binternal audit(?:ing)?\b|\baudit(?:ing)? course\b"
)
_CERTIFICATE = r"(?i:证书(?:编?号)?|合格证|\bcertificates?(?: of (?:attendance|competence))?)"
# LA-118, GT-IA-2607-031, 证书 NSY2026-031: numbers with capitals or a hyphen before them; "issued on 23 July" has none.
_NUMBER = r"[A-Z]{1,6}[A-Z0-9]*[-/ ]?(?:[A-Z]{1,4}[-/])?\d{2,}(?:[-/]\d{2,})*"
_NUMBERED = re.compile(
    rf"{_CERTIFICATE}[^。;；|\n]{{0,40}}?(?<![A-Za-z0-9]){_NUMBER}|(?<![A-Za-z0-9]){_NUMBER}[^。;；|\n]{{0,24}}?{_CERTIFICATE}"
)
_HEADER = re.compile(_CERTIFICATE)
_IN_A_COLUMN = re.compile(_NUMBER)
# What shows that numbers were given: in the quote by which the set tells such a paper from one that only names a course.
_STANDARD = re.compile(r"(?:ISO|IEC|GB|GB/T|ISO/IEC)[ /-]?\d{3,}(?:[-:]\d+)*(?::\d{4})?", re.IGNORECASE)


def by_auditor_course(known: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    """The auditors' qualification, beside the training that gave it."""
    if kind not in ("record", "report") or any(
        one.requirement == _AUDITORS and one.confidence >= _KNOWN for one in known
    ):
        return []
    training = next((one for one in known if one.requirement == _TRAINED and one.confidence >= _KNOWN), None)
    if training is None or not _COURSE.search(normal("\n".join((training.quote, *(b.text for b in training.blocks))))):
        return []
    said = next(filter(None, map(_certified, training.blocks)), "")
    return [Candidate(_AUDITORS, _SURE, training.place, said, training.blocks, chapter=True)] if said else []


def names_certificates(said: str) -> bool:
    """Whether a quotation names the numbers of certificates."""
    return _number_in(said) is not None


def _number_in(said: str) -> re.Match[str] | None:
    return _NUMBERED.search(_STANDARD.sub(lambda found: " " * len(found[0]), said))


def _certified(block: Block) -> str:
    """The quotation of what a line or a table says of numbered certificates."""
    lines = [" ".join(cell.text for cell in row) for row in block.rows] if block.rows else [block.text]
    for line in lines:
        if found := _number_in(line):
            return quote(line, found.start())
    for at, cell in enumerate(block.rows[0] if block.rows else ()):
        below = [row[at].text for row in block.rows[1:] if at < len(row)]
        if _HEADER.search(cell.text) and any(map(_IN_A_COLUMN.search, below)):
            return f"{cell.text} … {next(filter(_IN_A_COLUMN.search, below))}"  # … where something is left out
    return ""

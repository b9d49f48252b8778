"""The record of a course for internal auditors that names the certificates they got: it shows their qualification as well,
and is the record of a training, whichever of both it is called after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Kind

_TRAINED, _AUDITORS = "R-7.2-3", "R-9.2-7"
_SURE, _KNOWN, _MORE = 0.7, 0.5, 0.01
_COURSE = re.compile(
    r"内审员|内部审核|审核员|\b(?:internal |lead )?auditors?(?:'s|s')?\b|\binternal audit(?:ing)?\b|\baudit(?:ing)? course\b"
)
_CERTIFICATE = r"(?i:证书(?:编?号)?|合格证|\bcertificates?(?: of (?:attendance|competence))?)"
# LA-118, GT-IA-2607-031, 证书 NSY2026-031: numbers with capitals or a hyphen before them; "issued on 23 July" has none.
_NUMBER = r"[A-Z]{1,6}[A-Z0-9]*[-/ ]?(?:[A-Z]{1,4}[-/])?\d{2,}(?:[-/]\d{2,})*"
_NUMBERED = re.compile(
    rf"{_CERTIFICATE}[^。;；|\n]{{0,40}}?(?<![A-Za-z0-9]){_NUMBER}|(?<![A-Za-z0-9]){_NUMBER}[^。;；|\n]{{0,24}}?{_CERTIFICATE}"
)
_HEADER = re.compile(_CERTIFICATE)
_ONLY_A_NUMBER = re.compile(
    r"\s*(?i:numbers?|no\.?|serial(?: number)?|编号|证号|号码|登记号)\s*"
)  # below a line that speaks of certificates
# An order that appoints them, and the certificate itself, tell of the course by the way.
_APPOINTED = re.compile(r"聘任|任命|委任|聘书|指派|\bappoint|(?:证书|合格证|\bcertificate)$", re.M)
# A course that was held, and no list of those who hold certificates.
_CALLED_COURSE = re.compile(r"\b(?:course|training|seminar|class|workshop)\b|培训|学习班|取证班|研修")
_HELD = re.compile(
    r"\bheld\b|\btaught\b|\bgiven (?:by|on|in)\b|\btook place\b|\battended\b|\b(?:trainer|teacher|lecturer|instructor|hours)\b|\bcourse of\b"
    r"|讲师|授课|学时|课时|举办|参加|参训|培训(?:时间|日期|地点|机构|老师)|上课"
)
_IN_A_COLUMN = re.compile(_NUMBER)
# What shows that numbers were given: in the quote by which the set tells such a paper from one that only names a course.
_STANDARD = re.compile(r"(?:ISO|IEC|GB|GB/T|ISO/IEC)[ /-]?\d{3,}(?:[-:]\d+)*(?::\d{4})?", re.IGNORECASE)


def by_auditor_course(known: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    """The auditors' qualification, beside the training that gave it; or the training, beside the qualification."""
    if kind not in ("record", "report"):
        return []
    ranked = sorted(known, key=lambda one: one.confidence)
    sure = {one.requirement: one for one in ranked if one.confidence >= _KNOWN}
    auditors, training = sure.get(_AUDITORS), sure.get(_TRAINED)
    if auditors is not None:
        called = normal("\n".join(one.quote for one in known if one.requirement == _AUDITORS))
        return _the_course(auditors, called) if training is None else _with_numbers(auditors)
    if training is None or not _COURSE.search(_text(training)):
        return []
    said = _said_in(training.blocks)
    return [Candidate(_AUDITORS, _SURE, training.place, said, training.blocks, chapter=True)] if said else []


def _the_course(auditors: Candidate, called: str) -> list[Candidate]:
    """The training that is `called` after those whom it made auditors, and the numbers that it quotes of them."""
    said = _said_in(auditors.blocks)
    if (
        _APPOINTED.search(called)
        or not said
        or not (_CALLED_COURSE.search(called) and _COURSE.search(called) and _HELD.search(_text(auditors)))
    ):
        return []
    course = Candidate(_TRAINED, _SURE, auditors.place, auditors.quote, auditors.blocks, chapter=True)
    return [course, replace(auditors, confidence=min(1.0, auditors.confidence + _MORE), quote=said)]


def _with_numbers(auditors: Candidate) -> list[Candidate]:
    """The qualification of those whose training is told beside it, with the numbers that show it."""
    said = "" if names_certificates(auditors.quote) else _said_in(auditors.blocks)
    return [replace(auditors, confidence=min(1.0, auditors.confidence + _MORE), quote=said)] if said else []


def _text(one: Candidate) -> str:
    return normal("\n".join((one.quote, *(block.text for block in one.blocks))))


def _said_in(blocks: Sequence[Block]) -> str:
    """The quotation of what a course says of numbered certificates: in a line, or in a table with a line above it."""
    said = next(filter(None, map(_certified, blocks)), "")
    return said or next(filter(None, (_numbers_below(*pair) for pair in pairwise(blocks))), "")


def _numbers_below(line: Block, table: Block) -> str:
    """Certificates issued on 27 August: / Name | Number | Marks."""
    speaks = _HEADER.search(line.text) if table.rows and not line.rows else None
    if speaks is None:
        return ""
    for at, cell in enumerate(table.rows[0]):
        below = [row[at].text for row in table.rows[1:] if at < len(row)]
        if _ONLY_A_NUMBER.fullmatch(cell.text) and (number := next(filter(_IN_A_COLUMN.fullmatch, below), "")):
            return f"{speaks[0]} … {number}"  # by which the set tells that numbers were given
    return ""


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

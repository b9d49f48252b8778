"""Records with their tables, and what they show beside their own subject."""

from __future__ import annotations

from written import Rows, table

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.papers.companions import by_company
from pipeline.values import Block, Kind, Place


def known(requirement: str, *tables: Rows, confidence: float = 0.9, sheet: str = "") -> Candidate:
    blocks = tuple(table(rows, sheet) for rows in tables)
    return Candidate(requirement, confidence, "title", "引文", blocks)


def beside(*candidates: Candidate, kind: Kind = "record") -> set[str]:
    return {one.requirement for one in by_company(list(candidates), kind)}


def said(requirement: str, line: str) -> Candidate:
    return Candidate(requirement, 0.9, "title", "quote", (Block(line, Place()),))

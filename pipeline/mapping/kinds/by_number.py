"""The kind of a file by its document number: PRC-01 is a procedure."""

from __future__ import annotations

import re
from functools import cache

from pipeline.mapping.kinds.layout import Layout
from pipeline.mapping.kinds.words import kind_words
from pipeline.values import Kind

_LEAST_PROSE = 300  # characters
_INSTRUCTION = re.compile(r"(?:[a-z]{1,8}[-_.])*(?:wi|sop)[-_. ]?\d[\d.]*(?=[ _-]|[\u4e00-\u9fff])", re.IGNORECASE)
_PART_OF_NUMBER = re.compile(r"[a-z]+")


def kind_by_number(number: str, layout: Layout, name: str = "") -> Kind | None:
    """PRC-01 Control of Documents and Records: the number says what the last word of the title does not; so does that of an
    instruction before a file's name (XY-WI-04 Morning check)."""
    if layout.prose < _LEAST_PROSE or layout.ledgers or (layout.headings < 2 and layout.cells):
        return None  # running text may do without chapters, a form does not
    if not layout.cells and _INSTRUCTION.match(name):
        return "procedure"
    parts = _PART_OF_NUMBER.findall(number.lower())
    return next((kind for kind, codes in _codes().items() if not codes.isdisjoint(parts)), None)


def numbered_as_rules(number: str, name: str) -> bool:
    """Whether a document number, or the first word of a file's name, holds the code of instructions: WI, SOP."""
    parts = _PART_OF_NUMBER.findall(number.lower()) + _PART_OF_NUMBER.findall(name.lower().partition(" ")[0])
    return not _codes()["procedure"].isdisjoint(parts)


@cache
def _codes() -> dict[Kind, frozenset[str]]:
    return {kind: frozenset(of_kind) for kind, of_kind in kind_words()["codes"].items()}

"""A slip for one change: how it is undone, who agreed to it, what it risked or when it was done; whatever it is called.

Its labels tell it from the slip of a release, which names what is released and weighs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from pipeline.mapping.candidates import HINTED, Candidate, body_of
from pipeline.mapping.fit import RULES
from pipeline.mapping.papers.form_labels import is_register
from pipeline.mapping.signatures import concepts_of
from pipeline.text.normal import bare, quote
from pipeline.values import NAME_PLACES, Block, Cell, Content, Kind

_SURE = 0.74
_CHANGE, _LOOKED_AT_AGAIN = "R-8.5.1-1", "R-8.5.1-3"
# 变更审批单 is the slip and not the minutes of those who decide, 变更申请单 is no request for a service.
_CALLED_AFTER = frozenset(["R-8.5.1-2", "R-8.6.2"])
_OF_CHANGES = frozenset(["way_back", "agreed_to", "weighed", "carried_out", "tried", "again"])
_UNDONE = frozenset(["way_back", "agreed_to"])
_WHOLE_LIFE = frozenset(["weighed", "agreed_to", "carried_out", "again"])
_LEAST_CONCEPTS = 3
_LEAST_LINES, _LEAST_LINES_OF_LIFE = 2, 3
_LEAST_ROWS = 4

_REVIEWED_BY = re.compile(
    r"review(?:ed|er)?(?: by)?(?: (?:and )?(?:on|date|day|when))?|(?:评审|复审|审查)(?:人|者)?(?:日期|时间)?"
)

_Line = frozenset[str]


def by_change_slip(content: Content, kind: Kind) -> list[Candidate]:
    """The change that a slip asks for, and that it was looked at again, where the slip says with what result."""
    if kind in RULES or kind in ("external", "noise", "agreement", "licence"):
        return []
    slips = [block for block in content.blocks if _is_slip(block)]
    if not slips:
        return []
    body = body_of(content)
    words = quote(" ".join(cell.text for cell in slips[0].rows[0]))
    found = [Candidate(_CHANGE, _SURE, "body", words, body)]
    if kind != "form" and any(map(_looked_at_again, slips)):
        found.append(Candidate(_LOOKED_AT_AGAIN, _SURE, "body", words, body))
    return found


def left_open(blocks: Iterable[Block]) -> bool:
    """Whether these are slips, and none says with what result the change was looked at again."""
    slips = [block for block in blocks if _is_slip(block) and not is_register(block)]
    return bool(slips) and not any(map(_looked_at_again, slips))


def not_called_after(candidates: Sequence[Candidate], slips: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, without what the name of a slip, or the heading right above it, sounds like."""
    if not slips:
        return list(candidates)
    names = {*NAME_PLACES, *(block.place.heading for one in slips for block in one.blocks if _is_slip(block))}
    return [
        replace(one, confidence=min(one.confidence, HINTED))
        if one.requirement in _CALLED_AFTER and one.place in names
        else one
        for one in candidates
    ]


def _is_slip(block: Block) -> bool:
    if len(block.rows) < _LEAST_ROWS:
        return False
    texts = {cell.text for row in block.rows for cell in row[::2]}
    every = _Line().union(*map(concepts_of, texts))  # of most tables too few, whatever stands in which line
    if not (every >= _UNDONE or every >= _WHOLE_LIFE):
        return False
    lines = [_meant(row) & _OF_CHANGES for row in block.rows]
    if len(lines[0]) >= _LEAST_CONCEPTS:
        return False  # the head of a register
    said = _Line().union(*lines)
    told = sum(map(bool, lines))
    if said >= _WHOLE_LIFE and told >= _LEAST_LINES_OF_LIFE:
        return True
    release = "weighed" not in said and any("released" in _meant(row) for row in block.rows)
    return said >= _UNDONE and len(said) >= _LEAST_CONCEPTS and told >= _LEAST_LINES and not release


def _meant(row: Sequence[Cell]) -> _Line:
    """What the labels of a form's line mean: a value stands beside each."""
    return _Line().union(*(concepts_of(cell.text) for cell in row[::2]))


def _looked_at_again(block: Block) -> bool:
    told = False  # with what result it was made: who reviews behind that, reviews the change and not the wish
    for label, value in _fields(block):
        meant = concepts_of(label.text)
        told = told or "outcome" in meant
        if value.text.strip() and ("again" in meant or (told and _REVIEWED_BY.fullmatch(bare(label.text)))):
            return True
    return False


def _fields(block: Block) -> Iterator[tuple[Cell, Cell]]:
    for row in block.rows:
        yield from zip(row[::2], row[1::2], strict=False)

"""A review of the service at which nobody was present: figures of a month beside what was promised are its report."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import bare, normal
from pipeline.values import Block, Kind

_REVIEW, _REPORT = "R-8.3.2-2", "R-9.4"
_PROMISED = re.compile(r"target|promised|agreed|commit|目标|承诺|约定|指标")
_REACHED = re.compile(r"result|actual|achiev|attain|reached|this month|实际|达成|完成|结果|本月")
_PRESENT = re.compile(
    r"\b(?:present|attend\w*|participants?|apologies)\b|\bminutes of\b|参加|出席|与会|到会|参会|主持|签到"
)
_HEADER_ROWS = 2


def as_report(candidates: Iterable[Candidate], blocks: Iterable[Block], kind: Kind) -> list[Candidate]:
    """The candidates, with a review that is told in figures alone as the service report."""
    found = list(candidates)
    reviews = [one for one in found if one.requirement == _REVIEW and not one.chapter]
    body = tuple(blocks)
    if not reviews or kind not in ("record", "report") or any(one.requirement == _REPORT for one in found):
        return found
    text = normal("\n".join(block.text for block in body))
    if _PRESENT.search(text) or not any(map(_in_figures, body)):
        return found
    return [replace(one, requirement=_REPORT) if one in reviews else one for one in found]


def _in_figures(block: Block) -> bool:
    """Whether a table sets what was reached beside what was promised."""
    header = bare(" | ".join(cell.text for row in block.rows[:_HEADER_ROWS] for cell in row))
    return bool(_PROMISED.search(header) and _REACHED.search(header))

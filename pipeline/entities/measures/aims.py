"""Targets of sentences that name them first: "Targets for first-time fix are 65 % and for uptime 99.5 %", 目标分别为."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.measures.figures import plain_number, unit_of
from pipeline.entities.measures.names import SHORTEST_NAME, measure_key, written_measure
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.values import Block, Fact

_FIGURE = r"(?:at least |no less than |≥ ?|>= ?)?(?P<number>\d+(?:\.\d+)?) ?(?P<unit>%|percent\b|per cent\b|points?\b|(?:out )?of (?:5|10)\b|/ ?(?:5|10)\b)"
_NAMED = r"(?:for|of) (?:the )?(?P<measure>[a-z][a-z0-9 /'-]{3,50}?)"
_FIRST = re.compile(
    rf"\b(?:our |the )?(?:targets?|objectives?|goals?) {_NAMED},? (?:is|are|stands? at|:)[: ]*{_FIGURE}", re.I
)
_NEXT = re.compile(rf"(?:,|;| and|, and) {_NAMED},? (?:is |are |it is |stands? at )?{_FIGURE}", re.I)
# 一次解决率、系统可用率的目标分别为65%和99.5%
_EACH = re.compile(
    r"(?P<measures>[\u4e00-\u9fffA-Za-z0-9]{2,16}(?:率|满意度)(?:[、，,和与及][\u4e00-\u9fffA-Za-z0-9]{2,16}?(?:率|满意度))+)的?(?:年度)?(?:目标|指标)值?分别(?:为|是|定为)"
    r"(?P<figures>[≥]?\d+(?:\.\d+)?[%％](?:[、，,和与及][≥]?\d+(?:\.\d+)?[%％])+)"
)
_PARTS = re.compile(r"[、，,和与及]")
_WORD = re.compile(r"target|objective|goal|分别", re.I)


def targets_named_first(block: Block) -> Iterator[Fact]:
    """metric.target of each measure that such a sentence gives its figure."""
    if block.rows or not _WORD.search(block.text):
        return
    for match in _FIRST.finditer(block.text):
        told: re.Match[str] | None = match
        while told:
            yield from _target(block, told["measure"], told["number"], told["unit"], match.start())
            told = _NEXT.match(block.text, told.end())
    for match in _EACH.finditer(block.text):
        measures, figures = _PARTS.split(match["measures"]), _PARTS.split(match["figures"])
        for measure, figure in zip(measures, figures, strict=False) if len(measures) == len(figures) else ():
            yield from _target(block, measure, figure.strip("≥%％"), "%", match.start())


def _target(block: Block, measure: str, number: str, unit: str, at: int) -> Iterator[Fact]:
    name = measure_key(measure)
    if len(name) >= SHORTEST_NAME:
        value = joined(name, "more", plain_number(number), unit_of(unit), "", written_measure(measure))
        yield Fact("metric.target", value, str(block.place), quote(block.text, at))

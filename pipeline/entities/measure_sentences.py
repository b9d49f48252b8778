"""Measures with targets and results in sentences and lines of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.figures import LESS, MORE, UNIT, plain_number, unit_of
from pipeline.entities.measure_names import OF_A_MEASURE, SHORTEST_NAME, measure_key, written_measure
from pipeline.text.normal import normal, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Fact

_LEAST_TOLD = 2
_SENTENCE = Rare(
    rf"(?:^|[.;:,]\s)(?P<measure4>[A-Za-z][\w/' -]{{3,70}}?)(?:,? (?:of|is|are|in|for|shall be|must be|to be))?[: ]+(?P<op4>at least|no less than|not less than|minimum|≥|>=)\s*(?P<number4>\d+(?:\.\d+)?)\s?(?P<unit4>%|percent\b|per cent\b|points?\b)"
    rf"|(?P<measure>(?:(?<![\d.])[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{{0,16}})?(?:率|满意度|得分|响应时间|解决时间|恢复时间|RTO|RPO))\s*(?:目标)?(?:值|为|应|须|要求|:|：|是)*\s*(?P<op>{LESS}|{MORE})\s*(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>{UNIT})"
    rf"|(?P<measure2>[\u4e00-\u9fff]{{2,14}}(?:率|满意度|得分))(?:目标)?(?:值|为|应|须|要求|:|：|是)*\s*(?P<number2>\d+(?:\.\d+)?)\s*(?P<unit2>{UNIT})\s*以上"
    rf"|(?P<measure3>[a-z]+(?: [a-z]+){{0,5}}) (?:of|is|shall be|must be|:) (?P<op3>at least|no less than|not less than|at most|no more than|within|≥|>=|≤|<=) (?P<number3>\d+(?:\.\d+)?) ?(?P<unit3>{UNIT})",
    re.I,
)
# What was reached, each measure with its figure and without a word that makes it a target.
_REACHED = re.compile(
    r"(?P<zh>[\u4e00-\u9fff0-9]{1,12}(?:率|满意度))(?:为|达到?|是|[:：])?\s*(?P<a>\d+(?:\.\d+)?)\s*[%％分]"
    r"|(?:^|[.;,] )(?P<en>[A-Za-z][\w ]{4,40}?)(?: (?:was|of|at|reached))?:? (?P<b>\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)"
)
_OBJECTIVES = re.compile(r"目标|指标|objectives?|targets?", re.I)
_LINE = re.compile(
    r"(?P<measure>[^:：\d][^:：]{2,60}?) ?[:：] ?(?P<number>\d+(?:\.\d+)?) ?(?P<unit>%|points?|分)(?: ?(?:以上|or (?:more|better)))?[.;。；]?"
)
_SPEAKS = Rare(rf"{LESS}|{MORE}|以上", re.I)


def _of_line(block: Block) -> Iterator[Fact]:
    """A line of a list of objectives that is only a measure and its figure: "User satisfaction: 4.2 of 5"."""
    if not _OBJECTIVES.search(block.place.heading) or not (match := _LINE.fullmatch(normal(block.text))):
        return
    name = measure_key(match["measure"])
    if len(name) >= SHORTEST_NAME and OF_A_MEASURE.search(match["measure"]):
        written = written_measure(match["measure"])
        value = "|".join([name, "more", plain_number(match["number"]), unit_of(match["unit"]), "", written])
        yield Fact("metric.target", value, str(block.place), quote(block.text))


def _told_in_prose(block: Block) -> Iterator[Fact]:
    """metric.actual of a sentence that gives several measures their figures: 可用率100%。变更成功率98%。"""
    found = list(_REACHED.finditer(block.text)) if "%" in normal(block.text) else []
    for match in found if len(found) >= _LEAST_TOLD else ():
        name = measure_key(match["zh"] or match["en"])
        if len(name) >= SHORTEST_NAME:
            figure = plain_number(match["a"] or match["b"])
            yield Fact("metric.actual", f"{name}||{figure}|", str(block.place), quote(block.text, match.start()))


def of_text(block: Block) -> Iterator[Fact]:
    """metric.target and metric.actual of a paragraph, as `metric_facts` has them."""
    yield from _of_line(block)
    yield from _told_in_prose(block)
    if not _SPEAKS.search(block.text):
        return
    for match in _SENTENCE.finditer(block.text):
        said = match["measure"] or match["measure2"] or match["measure3"] or match["measure4"]
        name = measure_key(said)
        number = match["number"] or match["number2"] or match["number3"] or match["number4"]
        unit = match["unit"] or match["unit2"] or match["unit3"] or match["unit4"]
        op = match["op"] or match["op3"] or match["op4"] or "≥"
        if len(name) >= SHORTEST_NAME:
            direction = "less" if re.fullmatch(LESS, op, re.I) else "more"
            value = "|".join([name, direction, plain_number(number), unit_of(unit), "", written_measure(said)])
            yield Fact("metric.target", value, str(block.place), quote(block.text, match.start()))

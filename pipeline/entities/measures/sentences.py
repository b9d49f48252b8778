"""Measures with targets and results in sentences and lines of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.measures.aims import targets_named_first
from pipeline.entities.measures.figures import LESS, MORE, UNIT, plain_number, unit_of
from pipeline.entities.measures.names import OF_A_MEASURE, SHORTEST_NAME, measure_key, says_of_what, written_measure
from pipeline.entities.tables import row_place
from pipeline.text.joined import joined
from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import MONTH_NAME
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_LEAST_TOLD = 2
_SENTENCE = Rare(
    rf"(?:^|[.;:,]\s)(?P<measure4>[A-Za-z][\w/' -]{{3,70}}?)(?:,? (?:of|is|are|in|for|shall be|must be|to be))?[: ]+(?P<op4>at least|no less than|not less than|minimum|≥|>=)\s*(?P<number4>\d+(?:\.\d+)?)\s?(?P<unit4>%|percent\b|per cent\b|points?\b|(?:out )?of (?:5|10)\b|/ ?(?:5|10)\b)"
    rf"|(?P<measure>(?:(?<![\d.])[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{{0,16}})?(?:率|可用性|满意度|得分|平均分|响应时间|解决时间|恢复时间|RTO|RPO))\s*(?:的?目标)?(?:值|为|应|须|要求|:|：|是|按|需|要|保持|控制在|达到)*\s*(?P<op>{LESS}|{MORE})\s*(?P<number>\d+(?:\.\d+)?)\s*(?P<unit>{UNIT})"
    rf"|(?P<measure2>(?<![\d.])[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{{0,16}}(?:率|可用性|满意度|得分))(?:的?目标)?(?:值|为|应|须|要求|:|：|是)*\s*(?P<number2>\d+(?:\.\d+)?)\s*(?P<unit2>{UNIT})\s*以上"
    rf"|(?P<measure6>(?<![\d.])[\u4e00-\u9fffA-Za-z][\u4e00-\u9fffA-Za-z0-9]{{0,16}}(?:率|可用性|满意度|得分))的?(?:目标|承诺|约定)(?:值?(?:为|是|定为|设为|:|：)*)\s*(?P<number6>\d+(?:\.\d+)?)\s*(?P<unit6>{UNIT})"
    rf"|\b(?:keeps?|maintains?|guarantees?|ensures?|provides?) (?:an? |the )?(?P<measure5>[a-z][a-z ]{{3,40}}?)(?: (?:in|per|each|a) (?:a |each |the )?(?:calendar )?month)? (?:at|of|above) (?P<op5>at least |not less than |)(?P<number5>\d+(?:\.\d+)?) ?(?P<unit5>%|percent\b|per cent\b)"
    rf"|(?P<measure3>[a-z]+(?: [a-z]+){{0,5}})(?: \([A-Z]{{2,6}}\))? (?:of|is|shall be|must be|stays?|remains?|is kept|:) (?P<op3>at least|no less than|not less than|at most|no more than|within|below|under|≥|>=|≤|<=) (?P<number3>\d+(?:\.\d+)?) ?(?P<unit3>{UNIT})",
    re.I,
)
# What was reached, each measure with its figure and without a word that makes it a target.
_REACHED = re.compile(
    r"(?P<zh>[\u4e00-\u9fff0-9]{1,12}(?:率|满意度))(?:为|达到?|是|[:：])?\s*(?P<a>\d+(?:\.\d+)?)\s*[%％分]"
    r"|(?:^|[.;,] )(?P<en>[A-Za-z][\w ]{4,40}?)(?: (?:was|of|at|reached))?:? (?P<b>\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)"
    r"|(?:^|[.;] |\band )(?P<c>\d+(?:\.\d+)?) ?(?:%|per ?cent) of (?:all |the )?(?P<of>[A-Za-z][\w -]{6,60}?)(?=[.;,(]|$| against\b| and\b)"
)
# 7月：…, "In July, …": a sentence that tells of one month.
_OF_A_MONTH = re.compile(
    r"(?:^|[。；;\n])\s*(?:20\d\d\s*年)?(?:1[0-2]|0?[1-9])\s*月(?:份)?(?!\s*\d)"
    rf"|(?:^|[.;\n])\s*(?:In )?{MONTH_NAME}(?: 20\d\d)?(?=[:,])"
)
_PUNCTUATION = "。；;.\n \t"
_BESIDE = re.compile(
    r"(?P<zh>[\u4e00-\u9fff0-9]{1,12}(?:率|满意度|得分))(?:为|达到?|是|实际(?:为)?|[:：])?\s*\d+(?:\.\d+)?\s*[%％分][，,、(（]\s*(?:目标|要求|指标|承诺|约定|协议)(?:值)?(?:为|是|[:：])?\s*(?:≥|>=|不低于)?\s*(?P<target>\d+(?:\.\d+)?)\s*(?P<unit>[%％分])"
    r"|(?P<zh2>[\u4e00-\u9fff0-9]{1,12}(?:率|满意度|得分))(?:为|是|[:：])?\s*\d+(?:\.\d+)?\s*[%％分]?[，,、]?\s*(?:达到|没到|未到|没有?达到|未达到?|低于|高于|超过|完成)了?\s*(?P<target4>\d+(?:\.\d+)?)\s*(?P<unit4>[%％分])的?(?:年度|月度|既定|协议|考核)?目标"
    r"|(?:^|[.;,] )(?P<en>[A-Za-z][\w ]{4,60}?)(?: (?:was|were|is|of|at|reached|stood at))?:? \d+(?:\.\d+)? ?(?:%|percent\b|per cent\b)[,;]? [(]?(?:(?:against|with) )?(?:a |the )?(?:target|goal|objective|agreed|promised|committed)(?: (?:level|figure|target|value))?(?: (?:of|is|was))?:? (?:at least |≥ ?|>= ?)?(?P<target2>\d+(?:\.\d+)?) ?(?P<unit2>%|percent\b|per cent\b)"
    r"|(?:^|[.;,] )(?P<en2>[A-Za-z][\w ]{4,60}?)[:,]? [(]?(?:target|goal|objective|agreed|promised)(?: (?:level|figure|target|value))?(?: (?:of|is|was))?:? (?:at least |≥ ?|>= ?)?(?P<target3>\d+(?:\.\d+)?) ?(?P<unit3>%|percent\b|per cent\b)[,;)]",
)
_MOST_TOLD = 40
_WIDEST = 4  # cells of a row of levels
_PERCENTAGE = re.compile(r"(?:≥|>=|不低于|at least)?\s*(\d{2,3}(?:\.\d+)?)\s*%")
_A_SHARE = re.compile(r"\d\s*[%％]")
_IS_UP = re.compile(r"(?<=\w )(?:up|usable|reachable)\s*$", re.I)
_TOLD = re.compile(
    r"(?P<zh>[\u4e00-\u9fff0-9]{1,12}(?:率|可用性|满意度))(?:为|达到?|是|[:：])?\s*(?P<a>\d+(?:\.\d+)?)\s*[%％]"
    r"|(?:^|[.;,:] |\band )(?:the )?(?P<thing>[A-Z][\w-]+(?: [\w-]+){0,3}?):? (?:is|are|shall be|will be|must be|stays?|available|usable|lit|up)(?: (?:up|available|usable|lit|running))?(?: for| at)?:? (?P<c>\d{2}(?:\.\d+)?) ?(?:%|per cent\b|percent\b)"
    r"|(?:^(?:[-–•·*] )?|[.;,] )(?P<en>[A-Za-z][\w ]{4,40}?)(?: (?:of|at|is|[-–—]))?:? (?P<b>\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)"
)
_OBJECTIVES = re.compile(r"目标|指标|objectives?|targets?", re.I)
_LINE = re.compile(
    r"(?P<measure>[^:：\d][^:：]{2,60}?) ?[:：] ?(?P<number>\d+(?:\.\d+)?) ?(?P<unit>%|points?|分)(?: ?(?:以上|or (?:more|better)))?[.;。；]?"
)
_SPEAKS = Rare(rf"{LESS}|{MORE}|以上|目标|承诺|约定", re.I)
_RAISED = re.compile(
    r"20\d\d年[^。；;]{0,30}(?:提高|上调|下调|调整|改)[为到至]|(?:raised|lowered|increased|reduced|changed) (?:from|to)\b"
)
_MEAN, _SATISFIED = re.compile(r"(?:总|综合)?(?:平均)?得?分"), re.compile(r"满意度|满意率")
_SHORTLY = 24
_BESIDES = ("", "2", "3", "4")
_OF_THEM = re.compile(r"of (?:all |the )?[a-z]", re.I)
_GROUPS = ("", "2", "3", "4", "5", "6")


def _of_line(block: Block) -> Iterator[Fact]:
    """A line of a list of objectives that is only a measure and its figure: "User satisfaction: 4.2 of 5"."""
    if not _OBJECTIVES.search(block.place.heading) or not (match := _LINE.fullmatch(normal(block.text))):
        return
    name = measure_key(match["measure"])
    if len(name) >= SHORTEST_NAME and OF_A_MEASURE.search(match["measure"]):
        written = written_measure(match["measure"])
        value = joined(name, "more", plain_number(match["number"]), unit_of(match["unit"]), "", written)
        yield Fact("metric.target", value, str(block.place), quote(block.text))


def _told_in_prose(block: Block) -> Iterator[Fact]:
    """metric.actual of a sentence that gives several measures their figures: 可用率100%。变更成功率98%。"""
    found = list(_REACHED.finditer(block.text)) if any(sign in block.text for sign in "%％﹪") else []
    months = list(_OF_A_MONTH.finditer(block.text)) if len(found) >= _LEAST_TOLD else []
    for match in found if len(found) >= _LEAST_TOLD else ():
        name = measure_key(match["zh"] or match["en"] or match["of"])
        if len(name) >= SHORTEST_NAME:
            figure = plain_number(match["a"] or match["b"] or match["c"])
            month = next((m[0].strip(_PUNCTUATION) for m in reversed(months) if m.start() <= match.start()), "")
            yield Fact(
                "metric.actual", joined(name, month, figure, ""), str(block.place), quote(block.text, match.start())
            )


def _target_beside(block: Block) -> Iterator[Fact]:
    """metric.target of a sentence that gives the figure and then the target: "Availability was 99.95 %, target 99.5 %, met"."""
    for match in _BESIDE.finditer(block.text) if _holds_a_share(block.text) else ():
        said = match["zh"] or match["zh2"] or match["en"] or match["en2"]
        name = measure_key(said)
        if len(name) >= SHORTEST_NAME and not _OBJECTIVES.fullmatch(said.strip()):
            figure = next(match[f"target{at}"] for at in _BESIDES if match[f"target{at}"])
            unit = unit_of(next(match[f"unit{at}"] for at in _BESIDES if match[f"unit{at}"]))
            value = joined(name, "more", plain_number(figure), unit, "", written_measure(said))
            yield Fact("metric.target", value, str(block.place), quote(block.text, match.start()))


def _holds_a_share(text: str) -> bool:
    return "%" in text or "％" in text or "分" in text or "cent" in text


def _of_rows(block: Block) -> Iterator[Fact]:
    """Rows of a small table of levels: a cell that says what is measured, and one cell that begins with a percentage."""
    for row in block.rows if len(block.rows) <= _MOST_TOLD else ():
        figures = [each for each in row if _PERCENTAGE.match(normal(each.text))]
        said = [each for each in row if each not in figures and not _A_SHARE.search(each.text)]
        measured = [each for each in said if _IS_UP.search(each.text) or OF_A_MEASURE.search(each.text)]
        if len(figures) != 1 or not measured or len(row) > _WIDEST or measured[0] is not row[0]:
            continue
        match = _PERCENTAGE.match(normal(figures[0].text))
        name = measure_key(measured[0].text)
        if match and says_of_what(name):
            value = joined(name, "more", plain_number(match[1]), "%", "", written_measure(measured[0].text))
            yield Fact("metric.target", value, row_place(block, row), quote(" ".join(c.text for c in row if c.text)))


def targets_told(content: Content) -> Iterator[Fact]:
    """metric.target of a document or agreement that gives a measure its figure and no sign: "Turnaround Board is up for
    99.9 % of the month", 网络月可用率99.5%, a cell "Service availability 99.9 %"."""
    shown = 0
    for block in content.blocks:
        yield from _of_rows(block) if block.place.part == "body" else ()
        texts = [(block.text, "")] if not block.rows else [(c.text, c.address) for row in block.rows for c in row]
        for text, address in texts if block.place.part in ("body", "textbox") else ():
            for match in _TOLD.finditer(text) if "%" in text or "％" in text or "per cent" in text else ():
                thing = match["thing"] or ""
                if _OBJECTIVES.match(thing):
                    continue  # "Targets for first-time fix are 65 %" tells of no thing that is up
                up = "" if OF_A_MEASURE.search(thing) else " availability"
                said = match["zh"] or match["en"] or f"{thing}{up}"
                name = measure_key(said)
                figure = plain_number(match["a"] or match["b"] or match["c"])
                if says_of_what(name) and OF_A_MEASURE.search(said) and shown < _MOST_TOLD:
                    shown += 1
                    value = joined(name, "more", figure, "%", "", written_measure(said))
                    yield Fact("metric.target", value, f"{block.place} {address}".strip(), quote(text, match.start()))


def may_promise(blocks: tuple[Block, ...]) -> bool:
    """Whether any sentence of a document may state a target with a sign or a word for it."""
    return _SPEAKS.can_stand_among(blocks)


def of_text(block: Block, promises: bool) -> Iterator[Fact]:
    """metric.target and metric.actual of a paragraph, as `metric_facts` has them; `promises`: of a document that may."""
    yield from _of_line(block)
    yield from _told_in_prose(block)
    yield from _target_beside(block)
    yield from targets_named_first(block)
    if not promises or not _SPEAKS.search(block.text):
        return
    for match in _SENTENCE.finditer(block.text):
        said, number, unit = (
            next(match[f"{what}{at}"] for at in _GROUPS if match[f"{what}{at}"])
            for what in ("measure", "number", "unit")
        )
        if _MEAN.fullmatch(said) and _SATISFIED.search(f"{block.place.heading} {block.text}"):
            said = "客户满意度"  # 满意度调查……平均分不低于85分
        if _OF_THEM.match(said):
            continue  # "Of incidents at least 92 % shall be solved in time": what is done stands behind the figure
        name = measure_key(said)
        if _RAISED.search(block.text[max(0, match.start() - _SHORTLY) : match.end() + _SHORTLY]):
            continue  # what it was, and what it became
        op = (match["op"] or match["op3"] or match["op4"] or match["op5"] or "≥").strip()
        if len(name) >= SHORTEST_NAME:
            direction = "less" if re.fullmatch(LESS, op, re.I) else "more"
            value = joined(name, direction, plain_number(number), unit_of(unit), "", written_measure(said))
            yield Fact("metric.target", value, str(block.place), quote(block.text, match.start()))

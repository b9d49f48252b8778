"""The main flow of the business, drawn with arrows, the functions of departments, in a table of signs, what helps and
hurts from inside and outside, and which paper answers which clause.

They stand in manuals and profiles under whatever heading: "How work runs: a customer asks -> ... -> back to the customer".
They count where nothing else serves their requirement (left_over.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.mapping.signatures import Signed
from pipeline.text.normal import normal
from pipeline.values import Block, Content

_FLOW, _FUNCTIONS, _ISSUES, _CLAUSES = "L06", "L07", "D-4.1", "L09"
_ARROW = re.compile(r"→|⇒|➔|➜|⟶|↦|[-—–=]{1,2}>|›")
# In a sentence: "How the business flows: a customer signs an order form; the tenant is set up; ..."
_TOLD = re.compile(
    r"^[\W\d]*(?:how (?:the|our) (?:business|work|service)s? (?:flows?|runs?|goes|works?)|(?:(?:the|our) )?(?:main|core|business) (?:business )?(?:process(?:es)?|flows?)|(?:主要?|核心)?(?:业务|服务)(?:主)?流程)[^:：.。;；]{0,30}[:：](?P<told>.+)",
    re.S,
)
_STEPS = re.compile(r"[;；]")
_LEAST_STEPS = 4
_NEXT_LINE = " → "
_LEAST_STATIONS = 5
_LONGEST_STATION = 90  # characters; the first and last may carry a sentence
# A customer at its beginning or end makes a flow that of the business, and not of a tool.
_FOR_WHOM = re.compile(
    r"客户|顾客|用户|甲方|业主|需求|合同|订单|申告|报修|受理"
    r"|\b(?:customers?|clients?|users?|orders?|contracts?|demand|request|enquir\w+|plants?|sales)\b"
)
_OF_ROWS = re.compile(
    r"^(?:标准)?(?:条款|过程|流程|要素|活动|工作)(?:名称|号)?$|^(?:clauses?|process(?:es)?|practices?|activit\w+)$"
)
_MARK = re.compile(r"[●○◎▲△■□★☆√✓✔rRaAcCiIsSpP主责配合相关参与/、, ]{1,4}")
_INSIDE = re.compile(r"(?:里面|内部|内)(?:因素|环境|情况|问题)?|(?:internal|inside|within)(?: (?:issue|factor)s?)?")
_OUTSIDE = re.compile(r"(?:外面|外部|外)(?:因素|环境|情况|问题)?|(?:external|outside|without)(?: (?:issue|factor)s?)?")
# Risks, suppliers and documents are inside or outside, too.
_OF_OTHER_THINGS = re.compile(
    r"风险|可能性|得分|等级|供应商|供方|相关方|文件|编号|谁|\b(?:risks?|likel\w*|scores?|points|suppliers?|part(?:y|ies)|documents?|who|no\.?|number)\b"
)
_LEAST_ISSUES = 3
# The clauses of the standard, and beside each group of them the house's own papers.
_OF_CLAUSES = re.compile(
    r"(?:iso(?:/iec)? ?20000(?:-1)?\S* )?clauses?(?: (?:no\.?|number|of the standard))?|(?:标准)?条款(?:号|编号)?"
)
_PAPERS = re.compile(
    r"(?:(?:our|own|related|where told in) )?(?:documents?|papers?|procedures?|where(?: told| described)?|document(?:s)? (?:of ours|number))"
    r"|(?:对应|相关|本公司|体系|公司)?(?:的)?文件(?:名称|编号|号)?"
)
_A_CLAUSE = re.compile(r"(?<![\d.])(10|[4-9])(?:\.\d{1,2}){0,3}(?![\d.])")
_LEAST_CLAUSE_ROWS, _LEAST_PARTS = 5, 6  # of clauses 4 to 10
_LEAST_UNITS = 3
_LEAST_ROWS = 4
_LEAST_MARKED = 0.4


def flows(content: Content) -> Iterator[Signed]:
    """The blocks that draw the flow of the business: one paragraph, or lines below one another that each draw a part."""
    drawn: list[Block] = []
    for block in content.blocks:
        if not block.rows and _ARROW.search(block.text):
            drawn.append(block)
            continue
        if not block.rows and _told_in_steps(block.text):
            yield Signed(_FLOW, block)
        yield from _flow_of(drawn)
        drawn = []
    yield from _flow_of(drawn)


def function_tables(content: Content) -> Iterator[Signed]:
    """Tables of clauses or processes by departments, whose cells are signs of who is in charge."""
    for block in content.blocks:
        if _gives_functions(block):
            yield Signed(_FUNCTIONS, block)


def issues(content: Content) -> Iterator[Signed]:
    """Tables of what comes from inside and what from outside: the context of the organisation."""
    for block in content.blocks:
        if block.rows and not _OF_OTHER_THINGS.search(normal(" ".join(cell.text for cell in block.rows[0]))):
            sides = [normal(row[0].text).strip() for row in block.rows[1:]]
            inside, outside = (sum(bool(side.fullmatch(one)) for one in sides) for side in (_INSIDE, _OUTSIDE))
            if inside and outside and inside + outside >= max(_LEAST_ISSUES, len(sides) // 2):
                yield Signed(_ISSUES, block)


def clause_tables(content: Content) -> Iterator[Signed]:
    """Tables that say for the clauses of the standard, from one end to the other, in which paper each is answered."""
    for block in content.blocks:
        if len(block.rows) > _LEAST_CLAUSE_ROWS and len(block.rows[0]) > 1:
            first, *others = (normal(cell.text).strip() for cell in block.rows[0])
            if _OF_CLAUSES.fullmatch(first) and any(map(_PAPERS.fullmatch, others)):
                parts = {part for row in block.rows[1:] for part in _A_CLAUSE.findall(row[0].text)}
                if len(parts) >= _LEAST_PARTS:
                    yield Signed(_CLAUSES, block)


def _flow_of(drawn: list[Block]) -> Iterator[Signed]:
    whole = [block for block in drawn if _is_flow(block.text)]
    if not whole and drawn and _is_flow(_NEXT_LINE.join(block.text for block in drawn)):
        whole = drawn[:1]
    yield from (Signed(_FLOW, block) for block in whole)


def _told_in_steps(text: str) -> bool:
    told = _TOLD.match(normal(text))
    return bool(told and len(_STEPS.split(told["told"])) >= _LEAST_STEPS and _FOR_WHOM.search(told["told"]))


def _is_flow(text: str) -> bool:
    stations = [part for part in map(str.strip, _ARROW.split(text)) if part]
    if len(stations) < _LEAST_STATIONS or any(len(part) > _LONGEST_STATION for part in stations[1:-1]):
        return False
    return bool(_FOR_WHOM.search(normal(" ".join(stations))))


def _gives_functions(block: Block) -> bool:
    if len(block.rows) <= _LEAST_ROWS or len(block.rows[0]) <= _LEAST_UNITS:
        return False
    first, *units = (normal(cell.text).strip() for cell in block.rows[0])
    if not (_OF_ROWS.match(first) and all(units)):
        return False
    below = [cell.text.strip() for row in block.rows[1:] for cell in row[1:]]
    said = [text for text in below if text]
    return len(said) >= _LEAST_MARKED * len(below) and all(map(_MARK.fullmatch, said))

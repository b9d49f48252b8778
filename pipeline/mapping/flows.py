"""The main flow of the business, drawn with arrows, and the functions of departments, in a table of signs.

Both stand in manuals and profiles under whatever heading: "How work runs: a customer asks -> ... -> back to the customer".
They count where nothing else serves their requirement (left_over.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.mapping.signatures import Signed
from pipeline.text.normal import normal
from pipeline.values import Block, Content, Kind

_FLOW, _FUNCTIONS = "L06", "L07"
_OF_THE_WHOLE: tuple[Kind, ...] = ("manual", "policy")
_ARROW = re.compile(r"\s*(?:→|⇒|➔|➜|⟶|↦|[-—–=]{1,2}>|›)\s*")
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
_LEAST_UNITS = 3
_LEAST_ROWS = 4
_LEAST_MARKED = 0.4


def flows(content: Content, kind: Kind) -> Iterator[Signed]:
    """The blocks of a manual that draw the flow of the business."""
    if kind not in _OF_THE_WHOLE:
        return
    for block in content.blocks:
        if not block.rows and _is_flow(block.text):
            yield Signed(_FLOW, block)


def function_tables(content: Content) -> Iterator[Signed]:
    """Tables of clauses or processes by departments, whose cells are signs of who is in charge."""
    for block in content.blocks:
        if _gives_functions(block):
            yield Signed(_FUNCTIONS, block)


def _is_flow(text: str) -> bool:
    stations = [part for part in _ARROW.split(text) if part]
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

"""Who answers for what, told in a table of the manual or of the organisation chart: departments, roles or processes, each with
what it is there for or with who owns it.

Houses head such a chapter as they like (Organisation, Who does what, 谁干什么); its table tells who has which authority.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate
from pipeline.text.normal import normal, quote
from pipeline.values import Block, Kind, Section

_ROLES = "D-5.3"
_TOLD_IN: tuple[Kind, ...] = ("manual", "list", "record")
_PROFILE, _CHART = "L05", "L07"
_SURE, _KNOWN = 0.7, 0.5
_LEAST_ROWS = 3
_UNITS = re.compile(
    r"(?:departments?|teams?|units?|sections?|groups?|roles?|functions?|posts?|positions?|persons?)"
    r"|(?:部门|部室|科室|班组|团队|小组|部门[或/和]?岗位|岗位|角色|职务|职位)(?:名称)?"
)
_THERE_FOR = re.compile(
    r"(?:what (?:it|he|she|they) )?(?:is |are )?(?:answers?|responsible|accountable|in charge|leads?|there|looks after|cares?)(?: (?:for|of))?"
    r"(?: what)?|responsibilit\w+(?: and (?:authorit\w+|powers?))?|functions?|duties|(?:main )?tasks?|owns|does|what it does|may(?: decide(?: on)?)?|authorit\w+"
    r"|(?:主要|部门|岗位)?(?:职责|职能|工作)(?:(?:与|和|及|、)?权限)?|权限|管什么|干什么|做什么|负责什么|分管(?:工作|范围)?|主管(?:的)?(?:过程|条款)?"
)
_FUNCTION = re.compile(r"functions?|(?:主要|部门)?职能")
_PROCESSES = re.compile(r"(?:process(?:es)?|practices?|clauses?|subjects?)|(?:管理)?(?:过程|流程|条款|活动)(?:名称)?")
_OWNERS = re.compile(
    r"(?:process )?(?:owners?|accountable|responsible|answers for it|managers?|in charge|led by|head)(?: \(\w+\))?"
    r"|(?:过程|流程)?(?:负责人|责任人|经理|归口|主管|牵头人)|(?:主责|负责|归口|责任|主管)部门"
)
# What else is told of processes and departments in a row with somebody's name.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:criteri\w+|target|measure\w*|formula|evidence|controls?|due|guide|step|input|output|risks?|audit|dates?|when|how|finding)\b"
    r"|准则|指标|目标|公式|证据|控制方式|日期|时间|时机|方式|输入|输出|风险|审核|检查"
)


def by_owner_table(sections: Sequence[Section], kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The statement of roles and authorities, in a manual or an organisation chart of which one table is that."""
    served = {one.requirement for one in known if one.confidence >= _KNOWN}
    if kind not in _TOLD_IN or _ROLES in served:
        return []
    if kind != "manual" and (_CHART not in served or _PROFILE in served):
        return []  # what a profile tells of the house is who it is
    for section in sections:
        for block in section.blocks:
            if section.path and gives_owners(block) and (kind == "manual" or not _only_functions(block)):
                told = quote(" ".join(cell.text for cell in block.rows[0]))
                whole = section.blocks if kind == "manual" else tuple(each for one in sections for each in one.blocks)
                return [Candidate(_ROLES, _SURE, str(section.place), told, whole, chapter=True)]
    return []


def _only_functions(block: Block) -> bool:
    """Whether a chart gives no more than the function of each unit: what it does, and not what it answers for."""
    return any(map(_FUNCTION.fullmatch, (normal(cell.text).strip() for cell in block.rows[0])))


def gives_owners(block: Block) -> bool:
    """Whether a table tells of each unit what it is there for, or of each process who owns it."""
    if len(block.rows) <= _LEAST_ROWS:
        return False
    first, *others = (normal(cell.text).strip() for cell in block.rows[0])
    if any(map(_OF_SOMETHING_ELSE.search, others)):
        return False
    answers = _THERE_FOR if _UNITS.fullmatch(first) else _OWNERS if _PROCESSES.fullmatch(first) else None
    at = next((at for at, name in enumerate(others, 1) if answers and answers.fullmatch(name)), None)
    filled = [row for row in block.rows[1:] if at is not None and len(row) > at and row[at].text.strip()]
    return len(filled) >= _LEAST_ROWS

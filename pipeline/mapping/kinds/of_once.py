"""Whether a text that is called after a process tells of one occasion, or of one time: "Major incident: hall without light",
三季度问题管理. How things are done is told for all days, and put into force."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.kinds.layout import Layout
from pipeline.mapping.kinds.opening import is_issued, opening_of
from pipeline.mapping.kinds.telling import tells_what_to_do
from pipeline.text.normal import normal
from pipeline.text.plain_days import DAY, OF_A_DAY, OF_A_PERIOD
from pipeline.values import Content, Kind

_OPENS = 400
_YEARS = re.compile(r"20\d\d\s?[-–/]\s?(?:20\d\d|1[3-9]|[2-9]\d)(?![\d-])")  # 2024-25 is a term, and no month
_HAS_A_DAY = re.compile(DAY, re.I)
_VERSIONED = re.compile(
    r"\bv ?\d+(?:\.\d+)*\b|\b(?:rev|issue|edition|ed|version)\b|版|作废|废止|修订|试行|批准|起用|启用|生效|施行|(?:作业|操作|工作|检查|巡检)[卡单]|\b(?:approved|effective|in force|card)\b|\b(?:obsolete|superseded|draft)\b",
    re.I,
)
# Audits and reviews, of this system or another, are told by words of their own.
_JUDGES_A_SYSTEM = re.compile(
    r"\baudits?\b|\bmanagement review\b|内审|审核|管理评审|管评|(?<!\d)(?:9001|14001|45001|27001|13485|22301|16949|17025|50001)(?!\d)",
    re.I,
)
# What it was that befell, behind the word for what such things are called: 重大事件：邮件中断; a number of its own; one house.
_OF_ONE = re.compile(
    r"(?:incidents?|outages?|failures?|problems?|changes?|releases?|events?|breakdowns?|exercises?|事件|故障|事故|中断|问题|变更|发布|演练)\s?(?:[:：]|\s[-–—]\s|——)\s?\S"
    r"|\b[a-z]{1,5}-?\d{2,4}-\d{1,4}\b|\b[a-z]{1,4}-\d{3,}\b"
)
_HAPPENED = re.compile(
    rf"\b(?:incident|outage|failure|disruption|interruption|event|breakdown|exercise|test|drill) (?:of|on) {DAY}"
    rf"|(?:\b(?:date|day|time|start) of (?:the )?(?:\w+ )?(?:incident|outage|event|failure|disruption)|\b(?:occurred|happened|began|happened on|occurred on)|发生(?:日期|时间)?|故障(?:日期|时间)|中断(?:日期|时间)|演练(?:日期|时间))[^\w\n]{{0,6}}(?:on )?{DAY}"
    rf"|{DAY}[^。.\n]{{0,8}}(?:发生|出现)",
    re.I,
)
# The word for rules, and not only the subject that is managed.
_CALLED_RULES = re.compile(
    r"\b(?:procedures?|process(?:es)?|polic(?:y|ies)|rules?|instructions?|guides?|guidelines?|handbook|manual|standards?|sops?|workflow|playbook|runbook|how (?:we|to))\b"
    r"|程序|流程|制度|规程|办法|规定|规范|细则|指南|指引|须知|手册|标准|守则|要求|怎么"
)


def only_a_subject(names: Sequence[str]) -> bool:
    """Whether no name has a word for rules: change management, 变更管理."""
    return not any(map(_CALLED_RULES.search, map(normal, names)))


def told_of_once(names: Sequence[str], content: Content, layout: Layout) -> Kind | None:
    """The kind of a text that would be rules by its name, and tells of one day (record) or one time (report)."""
    opening = opening_of(content)[:_OPENS]
    if is_issued(opening_of(content)) or layout.procedure_heads >= 3 or any(map(_VERSIONED.search, names)):
        return None
    if any(map(_JUDGES_A_SYSTEM.search, names)):
        return None
    if tells_what_to_do(content, layout):
        return None
    if any(map(OF_A_DAY.search, names)) or _HAPPENED.search(opening):
        return "record"
    if any(OF_A_PERIOD.search(_YEARS.sub("", name)) for name in names):
        return "report"
    of_one = any(map(_OF_ONE.search, map(normal, names)))
    return "record" if of_one and _HAS_A_DAY.search(opening) else None

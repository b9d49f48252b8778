"""What is said on a subject by nobody in particular: notes under the bare name of a process.

Rules are issued by somebody, have chapters on their purpose or on who does what, order something, or count the steps; of
public papers that bore a process's name and had none of these all were notes, summaries and pages of courses.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.mapping.fit import RULES
from pipeline.text.normal import count_chinese, normal
from pipeline.text.plain_days import DAY
from pipeline.values import Analysis, Content, Fact, Kind

_FACT = "said.by_nobody"
_SCOPE, _OF_A_PROJECT = "D-4.3", "scope.of_a_project"
_A_SYSTEM = re.compile(
    r"management system|\b(?:isms|sms|itsms|qms)\b|service management|information security|\b(?:20000|27001|9001)\b|certificat|管理体系|服务管理|信息安全|认证"
)
_MOST_CHARACTERS = 8000
_OPENING = 700
# What a paper is says that somebody made it for use; "risk management" alone says what it is about.
_A_PAPER = re.compile(
    r"\b(?:polic(?:y|ies)|procedures?|process(?:es)?|plans?|manual|sops?|guidelines?|standards?|work ?flows?|runbooks?|playbooks?|instructions?|rules?|protocol|charter"
    r"|handbook|framework|program(?:me)?|scope|roles?|register|strategy|methodology|approach|how to"
    r"|objectives|targets|goals|agreements?|contracts?|service levels)\b"
    r"|制度|程序|规范|流程|办法|规程|方案|手册|指南|预案|规定|细则|标准|政策|方针|规则|计划|机制|体系|策略|守则|职责|须知|目标|协议|合同"
)
_MANAGEMENT = re.compile(r"\bmanagement\b|管理")  # of a record: what is done, not what came of it
_JOINED = re.compile(r"[_-]+")
_ORDERS = re.compile(
    r"\b(?:must|shall|should|responsible|approves?|approved|our|we)\b|应当|应该|须|必须|负责|审批|批准|不得|由.{1,8}(?:提交|执行|确认|审核)|应(?![用对答变急])"
)
_ORDERS_PER_THOUSAND = 1.5
_ORDERS_GIVEN = re.compile(r"\b(?:must|shall|responsible|approve[ds]?)\b|应当|须|必须|负责|审批|批准|不得")
_CHAPTER = re.compile(
    r"\W*(?:\d[\d.]*\W*)?(?:purpose|scope|objectives?|roles?(?: (?:and|&) responsibilit\w+)?|responsibilit\w+|policy statement|procedures?|process(?: flow| steps)?|document control"
    r"|(?:revision|version) history|escalation[^.]{0,30}|目的|(?:适用)?范围|职责[^。]{0,8}|角色[^。]{0,8}|[^。]{0,8}流程[^。]{0,8}|修订[^。]{0,6}|附则|总则)\W*"
)
_LONGEST_HEAD = 40
_ISSUE = re.compile(
    r"\b(?:version|owner|(?:written|prepared|drafted|checked|approved|issued) by|effective date|document (?:id|no\.?|number)|last (?:updated|reviewed)|review date|revision|author|status|date)\W{1,8}\w"
    rf"|版本|生效|编号|编制|审核|审批人|批准|负责人|更新|{DAY}"
)
_STEP = re.compile(r"^\s*(?:step )?\d{1,2}[.)、．]", re.M | re.I)
_LEAST_STEPS = 5
# Who explains a subject says what each thing is; who lays down how it is done takes a word or two of it.
_DEFINED = re.compile(
    r"\b(?:is|are) (?:defined as|an? \w+|the (?:process|ability|practice|act|probability))\b|意义|定义|是指|的概念|==>|什么是|\bwhat is "
)
_LEAST_DEFINED = 5
# An essay tells and argues in long paragraphs and orders nothing: of 2,300 public papers hardly one of rules is so.
_A_PARAGRAPH, _CHINESE_PARAGRAPH = 250, 110
_LEAST_ESSAY, _TOLD_AT_LENGTH, _ORDERS_OF_AN_ESSAY, _OF_THE_WRITER = 3000, 0.6, 0.6, 0.8
_WRITER = re.compile(r"\b(?:we|our|us)\b|我们|本公司|我司")
# Where a house stands, who does what in it: told in a few lines by whoever tells it.
_OF_THE_HOUSE = ("D-4.", "D-5.")


def said_by_nobody(content: Content, kind: Kind, title: str, name: str) -> tuple[Fact, ...]:
    """The fact that what would be rules, or in running text a record, under the bare name of a subject orders nothing and
    was issued by nobody; or an essay, be it on agreements."""
    names = [_JOINED.sub(" ", normal(one)) for one in (title, name)]
    kept = kind == "record" and any(map(_MANAGEMENT.search, names)) and not any(block.rows for block in content.blocks)
    bare = kind in RULES or kept
    if not (bare or kind == "agreement") or any(map(_A_PAPER.search, names)):
        return ()
    whole = "\n".join(block.text for block in content.blocks)[:_MOST_CHARACTERS]
    text = normal(whole)
    if _ISSUE.search(text[:_OPENING]):
        return ()
    if (bare and not _laid_down(content, whole, text)) or _an_essay(content, text):
        return (Fact(_FACT, "", "title", title),)
    return ()


def _laid_down(content: Content, whole: str, text: str) -> bool:
    """Whether a text has the chapters of rules, counts the steps or orders something, and does not define one thing after
    the other."""
    if len(_DEFINED.findall(text)) >= _LEAST_DEFINED:
        return False
    return (
        any(_is_chapter(block.text) for block in content.blocks)
        or len(_STEP.findall(whole)) >= _LEAST_STEPS
        or 1000 * len(_ORDERS.findall(text)) >= _ORDERS_PER_THOUSAND * len(text)
    )


def _an_essay(content: Content, text: str) -> bool:
    if len(text) < _LEAST_ESSAY or 1000 * len(_WRITER.findall(text)) > _OF_THE_WRITER * len(text):
        return False
    if 1000 * len(_ORDERS_GIVEN.findall(text)) > _ORDERS_OF_AN_ESSAY * len(text):
        return False
    lines = [line for block in content.blocks if not (block.rows or block.level) for line in block.text.splitlines()]
    chinese = count_chinese(text) * 2 > len(text)
    at_length = sum(len(line) for line in lines if len(line) >= (_CHINESE_PARAGRAPH if chinese else _A_PARAGRAPH))
    return at_length >= _TOLD_AT_LENGTH * sum(len(block.text) for block in content.blocks)


def scope_of_a_project(content: Content, served: Iterable[str], title: str, name: str) -> tuple[Fact, ...]:
    """The fact that a scope is that of some work: neither its names nor its text have a word for a management system."""
    if _SCOPE not in served or any(_A_SYSTEM.search(normal(one)) for one in (title, name)):
        return ()
    if _A_SYSTEM.search(normal("\n".join(block.text for block in content.blocks)[:_MOST_CHARACTERS])):
        return ()
    return (Fact(_OF_A_PROJECT, "", "title", title),)


def is_scope_of_a_project(one: Analysis, requirement: str) -> bool:
    return requirement == _SCOPE and any(fact.name == _OF_A_PROJECT for fact in one.facts)


def notes_of_nobody(one: Analysis) -> bool:
    """Whether a paper is known to be such notes, and would serve as rules on a process."""
    if not one.assignments or not any(fact.name == _FACT for fact in one.facts):
        return False
    return all(
        each.requirement.startswith("D-") and not each.requirement.startswith(_OF_THE_HOUSE) for each in one.assignments
    )


def _is_chapter(text: str) -> bool:
    return len(text) <= _LONGEST_HEAD and _CHAPTER.fullmatch(normal(text).strip()) is not None

"""Notices of an office that lay down how something is done: "关于规范上线窗口的通知".

A Chinese house issues half of its rules so. Notices that call a meeting, appoint somebody or put other papers into force are
records or plans.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.normal import normal
from pipeline.values import Content

_OF_RULES = re.compile(
    r"关于(?!.{0,6}(?:召开|开展|举行|举办|任命|聘任|任职|免职|印发|下发|转发|颁布|公布|启用|表彰|奖励))(?!发布)(?!.{0,16}(?:放假|值班表|会议的))(?!.{0,40}(?:审核|评审|演练|考试))"
    r".{2,40}的?通知$"
)
_ORDERED = re.compile(
    r"(?:通知|明确|规定|要求|安排)如下|(?:遵照|按此|照此|严格|贯彻|参照)执行|[自从][^，。；\n]{2,16}起[，,]?(?:执行|施行|实行|实施|照办|照此办理)|本通知自"
)
_HOLDS_FROM = re.compile(
    r"[自从][^，。；\n]{2,16}起[，,]?(?:执行|施行|实行|实施|生效|照办|照此办理)"
    r"|\b(?:takes? effect|(?:is |are )?(?:in force|effective)|applies|holds?) (?:on|from|as of) \w"
)
_OF_A_POLICY = re.compile(
    r"关于(?:正式)?(?:发布|颁布|公布|印发|下发|重申|明确)[^，。]{0,16}(?:方针|政策)的?(?:通知|公告|通告|决定)$"
    r"|\b(?:notice|announcement|letter|memo) (?:on|of|about) (?:the |our |a )?(?:new |revised )?(?:\w+ ){0,3}policy$"
)
_STATED = re.compile(
    r"(?:方针|政策)(?:是|为|如下)?\W{0,3}[:：“\"]|\bpolicy (?:is|reads|says)\b|\bpolicy\W{0,3}[:“\"]|\bwe (?:commit|undertake|promise)\b"
)
_BEHIND = re.compile(r"见附件|详见附|附后|\b(?:is )?(?:attached|enclosed|overleaf)\b")
_ITEM = re.compile(r"^\s*(?:\d{1,2}[.、)）](?!\d)|[(（]?[一二三四五六七八九十]{1,2}[)）、])", re.M)
_LEAST_ITEMS = 3
_LEAST_LENGTH = 120  # characters: less is an announcement


def brings_a_policy(names: Sequence[str], content: Content) -> bool:
    """Whether a notice or letter under these names issues a policy and says itself what that is: not that one hangs on
    the wall, or lies behind it."""
    if not any(_OF_A_POLICY.search(normal(name)) for name in names):
        return False
    text = "\n".join(block.text for block in content.blocks if block.place.part == "body")
    return len(text) >= _LEAST_LENGTH and bool(_STATED.search(normal(text))) and not _BEHIND.search(normal(text))


def hold_from_a_day(content: Content) -> bool:
    """Whether a text says from which day it holds, as rules do and no record."""
    return any(_HOLDS_FROM.search(normal(block.text)) for block in content.blocks if not block.rows)


def lays_down_rules(names: Sequence[str], content: Content) -> bool:
    """Whether a text under these names is a notice that lays down rules, item by item or in a table."""
    if not any(_OF_RULES.search(normal(name)) for name in names):
        return False
    text = "\n".join(block.text for block in content.blocks if block.place.part == "body")
    if len(text) < _LEAST_LENGTH or not _ORDERED.search(normal(text)):
        return False
    rows = max((len(block.rows) - 1 for block in content.blocks), default=0)
    return rows >= _LEAST_ITEMS or len(_ITEM.findall(text)) >= _LEAST_ITEMS

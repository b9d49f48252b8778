"""What serves nothing in a house's own set, once all has been searched: papers of another trade, of projects, of its staff."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from pipeline.mapping.client_set.numbering import number_key
from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.kinds.usual import of_another_trade
from pipeline.values import Analysis, Content, Fact, Kind

_FACT = "field.none"
# Plans and reports on services are known by what they say. A record may be one of anything, and rules are often worded
# by a house alone: those are strangers only where nothing at all, not even a weak sign, speaks for them.
_PLANS_AND_REPORTS: tuple[Kind, ...] = ("plan", "report")
_RULES: tuple[Kind, ...] = ("procedure", "policy", "agreement")
_A_SIGN = 0.3
# Papers of the quality, environmental or safety system of the same house, by folder, name or number.
_OF_OTHER_SYSTEM = re.compile(
    r"(?<!\d)(?:9001|14001|45001|50001|22301|27001|13485|16949|17025|15189|22000|37001|37301|39001|55001|29490|12647)(?!\d)|质量(?:管理)?体系|质量(?:与|和|及)安全|质量手册|其[他它](?:管理)?体系|环境管理体系|职业健康|(?<![a-z])(?:qms|ehs|ohsms)(?![a-z])"
    r"|\bother (?:management )?systems?(?=/)"
    # Marks for goods, woods, farms and yards that a house of any trade may hold beside.
    r"|(?<![a-z])(?:fsc|pefc|grs|brcgs?|haccp|gmp|gsp|iscc|rspo|bsci|smeta|sa ?8000|c-tpat|oeko-tex|iatf|cmmi)(?![a-z])|\bchain of custody\b"
    r"|产销监管链|森林认证|有机(?:产品)?认证|安全生产标准化|两化融合|知识产权管理体系|食品安全管理体系|能源管理体系|清洁生产",
    re.IGNORECASE,
)
_OF_A_SYSTEM: tuple[Kind, ...] = ("procedure", "policy", "manual", "record")
_TABLES = (".xlsx", ".xls", ".csv", ".et", ".ods")  # measured by a standard: no text on it that comes from outside


def no_word_of_the_field(content: Content, kind: Kind, called: str) -> tuple[Fact, ...]:
    """The fact that rules have hardly a word of the field in their text, and none in what they are `called`."""
    if kind not in _RULES or not of_another_trade(content, called):
        return ()
    return (Fact(_FACT, "", "title", called),)


def serving_nothing(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Plans, reports, records and rules that serve nothing are unrelated where the set is one organisation's."""
    listed = frozenset(number_key(entry.number) for one in analyses for entry in one.entries)
    if not any(_is_stranger(one, listed) for one in analyses) or not is_own_set(analyses):
        return tuple(analyses)
    return tuple(replace(one, kind="unrelated") if _is_stranger(one, listed) else one for one in analyses)


def _is_stranger(one: Analysis, listed: Set[str]) -> bool:
    """`listed` are the numbers that the house's own lists of documents give."""
    if one.assignments or one.outcome not in ("read", "partial"):
        return False
    if one.kind in _PLANS_AND_REPORTS:
        return True
    of_a_system = one.kind in _OF_A_SYSTEM or (one.kind == "external" and one.path.lower().endswith(_TABLES))
    if of_a_system and _OF_OTHER_SYSTEM.search(f"{one.path} {one.number} {one.title}"):
        return True
    if one.kind in _RULES and one.number and number_key(one.number) in listed:
        return False
    if any(each.confidence >= _A_SIGN for each in one.hints):
        return False
    return one.kind == "record" or (one.kind in _RULES and any(fact.name == _FACT for fact in one.facts))

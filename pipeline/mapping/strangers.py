"""In an organisation's own set: the papers of its other management systems, which serve nothing here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.field import of_another_field
from pipeline.mapping.own_set import is_own_set
from pipeline.text.normal import normal
from pipeline.values import Analysis, Content, Fact, Kind

_FACT = "field.other"
_WHOLLY, _HARDLY = "wholly", "as far as it serves nothing"
_SYSTEM = r"(?<![a-z])(?:isms|qms)(?![a-z])|(?<!\d)(?:9001|14001|27001|45001)(?!\d)"
_CALLED = re.compile(rf"{_SYSTEM}|质量(?:管理体系)?手册|环境(?:管理体系)?手册|quality manual")
_AUDITED = "内部审核|内审|管理评审|管评|internal audit|audit report|management review"
_ITS_OWN = re.compile(
    rf"(?:质量|环境|信息安全)(?:管理体系|管理)?手册|(?:quality|isms|information security) manual"
    rf"|(?:质量|环境|信息安全)管理体系.{{0,6}}(?:{_AUDITED})|(?:{_SYSTEM}).{{0,12}}(?:手册|manual|{_AUDITED})"
)
_OURS = re.compile(r"服务管理|20000|itsm|(?<![a-z])sms(?![a-z])|service management")
_KINDS: tuple[Kind, ...] = ("manual", "policy", "procedure", "plan", "record", "report", "list")


def other_field(content: Content, kind: Kind, title: str, name: str) -> tuple[Fact, ...]:
    """The fact that a document belongs to another management system: its manual, audit or review as such, another
    paper as far as it serves nothing here."""
    called = normal(f"{title} {name}")
    if kind not in _KINDS or _OURS.search(called):
        return ()
    if _ITS_OWN.search(called) and not any(_OURS.search(normal(block.text)) for block in content.blocks):
        return (Fact(_FACT, _WHOLLY, "title", title),)
    if _CALLED.search(called) or of_another_field(content):
        return (Fact(_FACT, _HARDLY, "title", title),)
    return ()


def without_strangers(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Papers of another system are unrelated where the set is one organisation's; in a mixed collection all are."""
    return tuple(map(_judged, analyses)) if is_own_set(analyses) else tuple(analyses)


def _judged(one: Analysis) -> Analysis:
    told = {fact.value for fact in one.facts if fact.name == _FACT}
    if _WHOLLY in told or (told and not one.assignments and not one.hints):
        return replace(one, kind="unrelated", assignments=(), hints=(), possible=(), events=())
    return one

"""In an organisation's own set: the papers of its other management systems, which serve nothing here."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from pipeline.mapping.client_set.own_set import is_own_set
from pipeline.mapping.client_set.set_aside import served_beside, set_aside, stands_elsewhere
from pipeline.mapping.field import of_another_field
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Analysis, Assignment, Content, Fact, Kind

_FACT = "field.other"
_OF_EACH_SYSTEM = frozenset(["D-4.3"])  # each has a scope of its own
_WHOLLY, _BY_NAME, _HARDLY = "wholly", "by its name", "as far as it serves nothing"
_BY_ITS_BASIS = "by what it is based on"  # or one of this system that names the wrong standard (A10)
# Each system has its own policy, objectives, risks, training, audits and reviews.
_COMMON_CLAUSES = ("4", "5", "6", "7", "9", "10")
_SYSTEM = r"(?<![a-z])(?:isms|qms|haccp)(?![a-z])|(?<!\d)(?:9001|13485|14001|22000|27001|45001|50001)(?!\d)"
_CALLED = re.compile(rf"{_SYSTEM}|质量(?:管理体系)?手册|环境(?:管理体系)?手册|quality manual")
_AUDITED = "内部审核|内审|管理评审|管评|internal audit|audit report|management review"
_ITS_OWN = re.compile(
    rf"(?:质量|环境|信息安全|食品安全)(?:管理体系|管理)?手册|(?:quality|isms|information security|food safety) manual"
    rf"|(?:质量|环境|信息安全|食品安全|能源|职业健康(?:安全)?)(?:管理)?体系.{{0,6}}(?:{_AUDITED})|(?:{_SYSTEM}).{{0,12}}(?:手册|manual|{_AUDITED})"
    rf"|(?:食品安全|food safety) ?(?:{_AUDITED})|(?:{_AUDITED})(?: report| of| for|[:：-]| )*(?:food safety|(?:iso )?(?:{_SYSTEM}))"
)
# An audit or review that bases itself on another standard, and nowhere on this one.
_ON_AN_AUDIT = re.compile(_AUDITED)
_BASED_ON = re.compile(
    r"(?<!\d)(?:19001|9001|14001|24001|45001|13485|22000|50001|27001|22080|27701)(?!\d)|(?:质量|环境|食品安全|信息安全|职业健康(?:安全)?|能源)管理体系"
    r"|(?:quality|environmental|food safety|information security|energy|health and safety) management system"
)
# The folder of a system that is kept for goods, workers or the environment: nothing in it is of services.
_FOLDER = re.compile(
    r"(?:food ?safety|haccp|fssc|ohs(?:ms)?|ehs|hse|gmp|gsp|occupational health(?: (?:and|&) safety)?|environment(?:al)?(?: management)?)(?: (?:management )?(?:system|file|paper|record|document)s?)?"
    r"|(?:食品安全|环境管理|职业健康(?:安全)?|环境(?:与|和|及)?职业健康(?:安全)?)(?:管理)?(?:体系)?(?:文件|资料|记录)?|(?:药品)?(?:gmp|gsp|haccp)(?:体系)?(?:文件|资料|记录)?"
    r"|iso ?(?:13485|14001|22000|45001|50001)(?:[:-]?20\d\d)?"
)
# "Device quality ISO 13485 (north plant)": whatever else it is called; with a system that all share it may hold all papers.
_FOLDER_OF_A_STANDARD = re.compile(
    r"(?<![a-z])(?:iso|gb/?t)[ _-]?(?:13485|14001|22000|45001|50001|24001|42061|23331)(?!\d)"
)
_SHARED = re.compile(r"(?<!\d)(?:9001|19001|27001|22080|20000)(?!\d)|integrated|一体化|三体系|多体系")
_ORDINAL = re.compile(r"^[\d.\-_ ()]+")
_OURS = re.compile(r"服务管理|20000|itsm|(?<![a-z])sms(?![a-z])|service management")
# A template as it was bought: its file says so, and a place for somebody's name is open in it.
_TEMPLATE = re.compile(r"模板|范本|样本|买的|购买|下载|template|sample|bought|purchased|download|boilerplate", re.I)
_NOBODYS_NAME = re.compile(
    r"[\[<【{](?:your |the |name of (?:the )?)?(?:organi[sz]ation|company|client|firm|公司|单位|组织|企业|贵公司|本公司)|[X×x]{2,}\s*(?:股份)?(?:有限)?(?:公司|单位)|某某",
    re.I,
)
_KINDS: tuple[Kind, ...] = ("manual", "policy", "procedure", "plan", "record", "report", "list")


def other_field(content: Content, kind: Kind, title: str, name: str) -> tuple[Fact, ...]:
    """The fact that a document belongs to another management system: its manual, audit or review as such, another
    paper as far as it serves nothing here."""
    called = normal(f"{title} {name}")
    if kind not in _KINDS or _OURS.search(called):
        return ()
    asked = _ITS_OWN.search(called) or _CALLED.search(called) or _ON_AN_AUDIT.search(called)
    ours = bool(asked) and any(_OURS.search(normal(block.text)) for block in content.blocks)
    if _ITS_OWN.search(called) and not ours:
        return (Fact(_FACT, _WHOLLY, "title", title),)
    if _CALLED.search(called) and not ours:
        return (Fact(_FACT, _BY_NAME, "title", title),)
    if _ON_AN_AUDIT.search(called) and not ours:
        based = next((block for block in content.blocks if _BASED_ON.search(normal(block.text))), None)
        if based is not None:
            return (Fact(_FACT, _BY_ITS_BASIS, str(based.place), quote(based.text)),)
    if _CALLED.search(called) or of_another_field(content):
        return (Fact(_FACT, _HARDLY, "title", title),)
    return ()


def without_strangers(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """Papers of another system are unrelated where the set is one organisation's; in a mixed collection all are."""
    if not is_own_set(analyses):
        return tuple(analyses)
    based = {one.path for one in analyses if any(f.name == _FACT and f.value == _BY_ITS_BASIS for f in one.facts)}
    served = served_beside(analyses, based) if based else frozenset[str]()
    return tuple(_judged(one, served) for one in analyses)


def _judged(one: Analysis, served: Set[str]) -> Analysis:
    if _as_it_was_bought(one):
        return replace(one, kind="external", assignments=(), hints=(), possible=(), events=())
    told = {fact.value for fact in one.facts if fact.name == _FACT}
    if _WHOLLY in told or _filed_as_anothers(one) or (told - {_BY_ITS_BASIS} and not (one.assignments or one.hints)):
        return set_aside(one)
    if _BY_ITS_BASIS in told:
        return set_aside(one) if stands_elsewhere(one, served) else one
    if _BY_NAME in told and (kept := [each for each in one.assignments if not _in_each_system(each)]) != list(
        one.assignments
    ):
        if not kept:
            return set_aside(one)
        return replace(one, assignments=tuple(kept))
    if told and any(_of_its_own(each) for each in one.assignments):
        return replace(one, assignments=tuple(each for each in one.assignments if not _of_its_own(each)))
    return one


def _as_it_was_bought(one: Analysis) -> bool:
    """A template for sale in which nobody has put a name: no document of the house, and none that it failed to finish."""
    if not _TEMPLATE.search(one.path):
        return False
    return any(fact.name.startswith("placeholder") and _NOBODYS_NAME.search(fact.value) for fact in one.facts)


def _filed_as_anothers(one: Analysis) -> bool:
    """Does it lie in the folder of a system for goods, workers or the environment, and speak of no services?"""
    *folders, _ = normal(one.path).split("/")
    filed = any(
        _FOLDER.fullmatch(_ORDINAL.sub("", folder) or folder)
        or (_FOLDER_OF_A_STANDARD.search(folder) and not _SHARED.search(folder))
        for folder in folders
    )
    return filed and one.kind in _KINDS and not _OURS.search(normal(f"{one.title} {one.path}"))


def _of_its_own(each: Assignment) -> bool:
    return each.requirement in _OF_EACH_SYSTEM and each.place in NAME_PLACES


def _in_each_system(each: Assignment) -> bool:
    return each.requirement.partition("-")[2].split(".")[0] in _COMMON_CLAUSES and not each.requirement.startswith("L")

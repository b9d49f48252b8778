"""Whose paper it is by its header or by what it calls its issuer: where the house is named elsewhere, another stands out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.checks.registry import CONTROLLED, AssessedSet
from pipeline.text.normal import bare, company_key, normal
from pipeline.values import Analysis, Fact

_LEAST = 5  # documents with the usual name in their headers
_MOSTLY = 0.6
_MOST_STRANGE = 2  # documents with the other name
_ALIKE = 60.0
_OF_THE_TRADE = frozenset(
    [
        "service",
        "services",
        "system",
        "systems",
        "solutions",
        "technology",
        "technologies",
        "information",
        "data",
        "network",
        "networks",
        "software",
        "digital",
        "managed",
        "group",
        "international",
        "company",
        "limited",
        "ltd",
        "management",
        "the",
        "and",
        "for",
    ]
)
# A name of somebody: words that begin with a capital, or characters that hold no sentence.
_LATIN_NAME = re.compile(r"[A-Z][\w&'.-]*(?: (?:of |and |& )?[A-Z][\w&'.()-]*){1,6}")
_CHINESE_NAME = re.compile(
    r"[\u4e00-\u9fff]{2,8}(?:科技|信息|软件|网络|数据|技术|集团|股份|公司|系统|通信|电子|云|数科|智能|咨询)[\u4e00-\u9fff]{0,6}"
)

_BARE_NAME = re.compile(r"[\u4e00-\u9fff]{3,6}")
_OF_CONTROL = re.compile(
    r"管理|程序|制度|文件|体系|手册|规[范定程]|受控|内部|机密|公开|服务|流程|运维|记录|[部室科处组]$|[版稿]"
)
# What a house has: 某某的供应商, 某某各部门, 某某员工.
_ITS_OWN = r"(?:公司)?(?:的(?:[内外]部|所有|各|全体)|[内外]部|各(?:部门|岗位|级)|全体|所有部门|员工|总经理|管理层)"
_TRADING_NAME = re.compile(
    r"(?!信息|数据|网络|系统|技术|服务|软件)[\u4e00-\u9fff]{2,4}(?:科技|数码|信息|软件|网络|数据|技术|股份|集团|云|数科|智能)"
)
# 云汐科技 at the end of what stands before a trade: the word itself, without what leads to it.
_BY_ITS_TRADE = re.compile(
    r"(?:^|[由与和向经及报送交给对是为请让归有找按在到至跟同用从])(?P<name>(?!客户|用户|银行|集团|高新|我方|本)(?:(?![由与和向经及报送交给对是为请让归有找按在到至跟同用从信息资讯])[\u4e00-\u9fff]){2,4}(?:科技|数码|数科))(?:公司)?$"
)
_A_PLACE = re.compile(r"[部处局园馆委]")  # 银行科技部, 科技园
_OBJECTING = ("R-9.2", "R-10.1")
_TELLING = 2  # characters of a trading name that tell it
# What a body of people is called: a name that ends so is of somebody, and of no product or plan.
_A_BODY = re.compile(
    r"\b(?:Group|Holdings?|Partners?|Corporation|Company|Industries|Enterprises|Bank|Hospitals?|University|College|Council|Authority|Institute|Agency|Airlines?|Airways|Railways?|Society|Trust|Consult(?:ing|ants)|Associates|Brothers)$"
    r"|(?:集团|公司|银行|医院|大学|学院|研究院|研究所|事务所|股份|科技|信息中心|技术中心|数据中心|局|委员会)$"
)

# The label of whoever gives a promise or issues a paper, right before a name.
_ISSUER = re.compile(
    r"(?:承诺|声明|编制|发布|签发|制定|颁发)(?:单位|公司|企业|机构)\s*(?:[（(](?:盖章|签章|公章)[)）])?\s*[:：]\s*$"
    r"|(?:issued|declared|published) (?:by|for):?\s*$|(?:issuing|declaring) (?:company|organi[sz]ation|firm):?\s*$",
    re.I,
)


def issued_by_another(assessed: AssessedSet, files: Mapping[str, Set[str]]) -> Iterator[tuple[Analysis, Fact]]:
    """(paper, whom it names as the one who gives this promise or issues it): a firm that no other paper knows."""
    for one in assessed.current:
        for fact in one.facts if one.kind in ("record", "list", "form", "report") else ():
            known = (
                fact.name not in ("organisation.cover", "organisation.body") or len(files[company_key(fact.value)]) > 1
            )
            if not known and _ISSUER.search(fact.quote.partition(fact.value)[0]):
                yield one, fact


def in_another_header(
    assessed: AssessedSet, partners: Set[str], foreign: Set[str] = frozenset()
) -> Iterator[tuple[Analysis, Fact]]:
    """(document, what its header names) where the others of the house name somebody else in that place."""
    headed = [
        (one, fact)
        for one in assessed.current
        if one.kind in CONTROLLED - {"agreement"}
        for fact in one.facts
        if fact.name == "header.left"
    ]
    own = {bare(name) for name in assessed.own_names}
    said = Counter(bare(fact.value) for _, fact in headed)
    others = [key for key in said if key not in own]
    if not others:
        return
    usual = max(others, key=lambda key: (said[key], key))
    ours = sum(said[key] for key in {usual, *own})  # the house by its full name, and as it calls itself
    if ours - (said[usual] if said[usual] <= _MOST_STRANGE else 0) < max(_LEAST, len(headed) * _MOSTLY):
        return
    if said[usual] <= _MOST_STRANGE:
        usual = max(own & set(said), key=lambda key: said[key])
    units = _units(assessed)
    for one, fact in headed:
        name = fact.value
        key = bare(name)
        spelled = _LATIN_NAME.fullmatch(name) if name.isascii() else _CHINESE_NAME.fullmatch(name)
        named = spelled is not None or _a_house_by_its_text(one, name, foreign)
        if key == usual or said[key] > _MOST_STRANGE or not named or normal(name) in units:
            continue
        words = set(re.findall(r"[a-z]{4,}", f"{one.title} {one.path}".lower()))
        mine = own | {usual}
        our_own = any(key in own or own in key or _like(key, own) for own in mine)
        titled = bool(words & set(re.findall(r"[a-z]{4,}", name.lower()))) or (not name.isascii() and name in one.title)
        if not our_own and not titled and company_key(name) not in partners:
            yield one, fact


def _a_house_by_its_text(one: Analysis, name: str, foreign: Set[str]) -> bool:
    """Is a bare word of a header a house, by a sentence that gives it suppliers or people, or by a firm that begins so?"""
    if not _BARE_NAME.fullmatch(name) or _OF_CONTROL.search(name):
        return False
    again = (fact.quote for fact in one.facts if fact.name == "header.again" and fact.value == name)
    return any(firm.startswith(company_key(name)) for firm in foreign) or any(
        re.search(rf"(?:^|[对由在为向与是，。；、]){name}{_ITS_OWN}", quote) for quote in again
    )


def _units(assessed: AssessedSet) -> Set[str]:
    listed = ("unit.listed", "department.listed")
    return {normal(f.value) for one in assessed.current for f in one.facts if f.name in listed}


def in_header_and_text(assessed: AssessedSet, partners: Set[str]) -> Iterator[tuple[Analysis, Fact]]:
    """(document, whom its header names, and a sentence of it again) where no other paper of the house knows this name."""
    own = {bare(name) for name in assessed.own_names}
    twice = [
        (one, fact)
        for one in assessed.current
        if one.kind in CONTROLLED - {"agreement"}
        for fact in one.facts
        if fact.name == "header.again" and _A_BODY.search(fact.value)
    ]
    if not twice:
        return
    headed = Counter(bare(f.value) for one in assessed.current for f in one.facts if f.name == "header.left")
    units = _units(assessed)
    for one, fact in twice:
        key = bare(fact.value)
        named = (_LATIN_NAME if fact.value.isascii() else _CHINESE_NAME).fullmatch(fact.value)
        told = any(key in each or each in key or _like(key, each) for each in own) or normal(fact.value) in units
        if named and not told and headed[key] == 1 and company_key(fact.value) not in partners:
            elsewhere = (each for each in assessed.analyses if each.path != one.path)
            if not any(_speaks_of(each, fact.value) for each in elsewhere):
                yield one, fact


def trading_names_alone(
    assessed: AssessedSet, partners: Set[str], foreign: Set[str]
) -> Iterator[tuple[Analysis, Fact]]:
    """(paper, a trading name in its footer, before the title of a record in its header, or of a house whose people a rule
    speaks of; an English one there alone) that no other paper knows, but for those that are told to hold it by mistake, too (`foreign`)."""
    own = {bare(name) for name in assessed.own_names}
    units = _units(assessed)
    # An audit that objects to a stranger's name knows it from this very paper.
    others = [o for o in assessed.analyses if not any(a.requirement.startswith(_OBJECTING) for a in o.assignments)]
    for one in assessed.current:
        for fact in one.facts:
            record = fact.name == "header.left" and one.kind in ("record", "report", "list", "form")
            footer = fact.name == "footer.left" and one.kind != "agreement"
            used = fact.name == "shortname.used" and one.kind in CONTROLLED - {"agreement"}
            if fact.name == "house.name" and one.kind in CONTROLLED - {"agreement"}:
                match = _BY_ITS_TRADE.search(fact.value)
                match = None if _A_PLACE.match(fact.quote.partition(fact.value)[2]) else match
                used, fact = match is not None, replace(fact, value=match["name"]) if match else fact
            told = fact.value.isascii() and (used or (footer and _of_somebody(fact.value)))
            english = _LATIN_NAME.fullmatch(fact.value) if told else None
            named = english or (_TRADING_NAME.fullmatch(fact.value) if record or footer or used else None)
            if not named or normal(fact.value) in units or fact.value in one.title:
                continue
            key = bare(fact.value)
            ours = any(key in each or each in key or _like(key, each) for each in own)
            first = normal(fact.value).split()[0]
            dealt = any((first if english else key[:_TELLING]) in name for name in partners)
            if (
                not ours
                and not dealt
                and not any(_speaks_of(o, fact.value, foreign) for o in others if o.path != one.path)
            ):
                yield one, fact


def _of_somebody(name: str) -> bool:
    """Do its last word or two say that it is somebody's name: Partners, Group, Services?"""
    return bool(_A_BODY.search(name)) or name.split()[-1].lower() in _OF_THE_TRADE - {"the", "and", "for", "management"}


def _speaks_of(other: Analysis, name: str, foreign: Set[str] = frozenset()) -> bool:
    """Does another paper know what is proper to this name, by any word that it writes like a name, or by a firm it tells?"""
    first = normal(name).split()[0] if name.isascii() else name[:4]
    for fact in other.facts:
        if fact.name.startswith("organisation.") and company_key(fact.value) in foreign:
            continue
        if fact.name in ("words.proper", "words.common") and first in fact.value.lower().split("|"):
            return True
        if fact.name.startswith(
            ("organisation.", "header.left", "service.", "shortname", "house.name")
        ) and first in normal(fact.value):
            return True
    return first in normal(other.title)


def _like(name: str, own: str) -> bool:
    """Do two names share what is proper to them? Latin ones a word that is none of their trade."""
    if not name.isascii():
        return fuzz.partial_ratio(name, own) >= _ALIKE
    words, others = (set(re.findall(r"[a-z]{3,}", text)) - _OF_THE_TRADE for text in (name, own))
    return bool(words & others)

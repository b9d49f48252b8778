"""What a document calls the house whose it is: short names that it defines, and names by which it speaks of its people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

_SHORT = re.compile(
    r"(?:公司|集团|组织|中心)[^。；\n]{0,8}[(（][^()（）]{0,12}?(?:简称|下称)\s*(?:为|作|:|：)?\s*[“\"‘「『]?(?P<zh>[^”\"’」』()（）；;，,。、或]{2,12})"
)
_SHORT_ENGLISH = re.compile(
    r"\(?(?:hereinafter|hereafter)(?: called| referred to as)?,? [“\"'](?:the )?(?P<en>[^”\"']{2,30})[”\"']"
    r"|\((?:below|in the following|for short|in short)[:,]? [“\"']?(?-i:(?P<en2>[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,3}))[”\"']?\)"
    r"|\b(?:Ltd|Limited|Inc|LLC)\.?,? (?:in short|for short|called|known as|here also)[:,]? (?:the )?[“\"']?(?-i:(?P<en4>[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,3}))(?![\w-])"
    r"|\b(?:Ltd|Limited|Inc|LLC)\.?,? [“\"](?P<en3>[^”\"]{2,30})[”\"] (?:in (?:all|this|the|our)|from here|below)",
    re.I,
)
_FEW_NAMES = 5
# 远图科技做什么（以下简称远图）: in short, whatever stands before it.
_IN_SHORT = Rare(
    r"(?<!公司)(?<!集团)(?<!中心)[(（]以?下?(?:简称|下称)\s*(?:为|：|:)?\s*[“\"「]?(?P<name>[\u4e00-\u9fff]{2,6}?)[”\"」]?[)）]"
)
_BEFORE_A_FIRM = re.compile(r"^(?:(?:本)?(?:程序|制度|规定|手册|办法)?适用于|要求|对|由|是|为|在|和|与)")
_OF_THE_FIRM = Rare(
    r"(?:^|[，。；：、\s]|适用于|要求|对|由|是|为|在|和|与)(?P<name>[\u4e00-\u9fff]{2,6}?(?:公司|科技|信息|数据|网络|技术|软件|股份|集团)?)(?=的?(?:各部门|全体(?:员工|人员)|所有部门|各级人员|总经理|各岗位))"
)
_OF_THE_FIRM_ENGLISH = Rare(
    r"\b(?:all|every|each) (?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3}) (?:staff|employees|personnel|people|departments)\b"
)
# People of a firm, and what is done at it: "all employees of Acme IT", "Acme's teams", "at Acme we", "everyone at Acme".
_PEOPLE_OF = Rare(
    r"\b(?:[Aa]ll|[Ee]very|[Ee]ach|[Tt]he|[Oo]ther|[Nn]ew) (?:staff|employees?|personnel|people|colleagues?|departments?|teams?|managers?|agents?|engineers?|technicians?|analysts?|trainees?) (?:of|at|in|from) (?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})(?![\w-]| ?\(| [A-Z]|,? (?:Co\b|Ltd|Limited|Inc\b|LLC|GmbH))"
)
# "The IT department of Acme Freight": whose house a rule is of.
_UNIT_OF = Rare(
    r"\b[Tt]he (?:[A-Za-z]+ ){0,3}(?:department|division|staff|employees|personnel) (?:of|at) (?P<name>[A-Z][a-z]+(?: [A-Z][A-Za-z]+){1,3})(?![\w-]| ?\(| [A-Z]|,? (?:Co\b|Ltd|Limited|Inc\b|LLC|GmbH))"
)
# "Acme China employees take part", without an article, where the sentence begins.
_ITS_PEOPLE = Rare(r"(?:^|[.;:] )(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3}) (?:staff|employees|personnel)\b")
_AT_A_FIRM = Rare(
    r"\b(?:(?:[Hh]ere )?[Aa]t|[Ee]veryone (?:at|in)|[Ee]verybody (?:at|in)|[Nn]obody at|[Ww]e at) (?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})(?=,? (?:we\b|all\b|every|each\b|nobody|may\b|must\b|shall\b|should\b|will\b|works?\b|follows?\b|keeps?\b|is\b|are\b))"
)
_TEAMS_OF = Rare(
    r"(?<![\w-])(?P<name>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,3})['’]s? (?:staff|employees|personnel|people|teams|departments)\b"
)
# Northgate IT Ltd ("Northgate"), 北辰远图信息技术有限公司（“远图”）: of whomever, so that only part of the own name counts.
_IN_BRACKETS = Rare(
    r"(?:\b(?:Ltd|Limited|Inc|LLC|plc|GmbH|Company|Corporation)\.?,? ?\((?:the )?|公司\s*[(（])\s*[“\"「](?P<name>[^”\"」()（）]{2,24})[”\"」]\s*[)）]"
)
# 远图科技坚持…: a short name with the word for a trade, as the subject of its sentence.
_AS_SUBJECT = Rare(
    r"(?:^|[。！；\n])(?P<name>[\u4e00-\u9fff]{2,4}(?:科技|信息|软件|网络|数据|技术))(?=坚持|始终|秉承|成立|创立|拥有|致力|专注|现有|设有|作为|是一家|通过了|自20|于20|多年|深耕|的(?:IT)?(?:服务)?管理体系|的服务)"
)
# 远图公司每年…: two letters of a name before "company".
_COMPANY = Rare(
    r"(?:^|[。！；，：\n])(?P<name>(?![本我该总子分全各母两贵外原新])[\u4e00-\u9fff][\u4e00-\u9fff](?<!我们)(?<!其他)(?<!集团)(?<!有限)(?<!股份)公司)(?=本年|[上下]半年|全年|每年|每[月季]|今年|提供|负责|设|现有|将|应|按|的|对|向|为|在|与)"
)
# Capitals for somebody who does something, or whose people and rules they are: "TFIS has met all targets".
_CAPITALS = r"(?P<name>[A-Z]{3,6}(?:-[A-Z][a-z]+)?)"
_INITIALS_ACT = Rare(
    rf"(?:^|[.;:] ){_CAPITALS}(?= (?:has|have|met|meets|provides?|operates?|runs|keeps|commits|employs|serves|supports|measures?|offers?|delivers?|manages?|monitors?|looks after|promises|answers|bills|buys|will|shall|must) |, issued\b)"
)
_INITIALS_OWN = Rare(
    rf"\b(?:[Ww]orks? (?:for|at)|[Ww]orking (?:for|at)|employed (?:by|at)|hired by|[Rr]ules? of|[Cc]ustomers of|[Oo]n behalf of|[Ee]very(?:one|body) (?:at|in)) {_CAPITALS}(?![\w-])"
)
# Below a report or minutes: whose it is, who wrote it, and when.
_SIGNING_LINE = Rare(
    r"^(?P<name>[\u4e00-\u9fff]{2,6}(?:科技|信息|软件|网络|数据|技术|公司|云|数科))[ \u3000\t]+[\u4e00-\u9fff]{2,4}[ \u3000\t]+20\d\d"
)
# … and at the end of a mail: 远图科技公司 石榴.
_SIGNED = Rare(r"(?:^|[。！；\s])(?P<name>[\u4e00-\u9fff]{2,6}公司)[ \u3000]+[\u4e00-\u9fff]{2,3}$")
# Northgate IT Services (NITS): a name of this trade with its initials, and no legal form.
_WITH_INITIALS = Rare(
    r"(?<![A-Za-z] )(?P<name>[A-Z][a-z]+(?: [A-Z][A-Za-z]*){0,3} (?:Services|Systems|Technolog(?:y|ies)|Digital|Solutions|IT)) \([A-Z]{3,6}\)"
)
# Another house, by its desk, its units or its head: 鹏晟信息客服中心.
_BY_ITS_UNITS = Rare(
    r"(?:^|[，。；：、\s(]|(?<![认成作行])为|由|经|报|向|至|与|和)(?P<name>(?!客户|用户|资产|配置|业务|公司|管理|服务|系统|安全|集团|有关|相关|基础|人员|财务|机房|网络|数据|信息|软件|技术|应用)[\u4e00-\u9fff]{2,4}(?:科技|信息|软件|网络|数据|技术|数科))(?=(?:公司)?的?(?:客服(?:中心|部)|服务台|运维(?:部|中心)|技术(?:部|支持部)|总经理|副总经理|质量部|综合部|各岗位))"
)
# Of an agreement: whom the short form is of.
_DEFINED = Rare(
    r"(?P<full>[\u4e00-\u9fff()（）]{4,26}公司)\s*[(（]\s*(?:以?下?(?:简称|下称)\s*(?:为|：|:)?\s*)?[“\"「](?P<zh>[\u4e00-\u9fff]{2,8})[”\"」]\s*[)）]"
    r"|(?P<full2>[A-Z][\w&' ]{2,40}? (?:Ltd|Limited|Inc|LLC|plc)\b\.?),? ?\((?:hereinafter(?: called| referred to as)? )?(?:the )?[“\"](?P<en>[A-Z][\w&' ]{1,30})[”\"]\)"
)
_OF_A_FIRM = (
    _SIGNING_LINE,
    _SIGNED,
    _WITH_INITIALS,
    _BY_ITS_UNITS,
    _OF_THE_FIRM,
    _OF_THE_FIRM_ENGLISH,
    _PEOPLE_OF,
    _UNIT_OF,
    _ITS_PEOPLE,
    _AT_A_FIRM,
    _TEAMS_OF,
    _IN_BRACKETS,
    _IN_SHORT,
    _AS_SUBJECT,
    _COMPANY,
    _INITIALS_ACT,
    _INITIALS_OWN,
)
_ANYBODY = re.compile(r"^(?:本|我|该)?(?:公司|组织|集团|单位|企业)$|^(?:company|organi[sz]ation|provider|group)$", re.I)


def short_names(content: Content) -> Iterator[Fact]:
    """shortname: what a document says that it calls the organisation from then on."""
    for block in content.blocks:
        if block.place.part in ("body", "textbox") and any(
            sign in block.text.lower()
            for sign in ("称", "herein", "hereafter", "(below", "following", "short", "ltd", "limited")
        ):
            for pattern in (_SHORT, _SHORT_ENGLISH):
                match = pattern.search(block.text)
                name = next(filter(None, match.groups()), "").strip() if match else ""
                if match and name and not _ANYBODY.match(name):
                    yield Fact("shortname", name, str(block.place), quote(block.text, match.start()))
                    return


def names_used(content: Content) -> Iterator[Fact]:
    """shortname.used: what a document calls a firm whose departments or people it speaks of: 远图科技各部门, "all Acme IT staff"."""
    seen: set[str] = set()
    told = [one for one in _OF_A_FIRM if one.can_stand_among(content.blocks)]
    for block in content.blocks if told else ():
        if block.place.part != "body" or block.rows:
            continue
        for match in chain.from_iterable(one.finditer(block.text) for one in told):
            name = _BEFORE_A_FIRM.sub("", match["name"])
            if len(name) >= 2 and not _ANYBODY.match(name) and name not in seen and len(seen) < _FEW_NAMES:
                seen.add(name)
                yield Fact("shortname.used", name, str(block.place), quote(block.text, match.start()))


def names_defined(content: Content) -> Iterator[Fact]:
    """shortname.of "firm|short form": what an agreement calls each of its parties, where it defines it."""
    for block in content.blocks:
        if block.place.part in ("body", "textbox"):
            for match in _DEFINED.finditer(block.text):
                full, short = match["full"] or match["full2"], match["zh"] or match["en"]
                yield Fact("shortname.of", joined(full, short), str(block.place), quote(block.text, match.start()))

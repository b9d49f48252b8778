"""Names of organisations in one file, and what a business licence says of its holder."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.text.fields import Labels, fields
from pipeline.text.normal import plain, quote
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Block, Content, Fact

# A name may hold one place in brackets: 甲乙服务(青岛)有限公司.
_CHINESE_NAME = Rare(
    r"[\u4e00-\u9fffA-Za-z0-9]{2,24}?(?:\([\u4e00-\u9fff]{2,6}\)[\u4e00-\u9fffA-Za-z]{0,12}?)?"
    r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司)(?:[\u4e00-\u9fff]{2,6}分公司)?"
)
_ENGLISH_NAME = Rare(
    r"\b[A-Z][A-Za-z&'.-]*(?:[ \u00a0]+(?:\([A-Z][a-z]+\)|&|and|of|(?!(?:Ltd|Limited|Inc|GmbH|LLC|Corporation)\b)[A-Z][A-Za-z&'.-]*)){0,6},?[ \u00a0]+"
    r"(?:Co\.,?\s*Ltd\b\.?|Company Limited|Limited|Ltd\b\.?|Inc\b\.?|GmbH|LLC|Corporation|Pte\.?\s*Ltd\b\.?)"
)
# Words before a name that are no part of it: 甲方, 由, 委托 …
_LEAD = re.compile(
    r"^(?:为了?)?(?:规范|加强|确保|保证|促进|保障|提升|提高|明确|描述)(?=[\u4e00-\u9fff]{6,})|"  # 规范甲乙有限公司的…
    r"^.*?(?:甲方|乙方|委托方|受托方|供方|需方|供应商|客户|顾客|公司名称|企业名称|单位名称|名称|申请组织|单位|由|与|和|及|向|对|为|给|是|即|经|在|于|的|"
    r"(?:我|本|贵)(?:公司|司|单位|企业|院|所)|依据|根据|关于|成立|授权|任命|简称|指|以|受|"
    r"参照|参考|仿照|借鉴|引用|套用|沿用|摘自|转自|来自|源自|出自|取自|抄自|按照|遵照|版权归|版权属于|隶属于|聘请|邀请)(?=[\u4e00-\u9fff]{3,})"
)
# 岭和行运有限公司: what reads like a word before a name may be a part of it.
_LIKE_A_WORD = re.compile(r"[\u4e00-\u9fff]{1,5}?[和为经在以即与及][\u4e00-\u9fff]{2,}")
_APART = re.compile(r"[\s:：|,，;；、。]+")
_ENGLISH_LEAD = re.compile(
    r"^(?:(?:At|The|In|By|For|From|With|And|To|Of|Between|When|If|As|Our|Supplier|Customer|Client"
    r"|(?:[A-Z]{2,5}|Scope|Staff|Employees|Services?|Systems?|Customers|Management|Managers?|Directors?|Members|Policy|Policies|Offices?|Departments?|Premises|Property) of) )+"
)
_USCC = re.compile(
    r"[0-9](?<![0-9A-Za-z].)[0-9]{7}[0-9A-Za-z]{10}(?![0-9A-Za-z])"  # begins with a digit: quick to find
    r"|9(?<![0-9A-Za-z].)[1-3][0-9OIL]{6}[0-9A-Z]{10}(?![0-9A-Za-z])"  # a letter typed for a digit of the district
)
_CODE_WORDS = Rare(r"统一社会信用代码|社会信用代码|信用代码|信用码|credit code|USCC", re.I)
# Digits alone may be anybody's number: those of a firm begin with 91 to 93 and stand behind a label that says code.
_OF_A_FIRM, _CALLED_CODE = re.compile(r"9[1-3]"), re.compile(r"(?:\bcode|代码)(?: no\.?| number)?[ :\t|]{1,6}$", re.I)
_CODE_LENGTH = 18
_MISCOUNTED = re.compile(
    r"(?:信用代码|信用码|credit code|USCC)[ :\t|(（证照编号)）]{0,12}(?P<code>[0-9][0-9]{5}[0-9A-Z]{10,14})(?![0-9A-Za-z*])",
    re.I,
)
_GENERIC = re.compile(r"^(?:本|贵|我|该|其|各|某|子|分|母|总|XX|xx|××)*(?:股份)?有限(?:责任)?公司$")
# What a licence writes under 类型: a form of company, no name.
_LEGAL_FORM = re.compile(r"^(?:其他|一人|国有|内资|外商投资)?(?:股份有限|有限责任)公司")
_NAME_LABEL = re.compile(
    r"^(?:企业|公司|单位)?名称[a-z ]*$|^name(?: of (?:the )?(?:enterprise|company))?$|^(?:company|enterprise) name$"
)
# "名　　称　北辰远图信息技术有限公司", as a licence prints it: blanks stand for the colon.
_SPACED_NAME = re.compile(r"^\s*名\s+称[\s:：]+(?P<name>.*(?:公司|中心|研究院|研究所|合作社|学校|医院|厂|社))\s*$")
_APPLICANT = Labels(
    r"^(?:申请|受审核?|受评审|认证|被认证|申报)(?:组织|单位|企业|公司|方|人)(?:名称|全称)?[a-z ]*$|^(?:组织|企业|公司|单位)(?:名称|全称)[a-z ]*$|^(?:applicant|applying organi[sz]ation|name of (?:the )?(?:applicant|organi[sz]ation))(?: name| organi[sz]ation)?$"
)
_ENGLISH_NAME_LABEL = re.compile(r"^(?:企业|公司|单位)?(?:英文|外文)(?:译|全)?名称?|^english name|^name in english")
_STATE_LABEL = re.compile(r"(?:登记|经营|企业|证照|许可证?|证书)?状态$|(?:registration |licen[cs]e )?status$", re.I)
_ENDED = re.compile(r"吊销|注销|撤销|作废|暂扣|revoked|cancelled|deregistered|struck off|withdrawn|suspended", re.I)
# A letter of the office: "the permit … held by your company was revoked on …".
_ENDED_BY_A_LETTER = re.compile(
    r"\b(?:permit|licen[cs]e)\b[^.;]{0,80}\b(?:was|were|has been|have been|is hereby|is) (?P<ended>revoked|cancelled|withdrawn|suspended)\b"
    r"|(?:许可证?|执照)[^。；]{0,24}(?:被|予以|已)(?:依法)?(?P<ended2>吊销|注销|撤销)",
    re.I,
)
_MOST_NAMES = 12
# Whose a page says it is, without a legal form: "© 2019 Brackley Cloud Partners. All rights reserved".
_RIGHTS = re.compile(r"©|\(c\)|copyright", re.I)
_OWNED = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright)(?: \([cC]\)| ©)?,? ?(?:(?:19|20)\d\d(?: ?[-–] ?(?:20)?\d\d)?,? )?(?:by )?(?P<owner>[A-Z][A-Za-z&'-]+(?: [A-Z][A-Za-z&'-]+){1,4})(?=[.,;]|$| All| all| \d| -| \|)"
)


def organisations(content: Content) -> Iterator[Fact]:
    """organisation.header / .cover / .body: each distinct name once a part, with its first quote."""
    document = plain(whole(content.blocks).text)
    names = [one for one in (_CHINESE_NAME, _ENGLISH_NAME) if one.can_stand_in(document)]
    whole_names = _standing_alone(content.blocks) if _CHINESE_NAME in names else ()
    for part, blocks in _parts(content) if names or _RIGHTS.search(document) else ():
        seen: Counter[str] = Counter()
        for block in blocks:
            text = plain(block.text)
            owned = _OWNED.finditer(text) if part == "header" else ()
            for match in (*(each for one in names for each in one.finditer(text)), *owned):
                name = _trimmed(match.groupdict().get("owner") or match.group(), whole_names)
                if len(name) < 6 or _GENERIC.match(name) or _LEGAL_FORM.match(name):
                    continue
                seen[name] += 1
                if seen[name] == 1 and len(seen) <= _MOST_NAMES:
                    yield Fact(f"organisation.{part}", name, str(block.place), quote(block.text, match.start()))
    if company := content.properties.company.strip():
        yield Fact("organisation.property", company, "property company", company)


def credit_codes(content: Content) -> Iterator[Fact]:
    """uscc: strings of 18 characters that stand as a unified social credit code."""
    seen: set[str] = set()
    if not _USCC.search(plain(whole(content.blocks).text)):
        return
    for block in content.blocks:
        if block.place.part == "comment":
            continue
        text = plain(block.text)
        for match in _USCC.finditer(text):
            code = match.group().upper()
            called = _OF_A_FIRM.match(code) and _CALLED_CODE.search(text[: match.start()])
            labelled = bool(called or _CODE_WORDS.search(text))
            if code in seen or (code.isdigit() and not labelled):
                continue
            if labelled or re.search(r"[A-Z]", code):
                seen.add(code)
                yield Fact("uscc", code, str(block.place), quote(block.text, match.start()))


def miscounted_codes(content: Content) -> Iterator[Fact]:
    """uscc: what stands right behind the label of a credit code and has a digit too few or too many."""
    for block in _CODE_WORDS.among(content.blocks):
        if block.place.part == "comment" or not _CODE_WORDS.pattern.search(block.text):
            continue
        text = plain(block.text)
        for match in _MISCOUNTED.finditer(text):
            if len(match["code"]) != _CODE_LENGTH:
                yield Fact("uscc", match["code"].upper(), str(block.place), quote(block.text, match.start("code")))


def licence(content: Content) -> Iterator[Fact]:
    """licence.name: the holder of a business licence, in each script that it gives."""
    found: set[str] = set()
    for field in fields(content.blocks):
        script = "en" if _ENGLISH_NAME_LABEL.match(field.key) else "zh" if _NAME_LABEL.match(field.key) else ""
        if script == "en" and not _ENGLISH_NAME.search(field.value):
            continue
        if script and script not in found and len(field.value) >= 6 and not field.below:
            found.add(script)
            for name in _in_each_script(field.value):
                yield Fact("licence.name", name, str(field.place), f"{field.label} {field.value}")
    for block in content.blocks if not found else ():
        for line in () if block.rows else block.text.splitlines():
            if match := _SPACED_NAME.match(line):
                yield Fact("licence.name", plain(match["name"]), str(block.place), quote(line.strip()))
                return


def _in_each_script(value: str) -> tuple[str, ...]:
    """甲（杭州）有限公司（Jia (Hangzhou) Co., Ltd.）is one name in Chinese and one in English."""
    text = plain(value)
    chinese, english = (next(names.finditer(text), None) for names in (_CHINESE_NAME, _ENGLISH_NAME))
    if not (chinese and english) or chinese.end() > english.start():
        return (value,)
    return (chinese.group(), english.group())


def applicant(content: Content) -> Iterator[Fact]:
    """organisation.applicant: the names that a form gives beside the label of the organisation that applies."""
    for field in fields(content.blocks):
        if _APPLICANT.search(field.key) and not field.below:
            value = plain(field.value)
            for name in (*_CHINESE_NAME.finditer(value), *_ENGLISH_NAME.finditer(value)):
                written = _trimmed(name.group())
                yield Fact("organisation.applicant", written, str(field.place), f"{field.label} {written}")
            return


def ended_licence(content: Content) -> Iterator[Fact]:
    """licence.ended: a licence or permit that says of itself that it was revoked or given back."""
    for field in fields(content.blocks):
        if _STATE_LABEL.search(field.key) and (match := _ENDED.search(field.value)):
            yield Fact("licence.ended", match.group(), str(field.place), quote(field.said))
            return
    for block in content.blocks:
        if match := _ENDED_BY_A_LETTER.search(plain(block.text)):
            yield Fact("licence.ended", match["ended"] or match["ended2"], str(block.place), quote(block.text))
            return


def _standing_alone(blocks: Iterable[Block]) -> tuple[str, ...]:
    """Names with a word for and, for or by in them (岭和, 经纬, 为民) that stand by themselves somewhere, between spaces or
    behind the colon of a label: the word is a part of the name there, and so it is wherever the name stands."""
    found: set[str] = set()
    for block in blocks:
        said = [cell.text for row in block.rows for cell in row] or [block.text]
        for text in (one for whole_text in said if "公司" in whole_text for one in _APART.split(plain(whole_text))):
            match = _CHINESE_NAME.pattern.match(text)
            if match and match.end() == len(text) and _LIKE_A_WORD.match(text):
                found.add(text)
    return tuple(sorted(found, key=len, reverse=True))


def _trimmed(name: str, known: Sequence[str] = ()) -> str:
    if told := next((one for one in known if name.endswith(one)), ""):
        return told
    while (match := _LEAD.match(name)) and len(name) - match.end() >= 6:
        name = name[match.end() :]
    return _ENGLISH_LEAD.sub("", name.strip())


def _parts(content: Content) -> Iterator[tuple[str, list[Block]]]:
    body = [b for b in content.blocks if b.place.part in ("body", "textbox")]
    yield "header", [b for b in content.blocks if b.place.part in ("header", "footer")]
    yield "cover", body[:12]
    yield "body", body[12:]

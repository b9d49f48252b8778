"""The causes that reports of nonconformities give, and whether anything follows from them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.tables import row_place
from pipeline.text.blank_dates import left_blank
from pipeline.text.fields import Labels, fields
from pipeline.text.normal import normal, quote
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

_CAUSE = Labels(
    r"^(?:根本)?原因(?:分析)?$|不符合原因|不合格原因|^(?:root )?cause(?: analysis)?$|^root cause|^(?:根源|根因|缘由|成因|病根|为什么|为何)(?:分析)?$|^(?:the )?reasons?(?: why| for it| behind it)?$|^why(?: (?:it|this|did (?:it|this)) happen(?:ed)?)?$"
)
_CAUSE_WORD = Rare(r"原因|根源|根因|缘由|成因|病根|为什么|为何|cause|reason|why", re.I)
_EMPTY_CAUSE = re.compile(
    r"疏忽|粗心|大意|马虎|不认真|不仔细|没有?注意|未注意|不小心|工作忙|时间紧|(?:不熟悉|不了解|不清楚|不熟|不熟练)(?:流程|程序|要求|文件|标准|规定|$)|对.{2,10}(?:不熟悉|不了解|不清楚|不熟练?)$|^(?:由于|因)?(?:相关|经办|当事|操作|有关|个别)?人?员?(?:未|没有?)(?:严格|认真)?(?:按|执行|遵守|落实)[^，。；]{0,14}$|理解(?:不到位|不够|不足|不深|有误)|认识(?:不到位|不足|不够)|意识(?:不强|淡薄|不够|不足)|重视(?:程度)?(?:不够|不足)|责任心|侥幸|流于形式|走过场|敷衍|图省事|执行[^，。；]{0,8}不(?:够)?(?:严格|到位|力)|^(?:由于|因)?[^，。；]{0,14}(?:培训|学习|宣贯|监督|检查|管理|沟通)(?:力度)?(?:不到位|不够|不足|不严)$|工作失误|忘记|忘了|"
    r"careless|inattent|(?:did not|didn't|failed to) pay (?:enough |sufficient )?attention|not (?:been )?(?:aware|familiar)|unaware|unfamiliar|too busy|lack of (?:time|care|diligence)|human (?:mistake|failure)|(?:did not|didn't|failed to) follow the (?:procedure|process|instruction)s?$|oversight|forgot|negligen|not careful|(?:not|never) (?:been )?(?:properly |sufficiently |well )?trained(?: enough)?|insufficient(?:ly)? train|(?:a |the )?mistake (?:by|of)\b|by mistake|human error|(?:lack of|insufficient|inadequate|not enough|too little) (?:attention|awareness|understanding|care)\b"
)
# Fields of such a report that tell what was found or done.
_NO_CAUSE = Labels(
    r"事实|描述|问题|现象|证据|发现|情况|措施|整改|纠正|预防|验证|结论|备注|要求|条款"
    r"|what (?:is|was|went)|description|finding|fact|evidence|observ|nonconform|action|correct|put right|prevent|so that|verif|check|result|remark|require|clause|done"
)
# Somebody, and what that one did not do; and what shows that a cause behind it is told.
_SOMEBODY = re.compile(
    r"^(?:(?:因为?|由于|主要是?|系|为)?(?:相关|有关|当班|值班|当事|具体|个别|部分|操作|处理|执行|经办|实施|部门|一线|新)*(?:的)?(?:人员?|员工|同事|工程师|责任人|操作者|大家|同志))"
    r"|^(?:the |some |our |one )?(?:staff|people|person|somebody|someone|colleagues?|engineers?|operators?|analysts?|agents?|employees?|he|she|they|we|team members?|user)\b",
    re.I,
)
_DID_NOT = re.compile(r"不|没|未|忘|差|漏|疏|\bnot\b|n't\b|forg[oe]t|never|lack|fail|miss|little|poor", re.I)
_GOES_ON = re.compile(
    r"系统|流程|程序|表单|模板|工具|规定|制度|没有?提醒|权限|接口|平台|升级|配置|交接|岗位|缺少?.{0,6}(?:机制|要求|校验)|因为?|由于|导致|，.{6,}"
    r"|system|process|procedure|form|template|tool|rule|remind|reminder|upgrade|update|interface|handover|hand-over|because|since|as (?:no|the|there)|after|due to|where|nobody|no one else",
    re.I,
)
_WHY = Labels(r"为什么|为何|缘由|why|reason|how come")
_LONGEST_EMPTY_CAUSE = 40
_ACTION = Labels(
    r"^(?:纠正|整改|改进)(?:预防)?措施|^(?:corrective )?actions?(?: taken)?$|^corrective|^(?:correction|remedy)$"
)
_SHORTEST_ACTION = 4
_VERIFIED = Labels(
    r"验证(?:人|日期|结[论果]|时间)|关闭(?:人|日期|时间)|^(?:verified|closed)(?: by| on)?$|verification|closure"
)
_FINDING = Labels(
    r"事实|^(?:不符合|不合格|问题)?(?:的)?(?:描述|内容|陈述)|^(?:description|finding|nonconformity|what (?:is|was|went|we|the auditor))(?:$| of | description| wrong| found| seen| saw| noticed| observed)"
)
_A_WORD = re.compile(r"[a-z]{3,}|[\u4e00-\u9fff]{2}")
_ENDING = re.compile(r"(?<=[a-z]{3})(?:ed|ing|s|d)$")
_SMALL = re.compile(
    r"不符合(?:要求|规定|标准|项)|所以|因此|导致|有|没|未|的|了|是|因为?|由于|原因|\b(?:was|were|not|had|has|have|been|the|and|for|because|did|does|with|without|no|in|on|of|a|an|it|is|are|to)\b"
)
_LEAST_SAID = 2
_SIGN, _LEAST_SIGNS = re.compile(r"[\u4e00-\u9fff]"), 6


def empty_causes(content: Content) -> Iterator[Fact]:
    """cause.empty: a cause that names only carelessness or poor understanding, so that nothing follows from it."""
    for field in fields(_CAUSE_WORD.among(content.blocks)):
        value = normal(field.value)
        if not field.below and _CAUSE.search(field.key) and left_blank(field.value) and _answered(content):
            yield Fact("cause.empty", "", str(field.place), quote(f"{field.label}："))
        elif (
            _CAUSE.search(field.key)
            and 2 <= len(value) <= _LONGEST_EMPTY_CAUSE * (1 + value.isascii())
            and (says_no_cause(value) or any(_says_again(value, each) for each in _found(content)))
        ):
            yield Fact("cause.empty", field.value, str(field.place), quote(field.said))
    yield from _side_by_side(content)


def _found(content: Content) -> list[str]:
    """What the report says was found."""
    return [normal(each.value) for each in fields(content.blocks) if not each.below and _FINDING.search(each.key)]


def _says_again(cause: str, finding: str) -> bool:
    """Does a cause hold nothing that the finding does not say already: "Priority was not filled in"?"""
    said, known = (
        {_ENDING.sub("", word) for word in _A_WORD.findall(_SMALL.sub(" ", text))} for text in (cause, finding)
    )
    if len(said) >= _LEAST_SAID and len(said & known) * 5 >= len(said) * 4:
        return True
    signs, told = (set(_SIGN.findall(_SMALL.sub("", text))) for text in (cause, finding))
    return len(signs) >= _LEAST_SIGNS and len(signs & told) * 7 >= len(signs) * 6


def _side_by_side(content: Content) -> Iterator[Fact]:
    """The causes of the second and later nonconformities of a table that has one in each column."""
    for block in _CAUSE_WORD.among(content.blocks):
        for row in block.rows:
            label, *values = (each.text for each in row) if row else ("",)
            if not _CAUSE.search(normal(label)):
                continue
            for said in values[1:]:
                value = normal(said)
                if 2 <= len(value) <= _LONGEST_EMPTY_CAUSE * (1 + value.isascii()) and says_no_cause(value):
                    yield Fact("cause.empty", said, row_place(block, row), quote(f"{label} {said}"))


def says_no_cause(value: str) -> bool:
    """A phrase that fits every nonconformity, or no more than that somebody did not do something."""
    if _EMPTY_CAUSE.search(value):
        return True
    return bool(_SOMEBODY.match(value) and _DID_NOT.search(value)) and not _GOES_ON.search(value)


def careless_causes(content: Content) -> Iterator[Fact]:
    """The same of a nonconformity report whose field for the cause goes by a name of its own: "Why did it happen"."""
    known = list(fields(_CAUSE_WORD.among(content.blocks)))
    if any(_CAUSE.search(field.key) and not field.below and field.value.strip() for field in known):
        return
    for field in fields(content.blocks):
        if field.below or _CAUSE.search(field.key) or _NO_CAUSE.search(field.key):
            continue
        value = normal(field.value)
        short = len(value) <= _LONGEST_EMPTY_CAUSE * (1 + value.isascii())
        if short and (_EMPTY_CAUSE.search(value) or (_WHY.search(field.key) and says_no_cause(value))):
            yield Fact("cause.empty", field.value, str(field.place), quote(field.said))
            return


def _answered(content: Content) -> bool:
    """Was the rest of a report filled in: what was done about it, or who verified that it was done?"""
    return any(
        (_ACTION.search(field.key) or _VERIFIED.search(field.key))
        and len(field.value.strip()) >= _SHORTEST_ACTION
        and not left_blank(field.value)
        for field in fields(content.blocks)
        if not field.below
    )

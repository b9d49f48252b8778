"""What the licence allows, and how many people an organisation says that it has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import plain, quote
from pipeline.text.number_words import ONES
from pipeline.text.rare import Rare
from pipeline.text.whole import whole
from pipeline.values import Content, Fact

_BUSINESS = re.compile(
    r"(?:经\s*营\s*范\s*围|business scope|scope of business)\s*[:：|]?\s*(?P<scope>.{4,1500})", re.I | re.S
)
# Of a licence read as one run of text, what stands beside the business.
_NEXT_LABEL = re.compile(
    r"[\s。；;](?:住\s?所|法定代表人|成立日期|注册资本|营业期限|登记(?:机关|状态)|类\s?型|核准日期|经营场所|(?i:legal representative|registered capital|established|date of establishment|valid until|address|registration authority|type of company)\b)\s*[:：|]?",
)
_COVERED = Rare(
    r"(?:体系|认证)(?:覆盖|范围内?|涉及)的?(?:有效|员工|人员)*(?:总)?(?:人数|数量)[^0-9。；;\n]{0,8}(?P<a>\d{1,6})\s*(?:人|名)?|(?<![\u4e00-\u9fff])覆盖(?:的)?(?:员工|人员)?(?:总)?人数[^0-9。；;\n]{0,8}(?P<b2>\d{1,6})\s*(?:人|名)?|(?:体系|认证)(?:覆盖|范围内)(?:的)?(?:员工|人员)?\s*(?:共)?\s*(?P<b>\d{1,6})\s*(?:人|名)"
    r"|(?:persons|people|employees|staff|headcount) (?:covered|in (?:the )?(?:scope|system)|within the scope)[^0-9.;\n]{0,16}(?:\d{1,2}[- ][A-Za-z]{3,9}[- ]\d{2,4}[:,] ?)?(?P<c>\d{1,6})(?![\d-]| ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    r"|(?:effective )?(?:number|count) of (?:personnel|people|persons|staff)(?: in (?:the )?scope| covered)?[^0-9.;\n]{0,12}(?P<e2>\d{1,6})"
    r"|\b(?P<d>\d{1,6}) (?:persons|people|employees|staff(?: members)?) (?:are |work )?(?:covered by|in (?:the )?scope|within (?:the )?scope)",
    re.I,
)
_TOTAL = Rare(
    r"(?:员工|职工|从业人员|在职人员|公司人员|人员)(?:总)?(?:人数|总数|数量)[^0-9。；;，,\n]{0,8}(?P<a>\d{1,6})\s*(?:人|名)?"
    r"|(?:现有|共有|拥有|在职)(?:正式)?(?:员工|职工|人员)(?:共|约)?\s*(?P<b>\d{1,6})\s*(?:余)?\s*(?:人|名)"
    r"|(?:现|共|拥|已|今|在册|在职)有\s*(?P<n>\d{1,6})\s*(?:余|多)?(?:名|位|个)?(?:正式|在册|在职|在岗|全职)?(?:员工|职工)"
    r"|(?:全?公司|我司|本单位)(?:现|共|计)?\s*(?P<o>\d{1,6})\s*(?:人|名)(?=[；;，,。]|$)"
    r"|从业人员(?:共|约)?\s*(?P<m>\d{1,6})\s*(?:余)?\s*(?:人|名)"
    r"|(?:共计?|总计|合计|全部)\s*(?P<i>\d{1,6})\s*(?:余)?\s*名?(?:正式|在册|在职|在岗)?(?:员工|职工|工作人员)"
    r"|(?<![服务台运维技术支持研发测试销售财务行政管理外包班组])员工\s*(?P<d>\d{1,6})\s*(?:人|名)"
    r"|(?:公司|团队|我司|全体|单位)(?:现|目前)?(?:共|总共|合计)(?:有)?\s*(?P<h>\d{1,6})\s*(?:余)?\s*(?:人|名)(?!次)"
    r"|(?:total (?:staff|headcount|employees)|headcount|number of employees|employees in total)[^0-9.;,\n]{0,12}(?P<c>\d{1,6})"
    r"|\b(?:employs?|has|have|with|of|our|are|were|by)(?: about| some| a total of| a staff of| currently)* (?P<e>\d{1,6}) (?:employees|people|persons|staff(?: members)?|colleagues)\b"
    r"|\ball (?:of )?(?:our |its |the )?(?:[a-z-]+ \()?(?P<j>\d{1,6})\)? (?:employees|people|members of staff|staff)\b"
    r"|(?:^|[,;.:] |\btoday |\bnow |\bcurrently )(?P<f>\d{1,6}) (?:employees|people|persons|staff(?: members)?) (?:run|work|provide|deliver|operate|look after|are employed|in total|in all|on the payroll)"
    r"|[(（](?P<k>\d{1,6}) (?:employees|people|persons|staff)\b|\bwe are (?P<l>\d{1,6})\b(?=[:;,.]| people| employees| in all| of us)"
    r"|\b(?:staff|team|workforce|headcount) of (?P<g>\d{1,6})\b(?! (?!people|persons|employees|staff|who\b|in\b|at\b|and\b|works?\b)[a-z])",
    re.I,
)
# Says whose number it is only by the paper in which it stands: a scope, an application.
_SIMPLY = Rare(
    r"(?<![\u4e00-\u9fff])人\s?数[^0-9。；;，,\n]{0,6}(?P<a>\d{1,6})"
    r"|(?:(?:全部|所有|各)(?:的)?(?:职能)?(?:部门|人员|岗位)|全体(?:部门|员工|人员)|全员)[，,、：:（(|\s]{0,3}(?:共计?|合计|计)?\s*(?P<b>\d{1,6})\s*(?:人|名)(?!次)"
)
# 二十四名员工: a number of people in words.
_IN_CHINESE = re.compile(
    r"(?<![一二三四五六七八九十百千第])[一二三四五六七八九十百]{1,5}(?=[余多]?(?:名|位|个|人)(?:正式|在册|在职|在岗|全职)?(?:员工|职工))"
)
_DIGITS = {word: at for at, word in enumerate("一二三四五六七八九", 1)}
_ABOUT = re.compile(
    r"成立时|当时|创立|初期|历年|其中|新增|增加|减少|参加|培训|到会|出席|签到|抽查|访谈|计划|预计|未来|以上|不少于|用户|客户|学员|项目组|(?<!at )\bpresent|attended|trained|training|interviewed|answered|asked|reached|up to|at least|more than|fewer|less than|receipts?|customers?|clients?|users?\b|founded|at the time|集团(?!有限|股份|公司)|\bgroup\b(?! it)|worldwide|in china|all over",
    re.I,
)
_COUNTS = (("headcount.covered", _COVERED), ("headcount.total", _TOTAL), ("headcount.here", _SIMPLY))
_SENTENCE = re.compile(r"[。；;，,\n]|\. ")
_FIGURE = re.compile(r"\d")
_TEN_WORDS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = Rare(
    rf"\b({'|'.join(_TEN_WORDS)})(?:[- ]({'|'.join(ONES[:9])}))?(?= (?:people|employees|persons|staff|colleagues))",
    re.I,
)
_MOST = 6


def licensed_scope(content: Content) -> Iterator[Fact]:
    """licence.scope: the business that a licence names."""
    for block in content.blocks:
        text = plain(block.text)
        if match := _BUSINESS.search(text):
            yield Fact(
                "licence.scope",
                _NEXT_LABEL.split(" ".join(match["scope"].split()))[0][:1500],
                str(block.place),
                quote(block.text, match.start()),
            )
            return


def head_counts(content: Content) -> Iterator[Fact]:
    """headcount.covered and headcount.total: figures of people in the system, and in the organisation; headcount.here: of
    those that the paper is about."""
    seen: set[tuple[str, str]] = set()
    document = _IN_CHINESE.sub(_in_arabic, plain(whole(content.blocks).text))
    told = [(name, pattern) for name, pattern in _COUNTS if pattern.can_stand_in(document)]
    for block in content.blocks if told else ():
        if block.place.part in ("comment", "property") or not (
            any(word in block.text for word in ("人", "员工", "职工")) or _likely(block.text)
        ):
            continue
        text = plain(block.text)
        if _TENS.can_stand_in(text):
            text = _TENS.pattern.sub(_in_figures, text)
        text = _IN_CHINESE.sub(_in_arabic, text)
        for name, pattern in told if _FIGURE.search(text) else ():
            for match in pattern.finditer(text):
                number = next(group for group in match.groups() if group)
                before = _SENTENCE.split(text[max(0, match.start() - 24) : match.start()])[-1]
                if (
                    int(number) >= 2
                    and not _ABOUT.search(before + match.group())
                    and (name, number) not in seen
                    and len(seen) < _MOST
                ):
                    seen.add((name, number))
                    yield Fact(name, str(int(number)), str(block.place), quote(block.text, match.start()))


def _in_figures(match: re.Match[str]) -> str:
    """forty → 40, "twenty-six" → 26."""
    ten, one = match.groups()
    return str(_TEN_WORDS.index(ten.lower()) * 10 + 20 + (ONES.index(one.lower()) + 1 if one else 0))


def _in_arabic(match: re.Match[str]) -> str:
    """二十四 → 24, 一百零 apart: hundreds, tens and ones as they are spoken."""
    hundreds, _, rest = match.group().rpartition("百")
    tens, ten, ones = rest.partition("十")
    number = _DIGITS.get(hundreds, 0) * 100
    number += (_DIGITS.get(tens, 1) if ten else 0) * 10 + _DIGITS.get(ones if ten else rest, 0)
    return str(number)


def _likely(text: str) -> bool:
    folded = text.lower()
    return any(
        word in folded
        for word in ("employ", "headcount", "staff", "people", "person", "workforce", "members", "we are")
    )

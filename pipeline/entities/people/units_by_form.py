"""Units that are known by their form alone, whatever is said of them, and those that close a paper as its writer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.joined import joined
from pipeline.text.normal import plain, quote
from pipeline.text.rare import Rare
from pipeline.values import Content, Fact

SEEN, ENGLISH_SEEN, SIGNED, ENGLISH_SIGNED = "department.seen", "unit.seen", "department.signed", "unit.signed"
_MOST = 20
# 技术支持事业部, 客户成功部: units that firms of this trade have and their customers have not.
_CHINESE = Rare(
    r"(?:^|[^\u4e00-\u9fff]|[由与和向经及报送交给对是为请让归有找])(?P<unit>[\u4e00-\u9fff]{2,6}事业部|(?:客户成功|客户服务|客户关系|技术支持|技术保障|技术服务|运维保障|运营保障|服务交付|系统集成|网络技术)(?:部|中心)|市场部)(?![门署])"
)
_AN_OTHERS = re.compile(r"(?:客户|甲方|用户|对方|集团|总公司|厂商|供应商|供方|电信|移动|联通|银行|医院|学校|公司)的?$")
_JOINED = re.compile(r"[由与和向经及]")
# "Technical Support Division", wherever it stands; not "the IT Department", which each customer has.
_ENGLISH = Rare(
    r"(?<![\w-])(?P<unit>(?:[A-Z][a-z]+[A-Za-z&-]* (?:and )?){1,4}(?:Department|Division|Dept|Section|Squad|Directorate)|(?:Customer|Client)s? [A-Z][a-z]+ (?:Cent(?:re|er)|Office|Team)|(?:Procurement|Purchasing|Marketing|Sales) (?:Office|Team|Unit))(?![\w-])(?! (?:of|at|in) (?:the )?[A-Z])"
)
_FIRST = re.compile(r"^(?:(?:The|Our|All|Each|By|To|From|At|In|For|If|When|Ask|Tell|Contact|And|Every|Its) )+")
_OF_ANYBODY = re.compile(
    r"^(?:IT|Systems?|Information|Information Technology|Responsible|Requesting|Relevant|Owning|Other|Customer|Client|Head|This|Next|New|User|Your|See|Group|Parent|Joint|Any)(?: IT)? (?:Department|Division|Dept|Section)$"
)
_BEFORE = re.compile(r"(?:['’]s?|\b[Cc]ustomers?|\b[Cc]lients?|[A-Z]\w+) $")
# The last lines of a report: 技术保障事业部 2026年10月4日, "Issued by: Customer Success Division".
_CLOSING = re.compile(
    r"(?:[\u4e00-\u9fff]{2,20}公司)?(?P<unit>[\u4e00-\u9fff]{2,6}(?:事业部|部|中心|科))\s*(?:[(（]?(?:盖?章|签章)[)）]?)?\s*(?:20\d\d\s*年.*|20\d\d[-./].*)?"
)
_ISSUED_BY = re.compile(
    r"(?:[Ii]ssued|[Pp]repared|[Ww]ritten|[Cc]ompiled|[Dd]rawn up|[Rr]eported) by:? (?:the )?(?P<unit>(?:[A-Z][A-Za-z&-]+ ){1,4}(?:Department|Division|Section|Office|Team|Group|Centre|Center|Unit|Desk))\b"
)
_LINES = 4
# In an agreement, a unit of the side that provides: 乙方由客户成功部负责, "the Logistics IT Section of Acme IT".
_PROVIDERS = Rare(
    r"(?:乙方|服务方|供方|服务提供方)(?:的|由|指定|委派|安排)(?P<unit>[\u4e00-\u9fff]{2,6}(?:事业部|部|中心))(?![门署])"
)
_PROVIDERS_ENGLISH = Rare(
    r"\b[Tt]he (?P<unit>(?:[A-Z][A-Za-z&-]+ ){1,3}(?:Department|Division|Section|Squad|Team|Office|Centre)) of (?:the )?(?P<firm>[A-Z][A-Za-z]+)"
    r"|\b[Pp]rovider(?:['’]s|(?: is| are)? (?:its|the)) (?P<its>(?:[A-Z][A-Za-z&-]+ ){1,3}(?:Department|Division|Section|Squad|Team|Office|Centre))\b"
)
PROVIDES = "provider"


def units_by_form(content: Content) -> Iterator[Fact]:
    """department.seen and unit.seen, each name once: what can be nothing but a unit of a firm."""
    seen: set[str] = set()
    for pattern, fact in ((_CHINESE, SEEN), (_ENGLISH, ENGLISH_SEEN)):
        for block in pattern.among(content.blocks):
            if block.place.part not in ("body", "textbox"):
                continue
            for match in pattern.finditer(block.text):
                before = block.text[max(0, match.start("unit") - 12) : match.start("unit")]
                name = _JOINED.split(match["unit"])[-1] if fact == SEEN else _FIRST.sub("", match["unit"])
                others = _AN_OTHERS if fact == SEEN else _BEFORE
                if others.search(before) or _OF_ANYBODY.match(name) or (fact == ENGLISH_SEEN and " " not in name):
                    continue
                if len(name) > 2 and name not in seen and len(seen) < _MOST:
                    seen.add(name)
                    yield Fact(fact, name, str(block.place), quote(block.text, match.start("unit")))


def units_that_close(content: Content) -> Iterator[Fact]:
    """department.signed and unit.signed: the unit that a report bears below its text as its writer."""
    told = [block for block in content.blocks if block.place.part == "body" and not block.rows and not block.level]
    for block in told[-_LINES:]:
        for line in plain(block.text).split("\n"):
            if match := _CLOSING.fullmatch(line.strip()):
                yield Fact(SIGNED, match["unit"], str(block.place), quote(line.strip()))
            for issued in _ISSUED_BY.finditer(line):
                yield Fact(ENGLISH_SIGNED, issued["unit"], str(block.place), quote(line, issued.start()))


def units_of_the_provider(content: Content) -> Iterator[Fact]:
    """department.provides "name|provider" and unit.provides "name|firm": units that an agreement says are of a side."""
    for block in _PROVIDERS.among(content.blocks):
        for match in _PROVIDERS.finditer(block.text):
            yield Fact(
                "department.provides",
                joined(match["unit"], PROVIDES),
                str(block.place),
                quote(block.text, match.start()),
            )
    for block in _PROVIDERS_ENGLISH.among(content.blocks):
        for match in _PROVIDERS_ENGLISH.finditer(block.text):
            told = joined(match["unit"] or match["its"], match["firm"] or PROVIDES)
            yield Fact("unit.provides", told, str(block.place), quote(block.text, match.start()))

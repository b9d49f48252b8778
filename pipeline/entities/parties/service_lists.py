"""Names of services in the lists of a sentence: below a heading of services, behind numbers, in a line of a contract."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.normal import bare, plain, quote
from pipeline.values import Block, Fact

# "Service Desk 07:00-22:00, Network Care at all hours, …" below a heading of services.
_OF_SERVICES = re.compile(r"\bservices?\b", re.I)
_LED_BY_A_NAME = re.compile(
    r"\s*(?:(?:and|with|plus|including|as well as) )?(?:the )?((?:[A-Z][\w&/-]*)(?: (?:and |of |for )?[A-Z][\w&/-]*){1,7})(?![\w-])"
)
_ENDS_IN_A_NAME = re.compile(r"(?<=[a-z:] )((?:[A-Z][\w&/-]*)(?: (?:of |for )?[A-Z][\w&/-]*){1,4})\s*$")
# Below a heading that is "Services" and no more: "Cargo Dock Planner (docks and trucks), round the clock".
_SERVICES_ALONE = re.compile(r"(?:[\d.]+\s+)?services?(?: (?:covered|provided|included))?", re.I)
_ALONE = re.compile(
    r"(?:[-–•·*]\s+)?\s*((?:[A-Z][\w&/-]*)(?: (?:and |of |for )?[A-Z][\w&/-]*){1,4})\s*(?:[(,;:]|\s[-–—]\s|$)"
)
_OF_A_FIRM = re.compile(r"\b(?:Ltd|Limited|Inc|LLC|GmbH|Group|plc|Co)\b|^(?:The|This|Each|All|Our)\b")
_ITEM_NUMBER = re.compile(r"(?:(?<=[:;,，；：、\s])|^)[(（]?(?:\d{1,2}|[a-h])[)）.、](?!\d)\s*")
_FOR_A_FIRM = re.compile(r" (?:for|to) [A-Z][\w&. -]{2,50}?(?:Ltd|Limited|Inc|GmbH|LLC|Group)\b\.?.*$")
# 一、服务内容：服务台服务、网络运维服务、…, a line of a contract.
_LABELLED = re.compile(
    r"^\s*(?:[一二三四五六七八九十\d]{1,3}[、.．)）]?\s*)?服务(?:内容|范围|项目|清单|事项)?\s*(?:包括|为|如下)?\s*[:：]\s*"
)
_OF_A_LIST = re.compile(r"[\u4e00-\u9fff]{2,12}服务")
BRACKETS = re.compile(r"[(（][^)）]*[)）]")
CAPITALISED = re.compile(r"[A-Z][\w&/-]*(?: (?:and |of |for |& )?[A-Z][\w&/-]*){1,5}")
GENERIC = re.compile(
    r"^(?:it|信息技术|本|该|各项?|其他|全部|相关|所有|技术|运维|专业|优质|服务管理|信息|客户|售后|日常|外包|支持|提供|新|变更的?|新的?或变更的?)?服务$|^(?:全部|所有|各项|五项|四项|三项|六项|全体|均适用|通用)(?:.{0,4}服务)?$|^services?$|^(?:all|both|each|every|any|other|the above|named)(?: (?:of them|two|three|four|five|others?))?(?: services?)?$|^(?:总体|整体|通用|两项|三项|两者|以上|上述|各|同上|其他)(?:服务)?$|^others?$|^(?:编制|拟制|审核|批准|审批|签发|制表|填报|报告人|日期|备注|说明|结论|序号)(?:人|日期)?$|^(?:prepared|checked|reviewed|approved|issued|date|remarks?|notes?|signed)(?: by)?$|^ditto$|^(?:all |the |these )?(?:one|two|three|four|five|six|seven|eight|nine|ten|several|various|some)(?: of (?:them|these|the (?:above|\w+)))?(?: services?)?$|^[一二两三四五六七八九十]+(?:大?类|项|种|个)?$|^(?:as|see) (?:above|below|agreed|catalogue|annex|appendix|list|schedule)(?: \w+)?$|^general$|^overall$|^合计$|^小计$|^(?:grand |sub)?(?:total|sum)$|^[-—/]*$"
)
# Who does what, and where: "all customers", "Ben Ray as Problem Manager", "malls in Guangdong Province".
SOMEBODY = re.compile(
    r"^[a-z].* (?:Province|City|District|County)$|^(?i:all|the) (?i:customers|users|clients|staff)$|\bas (?:the |our |its )?(?:\w+ )*(?i:manager|contact|owner|lead|head|chair|auditor|representative)\b"
)
# From where and how they are given: "…, run from Hull", "…, as agreed with them".
HOW_GIVEN = re.compile(
    r"(?:run|operated|delivered|provided|given|offered|hosted|managed|performed|carried out|supplied|located|based) (?:from|by|in|at|to|for|out|on|under|over|through|within)\b|as (?:agreed|described|listed|laid down|defined)\b"
)
LEAST_OF_A_LIST = 3


def enumerated(block: Block) -> Iterator[Fact]:
    """The names that lead the items of a sentence that is all one list, below a heading of services."""
    heading = block.place.heading.rpartition(" > ")[2]
    yield from _numbered(block, heading)
    if "服务" in heading or _LABELLED.match(block.text):
        yield from _enumerated_in_chinese(block)
    if not _OF_SERVICES.search(heading):
        return
    first = _ALONE.match(block.text) if _SERVICES_ALONE.fullmatch(heading.strip()) else None
    if first and not _OF_A_FIRM.search(first[1]) and not GENERIC.match(bare(first[1])):
        yield Fact("service.enumerated", first[1], str(block.place), quote(block.text))
    for sentence in re.split(r"(?<=[a-z0-9])\.(?:\s|$)", block.text):
        pieces = re.split(r"[,;]", _FOR_A_FIRM.sub("", sentence))
        items = [_LED_BY_A_NAME.match(item) for item in pieces]
        if not items[0]:  # "This agreement covers Managed Hosting, …"
            items[0] = _ENDS_IN_A_NAME.search(pieces[0])
        if sum(map(bool, items)) >= LEAST_OF_A_LIST and items[0] and items.count(None) <= 1:  # "…, under contract 7"
            for name in (name for item in items if item for name in _last_two(item[1], item is items[-1])):
                if not GENERIC.match(bare(name)):
                    yield Fact("service.enumerated", name, str(block.place), quote(block.text, block.text.find(name)))


def _numbered(block: Block, heading: str) -> Iterator[Fact]:
    """Items with numbers or letters of one sentence: 以下服务：1. 服务台服务；2. 网络运维服务; "(a) Hosting; (b) Service Desk"."""
    if not ("服务" in heading or _OF_SERVICES.search(heading)):
        return
    items = [item.strip(" .。;；,，、") for item in _ITEM_NUMBER.split(plain(block.text))[1:]]
    items = [BRACKETS.sub("", re.sub(r" and$", "", re.split(r"[;；。]|\.(?:\s|$)", item)[0])).strip() for item in items]
    named = [bool(_OF_A_LIST.fullmatch(item) or CAPITALISED.fullmatch(item)) for item in items]
    if len(items) >= LEAST_OF_A_LIST and all(named):
        for item in items:
            if not GENERIC.match(bare(item)):
                yield Fact("service.enumerated", item, str(block.place), quote(block.text, block.text.find(item)))


def _last_two(name: str, last: bool) -> list[str]:
    """The end of a list is two names, "Pay Help Line and Claims Desk", where each has words enough for one."""
    halves = name.split(" and ")
    return halves if last and len(halves) == 2 and all(" " in half for half in halves) else [name]


def _enumerated_in_chinese(block: Block) -> Iterator[Fact]:
    """主机托管服务（18 个机柜）、系统运维服务（132 台主机）和服务台服务。, the whole sentence a list."""
    for sentence in re.split(r"[。；;]", block.text):
        items = [
            item.strip()
            for item in re.split(r"[、，,]|(?<=服务)[和及与]", BRACKETS.sub("", _LABELLED.sub("", plain(sentence))))
        ]
        if len(items) >= LEAST_OF_A_LIST and all(_OF_A_LIST.fullmatch(item) for item in items):
            for item in items:
                if not GENERIC.match(item):
                    yield Fact("service.enumerated", item, str(block.place), quote(block.text, block.text.find(item)))

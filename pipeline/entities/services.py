"""Names of services: in a column of services, in the scope that is stated, and named in the text of agreements and reports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels, fields
from pipeline.text.normal import bare, plain, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact

_NAME_COLUMN = Labels(r"^(?:it)?服务(?:项目?|名称|项目名称|内容)?$|^(?:it )?services?(?: name)?$")
_SPLIT = re.compile(
    r"[、,，;；/\n]+|\s+and\s+|以及|及(?=[\u4e00-\u9fff]{2,12}(?:服务|运维|支持|维护)$)|和(?=[\u4e00-\u9fff]{2,12}(?:服务|运维|支持|维护)(?:等)?$)"
)
_BRACKETS = re.compile(r"[(（][^)）]*[)）]")
# "…提供 A、B 和 C 的服务管理体系", "the management of A, B and C".
_SCOPE_ZH = re.compile(
    r"(?:提供|从事|开展|涉及|涵盖|包括|认证范围(?:为|是|:|：)?)\s*(?:的)?(?P<list>[^。；;]{3,140}?)(?:的|等)*(?:相关的?)?(?:信息技术|IT|ITSM|SMS)?\s*(?:服务管理(?:体系|活动)|服务的管理)"
)
_TO_WHOM = re.compile(
    r"^(?:向|为|面向|对)[^。；;]*?(?:提供|从事|开展)(?:的)?"
)  # 向金融、教育客户提供: trades, no services
_SCOPE_EN = Rare(
    r"(?:service management system|SMS)[^.;]{0,80}?(?:for|supporting|supports|covering|covers|that (?:supports|covers))(?: the)?(?: (?:provision|delivery|supply|management))?(?: of)? (?P<list>[^.;]{4,200})",
    re.I,
)
_SCOPE_LABEL = Labels(
    r"^(?:认证|体系|申请|服务管理体系|审核)?范围$|认证范围|^scope(?: of (?:certification|the sms))?$|^certification scope$"
)
_A_SERVICE = re.compile(r"[\u4e00-\u9fff]{2,12}(?:服务|运维|维护|托管|外包|支持|保障|运营|运行|集成|开发)$")
_NAMED = re.compile(r"[\u4e00-\u9fff]{2,10}服务(?=[、，。；（(:：”」》\s]|$|和|及|与)")
# "SV2 QuayFlow Application Support", in a head of a matrix or in a sentence: a service by its code. The letter first, as it is found at once.
_CODED = re.compile(
    r"S(?<=\bS)(?:VC?|RV)?[- ]?\d{1,3}[ :\u2013-]+([A-Z][\w&/]*(?: (?:and |of |for |& )?[A-Z][\w&/]*){1,5})"
)
_BARE_CODE = re.compile(r"S(?<=\bS)(?:VC?|RV)[- ]?\d{1,3}\b")
# "Service Desk 07:00-22:00, Network Care at all hours, …" below a heading of services.
_OF_SERVICES = re.compile(r"\bservices?\b", re.I)
_LED_BY_A_NAME = re.compile(
    r"\s*(?:(?:and|with|plus|including|as well as) )?(?:the )?((?:[A-Z][\w&/-]*)(?: (?:and |of |for )?[A-Z][\w&/-]*){1,7})(?![\w-])"
)
_ENDS_IN_A_NAME = re.compile(r"(?<=[a-z:] )((?:[A-Z][\w&/-]*)(?: (?:of |for )?[A-Z][\w&/-]*){1,4})\s*$")
# Below a heading that is "Services" and no more: "Cargo Dock Planner (docks and trucks), round the clock".
_SERVICES_ALONE = re.compile(r"(?:[\d.]+\s+)?services?(?: (?:covered|provided|included))?", re.I)
_ALONE = re.compile(r"\s*((?:[A-Z][\w&/-]*)(?: (?:and |of |for )?[A-Z][\w&/-]*){1,4})\s*(?:[(,;]|$)")
_OF_A_FIRM = re.compile(r"\b(?:Ltd|Limited|Inc|LLC|GmbH|Group|plc|Co)\b|^(?:The|This|Each|All|Our)\b")
_ITEM_NUMBER = re.compile(r"(?:(?<=[:;,，；：、\s])|^)[(（]?(?:\d{1,2}|[a-h])[)）.、](?!\d)\s*")
_CAPITALISED = re.compile(r"[A-Z][\w&/-]*(?: (?:and |of |for |& )?[A-Z][\w&/-]*){1,5}")
_FOR_A_FIRM = re.compile(r" (?:for|to) [A-Z][\w&. -]{2,50}?(?:Ltd|Limited|Inc|GmbH|LLC|Group)\b\.?.*$")
# 一、服务内容：服务台服务、网络运维服务、…, a line of a contract.
_LABELLED = re.compile(
    r"^\s*(?:[一二三四五六七八九十\d]{1,3}[、.．)）]?\s*)?服务(?:内容|范围|项目|清单|事项)\s*(?:包括|为|如下)?\s*[:：]\s*"
)
_LEAST_OF_A_LIST = 3
_OF_A_LIST = re.compile(r"[\u4e00-\u9fff]{2,12}服务")
_LEAD = re.compile(
    r"^.*?(?:提供|包括|为|向|对|的|和|及|与|或|开展|从事|从|以|将|即|在|由|给|是|了|各项|全部|其他|上述|以下|所有|主要|相关|有关|部客户|客户|企业|用户|外部|内部)(?=[\u4e00-\u9fff]{3,})"
)
_GENERIC = re.compile(
    r"^(?:it|信息技术|本|该|各项?|其他|全部|相关|所有|技术|运维|专业|优质|服务管理|信息|客户|售后|日常|外包|支持|提供|新|变更的?|新的?或变更的?)?服务$|^(?:全部|所有|各项|五项|四项|三项|六项|全体|均适用|通用)(?:.{0,4}服务)?$|^services?$|^(?:all|both|each|every|any|other|the above|named)(?: (?:of them|two|three|four|five|others?))?(?: services?)?$|^(?:总体|整体|通用|两项|三项|两者|以上|上述|各|同上|其他)(?:服务)?$|^others?$|^(?:编制|拟制|审核|批准|审批|签发|制表|填报|报告人|日期|备注|说明|结论|序号)(?:人|日期)?$|^(?:prepared|checked|reviewed|approved|issued|date|remarks?|notes?|signed)(?: by)?$|^ditto$|^general$|^overall$|^合计$|^小计$|^(?:grand |sub)?(?:total|sum)$|^[-—/]*$"
)
_ROW_OF_A_RECORD = 60
_NO_SERVICE = re.compile(r"客户|用户|人员|部门|场所|地点|地址|公司$|[省市区县路号楼层]$")
_COUNTED = re.compile(r"(?:等)?(?:共)?[一二两三四五六七八九十\d]+\s*(?:大?类|项|种)(?:服务)?$")
_LONGEST = 30
_MOST_TABLES = 12
_LEAST_OF_A_COLUMN = 3
_A_NAME = re.compile(r"(?=.*[A-Za-z\u4e00-\u9fff]{2})(?!.*[。；;]|\d{4})[^:：]{3,30}")
_MOST = 60


def service_facts(content: Content) -> Iterator[Fact]:
    """service.listed (a column), service.enumerated (a list in a sentence), service.scope (of a scope), service.named (in the text)."""
    seen: dict[str, set[str]] = {
        "service.listed": set(),
        "service.enumerated": set(),
        "service.scope": set(),
        "service.named": set(),
    }
    for block in content.blocks:
        if block.place.part not in ("body", "textbox"):
            continue
        found = _of_table(block) if block.rows else _of_text(block)
        for fact in found:
            known = seen[fact.name]
            if fact.value not in known and len(known) < _MOST:
                known.add(fact.value)
                yield fact


def _of_table(block: Block) -> Iterator[Fact]:
    for row, keys, rest in heads(block):
        at = column(keys, _NAME_COLUMN)
        if at is None or len(row) < 2 or len(block.rows) > _ROW_OF_A_RECORD:
            continue
        for below in rest:
            if cell(below, at) == cell(row, at):
                continue  # the second row of a header
            for name in _in_a_cell(cell(below, at)):
                yield Fact(
                    "service.listed",
                    name,
                    row_place(block, below),
                    quote(" ".join(each.text for each in below if each.text)),
                )
        break
    for field in fields([block]):
        if _SCOPE_LABEL.search(field.key) and not field.below:
            yield from _scope(field.value, str(field.place), field.value)
    yield from _named(block)


def _of_text(block: Block) -> Iterator[Fact]:
    text = plain(block.text)
    yield from _scope(text, str(block.place), block.text)
    yield from _enumerated(block)
    yield from _named(block)


def _scope(text: str, place: str, said: str) -> Iterator[Fact]:
    for pattern in (_SCOPE_ZH, _SCOPE_EN):
        for match in pattern.finditer(text):
            offered = _TO_WHOM.sub("", match["list"])
            names = [_LEAD.sub("", name) if name.endswith("服务") else name for name in _names(offered)]
            counted = any(_COUNTED.search(name) for name in names)  # “A、B、C”三项服务: each is one
            names = [_COUNTED.sub("", name).strip('“”"「」') for name in names]
            services = [n for n in names if counted or _A_SERVICE.search(n) or (n.isascii() and 2 < len(n) < 40)]
            if len(services) >= 2:  # what stands in one row with services is one, whatever it ends with
                for name in (n for n in names if n in services or (len(n) >= 4 and not _NO_SERVICE.search(n))):
                    yield Fact("service.scope", name, place, quote(said, max(0, match.start("list"))))


def _enumerated(block: Block) -> Iterator[Fact]:
    """The names that lead the items of a sentence that is all one list, below a heading of services."""
    heading = block.place.heading.rpartition(" > ")[2]
    yield from _numbered(block, heading)
    if "服务" in heading or _LABELLED.match(block.text):
        yield from _enumerated_in_chinese(block)
    if not _OF_SERVICES.search(heading):
        return
    first = _ALONE.match(block.text) if _SERVICES_ALONE.fullmatch(heading.strip()) else None
    if first and not _OF_A_FIRM.search(first[1]) and not _GENERIC.match(bare(first[1])):
        yield Fact("service.enumerated", first[1], str(block.place), quote(block.text))
    for sentence in re.split(r"(?<=[a-z0-9])\.(?:\s|$)", block.text):
        pieces = re.split(r"[,;]", _FOR_A_FIRM.sub("", sentence))
        items = [_LED_BY_A_NAME.match(item) for item in pieces]
        if not items[0]:  # "This agreement covers Managed Hosting, …"
            items[0] = _ENDS_IN_A_NAME.search(pieces[0])
        if sum(map(bool, items)) >= _LEAST_OF_A_LIST and items[0] and items.count(None) <= 1:  # "…, under contract 7"
            for name in (name for item in items if item for name in _last_two(item[1], item is items[-1])):
                if not _GENERIC.match(bare(name)):
                    yield Fact("service.enumerated", name, str(block.place), quote(block.text, block.text.find(name)))


def _numbered(block: Block, heading: str) -> Iterator[Fact]:
    """Items with numbers or letters of one sentence: 以下服务：1. 服务台服务；2. 网络运维服务; "(a) Hosting; (b) Service Desk"."""
    if not ("服务" in heading or _OF_SERVICES.search(heading)):
        return
    items = [item.strip(" .。;；,，、") for item in _ITEM_NUMBER.split(plain(block.text))[1:]]
    items = [
        _BRACKETS.sub("", re.sub(r" and$", "", re.split(r"[;；。]|\.(?:\s|$)", item)[0])).strip() for item in items
    ]
    named = [bool(_OF_A_LIST.fullmatch(item) or _CAPITALISED.fullmatch(item)) for item in items]
    if len(items) >= _LEAST_OF_A_LIST and all(named):
        for item in items:
            if not _GENERIC.match(bare(item)):
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
            for item in re.split(r"[、，,]|(?<=服务)[和及与]", _BRACKETS.sub("", _LABELLED.sub("", plain(sentence))))
        ]
        if len(items) >= _LEAST_OF_A_LIST and all(_OF_A_LIST.fullmatch(item) for item in items):
            for item in items:
                if not _GENERIC.match(item):
                    yield Fact("service.enumerated", item, str(block.place), quote(block.text, block.text.find(item)))


def _named(block: Block) -> Iterator[Fact]:
    for match in _BARE_CODE.finditer(block.text):
        yield Fact("service.named", match.group(), str(block.place), quote(block.text, match.start()))
    for match in _CODED.finditer(block.text):
        yield Fact("service.named", match[1], str(block.place), quote(block.text, match.start()))
    if "服务" not in block.text:
        return
    for match in _NAMED.finditer(block.text):
        name = _LEAD.sub("", match.group())
        if len(name) >= 4 and not _GENERIC.match(name):
            yield Fact("service.named", name, str(block.place), quote(block.text, match.start()))


def columns_of_names(content: Content) -> Iterator[Fact]:
    """service.column "table.column|name": the columns of short texts, each once, of tables that have no head of services.

    Whether such a column is one of services shows when its names are laid beside those of the other papers."""
    tables = [block for block in content.blocks if block.rows and block.place.part == "body"]
    for number, block in enumerate(tables[:_MOST_TABLES]):
        found = heads(block)
        if len(block.rows) > _ROW_OF_A_RECORD or any(column(keys, _NAME_COLUMN) is not None for _, keys, _ in found):
            continue
        row, rest = next(
            (
                (row, rest)
                for row, _, rest in found
                if len(row) > 1 and sum(bool(each.text) for each in row) * 10 >= len(row) * 9
            ),
            ((), ()),
        )
        for at in range(len(row)):
            rest = tuple(
                each for each in rest if sum(bool(one.text) for one in each) > 1
            )  # the rest of a header of two
            texts = [cell(each, at) for each in rest if len(each) == len(row)]
            if (
                len(texts) >= _LEAST_OF_A_COLUMN
                and len(set(texts)) == len(texts)
                and all(map(_A_NAME.fullmatch, texts))
            ):
                for each, text in zip((each for each in rest if len(each) == len(row)), texts, strict=True):
                    line = quote(" ".join(one.text for one in each if one.text))
                    yield Fact("service.column", f"{number}.{at}|{text}", row_place(block, each), line)


def _in_a_cell(text: str) -> list[str]:
    """The services of a cell: "Installation and Swap" is the name of one, unless others stand beside it."""
    names = list(_names(text))
    whole = " ".join(plain(text).split())
    one = len(names) == 2 and " and " in whole and len(whole) <= _LONGEST + 10 and not re.search(r"[,;/、，；\n]", text)
    return [whole] if one else names


def _names(text: str) -> Iterator[str]:
    for piece in _SPLIT.split(_BRACKETS.sub("", plain(text))):
        name = piece.strip(' .。等:：-—“”"「」') if piece.count("“") == piece.count("”") else piece.strip(" .。等:：-—")
        if 2 <= len(name) <= _LONGEST and not _GENERIC.match(bare(name)) and not name[0].isdigit():
            yield name

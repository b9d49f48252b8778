"""Names of services: in a column of services, in the scope that is stated, and named in the text of agreements and reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.entities.parties.service_lists import (
    BRACKETS,
    CAPITALISED,
    GENERIC,
    HOW_GIVEN,
    LEAST_OF_A_LIST,
    SOMEBODY,
    enumerated,
)
from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels, fields
from pipeline.text.joined import joined
from pipeline.text.normal import bare, plain, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Content, Fact, Row

_NAME_COLUMN = Labels(r"^(?:it)?服务(?:项目?|名称|项目名称|内容)?$|^(?:it )?services?(?: name)?$")
_WHICH_OF_IT = re.compile(r"[A-Z][\w &/-]+, [a-z][a-z -]+")
_SPLIT = re.compile(
    r"[、,，;；/\n]+|\s+and\s+|以及|及(?=[\u4e00-\u9fff]{2,12}(?:服务|运维|支持|维护)$)|和(?=[\u4e00-\u9fff]{2,12}(?:服务|运维|支持|维护)(?:等)?$)"
)
# "…提供 A、B 和 C 的服务管理体系", "the management of A, B and C".
_SCOPE_ZH = re.compile(
    r"(?:提供|从事|开展|涉及|涵盖|包括|认证范围(?:为|是|:|：)?)\s*(?:的)?(?P<list>[^。；;]{3,140}?)(?:的|等)*(?:相关的?)?(?:信息技术|IT|ITSM|SMS)?\s*(?:服务管理(?:体系|活动)|服务的管理)"
)
_TO_WHOM = re.compile(
    r"^(?:向|为|面向|对)[^。；;]*?(?:提供|从事|开展)(?:的)?"
)  # 向金融、教育客户提供: trades, no services
_ACTS = r"(?:provision|delivery|supply|management|operations?|support|maintenance|running|monitoring)"
_SCOPE_EN = Rare(
    rf"(?:service management system|SMS)[^.;]{{0,80}}?(?:for|supporting|supports|covering|covers|that (?:supports|covers))(?: the)?(?: {_ACTS}(?:(?:,| and|, and) {_ACTS})*(?= of))?(?: of)?(?: (?:the |its |our |these |following )*(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ )?services[,:])? (?P<list>[^.;]{{4,400}})",
    re.I,
)
# The same below a heading of scope, where each is a name: "In scope are Service Desk, Network Care and Server Hosting."
_SCOPE_TOLD = re.compile(
    r"(?:\b[Ii]n scope (?:are|is)|\b(?:following|these|\w+) services?(?: (?:under|within|in) (?:this|the) \w+)?\s*:|\bapplies to|\bcovers|^[Ss]cope(?: of certification)?\s*:)\s*(?P<list>[A-Z][^.;:]{4,200})"
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
_ITS_STOPS = re.compile(r"\bCo\., ?Ltd\.(?! *$)")  # no end of a sentence
_OF_SCOPE = re.compile(r"\bscope\b", re.I)
_FOR_WHOM = re.compile(r" (?:for|to|at|in) .*$")
_LEAD = re.compile(
    r"^.*?(?:提供|包括|为|向|对|的|和|及|与|或|开展|从事|从|以|将|即|在|由|给|是|了|各项|全部|其他|上述|以下|所有|主要|相关|有关|部客户|客户|企业|用户|外部|内部)(?=[\u4e00-\u9fff]{3,})"
)
_ROW_OF_A_RECORD = 60
_NO_SERVICE = re.compile(
    r"客户|用户|人员|部门|场所|地点|地址|公司$|[省市区县路号楼层]$|^[a-z].* (?:Province|City|District|County)$"
)
# "the following services: A and B, run from Hull": the names alone.
_THESE = re.compile(r"^\s*(?:(?:these|the|our|its|following|all|\w+) ){0,3}services\s*[:：]\s*", re.I)
_GIVEN_BEHIND = re.compile(rf",\s*(?:and |which are |that are )?(?:{HOW_GIVEN.pattern}).*$", re.S)
_COUNTED = re.compile(r"(?:等)?(?:共)?[一二两三四五六七八九十\d]+\s*(?:大?类|项|种)(?:服务)?$")
# A card of one service: its name beside the label, and below it what else is said of it.
_OF_A_CARD = Labels(
    r"时间|描述|说明|对象|用户|客户|级别|等级|指标|目标|可用|负责|联系|电话|价格|费用|编号|支持|范围|渠道|工作量|上限|限制|例外|除外|职责|责任|义务|报告|评审|有效期|期限|保密|罚则|违约"
    r"|hours|descri|users?|customers?|owner|levels?|targets?|contact|price|cost|availab|support|provider|code|number|how|when|who|what|workload|limits?|exce?p|exclu|responsib|reports?|reviews?|term\b|valid|confiden"
)
_TOLD_AT_LENGTH = re.compile(r"[；;。]")
_NUMBERS = re.compile(r"\d(?!(?<!\d\d)[A-Z]\b|(?<!\d\d)[A-Z][\u4e00-\u9fff])")  # 3D Print Room, 5G专网 are names
_LONGEST = 40
_MOST_TABLES = 12
_LEAST_OF_A_COLUMN = 3
_A_NAME = re.compile(r"(?=.*[A-Za-z\u4e00-\u9fff]{2})(?!.*[。；;]|\d{4})[^:：]{3,30}")
_MOST = 60


def service_facts(content: Content) -> Iterator[Fact]:
    """service.listed (a column), service.enumerated (a list in a sentence), service.scope (of a scope), service.in_scope (of one with other things), service.named (in the text)."""
    seen: dict[str, set[str]] = {
        "service.listed": set(),
        "service.enumerated": set(),
        "service.scope": set(),
        "service.in_scope": set(),
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
        if _a_card(row, rest, at):
            for name in _on_a_card(cell(row, 1)):
                yield Fact("service.listed", name, row_place(block, row), quote(f"{row[0].text} {row[1].text}"))
            break
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


def _a_card(row: Row, rest: Sequence[Row], at: int) -> bool:
    """A table of two columns with labels down the first: what stands beside 服务名称 is a name and no head."""
    labels = [cell(below, 0) for below in rest]
    said = sum(bool(_OF_A_CARD.search(bare(label))) for label in labels)
    return len(row) == 2 and at == 0 and bool(labels) and said * 2 >= len(labels) and all(len(b) == 2 for b in rest)


def _on_a_card(text: str) -> list[str]:
    """The services that one cell names: of a sentence only what is called like one, and not its hours and places."""
    names = _in_a_cell(text)
    if not _TOLD_AT_LENGTH.search(text):
        return names
    return [name for piece in names if _A_SERVICE.search(name := _LEAD.sub("", piece))]


def _of_text(block: Block) -> Iterator[Fact]:
    said = plain(block.text)
    text = _ITS_STOPS.sub(lambda firm: firm.group().replace(".", " "), said) if "Co.," in said else said
    for fact in _scope(text, str(block.place), block.text):
        # Behind the full name of the firm stands the whole scope, with what is done, where and for whom.
        yield fact if text == said else replace(fact, name="service.in_scope")
    if _OF_SCOPE.search(block.place.heading.rpartition(" > ")[2]) or _OF_SCOPE.match(said):
        yield from _scope_told(said, block)
    yield from enumerated(block)
    yield from _named(block)


def _scope(text: str, place: str, said: str) -> Iterator[Fact]:
    for pattern in (_SCOPE_ZH, _SCOPE_EN):
        for match in pattern.finditer(text):
            offered = _THESE.sub("", _GIVEN_BEHIND.sub("", _TO_WHOM.sub("", match["list"])))
            names = [_LEAD.sub("", name) if name.endswith("服务") else name for name in _names(offered)]
            counted = any(_COUNTED.search(name) for name in names)  # “A、B、C”三项服务: each is one
            names = [_COUNTED.sub("", name).strip('“”"「」') for name in names]
            services = [n for n in names if counted or _A_SERVICE.search(n) or (n.isascii() and 2 < len(n) < 40)]
            services = [name for name in services if not HOW_GIVEN.match(name)]
            names = [name for name in names if not HOW_GIVEN.match(name)]
            if len(services) >= 2:  # what stands in one row with services is one, whatever it ends with
                named = (n for n in names if n in services or (len(n) >= 4 and not _NO_SERVICE.search(n)))
                for name in (n for n in named if not SOMEBODY.search(n)):
                    yield Fact("service.scope", name, place, quote(said, max(0, match.start("list"))))


def _scope_told(text: str, block: Block) -> Iterator[Fact]:
    for match in _SCOPE_TOLD.finditer(text):
        pieces = [_FOR_WHOM.sub("", piece).strip() for piece in re.split(r",\s*(?:and\s+)?|\s+and\s+", match["list"])]
        if len(pieces) >= LEAST_OF_A_LIST and all(map(CAPITALISED.fullmatch, pieces)):
            for name in pieces:
                if not GENERIC.match(bare(name)):
                    yield Fact("service.scope", name, str(block.place), quote(block.text, match.start("list")))


def _named(block: Block) -> Iterator[Fact]:
    for match in _BARE_CODE.finditer(block.text):
        yield Fact("service.named", match.group(), str(block.place), quote(block.text, match.start()))
    for match in _CODED.finditer(block.text):
        yield Fact("service.named", match[1], str(block.place), quote(block.text, match.start()))
    if "服务" not in block.text:
        return
    for match in _NAMED.finditer(block.text):
        name = _LEAD.sub("", match.group())
        if len(name) >= 4 and not GENERIC.match(name):
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
                    yield Fact("service.column", joined(f"{number}.{at}", text), row_place(block, each), line)


def _in_a_cell(text: str) -> list[str]:
    """The services of a cell: "Installation and Swap" is the name of one, unless others stand beside it."""
    names = list(_names(text))
    whole = " ".join(plain(text).split())
    if len(names) == 2 and _WHICH_OF_IT.fullmatch(whole):
        return names[:1]  # "Networks, branch lines": the service, and which part of it
    one = len(names) == 2 and " and " in whole and len(whole) <= _LONGEST + 10 and not re.search(r"[,;/、，；\n]", text)
    return [whole] if one else names


def _names(text: str) -> Iterator[str]:
    for piece in _SPLIT.split(BRACKETS.sub("", plain(text))):
        name = piece.strip(' .。等:：-—“”"「」') if piece.count("“") == piece.count("”") else piece.strip(" .。等:：-—")
        if 2 <= len(name) <= _LONGEST and not GENERIC.match(bare(name)) and not _NUMBERS.match(name):
            yield name

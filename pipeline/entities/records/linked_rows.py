"""What the rows of a ledger have to do with: numbers of other records, columns for them that are empty."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.entities.records.entries import Entry, line_of
from pipeline.entities.records.numberless import NUMBER_LINKED
from pipeline.entities.tables import cell, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.values import Block, Fact

_LINK_COLUMN = Labels(
    r"^found (?:through|by|via|in)|\bsystems?\b|所属系统|涉及(?:系统|设备)|^raised (?:from|by)|^trigger|关联|相关|来源|对应|引发|触发|变更(?:单|编?号)|问题(?:单|编?号)|事件(?:单|编?号)|配置项|解决方案|工单|tickets?\b|linked?|related|source|change|problem|incident|\bcis?\b|configuration item|rfc|resolution"
)
# Where a row says of what process it comes, and the answer that it comes of an incident.
ORIGIN = Labels(
    r"^(?:问题|变更|发布|发现)?(?:来源|由来|起因|触发(?:原因|来源)?|提出原因)(?:类型|类别)?$|^(?:problem |change )?(?:source|origin|trigger(?:ed by)?|found (?:through|by|via|in)|where (?:it (?:came|comes) )?from|(?:came|comes) from|raised from)$"
)
# What a change was made for, which may be a problem, too.
REASON = Labels(r"^(?:变更|发布)?(?:原因|理由|目的)(?:类型|类别)?$|^(?:change )?reason(?: for (?:the )?change)?$")
FROM_AN_INCIDENT = re.compile(
    r"^(?:由|因|来自)?(?:重大|重复|多次|反复|频繁|同类|P[1-4]级?)?(?:发生|出现)?的?(?:事件|故障|报障|报修|工单|incidents?|tickets?)(?:升级|转入?|管理|单|触发|引起|复发|重复(?:发生|出现)?)?$"
    r"|^(?:major|repeat(?:ed)?|recurring|recurrent|several|many|multiple|from an?|related) (?:incidents?|tickets?|faults?|calls?)$",
    re.I,
)
# Changes that say they come of a problem, or mend an incident.
FROM_A_PROBLEM = re.compile(
    rf"{FROM_AN_INCIDENT.pattern}|^(?:由|因|来自)?(?:问题|problems?) ?(?:单|管理|整改|解决|处理|修复|management|record|ticket|fix(?:ing|ed)?|solv(?:ing|ed)|resolution)?$"
    r"|^(?:解决|修复|处理)(?:问题|事件|故障)$|^(?:incident|fault)s? ?(?:fix|resolution|repair)$|^(?:事件|故障)(?:解决|修复|处理|整改)$",
    re.I,
)
# Where a problem comes from that is not called in: nobody expects the number of an incident.
_ELSEWHERE = re.compile(
    r"监控|监测|监视|告警|巡检|巡查|趋势|分析|统计|审核|内审|演练|厂商|厂家|供应商|供方|通告|漏洞|扫描|评估|预防|主动|monitor|alert|alarm|trend|analysis|check|inspection|audit|vendor|supplier|scan|drill|review|proactive|assessment",
    re.I,
)
_OF_A_CHANGE = Labels(
    r"^(?:最近|上次|最后|最新|对应|相关|关联|所含|涉及|依据)?(?:一次)?的?变更(?:申请)?(?:单|票|记录|请求)?(?:编?号|单号)?$|^(?:last |latest |related |linked )?(?:change|rfc)s?(?: (?:no|number|ref|reference|id|record|ticket|request))?s?$"
)
# An incident said to have become a problem, and the answer that it did.
_BECAME_A_PROBLEM = Labels(
    r"是否(?:已)?(?:升级|转)?(?:为|成|入)?(?:登记)?问题|^(?:转|升级)(?:为|成|入)?问题$|^(?:became|raised (?:as|to)|turned into|escalated to)(?: an?)? problem$|^problem (?:raised|opened|record(?:ed)?)$"
)
_YES = re.compile(r"^(?:是|已(?:转|升级|登记|建)?|有|y|yes|true|√|✓|✔)$", re.I)
# Columns in which no number of an incident stands.
_OF_OTHERS = Labels(
    r"变更|发布|配置项|资产|已知错误|知识|\bchange|\brfc|\brelease|\bcis?\b|configuration|\bassets?\b|known error|article|workaround"
)
NO_LINK = re.compile(r"^[\s—–/\\-]*$|^(?:无|暂无|none|n/?a|nil)$", re.I)
_KNOWN_ERROR = re.compile(r"KE(?:DB|R)?[-_]?\d")  # what comes out of a problem, and no other process
# Of a series of one letter: G-26-2013, T2607-01, S260901.
ONE_LETTER = re.compile(r"(?<![\w-])(?:([A-Z][-/])\d{2,4}[-/]?\d{2,5}|([A-Z])(?:\d{2,4}[-/]\d{2,5}|\d{5,8}))(?!\w)")
# Of the incident that a problem comes from a few rows may lack the number: somebody foresaw it.
INCIDENT = Labels(r"(?:来源|关联|相关|触发)事件|(?:source|related|linked|originating) incidents?")
_MOSTLY, _OFTEN = 0.8, 0.4
# What is changed, though, each change names, or says that there is none.
_ITEM = Labels(r"配置项|资产编号|^(?:affected |related )?(?:cis?|configuration items?)(?: affected| no| id)?$")
# Codes of services, kinds and places are no numbers of other tickets.
_CODED = Labels(
    r"^(?:it)?(?:服务|业务|产品)(?:编号|编码|代码|项目?|名称)?$|^(?:类别|类型|分类|客户|地点|位置)(?:编号|编码|代码)?$|^(?:services?|category|type|customer|client|site|location|product)(?: (?:code|id|no))?$"
)
_LEAST_BLANK, _SOME = 3, 0.25
_FEW, _LEAST_BESIDE, _ONE_IN = 2, 6, 5


def links_of(
    block: Block, labels: Sequence[str], keys: Sequence[str], at: int, entries: Sequence[Entry]
) -> Iterator[Fact]:
    """ticket.ids of the ledger, ticket.ref "own number|other's" of each link, how many rows have one, and
    ledger.unlinked "label|blank|rows" of a column for links in which (next to) nothing stands, ledger.linkless
    "own number|label" of a row in which nothing stands there though all others have it."""
    own = Counter(_head(entry.number) for entry in entries).most_common(1)[0][0]
    columns = [
        place
        for place, key in enumerate(keys)
        if place != at
        and (
            _LINK_COLUMN.search(key)
            or ORIGIN.search(key)
            or (not _CODED.search(key) and _holds_links([cell(entry.row, place) for entry in entries]))
        )
    ]
    linked = 0
    for entry in entries:
        others = _others_in(" ".join(cell(entry.row, place) for place in columns), own)
        linked += bool(others)
        for other in others:
            yield Fact(
                "ticket.ref", joined(entry.number, other), row_place(block, entry.row), f"{entry.number} → {other}"
            )
    for place in columns:
        yield from _without_link(block, labels[place], keys[place], place, entries)
    yield from _unsourced(block, labels, keys, entries, own)
    yield from _series_named(block, keys, at, entries, own)
    yield from _without_problem(block, labels, keys, entries, own)
    ids = " ".join(entry.number for entry in entries)
    yield Fact("ticket.ids", ids, str(block.place), entries[0].number)
    yield Fact(
        "ledger.links",
        joined(len(entries), linked, len(columns)),
        row_place(block, entries[0].row),
        line_of(entries[0].row),
    )


def _others_in(text: str, own: str) -> list[str]:
    """The numbers of other tickets that a text gives; `own` is the head of the ledger's numbers."""
    others = [m.group() for m in NUMBER_LINKED.finditer(text) if _of_another(m.group(), own)]
    others = [each for each in others if not _KNOWN_ERROR.match(each)]
    return [*others, *(m.group() for m in ONE_LETTER.finditer(text) if _of_another(m.group(), own))]


def _without_link(block: Block, label: str, key: str, place: int, entries: Sequence[Entry]) -> Iterator[Fact]:
    """A column for links in which next to nothing stands, or the few rows in which alone nothing does."""
    without = [entry for entry in entries if NO_LINK.match(cell(entry.row, place))]
    share = _OFTEN if INCIDENT.search(key) else _MOSTLY
    blank = [entry for entry in without if not cell(entry.row, place).strip()]
    if len(without) < len(entries) * share and _ITEM.search(key) and len(blank) >= _LEAST_BLANK:
        without, share = blank, _SOME
    if len(without) >= len(entries) * share:
        told = joined(label, len(without), len(entries))
        yield Fact("ledger.unlinked", told, row_place(block, entries[0].row), line_of(without[0].row))
    elif blank == without and _stand_out(key, blank, entries):
        for entry in blank:
            yield Fact("ledger.linkless", joined(entry.number, label), row_place(block, entry.row), line_of(entry.row))


def is_link_of_a_change(key: str) -> bool:
    """Whether a column is for the numbers of changes: 最近变更单, "Last change"."""
    return _OF_A_CHANGE.search(key) is not None


def _without_problem(
    block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry], own: str
) -> Iterator[Fact]:
    """ledger.no_problem "label|rows": incidents that are said to have become problems, none with the number of one."""
    at = next((place for place, key in enumerate(keys) if _BECAME_A_PROBLEM.search(key)), None)
    said = [] if at is None else [entry for entry in entries if _YES.match(cell(entry.row, at))]
    texts = [each.text for entry in said for each in entry.row]
    if (
        at is not None
        and said
        and not any(_of_another(m.group(), own) for t in texts for m in NUMBER_LINKED.finditer(t))
    ):
        yield Fact(
            "ledger.no_problem", joined(labels[at], len(said)), row_place(block, said[0].row), line_of(said[0].row)
        )


def _stand_out(key: str, blank: Sequence[Entry], entries: Sequence[Entry]) -> bool:
    """Whether a row or two, and not the first ones, lack what all the others have: a problem its incident, or several
    changes what they change."""
    least = 1 if INCIDENT.search(key) else _FEW if _ITEM.search(key) else len(entries)
    begun_later = list(blank) == list(entries[: len(blank)])
    return least <= len(blank) <= _FEW and len(entries) >= max(_LEAST_BESIDE, _ONE_IN * len(blank)) and not begun_later


def _series_named(block: Block, keys: Sequence[str], at: int, entries: Sequence[Entry], own: str) -> Iterator[Fact]:
    """ledger.series "series|sourced": of which series numbers stand anywhere in the rows, and whether a column tells
    where each row comes from."""
    sourced = any(ORIGIN.search(key) and any(cell(e.row, place) for e in entries) for place, key in enumerate(keys))
    told_of = [place for place, key in enumerate(keys) if place != at and not _CODED.search(key)]
    texts = [cell(e.row, place) for e in entries for place in told_of]
    heads = {_head(match.group()) for text in texts for match in NUMBER_LINKED.finditer(text)} - {own}
    heads |= {match[1] or match[2] for text in texts for match in ONE_LETTER.finditer(text)} - {own}
    told = joined(
        " ".join(sorted(heads)), "elsewhere" if _come_from_elsewhere(keys, entries) else "sourced" if sourced else ""
    )
    yield Fact("ledger.series", told, row_place(block, entries[0].row), line_of(entries[0].row))


def _come_from_elsewhere(keys: Sequence[str], entries: Sequence[Entry]) -> bool:
    """Whether each row says that it comes of something else than an incident."""
    origins = [place for place, key in enumerate(keys) if ORIGIN.search(key)]
    return any(all(_ELSEWHERE.search(cell(e.row, place)) for e in entries) for place in origins)


def _unsourced(
    block: Block, labels: Sequence[str], keys: Sequence[str], entries: Sequence[Entry], own: str
) -> Iterator[Fact]:
    """ledger.unsourced "label|rows": rows that say they come of an incident, of which not one says of which."""
    origin = next((place for place, key in enumerate(keys) if ORIGIN.search(key)), None)
    if origin is None:
        return
    said = [entry for entry in entries if FROM_A_PROBLEM.match(cell(entry.row, origin))]
    places = [place for place, key in enumerate(keys) if not _OF_OTHERS.search(key)]
    texts = [" ".join(cell(entry.row, place) for place in places) for entry in said]
    numbers = [match.group() for text in texts for match in NUMBER_LINKED.finditer(text)]
    if said and all(own and not _of_another(number, own) for number in numbers):
        yield Fact(
            "ledger.unsourced", joined(labels[origin], len(said)), row_place(block, said[0].row), line_of(said[0].row)
        )


def _head(number: str) -> str:
    """What stands before the figures of a number: BG of BG2609-01, and BGD of BGD2609-01, which is another series."""
    return re.split(r"\d", number, maxsplit=1)[0]


def _of_another(number: str, own: str) -> bool:
    return _head(number).rstrip("-_/") != own.rstrip("-_/")


def _holds_links(cells: Sequence[str]) -> bool:
    """A column that says with what a ticket has to do, whatever its head: mostly numbers at the start of its cells."""
    filled = [text for text in cells if text]
    return bool(filled) and sum(
        bool(NUMBER_LINKED.match(text) or ONE_LETTER.match(text)) for text in filled
    ) * 2 >= len(filled)

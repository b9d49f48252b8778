"""Terms that have ended by a row, a cell or a sentence: registers of contracts and certificates, what somebody writes of one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.entities.days import moment_of
from pipeline.entities.parties.terms import LEAST_MONTHS, LENGTH, MOST_MONTHS, SPAN, after, months_of
from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import quote
from pipeline.text.plain_days import DAY, Moment, moment_in
from pipeline.text.rare import Rare
from pipeline.values import Cell, Content, Fact, Row

# What somebody says of a contract that has run out: 专线合同已于2026年8月31日到期，新合同还没有签.
_SAID_TO_HAVE_ENDED = Rare(
    rf"(?P<what>[^，,。；;：:\n]{{0,24}}(?:合同|协议|证书|许可证?|授权|维保|保单|保险)[^，,。；;：:\n]{{0,8}}?)[，,]?(?:已经?)?(?:于|在)?\s*(?P<day>{DAY})\s*(?:就|便|即)?(?:已经?)?(?:到期|过期|期满|终止|失效)"
    rf"|(?P<what2>\b[^.,;:\n]{{0,40}}\b(?i:contract|agreement|licen[cs]e|certificate|certification|subscription|insurance|maintenance|support)\b[^.;:\n]{{0,60}}?)\s(?i:has |had )?(?i:expired|lapsed|ended|ran out|run out)(?i: on| as of)? (?P<day2>{DAY})"
)
_FOLLOWED = re.compile(
    r"已续签|已经续|续签完|新合同已(?!到)|(?:has|have|was|were) (?:since )?(?:been )?(?:renewed|replaced)", re.I
)
_NOT_YET = re.compile(
    r"[未没](?:有)?(?:签|续|办|更新|到|拿到|收到|完成|落实|回)|尚未|还没|待续|待签|抓紧|尽快|催|怎么办|not (?:yet )?(?:been )?(?:signed|renewed|extended|replaced|received)|nobody has|no (?:new|renewal)|still (?:open|waiting|unsigned|outstanding|running)|\bchase\b|\bplease renew\b|out of contract|without (?:a )?contract|needs? (?:to be )?renew|overdue|unrenewed",
    re.I,
)
_END = Labels(
    r"(?:到期|终止|截止|届满|失效)(?:日期?|时间)?$|^(?:有效期|合同|协议|证书)?(?:至|结束|有效期至|有效期限?)(?:日期|时间)?$|^(?:服务|合同|协议|证书|授权|维保|租赁|使用|许可)(?:有效)?(?:期限?)?至$|^(?:end|expir(?:y|es|ation)|(?:valid |runs |in force )?(?:until|till|to)|ends?)(?: on| date)?$|^(?:contract|term) end"
)
_FROM_TO = Labels(
    r"^(?:合同|协议|服务|维保|租赁)?(?:起止|期限|有效期限?|服务期)(?:日期|时间)?$|^(?:contract |service )?(?:term|period|valid(?:ity)?)$|^from (?:- )?to$"
)
_CONTRACT = Labels(
    r"合同|协议|供方|供应商|证书|许可证?|证照|资质|授权|^(?:contract|agreement|supplier|vendor|partner|provider|contractor|certificate|licen[cs]e|permit)s?(?: name| no)?$|^(?:contract )?(?:partner|party|with whom)$"
)
_HOLDER = Labels(
    r"^(?:姓名|人员|员工|持证人|持有人|持证人员|证书持有人)(?:姓名)?$|^(?:full )?names?$|^(?:holder|person|employee|staff|held by|who|engineer)(?: name)?$"
)
_WHAT = Labels(
    r"^(?:服务|产品|软件|设备|许可|合同|项目|系统)?名称$|^(?:服务|合同|维保)?(?:内容|标的|对象)$|^(?:what|item|product|subject|service|licen[cs]e)(?: name)?$"
)
# With whom: said beside a number, which alone tells nobody what it is of.
_WITH_WHOM = Labels(
    r"^(?:客户|顾客|对方|相对方|签约方|合作方|供方|供应商|甲方|乙方)(?:名称|单位)?$|^(?:customer|client|supplier|vendor|counter ?party|other party|with)(?: name)?$"
)
_A_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9/_.() -]+")
_BEGINS = Labels(
    r"^(?:合同|协议|服务)?(?:签订|签署|签约|生效|起始|开始|起租|订立)(?:日期?|时间)?$|^(?:signed|sign(?:ed|ing|ature) date|date (?:signed|of signature)|start(?:s|ed| date)?|begins?|from|effective(?: from| date)?|commence(?:s|ment)(?: date)?)(?: on)?$"
)
_RUNS_FOR = Labels(
    r"^(?:合同|协议|服务|维保|租赁|授权|许可|有效)?(?:有效)?(?:期限?|年限|周期|时长)$|^(?:contract |initial |minimum )?(?:term|duration|length|period)$"
)
_REGISTER = re.compile(
    r"合同|协议|证书|证照|许可|授权|资质|维保|保险|\b(?:contracts?|agreements?|certificates?|licen[cs]es?|permits?|subscriptions?|insurances?|warrant(?:y|ies)|maintenance)\b",
    re.I,
)
_OVER = re.compile(
    r"终止|解除|到期不续|已续|续签|已过期|已到期(?![^。；\n]{0,3}[未待尚])|作废|自动续|履行完|完结|已结束|renew|ended|closed|terminat|expired|superse|replaced",
    re.I,
)
_IN_BRACKETS = Rare(
    rf"(?P<what>[\u4e00-\u9fffA-Za-z][^\n；;，,。()（）]{{1,24}})[(（]\s*(?:有效期?限?\s*[至到:：]|到期日?(?:期|为)?[:：]?|(?:valid|good) (?:until|to|till)|expires?(?: on)?)\s*(?P<day>{DAY})[^()（）]{{0,4}}[)）]",
    re.I,
)


def terms_said_to_be_over(content: Content) -> Iterator[Fact]:
    """term.said "what|last day": a contract of which somebody writes that it has run out, and that none has followed yet."""
    for block in _SAID_TO_HAVE_ENDED.among(content.blocks):
        for match in () if block.rows else _SAID_TO_HAVE_ENDED.finditer(block.text):
            moment = moment_in(match["day"] or match["day2"])
            if moment and _NOT_YET.search(block.text) and not _FOLLOWED.search(block.text):
                what = (match["what"] or match["what2"]).strip()
                yield Fact(
                    "term.said", joined(what, moment[0].isoformat()), str(block.place), quote(block.text, match.start())
                )


def terms_in_cells(content: Content) -> Iterator[Fact]:
    """term.cell "what|last day": in a cell, a certificate with its last day in brackets: 低压电工证（有效期至2026年8月15日）."""
    for block in _IN_BRACKETS.among(content.blocks):
        for row in block.rows:
            for each in row:
                match = _IN_BRACKETS.search(each.text)
                if match and (moment := moment_in(match["day"])) and not _OVER.search(each.text):
                    what = " ".join(filter(None, (row[0].text if row[0] is not each else "", match["what"].strip())))
                    yield Fact(
                        "term.cell", joined(what, moment[0].isoformat()), row_place(block, row), quote(each.text)
                    )


def ended_rows(content: Content) -> Iterator[Fact]:
    """term.row "name|last day": the rows of a register of contracts, permits or certificates that have a last day."""
    for block in content.blocks:
        for _, keys, rest in heads(block):
            end, name = column(keys, _END), column(keys, _CONTRACT)
            end = column(keys, _FROM_TO) if end is None else end
            what = column(keys, _WHAT)  # one supplier may keep up several things
            name = what if name is None and _REGISTER.search(f"{block.place.heading} {block.place.sheet}") else name
            begins, length = column(keys, _BEGINS), column(keys, _RUNS_FOR)
            if name is None or end == name or (end is None and (begins is None or length is None)):
                continue
            party = column(keys, _WITH_WHOM)
            holder = column(keys, _HOLDER)  # two people may hold one certificate, each until a day of their own
            for below in rest:
                line = " ".join(each.text for each in below if each.text)
                if _OVER.search(line) or not cell(below, name):
                    continue
                day = _end_of(below[end]) if end is not None and len(below) > end else None
                day = day or _end_by_length(below, begins, length)
                if day:
                    called = cell(below, name)
                    beside = [cell(below, at) for at in (what, holder) if at is not None and at != name]
                    whom = cell(below, party) if party not in (name, what) and _A_CODE.fullmatch(called) else ""
                    held = " ".join(filter(None, (called, *beside, whom)))
                    yield Fact("term.row", joined(held, day[0].isoformat()), row_place(block, below), quote(line))
            break


def _end_of(cell: Cell) -> Moment | None:
    """The day of a cell, and of a span of days the last."""
    span = SPAN.search(cell.text)
    return moment_in(span["last"]) if span else moment_of(cell)


def _end_by_length(row: Row, begins: int | None, length: int | None) -> Moment | None:
    """The last day of a row that gives its first day and how long it runs: 2025-07-01 | 一年."""
    if begins is None or length is None or max(begins, length) >= len(row):
        return None
    first, said = moment_of(row[begins]), LENGTH.search(row[length].text)
    if first is None or said is None or not LEAST_MONTHS <= (months := months_of(said)) <= MOST_MONTHS:
        return None
    return (after(first[0], months), first[1])

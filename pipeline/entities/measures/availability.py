"""Availability that is promised service by service: in tables of services, and in sentences that give several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.tables import cell, column, heads, row_place
from pipeline.text.fields import Labels
from pipeline.text.joined import joined
from pipeline.text.normal import bare, normal, plain, quote
from pipeline.text.rare import Rare
from pipeline.values import Block, Fact, Row

_WORD = r"availability|up ?time|可用率|可用性|可用度|在线率"
_SERVICE = Labels(
    r"^(?:服务|服务名称|服务项目|服务内容|系统|业务系统)(?:名称)?$|^(?:it )?services?(?: name)?$|^systems?$"
)
_AVAILABLE = Labels(
    rf"{_WORD}|^(?:to be )?(?:available|up)(?: (?:per|a|each|in (?:a|the)|every) (?:month|quarter|year))?$|^(?:每?月|年)度?可用$"
)
# A column of what was reached, or of one month.
_REACHED = Labels(
    r"实际|实测|达成|完成|统计|本月|当月|\d月|actual|achieved|result|measured|reached|last|this month|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
# What has to be up in an emergency is less than what is promised.
_IN_AN_EMERGENCY = re.compile(
    r"启动|降级|应急|灾难|连续性|恢复|期间|continuity|invo(?:ke|cation)|disaster|degraded|emergency|recovery", re.I
)
_AGREED = re.compile(
    r"目标|要求|承诺|约定|级别|水平|协议|标准|指标|target|agreed|level|objective|promise|commit|requirement", re.I
)
_AIMED_AT = Labels(
    r"^(?:目标|约定|承诺|协议|要求)(?:值|指标|可用[率性])?$|^(?:targets?|agreed|promised?|sla|goal|required)(?: (?:value|level|availability))?$"
)
_TARGET = Labels(r"^目标值?$|^指标值$|^targets?(?: value)?$|^goal$")
_OF_WHAT = re.compile(
    r"(?:monthly |service )*(?:availability|uptime) of (?:the )?(?P<service>[A-Z][\w &/-]{1,40}?)(?: service)?(?: (?:per|a|each) month)?",
    re.I,
)
_FIGURE = re.compile(
    r"^(?:≥|>=|>|不低于|不少于|至少|at least|min(?:imum)?)?\s*(\d{2,3}(?:\.\d+)?)\s*%(?:\s*以上)?$", re.I
)
_SEVERAL = Rare(rf"(?:{_WORD})[^:：;；。.%\d]{{0,24}}[:：]", re.I)
_OF_ONE = re.compile(
    r"\s*(?:and |和|及)?(?P<service>[A-Za-z\u4e00-\u9fff][\w&/\u4e00-\u9fff -]{1,40}?)\s*(?:≥|>=|不低于|at least)?\s*(?P<figure>\d{2,3}(?:\.\d+)?)\s*%(?:\s*以上)?"
)


def availability_by_service(block: Block) -> Iterator[Fact]:
    """metric.target (as in `metrics`) of the measure "availability" or 可用率, with the service as its context."""
    if block.rows:
        yield from _of_table(block)
        yield from _of_objectives(block)
    elif _SEVERAL.search(block.text) and not _IN_AN_EMERGENCY.search(block.text):
        yield from _of_sentence(block)


def _of_table(block: Block) -> Iterator[Fact]:
    for row, keys, rest in heads(block):
        service = column(keys, _SERVICE)
        at = next((at for at, key in enumerate(keys) if _AVAILABLE.search(key) and not _REACHED.search(key)), None)
        if service is None or at is None or at == service:
            continue
        said = f"{block.place.heading} {row[at].text}"
        if _IN_AN_EMERGENCY.search(said) or any(_IN_AN_EMERGENCY.search(key) for key in keys):
            return
        beside = any(_AIMED_AT.search(key) for other, key in enumerate(keys) if other != at)
        if beside and not _AGREED.search(row[at].text):
            return  # Available | Target: what was reached
        if _AGREED.search(said) or not any(_REACHED.search(key) for key in keys):
            yield from _rows(block, rest, service, at, " ".join(row[at].text.split()))
        return


def _of_objectives(block: Block) -> Iterator[Fact]:
    """Rows of a table of targets that say "availability of X" beside the words in which the objective is put."""
    if not re.search(_WORD, block.text, re.I):
        return
    for _, keys, rest in heads(block):
        target = column(keys, _TARGET)
        if target is None:
            continue
        for below in rest:
            said = [
                match
                for at, each in enumerate(below)
                if at != target and (match := _OF_WHAT.fullmatch(each.text.strip()))
            ]
            figure = _FIGURE.match(normal(cell(below, target)))
            if figure and len(said) == 1:
                line = quote(" ".join(each.text for each in below if each.text))
                yield _target(said[0]["service"], figure[1], said[0].group(), row_place(block, below), line)
        return


def _rows(block: Block, rows: Sequence[Row], service: int, at: int, label: str) -> Iterator[Fact]:
    for below in rows:
        figure, name = _FIGURE.match(normal(cell(below, at))), cell(below, service)
        if figure and 2 <= len(name) <= 40:
            line = quote(" ".join(each.text for each in below if each.text))
            yield _target(name, figure[1], f"{name} {label}", row_place(block, below), line)


def _of_sentence(block: Block) -> Iterator[Fact]:
    text = plain(block.text)
    for lead in _SEVERAL.pattern.finditer(text):
        sentence = re.split(r"[。；]|\.(?:\s|$)", text[lead.end() :])[0]
        items = [_OF_ONE.fullmatch(item.strip()) for item in re.split(r"[,，、;]", sentence)]
        told = [item for item in items if item]
        if len(told) >= 2 and len(told) == len(items):
            for item in told:
                written = f"{item['service']} {lead.group().strip(' :：')}"
                yield _target(
                    item["service"], item["figure"], written, str(block.place), quote(block.text, lead.start())
                )


def _target(service: str, figure: str, written: str, place: str, line: str) -> Fact:
    about = bare(service)
    measure = "availability" if about.isascii() else "可用率"
    return Fact("metric.target", joined(measure, "more", f"{float(figure):g}", "%", about, written), place, line)

"""Targets of documents and agreements in tables without a head for them: rows of a measure and its figure, cards of one
service, and services across with measures down."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.entities.measures.figures import figure_of, plain_number
from pipeline.entities.measures.names import OF_A_MEASURE, SHORTEST_NAME, measure_key, written_measure
from pipeline.entities.measures.tables import MONTH
from pipeline.entities.tables import cell, column, heads, row_place, upright
from pipeline.text.fields import Labels, field_key
from pipeline.text.joined import joined
from pipeline.text.normal import bare, normal, quote
from pipeline.values import Block, Content, Fact, Row

_SERVICE = Labels(r"^(?:it)?(?:服务|系统|业务)(?:项目?|名称|内容)?$|^(?:it )?(?:services?|systems?)(?: name)?$")
# Above figures that were reached, of a month or of an earlier year.
_REACHED = Labels(
    r"实际|实测|实绩|达成|完成|统计|结果|测得|本[月期季年]|当月|上[月年]|去年|得分|\d|actual|achieved|result|measured|reached|outcome|score|performance|last|this|was|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_AIMED = Labels(
    r"目标|target|goal|sla|承诺|约定|agreed|要求|^(?:service |promised )?levels?(?: promised)?$|^promised?$|^what (?:is|we) promised?$"
)
_HIGH = re.compile(r"(?:≥|>=|不低于|at least )?\s*(?P<number>9[5-9](?:\.\d+)?|100) ?%?(?=$|[ ;,，；])")
_REACHED_SO = re.compile(r"\s*(?P<number>\d{1,3}(?:\.\d+)?)\s*%?\s*")
_PERCENT_BEHIND = re.compile(r"\s*[%％]$")
_UNITS = frozenset(["%", "分钟", "小时", "分", "天"])
_IN_AN_EMERGENCY = re.compile(r"应急|灾难|连续性|恢复|阈值|告警|continuity|disaster|emergency|recovery|threshold", re.I)
_LONGEST, _WIDEST, _MOST_ROWS, _LEAST = 30, 4, 40, 2


def availability_aimed_at(content: Content) -> Iterator[Fact]:
    """metric.target, of the measure "availability" or 可用率, of tables with a head of targets and nothing below it but high
    percentages, beside names that say nothing of a measure: "TurbineWatch | 99.6 %"."""
    for block in content.blocks:
        if block.place.part != "body" or len(block.rows) > _MOST_ROWS or _IN_AN_EMERGENCY.search(block.place.heading):
            continue
        for head, keys, rest in heads(block):
            aimed = [at for at, key in enumerate(keys) if _AIMED.search(key) and not _REACHED.search(key)]
            at = column(keys, _SERVICE) or 0  # behind the numbers of a catalogue
            if len(aimed) == 1 and aimed[0] > at and (found := _high(rest, aimed[0], len(head))):
                share = "%" in normal(
                    f"{head[aimed[0]].text}{''.join(row[at].text + row[aimed[0]].text for row, _ in found)}"
                )
                for row, figure in found if share else ():
                    name = _PERCENT_BEHIND.sub("", row[at].text.strip())
                    if 1 < len(name) <= _LONGEST and not OF_A_MEASURE.search(name) and not _figure(name):
                        told = ("more", plain_number(figure), "%")
                        measure = "availability" if name.isascii() else "可用率"
                        yield _target(block, row, measure, told, name)
                        yield from _by_month(block, row, keys, measure, name)
                break


def _by_month(block: Block, row: Row, keys: Sequence[str], measure: str, name: str) -> Iterator[Fact]:
    """metric.actual (as in `metrics`) of the percentages below the heads of months, beside the target."""
    line = quote(" ".join(each.text for each in row if each.text))
    for at, key in enumerate(keys):
        match = _REACHED_SO.fullmatch(normal(cell(row, at))) if MONTH.search(key) else None
        if match:
            told = joined(measure, key, plain_number(match["number"]), bare(name))
            yield Fact("metric.actual", told, row_place(block, row), line)


def _high(rows: Sequence[Row], at: int, width: int) -> list[tuple[Row, str]]:
    """The rows with a high percentage in this column, where nearly all of them have one."""
    below = [row for row in rows if len(row) == width]
    told = [(row, match["number"]) for row in below if (match := _HIGH.match(normal(row[at].text)))]
    named = all(row[0].text.strip() for row in below)
    return told if named and len(told) >= _LEAST and len(told) * 3 >= len(below) * 2 else []


def targets_in_rows(content: Content) -> Iterator[Fact]:
    """metric.target (as in `metrics`) of such tables."""
    for block in content.blocks:
        spoken = block.rows and block.place.part == "body" and len(block.rows) <= _MOST_ROWS
        if spoken and not _IN_AN_EMERGENCY.search(block.place.heading):
            rows = upright(block)
            across = tuple(_across(block, rows))
            yield from across or _down(block, rows)


def _down(block: Block, rows: Sequence[Row]) -> Iterator[Fact]:
    """A measure at the head of a row and one figure behind it; in a card, of the service that another row names."""
    service = next((cell(row, 1) for row in rows if len(row) == _LEAST and _SERVICE.search(field_key(row[0].text))), "")
    top = rows[0] if rows else ()
    for row in rows if not service or len(service) <= _LONGEST else ():
        figures = [at for at, each in enumerate(row) if at and _figure(each.text)]
        if not _LEAST <= len(row) <= _WIDEST or len(figures) != 1 or not _a_measure(row[0].text):
            continue
        above = cell(top, figures[0]) if len(top) == len(row) else ""
        head = "" if _figure(above) else field_key(above)
        if _REACHED.search(head) and not _AIMED.search(head):
            continue
        if told := _figure(row[figures[0]].text):
            yield _target(block, row, row[0].text, told, service)


def _across(block: Block, rows: Sequence[Row]) -> Iterator[Fact]:
    """The names of services above, measures before the rows, and in the cells what is promised of each."""
    named_above = {at: each.text for at, each in enumerate(rows[0]) if at} if rows else {}
    below = [row for row in rows[1:] if len(row) == len(rows[0]) and _a_measure(row[0].text)]
    headed = any(_REACHED.search(field_key(text)) or _AIMED.search(field_key(text)) for text in named_above.values())
    named = all(1 < len(text) <= _LONGEST and not _figure(text) for text in named_above.values())
    if len(named_above) < _LEAST or headed or not named or not below or len(below) * 2 < len(rows) - 1:
        return
    for row in below:
        figures = [at for at in named_above if _figure(row[at].text)]
        for at in figures if len(figures) >= _LEAST else ():
            if told := _figure(row[at].text):
                yield _target(block, row, row[0].text, told, named_above[at])


def _a_measure(text: str) -> bool:
    return len(text) <= _LONGEST and not _figure(text) and bool(OF_A_MEASURE.search(text)) and _named(text)


def _named(text: str) -> bool:
    return len(measure_key(text)) >= SHORTEST_NAME


def _figure(text: str) -> tuple[str, str, str] | None:
    told = figure_of(text) if len(text) <= _LONGEST else None
    return told if told and told[2] in _UNITS else None


def _target(block: Block, row: Row, measure: str, told: tuple[str, str, str], service: str) -> Fact:
    about = bare(service)
    written = written_measure(f"{service} {measure}" if service else measure)
    line = quote(" ".join(each.text for each in row if each.text))
    return Fact("metric.target", joined(measure_key(measure), *told, about, written), row_place(block, row), line)

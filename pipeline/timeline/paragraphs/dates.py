"""The dates of a paragraph: which stand in it, with the labels and signatures that govern them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.timeline.found import FoundDate
from pipeline.timeline.paragraphs.line_roles import Line, found_in, without
from pipeline.timeline.paragraphs.opening_days import day_met, day_reviewed, opening_day, opening_span
from pipeline.timeline.paragraphs.place_roles import REACH
from pipeline.timeline.paragraphs.where import Where
from pipeline.timeline.paragraphs.whole_lines import SHORT_LINE
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.timeline.roles.labels import is_bare_date_label, is_date_label, role_of_label
from pipeline.timeline.roles.signing_lines import signing_days
from pipeline.timeline.tables.in_cells import year_first
from pipeline.values import Block, Mention, Role

LastDay = Callable[[], date | None]
_LABEL_OF_DAY = re.compile(
    r"(?:时间|日期|周期|期间|时段|\bdate|\bwhen|\bperiod)\s?[:：]\s{0,2}(?=\d{1,2}\s?月\s?\d{1,2}\s?[日号])",
    re.IGNORECASE,
)
# The day without its year in the subject of a mail, and on which somebody complained.
_IN_A_MAIL = re.compile(
    r"^(?:subject|主题)\s?[:：].*?(?P<day>(?<![\d.])\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|\d{1,2}月\d{1,2}[日号])"
    r"(?!,? ?\d{4})",
    re.IGNORECASE,
)
_POINTS_BEGIN = 8  # blocks: the head of a mail, and its greeting
_SHORT_HEADING = 24
_NOTICE = re.compile(r"(?:通知|决定|通报|公告|函|令)$")  # what it is about is no label of the day at its close
_BESIDE = 8
_CODE = re.compile(r"""\s*(?:"[\w.-]+"\s?:\s|[a-z]+(?:[A-Z_][A-Za-z]*)?\s?[:=]\s?["']?\d{4}-\d\d-\d\d)""")
_NAMED_AT_END = re.compile(
    r"(?:^|[.;:。；]\s*)(?P<label>(?:[A-Z][a-z]+ by|(?:批准|审批|核准|签发|编制|审核)人?[:：])\s?[^.;:。；]{2,50})$"
)
_BY_SOMEONE = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,2} (?:by|for|on behalf of) (?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z]")
_SIGNING: frozenset[Role | None] = frozenset(["drafted", "reviewed", "approved", "released", "signed"])
_AROUND_A_LONE_DATE = re.compile(
    r"(?:[\s()（）\[\]:：日期Ddate/年月、，,.。-]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期[一二三四五六日天])*",
    re.IGNORECASE,
)


def dates_of_paragraph(
    block: Block, before: Block | None, where: Where, near: str, last: LastDay, audit: bool
) -> Iterator[FoundDate]:
    """Dates of a paragraph with roles; one without a year is of that nearest to `last`, the last day told before it."""
    mentions = _mentions(block.text, last)
    span = opening_span(block.text, mentions, last) if where.in_first_lines else None
    mentions = sorted({*mentions, span}, key=lambda each: each.start) if span else mentions
    opened = opening_day(block.text, last) if where.begins_a_story and not mentions else None
    mentions = [opened] if opened else mentions
    if not mentions and (met := _day_of_meeting(block, where, last)):
        yield FoundDate(met, "meeting", block.place)
        return
    if not where.on_cover and _CODE.match(block.text):
        return  # an example of a file's head or of data, which dates nothing
    signed: dict[Mention, Role] = {}
    if where.on_cover or where.closing:
        signed = dict(signing_days(block.text, mentions, last))
        mentions = sorted({*mentions, *signed}, key=lambda each: each.start)
    alone = bool(mentions) and _AROUND_A_LONE_DATE.fullmatch(without(block.text, mentions)) is not None
    labels = _labels(block, before) if alone else ()
    line = Line(block, before, where, near, audit, mentions, signed, labels, span, bool(opened), alone)
    for mention in mentions:
        yield from found_in(line, mention)


def _day_of_meeting(block: Block, where: Where, last: LastDay) -> Mention | None:
    """The day without its year on which what a paper or a chapter tells was talked over."""
    heading = "" if block.level else block.place.heading.split(" > ")[-1]
    if talked := day_reviewed(block.text, heading, block.level, last):
        return talked
    below = where.order is not None and where.order <= _POINTS_BEGIN
    return day_met(block.text, where.title, last) if below else None


def _mentions(text: str, last: LastDay) -> Sequence[Mention]:
    """The dates of a line, and one without its year right after its label (会议时间：10月30日), of the year before it."""
    found = tuple(year_first((each,), text[max(0, each.start - _BESIDE) : each.start])[0] for each in find_dates(text))
    said, label = _IN_A_MAIL.match(text), _LABEL_OF_DAY.search(text) if "月" in text else None
    near = last() if said or label else None
    if near is None:
        return found
    if said and (days := completed(said["day"], Governing(near.year))):
        told = Mention(days[0], days[1], days[2], said["day"], said.start("day"), said.end("day"), "completed")
        return sorted({*found, told}, key=lambda each: each.start)
    if label is None:
        return found
    right_after = [each for each in find_dates(text, date(near.year, 1, 1)) if each.start == label.end()]
    return sorted({*found, *right_after}, key=lambda each: each.start)


def _labels(block: Block, before: Block | None) -> tuple[str, ...]:
    """What governs a line that holds nothing but a date."""
    labels = []
    if before is not None and _is_short_label(before):
        labels.append(before.text)
    named = _NAMED_AT_END.search(before.text[-REACH:]) if before is not None and not before.rows else None
    if named is not None and role_of_label(named["label"]) in _SIGNING:
        labels.append(named["label"])
    heading = block.place.heading.split(" > ")[-1]
    short = len(heading) <= _SHORT_HEADING and not _NOTICE.search(heading)
    if is_date_label(heading) or (short and role_of_label(heading) in _SIGNING):
        labels.append(heading)
    return tuple(labels)


def _is_short_label(block: Block) -> bool:
    text = block.text
    if block.rows or len(text) > SHORT_LINE or text.rstrip().endswith("。") or find_dates(text):
        return False
    if is_bare_date_label(text) or len(text) <= SHORT_LINE // 3 or ":" in normal(text):
        return True
    return _BY_SOMEONE.match(text) is not None  # Approved by A. Name, Managing Director

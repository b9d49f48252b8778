"""The dates of a paragraph, each with its role: by its words, its labels, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.timeline.found import FoundDate
from pipeline.timeline.paragraphs.opening_days import day_met, day_reviewed, opening_day, opening_span
from pipeline.timeline.paragraphs.place_roles import (
    REACH,
    SENTENCE_END,
    SHEET_TITLE,
    SHORT_LINE,
    is_day_of_board,
    is_day_of_report,
    is_title_period,
    role_by_occasion,
    role_by_place,
    role_of_lone_date,
)
from pipeline.timeline.paragraphs.where import Where
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.timeline.roles.by_words import is_bare_date_label, is_date_label, role_named, role_of_label
from pipeline.timeline.roles.sentences import turned_by_verb
from pipeline.timeline.roles.shared_day import also_signed
from pipeline.timeline.roles.signing_lines import signing_days
from pipeline.timeline.roles.unlabelled import (
    role_of_list_head,
    role_of_occasion,
)
from pipeline.timeline.tables.beside_labels import follows_its_label
from pipeline.timeline.tables.in_cells import year_first
from pipeline.timeline.tables.labels import period_if_wide
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
_WEEK = timedelta(days=7)
_BEGINS = re.compile(
    r"(?:自从?|从|开始(?:日期|时间)?[:：]?|起始(?:日期|时间)?[:：]?|\bfrom|\bsince|\bstart(?:ing|s)?)\s?$",
    re.IGNORECASE,
)
_JUST_BEFORE, _LONGEST_OF_VERSION = 24, 200  # characters
_FEW = 4  # dates of a line
_POINTS_BEGIN = 8  # blocks: the head of a mail, and its greeting
_OPEN_TO_SIGNING: frozenset[Role | None] = frozenset([None, "other", "period_start", "signed"])
_OPEN_TO_THE_OCCASION: frozenset[Role | None] = frozenset([None, "occurred", "period_start"])
_SENT = re.compile(r"(?:>|\s)*sent\s?:\s*(?:[a-z]{3,9},?\s*)?", re.IGNORECASE)
_LABEL_LENGTH = 10
_SHORT_HEADING = 24
_NOTICE = re.compile(r"(?:通知|决定|通报|公告|函|令)$")  # what it is about is no label of the day at its close
_BESIDE = 8
_CODE = re.compile(r"""\s*(?:"[\w.-]+"\s?:\s|[a-z]+(?:[A-Z_][A-Za-z]*)?\s?[:=]\s?["']?\d{4}-\d\d-\d\d)""")
_AUDIT_LABEL = re.compile(
    r"(?:^|[.;|]\s)(?:(?:internal|external|on-?site) )?audit\s?[:：]\s*$|内审[:：]\s*$", re.IGNORECASE
)
_NAMED_AT_END = re.compile(
    r"(?:^|[.;:。；]\s*)(?P<label>(?:[A-Z][a-z]+ by|(?:批准|审批|核准|签发|编制|审核)人?[:：])\s?[^.;:。；]{2,50})$"
)
_COURSE = re.compile(r"培训|外训|考试|学习|\bcourse|\btraining|\bexam", re.IGNORECASE)
_BY_SOMEONE = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,2} (?:by|for|on behalf of) (?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z]")
_SIGNING: frozenset[Role | None] = frozenset(["drafted", "reviewed", "approved", "released", "signed"])
_BESIDE_VERSION = re.compile(
    r"[\s(（]*(?:版本号?|版次|第|version|ver\.?|rev(?:ision)?\.?|issue|edition|v)\s?[:：]?\s?[A-Z]?[\d./]*版?[\s|,，;；)）·—–-]*(?:of|dated|from)?\s*\.?",
    re.IGNORECASE,
)
# Its number before, and what became of the paper behind: XY-P-04 V1.2 of 4 May 2025, withdrawn on …
_ITS_VERSION = re.compile(
    r"(?:^|[\s,，:：(（])(?:v|version|issue|edition|rev(?:ision)?\.?|版本号?[:：]?|版次[:：]?)\s?[A-Z]?\d+(?:\.\d+)*版?\s?[,，]?\s?(?:of|dated|issued)?\s?$",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"replac|supersed|instead|previous|former|代替|取代|替代|替换|原版|旧版|见|\bsee\b|\biso\b|\bgb", re.IGNORECASE
)
# The head of a short rule tells its version, and the day from which it is in use.
_VERSIONED = re.compile(
    r"\bv\d+\.\d|\b(?:version|issue|edition|rev(?:ision)?\.?) ?[a-z\d]|版本|版次|第[\d一二三四五六七八九十]+版",
    re.IGNORECASE,
)
_AROUND_A_LONE_DATE = re.compile(
    r"(?:[\s()（）\[\]:：日期Ddate/年月、，,.。-]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期[一二三四五六日天])*",
    re.IGNORECASE,
)


def _says_little_else(text: str, mention: Mention) -> bool:
    """Whether a line holds a date and at most the few characters of its label."""
    return len(text.strip()) - (mention.stop - mention.start) <= _LABEL_LENGTH


def _is_days_of_audit(text: str, mention: Mention) -> bool:
    """Whether a few days in a file about audits are those of the audit, and not of a course for auditors."""
    if _AUDIT_LABEL.search(text[: mention.start]):
        return True
    few = mention.precision == "day" and timedelta(0) < mention.end - mention.value <= _WEEK
    return few and _COURSE.search(text) is None


def dates_of_paragraph(
    block: Block, before: Block | None, where: Where, near: str, last: LastDay, audit: bool
) -> Iterator[FoundDate]:
    """Dates of a paragraph with roles; one without a year is of that nearest to `last`, the last day told before it."""
    mentions = _mentions(block.text, last)
    span = opening_span(block.text, mentions, last) if where.in_first_lines else None
    mentions = sorted({*mentions, span}, key=lambda each: each.start) if span else mentions
    opened = opening_day(block.text, last) if where.begins_a_story and not mentions else None
    mentions = [opened] if opened else mentions
    heading = "" if block.level else block.place.heading.split(" > ")[-1]
    if not mentions and (talked := day_reviewed(block.text, heading, block.level, last)):
        yield FoundDate(talked, "meeting", block.place)
        return
    below = where.order is not None and where.order <= _POINTS_BEGIN and not mentions
    if met := day_met(block.text, where.title, last) if below else None:
        yield FoundDate(met, "meeting", block.place)
        return
    if not where.on_cover and _CODE.match(block.text):
        return  # an example of a file's head or of data, which dates nothing
    signed: dict[Mention, Role] = {}
    if where.on_cover or where.closing:
        signed = dict(signing_days(block.text, mentions, last))
        mentions = sorted({*mentions, *signed}, key=lambda each: each.start)
    alone = bool(mentions) and _AROUND_A_LONE_DATE.fullmatch(_without(block.text, mentions)) is not None
    for mention in mentions:
        role = role_named(block.text, mention, _labels(block, before) if alone else (), audit=audit)
        said = signed.get(mention, role)
        if mention.precision == "day" and (other := also_signed(block.text[: mention.start], said)):
            yield FoundDate(mention, other, block.place, labelled=True)
        if mention in signed and (
            role in _OPEN_TO_SIGNING or (len(signed) > 1 and not (audit and signed[mention] == "reviewed"))
        ):
            yield FoundDate(mention, signed[mention], block.place, labelled=True)
            continue
        sentence = SENTENCE_END.split(block.text[max(0, mention.start - REACH) : mention.start])[-1]
        role = turned_by_verb(sentence) or role
        open_to_it = role in _OPEN_TO_THE_OCCASION or _SENT.fullmatch(block.text[: mention.start]) is not None
        if open_to_it and mention.precision == "day":
            role = role_by_occasion(block, before, mention, near, where) or role
        if role == "approved" and is_day_of_board(where, block.text[: mention.start]):
            role = "meeting"
        elif role == "occurred" and is_day_of_report(where, block.text[: mention.start], block.text[mention.stop :]):
            role = "drafted"
        if role == "occurred" and mention.precision == "day" and is_title_period(block, mention, where):
            role = "period_start"  # of a report whose name holds the word for an act: 派单系统周报（7月6日至10日）
        if role is None and alone:
            lone = role_of_occasion("", where.title, near) if mention.precision == "day" else None
            role = lone or role_of_lone_date(where, mention)
        elif role is None and is_title_period(block, mention, where):
            role = "period_start"
        elif role is None and mention.precision == "day":
            role = role_by_place(block, mention, near, where)
        if role is None and audit and _is_days_of_audit(block.text, mention):
            role = "meeting"
        if mention is span and role in _OPEN_TO_SIGNING:
            role = "meeting" if audit and mention.end - mention.value <= _WEEK else "period_start"
        if role is None and mention.form.startswith("span") and not block.text[: mention.start].strip():
            role = "period_start" if mention.end - mention.value > _WEEK else None
        if role is None and where.on_cover and _is_beside_version(block.text, mention, mentions):
            role = "released"
        if block.place.sheet and mention.value == mention.end and len(block.text) <= SHEET_TITLE:
            role = role_of_list_head(role, block.text)
        if role == "period_start" and where.on_cover and _is_from_then(block.text, mention):
            role = "effective"
        if opened and role is None:
            role = "occurred"
        opens, labelled = (
            _opens(block.text, mention),
            _says_little_else(block.text, mention) or follows_its_label(block.text, mention),
        )
        yield FoundDate(mention, period_if_wide(mention, role or "other"), block.place, opens, labelled)


def _is_from_then(text: str, mention: Mention) -> bool:
    """WI-04, version 1.0, from 13 July 2026, A. Name: the day from which what has a version is in use."""
    lone = mention.precision == "day" and mention.value == mention.end
    return (
        lone
        and _BEGINS.search(text[: mention.start]) is not None
        and _VERSIONED.search(text[: mention.start]) is not None
    )


def _is_beside_version(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a line, or its sentence, says nothing but the version and its day (Version 3 of 14 March 2022. Withdrawn)."""
    if len(mentions) <= _FEW and _BESIDE_VERSION.fullmatch(_without(text, mentions)):
        return True
    first, last = max(0, mention.start - _LONGEST_OF_VERSION), mention.stop + _LONGEST_OF_VERSION
    ends = [found.span() for found in SENTENCE_END.finditer(text, first, last)]
    start = max((stop for _, stop in ends if stop <= mention.start), default=first)
    stop = min((begin for begin, _ in ends if begin >= mention.stop), default=last)
    if _BESIDE_VERSION.fullmatch(text[start : mention.start] + text[mention.stop : stop]):
        return True
    before = text[start : mention.start]
    return mention.precision == "day" and bool(_ITS_VERSION.search(before)) and not _OF_ANOTHER.search(before)


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


def _opens(text: str, mention: Mention) -> bool:
    """Whether `mention` is only where something begins (自2025年9月以来), not the whole of a period."""
    lone = not mention.form.startswith("span") and not mention.form.endswith(("days", "months", "years"))
    return lone and _BEGINS.search(text[max(0, mention.start - _JUST_BEFORE) : mention.start]) is not None


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


def _without(text: str, mentions: Sequence[Mention]) -> str:
    """`text` with its dates taken out."""
    kept, at = [], 0
    for mention in sorted(mentions, key=lambda each: each.start):
        kept.append(text[at : mention.start])
        at = max(at, mention.stop)
    return "".join((*kept, text[at:]))


def _is_short_label(block: Block) -> bool:
    text = block.text
    if block.rows or len(text) > SHORT_LINE or text.rstrip().endswith("。") or find_dates(text):
        return False
    if is_bare_date_label(text) or len(text) <= SHORT_LINE // 3 or ":" in normal(text):
        return True
    return _BY_SOMEONE.match(text) is not None  # Approved by A. Name, Managing Director

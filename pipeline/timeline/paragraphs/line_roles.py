"""What each date of a paragraph is: by its words and its labels, by who signs, by where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from pipeline.timeline.found import FoundDate
from pipeline.timeline.paragraphs.place_roles import REACH, SENTENCE_END, role_by_occasion, role_by_place
from pipeline.timeline.paragraphs.where import Where
from pipeline.timeline.paragraphs.whole_lines import (
    SHEET_TITLE,
    is_day_of_board,
    is_day_of_report,
    is_title_period,
    role_of_lone_date,
)
from pipeline.timeline.roles.by_words import role_named
from pipeline.timeline.roles.sentences import is_written_for, turned_by_verb
from pipeline.timeline.roles.shared_day import also_signed
from pipeline.timeline.roles.unlabelled import role_of_list_head, role_of_occasion
from pipeline.timeline.tables.beside_labels import follows_its_label
from pipeline.timeline.tables.labels import period_if_wide
from pipeline.values import Block, Mention, Role

_WEEK = timedelta(days=7)
_BEGINS = re.compile(
    r"(?:自从?|从|开始(?:日期|时间)?[:：]?|起始(?:日期|时间)?[:：]?|\bfrom|\bsince|\bstart(?:ing|s)?)\s?$",
    re.IGNORECASE,
)
_JUST_BEFORE, _LONGEST_OF_VERSION = 24, 200  # characters
_FEW = 4  # dates of a line
_OPEN_TO_SIGNING: frozenset[Role | None] = frozenset([None, "other", "period_start", "signed"])
_OPEN_TO_THE_OCCASION: frozenset[Role | None] = frozenset([None, "occurred", "period_start"])
_SENT = re.compile(r"(?:>|\s)*sent\s?:\s*(?:[a-z]{3,9},?\s*)?", re.IGNORECASE)
_LABEL_LENGTH = 10
_AUDIT_LABEL = re.compile(
    r"(?:^|[.;|]\s)(?:(?:internal|external|on-?site) )?audit\s?[:：]\s*$|内审[:：]\s*$", re.IGNORECASE
)
_COURSE = re.compile(r"培训|外训|考试|学习|\bcourse|\btraining|\bexam", re.IGNORECASE)
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


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its dates, and what stands around it."""

    block: Block
    above: Block | None
    where: Where
    near: str
    audit: bool
    mentions: Sequence[Mention]
    signed: Mapping[Mention, Role]
    """The days beside which somebody signs."""
    labels: Sequence[str]
    """What governs a line that holds nothing but a date."""
    span: Mention | None
    """The time without its year that a report names in its first lines."""
    opened: bool
    """Its day is one without its year, with which a story begins."""
    alone: bool
    """It holds nothing but dates."""

    @property
    def text(self) -> str:
        return self.block.text


def found_in(line: Line, mention: Mention) -> Iterator[FoundDate]:
    """A date of a line with its role; twice where it is the day of two who sign."""
    role = role_named(line.text, mention, line.labels, audit=line.audit)
    said = line.signed.get(mention, role)
    if mention.precision == "day" and (other := also_signed(line.text[: mention.start], said)):
        yield FoundDate(mention, other, line.block.place, labelled=True)
    if mention in line.signed and _is_signed(line, mention, role):
        yield FoundDate(mention, line.signed[mention], line.block.place, labelled=True)
        return
    role = _role(line, mention, role) or "other"
    labelled = _says_little_else(line.text, mention) or follows_its_label(line.text, mention)
    yield FoundDate(mention, period_if_wide(mention, role), line.block.place, _opens(line.text, mention), labelled)


def _is_signed(line: Line, mention: Mention, role: Role | None) -> bool:
    """Whether the signature beside a day counts for more than the role that its words give it."""
    if is_written_for(line.text[: mention.start]):
        return False
    of_audit = line.audit and line.signed[mention] == "reviewed"
    return role in _OPEN_TO_SIGNING or (len(line.signed) > 1 and not of_audit)


def _role(line: Line, mention: Mention, named: Role | None) -> Role | None:
    """What a date is whose words give it the role `named`, or none."""
    role = _as_an_act(line, mention, _by_verb_or_occasion(line, mention, named))
    role = role or _by_place(line, mention) or _of_an_audit(line, mention)
    if mention is line.span and role in _OPEN_TO_SIGNING:
        role = "meeting" if line.audit and mention.end - mention.value <= _WEEK else "period_start"
    role = role or _of_long_span(line, mention) or _of_a_version(line, mention)
    if line.block.place.sheet and mention.value == mention.end and len(line.text) <= SHEET_TITLE:
        role = role_of_list_head(role, line.text)
    if role == "period_start" and line.where.on_cover and _is_from_then(line.text, mention):
        role = "effective"
    return role or ("occurred" if line.opened else None)


def _by_verb_or_occasion(line: Line, mention: Mention, role: Role | None) -> Role | None:
    """The role that the verb of the sentence gives, or the occasion where the words leave it open."""
    sentence = SENTENCE_END.split(line.text[max(0, mention.start - REACH) : mention.start])[-1]
    role = "meeting" if is_written_for(line.text[: mention.start]) else turned_by_verb(sentence) or role
    open_to_it = role in _OPEN_TO_THE_OCCASION or _SENT.fullmatch(line.text[: mention.start]) is not None
    if open_to_it and mention.precision == "day":
        return role_by_occasion(line.block, line.above, mention, line.near, line.where) or role
    return role


def _as_an_act(line: Line, mention: Mention, role: Role | None) -> Role | None:
    """What a word for an act, which names the paper and not what was done, makes of its day."""
    before, after = line.text[: mention.start], line.text[mention.stop :]
    if role == "approved" and is_day_of_board(line.where, before):
        return "meeting"
    if role != "occurred":
        return role
    if is_day_of_report(line.where, before, after):
        return "drafted"
    if mention.precision == "day" and is_title_period(line.block, mention, line.where):
        return "period_start"  # of a report whose name holds the word for an act: 派单系统周报（7月6日至10日）
    return role


def _by_place(line: Line, mention: Mention) -> Role | None:
    """Where no word says what a date is: by where it stands."""
    by_day = mention.precision == "day"
    if line.alone:
        lone = role_of_occasion("", line.where.title, line.near) if by_day else None
        return lone or role_of_lone_date(line.where, mention)
    if is_title_period(line.block, mention, line.where):
        return "period_start"
    return role_by_place(line.block, mention, line.near, line.where) if by_day else None


def _of_an_audit(line: Line, mention: Mention) -> Role | None:
    return "meeting" if line.audit and _is_days_of_audit(line.text, mention) else None


def _of_long_span(line: Line, mention: Mention) -> Role | None:
    """A span of more than a week with which a line begins."""
    begins = mention.form.startswith("span") and not line.text[: mention.start].strip()
    return "period_start" if begins and mention.end - mention.value > _WEEK else None


def _of_a_version(line: Line, mention: Mention) -> Role | None:
    return "released" if line.where.on_cover and _is_beside_version(line.text, mention, line.mentions) else None


def _says_little_else(text: str, mention: Mention) -> bool:
    """Whether a line holds a date and at most the few characters of its label."""
    return len(text.strip()) - (mention.stop - mention.start) <= _LABEL_LENGTH


def _is_days_of_audit(text: str, mention: Mention) -> bool:
    """Whether a few days in a file about audits are those of the audit, and not of a course for auditors."""
    if _AUDIT_LABEL.search(text[: mention.start]):
        return True
    few = mention.precision == "day" and timedelta(0) < mention.end - mention.value <= _WEEK
    return few and _COURSE.search(text) is None


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
    if len(mentions) <= _FEW and _BESIDE_VERSION.fullmatch(without(text, mentions)):
        return True
    first, last = max(0, mention.start - _LONGEST_OF_VERSION), mention.stop + _LONGEST_OF_VERSION
    ends = [found.span() for found in SENTENCE_END.finditer(text, first, last)]
    start = max((stop for _, stop in ends if stop <= mention.start), default=first)
    stop = min((begin for begin, _ in ends if begin >= mention.stop), default=last)
    if _BESIDE_VERSION.fullmatch(text[start : mention.start] + text[mention.stop : stop]):
        return True
    before = text[start : mention.start]
    return mention.precision == "day" and bool(_ITS_VERSION.search(before)) and not _OF_ANOTHER.search(before)


def _opens(text: str, mention: Mention) -> bool:
    """Whether `mention` is only where something begins (自2025年9月以来), not the whole of a period."""
    lone = not mention.form.startswith("span") and not mention.form.endswith(("days", "months", "years"))
    return lone and _BEGINS.search(text[max(0, mention.start - _JUST_BEFORE) : mention.start]) is not None


def without(text: str, mentions: Sequence[Mention]) -> str:
    """`text` with its dates taken out."""
    kept, at = [], 0
    for mention in sorted(mentions, key=lambda each: each.start):
        kept.append(text[at : mention.start])
        at = max(at, mention.stop)
    return "".join((*kept, text[at:]))

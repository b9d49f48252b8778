"""The dates of a paragraph, each with its role: by its words, its labels, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.text.normal import normal
from pipeline.text.people import names_in
from pipeline.timeline.dates import find_dates
from pipeline.timeline.dates_in_cells import year_first
from pipeline.timeline.found import FoundDate
from pipeline.timeline.label_dates import follows_its_label
from pipeline.timeline.opening_days import opening_day
from pipeline.timeline.openings import role_in_opening
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.timeline.roles.by_words import is_bare_date_label, is_date_label, role_named, role_of_label
from pipeline.timeline.roles.sentences import role_in_sentence, turned_by_verb
from pipeline.timeline.roles.signing_lines import signing_days
from pipeline.timeline.roles.unlabelled import (
    role_at_close,
    role_below_title,
    role_beside_name,
    role_in_byline,
    role_in_history_line,
    role_in_sheet_title,
    role_in_title_line,
    role_of_list_head,
    role_of_mail,
    role_of_memo,
    role_of_occasion,
    role_of_opening,
    role_when_held,
)
from pipeline.timeline.table_labels import period_if_wide
from pipeline.values import Block, Mention, Role

LastDay = Callable[[], date | None]

_COVER_BLOCKS = 14
_CLOSING_BLOCKS = 4
_OPENING_BLOCKS = 2
_SHORT_LINE = 60
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
_DAYS_APART = timedelta(days=2)
_YEAR = timedelta(days=370)
_BEGINS = re.compile(
    r"(?:自从?|从|开始(?:日期|时间)?[:：]?|起始(?:日期|时间)?[:：]?|\bfrom|\bsince|\bstart(?:ing|s)?)\s?$",
    re.IGNORECASE,
)
_OPEN_TO_SIGNING: frozenset[Role | None] = frozenset([None, "other", "period_start"])
_OPEN_TO_THE_OCCASION: frozenset[Role | None] = frozenset([None, "occurred", "period_start"])
_SHEET_TITLE = 110
_NAME_LENGTH = 40
_NAME_AT_END = re.compile(r"\s{1,3}[\u4e00-\u9fff]{2,4}\s*")
_LOOKED = re.compile(r"检查|核查|抽查|抽样|巡检|盘点|清点|演练|审核|内审|check|inspect|sampl|audit|drill|stock")
_HEAD_LINE = re.compile(r"[:：]")
_BELOW_TITLE = (1, 2)
_FIRST_ROWS = re.compile(r"[A-Z]{1,2}[12]")
_SECOND_ROWS = re.compile(r"[A-Z]{1,2}[23]")
_MINUTES = re.compile(r"纪要|会议记录|\bminutes\b")
_LABEL_LENGTH = 10
_SHORT_HEADING = 24
_BESIDE = 8
_REPORT = re.compile(r"[周月日旬季年]报|报告|总结|小结|\breport\b|\bsummary\b", re.IGNORECASE)
_CODE = re.compile(r"""\s*(?:"[\w.-]+"\s?:\s|[a-z]+(?:[A-Z_][A-Za-z]*)?\s?[:=]\s?["']?\d{4}-\d\d-\d\d)""")
_SENTENCE_END = re.compile(r"[。！？!?;；\n]|(?<=[a-z0-9)])\.\s+(?=[A-Z])")
_REACH = 100
_AUDIT_LABEL = re.compile(
    r"(?:^|[.;|]\s)(?:(?:internal|external|on-?site) )?audit\s?[:：]\s*$|内审[:：]\s*$", re.IGNORECASE
)
_NAMED_AT_END = re.compile(
    r"(?:^|[.;:。；]\s*)(?P<label>(?:[A-Z][a-z]+ by|(?:批准|审批|核准|签发|编制|审核)人?[:：])\s?[^.;:。；]{2,50})$"
)
_COURSE = re.compile(r"培训|外训|考试|学习|\bcourse|\btraining|\bexam", re.IGNORECASE)
_COMES_INTO_FORCE = re.compile(r"(?:^|[\s,，;；|])(?:实施|施行|实行|执行|试行)\s{0,2}[:：]\s{0,2}$")
_BY_SOMEONE = re.compile(r"[A-Z][a-z]+(?: [a-z]+){0,2} (?:by|for|on behalf of) (?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z]")
_SIGNING: frozenset[Role | None] = frozenset(["drafted", "reviewed", "approved", "released", "signed"])
_BESIDE_VERSION = re.compile(
    r"[\s(（]*(?:版本号?|版次|第|version|ver\.?|rev(?:ision)?\.?|issue|edition|v)\s?[:：]?\s?[A-Z]?[\d./]*版?[\s|,，;；)）·—–-]*(?:of|dated|from)?\s*\.?",
    re.IGNORECASE,
)
_AROUND_A_LONE_DATE = re.compile(
    r"(?:[\s()（）\[\]:：日期Ddate/年月、，,.。-]|(?:mon|tues|wednes|thurs|fri|satur|sun)day|星期[一二三四五六日天])*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Where:
    """A paragraph's order among those of the body (None in headers and the like), and the first of them."""

    order: int | None
    count: int
    title: str = ""

    @property
    def on_cover(self) -> bool:
        return self.order is not None and self.order < _COVER_BLOCKS

    @property
    def on_opening(self) -> bool:
        """In the first lines of text below the title."""
        return self.order is not None and self.order <= _OPENING_BLOCKS

    @property
    def begins_a_story(self) -> bool:
        """The title, or the line right below it; a mail begins with its head."""
        return self.order is not None and self.order <= 1 and not _HEAD_LINE.search(self.title)

    @property
    def closing(self) -> bool:
        return self.order is not None and self.order > 0 and self.order >= self.count - _CLOSING_BLOCKS

    @property
    def is_byline(self) -> bool:
        """Below the title and, at most, a line on what the file is about."""
        return self.order is not None and self.order <= 2 < self.count - _CLOSING_BLOCKS


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
    opened = opening_day(block.text, last) if where.begins_a_story and not mentions else None
    mentions = [opened] if opened else mentions
    if not where.on_cover and _CODE.match(block.text):
        return  # an example of a file's head or of data, which dates nothing
    signed: dict[Mention, Role] = {}
    if where.on_cover or where.closing:
        signed = dict(signing_days(block.text, mentions, last))
        mentions = sorted({*mentions, *signed}, key=lambda each: each.start)
    for mention in mentions:
        alone = _AROUND_A_LONE_DATE.fullmatch(_without(block.text, mentions)) is not None
        role = role_named(block.text, mention, _labels(block, before) if alone else (), audit=audit)
        if mention in signed and (
            role in _OPEN_TO_SIGNING or (len(signed) > 1 and not (audit and signed[mention] == "reviewed"))
        ):
            yield FoundDate(mention, signed[mention], block.place, labelled=True)
            continue
        sentence = _SENTENCE_END.split(block.text[max(0, mention.start - _REACH) : mention.start])[-1]
        role = turned_by_verb(sentence) or role
        if role in _OPEN_TO_THE_OCCASION and mention.precision == "day":
            role = _role_by_occasion(block, before, mention, near, where) or role
        if role is None and alone:
            lone = role_of_occasion("", where.title, near) if mention.precision == "day" else None
            role = lone or _role_of_lone_date(where, mention)
        elif role is None and _is_title_period(block, mention, where):
            role = "period_start"
        elif role is None and mention.precision == "day":
            role = _role_by_place(block, mention, near, where)
        if role is None and audit and _is_days_of_audit(block.text, mention):
            role = "meeting"
        if role is None and mention.form.startswith("span") and not block.text[: mention.start].strip():
            role = "period_start" if mention.end - mention.value > _WEEK else None
        if role is None and where.on_cover and _is_beside_version(block.text, mention, mentions):
            role = "released"
        if block.place.sheet and mention.value == mention.end and len(block.text) <= _SHEET_TITLE:
            role = role_of_list_head(role, block.text)
        if opened and role is None:
            role = "occurred"
        opens, labelled = (
            _opens(block.text, mention),
            _says_little_else(block.text, mention) or follows_its_label(block.text, mention),
        )
        yield FoundDate(mention, period_if_wide(mention, role or "other"), block.place, opens, labelled)


def _is_beside_version(text: str, mention: Mention, mentions: Sequence[Mention]) -> bool:
    """Whether a line, or its sentence, says nothing but the version and its day (Version 3 of 14 March 2022. Withdrawn)."""
    if _BESIDE_VERSION.fullmatch(_without(text, mentions)):
        return True
    ends = [found.span() for found in _SENTENCE_END.finditer(text)]
    start = max((stop for _, stop in ends if stop <= mention.start), default=0)
    stop = min((begin for begin, _ in ends if begin >= mention.stop), default=len(text))
    return _BESIDE_VERSION.fullmatch(text[start : mention.start] + text[mention.stop : stop]) is not None


def _mentions(text: str, last: LastDay) -> Sequence[Mention]:
    """The dates of a line, and one without its year right after its label (会议时间：10月30日), of the year before it."""
    found = tuple(year_first((each,), text[max(0, each.start - _BESIDE) : each.start])[0] for each in find_dates(text))
    said, label = _IN_A_MAIL.search(text), _LABEL_OF_DAY.search(text)
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


def _role_by_occasion(block: Block, above: Block | None, mention: Mention, near: str, where: Where) -> Role | None:
    """The head of a memo or a mail, or a meeting that was held, whatever a word nearby seems to say."""
    before = block.text[: mention.start]
    if where.on_cover and (issued := role_of_memo(before, where.title)):
        return issued
    about = block.place.heading or block.text[:_SHORT_LINE]
    heading = block.place.heading.split(" > ")[-1]
    if heading != where.title and role_of_opening(before, block.text[mention.stop :], heading) == "reviewed":
        return "reviewed"
    mail = role_of_mail(before, block.text, above.text if above else "", near)
    return mail or role_when_held(before, about, f"{block.text} {near}")


def _role_by_place(block: Block, mention: Mention, near: str, where: Where) -> Role | None:
    text, before, after = block.text, block.text[: mention.start], block.text[mention.stop :]
    heading = block.place.heading.split(" > ")[-1]
    by_whom = block.place.sheet and not after.strip(" )）.") and role_beside_name(before, after, heading) == "signed"
    alone = _NAME_AT_END.fullmatch(after) is not None and bool(names_in(after.strip()))
    if (by_whom and (_is_in_row(block, _SECOND_ROWS) or not before.isascii())) or (block.place.sheet and alone):
        if _LOOKED.search(f"{normal(text)} {normal(block.place.sheet)} {normal(where.title)}"):
            return "occurred"
        return "drafted"  # whose sheet it is: below its title, or at the end of it
    if block.place.sheet and len(text) <= _SHEET_TITLE and (in_title := role_in_sheet_title(before, after, text)):
        return in_title
    opening = role_of_opening(before, after, heading)
    if opening == "reviewed" or _COMES_INTO_FORCE.search(before):
        return opening if opening == "reviewed" else "effective"
    if where.order == 1 and (held := role_below_title(before, where.title)):
        return held
    about = f"{block.place.sheet} {block.place.heading or where.title}"
    # What follows tells of the occasion only where a label begins it: 时间：… or Date: …
    occasion = role_of_occasion(before, about, f"{text} {near}" if before.strip() else text)
    beside = None if block.level == 1 else role_beside_name(before, after, heading)  # a title is no name
    if beside == "signed" and where.is_byline and len(before) <= _NAME_LENGTH:
        beside = "drafted"
    if beside is None and not occasion and where.order in _BELOW_TITLE and not block.level:
        beside = role_in_byline(before, after)
    if occasion or beside:
        return occasion or beside
    if history := role_in_history_line(after, heading):
        return history
    if where.order is not None and where.order <= 1 and (held := role_in_title_line(before, after)):
        return held
    told = where.on_opening or _MINUTES.search(normal(where.title)) is not None  # in a mail, below its head
    if told and (held := role_in_opening(_SENTENCE_END.split(before)[-1], after, near)):
        return held
    if said := role_in_sentence(_SENTENCE_END.split(before[-_REACH:])[-1], _SENTENCE_END.split(after[:_REACH])[0]):
        return said
    signed = where.closing and (where.order or 0) > 1 and not block.place.sheet
    return opening or (role_at_close(before, after) if signed else None)


def _opens(text: str, mention: Mention) -> bool:
    """Whether `mention` is only where something begins (自2025年9月以来), not the whole of a period."""
    lone = not mention.form.startswith("span") and not mention.form.endswith(("days", "months", "years"))
    return lone and _BEGINS.search(text[: mention.start]) is not None


def _labels(block: Block, before: Block | None) -> tuple[str, ...]:
    """What governs a line that holds nothing but a date."""
    labels = []
    if before is not None and _is_short_label(before):
        labels.append(before.text)
    named = _NAMED_AT_END.search(before.text[-_REACH:]) if before is not None and not before.rows else None
    if named is not None and role_of_label(named["label"]) in _SIGNING:
        labels.append(named["label"])
    heading = block.place.heading.split(" > ")[-1]
    if is_date_label(heading) or (len(heading) <= _SHORT_HEADING and role_of_label(heading) in _SIGNING):
        labels.append(heading)
    return tuple(labels)


def _without(text: str, mentions: Sequence[Mention]) -> str:
    """`text` with its dates taken out."""
    for mention in sorted(mentions, key=lambda each: -each.start):
        text = text[: mention.start] + text[mention.stop :]
    return text


def _is_short_label(block: Block) -> bool:
    text = block.text
    if block.rows or len(text) > _SHORT_LINE or find_dates(text):
        return False
    if is_bare_date_label(text) or len(text) <= _SHORT_LINE // 3 or ":" in normal(text):
        return True
    return _BY_SOMEONE.match(text) is not None  # Approved by A. Name, Managing Director


def _role_of_lone_date(where: Where, mention: Mention) -> Role | None:
    if where.on_cover and mention.precision == "day" and _MINUTES.search(normal(where.title)):
        return "meeting"
    if where.closing and (where.order or 0) >= 3:
        return "signed"
    if where.on_cover and mention.form.startswith("span") and _DAYS_APART < mention.end - mention.value < _YEAR:
        return "period_start"  # the week of a weekly report
    return "released" if where.on_cover else None


def _is_in_row(block: Block, rows: re.Pattern[str]) -> bool:
    return bool(block.place.sheet) and rows.fullmatch(block.place.cell or "") is not None


def _is_title_period(block: Block, mention: Mention, where: Where) -> bool:
    """Whether a month or longer in a title, or the days of a report's, say which period the file is about."""
    days = mention.precision == "day" and mention.value == mention.end
    wide = mention.precision != "day" or (not days and _REPORT.search(block.text) is not None)
    longest = _SHEET_TITLE if block.place.sheet else _SHORT_LINE
    first = block.level == 1 or (where.order or 99) < 4 or where.order == 0 or _is_in_row(block, _FIRST_ROWS)
    return wide and len(block.text) <= longest and first

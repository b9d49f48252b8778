"""What a date in a paragraph is by where it stands, and by what stands around it, where no word beside it says."""

from __future__ import annotations

import re
from datetime import timedelta

from pipeline.text.normal import normal
from pipeline.text.people import names_in
from pipeline.timeline.paragraphs.openings import role_in_opening
from pipeline.timeline.paragraphs.where import Where
from pipeline.timeline.roles.sentences import role_in_sentence
from pipeline.timeline.roles.unlabelled import (
    is_list,
    role_at_close,
    role_below_title,
    role_beside_name,
    role_in_byline,
    role_in_history_line,
    role_in_sheet_title,
    role_in_title_line,
    role_of_mail,
    role_of_memo,
    role_of_occasion,
    role_of_opening,
    role_when_held,
)
from pipeline.values import Block, Mention, Role

SHORT_LINE = 60
_DAYS_APART = timedelta(days=2)
_YEAR = timedelta(days=370)
SHEET_TITLE = 110
_NAME_LENGTH = 40
_NAME_AT_END = re.compile(r"\s{1,3}[\u4e00-\u9fff]{2,4}\s*")
_LOOKED = re.compile(r"检查|核查|抽查|抽样|巡检|盘点|清点|演练|审核|内审|check|inspect|sampl|audit|drill|stock")
_EFFECT = re.compile(r"效果(?:评价|评估|验证|确认)?\s{0,2}:|^effect")
_BELOW_TITLE, _LONG_ENOUGH = (1, 2), 4
_FIRST_ROWS = re.compile(r"[A-Z]{1,2}[12]")
_SECOND_ROWS = re.compile(r"[A-Z]{1,2}[23]")
_MINUTES = re.compile(r"纪要|会议记录|(?<!\d )\bminutes\b")
_REPORT = re.compile(r"[周月日旬季年]报|报告|总结|小结|\breport\b|\bsummary\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[。！？!?;；\n]|(?<=[a-z0-9)])\.\s+(?=[A-Z])")
REACH = 100
_AROUND = 500  # characters on either side: a longer text is no head and no title
# CAB 14 October 2026, 16:00: the board that met, and not when it agreed.
_BOARD = re.compile(
    r"(?:(?:notes|minutes) (?:of|from) (?:the )?)?(?:e-?)?(?:cab|ccb|change (?:advisory |control |approval )?board|变更(?:顾问|控制|评审)?(?:委员会|小组))"
    r"(?: ?(?:meeting|notes|minutes|会议?|纪要|记录|-|–|—|/|,|:|no\.? ?\d+|#\d+))* ?"
)
# A heading that asks for the day, which the text below it begins with; and one that tells how a day went.
_ASKS_FOR_DAY = re.compile(
    r"(?:day|date|when|time)(?: ?(?:,|and|&|/) ?(?:who|people|place|time|participants|persons|team|those present|attendees|where|by whom|crew))*"
    r"|(?:时间|日期|何时)(?:[、,和与及](?:地点|人员|参加人员?|参与人员?)){0,2}"
)
_COURSE_OF_A_DAY = re.compile(
    r"(?:[\d.]{1,4} )?(?:timeline|time line|chronology|(?:sequence|course) of events|what happened|how it went)(?: (?:of|on))?[ ,:;–—-]{0,3}"
    r"|(?:[一二三四五六七八九十\d]{1,2}[、.] ?)?(?:时间线|时间轴|(?:事件|故障|处置|中断|处理)?经过)[ ,:、(–—-]{0,3}"
)
_REPORTED_BY = re.compile(r"reported by [a-z][a-z'.-]+(?: [a-z][a-z'.-]+){1,2},? ?(?:on )?")
_COMES_INTO_FORCE = re.compile(r"(?:^|[\s,，;；|])(?:实施|施行|实行|执行|试行)\s{0,2}[:：]\s{0,2}$")


def role_by_occasion(block: Block, above: Block | None, mention: Mention, near: str, where: Where) -> Role | None:
    """The head of a memo or a mail, or a meeting that was held, whatever a word nearby seems to say."""
    before = block.text[max(0, mention.start - _AROUND) : mention.start]
    if where.on_cover and (issued := role_of_memo(before, where.title)):
        return issued
    about = block.place.heading or block.text[:SHORT_LINE]
    heading = block.place.heading.split(" > ")[-1]
    if heading != where.title and role_of_opening(before, block.text[mention.stop :], heading) == "reviewed":
        return "reviewed"
    mail = role_of_mail(before, block.text, above.text if above else "", near)
    return mail or role_when_held(before, about, f"{block.text} {near}")


def role_by_place(block: Block, mention: Mention, near: str, where: Where) -> Role | None:
    text, before = block.text, block.text[max(0, mention.start - _AROUND) : mention.start]
    after = block.text[mention.stop : mention.stop + _AROUND]
    heading = block.place.heading.split(" > ")[-1]
    by_whom = block.place.sheet and not after.strip(" )）.") and role_beside_name(before, after, heading) == "signed"
    alone = _NAME_AT_END.fullmatch(after) is not None and bool(names_in(after.strip()))
    if (by_whom and (_is_in_row(block, _SECOND_ROWS) or not before.isascii())) or (block.place.sheet and alone):
        if _LOOKED.search(f"{normal(text)} {normal(block.place.sheet)} {normal(where.title)}"):
            return "occurred"
        # Whose sheet it is: below its title, or at the end of it; of a list, that up to which it is kept.
        return "other" if is_list(text) else "drafted"
    if block.place.sheet and len(text) <= SHEET_TITLE and (in_title := role_in_sheet_title(before, after, text)):
        return in_title
    if block.level and _COURSE_OF_A_DAY.fullmatch(normal(before)):
        return "occurred"
    if not before.strip() and not block.level and _ASKS_FOR_DAY.fullmatch(normal(heading)):
        return "meeting" if _MINUTES.search(normal(where.title)) else "occurred"
    opening = role_of_opening(before, after, heading)
    if opening == "reviewed" or _COMES_INTO_FORCE.search(before):
        return opening if opening == "reviewed" else "effective"
    if block.level > 1 and not before.strip() and role_below_title(before, where.title):
        return "meeting"  # one of several meetings, whose minutes stand in one file
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
    if beside == "signed" and _EFFECT.search(normal(text)):
        beside = "other"  # who judged what a course had brought about
    if occasion or beside:
        return occasion or beside
    if history := role_in_history_line(after, heading):
        return history
    if where.order is not None and where.order <= 1 and (held := role_in_title_line(before, after)):
        return held
    told = where.on_opening or _MINUTES.search(normal(where.title)) is not None  # in a mail, below its head
    if told and (held := role_in_opening(SENTENCE_END.split(before)[-1], after, near)):
        return held
    if said := role_in_sentence(SENTENCE_END.split(before[-REACH:])[-1], SENTENCE_END.split(after[:REACH])[0]):
        return said
    signed = where.closing and (where.order or 0) > 1 and not block.place.sheet
    return opening or (role_at_close(before, after) if signed else None)


def is_day_of_board(where: Where, before: str) -> bool:
    """Whether the first line of a paper is called after a board that meets, and its day."""
    return where.order == 0 and _BOARD.fullmatch(normal(before)) is not None


def is_day_of_report(where: Where, before: str, after: str) -> bool:
    """Whether a paper closes with who reported what it tells, and on which day: Reported by A. Name, 24 September."""
    last = where.order is not None and where.order + 1 == where.count and where.order >= _LONG_ENOUGH
    return last and _REPORTED_BY.fullmatch(normal(before)) is not None and not after.strip(" .)")


def role_of_lone_date(where: Where, mention: Mention) -> Role | None:
    if where.on_cover and mention.precision == "day" and _MINUTES.search(normal(where.title)):
        return "meeting"
    if where.closing and (where.order or 0) >= 3:
        return "signed"
    if where.on_cover and mention.form.startswith("span") and _DAYS_APART < mention.end - mention.value < _YEAR:
        return "period_start"  # the week of a weekly report
    return "released" if where.on_cover else None


def _is_in_row(block: Block, rows: re.Pattern[str]) -> bool:
    return bool(block.place.sheet) and rows.fullmatch(block.place.cell or "") is not None


def is_title_period(block: Block, mention: Mention, where: Where) -> bool:
    """Whether a month or longer in a title, or the days of a report's, say which period the file is about."""
    days = mention.precision == "day" and mention.value == mention.end
    wide = mention.precision != "day" or (not days and _REPORT.search(block.text) is not None)
    longest = SHEET_TITLE if block.place.sheet else SHORT_LINE
    first = block.level == 1 or (where.order or 99) < 4 or where.order == 0 or _is_in_row(block, _FIRST_ROWS)
    return wide and len(block.text) <= longest and first

"""What a date in a paragraph is by where it stands, and by what stands around it, where no word beside it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.text.normal import normal
from pipeline.text.people import names_in
from pipeline.timeline.paragraphs.openings import role_in_opening
from pipeline.timeline.paragraphs.where import Where
from pipeline.timeline.paragraphs.whole_lines import MINUTES, SHEET_TITLE, SHORT_LINE, is_in_row
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

_NAME_LENGTH = 40
_NAME_AT_END = re.compile(r"\s{1,3}[\u4e00-\u9fff]{2,4}\s*")
_LOOKED = re.compile(r"检查|核查|抽查|抽样|巡检|盘点|清点|演练|审核|内审|check|inspect|sampl|audit|drill|stock")
_EFFECT = re.compile(r"效果(?:评价|评估|验证|确认)?\s{0,2}:|^effect")
_BELOW_TITLE = (1, 2)
_SECOND_ROWS = re.compile(r"[A-Z]{1,2}[23]")
SENTENCE_END = re.compile(r"[。！？!?;；\n]|(?<=[a-z0-9)])\.\s+(?=[A-Z])")
REACH = 100
_AROUND = 500  # characters on either side: a longer text is no head and no title
# A heading that asks for the day, which the text below it begins with; and one that tells how a day went.
_ASKS_FOR_DAY = re.compile(
    r"(?:day|date|when|time)(?: ?(?:,|and|&|/) ?(?:who|people|place|time|participants|persons|team|those present|attendees|where|by whom|crew))*"
    r"|(?:时间|日期|何时)(?:[、,和与及](?:地点|人员|参加人员?|参与人员?)){0,2}"
)
_COURSE_OF_A_DAY = re.compile(
    r"(?:[\d.]{1,4} )?(?:timeline|time line|chronology|(?:sequence|course) of events|what happened|how it went)(?: (?:of|on))?[ ,:;–—-]{0,3}"
    r"|(?:[一二三四五六七八九十\d]{1,2}[、.] ?)?(?:时间线|时间轴|(?:事件|故障|处置|中断|处理)?经过)[ ,:、(–—-]{0,3}"
)
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


@dataclass(frozen=True, slots=True)
class _Spot:
    """A date in a paragraph: the text on either side of it, what stands over and near it, and where the paragraph stands."""

    block: Block
    where: Where
    near: str
    before: str
    after: str
    heading: str
    opening: Role | None
    """What the date is as the day at the head of a paragraph."""

    @property
    def begins(self) -> bool:
        return not self.before.strip()

    @property
    def in_minutes(self) -> bool:
        return MINUTES.search(normal(self.where.title)) is not None


def role_by_place(block: Block, mention: Mention, near: str, where: Where) -> Role | None:
    """What the first way in which a place tells a date says it is; None where it tells nothing."""
    before = block.text[max(0, mention.start - _AROUND) : mention.start]
    after = block.text[mention.stop : mention.stop + _AROUND]
    heading = block.place.heading.split(" > ")[-1]
    spot = _Spot(block, where, near, before, after, heading, role_of_opening(before, after, heading))
    return next((role for way in _WAYS if (role := way(spot)) is not None), None)


def _whose_sheet_it_is(spot: _Spot) -> Role | None:
    """Below the title of a sheet, or at the end of it, with a name; of a list, the day up to which it is kept."""
    if not spot.block.place.sheet or not (_signs_a_sheet(spot) or _is_before_a_name(spot)):
        return None
    text = spot.block.text
    if _LOOKED.search(f"{normal(text)} {normal(spot.block.place.sheet)} {normal(spot.where.title)}"):
        return "occurred"
    return "other" if is_list(text) else "drafted"


def _signs_a_sheet(spot: _Spot) -> bool:
    if spot.after.strip(" )）.") or role_beside_name(spot.before, spot.after, spot.heading) != "signed":
        return False
    return is_in_row(spot.block, _SECOND_ROWS) or not spot.before.isascii()


def _is_before_a_name(spot: _Spot) -> bool:
    return _NAME_AT_END.fullmatch(spot.after) is not None and bool(names_in(spot.after.strip()))


def _in_title_of_sheet(spot: _Spot) -> Role | None:
    if not spot.block.place.sheet or len(spot.block.text) > SHEET_TITLE:
        return None
    return role_in_sheet_title(spot.before, spot.after, spot.block.text)


def _in_course_of_a_day(spot: _Spot) -> Role | None:
    """A heading that tells how a day went: Timeline, 5 March."""
    return "occurred" if spot.block.level and _COURSE_OF_A_DAY.fullmatch(normal(spot.before)) else None


def _asked_by_heading(spot: _Spot) -> Role | None:
    """Below a heading that asks for the day."""
    if not spot.begins or spot.block.level or not _ASKS_FOR_DAY.fullmatch(normal(spot.heading)):
        return None
    return "meeting" if spot.in_minutes else "occurred"


def _reviewed_or_in_force(spot: _Spot) -> Role | None:
    if spot.opening == "reviewed":
        return spot.opening
    return "effective" if _COMES_INTO_FORCE.search(spot.before) else None


def _one_of_several_meetings(spot: _Spot) -> Role | None:
    """The heading over the minutes of one meeting, where those of several stand in one file."""
    several = spot.block.level > 1 and spot.begins and role_below_title(spot.before, spot.where.title)
    return "meeting" if several else None


def _below_title(spot: _Spot) -> Role | None:
    return role_below_title(spot.before, spot.where.title) if spot.where.order == 1 else None


def _of_occasion_or_name(spot: _Spot) -> Role | None:
    """That of the occasion of which the paper tells; else by the name beside it."""
    about = f"{spot.block.place.sheet} {spot.block.place.heading or spot.where.title}"
    # What follows tells of the occasion only where a label begins it: 时间：… or Date: …
    told = spot.block.text if spot.begins else f"{spot.block.text} {spot.near}"
    return role_of_occasion(spot.before, about, told) or _beside_a_name(spot)


def _beside_a_name(spot: _Spot) -> Role | None:
    """By the name beside it, of who wrote the paper where it stands below the title, or judged what a course had brought
    about."""
    # A title is no name.
    beside = None if spot.block.level == 1 else role_beside_name(spot.before, spot.after, spot.heading)
    if beside == "signed" and spot.where.is_byline and len(spot.before) <= _NAME_LENGTH:
        return "drafted"
    if beside is None and spot.where.order in _BELOW_TITLE and not spot.block.level:
        beside = role_in_byline(spot.before, spot.after)
    return "other" if beside == "signed" and _EFFECT.search(normal(spot.block.text)) else beside


def _in_history(spot: _Spot) -> Role | None:
    return role_in_history_line(spot.after, spot.heading)


def _in_title(spot: _Spot) -> Role | None:
    first = spot.where.order is not None and spot.where.order <= 1
    return role_in_title_line(spot.before, spot.after) if first else None


def _in_opening(spot: _Spot) -> Role | None:
    """In the first lines of what is told; in a mail, below its head."""
    if not (spot.where.on_opening or spot.in_minutes):
        return None
    return role_in_opening(SENTENCE_END.split(spot.before)[-1], spot.after, spot.near)


def _in_sentence(spot: _Spot) -> Role | None:
    before, after = SENTENCE_END.split(spot.before[-REACH:])[-1], SENTENCE_END.split(spot.after[:REACH])[0]
    return role_in_sentence(before, after)


def _at_close(spot: _Spot) -> Role | None:
    signed = spot.where.closing and (spot.where.order or 0) > 1 and not spot.block.place.sheet
    return spot.opening or (role_at_close(spot.before, spot.after) if signed else None)


# From what only one sort of paper has to what stands in any.
_WAYS: tuple[Callable[[_Spot], Role | None], ...] = (
    _whose_sheet_it_is,
    _in_title_of_sheet,
    _in_course_of_a_day,
    _asked_by_heading,
    _reviewed_or_in_force,
    _one_of_several_meetings,
    _below_title,
    _of_occasion_or_name,
    _in_history,
    _in_title,
    _in_opening,
    _in_sentence,
    _at_close,
)

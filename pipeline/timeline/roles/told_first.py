"""The day on which that was held or done of which a mail for the file tells first: it is the record of that day, and was sent
later, whatever words it has for what was held.

That a mail is such a record its requirements say, so no word beside the day is asked for; words that say that the day is
one of something else, or is still to come, are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.text.normal import normal
from pipeline.timeline.dates import find_dates
from pipeline.timeline.paragraphs.where import lines_of_mail_head
from pipeline.values import Block, DatedPlace, Mention, Role

_MAIL = re.compile(r"\.(?:eml|msg)$", re.IGNORECASE)
_SENT_ON = re.compile(r"(?:date|sent|日期|时间|发送时间)\s?[:：]", re.IGNORECASE)
_HAPPENED: frozenset[Role] = frozenset(["occurred", "meeting"])
_LINES, _OPENING = 3, 260  # of a mail below its head and greeting, and characters of a line
_HEAD_AT_MOST = 8
_GREETING = re.compile(r".{0,24}[,，:：!！]?\s*$")
_SOON = timedelta(days=31)
_BEFORE = timedelta(days=1)
# What the words right before a day say that it is the day of, or that it only begins or ends something.
_OF_SOMETHING_ELSE = re.compile(
    r"\b(?:by|until|till|before|after|since|from|due|dated|next|starting|valid|effective|in force|as of|up to|for|to|and)"
    r"(?: (?:the|on|of))?$"
    r"|\b(?:your|his|her|their) [a-z-]{3,12}(?: (?:of|from|on))?$"
    r"|\b(?:e-?mail|letter|message|call|version|issue|edition|contract|agreement|invoice|offer|order|plan|policy|release|incident"
    r"|outage|failure|fault|change|breakdown|complaint|deadline|meeting to come) (?:of|from|dated)$"
    r"|(?:截至|截止到?|自从?|从|至|到|距|下一?次[^,，。;；]{0,8}|[您贵][^,，。;；]{0,8}|合同|协议|计划(?:于|在)?|拟(?:于|定)?|定于|生效|发布|版本?|前|后|、|和)$"
)
_STILL_ELSEWHERE = re.compile(
    r"\s?(?:之?前|以前|之?后|以后|起|开始|至|到|生效|发布|版|的?来[信函电文]|的?(?:合同|协议|通知|邮件|版本))"
    r"|\s?(?:onwards?|at the latest|is the deadline)\b"
)
_WEEKDAY = re.compile(
    r"(?:^|\b)(?:the |on |last |this )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.(]{0,2}\s*$"
)


def told_first_in_mail(
    blocks: Sequence[Block], path: str, dates: Sequence[DatedPlace], role: Role | None
) -> tuple[DatedPlace, ...]:
    """`dates` of a mail that is the record of something with a day of this `role`, with the day that it tells of first."""
    sent = _sent(blocks) if role in _HAPPENED and _MAIL.search(path) else None
    if role is None or sent is None or _is_told(dates, sent):
        return tuple(dates)
    found = next((each for each in _days(blocks, sent) if _BEFORE <= sent - each[0].value <= _SOON), None)
    if found is None:
        return tuple(dates)
    mention, place = found
    end = None if mention.end == mention.value else mention.end
    told = DatedPlace(mention.value, end, "day", role, mention.text, place)
    rest = [
        replace(one, role="other") if one.value == sent and one.role in _HAPPENED else one
        for one in dates
        if (one.value, one.place) != (told.value, told.place)
    ]
    return (told, *rest)


def _sent(blocks: Sequence[Block]) -> date | None:
    head = [block for block in blocks[:_HEAD_AT_MOST] if _SENT_ON.match(block.text)]
    days = (each.value for block in head for each in find_dates(block.text) if each.precision == "day")
    return next(days, None)


def _is_told(dates: Sequence[DatedPlace], sent: date) -> bool:
    """Whether a word says already what happened before the mail was sent."""
    return any(one.role in _HAPPENED and one.precision == "day" and one.value < sent for one in dates)


def _days(blocks: Sequence[Block], sent: date) -> Iterator[tuple[Mention, str]]:
    """The days of the first lines, those without a year as of the weeks before the mail."""
    body = [block for block in blocks if block.place.part == "body"]
    below = [block for block in body if not block.level]
    lines = below[lines_of_mail_head([block.text for block in below[:_HEAD_AT_MOST]]) :]
    told = [block for block in lines if not block.rows and not _is_greeting(block.text)]
    for block in told[:_LINES]:
        text = block.text[:_OPENING]
        for mention in find_dates(text, sent):
            if mention.precision == "day" and not _elsewhere(text, mention):
                yield _before(mention, sent), str(block.place)


def _is_greeting(text: str) -> bool:
    return _GREETING.fullmatch(text) is not None and not find_dates(text, date(2000, 1, 1))


def _elsewhere(text: str, mention: Mention) -> bool:
    before = _WEEKDAY.sub("", normal(text[: mention.start]).rstrip(" (（")).rstrip(" ,(（")
    return bool(_OF_SOMETHING_ELSE.search(before) or _STILL_ELSEWHERE.match(text[mention.stop :]))


def _before(mention: Mention, sent: date) -> Mention:
    """A day without its year that would be after the mail is of the year before."""
    if mention.value <= sent or str(mention.value.year) in mention.text:
        return mention
    days = (mention.value, mention.end)
    if any((day.month, day.day) == (2, 29) for day in days):
        return mention
    return replace(
        mention, value=mention.value.replace(year=sent.year - 1), end=mention.end.replace(year=mention.end.year - 1)
    )

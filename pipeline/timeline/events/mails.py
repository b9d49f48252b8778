"""What a mail tells of: the day of the complaint or of the meeting that its first lines name, not that on which it was sent."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.text.message import REPLY_IN_NAME
from pipeline.text.normal import normal
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.values import Block, DatedPlace, Role

_MAIL = re.compile(r"\.(?:eml|msg)$", re.IGNORECASE)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? )?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_ENGLISH = rf"{_WEEKDAY}(?:the )?(?P<day>\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th))(?![\w/-])"
_CHINESE = r"(?P<day>\d{1,2}月\d{1,2}[日号])"
_TOLD: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        "occurred",
        re.compile(
            r"\b(?:complain(?:t|ts|ed)|moan(?:ed)?|grumbled?|quarrel(?:led)?|row|dispute[ds]?|logged|registered)\b"
            rf"[^.;:]{{0,32}}? (?:of|on|since|from) {_ENGLISH}"
        ),
    ),
    ("occurred", re.compile(_CHINESE + r"(?:[^。;,，]{0,6}(?:来电|来函|打\w{0,8}))?(?:提出的?)?(?:投诉|抱怨|反映)")),
    (
        "meeting",
        re.compile(
            r"^" + _CHINESE + r"(?:上午|下午|晚上?)?(?:的?[^。;,，]{0,4}(?:例会|会议|碰头会|评审会|沟通会)"
            r"|[^。;]{0,16}(?:碰头|见面|面谈|座谈|会谈|沟通|开会)的?(?:内容|情况|要点|结果|事项))"
        ),
    ),
    ("meeting", re.compile(r"(?:例会|会议|碰头会|评审会|沟通会|的会)\(" + _CHINESE)),  # 昨天的会（10月14日，…）
    (
        "meeting",  # 昨天（2026年10月20日）的季度沟通会，…; 各位：10月9日下午例会纪要如下
        re.compile(
            r"(?:昨天|昨日|前天|今天|今日|[上本这]?(?:周|星期)[一二三四五六日天])(?:上午|下午|晚上?)?\((?:20\d\d年)?"
            + _CHINESE
            + r"[^()]{0,24}\)[^。;]{0,24}?(?:会(?!计|员)|碰头|沟通|座谈|面谈|见面|商量|讨论)"
        ),
    ),
    (
        "meeting",
        re.compile(
            r"^[^:;。,，]{1,10}: ?(?:20\d\d年)?"
            + _CHINESE
            + r"(?:上午|下午|晚上?)?的?[^。;,，]{0,8}(?:例会|会议|碰头会|评审会|沟通会)"
        ),
    ),
    (
        "meeting",  # Yesterday (20 October 2026) we met …; of yesterday's talk (20 October)
        re.compile(
            rf"\b(?:yesterday|today)(?:'s [a-z ]{{3,30}}?)?,? \(?(?:on )?{_ENGLISH}(?:,? 20\d\d)?[^().;]{{0,24}}\)?,? ?[^.;]{{0,40}}?\b(?:we|meeting|talk|call|review|met)\b"
        ),
    ),
    (
        "occurred",
        re.compile(
            rf"\b(?:asked|claimed|demanded) on {_ENGLISH}(?:,? 20\d\d)? for (?:a |the |our )?(?:credit|refund|deduction|discount|compensation|penalty)"
        ),
    ),
)
# What the first sentence says to have been done: Check for the half-year, done on 20 October; 三季度核对9月22日做完.
_DONE = re.compile(
    rf"^[^.;:]{{0,90}}?\b(?:done|carried out|performed|held|made|finished) (?:on )?{_ENGLISH}"
    rf"|^[^。;:]{{0,24}}?{_CHINESE.replace('day', 'chinese')}(?!前|之前|以前|起)[^。;,，]{{0,12}}(?:做完|做的|做了|完成|核对|盘点|抽查|检查|演练|上线|上的)"
)
_OPENS_A_MAIL = re.compile(r"\s*(?:\w{2,9}\s?[:：]|.{0,24}[,，:：]?\s*$)")  # its head, and the greeting
_A_REPORT = re.compile(r"报告|报表|[月周季]报|\breport\b")
# What a mail for the file says of a dispute or a claim before it tells how it went: Raised on 2 September …; 9月3日提出：…
_RAISED = re.compile(
    rf"^(?:(?:dispute|claim|complaint|objection|it was|was|first) ){{0,2}}(?:raised|claimed|lodged|disputed|put forward)(?: (?:by|with|to) [a-z .]{{2,30}}?)? (?:on )?{_ENGLISH}(?P<year>,? 20\d\d)?"
)
_CHINESE_RAISED = re.compile(
    r"^(?P<year>20\d\d年)?" + _CHINESE + r"[^。;,，:]{0,12}(?:提出|发生争议|提起|要求扣款|发函)"
)
_LONG_BEFORE = 150
# In the subject: Review of the quarter, 20 October; M2 meeting 22 Oct.
_IN_SUBJECT = re.compile(
    rf"\b(?:meeting|review|minutes|board|committee|stand-?up|talk|call|round)\b[^.;:]{{0,24}}?[ ,]+(?:of |on )?{_ENGLISH}"
)
_IN_CHINESE_SUBJECT = re.compile(
    _CHINESE
    + r"[^。;,，]{0,10}(?:例会|会议|碰头会|评审会|沟通会|座谈会|专题会)的?(?:纪要|结论|要点|记录|结果|决议|情况|内容|小结)?\s*$"
)
_SENT: tuple[Role, ...] = ("occurred", "meeting")  # the day of notes on a meeting is taken for the meeting's
_LINES = 4
_OPENING = 240
_SOON = timedelta(days=21)
_AFTER_MEETING = timedelta(days=10)


def told_of_in_mail(blocks: Sequence[Block], path: str, dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """The dates of a mail with the day that it tells of, in place of its own as what happened."""
    sent = next((one for one in dated if one.precision == "day" and one.labelled and one.role in _SENT), None)
    if sent is None or not _MAIL.search(path):
        return list(dated)
    passed_on = REPLY_IN_NAME.match(path.rsplit("/", 1)[-1])  # it stands for the first day that it tells of anyway
    told = (None if passed_on else _met_before(dated, sent.value)) or _told(blocks, sent.value)
    if told is None:
        return list(dated)
    others = [
        replace(one, role="other") if one.value == sent.value and one.role in _SENT and one != told else one
        for one in dated
    ]
    named = next((one for one in others if (one.value, one.place) == (told.value, told.place)), None)
    if named is None:
        return [told, *others]
    return [replace(one, role=told.role) if one is named else one for one in others]


def _met_before(dated: Sequence[DatedPlace], sent: date) -> DatedPlace | None:
    met = [one for one in dated if one.role == "meeting" and one.precision == "day"]
    return met[0] if met and timedelta(0) < sent - met[0].value <= _AFTER_MEETING else None


def _told(blocks: Sequence[Block], sent: date) -> DatedPlace | None:
    """The day of which the subject of a mail tells, or one of its first lines."""
    subject = blocks[0] if blocks and blocks[0].level else None
    if subject and (met := _in_subject(subject, sent)):
        return met
    reports = _A_REPORT.search(normal(subject.text)) is not None if subject else False
    lines = [block for block in blocks if not block.rows and not block.level and block.place.part == "body"]
    lines = lines[: 2 * _LINES]
    for block in lines:
        if told := _in_line(block, sent, reports):
            return told
    first = next((block for block in lines if not _OPENS_A_MAIL.match(block.text)), None)
    return _done_by(first, sent) if first and not reports else None


def _in_subject(subject: Block, sent: date) -> DatedPlace | None:
    said = normal(subject.text)
    met = _IN_SUBJECT.search(said) or _IN_CHINESE_SUBJECT.search(said)
    if met is None or not (" " in met["day"] or "月" in met["day"]):  # "on the 19th" may be to come
        return None
    day = _day(met["day"], sent)
    return DatedPlace(day, None, "day", "meeting", met["day"], str(subject.place)) if day and day < sent else None


def _in_line(block: Block, sent: date, reports: bool) -> DatedPlace | None:
    """`reports`: the mail is about a report, in which what a meeting has decided stands, too."""
    text = normal(block.text)[:_OPENING]
    for role, pattern in _TOLD:
        if role == "meeting" and reports:
            continue
        if (found := pattern.search(text)) and (day := _day(found["day"], sent)):
            return DatedPlace(day, None, "day", role, found["day"], str(block.place))
    raised = _RAISED.search(text) or _CHINESE_RAISED.search(text)
    if raised and (day := _day_raised(raised, sent)):
        return DatedPlace(day, None, "day", "occurred", raised["day"], str(block.place))
    return None


def _done_by(first: Block, sent: date) -> DatedPlace | None:
    """The day on which something was done, as the first line below the greeting says."""
    done = _DONE.search(normal(first.text)[:_OPENING])
    written = (done["day"] or done["chinese"]) if done else None
    day = _day(written, sent) if written else None
    return DatedPlace(day, None, "day", "occurred", written, str(first.place)) if day and written else None


def _day_raised(said: re.Match[str], sent: date) -> date | None:
    """The day on which something was raised, in the year that is named with it, or else in the last half-year."""
    named = [int(year) for year in re.findall(r"20\d\d", said["year"] or "")]
    for year in named or (sent.year, sent.year - 1):
        days = completed(said["day"].replace(" of ", " "), Governing(year))
        if days and days[0] == days[1] and 0 <= (sent - days[0]).days <= _LONG_BEFORE:
            return days[0]
    return None


def _day(written: str, sent: date) -> date | None:
    """A day without a year, or without its month, of the weeks before the mail was sent."""
    before = sent.replace(day=1) - timedelta(days=1)
    for context in (sent, before):
        days = completed(written.replace(" of ", " "), Governing(context.year, context.month))
        if days and days[0] == days[1] and timedelta(0) <= sent - days[0] <= _SOON:
            return days[0]
    return None

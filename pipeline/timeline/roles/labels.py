"""What a label says that the date beside it is. The words stand in cues.yaml."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.timeline.roles import cue_words
from pipeline.timeline.roles.endings import plain_words
from pipeline.timeline.roles.house_labels import of_house_label
from pipeline.timeline.roles.qualifiers import of_another_time, of_any_label, turned
from pipeline.values import Role

WINDOW = 48
_NAMES_A_DATE = re.compile(
    r"日期|时间|年月|月份|[割变实施作停切投]\S{0,2}(?:时段|窗口)$|(?<!工作)(?<!节假)(?<![休假节每当次今昨明平双单生整全半非])[\u4e00-\u9fff]日$|^[月季期]别$|^(?:季度|半年度?)$|(?:统计|报告|调查|考核|量测|测量|监测|评价|评估|核算|预算)期别?$|(?:^|\s)期间$"
    r"|\bdate\b|\btime\b|\bmonth\b|\bon\b$|^(?:(?:change|cutover|maintenance|outage|time|release|work) )?window$|^(?:quarter|half-?year|qtr|day|when|raised|logged|asked|received|(?:calendar )?weeks?(?: (?:no\.?|number))?|wk\.?|周[次别]?|月|日子?|哪天)$",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"时长|分钟|小时|工时|[(]分|[(]时|[(]天|[(]h|[(]min|服务时间|平均|停机|可用时间|minutes|hours|duration|uptime|downtime|response time|\bon.time\b|\bin time\b|准时|及时"
)
_ONLY_A_DATE = re.compile(
    r"[\s/()]*(?:日期|日子?|时间|何时|哪天|什么时候|年月日|年/月/日|date(?: and time)?|days?(?: and time)?|time|when|held|dated|yyyy[-/]mm[-/]dd)[\s:/()]*",
    re.IGNORECASE,
)
_WITH_ITS_DAY = re.compile(
    r"(?:(?<=\w{3})|(?<= by)|(?<=[\u4e00-\u9fff]))(?:\s?[/&+,、|]\s?|\s(?:and|with)\s|\s?[(]|及|与|和)(?:date|on|when|day|日期|时间|日)[)]?$"
)
AROUND_LABEL = " :?()/"
_SIGNED = frozenset(
    ["签字", "签名", "签章", "盖章", "签字日期", "签署", "signature", "signed", "sign date", "date signed"]
)
_POSTS = frozenset(["总经理", "法定代表人", "代表", "授权代表"])
_AUDITOR = re.compile(r"审核(?:组|员)|内审员|(?<=[受被])审核")
SIGNERS = frozenset(["drafted", "reviewed", "approved"])
_NAME_OF_A_HOUSE = re.compile(r"有限(?:责任)?公司$|\bco\.?,? ?ltd\.?$")


class Label(NamedTuple):
    role: Role
    word: str
    stop: int


def may_be_label(text: str, audit: bool) -> bool:
    """Whether a text that stands farther off is a label, and not the value of another field that holds a word of one
    somewhere (票据打印缺一列, 自动化部)."""
    plain = plain_words(text[-WINDOW:]).strip(AROUND_LABEL)
    found = last_label(plain, audit)
    if found is None or plain == found.word:
        return True
    at = found.stop - len(found.word)
    return len(found.word) > 1 and (at == 0 or found.stop == len(plain))


def of_field(plain: str) -> Role | None:
    word = plain.strip(AROUND_LABEL)
    return _of_whole(word) or cue_words.fields().get(word) or cue_words.fields().get(without_its_day(word))


def _of_whole(word: str) -> Role | None:
    return cue_words.whole().get(word) or cue_words.whole().get(without_its_day(word))


def without_its_day(label: str) -> str:
    """A label in normal form without the word that only says that a day stands beside what it asks for: decision / date."""
    return _WITH_ITS_DAY.sub("", label)


@lru_cache(maxsize=1 << 13)
def role_of_label(label: str, *, audit: bool = False) -> Role | None:
    """The role that a label, a column's header or a heading gives; None where it names none."""
    plain = plain_words(label[-WINDOW:])
    if _NAME_OF_A_HOUSE.search(plain):
        return None  # 某某电子签约有限公司 signs nothing
    if whole := _of_whole(plain.strip(AROUND_LABEL)):
        return whole
    found = last_label(plain, audit)
    return found.role if found else of_another_time(f"{plain}:") or of_house_label(plain.strip(AROUND_LABEL))


@lru_cache(maxsize=1 << 13)
def is_date_label(label: str) -> bool:
    """Whether `label` says that a date stands beside it or below it."""
    plain = plain_words(label)
    return len(plain) <= 40 and _NAMES_A_DATE.search(plain) is not None and not _DURATION.search(plain)


def of_date_label(label: str) -> Role | None:
    """The role of a label that no list knows but that says 日期, as what stands farther off says less."""
    return of_any_label(f"{plain_words(label)}:") if is_date_label(label) else None


def is_bare_date_label(label: str) -> bool:
    """Whether `label` is only 日期, Date or the like, and leaves the role to another label."""
    return _ONLY_A_DATE.fullmatch(plain_words(label)) is not None


@lru_cache(maxsize=8192)
def last_label(text: str, audit: bool) -> Label | None:
    """The last label in `text`, the longest that starts there."""
    labels, roles, audit_roles = cue_words.labels()
    last: re.Match[str] | None = None
    before: re.Match[str] | None = None
    for found in labels.finditer(text):
        before, last = last, found
    if last is None:
        return None
    if before is not None and last[0] in _POSTS and not text[before.end() : last.start()].strip(" :人"):
        last = before if roles.get(before[0]) in SIGNERS else last  # 批准：总经理 张三
    elif (
        before is not None
        and last[0] in _SIGNED
        and roles.get(before[0]) in SIGNERS
        and not (audit and _AUDITOR.match(text, before.start()))
    ):
        return Label(roles[before[0]], before[0], last.end())  # 审核人签字 is a review
    if audit and _AUDITOR.match(text, last.start()):
        return Label("signed", last[0], last.end())
    role = roles.get(last[0])
    if (audit and last[0] in audit_roles) or role is None:
        role = audit_roles.get(last[0], role) if audit else roles.get(_shorter(last[0]), "other")
    role = role or "other"
    return Label(turned(text[: last.start()], role) or role, last[0], last.end())


def _shorter(label: str) -> str:
    return label.removesuffix("日期").removesuffix("时间")

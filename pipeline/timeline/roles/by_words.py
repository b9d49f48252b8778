"""What a date is, from the words around it.

The words stand in cues.yaml. A word right after the date counts first (2024年3月5日发布),
then the nearest word before it in the same sentence, then the labels of its cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.timeline.roles import cue_words
from pipeline.timeline.roles.endings import SENTENCE_END, plain_words, role_of_ending
from pipeline.timeline.roles.house_labels import of_house_label
from pipeline.timeline.roles.of_the_state import passed_by, with_its_issuer
from pipeline.timeline.roles.qualifiers import of_an_assembly, of_another_time, of_any_label, of_the_last, turned
from pipeline.values import Mention, Role

WINDOW = 48
LATIN_WINDOW = 80
_AFTER = 24
_OWN_WORD = r"(?!(?:in|from|at|on|for|to|and|with|until|till|since)\b)[a-z][a-z'-]*\.?"
_SOMEONE = re.compile(rf" ?:? ?{_OWN_WORD}(?: {_OWN_WORD}){{1,2}},? ?")
_OTHER_DATE = re.compile(r"\d{4}[ ]?[-./年][ ]?\d{1,2}|[〇零一二三四五六七八九]{4}年")
_ENDED = re.compile(rf"{_OTHER_DATE.pattern}|\d{{1,2}}[ ]?月[ ]?\d{{1,2}}")
_NEXT_LABELLED = re.compile(
    r"[)）]?[\s,，、·•|/／—]{1,4}[\u4e00-\u9fff]{2,6}[\s:：]{1,3}(?:[\u4e00-\u9fff]{2,4}[\s/(（]{1,3})?(?:(?:19|20)\d\d[-./年]|民|\d{1,2}月)"
    r"|(?: \d\d:\d\d)?[\s,;·•|/–—]{1,4}(?:and )?(?:in (?:force|use|effect)|[a-z]{4,12})(?: (?:by|on|from|as of|since|date))?[: ]{1,2}"
    r"(?:\d{1,2} [a-z]{3,9}\.? (?:19|20)\d\d|[a-z]{3,9}\.? \d{1,2},? (?:19|20)\d\d|(?:19|20)\d\d[-./]|\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d\d)",
    re.IGNORECASE,
)
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
_CLOCK = re.compile(r"[ T,，]{0,2}(?:上午|下午|at )?\d{1,2}[:：时点]")
_NO_END = re.compile(r"[ ]?(?:起|至|到|-|~|to )[ ]?(?:长期|永久|无固定|不约定|long|indefinite)|起")
_BEGINS = re.compile(r"开始|起始|自|从|from|start|begin|commenc")

_WITH_ITS_DAY = re.compile(
    r"(?:(?<=\w{3})|(?<= by)|(?<=[\u4e00-\u9fff]))(?:\s?[/&+,、|]\s?|\s(?:and|with)\s|\s?[(]|及|与|和)(?:date|on|when|day|日期|时间|日)[)]?$"
)
_AROUND_LABEL = " :?()/"
_SIGNED = frozenset(
    ["签字", "签名", "签章", "盖章", "签字日期", "签署", "signature", "signed", "sign date", "date signed"]
)
_POSTS = frozenset(["总经理", "法定代表人", "代表", "授权代表"])
_SIGNERS = frozenset(["drafted", "reviewed", "approved"])
_ONLY_A_NAME = re.compile(r" ?[^\d:,]{2,30},? ?")
_SET_FOR = frozenset(["scheduled for", "拟于", "计划于"])
_BY_WHOM = frozenset(["planned by"])  # with a day and no name after it, it says by when
# What somebody has written, before the name of who has: Minutes: A. Name, 9 July; Report | A. Name, 20 August.
_WRITTEN = frozenset(["minutes", "notes", "protocol", "report", "minute taker", "note taker"])
_IS_NAMED = re.compile(rf" ?{_OWN_WORD}(?: {_OWN_WORD}){{1,2}} ?,? ?")
_APPLIES = re.compile(r"\b(?:appl(?:y|ies)|binding|in force|in use) [^,;:]{0,40}from$")
_MEETING = re.compile(r"会议|评审会|管理评审|\bmeeting\b|management review")
# One character before the name of who signs: 写：张三 2026-10-26　审：李四 10-28　批：王五 2026-10-29.
_SHORT_SIGNERS: Mapping[str, Role] = {
    **dict.fromkeys("写拟编制", "drafted"),
    **dict.fromkeys("审核校", "reviewed"),
    "看过": "reviewed",
    "批": "approved",
}
_SHORT_SIGNER = re.compile(
    rf"(?:^|[ |;,日号])(?:[\u4e00-\u9fff]{{1,4}}(?<![内外年监送待报]))?({'|'.join(_SHORT_SIGNERS)}) ?: ?"
    r"[\u4e00-\u9fff]{2,4}(?:[、,][\u4e00-\u9fff]{2,4}){0,3} ?[,(]? ?$"
)
_AUDITOR = re.compile(r"审核(?:组|员)|内审员|(?<=[受被])审核")


class _Label(NamedTuple):
    role: Role
    word: str
    stop: int


def role_near(text: str, mention: Mention, labels_before: Sequence[str] = (), *, audit: bool = False) -> Role:
    """The role of `mention`, whose span refers to `text`.

    `labels_before` are the labels that govern the text, nearest first: the cell to the left,
    the column's header, the heading. `audit` says that the file is about audits, where
    审核日期 is the day of the audit and not of a document's review.
    """
    return role_named(text, mention, labels_before, audit=audit) or "other"


def role_named(text: str, mention: Mention, labels_before: Sequence[str] = (), *, audit: bool = False) -> Role | None:
    """As `role_near`; None where no word says anything, "other" where one names a date of no other role."""
    role = _role_named(text, mention, labels_before, audit)
    # 开始时间：2026-08-08 22:00 begins no period but is when it happened.
    lone = role == "period_start" and mention.value == mention.end
    return "occurred" if lone and _CLOCK.match(text, mention.stop) else role


def _role_named(text: str, mention: Mention, labels_before: Sequence[str], audit: bool) -> Role | None:
    sentence = plain_words(SENTENCE_END.split(_within_reach(text[: mention.start]))[-1])
    after = text[mention.stop : mention.stop + _AFTER]
    ending = passed_by(after) or with_its_issuer(role_of_ending(after), sentence)
    own = _last_label(sentence, audit)
    if (beside := _beside(sentence)) is not None:
        return beside
    if (signer := _SHORT_SIGNER.search(sentence)) is not None:
        return _SHORT_SIGNERS[signer[1]]
    if whole := _of_field(sentence):
        return whole
    who = sentence.rpartition(":")
    written = who[0].strip() in _WRITTEN if who[1] else plain_words(next(iter(labels_before), "")).strip() == "report"
    if written and _IS_NAMED.fullmatch(who[2]):
        return "drafted"
    who = sentence.partition(":")
    if own is None and cue_words.whole().get(who[0].strip()) in _SIGNERS and _ONLY_A_NAME.fullmatch(who[2]):
        return cue_words.whole()[who[0].strip()]  # Checked: A. Name, 5 March
    label = sentence if sentence.strip() else f"{plain_words(labels_before[0])}:" if labels_before else ""
    if own is None and (held := of_an_assembly(label)):
        return held  # 评审会 | 2026-08-13 通过
    if last := of_the_last(sentence, own.role if own else None):
        return last
    if own is not None and own.role == "period_end" and _ENDED.search(sentence, own.stop):
        own = None  # 9月1日至9月30日　张三 2026-10-08: the word belongs to the day before
    if ending is not None and not (_labels_next(text[mention.stop :]) and _is_own(own, sentence)):
        return ending
    if own is not None and own.role == "period_start" and not _starts_period(own, sentence, mention):
        own = _last_label(sentence[: own.stop - len(own.word)], audit)  # put together from the departments by A. Name
        own = None if own is not None and own.role == "period_start" else own
    if own is not None and own.word in _BY_WHOM and not _SOMEONE.fullmatch(sentence[own.stop :]):
        return "due"
    if own is not None and own.word == "from" and _APPLIES.search(sentence[: own.stop]):
        return "effective"
    endless = _NO_END.match(plain_words(after)) is not None
    if own is not None and own.role == "expiry" and endless:
        return "period_start"
    if own is not None and own.role == "period_end" and sentence.strip() == own.word and labels_before:
        return "expiry" if role_of_label(labels_before[0]) == "expiry" else own.role  # 有效期 | 至2025年12月31日
    if own is not None and own.role == "meeting" and labels_before and role_of_label(labels_before[0]) == "approved":
        return "approved"  # Decision, day | yes, A. Name after the job meeting, 16 July 2026
    if own is not None and not _OTHER_DATE.search(sentence, own.stop):
        return "meeting" if own.word in _SET_FOR and _MEETING.search(sentence) else own.role
    if (role := of_another_time(sentence)) is not None:
        return role
    for label in labels_before:
        if label != labels_before[0] and not _may_be_label(label, audit):
            continue
        role = role_of_label(label, audit=audit) or _of_field(plain_words(label))
        role = role or (_of_date_label(label) if own is None else None)
        if role == "due" and plain_words(label).strip(" :") == "by" and (sentence.strip() or label != labels_before[0]):
            role = "drafted" if label == labels_before[0] and _IS_NAMED.fullmatch(sentence) else None
        if role == "drafted" and not sentence.strip() and plain_words(label).strip(" :") in _BY_WHOM:
            return "due"
        if role is not None:
            return "period_start" if role == "expiry" and endless else role
    if own is not None:
        return own.role
    return of_any_label(sentence) or (of_any_label(f"{plain_words(labels_before[0])}:") if labels_before else None)


def _may_be_label(text: str, audit: bool) -> bool:
    """Whether a text that stands farther off is a label, and not the value of another field that holds a word of one
    somewhere (票据打印缺一列, 自动化部)."""
    plain = plain_words(text[-WINDOW:]).strip(_AROUND_LABEL)
    found = _last_label(plain, audit)
    if found is None or plain == found.word:
        return True
    at = found.stop - len(found.word)
    return len(found.word) > 1 and (at == 0 or found.stop == len(plain))


def _of_field(plain: str) -> Role | None:
    word = plain.strip(_AROUND_LABEL)
    return _of_whole(word) or cue_words.fields().get(word) or cue_words.fields().get(without_its_day(word))


def _of_whole(word: str) -> Role | None:
    return cue_words.whole().get(word) or cue_words.whole().get(without_its_day(word))


def without_its_day(label: str) -> str:
    """A label in normal form without the word that only says that a day stands beside what it asks for: decision / date."""
    return _WITH_ITS_DAY.sub("", label)


_NAME_OF_A_HOUSE = re.compile(r"有限(?:责任)?公司$|\bco\.?,? ?ltd\.?$")


@lru_cache(maxsize=1 << 13)
def role_of_label(label: str, *, audit: bool = False) -> Role | None:
    """The role that a label, a column's header or a heading gives; None where it names none."""
    plain = plain_words(label[-WINDOW:])
    if _NAME_OF_A_HOUSE.search(plain):
        return None  # 某某电子签约有限公司 signs nothing
    if whole := _of_whole(plain.strip(_AROUND_LABEL)):
        return whole
    found = _last_label(plain, audit)
    return found.role if found else of_another_time(f"{plain}:") or of_house_label(plain.strip(_AROUND_LABEL))


@lru_cache(maxsize=1 << 13)
def is_date_label(label: str) -> bool:
    """Whether `label` says that a date stands beside it or below it."""
    plain = plain_words(label)
    return len(plain) <= 40 and _NAMES_A_DATE.search(plain) is not None and not _DURATION.search(plain)


def _of_date_label(label: str) -> Role | None:
    """The role of a label that no list knows but that says 日期, as what stands farther off says less."""
    return of_any_label(f"{plain_words(label)}:") if is_date_label(label) else None


def is_bare_date_label(label: str) -> bool:
    """Whether `label` is only 日期, Date or the like, and leaves the role to another label."""
    return _ONLY_A_DATE.fullmatch(plain_words(label)) is not None


def _labels_next(after: str) -> bool:
    """Whether the word after a date is the label of the next one: 发布 2024-03-05 实施 2024-04-01."""
    return _NEXT_LABELLED.match(after) is not None


def _is_own(label: _Label | None, sentence: str) -> bool:
    return label is not None and not _OTHER_DATE.search(sentence, label.stop)


def _within_reach(before: str) -> str:
    """The end of `before` in which a word still governs what follows: longer for letters than for characters."""
    near = before[-WINDOW:]
    return before[-LATIN_WINDOW:] if before[-LATIN_WINDOW:].isascii() else near


def _beside(sentence: str) -> Role | None:
    """The role of a word that counts only right before the date: status 15 June, review of 12 June."""
    if not sentence[-8:].isascii():
        return None
    words, roles = cue_words.words_beside()
    found = words.search(sentence)
    return roles[found[1]] if found else None


def _starts_period(label: _Label, sentence: str, mention: Mention) -> bool:
    """Whether a word such as 年度 before `mention` is its label and not just a word of the sentence."""
    labelled = re.match(r"[ ]?(?:on|from|in|于)?[ ]?(?:[:为是]|$)", sentence[label.stop :]) is not None
    if mention.value == mention.end:
        return labelled and _BEGINS.search(label.word) is not None
    return labelled or _BEGINS.search(label.word) is not None


@lru_cache(maxsize=8192)
def _last_label(text: str, audit: bool) -> _Label | None:
    """The last label in `text`, the longest that starts there."""
    labels, roles, audit_roles = cue_words.labels()
    last: re.Match[str] | None = None
    before: re.Match[str] | None = None
    for found in labels.finditer(text):
        before, last = last, found
    if last is None:
        return None
    if before is not None and last[0] in _POSTS and not text[before.end() : last.start()].strip(" :人"):
        last = before if roles.get(before[0]) in _SIGNERS else last  # 批准：总经理 张三
    elif (
        before is not None
        and last[0] in _SIGNED
        and roles.get(before[0]) in _SIGNERS
        and not (audit and _AUDITOR.match(text, before.start()))
    ):
        return _Label(roles[before[0]], before[0], last.end())  # 审核人签字 is a review
    if audit and _AUDITOR.match(text, last.start()):
        return _Label("signed", last[0], last.end())
    role = roles.get(last[0])
    if (audit and last[0] in audit_roles) or role is None:
        role = audit_roles.get(last[0], role) if audit else roles.get(_shorter(last[0]), "other")
    role = role or "other"
    return _Label(turned(text[: last.start()], role) or role, last[0], last.end())


def _shorter(label: str) -> str:
    return label.removesuffix("日期").removesuffix("时间")

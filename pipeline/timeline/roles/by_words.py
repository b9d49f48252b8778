"""What a date is, from the words around it.

The words stand in cues.yaml. A word right after the date counts first (2024年3月5日发布),
then the nearest word before it in the same sentence, then the labels of its cell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.timeline.roles import cue_words
from pipeline.timeline.roles.endings import SENTENCE_END, plain_words, role_of_ending
from pipeline.timeline.roles.labels import (
    SIGNERS,
    WINDOW,
    Label,
    last_label,
    may_be_label,
    of_date_label,
    of_field,
    role_of_label,
)
from pipeline.timeline.roles.of_the_state import passed_by, with_its_issuer
from pipeline.timeline.roles.qualifiers import of_an_assembly, of_another_time, of_any_label, of_the_last
from pipeline.values import Mention, Role

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
_CLOCK = re.compile(r"[ T,，]{0,2}(?:上午|下午|at )?\d{1,2}[:：时点]")
_NO_END = re.compile(r"[ ]?(?:起|至|到|-|~|to )[ ]?(?:长期|永久|无固定|不约定|long|indefinite)|起")
_BEGINS = re.compile(r"开始|起始|自|从|from|start|begin|commenc")

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


@dataclass(frozen=True, slots=True)
class _Said:
    """The words around a date: its sentence up to it in normal form, what follows, and the labels that govern it."""

    sentence: str
    after: str
    mention: Mention
    labels: Sequence[str]
    audit: bool
    own: Label | None
    """The last label of the sentence."""

    @property
    def without_end(self) -> bool:
        return _NO_END.match(plain_words(self.after)) is not None

    @property
    def nearest(self) -> str:
        """The nearest label that governs the text, in normal form; "" where there is none."""
        return plain_words(self.labels[0]) if self.labels else ""

    def labelled(self, label: Label | None) -> _Said:
        return self if label is self.own else replace(self, own=label)


def _role_named(text: str, mention: Mention, labels_before: Sequence[str], audit: bool) -> Role | None:
    sentence = plain_words(SENTENCE_END.split(_within_reach(text[: mention.start]))[-1])
    said = _Said(sentence, text[mention.stop :], mention, labels_before, audit, last_label(sentence, audit))
    for way in _BY_THE_WHOLE:
        if (role := way(said)) is not None:
            return role
    said = said.labelled(_not_of_the_day_before(said))
    if (ending := _of_ending(said)) is not None:
        return ending
    said = said.labelled(_not_of_another_part(said))
    if said.own is not None and (role := _of_own_label(said, said.own)) is not None:
        return role
    if (role := of_another_time(sentence) or _of_labels(said)) is not None:
        return role
    if said.own is not None:
        return said.own.role
    return of_any_label(sentence) or (of_any_label(f"{said.nearest}:") if labels_before else None)


def _of_word_beside(said: _Said) -> Role | None:
    """A word that counts only right before the date: status 15 June, review of 12 June."""
    if not said.sentence[-8:].isascii():
        return None
    words, roles = cue_words.words_beside()
    found = words.search(said.sentence)
    return roles[found[1]] if found else None


def _of_short_signer(said: _Said) -> Role | None:
    signer = _SHORT_SIGNER.search(said.sentence)
    return _SHORT_SIGNERS[signer[1]] if signer else None


def _of_whole_field(said: _Said) -> Role | None:
    return of_field(said.sentence)


def _of_what_was_written(said: _Said) -> Role | None:
    """Minutes: A. Name, 9 July; Report | A. Name, 20 August."""
    label, colon, name = said.sentence.rpartition(":")
    written = label.strip() in _WRITTEN if colon else said.nearest.strip() == "report"
    return "drafted" if written and _IS_NAMED.fullmatch(name) else None


def _of_who_signs(said: _Said) -> Role | None:
    """Checked: A. Name, 5 March, where no label is nearer."""
    if said.own is not None:
        return None
    label, _, name = said.sentence.partition(":")
    role = cue_words.whole().get(label.strip())
    return role if role in SIGNERS and _ONLY_A_NAME.fullmatch(name) else None


def _of_assembly(said: _Said) -> Role | None:
    """评审会 | 2026-08-13 通过, where no label is nearer."""
    if said.own is not None:
        return None
    label = said.sentence if said.sentence.strip() else f"{said.nearest}:" if said.labels else ""
    return of_an_assembly(label)


def _of_last_time(said: _Said) -> Role | None:
    return of_the_last(said.sentence, said.own.role if said.own else None)


# What the whole of a sentence says goes before what its last word says.
_BY_THE_WHOLE = (
    _of_word_beside,
    _of_short_signer,
    _of_whole_field,
    _of_what_was_written,
    _of_who_signs,
    _of_assembly,
    _of_last_time,
)


def _not_of_the_day_before(said: _Said) -> Label | None:
    """9月1日至9月30日　张三 2026-10-08: the word belongs to the day before."""
    own = said.own
    before = own is not None and own.role == "period_end" and _ENDED.search(said.sentence, own.stop) is not None
    return None if before else own


def _of_ending(said: _Said) -> Role | None:
    """What the words right after the date say, unless they are the label of the next one."""
    after = said.after[:_AFTER]
    ending = passed_by(after) or with_its_issuer(role_of_ending(after), said.sentence)
    if ending is None or (_is_own(said.own, said.sentence) and _labels_next(said.after)):
        return None
    return ending


def _not_of_another_part(said: _Said) -> Label | None:
    """The label before one that only seems to begin a period: put together from the departments by A. Name."""
    own = said.own
    if own is None or own.role != "period_start" or _starts_period(own, said.sentence, said.mention):
        return own
    before = last_label(said.sentence[: own.stop - len(own.word)], said.audit)
    return None if before is not None and before.role == "period_start" else before


def _of_own_label(said: _Said, own: Label) -> Role | None:
    """What the last label of the sentence says, where no other date stands between."""
    if own.word in _BY_WHOM and not _SOMEONE.fullmatch(said.sentence[own.stop :]):
        return "due"
    if own.word == "from" and _APPLIES.search(said.sentence[: own.stop]):
        return "effective"
    if own.role == "expiry" and said.without_end:
        return "period_start"
    if own.role == "period_end" and said.labels and said.sentence.strip() == own.word:
        return "expiry" if role_of_label(said.labels[0]) == "expiry" else own.role  # 有效期 | 至2025年12月31日
    if own.role == "meeting" and said.labels and role_of_label(said.labels[0]) == "approved":
        return "approved"  # Decision, day | yes, A. Name after the job meeting, 16 July 2026
    if _OTHER_DATE.search(said.sentence, own.stop):
        return None
    return "meeting" if own.word in _SET_FOR and _MEETING.search(said.sentence) else own.role


def _of_labels(said: _Said) -> Role | None:
    """What the labels say that govern the text, the nearest first."""
    for label in said.labels:
        near = label == said.labels[0]
        if (near or may_be_label(label, said.audit)) and (role := _of_label(said, label, near)) is not None:
            return "period_start" if role == "expiry" and said.without_end else role
    return None


def _of_label(said: _Said, label: str, near: bool) -> Role | None:
    plain = plain_words(label)
    role = role_of_label(label, audit=said.audit) or of_field(plain)
    role = role or (of_date_label(label) if said.own is None else None)
    alone = not said.sentence.strip()
    if role == "due" and plain.strip(" :") == "by" and not (alone and near):
        return "drafted" if near and _IS_NAMED.fullmatch(said.sentence) else None
    if role == "drafted" and alone and plain.strip(" :") in _BY_WHOM:
        return "due"
    return role


def _labels_next(after: str) -> bool:
    """Whether the word after a date is the label of the next one: 发布 2024-03-05 实施 2024-04-01."""
    return _NEXT_LABELLED.match(after) is not None


def _is_own(label: Label | None, sentence: str) -> bool:
    return label is not None and not _OTHER_DATE.search(sentence, label.stop)


def _within_reach(before: str) -> str:
    """The end of `before` in which a word still governs what follows: longer for letters than for characters."""
    near = before[-WINDOW:]
    return before[-LATIN_WINDOW:] if before[-LATIN_WINDOW:].isascii() else near


def _starts_period(label: Label, sentence: str, mention: Mention) -> bool:
    """Whether a word such as 年度 before `mention` is its label and not just a word of the sentence."""
    labelled = re.match(r"[ ]?(?:on|from|in|于)?[ ]?(?:[:为是]|$)", sentence[label.stop :]) is not None
    if mention.value == mention.end:
        return labelled and _BEGINS.search(label.word) is not None
    return labelled or _BEGINS.search(label.word) is not None

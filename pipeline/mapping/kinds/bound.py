"""Agreements that no name gives away: two sides, how long they are bound, and the figures that one promises the other.

A house calls them as it likes (承诺书, 约定, 互认书, a promise, an undertaking), or lets a mail and its answer do.
"""

from __future__ import annotations

import re

from pipeline.text.message import is_message
from pipeline.text.normal import normal
from pipeline.text.plain_days import DAY
from pipeline.values import Content

_MOST = 3000  # characters: a contract of many pages is called one
_FROM_TO = rf"{DAY}\s?(?:起)?\s?(?:至|到|—|–|-|~|until|to|till|through)\s?{DAY}"
_TERM = re.compile(
    rf"{_FROM_TO}"
    rf"|\b(?:term|valid|runs|(?:shall|will|to) run|begins?|in force)\b[\s\S]{{0,60}}\b(?:ends?|until|to|till|through)\b[^\n]{{0,12}}{DAY}"
    rf"|\bfrom (?:{DAY}|now|today)[^.;\n]{{0,20}}\b(?:on\b|for (?:a|one|two|three) years?|until|till|to)|\buntil one of us\b"
    rf"|期限|有效期|[一二两三]年(?:内?有效|为期|一签)|为期[一二两三]年|执行到{DAY}",
    re.I,
)
_NAME = r"[\w&.' ]{2,40}"
# Who is bound, by labels or by how they sign. "Both sides" alone is said in reviews and minutes, too.
_SIDES = re.compile(
    rf"甲\s*方[\s\S]{{0,900}}乙\s*方|\bparty a\b[\s\S]{{0,600}}\bparty b\b|\bbetween:? [^;\n]{{3,120}}? and [^;\n]{{3,120}}"
    rf"|\bfor {_NAME}:? ?{_NAME}[\s\S]{{1,60}}?\bfor {_NAME}|\b{_NAME} for {_NAME}[,;] ?{_NAME} for {_NAME}"
    rf"|\bsigned:? {_NAME}[·,/|]{_NAME}"
    r"|(?:与|和|同)[^,。;\n]{2,24}(?:商定|约定|议定|说定|谈定|达成|签订|互认)",
    re.I,
)
_BOTH = re.compile(r"两家|双方|两边|两方|\bboth sides\b", re.I)
_YES = re.compile(
    r"\b(?:take|consider|treat|regard) this (?:e?-?mail |message |note )?(?:as )?(?:our|my) (?:signature|consent|agreement|word)"
    r"|\bagreed\b|同意|没意见|就按|照此|算数|说定|按(?:下面|以下|下列|如下)[^,。;]{0,8}(?:执行|办)",
    re.I,
)
# What also stands in other mails: it binds where the mail says for how long.
_YES_FOR_A_TERM = re.compile(
    r"\b(?:we|i) (?:hereby )?(?:agree|accept|confirm)\b|\bagree (?:to|with)\b|\bour confirmation\b|\bconfirmed\b"
    r"|确认|认可|按(?:下面|以下|此|上述|这个)[^，。]{0,6}执行|照办|没问题",
    re.I,
)
SHARE = re.compile(r"\d{2,3}(?:\.\d+)? ?(?:%|per cent\b|in 100\b)")
_FIGURE = re.compile(
    rf"{SHARE.pattern}"
    r"|\b(?:in|within) (?:\w+|\d+) ?(?:min|minutes?|h|hours?|seconds?|working days?|days?)\b"
    r"|\d+ ?(?:分钟|小时|秒|个工作日)"
)
_LIMITS = re.compile(
    r"例外|不算|除外|不可抗力|不计|工作量|上限|超出|不超过|\bdoes(?: not|n't) count\b|\bdo(?: not|n't) (?:count|hold)\b"
    r"|\bexceptions?\b|\b(?:force majeure|higher force)\b|\bup to \d|\bbeyond\b|\byou (?:provide|keep|give)\b",
    re.I,
)
_FEWEST_FIGURES = 2
# Inside a house, or with a department of another that does a part of the services: 与设备部的机房动力约定.
_AGREED = r"(?:约定书?|协议书?|互认书?|备忘录?|互保书?|协定)"
_INTERNAL = re.compile(
    rf"(?:与|和|同|跟)[^,。;()]{{0,10}}(?:部|科|处|室|车间|队|中心)(?:的)?[^,。;()]{{0,10}}{_AGREED}|(?:内部|集团内|部门间|部门之间)[^,。;]{{0,8}}{_AGREED}"
    r"|\bagreement (?:with)?in the (?:group|house|company)\b|\bagreement between departments\b",
    re.I,
)


def binds_two_sides(content: Content, called_record: bool = False) -> bool:
    """Whether a text, by what stands in it, binds two sides; `called_record`: its name is that of a record, so who they
    are must stand there."""
    text = _text(content)
    if len(text) > _MOST or len(_FIGURE.findall(text)) < _FEWEST_FIGURES:
        return False
    if _TERM.search(text) and (_SIDES.search(text) or (_BOTH.search(text) and not called_record)):
        return True
    yes = _YES.search(text) or (_YES_FOR_A_TERM.search(text) and _TERM.search(text))
    levels_for_a_term = SHARE.search(text) and re.search(_FROM_TO, text)  # its limits may have been forgotten
    return is_message(content.blocks) and bool(yes and (_LIMITS.search(text) or levels_for_a_term))


def called_internal(name: str) -> bool:
    """Whether a paper is called an agreement with a department, or within the house or group."""
    return bool(_INTERNAL.search(normal(name)))


def promises_levels(content: Content) -> bool:
    """Whether figures of how good a service is are promised: a share, and another figure or share."""
    text = _text(content)
    return bool(SHARE.search(text)) and len(_FIGURE.findall(text)) >= _FEWEST_FIGURES


def _text(content: Content) -> str:
    """The normal form of a text that is no longer than such papers are; else ""."""
    if sum(len(block.text) for block in content.blocks) > 2 * _MOST:  # before spaces are folded
        return ""
    return normal("\n".join(block.text for block in content.blocks))

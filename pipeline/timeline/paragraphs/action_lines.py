"""Lines that tell what is to be done, by whom and by when, below a heading of actions: their days are due, whoever is named
beside them has signed nothing.

- 扩容存储，周某，2027-01-31; Faster reports - A. Name - 20 January 2027; 1) spare on site (B. Name, by 15 December 2026).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pipeline.text.normal import normal
from pipeline.timeline.found import FoundDate
from pipeline.values import Block, Role

_HEADED = re.compile(
    r"措施|决[议定]|下一步|整改|(?<!持续)改进|行动|待办|后续|跟进|要做的|输出|任务|落实|(?:下[月季]|下一?阶段|近期)(?:工作|计划|安排)"
    r"|\bactions?\b|\bto ?do\b|\bto be done\b|\bnext\b|\bdecisions?\b|\bdecided\b|\bresolved\b|\bimprovements?\b|\bfollow-?ups?\b|\boutputs?\b"
    r"|\bwhat (?:we|is|will|has to|follows|comes)\b|\bwhat follows\b|\bwho does what\b|\btasks?\b|\bmeasures\b"
)
_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\b(?:Mr|Dr|Ms))\.\s|[;；。\n]")
_MARK = re.compile(
    r"^\s*(?:[-–—•·*□☐]|[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-z])[)）.、．]|[①-⑩])?\s*", re.IGNORECASE
)
_APART = r"[\s,，、—–\-/|(（]"
_WHO_ZH = r"[\u4e00-\u9fff]{2,4}(?:[、和][\u4e00-\u9fff]{2,4}){0,2}"
_WHO_EN = (
    r"(?:(?:Mr|Ms|Mrs|Dr)\.? )?[A-Z][\w.'-]*(?: [A-Z][\w'-]+){0,2}(?:(?:,| and|/| \+) [A-Z][a-z'-]+(?: [A-Z][\w'-]+)?)?"
)
_BY = r"(?:\s?(?:by|until|till|due|before|end of|deadline)|\s?(?:至|截至|截止|期限|完成时限|时限|完成时间|计划完成)[:：]?)?"
_ITEM = re.compile(
    rf"(?P<task>.*\S)(?:{_APART}+(?:责任人?[:：]\s?)?(?P<zh>{_WHO_ZH})|\s*[,;–—\-/|(]\s*(?:owner:? |who:? )?(?P<en>{_WHO_EN})){_APART}*{_BY}{_APART}*$"
)
_AFTER = re.compile(r"\s?(?:之?前|以前|底前|内)?(?:完成|办结|到位|落实)?\s?[)）]?\s?(?:$|[.;；。，,|])")
# Who signs below a text: what he is, or the word for what he did, stands before his name.
_SIGNS = re.compile(
    r"(?:编[写制]|起草|拟[稿制]|撰写|填[报写]|整理|汇总|审[核批阅]|复核|核准|批准|签[发字名收]|记录|报告|评审|主持|组长|经理|主任|主管|总监|工程师|总经理|董事长|部长?|中心|处|室|组|科|公司|员)[人者]?\s?[:：]?$"
    r"|\b(?:by|author|auditor|manager|lead|leader|director|officer|head of \w+|chair(?:man|woman|person)?|owner|engineer|secretary|signed|approved|reviewed|written|prepared|checked|agreed|minutes|regards)\W*$",
    re.IGNORECASE,
)
_BEGINS_TO_SIGN = re.compile(
    r"(?:and |then )?(?:written|drafted|prepared|compiled|put together|approved|reviewed|checked|signed|agreed|reported|issued|authors?|by)\b"
    r"|(?:编[写制]|起草|拟[稿制]|撰写|填[报写]|整理|汇总|审[核批阅]|复核|核准|批准|签[发字名收]|记录|报告)[人者]?\s?[:：\s]",
    re.IGNORECASE,
)
_LEAST_ZH, _LEAST_EN = 3, 2  # characters or words of what is to be done
_SIGNED: frozenset[Role] = frozenset(["drafted", "reviewed", "approved", "signed", "released", "other"])


def with_actions(block: Block, before: Block | None, found: Iterable[FoundDate]) -> list[FoundDate]:
    """`found`, the dates of a line, as due where each ends an item of a list of actions."""
    dates = list(found)
    if block.level or not dates or not (_headed(block.place.heading) or _leads(before)):
        return dates
    return [replace(one, role="due") if _is_due(block.text, one) else one for one in dates]


def _headed(heading: str) -> bool:
    return _HEADED.search(normal(heading.rsplit(" > ", 1)[-1])) is not None


def _leads(before: Block | None) -> bool:
    """Whether the line above is a short one that leads to a list of actions (决议：), or an item of one below such a heading."""
    if before is None or before.rows:
        return False
    return before.text.rstrip().endswith((":", "：")) and _HEADED.search(normal(before.text)) is not None


def _is_due(text: str, one: FoundDate) -> bool:
    if one.role not in _SIGNED or one.mention.precision != "day" or one.mention.end != one.mention.value:
        return False
    item = _ITEM.match(_MARK.sub("", _ENDS.split(text[: one.mention.start])[-1]))
    if item is None or not _AFTER.match(text[one.mention.stop :]):
        return False
    task = item["task"].strip(" ,，、:：—–-/|(（")
    if (
        _BEGINS_TO_SIGN.match(task)
        or _SIGNS.search(task)
        or _SIGNS.search(item["zh"] or item["en"])
        or item["task"].rstrip().endswith((":", "："))
    ):
        return False
    return len(task) >= _LEAST_ZH if not task.isascii() else len(task.split()) >= _LEAST_EN

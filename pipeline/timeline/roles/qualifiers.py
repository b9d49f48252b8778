"""Words that turn a label: what is planned or next is due, what was last time is told of. And labels of no list."""

from __future__ import annotations

import re

from pipeline.values import Role

# 计划编制 and 计划审批 are about a plan; 计划评审日期 is when the review shall be.
_PLAN = re.compile(r"(?:^|[\s,:;、|/()\[\]])(?:计划|拟|应)$")
_PLANNED = re.compile(
    r"(?:^|[\s,:;、|/()\[\]])(?:预计|预定|预期|期望|要求|目标|承诺)的?$"
    r"|\b(?:planned|scheduled|expected|target|estimated|required|proposed|intended) ?(?:[a-z]+ )?$"
)
_NEXT = re.compile(r"(?:下次|下一次|下一轮|下一期|下期)[\u4e00-\u9fff]{0,4}$|\bnext (?:[a-z]+ )?$")
_BEFORE = re.compile(r"(?:上次|上一次|前次|上一轮|上一期|上期)[\u4e00-\u9fff]{0,4}$|\b(?:previous|prior|last) ?$")
_WRITING: frozenset[Role] = frozenset(["drafted", "reviewed", "approved"])
_PERIOD: frozenset[Role] = frozenset(["period_start", "period_end"])
_PASSED: frozenset[Role] = frozenset([*_WRITING, "released", "signed"])

_LABEL_BEFORE = r"[^,，。;；:：|]{0,10}(?:[:：]|日期|时间|\bdate\b|\bon\b)[\s:：]*$"
_NEXT_LABEL = re.compile(rf"(?:下次|下一次|下一轮|下一期|下期|\bnext\b){_LABEL_BEFORE}")
_BEFORE_LABEL = re.compile(rf"(?:上次|上一次|前次|上一轮|上一期|上期|\bprevious\b|\blast\b){_LABEL_BEFORE}")

_ANY = re.compile(
    r"(?:^|[\s,，;；|、(（/])(?P<zh>[\u4e00-\u9fff]{2,8}?)(?:日期|时间|(?<![休息假节每当次今昨明平作])日)[\s:：]*$"
    r"|(?:^|[\s,;|(/])(?P<en>[a-z]+(?: [a-z]+)?) (?:date|time|day)\s?[:：]\s*$"
    r"|(?:^|[\s,;|(/])(?:date|day)s? of (?:the )?(?P<of>[a-z]+(?: [a-z]+)?)\s?[:：]\s*$"
)
# 协会, 委员会 and 工会 are no meetings.
_ASSEMBLY = re.compile(
    r"(?:^|[\s,，;；|、(（/。]|(?<=[a-z0-9]))[\u4e00-\u9fff]{1,7}(?<![协员工学商总事机社])会\s?[:：]\s*$"
)
# Signed and issued before it, and then: 批准：张三 2026-07-17　发布 2026-07-20　实施 2026-08-03.
_IN_FORCE_LAST = re.compile(
    r"(?:\d|[日号月])[)）]?[\s,;、/|]{0,4}(?:正式|开始)?(?:实施|执行|施行|实行|运行|适用|试行)(?:日期?)?[\s:(]{0,3}$"
)
_HANDED_IN_LAST = re.compile(
    r"[日号月\d][)）]?[\s,;、/|]{0,4}(?:提交|报送|上报|呈报|报出|发出|送出)(?:日期?)?[\s:(]{0,3}$"
)
_PLANNED_STEM = re.compile(r"计划|预计|预定|拟|应|期望|要求|目标|planned|expected|target|scheduled")
_NO_LABEL = re.compile(
    r"\b(?:working|business|calendar|next|last|per|first|every)\b|[在于的按从到本该其每各同何随]|任何|这|那|最|自(?![查评检测纠])|\b(?:the|a|at|on|in|of|and|any|same|each)\b"
)
_AFTERWARDS = re.compile(
    r"关闭|完成|完工|解决|结束|恢复|办结|结案|归还|返还|处理|验证|确认|离开|撤|销|交还|回收|更换"
    r"|clos|resol|complet|finish|restor|return|verif|confirm|end|leav"
)


def turned(before: str, role: Role) -> Role | None:
    """What a label of `role` means after the text `before` (normal form) that stands right before it; None: itself."""
    if _NEXT.search(before) or _PLANNED.search(before) or (role not in _WRITING and _PLAN.search(before)):
        return "due"
    return "other" if _BEFORE.search(before) else None


def of_another_time(before: str) -> Role | None:
    """The role that 下次…： or Previous …: gives to the date right after it, whatever is named between."""
    if _NEXT_LABEL.search(before):
        return "due"
    return "other" if _BEFORE_LABEL.search(before) else None


def of_an_assembly(before: str) -> Role | None:
    """The role of the date after a label that is called a meeting (进场会：, 评审会)."""
    return "meeting" if _ASSEMBLY.search(before) else None


def of_the_last(before: str, governing: Role | None) -> Role | None:
    """What a day is that a line names behind others: that from which a paper holds behind those of who signed and issued it,
    that on which a report was handed in behind the period that it tells of."""
    if governing in _PASSED and _IN_FORCE_LAST.search(before):
        return "effective"
    return "released" if governing in _PERIOD and _HANDED_IN_LAST.search(before) else None


def of_any_label(before: str) -> Role | None:
    """The role of the date after a label that no list knows (交班时间：): when the thing happened, or was over."""
    found = _ANY.search(before)
    if found is None:
        return None
    stem = found["zh"] or found["en"] or found["of"]
    if _NO_LABEL.search(stem):
        return None
    if _PLANNED_STEM.match(stem):
        return "due"
    return "other" if _AFTERWARDS.search(stem) else "occurred"

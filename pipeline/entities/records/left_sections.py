"""Headings of a report below which nothing is said yet: 根本原因 and 待定, "Corrective actions" and "TBC"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.text.fields import Labels, label_key
from pipeline.text.normal import quote
from pipeline.values import Block, Content, Fact

_NEEDED = Labels(
    r"^(?:\S{0,4})?(?:根本原因|原因(?:分析)?|根因(?:分析)?|(?:纠正|改进|整改|预防|后续|防范)(?:和预防)?措施|(?:评审|分析|测试|演练|审核|验证|处理)?结论|评审(?:意见|结果)|效果(?:评价|验证)|处理结果|经验教训|责任(?:认定|划分)|影响(?:分析|评估))$"
    r"|^(?:the )?(?:(?:root |direct |main )?causes?(?: analysis)?|(?:corrective|preventive|follow.?up|improvement|remedial)? ?actions?(?: taken)?|(?:review )?conclusions?|outcome|result|findings of the review|effectiveness|lessons(?: learn(?:ed|t))?|impact(?: analysis)?)$"
)
_NUMBER = re.compile(r"^[\s\d.．、()（）一二三四五六七八九十]+(?=\S)")
_NOTHING = re.compile(
    r"[\s_＿/—–\-.…]*|[(（]?(?:空白?|略|待定|待补充?|待填写?|待查|待分析|待确认|待评审|未定|后补|补充中|分析中|TBC|TBD|to be (?:completed|confirmed|determined|added|advised|done|written)|pending|open|blank|empty)[)）]?[.。]?",
    re.I,
)
_LONGEST = 24
_MOST = 8


def left_sections(content: Content) -> Iterator[Fact]:
    """section.open "heading": of a paper of headings, at most of whose sections this is so."""
    body = [block for block in content.blocks if block.place.part in ("body", "textbox") and not block.place.sheet]
    found = [head for head, after in pairwise([*body, None]) if head and _left(head, after)]
    for head in found[:_MOST]:
        yield Fact("section.open", head.text.strip(), str(head.place), quote(head.text))


def _left(head: Block, after: Block | None) -> bool:
    if not head.level or len(head.text) > _LONGEST or not _NEEDED.search(label_key(_NUMBER.sub("", head.text.strip()))):
        return False
    if after is None or after.level:
        return after is None or after.level <= head.level
    return not after.rows and bool(_NOTHING.fullmatch(after.text.strip()))

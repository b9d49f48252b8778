"""Reports that leave open what they are written for."""

from __future__ import annotations

import re

from pipeline.values import Analysis, Fact

_SEVERAL = 2
_REPORT = re.compile(r"报告|总结|\breport\b", re.I)
_OUTCOME = re.compile(
    r"结论|结果|总结|效果|评价|建议|\b(?:conclusions?|results?|outcomes?|findings?|verdict|recommendations?|how it (?:went|turned out))\b",
    re.I,
)


# 根本原因：待定, "Conclusion: TBD" on a line of its own; a ledger may say so of a row, minutes of a next meeting.
_LABEL = re.compile(
    r"(?:[根本直接事件故障问题]*原因(?:分析)?|根因|结论|(?:处理|验收|测试|评审|演练|调查)?结果|(?:整改|改进|纠正|预防|后续)措施|改进建议|总体评价|root causes?|causes?|conclusions?|results?|outcomes?|findings?|verdict|recommendations?|corrective actions?)\s*[:：]\s*$",
    re.I,
)


def _labelled(fact: Fact) -> bool:
    before, _, after = fact.quote.partition(fact.value)
    return "!" not in fact.place and bool(_LABEL.fullmatch(before)) and not after.strip(" .。")


def outcome_left_open(one: Analysis) -> list[Fact]:
    """What stands open in a report or record whose outcome is open itself: "TBD" and no more below Conclusion, and again
    elsewhere. A ledger may say so of a row."""
    told = one.kind in ("record", "report") or (one.kind == "unrelated" and _REPORT.search(one.title))
    seen = [fact for fact in one.facts if fact.name == "placeholder"] if told else []
    if labelled := [fact for fact in seen if _labelled(fact)]:
        return labelled
    alone = [fact for fact in seen if fact.quote.strip(" .。") == fact.value]
    ended = any("!" not in fact.place and _OUTCOME.search(fact.place.rpartition(" > ")[2]) for fact in alone)
    return seen if ended and len(seen) >= _SEVERAL else []

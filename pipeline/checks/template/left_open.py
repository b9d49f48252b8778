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


def outcome_left_open(one: Analysis) -> list[Fact]:
    """What stands open in a report or record whose outcome is open itself: "TBD" and no more below Conclusion, and again
    elsewhere. A ledger may say so of a row."""
    told = one.kind in ("record", "report") or (one.kind == "unrelated" and _REPORT.search(one.title))
    seen = [fact for fact in one.facts if fact.name == "placeholder"] if told else []
    alone = [fact for fact in seen if fact.quote.strip(" .。") == fact.value]
    ended = any("!" not in fact.place and _OUTCOME.search(fact.place.rpartition(" > ")[2]) for fact in alone)
    return seen if ended and len(seen) >= _SEVERAL else []

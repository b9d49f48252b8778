"""Reports that leave open what they are written for."""

from __future__ import annotations

import re

from pipeline.values import Analysis, Fact

_SEVERAL = 2
_OUTCOME = re.compile(
    r"结论|结果|总结|效果|评价|建议|\b(?:conclusions?|results?|outcomes?|findings?|verdict|recommendations?|how it (?:went|turned out))\b",
    re.I,
)


def outcome_left_open(one: Analysis) -> list[Fact]:
    """What stands open in a report or record whose outcome is open itself: "TBD" and no more below Conclusion, and again
    elsewhere. A ledger may say so of a row."""
    seen = [fact for fact in one.facts if fact.name == "placeholder"] if one.kind in ("record", "report") else []
    alone = [fact for fact in seen if fact.quote.strip(" .。") == fact.value]
    ended = any("!" not in fact.place and _OUTCOME.search(fact.place.rpartition(" > ")[2]) for fact in alone)
    return seen if ended and len(seen) >= _SEVERAL else []

"""Names like the house's own that a paper tells to be another's: one that the house has laid down, and its landlord's."""

from __future__ import annotations

import re

from pipeline.values import Fact

_ONCE = r"(?:前身|原名|原称|曾用名|旧名|旧称|更名前|原)(?:称|名|为|是|系)*[:：“「]?"
_ONCE_BEFORE = re.compile(
    rf"{_ONCE}$|\b(?:formerly|previously|once|former name)(?:,? (?:known as|called|named|the|is|was))*:? ?[“\"]?$"
)
_ONCE_WITHIN = re.compile(_ONCE)
_RENAMED = re.compile(
    r"[”」]?[（(，,]?[^。；（(，,]{0,12}(?:(?:更名|改名|变更)(?:为|成)(?!.{0,2}(?:我|本)公司)|更为现名)"
    r"|,? ?\(?(?:was |has been |which was )?(?:later |since )?renamed\b"
)
_LANDLORD = re.compile(r"(?:出租方|出租人|房东|物业)[^:：，。；]{0,8}[:：]?$|\b(?:[Ll]andlord|[Ll]essor)(?: is)?:? ?$")


def borne_once(fact: Fact) -> bool:
    """Whether the words around a name say that it was the house's and is no more."""
    before, _, after = fact.quote.partition(fact.value)
    return bool(_ONCE_BEFORE.search(before) or _ONCE_WITHIN.match(fact.value) or _RENAMED.match(after))


def of_a_landlord(fact: Fact) -> bool:
    """Whether the words before a name say that the house rents its rooms from who bears it."""
    return _LANDLORD.search(fact.quote.partition(fact.value)[0]) is not None

"""Whether a record says that it was made by a paper, and whether that paper is yet to be written."""

from __future__ import annotations

import re

from pipeline.values import Fact

_BY_A_PAPER = re.compile(r"(?:按照?|依据|依照|根据|违反|未按|不符合|执行|参照|遵照)[^《。；]{0,20}《$")
_BY_A_NUMBER = re.compile(
    r"(?:按照?|依据|依照|根据|违反|未按|不符合|执行|参照|遵照|[详参]?见)[^。；，]{0,24}$"
    r"|\b(?:under|per|as (?:described|laid down|set out|stated|required) (?:in|by)|according to|in accordance with|in line with|following|follow(?:s|ed)?|see|contrary to|against) (?:the |our |instruction |procedure |policy |no\. )?$",
    re.I,
)
# What somebody is yet to write is rightly not there.
_TO_BE_WRITTEN = re.compile(
    r"(?:拟|待|计划|将|需要?|准备|尚未|着手|建议|应)(?:新|重新|补充|另行)?(?:编写|编制|制定|制订|起草|补写|补编|新增|建立|完善|出台|形成|输出)[^。；《》]{0,8}《?$|(?:编写|编制|制定|制订|起草)《$"
    r"|\b(?:(?:to|will|shall|must) (?:be )?)?(?:writ(?:e|ten)|draft(?:ed)?|draw(?:n)? up|prepare[d]?|create[d]?) (?:an? |the )?(?:new )?[“\"']?$",
    re.I,
)


def by_a_title(fact: Fact) -> bool:
    """按《…》办理."""
    return bool(_BY_A_PAPER.search(fact.quote.partition(fact.value)[0]))


def by_a_number(fact: Fact) -> bool:
    """按 AB-W-12 执行, "as described in AB-W-12"."""
    before = fact.quote.partition(fact.value)[0].removesuffix("《").removesuffix("(").removesuffix("（")
    return bool(_BY_A_NUMBER.search(before))


def to_be_written(before: str) -> bool:
    """Do the words before a title say that somebody is to write it?"""
    return bool(_TO_BE_WRITTEN.search(before))

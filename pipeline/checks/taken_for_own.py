"""Firms for which a rule was written, and which the house's papers know from nowhere but the margins of its records."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.checks.own_name import own_or_alike
from pipeline.checks.registry import CONTROLLED, AssessedSet
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact

_WHOSE = re.compile(
    r"适用于|适用范围|为了?(?:规范|加强|确保|保证|提高|降低|明确|统一)[^。；]{2,40}(?:制定|编制|建立|订立)(?:了)?本|通过本(?:程序|规范|制度|办法|手册|规定)|(?:以下)?简称|本公司|颁布|发布|批准|版权|所有权|归.{0,4}所有|全体员工|解释权|applies to|hereinafter|copyright|©|property of|(?:employees|staff|personnel|board|management|departments) of|issued by|approved by|belongs? to",
    re.I,
)
_ENDS = re.compile(r"[。；\n]")
_IN_A_TEXT = ("organisation.cover", "organisation.body")


def says_whose(fact: Fact) -> bool:
    """Does the sentence that names a firm say to whom these rules apply, who issued them or owns them?"""
    sentence = next((each for each in _ENDS.split(fact.quote) if fact.value in each), fact.quote)
    return _WHOSE.search(sentence) is not None


def taken_for_own(assessed: AssessedSet) -> Mapping[str, Sequence[tuple[Analysis, Fact]]]:
    """The firms, by key, that the rules of the house apply to though they are another's, with where they stand: there, and
    above records of the same origin. One that an agreement, a list or the text of a record names is dealt with."""
    ours = [one for one in assessed.current if one.kind in CONTROLLED - {"agreement"}]
    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in ours:
        for fact in one.facts:
            if fact.name in _IN_A_TEXT and says_whose(fact) and not own_or_alike(fact.value, assessed):
                found[company_key(fact.value)].append((one, fact))
    for one in assessed.analyses if found else ():
        for fact in one.facts if one not in ours else ():
            key = company_key(fact.value) if fact.name.startswith("organisation.") else ""
            if key not in found or fact.name == "organisation.property":
                continue
            if fact.name == "organisation.header" and one.kind in ("record", "form"):
                found[key].append((one, fact))
            else:
                del found[key]
    return found

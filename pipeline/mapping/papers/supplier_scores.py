"""What rates suppliers for a quarter watches how they perform; they were chosen, and entered into a list, by something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.claims import GIVES_WAY
from pipeline.text.normal import normal
from pipeline.values import NAME_PLACES, Kind

_CHOSEN, _WATCHED = "R-8.3.4-1", "R-8.3.4-2"
# The time stands before the words of rating: of 供方评价和季度打分, the first is no matter of a quarter.
_OF_A_TIME = re.compile(
    r"^(?!.*(?:名录|名单|清单|一览|名册|选择|遴选|准入|入围|入库|初评|首次|新增|调查))"
    r"(?:(?!评[价分估定审]|打分|考[核评]).)*?(?:第?[一二三四1-4]季度?|季度|\bq[1-4]\b|月度|(?<!\d)(?:1[0-2]|[1-9])月份?)"
    r".*?(?:评[价分估定审]|打分|考[核评]|绩效|履约)"
)
_OF_A_TIME_IN_ENGLISH = re.compile(
    r"^(?!.*\b(?:list|register|directory|selection|selected|selecting|choos\w+|onboarding|on-boarding|approv\w+|due diligence|and|new)\b)"
    r"(?=.*(?:\bq[1-4]\b|\bquarter(?:ly)?\b|\bmonth(?:ly)?\b))"
    r".*\b(?:rat(?:ing|ed)s?|scor(?:e|es|ing|ecards?)|evaluations?|assessments?|apprais\w+|performance|reviews?)\b"
)


def rated_for_a_time(candidates: Sequence[Candidate], kind: Kind) -> list[Candidate]:
    """The candidates, where a rating of suppliers that is called after a quarter or a month is one of how they perform.

    It stands for their choice, too, only where nothing else does.
    """
    if kind not in ("record", "report"):
        return list(candidates)
    found = list(candidates)
    for one in candidates:
        if one.requirement == _CHOSEN and one.place in NAME_PLACES and _of_a_time(normal(one.quote)):
            found = [
                replace(each, confidence=min(each.confidence, GIVES_WAY)) if each.requirement == _CHOSEN else each
                for each in found
            ]
            found.append(replace(one, requirement=_WATCHED))
    return found


def _of_a_time(name: str) -> bool:
    return bool(_OF_A_TIME.search(name) or _OF_A_TIME_IN_ENGLISH.search(name))

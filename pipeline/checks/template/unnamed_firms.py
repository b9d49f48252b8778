"""Single records whose properties give a firm that no paper of the set names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from pipeline.checks.own_name import own_or_alike
from pipeline.checks.registry import ORIGINALS, AssessedSet, Contradiction, named
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact, Side, Words

RECORDS = ("record", "report")
_SINGLE = 2  # records of one firm: more of them are how papers were had from elsewhere
_A_NAME = 4  # letters
_CERTIFIES = re.compile(r"认证|certif", re.I)
A_FIRM = re.compile(
    r"公司|集团|事务所|\b(?:ltd|limited|inc|gmbh|llc|llp|plc|pty|corp(?:oration)?|consult(?:ing|ants?))\b|\bs\.?\s?r\.?\s?o\b|\b(?:b\.v|s\.a)\.|\ba/s\b",
    re.I,
)  # fmt: skip


def of_a_firm_that_nobody_names(assessed: AssessedSet, told: Collection[str]) -> Iterator[Contradiction]:
    """Single records whose properties give a firm that no paper of the set names; who writes at once what happened may use
    another's computer."""
    named_by = {
        company_key(fact.value)
        for one in assessed.analyses
        for fact in one.facts
        if fact.name.startswith(("organisation.", "party.")) and fact.name != "organisation.property"
    }
    late = timedelta(days=assessed.threshold("T07", "days_after"))
    strange: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if one.kind in RECORDS and one.path not in told else ():
            if fact.name != "organisation.property" or not A_FIRM.search(fact.value) or _CERTIFIES.search(fact.value):
                continue
            if (
                not _made_in_time(one, late)
                and company_key(fact.value) not in named_by
                and not own_or_alike(fact.value, assessed)
                and not _of_the_group(fact.value, assessed)
            ):
                strange[company_key(fact.value)].append((one, fact))
    for key, seen in sorted(strange.items()):
        if len(seen) <= _SINGLE and assessed.own_names:
            paths = sorted(one.path for one, _ in seen)
            firm = seen[0][1].value
            yield Contradiction(
                f"firm|{key}",
                Words(f"文件属性写明单位为“{firm}”，而其他文件均未出现该单位：{named(paths)}", f"the properties name “{firm}”, a firm that no other paper knows: {named(paths)}"),
                [Side(one.path, fact.place, fact.quote) for one, fact in seen],
                severity="low", ask=ORIGINALS,
            )  # fmt: skip


def _of_the_group(firm: str, assessed: AssessedSet) -> bool:
    """A firm whose name begins with the house's own first word: parent or sister, on whose machines much is written."""
    first = firm.split()[0].lower()
    return len(first) >= _A_NAME and any(name.lower().split()[0] == first for name in assessed.own_names)


def _made_in_time(one: Analysis, late: timedelta) -> bool:
    """Was the file made on the day that it records or soon after?"""
    made = (datetime.fromisoformat(fact.value) for fact in one.facts if fact.name == "property.created")
    day = one.main_date
    return day is not None and any(day <= moment.date() <= day + late for moment in made)

"""As many nonconformities as the report of the audit counts, and the reports of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from pipeline.checks.registry import AssessedSet, Contradiction, named, seen_at
from pipeline.text.normal import bare
from pipeline.values import Analysis, Fact, Words

_STATES = ("nonconformity.open", "nonconformity.closed")
_AROUND = timedelta(days=60)
_OTHER_SYSTEM = re.compile(r"9001|27001|14001|45001|外审|二方|external|certification", re.I)
_NUMBER = re.compile(r"(?<!\d)0*(\d{1,3})(?!\d)")


def counted_otherwise(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One finding where each nonconformity has a report of its own and the audit's report counts more of them, or fewer."""
    counted = [
        (one, fact)
        for one in assessed.current
        if any(each.requirement == "R-9.2-6" for each in one.assignments) and not _OTHER_SYSTEM.search(one.path)
        for fact in one.facts
        if fact.name == "nonconformities.counted"
    ]
    if len({fact.value for _, fact in counted}) != 1 or len({one.path for one, _ in counted}) != 1:
        return
    report, told = counted[0]
    papers = list(_reports(assessed, report))
    alone = {_key(one): one for one, rows in papers if rows == 1}
    if not alone or len(alone) < len({one.path for one, _ in papers}) or len(alone) == int(told.value):
        return  # a ledger beside them may hold the others
    sides = [seen_at(report, told), *(seen_at(one, _state(one)) for _, one in sorted(alone.items()))]
    names = named([report.path])
    yield Contradiction(
        f"counted|{report.path}",
        Words(f"内审报告写 {told.value} 项不符合，不符合报告却有 {len(alone)} 份：{names}",
              f"the audit's report counts {told.value} nonconformities, and there are {len(alone)} reports of them: {names}"),
        sides, requirement="R-9.2-5", severity="medium",
    )  # fmt: skip


def _reports(assessed: AssessedSet, report: Analysis) -> Iterator[tuple[Analysis, int]]:
    """Papers on nonconformities of about the time of the report, each with how many it holds."""
    for one in assessed.current:
        served = any(each.requirement == "R-9.2-5" for each in one.assignments)
        called = any(fact.name == "title.nonconformity" for fact in one.facts)
        if one.kind == "form" or one.path == report.path or not (served or called) or _OTHER_SYSTEM.search(one.path):
            continue
        if report.main_date and one.main_date and report.main_date - one.main_date > _AROUND:
            continue
        if rows := sum(fact.name in _STATES for fact in one.facts):
            yield one, rows


def _state(one: Analysis) -> Fact:
    return next(fact for fact in one.facts if fact.name in _STATES)


def _key(one: Analysis) -> str:
    """A report and a copy in another format are one."""
    stem = one.path.rpartition("/")[2].rpartition(".")[0]
    numbers = _NUMBER.findall(stem)
    return numbers[-1] if numbers else bare(stem)

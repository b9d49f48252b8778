"""The three readings of "three months of operation", the strictest first (requirements.md 4.2)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from pipeline.timeline.calendar_months import last_day, months_later
from pipeline.values import Reading, Words

APPLICATION_TO_AUDIT = 30
"""Days that lie at least between an application and the on-site audit: review, contract, stage 1. An assumption."""


def readings(release: date, months: Sequence[str], need: int) -> tuple[Reading, ...]:
    """The earliest application under each reading; `months` ("2026-08") are those of operation with records.

    run: that many whole calendar months have been run, each with records. application: that many months lie
    between the release and the application. audit: between the release and the on-site audit.
    """
    run = _whole_months(release, months, need)
    after = months_later(release, need)
    found = [
        Reading(
            "application",
            after,
            Words(
                f"计算到提交申请：{release} 起满 {need} 个月",
                f"counted to the application: {need} months after {release}",
            ),
        ),
        Reading(
            "audit",
            max(release, date.fromordinal(after.toordinal() - APPLICATION_TO_AUDIT)),
            Words(
                f"计算到现场审核：现场审核不早于 {after}，申请约提前 {APPLICATION_TO_AUDIT} 天",
                f"counted to the on-site audit: not before {after}; the application some {APPLICATION_TO_AUDIT} days earlier",
            ),
        ),
        Reading(
            "run",
            run,
            Words(
                f"只看运行：{need} 个完整的自然月均有记录，最早至 {run}",
                f"simply run: {need} whole calendar months with records, at the earliest by {run}",
            ),
        ),
    ]
    return tuple(sorted(found, key=lambda one: (one.date, one.id), reverse=True))


def _whole_months(release: date, months: Sequence[str], need: int) -> date:
    """The end of the month that completes `need` whole months with records; months to come count as kept."""
    month = release if release.day == 1 else months_later(release.replace(day=1), 1)
    known = set(months)
    newest = max(months, default="")
    counted = 0
    while True:
        name = f"{month.year:04d}-{month.month:02d}"
        counted += name in known or name > newest
        if counted == need:
            return last_day(name)
        month = months_later(month.replace(day=1), 1)

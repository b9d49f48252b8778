"""A certified organisation: the year that the next audit looks at, and the days of the certificate."""

from __future__ import annotations

from datetime import date, timedelta

from pipeline.timeline.calendar_months import months_later
from pipeline.values import Held, Milestones, Step, Surveillance, Words

_YEARS = 3
_BETWEEN = 12
_RECERTIFICATION_FROM = 6
_ONE_DAY = timedelta(days=1)


def surveillance(known: Milestones, certified: date, as_of: date) -> Surveillance:
    """For a certificate issued on `certified`, valid for three years: audits at most twelve months apart (O13).

    The next one is due by the next anniversary of issue, as nothing is known of the days of earlier audits.
    """
    expires = months_later(certified, _YEARS * _BETWEEN) - _ONE_DAY
    due = [months_later(certified, _BETWEEN * year) for year in range(1, _YEARS)]
    next_due = next((day for day in due if day >= as_of), None)
    window = (months_later(as_of, -_BETWEEN) + _ONE_DAY, as_of)
    by = next_due or expires
    return Surveillance(
        certified,
        expires,
        window,
        next_due,
        (months_later(expires, -_RECERTIFICATION_FROM), expires),
        (
            _in_the_year("audit", known.audit, window, by, Words("近 12 个月内完成内部审核", "an internal audit in the last 12 months")),
            _in_the_year("review", known.review, window, by, Words("近 12 个月内召开管理评审", "a management review in the last 12 months")),
            _closed(known, by),
        ),
    )  # fmt: skip


def _in_the_year(id: str, held: Held | None, window: tuple[date, date], by: date, what: Words) -> Step:
    first, today = window
    day = held.day if held else None
    if day is not None and day >= first:
        return Step(id, "O13", by, "done", day, what)
    return Step(id, "O13", by, "due" if today <= by else "late", None, what)


def _closed(known: Milestones, by: date) -> Step:
    what = Words("不符合项全部关闭", "all nonconformities are closed")
    if known.open_nonconformities:
        return Step("closure", "O13", by, "due", None, what)
    return Step("closure", "O13", by, "done", known.closed_on.day if known.closed_on else None, what)

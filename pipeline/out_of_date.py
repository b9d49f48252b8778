"""Why evidence no longer counts: expired, written to a withdrawn edition, of a year that is over, older than its cadence."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from datetime import date, timedelta

from pipeline.catalogue import Requirement
from pipeline.values import Analysis, Fact, Serving, TimelineRow, Words

_LONGEST_LIFE = {"annual": 400, "semiannual": 230, "quarterly": 200, "monthly": 120}  # days
_A_YEAR = timedelta(days=_LONGEST_LIFE["annual"])
_AFTER_ITS_YEAR = timedelta(days=60)  # the next one is written in the first weeks of its year
_GRACE = timedelta(days=20)  # the record of a quarter is written in the weeks after it
# Plans and objectives are made anew each year; policies and processes live until they are revised.
_YEARLY_FORMS = ("plan", "objectives")
# What is looked at anew each year is written down anew: parties, issues, laws.
_MADE_ANEW = ("plan", "record", "report", "list")
_LOOKED_AT = ("reviewed", "revised", "approved")
_ARE_VALID_UNTIL = ("agreement", "licence", "policy", "procedure", "manual")
_OLD_EDITIONS = ("E01", "E02")
_WRITTEN_TO_AN_EDITION = ("procedure", "manual", "policy", "plan", "list")
# What tells which standards and clauses are followed is out of date with them, whatever kind of paper it is.
_FROM_OUTSIDE = "R-7.5-3"
_NAMES_THE_EDITION = (_FROM_OUTSIDE, "L09")
_OLD_CLAUSES = "edition.clause"
_MANY_OLD_CLAUSES = 5
_COMPETENCE = "R-7.2-1"
_CERTIFICATES = re.compile(r"证书|资格证|持证|certificat|qualifications held", re.IGNORECASE)
# What it says of a time that is over stays said.
_TELL_OF_THE_PAST = ("L13",)
_LICENCE, _CODE = "L01", "L02"
# What is counted anew for each application: people in scope.
_TRUE_TODAY = ("L14",)
# What is said anew for each application, of the time up to it.
_SAID_ANEW = ("L13",)
_IN_NAME = re.compile(r"(?<!\d)(20\d\d)(?:\s?[-–—/~至到]\s?(?:20)?(\d\d)(?!\d))?(?!\d|-\d)")
# Records whose plan is a paper of its own kind beside them.
_WITH_A_PLAN = ("R-8.7.2-2",)


def lapsed(requirement: Requirement, held: Serving, as_of: date) -> Words | None:
    """Why this evidence no longer counts, or None."""
    return next((why for rule in _RULES if (why := rule(requirement, held[0], as_of))), None)


def _expired(requirement: Requirement, one: Analysis, as_of: date) -> Words | None:
    """The term of an agreement, a licence or a document has ended. A code stays, whatever the term of the licence on
    which it stands."""
    on_a_licence = requirement.id == _CODE and any(each.requirement == _LICENCE for each in one.assignments)
    valid_until = one.kind in _ARE_VALID_UNTIL and requirement.id not in _TELL_OF_THE_PAST and not on_a_licence
    if not valid_until or any(fact.name == "renewal" for fact in one.facts):
        return None
    ends = [each.end or each.value for each in one.dates if each.role == "expiry"]
    if not ends or max(ends) >= as_of:
        return None
    return Words(f"已于 {max(ends)} 到期", f"expired on {max(ends)}")


def _of_a_withdrawn_edition(requirement: Requirement, one: Analysis, as_of: date) -> Words | None:
    names_it = requirement.id in _NAMES_THE_EDITION and not _one_slip_in_a_kept_list(requirement, one, as_of)
    written_to_it = requirement.kind != "record" and one.kind in _WRITTEN_TO_AN_EDITION
    if not (names_it or written_to_it) or (cited := _superseded(one)) is None:
        return None
    return Words(
        f"依据的标准版本已过期：“{cited.quote}”", f"written to a withdrawn edition of the standard: “{cited.quote}”"
    )


def _not_renewed(requirement: Requirement, one: Analysis, as_of: date) -> Words | None:
    """What is made or looked at anew each year, and was not for more than one."""
    if not _yearly(requirement, one) or requirement.cadence != "annual" or one.main_date is None:
        return None
    ends = [each.end for each in one.dates if each.role == "period_start" and each.end]
    seen = [each.value for each in one.dates if each.role in _LOOKED_AT and each.value <= as_of]
    latest = max([one.main_date, *ends, *seen])
    return _over_a_year(latest) if as_of - latest > _A_YEAR else None


def _of_a_year_past(requirement: Requirement, one: Analysis, as_of: date) -> Words | None:
    if (
        not _yearly(requirement, one)
        or requirement.form != "plan"
        or (year := _only_for_years_past(one, as_of)) is None
    ):
        return None
    return Words(f"{year} 年度的计划，其年度已过", f"a plan for {year}, which is over")


def _untrue_today(requirement: Requirement, one: Analysis, as_of: date) -> Words | None:
    old = one.main_date is not None and as_of - one.main_date > _A_YEAR
    return _over_a_year(one.main_date) if old and requirement.id in _TRUE_TODAY else None


def _not_said_anew(requirement: Requirement, one: Analysis, as_of: date) -> Words | None:
    days = [each.end or each.value for each in one.dates if each.precision != "year"]
    if requirement.id not in _SAID_ANEW or not days or as_of - max(days) <= _A_YEAR:
        return None
    return Words(f"只说到 {max(days)}，此后未再出具", f"tells of the time up to {max(days)}, and was not made anew")


_RULES: tuple[Callable[[Requirement, Analysis, date], Words | None], ...] = (
    _expired,
    _of_a_withdrawn_edition,
    _not_renewed,
    _of_a_year_past,
    _untrue_today,
    _not_said_anew,
)


def _yearly(requirement: Requirement, one: Analysis) -> bool:
    return requirement.kind != "record" and (requirement.form in _YEARLY_FORMS or one.kind in _MADE_ANEW)


def _over_a_year(day: date | None) -> Words:
    return Words(f"日期为 {day}，超过一年未更新", f"dated {day}: not renewed for more than a year")


def never_in_force(held: Serving, drafted: Container[str], as_of: date) -> bool:
    """Whether this is a draft of the last year: what never held does not lapse, whatever edition it names."""
    day = held[0].main_date
    recent = day is not None and as_of - day <= _A_YEAR
    return recent and held[0].path in drafted


def _one_slip_in_a_kept_list(requirement: Requirement, analysis: Analysis, as_of: date) -> bool:
    """Whether a list of what comes from outside is kept up, and names one old edition only: a wrong row of a list that
    serves, which V01 tells."""
    if requirement.id != _FROM_OUTSIDE:
        return False
    old = {fact.quote for fact in analysis.facts if fact.name in ("edition", "edition.heading")}
    days = [one.end or one.value for one in analysis.dates if one.value <= as_of]
    days += [event.end for event in analysis.events if event.requirement == requirement.id and event.end <= as_of]
    return len(old) == 1 and bool(days) and as_of - max(days) <= _A_YEAR


def _only_for_years_past(analysis: Analysis, as_of: date) -> int | None:
    """The last year in the name of a file and its title, where that year is over for more than a few weeks."""
    name = f"{analysis.path.rpartition('/')[2]} {analysis.title}"
    # 2025-26 ends in 2026; 2026-08 is a month.
    years = [max(int(year), 2000 + int(last or 0)) for year, last in _IN_NAME.findall(name)]
    return max(years) if years and date(max(years), 12, 31) + _AFTER_ITS_YEAR < as_of else None


def _superseded(analysis: Analysis) -> Fact | None:
    """Where it says that it is written to an older edition of the standard, and never to the one in force."""
    named = [f for f in analysis.facts if f.name in ("edition", "edition.heading") and f.value in _OLD_EDITIONS]
    numbers = {fact.place: fact for fact in analysis.facts if fact.name == _OLD_CLAUSES}
    current = any(fact.name == "edition.current" for fact in analysis.facts)
    told = named or (list(numbers.values()) if len(numbers) >= _MANY_OLD_CLAUSES else [])
    return told[0] if told and not current else None


def old_record(requirement: Requirement, row: TimelineRow, live: Sequence[Serving], as_of: date) -> Words | None:
    """Why the latest of these records is too old: what is due each quarter once a whole calendar quarter went by.

    Certificates of people hold on, whenever they were issued.
    """
    life = _LONGEST_LIFE.get(requirement.cadence)
    ageless = {one.path for one, _ in live if one.kind == "plan"} if requirement.id in _WITH_A_PLAN else set()
    if requirement.id == _COMPETENCE:
        ageless = {one.path for one, _ in live if _CERTIFICATES.search(f"{one.path.rpartition('/')[2]} {one.title}")}
    past = [event.date for event in row.events if event.date <= as_of and event.path not in ageless]
    if not (life and past):
        return None
    left_out = requirement.cadence == "quarterly" and _quarter(as_of - _GRACE) - _quarter(max(past)) > 1
    if left_out or (as_of - max(past)).days > life:
        day = max(past).isoformat()
        return Words(f"最近一次为 {day}，已超过应有周期", f"the latest is of {day}, older than its cadence")
    return None


def _quarter(day: date) -> int:
    return 4 * day.year + (day.month - 1) // 3

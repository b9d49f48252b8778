"""Why evidence that is there does not suffice: expired, superseded, old, open, not approved, only planned."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from datetime import date, timedelta

from pipeline.catalogue import Requirement
from pipeline.text.editions import below_one
from pipeline.timeline.names.months import ELSEWHERE_FACT
from pipeline.values import Analysis, Assignment, Fact, Milestones, TimelineRow, Words

REVIEW = "R-9.3-3"

_LONGEST_LIFE = {"annual": 400, "semiannual": 230, "quarterly": 200, "monthly": 120}  # days
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
_TO_BE_CLOSED = ("R-9.2-5", "R-10.1")
# A corrective action of which no audit is told is one of its own.
_STILL_OPEN = ("nonconformity.open", "corrective.open")
_CLOSED_IN_PART = ("R-10.1",)
_SEVERAL = 2
_OF_WHAT_WAS_DONE = ("record", "report")
# What it says of a time that is over stays said.
_TELL_OF_THE_PAST = ("L13",)
_LICENCE, _CODE = "L01", "L02"
# What is counted anew for each application: people in scope.
_TRUE_TODAY = ("L14",)
# What is said anew for each application, of the time up to it.
_SAID_ANEW = ("L13",)
_IN_NAME = re.compile(r"(?<!\d)(20\d\d)(?:\s?[-–—/~至到]\s?(?:20)?(\d\d)(?!\d))?(?!\d|-\d)")
_APPROVED_KINDS = ("procedure", "manual", "policy", "plan")
_APPROVED_FOR_ONE_EMPTY = 3
_DRAFT = re.compile(
    r"(?<![a-z])drafts?(?![a-z])|草稿|草案|[(（](?:草|拟|草拟|暂拟)[)）]|草拟稿|拟定?稿|待定稿|讨论稿|征求意见稿|初稿|送审稿|会审稿|未盖章|未签[字署]?(?![约订发收到])|待签[字署]?|(?<![a-z])(?:unsigned|not signed|not yet signed|to be signed|for signature)(?![a-z])",
    re.IGNORECASE,
)
_CUT_SHORT = re.compile("cut short or damaged")  # as zip_salvage and pdf/reader of ingest say it
_LEFT_OPEN = 2  # places of an agreement
# Records whose plan is a paper of its own kind beside them.
_DONE_AND_RECORDED = ("R-8.7.2-2",)

Held = tuple[Analysis, Assignment]


def lapsed(requirement: Requirement, held: Held, as_of: date) -> Words | None:
    """Why this evidence no longer counts, or None."""
    analysis, _ = held
    valid_until = analysis.kind in _ARE_VALID_UNTIL and requirement.id not in _TELL_OF_THE_PAST
    if requirement.id == _CODE and any(one.requirement == _LICENCE for one in analysis.assignments):
        valid_until = False  # the code stays, whatever the term of the licence that bears it
    if valid_until and not any(fact.name == "renewal" for fact in analysis.facts):
        ends = [one.end or one.value for one in analysis.dates if one.role == "expiry"]
        if ends and max(ends) < as_of:
            day = max(ends).isoformat()
            return Words(f"已于 {day} 到期", f"expired on {day}")
    names_it = requirement.id in _NAMES_THE_EDITION and not _one_slip_in_a_kept_list(requirement, analysis, as_of)
    written_to_it = requirement.kind != "record" and analysis.kind in _WRITTEN_TO_AN_EDITION
    if (names_it or written_to_it) and (cited := _superseded(analysis)):
        return Words(
            f"依据的标准版本已过期：“{cited.quote}”", f"written to a withdrawn edition of the standard: “{cited.quote}”"
        )
    yearly = requirement.kind != "record" and (requirement.form in _YEARLY_FORMS or analysis.kind in _MADE_ANEW)
    if yearly and requirement.cadence == "annual" and analysis.main_date:
        ends = [one.end for one in analysis.dates if one.role == "period_start" and one.end]
        seen = [one.value for one in analysis.dates if one.role in _LOOKED_AT and one.value <= as_of]
        latest = max([analysis.main_date, *ends, *seen])
        if as_of - latest > timedelta(days=_LONGEST_LIFE["annual"]):
            return Words(f"日期为 {latest}，超过一年未更新", f"dated {latest}: not renewed for more than a year")
    if yearly and requirement.form == "plan" and (year := _only_for_years_past(analysis, as_of)):
        return Words(f"{year} 年度的计划，其年度已过", f"a plan for {year}, which is over")
    old = analysis.main_date is not None and as_of - analysis.main_date > timedelta(days=_LONGEST_LIFE["annual"])
    if requirement.id in _TRUE_TODAY and old:
        day = str(analysis.main_date)
        return Words(f"日期为 {day}，超过一年未更新", f"dated {day}: not renewed for more than a year")
    told = [one.end or one.value for one in analysis.dates if one.precision != "year"]
    days = told if requirement.id in _SAID_ANEW else []
    if days and as_of - max(days) > timedelta(days=_LONGEST_LIFE["annual"]):
        return Words(f"只说到 {max(days)}，此后未再出具", f"tells of the time up to {max(days)}, and was not made anew")
    return None


def never_in_force(held: Held, drafted: Container[str], as_of: date) -> bool:
    """Whether this is a draft of the last year: what never held does not lapse, whatever edition it names."""
    day = held[0].main_date
    recent = day is not None and as_of - day <= timedelta(days=_LONGEST_LIFE["annual"])
    return recent and held[0].path in drafted


def _one_slip_in_a_kept_list(requirement: Requirement, analysis: Analysis, as_of: date) -> bool:
    """Whether a list of what comes from outside is kept up, and names one old edition only: a wrong row of a list that
    serves, which V01 tells."""
    if requirement.id != _FROM_OUTSIDE:
        return False
    old = {fact.quote for fact in analysis.facts if fact.name in ("edition", "edition.heading")}
    days = [one.end or one.value for one in analysis.dates if one.value <= as_of]
    days += [event.end for event in analysis.events if event.requirement == requirement.id and event.end <= as_of]
    return len(old) == 1 and bool(days) and as_of - max(days) <= timedelta(days=_LONGEST_LIFE["annual"])


def _only_for_years_past(analysis: Analysis, as_of: date) -> int | None:
    """The last year in the name of a file and its title, where that year is over for more than a few weeks."""
    name = f"{analysis.path.rpartition('/')[2]} {analysis.title}"
    # 2025-26 ends in 2026; 2026-08 is a month.
    years = [max(int(year), 2000 + int(last or 0)) for year, last in _IN_NAME.findall(name)]
    return max(years) if years and date(max(years), 12, 31) + _AFTER_ITS_YEAR < as_of else None


def cut_short(analysis: Analysis) -> bool:
    """Whether only what was left of a damaged file could be read: nobody can say what the rest of it held."""
    return analysis.outcome == "partial" and bool(_CUT_SHORT.match(analysis.reason or ""))


def to_come(requirement: Requirement, current: Sequence[Held], as_of: date) -> Words | None:
    """Why records do not suffice all of which bear a day after `as_of`."""
    days = [analysis.main_date for analysis, _ in current if analysis.kind in _OF_WHAT_WAS_DONE]
    if requirement.kind != "record" or len(days) < len(current) or not all(day and day > as_of for day in days):
        return None
    if any(event.requirement == requirement.id and event.end <= as_of for each, _ in current for event in each.events):
        return None  # an outlook is of the day on which it was made
    day = min(day for day in days if day).isoformat()
    return Words(f"只有日期晚于扫描日的记录（{day}）", f"only a record of a day that is still to come ({day})")


def before_the_audit(known: Milestones) -> Words | None:
    """Why a review does not suffice that was held before the internal audit, whose results it has to look at."""
    if known.review is None or known.audit is None or known.review.day >= known.audit.begins:
        return None
    return Words(
        f"评审（{known.review.day}）早于内部审核（{known.audit.day}），无从评审其结果",
        f"held ({known.review.day}) before the internal audit ({known.audit.day}), whose results it could not look at",
    )


def in_another_month(requirement: Requirement, held: Sequence[Held]) -> Words | None:
    """A record that lies in the folder or on the sheet of a month that is not its own."""
    moved = [
        (one.path, fact)
        for one, _ in held
        for fact in one.facts
        if fact.name == ELSEWHERE_FACT and any(event.requirement == requirement.id for event in one.events)
    ]
    if not moved:
        return None
    path, fact = min(moved, key=lambda each: (each[0], each[1].place))
    named, found = fact.value.split(" ")
    name = path.rsplit("/", 1)[-1]
    return Words(
        f"已找到证据；{name} 放在 {named}（{fact.quote}）下，其日期却在 {found}，请核对",
        f"evidence found; {name} lies under {named} ({fact.quote}), but is dated {found}: please check",
    )


def open_nonconformity(requirement: Requirement, live: list[Held]) -> Words | None:
    """Nonconformities of the audit that are not closed; corrective actions none of which was verified."""
    if requirement.id not in _TO_BE_CLOSED:
        return None
    in_part = requirement.id in _CLOSED_IN_PART
    told = [
        one
        for one, _ in live
        if any(fact.name in _STILL_OPEN for fact in one.facts) and not (in_part and _holds_several(one, requirement.id))
    ]
    if not told or (in_part and (len(live) < _SEVERAL or 2 * len(told) <= len(live))):
        return None
    still_open = sorted(one.path.rsplit("/", 1)[-1] for one in told)
    return Words(f"尚未关闭：{'、'.join(still_open)}", f"not closed yet: {', '.join(still_open)}")


def _holds_several(one: Analysis, requirement: str) -> bool:
    """Whether a paper is a ledger of such records, of which some are closed."""
    return sum(event.requirement == requirement for event in one.events) >= _SEVERAL


def unapproved(analyses: Sequence[Analysis]) -> frozenset[str]:
    """Paths of documents whose line for the approval is empty, or that go without it after the lines of who wrote and
    who checked, unless that is the custom of the house."""
    lines = {}
    for one in analyses:
        if one.kind in _APPROVED_KINDS and not one.obsolete:
            signed = {fact.name: fact.value for fact in one.facts if fact.name.startswith("signoff.")}
            checked = (
                signed.get("signoff.reviewed") and "signoff.drafted" in signed
            )  # alone, it is how a page is passed
            if "signoff.approved" in signed or checked:
                approvals = (fact.value for fact in one.facts if fact.name == "signoff.approved")
                lines[one.path] = any(approvals)
    empty = frozenset(path for path, approved in lines.items() if not approved)
    return empty if _APPROVED_FOR_ONE_EMPTY * len(empty) <= len(lines) - len(empty) else frozenset()


def drafts(analyses: Sequence[Analysis]) -> frozenset[str]:
    """Paths of what says in its name that it is a draft, of what is numbered below 1, unless that is the custom, and of
    agreements that nobody has signed and whose terms are left open."""
    ruled = [
        one for one in analyses if one.kind in (*_APPROVED_KINDS, "agreement") and one.version and not one.obsolete
    ]
    below = {one.path for one in ruled if below_one(one.version)}
    if _APPROVED_FOR_ONE_EMPTY * len(below) > len(ruled) - len(below):
        below = set()
    named = {one.path for one in analyses if _DRAFT.search(f"{one.path.rpartition('/')[2]} {one.title}")}
    return frozenset(named | below | {one.path for one in analyses if one.kind == "agreement" and _left_open(one)})


def _left_open(agreement: Analysis) -> bool:
    """Whether several of its terms are still to be put in, and the place for the signature is empty."""
    names = [fact.name.partition(".")[0] for fact in agreement.facts]
    unsigned = any(fact.name == "signature.blank" for fact in agreement.facts)
    return unsigned and names.count("placeholder") >= _LEFT_OPEN


def not_yet(
    requirement: Requirement, whole: Sequence[Held], drafted: Container[str], waiting: Container[str]
) -> Words | None:
    """Why whole documents are no evidence yet: all of them are drafts or wait for their approval (`drafted` and
    `waiting` are their paths), or what they plan has not been done."""
    if requirement.form == "policy" and any(one.kind == "policy" for one, _ in whole):
        whole = [held for held in whole if held[0].kind != "procedure"]  # it does not replace the policy beside it
    if all(one.path in drafted for one, _ in whole):
        return Words("只有草稿", "only a draft")
    if requirement.kind == "document" and all(one.path in waiting or one.path in drafted for one, _ in whole):
        return Words("未见批准", "the line for the approval is empty")
    if requirement.id in _DONE_AND_RECORDED and all(one.kind == "plan" for one, _ in whole):
        return Words("只有计划或方案，没有实施的记录", "only the plan, no record that it was carried out")
    return None


def _superseded(analysis: Analysis) -> Fact | None:
    """Where it says that it is written to an older edition of the standard, and never to the one in force."""
    named = [f for f in analysis.facts if f.name in ("edition", "edition.heading") and f.value in _OLD_EDITIONS]
    numbers = {fact.place: fact for fact in analysis.facts if fact.name == _OLD_CLAUSES}
    current = any(fact.name == "edition.current" for fact in analysis.facts)
    told = named or (list(numbers.values()) if len(numbers) >= _MANY_OLD_CLAUSES else [])
    return told[0] if told and not current else None


def old_record(requirement: Requirement, row: TimelineRow, live: Sequence[Held], as_of: date) -> Words | None:
    """Why the latest of these records is too old: what is due each quarter once a whole calendar quarter went by.

    Certificates of people hold on, whenever they were issued.
    """
    life = _LONGEST_LIFE.get(requirement.cadence)
    ageless = {one.path for one, _ in live if one.kind == "plan"} if requirement.id in _DONE_AND_RECORDED else set()
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

"""Internal audit and management review: their order, their age, and three months of operation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from datetime import date, timedelta

from pipeline.checks.registry import AssessedSet, Contradiction, check, day_at, named, seen_at
from pipeline.other_systems import of_another_system
from pipeline.values import Analysis, Fact, Held, Side, Words

_CRITERIA_TELLS = ("E01", "E02", "E11")
_OF_THE_WHOLE = frozenset(["D-4.3", "D-4.4"])  # what says how far the system reaches
_A_MONTH = 31  # days
EXERCISE_AFTER_PLAN = "O17"
_REPORTED = Words(
    "关闭并验证不符合后，向最高管理者补充汇报并留下记录。",
    "Close and verify them, report to top management, and keep a record of it.",
)
_DATES = Words(
    "核对两处日期：写错的更正并注明更正人和日期；属实的书面说明原因，不改写已有记录。",
    "Check both dates: correct one that is wrong, signed and dated; where both are right, explain it in writing and leave the records as they are.",
)
_ON_THE_AUDIT = re.compile(r"内审|内部审核|internal audit", re.I)
_AUDIT_RECORDS = ("R-9.2-1", "R-9.2-2", "R-9.2-3", "R-9.2-6")


@check("A04")
def out_of_order(assessed: AssessedSet) -> Iterator[Contradiction]:
    """The review before the audit or its closures; and every other order of the year that no reading keeps."""
    yield from _review_before_audit(assessed)
    release = assessed.milestones.release
    for one in assessed.orders:
        if one.broken and one.rule != EXERCISE_AFTER_PLAN:  # C07's affair
            before = release is not None and one.later.last < release  # by what held before there was a system
            span = (one.later.last - one.later.first).days > _A_MONTH  # what is reported on, perhaps, and no day
            rule = next(each for each in assessed.catalogue.order_rules if each.id == one.rule)
            yield Contradiction(
                f"{one.rule}|{one.earlier.path}|{one.later.path}",
                Words(f"顺序不符（应“{one.what.zh}”）：{one.earlier}（{named([one.earlier.path])}）晚于 {one.later}（{named([one.later.path])}），规则 {one.rule}",
                      f"out of order (“{one.what.en}” does not hold): {one.earlier} ({named([one.earlier.path])}) is after {one.later} ({named([one.later.path])}), rule {one.rule}"),
                [day_at(assessed, each.path, each.place, each.first, each.last) for each in (one.earlier, one.later)],
                requirement=one.requirement, severity="low" if rule.severity == "low" or before or span else "medium", blocks=False, mend=_DATES,
            )  # fmt: skip


def _review_before_audit(assessed: AssessedSet) -> Iterator[Contradiction]:
    known = assessed.milestones
    if known.review is None or known.audit is None:
        return
    if known.review.day < known.audit.begins:
        yield Contradiction(
            "review before audit",
            Words(f"管理评审（{known.review.day}）早于内部审核（{known.audit.day}）",
                  f"the management review ({known.review.day}) was before the internal audit ({known.audit.day})"),
            [_held(assessed, known.review), _held(assessed, known.audit)],
            requirement="R-9.3-3",
        )  # fmt: skip
    elif known.closed_on and known.review.day < known.closed_on.day:
        yield Contradiction(
            "review before closure",
            Words(f"管理评审（{known.review.day}）早于不符合项关闭（{known.closed_on.day}）",
                  f"the management review ({known.review.day}) was before the nonconformities were closed ({known.closed_on.day})"),
            [_held(assessed, known.review), _held(assessed, known.closed_on)],
            requirement="R-9.3-3", severity="medium", blocks=False, mend=_REPORTED,
        )  # fmt: skip
    elif known.open_nonconformities:
        yield Contradiction(
            "review with open nonconformities",
            Words(f"管理评审（{known.review.day}）时仍有不符合项未关闭", f"nonconformities were still open at the management review ({known.review.day})"),
            [*_still_open(assessed), _held(assessed, known.review)],
            requirement="R-9.3-3", severity="low" if _within_their_term(assessed, known.review.day) else "medium", blocks=False, mend=_REPORTED,
        )  # fmt: skip


def _within_their_term(assessed: AssessedSet, review: date) -> bool:
    """Were the open nonconformities all to be done by a day after the review? Then it could take note of where they stood."""
    paths = {path for path, _ in assessed.milestones.open_nonconformities}
    due = {
        one.path: max(day.value for day in one.dates if day.role == "due")
        for one in assessed.analyses
        if one.path in paths and any(day.role == "due" for day in one.dates)
    }
    return due.keys() == paths and min(due.values()) >= review


def _still_open(assessed: AssessedSet) -> list[Side]:
    """The open nonconformities on which readiness rests, each at its place."""
    facts = {
        (one.path, fact.quote): seen_at(one, fact)
        for one in assessed.analyses
        for fact in one.facts
        if fact.name == "nonconformity.open"
    }
    return [facts.get((path, quote), Side(path, "", quote)) for path, quote in assessed.milestones.open_nonconformities]


@check("A08")
def audit_or_review_too_old(assessed: AssessedSet) -> Iterator[Contradiction]:
    known = assessed.milestones
    for held, requirement, zh, en in (
        (known.audit, "R-9.2-6", "内部审核", "internal audit"),
        (known.review, "R-9.3-3", "管理评审", "management review"),
    ):
        if held and assessed.as_of - held.day > timedelta(days=assessed.threshold("A08", "days")):
            yield Contradiction(
                requirement,
                Words(f"最近一次{zh}为 {held.day}，距评估日已超过 12 个月", f"the latest {en} was on {held.day}, more than 12 months ago"),
                [_held(assessed, held)], requirement=requirement,
            )  # fmt: skip


@check("A09")
def operated_too_short(assessed: AssessedSet) -> Iterator[Contradiction]:
    release = assessed.milestones.release
    if release is None:
        return
    months = (assessed.as_of.year - release.year) * 12 + assessed.as_of.month - release.month
    full = months - (assessed.as_of.day < release.day)
    if full < assessed.catalogue.run_in_months:
        yield Contradiction(
            release.isoformat(),
            Words(f"体系自 {release} 实施，至 {assessed.as_of} 运行 {full} 个月，不足 {assessed.catalogue.run_in_months} 个月",
                  f"in effect since {release}: {full} months by {assessed.as_of}, less than {assessed.catalogue.run_in_months}"),
            _released_by(assessed, release), requirement="L04",
        )  # fmt: skip


def _held(assessed: AssessedSet, what: Held) -> Side:
    return day_at(assessed, what.path, what.place, what.day)


def _released_by(assessed: AssessedSet, release: date) -> list[Side]:
    """The release order and manuals (and their copies) that bear this day: the one that was relied on first."""
    known = assessed.milestones.release_path
    copies = {one.sha256 for one in assessed.analyses if one.path == known}
    found: list[Side] = []
    for one in assessed.current:
        dated = [d for d in one.dates if d.value == release and d.role in ("effective", "released")]
        whole = one.kind == "manual" or any(a.requirement in _OF_THE_WHOLE for a in one.assignments)
        if dated and (whole or one.sha256 in copies):
            found.append(Side(one.path, dated[0].place, dated[0].text))
    if all(each.path != known for each in found):
        found.append(day_at(assessed, known, "", release))
    return sorted(found, key=lambda each: (each.path != known, each.path))


@check("A10")
def audit_against_another_edition(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one, seen in audits_of_another_edition(assessed):
        cited = "、".join(dict.fromkeys(_cited(fact, assessed) for fact in seen))
        yield Contradiction(
            one.path,
            Words(f"审核依据的标准或版本有误：{cited}（{named([one.path])}）", f"the audit is held against another standard or edition: {cited.replace('、', ', ')} ({named([one.path])})"),
            [seen_at(one, fact) for fact in seen],
        )  # fmt: skip


def audits_of_another_edition(assessed: AssessedSet) -> Iterator[tuple[Analysis, list[Fact]]]:
    """Papers of the internal audit that name another standard or edition as its criteria, with where they do."""
    served = {requirement: assessed.serving(requirement) for requirement in _AUDIT_RECORDS}
    ours = {one.path for records in served.values() for one in records if not of_another_system(one)}
    noticed = tuple(_announcing(assessed, ours))
    for records in (*served.values(), noticed):
        for one in (one for one in records if not ours or one.path in ours or one in noticed):
            seen = [
                fact
                for fact in one.facts
                if (fact.name == "edition" and fact.value in _CRITERIA_TELLS) or fact.name == "criteria.other"
            ]
            if seen:
                yield one, seen


def _announcing(assessed: AssessedSet, records: Set[str]) -> Iterator[Analysis]:
    """Papers that by their title are on the internal audit, serve nothing, and lie beside its records: notices."""
    folders = {path.rpartition("/")[0] for path in records}
    for one in assessed.current:
        beside = not one.assignments and one.path.rpartition("/")[0] in folders
        if beside and _ON_THE_AUDIT.search(one.title) and not of_another_system(one):
            yield one


def _cited(fact: Fact, assessed: AssessedSet) -> str:
    """The standard as it is written."""
    if fact.name == "criteria.other":
        return fact.value
    tell = next(each for each in assessed.catalogue.edition_tells if each.id == fact.value)
    match = tell.pattern.search(fact.quote)
    return match.group().strip() if match else fact.quote

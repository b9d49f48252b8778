"""Why evidence that is there does not suffice: to come, open, not approved, only planned."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from datetime import date

from pipeline.catalogue import Requirement
from pipeline.text.editions import below_one
from pipeline.timeline.names.months import ELSEWHERE_FACT
from pipeline.values import Analysis, Milestones, Serving, Words

REVIEW = "R-9.3-3"

_TO_BE_CLOSED = ("R-9.2-5", "R-10.1")
# A corrective action of which no audit is told is one of its own.
_STILL_OPEN = ("nonconformity.open", "corrective.open")
_CLOSED_IN_PART = ("R-10.1",)
_SEVERAL = 2
_OF_WHAT_WAS_DONE = ("record", "report")
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


def cut_short(analysis: Analysis) -> bool:
    """Whether only what was left of a damaged file could be read: nobody can say what the rest of it held."""
    return analysis.outcome == "partial" and bool(_CUT_SHORT.match(analysis.reason or ""))


def to_come(requirement: Requirement, current: Sequence[Serving], as_of: date) -> Words | None:
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


def in_another_month(requirement: Requirement, held: Sequence[Serving]) -> Words | None:
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


def open_nonconformity(requirement: Requirement, live: list[Serving]) -> Words | None:
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
    requirement: Requirement, whole: Sequence[Serving], drafted: Container[str], waiting: Container[str]
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

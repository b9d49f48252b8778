"""One verdict for each requirement, from what all files together show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.catalogue import Catalogue, Requirement
from pipeline.conditions import shown
from pipeline.content_gaps import Wording, lacks, please_look, why_weak, wording
from pipeline.hollow_tables import too_little_in_tables
from pipeline.nothing_found import NOWHERE, spoken_for, with_what_came_near
from pipeline.out_of_date import lapsed, never_in_force, old_record
from pipeline.reasons import reason_words
from pipeline.review_inputs import INPUTS, absent_inputs, review_papers
from pipeline.shortcomings import (
    REVIEW,
    before_the_audit,
    cut_short,
    drafts,
    in_another_month,
    not_yet,
    open_nonconformity,
    to_come,
    unapproved,
)
from pipeline.values import Analysis, Evidence, Milestones, RequirementResult, Serving, TimelineRow, Verdict, Words

_SURE = 0.65
_HINT = 0.45
_HINT_BY_NAME = 0.46
_FORM = 0.75  # a form by its name
_UNLIKE_ITS_FORM = 0.5
_LOCKED = 0.42  # of a file that could not be read, by its name (mapping/names/unread.py)
_MOST_EVIDENCE = 12
_AUDIT_CORE = ("R-9.2-6", REVIEW)
# What belongs to both: if it is there, it must be whole and closed.
_AUDIT_BESIDE = ("R-9.2-5", "R-9.3-2")
_MANY_INPUTS = 2


@dataclass(frozen=True, slots=True)
class _House:
    """What the files together show: paths of drafts and of papers that wait for approval, and how papers are worded."""

    drafted: Container[str]
    waiting: Container[str]
    wording: Wording


def verdicts(
    analyses: Sequence[Analysis], rows: Sequence[TimelineRow], catalogue: Catalogue, as_of: date, known: Milestones
) -> tuple[RequirementResult, ...]:
    """Verdicts in the catalogue's order. L10 follows from others (requirements.md 2.3)."""
    evidence: dict[str, list[Serving]] = defaultdict(list)
    hints: dict[str, list[Serving]] = defaultdict(list)
    for analysis in analyses:
        for assignment in analysis.assignments:
            evidence[assignment.requirement].append((analysis, assignment))
        for assignment in analysis.hints:
            hints[assignment.requirement].append((analysis, assignment))
    months = {row.requirement: row for row in rows}
    house = _House(drafts(analyses), unapproved(analyses), wording(analyses, catalogue))
    there = {id for id, held in evidence.items() if any(not one.obsolete and one.kind != "form" for one, _ in held)}
    found = {
        one.id: _verdict(one, evidence[one.id], hints[one.id], months.get(one.id), as_of, house)
        if evidence[one.id] or not (why := shown(one, analyses, there, as_of))
        else _triggered(one, hints[one.id], why)
        for one in catalogue.requirements
    }
    if reason := _inputs_absent(analyses, catalogue):
        found[INPUTS] = _weakened(found[INPUTS], reason)
    if reason := before_the_audit(known):
        found[REVIEW] = _weakened(found[REVIEW], reason)
    found["L10"] = _audit_package(found, catalogue)
    return with_what_came_near([found[one.id] for one in catalogue.requirements], analyses)


def _verdict(
    requirement: Requirement,
    evidence: list[Serving],
    hints: list[Serving],
    row: TimelineRow | None,
    as_of: date,
    house: _House,
) -> RequirementResult:
    whole_files = [held for held in evidence if not cut_short(held[0])]
    read = [held for held in whole_files if held[0].outcome in ("read", "partial") and held[0].kind != "form"]
    current = [held for held in read if not held[0].obsolete]
    if not current:
        return _without_evidence(requirement, evidence, hints)
    if reason := to_come(requirement, current, as_of):
        return _result(requirement, "weak", current, reason, review=True)
    held_once = [held for held in current if not never_in_force(held, house.drafted, as_of)]
    over = {id(held): reason for held in held_once if (reason := lapsed(requirement, held, as_of))}
    live = [held for held in current if id(held) not in over]
    if not live or (over and all(held[0].path in house.drafted for held in live)):
        return _result(requirement, "stale", current, next(iter(over.values())))
    if row and (reason := old_record(requirement, row, live, as_of)):
        return _result(requirement, "stale", live, reason)
    if row and row.gaps and requirement.cadence == "monthly" and requirement.mandatory == "yes":
        months = "、".join(row.gaps)
        return _result(requirement, "weak", live, Words(f"缺少 {months} 的记录", f"nothing for {', '.join(row.gaps)}"))
    if reason := too_little_in_tables(requirement, live) or open_nonconformity(requirement, live):
        return _result(requirement, "weak", live, reason)
    whole = [held for held in live if not held[1].stub and not lacks(requirement, held[1], house.wording)]
    if not whole:
        if locked := _locked_away(evidence, live):
            return _without_evidence(requirement, locked, hints)
        return _result(requirement, "weak", live, why_weak(requirement, live))
    if reason := not_yet(requirement, whole, house.drafted, house.waiting):
        return _result(requirement, "weak", whole, reason)
    if row and row.gaps and _asks_only(requirement) and not row.cadence_path:
        months = "、".join(row.gaps)
        asked = Words(
            f"已找到证据；{months} 没有记录：确未发生，还是没有留存？",
            f"evidence found; nothing for {', '.join(row.gaps)}: did nothing happen, or was no record kept?",
        )
        return _result(requirement, "satisfied", whole, asked, review=True)
    if moved := in_another_month(requirement, whole):
        return _result(requirement, "satisfied", whole, moved, review=True)
    if locked := _locked_away(evidence, whole):
        return _without_evidence(requirement, locked, hints)
    if reason := _beside_its_form(requirement, evidence, whole):
        return _result(requirement, "weak", whole, reason, review=True)
    first = {id(held) for held in whole}
    held = [*whole, *(held for held in live if id(held) not in first)]
    if reason := please_look(requirement, whole):
        return _result(requirement, "satisfied", held, reason, review=True)
    if max(one.confidence for _, one in whole) < _SURE:
        doubt = Words(
            "找到的内容很可能是证据，但名称未能证实，请人工确认",
            "likely evidence by its content, not borne out by a name: please look",
        )
        return _result(requirement, "satisfied", held, doubt, review=True)
    return _result(requirement, "satisfied", held, Words("已找到证据", "evidence found"))


def _locked_away(evidence: Sequence[Serving], found: Sequence[Serving]) -> list[Serving]:
    """Files that could not be read and bear the name of the requirement, where what was read is likely by its content only:
    who can open them sees what is the evidence."""
    if max(one.confidence for _, one in found) >= _SURE:
        return []
    closed = [held for held in evidence if held[0].outcome in ("failed", "skipped") and not held[0].obsolete]
    return [held for held in closed if held[1].confidence >= _LOCKED]


def _beside_its_form(requirement: Requirement, evidence: Sequence[Serving], whole: Sequence[Serving]) -> Words | None:
    """Why a record does not suffice that its content alone makes likely, where the house keeps a form for it: on that
    form it would have been written."""
    forms = [one for one in evidence if one[0].kind == "form" and not one[0].obsolete and one[1].confidence >= _FORM]
    if requirement.kind != "record" or not forms or max(one.confidence for _, one in whole) >= _UNLIKE_ITS_FORM:
        return None
    form = min(held[0].path for held in forms).rpartition("/")[2]
    return Words(
        f"只有空白表单（{form}）；找到的内容未用该表单，名称也未能证实",
        f"only the blank form ({form}); what was found is not written on it, nor borne out by a name",
    )


def _asks_only(requirement: Requirement) -> bool:
    """Whether a month without a record is a question: of what comes when it comes, or what no rule demands."""
    return requirement.cadence == "per_event" or (requirement.cadence == "monthly" and requirement.mandatory != "yes")


def _without_evidence(
    requirement: Requirement, others: list[Serving], hints: list[Serving], triggered: bool = False
) -> RequirementResult:
    """`others` are withdrawn files, blank forms and files that could not be read; `triggered`: its condition holds."""
    closed = [
        held
        for held in others
        if (held[0].outcome in ("failed", "skipped") or cut_short(held[0])) and not held[0].obsolete
    ]
    blank = [held for held in others if held[0].kind == "form" and held not in closed and not held[0].obsolete]
    obsolete = [held for held in others if held[0].obsolete and held[0].outcome in ("read", "partial")]
    if obsolete and not closed:
        return _result(
            requirement, "stale", obsolete, Words("只找到已作废的版本", "only withdrawn versions were found")
        )
    # What a trigger asks for is not missed: only a name makes a hint of it worth a look.
    least = _HINT_BY_NAME if requirement.conditional.when == "trigger" and not triggered else _HINT
    unsure = [
        held
        for held in hints
        if held[1].confidence >= least and not held[0].obsolete and not spoken_for(requirement, held)
    ]
    if closed:
        why = reason_words(closed[0][0].reason or "")
        how = (
            Words("候选文件只读到一部分", "only part of the candidate could be read")
            if closed[0][0].outcome == "partial"
            else Words("候选文件无法读取", "the candidate could not be read")
        )
        reason = Words(f"{how.zh}（{why.zh}）", f"{how.en} ({why.en})")
        return _result(requirement, "unreadable", closed, reason, review=True)
    if unsure:
        reason = Words(
            "疑似相关，但把握不足，请人工确认", "a likely file was found, without enough confidence: please look"
        )
        return _result(requirement, "weak", unsure, reason, review=True)
    if blank:
        return _result(
            requirement, "weak", blank, Words("只有空白表单，没有填写的记录", "only a blank form, no filled record")
        )
    when = requirement.conditional.when
    if when == "trigger":
        text = requirement.conditional.text
        reason = Words(f"有条件适用，未见触发：{text.zh}", f"conditional, no trigger seen: {text.en}")
        return _result(requirement, "not_applicable", [], reason, review=True)
    if when == "nil_return":
        reason = Words(
            "未见记录，也未见带日期的“未发生”声明", "neither a record nor a dated statement that nothing happened"
        )
        return _result(requirement, "missing", [], reason, review=True)
    return _result(requirement, "missing", [], NOWHERE)


def _triggered(requirement: Requirement, hints: list[Serving], why: Words) -> RequirementResult:
    """What is asked for only under a condition, where other evidence shows that the condition holds."""
    result = _without_evidence(requirement, [], hints, triggered=True)
    if result.verdict != "not_applicable":
        return result
    reason = Words(
        f"未找到，而其他证据表明条件成立：{why.zh}",
        f"not found, though other evidence shows that the condition holds: {why.en}",
    )
    return _result(requirement, "missing", [], reason, review=True)


def _result(
    requirement: Requirement, verdict: Verdict, held: Sequence[Serving], reason: Words, review: bool = False
) -> RequirementResult:
    ranked = sorted(held, key=lambda one: (-one[1].confidence, one[0].path, one[1].place))
    evidence = tuple(
        Evidence(analysis.path, one.place, one.quote, one.confidence) for analysis, one in ranked[:_MOST_EVIDENCE]
    )
    confidence = ranked[0][1].confidence if ranked else 0.5 if review else 0.9
    unsure = verdict in ("satisfied", "weak", "stale") and confidence < _SURE
    partly = bool(ranked) and all(analysis.outcome == "partial" for analysis, _ in ranked)
    return RequirementResult(requirement.id, verdict, review or unsure or partly, confidence, evidence, reason)


def _inputs_absent(analyses: Sequence[Analysis], catalogue: Catalogue) -> Words | None:
    """Inputs of which no paper of the review speaks; a single one may well be put otherwise."""
    absent = absent_inputs(review_papers((one for one in analyses if not one.obsolete), catalogue), catalogue)
    if len(absent) < _MANY_INPUTS:
        return None
    names = Words("、".join(one.zh for one in absent), ", ".join(one.en for one in absent))
    return Words(f"评审材料均未涉及：{names.zh}", f"no paper of the review speaks of: {names.en}")


def _weakened(result: RequirementResult, reason: Words) -> RequirementResult:
    return replace(result, verdict="weak", reason=reason) if result.verdict == "satisfied" else result


def _audit_package(found: Mapping[str, RequirementResult], catalogue: Catalogue) -> RequirementResult:
    """L10 is no file of its own: it follows from the audit report and the review report."""
    core = [found[one] for one in _AUDIT_CORE]
    evidence = tuple(one for result in core for one in result.evidence[:1])
    beside = [found[one] for one in _AUDIT_BESIDE if found[one].evidence]
    short = [result for result in (*core, *beside) if result.verdict != "satisfied"]
    if not short:
        reason = Words("由内审报告和管理评审报告证明", "shown by the audit report and the review report")
        return RequirementResult("L10", "satisfied", False, min(r.confidence for r in core), evidence, reason)
    titles = [catalogue.requirement(result.requirement).title for result in short]
    reason = Words(
        f"尚缺或不足：{'、'.join(one.zh for one in titles)}", f"missing or weak: {'; '.join(one.en for one in titles)}"
    )
    verdict: Verdict = "weak" if evidence else "missing"
    return RequirementResult("L10", verdict, False, 0.9, evidence, reason)

"""One verdict for each requirement, from what all files together show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from pipeline.catalogue import Catalogue, Requirement
from pipeline.reasons import reason_words
from pipeline.review_inputs import INPUTS, absent_inputs, review_papers
from pipeline.timeline.named_months import ELSEWHERE_FACT
from pipeline.values import Analysis, Assignment, Evidence, RequirementResult, TimelineRow, Verdict, Words

_SURE = 0.65
# Shares of a requirement's contents. Each is known by its words, which a text may well put otherwise: from the first
# share on a person is asked to look, from the second on too little is left of what an auditor looks for.
_MANY_ABSENT = 0.44
_MOST_ABSENT = 0.7
_HINT = 0.45
_HINT_BY_NAME = 0.46
_MOST_EVIDENCE = 12
_LONGEST_LIFE = {"annual": 400, "semiannual": 230, "quarterly": 200, "monthly": 120}
_AUDIT_CORE = ("R-9.2-6", "R-9.3-3")
# What belongs to both: if it is there, it must be whole and closed.
_AUDIT_BESIDE = ("R-9.2-5", "R-9.3-2")
# Plans and objectives are made anew each year; policies and processes live until they are revised.
_OLD_EDITIONS = ("E01", "E02")
_WRITTEN_TO_AN_EDITION = ("procedure", "manual", "policy", "plan", "list")
_APPROVED_KINDS = ("procedure", "manual", "policy", "plan")
_APPROVED_FOR_ONE_EMPTY = 3
# Records whose plan is a paper of its own kind beside them.
_DONE_AND_RECORDED = ("R-8.7.2-2",)
_MANY_INPUTS = 2
_YEARLY_FORMS = ("plan", "objectives")

_Held = tuple[Analysis, Assignment]


def verdicts(
    analyses: Sequence[Analysis], rows: Sequence[TimelineRow], catalogue: Catalogue, as_of: date
) -> tuple[RequirementResult, ...]:
    """Verdicts in the catalogue's order. L10 follows from others (requirements.md 2.3)."""
    evidence: dict[str, list[_Held]] = defaultdict(list)
    hints: dict[str, list[_Held]] = defaultdict(list)
    for analysis in analyses:
        for assignment in analysis.assignments:
            evidence[assignment.requirement].append((analysis, assignment))
        for assignment in analysis.hints:
            hints[assignment.requirement].append((analysis, assignment))
    months = {row.requirement: row for row in rows}
    unapproved = _unapproved(analyses)
    there = {id for id, held in evidence.items() if any(not one.obsolete and one.kind != "form" for one, _ in held)}
    found = {
        one.id: _verdict(one, evidence[one.id], hints[one.id], months.get(one.id), as_of, unapproved)
        if evidence[one.id] or there.isdisjoint(one.conditional.shown_by)
        else _triggered(one, hints[one.id])
        for one in catalogue.requirements
    }
    if reason := _inputs_absent(analyses, catalogue):
        found[INPUTS] = _weakened(found[INPUTS], reason)
    found["L10"] = _audit_package(found)
    return tuple(found[one.id] for one in catalogue.requirements)


def _verdict(
    requirement: Requirement,
    evidence: list[_Held],
    hints: list[_Held],
    row: TimelineRow | None,
    as_of: date,
    unapproved: Container[str],
) -> RequirementResult:
    read = [held for held in evidence if held[0].outcome in ("read", "partial") and held[0].kind != "form"]
    current = [held for held in read if not held[0].obsolete]
    if not current:
        return _without_evidence(requirement, evidence, hints)
    lapsed = {id(held): reason for held in current if (reason := _lapsed(requirement, held, as_of))}
    live = [held for held in current if id(held) not in lapsed]
    if not live:
        return _result(requirement, "stale", current, next(iter(lapsed.values())))
    if row and (reason := _old_record(requirement, row, as_of)):
        return _result(requirement, "stale", live, reason)
    if row and row.gaps and requirement.cadence == "monthly":
        months = "、".join(row.gaps)
        return _result(requirement, "weak", live, Words(f"缺少 {months} 的记录", f"nothing for {', '.join(row.gaps)}"))
    if reason := _open_nonconformity(requirement, live):
        return _result(requirement, "weak", live, reason)
    whole = [held for held in live if not held[1].stub and not _lacks(requirement, held[1])]
    if not whole:
        return _result(requirement, "weak", live, _why_weak(requirement, min((one for _, one in live), key=_gaps)))
    if reason := _not_yet(requirement, whole, unapproved):
        return _result(requirement, "weak", whole, reason)
    if row and row.gaps and requirement.cadence == "per_event" and not row.cadence_path:
        months = "、".join(row.gaps)
        asked = Words(
            f"已找到证据；{months} 没有记录：确未发生，还是没有留存？",
            f"evidence found; nothing for {', '.join(row.gaps)}: did nothing happen, or was no record kept?",
        )
        return _result(requirement, "satisfied", whole, asked, review=True)
    if moved := _in_another_month(requirement, whole):
        return _result(requirement, "satisfied", whole, moved, review=True)
    first = {id(held) for held in whole}
    held = [*whole, *(held for held in live if id(held) not in first)]
    fullest = min((one for _, one in whole), key=_gaps)
    if len(fullest.absent) > _MANY_ABSENT * len(requirement.key_content):
        names = _contents(requirement, fullest.absent)
        reason = Words(
            f"已找到证据，但未认出这些内容，请人工确认：{names.zh}",
            f"evidence found; please look for contents that were not recognised: {names.en}",
        )
        return _result(requirement, "satisfied", held, reason, review=True)
    if max(one.confidence for _, one in whole) < _SURE:
        doubt = Words(
            "找到的内容很可能是证据，但名称未能证实，请人工确认",
            "likely evidence by its content, not borne out by a name: please look",
        )
        return _result(requirement, "satisfied", held, doubt, review=True)
    return _result(requirement, "satisfied", held, Words("已找到证据", "evidence found"))


def _without_evidence(requirement: Requirement, others: list[_Held], hints: list[_Held]) -> RequirementResult:
    """`others` are withdrawn files, blank forms and files that could not be read."""
    closed = [held for held in others if held[0].outcome in ("failed", "skipped") and not held[0].obsolete]
    blank = [held for held in others if held[0].kind == "form" and held not in closed and not held[0].obsolete]
    obsolete = [held for held in others if held[0].obsolete and held[0].outcome in ("read", "partial")]
    if obsolete and not closed:
        return _result(
            requirement, "stale", obsolete, Words("只找到已作废的版本", "only withdrawn versions were found")
        )
    # What a trigger asks for is not missed: only a name makes a hint of it worth a look.
    least = _HINT_BY_NAME if requirement.conditional.when == "trigger" else _HINT
    unsure = [held for held in hints if held[1].confidence >= least and not held[0].obsolete]
    if closed:
        why = reason_words(closed[0][0].reason or "")
        reason = Words(f"候选文件无法读取：{why.zh}", f"the candidate could not be read: {why.en}")
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
    return _result(requirement, "missing", [], Words("未找到", "not found"))


def _triggered(requirement: Requirement, hints: list[_Held]) -> RequirementResult:
    """What is asked for only under a condition, where other evidence shows that the condition holds."""
    result = _without_evidence(requirement, [], hints)
    if result.verdict != "not_applicable":
        return result
    text = requirement.conditional.text
    reason = Words(
        f"未找到，而其他证据表明条件成立：{text.zh}",
        f"not found, though other evidence shows that the condition holds: {text.en}",
    )
    return _result(requirement, "missing", [], reason, review=True)


def _lapsed(requirement: Requirement, held: _Held, as_of: date) -> Words | None:
    """Why this evidence no longer counts, or None."""
    analysis, _ = held
    if analysis.kind in ("agreement", "licence") and not any(fact.name == "renewal" for fact in analysis.facts):
        ends = [one.end or one.value for one in analysis.dates if one.role == "expiry"]
        if ends and max(ends) < as_of:
            day = max(ends).isoformat()
            return Words(f"已于 {day} 到期", f"expired on {day}")
    if requirement.kind != "record" and analysis.kind in _WRITTEN_TO_AN_EDITION and _superseded(analysis):
        return Words("依据的标准版本已过期", "written to a withdrawn edition of the standard")
    yearly = requirement.kind == "document" and (requirement.form in _YEARLY_FORMS or analysis.kind == "plan")
    if yearly and requirement.cadence == "annual" and analysis.main_date:
        ends = [one.end for one in analysis.dates if one.role == "period_start" and one.end]
        latest = max([analysis.main_date, *ends])
        if as_of - latest > timedelta(days=_LONGEST_LIFE["annual"]):
            return Words(f"日期为 {latest}，超过一年未更新", f"dated {latest}: not renewed for more than a year")
    return None


def _in_another_month(requirement: Requirement, held: Sequence[_Held]) -> Words | None:
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


def _open_nonconformity(requirement: Requirement, live: list[_Held]) -> Words | None:
    if requirement.id != "R-9.2-5":
        return None
    still_open = sorted(
        one.path.rsplit("/", 1)[-1] for one, _ in live if any(f.name == "nonconformity.open" for f in one.facts)
    )
    if not still_open:
        return None
    return Words(f"尚未关闭：{'、'.join(still_open)}", f"not closed yet: {', '.join(still_open)}")


def _unapproved(analyses: Sequence[Analysis]) -> frozenset[str]:
    """Paths of documents whose line for the approval is empty, unless that is the custom of the house."""
    lines = {
        one.path: any(fact.name == "signoff.approved" and fact.value for fact in one.facts)
        for one in analyses
        if one.kind in _APPROVED_KINDS
        and not one.obsolete
        and any(fact.name == "signoff.approved" for fact in one.facts)
    }
    empty = frozenset(path for path, approved in lines.items() if not approved)
    return empty if _APPROVED_FOR_ONE_EMPTY * len(empty) <= len(lines) - len(empty) else frozenset()


def _not_yet(requirement: Requirement, whole: Sequence[_Held], unapproved: Container[str]) -> Words | None:
    """Why whole documents are no evidence yet: none of them is approved, or what they plan has not been done."""
    if requirement.kind == "document" and all(one.path in unapproved for one, _ in whole):
        return Words("未见批准", "the line for the approval is empty")
    if requirement.id in _DONE_AND_RECORDED and all(one.kind == "plan" for one, _ in whole):
        return Words("只有计划或方案，没有实施的记录", "only the plan, no record that it was carried out")
    return None


def _superseded(analysis: Analysis) -> bool:
    """Written to an older edition of the standard, and never to the one in force."""
    names = {fact.name for fact in analysis.facts if fact.name.startswith("edition") and fact.value in _OLD_EDITIONS}
    current = any(fact.name == "edition.current" for fact in analysis.facts)
    return bool(names & {"edition", "edition.heading"}) and not current


def _old_record(requirement: Requirement, row: TimelineRow, as_of: date) -> Words | None:
    life = _LONGEST_LIFE.get(requirement.cadence)
    past = [event.date for event in row.events if event.date <= as_of]
    if life and past and (as_of - max(past)).days > life:
        day = max(past).isoformat()
        return Words(f"最近一次为 {day}，已超过应有周期", f"the latest is of {day}, older than its cadence")
    return None


def _lacks(requirement: Requirement, assignment: Assignment) -> bool:
    """Many of the blocks, or one that alone makes the document weak."""
    essential = {block.title.zh for block in requirement.key_content if block.essential}
    missing = set(assignment.absent)
    return bool(missing & essential) or len(missing) > _MOST_ABSENT * len(requirement.key_content)


def _gaps(assignment: Assignment) -> int:
    return len(assignment.absent) + 10 * assignment.stub


def _why_weak(requirement: Requirement, assignment: Assignment) -> Words:
    if assignment.stub:
        return Words("内容过少，只是提纲或引用", "too little text: an outline or a reference")
    names = _contents(requirement, assignment.absent)
    return Words(f"缺少内容：{names.zh}", f"contents not found: {names.en}")


def _contents(requirement: Requirement, titles: Sequence[str]) -> Words:
    """The names of these contents (Chinese titles) in both languages."""
    named = [block.title for block in requirement.key_content if block.title.zh in titles]
    return Words("、".join(one.zh for one in named), ", ".join(one.en for one in named))


def _result(
    requirement: Requirement, verdict: Verdict, held: Sequence[_Held], reason: Words, review: bool = False
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
    absent = absent_inputs(review_papers(one for one in analyses if not one.obsolete), catalogue)
    if len(absent) < _MANY_INPUTS:
        return None
    names = Words("、".join(one.zh for one in absent), ", ".join(one.en for one in absent))
    return Words(f"评审材料均未涉及：{names.zh}", f"no paper of the review speaks of: {names.en}")


def _weakened(result: RequirementResult, reason: Words) -> RequirementResult:
    return replace(result, verdict="weak", reason=reason) if result.verdict == "satisfied" else result


def _audit_package(found: Mapping[str, RequirementResult]) -> RequirementResult:
    """L10 is no file of its own: it follows from the audit report and the review report."""
    core = [found[one] for one in _AUDIT_CORE]
    evidence = tuple(one for result in core for one in result.evidence[:1])
    beside = [found[one] for one in _AUDIT_BESIDE if found[one].evidence]
    short = [result for result in (*core, *beside) if result.verdict != "satisfied"]
    if not short:
        reason = Words("由内审报告和管理评审报告证明", "shown by the audit report and the review report")
        return RequirementResult("L10", "satisfied", False, min(r.confidence for r in core), evidence, reason)
    names = "、".join(result.requirement for result in short)
    verdict: Verdict = "weak" if evidence else "missing"
    return RequirementResult("L10", verdict, False, 0.9, evidence, Words(f"尚缺：{names}", f"still lacking: {names}"))

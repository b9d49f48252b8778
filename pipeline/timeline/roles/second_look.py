"""What only all dates of a file together tell of one: the next review, the day of a finding."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date

from pipeline.text.normal import normal
from pipeline.timeline.ledgers.in_columns import cell_of, outside_columns
from pipeline.timeline.roles.among_days import (
    IN_FORCE,
    SOON,
    between_signers,
    corrected_later,
    found_on,
    in_force_from,
    of_minutes,
)
from pipeline.values import DatedPlace, Role

_FINDING = re.compile(r"不符合|不合格|nonconform|non-conform|\bncr?\b", re.IGNORECASE)
_OF_ACTIONS = re.compile(
    r"\bfinding (?:no\b|report|form|sheet|record|slip|card|and corrective)|\bcorrective action(?! list| log| register| plan|s)"
    r"|纠正措施(?:单|表|报告|记录|处理|要求)"
)
_REPORTED = re.compile(r"报告|通知|整改|纠正|记录|单|表|report|record|form|corrective|ncr|\d", re.IGNORECASE)
_CARRIED_OUT = re.compile(
    r"变更(?:申请|请求|记录|(?:审批|评审|执行|登记)?[单表])|(?:上线|发布|部署|投产|割接)(?:申请|记录|(?:审批|评审|执行|登记)?单)|\brfc\b"
    r"|change (?:request|record|form|ticket)|release (?:sheet|form|record|request)|deployment (?:form|record)"
)
# What its sheet or result calls the day of a release is that on which it went live.
_OF_A_RELEASE = re.compile(
    r"(?:上线|发布|部署|投产)(?:申请|记录|结果|(?:审批|评审|执行|登记)?单)|release (?:sheet|form|record|result)|deployment (?:form|record|result)"
)
_PLANNED = re.compile(r"(?<!工作)计划|方案|\bplan\b")
_MINUTES = re.compile(
    r"纪要|会议记录|例会记录|(?<!\d )\bminutes\b|\bmeeting (?:notes|record|report)\b|\bnotes of (?:the|a) "
)
_RULES = re.compile(r"程序|制度|办法|规定|规范|细则|指南|手册|流程|procedure|policy|process|manual|guide")
_LIST = re.compile(r"名录|名单|清单|目录|台账|一览|花?名册|登记|总表|\blist\b|register|directory|catalogue|roster")
# Lists of papers and people; the day on which they were gone through is that up to which they are kept.
_OF_THINGS = re.compile(
    r"外来|法规|法律|文件|人员|员工|名册|客户|用户|联系人|external|\blaws?\b|documents?|staff|roster|customers?|contacts?"
)
_JUDGED = re.compile(r"风险|评价|评估|考核|请求|\brisks?\b|assess|evaluat|scorecard|request")
_HEAD = re.compile(r"(?:^|!)[A-Z]{1,2}[12]$")
_APPLICATION = re.compile(r"认证申请|申请书|application form|application for certification")
_AUDIT_PLAN = re.compile(
    r"\baudit(?:[ :][a-z0-9: -]{0,12})? plan\b|plan of (?:the )?(?:internal )?audit|(?:内审|内部审核|审核)(?:实施)?(?:计划|日程)"
)
_INVITES = re.compile(
    r"\binvitation\b(?! to tender)|邀请函|会议通知|关于召开[^。]{2,30}的通知|notice of (?:the )?(?:meeting|(?:management )?review\b(?! of))|\bcall (?:for|to) (?:the |a |our )?(?:[a-z]+ )?(?:review|meeting)\b|\bnotice (?:and|&) agenda\b|\bagenda and notice\b"
)
_PUT_BEFORE = re.compile(
    r"management review\b[^.]{0,12}\b(?:inputs?|papers|pack)\b|\b(?:inputs?|papers|pack) (?:to|for|of) (?:the )?management review\b|(?:管理评审|管评)[^。]{0,6}(?:输入|材料|资料)"
)
_MARGIN = re.compile(r"(?:header|footer)\b")


@dataclass(frozen=True, slots=True)
class _Paper:
    """What a file is by its name and heading, and what its days tell together."""

    dated: Sequence[DatedPlace]
    in_force: Sequence[date]
    """The days from which it holds."""
    unfound: bool
    """It tells of a finding, and of no day on which that was made."""
    carried_out: bool
    """The form of a change or a release."""
    planned_only: bool
    """Such a form, with no later day on which it was done."""
    went_live: bool
    audit_plan: bool
    listed: bool
    counted: bool
    """A list of papers or people, gone through rather than judged."""
    its_day: Role | None
    """What the day is on which such a paper, and nothing of which it tells, came about."""


def second_look(
    dated: Sequence[DatedPlace], title: str, heading: str = "", checked: Collection[str] = ()
) -> list[DatedPlace]:
    """`dated` with roles put right; `title` is the file's name with its first lines, `heading` what stands over all.

    `checked` are the places beside a label of verification or closing.
    """
    dated, plain, over = in_force_from(between_signers(dated)), normal(title), normal(heading)
    finding = _FINDING.search(plain) is not None and _REPORTED.search(plain) is not None
    if finding or _OF_ACTIONS.search(plain):
        dated = [
            replace(one, role="other") if one.place in checked and one.role == "reviewed" else one for one in dated
        ]
    if finding:
        dated = [
            replace(one, role="due") if one.role == "period_end" and one.labelled else one  # Until | 30 October 2026
            for one in corrected_later(dated)
        ]
    unfound = finding and not any(one.role == "occurred" for one in dated)
    dated = found_on(dated, checked) if unfound else dated
    dated = of_minutes(dated) if _MINUTES.search(over) else dated
    paper = _paper(dated, plain, over, unfound)
    return [_turned(one, paper) for one in dated]


def _paper(dated: Sequence[DatedPlace], plain: str, over: str, unfound: bool) -> _Paper:
    """`plain` and `over` are the title and the heading in normal form."""
    of_rules = _RULES.search(plain) is not None
    carried_out = _CARRIED_OUT.search(plain) is not None and not of_rules
    in_force = () if carried_out else [one.value for one in outside_columns(dated, IN_FORCE) if one.precision == "day"]
    listed = _LIST.search(plain) is not None
    return _Paper(
        dated,
        in_force,
        unfound,
        carried_out,
        carried_out and not unfound and not _PLANNED.search(over) and not _is_done(dated),
        _OF_A_RELEASE.search(plain) is not None and not of_rules,
        _AUDIT_PLAN.search(plain) is not None,
        listed,
        listed and _OF_THINGS.search(plain) is not None and not _JUDGED.search(plain),
        _its_day(plain, over),
    )


def _is_done(dated: Sequence[DatedPlace]) -> bool:
    """Whether something happened on a day after the first."""
    first = min((one.value for one in dated), default=None)
    return first is not None and any(
        one.role == "occurred" and one.precision == "day" and one.value > first for one in dated
    )


def _its_day(plain: str, over: str) -> Role | None:
    if _PUT_BEFORE.search(over):
        return "drafted"  # Collected 5 May: what is put before the review was put together then
    if _INVITES.search(plain):
        return "released"  # sent to those whom it invites
    return "signed" if _APPLICATION.search(plain) else None  # 申请日期 below the text of an application


def _turned(one: DatedPlace, paper: _Paper) -> DatedPlace:
    role = next((told for way in _WAYS if (told := way(one, paper)) is not None), one.role)
    return one if role == one.role else replace(one, role=role)


def _kept_up_to(one: DatedPlace, paper: _Paper) -> Role | None:
    """截至 or as of in the head of a list or a sheet: the day to which it is kept up."""
    if not _HEAD.search(one.place):
        return None
    ends = one.role == "period_end" and (paper.listed or one.end is None)
    if ends and not _ends_what_begins_beside(one, paper.dated):
        return "other"
    return "other" if paper.counted and one.role == "occurred" and one.labelled else None


def _on_which_it_came_about(one: DatedPlace, paper: _Paper) -> Role | None:
    told = one.role == "occurred" and one.labelled and cell_of(one.place) is None
    return paper.its_day if told else None


def _in_audit_plan(one: DatedPlace, paper: _Paper) -> Role | None:
    """The days of a plan's hours are those of the audit."""
    hours = paper.audit_plan and one.role == "occurred" and one.precision == "day" and cell_of(one.place)
    return "meeting" if hours else None


def _carried_out_on(one: DatedPlace, paper: _Paper) -> Role | None:
    """The 实施日期 of a change is the day on which it was made."""
    if not (paper.carried_out and one.labelled):
        return None
    return "occurred" if one.role == "effective" or (paper.planned_only and one.role == "due") else None


def _went_live_on(one: DatedPlace, paper: _Paper) -> Role | None:
    live = paper.went_live and (one.role, one.precision, one.end) == ("released", "day", None)
    return "occurred" if live and not _MARGIN.match(one.place) else None


def _next_review(one: DatedPlace, paper: _Paper) -> Role | None:
    """Review date: May 2027, in a document of 2026."""
    late = one.role == "reviewed" and paper.in_force and one.value > max(paper.in_force) + SOON
    return "due" if late else None


def _found_at_audit(one: DatedPlace, paper: _Paper) -> Role | None:
    """The 审核日期 of a nonconformity is the day on which it was found."""
    return "occurred" if one.role == "meeting" and paper.unfound else None


_WAYS = (
    _kept_up_to,
    _on_which_it_came_about,
    _in_audit_plan,
    _carried_out_on,
    _went_live_on,
    _next_review,
    _found_at_audit,
)


def _ends_what_begins_beside(one: DatedPlace, dated: Sequence[DatedPlace]) -> bool:
    """Asked from | 8 October | to | 23 October: the last day of what begins in the same row."""
    cell = cell_of(one.place)
    return any(
        (begun := cell_of(each.place)) is not None and cell is not None and begun[:2] == cell[:2]
        for each in dated
        if each.role == "period_start" and each.value < one.value
    )

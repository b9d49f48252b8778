"""What only all dates of a file together tell of one: the next review, the day of a finding."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from pipeline.text.normal import normal
from pipeline.timeline.ledgers.in_columns import cell_of, outside_columns
from pipeline.values import DatedPlace, Role

_FINDING = re.compile(r"不符合|不合格|nonconform|non-conform|\bncr?\b", re.IGNORECASE)
_OF_ACTIONS = re.compile(
    r"\bfinding (?:no\b|report|form|sheet|record|slip|card|and corrective)|\bcorrective action(?! list| log| register| plan|s)"
    r"|纠正措施(?:单|表|报告|记录|处理|要求)"
)
_REPORTED = re.compile(r"报告|通知|整改|纠正|记录|单|表|report|record|form|corrective|ncr|\d", re.IGNORECASE)
_IN_FORCE: frozenset[Role] = frozenset(["approved", "released", "effective"])
_SIGNED: frozenset[Role] = frozenset(["drafted", "reviewed", "approved"])
_ENDS: frozenset[Role] = frozenset(["period_end", "expiry"])
_TERM: frozenset[Role] = frozenset(["period_start", "period_end", "expiry"])
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
_CELL_OF_TABLE = re.compile(r"(?:^|\s)T\d+(R\d+C\d+)$")
_NUMBER_OF_TABLE = re.compile(r"\bT\d+(?=R\d+C\d+$)")
_MARGIN = re.compile(r"(?:header|footer)\b")
_SOON = timedelta(days=60)


def second_look(
    dated: Sequence[DatedPlace], title: str, heading: str = "", checked: Collection[str] = ()
) -> list[DatedPlace]:
    """`dated` with roles put right; `title` is the file's name with its first lines, `heading` what stands over all.

    `checked` are the places beside a label of verification or closing.
    """
    dated = _in_force_from(_between_signers(dated))
    plain = normal(title)
    finding = _FINDING.search(plain) is not None and _REPORTED.search(plain) is not None
    if finding or _OF_ACTIONS.search(plain):
        dated = [
            replace(one, role="other") if one.place in checked and one.role == "reviewed" else one for one in dated
        ]
    if finding:
        dated = _corrected_later(dated)
        dated = [
            replace(one, role="due") if one.role == "period_end" and one.labelled else one  # Until | 30 October 2026
            for one in dated
        ]
    finding = finding and not any(one.role == "occurred" for one in dated)
    audited = any(one.role == "meeting" for one in dated)
    asked = next(
        (
            one
            for one in dated
            if finding
            and not audited
            and one.role == "other"
            and one.labelled
            and one.precision == "day"
            and one.place not in checked
        ),
        None,
    )
    dated = [replace(one, role="occurred") if one is asked else one for one in dated]
    dated = _of_minutes(dated) if _MINUTES.search(normal(heading)) else dated
    in_force = [one.value for one in outside_columns(dated, _IN_FORCE) if one.precision == "day"]
    carried_out = _CARRIED_OUT.search(plain) is not None and not _RULES.search(plain)
    planned_only = (
        carried_out
        and not finding
        and not _PLANNED.search(normal(heading))
        and not any(
            one.role == "occurred" and one.precision == "day" and one.value > min(each.value for each in dated)
            for one in dated
        )
    )
    went_live = _OF_A_RELEASE.search(plain) is not None and not _RULES.search(plain)
    applied = _APPLICATION.search(plain) is not None
    put_before = _PUT_BEFORE.search(normal(heading)) is not None
    invites = _INVITES.search(plain) is not None
    planned = _AUDIT_PLAN.search(plain) is not None
    listed = _LIST.search(plain) is not None
    counted = listed and _OF_THINGS.search(plain) is not None and not _JUDGED.search(plain)
    return [
        replace(one, role="other")  # 截至 or as of in the head of a list or a sheet: the day to which it is kept up
        if _HEAD.search(one.place)
        and (
            (one.role == "period_end" and (listed or one.end is None) and not _ends_what_begins_beside(one, dated))
            or (counted and one.role == "occurred" and one.labelled)
        )
        else replace(one, role="drafted")  # Collected 5 May: what is put before the review was put together then
        if put_before and one.role == "occurred" and one.labelled and cell_of(one.place) is None
        else replace(one, role="released")  # sent to those whom it invites
        if invites and one.role == "occurred" and one.labelled and cell_of(one.place) is None
        else replace(one, role="signed")  # 申请日期 below the text of an application
        if applied and one.role == "occurred" and one.labelled and cell_of(one.place) is None
        else replace(one, role="meeting")  # the days of a plan's hours are those of the audit
        if planned and one.role == "occurred" and one.precision == "day" and cell_of(one.place)
        else replace(one, role="occurred")  # the 实施日期 of a change is the day on which it was made
        if carried_out and one.labelled and (one.role == "effective" or (planned_only and one.role == "due"))
        else replace(one, role="occurred")
        if went_live
        and (one.role, one.precision, one.end) == ("released", "day", None)
        and not _MARGIN.match(one.place)
        else one
        if (role := _role(one, finding, () if carried_out else in_force)) == one.role
        else replace(one, role=role)
        for one in dated
    ]


def _ends_what_begins_beside(one: DatedPlace, dated: Sequence[DatedPlace]) -> bool:
    """Asked from | 8 October | to | 23 October: the last day of what begins in the same row."""
    cell = cell_of(one.place)
    return any(
        (begun := cell_of(each.place)) is not None and cell is not None and begun[:2] == cell[:2]
        for each in dated
        if each.role == "period_start" and each.value < one.value
    )


def _between_signers(dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """Written | A. Name, 20 August … Countersigned | B, 24 August … Approved | C, 25 August: who stands between the writer
    and the approver has reviewed, whatever the house calls it."""
    found = list(dated)
    for index in range(1, len(found) - 1):
        before, one, after = found[index - 1 : index + 2]
        table = _CELL_OF_TABLE.search(one.place)
        if (
            (one.role, one.precision, one.end) == ("other", "day", None)
            and before.role in ("drafted", "reviewed")
            and after.role in ("reviewed", "approved")
            and before.value <= one.value <= after.value
            and table
            and all(each.place.startswith(one.place[: table.start(1)]) for each in (before, after))
        ):
            found[index] = replace(one, role="reviewed")
    return found


def _in_force_from(dated: Sequence[DatedPlace]) -> Sequence[DatedPlace]:
    """Agreed: A. Name on 9 July … From: 20 July, and no day on which it ends: the paper is in force from then on."""
    signed = [one.value for one in dated if one.role in (*_SIGNED, "signed") and one.precision == "day"]
    if not signed or any(one.role == "effective" for one in dated):
        return dated
    begins = _after_the_signatures(dated)
    if not begins and not any(one.end or one.role in _ENDS for one in dated if one.role in _TERM):
        begins = [
            one
            for one in dated
            if one.role == "period_start" and one.labelled and one.precision == "day" and one.value >= max(signed)
        ]
    return [replace(one, role="effective") if [one] == begins else one for one in dated]


def _after_the_signatures(dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """Written: A, 19 August … Approved: B, 25 August … Cut-in date: 1 September, whatever the house calls it."""
    before: set[Role] = set()
    for earlier, one in pairwise(dated):
        before.add(earlier.role)
        if (
            {"drafted", "approved"} <= before
            and earlier.role in _IN_FORCE
            and (one.role, one.precision, one.labelled, one.end) == ("other", "day", True, None)
            and timedelta(0) < one.value - earlier.value <= _SOON
        ):
            return [one]
    return []


def _corrected_later(dated: Sequence[DatedPlace]) -> Sequence[DatedPlace]:
    """Found on 3 May … Done on 20 May: what was done after the finding is its correction, and no other finding.

    The same cell of another table is another finding, where forms stand one below the other.
    """
    happened = [one for one in outside_columns(dated, {"occurred"}) if one.precision == "day"]
    found = next((one for one in happened if one.labelled), next((one for one in happened if cell_of(one.place)), None))
    later = [
        one
        for one in happened
        if found is not None
        and (one.labelled or cell_of(one.place))
        and one.value > found.value
        and _NUMBER_OF_TABLE.sub("", one.place) != _NUMBER_OF_TABLE.sub("", found.place)
    ]
    return [replace(one, role="other") if one in later else one for one in dated]


def _of_minutes(dated: Sequence[DatedPlace]) -> list[DatedPlace]:
    """The first day beside 时间, 日期 or Date in minutes that name no day of the meeting otherwise."""
    if any(one.role == "meeting" for one in dated):
        return list(dated)
    open_days = (one for one in dated if one.labelled and one.precision == "day" and one.role in ("occurred", "other"))
    held = next(open_days, None)
    return [replace(one, role="meeting") if one is held else one for one in dated]


def _role(one: DatedPlace, finding: bool, in_force: Sequence[date]) -> Role:
    if one.role == "reviewed" and in_force and one.value > max(in_force) + _SOON:
        return "due"  # "Review date: May 2027" in a document of 2026
    if one.role == "meeting" and finding:
        return "occurred"  # the 审核日期 of a nonconformity is the day on which it was found
    return one.role

"""The one date that a file stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import get_args

from pipeline.text.normal import normal
from pipeline.timeline.by_role import (
    OF_CONTRACTS,
    OF_LISTS,
    bare_day_of_name,
    by_roles,
    controlled_from,
    day_in_month_of_name,
    day_of_head,
    day_of_name,
    first_of_role,
    last_of_role,
    only_unnamed,
    period_end,
    term_begins,
)
from pipeline.timeline.events.happening import day_of_happening
from pipeline.timeline.first_sheet import day_of_first_sheet, day_of_head_of_first_sheet
from pipeline.timeline.ledgers.in_columns import cell_of, outside_columns
from pipeline.timeline.paragraphs.told_of import in_a_chapter, month_told_of
from pipeline.values import DatedPlace, Kind, Role

_DOCUMENT_ROLES: tuple[Role, ...] = (
    "effective", "released", "approved", "revised", "drafted", "signed", "reviewed", "meeting",
)  # fmt: skip
_ROLES_OF_KIND: Mapping[Kind, tuple[Role, ...]] = {
    "agreement": (
        "effective",
        "period_start",
        "signed",
        *_DOCUMENT_ROLES[1:],
        "occurred",
    ),  # a mail has only its own day
    "plan": ("effective", "released", "approved", *_DOCUMENT_ROLES[3:]),
}
_A_YEAR = timedelta(days=360)
_LATER_TABLE = re.compile(r"\bT(?!1R)\d+R\d+C\d+$")
_FIRST_TABLE = re.compile(r"(?:p\.\d+ ?)?(.*?) ?T1R\d+C\d+")
_IN_FORCE: tuple[Role, ...] = ("effective", "released", "approved")
# A chapter on what others have published: its days are theirs.
_OF_OTHERS = re.compile(r"(?:引用(?:标准|文件)|参考(?:资料|文献)|\b(?:references|bibliography))(?: (?:p\.|t)\d\S*)?$")
_OF_AN_AUDIT = re.compile(
    r"\baudit(?! (?:plan|programme|checklist))|内审(?!计划|方案|检查)|审核(?!计划|方案|检查)", re.I
)
_MARGIN = re.compile(r"(?:header|footer)\b")
# What a chapter tells of the paper itself.
_OF_ITSELF = re.compile(
    r"history|revision|change ?log|(?:document|version) (?:control|record|information)|approv|修订|(?:变更|版本|更新|文档|文件)(?:记录|历史|信息|履历)|审批|批准"
)
_RULES: tuple[Kind, ...] = ("procedure", "policy", "manual")
_PICTURED, _DEEPER = re.compile(r"\(OCR\).* > .*T\d+R\d+C\d+$"), " > "


def main_date(dates: Sequence[DatedPlace], kind: Kind, path: str, title: str = "") -> date | None:
    """The date that a file stands for, by its kind; None where nothing in it says.

    Documents: effective, else released, approved, last revised, drafted. Records and
    reports: the day of what they record, else the end of their period, else signed, drafted
    or approved; never the edition of their form (a date in the header). Licences: issued.
    `path` is that of the file: a date in its name is the last resort. `title` is what the file calls itself.
    """
    body = [
        each
        for each in dates
        if not (_MARGIN.match(each.place) or each.place == "name" or _OF_OTHERS.search(normal(each.place)))
    ]
    if kind == "licence":
        issued = last_of_role(body, "released") or last_of_role(body, "approved")  # 核准日期 of a business licence
        issued = issued or first_of_role(body, "occurred") or first_of_role(body, "signed")
        return issued or next((each.value for each in body if each.role == "period_start" and each.end), None)
    if kind in {"record", "report"}:
        if first := day_of_first_sheet(body):
            return first
        day = day_of_happening(body, kind, path, f"{title} {path.rsplit('/', 1)[-1]}")
        day = day or day_of_head_of_first_sheet(body)
        return day or (None if any(each.precision == "day" for each in body) else bare_day_of_name(path, dates))
    if kind == "agreement" and (term := term_begins(body)):
        return term
    if kind == "unrelated" and (day := _only_term(body) or _end_of_audit(body, f"{title} {path}")):
        return day
    if kind == "plan" and (sent := _sent_before(body, path)):
        return sent
    if kind == "list":
        if effective := controlled_from(body):
            return effective
        return _of_list(outside_columns(body, set(get_args(Role)))) or day_of_name(path, last_day=True)
    roles = _ROLES_OF_KIND.get(kind, _DOCUMENT_ROLES)
    body = [each for each in body if not month_told_of(each)]
    if changed := last_of_role(
        [each for each in body if each.precision == "day"], "revised"
    ):  # an approval that the text only tells of was that of an older edition
        written = {each.place for each in body if each.role == "drafted"}  # who wrote and who approved it, side by side
        body = [
            each for each in body
            if each.role != "approved" or each.labelled or each.value > changed or each.place in written
        ]  # fmt: skip
    if kind == "plan":  # a step of it that ends with an issue stands in a table of its own
        body = [each for each in body if each.role != "released" or not _LATER_TABLE.search(each.place)]
    margin = [each for each in dates if _MARGIN.match(each.place)]
    return (
        (None if kind == "agreement" else by_roles(body, _IN_FORCE) or _of_cover(body, title))
        or by_roles(body, roles)
        or by_roles(margin, roles)
        or day_in_month_of_name(path.rsplit("/", 1)[-1], body)
        or day_of_name(path.rsplit("/", 1)[-1], last_day=False)
        or only_unnamed([each for each in body if not _within(each, kind, title)])
        or only_unnamed(margin)
        or (
            period_end(body, kind)
            if kind == "unrelated" and not any(_within(one, kind, title) for one in body)
            else None
        )
        or _labelled_month(body)
    )


def _within(each: DatedPlace, kind: Kind, title: str) -> bool:
    """Whether a day is one that a chapter tells of. A paper that is nobody's business may be a letter or a notice, which
    has hardly chapters: of it only what a deeper chapter tells, and the picture of a screen. In the tables of rules' deeper
    chapters stand examples and editions of programs."""
    if kind != "unrelated":
        told = _DEEPER in each.place and not (
            each.labelled or _OF_ITSELF.search(normal(each.place.rsplit(_DEEPER, 1)[-1]))
        )
        in_a_table = told and cell_of(each.place) is not None
        return in_a_chapter(each, title) or (kind in _RULES and in_a_table)
    return _PICTURED.search(each.place) is not None or (_DEEPER in each.place and in_a_chapter(each, title))


def _sent_before(body: Sequence[DatedPlace], path: str) -> date | None:
    """The day on which a mail was sent that calls to a meeting to come."""
    days = [each for each in body if each.precision == "day"]
    heads = [each for each in days if each.role == "occurred" and each.labelled]  # the subject may name a day first
    sent = next((each.value for each in sorted(heads, key=lambda each: each.place == "body")), None)
    held = [each.value for each in days if each.role == "meeting"]
    mail = path.lower().endswith((".eml", ".msg"))
    return sent if mail and sent and held and min(held) > sent else None


def _of_cover(body: Sequence[DatedPlace], title: str) -> date | None:
    """The one day in the table of a cover, whatever it is called there (完成日期 2020-9-21), where no label says more."""
    if any(each.labelled and each.role in _DOCUMENT_ROLES for each in body):
        return None
    cover = [each for each in body if (found := _FIRST_TABLE.fullmatch(each.place)) and _is_title(found[1], title)]
    days = {each.value for each in cover}
    only = len(days) == 1 and all(each.role == "other" and each.precision == "day" for each in cover)
    return days.pop() if only else None


def _is_title(heading: str, title: str) -> bool:
    return not heading or normal(heading.strip()) in normal(title)


def _labelled_month(body: Sequence[DatedPlace]) -> date | None:
    """The one month that a document gives as its date: "Date: May 2025"."""
    months = {
        each.value
        for each in body
        if each.labelled and each.role in ("period_start", "other") and each.precision == "month"
    }
    return min(months) if len(months) == 1 else None


def _only_term(body: Sequence[DatedPlace]) -> date | None:
    """The first day of the one long time for which a paper without any other days but signatures holds."""
    spans = {(each.value, each.end) for each in body if each.end and each.precision == "day"}
    if {each.role for each in body} <= OF_CONTRACTS and len(spans) == 1:
        first, last = spans.pop()
        return first if last and last - first >= _A_YEAR else None
    return None


def _end_of_audit(body: Sequence[DatedPlace], name: str) -> date | None:
    """The last day of an audit of another system, where its report bears no day on which it was finished."""
    days = [each for each in body if each.precision == "day"]
    ends = {each.end for each in days if each.role in ("meeting", "period_start") and each.end}
    return ends.pop() if _OF_AN_AUDIT.search(name) and len(days) == len(ends) == 1 else None


def _of_list(body: Sequence[DatedPlace]) -> date | None:
    """A list is as old as its last update."""
    body = [each for each in body if each.precision != "year"]
    days = [day for day in (last_of_role(body, "revised"), first_of_role(body, "effective")) if day]
    return (
        day_of_head(body, OF_LISTS)
        or max(days, default=None)
        or by_roles(body, (*_DOCUMENT_ROLES[1:], "period_end", "occurred"))
        or only_unnamed(body)
    )

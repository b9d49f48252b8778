"""What must have happened by when, for an on-site audit on a given day: each step with the rule behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from pipeline.timeline.calendar_months import months_later
from pipeline.timeline.readiness.readings import APPLICATION_TO_AUDIT
from pipeline.timeline.rhythm.deadlines import in_words
from pipeline.timeline.rhythm.durations import last_day
from pipeline.values import Held, LatePaper, Milestones, OwnDeadline, Plan, Step, StepState, Words

_REVIEW_BEFORE_APPLICATION = timedelta(days=7)
_AUDIT_BEFORE_REVIEW = timedelta(days=30)  # findings are answered, mended and verified
_PLAN_BEFORE_AUDIT = timedelta(days=7)
_TRAINED_BEFORE_AUDIT = timedelta(days=14)
_RUN_BEFORE_AUDIT = 2
_NAMED = 3
_ONE_DAY = timedelta(days=1)
_PAPERS = {
    "minutes_sent": Words("会议纪要", "minutes of meetings"),
    "incident_reported": Words("重大事件报告", "reports of major incidents"),
    "incident_reviewed": Words("重大事件评审", "reviews of major incidents"),
    "change_reviewed": Words("变更回顾", "reviews of changes"),
}


def plan(
    known: Milestones,
    months: int,
    target: date,
    need: int,
    as_of: date,
    earliest: date | None = None,
    to_come: Sequence[Words] = (),
) -> Plan:
    """The steps in the order of their days; `months` of operation have records so far, `need` are asked for.

    `earliest` is the first day of application, `to_come` are the monthly records of which a month is still to come.
    """
    application = target - timedelta(days=APPLICATION_TO_AUDIT)
    review = application - _REVIEW_BEFORE_APPLICATION
    audit = _audit_before(review, known.closing_time)
    release = min(months_later(application, -need), months_later(audit, -_RUN_BEFORE_AUDIT))
    audit_day = known.audit.day if known.audit else None
    closed = known.closed_on.day if known.closed_on and not known.open_nonconformities else None
    good_review = known.review and (audit_day is None or known.review.day >= audit_day)
    review_day = known.review.day if known.review and good_review else None
    steps = (
        _step("release", "O05", release, months_later(application, -need), known.release, as_of, Words(
            f"体系文件发布并实施（申请前满 {need} 个月，内审前约 {_RUN_BEFORE_AUDIT} 个月）",
            f"the system's documents are released and in effect ({need} months before the application, some {_RUN_BEFORE_AUDIT} before the audit)")),
        _step("training", "O07", audit - _TRAINED_BEFORE_AUDIT, *_before(audit_day, known.trained), as_of, Words(
            "文件宣贯、标准培训和内审员培训完成", "staff know the documents, and the auditors are trained")),
        _step("plan", "O08", audit - _PLAN_BEFORE_AUDIT, *_before(audit_day, known.audit_planned), as_of, Words(
            "批准年度内审方案并下发内审计划", "the audit programme is approved and the audit plan is out")),
        _step("audit", "O09", audit, review - _ONE_DAY, audit_day, as_of, _with_own(Words(
            f"完成一次覆盖全部条款的内部审核（体系运行约 {_RUN_BEFORE_AUDIT} 个月后）",
            f"one internal audit of all clauses is held (after some {_RUN_BEFORE_AUDIT} months of operation)"), known.audit_report_time)),
        _step("closure", "O10", review - _ONE_DAY, application, closed, as_of, _with_own(Words(
            "不符合项整改关闭并验证", "nonconformities are mended, closed and verified"), known.closing_time),
            nothing_open=audit_day is not None and not known.open_nonconformities),
        _step("review", "O12", review, application, review_day, as_of, _with_own(Words(
            "内审之后召开管理评审并出具报告", "the management review is held after the audit and reported"), known.review_report_time)),
        _records(months, need, application, as_of, to_come, known),
        _step("application", "O12", application, application, None, as_of, Words(
            f"提交认证申请（现场审核前约 {APPLICATION_TO_AUDIT} 天）", f"the application is handed in (some {APPLICATION_TO_AUDIT} days before the on-site audit)")),
        _step("stage1", "O13", target, target, None, as_of, Words(
            "第一阶段审核不晚于现场（第二阶段）审核", "stage 1 is not later than the on-site audit (stage 2)")),
    )  # fmt: skip
    ordered = tuple(sorted(steps, key=lambda one: one.by))
    first = None if earliest is None else earliest + timedelta(days=APPLICATION_TO_AUDIT)
    return Plan(target, all(one.state != "late" for one in ordered), ordered, first)


def _before(audit: date | None, there: Held | None) -> tuple[date | None, date | None]:
    """Until when what goes before the audit must be there, and since when it is; nothing is said of what no file shows
    in time: that it came after the audit is told as a broken order."""
    if there is None or (audit is not None and there.day > audit):
        return None, None
    return audit or there.day, there.day


def _audit_before(review: date, closing_time: OwnDeadline | None) -> date:
    """The last day of the audit: its findings are answered, mended and verified before the review, in the time that
    the organisation's own procedure allows where that is more than the usual one."""
    audit = review - _AUDIT_BEFORE_REVIEW
    while closing_time is not None and last_day(audit, closing_time.amount, closing_time.unit) >= review:
        audit -= _ONE_DAY
    return audit


def _with_own(what: Words, own: OwnDeadline | None) -> Words:
    """`what`, and how much time the organisation's own procedure allows for it or for its report, with quote and place."""
    if own is None:
        return what
    allowed, name = in_words(own), own.path.rsplit("/", 1)[-1]
    return Words(
        f"{what.zh}（{name}，{own.place}：限 {allowed.zh}，“{own.quote}”）",
        f'{what.en} ({name}, {own.place}: allows {allowed.en}, "{own.quote}")',
    )


def _step(
    id: str,
    rule: str,
    by: date,
    last: date | None,
    on: date | None,
    as_of: date,
    what: Words,
    *,
    nothing_open: bool = False,
) -> Step:
    return Step(id, rule, by, _state(by, last, on, as_of, nothing_open), on, what)


def _state(by: date, last: date | None, on: date | None, as_of: date, nothing_open: bool) -> StepState:
    """`by` leaves time for what follows; after `last` the rule itself is broken (None: no day is known of it)."""
    if nothing_open:
        return "done"
    if last is None:
        return "due" if as_of <= by else "open"
    if on is not None:
        return "done" if on <= last else "late"
    return "due" if as_of <= last else "late"


def _records(months: int, need: int, by: date, as_of: date, to_come: Sequence[Words], known: Milestones) -> Step:
    zh = f"每月的运行记录齐全，至少 {need} 个月（现有 {months} 个月）"
    en = f"records of every month, {need} months at least ({months} so far)"
    if to_come:
        zh += "；尚待形成：" + "、".join(one.zh for one in to_come)
        en += "; still to come: " + ", ".join(one.en for one in to_come)
    what = _with_own(Words(zh, en), known.service_report_time)
    if known.late_reports:
        names = [path.rsplit("/", 1)[-1] for path, _ in known.late_reports]
        count, some = len(names), "、".join(names[:_NAMED])
        what = Words(
            f"{what.zh}；{count} 份服务报告的日期晚于该时限（{some}）",
            f"{what.en}; {count} service reports bear a later day than that ({', '.join(names[:_NAMED])})",
        )
    for subject, own in sorted(known.record_times.items()):
        what = _with_papers(what, subject, own, known.late_papers)
    state: StepState = "done" if months >= need and not to_come else "due" if as_of <= by else "late"
    return Step("records", "O05", by, state, None, what)


def _with_papers(what: Words, subject: str, own: OwnDeadline, late: Sequence[LatePaper]) -> Words:
    """`what`, with the time that the organisation allows itself for such papers, and those that bear a later day."""
    allowed = _with_own(_PAPERS[subject], own)
    names = [one.path.rsplit("/", 1)[-1] for one in late if one.subject == subject]
    if names:
        count, some = len(names), names[:_NAMED]
        allowed = Words(
            f"{allowed.zh}，{count} 份晚于该时限（{'、'.join(some)}）",
            f"{allowed.en}, {count} later than that ({', '.join(some)})",
        )
    return Words(f"{what.zh}；{allowed.zh}", f"{what.en}; {allowed.en}")

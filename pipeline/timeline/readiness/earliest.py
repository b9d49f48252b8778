"""The earliest day of application: the latest of the dated constraints, and what has still to happen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from pipeline.catalogue import Catalogue
from pipeline.timeline.calendar_months import last_day, months_later
from pipeline.timeline.readiness.plan import plan
from pipeline.timeline.readiness.readings import readings
from pipeline.timeline.readiness.surveillance import surveillance
from pipeline.timeline.rhythm.coverage import months_of_operation
from pipeline.values import (
    Condition,
    Constraint,
    Finding,
    Milestones,
    Outlook,
    Readiness,
    TimelineRow,
    Words,
)

_SHOWN_BY = {"audit": "R-9.2-6", "review": "R-9.3-3", "closure": "R-9.2-5"}


def readiness(
    known: Milestones,
    rows: Sequence[TimelineRow],
    findings: Iterable[Finding],
    catalogue: Catalogue,
    as_of: date,
    outlook: Outlook | None = None,
) -> Readiness:
    """Whether and from when the organisation can apply (requirements.md 4.5, order rules O05, O08, O10, O12).

    `outlook` asks for the way to a target date; or for the state of a certificate, which takes the place of the
    run-in: then `can_apply` says whether the next audit could be held, and there is no earliest application.
    """
    outlook = outlook or Outlook()
    if outlook.certified:
        return _of_certified(known, rows, findings, catalogue, as_of, outlook, outlook.certified)
    constraints = [Constraint("as_of", as_of, Words("申请不能早于评估日期", "not before the day of this assessment"))]
    conditions: list[Condition] = []
    if known.release is None:
        conditions.append(
            Condition(
                "L04",
                Words("有文件说明体系发布、实施日期", "a document states when the SMS was released and took effect"),
            )
        )
    else:
        constraints += _operation(known.release, rows, conditions, catalogue, as_of)
    to_come = [catalogue.requirement(one.requirement).title for one in conditions if one.requirement != "L04"]
    constraints += _audit_and_review(known, conditions)
    months = months_of_operation(rows, known.release, as_of) if known.release else ()
    blocking = tuple(sorted(finding.id for finding in findings if finding.blocks))
    binding = max(constraints, key=lambda one: (one.date, one.id != "as_of", one.id))
    earliest = None if known.release is None else binding.date
    return Readiness(
        can_apply=not conditions and not blocking and earliest is not None and earliest <= as_of,
        earliest_application=earliest,
        binding=binding.id if earliest and binding.id != "as_of" else None,
        constraints=tuple(sorted(constraints, key=lambda one: (one.date, one.id))),
        conditions=tuple(sorted(conditions, key=lambda one: one.requirement)),
        blocking=blocking,
        readings=readings(known.release, months, catalogue.run_in_months) if known.release else (),
        plan=plan(known, len(months), outlook.target, catalogue.run_in_months, as_of, earliest, to_come)
        if outlook.target
        else None,
    )


def _of_certified(
    known: Milestones,
    rows: Sequence[TimelineRow],
    findings: Iterable[Finding],
    catalogue: Catalogue,
    as_of: date,
    outlook: Outlook,
    certified: date,
) -> Readiness:
    state = surveillance(known, certified, as_of)
    conditions = tuple(Condition(_SHOWN_BY[step.id], step.what) for step in state.steps if step.state != "done")
    blocking = tuple(sorted(finding.id for finding in findings if finding.blocks))
    months = months_of_operation(rows, known.release, as_of) if known.release else ()
    return Readiness(
        can_apply=not conditions and not blocking,
        earliest_application=None,
        binding=None,
        constraints=(),
        conditions=tuple(sorted(conditions, key=lambda one: one.requirement)),
        blocking=blocking,
        plan=plan(known, len(months), outlook.target, catalogue.run_in_months, as_of) if outlook.target else None,
        surveillance=state,
    )


def _operation(
    release: date, rows: Sequence[TimelineRow], conditions: list[Condition], catalogue: Catalogue, as_of: date
) -> list[Constraint]:
    need = catalogue.run_in_months
    found = [
        Constraint(
            "O05",
            months_later(release, need),
            Words(
                f"体系自 {release.isoformat()} 起实施，须运行满 {need} 个月",
                f"the SMS took effect on {release.isoformat()} and must have run for {need} months",
            ),
        )
    ]
    months = months_of_operation(rows, release, as_of)
    if len(months) >= need:
        found.append(
            Constraint(
                "O05-records",
                last_day(months[need - 1]),
                Words(
                    f"第 {need} 个有记录的月份是 {months[need - 1]}，到月底为止",
                    f"month {need} with records is {months[need - 1]}, which must be over",
                ),
            )
        )
    else:
        have = "、".join(months) or "无"
        conditions.append(
            Condition(
                "R-8.1",
                Words(
                    f"须有 {need} 个不同月份的运行记录，现有：{have}",
                    f"records exist in {need} different months; so far: {', '.join(months) or 'none'}",
                ),
            )
        )
        return found
    if found[0].date > as_of:
        conditions += _still_to_come(rows, release, need, catalogue)
    return found


def _still_to_come(rows: Sequence[TimelineRow], release: date, need: int, catalogue: Catalogue) -> list[Condition]:
    """Monthly records whose last month of the run-in is not there yet; a hole before it blocks, and is no month to come."""
    made: list[Condition] = []
    for row in rows:
        requirement = catalogue.requirement(row.requirement)
        months = [month for month, _ in row.months if month >= f"{release.year:04d}-{release.month:02d}"]
        over = len(months) + len(row.gaps)
        if requirement.cadence == "monthly" and requirement.mandatory == "yes" and over < need:
            zh = f"{requirement.title.zh}继续按月形成记录，满 {need} 个月（现有 {len(months)} 个月）"
            en = f"{requirement.title.en}: {need} months of records are reached ({len(months)} so far)"
            made.append(Condition(requirement.id, Words(zh, en)))
    return made


def _audited(known: Milestones, day: date) -> Words:
    """That the audit was held; that its nonconformities are closed only where none is open."""
    if known.closed_on is None or day != known.closed_on.day:
        return Words(f"内部审核于 {day} 完成", f"internal audit held by {day}")
    if known.open_nonconformities:
        return Words(
            f"已完成内部审核，已关闭的不符合项最晚关闭于 {day}",
            f"internal audit held; of its nonconformities, those that are closed were closed by {day}",
        )
    return Words(f"内部审核及不符合关闭于 {day}", f"internal audit held and its nonconformities closed by {day}")


def _audit_and_review(known: Milestones, conditions: list[Condition]) -> list[Constraint]:
    found: list[Constraint] = []
    if known.audit is None:
        conditions.append(
            Condition("R-9.2-6", Words("完成一次内部审核并出具报告", "one internal audit has been held and reported"))
        )
    else:
        day = max(known.audit.day, known.closed_on.day) if known.closed_on else known.audit.day
        found.append(
            Constraint(
                "O08",
                day,
                _audited(known, day),
            )
        )
        if not known.audit_report:
            conditions.append(
                Condition("R-9.2-6", Words("出具内部审核报告", "the internal audit that was held has a report"))
            )
    if known.open_nonconformities:
        files = [path.rsplit("/", 1)[-1] for path, _ in known.open_nonconformities[:3]]
        zh, en = (
            f"不符合项关闭并验证（{'、'.join(files)}）",
            f"nonconformities are closed and verified ({', '.join(files)})",
        )
        conditions.append(Condition("R-9.2-5", Words(zh, en)))
    if known.review is None:
        conditions.append(
            Condition(
                "R-9.3-3",
                Words(
                    "内审之后召开管理评审并形成记录", "a management review has been held after the audit and recorded"
                ),
            )
        )
    elif known.audit is not None and known.review.day < known.audit.day:
        conditions.append(
            Condition(
                "R-9.3-3",
                Words(
                    f"现有管理评审（{known.review.day}）早于内审（{known.audit.day}），须在内审之后再评审",
                    f"the review of {known.review.day} was before the audit of {known.audit.day}: another is held after it",
                ),
            )
        )
    else:
        day = known.review.day
        found.append(Constraint("O12", day, Words(f"管理评审于 {day} 完成", f"management review held on {day}")))
    return found

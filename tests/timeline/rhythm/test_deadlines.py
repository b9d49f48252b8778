"""Deadlines that an organisation sets itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from analyses import a_file
from written_blocks import line, table

from pipeline.timeline.readiness.plan import plan
from pipeline.timeline.rhythm.deadlines import deadlines, in_words, own_deadlines
from pipeline.timeline.rhythm.durations import last_day
from pipeline.timeline.rhythm.late import late_papers, late_reports
from pipeline.values import Analysis, Block, DatedPlace, Event, Kind, Milestones, OwnDeadline, Role


def facts(*blocks: Block, kind: Kind = "procedure") -> list[tuple[str, str]]:
    return [(fact.value, fact.quote) for fact in deadlines(blocks, kind)]


def test_each_subject_is_told_by_its_clause_and_keeps_quote_and_place() -> None:
    block = line("开出不符合报告，责任部门三个工作日内分析原因、制定纠正措施，一般不符合二十个工作日内关闭。审核结束五个工作日内出具《内审报告》，作为管理评审输入。",
                 heading="5 内部审核")  # fmt: skip
    found = deadlines([block], "procedure")
    assert [fact.value for fact in found] == ["nonconformity_closed 20 working_day", "audit_reported 5 working_day"]
    assert found[1].quote == "审核结束五个工作日内出具《内审报告》，作为管理评审输入"
    assert "5 内部审核" in found[1].place


@pytest.mark.parametrize(
    ("text", "heading", "value"),
    [
        ("Minor nonconformities are closed within 20 working days.", "", "nonconformity_closed 20 working_day"),
        ("Audit nonconformities are due in 45 days.", "", "nonconformity_closed 45 day"),
        (
            "There is an audit report to the heads concerned, within ten working days.",
            "",
            "audit_reported 10 working_day",
        ),
        ("质管室五个工作日内出报告，总经理签发。", "第三章 管理评审", "review_reported 5 working_day"),
        ("最长四周内整改。", "不符合", "nonconformity_closed 4 week"),
        ("月度服务报告在次月五个工作日内提交客户。", "", "service_reported 5 working_day"),
        ("每月10日前提供月度服务报告，每季度召开服务评审。", "", "service_reported 10 day"),
        ("The monthly report goes to the customer by the 12th.", "", "service_reported 12 day"),
        ("The service report is sent by the 8th working day.", "", "service_reported 8 working_day"),
        (
            "The service report is sent within ten working days after the end of the month.",
            "",
            "service_reported 10 working_day",
        ),
    ],
)
def test_subjects_are_named_in_the_sentence_or_its_heading(text: str, heading: str, value: str) -> None:
    assert [fact for fact, _ in facts(line(text, heading=heading))] == [value]


def test_a_row_of_a_table_is_a_sentence() -> None:
    assert facts(table([["活动", "时限"], ["严重不符合整改", "15日内完成"]])) == [
        ("nonconformity_closed 15 day", "严重不符合整改 15日内完成")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "五个工作日内提交不符合的纠正措施计划。",
        "变更三个工作日内完成。",
        "Nonconformities are answered within 5 days with a plan.",
    ],
)
def test_steps_and_other_subjects_are_left_out(text: str) -> None:
    assert facts(line(text)) == []


def test_records_set_no_deadlines() -> None:
    assert facts(line("不符合项7天内关闭。"), kind="record") == []


def test_the_longest_that_current_procedures_allow_counts() -> None:
    first = deadlines([line("严重不符合10天内关闭。一般不符合二十个工作日内关闭。")], "procedure")
    old = deadlines([line("不符合90天内关闭。")], "procedure")
    found = own_deadlines([a_file("a.docx", facts=first), a_file("作废/b.docx", facts=old, obsolete=True)])
    assert (found["nonconformity_closed"].amount, found["nonconformity_closed"].path) == (20, "a.docx")
    assert (in_words(found["nonconformity_closed"]).zh, in_words(found["nonconformity_closed"]).en) == (
        "20 个工作日",
        "20 working days",
    )


def test_the_plan_leaves_the_time_that_the_procedure_allows_and_quotes_it() -> None:
    known = Milestones(date(2026, 3, 1), "", None, False, (), None, None)
    own = OwnDeadline(45, "working_day", "不符合项45个工作日内关闭", "制度/内审程序.docx", "5.4")
    usual, longer = (
        {step.id: step for step in plan(each, 6, date(2026, 12, 30), 3, date(2026, 6, 1)).steps}
        for each in (known, Milestones(date(2026, 3, 1), "", None, False, (), None, None, own))
    )
    assert usual["audit"].by - longer["audit"].by > timedelta(20)
    assert "内审程序.docx，5.4：限 45 个工作日，“不符合项45个工作日内关闭”" in longer["closure"].what.zh
    reported = Milestones(date(2026, 3, 1), "", None, False, (), None, None, None, own, own)
    words = {step.id: step.what.en for step in plan(reported, 6, date(2026, 12, 30), 3, date(2026, 6, 1)).steps}
    assert [id for id, what in words.items() if "allows 45 working days" in what] == ["audit", "review"]
    assert last_day(longer["audit"].by, 45, "working_day") <= longer["closure"].by


def test_a_deadline_is_quoted_where_it_stands_in_a_long_sentence() -> None:
    text = (
        "The report of the lead auditor goes to the Managing Director and to the heads of all departments that were "
        "audited, and the audit report is issued within five working days."
    )
    (fact,) = deadlines([line(text, heading="Internal audit report")], "procedure")
    assert "within five working days" in fact.quote


def test_an_agreement_speaks_of_its_reports_only() -> None:
    block = line("乙方每月8日前提交服务报告。不符合项十个工作日内关闭。")
    assert [value for value, _ in facts(block, kind="agreement")] == ["service_reported 8 day"]


def test_a_day_of_the_month_is_no_time_for_closing() -> None:
    assert facts(line("不符合项每月10日前关闭。"), line("Nonconformities are closed by the 12th.")) == []


def report(path: str, written: date | None) -> Analysis:
    event = Event("R-9.4", date(2026, 9, 1), date(2026, 9, 30), "month", "p.1")
    return replace(a_file(path, "report", serves=("R-9.4",)), main_date=written, events=(event,))


def test_service_reports_are_held_against_the_time_that_the_house_allows_itself() -> None:
    own = OwnDeadline(5, "working_day", "五个工作日内提交客户", "p.docx", "4")
    files = [report("in time.docx", date(2026, 10, 13)), report("late.docx", date(2026, 10, 21)),
             report("undated.docx", date(2026, 9, 30)), report("none.docx", None)]  # fmt: skip
    assert late_reports(files, own) == (("late.docx", date(2026, 10, 13)),)  # the first days of October are holidays
    assert late_reports(files, None) == ()
    assert late_reports([*files, a_file("p.docx", "agreement")], own) == ()


def test_the_plan_shows_the_time_for_service_reports_and_which_were_late() -> None:
    own = OwnDeadline(5, "working_day", "五个工作日内提交客户", "p.docx", "4")
    known = Milestones(date(2026, 7, 1), "", None, False, (), None, None, service_report_time=own, late_reports=(("a/late.docx", date(2026, 10, 14)),))  # fmt: skip
    (step,) = (each for each in plan(known, 2, date(2027, 3, 1), 3, date(2026, 11, 20)).steps if each.id == "records")
    assert "五个工作日内提交客户" in step.what.zh
    assert "1 份服务报告的日期晚于该时限（late.docx）" in step.what.zh


@pytest.mark.parametrize(
    ("text", "heading", "value"),
    [
        ("例会纪要两日内发出，写清责任人。", "三、规定", "minutes_sent 2 day"),
        ("The minutes go out within five days.", "Service reviews", "minutes_sent 5 day"),
        ("The clerk writes the minutes within a week.", "", "minutes_sent 1 week"),
        ("三个工作日内，甲写报告：经过、影响、原因。", "重大故障处置细则 > 4 事后", "incident_reported 3 working_day"),
        (
            "Within five working days the commander writes a report.",
            "Major incidents",
            "incident_reported 5 working_day",
        ),
        ("恢复后五个工作日内召开复盘会。", "重大故障", "incident_reviewed 5 working_day"),
        (
            "Each normal and each emergency change is reviewed within ten days for its result.",
            "",
            "change_reviewed 10 day",
        ),
        ("实施后五个工作日内回顾是否达到目的。", "7 变更的回顾与关闭", "change_reviewed 5 working_day"),
    ],
)
def test_limits_for_minutes_major_incidents_and_reviews_of_changes(text: str, heading: str, value: str) -> None:
    assert [found for found, _ in facts(line(text, heading=heading))] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "重大事件发生后十五分钟内报告总经理。",  # somebody is told, and nothing written
        "What you cannot do in 15 minutes goes to Systems.",
        "紧急变更口头批准，两个工作日内补单并评审。",
        "失败、回退、超时的变更在五个工作日内回顾。",
        "The General Manager is informed of a major incident within one day.",
        "Changes are reviewed within five working days, major ones within twenty.",
    ],
)
def test_what_is_told_or_made_good_is_no_limit_for_a_paper(text: str) -> None:
    assert facts(line(text)) == []


def test_the_title_of_a_document_says_what_its_chapters_are_about() -> None:
    blocks = [line("重大事件处置规程"), line("三个工作日内提交书面报告，写清经过和原因。", heading="5 报告")]
    assert [fact.value for fact in deadlines(blocks, "procedure")] == ["incident_reported 3 working_day"]


def dated(path: str, serves: tuple[str, ...], *days: tuple[str, Role]) -> Analysis:
    found = tuple(DatedPlace(date.fromisoformat(day), None, "day", role, day, "body", True) for day, role in days)
    return replace(a_file(path, "record", serves=serves), dates=found)


def test_minutes_and_reviews_of_changes_are_held_against_their_limits() -> None:
    own = {
        "minutes_sent": OwnDeadline(2, "day", "纪要两日内发出", "沟通.docx", "3"),
        "change_reviewed": OwnDeadline(5, "working_day", "五个工作日内回顾", "变更.docx", "7"),
    }
    asked, made = ("2026-09-21", "occurred"), ("2026-09-23", "occurred")
    files = [
        dated("in time.docx", ("R-7.4",), ("2026-09-10", "meeting"), ("2026-09-12", "signed")),
        dated("late.docx", ("R-7.4",), ("2026-09-10", "meeting"), ("2026-09-15", "signed")),
        dated("no day of its own.docx", ("R-7.4",), ("2026-09-10", "meeting")),
        dated("change.docx", ("R-8.5.1-1", "R-8.5.1-3"), asked, made, ("2026-10-15", "reviewed")),
        dated("only asked for.docx", ("R-8.5.1-1",), asked, ("2026-10-15", "reviewed")),
    ]
    late = late_papers(files, own)
    assert [(one.path, one.last) for one in late] == [
        ("change.docx", date(2026, 10, 8)),
        ("late.docx", date(2026, 9, 12)),
    ]
    known = Milestones(date(2026, 7, 1), "", None, False, (), None, None, record_times=own, late_papers=late)
    (step,) = (each for each in plan(known, 2, date(2027, 3, 1), 3, date(2026, 11, 20)).steps if each.id == "records")
    assert "会议纪要（沟通.docx，3：限 2 天，“纪要两日内发出”），1 份晚于该时限（late.docx）" in step.what.zh
    assert 'reviews of changes (变更.docx, 7: allows 5 working days, "五个工作日内回顾"), 1 later' in step.what.en

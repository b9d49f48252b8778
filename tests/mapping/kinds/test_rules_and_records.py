"""Documents of rules that are called like records, and records that are called like rules."""

from __future__ import annotations

import pytest
from written import FILLED, PROSE, kind, text

from pipeline.mapping.kinds.by_name import kind_by_name

AUDITS = """# Purpose
How the system is audited once a year and reviewed by the management after that, and who does what in both of them.
# Audit
The quality lead draws up the programme in July. Auditors do not audit their own work, and they are trained before.
# Review
The director holds the review when the audit is closed. The inputs are collected two weeks before, the actions followed.
"""


def test_a_number_says_that_it_is_a_procedure_where_the_title_ends_like_a_record() -> None:
    assert kind(text(AUDITS), "Internal audit and management review", number="HB-PRC-20") == "procedure"
    assert kind(text(AUDITS), "Internal audit and management review", number="HB-FRM-20") == "record"
    assert kind(text("", FILLED), "Internal audit and management review", number="HB-PRC-20") == "record"
    assert kind(text("The new lead repeats the open points. " * 9), "Shift handover", number="HB-WI-04") == "procedure"


ISSUED = "Document no.: K-307\n\nIssue: Issue 1.0\n\nApproved by: Shen Yuting, 8 June 2026\n\n"
RULES = (
    "# A Service levels\n\nThe manager agrees the levels with every customer. An agreement is signed by both sides before the "
    "service starts and is reviewed each year. Figures are delivered each month and shall be compared with the targets. "
    "# B Reports\n\nA report must name its purpose and is issued on the eighth working day. The owner is responsible for its "
    "figures. What is decided on a report is noted on its last page. Reports are kept for three years and must be found again. "
    "The desk shall deliver the data, and the manager is responsible for checks. Corrections are marked and must be signed."
)  # fmt: skip


def test_an_issued_document_of_rules_is_a_procedure_whatever_its_short_title() -> None:
    assert kind(text(f"# Customers, levels, reports\n\n{ISSUED}{RULES}"), "Customers, levels, reports") == "procedure"
    assert (
        kind(text("# Monthly report\n\nUptime was 99.9 %. No complaints came in July 2026."), "Monthly report")
        == "report"
    )


IN_FORCE = "Spec no.: KW-17\n\nRev: 1.2\n\nApproved: Ada Finch, 28 May 2026\n\nEffective: 1 June 2026\n\n"
CHAPTERS = "\n".join(
    f"# {head}\nAnybody fills in a slip. The desk gives number and class the same day and the lead weighs risk, gain and money. "
    "Two days before, the halls hear of it; the way back is timed to the minute."
    for head in ("What falls under it", "From wish to close", "Afterwards")
)


def test_chapters_that_were_put_into_force_are_rules_and_no_notices() -> None:
    assert kind(text(IN_FORCE + CHAPTERS), "Loom notices") == "procedure"
    assert kind(text(CHAPTERS), "Loom notices") != "procedure"
    assert kind(text(IN_FORCE + "# Seen\nLoom 4 stood for an hour."), "Loom notices") != "procedure"


RUNNING = "\n".join(
    f"# {title}\n" + "Whoever takes the call writes down what is wrong, agrees with the caller how urgent it is, and keeps "
    "the caller informed until it works again; what cannot be mended at the desk goes to the team that can. " * 2
    for title in ("Being on the desk", "Requests", "Big ones", "Closing")
)  # fmt: skip


def test_a_long_text_without_days_or_figures_is_no_record_whatever_its_name() -> None:
    assert kind(text(RUNNING), "Tickets") == "procedure"
    dated = RUNNING.replace("it works again", "2026-09-01 10:15 it works again")
    assert kind(text(dated), "Tickets") == "record"


OCCASION = (
    "Every day there is a call of the team. Each member says what was done, what comes and what is in the way. " * 14
)


def test_a_long_text_without_a_day_is_no_record_of_the_occasion_that_it_is_called_after() -> None:
    assert kind(text(OCCASION), "Team reviews") == "procedure"
    assert kind(text(OCCASION[:600]), "Team reviews") == "record"
    assert kind(text(f"Held on 2026-09-01\n\n{OCCASION}"), "Team reviews") == "record"


def test_minutes_of_an_occasion_are_a_record_however_long_and_undated() -> None:
    assert kind(text(OCCASION), "Minutes of the weekly stand-up") == "record"
    assert kind(text(OCCASION), "Weekly stand-up", "team minutes 4") == "record"


def test_what_begins_with_the_doing_says_how_it_is_done() -> None:
    assert kind_by_name("Controlling templates and records") == "procedure"
    assert kind_by_name("Handling complaints") == "procedure"
    assert kind_by_name("Managing Director appointment") == "record"
    assert kind_by_name("每月数据怎么出（监测和月报）") == "procedure"


def test_long_text_called_after_how_a_thing_is_managed_is_a_procedure_whatever_follows() -> None:
    chapters = "\n".join(
        f"# {n} Step\n{'The problem manager collects what is known and asks for a cause. ' * 6}" for n in range(6)
    )
    assert kind(text(chapters), "Problem Management and Postmortems") == "procedure"
    assert kind(text("Root cause: disk full, 2026-07-03."), "Problem Management and Postmortems") == "report"


@pytest.mark.parametrize("name", ["运维手册", "备份恢复手册", "值班手册"])
def test_handbook_of_operations_is_a_procedure(name: str) -> None:
    assert kind_by_name(name) == "procedure"


def test_a_report_on_a_process_is_none_of_its_rules() -> None:
    told = text("# Release management: how it went\nPeriod: Q2 2026. Out: 4, back: 1.\nFewer than in spring.")
    assert kind(told, "Release management: how it went", "Release report Q2 2026") == "report"
    assert kind(text(PROSE), "变更管理程序", "变更管理程序（审核记录）") == "procedure"


def test_occasion_of_a_day_is_no_procedure_of_it() -> None:
    told = text("# From before\nOpen from the kick-off: one.\n# Ideas\nFour on the board, one done, one refused.")
    assert kind(told, "Management review of 20 November 2026") != "procedure"


def test_a_report_with_purpose_scope_and_references_is_no_procedure() -> None:
    report = f"# Purpose\n\n{ISSUED}{RULES}\n# Scope\nThe desk.\n# References\nNone."
    assert kind(text(report), "Tabletop exercise report") == "report"
    assert kind(text(f"{report}\n# Responsibilities\nThe lead."), "Tabletop exercise report") == "procedure"


def test_an_assessment_filed_as_a_report_is_no_procedure_however_long_its_text() -> None:
    long = "\n".join(
        f"# Part {letter}\n" + "The lab runs on a few old hosts and people know it well. " * 10 for letter in "ABCD"
    )
    assert kind(text(long), "Assessment of the gaps for a laboratory", "Assessment and Gap Analysis Report") == "record"


def test_a_report_called_after_any_day_is_a_form() -> None:
    told = text("# Audit Report <Date>\nPurpose of audit: internal audit.\n# Scope\nThe desk and its 12 tickets.")
    assert kind(told, "Audit Report <Date>") == "form"
    assert kind(told, "[Hotel] audit report") == "report"


def test_an_analysis_that_was_approved_and_holds_from_a_day_is_a_report_and_no_rules() -> None:
    head = "Document no.: K-311\n\nVersion: 2.0\n\nApproved by: Shen Yuting\n\nEffective date: 15 February 2026\n\n"
    told = "Eight processes were looked at and rated in workshops with those who run them, from one to five for each day lost. "
    chapters = "".join(f"# {name}\n\n{told * 2}\n\n" for name in ("Method", "Booking", "Invoices", "Next steps"))
    assert kind(text(head + chapters), "Business Impact Analysis (BIA)") == "report"
    ruled = chapters.replace("Next steps", "Responsibilities").replace("Method", "Procedure")
    assert kind(text(head + ruled), "Business Impact Analysis (BIA)") == "procedure"


@pytest.mark.parametrize(
    ("said", "told"), [("自2026年8月3日起照办。", "procedure"), ("以上情况已逐项办完。", "record")]
)
def test_short_rules_in_a_table_say_from_which_day_they_hold(said: str, told: str) -> None:
    rows = [("方针、目标、制度", "发布三天内", "综合部→全员", "大会"), ("运行情况", "每月第一周", "运维部→各部门", "例会，出纪要"), ("每天开市情况", "每天早六点", "驻场组→主任", "微信接龙"), ("停机公告", "提前一天", "技术部→客户", "客户群"), ("重大故障", "马上", "服务台→主任", "电话"), ("客户意见", "当天", "客户经理→相关部门", "邮件")]  # fmt: skip
    table = [("传什么", "什么时候", "谁传给谁", "怎么传"), *rows]
    assert kind(text(f"几条规矩：\n\n{said}", table), "传话的规矩") == told

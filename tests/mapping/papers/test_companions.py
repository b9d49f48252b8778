"""What reports, lists, trainings and audits show beside their own subject."""

from __future__ import annotations

from dataclasses import replace

import pytest
from company import beside, known, said
from written import Rows, served, text

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.papers.companions import by_company
from pipeline.values import Block, Kind, Place

LEVELS = [
    ("服务", "目标值", "实际值"),
    ("邮件可用率", "99.5%", "99.9%"),
    ("网络可用率", "99.9%", "99.7%"),
]
NONCONFORMITIES = [
    ("编号", "不符合描述", "原因分析", "纠正措施", "验证结果"),
    ("N-01", "缺少容量报告", "职责不清", "指定责任人", "有效"),
    ("N-02", "变更未回顾", "表单没有该栏", "修改表单", "有效"),
]


def actions(*tables: Rows) -> list[float]:
    """With what confidence tables of nonconformities are corrective actions."""
    return [one.confidence for one in by_company([known("R-9.2-5", *tables)], "record") if one.requirement == "R-10.1"]


def test_a_nonconformity_seen_to_the_end_is_a_corrective_action_of_its_own() -> None:
    form = [("不符合描述", "缺少容量报告"), ("原因分析", "职责不清"), ("纠正措施", "指定"), ("验证", "有效")]
    (one,), (several,), (in_a_form,) = actions(NONCONFORMITIES[:2]), actions(NONCONFORMITIES), actions(form)
    assert GIVES_WAY < one == several == in_a_form


def test_nonconformities_without_verification_are_no_corrective_actions() -> None:
    assert actions([row[:4] for row in NONCONFORMITIES]) == []


@pytest.mark.parametrize("requirement", ["R-9.4", "R-7.4"])
def test_report_that_sets_what_was_reached_against_what_was_promised_shows_the_levels(requirement: str) -> None:
    assert beside(known(requirement, LEVELS), kind="report") == {"R-8.3.3", "R-8.7.1-1"}


def test_single_uptime_among_the_levels_is_no_report_on_availability() -> None:
    assert beside(known("R-9.4", LEVELS[:2]), kind="report") == {"R-8.3.3"}


def test_levels_without_what_was_promised_are_levels_in_a_report_to_the_customer_only() -> None:
    reached = [(row[0], row[2]) for row in LEVELS]
    assert beside(known("R-9.4", reached), kind="report") == {"R-8.3.3"}
    assert beside(known("R-7.4", reached), kind="report") == set()
    assert beside(known("R-9.4", [("工作量", "报修 173 件，占用 40%，目标不低于 95%")]), kind="report") == set()


def test_english_months_are_what_was_reached() -> None:
    rows = [("Service", "Target", "July", "August"), ("Mail uptime", "99.5%", "99.9%", "99.8%")]
    assert beside(known("R-9.4", rows), kind="report") == {"R-8.3.3"}


@pytest.mark.parametrize("topic", ["服务管理方针宣贯", "学习公司方针和目标", "Policy awareness briefing"])
def test_training_on_the_policy_tells_that_it_was_communicated(topic: str) -> None:
    (made,) = by_company([known("R-7.2-3", [("日期", "内容"), ("2026-07-03", topic)])], "record")
    assert (made.requirement, made.quote) == ("R-5.2", topic)


@pytest.mark.parametrize("topic", ["信息安全方针宣贯", "Security policy awareness", "变更管理程序培训"])
def test_training_on_something_else_does_not(topic: str) -> None:
    assert beside(known("R-7.2-3", [("日期", "内容"), ("2026-07-03", topic)])) == set()


@pytest.mark.parametrize("line", ["任命甘棠、乔木为内审员", "The auditors below were appointed by the director"])
def test_audit_programme_that_appoints_its_auditors_serves_them(line: str) -> None:
    assert beside(known("R-9.2-1", [("安排", line)]), kind="plan") == {"R-9.2-7"}


def test_audit_programme_that_only_names_auditors_does_not() -> None:
    assert beside(known("R-9.2-1", [("内审员", "甘棠")]), kind="plan") == set()
    assert beside(known("R-7.2-2", [("安排", "任命甘棠为内审员")]), kind="plan") == set()


def test_nothing_known_has_no_company() -> None:
    assert beside() == set()


@pytest.mark.parametrize("label", ["CAB意见", "CAB 意见"])
def test_latin_words_beside_chinese_are_read(label: str) -> None:
    assert "R-8.5.1-2" in beside(known("R-8.5.1-1", [("变更编号", label), ("C-01", "同意")]))


MAJOR = "Hosting was down for 187 minutes. The cause was a full log volume; an alarm was added."


def test_report_on_an_outage_with_its_cause_investigates_it_where_nothing_better_does() -> None:
    (outage,) = by_company([said("R-8.6.1-2", MAJOR)], "report")
    assert (outage.requirement, outage.confidence) == ("R-8.7.1-2", GIVES_WAY)
    assert (
        beside(said("R-8.6.1-2", "A wrong price was shown to all customers because of a typing error."), kind="report")
        == set()
    )


@pytest.mark.parametrize(
    "happened",
    [
        "The booking site stood still from 9 to 11.",
        "At 9:04 the gateway stopped responding.",
        "Mail was not available for two hours, unplanned.",
        "The weighbridge could not be reached from the depots.",
        "Two servers were out of action until noon.",
        "The portal went dark at 9:04.",
        "9:04起门户无法访问，9:50恢复。",
        "数据库停止响应四十分钟。",
    ],
)
def test_a_service_that_was_gone_is_told_in_many_ways(happened: str) -> None:
    why = "原因是日志盘写满。" if happened[-1] == "。" else "The cause was a full disk."
    assert beside(said("R-8.6.1-2", f"{happened} {why}"), kind="report") == {"R-8.7.1-2"}


@pytest.mark.parametrize(
    "happened", ["Wrong invoices were sent out to 40 customers.", "A truck was not available when it was wanted."]
)
def test_a_large_mistake_is_no_outage(happened: str) -> None:
    assert beside(said("R-8.6.1-2", f"{happened} The cause was a typing error."), kind="report") == set()


def test_customers_with_their_contracts_and_services_are_the_list_of_contracts() -> None:
    rows = [("客户", "联系人", "服务内容", "合同编号"), ("甲医院", "周", "桌面运维", "HT-016")]
    assert beside(known("R-8.3.2-1", rows)) == {"L16"}
    assert beside(known("R-8.3.2-1", [row[:3] for row in rows])) == set()


def test_chart_that_allots_functions_tells_responsibilities() -> None:
    allotted = [("条款", "质量部", "运行部"), ("8.6", "", "●")]
    people = [("上级", "部门", "负责人"), ("总经理", "质量部", "苏")]
    assert beside(known("L07", allotted, sheet="职能分配"), kind="list") == {"D-5.3"}
    assert beside(known("L07", people, sheet="结构"), kind="list") == set()


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        ("服务管理方针和目标；程序逐份过", {"R-5.2"}),
        ("信息安全方针", set()),
        ("The policy and the objectives", {"R-5.2"}),
        ("The security policy", set()),
        ("Basic policy, targets of the year", {"R-5.2"}),
        ("Information security basic policy", set()),
    ],
)
def test_training_whose_contents_are_the_policy_shows_that_it_was_told(policy: str, told: set[str]) -> None:
    session = replace(known("R-7.2-3", [("内容", policy), ("讲师", "苏")]), quote="培训记录")
    assert beside(session) == told


@pytest.mark.parametrize(
    ("line", "none"),
    [
        ("5. Disputes. None were recorded from 7 September.", True),
        ("四、争议：无", True),
        ("本季度没有发生合同争议。", True),
        ("A dispute on the invoice of August is open.", False),
        ("争议处理见合同第九条。", False),
    ],
)
@pytest.mark.parametrize("kind", ["record", "agreement"])
def test_review_of_a_supplier_says_that_there_were_no_disputes(line: str, none: bool, kind: Kind) -> None:
    review = Candidate("R-8.3.4-2", 0.9, "title", "Supplier review", (Block(line, Place()),))
    assert ("R-8.3.4-3" in beside(review, kind=kind)) == none


def test_report_with_a_column_for_each_customer_shows_the_levels() -> None:
    rows = [("项目", "约定", "甲院", "乙院"), ("事件按时解决率", "≥95%", "85.7%（7件中6件）", "100%")]
    assert beside(known("R-9.4", rows), kind="report") == {"R-8.3.3"}
    promised = [("项目", "约定", "说明"), ("事件按时解决率", "≥95%", "见协议")]
    assert beside(known("R-9.4", promised), kind="report") == set()


def test_list_of_contracts_with_who_to_speak_to_is_the_list_of_customers() -> None:
    rows = [("序号", "客户", "联系人", "合同编号"), ("1", "某医院", "聂工", "HT-01")]
    assert "R-8.3.2-1" in beside(known("L16", rows))
    assert "R-8.3.2-1" not in beside(known("L16", [(row[0], row[1], row[3]) for row in rows]))


def test_suppliers_measured_against_what_was_agreed_are_monitored() -> None:
    rows = [("Supplier", "Measure", "Agreed", "Jul", "Judgement"), ("Jiyun", "Availability %", "99.9", "99.97", "Met")]
    assert "R-8.3.4-2" in beside(known("R-8.3.4-1", rows))
    assert "R-8.3.4-2" not in beside(known("R-8.3.4-1", [row[:2] for row in rows]))


def test_list_of_laws_and_standards_is_one_of_papers_from_outside() -> None:
    laws = [("Name", "In force"), ("Cybersecurity Law", "2017"), ("Data Security Law", "2021")]
    standards = [*laws, ("ISO/IEC 20000-1:2018", "2018")]
    assert beside(known("L18", standards, sheet="a")) == {"R-7.5-3"}
    assert beside(known("L18", laws, sheet="a")) == set()


def test_manuals_chapter_on_the_structure_tells_who_has_the_authority() -> None:
    teams = [("Team", "Lead"), ("Service desk", "Priya Nair")]
    empowered = [*teams, ("Quality", "Shen Yuwei, appointed to see that the system conforms")]
    assert beside(known("L07", empowered), kind="manual") == {"D-5.3"}
    assert beside(known("L07", teams), kind="manual") == set()
    assert beside(known("L07", empowered), known("D-5.3", teams), kind="manual") == set()


@pytest.mark.parametrize(
    "line",
    [
        "按时解决率98.5%，达到约定",
        "按时解决率96.4%，高于约定95%。",
        "Solved in time: 97.2 %, below the agreed level.",
        "可用率99.91%，承诺99.9%，达到",
    ],
)
def test_a_service_report_that_judges_a_figure_against_what_was_agreed_is_one_on_levels(line: str) -> None:
    report = Candidate("R-9.4", 0.9, "title", "月报", (Block(line, Place(page=1)),))
    assert "R-8.3.3" in beside(report, kind="report")
    assert (
        beside(replace(report, blocks=(Block("本月受理164件，比上月多12%。", Place(page=1)),)), kind="report") == set()
    )
    assert beside(replace(report, requirement="R-7.4"), kind="record") == set()


SHEET = [
    ("Topic", "Service policy, objectives and new documents", "Day", "3 July 2026"),
    ("Present", "58 of 70", "", ""),
]


def test_a_training_is_filed_under_what_it_was_on() -> None:
    def told(file: str, topic: str) -> set[str]:
        rows = [("Topic", topic, "Day", "3 July 2026"), *SHEET[1:]]
        return served(text("# Training sheet", rows), "Training sheet", file, as_kind="record")

    assert told("information security Oct", "Phishing") == {"R-7.2-3"}
    assert told("policy and documents", SHEET[0][1]) == {"R-7.2-3", "R-5.2"}


def test_the_change_of_a_document_is_filed_under_what_was_changed() -> None:
    rows = [("DCO no.", "DCO-26-03", "Raised on", "2026-08-11"), ("Document", "FM-15", "Present revision", "1.0")]
    order = text("# Document change order", rows)
    assert served(order, "Document change order", "DCO-26-03 customers and service levels", as_kind="record") == {"R-7.5-2"}  # fmt: skip
    reached = text("# SLA results September\nAll levels were met.")
    assert "R-8.3.3" in served(reached, "SLA results September", as_kind="record")


@pytest.mark.parametrize(
    "told",
    ["大厅断网两小时，原因是主控故障，属非计划中断，已查明。", "Unplanned outage of two hours; the cause was the main board."],
)  # fmt: skip
def test_the_report_of_a_major_incident_that_calls_it_unplanned_is_its_investigation_whatever_else_there_is(
    told: str,
) -> None:
    (outage,) = by_company([said("R-8.6.1-2", told)], "report")
    assert outage.requirement == "R-8.7.1-2"
    assert outage.confidence > GIVES_WAY

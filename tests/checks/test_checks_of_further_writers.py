"""Forms in which further writers put a defect, and what looks like one and is none."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, audit_plan, changes, ncr, report, sla
from english_changes import proc
from english_changes import sla as agreement
from english_house import ENGLISH, INCIDENT_BODY, INCIDENTS, document, text
from small_house import INCIDENT_BODY as EVENTS
from small_house import INCIDENTS as EVENT_PROCESS
from small_house import findings, form, new_findings, procedure, prose, sheet


def visits(second: str) -> str:
    rows = [
        ("XC-01", "2026-09-03 09:00", "2026-09-03 10:10", "石榴"),
        ("XC-02", "2026-09-11 14:20", second, "石榴"),
        ("XC-03", "2026-09-21 08:50", "2026-09-21 09:45", "鲁岩"),
    ]
    return sheet(
        "记录/现场服务单.xlsx", "现场", ("服务单号", "报修时间", "到场时间", "工程师"), rows, title="现场服务单"
    )


def test_arrival_comes_after_the_call() -> None:
    assert new_findings("R07", visits("2026-09-11 13:40"), house=CHINESE)
    assert not new_findings("R07", visits("2026-09-11 15:00"), house=CHINESE)


@pytest.mark.parametrize(("approved", "wrong"), [("2026-09-15", True), ("2026-09-09", False)])
def test_labels_of_a_form_may_name_what_is_approved(approved: str, wrong: bool) -> None:
    rows = [
        ("变更编号", "RFC-2609-04"),
        ("申请时间", "2026-09-08 10:00"),
        ("变更审批", f"同意。卫澜 {approved}"),
        ("变更实施", "石榴 2026-09-10 22:00"),
    ]
    assert bool(new_findings("R07", form("记录/RFC-2609-04.docx", "变更申请表", rows), house=CHINESE)) is wrong


def test_times_of_one_level_are_compared_in_sentences() -> None:
    chinese = [
        procedure(EVENT_PROCESS, "BC-SM-P-01", "事件管理程序", EVENTS + "\n一级事件应在30分钟内响应，4小时内恢复。"),
        sla("每月受理不超过200单", "一级事件15分钟内响应，4小时内恢复。每月受理不超过200单"),
    ]
    english = [
        document(INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY + "\nP1 incidents are answered within 30 minutes and resolved within 4 hours."),
        agreement("# 3 Workload", "P1 incidents are answered within 15 minutes and resolved within 4 hours.\n\n# 3 Workload"),
    ]  # fmt: skip
    assert new_findings("R11", *chinese, house=CHINESE)
    assert new_findings("R11", *english, house=ENGLISH)


def test_what_was_promised_stands_beside_what_was_reached() -> None:
    assert new_findings("R11", report(9, "本月服务器可用率承诺值99.5%，实际99.96%。"), house=CHINESE)
    assert not new_findings("R11", report(9, "本月服务器可用率承诺值99.9%，实际99.96%。"), house=CHINESE)


def test_report_tells_who_audited_whom() -> None:
    told = "审核日期：2026年9月14日。审核依据：ISO/IEC 20000-1:2018。\n\n其中{}对运维部的事件、问题和变更过程进行了审核。\n\n共发现不符合两项。"
    for auditor, wrong in (("卫澜", True), ("尹竹", False)):
        paper = prose("内审/内部审核报告.docx", "2026年内部审核报告", told.format(auditor))
        assert bool(new_findings("A01", paper, house=CHINESE)) is wrong


def test_what_could_not_be_audited_is_left_out() -> None:
    head = "Audit of 14 September 2026 to ISO/IEC 20000-1:2018. Lead auditor: Moira Flint.\n\n"
    paper = "Audit/Internal audit report.docx"
    missed = text(
        paper, "Internal audit report 2026", head + "Finance could not be audited as the controller was on leave."
    )
    assert new_findings("A02", missed, house=ENGLISH)
    seen = text(paper, "Internal audit report 2026", head + "All units could be audited as planned.")
    assert not new_findings("A02", seen, house=ENGLISH)


def test_notice_beside_the_papers_of_the_audit_may_name_the_wrong_standard() -> None:
    notice = "The internal audit takes place on 14 September 2026. Audit criteria: {} and our own documents."
    for criteria, wrong in (("ISO 9001:2015", True), ("ISO/IEC 20000-1:2018", False)):
        paper = text("Audit/Announcement.docx", "Announcement of the internal audit", notice.format(criteria))
        assert bool(new_findings("A10", paper, house=ENGLISH)) is wrong


def test_one_plan_with_old_criteria_is_one_grave_finding() -> None:
    plan = audit_plan(top="审核准则：ISO/IEC 20000-1:2011。编制：乔木 2026年9月1日。")
    said = {check: findings(check, plan, house=CHINESE) for check in ("A10", "V01", "V03")}
    assert [one.severity for one in said["A10"]] == ["high"]
    assert [one.severity for one in said["V01"]] == ["medium"]
    assert [one.severity for one in said["V03"]] == ["low"]


@pytest.mark.parametrize(("due", "severity"), [("2026年9月30日", "medium"), ("2026年11月30日", "low")])
def test_open_nonconformity_weighs_less_where_its_term_runs_beyond_the_review(due: str, severity: str) -> None:
    paper = ncr(要求完成日期=due, 验证人="", 验证日期="", 验证结论="")
    open_at_review = [one for one in findings("A04", paper, house=CHINESE) if "未关闭" in one.message.zh]
    assert [one.severity for one in open_at_review] == [severity]


def test_span_of_a_register_ends_with_its_last_day() -> None:
    rows = [
        ("1", "厦门同济数码有限公司", "维保", "{}", "合格"),
        ("2", "中国电信厦门分公司", "专线", "2026.1.1-2027.12.31", "合格"),
    ]
    head = ("序号", "供方名称", "提供内容", "合同起止", "评价结果")
    for span, ended in (("2025.9.1-2026.8.31", True), ("2025.9.1-2028.8.31", False)):
        filled = [tuple(cell.format(span) for cell in row) for row in rows]
        paper = sheet("供应商/合格供方名录.xlsx", "名录", head, filled, title="合格供方名录")
        assert bool(new_findings("R13", paper, house=CHINESE)) is ended


def test_term_from_signing_counts_from_the_day_below_the_signatures() -> None:
    body = "between Ferncliff Managed Services Ltd (the Customer) and Pennine Hardware Care Ltd (the Supplier)\n\nThe term of this contract is twelve months from the date of signature.\n\nSigned for the Customer: Helen Marsh. Signed for the Supplier: P. Ackroyd. 20 August {}"
    for year, ended in ((2025, True), (2026, False)):
        paper = text("Suppliers/Storage care contract.docx", "Storage care contract", body.format(year))
        assert bool(new_findings("R13", paper, house=ENGLISH)) is ended


def test_promise_that_another_firm_gives_is_told() -> None:
    body = "我公司承诺遵守信息安全管理要求，保护客户数据。\n\n承诺单位：{}\n\n2026年4月1日"
    for firm, strange in (("杭州云汐数码科技有限公司", True), ("北辰远图信息技术有限公司", False)):
        paper = prose("手册/信息安全承诺书.docx", "信息安全承诺书", body.format(firm))
        assert bool(new_findings("T01", paper, house=CHINESE)) is strange


def test_house_rule_that_no_file_carries_is_told_and_a_law_is_not() -> None:
    assert new_findings("C05", changes("紧急变更按照《紧急变更处置办法》执行。"), house=CHINESE)
    assert not new_findings("C05", changes("遵守《网络安全审查办法》。"), house=CHINESE)


def test_remark_of_one_colleague_to_another_is_told() -> None:
    for line in ("（乔木：这里的审批人要不要改成总监？先空着）",):
        assert new_findings("C11", changes(line), house=CHINESE)
    assert not new_findings("C11", changes("紧急变更（说明：是否紧急由变更经理判定）可以后补。"), house=CHINESE)
    assert new_findings("C11", proc("(OL to MF: do we still need the second signature here?)"), house=ENGLISH)


def test_exclusion_stands_in_a_paper_of_its_own() -> None:
    rows = [("剪裁条款", "8.5.2 服务设计和转换"), ("理由", "公司只做运维"), ("批准", "柏舟 2026年3月16日")]
    assert new_findings("V05", form("手册/条款剪裁说明.docx", "条款剪裁说明", rows), house=CHINESE)


def test_agreement_that_takes_a_service_up_is_held_against_the_catalogue() -> None:
    body = "甲方：同泽物流有限公司\n\n乙方：北辰远图信息技术有限公司\n\n自2026年8月1日起，乙方为甲方增加“{}”，其余条款不变。\n\n甲方（盖章）　乙方（盖章）　2026年7月28日"
    for service, strange in (("门禁系统运维服务", True), ("网络运维服务", False)):
        paper = prose("协议/同泽物流补充协议.docx", "服务级别协议补充协议", body.format(service))
        assert bool(new_findings("R10", paper, house=CHINESE)) is strange


def test_times_of_an_older_edition_are_no_second_target() -> None:
    times = "\n一级事件应在{}分钟内响应，4小时内恢复。"
    new = procedure(EVENT_PROCESS, "BC-SM-P-01", "事件管理程序", EVENTS + times.format(30), version="V1.1")
    old = procedure("程序/副本事件管理程序 V1.0.docx", "BC-SM-P-01", "事件管理程序", EVENTS + times.format(60))
    assert not new_findings("R11", new, old, house=CHINESE)
    assert findings("C12", new, old, house=CHINESE)


def test_all_at_full_marks_though_one_was_measured_once() -> None:
    def row(month: str, measure: str, target: str, reached: str) -> tuple[str, ...]:
        return (month, measure, target, reached)

    often = ("一级事件4小时解决率", "变更成功率", "备份成功率")
    for once, told in (("100%", True), ("93%", False)):
        rows = [row(month, each, "≥95%", "100%") for month in ("2026-09", "2026-10") for each in often]
        rows.append(row("2026-10", "客户满意度", "≥90%", once))
        paper = sheet(
            "记录/目标完成情况.xlsx", "完成", ("月份", "目标", "目标值", "实际值"), rows, title="目标完成情况"
        )
        assert bool(new_findings("R09", paper, house=CHINESE)) is told


def test_services_of_an_agreement_stand_one_behind_the_other() -> None:
    listed = "提供服务台服务、服务器运维服务、网络运维服务。"
    for more, strange in (("；档案影像系统运维", True), ("", False)):
        paper = sla(listed, f"提供下列服务。\n\n服务内容：服务台；服务器运维；网络运维{more}。")
        assert bool(new_findings("R10", paper, house=CHINESE)) is strange


def test_hours_are_told_as_hours_in_the_language_of_the_reader() -> None:
    times = "\n一级事件应在30分钟内响应，{}小时内恢复。"
    papers = [
        procedure(EVENT_PROCESS, "BC-SM-P-01", "事件管理程序", EVENTS + times.format(8)),
        sla("每月受理不超过200单", "一级事件30分钟内响应，4小时内恢复。每月受理不超过200单"),
    ]
    (said,) = new_findings("R11", *papers, house=CHINESE)
    assert "8小时" in said.message.zh
    assert "8 h" in said.message.en


def test_empty_field_of_a_nonconformity_is_told_as_empty() -> None:
    (said,) = [
        one
        for one in findings("A07", ncr(验证人="", 验证日期="", 验证结论=""), house=CHINESE)
        if "未关闭" in one.message.zh
    ]
    assert "”未填写" in said.message.zh
    assert "left blank" in said.message.en


@pytest.mark.parametrize(("auditor", "wrong"), [("卫澜", True), ("尹竹", False)])
def test_timetable_in_words_of_its_own_with_meetings_that_look_at_nothing(auditor: str, wrong: bool) -> None:
    rows = [
        ("14日 8:30", "碰头会", "—", "全组"),
        ("14日 9:00", "总经理室领导", "4.1 4.2 5.1 9.3", "乔木"),
        ("14日 13:30", "运维部", "8.1 8.6.1 8.6.2", auditor),
        ("15日 9:00", "商务部", "8.3.2 8.3.4", "乔木"),
        ("15日 13:30", "质量部", "7.5 9.1 9.2", "尹竹"),
        ("15日 16:30", "末了碰头会", "—", "全组"),
    ]
    table = "\n".join(
        "| " + " | ".join(row) + " |" for row in (("什么时候", "查谁", "查哪些条款", "谁查"), ("---",) * 4, *rows)
    )
    plan = prose("内审/互检日程.docx", "内部审核日程", f"依据：ISO/IEC 20000-1:2018。\n\n{table}")
    assert any(auditor in one.message.zh for one in new_findings("A01", plan, house=CHINESE)) is wrong


@pytest.mark.parametrize(("taken", "strange"), [("Cargo Dock Planner", True), ("Managed Hosting", False)])
def test_service_that_stands_alone_below_its_heading(taken: str, strange: bool) -> None:
    body = f"Customer: Eastfowl Cargo Ltd. Provider: Ferncliff Managed Services Ltd.\n\n# Services\n{taken} (docks and trucks), round the clock.\n\n# Targets\nAvailability 99.9 % in each month.\n\n# Workload limits and exceptions\nUp to 40 calls a month; planned maintenance is excepted.\n\nSigned: Helen Marsh, 24 April 2026. Che Min, 26 April 2026. Valid until 30 April 2027."
    paper = text("Agreements/Service level agreement Eastfowl.docx", "Service level agreement", body)
    assert bool(new_findings("R10", paper, house=ENGLISH)) is strange


def test_sample_of_an_agreement_binds_nobody() -> None:
    body = "This agreement sets the level of hosting. Availability is 99.9 % in each month. Reports come monthly. Signed: A, B."
    signed = text("Agreements/SLA Eastfowl.docx", "Service level agreement", body)
    sample = text("Agreements/SLA sample.docx", "Service level agreement (sample)", body)
    assert new_findings("R12", signed, house=ENGLISH)
    assert not new_findings("R12", sample, house=ENGLISH)


@pytest.mark.parametrize(("behind", "wrong"), [("1.0", False), ("2.0", True)])
def test_bare_figure_behind_the_number_in_a_header_is_the_version(behind: str, wrong: bool) -> None:
    paper = document(
        INCIDENTS, "FMS-201", "Incident Management", INCIDENT_BODY, header=f"Ferncliff   FMS-201   {behind}"
    )
    assert bool(new_findings("C02", paper, house=ENGLISH)) is wrong

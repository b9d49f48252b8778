"""A02, A04, A05, A07, A08 and A09: internal audit, management review, three months of operation."""

from __future__ import annotations

from small_house import HOUSE, MANUAL, MANUAL_BODY, findings, form, procedure, prose, sheet

WHOLE = "4、5、6、7.1、7.2、7.3、7.4、7.5、7.6、8.1、8.2、8.3、8.4、8.5、8.6、8.7、9、10"
INPUTS = """# 输入
上次管理评审措施：首次管理评审，无。内外部因素变化：客户增加。
不符合与纠正措施、监视测量结果和内部审核结果：三项不符合已关闭。持续改进机会：四项。
客户反馈与满意度：91 分，投诉一起。方针与目标：均适宜。服务绩效与服务级别：达成 99.8%。
供应商绩效：良好。资源：人员、技术、信息、财务可满足，容量够用。
风险评估结果与措施有效性：风险可控，应对措施有效。可能影响体系和服务的变化：机房搬迁。
"""


def audit_report(day: str) -> str:
    rows = [("审核日期", day, "审核组长", "甘棠"), ("审核目的", "判断符合性和有效性", "审核范围", "全部部门")]
    return form(
        "内审/内部审核报告.docx",
        "内部审核报告",
        rows,
        text=["审核依据：ISO/IEC 20000-1:2018。审核结论：体系基本符合，开具一般不符合一项。"],
    )


def review(day: str) -> str:
    rows = [("会议时间", day, "主持人", "柏舟"), ("参加人员", "甘棠、乔木", "记录", "甘棠")]
    return form(
        "管评/管理评审报告.docx", "管理评审报告", rows, text=["评审结论：体系适宜、充分、有效。决定增加一名工程师。"]
    )


def plan(clauses: str) -> str:
    half = clauses.split("、")
    middle = len(half) // 2
    rows = [
        ("2026-09-14", "管理层", "、".join(half[:middle]), "甘棠"),
        ("2026-09-15", "运维部", "、".join(half[middle:]), "乔木"),
    ]
    return sheet(
        "内审/内部审核实施计划.xlsx",
        "内部审核实施计划",
        ("日期", "受审部门", "条款", "审核员"),
        rows,
        title="内部审核实施计划",
    )


def nonconformity(cause: str, verified: str, closed: str) -> str:
    rows = [("报告编号", "NC-01", "审核日期", "2026-09-15"), ("不符合事实", "三份变更没有回顾", "不符合条款", "8.5.1"),
            ("原因分析", cause, "责任人", "桑梓"), ("纠正措施", "补做回顾并列入检查", "完成日期", "2026-09-25"),
            ("验证日期", verified, "关闭", closed)]  # fmt: skip
    return form("内审/不符合报告NC-01.docx", "不符合报告", rows)


def test_review_before_the_audit_is_found_with_both_days() -> None:
    (finding,) = findings("A04", audit_report("2026年9月15日"), review("2026年9月4日"))
    assert finding.blocks
    assert finding.severity == "high"
    assert "2026-09-04" in finding.message.zh
    assert "2026-09-15" in finding.message.zh
    assert {side.quote for side in finding.evidence} == {"2026年9月4日", "2026年9月15日"}  # as they are written
    assert len(finding.paths) == 2


def test_review_after_the_audit_is_in_order() -> None:
    assert findings("A04", audit_report("2026年9月15日"), review("2026年10月20日")) == []


def test_an_audit_known_by_its_month_is_after_a_review_of_an_earlier_month_only() -> None:
    assert findings("A04", audit_report("2026年9月"), review("2026年9月4日")) == []
    assert len(findings("A04", audit_report("2026年9月"), review("2026年8月4日"))) == 1


def test_audit_and_review_of_more_than_a_year_ago_are_found() -> None:
    found = findings("A08", audit_report("2025年6月10日"), review("2025年7月1日"))
    assert {finding.requirement for finding in found} == {"R-9.2-6", "R-9.3-3"}
    assert findings("A08", audit_report("2026年9月15日"), review("2026年10月20日")) == []


def test_released_less_than_three_months_ago_is_found_with_the_manual() -> None:
    cover = "编制: 甘棠 2026年8月20日, 批准: 柏舟 2026年8月28日, 发布日期: 2026年9月7日, 实施日期: 2026年9月7日"
    late = procedure(MANUAL, "BC-SM-M-01", "服务管理手册", MANUAL_BODY, cover=cover)
    (finding,) = findings("A09", late)
    assert MANUAL in finding.paths
    assert "2026-09-07" in finding.message.zh
    assert "2 个月" in finding.message.zh
    assert finding.place
    assert finding.quote


def test_released_long_ago_is_no_finding() -> None:
    assert findings("A09") == []


def test_clauses_in_neither_plan_nor_checklist_are_found() -> None:
    (finding,) = findings("A02", plan(WHOLE.replace("7.6、", "").replace("8.4、", "8.4.1、8.4.3、")))
    assert "7.6、8.4.2" in finding.message.zh
    assert finding.requirement == "R-9.2-2"
    assert finding.quote


def test_checklist_completes_the_plan_and_ranges_are_read() -> None:
    assert findings("A02", plan(WHOLE)) == []
    rows = [
        ("7.1~7.6", "资源与知识", "查2026年8月培训记录3份", "甘棠"),
        ("8.4.2", "需求", "查2026年7月需求预测", "乔木"),
        ("9.1 至 9.4", "绩效", "查2026年8月指标统计", "乔木"),
    ]
    checklist = sheet(
        "内审/内审检查表.xlsx", "内审检查表", ("条款", "检查内容", "审核记录", "审核员"), rows, title="内审检查表"
    )
    part = "4、5、6、8.1、8.2、8.3、8.4.1、8.4.3、8.5、8.6、8.7、10"
    assert findings("A02", plan(part), checklist) == []


def test_plan_without_clauses_says_nothing_of_coverage() -> None:
    rows = [("2026-09-14", "管理层", "方针、目标", "甘棠"), ("2026-09-15", "运维部", "事件、变更", "乔木")]
    by_topic = sheet(
        "内审/内部审核实施计划.xlsx", "计划", ("日期", "受审部门", "审核内容", "审核员"), rows, title="内部审核实施计划"
    )
    assert findings("A02", by_topic) == []


def test_review_without_several_inputs_is_found_with_their_names() -> None:
    poor = prose(
        "管评/管理评审输入材料.docx",
        "管理评审输入材料",
        "# 输入\n方针与目标均适宜。服务绩效达成 99.8%。客户满意度 91 分。\n\n会议时间：2026年10月20日",
    )
    (finding,) = findings("A05", poor)
    assert finding.severity == "high"
    assert "风险" in finding.message.zh
    assert finding.requirement == "R-9.3-2"
    whole = prose("管评/管理评审输入材料.docx", "管理评审输入材料", INPUTS + "\n会议时间：2026年10月20日")
    assert findings("A05", whole) == []


def test_open_nonconformity_is_found_and_a_closed_one_is_not() -> None:
    (finding,) = findings("A07", nonconformity("回顾没有列入变更关闭的条件", "", "否"))
    assert "不符合报告NC-01.docx" in finding.message.zh
    assert finding.quote
    assert findings("A07", nonconformity("回顾没有列入变更关闭的条件", "2026-10-08", "是")) == []


def test_empty_cause_is_found_in_a_closed_report() -> None:
    (finding,) = findings("A07", nonconformity("责任人工作疏忽，理解不到位", "2026-10-08", "是"))
    assert "疏忽" in finding.message.zh


def test_empty_cause_is_found_where_each_nonconformity_has_a_column() -> None:
    def beside(second: str) -> str:
        rows = [("", "第1项", "第2项"), ("不符合事实", "三份变更没有回顾", "一份协议过期"), ("不符合条款", "8.5.1", "8.3.4"),
                ("原因分析", "回顾没有列入变更关闭的条件", second), ("纠正措施", "列入条件", "建到期表"),
                ("关闭", "是", "是")]  # fmt: skip
        return form("内审/不符合报告2026.docx", "不符合报告", rows)

    (finding,) = findings("A07", beside("工作疏忽"))
    assert "疏忽" in finding.message.zh
    assert findings("A07", beside("没有到期提醒的清单")) == []


def test_missing_required_documents_are_found_one_by_one_and_conditions_are_not() -> None:
    found = {finding.requirement: finding for finding in findings("M01")}
    assert "D-8.6.1" not in found
    assert "D-8.5.1" not in found
    assert not {"R-9.3-3", "R-9.2-6", "R-9.2-5"} & set(found)  # still to come
    finding = found["D-8.4.1"]
    assert finding.blocks
    assert finding.paths == ()
    assert "8.4.1" in finding.message.zh
    without = {path: source for path, source in HOUSE.items() if "事件" not in path}
    assert "D-8.6.1" in {finding.requirement for finding in findings("M01", house=without)}


def test_auditor_of_the_own_department_is_found_by_roster_and_plan() -> None:
    header = ("序号", "姓名", "部门", "岗位")
    staff = [
        ("1", "甘棠", "质量部", "主管"),
        ("2", "乔木", "运维部", "经理"),
        ("3", "桑梓", "商务部", "采购"),
        ("4", "柏舟", "管理层", "总经理"),
    ]
    roster = sheet("资质/员工花名册.xlsx", "花名册", header, staff, title="员工花名册")
    (finding,) = findings("A01", plan(WHOLE), roster)
    assert "乔木" in finding.message.zh
    assert "运维部" in finding.message.zh
    assert "资质/员工花名册.xlsx" in finding.paths
    assert finding.place
    moved = [staff[0], ("2", "乔木", "商务部", "经理"), *staff[2:]]
    assert (
        findings("A01", plan(WHOLE), sheet("资质/员工花名册.xlsx", "花名册", header, moved, title="员工花名册")) == []
    )


def test_audit_against_another_edition_is_found() -> None:
    rows = [("审核日期", "2026年9月15日", "审核组长", "甘棠"), ("审核目的", "判断符合性", "审核范围", "全部部门")]
    old = form(
        "内审/内部审核报告.docx", "内部审核报告", rows, text=["审核依据：ISO/IEC 20000-1:2011。审核结论：基本符合。"]
    )
    (finding,) = findings("A10", old)
    assert "2011" in finding.quote
    assert findings("A10", audit_report("2026年9月15日")) == []

"""A04, A08 and A09: audit, closing and review in their order, none of them too old, after three months of operation."""

from __future__ import annotations

import pytest
from chinese_house import AUDITED, CHINESE, SCOPED, audit_plan, checklist, minutes, ncr
from chinese_papers import audit_report_of
from english_changes import mins
from english_changes import ncr as english_ncr
from english_house import AUDITED as ENGLISH_AUDITED
from english_house import ENGLISH, document, text
from english_house import MANUAL as ENGLISH_MANUAL
from english_house import MANUAL_BODY as ENGLISH_MANUAL_BODY
from english_house import audit_plan as english_audit_plan
from english_house import checklist as english_checklist
from small_house import MANUAL, MANUAL_BODY, findings, form, new_findings, procedure, prose
from ways import Way, each_is_found

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("A04","before",[minutes("2026年10月8日","2026年9月4日")]),
    ("A04","late",[ncr(验证日期="2026年10月20日")]),
    ("A04","open",[ncr(验证日期="",验证结论="",验证人="")]),
    ("A08","old",[minutes("2026年10月8日","2025年10月8日")]),
    ("A08","audit",[prose("内审/内部审核报告.docx","内部审核报告","审核日期：2025年9月14日至15日。审核准则：ISO/IEC 20000-1:2018。审核组：乔木、尹竹。发现不符合2项。体系符合要求。\n\n编制日期：2025年9月20日"),audit_plan([(r[0].replace("2026","2025"),*r[1:]) for r in AUDITED],top="审核准则：ISO/IEC 20000-1:2018。编制：乔木 2025年9月1日。").replace("2026年内部审核计划","2025年内部审核计划"),checklist(title="内审检查表（ISO/IEC 20000-1:2018）2025年9月14日")]),
    ("A09","young",[procedure(MANUAL,"BC-SM-M-01","服务管理手册",SCOPED,cover="编制: 甘棠 2026年8月2日, 审核: 乔木 2026年8月9日, 批准: 柏舟 2026年8月16日, 发布日期: 2026年9月1日, 实施日期: 2026年9月15日")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("A04","before",[mins("Date: 8 October 2026","Date: 4 September 2026")]),
    ("A04","ncr later",[english_ncr(**{"Raised on":"15 September 2026","Verified by":"Moira Flint, 20 October 2026"})]),
    ("A04","open",[english_ncr(**{"Verified by":"","Status":"Open"})]),
    ("C07","test before plan",[document("Plans/FMS-302 Service continuity plan.docx","FMS-302","Service Continuity Plan","# 1 Purpose\nRestore Managed Hosting within 4 hours.\n# 2 Steps\nInvoke, restore, test.\n# 3 Test\nThe plan is tested each year.",cover={"Effective from":"15 September 2026","Authorised by":"Helen Marsh, 14 September 2026","Written by":"Moira Flint, 2 September 2026","Checked by":"Oskar Lindqvist, 9 September 2026"}),text("Records/Continuity test report.docx","Service continuity test report","Date of test: 3 August 2026. Present: Priya Nair, Tom Acheson.\n\nThe plan was tested. Restored in 3 hours. Lessons: update phone list.")]),
    ("A08","old",[mins("8 October 2026","8 October 2025")]),
    ("A08","audit",[text("Audit/Internal audit report 2025.docx","Internal audit report 2025","Audit on 14 and 15 September 2025. Criteria ISO/IEC 20000-1:2018. Auditors: Moira Flint, Priya Nair. Two findings. The system conforms.\n\nReport date: 20 September 2025."),english_audit_plan([(r[0].replace("2026","2025"),*r[1:]) for r in ENGLISH_AUDITED]).replace("1 September 2026","1 September 2025").replace("plan 2026","plan 2025"),english_checklist(title="Internal audit checklist, 14 September 2025, criteria ISO/IEC 20000-1:2018")]),
    ("A09","young",[document(ENGLISH_MANUAL,"FMS-100","Service Management Manual",ENGLISH_MANUAL_BODY,cover={"Effective from":"15 September 2026","Authorised by":"Helen Marsh, 14 September 2026","Written by":"Moira Flint, 2 September 2026","Checked by":"Oskar Lindqvist, 9 September 2026"})]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def review(day: str) -> str:
    rows = [("会议时间", day, "主持人", "柏舟"), ("参加人员", "甘棠、乔木", "记录", "甘棠")]
    return form(
        "管评/管理评审报告.docx", "管理评审报告", rows, text=["评审结论：体系适宜、充分、有效。决定增加一名工程师。"]
    )


def test_review_before_the_audit_is_found_with_both_days() -> None:
    (finding,) = findings("A04", audit_report_of("2026年9月15日"), review("2026年9月4日"))
    assert finding.blocks
    assert finding.severity == "high"
    assert "2026-09-04" in finding.message.zh
    assert "2026-09-15" in finding.message.zh
    assert {side.quote for side in finding.evidence} == {"2026年9月4日", "2026年9月15日"}  # as they are written
    assert len(finding.paths) == 2


def test_review_after_the_audit_is_in_order() -> None:
    assert findings("A04", audit_report_of("2026年9月15日"), review("2026年10月20日")) == []


def test_an_audit_known_by_its_month_is_after_a_review_of_an_earlier_month_only() -> None:
    assert findings("A04", audit_report_of("2026年9月"), review("2026年9月4日")) == []
    assert len(findings("A04", audit_report_of("2026年9月"), review("2026年8月4日"))) == 1


def test_what_was_open_at_the_review_is_shown_at_its_place() -> None:
    (finding,) = findings("A04", ncr(验证日期="", 验证结论="", 验证人=""), house=CHINESE)
    assert all(side.place for side in finding.evidence)


@pytest.mark.parametrize(("due", "severity"), [("2026年9月30日", "medium"), ("2026年11月30日", "low")])
def test_open_nonconformity_weighs_less_where_its_term_runs_beyond_the_review(due: str, severity: str) -> None:
    paper = ncr(要求完成日期=due, 验证人="", 验证日期="", 验证结论="")
    open_at_review = [one for one in findings("A04", paper, house=CHINESE) if "未关闭" in one.message.zh]
    assert [one.severity for one in open_at_review] == [severity]


def test_an_exercise_before_its_plan_is_told_once_with_advice_on_the_days() -> None:
    plan = document(
        "Plans/FMS-302 Service continuity plan.docx", "FMS-302", "Service Continuity Plan",
        "# 1 Purpose\nRestore Managed Hosting within 4 hours.\n# 2 Steps\nInvoke, restore, test.\n# 3 Test\nThe plan is tested each year.",
        cover={"Effective from": "15 September 2026", "Authorised by": "Helen Marsh, 14 September 2026",
               "Written by": "Moira Flint, 2 September 2026", "Checked by": "Oskar Lindqvist, 9 September 2026"},
    )  # fmt: skip
    report = text(
        "Records/Continuity test report.docx", "Service continuity test report",
        "Date of test: 3 August 2026. Present: Priya Nair, Tom Acheson.\n\nThe plan was tested. Restored in 3 hours.",
    )  # fmt: skip
    (found,) = new_findings("C07", plan, report, house=ENGLISH)
    assert "tested before" in found.message.en
    assert "do not change dates" in found.action.en
    assert not new_findings("A04", plan, report, house=ENGLISH)
    # An exercise of the year before, when there was no system yet, was of whatever plan held then.
    assert not new_findings("C07", plan, report.replace("3 August 2026", "3 June 2025"), house=ENGLISH)


def test_audit_and_review_of_more_than_a_year_ago_are_found() -> None:
    found = findings("A08", audit_report_of("2025年6月10日"), review("2025年7月1日"))
    assert {finding.requirement for finding in found} == {"R-9.2-6", "R-9.3-3"}
    assert findings("A08", audit_report_of("2026年9月15日"), review("2026年10月20日")) == []


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


RENEWED = """合同编号：BC-HT-2605

甲方：北辰远图信息技术有限公司　　乙方：云栈线路有限公司

服务内容：数据专线两条。服务级别：月可用率不低于99.9%。

期限：2026年6月1日至2027年5月31日。本合同为2025年6月1日至2026年5月31日合同的续签。

签订日期：{}
"""


@pytest.mark.parametrize(("day", "wrong"), [("2026年5月20日", False), ("2026年6月20日", True)])
def test_a_contract_that_renews_another_begins_with_its_own_term(day: str, wrong: bool) -> None:
    contract = prose("供应商/专线合同.docx", "数据专线服务合同（续签）", RENEWED.format(day))
    assert any("O15" in one.message.en for one in findings("A04", contract, house=CHINESE)) is wrong


ADDED = """Party A: Ferncliff Managed Services Ltd. Party B: Tidewater Lines Ltd.

The contract of 12 January 2024, from 1 February 2024 to 31 January 2027, stays as it is. {} adds two lines from 1 August 2026 to 31 January 2027. Availability 99.8 % a month, repair within 4 hours.

Signed: Helen Marsh, 21 July 2026. For Tidewater Lines: Simon Tate, 21 July 2026.
"""


@pytest.mark.parametrize(("title", "wrong"), [("Addendum No. 2 to the contract", False), ("Contract on data lines", True)])  # fmt: skip
def test_an_addendum_is_signed_while_the_contract_runs(title: str, wrong: bool) -> None:
    contract = text("Suppliers/Tidewater.docx", title, ADDED.format("This paper"))
    assert any("O15" in one.message.en for one in findings("A04", contract, house=ENGLISH)) is wrong


def test_what_minutes_tell_of_a_year_to_come_is_no_input_that_came_too_late() -> None:
    assert not findings("A04", mins("capacity is sufficient", "capacity is sufficient until 2029"), house=ENGLISH)


def test_a_plan_and_a_report_in_one_paper_are_in_no_order() -> None:
    audit = """# Plan
Drawn up 1 September 2026, Moira Flint. Criteria ISO/IEC 20000-1:2018.

| Day | Unit | Clauses | Auditor |
|---|---|---|---|
| 14 September 2026 | Management | 4 to 10 | Moira Flint |
| 15 September 2026 | Operations | 8.1 to 8.7 | Oskar Lindqvist |

# Report
Held 14 and 15 September 2026 with all units. Everything conforms. Moira Flint, 18 September 2026.
"""
    one = text("Audit/Internal audit 2026.docx", "Internal audit 2026: plan and report", audit)
    assert not findings("A04", one, house=ENGLISH)

"""C04 and C05: the document list against the files, and references to documents that are not there."""

from __future__ import annotations

import small_house as house
from small_house import CHANGE_BODY, CHANGES, LISTED, document_list, findings, procedure, prose, sheet

NINTH = ("5", "BC-SM-P-09", "发布管理程序", "V1.0", "2026-04-01")


def test_a_complete_house_has_neither() -> None:
    assert findings("C04") == []
    assert findings("C05") == []


def test_listed_document_without_file_is_found_with_its_row() -> None:
    (finding,) = findings("C04", document_list([*LISTED, NINTH]))
    assert finding.paths == (house.LIST,)
    assert "BC-SM-P-09" in finding.message.zh
    assert "发布管理程序" in finding.message.en
    assert finding.place == "受控文件清单!A6"
    assert finding.requirement == "L08"


def test_file_that_the_list_does_not_name_is_found_also_in_another_series_of_the_house() -> None:
    fourth = "程序/BC-SM-P-04 发布管理程序 V1.0.docx"
    old = "程序/BC-QP-07 供方管理程序.docx"
    (finding,) = findings(
        "C04",
        procedure(fourth, "BC-SM-P-04", "发布管理程序", CHANGE_BODY),
        procedure(old, "BC-QP-07", "供方管理程序", "# 1 目的\n选择供方。\n# 2 程序\n商务部评价供方。"),
    )
    assert set(finding.paths) == {fourth, old, house.LIST}
    assert "BC-QP-07" in finding.message.zh


def test_rows_of_a_record_list_are_no_documents() -> None:
    records = [("1", "BC-SM-R-01-01", "事件台账", "运维部"), ("2", "BC-SM-R-02-01", "变更台账", "运维部")]
    assert findings("C04", document_list(records=records)) == []


def test_a_withdrawn_file_and_an_external_number_need_no_row() -> None:
    withdrawn = "作废/BC-SM-P-05 旧程序 V1.0.docx"
    foreign = "外来文件/KX-OP-03 机房管理程序.docx"
    assert (
        findings(
            "C04",
            procedure(withdrawn, "BC-SM-P-05", "旧程序", CHANGE_BODY),
            procedure(foreign, "KX-OP-03", "机房管理程序", CHANGE_BODY),
        )
        == []
    )


def test_another_title_under_the_same_number_is_found() -> None:
    rows = [*LISTED[:3], ("4", "BC-SM-P-03", "信息安全风险评估办法", "V1.0", "2026-04-01")]
    (finding,) = findings("C04", document_list(rows))
    assert finding.severity == "medium"
    assert "信息安全风险评估办法" in finding.message.zh
    assert "问题管理程序" in finding.message.zh


def test_reference_to_a_missing_document_is_one_finding_with_all_that_cite_it() -> None:
    cited = "发布按《发布管理程序》BC-SM-P-09 执行。"
    (finding,) = findings(
        "C05",
        procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n{cited}"),
        procedure(house.PROBLEMS, "BC-SM-P-03", "问题管理程序", f"{house.PROBLEM_BODY}\n{cited}"),
    )
    assert finding.paths == (CHANGES, house.PROBLEMS)
    assert "发布管理程序" in finding.message.zh
    assert "BC-SM-P-09" in finding.message.zh
    assert "发布管理程序" in finding.quote
    assert finding.place


def test_missing_work_instruction_of_a_series_that_no_file_has_is_found() -> None:
    body = f"{CHANGE_BODY}\n机房操作见 BC-SM-WI-031 机房操作卡。"
    (finding,) = findings("C05", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", body))
    assert "BC-SM-WI-031" in finding.message.en


def test_number_may_be_cited_without_its_year() -> None:
    dated = procedure("程序/BC-SM-P-08-2026 容量管理程序.docx", "BC-SM-P-08-2026", "容量管理程序", CHANGE_BODY)
    for number, missing in (("BC-SM-P-08", 0), ("BC-SM-P-18", 1)):
        citing = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n容量按 {number} 执行。")
        assert len(findings("C05", dated, citing)) == missing


def test_cross_reference_table_is_a_citing_file() -> None:
    to = "清单/体系文件与标准条款对照表.xlsx"
    rows = [("8.6.1", "事件管理", "BC-SM-P-01 事件管理程序"), ("8.4.2", "需求管理", "BC-SM-P-12 需求管理程序")]
    (finding,) = findings("C05", sheet(to, "对照", ("条款", "要求", "对应文件"), rows))
    assert finding.paths == (to,)
    assert "BC-SM-P-12" in finding.message.zh
    assert finding.place == "对照!A3"


def test_record_forms_laws_sheets_examples_and_instances_are_no_missing_documents() -> None:
    body = f"""{CHANGE_BODY}
# 4 文件
编号规则：如 BC-SM-P-88 表示第 88 号程序。依据《中华人民共和国网络安全法》和《信息技术服务管理规范》GB/T 24405.1。
年度安排见《变更计划》，记录为《回退记录》BC-SM-R-02-77，2026年10月的一份编号 BC-SM-R-02-01-2610。
"""
    plan = sheet(
        "记录/变更管理工作簿.xlsx", "变更计划", ("序号", "内容", "月份", "负责人"), [("1", "升级", "10", "甘棠")] * 3
    )
    records = [("1", "BC-SM-R-01-01", "事件台账", "运维部"), ("2", "BC-SM-R-02-01", "变更台账", "运维部")]
    changed = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", body)
    assert findings("C05", changed, plan, document_list(records=records)) == []


def test_references_of_talk_do_not_count() -> None:
    slides = prose("培训/ITIL培训课件.md", "ITIL 培训课件", "# 第一讲\n参见《可用性管理程序》。\n\nITIL 是最佳实践。")
    assert findings("C05", slides) == []

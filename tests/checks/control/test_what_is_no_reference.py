"""C05: titles and numbers that cite nothing of the house, or lead to what is there."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, changes
from english_changes import proc
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import ENGLISH, book, document, text
from small_house import (
    CHANGE_BODY,
    CHANGES,
    INCIDENT_BODY,
    INCIDENTS,
    document_list,
    findings,
    new_findings,
    procedure,
    prose,
    sheet,
)
from ways import messages, messages_in_english


def test_number_may_be_cited_without_its_year() -> None:
    dated = procedure("程序/BC-SM-P-08-2026 容量管理程序.docx", "BC-SM-P-08-2026", "容量管理程序", CHANGE_BODY)
    for number, missing in (("BC-SM-P-08", 0), ("BC-SM-P-18", 1)):
        citing = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n容量按 {number} 执行。")
        assert len(findings("C05", dated, citing)) == missing


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


def test_a_number_without_what_heads_all_numbers_of_the_house_is_there() -> None:
    def citing(number: str) -> str:
        body = CHANGE_BODY + f"\n引起的故障按 {number} 处理。"
        return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", body)

    assert not new_findings("C05", citing("SM-P-01"))
    assert new_findings("C05", citing("BC-SM-P-41"))


def test_what_the_group_or_the_customer_issued_is_no_document_of_the_house() -> None:
    assert not findings("C05", changes("还应遵守集团《信息化管理办法》和甲方的《机房管理规范》。"), house=CHINESE)
    assert findings("C05", changes("还应遵守《信息化管理办法》。"), house=CHINESE)


def test_a_form_cited_by_number_that_a_file_without_number_is() -> None:
    cited = changes("记录：BC-SM-R-02-03 值班日志。")
    log = sheet("记录/服务台值班日志.xlsx", "9月", ("日期", "值班人", "情况"), [(f"2026-09-{i:02}", "鲁岩", "正常") for i in range(1, 9)], title="服务台值班日志")  # fmt: skip
    records = sheet("清单/记录清单.xlsx", "记录清单", ("记录编号", "记录名称", "保存期限"), [(f"BC-SM-R-02-0{i}", name, "三年") for i, name in ((1, "变更申请单"), (2, "变更台账"), (4, "回顾表"))], title="记录清单")  # fmt: skip
    assert any("R-02-03" in each for each in messages_in_english("C05", cited, records, house=CHINESE))
    assert not any("R-02-03" in each for each in messages_in_english("C05", cited, records, log, house=CHINESE))


@pytest.mark.parametrize(
    "title",
    ["信息安全等级保护管理办法", "互联网信息服务管理办法", "电信业务经营许可管理办法", "ITIL 4 管理实践指南"],
)
def test_rules_of_the_state_and_books_of_the_trade_are_no_papers_of_the_house(title: str) -> None:
    assert not messages("C05", changes(f"遵守《{title}》。"))


def test_rules_of_an_office_a_maker_or_a_customer_stand_behind_their_names() -> None:
    assert not messages(
        "C05",
        changes(
            "按国家互联网信息办公室《安全事件报告管理办法》、厂商《数据库安装手册》和同泽物流《机房出入管理规定》执行。"
        ),
    )
    assert messages("C05", changes("按《数据库安装手册》执行。"))
    assert messages("C05", changes("投诉按《客户投诉处理规定》处理。"))


def test_the_number_of_a_thing_is_no_reference_to_a_document() -> None:
    assert any(
        "BC-SM-P-77" in each for each in messages_in_english("C05", changes("处理办法见 BC-SM-P-77。"), house=CHINESE)
    )
    assert not any(
        "BC-SM-P-77" in each
        for each in messages_in_english("C05", changes("涉及资源 BC-SM-P-77，先备份。"), house=CHINESE)
    )


@pytest.mark.parametrize(
    "title", ["Risk register  BC-SM-P-09", "风险登记册 BC-SM-P-09 A/0版", "风险登记册（BC-SM-P-09）"]
)
def test_number_beside_the_title_of_a_sheet_is_its_own(title: str) -> None:
    cited = "体系的风险见 BC-SM-P-09 风险管理。"
    listed = sheet("清单/风险登记册.xlsx", "风险", ("序号", "风险", "措施"), [("1", "断电", "双路供电")], title=title)
    assert findings("C05", changes(cited), house=CHINESE)
    assert not findings("C05", changes(cited), listed, house=CHINESE)


def test_standards_cited_by_their_title_are_no_documents_of_the_house() -> None:
    cited = "\n按《信息技术 服务管理 第1部分：规范》和《信息安全技术 网络安全等级保护基本要求》执行。\n"
    body = INCIDENT_BODY + cited
    assert not findings("C05", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", body), house=CHINESE)
    body = INCIDENT_BODY + "\n按《信息安全管理规范》执行。\n"
    assert findings("C05", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", body), house=CHINESE)


@pytest.mark.parametrize("line", ["Incidents are handled as described in the Incident Management Process.", "See the Continuity Plan Team for advice.", "The Access Control Procedure is an idea for next year."])  # fmt: skip
def test_titles_of_files_and_mere_mentions_are_no_citations_of_nothing(line: str) -> None:
    assert not findings("C05", proc(line), house=ENGLISH)


@pytest.mark.parametrize("title", ["北辰控股集团采购管理办法", "Veeam 用户手册", "保密协议"])
def test_titles_that_say_themselves_whose_they_are(title: str) -> None:
    assert not messages("C05", changes(f"按《{title}》执行。"))


def test_the_manual_of_a_tool_of_the_house_is_its_own() -> None:
    assert messages("C05", changes("按《ITSM工具操作手册》执行。"))


def test_number_of_the_file_itself_on_a_line_of_its_own_is_no_reference() -> None:
    own = prose(
        "程序/信息保管声明.docx",
        "信息保管声明",
        "BC-SM-P-15 · 第1版 · 2026年4月1日起施行\n\n各部门应按密级保管信息，运维部每季检查一次。\n\n本声明由质量部负责解释，见《服务管理手册》。",
    )
    assert findings("C05", own, house=CHINESE) == []
    assert findings("C05", changes("信息保管按 BC-SM-P-15 执行。"), house=CHINESE)


def test_a_form_on_the_list_may_be_cited_without_a_file() -> None:
    forms = [("FMS-F-01", "Incident record", "1", ""), ("FMS-F-02", "Change request", "1", "")]
    listed = book(
        "Forms list.xlsx",
        "Forms",
        ("Form no.", "Form name", "Issue"),
        [row[:3] for row in [*forms, ("FMS-F-03", "Problem record", "1")]],
        title="List of forms",
    )
    assert not messages_in_english(
        "C05", listed, proc("Each change is recorded on form FMS-F-02."), house=dict(ENGLISH)
    )


def test_a_number_beside_the_title_of_a_file_that_bears_none_leads_there() -> None:
    records = [
        ("1", "BC-SM-R-01-01", "事件台账", "运维部"),
        ("2", "BC-SM-R-02-01", "变更台账", "运维部"),
        ("3", "BC-SM-R-03-01", "问题台账", "运维部"),
    ]
    cited = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n记录：BC-SM-R-02-09外部文件目录。\n")
    there = prose("记录/外部文件目录.docx", "外部文件目录", "2026年8月1日 甘棠。\n\n1. 等级保护条例\n2. 电信条例")
    assert findings("C05", cited, document_list(records=records))
    assert not findings("C05", cited, there, document_list(records=records))
    row = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n质量部 外部文件目录 BC-SM-R-02-09 三年\n")
    assert not findings("C05", row, there, document_list(records=records))


def test_a_word_before_a_number_is_no_title_of_a_file_that_happens_to_be_called_so() -> None:
    body = ENGLISH_CHANGE_BODY + "\nWhat is backed out is noted on the back-out sheet FMS-209."
    sheet = text("Records/Sheet.docx", "Sheet", "Kept by Tom Acheson, 3 September 2026.")
    assert findings("C05", document(ENGLISH_CHANGES, "FMS-202", "Change Management", body), sheet, house=ENGLISH)

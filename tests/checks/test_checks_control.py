"""C01, C06, C10, C11, C13 and C15: the state of single documents."""

from __future__ import annotations

from small_house import (
    CHANGE_BODY,
    CHANGES,
    COMPANY,
    INCIDENT_BODY,
    INCIDENTS,
    MANUAL,
    MANUAL_BODY,
    findings,
    form,
    procedure,
    prose,
    sheet,
)

CHART = sheet(
    "手册/组织机构图.xlsx",
    "组织机构图",
    ("层级", "部门", "负责人", "人数"),
    [
        ("1", "运维部", "甘棠", "20"),
        ("2", "质量部", "乔木", "3"),
        ("3", "商务部", "桑梓", "4"),
        ("4", "财务部", "棣华", "3"),
    ],
    title="组织机构图",
)


def changes(line: str) -> str:
    return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n{line}")


def test_a_complete_house_has_none() -> None:
    for check in ("C01", "C06", "C10", "C11", "C13", "C15"):
        assert findings(check, CHART) == []


def test_empty_approver_on_a_cover_is_found() -> None:
    unsigned = procedure(
        CHANGES,
        "BC-SM-P-02",
        "变更管理程序",
        CHANGE_BODY,
        cover="编制: 甘棠, 审核: 乔木, 批准: '', 发布日期: 2026年4月1日",
    )
    (finding,) = findings("C01", unsigned)
    assert finding.severity == "high"
    assert "批准" in finding.message.zh
    assert "编制" not in finding.message.zh
    assert finding.place


def test_a_date_left_to_be_filled_in_on_a_cover_is_found() -> None:
    undated = procedure(
        CHANGES,
        "BC-SM-P-02",
        "变更管理程序",
        CHANGE_BODY,
        cover="编制: 甘棠, 审核: 乔木, 批准: 沈舟, 发布日期: '2026年  月  日'",
    )
    (finding,) = findings("C01", undated)
    assert (finding.severity, "发布日期" in finding.message.zh, "批准" in finding.message.zh) == ("medium", True, False)


def test_unsigned_agreement_is_found_and_a_signed_one_is_not() -> None:
    text = f"甲方：{COMPANY}\n\n乙方：长河数联网络有限公司\n\n乙方提供专线服务，期限自2026年1月1日至2027年12月31日，月可用率 99.9%。"
    blank = prose("合同/专线服务协议.docx", "专线服务协议", f"{text}\n\n甲方签字：________ 日期：________")
    (finding,) = findings("C01", blank)
    assert "专线服务协议" in finding.message.zh
    assert "____" in finding.quote
    undated = prose("合同/专线服务协议.docx", "专线服务协议", f"{text}\n\n甲方签字：柏舟 日期：    年  月  日")
    (finding,) = findings("C01", undated)
    assert "年 月 日" in finding.quote
    signed = prose("合同/专线服务协议.docx", "专线服务协议", f"{text}\n\n甲方签字：柏舟 日期：2025年12月20日")
    assert findings("C01", signed) == []


def test_approved_before_drafted_is_found_with_both_days() -> None:
    cover = "编制: 甘棠 2026年3月20日, 审核: 乔木 2026年3月25日, 批准: 柏舟 2026年3月10日, 发布日期: 2026年4月1日"
    (finding,) = findings("C06", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, cover=cover))
    assert "2026-03-10" in finding.message.zh
    assert "2026-03-25" in finding.message.zh
    same_day = "编制: 甘棠 2026年3月20日, 审核: 乔木 2026年3月20日, 批准: 柏舟 2026年3月20日, 发布日期: 2026年3月20日"
    assert findings("C06", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", CHANGE_BODY, cover=same_day)) == []


def test_broken_field_is_found() -> None:
    (finding,) = findings("C10", changes("见 错误!未找到引用源。 的规定。"))
    assert "错误!未找到引用源" in finding.quote
    assert findings("C10", changes("录入错误时应更正，未找到的引用须补充。")) == []


def test_tracked_changes_and_comments_in_a_procedure_are_found_in_a_record_not() -> None:
    (finding,) = findings("C11", changes("审批时限为{--两--}{++三++}个工作日{>>请确认<<}。"))
    assert "修订 2 处" in finding.message.zh
    assert "批注 1 条" in finding.message.zh
    minutes = prose(
        "记录/运维月度例会纪要 2026-09.docx", "运维月度例会纪要", "会议时间：2026年9月3日\n\n讨论备件{>>补充型号<<}。"
    )
    assert findings("C11", minutes) == []


def test_departments_that_the_chart_does_not_know_are_found() -> None:
    line = "先由采购部提出名单，技术部负责验收，质量部负责归档。"
    (finding,) = findings("C13", CHART, changes(line))
    assert "采购部" in finding.message.zh
    assert "技术部" in finding.message.zh
    assert "质量部" not in finding.message.zh


def test_departments_need_a_chart_and_general_words_are_none() -> None:
    assert findings("C13", changes("技术部负责验收。")) == []
    assert findings("C13", CHART, changes("各部门负责执行；本部门负责人、相关部门按要求配合；总部负责协调。")) == []


def test_files_that_cannot_be_read_are_grouped_by_reason_and_noise_is_left_out() -> None:
    raw = {
        "程序/坏文件.docx": b"PK\x03\x04 broken",
        "程序/坏文件二.docx": b"PK\x03\x04 broken",
        "程序/~$锁.docx": b"\x05abc" + b" " * 158,
    }
    (finding,) = findings("C15", raw=raw)
    assert finding.paths == ("程序/坏文件.docx", "程序/坏文件二.docx")
    assert "坏文件.docx、坏文件二.docx" in finding.message.zh
    assert "坏文件.docx, 坏文件二.docx" in finding.message.en
    assert not any(side.quote for side in finding.evidence), "what the reader says is no quote of the client's"
    assert finding.severity == "medium"


def test_blank_form_has_no_approval_to_miss() -> None:
    blank = form(
        "表单/变更申请单（空白表单）.docx", "变更申请单", [("编制", "", "批准", ""), ("变更内容", "", "申请人", "")]
    )
    assert findings("C01", blank) == []


def test_names_below_a_row_of_labels_are_read() -> None:
    cover = prose(
        INCIDENTS, "事件管理程序", f"| 编制 | 审核 | 批准 |\n|---|---|---|\n| 甘棠 | 乔木 | 柏舟 |\n\n{INCIDENT_BODY}"
    )
    assert findings("C01", cover) == []
    manual = prose(
        MANUAL, "服务管理手册", f"| 编制 | 审核 | 批准 |\n|---|---|---|\n| 甘棠 | 乔木 |  |\n\n{MANUAL_BODY}"
    )
    assert [f.check for f in findings("C01", manual)] == ["C01"]

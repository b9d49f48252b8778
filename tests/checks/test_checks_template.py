"""T01 and T02: what a template left behind."""

from __future__ import annotations

import pytest
from small_house import CHANGE_BODY, CHANGES, COMPANY, INCIDENT_BODY, INCIDENTS, findings, form, procedure, prose


def changes(line: str, header: str = "") -> str:
    return procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n{line}", header=header)


def test_a_complete_house_has_neither() -> None:
    assert findings("T01") == []
    assert findings("T02") == []


@pytest.mark.parametrize(
    "left",
    ["本程序适用于XX公司。", "适用于[公司名称]各部门。", "联系人：待补充。", "由某某公司负责。", "Owner: <Company Name>.",
     "Escalation contact: TBD.", "自20XX年XX月XX日起实施。", "系统名称为×××。", "【】负责审批。"],
)  # fmt: skip
def test_placeholder_in_a_procedure_is_found(left: str) -> None:
    (finding,) = findings("T02", changes(left))
    assert finding.severity == "high"
    assert finding.paths == (CHANGES,)
    assert finding.place
    assert finding.quote


@pytest.mark.parametrize(
    "legitimate",
    ["编号规则：BC-SM-P-XX，XX 为两位流水号。", "记录编号格式为 RFC-YYMM-XXX，XXX 表示顺序号。", "口令不得写入日志，显示为 ******。",
     "规格为 3×4 米，共 2 × 2 组。", "手机号 138****0000 须脱敏。", "级别分为 L、XL、XXL。", "部门（公司）负责。"],
)  # fmt: skip
def test_numbering_rules_masks_and_multiplication_are_no_placeholders(legitimate: str) -> None:
    assert findings("T02", changes(legitimate)) == []


def test_all_placeholders_of_a_file_are_one_finding() -> None:
    (finding,) = findings("T02", changes("XX有限公司的规定优先。\n\n联系人：待补充。"))
    assert "XX有限公司" in finding.message.zh
    assert "待补充" in finding.message.zh


def test_a_blank_form_may_be_open() -> None:
    blank = form(
        "表单/变更申请单（空白表单）.docx",
        "变更申请单",
        [("变更编号", "RFC-XX", "申请日期", ""), ("变更内容", "", "申请人", "")],
    )
    assert findings("T02", blank) == []


def test_a_record_may_say_that_something_is_still_open() -> None:
    minutes = prose(
        "记录/运维月度例会纪要 2026-09.docx",
        "运维月度例会纪要",
        "会议时间：2026年9月3日\n\n参加人：甘棠、乔木。\n\n备件清单待补充，下次会议 TBD。",
    )
    assert findings("T02", minutes) == []


def test_header_of_another_company_is_found() -> None:
    other = "云岭智达软件股份有限公司"
    (finding,) = findings("T01", changes("", header=f"{other} 变更管理程序 BC-SM-P-02 V1.0"))
    assert other in finding.message.zh
    assert finding.paths == (CHANGES,)
    assert finding.place == "header"


def test_one_company_in_several_files_is_one_finding() -> None:
    other = "云岭智达软件股份有限公司"
    second = procedure(
        INCIDENTS, "BC-SM-P-01", "事件管理程序", INCIDENT_BODY, header=f"{other} 事件管理程序 BC-SM-P-01 V1.0"
    )
    (finding,) = findings("T01", changes("", header=f"{other} 变更管理程序 BC-SM-P-02 V1.0"), second)
    assert finding.paths == (INCIDENTS, CHANGES)


def test_a_supplier_known_from_a_contract_is_no_residue() -> None:
    supplier = "长河数联网络有限公司"
    contract = prose(
        "合同/线路服务合同.docx",
        "线路服务合同",
        f"甲方：{COMPANY}\n\n乙方：{supplier}\n\n乙方提供专线，期限自2026年1月1日至2027年12月31日。",
    )
    assert findings("T01", changes("", header=f"{supplier} 变更管理程序 BC-SM-P-02 V1.0"), contract) == []


def test_another_company_whose_document_it_says_it_is_is_found_in_the_text() -> None:
    (finding,) = findings("T01", changes("本程序适用于云岭智达软件股份有限公司各部门。"))
    assert finding.severity == "high"
    assert "云岭智达" in finding.quote


def test_another_company_that_is_only_spoken_of_is_no_residue() -> None:
    assert findings("T01", changes("机房由云岭智达软件股份有限公司提供。")) == []


def test_another_company_in_the_properties_alone_is_a_smell() -> None:
    source = changes("").replace("\nhistory:", "\nproperties: {company: 云岭智达软件股份有限公司}\nhistory:")
    (finding,) = findings("T01", source)
    assert finding.severity == "medium"
    assert finding.place == "property company"


def test_machine_spun_text_is_found_and_one_misread_letter_is_not() -> None:
    spun = "本文献编号由质量部登记。服务办理旳目标和事情办理旳规定，见供方办理旳要求。"
    (finding,) = findings("T03", changes(spun))
    assert "旳" in finding.message.zh
    assert finding.paths == (CHANGES,)
    assert findings("T03", changes("变更旳批准由变更经理负责。")) == []
    errands = "七月办事台账、八月办事台账、九月办事台账、十月办事台账、十一月办事台账均由调度部登记。"
    assert findings("T03", changes(errands)) == []

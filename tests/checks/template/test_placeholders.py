"""T02: what a template left to be filled in, and signs that wait for nothing."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, COVER, SERVICES, catalogue, changes
from english_changes import proc
from english_house import CHANGE_BODY, ENGLISH, book, document
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import SERVICES as ENGLISH_SERVICES
from small_house import CHANGES, findings, form, new_findings, prose
from ways import Pair, Way, each_is_found, each_is_left_alone, each_is_told_from_its_like, messages, messages_in_english

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("T02", "empty squares", [changes("变更窗口为每周□□日22时。")]),
    ("T02","xx",[changes("本程序由XX公司质量部解释。")]),
    ("T02","bracket",[changes("由【填写部门】负责。")]),
    ("T02","tbd",[changes("升级时限待定，待补充。")]),
    ("T02","cover",[changes("",cover=COVER.replace("柏舟 2026年3月16日","【姓名】"))]),
    ("T02","date",[changes("自20XX年X月X日起施行。")]),
    ("T02","under",[changes("服务热线：[请填写电话]。")]),
    ("T02","circle",[changes("○○公司保留解释权。")]),
    ("T02","abc",[changes("ABC公司总经理批准。")]),
    ("T02","某公司",[changes("某公司变更经理负责。")]),
    ("T02","under 2",[changes("变更经理由_______担任，任期三年。")]),
    ("T02","brace",[changes("工具名称为{{工具名称}}。")]),
    ("T02","##",[changes("记录保存##年。")]),
    ("T02","贵公司",[changes("贵公司应建立变更日历。")]),
    ("T02","此处",[changes("（此处填写本公司使用的变更管理工具）")]),
    ("T02","xxx系统",[changes("变更在XXX系统登记。")]),
    ("T02","张三",[changes("变更经理：张三；变更委员会成员：李四、王五。")]),
    ("T02","公司logo",[changes("",header="公司LOGO  变更管理程序 BC-SM-P-02 V1.0")]),
    ("T02","年月",[changes("本程序自    年   月   日起实施。")]),
    ("T02","catalogue",[catalogue([*SERVICES,("S4","【服务名称】","【描述】","","")])]),
    ("T02","待定",[changes("变更经理：待定。")]),
    ("T02","红字",[changes("（说明：红色字体为示例，正式发布时请删除本段）")]),
    ("T02", "department", [changes("本节由【责任部门】负责解释。")]),
    ("T02", "to fill", [changes("变更经理由【待填写】任命。")]),
    ("T02", "a telephone number", [changes("夜间联系变更经理 139xxxx 或值班室 0512-XXXXXXXX。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("T02", "boxes to tick", [changes("优先级：□高 □中 □低。")]),
    ("T02", "a heading", [changes("【责任部门】质量部。")]),
    ("T02", "said on the phone", [changes("接听时先报“您好，工号某某”，再问现象。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("T02", "an instruction in brackets", [proc("<Describe the escalation path here>")]),
    ("T02","brackets",[proc("The board of <Company Name> approves.")]),
    ("T02","insert",[proc("Records are kept in [insert system name here].")]),
    ("T02","tbd",[proc("The calendar is kept by TBD.")]),
    ("T02","tbc cover",[document(ENGLISH_CHANGES,"FMS-202","Change Management",CHANGE_BODY,cover={"Authorised by":"[Name], [date]"})]),
    ("T02","xx",[proc("Effective from DD/MM/YYYY in all offices of XXX.")]),
    ("T02","acme",[proc("ACME Ltd keeps the records.")]),
    ("T02","your",[proc("Contact your Organisation Name here: [Your Company].")]),
    ("T02","sample firm",[proc("ABC Company approves each change.")]),
    ("T02","dear",[proc("The change manager is Mr. XXXX.")]),
    ("T02","underscores",[proc("The process owner is ______________ and reports to the board.")]),
    ("T02", "a dot in brackets", [proc("Growth needs a budget of [●] yuan a year.")]),
    ("T02", "a line before brackets", [proc("Auditors, named by ______________ (head of the audit function), are trained.")]),
    ("T02", "a line after by", [proc("The list is kept up by ________, and read by all.")]),
    ("T02", "variables of a template", [proc("Requests reach the desk of {{ORG_NAME}} by mail.")]),
    ("T02", "variables of a program", [proc("Requests reach the desk of ${companyName} by mail.")]),
    ("T02","replace",[proc("The tool used is {{tool name}}.")]),
    ("T02","hash",[proc("The register is kept for ## years.")]),
    ("T02","company abc",[proc("Company X keeps the register.")]),
    ("T02","yourcompany",[proc("YourCompany keeps the register.")]),
    ("T02","placeholder kw",[proc("Owner: <to be confirmed>.")]),
    ("T02","guillemet",[proc("Approved by «Name of approver».")]),
    ("T02","in header",[proc("",header="[Company Logo]   FMS-202   Issue 1")]),
    ("T02","fields of a row",[book("Service catalogue.xlsx","Catalogue",("No.","Service","Description","Hours","Owner"),[*ENGLISH_SERVICES,("S4","[Service name]","[description]","[hours]","[owner]")],title="Service catalogue")]),
    ("T02","guidance text",[proc("Guidance: delete this paragraph before issue. Describe here how your organisation approves changes.")]),
]
ENGLISH_RIGHT: list[Way] = [
    ("T02", "a variable", [proc("The file is called <host>-<date>.log.")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("T02", "a line in a sentence", [document(ENGLISH_CHANGES, "FMS-202", "Change Management", CHANGE_BODY + "\nThe maintenance window is: to be completed.")], [document(ENGLISH_CHANGES, "FMS-202", "Change Management", CHANGE_BODY + "\nActions of the review are to be completed within a month.")]),
]
# fmt: on


CHINESE_PAIRS: list[Pair] = [
    ("T02", "a target to be decided", [changes("变更成功率≥待定%。")], [changes("变更成功率目标待管理评审确定。")]),
    ("T02", "stars for the year", [changes("本程序自20**年起实施。")], [changes("本程序自2026年起实施。")]),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_what_is_right_in_an_english_set_is_left_alone = each_is_left_alone(ENGLISH, ENGLISH_RIGHT)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


@pytest.mark.parametrize(
    "said", ["一级变更应在（    ）小时内完成审批。", "变更窗口为每周？？22:00。", "紧急联系人：？？？"]
)
def test_brackets_and_question_marks_that_wait_for_a_word(said: str) -> None:
    assert messages("T02", changes(said))


def test_brackets_to_tick_and_a_question_are_no_placeholders() -> None:
    assert not messages("T02", changes("变更类型：一般（ ）重大（ ）。为什么要分级？见第4章。"))


def test_an_address_of_an_example_is_left_from_a_template() -> None:
    assert messages_in_english("T02", proc("Mail changes to changes@example.com."))


def test_what_an_agent_says_on_the_phone_is_no_placeholder() -> None:
    assert not messages_in_english("T02", changes("三声内接：“您好，北辰服务台，工号××××，请讲。”"), house=CHINESE)
    assert messages_in_english("T02", changes("本程序由××部门负责解释。"), house=CHINESE)


def test_a_procedure_may_speak_of_dates_and_of_the_customer() -> None:
    assert not messages_in_english(
        "T02", changes("变更单上注明年月日，由客户（单位名称以合同为准）确认。"), house=dict(CHINESE)
    )
    assert not messages_in_english("T02", proc("Delete the old copy once the change is closed."), house=dict(ENGLISH))


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


def filled_in(day: str) -> str:
    return form(
        "申请/认证申请书.docx", "认证申请书", [("申请组织", "北辰远图信息技术有限公司", "联系人", "甘棠"), ("期望审核时间", day, "人数", "45")]
    )  # fmt: skip


def test_a_month_of_crosses_in_a_record() -> None:
    (finding,) = findings("T02", filled_in("XXXX年XX月"))
    assert "XXXX年" in finding.message.zh
    assert findings("T02", filled_in("2026年12月")) == []


def test_a_report_without_its_outcome_is_told_and_one_open_row_is_not() -> None:
    def closing(result: str, conclusion: str) -> str:
        table = f"| 验收项 | 结果 |\n|---|---|\n| 每分钟三百条 | {result} |\n| 十家用户满意 | 八家，2026年9月18日 |\n| 无高风险漏洞 | 无，2026年9月16日复测 |\n| 断网后补发 | 补发完整，2026年9月17日 |"
        return prose("项目/短信服务验收报告.docx", "短信服务验收报告", f"# 验收\n{table}\n\n# 结论\n{conclusion}")

    assert new_findings("T02", closing("TBD", "待定"), house=CHINESE)
    assert not new_findings("T02", closing("TBD", "同意转入运维。"), house=CHINESE)
    assert not new_findings("T02", closing("三百二十条", "待定"), house=CHINESE)


def test_labelled_outcome_of_a_report_left_open() -> None:
    def told(line: str) -> bool:
        body = f"事件：8月7日线路中断20分钟。\n\n{line}\n\n报告人：卫澜　2026年8月9日"
        return bool(new_findings("T02", prose("记录/事件报告0807.docx", "重大事件报告", body), house=CHINESE))

    assert told("根本原因：待定")
    assert not told("下次会议地点：待定")
    assert not told("根本原因：光缆被挖断")

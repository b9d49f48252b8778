"""T01: another house named in texts, titles and folders; and firms that may be named."""

from __future__ import annotations

from chinese_house import CHINESE, changes, manual
from english_changes import man, proc
from english_house import ENGLISH, book, text
from small_house import COMPANY, findings, form, new_findings, prose, sheet
from ways import Pair, Way, each_is_found, each_is_told_from_its_like, messages, messages_in_english

from pipeline.entities.parties.organisations import organisations
from pipeline.values import Block, Content, Place

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("T01","apply",[changes("本程序适用于苍梧恒信软件技术有限公司全体员工。")]),
    ("T01","copyright",[manual("本手册版权归朔方云联网络科技股份有限公司所有，未经许可不得复制。")]),
    ("T01","abbrev",[manual("苍梧恒信软件技术有限公司（以下简称“恒信”）建立服务管理体系。")]),
    ("T01","actor",[changes("青岚软件技术有限公司与供方商定交接点，写入附件。")]),
    ("T01","by these rules",[changes("青岚软件技术有限公司通过本程序管理外部供应商和内部供应商，使其提供的服务满足要求。")]),
    ("T01","of",[changes("记录保存在青岚软件技术有限公司文件服务器上，保存三年。")]),
    ("T01","staff",[changes("青岚软件技术有限公司各部门应遵守本程序。")]),
    ("T01","sheet title",[sheet("记录/资产清单.xlsx","资产",("资产编号","名称","责任部门"),[("A-1","服务器","运维部"),("A-2","交换机","运维部")],title="青岚软件技术有限公司资产清单")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("T01","applies",[proc("This process applies to all staff of Redwood Gate Software Inc.")]),
    ("T01", "a department of another house", [proc("Applicable to the tickets of the IT department of Larkspur Haulage.")]),
    ("T01","property line",[man("This document is the property of Alder & Finch IT Services Ltd. and may not be copied.")]),
    ("T01","two bodies",[proc("Redwood Gate Software Inc. keeps the change calendar; the board of Redwood Gate Software Inc. meets weekly.")]),
    ("T01","actor",[proc("Larkspur Systems Ltd. and the supplier agree the hand-over points.")]),
    ("T01","possessive",[proc("Records are kept on the file server of Larkspur Systems Ltd for three years.")]),
    ("T01","our",[man("At Redwood Gate Software GmbH we believe in quality.")]),
    ("T01","sheet title",[book("Records/Asset register.xlsx","Assets",("Asset","Type","Owner"),[("SRV-1","server","Operations"),("SRV-2","server","Operations")],title="Larkspur Systems Ltd asset register")]),
]
# fmt: on


MANAGES = "通过本程序管理外部供应商和内部供应商，使其提供的服务满足要求。"


CHINESE_PAIRS: list[Pair] = [
    (
        "T01",
        "a unit of another house with a duty",
        [changes("变更公告由鹏晟信息客服中心当班组长发布。")],
        [changes("变更公告由远图信息客服中心当班组长发布。")],
    ),
    (
        "T01",
        "another firm manages by this procedure",
        [changes(f"西南云启软件技术有限公司{MANAGES}")],
        [changes(f"{COMPANY}{MANAGES}")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_a_firm_that_no_other_paper_knows_is_asked_about() -> None:
    line = "Applies to all tickets of the users of Kestrel Reefer Ltd. and of others."
    more = [
        text(f"S/{firm}.docx", f"Contract {firm}", f"Between {firm} and Ferncliff Managed Services Ltd.")
        for firm in ("Alder Lines Ltd", "Birch Cables Ltd", "Cedar Parts Ltd")
    ]
    (found,) = findings("T01", proc(line), *more, house=ENGLISH)
    assert "Kestrel Reefer" in found.message.en
    known = text("S/Kestrel.docx", "Contract", "Between Kestrel Reefer Ltd. and Ferncliff Managed Services Ltd.")
    assert findings("T01", proc(line), *more, known, house=ENGLISH) == []
    assert findings("T01", proc("The tool is hosted by Kestrel Reefer Ltd."), *more, house=ENGLISH) == []


def test_a_firm_in_a_table_of_parties_is_one_the_house_deals_with() -> None:
    more = [
        text(f"S/{firm}.docx", f"Contract {firm}", f"Between {firm} and Ferncliff Managed Services Ltd.")
        for firm in ("Alder Lines Ltd", "Birch Cables Ltd", "Cedar Parts Ltd")
    ]

    def rows(head: str) -> str:
        return f"| {head} | What | Kind |\n|---|---|---|\n| Kestrel Reefer Ltd. | teams for cabling | component |\n| Tower landlord | power | utility |\n"

    assert findings("T01", proc(rows("Subject")), *more, house=ENGLISH)
    assert findings("T01", proc(rows("Party")), *more, house=ENGLISH) == []


def test_what_leads_to_a_name_is_no_part_of_it() -> None:
    for lead in ("本程序参照", "内容摘自", "版权归"):
        told = Content((Block(f"{lead}苍梧恒信软件技术有限公司的文件。", Place()),))
        assert [fact.value for fact in organisations(told)] == ["苍梧恒信软件技术有限公司"]


def test_a_firm_known_from_its_own_bid_is_no_partner() -> None:
    named = changes("由青屿港信息有限公司商务部负责组织评审。")
    bid = prose("杂/下载/青屿港信投标技术方案.docx", "港口信息系统运维服务 技术方案", "青屿港信息有限公司\n\n我司承诺7×24响应，每月提交报告。")  # fmt: skip
    assert any("青屿港" in each for each in messages_in_english("T01", named, bid, house=CHINESE))


def test_papers_in_a_folder_called_after_another_firm_are_known_to_be_its() -> None:
    def paper(folder: str) -> str:
        return prose(f"{folder}/网络故障处理规定.docx", "网络故障处理规定", "赣东智联网络工程有限公司工程部 2019年4月1日起执行\n\n故障由值班员登记，工程部组织处理。")  # fmt: skip

    assert not any("赣东智联" in each for each in messages_in_english("T01", paper("原赣东智联资料"), house=CHINESE))


def test_promise_that_another_firm_gives_is_told() -> None:
    body = "我公司承诺遵守信息安全管理要求，保护客户数据。\n\n承诺单位：{}\n\n2026年4月1日"
    for firm, strange in (("杭州云汐数码科技有限公司", True), ("北辰远图信息技术有限公司", False)):
        paper = prose("手册/信息安全承诺书.docx", "信息安全承诺书", body.format(firm))
        assert bool(new_findings("T01", paper, house=CHINESE)) is strange


def test_firms_that_audit_insure_or_own_the_house_are_not_left_over() -> None:
    assert not messages("T01", manual("公司财务由厦门天健会计师事务所有限公司审计。北辰控股集团有限公司为本公司股东。"))
    assert messages("T01", changes("江北恒达软件有限公司各部门应遵守本程序。"))


def test_a_log_whose_title_begins_with_another_firm() -> None:
    rows = [(f"2026-09-0{i}", "石榴", "无", "鲁岩") for i in (3, 4, 5)]
    title = "江北恒达网络有限公司机房值班日志"
    assert messages(
        "T01", sheet("记录/值班日志2026.xls", "日志", ("日期", "值班人", "事件", "交接"), rows, title=title)
    )


def test_firms_side_by_side_in_a_table_are_those_the_house_deals_with() -> None:
    table = "| 单位 | 内容 |\n|---|---|\n| 兰信移动数据有限公司 | 流量卡 |\n| 云河数据港有限公司 | 机柜 |\n"
    assert not messages_in_english("T01", changes(f"\n{table}\n"), house=CHINESE)
    assert messages_in_english("T01", changes("由兰信移动数据有限公司商务部组织评审。"), house=CHINESE)


def test_a_name_in_another_script_is_known_from_all_papers() -> None:
    paper = text(
        "Records/Minutes.docx",
        "Minutes of the change board",
        "Present: Priya Nair. Nothing was decided about Redwood Gate Software Inc.",
    )
    assert findings("T01", paper, house=ENGLISH) == []


def test_a_firm_that_supplies_something_may_be_named() -> None:
    assert findings("T01", proc("Larkspur Systems Ltd provides the monitoring tool."), house=ENGLISH) == []
    assert findings("T01", manual("青岚软件技术有限公司提供监控平台。"), house=CHINESE) == []


def test_procedure_that_another_firm_made_for_itself_weighs_high() -> None:
    (said,) = findings(
        "T01", changes("中州泰岳网络科技有限公司为规范变更活动、降低变更风险，特制定本程序。"), house=CHINESE
    )
    assert said.severity == "high"


def test_another_company_whose_document_it_says_it_is_is_found_in_the_text() -> None:
    (finding,) = findings("T01", changes("本程序适用于云岭智达软件股份有限公司各部门。"))
    assert finding.severity == "high"
    assert "云岭智达" in finding.quote


def test_another_company_that_is_only_spoken_of_is_no_residue() -> None:
    assert findings("T01", changes("机房由云岭智达软件股份有限公司提供。")) == []


def test_a_house_named_by_its_department_is_a_stranger_only_where_no_other_paper_deals_with_it() -> None:
    line = proc("Applicable to the tickets of the IT department of Larkspur Haulage.")
    contract = text("S/Larkspur.docx", "Service agreement", "Between Larkspur Haulage and Ferncliff Managed Services Ltd, from 1 May 2026.")  # fmt: skip
    assert not findings("T01", line, contract, house=ENGLISH)
    assert not findings("T01", proc("The duty staff of Managed Network answer."), house=ENGLISH)
    objected = form("Audit/NC-1.docx", "Nonconformity report NC-1", [("No.", "NC-1"), ("Clause", "8.5.1"), ("Description", "FMS-202 names Larkspur Haulage in its scope"), ("Corrective action", "mended"), ("Verified by", "Moira Flint, 2 October 2026")])  # fmt: skip
    assert findings("T01", line, objected, house=ENGLISH)


STRANGER = "苍梧恒信软件技术有限公司"


def test_a_firm_above_a_record_and_in_the_scope_of_a_rule_is_where_both_were_copied_from() -> None:
    rule = changes(f"本程序适用于{STRANGER}的变更管理。")
    record = form("记录/培训记录.docx", "培训记录", [("课程", "变更管理"), ("日期", "2026年9月3日"), ("学员", "卫澜、尹竹")], header=f"CW-QR-12 {STRANGER}")  # fmt: skip
    (found,) = findings("T01", rule, record, house=CHINESE)
    assert "记录/培训记录.docx" in found.paths
    assert len(found.paths) == 2
    contract = prose("合同/恒信.docx", "采购合同", f"甲方：{COMPANY}\n\n乙方：{STRANGER}")
    assert findings("T01", rule, record, contract, house=CHINESE) == []


def test_a_firm_in_full_and_in_short_is_told_once() -> None:
    both = changes(
        f"# 1 对象\n备份对象：{STRANGER}运维的服务器和虚拟机。\n\n# 2 其他\n恒信软件运维中心对本程序负责解释。"
    )
    assert len(findings("T01", both, house=CHINESE)) == 1

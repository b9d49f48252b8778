"""What sets made of bought templates showed: hollow and spun papers, registers of copies, samples of others, thin ledgers."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, changes
from english_house import ENGLISH, document
from small_house import CHANGE_BODY, COMPANY, HOUSE, LIST, findings, form, new_findings, procedure, prose, sheet

_HOLLOW = """# 1 目的
为规范容量管理，特制定本程序。
# 2 职责
各部门按职责分工做好容量管理工作。
# 3 要求
各部门应高度重视容量管理，公司应识别容量要求。有关人员应密切配合，不断提高水平。
"""


def found(check: str, *sources: str) -> list[str]:
    return [one.message.en for one in new_findings(check, *sources, house=CHINESE)]


def _capacity(body: str) -> str:
    return procedure("程序/BC-SM-P-04 容量管理程序 V1.0.docx", "BC-SM-P-04", "容量管理程序", body)


def test_a_short_procedure_of_empty_phrases_is_told() -> None:
    assert any("容量" in each for each in found("T05", _capacity(_HOLLOW)))
    own = _HOLLOW.replace("公司应识别容量要求", "运维部卫澜每月5日前出容量月报，磁盘超过80%即扩容")
    assert not found("T05", _capacity(own))
    asked = "为做好年度审核工作，特制定本方案。各部门应高度重视审核工作，有关人员应密切配合。按有关规定执行，各部门按要求进行准备。资料提前整理好，不得临时拼凑。"
    notice = prose("内审/2026年度内部审核方案.docx", "2026年度内部审核方案", asked)
    assert not found("T05", notice)


def test_an_english_procedure_of_empty_phrases_is_told() -> None:
    said = """The purpose of this procedure is to ensure that demand is managed. It applies to all demand.

All relevant personnel shall manage demand in a suitable way. Demand shall be managed in accordance with the requirements. Records shall be kept as appropriate."""
    path = "Procedures/FMS-119 Demand Management.docx"
    assert findings("T05", document(path, "FMS-119", "Demand Management", said), house=ENGLISH)
    own = said.replace("All relevant personnel", "Each January the Service Desk asks 12 customers and they")
    assert not findings("T05", document(path, "FMS-119", "Demand Management", own), house=ENGLISH)


@pytest.mark.parametrize(
    ("words", "spun"), [("文献办理由各人负责，事情办理结束旳记录应保存。", True), ("文献办理结束旳记录应保存。", False)]
)
def test_three_kinds_of_spun_words_are_enough(words: str, spun: bool) -> None:
    assert bool(found("T03", changes(words))) == spun


_REGISTER = ("文件编号", "版本", "发放日期", "接收部门", "签收", "旧版回收")
_NUMBERS = ("BC-SM-M-01", "BC-SM-P-01", "BC-SM-P-02", "BC-SM-P-03")
_UNITS = ("运维部", "商务部", "质量部", "行政部")


def _with_a_sheet(name: str, head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    table = sheet("x.xlsx", name, head, rows).partition("sheets:")[2]
    return f"{HOUSE[LIST].rstrip()}\n{table.lstrip(chr(10))}"


def test_who_was_given_a_document_is_no_title_of_it() -> None:
    rows = [
        (n, "1.0", f"2026-04-0{at}", u, "鲁岩", "无") for at, (n, u) in enumerate(zip(_NUMBERS, _UNITS, strict=True), 1)
    ]
    assert not found("C03", _with_a_sheet("登记", _REGISTER, rows))


def test_a_word_in_place_of_a_number_is_no_number_that_stands_twice() -> None:
    head = ("序号", "名称", "编号", "状态", "来源")
    rows = [("1", "机房管理规定", "客户文件", "有效", "客户"), ("2", "外包人员须知", "客户文件", "有效", "客户"), ("3", "网络接入办法", "客户文件", "有效", "客户")]  # fmt: skip
    assert not found("C03", _with_a_sheet("外来文件", head, rows))


def test_a_number_with_other_parts_than_those_of_the_house() -> None:
    def capacity(number: str) -> str:
        return procedure(f"程序/{number} 容量管理程序.docx", number, "容量管理程序", "容量每月统计，卫澜负责。")

    assert any("BC-YW-07" in each for each in found("C03", capacity("BC-YW-07")))
    assert not any("unlike" in each for each in found("C03", capacity("BC-SM-P-04")))


def test_a_file_that_leaves_out_the_place_in_its_number() -> None:
    def policy(number: str) -> str:
        return procedure("程序/BC-SM-P-02 变更管理程序 V1.0.docx", number, "变更管理程序", CHANGE_BODY)

    assert not any("differ" in each for each in found("C03", policy("BC-SM-P-02-SH")))
    assert any("differ" in each for each in found("C03", policy("BC-SM-P-09")))


def test_a_sample_of_others_is_not_the_document_that_the_list_names() -> None:
    more = HOUSE[LIST].replace("BC-SM-P-03", "BC-SM-P-05").replace("问题管理程序", "需求管理程序")
    sample = prose("申报/模板包/需求管理程序模板.docx", "需求管理程序", "编号：XX-ITSM-P-23\n\n# 1 目的\nXXX公司确定服务需求。\n\n# 2 职责\nXX部门。\n\n# 3 内容\n待定。")  # fmt: skip
    assert any("BC-SM-P-05" in each for each in found("C04", more, sample))


def test_a_number_of_people_in_the_scope_and_in_the_application() -> None:
    scope = prose("手册/服务管理体系范围说明.docx", "服务管理体系范围说明", f"{COMPANY}向企业提供运维服务。部门为运维部、商务部，人数78人。全部条款适用。")  # fmt: skip

    def application(people: str) -> str:
        rows = [("组织名称", COMPANY), ("认证标准", "ISO/IEC 20000-1:2018"), ("认证范围", "运维服务"), ("人数", people)]
        return form("申报/认证申请书.docx", "信息技术服务管理体系认证申请书", rows)

    assert any("78, 80" in each for each in found("L-06", scope, application("80")))
    assert not any("78" in each and "differ" in each for each in found("L-06", scope, application("78")))


def test_a_centre_that_provides_is_asked_for_in_the_chart() -> None:
    assert any("技术支持中心" in each for each in found("C13", changes("技术支持中心提供技术支持。")))
    assert not found("C13", changes("运维部提供技术支持，教育局信息中心提供城域网。"))


_SCORED = ("供应商", "准时", "质量", "服务", "合计")


@pytest.mark.parametrize(("other", "alike"), [("98", True), ("91", False)])
def test_scores_that_are_all_the_same(other: str, alike: bool) -> None:
    rows = [(name, "98", "98", "98", other) for name in ("甲线路", "乙机房", "丙备件")]
    scored = sheet("供应商/供应商季度评分.xlsx", "评分", _SCORED, rows, title="供应商绩效评价表 2026年第三季度")
    assert bool(found("R09", scored)) == alike


_FAULTS = ("单号", "日期", "情况", "级别", "处理人", "处理结果")


@pytest.mark.parametrize(("who", "blank"), [("", True), ("石榴", False)])
def test_a_ledger_with_one_day_and_many_blanks(who: str, blank: bool) -> None:
    rows = [
        (f"QQ-{i:05}", f"2026-09-{i:02}", "打印机卡纸", "2级", who if i % 2 else "鲁岩", "重启后恢复")
        for i in range(1, 13)
    ]
    faults = sheet("记录/报障单汇总.xlsx", "汇总", _FAULTS, rows, title="事件报障单汇总")
    assert any("处理人" in each for each in found("R05", faults)) == blank


def test_a_dash_for_the_level_of_a_request_is_an_answer() -> None:
    def export(level: str) -> str:
        head = ("工单编号", "创建时间", "类型", "标题", "级别", "处理人", "关闭时间")
        rows = [
            (f"GD-{i:04}", f"2026-09-{i:02} 10:00", "请求" if i % 3 == 0 else "故障", "账号", level if i % 3 == 0 else "2级", "石榴", f"2026-09-{i:02} 12:00")
            for i in range(1, 19)
        ]  # fmt: skip
        return sheet("记录/工单导出.xlsx", "工单", head, rows, title="事件和服务请求工单导出")

    assert not found("R05", export("—"))


def _problems(opened: str, name: str = "问题") -> str:
    head = (f"{name}编号", "登记时间", "描述", "根本原因", "处理人", "关联事件", "状态")
    rows = [
        (f"WT-26-{i:02}", f"2026-10-{i:02}", "反复掉线", "端口老化", "石榴", "INC-2609-001", "已关闭")
        for i in range(2, 8)
    ]
    rows.insert(0, ("WT-26-01", opened, "反复掉线", "未查明", "石榴", "INC-2609-002", "处理中"))
    return sheet("记录/问题台账2026.xlsx", "问题", head, rows, title="问题台账")


def test_a_problem_may_be_worked_on_for_half_a_year() -> None:
    assert not found("R05", _problems("2026-08-03"))
    assert any("long been open" in each for each in found("R05", _problems("2026-03-02")))


def test_a_form_cited_by_number_that_a_file_without_number_is() -> None:
    cited = changes("记录：BC-SM-R-02-03 值班日志。")
    log = sheet("记录/服务台值班日志.xlsx", "9月", ("日期", "值班人", "情况"), [(f"2026-09-{i:02}", "鲁岩", "正常") for i in range(1, 9)], title="服务台值班日志")  # fmt: skip
    records = sheet("清单/记录清单.xlsx", "记录清单", ("记录编号", "记录名称", "保存期限"), [(f"BC-SM-R-02-0{i}", name, "三年") for i, name in ((1, "变更申请单"), (2, "变更台账"), (4, "回顾表"))], title="记录清单")  # fmt: skip
    assert any("R-02-03" in each for each in found("C05", cited, records))
    assert not any("R-02-03" in each for each in found("C05", cited, records, log))


def test_a_firm_known_from_its_own_bid_is_no_partner() -> None:
    named = changes("由青屿港信息有限公司商务部负责组织评审。")
    bid = prose("杂/下载/青屿港信投标技术方案.docx", "港口信息系统运维服务 技术方案", "青屿港信息有限公司\n\n我司承诺7×24响应，每月提交报告。")  # fmt: skip
    assert any("青屿港" in each for each in found("T01", named, bid))


def test_papers_in_a_folder_called_after_another_firm_are_known_to_be_its() -> None:
    def paper(folder: str) -> str:
        return prose(f"{folder}/网络故障处理规定.docx", "网络故障处理规定", "赣东智联网络工程有限公司工程部 2019年4月1日起执行\n\n故障由值班员登记，工程部组织处理。")  # fmt: skip

    assert not any("赣东智联" in each for each in found("T01", paper("原赣东智联资料")))


def test_spun_rules_that_others_have_sent_are_told_too() -> None:
    sent = prose("会议/转发：事情办理规定.docx", "事情办理规定（转发）", "文献办理由各人负责，事情办理结束旳记录应保存。改变办理由改变经理负责。")  # fmt: skip
    assert found("T03", sent)

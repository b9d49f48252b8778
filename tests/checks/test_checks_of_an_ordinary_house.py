"""What an ordinary house with several workbooks showed: its defects that stayed silent, and what was no defect."""

from __future__ import annotations

from chinese_house import CHINESE, OBJECTIVES, catalogue, changes
from small_house import COMPANY, document_list, findings, form, procedure, prose, sheet

SCOPE = "手册/服务管理体系范围说明.docx"


def _scope(body: str) -> str:
    return procedure(SCOPE, "BC-SM-M-02", "服务管理体系范围说明", body)


def test_a_clause_that_is_excluded_at_the_end_of_a_long_sentence() -> None:
    said = "标准第 8.5.2 条“服务设计和转换”因公司暂不承接新建类项目，予以删减。"
    assert findings("V05", _scope(f"# 5 边界与删减\n{said}"), house=CHINESE)
    assert not findings(
        "V05", _scope("# 5 边界与删减\n标准第 8.5.2 条“服务设计和转换”因承接新建类项目，不得删减。"), house=CHINESE
    )


def test_an_old_clause_number_before_the_word_clause_and_a_blank() -> None:
    assert findings("V02", changes("按照 ISO/IEC 20000-1 第 6.3 条“服务连续性和可用性管理”的要求执行。"), house=CHINESE)


def test_a_scope_that_numbers_its_services_in_a_sentence_is_compared_with_the_catalogue() -> None:
    told = (
        "# 1 范围内的服务\n为集团工厂提供：（1）服务台服务；（2）服务器运维服务；（3）网络运维服务；（4）视频会议保障。"
    )
    found = findings("R10", _scope(told), house=CHINESE)
    assert any("视频会议保障" in one.message.zh for one in found)
    assert not findings("R10", _scope(told.replace("；（4）视频会议保障", "")), house=CHINESE)


_LICENCE = form(
    "申报/营业执照.docx", "营业执照",
    [("统一社会信用代码", "91361002MA38HXK7T4"), ("名称", COMPANY), ("法定代表人", "柏舟"), ("经营范围", "软件开发；信息系统集成服务；信息系统运行维护服务；办公用品销售")],
)  # fmt: skip
_HOSTING = catalogue([("S1", "服务台服务", "受理报修", "7×24", "运维部"), ("S2", "机柜托管服务", "机柜和电", "7×24", "运维部"), ("S3", "网络运维服务", "线路", "7×24", "运维部")])  # fmt: skip


def _permit(last: str) -> str:
    rows = [("许可证编号", "B1-20210087"), ("公司名称", COMPANY), ("业务种类", "互联网数据中心业务"), ("发证日期", "2021年9月16日"), ("有效期至", last)]  # fmt: skip
    return form("申报/增值电信业务经营许可证.docx", "增值电信业务经营许可证", rows)


def test_hosting_of_the_catalogue_is_asked_of_the_licence_and_a_permit_that_ended_allows_nothing() -> None:
    assert findings("L-03", _LICENCE, _HOSTING, house=CHINESE)
    assert findings("L-03", _LICENCE, _HOSTING, _permit("2026年9月15日"), house=CHINESE)
    assert not findings("L-03", _LICENCE, _HOSTING, _permit("2028年9月15日"), house=CHINESE)


def test_to_write_software_or_to_build_is_not_to_operate() -> None:
    made = _LICENCE.replace(
        "软件开发；信息系统集成服务；信息系统运行维护服务；办公用品销售",
        "软件开发；计算机配件销售；弱电工程施工；第二类增值电信业务",
    )
    desk = catalogue([("S1", "服务台服务", "受理报修", "7×24", "运维部")])
    assert findings("L-03", made, desk, house=CHINESE)
    for item in ("计算机系统服务", "软件技术咨询", "计算机及办公设备维修"):
        assert not findings("L-03", made.replace("弱电工程施工", item), desk, house=CHINESE)


_MAJOR = "填写日期：2026年8月6日\n\n事件：8月5日 10:04 至 10:42，ERP 全网停用 38 分钟。\n\n影响：延迟发货 21 车。\n\n"


def test_a_report_whose_last_labels_stand_alone_is_not_finished() -> None:
    path, title = "重大事件/0805重大事件报告.docx", "重大事件报告"
    found = findings(
        "R05", prose(path, title, _MAJOR + "根本原因：\n\n评审结论：\n\n改进措施及责任人：\n"), house=CHINESE
    )
    assert [one.paths for one in found] == [(path,)]
    below = "根本原因：\n\n成本结转作业锁表，单个事务过大。\n\n评审结论：\n\n处置得当，同意关闭。\n\n改进措施及责任人：\n\n拆分作业，石榴，2026年9月完成。\n"
    assert not findings("R05", prose(path, title, _MAJOR + below), house=CHINESE)


_PROBLEM_HEAD = ("编号", "提出日期", "来源", "描述", "根本原因", "关联变更", "关闭日期", "状态")


def _problems(incident: str) -> str:
    rows = [
        (
            f"WT-260{at}-01",
            f"2026-0{at}-05",
            origin,
            "接口慢",
            "连接未释放",
            f"BG-260{at}-003",
            f"2026-0{at}-20",
            "关闭",
        )
        for at, origin in (
            (5, "趋势"),
            (6, f"事件{incident}"),
            (7, "监控"),
            (8, f"重大事件{incident}"),
            (9, f"事件{incident}"),
        )
    ]
    return sheet("记录/问题台账2026.xlsx", "问题", _PROBLEM_HEAD, rows, title="问题台账")


def test_problems_that_come_of_incidents_say_of_which() -> None:
    assert findings("R08", _problems(""), house=CHINESE)
    assert not findings("R08", _problems(" SJ-2608-0012"), house=CHINESE)


def _months(targets: tuple[str, ...]) -> str:
    source = "to: 记录/目标完成情况统计2026.xlsx\nsheets:\n"
    for month, target in zip((7, 8, 9, 10), targets, strict=True):
        source += f"  - name: {month}月\n    title: 服务管理目标完成情况月报（2026年{month}月）\n    header: [[指标, 目标值, 本月实际, 是否达标]]\n    rows:\n"
        source += f"      - [变更成功率, '{target}', '97.{month % 9}%', 是]\n      - [客户满意度, ≥90分, 9{month % 9}分, 是]\n"
    return source


def test_a_month_of_a_workbook_that_measures_against_another_target() -> None:
    assert not findings("R11", _months(("≥96%",) * 4), house=CHINESE)
    found = findings("R11", _months(("≥96%", "≥92%", "≥96%", "≥96%")), house=CHINESE)
    assert [one.severity for one in found] == ["high"]
    assert OBJECTIVES in found[0].paths
    # From the last month on another target may hold.
    assert not findings("R11", _months(("≥96%", "≥96%", "≥96%", "≥97%")), house=CHINESE)


_FORMS = [(str(at), f"BC-SM-R-0{at}-01", f"记录{at}", "运维部") for at in range(1, 6)]


def _book(note: str) -> str:
    rows = [(f"2026-0{at}-08", "六厂", "专线断", "熔接", "石榴") for at in (7, 8, 9)]
    source = sheet(
        f"记录/网络故障登记本{len(note)}.xlsx",
        "登记",
        ("日期", "厂区", "现象", "处理", "登记人"),
        rows,
        title="网络故障登记本",
    )
    return source.replace("    header:", f"    notes: [[{note}]]\n    header:")


def test_a_form_of_another_house_that_a_line_names_without_a_colon() -> None:
    listed = document_list(records=_FORMS)
    own = [form(f"记录/单{at}.docx", f"记录{at}", [("表单编号", f"BC-SM-R-0{at}-01"), ("日期", "2026年9月3日"), ("记录人", "石榴")]) for at in (1, 2)]  # fmt: skip
    found = findings("R16", listed, *own, _book("工程部用表 GDZL-R-07"), house=CHINESE)
    assert any("GDZL-R-07" in one.message.zh for one in found)
    assert not findings("R16", listed, *own, _book("工程部用表 BC-SM-R-03-01"), house=CHINESE)


def test_what_the_group_or_the_customer_issued_is_no_document_of_the_house() -> None:
    assert not findings("C05", changes("还应遵守集团《信息化管理办法》和甲方的《机房管理规范》。"), house=CHINESE)
    assert findings("C05", changes("还应遵守《信息化管理办法》。"), house=CHINESE)


def test_a_department_of_the_group_is_on_no_roster_of_the_house() -> None:
    assert not findings("C13", changes("集团资产管理部负责机房土建和供电。"), house=CHINESE)
    assert findings("C13", changes("资产管理部负责机房土建和供电。"), house=CHINESE)


_CONTRACTS = ("序号", "合同", "客户", "服务", "开始", "结束", "状态")


def test_contracts_are_numbered_as_they_are_signed_and_not_as_they_begin() -> None:
    rows = [
        ("1", "HT-2026-021", "甲公司", "S1", "2026-06-15", "2028-06-14", "执行中"),
        ("2", "HT-2026-017", "乙公司", "S2", "2026-07-01", "2027-06-30", "执行中"),
        ("3", "HT-2025-009", "丙公司", "S1", "2025-12-15", "2026-12-14", "执行中"),
        ("4", "HT-2024-009", "甲公司（旧）", "S1", "2024-06-15", "2026-06-14", "已到期"),
    ]
    book = sheet("记录/合同台账.xlsx", "一览", _CONTRACTS, rows, title="合同台账")
    assert not findings("R06", book, house=CHINESE)
    assert not findings("R13", book, house=CHINESE)  # the register knows that it is over
    going_on = [*rows[:3], (*rows[3][:6], "执行中")]
    assert findings("R13", sheet("记录/合同台账.xlsx", "一览", _CONTRACTS, going_on, title="合同台账"), house=CHINESE)


def test_a_proposal_that_was_declined_has_nobody_who_does_it() -> None:
    head = ("编号", "日期", "提出人", "改进机会", "立项", "责任人", "完成日期")
    rows = [(f"GJ-0{at}", f"2026-0{at}-05", "石榴", f"改进{at}", "是", "卫澜", f"2026-0{at}-25") for at in range(1, 10)]

    def book(last: str) -> str:
        return sheet(
            "记录/改进登记.xlsx", "登记", head, [*rows[:8], (*rows[8][:4], last, "", "")], title="改进机会登记表"
        )

    assert not findings("R05", book("否"), house=CHINESE)
    assert findings("R05", book("是"), house=CHINESE)


def test_a_sheet_without_a_form_number_was_kept_before_there_were_forms() -> None:
    suppliers = procedure(
        "程序/BC-SM-P-06 供应商管理程序 V1.0.docx",
        "BC-SM-P-06",
        "供应商管理程序",
        "# 1 目的\n管好供应商。\n# 2 过程\n每年评价供应商，签订合同，每季考核。",
    )

    def book(first: str) -> str:
        return f"""to: 记录/供应商台账2026.xlsx
sheets:
  - name: 评价
    title: 供应商评价与合格供应商名录
{first}    header: [[供应商, 提供, 总分, 结论, 评价人, 评价日期]]
    rows: [[同光通信有限公司, 专线, '84', 合格, 尹竹, 2026-02-18], [和讯电力有限公司, 维保, '87', 合格, 尹竹, 2026-02-18]]
  - name: 三季度
    title: 2026年三季度供应商考核表
    header_text: BC-SM-R-06-02
    header: [[供应商, 得分, 结论, 考核人, 日期]]
    rows: [[同光通信有限公司, '88', 合格, 尹竹, 2026-10-08]]
"""

    assert not findings("C07", suppliers, book(""), house=CHINESE)
    assert findings("C07", suppliers, book("    header_text: BC-SM-R-06-01\n"), house=CHINESE)

"""What sets for several systems and of several hands showed: numbers shared, months skipped, links and firms side by side."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, PEOPLE, changes, licence, roster
from english_changes import sla
from english_house import ENGLISH, document
from small_house import COMPANY, HOUSE, form, new_findings, procedure, prose, sheet


def found(check: str, *sources: str) -> list[str]:
    return [one.message.en for one in new_findings(check, *sources, house=CHINESE)]


def test_two_documents_of_other_parts_are_a_series_of_their_own() -> None:
    def shared(number: str, title: str) -> str:
        return procedure(f"程序/{number} {title}.docx", number, title, "各系统共用，卫澜负责。")

    one, other = shared("BC-QP-01", "容量管理程序"), shared("BC-QP-08", "供应商管理程序")
    assert any("unlike" in each for each in found("C03", one))
    assert not any("unlike" in each for each in found("C03", one, other))


def test_one_number_on_two_instructions_that_read_like_records() -> None:
    def sheet_of(number: str, name: str, *rows: tuple[str, str]) -> str:
        return form(f"作业/{number} {name}.docx", name, [("文件编号", number), ("日期", "2026-05-06"), *rows])

    over = sheet_of("BC-SM-WI-04", "交接班记录", ("交班人", "鲁岩"), ("接班人", "石榴"), ("未关闭工单", "两条"))
    roofs = sheet_of("BC-SM-WI-04", "登高作业检查", ("检查人", "卫澜"), ("安全带", "完好"))
    other = sheet_of("BC-SM-WI-05", "登高作业检查", ("检查人", "卫澜"), ("安全带", "完好"))
    assert any("BC-SM-WI-04" in each for each in found("C03", over, roofs))
    assert not any("BC-SM-WI" in each for each in found("C03", over, other))


def test_a_row_of_the_list_is_of_the_file_with_its_title() -> None:
    other = procedure(
        "程序/BC-SM-P-02 机柜巡查规程 V2.0.docx", "BC-SM-P-02", "机柜巡查规程", "每周一次。", version="V2.0"
    )
    assert not any("巡查" in each and "list" in each for each in found("C02", other))
    newer = procedure(
        "程序/BC-SM-P-02 变更管理程序 V1.0.docx", "BC-SM-P-02", "变更管理程序", "批准后实施。", version="V2.0"
    )
    alone = {path: source for path, source in HOUSE.items() if "BC-SM-P-02" not in path}
    assert any("list" in one.message.en for one in new_findings("C02", newer, house=alone))


@pytest.mark.parametrize(("header", "differs"), [("1.1", True), ("1.2", False)])
def test_a_bare_version_at_the_end_of_a_header(header: str, differs: bool) -> None:
    body = "Each incident is recorded with time, user and service and closed once the user agrees."
    one = document(
        "Procedures/FMS-208 Request Fulfilment.docx", "FMS-208", "Request Fulfilment", body, cover={"Issue": "1.2"}, header=f"Ferncliff | FMS-208 Request Fulfilment | {header}",
    )  # fmt: skip
    assert any("header" in each.message.en for each in new_findings("C02", one, house=ENGLISH)) == differs


def _availability(path: str, service: str, months: tuple[str, ...]) -> str:
    rows = [(month, service, "99.9%", f"99.9{month[-1]}%") for month in months]
    return sheet(path, "可用率", ("月份", "服务", "目标值", "实际值"), rows, title="可用率统计表")


def test_a_table_of_months_that_skips_one() -> None:
    whole = ("2026-06", "2026-07", "2026-08", "2026-09", "2026-10")
    tool = _availability("记录/工单系统可用率2026.xlsx", "工单系统", whole)

    def said(*months: str) -> list[str]:
        return found("R01", tool, _availability("记录/服务器可用率统计2026.xlsx", "服务器运维服务", months))

    assert any("leave out 2026-08" in each for each in said("2026-06", "2026-07", "2026-09", "2026-10"))
    assert not any("leave out" in each for each in said(*whole))


_RELEASES = ("发布号", "发布日期", "版本", "内容", "关联变更", "回退方案", "执行")


@pytest.mark.parametrize(("linked", "told"), [(1, True), (6, False)])
def test_releases_of_which_nearly_none_names_its_change(linked: int, told: bool) -> None:
    rows = [
        (f"2026R{i:02}", f"2026-0{i}-16", f"5.{i}", "日结", f"CHG-26-0{i:02}" if i <= linked else "", "回退", "按期")
        for i in range(1, 10)
    ]
    assert bool(found("R08", sheet("记录/发布台账2026.xlsx", "发布", _RELEASES, rows, title="发布台账2026"))) == told


def test_a_subsidiary_is_not_the_house_under_a_wrong_name() -> None:
    def named(words: str) -> str:
        return changes(f"变更由公司{words}北辰远图（华南）信息技术有限公司协助实施。")

    assert not found("L-02", licence(), named("的全资子公司"))


def test_firms_side_by_side_in_a_table_are_those_the_house_deals_with() -> None:
    table = "| 单位 | 内容 |\n|---|---|\n| 兰信移动数据有限公司 | 流量卡 |\n| 云河数据港有限公司 | 机柜 |\n"
    assert not found("T01", changes(f"\n{table}\n"))
    assert found("T01", changes("由兰信移动数据有限公司商务部组织评审。"))


def test_a_listed_document_is_no_form_that_a_record_list_lacks() -> None:
    records = sheet("清单/记录清单.xlsx", "记录清单", ("记录编号", "记录名称", "保存期限"), [(f"BC-SM-R-0{i}-01", name, "三年") for i, name in ((1, "事件台账"), (2, "变更台账"), (3, "问题台账"))], title="记录清单")  # fmt: skip
    plan = procedure(
        "计划/BC-SM-P-03 服务连续性计划.docx", "BC-SM-P-03", "服务连续性计划", "演练每年一次，2026年9月演练。"
    )
    assert not any("BC-SM-P-03" in each for each in found("R16", records, plan))
    kept = [form(f"记录/单 {n}.docx", name, [("表单编号", n), ("日期", "2026-09-09"), ("处理人", "石榴"), ("结果", "完成")]) for n, name in (("BC-SM-R-01-01", "事件单"), ("BC-SM-R-02-01", "变更单"), ("BC-SM-R-03-01", "问题单"))]  # fmt: skip

    def strange(number: str) -> str:
        return form(
            "记录/检查单.docx",
            "质量检查",
            [("表单编号", number), ("日期", "2026-09-09"), ("检查人", "石榴"), ("结果", "完成")],
        )

    assert any("BC-SM-R-09-01" in each for each in found("R16", records, *kept, strange("BC-SM-R-09-01")))
    assert not any("BC-QM-01" in each for each in found("R16", records, *kept, strange("BC-QM-01")))
    assert COMPANY in plan


def _exercise(present: str) -> str:
    return form(
        "记录/应急演练记录.docx",
        "连续性演练记录",
        [("演练日期", "2026-09-16"), ("参加人", present), ("结果", "四十分钟恢复")],
    )


def test_people_of_customers_on_no_roster_of_the_house() -> None:
    customers = sheet("客户/客户名册.xlsx", "客户", ("客户", "负责人", "服务", "期限"), [("同泽物流有限公司", "王建国", "服务台服务", "2027-04-30"), ("青石港务有限公司", "张志强", "网络运维服务", "2027-03-31")], title="客户和用户清单")  # fmt: skip
    present = "卫澜、石榴、鲁岩、王建国"
    assert any("王建国" in each for each in found("R14", _exercise(present)))
    assert not any("王建国" in each for each in found("R14", _exercise(present), customers))


def test_a_roster_that_gives_names_in_both_scripts() -> None:
    both = roster([*PEOPLE[:-1], ("9", "Tan Xi 谭小溪", "行政部", "行政主管")])
    assert not any("谭小溪" in each for each in found("R14", both, _exercise("卫澜、石榴、鲁岩、谭小溪")))
    assert any("谭小溪" in each for each in found("R14", _exercise("卫澜、石榴、鲁岩、谭小溪")))


@pytest.mark.parametrize(("item", "told"), [("", True), ("CI-0007", False)])
def test_a_change_form_without_its_configuration_item(item: str, told: bool) -> None:
    rows = [("变更编号", "RFC-2609-08", "申请日期", "2026-09-08"), ("变更内容", "升级交换机", "配置项", item), ("审批", "同意", "实施日期", "2026-09-09"), ("结果", "成功", "申请人", "石榴")]  # fmt: skip
    assert (
        any("配置项" in each for each in found("R08", form("记录/变更申请单 RFC-2609-08.docx", "变更申请单", rows)))
        == told
    )


_LOAD = "# 3 Workload limits and exceptions\nUp to 200 calls a month. Planned maintenance and faults of the customer are exceptions."


def test_limits_in_things_of_the_trade_and_limits_that_do_not_bind() -> None:
    said = "# 3 Limits\nLimits: 300 samples a day.\n\n# When the limits do not bind\nQuiet window on Sunday; power of the park."
    assert not new_findings("R12", sla(_LOAD, said), house=ENGLISH)
    assert new_findings("R12", sla(_LOAD, "# 3 Power\nThe park gives the power."), house=ENGLISH)


@pytest.mark.parametrize("said", ["请信息科负责确认恢复。", "各事业部负责提出需求。"])
def test_whom_somebody_asks_and_all_of_a_kind_are_no_departments_of_the_house(said: str) -> None:
    assert not found("C13", changes(said))
    assert found("C13", changes("设备科负责确认恢复。"))


def test_what_an_agent_says_on_the_phone_is_no_placeholder() -> None:
    assert not found("T02", changes("三声内接：“您好，北辰服务台，工号××××，请讲。”"))
    assert found("T02", changes("本程序由××部门负责解释。"))


def test_the_number_of_a_thing_is_no_reference_to_a_document() -> None:
    assert any("BC-SM-P-77" in each for each in found("C05", changes("处理办法见 BC-SM-P-77。")))
    assert not any("BC-SM-P-77" in each for each in found("C05", changes("涉及资源 BC-SM-P-77，先备份。")))


def test_an_audit_that_speaks_of_an_exclusion_excludes_nothing() -> None:
    said = "审核日期：2026年9月14日。发现：不符合一项。观察项：范围说明中 8.5.2 条的删减表述不当。体系基本符合 ISO/IEC 20000-1:2018。"
    assert not found("V05", prose("内审/内部审核报告.docx", "内部审核报告", said))
    assert found(
        "V05",
        prose(
            "手册/服务管理体系范围说明.docx",
            "服务管理体系范围说明",
            f"{COMPANY}提供运维服务。标准 8.5.2 不适用，予以删减。",
        ),
    )


@pytest.mark.parametrize("unit", ["信息安全部", "安全部", "运维一部"])
def test_departments_whose_names_end_like_other_words(unit: str) -> None:
    assert any(unit in each for each in found("C13", changes(f"{unit}负责变更的评估。")))
    assert not found("C13", changes("全部负责人均应到会，内部负责沟通。"))

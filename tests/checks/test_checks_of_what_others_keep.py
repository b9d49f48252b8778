"""Licences, rules, contracts and books of others that lie among the papers of a house, and what it lacks beside them."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE, SERVICES, catalogue, changes, licence
from small_house import COMPANY, new_findings, prose, sheet


def found(check: str, *sources: str) -> list[str]:
    return [one.message.zh for one in new_findings(check, *sources, house=CHINESE)]


def _licence_of_a_supplier(last: str) -> str:
    return f"""---
to: 供应商/同光通信营业执照.pdf
title: 营业执照
---
| 名称 | 同光通信有限公司 |
|---|---|
| 营业期限 | 2006年3月1日至{last} |
| 经营范围 | 通信设备销售 |
"""


def test_the_licence_of_a_supplier_is_not_that_of_the_house() -> None:
    for check in ("L-02", "L-03", "L-04", "T01"):
        assert found(check, licence()) == found(check, licence(), _licence_of_a_supplier("2026年2月28日"))
    assert found("L-04", licence(营业期限="2006年3月1日至2026年2月28日"), _licence_of_a_supplier("2036年2月28日"))


@pytest.mark.parametrize("title", ["北辰控股集团采购管理办法", "Veeam 用户手册", "保密协议"])
def test_titles_that_say_themselves_whose_they_are(title: str) -> None:
    assert not found("C05", changes(f"按《{title}》执行。"))


def test_the_manual_of_a_tool_of_the_house_is_its_own() -> None:
    assert found("C05", changes("按《ITSM工具操作手册》执行。"))


def test_a_training_on_what_is_new_cites_no_old_edition() -> None:
    rows = [
        (f"2026-0{i}-06", topic, "乔木", "9")
        for i, topic in enumerate(("ISO/IEC 20000-1:2011与2018版差异", "事件", "变更"), 5)
    ]
    assert not found(
        "V01", sheet("人员/培训记录.xlsx", "培训", ("日期", "主题", "讲师", "人数"), rows, title="培训记录")
    )


def test_a_part_of_a_service_need_not_stand_in_scope_and_agreement() -> None:
    def with_a_row(code: str) -> str:
        return catalogue([*SERVICES, (code, "密码重置", "重置口令", "7×24", "运维部")])

    assert not found("R10", with_a_row("S1.1"))
    assert found("R10", with_a_row("S4"))


def test_a_work_that_was_built_ends_by_itself_and_a_term_of_months_ends_too() -> None:
    parties = f"甲方：{COMPANY}\n\n乙方：联拓桌面服务有限公司\n\n"
    built = prose("协议/机房改造合同.docx", "机房改造工程合同", parties + "工期：2025年5月1日至2025年12月31日。")
    assert not found("R13", built)
    assert found("R13", prose("供应商/驻场协议.docx", "驻场服务协议", parties + "合作期：2025年7月至2026年6月。"))


def test_a_register_of_certificates_of_the_house() -> None:
    head = ("证书名称", "证书编号", "发证机构", "有效期至")
    rows = [("ISO9001认证证书", "Q1", "某认证", "2027-07-31"), ("CMMI3证书", "C1", "某机构", "2026-08-31"), ("软件企业证书", "R1", "协会", "2027-05-31")]  # fmt: skip
    assert found("R13", sheet("记录/资质证书台账.xlsx", "证书", head, rows, title="资质证书台账"))


@pytest.mark.parametrize(
    ("service", "lacking"), [("云备份服务", True), ("业务系统备份托管服务", True), ("桌面支持服务", False)]
)
def test_backup_in_the_cloud_is_asked_of_the_licence(service: str, lacking: bool) -> None:
    offered = catalogue([*SERVICES[:2], ("S3", service, "备份", "7×24", "运维部")])
    held = licence(经营范围="信息系统运行维护服务；信息系统集成服务；计算机系统服务")
    assert bool(found("L-03", held, offered)) == lacking
    assert not found("L-03", licence(), offered)  # 数据处理服务


def test_changes_of_which_not_one_names_what_it_changes() -> None:
    head = (
        "变更编号",
        "申请日期",
        "变更内容",
        "批准人",
        "批准日期",
        "实施日期",
        "关闭日期",
        "状态",
        "关联事件",
        "配置项",
    )
    rows = [(f"RFC-2609-{i:02}", f"2026-09-{i:02}", "升级", "卫澜", f"2026-09-{i + 1:02}", f"2026-09-{i + 2:02}", f"2026-09-{i + 4:02}", "关闭", f"INC-2609-{i:03}") for i in range(1, 9)]  # fmt: skip

    def ledger(item: str) -> str:
        return sheet("记录/变更台账2026.xlsx", "变更台账", head, [(*row, item) for row in rows], title="变更台账")

    assert any("配置项" in message for message in found("R08", ledger("")))
    assert not any("配置项" in message for message in found("R08", ledger("CI-0007")))


def test_a_catalogue_beside_its_copy_that_says_something_else() -> None:
    def copy(path: str, rows: list[tuple[str, ...]]) -> str:
        return sheet(path, "服务目录", ("编号", "服务名称", "服务描述", "服务时间", "负责部门"), rows, title="服务目录")

    more = [*SERVICES, ("S4", "云桌面服务", "云桌面", "7×24", "运维部")]
    assert found("C12", copy("服务目录(1).xlsx", more))
    assert not found("C12", copy("服务目录-同泽物流.xlsx", more))


def test_targets_of_one_workbook_are_told_apart_by_their_sheets() -> None:
    source = "to: 记录/目标完成情况2026.xlsx\nsheets:\n"
    for month, target in ((7, "96"), (8, "92"), (9, "96")):
        source += f"  - name: {month}月\n    title: 服务管理目标完成情况月报（2026年{month}月）\n    header: [[指标, 目标值, 本月实际, 是否达标]]\n    rows: [[变更成功率, '≥{target}%', '97.{month}%', 是], [客户满意度, ≥90分, 9{month % 5}分, 是]]\n"
    (message,) = found("R11", source)
    assert "目标完成情况2026.xlsx [8月] ≥92%" in message

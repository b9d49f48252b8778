"""Records and agreements that were begun and left: rows, checklists, lines to sign; and logs and signers of elsewhere."""

from __future__ import annotations

from chinese_house import CHINESE, QUESTIONS, roster
from small_house import form, new_findings, prose, sheet


def found(check: str, *sources: str) -> list[str]:
    return [one.message.zh for one in new_findings(check, *sources, house=CHINESE)]


def test_a_complaint_of_which_only_the_day_and_the_matter_are_written_down() -> None:
    head = ("编号", "日期", "投诉人", "内容", "受理人", "处理结果", "关闭日期")
    rows = [(f"TS-00{i}", f"2026-0{i}-10", "客户", "慢", *(("", "", "") if i == 5 else ("石榴", "已解决", f"2026-0{i}-15"))) for i in range(3, 10)]  # fmt: skip
    told = found("R05", sheet("记录/投诉台账.xlsx", "投诉", head, rows, title="投诉台账"))
    assert any("TS-005" in message for message in told)


def test_a_checklist_that_has_no_column_for_what_was_seen() -> None:
    head = ("条款", "检查内容", "受审部门", "结果", "备注")
    rows = [(row[0], row[1], row[2], "符合", "") for row in QUESTIONS]
    assert found("A03", sheet("内审/检查表.xls", "汇总", head, rows, title="内审检查表（汇总）2026年9月14日"))


def test_a_log_whose_title_begins_with_another_firm() -> None:
    rows = [(f"2026-09-0{i}", "石榴", "无", "鲁岩") for i in (3, 4, 5)]
    title = "江北恒达网络有限公司机房值班日志"
    assert found("T01", sheet("记录/值班日志2026.xls", "日志", ("日期", "值班人", "事件", "交接"), rows, title=title))


def test_a_post_beside_which_somebody_unknown_signs() -> None:
    rows = [("发布编号", "FB-2608"), ("部署日期", "2026年8月20日"), ("发布负责人", "石榴"), ("运维主管", "游子安"), ("批准人", "卫澜"), ("结果", "成功")]  # fmt: skip
    slip = form("记录/8月补丁发布单.docx", "补丁发布单", rows)
    assert any("游子安" in message for message in found("R14", roster(), slip))


def test_an_agreement_whose_lines_to_sign_are_labels_alone() -> None:
    body = "甲方：北辰远图信息技术有限公司运维部\n\n乙方：资产管理部\n\n30分钟内到场，4小时恢复供电。\n\n甲方（签字）：{}\n\n乙方（签字）：{}"
    path, title = "协议/内部支持协议.docx", "与资产管理部内部支持协议"
    assert found("C01", prose(path, title, body.format("            日期：", "            日期：")))
    assert not found("C01", prose(path, title, body.format("卫澜  日期：2026年5月6日", "邵平  日期：2026年5月6日")))

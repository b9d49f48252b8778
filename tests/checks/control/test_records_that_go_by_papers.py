"""C05: records that go by a number that no file carries; and papers that are yet to be written."""

from __future__ import annotations

from chinese_house import CHINESE
from english_house import ENGLISH, text
from small_house import form, new_findings, prose


def change(how: str) -> str:
    rows = [("变更编号", "RFC-2609-21", "申请日期", "2026年9月8日"), ("变更内容", "更换防火墙", "批准", "卫澜")]
    return form("记录/变更单21.docx", "变更申请单", [*rows, ("步骤", how, "结果", "成功")])


def test_record_by_a_number() -> None:
    assert new_findings("C05", change("按 BC-SM-P-31 执行"), house=CHINESE)
    assert not new_findings("C05", change("按 BC-SM-P-02 执行"), house=CHINESE)
    notes = "Held on 25 September 2026. Chair: Priya Nair.\n\n1. Sticks are scanned under {} Media."
    for number, absent in (("FMS-244", True), ("FMS-202", False)):
        minutes = text("Records/Meeting.docx", "Operations meeting", notes.format(number))
        assert bool(new_findings("C05", minutes, house=ENGLISH)) is absent


def test_paper_that_somebody_is_to_write() -> None:
    def plan(words: str) -> str:
        return prose("记录/改进.docx", "改进计划", f"1. {words}《备件领用作业指导书》，石榴负责，2026年12月底前完成。")

    assert not new_findings("C05", plan("拟编写"), house=CHINESE)
    assert new_findings("C05", plan("修订后发布并执行"), house=CHINESE)

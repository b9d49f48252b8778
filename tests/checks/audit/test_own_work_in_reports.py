"""A01: who audited the own unit by report, checklist and appointment."""

from __future__ import annotations

from chinese_house import CHECK, CHINESE, QUESTIONS, checklist, ncr, roster, rows
from chinese_papers import audit_report_saying
from english_house import AUDITED, ENGLISH, audit_plan, text
from english_house import QUESTIONS as ENGLISH_QUESTIONS
from english_house import checklist as english_checklist
from small_house import findings, new_findings, prose, sheet
from ways import Way, each_is_found, each_is_left_alone, messages


def headed_sheet(auditor: str) -> str:
    rows = [("8.6.1", "分级", "抽查INC-2609-001有优先级", "符合"), ("8.5.1", "批准", "抽查RFC-2609-02", "符合"), ("8.6.3", "问题", "PRB-01有根因", "符合"), ("8.7.1", "可用性", "报告9月", "符合")]  # fmt: skip
    return sheet(
        CHECK,
        "运维",
        ("条款", "检查内容", "检查记录", "结论"),
        rows,
        title=f"内审检查表 受审部门：运维部 审核员：{auditor}",
    )


# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("A01", "unit and auditor above the table", [roster(), headed_sheet("石榴")]),
    ("A01","check",[checklist(rows(QUESTIONS,1,c5="卫澜"))]),
    ("A01","报告",[prose("内审/内部审核报告.docx","内部审核报告","审核日期：2026年9月14日至15日。\n\n| 受审核部门 | 审核员 | 发现 |\n|---|---|---|\n| 质量部 | 卫澜 | 1 |\n| 运维部 | 石榴 | 1 |\n\n体系符合标准要求。")]),
    ("A01","text",[prose("内审/内部审核报告.docx","内部审核报告","审核日期：2026年9月14日至15日。\n\n运维部由卫澜审核，发现1项；质量部由尹竹审核，未发现。\n\n体系符合标准要求。")]),
    ("A01", "the opening meeting", [roster(), prose("内审/首次会议记录.md", "内审首次会议记录", "2026年9月14日 8:30，二楼会议室。到会：柏舟、各部门负责人、审核组。\n\n乔木介绍目的、依据和日程，并调整分工：石榴查运维部和行政部，乔木查商务部。")]),
    ("A01", "groups of a report", [audit_report_saying("审核分工：第一组乔木、尹竹，审核运维部；第二组甘棠，审核质量部。")]),
    ("A01", "report", [roster(), ncr(审核员="石榴", 备注="无")]),
]
CHINESE_RIGHT: list[Way] = [
    ("A01", "unit and another's auditor above the table", [roster(), headed_sheet("尹竹")]),
    ("A01", "report of another unit", [roster(), ncr(审核员="乔木", 备注="无")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("A01","checklist",[english_checklist(rows(ENGLISH_QUESTIONS,1,c5="Oskar Lindqvist"))]),
    ("A01","report text",[text("Audit/Internal audit report 2026.docx","Internal audit report 2026","Audit on 14 and 15 September 2026.\n\n| Department audited | Auditor | Findings |\n|---|---|---|\n| Service Desk | Ruth Calloway | 1 |\n| Operations | Oskar Lindqvist | 1 |\n\nThe system conforms.")]),
    ("A01", "two units in a sentence", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit on 14 and 15 September 2026. Lead auditor: Moira Flint.\n\nMoira Flint took Management and Quality, Priya Nair took Service Desk.\n\nConclusion: two nonconformities.")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_who_audits_whom_may_stand_in_a_sentence() -> None:
    said = audit_plan().replace("on 1 September 2026.", "on 1 September 2026. Tom Acheson looks at Operations.")
    (found,) = findings("A01", said, house=ENGLISH)
    assert "Tom Acheson" in found.message.en


def test_report_tells_who_audited_whom() -> None:
    told = "审核日期：2026年9月14日。审核依据：ISO/IEC 20000-1:2018。\n\n其中{}对运维部的事件、问题和变更过程进行了审核。\n\n共发现不符合两项。"
    for auditor, wrong in (("卫澜", True), ("尹竹", False)):
        paper = prose("内审/内部审核报告.docx", "2026年内部审核报告", told.format(auditor))
        assert bool(new_findings("A01", paper, house=CHINESE)) is wrong


def test_a_sentence_of_the_audit_report_on_who_audited_whom() -> None:
    said = "审核日期：2026年9月14日至15日。审核组长：乔木；组员：尹竹、卫澜。卫澜负责审核{}，尹竹负责审核质量部。发现不符合一项。"
    path, title = "内审/内部审核报告.docx", "内部审核报告"
    assert messages("A01", roster(), prose(path, title, said.format("商务部和运维部")))
    assert not messages("A01", roster(), prose(path, title, said.format("商务部和质量部")))


def test_a_surname_alone_is_whoever_the_report_says_the_audit_was_by() -> None:
    def told(auditor: str, by: str = "Tom Acheson and Moira Flint") -> list[str]:
        plan = audit_plan([(*row[:3], auditor) if row[1] == "Operations" else (*row[:3], "Flint") for row in AUDITED])
        report = text("Audit/Internal audit report 2026.docx", "Internal audit report 2026", f"Audit of 14 and 15 September 2026 by {by} against ISO/IEC 20000-1:2018.\n\nThe system conforms.")  # fmt: skip
        return [one.message.en for one in findings("A01", plan, report, house=ENGLISH)]

    assert any("Tom Acheson" in said for said in told("Acheson"))
    assert not any("Acheson" in said for said in told("Flint"))
    assert not any("Acheson" in said for said in told("Acheson", by="people of the group"))

"""A02: clauses and units that the audit left out."""

from __future__ import annotations

from chinese_house import AUDITED, CHINESE, QUESTIONS, audit_plan, checklist, rows
from chinese_papers import ALL_CLAUSES, audit_report_saying, plan_by_clauses
from english_house import AUDITED as ENGLISH_AUDITED
from english_house import ENGLISH, document, text
from english_house import QUESTIONS as ENGLISH_QUESTIONS
from english_house import audit_plan as english_audit_plan
from english_house import checklist as english_checklist
from english_papers import RAPPORT
from small_house import findings, new_findings, sheet
from ways import Way, each_is_found, each_is_left_alone

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("A02","clause",[audit_plan(rows(AUDITED,2,c2="8.3.2、8.3.3、8.4.1、8.4.2")),checklist(QUESTIONS[:3]+QUESTIONS[4:])]),
    ("A02","dept",[audit_plan(AUDITED[:3]),checklist(QUESTIONS[:4])]),
    ("A02","dept 2",[audit_plan([r for r in AUDITED if r[1]!="商务部"]+[("2026-09-15","质量部","8.3.2、8.3.3、8.3.4、8.4.1、8.4.2","卫澜")]),checklist([q for q in QUESTIONS if q[2]!="商务部"])]),
    ("A02", "it could not receive them", [audit_report_saying("商务部因月底结算未能接受审核，转至下一年度。")]),
    ("A02", "the report says it", [audit_report_saying("因时间安排，本次审核未覆盖商务部和行政部，8.3、8.4条款未审核。")]),
]
CHINESE_RIGHT: list[Way] = [
    ("A02", "nothing left out", [audit_report_saying("没有未覆盖的部门和条款。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("A02","clause",[english_audit_plan(rows(ENGLISH_AUDITED,2,c2="8.1, 8.2.2 to 8.2.6, 8.5.1, 8.5.2, 8.5.3, 8.7.1, 8.7.2, 8.7.3"))]),
    ("A02","clause2",[english_audit_plan(ENGLISH_AUDITED[:3]+ENGLISH_AUDITED[4:]),english_checklist(ENGLISH_QUESTIONS[:3]+ENGLISH_QUESTIONS[4:])]),
    ("A02", "not covered", [text("Audit/Internal audit report.docx", "Internal audit report", "Audit on 14 and 15 September 2026. Lead auditor: Moira Flint.\n\nFor want of time clauses 8.3 and 8.4 were not covered.\n\nConclusion: the system works.")]),
]
# fmt: on


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_what_is_right_in_a_chinese_set_is_left_alone = each_is_left_alone(CHINESE, CHINESE_RIGHT)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)


def test_clauses_in_neither_plan_nor_checklist_are_found() -> None:
    (finding,) = findings("A02", plan_by_clauses(ALL_CLAUSES.replace("7.6、", "").replace("8.4、", "8.4.1、8.4.3、")))
    assert "7.6、8.4.2" in finding.message.zh
    assert finding.requirement == "R-9.2-2"
    assert finding.quote


def test_checklist_completes_the_plan_and_ranges_are_read() -> None:
    assert findings("A02", plan_by_clauses(ALL_CLAUSES)) == []
    rows = [
        ("7.1~7.6", "资源与知识", "查2026年8月培训记录3份", "甘棠"),
        ("8.4.2", "需求", "查2026年7月需求预测", "乔木"),
        ("9.1 至 9.4", "绩效", "查2026年8月指标统计", "乔木"),
    ]
    checklist = sheet(
        "内审/内审检查表.xlsx", "内审检查表", ("条款", "检查内容", "审核记录", "审核员"), rows, title="内审检查表"
    )
    part = "4、5、6、8.1、8.2、8.3、8.4.1、8.4.3、8.5、8.6、8.7、10"
    assert findings("A02", plan_by_clauses(part), checklist) == []


def test_plan_without_clauses_says_nothing_of_coverage() -> None:
    rows = [("2026-09-14", "管理层", "方针、目标", "甘棠"), ("2026-09-15", "运维部", "事件、变更", "乔木")]
    by_topic = sheet(
        "内审/内部审核实施计划.xlsx", "计划", ("日期", "受审部门", "审核内容", "审核员"), rows, title="内部审核实施计划"
    )
    assert findings("A02", by_topic) == []


def test_what_could_not_be_audited_is_left_out() -> None:
    head = "Audit of 14 September 2026 to ISO/IEC 20000-1:2018. Lead auditor: Moira Flint.\n\n"
    paper = "Audit/Internal audit report.docx"
    missed = text(
        paper, "Internal audit report 2026", head + "Finance could not be audited as the controller was on leave."
    )
    assert new_findings("A02", missed, house=ENGLISH)
    seen = text(paper, "Internal audit report 2026", head + "All units could be audited as planned.")
    assert not new_findings("A02", seen, house=ENGLISH)


def test_an_audit_leaves_out_a_unit_whose_people_write_documents() -> None:
    without = english_audit_plan(
        [row if row[1] != "Finance" else (row[0], "Quality", *row[2:]) for row in ENGLISH_AUDITED]
    )
    asked = english_checklist([row for row in ENGLISH_QUESTIONS if row[2] != "Finance"])
    costs = document(
        RAPPORT, "FMS-301", "Costs", "# 1 How\nCosts are counted.\n", cover={"Written by": "Ines Moreau, 2 March 2026"}
    )
    assert any("Finance" in one.message.en for one in new_findings("A02", without, asked, costs, house=ENGLISH))
    assert not any("Finance" in one.message.en for one in new_findings("A02", without, asked, house=ENGLISH))
    assert not new_findings("A02", costs, house=ENGLISH)


def test_chapters_of_a_yearly_programme_are_no_plan_of_an_audit() -> None:
    programme = text(
        "Audit/Internal audit programme 2026.docx",
        "Internal audit programme 2026",
        "Drawn up 1 February 2026 by Moira Flint.\n\n| Month | Clauses |\n|---|---|\n| September | 4, 5, 6, 7, 8, 9, 10 |\n",
    )
    short = [row if row[1] != "Finance" else (row[0], row[1], "9.1, 9.4", row[3]) for row in ENGLISH_AUDITED]
    asked = [row for row in ENGLISH_QUESTIONS if row[0] != "8.4.1"]
    found = new_findings("A02", programme, english_audit_plan(short), english_checklist(asked), house=ENGLISH)
    assert any("8.4.1" in one.message.en for one in found)
    assert not new_findings("A02", programme, house=ENGLISH)


def test_a_mail_in_the_folder_of_the_audit_tells_what_was_left_out() -> None:
    def mail(folder: str) -> str:
        body = "柏总：\n\n这次内审商务部没有审到，尹竹那两天去市里培训，8.4.1 的资料她回来才能拿。想放到明年三月补审。\n\n乔木"
        return f"---\nto: {folder}/关于商务部审核.eml\ntitle: 关于商务部审核\ncover: {{From: 乔木 <qm@bc.example>, To: 柏舟 <bz@bc.example>, Date: 'Wed, 16 Sep 2026 09:12:00 +0800'}}\n---\n{body}\n"

    assert new_findings("A02", audit_report_saying("体系符合要求。"), mail("内审"), house=CHINESE)

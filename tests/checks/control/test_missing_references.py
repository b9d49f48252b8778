"""C05: documents and forms that are cited and are not there."""

from __future__ import annotations

import pytest
import small_house as house
from chinese_house import CHINESE, changes
from chinese_papers import RECS
from english_changes import proc
from english_house import CHANGE_BODY as ENGLISH_CHANGE_BODY
from english_house import CHANGES as ENGLISH_CHANGES
from english_house import ENGLISH, book, document
from small_house import (
    CHANGE_BODY,
    CHANGES,
    LISTED,
    document_list,
    findings,
    form,
    new_findings,
    procedure,
    prose,
    sheet,
)
from ways import Pair, Way, each_is_found, each_is_told_from_its_like

# fmt: off
CHINESE_DEFECTS: list[Way] = [
    ("C05","book",[changes("详见《日志审计管理程序》。")]),
    ("C05","num",[changes("按 BC-SM-P-77 执行。")]),
    ("C05","both",[changes("见《介质销毁管理办法》（BC-SM-P-66）。")]),
    ("C05","相关文件",[changes("# 5 相关文件\n- 《事件管理程序》\n- 《发布管理程序》")]),
    ("C05","noquote",[changes("# 5 相关文件\nBC-SM-P-01 事件管理程序\n\nBC-SM-P-44 发布管理程序")]),
    ("C05","form",[document_list(LISTED,RECS),changes("填写BC-SM-R-02-09变更评审表。")]),
]
ENGLISH_DEFECTS: list[Way] = [
    ("C05","number",[proc("See FMS-299 for the details.")]),
    ("C05","title quotes",[proc("The rules are set out in the \"Remote Access Procedure\".")]),
    ("C05","title",[proc("Details are given in the Log Audit Procedure (FMS-288).")]),
    ("C05","a table in quotes",[proc("Orders are signed as laid down in the \"Purchasing Authority Table\".")]),
    ("C05","capitals alone",[proc("People who work at home keep to our Remote Working Guideline.")]),
    ("C05","according",[proc("Releases are handled according to FMS-231, Release Management.")]),
    ("C05","list end",[proc("# Related documents\n- FMS-201 Incident Management\n- FMS-244 Release Management")]),
    ("C05","form number listed",[proc("Each change is recorded on form FMS-F-09."),book("Forms list.xlsx","Forms",("Form no.","Form name","Retention"),[("FMS-F-01","Incident record","3 years"),("FMS-F-02","Change request","3 years"),("FMS-F-03","Problem record","3 years")],title="List of forms and records")]),
    ("C05","quotes",[proc("Items are kept as “Configuration Management Process” says.")]),
]
ENGLISH_PAIRS: list[Pair] = [
    ("C05", "a title behind words that send there",
     [proc("Risk is rated as in the Risk Assessment Procedure.")], [proc("Faults are handled as in the Incident Management Procedure.")]),
    ("C05", "an annex of its own that it does not have",
     [proc("Whom to call at night: see Annex C.")], [proc("Whom to call at night: see Annex C.\n\n# Annex C Numbers\nThe night desk is on the board.")]),
    ("C05", "an appendix that lies beside it",
     [proc("Numbers are listed in Appendix 2.")], [proc("Numbers are listed in Appendix 2."), document("Processes/Appendix-2 Numbers.docx", "FMS-F-20", "Numbers", "The night desk is on the board.")]),
    ("C05", "an annex of another paper",
     [proc("Whom to call at night: see Annex C.")], [proc("Controls are those named in Annex A of ISO/IEC 27001; rates are given in Appendix 1 to the agreement.")]),
]
# fmt: on


def meeting(said: str) -> str:
    head = "会议时间：2026年9月3日\n\n参会：卫澜、鲁岩、石榴"
    return prose("记录/运维月度例会纪要 2026-09.docx", "运维月度例会纪要", f"{head}\n\n{said}")


CHINESE_PAIRS: list[Pair] = [
    (
        "C05",
        "a list of numbers to call that is nowhere",
        [changes("升级电话见《故障升级通讯录》。")],
        [changes("另建故障升级《通讯录》一份。")],
    ),
    (
        "C05",
        "an annex that is nowhere",
        [changes("联系方式见附件二《应急联络通讯录》。")],
        [changes("联系方式见附件二《应急联络通讯录》。\n# 附件二 应急联络通讯录\n运维部值班电话见公告栏。")],
    ),
    (
        "C05",
        "an annex without a title that is nowhere",
        [changes("夜间联系方式详见附录B。")],
        [changes("夜间联系方式详见附录B。\n\n附录B 联系方式\n\n值班电话见公告栏。")],
    ),
    (
        "C05",
        "an annex of a standard",
        [changes("夜间联系方式见附件3。")],
        [changes("控制措施按照ISO/IEC 27001标准附录A选取，费率依据框架合同附件1。")],
    ),
    (
        "C05",
        "a record made by a paper that is nowhere",
        [meeting("夜班未按《夜间值守作业指导书》双人巡视，鲁岩负责纠正。")],
        [meeting("夜班未按《变更管理程序》办理，鲁岩负责纠正；客户另有《夜间值守作业指导书》。")],
    ),
]


test_defect_of_a_chinese_set_is_found = each_is_found(CHINESE, CHINESE_DEFECTS)
test_defect_of_a_chinese_set_is_told_from_its_like = each_is_told_from_its_like(CHINESE, CHINESE_PAIRS)
test_defect_of_an_english_set_is_found = each_is_found(ENGLISH, ENGLISH_DEFECTS)
test_defect_of_an_english_set_is_told_from_its_like = each_is_told_from_its_like(ENGLISH, ENGLISH_PAIRS)


def test_the_only_form_of_its_series_that_is_ever_cited_is_missing() -> None:
    assert any(
        "FMS-RF-22" in one.message.en for one in findings("C05", proc("Go live by checklist FMS-RF-22."), house=ENGLISH)
    )
    several = proc("Go live by checklist FMS-RF-22; the plan is FMS-RF-21.")  # a series that lies elsewhere
    assert findings("C05", several, house=ENGLISH) == []


def test_a_form_outside_the_listed_series_is_asked_for() -> None:
    listed = book("FMS-001 Document register.xlsx", "Register", ("No.", "Title", "Issue", "In force"), [("FMS-100", "Service Management Manual", "1", "15 April 2026"), ("FMS-201", "Incident Management", "1", "15 April 2026"), ("FMS-202", "Change Management", "1", "15 April 2026"), ("FMS-203", "Problem Management", "1", "15 April 2026"), ("FMS-FRM-14", "Acceptance form", "1", "15 April 2026")], title="Register of controlled documents")  # fmt: skip
    there = document("Forms/FMS-FRM-14 Acceptance form.docx", "FMS-FRM-14", "Acceptance form", "| Release | |\n|---|---|\n| Accepted by | |")  # fmt: skip

    def cites(number: str) -> str:
        return document(ENGLISH_CHANGES, "FMS-202", "Change Management", f"{ENGLISH_CHANGE_BODY}\nAcceptance is kept on FMS-FRM-14, breaches on {number}.")  # fmt: skip

    assert any("FRM-22" in one.message.en for one in findings("C05", listed, there, cites("FMS-FRM-22"), house=ENGLISH))
    assert not any("FRM-14" in one.message.en for one in findings("C05", listed, there, cites("FMS-FRM-14"), house=ENGLISH))  # fmt: skip


def test_reference_to_a_missing_document_is_one_finding_with_all_that_cite_it() -> None:
    cited = "发布按《发布管理程序》BC-SM-P-09 执行。"
    (finding,) = findings(
        "C05",
        procedure(CHANGES, "BC-SM-P-02", "变更管理程序", f"{CHANGE_BODY}\n{cited}"),
        procedure(house.PROBLEMS, "BC-SM-P-03", "问题管理程序", f"{house.PROBLEM_BODY}\n{cited}"),
    )
    assert finding.paths == (CHANGES, house.PROBLEMS)
    assert "发布管理程序" in finding.message.zh
    assert "BC-SM-P-09" in finding.message.zh
    assert "发布管理程序" in finding.quote
    assert finding.place


def test_missing_work_instruction_of_a_series_that_no_file_has_is_found() -> None:
    body = f"{CHANGE_BODY}\n机房操作见 BC-SM-WI-031 机房操作卡。"
    (finding,) = findings("C05", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", body))
    assert "BC-SM-WI-031" in finding.message.en


def test_cross_reference_table_is_a_citing_file() -> None:
    to = "清单/体系文件与标准条款对照表.xlsx"
    rows = [("8.6.1", "事件管理", "BC-SM-P-01 事件管理程序"), ("8.4.2", "需求管理", "BC-SM-P-12 需求管理程序")]
    (finding,) = findings("C05", sheet(to, "对照", ("条款", "要求", "对应文件"), rows))
    assert finding.paths == (to,)
    assert "BC-SM-P-12" in finding.message.zh
    assert finding.place == "对照!A3"


def test_house_rule_that_no_file_carries_is_told_and_a_law_is_not() -> None:
    assert new_findings("C05", changes("紧急变更按照《紧急变更处置办法》执行。"), house=CHINESE)
    assert not new_findings("C05", changes("遵守《网络安全审查办法》。"), house=CHINESE)


def test_a_form_with_a_letter_behind_its_number_is_cited() -> None:
    cited = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", "# 1 过程\n变更记在 BC-SM-R-19D 中。\n")
    assert any("BC-SM-R-19D" in one.message.zh for one in new_findings("C05", cited, house=CHINESE))


@pytest.mark.parametrize("head", ["Our paper", "Papers", "Where it stands"])
def test_clause_table_sends_to_a_document_that_is_not_there(head: str) -> None:
    lines = [("8.6.1", "Incidents", "FMS-201"), ("8.5.1", "Changes", "FMS-202"), ("8.6.3", "Problems", "FMS-203"), ("8.4.2", "Demand", "FMS-219")]  # fmt: skip
    table = book("Cross reference.xlsx", "Clauses", ("Clause", "Subject", head), lines, title="Where the standard is answered")  # fmt: skip
    assert any("FMS-219" in one.message.en for one in findings("C05", table, house=ENGLISH))


@pytest.mark.parametrize("line", ["Access is handled as described in the Access Control Procedure.", "See the Configuration Management Plan for the names of items."])  # fmt: skip
def test_an_english_title_without_marks_is_a_citation_behind_words_that_send_there(line: str) -> None:
    assert findings("C05", proc(line), house=ENGLISH)


def test_a_form_of_a_series_that_the_record_list_holds_is_missing_though_files_bear_its_other_numbers() -> None:
    listed = [
        (str(at), f"BC-SM-R-0{at}-01", name, "运维部")
        for at, name in enumerate(("事件台账", "变更台账", "问题台账"), 1)
    ]
    kept = [form(f"记录/{name}.docx", name, [("表单编号", f"BC-SM-R-0{at}-01"), ("日期", "2026年9月2日")]) for at, name in ((1, "事件台账"), (2, "变更台账"))]  # fmt: skip
    (found,) = findings("C05", changes("销毁的文件记入 BC-SM-R-07-01。"), document_list(records=listed), *kept)
    assert "BC-SM-R-07-01" in found.message.zh


def test_a_missing_document_is_told_once_where_its_title_begins_with_its_number() -> None:
    (one,) = new_findings("C05", changes("登记去向见《BC-SM-P-66 介质销毁管理办法》。"), house=CHINESE)
    assert "引用的《BC-SM-P-66 介质销毁管理办法》没有对应的文件" in one.message.zh


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ("本办法代替2023版《运维值守管理办法》。", False),
        ("原《运维值守管理办法》同时废止。", False),
        ("值守按《运维值守管理办法》执行。", True),
    ],
)
def test_a_title_that_is_named_as_replaced_is_not_missed(said: str, missing: bool) -> None:
    assert bool(new_findings("C05", changes(said), house=CHINESE)) is missing


def test_a_title_that_is_named_as_superseded_is_not_missed() -> None:
    gone = proc("This procedure replaces the “Shift Handover Procedure” of 2021.")
    assert not new_findings("C05", gone, house=ENGLISH)
    assert new_findings("C05", proc("Shifts hand over as the “Shift Handover Procedure” says."), house=ENGLISH)


def test_what_to_do_about_an_annex_is_to_add_it() -> None:
    (annex,) = new_findings("C05", proc("Whom to call at night: see Annex C."), house=ENGLISH)
    (title,) = new_findings("C05", proc("See FMS-299 for the details."), house=ENGLISH)
    assert annex.action.en.startswith("Add the annex")
    assert "write the document" in title.action.en

"""From a file's names and its content as a whole to the requirements that it serves."""

from __future__ import annotations

import pytest
from sayings import (
    CANTEEN,
    CHANGE_COLUMNS,
    INCIDENT_FORM,
    INCIDENT_LEDGER,
    INCIDENT_PROCESS,
    MANUAL,
    SOFTWARE_REQUIREMENTS,
)
from written import kind, mapped, mapper, served, text, workbook

from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.names.unread import named_requirements
from pipeline.values import NAME_PLACES, Content


def test_process_named_in_its_title_is_found_there_with_a_quote() -> None:
    result = mapped(text(INCIDENT_PROCESS), "事件管理程序")
    (incident,) = [one for one in result.assignments if one.requirement == "D-8.6.1"]
    assert incident.confidence > 0.9
    assert (incident.place, incident.quote) == ("title", "事件管理程序")
    assert incident.absent == ()
    assert not incident.stub


def test_title_over_empty_hands_is_a_stub() -> None:
    (only,) = mapped(text("按《服务台手册》执行。"), "事件管理程序").assignments
    assert only.requirement == "D-8.6.1"
    assert only.stub
    assert len(only.absent) > 4


def test_what_the_only_sheet_is_called_the_file_is_called() -> None:
    for file in ("事件台账", "导出 0703"):
        (ledger,) = mapped(workbook(事件台账=INCIDENT_LEDGER), "", file).assignments
        assert (ledger.requirement, ledger.within, ledger.place in NAME_PLACES) == ("R-8.6.1-1", False, True)
    beside = workbook(事件台账=INCIDENT_LEDGER, 填写说明=[("项", "写什么"), ("编号", "流水号")])
    (ledger,) = mapped(beside, "", "导出 0703").assignments
    assert ledger.place in NAME_PLACES


@pytest.mark.parametrize(("rows", "requirement"), [(INCIDENT_LEDGER, "R-8.6.1-1"), (CHANGE_COLUMNS, "R-8.5.1-1")])
def test_record_is_known_by_its_columns_when_its_name_says_nothing(
    rows: list[tuple[str, ...]], requirement: str
) -> None:
    assert requirement in served(workbook(Sheet1=rows), "", "导出 0703")


def test_nameless_procedure_is_known_by_what_it_says_and_judged_whole() -> None:
    result = mapped(text(INCIDENT_PROCESS), "", "文档1")
    (incident,) = [one for one in result.assignments if one.requirement == "D-8.6.1"]
    assert incident.absent == ()
    assert incident.confidence < 0.9


@pytest.mark.parametrize("title", ["", "通知", "文档1"])
def test_canteen_notice_serves_nothing_under_any_name(title: str) -> None:
    assert served(text(CANTEEN), title, title or "新建文档") == set()


@pytest.mark.parametrize("title", ["仓储系统软件需求规格说明书", "文档2", ""])
def test_software_requirements_serve_nothing(title: str) -> None:
    assert served(text(SOFTWARE_REQUIREMENTS), title, title or "文档2") == set()


@pytest.mark.parametrize("title", ["ITIL 事件管理培训课件", "事件管理解决方案建议书"])
def test_talk_about_a_process_serves_nothing(title: str) -> None:
    result = mapped(text(INCIDENT_PROCESS), title)
    assert result.assignments == result.hints == ()


def test_blank_form_is_a_form_of_its_record() -> None:
    form = text("", INCIDENT_FORM)
    assert kind(form, "事件记录单") == "form"
    (only,) = mapped(form, "事件记录单").assignments
    assert only.requirement == "R-8.6.1-1"
    assert only.absent == ()


def test_document_list_proves_no_process() -> None:
    names = ["事件管理程序", "变更管理程序", "问题管理程序", "信息安全管理程序"]
    rows = [
        ("序号", "文件编号", "文件名称", "版本"),
        *((str(n), f"P-0{n}", name, "V1.0") for n, name in enumerate(names)),
    ]
    assert served(workbook(清单=rows), "受控文件清单") == {"L08"}


def test_cross_reference_table_proves_no_process() -> None:
    rows = [
        ("条款", "要求", "对应文件"),
        ("8.6.1", "事件管理", "P-01 事件管理程序"),
        ("8.5.1", "变更管理", "P-02 变更管理程序"),
    ]
    assert served(workbook(对照=rows), "体系文件与标准条款对照表") == {"L09"}


def test_record_is_no_procedure_and_procedure_no_record() -> None:
    assert not {one for one in served(workbook(台账=INCIDENT_LEDGER), "事件管理台账") if one.startswith("D-")}
    assert not {one for one in served(text(INCIDENT_PROCESS), "事件管理程序") if one.startswith("R-")}


def test_information_security_incident_is_no_incident() -> None:
    rows = [
        ("编号", "发现日期", "信息安全事件描述", "影响", "处置", "责任人"),
        ("1", "2026-07-03", "钓鱼邮件", "无", "隔离", "甘棠"),
    ]
    assert "R-8.6.1-1" not in served(workbook(台账=rows), "信息安全事件记录")
    assert "R-8.7.3-2" in served(workbook(台账=rows), "信息安全事件记录")


def test_competence_is_no_capacity() -> None:
    rows = [("姓名", "岗位", "学历", "经验", "能力评价", "结论"), ("甘棠", "工程师", "本科", "五年", "良好", "胜任")]
    found = served(text("每年评价员工的能力，包括学历、培训和经验。", rows), "人员能力评价记录")
    assert "R-7.2-1" in found
    assert not {one for one in found if one.startswith(("D-8.4.3", "R-8.4.3"))}


def test_document_release_is_no_release_of_services() -> None:
    rows = [("文件名称", "变更管理程序", "版本", "V1.0"), ("批准人", "柏舟", "日期", "2026-07-03")]
    assert not {one for one in served(text("", rows), "文件发布审批单") if "8.5.3" in one}


def test_name_that_the_text_does_not_bear_out_is_a_hint_only() -> None:
    result = mapped(text(CANTEEN), "变更管理例会通知安排", as_kind="record")
    assert all(one.confidence >= THRESHOLD for one in result.assignments)
    assert not any(one.requirement == "D-8.5.1" for one in result.assignments)


def test_file_that_could_not_be_read_is_a_candidate_by_its_name() -> None:
    (only,) = named_requirements("02程序/P-01 事件管理程序 V1.0.pdf", mapper())
    assert only.requirement == "D-8.6.1"
    assert only.confidence <= 0.5


def test_talk_that_could_not_be_read_is_no_candidate() -> None:
    assert named_requirements("培训/事件管理培训课件.ppt", mapper()) == ()


def test_each_requirement_stands_once_and_in_order() -> None:
    ids = [one.requirement for one in mapped(text(MANUAL), "服务管理手册").assignments]
    assert ids == sorted(set(ids))


def test_empty_file_under_a_name_is_a_stub_at_most() -> None:
    assert all(one.stub for one in mapped(Content(()), "事件管理程序").assignments)


def test_talk_that_bears_a_requirements_own_name_proves_nothing_and_is_worth_a_look() -> None:
    found = mapped(text("Nothing that says more."), "事件管理程序", as_kind="unrelated")
    assert found.assignments == ()
    assert [one.requirement for one in found.hints] == ["D-8.6.1"]
    assert mapped(text("Slides."), "事件管理程序培训课件", as_kind="external").hints == ()
    assert mapped(text("Slides."), "关于事件管理程序的若干思考和建议", as_kind="unrelated").hints == ()


def test_training_record_with_other_words_than_the_known_ones_counts_by_its_name() -> None:
    rows = [("Matter", "Reply codes", "On", "16 September 2026"), ("Whom", "nine of us", "For", "2 h")]
    (only,) = mapped(text("# The desk", rows), "Training record - the desk", as_kind="record").assignments
    assert only.requirement == "R-7.2-3"
    assert only.confidence < 0.65


def test_a_slip_of_a_letter_in_a_name_of_several_words_is_borne_out_by_the_text() -> None:
    rows = [
        ("Asset ID", "Asset name", "Owner", "Location"),
        ("A1", "Laptop", "IT", "Office"),
        ("A2", "Router", "IT", "Office"),
    ]
    assert "R-8.2.5" in served(workbook(Sheet1=rows), "", "Assest inventory", as_kind="record")
    assert served(workbook(Sheet1=[("No.", "Dish"), ("1", "Soup")]), "", "Assest inventory", as_kind="record") == set()


def test_a_file_is_named_after_what_its_paper_is_about() -> None:
    review = text("# Review of a change\nThe change went as planned; no new incidents; closed on 3 September 2026.")
    assert served(review, "Review of a change", "Review RFC-26-014", as_kind="record") == {"R-8.5.1-3"}
    sheet = text("# Training sheet", [("Topic", "Phishing"), ("Present", "66 of 70")])
    assert served(sheet, "Training sheet", "information security Oct", as_kind="record") == {"R-7.2-3"}


CHANGES = text(
    "# Purpose\nEach change is recorded, assessed and approved.\n# Kinds\nStandard, normal and emergency change."
)


def test_a_policy_called_after_a_process_is_the_policy_on_it_as_well() -> None:
    assert {"D-8.5.1", "D-8.5.1.1"} <= served(CHANGES, "Change management", as_kind="policy")
    assert "D-8.5.1.1" not in served(CHANGES, "Change management", as_kind="procedure")


def test_what_a_name_refuses_is_not_served_in_place_of_a_sibling_either() -> None:
    roles = text("# 1 目的\n明确信息安全的角色与责任。\n# 2 角色\n信息安全经理负责信息安全事件、风险评估和访问控制。")
    assert "D-8.7.3" not in served(roles, "信息安全角色与责任政策", as_kind="policy")

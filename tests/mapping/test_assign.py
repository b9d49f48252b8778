"""From a file's names and content to the requirements that it serves."""

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
from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.names.unread import named_requirements
from pipeline.values import NAME_PLACES, Content


def test_process_named_in_its_title_is_found_there_with_a_quote() -> None:
    result = mapped(text(INCIDENT_PROCESS), "事件管理程序")
    (incident,) = [one for one in result.assignments if one.requirement == "D-8.6.1"]
    assert incident.confidence > 0.9
    assert (incident.place, incident.quote) == ("title", "事件管理程序")
    assert incident.absent == ()
    assert not incident.stub


def test_chapter_on_major_incidents_counts_beside_its_process_with_its_own_place() -> None:
    result = mapped(text(INCIDENT_PROCESS), "事件管理程序")
    (major,) = [one for one in result.assignments if one.requirement == "D-8.6.1-MI"]
    assert major.place == "3 过程 > 3.5 重大事件"
    assert major.quote.startswith("影响一个以上客户")


def test_title_over_empty_hands_is_a_stub() -> None:
    (only,) = mapped(text("按《服务台手册》执行。"), "事件管理程序").assignments
    assert only.requirement == "D-8.6.1"
    assert only.stub
    assert len(only.absent) > 4


def test_chapters_of_a_manual_serve_scope_policy_and_objectives() -> None:
    result = mapped(text(MANUAL), "服务管理手册")
    places = {one.requirement: one.place for one in result.assignments}
    assert {"D-4.3", "D-4.4", "D-5.2", "D-6.2"} <= set(places)
    assert places["D-5.2"] == "5 领导作用 > 5.2 服务管理方针"


def test_summary_that_points_to_the_procedure_is_not_the_procedure() -> None:
    assert "D-8.6.1" not in served(text(MANUAL), "服务管理手册")


def test_manual_that_holds_the_whole_process_serves_it() -> None:
    whole = INCIDENT_PROCESS.replace("#", "").replace("\n", "")
    told = MANUAL.replace("事件由服务台登记并处理，详见《事件管理程序》。", whole * 2)
    assert "D-8.6.1" in served(text(told), "服务管理手册")


def test_combined_document_serves_both_its_processes() -> None:
    body = INCIDENT_PROCESS + "服务请求由服务台按目录受理、审批和履行，完成后请用户确认并关闭。"
    assert {"D-8.6.1", "D-8.6.2"} <= served(text(body), "事件和服务请求管理程序")
    assert {"D-8.6.1", "D-8.6.3"} <= served(text(INCIDENT_PROCESS), "事件和问题管理程序")


def test_each_sheet_of_a_workbook_serves_its_own_record() -> None:
    book = workbook(事件台账=INCIDENT_LEDGER, 变更台账=CHANGE_COLUMNS)
    result = mapped(book, "", "运维记录汇总")
    places = {one.requirement: one.place for one in result.assignments}
    assert places["R-8.6.1-1"] == "事件台账"
    assert places["R-8.5.1-1"] == "变更台账"


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


MINUTES = """
# Management review minutes
Held on 20 October 2026, chaired by the general manager. Present: all heads.
## Review inputs
Status of actions from the last review, results of audits, customer feedback, performance of services, risks and resources.
## Decisions
The review decides on improvement and on changes to the system. Resources are approved. Conclusion: suitable and effective.
"""


def test_inputs_in_the_minutes_of_a_review_count_only_where_nothing_better_is_there() -> None:
    found = {one.requirement: one.confidence for one in mapped(text(MINUTES), "Management review minutes").assignments}
    assert found["R-9.3-3"] > 0.8
    assert found.get("R-9.3-2", GIVES_WAY) == GIVES_WAY


def test_chapter_is_marked_as_a_part_and_the_title_is_not() -> None:
    combined = "# How we work\n" + "".join(
        f"## {name}\n{line}\n"
        for name, line in (
            ("Incident management procedure", "Incidents are recorded, given a priority from impact and urgency, and escalated, resolved and closed. " * 4),
            ("Problem management procedure", "Problems are found from trends of incidents; root causes are analysed, known errors recorded, and the effect reviewed. " * 4),
        )
    )  # fmt: skip
    within = {
        one.requirement: one.within for one in mapped(text(combined), "How we work", as_kind="procedure").assignments
    }
    assert within["D-8.6.1"]
    (title,) = mapped(
        text("# 事件管理程序\n" + "事件分级、升级、解决和关闭，重大事件。" * 20), "事件管理程序"
    ).assignments
    assert not title.within


def test_talk_that_bears_a_requirements_own_name_proves_nothing_and_is_worth_a_look() -> None:
    found = mapped(text("Nothing that says more."), "事件管理程序", as_kind="unrelated")
    assert found.assignments == ()
    assert [one.requirement for one in found.hints] == ["D-8.6.1"]
    assert mapped(text("Slides."), "事件管理程序培训课件", as_kind="external").hints == ()
    assert mapped(text("Slides."), "关于事件管理程序的若干思考和建议", as_kind="unrelated").hints == ()


def test_chapter_with_none_of_the_contents_only_points_to_them() -> None:
    told = "# 服务管理手册\n## 5 方针\n### 5.2 服务管理方针\n本公司的方针另见单独发布的文件，各部门均可以查阅和下载使用，并以最新的一版为准执行。\n"
    assert "D-5.2" not in served(text(told), "服务管理手册", as_kind="manual")


def test_training_record_with_other_words_than_the_known_ones_counts_by_its_name() -> None:
    rows = [("Matter", "Reply codes", "On", "16 September 2026"), ("Whom", "nine of us", "For", "2 h")]
    (only,) = mapped(text("# The desk", rows), "Training record - the desk", as_kind="record").assignments
    assert only.requirement == "R-7.2-3"
    assert only.confidence < 0.65


def test_chapter_in_the_rules_of_its_own_process_has_what_the_chapters_beside_it_say() -> None:
    rules = (
        "# 变更管理程序\n# 1 变更策略\n受控的有配置项清单中的服务器、网络和软件。变更分标准变更、一般变更和紧急变更，分别由值班长、变更经理和"
        "总经理批准，紧急变更可以先做后补。\n"
        "# 2 变更流程\n提出变更请求，登记、分类、评估风险和影响，批准后安排实施并通知用户，实施后评审，失败的回退。\n"
    )
    beside = "# 3 重大变更\n影响两家以上客户或者停机超过一小时的视为重大变更，转服务设计和转换。\n"
    criteria = "判定重大影响的准则"

    def absent(markup: str) -> tuple[str, ...]:
        found = mapped(text(markup), "变更管理程序").assignments
        return next(one.absent for one in found if one.requirement == "D-8.5.1.1")

    assert criteria in absent(rules)
    assert criteria not in absent(rules + beside)


def test_chapter_on_how_the_capacity_plan_is_made_is_no_plan_and_one_that_names_its_year_is() -> None:
    rules = (
        "# 能力管理程序\n# 1 目的\n让能力够用。\n# 2 监测\n每月监测处理器、存储和带宽的使用，超过阈值的分析原因并采取措施，结果报服务经理。\n"
        "# 3 能力计划\n{year}能力计划从人员、技术、信息、财务四方面写明能力要求，根据需求说明当前能力与预测能力，服务级别、可用性和连续性对能力的影响，"
        "以及能力变更的时间表与阈值。坐席由四人增到五人，存储扩容二十万元。\n"
    )

    def sure(year: str) -> float:
        found = mapped(text(rules.format(year=year)), "能力管理程序")
        return max(
            (one.confidence for one in (*found.assignments, *found.hints) if one.requirement == "D-8.4.3-PL"),
            default=0.0,
        )

    assert sure("") < 0.5 < sure("2026年下半年，")


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


ROLL_OUT = text(
    "# Purpose\nHow a release goes out.\n# Release procedure\nA release is planned, built, tested and approved; it is "
    "deployed in the window and rolled back if the smoke test fails.\n# Records\nThe release record is kept."
)


def test_rules_are_as_a_whole_what_they_are_called_though_a_chapter_says_so_more_surely() -> None:
    found = mapped(ROLL_OUT, "Release workflow", as_kind="procedure").assignments
    assert next(one.place for one in found if one.requirement == "D-8.5.3") in NAME_PLACES


def test_what_a_name_refuses_is_not_served_in_place_of_a_sibling_either() -> None:
    roles = text("# 1 目的\n明确信息安全的角色与责任。\n# 2 角色\n信息安全经理负责信息安全事件、风险评估和访问控制。")
    assert "D-8.7.3" not in served(roles, "信息安全角色与责任政策", as_kind="policy")

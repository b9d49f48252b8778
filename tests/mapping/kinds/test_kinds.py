"""What kind of document a file is, by how it is laid out: blank or filled in, table or text, with two parties or none."""

from __future__ import annotations

import pytest
from written import FILLED, PROSE, kind, text, workbook

from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.values import Content, Kind

BLANK = [(label, "") for label in ("事件编号", "报告人", "受理时间", "级别", "处理过程", "关闭时间")]


def test_blank_form_and_filled_record_of_one_name() -> None:
    assert kind(text("", BLANK), "事件记录单") == "form"
    assert kind(text("", FILLED), "事件记录单") == "record"


def test_template_that_has_been_filled_in_is_a_record() -> None:
    assert kind(text("", BLANK), "事件记录单模板") == "form"
    assert kind(text("", FILLED), "事件记录单模板") == "record"


def test_a_line_that_leads_to_a_list_or_greets_waits_for_nothing() -> None:
    told = "致认证机构：\n下列记录含有客户的敏感信息，审核时不能复制或者带离现场：\n1. 堡垒机录像\n2. 网络拓扑\n其他记录均可提供。"
    assert kind(text(told), "关于记录的说明") != "form"
    assert kind(text("姓名：\n部门：\n日期："), "关于记录的说明") == "form"


def test_ledger_without_any_entry_is_a_form() -> None:
    header = ("编号", "日期", "内容", "负责人")
    assert kind(workbook(台账=[header, ("", "", "", "")]), "事件台账") == "form"
    assert kind(workbook(台账=[header, ("1", "2026-07-03", "断网", "甘棠")]), "事件台账") == "record"


def test_spreadsheet_is_no_procedure_though_it_is_named_one() -> None:
    rows = [("步骤", "时间", "负责人"), ("受理", "2026-07-01", "甘棠"), ("关闭", "2026-07-02", "乔木")]
    assert kind(workbook(流程=rows), "事件管理流程") == "record"
    assert kind(text(PROSE), "事件管理流程") == "procedure"


def test_two_parties_in_a_workbook_are_columns_and_make_no_agreement() -> None:
    sheet = [["Contract", "Party A", "Party B", "Since"], ["C-01", "Grand Lotus", "Us", "2026-03-01"]]
    assert kind(workbook(Contracts=sheet), "Master") == "record"


def test_file_without_a_telling_name_is_known_by_its_shape() -> None:
    assert kind(text(PROSE), "文档1") == "procedure"
    assert kind(text("甲方：恒光数服科技有限公司\n乙方：北辰云图网络有限公司\n双方约定如下。"), "文档1") == "agreement"
    assert kind(text("营业者\n统一社会信用代码 91110108MA00000000\n登记机关"), "文档1") == "licence"
    assert kind(text("午餐时间改为十一点半。"), "文档1") == "unrelated"


def test_empty_content_has_a_kind_too() -> None:
    assert kind(Content(()), "") == "unrelated"


def test_arrangement_for_a_year_is_a_plan_and_one_of_shifts_a_record() -> None:
    assert kind_by_name("容量年度安排") == "plan"
    assert kind_by_name("值班安排表") == "record"
    assert kind_by_name("内部支援备忘") == "agreement"


def test_a_template_of_any_procedure_is_a_form_and_one_of_a_certain_subject_what_it_becomes() -> None:
    rules = "The owner of the document has to review it each year and is to tell the staff about changes. " * 12
    assert kind(text(rules), "Procedure template") == "form"
    assert kind(text(rules), "Backup procedure template") == "procedure"


def test_a_list_of_which_every_line_waits_for_a_tick_is_a_form() -> None:
    lines = [
        "The code is merged",
        "The image is built",
        "Staging is checked",
        "The version is named",
        "Logs are watched",
    ]
    assert kind(text("\n\n".join(f"[ ] {line}" for line in lines)), "Release checklist") == "form"
    assert kind(text("\n\n".join(f"[x] {line}" for line in lines)), "Release checklist") == "record"


def test_a_law_is_from_outside() -> None:
    law = "本條例所稱主管機關：在中央為內政部；在直轄市為直轄市政府。"
    assert (
        kind(text(f"公寓大厦管理条例\n\n本条例所称主管机关:在中央为内政部。\n\n{law}"), "公寓大厦管理条例")
        == "external"
    )


def test_template_of_a_process_in_running_text_is_the_process() -> None:
    chapters = "\n".join(
        f"# {n} Part {{{{name}}}}\nOwner: {{{{owner}}}}\n{'Each configuration item is recorded before it is used. ' * 8}"
        for n in range(6)
    )
    places = "\n".join(f"Tool {n}: [name of the tool]" for n in range(40))
    assert kind(text(f"{chapters}\n{places}"), "Configuration Management and the CMDB") == "procedure"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("this mail is our agreement, valid from 7 September 2026 for one year.", "agreement"),
        ("we agree and ask you to take this mail as our word.", "agreement"),
        ("the agreement is in the share, please read it.", "record"),
    ],
)
def test_a_mail_that_calls_itself_the_agreement_is_one(words: str, expected: Kind) -> None:
    mail = text(f"From: Karen\nTo: Liu\nSubject: what we do for you\nDear Liu,\n{words}")
    assert kind(mail, "what we do for you") == expected


def test_levels_agreed_between_two_houses_and_signed_are_an_agreement() -> None:
    levels = text(
        "# Service levels 2026\nService levels agreed between Otter Foods Co., Ltd. and Thistle Services Co., Ltd.\n"
        "# Levels\nRuns on time 99.5 %.\n# Both sides\nSigned 24 October 2026: M. Vestergaard, G. Lindqvist"
    )
    assert kind(levels, "Service levels 2026") == "agreement"


def test_a_form_that_names_both_sides_and_their_term_is_an_agreement() -> None:
    sides = [("Hirer", "Hollin Bridge Services Ltd"), ("Provider", "Northline Carrier Ltd"), ("Signed", "20 Feb 2026")]
    assert kind(text("# Renting of two lines\nNorthline gives two lines.", sides), "Northline lines") == "agreement"
    assert kind(text("# Renting of two lines\nNorthline gives two lines.", sides[:2]), "Northline lines") != "agreement"


def test_a_plan_whose_chapters_are_written_is_one_with_cells_still_open() -> None:
    chapters = "\n".join(
        f"# {n} 配置管理活动\n开发库由项目组读写，基线库由配置管理员维护，产品库的内容经评审以后才能调阅，每次入库都有登记。每周核对一次。"
        for n in range(1, 15)
    )
    items = [("阶段", "产出物", "入库时间"), *[("设计", "概要设计", "")] * 6]
    assert kind(text(chapters, items), "配置管理计划") == "plan"
    assert kind(text(chapters, items), "配置管理计划模板") != "plan"


def test_a_project_charter_to_be_filled_in_is_a_form() -> None:
    labels = [(label, "") for label in ("Project", "Sponsor", "Customer", "Start date", "End date", "Deliverables")]
    assert kind(text("", labels), "Project Charter") == "form"
    filled = [(label, "Riverside office move") for label, _ in labels]
    assert kind(text("", filled), "Project Charter") == "unrelated"


@pytest.mark.parametrize(
    ("name", "said"), [("AGENTS", "unrelated"), ("PROJECT_STATUS", "unrelated"), ("Meeting 3", "record")]
)
def test_what_a_repository_says_of_itself_and_meetings_by_number(name: str, said: Kind) -> None:
    assert kind_by_name(name) == said


def test_a_mail_on_an_agreement_is_none() -> None:
    told = (
        "From: Kessler\nTo: Tang\nSubject: {}\nDate: Tue, 3 Nov 2026\nTang, I have the draft on my desk. Maybe January."
    )
    for subject in ("agreement for the ticket tool", "磐禾合同续签一事"):
        assert kind(text(told.format(subject)), subject) != "agreement"
    assert kind(text(told.format("Support agreement")), "Support agreement") == "agreement"

"""What kind of document a file is, by its names and by how it is laid out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from written import kind, text, workbook

from pipeline.mapping.kinds.kind import kind_by_name
from pipeline.values import Content, Kind

PROSE = "# 1 目的\n规定如何处理。\n# 2 职责\n运维部负责受理和恢复。\n# 3 工作程序\n登记、分派、处理、关闭。"
FILLED = [("事件编号", "INC-2607-001", "报告人", "甘棠"), ("受理时间", "2026-07-03", "级别", "三级"), ("处理过程", "重启服务", "关闭时间", "2026-07-03")]  # fmt: skip
BLANK = [(label, "") for label in ("事件编号", "报告人", "受理时间", "级别", "处理过程", "关闭时间")]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("管理评审计划", "plan"),
        ("计划评审记录", "record"),
        ("内部审核报告", "report"),
        ("服务目录", "record"),
        ("服务目录管理程序", "procedure"),
        ("配置项清单", "record"),
        ("受控文件清单", "list"),
        ("服务管理手册", "manual"),
        ("发布管理手册", "procedure"),
        ("Incident Management Process", "procedure"),
        ("Service Report July 2026", "report"),
        ("Management review minutes", "record"),
        ("Service management objectives", "policy"),
        ("Problem trend analysis", "report"),
        ("Quarterly service review", "record"),
        ("Talk and review with Odra Mills", "record"),
        ("Access review", "record"),
        ("Supplier reviews", "record"),
        ("Post-implementation review", "record"),
        ("Trend review", "report"),
        ("Balanced scorecard", "report"),
        ("Supplier scorecards", None),
        ("Post-incident review", "report"),
        ("Capacity review", "report"),
        ("List of documents", "list"),
        ("服务要求清单", "record"),
        ("关于发布服务管理体系文件的通知", "record"),
        ("2017年4月工作汇报", "report"),
        ("信息室工作汇报制度", "procedure"),
        ("标准条款对照", "list"),
        ("control-mapping-matrix", "list"),
        ("Index of mandatory documents", "list"),
        ("PM-004 postmortem", "report"),
        ("软件测试报告", "unrelated"),
        ("员工保密协议", "unrelated"),
        ("机房搬迁项目管理计划", "unrelated"),
        ("20000学习笔记", "external"),
        ("Supplier contracts", "agreement"),
        ("Business licence", "licence"),
        ("营业执照副本", "licence"),
        ("营业执照管理规定", "procedure"),
        ("资质证书保管办法", "procedure"),
        ("随便什么", None),
        ("External documents", "list"),
        ("Page index", "list"),
        ("team list", "list"),
        ("文件和记录一览", "list"),
        ("连续性演练记录和总结", "record"),
        ("管理评审计划和输入材料", "record"),
        ("平台用户操作手册", "unrelated"),
        ("文件和记录控制", "procedure"),
        ("Control of Documents and Records", "procedure"),
        ("Documents and Records", "procedure"),
        ("Supplier and Contract Governance", "procedure"),
        ("Ops stand-up", "record"),
        ("组织环境与相关方分析", "report"),
        ("业务影响分析", "record"),
        ("安全事件登记和分析", "record"),
        ("与信息科的配合备忘录", "agreement"),
        ("Memo: our system starts", "record"),
    ],
)
def test_rightmost_word_of_a_name_decides(name: str, expected: str | None) -> None:
    assert kind_by_name(name) == expected


def test_first_segment_says_what_it_is_the_next_what_it_is_about() -> None:
    assert kind_by_name("培训记录-方针宣贯") == "record"
    assert kind_by_name("评审记录：服务管理计划") == "record"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ITIL培训课件", "external"),
        ("Training slides on incident management process", "external"),
        ("运维服务建议书 事件管理流程", "unrelated"),
        ("Proposal for a service management plan", "unrelated"),
        ("GB/T 24405.1 信息技术 服务管理 第1部分：规范", "external"),
        ("ISO/IEC 20000-1 Requirements", "external"),
        ("中华人民共和国网络安全法", "external"),
        ("食堂开放通知", "unrelated"),
        ("某系统软件需求规格说明书", "unrelated"),
    ],
)
def test_talk_is_talk_whatever_stands_in_it(name: str, expected: str) -> None:
    assert kind_by_name(name) == expected
    assert kind(text(PROSE), name) == expected


def test_blank_form_and_filled_record_of_one_name() -> None:
    assert kind(text("", BLANK), "事件记录单") == "form"
    assert kind(text("", FILLED), "事件记录单") == "record"


AUDITS = """# Purpose
How the system is audited once a year and reviewed by the management after that, and who does what in both of them.
# Audit
The quality lead draws up the programme in July. Auditors do not audit their own work, and they are trained before.
# Review
The director holds the review when the audit is closed. The inputs are collected two weeks before, the actions followed.
"""


def test_a_number_says_that_it_is_a_procedure_where_the_title_ends_like_a_record() -> None:
    assert kind(text(AUDITS), "Internal audit and management review", number="HB-PRC-20") == "procedure"
    assert kind(text(AUDITS), "Internal audit and management review", number="HB-FRM-20") == "record"
    assert kind(text("", FILLED), "Internal audit and management review", number="HB-PRC-20") == "record"


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


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_name_can_be_asked_about(name: str) -> None:
    assert kind_by_name(name) in {
        None, "policy", "plan", "procedure", "manual", "agreement", "record", "report", "form", "list",
        "licence", "external", "unrelated",
    }  # fmt: skip


ISSUED = "Document no.: K-307\n\nIssue: Issue 1.0\n\nApproved by: Shen Yuting, 8 June 2026\n\n"
RULES = (
    "# A Service levels\n\nThe manager agrees the levels with every customer. An agreement is signed by both sides before the "
    "service starts and is reviewed each year. Figures are delivered each month and shall be compared with the targets. "
    "# B Reports\n\nA report must name its purpose and is issued on the eighth working day. The owner is responsible for its "
    "figures. What is decided on a report is noted on its last page. Reports are kept for three years and must be found again. "
    "The desk shall deliver the data, and the manager is responsible for checks. Corrections are marked and must be signed."
)  # fmt: skip


def test_an_issued_document_of_rules_is_a_procedure_whatever_its_short_title() -> None:
    assert kind(text(f"# Customers, levels, reports\n\n{ISSUED}{RULES}"), "Customers, levels, reports") == "procedure"
    assert (
        kind(text("# Monthly report\n\nUptime was 99.9 %. No complaints came in July 2026."), "Monthly report")
        == "report"
    )


RUNNING = "\n".join(
    f"# {title}\n" + "Whoever takes the call writes down what is wrong, agrees with the caller how urgent it is, and keeps "
    "the caller informed until it works again; what cannot be mended at the desk goes to the team that can. " * 2
    for title in ("Being on the desk", "Requests", "Big ones", "Closing")
)  # fmt: skip


def test_a_long_text_without_days_or_figures_is_no_record_whatever_its_name() -> None:
    assert kind(text(RUNNING), "Tickets") == "procedure"
    dated = RUNNING.replace("it works again", "2026-09-01 10:15 it works again")
    assert kind(text(dated), "Tickets") == "record"


OCCASION = (
    "Every day there is a call of the team. Each member says what was done, what comes and what is in the way. " * 14
)


def test_a_long_text_without_a_day_is_no_record_of_the_occasion_that_it_is_called_after() -> None:
    assert kind(text(OCCASION), "Team reviews") == "procedure"
    assert kind(text(OCCASION[:600]), "Team reviews") == "record"
    assert kind(text(f"Held on 2026-09-01\n\n{OCCASION}"), "Team reviews") == "record"


def test_what_begins_with_the_doing_says_how_it_is_done() -> None:
    assert kind_by_name("Controlling templates and records") == "procedure"
    assert kind_by_name("Handling complaints") == "procedure"
    assert kind_by_name("Managing Director appointment") == "record"
    assert kind_by_name("每月数据怎么出（监测和月报）") == "procedure"


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


def test_long_text_called_after_how_a_thing_is_managed_is_a_procedure_whatever_follows() -> None:
    chapters = "\n".join(
        f"# {n} Step\n{'The problem manager collects what is known and asks for a cause. ' * 6}" for n in range(6)
    )
    assert kind(text(chapters), "Problem Management and Postmortems") == "procedure"
    assert kind(text("Root cause: disk full, 2026-07-03."), "Problem Management and Postmortems") == "report"


def test_template_of_a_process_in_running_text_is_the_process() -> None:
    chapters = "\n".join(
        f"# {n} Part {{{{name}}}}\nOwner: {{{{owner}}}}\n{'Each configuration item is recorded before it is used. ' * 8}"
        for n in range(6)
    )
    places = "\n".join(f"Tool {n}: [name of the tool]" for n in range(40))
    assert kind(text(f"{chapters}\n{places}"), "Configuration Management and the CMDB") == "procedure"


@pytest.mark.parametrize("name", ["运维手册", "备份恢复手册", "值班手册"])
def test_handbook_of_operations_is_a_procedure(name: str) -> None:
    assert kind_by_name(name) == "procedure"


def test_a_report_on_a_process_is_none_of_its_rules() -> None:
    told = text("# Release management: how it went\nPeriod: Q2 2026. Out: 4, back: 1.\nFewer than in spring.")
    assert kind(told, "Release management: how it went", "Release report Q2 2026") == "report"
    assert kind(text(PROSE), "变更管理程序", "变更管理程序（审核记录）") == "procedure"


def test_occasion_of_a_day_is_no_procedure_of_it() -> None:
    told = text("# From before\nOpen from the kick-off: one.\n# Ideas\nFour on the board, one done, one refused.")
    assert kind(told, "Management review of 20 November 2026") != "procedure"


def test_name_that_ends_with_its_kind_goes_before_one_that_has_such_a_word_within() -> None:
    week = text("本周完成登录页，下周联调。2026-07-03 甘棠")
    assert kind(week, "智能合同审核系统", "项目周报") == "report"
    assert kind(week, "供应商合同", "项目周报") == "agreement"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ISO 27001 Overview", "external"),
        ("ISO 27001 controls checklist", "external"),
        ("ISO 27001 Risk Register", "record"),
        ("ISO 27001 Internal Audit Report", "report"),
        ("ISO 27001 Access Control Policy", "policy"),
        ("Code of Conduct", "policy"),
        ("Organizational Chart", "list"),
    ],
)
def test_papers_called_after_a_standard_are_not_the_standard(name: str, said: str) -> None:
    assert kind_by_name(name) == said


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


def test_words_of_an_address_are_words_of_a_name() -> None:
    assert kind_by_name("How-we-report-v2") == "procedure"
    assert kind_by_name("audit-checklist-filled") == "record"

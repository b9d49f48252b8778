"""What the chapters and sheets of a file serve."""

from __future__ import annotations

import pytest
from sayings import (
    CHANGE_COLUMNS,
    INCIDENT_LEDGER,
    INCIDENT_PROCESS,
    MANUAL,
)
from written import mapped, mapper, served, text, workbook

from pipeline.mapping.candidates import FileNames
from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.served import Issue, kind_and_service
from pipeline.values import NAME_PLACES


def test_chapter_on_major_incidents_counts_beside_its_process_with_its_own_place() -> None:
    result = mapped(text(INCIDENT_PROCESS), "事件管理程序")
    (major,) = [one for one in result.assignments if one.requirement == "D-8.6.1-MI"]
    assert major.place == "3 过程 > 3.5 重大事件"
    assert major.quote.startswith("影响一个以上客户")


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


def test_chapter_with_none_of_the_contents_only_points_to_them() -> None:
    told = "# 服务管理手册\n## 5 方针\n### 5.2 服务管理方针\n本公司的方针另见单独发布的文件，各部门均可以查阅和下载使用，并以最新的一版为准执行。\n"
    assert "D-5.2" not in served(text(told), "服务管理手册", as_kind="manual")


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


def test_a_chapter_of_a_plan_has_what_the_chapters_beside_it_say() -> None:
    plan = (
        "# 服务连续性演练方案\n# 1 启动条件与职责\n主机房断电或平台停用超过两小时、短时间无法恢复的，启动服务连续性计划；"
        "由运维总监决定启动，值班经理代行，各组组长负责，启动后十五分钟内通知客户。\n"
        "# 2 演练安排\n每年九月按断电场景演练一次，参加人员签到，记录恢复时间，演练后评审。\n"
    )
    beside = "# 3 切回\n主机房恢复后，由运维总监确认，逐项切回主站，恢复正常工作，备用环境停用。\n"

    def absent(markup: str) -> tuple[str, ...]:
        found = mapped(text(markup), "服务连续性演练方案", as_kind="plan")
        return next(one.absent for one in found.assignments if one.requirement == "D-8.7.2-PL")

    assert "恢复正常工作的程序" in absent(plan)
    assert "恢复正常工作的程序" not in absent(plan + beside)


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


ROLL_OUT = text(
    "# Purpose\nHow a release goes out.\n# Release procedure\nA release is planned, built, tested and approved; it is "
    "deployed in the window and rolled back if the smoke test fails.\n# Records\nThe release record is kept."
)


def test_rules_are_as_a_whole_what_they_are_called_though_a_chapter_says_so_more_surely() -> None:
    found = mapped(ROLL_OUT, "Release workflow", as_kind="procedure").assignments
    assert next(one.place for one in found if one.requirement == "D-8.5.3") in NAME_PLACES


@pytest.mark.parametrize(
    ("title", "head", "said"),
    [
        ("事件管理程序", "四 重大事件", "一层楼全停的算。值班长宣布并指挥，报总经理，三日内写报告、开评审会。"),
        ("Incident management procedure", "4 Major incidents", "A floor down counts. The shift lead declares and leads, the director is told within the hour; a report follows."),
    ],
)  # fmt: skip
def test_a_short_chapter_that_says_half_of_what_is_asked_serves_in_the_rules_of_its_process(
    title: str, head: str, said: str
) -> None:
    rest = (
        "# 一 记录\n谁接到谁建单，分类，定优先级，到时限升级，用户确认才关闭。"
        if not title.isascii()
        else "# 1 Record\nWhoever takes the call opens a ticket, classifies it, sets its priority and escalates it; the user confirms before it is closed."
    )
    assert "D-8.6.1-MI" in served(text(f"{rest}\n# {head}\n{said}"), title, title, as_kind="procedure")
    pointed = (
        "判定标准见 AB-09 第9.2节，立即报总经理，指挥长牵头，事后评审。"
        if not title.isascii()
        else "By section 9.2 of AB-09 it is declared; the director is told and a review follows."
    )
    assert "D-8.6.1-MI" not in served(text(f"{rest}\n# {head}\n{pointed}"), title, title, as_kind="procedure")


@pytest.mark.parametrize(
    "title", ["信息安全总体要求", "网络与信息安全总体要求", "General requirements for information security"]
)
def test_what_is_asked_for_security_as_a_whole_is_the_policy_though_nobody_has_signed_it(title: str) -> None:
    cover = "| 版次 | 讨论稿 |\n|---|---|\n| 审核 |  |\n| 批准 |  |\n\n"
    said = (
        "谁经手谁负责；满足法律法规、合同对信息安全的义务；持续改进；员工入职时讲，每年评审。"
        if not title.isascii()
        else "Who handles data answers for it; we meet laws and contracts on security, improve, and tell all staff; reviewed each year."
    )
    found = kind_and_service(text(cover + said), FileNames(title, title), "", "", Issue(False, False), mapper())
    assert (found[0], {one.requirement for one in found[1].assignments}) == ("policy", {"D-8.7.3.1"})

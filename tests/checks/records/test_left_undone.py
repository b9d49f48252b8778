"""R05 and R08: sections without a word, actions and registers past their day, releases told without a change."""

from __future__ import annotations

from chinese_house import CHINESE, prose, sheet
from english_house import ENGLISH, book, text
from small_house import new_findings


def outage(cause: str) -> str:
    return text("Records/Outage 4 August.docx", "Major incident report", f"Ticket INC-1003, 4 August 2026, over at noon.\n\n# What happened\nThe line to the mill was cut by a digger.\n\n# Root cause\n{cause}\n\n# Actions\nA second line is ordered.\n\nTom Acheson, 5 August 2026")  # fmt: skip


def test_a_section_that_says_nothing_yet_is_told():
    assert new_findings("R05", outage("TBC"), house=ENGLISH)
    assert new_findings("R05", outage(""), house=ENGLISH)
    assert not new_findings("R05", outage("The duct lay too shallow."), house=ENGLISH)


def test_a_report_of_this_week_may_still_wait_for_its_cause():
    fresh = outage("TBC").replace("4 August", "18 November").replace("5 August", "18 November")
    assert not new_findings("R05", fresh, house=ENGLISH)


def talk(state: str, due: str = "8月15日") -> str:
    rows = f"| 事项 | 责任人 | 要求完成 | 完成情况 |\n|---|---|---|---|\n| 清点备件 | 鲁岩 | {due} | {state} |\n| 换值班表 | 石榴 | 9月12日 | 已完成 |"
    return prose(
        "记录/例会1013.docx", "运维例会纪要", f"时间：2026年10月13日\n\n参加：石榴、鲁岩\n\n一、上次事项\n\n{rows}"
    )


def test_an_action_of_minutes_that_is_not_done_long_after_its_day_is_told():
    assert new_findings("R05", talk("未完成"), house=CHINESE)
    assert not new_findings("R05", talk("已完成"), house=CHINESE)
    assert not new_findings("R05", talk("未完成", due="10月20日"), house=CHINESE)


def treatments(state: str, due: str) -> str:
    rows = [("R0", "No spare key", "Cut one", "Ines Moreau", "31 May 2026", "Done"), ("R1", "One feed", "Second feed", "Priya Nair", "30 June 2026", "Done"), ("R2", "Few spares", "Contract", "Ines Moreau", due, state)]  # fmt: skip
    return book("Registers/Treatment.xlsx", "Risks", ("No.", "Risk", "Treatment", "Owner", "Due", "Status"), rows, title="Risk treatment plan")  # fmt: skip


def test_a_treatment_long_past_its_day_is_told_though_its_register_is_called_a_plan():
    assert new_findings("R05", treatments("Open", "15 July 2026"), house=ENGLISH)
    assert not new_findings("R05", treatments("Open", "31 December 2026"), house=ENGLISH)
    assert not new_findings("R05", treatments("Done", "15 July 2026"), house=ENGLISH)


CHANGES = sheet("记录/变更台账.xlsx", "变更", ("变更编号", "内容", "申请人", "批准人", "完成时间", "结果"), [(f"BG-26-{n:02}", f"升级{n}", "石榴", "卫澜", f"2026-08-{n + 2:02}", "成功") for n in range(1, 9)], title="变更台账")  # fmt: skip


def pushed(who: str, more: str = "") -> str:
    return prose(
        "记录/门户升级.txt",
        "门户升级",
        f"9月12日晚给客户门户升级到3.4，推了40台，2台失败，次日补。{more}\n\n{who} 2026-09-12",
    )


def test_a_note_of_a_colleague_on_a_release_that_names_no_change_is_asked_about():
    assert new_findings("R08", CHANGES, pushed("石榴"), house=CHINESE)
    assert not new_findings("R08", CHANGES, pushed("石榴", "变更单BG-26-03。"), house=CHINESE)
    assert not new_findings("R08", CHANGES, pushed("林立（厂家）"), house=CHINESE)


def errors(problem: str) -> str:
    rows = [(f"KE-{n}", w, "重启", problem, f"2026-0{5 + n}-12") for n, w in enumerate(("门户慢", "打印堵", "掉线"), 1)]
    return sheet(
        "知识/已知错误.xlsx",
        "已知错误",
        ("编号", "现象", "临时措施", "关联问题单", "登记日期"),
        rows,
        title="已知错误库",
    )


def test_known_errors_whose_column_for_the_problem_is_empty_are_told():
    problems = sheet("记录/问题台账.xlsx", "问题", ("问题编号", "问题", "关联事件", "登记时间", "状态"), [(f"PRB-26-0{n}", f"问题{n}", f"INC-2609-00{n}", f"2026-09-0{n}", "已关闭") for n in range(1, 5)], title="问题台账")  # fmt: skip
    assert new_findings("R08", problems, errors(""), house=CHINESE)
    assert not new_findings("R08", problems, errors("PRB-26-01"), house=CHINESE)

"""Numbers of figures alone, days to come in ledgers under any head, meetings by who was there, promises beside other words."""

from __future__ import annotations

import pytest
from chinese_house import CHINESE
from english_house import ENGLISH
from small_house import CHANGES, INCIDENTS, form, new_findings, procedure, prose, sheet

TALLY = "Records/Tally 2026.xlsx"


def tally(over: dict[int, dict[int, str]], heads: tuple[str, ...] = ("No", "Opened", "What", "Rank", "Cleared")) -> str:
    rows = [
        [f"2608-{n:03}", f"2026-08-{n + 2:02} 09:10", f"bay {n} dark", "R2", f"2026-08-{n + 3:02} 08:00"]
        for n in range(1, 13)
    ]
    for at, cells in over.items():
        for column, text in cells.items():
            rows[at][column] = text
    return sheet(TALLY, "Aug", heads, [tuple(row) for row in rows], title="Tally of incidents")


def test_a_number_of_figures_alone_stands_twice() -> None:
    assert new_findings("R06", tally({5: {0: "2608-005"}}), house=ENGLISH)
    assert not new_findings("R06", tally({}), house=ENGLISH)


def test_a_month_is_no_number_of_a_row() -> None:
    rows = [(f"2026-{month:02}", "2026-10-01", str(month), "2026-10-02") for month in (1, 2, 3, 3, 5, 6, 7)]
    assert not new_findings("R06", sheet(TALLY, "Load", ("Month", "Taken on", "Load", "Seen on"), rows), house=ENGLISH)


def test_times_of_such_a_ledger_run_backwards() -> None:
    assert new_findings("R07", tally({6: {4: "2026-08-08 08:00"}}), house=ENGLISH)


@pytest.mark.parametrize(("day", "wrong"), [("2026-12-14 09:10", True), ("2026-11-14 09:10", False)])
def test_what_came_in_on_a_day_to_come_is_told_whatever_the_ledger_is_of(day: str, wrong: bool) -> None:
    ledger = tally({11: {1: day, 4: day}}, heads=("Key", "Came in", "Words", "Rank", "Struck off"))
    assert bool(new_findings("R04", ledger.replace("Tally of incidents", "Bays"), house=ENGLISH)) is wrong


def test_an_action_that_is_due_is_no_record_of_a_day_to_come() -> None:
    rows = [(f"A-{n:03}", f"2026-10-{n:02}", "do it", "Ann Holt", "2026-12-31") for n in range(1, 9)]
    actions = sheet("Records/Actions.xlsx", "A", ("No", "Raised", "What", "Who", "Completed"), rows, title="Actions")
    assert not new_findings("R04", actions, house=ENGLISH)


@pytest.mark.parametrize(("day", "wrong"), [("3 October 2026", True), ("14 October 2026", False)])
def test_a_note_that_tells_who_was_there_is_of_a_meeting(day: str, wrong: bool) -> None:
    rows = [("Round", "R-12"), ("Place", "room Kelvin"), ("Checked", f"Priya Nair, {day}"), ("Result", "two are spare")]
    there = f"Held {day}. Present: Helen Marsh, Moira Flint, Priya Nair."
    note = form("Records/Line note.docx", "Line check record", rows, header="FMS-R-12", text=[there])
    assert bool(new_findings("R03", note, house=ENGLISH)) is wrong


def test_slides_on_a_process_do_not_hide_when_its_procedure_took_effect() -> None:
    slides = "---\nto: 回顾/变更管理三季度回顾.pptx\ntitle: '变更管理程序回顾'\n---\n# 变更管理程序\n申请人提交变更申请，变更经理评估风险，批准后实施，实施后回顾。\n"
    early = form("记录/变更申请单 RFC-2603-01.docx", "变更申请单", [("变更编号", "RFC-2603-01"), ("申请日期", "2026年3月5日"), ("批准", "卫澜 2026年3月6日"), ("实施", "石榴 2026年3月8日")], header="BC-SM-R-02-01")  # fmt: skip
    assert new_findings("C07", early, slides, house=CHINESE)


def test_a_form_with_a_letter_behind_its_number_is_cited() -> None:
    cited = procedure(CHANGES, "BC-SM-P-02", "变更管理程序", "# 1 过程\n变更记在 BC-SM-R-19D 中。\n")
    assert any("BC-SM-R-19D" in one.message.zh for one in new_findings("C05", cited, house=CHINESE))


TARGETS = "服务管理目标.xlsx"


def test_a_share_that_is_to_be_kept_is_a_target() -> None:
    goals = sheet(TARGETS, "目标", ("目标", "目标值", "责任部门"), [("网络月度可用率", "≥99.0%", "运维部"), ("变更成功率", "≥96%", "运维部")], title="2026年服务管理目标")  # fmt: skip
    body = "# 1 过程\n服务台登记事件。网络月度可用率按不低于99.5%控制。\n"
    assert new_findings("R11", procedure(INCIDENTS, "BC-SM-P-01", "事件管理程序", body), house={**CHINESE, TARGETS: goals})  # fmt: skip


def report(head: str, figure: str) -> str:
    rows = [("网络在网率", figure, "99.97%"), ("事件按时解决率", "95%", "98%")]
    table = "\n".join("| " + " | ".join(each) + " |" for each in (("项目", head, "完成"), ("---",) * 3, *rows))
    return prose("报告/同泽物流2026年10月服务报告.docx", "2026年10月服务报告", f"服务级别达成情况如下。\n\n{table}")


def test_a_report_holds_what_was_reached_against_another_promise() -> None:
    goals = sheet(TARGETS, "目标", ("目标", "目标值", "责任部门"), [("网络在网率", "≥99.5%", "运维部"), ("变更成功率", "≥96%", "运维部")], title="2026年服务管理目标")  # fmt: skip
    house = {**CHINESE, TARGETS: goals}
    assert new_findings("R11", report("承诺", "99.0%"), house=house)
    assert not new_findings("R11", report("承诺", "99.5%"), house=house)


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("运维部会同项目建设部编制方案。", True),
        ("不能解决的升级至网络保障部处理。", True),
        ("运维部会同商务部编制方案。", False),
        ("重大变更上报工信部备案。", False),
    ],
)
def test_a_unit_that_takes_part_or_is_handed_something_is_on_the_chart(line: str, wrong: bool) -> None:
    chart = sheet("部门/组织机构.xlsx", "机构", ("部门", "职责"), [("运维部", "运行"), ("质量部", "体系"), ("商务部", "供方"), ("行政部", "后勤")], title="组织机构图")  # fmt: skip
    house = {**CHINESE, "部门/组织机构.xlsx": chart}
    body = f"# 1 过程\n申请人提交变更申请。{line}\n"
    assert bool(new_findings("C13", procedure(CHANGES, "BC-SM-P-02", "变更管理程序", body), house=house)) is wrong

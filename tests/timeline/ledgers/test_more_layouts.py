"""Ledgers in layouts of other houses: beside one another, with spoilt rows, below heads of their own."""

from __future__ import annotations

import pytest
from event_months import months
from written_blocks import Written, line, table

from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.values import Assignment, Block, Place


def days(rows: list[list[Written]], context: str = "", **written: dict[tuple[int, int], tuple[int, int]]) -> list[str]:
    return sorted(str(row.date) for row in ledger_rows(table(rows, sheet="登记", **written), context))


def serving(requirement: str, place: str = "title") -> tuple[Assignment, ...]:
    return (Assignment(requirement, 0.9, place, ""),)


def test_two_tables_beside_one_another_are_both_read() -> None:
    rows: list[list[Written]] = [
        ["坏了的", None, None, "", "要的", None, None],
        ["日期", "什么", "谁修", "", "日期", "要什么", "谁办"],
        ["2026-09-01", "打印", "张", "", "2026-09-02", "装机", "李"],
        ["2026-09-06", "蓝屏", "张", "", "2026-09-09", "账号", "李"],
        ["", "", "", "", "2026-09-21", "密码", "李"],
    ]
    merged = {(1, 1): (1, 3), (1, 5): (1, 3)}
    assert days(rows, merged=merged) == ["2026-09-01", "2026-09-02", "2026-09-06", "2026-09-09", "2026-09-21"]


def test_two_days_of_one_row_are_no_two_tables() -> None:
    rows: list[list[Written]] = [
        ["Reported", "What", "", "Closed", "By"],
        ["2026-09-01", "printer", "", "2026-09-02", "Al"],
        ["2026-09-06", "screen", "", "2026-09-09", "Al"],
    ]
    assert days(rows) == ["2026-09-01", "2026-09-06"]


def test_a_column_of_months_governs_the_days_beside_it() -> None:
    rows: list[list[Written]] = [
        ["月份", "日期", "供应商", "事项"],
        ["8月", "6", "甲", "催货"],
        ["", "20", "乙", "对账"],
        ["9月", "3", "甲", "续签"],
    ]
    assert days(rows, "2026年沟通") == ["2026-08-06", "2026-08-20", "2026-09-03"]


def test_spoilt_numbers_are_no_rows_and_cancelled_requests_are() -> None:
    rows: list[list[Written]] = [
        ["申请号", "申请日期", "事由", "处理", "备注"],
        ["B1", "2026-09-01", "扩容", "已实施", "夜间"],
        ["B2", "2026-09-03", "（填错作废）", "", ""],
        ["B3", "2026-09-08", "升级", "已取消", "撤回"],
        ["B4", "2026-10-08", "", "", "作废"],
        ["B5", "2026-10-09", "换机", "已实施", "旧机作废"],
    ]
    assert days(rows) == ["2026-09-01", "2026-09-08", "2026-10-09"]
    english: list[list[Written]] = [
        ["Ref", "Raised on", "Change", "Status"],
        ["C1", "2026-09-02", "memory", "done"],
        ["C2", "2026-09-04", "VOID - entered twice", ""],
        ["C3", "2026-09-20", "firewall", "cancelled"],
    ]
    assert days(english) == ["2026-09-02", "2026-09-20"]


@pytest.mark.parametrize(
    "said", ["重复", "重复登记，见 P-2", "与 P-2 重复", "填错了", "空号（未用）", "重复单已合并", "Entered twice", "raised in error - see P2"]
)  # fmt: skip
def test_a_row_that_says_it_was_entered_twice_is_none(said: str) -> None:
    assert days(entry_on(said)) == ["2026-09-01"]


@pytest.mark.parametrize(
    "said",
    [
        "重复扣款",
        "重复计费怎么答",
        "重复推送",
        "误填工号",
        "录错金额",
        "空号段不足",
        "重复报修",
        "Recorded twice on the bill",
    ],
)
def test_a_row_on_something_done_twice_is_one(said: str) -> None:
    assert days(entry_on(said)) == ["2026-09-01", "2026-09-08"]


def entry_on(said: str) -> list[list[Written]]:
    return [["编号", "日期", "现象", "处理"], ["P-1", "2026-09-01", "卡纸", "清理"], ["P-3", "2026-09-08", said, ""]]


def test_a_month_without_anything_is_no_row_and_a_quiet_day_is_one() -> None:
    rows: list[list[Written]] = [
        ["日期", "事件", "处置"],
        ["2026-08-13", "钓鱼", "删除"],
        ["2026-09", "无事件发生", "—"],
        ["2026-10-02", "无事件发生", ""],
    ]
    assert days(rows) == ["2026-08-13", "2026-10-02"]


def test_the_year_stands_in_the_head_of_the_table() -> None:
    rows: list[list[Written]] = [
        ["Kept by the desk", "", "", "Year", "2026"],
        ["Ref", "Reported", None, "What broke", "By"],
        ["", "Day", "Time", "", ""],
        ["F1", "3 Aug", "08:10", "scanner", "PL"],
        ["F2", "9 Sep", "23:40", "printer", "PL"],
    ]
    assert days(rows, merged={(2, 2): (1, 2)}) == ["2026-08-03", "2026-09-09"]


def test_ordinals_below_the_name_of_their_month_are_days() -> None:
    rows: list[list[Written]] = [
        ["Date", "Change", "Outcome"],
        ["September", "", ""],
        ["7th", "switch", "done"],
        ["19th", "patch", "done"],
        ["October", "", ""],
        ["2nd", "backup", "rolled back"],
    ]
    assert days(rows, "Change diary 2026") == ["2026-09-07", "2026-09-19", "2026-10-02"]


def test_a_header_of_two_rows_in_words_of_the_house_begins_with_when_it_came_in() -> None:
    rows: list[list[Written]] = [
        ["单号", "报的情况", None, "怎么办的", None],
        [None, "来单", "哪儿", "谁", "消缺"],
        ["1", "2026-09-02", "大厅", "甲", "2026-09-03"],
        ["2", "2026-09-30", "库房", "乙", "2026-10-05"],
        ["3", "2026-10-09", "门岗", "", ""],
    ]
    merged = {(1, 1): (2, 1), (1, 2): (1, 2), (1, 4): (1, 2)}
    assert days(rows, merged=merged) == ["2026-09-02", "2026-09-30", "2026-10-09"]


def test_sheets_called_after_months_take_the_year_that_one_of_them_names() -> None:
    blocks = [
        table([["Date", "Temp", "UPS"], ["6", "21", "ok"], ["13", "21", "ok"]], sheet="Jul"),
        table([["Date", "Temp", "UPS"], ["7", "22", "ok"], ["14", "21", "ok"]], sheet="2026.09"),
    ]
    assert months(blocks, serving("R-8.1"), path="Room checks.xlsx") == {"R-8.1": {"2026-07": 2, "2026-09": 2}}


def test_what_was_not_carried_out_yet_is_asked_for_and_not_made() -> None:
    rows: list[list[Written]] = [
        ["No", "Raised", "What", "Carried out", "Result", "Looked back"],
        ["1", "2026-09-02", "memory", "2026-09-04", "well", "2026-09-10"],
        ["2", "2026-09-20", "firewall", "2026-10-01", "well", ""],
        ["3", "2026-11-18", "disk", "2026-11-29", "planned", ""],
        ["4", "2026-11-20", "cable", "", "", ""],
    ]
    both = serving("R-8.5.1-1") + serving("R-8.5.1-3")
    found = months([table(rows, sheet="Log")], both, path="Changes.xlsx")
    assert found == {"R-8.5.1-1": {"2026-09": 2, "2026-11": 2}, "R-8.5.1-3": {"2026-09": 2}}


def test_a_sheet_that_is_still_blank_has_no_day_of_its_neighbours() -> None:
    asked = (
        Assignment("R-8.3.4-2", 0.9, "supplier performance", "supplier performance"),
        Assignment("R-8.4.1", 0.9, "budget", "budget"),
    )
    blocks = [
        table(
            [["Supplier", "Quarter", "Agreed", "Reached"], ["A", "", "", ""], ["B", "", "", ""]], "supplier performance"
        ),
        Block("Budget and cost, thousand yuan, 14 October 2026", Place(sheet="budget", cell="A1")),
        table([["Service", "Budget", "Cost"], ["S1", "1080", "1121"], ["S2", "540", "622"]], "budget", first_row=2),
    ]
    assert months(blocks, asked, path="contracts and money.xlsx") == {"R-8.4.1": {"2026-10": 1}}


def test_a_checklist_with_its_day_above_the_header_is_of_that_day() -> None:
    rows: list[list[Written]] = [
        ["检查：甲、乙", "2026年9月17日", "表 15", ""],
        ["检查项", "结果", "整改", "完成"],
        ["账号", "不符合", "停用", "2026-09-17"],
        ["补丁", "不符合", "已打", "2026-09-24"],
        ["出入", "符合", "", ""],
        ["协议", "不符合", "补签", "2026-10-09"],
    ]
    found = months([table(rows, sheet="三季度检查")], serving("R-8.7.3-3"), path="检查.xlsx")
    assert found == {"R-8.7.3-3": {"2026-09": 1}}


def test_entries_that_begin_with_their_number_are_an_event_each() -> None:
    blocks = [
        line("Improvement ideas", level=1),
        line("Idea 1 - raised 4 August 2026 by Lou", heading="Improvement ideas"),
        line("Labels on all leads. Agreed 20 August 2026, finished 30 September 2026.", heading="Improvement ideas"),
        line("Idea 2 - raised 15 September 2026 by Max", heading="Improvement ideas"),
        line("One phone for both. Still open.", heading="Improvement ideas"),
    ]
    path = "improvement ideas.docx"
    assert months(blocks, serving("R-10.2"), path=path) == {"R-10.2": {"2026-08": 1, "2026-09": 1}}
    plan = [*blocks[:1], line("Step 1 - asked 4 August 2026"), line("Step 2 - done 15 September 2026")]
    assert len(months(plan, serving("R-10.2"), path=path)["R-10.2"]) == 1


def test_meetings_under_one_and_the_same_heading_are_several() -> None:
    heads = ["Tuesday 4 August 2026, room 2", "Tuesday 1 September 2026, room 2"]
    blocks = [
        block
        for head in heads
        for block in (
            line("Ops meeting", level=1),
            line(head, heading="Ops meeting"),
            line("Present: all", heading="Ops meeting"),
            line("1. Figures.", heading="Ops meeting"),
        )
    ]
    assert months(blocks, serving("R-7.4"), path="Ops meetings.docx") == {"R-7.4": {"2026-08": 1, "2026-09": 1}}


def test_a_log_of_a_month_begins_its_lines_with_a_number_or_the_day_of_the_week() -> None:
    chinese = [
        line("机房进出登记（2026年9月）"),
        line("1、3日 09:00 空调维修"),
        line("2、11日 搬服务器"),
        line("3、25日 消防检测"),
    ]
    assert months(chinese, serving("R-8.1"), path="登记.txt") == {"R-8.1": {"2026-09": 3}}
    english = [
        line("DUTY LOG - SEPTEMBER 2026"),
        line("Tue 1  quiet shift"),
        line("Wed 2  fan swapped"),
        line("Mon 28  UPS tested"),
    ]
    assert months(english, serving("R-8.1"), path="log.txt") == {"R-8.1": {"2026-09": 3}}


def test_ratings_of_suppliers_count_on_the_day_on_which_they_were_made() -> None:
    rows: list[list[Written]] = [
        ["Period", "July - September 2026", "Reviewed on", "9 October 2026"],
        ["Supplier", "On time", "Quality", "Score"],
        ["A", "4", "4", "8"],
        ["B", "3", "5", "8"],
        ["Average", "3.5", "4.5", "8"],
    ]
    blocks = [Block("Supplier performance review", Place(sheet="Q3", cell="A1")), table(rows, sheet="Q3", first_row=2)]
    found = months(blocks, serving("R-8.3.4-2"), path="Supplier score Q3 2026.xlsx")
    assert found == {"R-8.3.4-2": {"2026-10": 1}}

"""Reports and sheets of a period: the month or quarter that they count for."""

from __future__ import annotations

from analyses import assigned
from event_months import months, on_sheet
from written_blocks import line, table


def test_the_month_in_a_sheets_title_counts_and_not_the_day_of_the_report() -> None:
    book = [
        on_sheet("2026年7月", "服务水平达成统计（2026年7月）"),
        table(
            [["编制：张三", "报告日期：2026年8月7日", ""], ["指标", "目标", "实际"], ["甲", "95%", "97%"]],
            sheet="2026年7月",
        ),
    ]
    assert months(book, assigned("R-8.3.3")) == {"R-8.3.3": {"2026-07": 1}}


def test_sheets_named_by_english_months_take_the_year_of_the_file() -> None:
    figures = [["KPI", "Target", "Actual"], ["Resolved in time", "95 %", "96 %"], ["Satisfied", "4.2", "4.3"]]
    book = [table(figures, sheet="Jul"), table(figures, sheet="Aug")]
    assert months(book, assigned("R-9.1"), path="KPI report 2026.xlsx") == {"R-9.1": {"2026-07": 1, "2026-08": 1}}


def test_a_folders_month_dates_a_report_that_says_nothing_itself() -> None:
    blocks = [line("服务月报", level=1), line("本月服务正常。")]
    assert months(blocks, assigned("R-9.4"), "report", "2026年/07月/服务月报.docx") == {"R-9.4": {"2026-07": 1}}


def test_a_report_counts_in_the_period_that_it_covers() -> None:
    blocks = [
        line("月度服务报告", level=1),
        line("报告周期：2026年7月1日至2026年7月31日"),
        line("编制：张三 2026-08-05"),
    ]
    assert months(blocks, assigned("R-9.4"), "report", "服务报告.docx") == {"R-9.4": {"2026-07": 1}}


def test_a_report_on_several_months_is_one_event_of_the_last() -> None:
    two = [line("趋势分析报告", level=1), line("统计期间：2026年9月1日至2026年10月31日"), line("编制：张三 2026-11-05")]
    quarter = [
        line("趋势分析报告", level=1),
        line("统计期间：2026年7月1日至2026年9月30日"),
        line("编制：张三 2026-10-05"),
    ]
    assert months(two, assigned("R-8.6.3-3"), "report") == {"R-8.6.3-3": {"2026-10": 1}}
    assert months(quarter, assigned("R-8.6.3-3"), "report") == {"R-8.6.3-3": {"2026-09": 1}}


def test_a_report_on_a_period_that_is_not_over_counts_when_it_was_written() -> None:
    blocks = [line("客户满意度调查报告（2026年下半年）", level=1), line("报告日期：2026年10月13日")]
    assert months(blocks, assigned("R-8.3.2-3"), "report", "满意度.docx") == {"R-8.3.2-3": {"2026-10": 1}}


def test_a_survey_of_a_good_week_is_of_the_month_in_which_people_were_asked() -> None:
    asked = [
        line("2026年用户满意度调查分析", level=1),
        line("调查时间：2026年8月18日至8月28日"),
        line("编制：张三 2026-09-09"),
    ]
    assert months(asked, assigned("R-8.3.2-3"), "report", "满意度.docx") == {"R-8.3.2-3": {"2026-08": 1}}
    repair = [
        line("重大故障报告", level=1),
        line("处置时间：2026年8月18日至8月28日"),
        line("编制：张三 2026-09-09"),
    ]
    assert months(repair, assigned("R-8.6.1-2"), "report", "故障.docx") == {"R-8.6.1-2": {"2026-09": 1}}


def test_figures_up_to_a_month_are_not_those_of_the_month() -> None:
    title = on_sheet("2026", "服务预算与实际支出（截至2026年10月，编制：张三 2026-11-09）")
    figures = table([["服务", "预算", "实际"], ["甲", "5", "4"], ["乙", "6", "7"]], sheet="2026")
    assert months([title, figures], assigned("R-8.4.1")) == {"R-8.4.1": {"2026-11": 1}}


def test_the_report_of_an_audit_counts_when_it_was_finished_whatever_months_it_looked_back_on() -> None:
    rows = [
        ["Audit days", "21 to 23 September 2026"],
        ["Records of", "1 July 2026 to 20 September 2026"],
        ["Report date", "26 October 2026"],
    ]
    blocks = [line("Internal audit report", level=1), table(rows)]
    assert months(blocks, assigned("R-9.2-6"), "report", "Internal audit report.pdf") == {"R-9.2-6": {"2026-10": 1}}


def test_days_without_a_year_take_the_one_year_that_the_file_names() -> None:
    rows = [["日期", "做了什么"], ["9月9日", "巡检"], ["9月16日", "备份"], ["10月8日", "巡检"]]
    blocks = [line("驻院日志", level=1), line("驻院组长：甲乙　　2026年"), table(rows)]
    assert months(blocks, assigned("R-8.1"), path="驻院日志.docx") == {"R-8.1": {"2026-09": 2, "2026-10": 1}}


def test_a_count_by_month_beside_a_ledger_of_days_adds_nothing_to_it() -> None:
    log = table([["No.", "Reported"], ["1", "2026-07-03"], ["2", "2026-07-09"], ["3", "2026-08-02"]], sheet="Log")
    counts = table([["Month", "Count"], ["July 2026", "2"], ["August 2026", "1"]], sheet="Summary")
    below = table([["Month", "Count"], ["July 2026", "2"], ["August 2026", "1"]], sheet="Log", first_row=8)
    expected = {"R-8.6.1-1": {"2026-07": 2, "2026-08": 1}}
    assert months([log, counts], assigned("R-8.6.1-1"), path="Incident log.xlsx") == expected
    assert months([log, below], assigned("R-8.6.1-1"), path="Incident log.xlsx") == expected
    alone = months([counts], assigned("R-8.6.1-1"), path="Incidents by month.xlsx")
    assert alone == {"R-8.6.1-1": {"2026-07": 1, "2026-08": 1}}


def test_a_period_in_the_head_of_any_sheet_says_when_its_figures_are_of() -> None:
    log = table([["Date", "Done"], ["2026-09-01", "saved"], ["2026-09-02", "saved"]], sheet="Log", first_row=2)
    cost = table([["Offer", "Plan", "Actual"], ["Desk", "20", "21"]], sheet="Cost", first_row=3)
    heads = [
        on_sheet("Cost", "Plan and actual, July to September 2026", "A1"),
        on_sheet("Cost", "Anna Lee, 15 October 2026", "A2"),
    ]
    notes = [on_sheet("Notes", f"Note {number}", f"A{number}") for number in range(1, 7)]
    book = [*notes, on_sheet("Log", "Log", "A1"), log, *heads, cost]
    assert months(book, assigned("R-8.4.1", place="Cost")) == {"R-8.4.1": {"2026-09": 1}}


def test_the_quarter_that_a_sheet_is_called_after_says_when() -> None:
    scores = table([["供方", "分"], ["甲云", "92"]], sheet="三季度打分", first_row=2)
    other = table([["供方", "价"], ["甲云", "20"]], sheet="名单", first_row=2)
    book = [other, on_sheet("三季度打分", "供方三季度打分 2026年10月9日 张三", "A1"), scores]
    assert months(book, assigned("R-8.3.4-2", place="三季度打分")) == {"R-8.3.4-2": {"2026-10": 1}}  # when they rated
    spent = table([["服务", "预算", "实际"], ["甲", "92", "90"]], sheet="三季度收支", first_row=2)
    book = [other, on_sheet("三季度收支", "三季度收支对照 2026年10月12日 张三", "A1"), spent]
    assert months(book, assigned("R-8.4.1", place="三季度收支")) == {"R-8.4.1": {"2026-09": 1}}


def test_a_year_told_in_passing_is_no_period_of_a_report() -> None:
    blocks = [
        line("重大事件报告：主路黑场", level=1),
        line("自动切换没有勾上，2025 年改造后漏设。"),
        line("编制：王敏 2026年9月21日"),
    ]
    assert months(blocks, assigned("R-8.6.1-2"), "report", "黑场的报告.docx") == {"R-8.6.1-2": {"2026-09": 1}}
    of_a_year = [line("2025年度重大事件总结", level=1), line("编制：王敏 2026年1月21日")]
    assert months(of_a_year, assigned("R-8.6.1-2"), "report", "总结.docx") == {"R-8.6.1-2": {"2025-12": 1}}


def test_a_deck_on_a_month_is_the_meeting_in_which_it_was_shown_and_the_report_on_its_month() -> None:
    blocks = [line("Tier 3 Northgate - October 2026 (held 12 November 2026)", level=1), line("With Ann Lee, Bo Chen")]
    served = (*assigned("R-8.3.2-2"), *assigned("R-9.4"))
    assert months(blocks, served, "report", "Tier 3 Northgate October.pptx") == {
        "R-8.3.2-2": {"2026-11": 1},
        "R-9.4": {"2026-10": 1},
    }


def test_what_a_report_foresees_is_not_what_it_reports_on() -> None:
    blocks = [line("十月余量（王敏，2026年10月26日）", level=1), line("照这样：存储 11 月过 80%，2027 年 4 月到 90%。")]
    assert months(blocks, assigned("R-8.4.3"), "report", "10月余量.md") == {"R-8.4.3": {"2026-10": 1}}


def test_a_sheet_of_quarters_beside_one_of_the_year_counts_where_the_book_is_about_one_thing() -> None:
    book = [
        on_sheet("预算", "2026年服务预算"),
        table([["服务", "人工", "备件"], ["甲", "142", "18"], ["乙", "96", "38"]], sheet="预算"),
        on_sheet("执行", "季度核算与预测"),
        table([["季度", "预算", "实际"], ["2026年一季度", "172", "165"], ["2026年二季度", "175", "178"]], sheet="执行"),
    ]
    found = months(book, assigned("R-8.4.1"), path="2026年服务预算与核算.xlsx")
    assert found == {"R-8.4.1": {"2026-03": 1, "2026-06": 1}}


def test_the_account_of_an_outage_counts_on_the_day_on_which_it_began() -> None:
    rows = [["Written by", "Ada Finch, 31 August 2026"], ["Approved by", "Tom Reed, 3 September 2026"]]
    said = [line("Gates of the north yard", level=1), line("It happened on 27 August 2026."), table(rows)]
    assert months(said, assigned("R-8.6.1-2"), "report") == {"R-8.6.1-2": {"2026-08": 1}}
    assert months(said, assigned("R-8.5.2"), "report") == {"R-8.5.2": {"2026-09": 1}}  # of something else as before
    chinese = [
        line("闸机停机报告", level=1),
        line("发生时间：2026年8月27日08:03"),
        line("编制：张三 2026-08-31"),
        line("批准：李四 2026-09-03"),
    ]
    assert months(chinese, assigned("R-8.7.1-2"), "report") == {"R-8.7.1-2": {"2026-08": 1}}


def test_an_outage_long_ago_of_which_an_account_tells_besides_is_not_what_it_is_of() -> None:
    rows = [["Written by", "Ada Finch, 31 August 2026"], ["Approved by", "Tom Reed, 3 September 2026"]]
    said = [line("Gates of the north yard", level=1), table(rows), line("A like thing happened on 5 May 2025.")]
    assert months(said, assigned("R-8.6.1-2"), "report") == {"R-8.6.1-2": {"2026-09": 1}}

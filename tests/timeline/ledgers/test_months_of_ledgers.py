"""How many events each month of a ledger, log or workbook has."""

from __future__ import annotations

from collections import Counter

import pytest
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.records import events_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Assignment

INCIDENTS = "R-8.6.1-1"


def months(
    path: str, sheets: dict[str, str], requirement: str = INCIDENTS, others: tuple[str, ...] = ()
) -> dict[str, int]:
    """How many events each month has, of a file given as its sheets ("" is a page of text)."""
    blocks = [block for name, text in sheets.items() for block in page(text, sheet=name)]
    served = tuple(Assignment(one, 0.9, "title", "") for one in (requirement, *others))
    dates = dates_of(blocks, path)
    found = events_of(blocks, served, dates, main_date(dates, "record", path), "record", path, load_catalogue())
    return dict(Counter(f"{event.end:%Y-%m}" for event in found if event.requirement == requirement))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param('|Date|What|\n|3 Jul 2026|a|\n|"|b|\n|do.|c|\n|5 Aug 2026|d|', {7: 3, 8: 1}, id="ditto"),
        pytest.param("|日期|内容|\n|2026-07-03|a|\n|同上|b|\n|2026-08-05|d|", {7: 2, 8: 1}, id="同上"),
        pytest.param("|No|Date|What|\n|1|3.7.|a|\n|2|28.7.|b|\n|3|5.8.|c|", {7: 2, 8: 1}, id="days first, with dots"),
        pytest.param("|No|Date|What|\n|1|3/7|a|\n|2|28/7|b|\n|3|5/8|c|", {7: 2, 8: 1}, id="days first, shown by one"),
        pytest.param("|No|Date|What|\n|1|7/3|a|\n|2|7/28|b|\n|3|8/5|c|", {7: 2, 8: 1}, id="months first"),
        pytest.param("|Wk|Racks|\n|27|ok|\n|28|ok|\n|32|ok|", {7: 2, 8: 1}, id="numbers of weeks"),
        pytest.param(
            "|日期|内容|用时|\n|2026-07-03|a|20|\n|7月小计|1件|20|\n|2026-08-05|b|10|\n|8月小计|1件|10|",
            {7: 1, 8: 1},
            id="小计 of each month",
        ),
        pytest.param(
            "|Date|What|Minutes|\n|2026-07-03|a|20|\n|July total|1|20|\n|2026-08-05|b|1|\n|Total for August|1|1|",
            {7: 1, 8: 1},
            id="totals of each month",
        ),
        pytest.param(
            "|Sorted|#|Rang in|\n|5 Aug 2026|1|30 Jul 2026|\n|9 Aug 2026|2|4 Aug 2026|\n|12 Aug 2026|3|29 Jul 2026|",
            {7: 2, 8: 1},
            id="of two unknown columns the earlier",
        ),
    ],
)
def test_the_rows_of_a_ledger_of_2026(rows: str, expected: dict[int, int]) -> None:
    found = months("incident log 2026.xlsx", {"2026": rows})
    assert found == {f"2026-{month:02d}": count for month, count in expected.items()}


def test_a_year_that_some_of_the_rows_name_goes_before_that_of_the_title() -> None:
    rows = "|2026-2027 log|<<|<<|\n|No|Opened|What|\n|3|5 Jan 2027|a|\n|2|28 Dec|b|\n|1|3 Dec|c|"
    assert months("incident log.xlsx", {"log": rows}) == {"2027-01": 1, "2026-12": 2}


def test_a_log_as_text_takes_month_and_year_from_the_line_above() -> None:
    assert months("事件记录.txt", {"": "2026年7月\n3日 打印机坏\n9日 网络断\n2026年8月\n5日 网络断\n6日 电话坏"}) == {
        "2026-07": 2,
        "2026-08": 2,
    }
    lines = "Incident notes 2026\n03 Jul - printer swapped\n09 Jul - net down\n05 Aug - net down"
    assert months("incident notes.txt", {"": lines}) == {"2026-07": 2, "2026-08": 1}


def test_numbered_points_are_no_days_of_a_log() -> None:
    assert months("notes 2026.txt", {"": "1.2 printer swapped\n1.3 net down\n2.1 phone down"}) == {}


@pytest.mark.parametrize(
    "line",
    [
        "No dispute with any vendor between 1 June and 31 Oct 2026. A. Reed, 2 Nov 2026",
        "6月至10月未与供应商发生争议。王芳 2026年11月2日",
    ],
)
def test_a_header_without_rows_and_a_line_that_says_why_is_no_event(line: str) -> None:
    assert months("Vendor file.xlsx", {"Disputes": f"|Date|Vendor|About|Result|\n{line}"}, "R-8.3.4-3") == {}


def test_a_sheet_called_after_several_months_counts_on_the_day_of_its_title() -> None:
    score = "Vendor score, talked through on {}\n|Vendor|Up|Score|\n|A|95|94|\n|B|91|87|"
    sheets = {"Apr-Jun 26": score.format("14 July 2026"), "Jul-Sep 26": score.format("13 Oct 2026")}
    assert months("Vendor scores.xlsx", sheets, "R-8.3.4-2") == {"2026-07": 1, "2026-10": 1}


def test_the_checklists_of_several_departments_are_one_audit() -> None:
    sheet = "检查日期：{}\n|条款|检查内容|结果|\n|8.1|看记录|符合|\n|8.2|看目录|符合|"
    sheets = {"运维部": sheet.format("2026-11-04"), "综合部": sheet.format("2026-11-05")}
    assert months("检查表.xlsx", sheets, "R-9.2-3") == {"2026-11": 1}


def test_sheets_of_one_form_belong_together_whatever_they_are_called() -> None:
    walks = "Morning walk-round\n|Week|Walk kept|Backup|By|\n|w/c {0}|{0}, 07:40|done|A|\n|w/c {1}|{1}, 07:40|done|B|"
    sheets = {
        "Q1 a": walks.format("8 Jun 2026", "15 Jun 2026"),
        "Q2": walks.format("5 Oct 2026", "12 Oct 2026"),
    }
    blocks = [block for name, text in sheets.items() for block in page(text, sheet=name)]
    served = (Assignment("R-8.1", 0.9, "Q1 a", "Morning walk-round"), Assignment("R-7.4", 0.9, "title", ""))
    dates = dates_of(blocks, "Walks.xlsx")
    found = events_of(blocks, served, dates, None, "record", "Walks.xlsx", load_catalogue())
    assert Counter(f"{one.value:%Y-%m}" for one in found if one.requirement == "R-8.1") == {"2026-06": 2, "2026-10": 2}


def test_a_list_of_those_present_is_told_by_its_columns() -> None:
    rows = (
        "|Meeting|Day|Name|Signed|\n|Opening|2026-09-08|A|yes|\n|Opening|2026-09-08|B|yes|\n|Closing|2026-09-10|A|yes|"
    )
    assert months("Opening and closing.xlsx", {"Meetings": rows}, "R-9.2-4") == {"2026-09": 1}


def test_those_present_on_days_far_apart_are_an_occasion_a_day() -> None:
    rows = (
        "|Day|Name|Signature|\n|2026-07-02|A|A|\n|2026-07-02|B|B|\n|2026-07-02|C|C|\n|2026-09-10|A|A|\n|2026-09-10|B|B|"
    )
    assert months("Training sign-in.xlsx", {"2026": rows}, "R-7.2-3") == {"2026-07": 1, "2026-09": 1}


def test_figures_below_lines_that_name_a_month_each() -> None:
    block = "|服务|应运行|停机|可用率|\n|平台|44640|18|99.96%|\n|网络|44640|9|99.98%|"
    rows = f"|2026年9月||||\n{block}\n|2026年11月||||\n{block}"
    assert months("可用率统计.xlsx", {"可用率": rows}, "R-8.7.1-1") == {"2026-09": 2, "2026-11": 2}


def test_a_plan_that_is_kept_up_as_a_ledger_has_events() -> None:
    rows = "|Idea|Proposed|Owner|Outcome|\n|standby|Apr 14 2026|A|6 min|\n|status page|May 2 2026|B|-41%|"
    assert months("SIP.xlsx", {"Service improvement plan": rows}, "R-10.2") == {"2026-04": 1, "2026-05": 1}
    courses = "|Course|Planned date|Trainer|\n|A|21 Jan 2026|X|\n|B|11 Feb 2026|Y|"
    assert months("Training.xlsx", {"Training plan": courses}, "R-7.2-3") == {}


def test_how_many_weeks_something_took_is_no_week_of_the_year() -> None:
    rows = "|Course|Weeks|Trainer|\n|A|2|X|\n|B|3|Y|\n|C|2|Y|"
    assert months("Courses 2026.xlsx", {"Courses": rows}, "R-7.2-3") == {}


def test_a_talk_exported_from_a_chat_is_one_record() -> None:
    lines = "\n".join(f"2026-10-14 08:0{minute} 王芳：收到" for minute in range(5))
    assert months("值班群_20261014.txt", {"": lines}, "R-8.1") == {"2026-10": 1}


def test_days_told_with_their_month_count_below_whatever_label() -> None:
    rows = (
        "|流水|说的啥|几点报的|谁弄的|\n|1|甲|11月2日 08:20|张三|\n|2|乙|11月5日 21:15|李四|\n|3|丙|11月9日 9:00|张三|"
    )
    assert months("工单导出2026年11月.xls", {"导出": rows}) == {"2026-11": 3}


def test_laws_in_force_since_years_are_no_events() -> None:
    rows = "|核对日期 2026-09-14|||\n|名称|标准号|施行|有效|\n|服务管理|ISO/IEC 20000-1:2018|2018-09-15|是|\n|网络安全法|主席令第53号|2017-06-01|是|"
    assert months("外来文件清单.xlsx", {"清单": rows}, "R-7.5-3") == {"2026-09": 1}


def test_faults_are_of_the_day_since_when_they_are_known_and_people_are_no_events() -> None:
    known = "|Quirk|Since|What users see|\n|K-1|2026-08-12|no pictures|\n|K-2|2026-10-06|double pages|"
    assert months("quirks.xlsx", {"Known quirks": known}, "R-8.6.3-2") == {"2026-08": 1, "2026-10": 1}
    staff = "|No|Name|Since|\n|1|A. Name|2014-02-01|\n|2|B. Name|2026-03-02|"
    assert months("team.xlsx", {"Team": staff}, "R-7.2-1") == {}


def test_the_editions_of_outside_papers_are_no_events_whatever_their_columns_are_called() -> None:
    rows = "|名称|编号|发布|实施|状态|\n|要求|ISO/IEC 20000-1:2018|ISO|2018-09-15|有效|\n|设计规范|GB 50174|部|2018-01-01|有效|"
    assert months("清单.xlsx", {"外来文件": rows}, "R-7.5-3") == {}
    received = "|名字|版|收到|\n|ISO/IEC 20000-1|2018|2026-03-10|\n|名单|2026|2026-02-01|"
    assert months("清单.xlsx", {"外来文件": received}, "R-7.5-3") == {"2026-03": 1, "2026-02": 1}


def test_a_sheet_called_after_the_days_of_an_occasion_is_no_month_of_figures() -> None:
    rows = "Question sheet, 12 to 14 October 2026\n|No|Asked|Seen|\n|1|a|yes|\n|2|b|no|"
    found = months("questions.xlsx", {"12-14 Oct": rows}, "R-9.2-3")
    assert found == {"2026-10": 1}
    blocks = page(rows, sheet="12-14 Oct")
    served = (Assignment("R-9.2-3", 0.9, "title", ""),)
    (event,) = events_of(blocks, served, dates_of(blocks, "q.xlsx"), None, "record", "q.xlsx", load_catalogue())
    assert event.value.day == 12


def test_the_week_in_the_name_of_a_sheet_is_no_day_of_its_rows() -> None:
    rounds = "|Week|Date|Hosts|\n|25|16.06.2026|ok|\n|41|08.10.2026|ok|"
    assert months("patrol 2026.xlsx", {"weekly patrol": rounds}, "R-8.1") == {"2026-06": 1, "2026-10": 1}


def test_a_column_of_days_with_dots_and_two_digits_holds_no_editions() -> None:
    book = "|day|robot|who|\n|3.8.26|green|XF|\n|12.8.26|green|QT|\n|2.9.26|amber|QT|"
    assert months("rounds.xlsx", {"book": book}, "R-8.1") == {"2026-08": 2, "2026-09": 1}


def test_since_when_machines_are_there_is_no_event() -> None:
    kit = "|Label|What|Came on|State|\n|K-1|server|2014-02-01|in use|\n|K-2|switch|2021-03-15|in use|\n|K-3|disk|2026-09-16|in use|"
    assert months("Kit list.xlsx", {"Kit": kit}, "R-8.2.5") == {}


def test_a_talk_that_was_exported_is_one_event_a_day() -> None:
    talk = "|日期|时间|发送人|内容|\n|2026-09-23|10:18|客户|登不进|\n|2026-09-23|10:24|值班|证书过期|\n|2026-09-23|11:06|客户|好了|\n|2026-09-23|12:06|值班|结束|"
    assert months("群会话存档.csv", {"": talk}, "R-8.6.1-2") == {"2026-09": 1}


def test_a_daily_log_says_what_it_is_and_who_wrote_it_before_its_day() -> None:
    log = "【值班日报】麦穗 2026-09-14 18:03 监控全绿，备份成功\n【值班日报】步青 2026-10-16 18:20 机柜看过\n【值班日报】柴旭 2026-11-17 18:41 高峰 69%"
    assert months("值班日报.txt", {"": log}, "R-8.1") == {"2026-09": 1, "2026-10": 1, "2026-11": 1}


def test_a_sheet_whose_rows_say_only_when_they_were_mended_has_the_day_of_its_title() -> None:
    risks = """
        信息安全风险评估（评估日期 2026-08-27，张三；批准：李四）
        |编号|资产|威胁|控制决定|负责人|完成|
        |1|资料库|越权查询|双人授权|王五|2026-09-20|
        |2|前置机|网上攻击|补丁周期|赵六|2026-09-30|"""
    assert months("信息安全风险评估2026.xlsx", {"评估": risks}, "R-8.7.3-1") == {"2026-08": 1}
    rights = """
        Access tidy-up, 28 August 2026
        |System|Accounts|Too many rights|Put right on|
        |A|655|7|2026-09-01|
        |B|11|1|2026-09-02|"""
    assert months("Access tidy-up.xlsx", {"Rights": rights}, "R-8.7.3-3") == {"2026-08": 1}


def test_rows_that_say_when_they_came_in_keep_their_days_below_a_title_with_one() -> None:
    rows = """
        故障登记（整理日期 2026-08-01）
        |编号|发生日期|内容|完成|
        |1|2026-08-20|a|2026-09-20|
        |2|2026-09-03|b|2026-09-30|"""
    assert months("故障登记.xlsx", {"登记": rows}) == {"2026-08": 1, "2026-09": 1}


def test_a_quarter_beside_sheets_of_months_is_a_period_too() -> None:
    third = "2026年三季度费用（万元）\n|类|预算|实际|\n|人工|66|67|\n|外协|20|19|"
    october = "2026年10月（万元）\n|类|预算|实际|\n|人工|22|23|\n|外协|7|6|"
    september = "2026年9月（万元）\n|类|预算|实际|\n|人工|22|23|\n|外协|7|6|"
    book = {"三季度": third, "10月": october}
    assert months("2026费用.xlsx", book, "R-8.4.1") == {"2026-09": 1, "2026-10": 1}
    assert months("2026费用.xlsx", {**book, "9月": september}, "R-8.4.1") == {"2026-09": 1, "2026-10": 1}


def test_rows_long_after_the_day_of_the_file_say_until_when_something_holds() -> None:
    houses = """
        Who we keep for, 5 October 2026
        |House|What|Good for|
        |A|shelves|2027-07-31|
        |B|copies|2028-06-30|"""
    assert months("who we keep for.xlsx", {"houses": houses}, "R-8.3.2-1") == {"2026-10": 1}
    soon = houses.replace("2027-07-31", "2026-10-20").replace("2028-06-30", "2026-11-03")
    assert sum(months("who we keep for.xlsx", {"houses": soon}, "R-8.3.2-1").values()) == 2

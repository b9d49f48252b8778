"""Several records in one text: a line of its own for each day, a chapter for each week or month."""

from __future__ import annotations

import pytest
from analyses import assigned
from event_months import months
from written_blocks import line
from written_pages import page

from pipeline.values import Kind

MINUTES = "例会纪要汇总\n9月3日 周三例会\n出席：张三、李四\n断网已解决\n9月17日（周四）15:00\n出席：张三\n备份检查\n10月8日 节后例会\n出席：张三"
LOG = "2026-09-01\n白班 张三：巡检正常\n2026-09-02\n夜班 李四：告警一条\n2026-10-03 夜班\n王五：正常"

WATCHES = "东站值班本\n第1周 2026-09-01 早班 牛三立 晴\n闸机试过，好。\n第2周 2026-09-08 晚班 骆小满\n停电两分钟。来电后逐台看过。\n第6周 2026-10-05 中班 牛三立、骆小满 小雨\n没事。"
SHIFTS = "Gate book\nWeek 36 – 1 September 2026, early shift, Ann Pell, rain\nReader 4 swapped.\nWeek 37 – 8 September 2026, late, B. Rook\nQuiet.\nWeek 41 – 5 October 2026, Ann Pell\nUPS alarm, held."


@pytest.mark.parametrize(
    ("text", "path", "requirement", "expected"),
    [
        (MINUTES, "例会纪要2026.txt", "R-7.4", {"2026-09": 2, "2026-10": 1}),
        (LOG, "日志.txt", "R-8.1", {"2026-09": 2, "2026-10": 1}),
        (WATCHES, "值班本.txt", "R-8.1", {"2026-09": 2, "2026-10": 1}),
        (SHIFTS, "Gate duty book.txt", "R-8.1", {"2026-09": 2, "2026-10": 1}),
        ("Ops\n3 September 2026\nPresent: all\n1 October 2026, ops meeting\nPresent: all", "minutes.md", "R-7.4", {"2026-09": 1, "2026-10": 1}),
    ],
)  # fmt: skip
def test_a_line_that_tells_no_more_than_a_day_begins_a_record(
    text: str, path: str, requirement: str, expected: dict[str, int]
) -> None:
    assert months(page(text), assigned(requirement), path=path) == {requirement: expected}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (LOG, "停电经过.txt"),  # the story of one incident
        (WATCHES, "东站停电经过.txt"),
        ("值班本\n9月1日 前把钥匙交门卫\n好。\n9月8日 起改由门卫开门\n好。", "值班本2026.txt"),
        ("例会纪要\n2026年9月3日\n2026年9月4日\n出席：张三", "例会纪要.txt"),  # held, and sent round
        ("例会纪要\n2026年9月3日 例会\n出席：张三\n2026年9月9日前交材料，逾期报部门经理处理\n散会", "例会纪要.txt"),
    ],
)
def test_days_that_a_text_only_tells_of_begin_none(text: str, path: str) -> None:
    found = months(page(text), assigned("R-7.4"), path=path)
    assert sum(found.get("R-7.4", {}).values()) <= 1


def test_a_chapter_for_each_week_is_a_record_of_its_own() -> None:
    text = "# 运维周报\n## 第36周（8月31日—9月6日）\n工单23件。\n## 第37周（9月7日—9月13日）\n工单20件。"
    assert months(page(text), assigned("R-8.1"), path="周报汇编2026.md") == {"R-8.1": {"2026-09": 2}}


@pytest.mark.parametrize(
    ("title", "close", "expected"),
    [
        ("Monthly service reports", "", {"2026-07": 1, "2026-08": 1}),
        ("Service report, third quarter", "Written by A. Reed on 9 October 2026", {"2026-09": 1}),
    ],
)
def test_a_report_with_a_chapter_for_each_month_is_one_or_a_collection(
    title: str, close: str, expected: dict[str, int]
) -> None:
    text = f"# {title}\n## July 2026\n112 tickets.\n## August 2026\n98 tickets.\n{close}"
    kind: Kind = "report"
    found = months(page(text), assigned("R-9.4"), path=f"{title}.md", kind=kind)
    assert found == {"R-9.4": expected}


def test_months_below_one_another_on_a_page_have_the_year_of_its_title() -> None:
    text = "# 可用率统计（2026年）\n| 月份 | 门户 |\n| 7月 | 99.95 |\n| 8月 | 99.9 |\n| 9月 | 99.97 |"
    assert months(page(text), assigned("R-8.7.1-1"), path="可用率.md") == {
        "R-8.7.1-1": {"2026-07": 1, "2026-08": 1, "2026-09": 1}
    }


@pytest.mark.parametrize("between", ["\n\n", ""], ids=["lines", "run on"])
def test_weeks_before_the_days_of_a_log_hide_none(between: str) -> None:
    entries = ("第36周 2026-09-04 滤网换了", "第37周 2026-09-11 专线掉三条", "第41周 2026-10-09 口令到期")
    blocks = [line("值班周志"), *(line(text) for text in between.join(entries).split("\n\n"))]
    assert months(blocks, assigned("R-8.1"), path="值班周志.txt") == {"R-8.1": {"2026-09": 2, "2026-10": 1}}


def test_weeks_that_a_sentence_names_are_no_entries() -> None:
    blocks = [line("小结"), line("第36周 2026-09-04 起试用，第37周复盘。"), line("结论：可以推广。")]
    assert sum(months(blocks, assigned("R-8.1"), path="小结.txt").get("R-8.1", {}).values()) <= 1


def test_two_meetings_below_headings_without_a_year_are_two() -> None:
    blocks = [
        line("Change table", level=1),
        line("4 March", level=2, heading="Change table"),
        line("4 March 2026, chaired by Ann Lee. CH-7 agreed.", heading="Change table > 4 March"),
        line("18 March", level=2, heading="Change table"),
        line("18 March 2026, chaired by Ann Lee. CH-9 put off.", heading="Change table > 18 March"),
    ]
    assert months(blocks, assigned("R-8.5.1-2"), path="table in March.md") == {"R-8.5.1-2": {"2026-03": 2}}


def test_headings_are_of_no_year_where_the_file_tells_of_two() -> None:
    blocks = [
        line("碰头", level=1),
        line("3月4日", level=2, heading="碰头"),
        line("续签2025年12月1日的约定。", heading="碰头 > 3月4日"),
        line("3月18日", level=2, heading="碰头"),
        line("2026年3月18日，定下搬迁。", heading="碰头 > 3月18日"),
    ]
    assert sum(months(blocks, assigned("R-7.4"), path="碰头.md").get("R-7.4", {}).values()) == 1

"""Which day a form or record stands for: begun, done, found or held."""

from __future__ import annotations

import pytest
from days_of_papers import record_stands_for, roles, stands_for
from written_blocks import line, table
from written_pages import page

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, Place


def test_the_day_in_a_scans_name_is_that_of_the_scan() -> None:
    rows = [["发生时间", "2026-10-13 16:40"], ["关闭", "2026-10-14"]]
    assert stands_for([table(rows)], "record", "扫描件20261014.pdf") == "2026-10-13"
    assert stands_for([table(rows)], "record", "登记20261014.pdf") == "2026-10-14"


def test_a_form_is_of_the_day_on_which_it_was_begun() -> None:
    rows = [["单号", "甲-01", "开单", "2026年7月13日"], ["回看", "达到", "回看日子", "2026年7月21日"]]
    found = dates_of([line("检修票", level=1), table(rows, heading="检修票")], "检修票01.docx")
    assert str(main_date(found, "record", "检修票01.docx")) == "2026-07-13"


def test_a_form_of_its_own_words_is_of_the_day_beside_its_number() -> None:
    rows = [
        ["割接号", "GJ-2610-03", "提单", "2026-10-19 张三"],
        ["会审", "2026-10-20 同意", "批", "李四"],
        ["施工", "2026-10-22 00:30至03:10", "谁", "王五"],
    ]
    assert (
        stands_for([line("割接单", level=1), table(rows, heading="割接单")], "record", "GJ-2610-03.docx")
        == "2026-10-19"
    )


def test_a_finding_is_of_the_day_of_the_audit_and_not_of_its_correction() -> None:
    rows = [["No.", "NC-02", "Audit day", "23 October 2026"], ["Action", "field added", "Done on", "2 November 2026"]]
    blocks = [line("Nonconformity report", level=1), table(rows, heading="Nonconformity report")]
    assert stands_for(blocks, "record", "NC-02.docx") == "2026-10-23"


@pytest.mark.parametrize(
    ("written", "day"),
    [("2026-10-08", "2026-09-24"), ("2026-09-21", "2026-09-21")],
)
def test_the_sheet_of_a_release_is_of_the_day_it_was_written_unless_that_was_after_the_release(
    written: str, day: str
) -> None:
    rows = [["上线编号", "1"], ["上线日期", "2026-09-24"], ["编制日期", written]]
    assert stands_for([line("上线单", level=1), table(rows)], "record", "上线单.docx", "上线单") == day


def test_a_change_looked_at_again_is_of_that_day() -> None:
    rows = [["Done on", "23 September 2026"], ["Looked at again on", "9 October 2026"]]
    blocks = [line("MV-4 looked at again", level=1), table(rows)]
    assert stands_for(blocks, "record", "MV-4 looked at again.docx", "MV-4 looked at again") == "2026-10-09"


@pytest.mark.parametrize("label", ["实施结果", "上线结果", "Implementation result"])
def test_the_day_beside_the_result_of_a_change_is_that_on_which_it_was_made(label: str) -> None:
    rows = [["申请日期", "2026-09-20", "计划时间", "2026-09-26 19:00"], [label, "成功 2026-09-26", "实施人", "张三"]]
    found = dates_of([line("变更申请单", level=1), table(rows)], "RFC-1.docx")
    assert [(each.role, str(each.value)) for each in found if each.place.endswith("T1R2C2")] == [
        ("occurred", "2026-09-26")
    ]


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2026/巡检/终端巡检单1010.docx", "2026-10-10"),
        ("巡检/终端巡检单1010.docx", "2026-10-10"),  # the year stands in the header
        ("巡检/RL-1010.docx", "None"),
        ("巡检/MF-JL-1010 巡检单.docx", "None"),
        ("巡检/巡检单 1010.2.docx", "None"),
        ("巡检/cards 1010.docx", "None"),
    ],
)
def test_four_digits_of_a_chinese_name_are_a_day_where_a_record_names_no_other(path: str, day: str) -> None:
    blocks = [Block("JL-03　2026年", Place(part="header")), *page("# 巡检单\n| 地点 | 办税厅 | 巡检人 | 张三丰 |")]
    assert str(main_date(dates_of(blocks, path), "record", path)) == day


def test_minutes_of_several_meetings_have_the_day_of_the_first() -> None:
    heads = "".join(f"## 2026-{month}-09 第二周：例行\n主持：张三丰\n待办：照旧\n" for month in ("02", "03", "04"))
    blocks = page(f"# 运营周例会纪要\n{heads}")
    dates = dates_of(blocks, "运营周例会纪要.md")
    assert {one.role for one in dates} == {"meeting"}
    assert str(main_date(dates, "record", "运营周例会纪要.md", "运营周例会纪要")) == "2026-02-09"


def test_the_day_on_which_a_file_was_sent_in_a_chat_is_not_that_of_what_it_records() -> None:
    blocks = page("# 演练总结\n| 演练时间 | 2026年5月20日 | 地点 | 机房 |\n编写：张三丰 2026年5月22日")
    for name, day in (("WX文件_20260522_1731.docx", "2026-05-20"), ("演练_20260522.docx", "2026-05-22")):
        assert str(main_date(dates_of(blocks, name), "record", name)) == day


def test_the_judgement_of_a_training_is_not_its_day() -> None:
    rows = [
        ["Subject", "Internal auditors", "Days", "22 and 23 July 2026"],
        ["Did it work", "Audit led without help", "Judged", "A. Reed, 26 October 2026"],
    ]
    assert record_stands_for([line("Training record", level=1), table(rows)], "training.docx") == "2026-07-22"


def test_a_release_is_planned_by_someone_and_rolled_out_on_a_day() -> None:
    rows = [["Release", "26.10, minor"], ["Planned by", "A. Reed, 24 September 2026"],
            ["Approved by", "B. Lowe, 28 September 2026"], ["Rollout", "13 October 2026"]]  # fmt: skip
    blocks = [line("Release 26.10", level=1), table(rows)]
    assert roles(blocks) == {"2026-09-24": "drafted", "2026-09-28": "approved", "2026-10-13": "occurred"}
    assert record_stands_for(blocks, "Changes/Release 2610.docx") == "2026-10-13"


def test_a_form_stands_for_the_day_in_its_first_lines_on_which_it_was_begun() -> None:
    later = [["做成怎样", "成"], ["发布时间", "2026年7月17日 02:10"]]
    begun = [["票号", "X-1"], ["谁开的", "甲某", "开票", "2026年7月13日"], *later]
    assert record_stands_for([line("作业票", level=1), table(begun)], "作业票.docx") == "2026-07-13"
    told = [["票号", "X-1"], ["谁开的", "甲某", "备注", "2026年7月30日"], *later]
    assert record_stands_for([line("作业票", level=1), table(told)], "作业票.docx") == "2026-07-17"

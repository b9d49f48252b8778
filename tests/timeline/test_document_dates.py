"""All dates of a file with their roles, and the date that the file stands for."""

from __future__ import annotations

from datetime import date

import pytest
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of, main_date
from pipeline.values import Block, DatedPlace, Kind

PROCEDURE = [
    line("某某公司"),
    line("事件管理程序", level=1),
    table([["编制", "张三", "日期", "2024-03-01"], ["审核", "李四", "日期", "2024-03-02"], ["批准", "王五", "日期", "2024.3.3"]]),
    line("发布日期：2024年3月5日 实施日期：2024年4月1日"),
    table(
        [["版本", "修订内容", "修订人", "日期", "批准人"], ["V1.0", "新建", "张三", "2023-01-01", "王五"],
         ["V1.1", "修改职责", "张三", "2024-02-20", "王五"]],
        heading="修订记录",
    ),
    line("QP-07 V1.0 2020-01-01", part="header"),
]  # fmt: skip


def roles(blocks: list[Block], path: str = "文件.docx") -> list[tuple[str, str]]:
    return [(str(each.value), each.role) for each in dates_of(blocks, path)]


def main(blocks: list[Block], kind: Kind, path: str = "文件.docx") -> date | None:
    return main_date(dates_of(blocks, path), kind, path)


def test_a_cover_with_label_cells_and_a_revision_history_gives_each_date_its_role() -> None:
    assert roles(PROCEDURE) == [
        ("2024-03-01", "drafted"), ("2024-03-02", "reviewed"), ("2024-03-03", "approved"),
        ("2024-03-05", "released"), ("2024-04-01", "effective"),
        ("2023-01-01", "revised"), ("2024-02-20", "revised"), ("2020-01-01", "other"),
    ]  # fmt: skip


def test_the_main_date_of_a_procedure_is_its_effective_date() -> None:
    assert main(PROCEDURE, "procedure") == date(2024, 4, 1)


def test_without_cover_dates_the_last_revision_counts() -> None:
    assert main(PROCEDURE[4:], "procedure") == date(2024, 2, 20)


def test_places_name_part_heading_and_cell() -> None:
    places = [each.place for each in dates_of(PROCEDURE, "文件.docx")]
    assert places[0] == "T1R1C4"
    assert places[5] == "修订记录 T1R2C4"
    assert places[-1] == "header"


def test_signature_columns_take_the_header_above_a_row_of_dates() -> None:
    blocks = [table([["", "编制", "审核", "批准"], ["签名", "张三", "李四", "王五"],
                     ["日期", "2024-3-1", "2024-3-2", "2024-3-3"]])]  # fmt: skip
    assert roles(blocks) == [("2024-03-01", "drafted"), ("2024-03-02", "reviewed"), ("2024-03-03", "approved")]


def test_a_signature_date_column_follows_its_neighbour() -> None:
    blocks = [table([["编制", "日期", "批准", "日期"], ["张三", "2024-3-1", "王五", "2024-3-3"]])]
    assert roles(blocks) == [("2024-03-01", "drafted"), ("2024-03-03", "approved")]


@pytest.mark.parametrize(
    "phrase",
    [
        "本程序自发布之日起实施。",
        "本文件發佈之日起施行",
        "发布即实施",
        "This procedure takes effect on the date of issue.",
    ],
)
def test_effective_from_release_takes_the_releases_date(phrase: str) -> None:
    blocks = [line("发布日期：2024年3月5日"), line(phrase)]
    assert ("2024-03-05", "effective") in roles(blocks)
    assert main(blocks, "manual") == date(2024, 3, 5)


def test_effective_from_release_gives_nothing_without_a_release() -> None:
    assert roles([line("本程序自发布之日起实施。")]) == []


def test_a_report_stands_for_the_day_on_which_it_was_finished() -> None:
    blocks = [
        line("2026年7月服务报告", level=1),
        line("报告周期：2026年7月1日至2026年7月31日"),
        line("报告日期：2026-08-03"),
        table([["序号", "发生时间", "描述"], ["1", "2026-07-03 09:00", "打印机"], ["2", "2026-07-08 10:00", "网络"]]),
    ]
    found = dates_of(blocks, "服务报告202607.docx")
    assert (
        DatedPlace(date(2026, 7, 1), date(2026, 7, 31), "day", "period_start", "2026年7月1日至2026年7月31日", "body")
        in found
    )
    assert [each.role for each in found if each.place.startswith("T1")] == ["occurred", "occurred"]
    assert main(blocks, "report") == date(2026, 8, 3)


def test_a_report_without_a_day_of_writing_stands_for_the_end_of_its_period() -> None:
    blocks = [line("2026年7月服务报告", level=1), line("报告周期：2026年7月1日至2026年7月31日")]
    assert main(blocks, "report") == date(2026, 7, 31)


def test_a_day_in_the_files_own_name_is_the_day_of_the_record() -> None:
    blocks = [line("应急演练报告", level=1), line("演练时间：2026年8月27日"), line("报告日期：2026年9月2日")]
    found = dates_of(blocks, "演练/应急演练报告20260827.docx")
    assert main_date(found, "record", "演练/应急演练报告20260827.docx") == date(2026, 8, 27)
    assert main_date(found, "report", "演练/应急演练报告20260827.docx") == date(2026, 9, 2)  # when it was finished
    assert main_date(found, "report", "演练/应急演练报告20260830.docx") == date(2026, 9, 2)


def test_a_controlled_document_filed_among_records_stands_for_its_effective_date() -> None:
    blocks = [table([["编制", "张三 2026年5月14日"], ["批准", "李四 2026年5月29日"], ["实施日期", "2026年6月15日"]])]
    assert main(blocks, "record") == date(2026, 6, 15)
    assert main(blocks, "list") == date(2026, 6, 15)


def test_a_statement_stands_for_its_signature_and_not_for_the_period_it_covers() -> None:
    blocks = [line("统计期间：2026年6月15日至2026年10月31日"), line("声明日期：2026年11月3日")]
    assert main_date(dates_of(blocks, "a"), "record", "无投诉声明.docx") == date(2026, 11, 3)


def test_a_department_above_dates_is_no_header() -> None:
    blocks = [table([["归口部门", "总经理办公室"], ["编制", "张三 2026年5月18日"], ["审核", "李四 2026年5月27日"]])]
    assert [role for _, role in roles(blocks)] == ["drafted", "reviewed"]


def test_in_force_from_one_day_to_another_gives_the_expiry_too() -> None:
    blocks = [line("Effective: 1 June 2026 to 31 May 2027")]
    assert ("2027-05-31", "expiry") in roles(blocks)


def test_minutes_stand_for_their_meeting_and_not_for_the_form_or_the_writing() -> None:
    blocks = [
        line("R-01 2020-01-01", part="header"),
        line("管理评审会议纪要", level=1),
        table([["会议主题", "管理评审", "会议时间", "2026年9月10日 14:00"], ["参加人员", "张三", "记录人", "李四"]]),
        line("编制：李四 2026-09-11"),
        line("打印日期：2026-10-01"),
    ]
    assert main(blocks, "record") == date(2026, 9, 10)


def test_a_single_record_stands_for_its_event() -> None:
    blocks = [table([["发生时间", "2026-07-03 09:14"], ["关闭时间", "2026-07-04"], ["审批", "王五 2026-07-05"]])]
    assert roles(blocks) == [("2026-07-03", "occurred"), ("2026-07-04", "other"), ("2026-07-05", "approved")]
    assert main(blocks, "record") == date(2026, 7, 3)


def test_a_form_header_is_not_the_records_date() -> None:
    blocks = [line("表单 R-01 发布日期 2020-01-01", part="header"), line("今日无事")]
    assert main(blocks, "record") is None


def test_a_licence_is_dated_by_its_issue_and_its_term_has_an_end_or_none() -> None:
    blocks = [
        line("营业期限 2015年01月01日至2035年01月01日"),
        line("成立日期 2015年01月01日"),
        line("登记机关"),
        line("2023年5月6日"),
    ]
    assert ("2035-01-01", "expiry") in roles(blocks)
    assert main(blocks, "licence") == date(2023, 5, 6)
    endless = [line("营业期限 2015年01月01日至长期"), line("成立日期 2015年01月01日")]
    assert "expiry" not in [role for _, role in roles(endless)]
    assert main(endless, "licence") is None


def test_an_order_of_release_signed_at_its_end() -> None:
    blocks = [
        line("颁布令", level=1),
        line("现批准发布本手册，自2026年7月1日起施行。"),
        line("总经理：张三"),
        line("2026年6月25日"),
    ]
    assert roles(blocks) == [("2026-07-01", "effective"), ("2026-06-25", "signed")]


def test_a_lone_date_takes_the_label_line_above_it() -> None:
    assert roles([line("批准："), line("2026年6月25日"), *[line("正文") for _ in range(9)]]) == [
        ("2026-06-25", "approved")
    ]


def test_the_file_name_is_the_last_resort() -> None:
    assert main([line("巡检正常")], "record", "2026年/巡检记录7月.docx") == date(2026, 7, 31)
    assert main([line("正文")], "procedure", "事件管理程序20240305.docx") == date(2024, 3, 5)
    assert main([line("会议时间：2026-07-03")], "record", "纪要20260801.docx") == date(2026, 7, 3)


def test_a_date_in_the_header_is_a_documents_when_nothing_else_is() -> None:
    assert main([line("QP-07 生效日期 2024-04-01", part="header"), line("正文")], "procedure") == date(2024, 4, 1)


def test_ambiguous_dates_are_settled_across_the_file() -> None:
    blocks = [line("Issue date: 03/05/2024"), table([["Date", "25/12/2023"]])]
    assert ("2024-05-03", "released") in roles(blocks)


def test_serials_and_short_years_count_under_a_date_label() -> None:
    blocks = [table([["日期", "45356"], ["发布日期", "24.3.5"]]), table([["数量", "45356"], ["条款", "24.3.5"]])]
    assert [value for value, _ in roles(blocks)] == ["2024-03-05", "2024-03-05"]


def test_rows_of_a_big_ledger_are_left_to_the_ledger() -> None:
    rows = [["序号", "发生时间", "描述"], *[[str(each), f"2026-07-{each % 28 + 1:02}", "事件"] for each in range(250)]]
    assert roles([line("制表日期：2026-08-01"), table(rows, sheet="事件")]) == [("2026-08-01", "drafted")]
    assert len(roles([table(rows[:60], sheet="事件")])) == 59


def test_file_properties_and_comments_are_no_business_dates() -> None:
    assert roles([line("2020-01-01", part="property"), line("2020-01-02", part="comment")]) == []


def test_a_repeated_header_is_listed_once() -> None:
    assert roles([line("发布日期 2024-03-05", part="header")] * 5) == [("2024-03-05", "released")]


def test_an_agreement_stands_for_the_beginning_of_its_term() -> None:
    blocks = [line("合同期限：2026年1月1日至2026年12月31日"), line("签订日期：2025年12月20日")]
    assert main(blocks, "agreement") == date(2026, 1, 1)
    assert ("2026-01-01", "period_start") in roles(blocks)
    assert ("2026-12-31", "expiry") in roles(blocks)


def test_nothing_is_signed_for_a_year_though_the_line_of_signatures_is_next() -> None:
    blocks = [
        line("1 September 2025 to 31 August 2026.", heading="7 Term"),
        line("Signed 22 August 2025: A. Pym; M. Feltham", heading="7 Term"),
    ]
    assert main(blocks, "agreement") == date(2025, 9, 1)
    assert ("2026-08-31", "expiry") in roles(blocks)
    assert ("2025-08-22", "signed") in roles(blocks)


def test_since_a_month_is_a_beginning_and_no_period() -> None:
    blocks = [
        line("自2025年9月以来，本公司遵守法律法规。"),
        line("正文"),
        line("正文"),
        line("法定代表人：张三　2026年11月12日（盖章）"),
    ]
    found = dates_of(blocks, "声明.docx")
    assert [(each.role, each.end) for each in found] == [("period_start", None), ("signed", None)]
    assert main_date(found, "record", "声明.docx") == date(2026, 11, 12)


def test_the_titles_month_is_a_period_even_beside_a_word_of_events() -> None:
    rows = [
        ["机房巡检记录（2026年9月）", "", ""],
        ["巡检日期", "结果", "人员"],
        ["2026-09-07", "正常", "甲"],
        ["2026-09-08", "正常", "乙"],
    ]
    assert roles([table(rows, sheet="9月")])[0] == ("2026-09-01", "period_start")


def test_a_form_with_several_event_dates_stands_for_the_first() -> None:
    rows = [
        ["申请人", "张三", "申请日期", "2026-10-09"],
        ["部门", "运维", "级别", "一般"],
        ["评估", "可行", "评估日期", "2026-10-13"],
    ]
    assert main([table(rows)], "record") == date(2026, 10, 9)


def test_a_folder_is_no_period_of_its_files() -> None:
    found = dates_of([line("正文")], "运行记录/2026年10月/变更申请单.docx")
    assert [(each.role, each.place) for each in found] == [("other", "name")]


def test_in_traditional_characters_a_year_of_two_digits_is_counted_from_the_republic() -> None:
    minutes = [line("理事會會議紀錄", level=1), line("時間：93年12月10日上午10:00"), line("第一屆自2009年05月23日起")]
    assert [str(each.value) for each in dates_of(minutes, "a.pdf", traditional=True)] == ["2004-12-10", "2009-05-23"]
    assert [str(each.value) for each in dates_of(minutes, "a.pdf")] == ["1993-12-10", "2009-05-23"]


def test_the_names_of_fields_at_the_head_of_a_text_are_labels() -> None:
    head = [line("title: Logging Standard"), line("last_updated: 2026-02-12"), line("review_date: 2026-05-01")]
    assert roles(head, "logging.md") == [("2026-02-12", "revised"), ("2026-05-01", "reviewed")]
    assert str(main_date(dates_of(head, "logging.md"), "procedure", "logging.md")) == "2026-02-12"

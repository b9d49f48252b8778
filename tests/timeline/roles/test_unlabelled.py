"""Dates whose own words leave their role open: occasions, signatures, titles, days without a year."""

from __future__ import annotations

import pytest
from written_blocks import line, table
from written_pages import page

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, Place


def roles(*blocks: Block) -> list[tuple[str, str]]:
    return [(str(each.value), each.role) for each in dates_of(blocks, "文件.docx")]


@pytest.mark.parametrize(
    ("heading", "text", "role"),
    [
        ("客户面谈纪要", "时间：2026年9月24日下午　地点：三楼", "meeting"),
        ("备份恢复演练", "时间：2026年9月24日　地点：机房", "occurred"),
        ("备份恢复演练", "时间：2026年9月24日", "other"),
    ],
)
def test_a_time_beside_a_place_is_an_occasion(heading: str, text: str, role: str) -> None:
    assert roles(line("概述", heading=heading), line(text, heading=heading)) == [("2026-09-24", role)]


def test_a_table_of_minutes_tells_the_day_of_the_meeting() -> None:
    rows = [["Date", "30 October 2026, 13:30 to 17:00"], ["Chair", "Somebody"]]
    assert roles(table(rows, heading="Management review – minutes")) == [("2026-10-30", "meeting")]


def test_a_name_and_a_day_are_a_signature_of_the_kind_that_the_heading_names() -> None:
    assert roles(line("张三丰 2026.8.25", heading="四、审批")) == [("2026-08-25", "approved")]
    assert roles(line("经研究，任命如下。张三丰 2026.8.25", heading="任命")) == [("2026-08-25", "signed")]
    assert roles(line("截止日 2026.8.25 的数据", heading="任命")) != [("2026-08-25", "signed")]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("打分表（2026年8月20日，评审人：张三）", "occurred"),
        ("合格名录（2026.8.20）", "other"),
        ("结构图（2026年8月20日）", "other"),
        ("条款与文书对照（甲丁乙 2026年8月20日）", "other"),
        ("执行情况（甲丁乙 2026年8月20日）", "drafted"),
        ("外来文件（核对：甲丁乙 2026年8月20日）", "other"),
    ],
)
def test_the_day_in_a_sheets_title(title: str, role: str) -> None:
    sheet = Place(sheet="甲")
    assert roles(Block("说明", sheet), Block("说明", sheet), Block(title, sheet)) == [("2026-08-20", role)]


def test_a_labelled_day_without_a_year_takes_that_of_the_dates_before_it() -> None:
    lines = [
        line("会议时间：2026年9月30日　主持：张三"),
        line("会议时间：10月30日　主持：张三"),
        line("10月16日前自查"),
    ]
    assert roles(*lines) == [("2026-09-30", "meeting"), ("2026-10-30", "meeting")]
    assert roles(line("会议时间：10月30日")) == []


def test_a_bare_date_below_a_signer_is_the_signers() -> None:
    rows = [["Written by", "A. Writer"], ["Looked at by", "B. Reader"], ["Date", "4 November 2026"]]
    assert roles(table(rows)) == [("2026-11-04", "reviewed")]


def test_a_forms_answer_is_no_header_of_the_dates_below_it() -> None:
    rows = [
        ["申请人", "张三", "类别", "一般"],
        ["变更原因", "原主机保修到期", None, None],
        ["审批意见", "同意。李四 2026.7.24", None, None],
    ]
    merged = {(2, 2): (1, 3), (3, 2): (1, 3)}
    assert roles(table(rows, merged=merged)) == [("2026-07-24", "approved")]


def test_the_middle_one_of_three_signatures_is_the_review() -> None:
    rows = [["编写", "张三 2026.7.1"], ["审定", "李四 2026.7.3"], ["核准", "王五 2026.7.9"]]
    assert [role for _, role in roles(table(rows))] == ["drafted", "reviewed", "approved"]
    assert roles(line("审定：李四 2026.7.3")) == [("2026-07-03", "approved")]


def test_a_dump_of_dated_rows_has_no_day_of_its_own_though_its_name_bears_one() -> None:
    rows = [
        ["ID", "Name", "Last changed"],
        ["1", "a", "2026-07-02"],
        ["2", "b", "2026-07-09"],
        ["3", "c", "2026-07-02"],
    ]
    name = "Items 2026-11-02.csv"
    assert main_date(dates_of([table(rows, sheet="A")], name), "record", name) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Marcus Feldt, 7 September 2026", "signed"),
        ("人力行政部　2026年10月23日", "signed"),
        ("某某信息技术有限公司　2026年10月23日", "signed"),
        ("Monday Morning, 7 September 2026", "other"),
        ("Marcus Feldt, 7 September 2026: alarms tried out", "other"),
    ],
)
def test_who_signs_and_the_day_and_nothing_else(text: str, role: str) -> None:
    assert roles(line(text, heading="4 Signature" if role == "signed" else "概述"))[0][1] == role


def test_a_name_and_a_day_in_a_forms_cell_are_a_signature() -> None:
    assert roles(table([["Minutes", "Ma Siqi, 7 September 2026"], ["Implemented", "3 September 2026"]])) == [
        ("2026-09-07", "signed"),
        ("2026-09-03", "occurred"),
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Availability and what threatens it, 12 June 2026", "occurred"),
        ("Audit checklist IA-1, 15-16 June 2026, criteria ISO/IEC 20000-1", "meeting"),
        ("Services in the catalogue, in force 15 June 2026, approved A. Name 8 June 2026", "effective"),
        ("Risks and opportunities, review of 12 June 2026", "reviewed"),
        ("How we rate risks - agreed 10 June 2026", "approved"),
    ],
)
def test_english_titles_of_sheets_say_what_their_day_is(text: str, role: str) -> None:
    assert roles(Block(text, Place(sheet="A", cell="A1")))[0][1] == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The management review takes place on 22 October 2026 at 13:30.", "meeting"),
        ("Papers are due next week. Martin Example, 28 September 2026", "signed"),
        ("For the customer: Ann Example, 26 June 2026 (seal)", "signed"),
        ("Drawn up by Helen Example on 29 June 2026, approved by Ann Example on 1 July 2026", "drafted"),
        ("Declared major on Wednesday 19 August 2026 at 10:12", "occurred"),
        ("From: Ann To: all Date: Wed, 17 June 2026 09:02 Subject: Our policy", "occurred"),
        ("审核日期：2026年11月3日至4日　审核组：张三（组长）", "meeting"),
        ("2026年8月24日至2026年11月15日，我公司未收到投诉", "period_start"),
    ],
)
def test_sentences_say_what_their_day_is(text: str, role: str) -> None:
    assert roles(line("内部审核报告", heading="内审报告"), line(text, heading="内审报告"))[0][1] == role


def test_held_on_a_day_with_those_present_is_a_meeting() -> None:
    said = line("Held on 20 October 2026 in Leeds. Present: A and B", heading="Service review, third quarter")
    assert roles(said) == [("2026-10-20", "meeting")]
    assert roles(line("Course held on 20 October 2026 in Leeds.", heading="Training")) == [("2026-10-20", "occurred")]


def test_the_date_of_a_nonconformity_is_the_day_on_which_it_was_found() -> None:
    rows = [["NCR", "1", "Date", "16 September 2026"], ["Verified on", "9 October 2026", "Closed by", "A"]]
    found = dates_of([line("Nonconformity report", level=1), table(rows)], "NCR 2.docx")
    assert [(str(one.value), one.role) for one in found] == [("2026-09-16", "occurred"), ("2026-10-09", "other")]


def test_a_figure_of_four_digits_below_a_label_of_another_matter_is_no_year() -> None:
    rows = [["Service", "Budget", "Forecast for the year"], ["Service Desk", "1980", "2010"]]
    title = Block(
        "Budget against actual cost by service, July to September 2026 (thousands)", Place(sheet="A", cell="A1")
    )
    found = dates_of([title, table(rows, sheet="A", first_row=2)], "budget.xlsx")
    assert [(str(each.value), str(each.end), each.role) for each in found] == [
        ("2026-07-01", "2026-09-30", "period_start")
    ]


@pytest.mark.parametrize(
    ("byline", "role"),
    [
        ("Anna Name, 3 May 2026", "drafted"),
        ("Gu Minghan, 13 July 2026. Agreed with all.", "drafted"),
        ("Zhu Lin and Ruan Keqi, 8 October 2026, for Weng Dapeng", "drafted"),
        ("毕安 · 2026-09-16　会签：张三", "drafted"),
        ("Port Harcourt office moves, 8 October 2026, for good", "other"),
    ],
)
def test_the_day_behind_the_writers_names_below_a_title_is_when_they_wrote(byline: str, role: str) -> None:
    blocks = page(f"# Problems of the quarter\n{byline}\nText one.\nText two.\nText three.\nText four.\nText five.")
    (found,) = dates_of(blocks, "problems.docx")
    assert found.role == role


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("资产台账（盘点日期：2026年9月18日，甲、乙）", "occurred"), ("风险登记表（评价日期 2026-09-18）", "occurred"), ("Asset register, counted on 18 September 2026", "occurred"),
        ("Approved suppliers, judged on 18 September 2026", "occurred"), ("Gear count 18 September 2026", "occurred"), ("适用法律法规清单（评价日期：2026年9月18日）", "other"),
        ("Customer list, 18 September 2026", "other"), ("Asset register, as of 18 September 2026", "other"),
    ],
)  # fmt: skip
def test_the_day_of_a_count_or_a_rating_is_when_it_happened_and_that_of_a_list_up_to_when_it_is_kept(
    title: str, role: str
) -> None:
    head = dates_of([Block(title, Place(sheet="A", cell="A1"))], "book.xlsx")
    assert [(str(one.value), one.role) for one in head] == [("2026-09-18", role)]


def test_who_judged_the_effect_of_a_course_signs_nothing() -> None:
    lines = (
        line("培训记录", level=1),
        line("2026年7月3日培训。"),
        line("效果评价：抽问12人，均能说出。评价人：甲乙丙 2026年7月31日"),
    )
    assert dict(roles(*lines))["2026-07-31"] == "other"

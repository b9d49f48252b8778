"""What the label of a field or the head of a column says of its day, and what is none."""

from __future__ import annotations

import pytest
from days_of_papers import role, roles
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of


@pytest.mark.parametrize("year", ["驻院组长：甲乙　　2026年", "二〇二六年"])
def test_days_without_a_year_in_a_ledger_take_that_of_the_line_above(year: str) -> None:
    rows = [["日期", "做了什么", "谁"], ["9月9日", "巡检", "甲"], ["9月16日", "备份", "乙"]]
    assert {"2026-09-09": "occurred", "2026-09-16": "occurred"}.items() <= roles([line(year), table(rows)]).items()


def test_numbers_below_a_word_for_a_release_are_no_days() -> None:
    rows = [["系统", "发布", "负责"], ["甲", "3.1", "丙"], ["乙", "3.2", "丁"], ["己", "2026-03-02", "丁"]]
    assert set(roles([line("清单 2026年"), table(rows)])) & {"2026-03-01"} == set()


def test_the_day_to_which_a_list_is_kept_up_is_no_end_of_a_period() -> None:
    rows = [["维护：甲", "", "截至2026年8月31日"], ["编号", "名称", "版本"], ["1", "甲", "V1.0"]]
    assert roles([table(rows, sheet="文件")], "受控文件清单.xlsx") == {"2026-08-31": "other"}


def test_a_place_or_a_span_between_a_word_and_its_day_is_no_name() -> None:
    blocks = [
        line("Test report", level=1),
        line("Tested by the workshop in Leeds from 4 May to 8 May 2026. All passed."),
    ]
    assert [(str(one.value), str(one.end)) for one in dates_of(blocks, "report.pdf")] == [("2026-05-04", "2026-05-08")]


def test_a_long_sentence_in_a_cell_is_no_label() -> None:
    rows = [["怎么改", "当周补巡；巡检改为系统派单，漏一次提醒主管", "哪天弄的", "2026-11-11"]]
    assert roles([table(rows)]) == {"2026-11-11": "occurred"}  # and not due, for 派单


def test_the_status_of_a_paper_is_no_header_above_its_days() -> None:
    rows = [["Number", "X-1"], ["Version", "1.0"], ["Status", "Released"], ["Date of draft", "14 May 2026"]]
    rows += [["Approval", "A. Reed, 22 June 2026"], ["Effective date", "1 July 2026"]]
    assert list(roles([table(rows)]).values()) == ["drafted", "approved", "effective"]
    listed = [["Paper", "Released"], ["first", "14 May 2026"], ["second", "22 June 2026"]]
    assert set(roles([table(listed)]).values()) == {"released"}


def test_until_is_when_a_task_is_due_and_the_end_of_what_has_a_beginning() -> None:
    tasks = [
        ["What", "Who", "Until"],
        ["Figures", "A. Reed", "31 October 2026"],
        ["Plan", "B. Lowe", "20 November 2026"],
    ]
    terms = [
        ["Card", "From", "Until"],
        ["1", "1 July 2026", "31 October 2026"],
        ["2", "2 July 2026", "20 November 2026"],
    ]
    assert set(roles([table(tasks)]).values()) == {"due"}
    assert roles([table(terms)])["2026-10-31"] == "period_end"


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Commencement", "period_start"), ("Date of proposal", "released"), ("Offer date", "released"),
        ("Quotation date", "released"), ("报价日期", "released"),
    ],
)  # fmt: skip
def test_labels_of_offers_and_terms(label: str, expected: str) -> None:
    rows = [["Between", "the yard and the ferry"], [label, "4 May 2026"], ["Price", "by the month"]]
    assert role([line("Hire of two vans", level=1), table(rows)], "2026-05-04") == expected

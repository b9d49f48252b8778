"""Labels in a house's own words, and what only looks like one: the value of the field before."""

from __future__ import annotations

import pytest
from written_blocks import line, table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.roles.house_labels import of_house_label
from pipeline.values import Block


def roles(blocks: list[Block], path: str = "记录/单子.docx") -> dict[str, str]:
    return {str(one.value): one.role for one in dates_of(blocks, path) if one.place != "name"}


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("班组审", "reviewed"),
        ("厂长批", "approved"),
        ("专工编", "drafted"),
        ("内审", None),
        ("有效性评审", None),
        ("什么时候修好", "due"),
        ("几时改", "due"),
        ("哪天放出去", "occurred"),
        ("何时批", "approved"),
        ("动手的时间", "occurred"),
        ("办完的日子", "other"),
        ("哪些设备", None),
    ],
)
def test_a_label_says_by_its_verb_what_its_day_is(label: str, role: str | None) -> None:
    assert of_house_label(label) == role


@pytest.mark.parametrize("written", ["班组审：张三丰（2026.08.17）", "处室审：张三丰 2026-08-17"])
def test_who_looked_for_a_department_reviewed_it(written: str) -> None:
    blocks = [
        line("操作规定", level=1),
        line("起草：李四光（2026.08.13）"),
        line(written),
        line("批准：王五岳（2026.08.21）"),
    ]
    assert roles(blocks) == {"2026-08-13": "drafted", "2026-08-17": "reviewed", "2026-08-21": "approved"}


def test_a_value_that_holds_a_word_of_a_label_is_none() -> None:
    rows = [
        ["毛病", "窗口打印少一联", "日期", "2026-09-16"],
        ["受审部门", "自动化班", "日期 ", "2026-09-18"],
    ]
    assert roles([line("缺陷卡", level=1), table(rows)]) == {"2026-09-16": "occurred", "2026-09-18": "occurred"}


def test_a_value_in_the_column_above_says_nothing_of_a_day_that_has_a_label() -> None:
    rows = [
        ["No.", "C-7", "Raised on", "12 August 2026"],
        ["Raised by", "A. Reed", "Kind", "planned"],
        ["What", "new certificate", "Way back", "old certificate"],
        ["Approved by", "B. Lowe, 14 August 2026", "Carried out", "18 August 2026"],
    ]
    assert roles([line("Change control record", level=1), table(rows)], "change.docx") == {
        "2026-08-12": "occurred",
        "2026-08-14": "approved",
        "2026-08-18": "occurred",
    }


def test_the_day_of_another_field_is_not_that_of_the_signer_in_the_line_above() -> None:
    rows = [
        ["批", "张三丰", "日子", "2026年8月19日"],
        ["动手的", "李四光", "日子", "2026年8月20日"],
        ["编制", "王五岳", "", ""],
        ["日期", "2026年8月12日", "", ""],
    ]
    assert roles([line("检修单", level=1), table(rows)]) == {
        "2026-08-19": "approved",
        "2026-08-20": "occurred",
        "2026-08-12": "drafted",
    }


def test_a_ledger_of_four_columns_keeps_its_header() -> None:
    rows = [
        ["单号", "内容", "责任人", "办完"],
        ["1", "换阀", "张三丰", "2026-09-02"],
        ["2", "换泵", "李四光", "2026-09-09"],
    ]
    assert len(roles([line("检修台账", level=1), table(rows)])) == 2


def test_names_and_verbs_in_the_cells_above_a_ledger_sign_it() -> None:
    rows = [
        ["张三丰、李四光 2026-08-20", "", "王五岳批 2026-08-24"],
        ["服务", "要什么", "能不能做"],
        ["桌面", "两小时到场", "能"],
    ]
    assert roles([table(rows, sheet="要求")], "要求.xlsx") == {"2026-08-20": "drafted", "2026-08-24": "approved"}


def test_what_was_done_about_a_finding_is_its_correction() -> None:
    rows = [
        ["Number", "7", "Unit", "Desk"],
        ["Found", "9 November 2026", "By", "A. Reed"],
        ["To be done by", "30 November 2026", "Done", "12 November 2026"],
    ]
    found = roles([line("Nonconformity report", level=1), table(rows)], "NC 7.docx")
    assert (found["2026-11-09"], found["2026-11-12"]) == ("occurred", "other")


@pytest.mark.parametrize("label", ["实际", "验收", "Promoted"])
def test_a_word_that_names_a_field_says_what_its_day_is(label: str) -> None:
    rows = [["单号", "T-1", "类", "例行"], ["内容", "换版", label, "2026-10-14 21:30"]]
    assert roles([line("换版单", level=1), table(rows)]) == {"2026-10-14": "occurred"}


def test_the_same_word_above_a_column_of_figures_makes_no_days_of_them() -> None:
    rows = [["服务", "预算", "实际", "差异"], ["主机", "6", "5.1", "-0.9"], ["网络", "18", "17.2", "-0.8"]]
    assert roles([line("执行表", level=1), table(rows)], "执行.docx") == {}


def test_who_releases_a_paper_and_from_when_it_is_carried_out_stand_in_its_head() -> None:
    cover = [
        ["Doc-ID", "PD-12"],
        ["Rev.", "01"],
        ["Author", "A. Reed, 8 June 2026"],
        ["Reviewer", "B. Lowe, 15 June 2026"],
        ["Releaser", "C. Orr, 25 June 2026"],
    ]
    assert roles([line("Problem management", level=1), table(cover)], "PD-12.docx")["2026-06-25"] == "released"
    head = [["文件编号", "W-01"], ["密级", "内部"], ["版本", "V1.0"], ["编写", "张三丰 2026年6月12日"], ["批准", "李四光 2026年6月18日"], ["实施", "2026年7月1日"]]  # fmt: skip
    assert roles([line("请求办理指南", level=1), table(head)], "W-01.doc")["2026-07-01"] == "effective"


@pytest.mark.parametrize("label", ["Window", "计划窗口"])
def test_the_window_of_a_change_is_when_it_was_made(label: str) -> None:
    rows = [["No.", "7", "Type", "quarterly"], [label, "2026-08-15 20:00-24:00", "Team", "A. Reed"]]
    assert roles([line("Release approval", level=1), table(rows)], "release.docx") == {"2026-08-15": "occurred"}


@pytest.mark.parametrize(
    ("first", "role"),
    [
        ("变更碰头会　　2026年10月18日上午　　线上", "meeting"),
        ("运维部周碰头 2026年10月18日 8:30 办公室", "meeting"),
        ("软件行业协会 2026年10月18日", "other"),
    ],
)
def test_a_title_line_that_ends_in_an_assembly_names_its_day(first: str, role: str) -> None:
    blocks = [line(first), line("到会：张三丰　李四光"), line("一、静态化。同意。")]
    if role == "meeting":
        assert roles(blocks, "纪要.txt") == {"2026-10-18": "meeting"}
    else:
        assert "meeting" not in roles([line(first), line("入会须知。"), line("会费表。")], "须知.txt").values()

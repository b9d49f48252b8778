"""What the kind of a paper says of its day, whatever word is beside it."""

from __future__ import annotations

import pytest
from written_pages import page

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.timeline.roles.by_kind import by_kind
from pipeline.values import Block, Kind, Place

MAIL = "From: A. Name\nTo: B. Name\nDate: 2026-10-09 10:05\nSubject: your October\nAll as agreed."


def roles(blocks: list[Block], kind: Kind, path: str) -> list[tuple[str, str]]:
    dates = dates_of(blocks, path)
    told = by_kind(dates, main_date(dates, kind, path), kind, path)
    return [(str(one.value), one.role) for one in told if one.place != "name"]


@pytest.mark.parametrize(
    ("kind", "role"),
    [("report", "released"), ("plan", "released"), ("agreement", "signed"), ("record", "occurred")],
)
def test_what_a_mail_brings_is_issued_or_agreed_to_when_it_is_sent(kind: Kind, role: str) -> None:
    assert roles(page(MAIL), kind, "your October.eml") == [("2026-10-09", role)]


@pytest.mark.parametrize(("kind", "role"), [("report", "drafted"), ("procedure", "drafted"), ("record", "signed")])
def test_who_signs_below_a_report_wrote_it(kind: Kind, role: str) -> None:
    text = "# Room left\nAll is well.\nDisks are half full.\nNothing to buy.\nMei Lin Tan, 4 November 2026"
    assert roles(page(text), kind, "room left.docx") == [("2026-11-04", role)]


def test_the_registration_of_a_licence_is_its_issue() -> None:
    assert roles(page("# 营业执照\n登记日期：2022年6月16日"), "licence", "执照.pdf") == [("2022-06-16", "released")]


def test_the_approval_of_a_licence_is_its_issue() -> None:
    assert roles(page("# 营业执照\n核准日期：2022年6月16日"), "licence", "执照.pdf") == [("2022-06-16", "released")]


@pytest.mark.parametrize(
    ("kind", "text", "role"),
    [
        ("list", "组织机构（2026-07-10）", "other"),
        ("list", "清册（更新：2026-07-10）", "other"),
        ("record", "卡片总表（导出 2026-07-10）", "other"),
        ("record", "Cards, last changed 10 July 2026", "other"),
        ("record", "Assessed on 10 July 2026 by the leads", "occurred"),
        ("plan", "Cards, last changed 10 July 2026", "revised"),
    ],
)
def test_the_head_of_a_list_says_up_to_when_it_is_kept(kind: Kind, text: str, role: str) -> None:
    assert roles([Block(text, Place(sheet="A", cell="A1"))], kind, "cards.xlsx") == [("2026-07-10", role)]


def test_the_days_in_the_rows_of_a_list_keep_what_their_column_says() -> None:
    rows = "| Paper | Updated |\n| one | 2026-07-01 |\n| two | 2026-07-02 |\n| three | 2026-07-03 |"
    assert {role for _, role in roles(page(rows, "A"), "list", "papers.xlsx")} == {"revised"}


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("自2026年9月7日至2027年9月6日：随叫随到。", True),
        ("Runs for all of us from 7 September 2026 until 6 September 2027.", True),
        ("自2026年9月7日至2026年9月26日试办。", False),
    ],
)
def test_the_last_day_of_the_term_of_an_agreement_is_its_expiry(text: str, ends: bool) -> None:
    told = roles(page(f"# 泊位约\n{text}"), "agreement", "泊位约.pdf")
    assert ("2026-09-07", "period_start") in told
    assert [role for _, role in told].count("expiry") == ends
    assert ("2027-09-06", "expiry") not in roles(page(f"# 泊位约\n{text}"), "report", "泊位约.pdf")


def test_an_agreement_that_ends_begins_with_its_term_and_is_not_just_in_force() -> None:
    text = "# 配合事项\n本约自2026年9月1日起执行，一年有效，至2027年8月31日届满。"
    assert roles(page(text), "agreement", "配合.docx")[0] == ("2026-09-01", "period_start")
    assert roles(page(text), "procedure", "配合.docx")[0] == ("2026-09-01", "effective")


@pytest.mark.parametrize(
    ("kind", "lines", "last"),
    [
        ("plan", "| Written | A. Reed, 3 May 2026 |\n| Signed | B. Lowe, 5 May 2026 |", "approved"),
        ("plan", "| Signed | B. Lowe, 5 May 2026 |", "signed"),
        ("plan", "| Signed | B. Lowe, 2 May 2026 |\n| Written | A. Reed, 3 May 2026 |", "drafted"),
        ("agreement", "| Written | A. Reed, 3 May 2026 |\n| Signed | B. Lowe, 5 May 2026 |", "signed"),
    ],
)
def test_who_signs_what_another_wrote_approves_it(kind: Kind, lines: str, last: str) -> None:
    told = roles(page(f"# New desks\n| No. | X-1 |\n{lines}"), kind, "new desks.docx")
    assert told[-1][1] == last
    assert kind == "agreement" or last == "approved" or ("2026-05-05", "approved") not in told


def test_a_plan_and_its_design_are_approved_with_the_second_of_them() -> None:
    text = "# Plan\nApproved by A. Reed on 8 July 2026\n# Design\nApproved by A. Reed on 12 August 2026"
    assert str(main_date(dates_of(page(text), "new desks.docx"), "plan", "new desks.docx")) == "2026-08-12"


def test_the_day_of_a_report_under_a_word_that_no_list_knows_is_that_on_which_it_was_written() -> None:
    text = "# 容量月报\n统计期：2026年10月1日至10月31日　编写：张三丰　完成日期：2026年11月4日\n没有告警。"
    assert ("2026-11-04", "drafted") in roles(page(text), "report", "容量月报.docx")
    sheet = [Block("How they did, 4 November 2026", Place(sheet="A", cell="A1"))]
    assert roles(sheet, "report", "scores.xlsx") == [("2026-11-04", "occurred")]


def test_a_notice_is_signed_at_its_close_whatever_it_lays_down() -> None:
    text = "# 关于上线窗口的通知\n各部门：上线窗口如下。\n周二、周四可以上线。\n系统部　张三丰\n二〇二六年九月七日"
    assert roles(page(text), "procedure", "关于上线窗口的通知.docx") == [("2026-09-07", "signed")]
    assert roles(page(text), "procedure", "上线窗口.docx") == [("2026-09-07", "drafted")]


@pytest.mark.parametrize(
    ("title", "label", "role"),
    [
        ("资产与配置项清单", "盘点日期", "occurred"),
        ("资产与配置项清单", "盘点基准日", "other"),
        ("客户及联系人清单", "核对日期", "other"),
        ("外来文件清单", "核对日期", "other"),
    ],
)
def test_the_day_in_the_head_of_a_list_is_that_of_a_count_or_that_to_which_it_is_kept(
    title: str, label: str, role: str
) -> None:
    sheet = [
        Block(title, Place(sheet="A", cell="A1")),
        Block(f"{label}：2026年9月16日", Place(sheet="A", cell="A2")),
    ]
    assert roles(sheet, "record", f"{title}.xlsx") == [("2026-09-16", role)]


TERM = "# Agreement on the desk\nThe mill and the desk agree for 1 July 2026 to 30 June 2027: ten minutes.\n"


@pytest.mark.parametrize(
    ("close", "days"),
    [
        ("Nanhaven, 18 June 2026: Wei Lowe. Hull, 20 June 2026: Graham Pell.", ["2026-06-18", "2026-06-20"]),
        ("Nanhaven, 8 July 2026; Hull, 9 July 2026 (both sealed)", ["2026-07-08", "2026-07-09"]),
    ],
)
def test_days_around_the_beginning_of_an_agreement_stand_beside_who_signed(close: str, days: list[str]) -> None:
    told = dict(roles(page(TERM + close), "agreement", "desk.docx"))
    assert [told[day] for day in days] == ["signed", "signed"]


def test_a_day_long_before_an_agreement_or_of_another_paper_is_no_signature() -> None:
    told = dict(roles(page(TERM + "The former promise was of 4 May 2024 in part."), "agreement", "desk.docx"))
    assert told["2024-05-04"] != "signed"
    notes = dict(roles(page(TERM + "Nanhaven, 18 June 2026: talked about it."), "record", "notes.docx"))
    assert notes["2026-06-18"] != "signed"

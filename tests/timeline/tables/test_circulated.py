"""Sheets that go round for a yes, and the words of houses that write the English of their Japanese or Chinese forms."""

from __future__ import annotations

import pytest
from written_blocks import line, table
from written_pages import page

from pipeline.timeline.dates import find_dates
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.main_date import main_date
from pipeline.timeline.roles.by_kind import by_kind
from pipeline.values import Block, Place


def roles(text: str, path: str = "x.docx") -> list[tuple[str, str]]:
    return [(str(one.value), one.role) for one in dates_of(page(text), path) if one.place != "name"]


def test_a_document_is_in_force_from_the_day_of_its_enforcement() -> None:
    cover = "# Detailed Rules for Keys\n|Edition|1.1|\n|Issue date|2026/5/26|\n|Enforcement date|2026/6/1|"
    dates = dates_of(page(cover), "keys.docx")
    assert [one.role for one in dates] == ["released", "effective"]
    assert str(main_date(dates, "procedure", "keys.docx", "Detailed Rules for Keys")) == "2026-06-01"


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Day of enforcement", "effective"), ("Date of drafting", "drafted"), ("Date of filling in", "drafted"),
        ("Date of preparation", "drafted"), ("Date of issuance", "released"), ("Date of decision", "approved"),
        ("Date of amendment", "revised"), ("Date of application", "occurred"), ("Day of check", "occurred"),
        ("Time limit", "due"), ("Stamps", "signed"), ("Circulated to", "reviewed"), ("Confirmed on", "other"), ("Abolished", "other"),
    ],
)  # fmt: skip
def test_labels_of_translated_forms(label: str, role: str) -> None:
    assert [each.role for each in dates_of([table([["No.", "X-1"], [label, "2026/7/3"]])], "x.docx")] == [role]


def test_a_bare_word_for_being_carried_out_on_a_cover_is_when_a_paper_holds() -> None:
    cover = "# 钥匙保管细则\n|文件编号|BC-W-02|\n|版次|A/0|\n|编写|甲丁乙 2026年5月6日|\n|批准|丙戊己 2026年5月12日|\n|实施|2026年6月1日|"
    assert ("2026-06-01", "effective") in roles(cover)
    slip = "# 调整单\n|变更编号|BC-C-07|\n|版本|2.4|\n|批准|丙戊己 2026年5月12日|\n|实施|2026年6月1日|"
    assert ("2026-06-01", "effective") not in roles(slip)


def test_the_first_line_of_minutes_names_the_meeting_and_its_day() -> None:
    minutes = "变更评审会　　2026年5月18日上午　　三楼\n到会：甲丁乙、丙戊己\n一、换光模块，同意，5月22日夜里做。"
    assert roles(minutes)[0] == ("2026-05-18", "meeting")
    assert roles(minutes.replace("变更评审会", "变更评审会通知："))[0] != ("2026-05-18", "meeting")
    assert roles(minutes.replace("变更评审会", "机房断电"))[0] != ("2026-05-18", "meeting")


def test_the_week_in_the_title_of_a_report_is_its_period_whatever_word_its_name_holds() -> None:
    assert roles("# 派单改造周报 第3期（2026-05-11 至 2026-05-15）\n接口联调中。") == [("2026-05-11", "period_start")]


def test_a_circulation_sheet_is_of_the_day_of_its_drafting_and_each_yes_has_its_day() -> None:
    sheet = (
        "# Circulation Sheet\n|No.|31|Date of drafting|2026/12/21|\n|Subject|new lamps|<<|<<|\n"
        "|Circulated|Ada Holm 12/28 agreed|Bo 12月29日 同意|Li 1/4 approved|"
    )
    dates = dates_of(page(sheet), "31.docx")
    assert [(str(one.value), one.role) for one in dates] == [
        ("2026-12-21", "drafted"), ("2026-12-28", "reviewed"), ("2026-12-29", "reviewed"), ("2027-01-04", "approved"),
    ]  # fmt: skip
    assert str(main_date(dates, "record", "31.docx", "Circulation Sheet")) == "2026-12-21"
    assert str(main_date(dates, "record", "31.docx", "Evaluation")) != "2026-12-21"


def test_a_fraction_beside_a_name_is_no_yes() -> None:
    sheet = "# Circulation Sheet\n|No.|31|Date of drafting|2026/12/21|\n|Shares|Ada Holm 1/4|Bo 3/4 of it|"
    assert roles(sheet) == [("2026-12-21", "drafted")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2026/8/20 and 8/21", [("2026-08-20", "2026-08-21")]),
        ("2026/8/20、8/25", [("2026-08-20", "2026-08-20"), ("2026-08-25", "2026-08-25")]),
        ("2026/8/20 and 9/10 passed", [("2026-08-20", "2026-08-20")]),
        ("2026/8/20 and 3/4", [("2026-08-20", "2026-08-20")]),
    ],
)
def test_days_behind_a_full_one_may_leave_out_their_year(text: str, days: list[tuple[str, str]]) -> None:
    assert [(str(one.value), str(one.end)) for one in find_dates(text)] == days


def test_a_seal_behind_the_day_is_a_signature() -> None:
    assert roles("# Agreement on Cleaning\nIt is agreed.\nHall Works, Ada Holm, 2026/8/19 (seal)")[0][1] == "signed"


def test_both_sides_sign_in_one_line_below_signatures() -> None:
    last = "# Agreement on Cleaning\nAgreed.\n# 7 Signature\nA: Ada Holm 18-Mar-26. B: Bo Lund 19-Mar-26."
    assert [role for _, role in roles(last)] == ["signed", "signed"]


def test_who_passed_it_may_stand_between_the_day_and_the_word() -> None:
    assert roles("# 通知\n手册已于2026年5月24日经总经理批准，现予发布。")[0] == ("2026-05-24", "approved")
    assert roles("# 通知\n2026年5月24日经过机房时看到告警。")[0][1] != "approved"


def test_what_the_head_of_a_chart_shows_from_a_day_is_in_force_since() -> None:
    dates = dates_of([Block("Organization (from 2026/4/1)", Place(sheet="Chart", cell="A1"))], "chart.xlsx")
    assert [one.role for one in by_kind(dates, None, "list", "chart.xlsx")] == ["effective"]
    assert [one.role for one in by_kind(dates, None, "record", "chart.xlsx")] == ["period_start"]


def test_a_heading_that_names_no_signature_leaves_a_name_with_a_day_open() -> None:
    told = dates_of([line("A: Ada Holm 18-Mar-26. B: more of it.", heading="2 Contents")], "x.docx")
    assert [one.role for one in told] != ["signed"]

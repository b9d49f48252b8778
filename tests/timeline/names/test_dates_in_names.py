"""Dates in file names, and dates left blank."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.blank_dates import find_blank_dates
from pipeline.timeline.dates import find_dates
from pipeline.timeline.names.dates import find_dates_in_name
from pipeline.timeline.partial_dates import Governing, completed


@pytest.mark.parametrize(
    ("name", "value", "end"),
    [
        ("SLA report 01Jul-20Nov 2026.docx", "2026-07-01", "2026-11-20"), ("Jul-Sep26.xlsx", "2026-07-01", "2026-09-30"),
        ("周报W36（8.31-9.6）2026.docx", "2026-08-31", "2026-09-06"), ("工单导出0908-0930（2026）.xlsx", "2026-09-08", "2026-09-30"),
        ("Minutes 20112026.docx", "2026-11-20", "2026-11-20"), ("Rota week 32 - 2026.xlsx", "2026-08-03", "2026-08-09"),
        ("事件台账_20260708.xlsx", "2026-07-08", "2026-07-08"), ("2026.7 服务报告.docx", "2026-07-01", "2026-07-31"),
        ("2026年7月服务报告.docx", "2026-07-01", "2026-07-31"), ("运行记录/2026年/7月.xlsx", "2026-07-01", "2026-07-31"),
        ("2026年/巡检记录-七月.xlsx", "2026-07-01", "2026-07-31"), ("2026/07/巡检.xlsx", "2026-07-01", "2026-07-31"),
        ("2026年/服务报告Q3.docx", "2026-07-01", "2026-09-30"), ("2026/三季度报告.docx", "2026-07-01", "2026-09-30"),
        ("管理评审报告2026.docx", "2026-01-01", "2026-12-31"), ("260708会议纪要.docx", "2026-07-08", "2026-07-08"),
        ("Get-together 13-10-26.docx", "2026-10-13", "2026-10-13"), ("会议纪要 26.7.8.docx", "2026-07-08", "2026-07-08"), ("巡检20260701-20260731.xlsx", "2026-07-01", "2026-07-31"),
        ("报表202607.xlsx", "2026-07-01", "2026-07-31"), ("报表202607-202609.xlsx", "2026-07-01", "2026-09-30"),
        ("Service report Jul 2026.docx", "2026-07-01", "2026-07-31"), ("2026/July report.docx", "2026-07-01", "2026-07-31"),
        ("report_2026_07_08.pdf", "2026-07-08", "2026-07-08"), ("V1.2-20260708.docx", "2026-07-08", "2026-07-08"),
        ("IMG_20260708_101010.jpg", "2026-07-08", "2026-07-08"), ("2026年上半年满意度.docx", "2026-01-01", "2026-06-30"),
        ("档案(2026-07-08).pdf", "2026-07-08", "2026-07-08"), ("2026年/7月3日会议.docx", "2026-07-03", "2026-07-03"),
        ("民國113年3月5日公告.pdf", "2024-03-05", "2024-03-05"),
        ("IMG20240305103012.jpg", "2024-03-05", "2024-03-05"), ("扫描件20240305103012.pdf", "2024-03-05", "2024-03-05"),
        ("2024-03-05 10-30-12.png", "2024-03-05", "2024-03-05"), ("巡检/2024/03/05.xlsx", "2024-03-05", "2024-03-05"),
        ("2024/3月/5日.xlsx", "2024-03-05", "2024-03-05"), ("二〇二四年/三月月报.docx", "2024-03-01", "2024-03-31"),
        ("Mar24 report.docx", "2024-03-01", "2024-03-31"), ("24Q3报告.docx", "2024-07-01", "2024-09-30"),
        ("扫描全能王 2026-07-20 10.22.pdf", "2026-07-20", "2026-07-20"), ("巡检 2026.07.01 07.31.xlsx", "2026-07-01", "2026-07-31"),
        ("2024.03-05报告.docx", "2024-03-01", "2024-05-31"), ("周报2024.3.4-3.8.docx", "2024-03-04", "2024-03-08"),
    ],
)  # fmt: skip
def test_a_name_gives_its_date(name: str, value: str, end: str) -> None:
    found = find_dates_in_name(name)
    assert [(str(each.value), str(each.end)) for each in found] == [(value, end)]
    assert name[found[0].start : found[0].stop] == found[0].text


@pytest.mark.parametrize(
    "name",
    ["WISU-ITSM-A01-2012 事件管理.doc", "ISO20000-1-2018 标准.pdf", "GB_T 24405.1-2009.pdf", "XX-ITSM-02-05 程序.docx",
     "INC20260703001.docx", "Major incident report MI-2026-01.docx", "5.11 变更.docx", "7月报告.docx", "HYTL-B-13-001-2005.doc", "(11)手册V1.0.docx", "QP-07.docx",
     "Release 26.9.2 sheet.docx", "投产26.10.1 小结.docx"],
)  # fmt: skip
def test_a_name_without_a_date_gives_none(name: str) -> None:
    assert find_dates_in_name(name) == ()


@pytest.mark.parametrize(
    ("text", "blank"),
    [("日期： 年 月 日", "年 月 日"), ("____年__月__日", "____年__月__日"), ("2024年  月  日", "2024年  月  日"),
     ("2024年3月  日", "2024年3月  日"), ("20  年   月   日", "20  年   月   日"), ("Date: ____/__/__", "____/__/__"),
     ("２０　年　月　日", "２０　年　月　日"), ("日期：YYYY-MM-DD", "YYYY-MM-DD"), ("Date: DD/MM/YYYY", "DD/MM/YYYY"),
     ("20XX年XX月XX日", "20XX年XX月XX日"), ("2024年X月X日", "2024年X月X日"), ("×年×月×日", "×年×月×日"), ("Date: ______", "______"),
     ("签发日期：________", "________"), ("Date ……………", "……………"), ("Date: __/__/2026", "__/__/2026"), ("2026-__-__", "2026-__-__"),
     ("Dated ___ November 2026", "___ November 2026"), ("this ____ day of ______ 20__", "____ day of ______ 20__")],
)  # fmt: skip
def test_a_date_left_blank_is_found(text: str, blank: str) -> None:
    assert [text[span.start : span.stop].strip() for span in find_blank_dates(text)] == [blank]


@pytest.mark.parametrize(
    ("text", "dates"),
    [("2026年3月  日", []), ("自2026年  月  日起", []), ("Date: ___ November 2026", []), ("签发日期：2026年11月  日，编制日期：2026年11月3日", ["2026年11月3日"]),
     ("Released ___ May 2026, approved 3 May 2026", ["3 May 2026"]), ("2026年3月 3日", ["2026年3月 3日"])],
)  # fmt: skip
def test_what_is_filled_in_of_a_blank_date_is_no_date(text: str, dates: list[str]) -> None:
    assert [each.text for each in find_dates(text)] == dates


@given(
    st.sampled_from(["{}年{}月{}日", "20{}年{}月{}日", "{}/{}/{}", "{}-{}-{}", "20{}/{}/{}"]),
    st.sampled_from(["__", "____", "＿＿"]),
    st.sampled_from(["日期：", "Date: ", "签字：王敏  日期：", "Signed: Li Min   Date: "]),
)
def test_a_date_of_lines_is_one_blank_and_no_date(form: str, line: str, label: str) -> None:
    blank = form.format(line, line, line)
    assert [f"{label}{blank}"[one.start : one.stop].strip() for one in find_blank_dates(f"{label}{blank}。")] == [blank]
    assert find_dates(f"{label}{blank}。") == ()


@pytest.mark.parametrize(
    "text",
    [
        "2024年3月5日",
        "________",
        "Signed: ________",
        "update____",
        "出生年月日",
        "2024 年 3 月 5 日",
        "年度计划",
        "____",
        "snake_case_name",
        "日期格式为YYYY-MM-DD",
        "format: yyyy/mm/dd",
        "yyyy-MM-dd HH:mm",
    ],
)
def test_a_filled_date_or_a_unit_is_no_blank(text: str) -> None:
    assert find_blank_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [("7月3日", "2024-07-03", "2024-07-03"), ("7/3", "2024-07-03", "2024-07-03"), ("3日", "2024-03-03", "2024-03-03"),
     ("三月五日", "2024-03-05", "2024-03-05"), ("5 Mar", "2024-03-05", "2024-03-05"), ("5th", "2024-03-05", "2024-03-05"),
     ("Q1", "2024-01-01", "2024-03-31"), ("上半年", "2024-01-01", "2024-06-30"), ("3月上旬", "2024-03-01", "2024-03-10"),
     ("3-5日", "2024-03-03", "2024-03-05"), ("3月5日-7日", "2024-03-05", "2024-03-07"), ("July", "2024-07-01", "2024-07-31")],
)  # fmt: skip
def test_a_cell_without_a_year_takes_that_of_its_context(text: str, value: str, end: str) -> None:
    days = completed(text, Governing(2024, 3))
    assert days is not None
    assert (str(days[0]), str(days[1])) == (value, end)
    assert completed(text, Governing()) is None


@pytest.mark.parametrize(
    ("name", "value", "end"),
    [("2026/Audit plan Sept 21-23.docx", "2026-09-21", "2026-09-23"), ("Audit 2026 Sept 21-23.docx", "2026-09-21", "2026-09-23"),
     ("2026/Audit May 4 to 6.docx", "2026-05-04", "2026-05-06"), ("Jul-26 report.xlsx", "2026-07-01", "2026-07-31"),
     ("Ops meeting Oct 26.docx", "2026-10-01", "2026-10-31"), ("Report Sep'29.docx", "2029-09-01", "2029-09-30")],
)  # fmt: skip
def test_days_behind_the_name_of_a_month_are_days(name: str, value: str, end: str) -> None:
    found = find_dates_in_name(name)
    assert [(str(each.value), str(each.end)) for each in found] == [(value, end)]


@pytest.mark.parametrize("name", ["Audit plan Sept 21-23.docx", "Ops meeting Oct 29.docx", "Notes Aug 12.docx"])
def test_a_day_behind_the_name_of_a_month_is_no_year(name: str) -> None:
    assert find_dates_in_name(name) == ()


@pytest.mark.parametrize("name", ["IMG_2041.jpg", "证照/DSC-2024.JPG", "MVI 2019.mp4"])
def test_the_number_of_a_picture_is_no_year(name: str) -> None:
    assert find_dates_in_name(name) == ()
    assert find_dates_in_name("照片 2024.jpg") != ()


@pytest.mark.parametrize("text", ["三月五日", "5 Mar", "Q1", "上半年", "3月5日-7日", "third quarter", "5 to 7 March"])
def test_parts_of_a_year_in_words_are_completed(text: str) -> None:
    assert completed(text, Governing(2026)) is not None


@pytest.mark.parametrize("text", ["gj-2608-02", "information security", "事件一览", "第一级", "rpo", "5.1 变更"])
def test_labels_of_other_matters_are_no_days(text: str) -> None:
    assert completed(text, Governing(2026)) is None

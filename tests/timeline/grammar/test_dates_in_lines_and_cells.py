"""Dates among other things: in lists, in fields and cells, without a year, in either order."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.timeline.dates import find_dates, is_date_somewhere, settle_ambiguous


def test_spans_refer_to_the_original_text() -> None:
    text = "自２０２４年３月５日起，至 5 March 2026 止；2024-W10"
    found = find_dates(text)
    assert [text[each.start : each.stop] for each in found] == [each.text for each in found]
    assert found[0].text == "２０２４年３月５日"


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (
            "2024年3月5日、16日和2024年4月1日",
            {"2024年3月5日": "2024-03-05", "16日": "2024-03-16", "2024年4月1日": "2024-04-01"},
        ),
        ("2024年3月5、16、20日", {"2024年3月5": "2024-03-05", "16": "2024-03-16", "20日": "2024-03-20"}),
        ("2024年3月5日、4月16日", {"2024年3月5日": "2024-03-05", "4月16日": "2024-04-16"}),
        ("2024年3、5、7月", {"2024年3": "2024-03-01", "5": "2024-05-01", "7月": "2024-07-01"}),
        ("2024年第一、三季度", {"2024年第一": "2024-01-01", "三季度": "2024-07-01"}),
        ("2018、2019和2020年", {"2018": "2018-01-01", "2019": "2019-01-01", "2020年": "2020-01-01"}),
        ("5, 9 and 17 March 2024", {"5": "2024-03-05", "9": "2024-03-09", "17 March 2024": "2024-03-17"}),
        ("March 5, 12, and 19, 2024", {"March 5": "2024-03-05", "12": "2024-03-12", "19, 2024": "2024-03-19"}),
        ("Jan, Feb and April 2024", {"Jan": "2024-01-01", "Feb": "2024-02-01", "April 2024": "2024-04-01"}),
        ("in 2018, 2019 and 2020", {"2018": "2018-01-01", "2019": "2019-01-01", "2020": "2020-01-01"}),
    ],
)
def test_each_member_of_a_list_is_a_date(text: str, members: dict[str, str]) -> None:
    assert {each.text: str(each.value) for each in find_dates(text)} == members


@pytest.mark.parametrize(
    "text",
    ["Windows Server 2016, 2019 and 2022", "ISO 9001 (2015)", "spring 2024", "2024年春季", "2024年上旬", "5.3, 6.1 and 7 March",
     "条款5、16、20", "the 1990s", "300 BC", "two thousand and eight users", "in twenty five", "24 October 10 o'clock", "1/2, 2024", "SQL Server 2016 (2019)",
     "CentOS Linux release 7.8.2003 (Core)", "CentOS 7.9.2009", "当前版本 7.8.2003"],
)  # fmt: skip
def test_lists_and_years_of_other_things_are_no_dates(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        ("2018", "2018-01-01", "2018-12-31"), ("(2018)", "2018-01-01", "2018-12-31"), ("= 2019", "2019-01-01", "2019-12-31"),
        ("Year: 2018", "2018-01-01", "2018-12-31"), ("年份：2018", "2018-01-01", "2018-12-31"), ("in '98", "1998-01-01", "1998-12-31"),
        ("prior to 2016", "2016-01-01", "2016-12-31"), ("Smith (2018)", "2018-01-01", "2018-12-31"),
        ("24/03/05", "2024-03-05", "2024-03-05"), ("24-03-05", "2024-03-05", "2024-03-05"), ("12-25-24", "2024-12-25", "2024-12-25"), ("14/03/24", "2024-03-14", "2024-03-14"),
        ("25 12 2024", "2024-12-25", "2024-12-25"), ("03.2024", "2024-03-01", "2024-03-31"), ("2024_03_05", "2024-03-05", "2024-03-05"),
        ("05/13,2024", "2024-05-13", "2024-05-13"), ("二〇二四．三．五", "2024-03-05", "2024-03-05"), ("1 Jan. 24", "2024-01-01", "2024-01-01"),
        ("2024-03/2024-05", "2024-03-01", "2024-05-31"), ("May 5th 2012 - May 10th", "2012-05-05", "2012-05-10"),
        ("1/1 to 2/2/2019", "2019-01-01", "2019-02-02"), ("Jan 2018 to 2019", "2018-01-01", "2019-12-31"),
        ("1st of January two thousand eighteen", "2018-01-01", "2018-01-01"), ("in nineteen ninety-nine", "1999-01-01", "1999-12-31"),
        ("june the fifth two thousand and nineteen", "2019-06-05", "2019-06-05"), ("the year twenty ten", "2010-01-01", "2010-12-31"),
        ("10.10.2016 to 12.10.", "2016-10-10", "2016-10-12"), ("10/2016-12/2016", "2016-10-01", "2016-12-31"),
        ("Tue May 10 10:00:00 +0000 2016", "2016-05-10", "2016-05-10"), ("the last week of 2027", "2027-12-27", "2028-01-02"),
        ("2020前三季度", "2020-01-01", "2020-09-30"), ("2020年后半年", "2020-07-01", "2020-12-31"), ("2020年末季", "2020-10-01", "2020-12-31"),
        ("2015年二三季度", "2015-04-01", "2015-09-30"), ("2015年1月上、中旬", "2015-01-01", "2015-01-20"), ("2015年11月12日至25", "2015-11-12", "2015-11-25"),
        ("16年10月中旬到20年5月", "2016-10-11", "2020-05-31"), ("2020-21财年", "2021-01-01", "2021-12-31"),
        ("2016's first quarter", "2016-01-01", "2016-03-31"), ("2018, Q3", "2018-07-01", "2018-09-30"),
        ("2024年3月5、16日至18日", "2024-03-05", "2024-03-05"), ("the 2018 election", "2018-01-01", "2018-12-31"),
    ],
)  # fmt: skip
def test_what_stands_alone_or_with_a_cue_is_read(text: str, value: str, end: str) -> None:
    first = find_dates(text)[0]
    assert (str(first.value), str(first.end)) == (value, end)


def test_several_dates_of_a_line_are_kept_apart() -> None:
    found = find_dates("2024年3月5日发布，2024年4月1日实施；2024-05-01、2024-06-01")
    assert [str(each.value) for each in found] == ["2024-03-05", "2024-04-01", "2024-05-01", "2024-06-01"]


def test_blanks_around_a_date_are_no_part_of_it() -> None:
    assert [each.text for each in find_dates(" 2024年3月 \n 2024年 第一季度  ")] == ["2024年3月", "2024年 第一季度"]


def test_a_span_that_runs_backwards_is_two_dates() -> None:
    found = find_dates("2024-09-30至2024-07-01")
    assert [str(each.value) for each in found] == ["2024-09-30", "2024-07-01"]


@pytest.mark.parametrize(
    ("text", "value", "precision"),
    [("7月3日", "2026-07-03", "day"), ("7月", "2026-07-01", "month"), ("第三季度", "2026-07-01", "quarter"),
     ("上半年", "2026-01-01", "half"), ("十二月三十一日", "2026-12-31", "day")],
)  # fmt: skip
def test_the_anchor_completes_a_date_without_a_year(text: str, value: str, precision: str) -> None:
    (found,) = find_dates(text, date(2026, 1, 1))
    assert (str(found.value), found.precision, found.form) == (value, precision, "completed")
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24.3.5", "2024-03-05"),
        ("24/3/5", "2024-03-05"),
        ("45356", "2024-03-05"),
        ("202403", "2024-03-01"),
        ("2024.3", "2024-03-01"),
        ("113.3.5", "2024-03-05"),
        ("113/03", "2024-03-01"),
        ("113Q1", "2024-01-01"),
    ],
)
def test_a_field_of_dates_allows_more_forms(text: str, value: str) -> None:
    assert [str(each.value) for each in find_dates(text, dated=True)] == [value]
    assert find_dates(text) == ()


def test_an_ambiguous_date_is_marked_and_settled_by_a_decided_one() -> None:
    found = find_dates("03/05/2024")
    assert found[0].form == "slash_ambiguous"
    assert settle_ambiguous(found) == found
    day_first = settle_ambiguous(find_dates("03/05/2024, 25/12/2024"))
    month_first = settle_ambiguous(find_dates("03/05/2024, 12/25/2024"))
    assert [day_first[0].value, month_first[0].value] == [date(2024, 5, 3), date(2024, 3, 5)]


def test_an_ambiguous_date_is_settled_by_the_range_of_the_other_dates() -> None:
    settled = settle_ambiguous(find_dates("2024-01-02 to 2024-01-09. 01/05/2024"))
    assert [str(each.value) for each in settled] == ["2024-01-02", "2024-01-05"]


@pytest.mark.parametrize(
    ("text", "value", "end", "form"),
    [
        ("03/05/2024-25/06/2024", "2024-05-03", "2024-06-25", "span:slash_dmy"),
        ("03/05/2024 to 06/25/2024", "2024-03-05", "2024-06-25", "span:slash_mdy"),
        ("03/05/2024 to 04/06/2024", "2024-03-05", "2024-04-06", "span:slash_ambiguous"),
    ],
)
def test_both_ends_of_a_span_are_read_in_one_order(text: str, value: str, end: str, form: str) -> None:
    (found,) = find_dates(text)
    assert (str(found.value), str(found.end), found.form) == (value, end, form)


def test_an_ambiguous_span_is_settled_at_both_ends() -> None:
    settled = settle_ambiguous(find_dates("03/05/2024 to 04/06/2024, 25/12/2024"))
    assert [(str(each.value), str(each.end)) for each in settled[:1]] == [("2024-05-03", "2024-06-04")]


def test_the_part_that_stays_in_a_column_is_the_year() -> None:
    def column(*cells: str) -> list[date]:
        return [one.value for one in settle_ambiguous([find_dates(cell, dated=True)[0] for cell in cells])]

    assert column("22/06/26", "07/07/26", "28/07/26") == [date(2026, 6, 22), date(2026, 7, 7), date(2026, 7, 28)]
    assert column("26/06/22", "26/07/07", "26/07/28") == [date(2026, 6, 22), date(2026, 7, 7), date(2026, 7, 28)]


@pytest.mark.parametrize("figure", ["7", "12.5", "45.678", "-3.25%", "100.5", "1331", "16530", "345678", "2156587"])
def test_a_cell_of_figures_has_no_date_even_below_a_label_for_days(figure: str) -> None:
    assert not is_date_somewhere(figure)
    assert find_dates(figure, dated=True) == find_dates(figure) == ()


@pytest.mark.parametrize("written", ["2026", "202403", "45356", "10.2024", "113.05", "24.3.5", "20240305"])
def test_a_cell_of_figures_that_can_be_a_date_is_looked_at(written: str) -> None:
    assert is_date_somewhere(written)

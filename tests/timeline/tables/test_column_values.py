"""A column of months, or of days without their year, dates its rows whatever it is called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_blocks import table

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.values import Block

MONTHS = [
    "2026-{:02}", "{}月", "2026年{}月", "{en} 2026", "{en}", "{full}", "2026/{:02}", "{en}-26", "{:02}/2026", "{cn}月份",
]  # fmt: skip
EN = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
FULL = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
CN = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")


def figures(values: list[str], label: str) -> Block:
    return table([[label, "Service", "Reached"], *([value, "S1", "99.8"] for value in values)], sheet="figures")


def months_of(block: Block) -> list[str]:
    return [f"{row.date:%m-%d}/{row.end:%m-%d}" for row in ledger_rows(block, "Year book 2026.xlsx")]


@given(
    st.sampled_from(MONTHS),
    st.sampled_from(["Cycle", "批次", "Round", "What we looked at", "账单"]),
    st.integers(1, 10),
)
def test_months_under_any_heading_are_the_periods_of_their_rows(form: str, label: str, first: int) -> None:
    numbers = range(first, first + 3)
    values = [form.format(n, en=EN[n - 1], full=FULL[n - 1], cn=CN[n - 1]) for n in numbers]
    found = months_of(figures(values, label))
    assert [each[:5] for each in found] == [f"{n:02}-01" for n in numbers], values
    assert all(each[6:] > each[:5] for each in found)


def test_their_role_is_that_of_a_period() -> None:
    block = figures(["2026-08", "2026-09", "2026-10"], "Cycle")
    assert {(each.role, each.precision) for each in dates_of([block], "book.xlsx")} == {("period_start", "month")}
    beside = table(
        [["Cycle", "Reached", "Checked on"], *([f"2026-{n:02}", "99.8", f"2026-{n + 1:02}-04"] for n in (7, 8, 9))],
        sheet="figures",
    )
    roles = {each.text: each.role for each in dates_of([beside], "book.xlsx")}
    assert roles["2026-08"] == "period_start"
    assert roles["2026-08-04"] != "period_start"


@pytest.mark.parametrize(
    "values",
    [["03-Sep 05:52", "04-Sep 16:10", "07-Oct 08:00"], ["3 Sep", "4 Sep", "7 Oct"], ["Sep 3", "Sep 4", "Oct 7"]],
)
def test_days_without_a_year_under_any_heading_date_their_rows(values: list[str]) -> None:
    assert months_of(figures(values, "Pulled")) == ["09-03/09-03", "09-04/09-04", "10-07/10-07"]


@pytest.mark.parametrize(
    ("label", "values"),
    [
        ("Release", ["8.1", "8.2", "9.0"]),  # editions
        ("Renewal", ["2027-03", "2027-03", "2027-03"]),  # the same throughout
        ("Cycle", ["2026-08", "as needed", "2026-10"]),  # not all of them
        ("Due", ["2026-08", "2026-09", "2026-10"]),  # what shall be is no event
        ("什么时候做完", ["2026年8月", "2026年9月", "2026年10月"]),
        ("May", ["1", "2", "3"]),
        ("Amount", ["202608", "202609", "202610"]),
    ],
)
def test_what_only_looks_like_months_dates_nothing(label: str, values: list[str]) -> None:
    assert months_of(figures(values, label)) == []

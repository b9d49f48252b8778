"""Tables with a column for each month or quarter, and what each of their rows counts for."""

from __future__ import annotations

from collections import Counter

import pytest
from analyses import assigned
from event_months import months, on_sheet
from hypothesis import given
from hypothesis import strategies as st
from written_blocks import table
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.records import events_of
from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.timeline.main_date import main_date
from pipeline.values import Assignment

OBJECTIVES = "R-9.1"


def months_of_sheets(path: str, sheets: dict[str, str], requirement: str, place: str = "name") -> dict[str, int]:
    blocks = [block for name, text in sheets.items() for block in page(text, sheet=name)]
    dates = dates_of(blocks, path)
    served = (Assignment(requirement, 0.9, place, ""),)
    found = events_of(blocks, served, dates, main_date(dates, "record", path), "record", path, load_catalogue())
    return dict(Counter(f"{event.end:%Y-%m}" for event in found))


MEASURED = "|项目|目标|9月|10月|11月|\n|可用率|99%|99.9|99.8||\n|及时率|95%|96|||\n|合计||2|1||"


def test_what_is_measured_counts_for_each_row_and_month_that_is_filled() -> None:
    assert months_of_sheets("目标统计2026.xlsx", {"目标": MEASURED}, OBJECTIVES) == {"2026-09": 2, "2026-10": 1}


BUDGET = "R-8.4.1"


def test_figures_of_one_thing_count_once_a_month() -> None:
    assert months_of_sheets("预算执行2026.xlsx", {"预算": MEASURED}, BUDGET) == {"2026-09": 1, "2026-10": 1}


def test_target_and_actual_below_one_merged_label_are_one_objective() -> None:
    rows = "|指标|项|9月|10月|11月|\n|可用率|目标|99|99|99|\n|^^|实际|99.9|99.8|99.7|\n|及时率|目标|95|95|95|\n|^^|实际|96|97|98|"
    assert months_of_sheets("目标统计2026.xlsx", {"目标": rows}, OBJECTIVES) == {
        "2026-09": 2,
        "2026-10": 2,
        "2026-11": 2,
    }


AVAILABILITY = "R-8.7.1-1"


@pytest.mark.parametrize(
    "header",
    [
        "|Service|Sep-26 lost|Sep-26|Oct-26 lost|Oct-26|Nov-26 lost|Nov-26|",
        "|服务|9月停机|9月可用率|10月停机|10月可用率|11月停机|11月可用率|",
    ],
)
def test_two_columns_for_each_month_are_one_month(header: str) -> None:
    rows = f"{header}\n|Hosting|21|99.9|206|99.3|||\n|Feed|259|99.4|625|98.6|||"
    assert months_of_sheets("availability 2026.xlsx", {"Availability": rows}, AVAILABILITY) == {
        "2026-09": 2,
        "2026-10": 2,
    }


def test_a_column_of_months_that_stands_twice_is_no_calendar() -> None:
    rows = "|7月|金额|8月|金额|7月|8月|\n|a|1|b|2|c|d|\n|e|3|f|4|g|h|"
    assert ledger_rows(page(rows, sheet="2026")[0], "2026年") == ()


SUPPLIERS = "R-8.3.4-2"


@pytest.mark.parametrize(
    "header",
    ["|Supplier|Q1-26|Q2-26|Q3-26|Q4-26|", "|供方|一季度|二季度|三季度|四季度|", "|供方|2026Q1|2026Q2|2026Q3|2026Q4|"],
)
def test_scores_of_suppliers_by_quarter_count_for_each(header: str) -> None:
    rows = f"{header}\n|甲|92|90|84||\n|乙|78|77|71||"
    expected = {"2026-03": 2, "2026-06": 2, "2026-09": 2}
    assert months_of_sheets("suppliers 2026.xlsx", {"Scores 2026": rows}, SUPPLIERS) == expected


@given(st.lists(st.lists(st.sampled_from(["99.9 %", "", "-", "96"]), min_size=3, max_size=3), min_size=1, max_size=6))
def test_each_filled_cell_of_what_is_measured_is_one_event(filled: list[list[str]]) -> None:
    rows = "\n".join(f"|service {number}|{'|'.join(row)}|" for number, row in enumerate(filled))
    found = ledger_rows(page(f"|What|Sep 2026|Oct 2026|Nov 2026|\n{rows}", sheet="Sheet1")[0], measured=True)
    assert len(found) == sum(text not in ("", "-") for row in filled for text in row)


@pytest.mark.parametrize("above", ["Results 2026", "2026年实际", "Actual, 2026"])
def test_a_year_alone_above_the_months_is_theirs(above: str) -> None:
    rows = f"|No.|Objective|{above}|<<|<<|Remark|\n|^^|^^|July|August|September|^^|\n|O1|in time|95.1 %|95.3 %||late|\n|O2|there|99.1 %|99.3 %||ok|"
    assert months_of_sheets("KPI.xlsx", {"KPI": rows}, OBJECTIVES) == {"2026-07": 2, "2026-08": 2}


def test_two_years_above_the_months_say_nothing() -> None:
    rows = "|No.|Objective|2025 and 2026|<<|<<|\n|^^|^^|July|August|September|\n|O1|in time|95.1 %|95.3 %|96 %|"
    assert months_of_sheets("KPI.xlsx", {"KPI": rows}, OBJECTIVES) == {}


def forecast(header: list[str], *, made: str) -> dict[str, dict[str, int]]:
    rows = [header, *([name, *["120"] * (len(header) - 1)] for name in ("甲馆", "乙馆"))]
    book = [on_sheet("预测", f"业务量预测 {made}", "A1"), table(rows, sheet="预测")]
    return months(book, assigned("R-8.4.2"), path="预测与用量.xlsx")


def test_what_is_foreseen_for_months_to_come_is_one_record_of_the_day_on_which_it_was_made() -> None:
    ahead = ["场馆", "2026年9月", "2026年10月", "2026年11月", "2026年12月"]
    assert forecast(ahead, made="2026年10月12日") == {"R-8.4.2": {"2026-10": 1}}
    assert forecast(["Museum", "Aug", "Sep", "Oct", "Jan 27", "Jul 27"], made="2026年10月12日") == {
        "R-8.4.2": {"2026-10": 1}
    }
    assert len(forecast(ahead, made="2026年12月31日")["R-8.4.2"]) == len(ahead) - 1


def test_what_goes_on_below_the_months_is_their_header_and_no_service() -> None:
    merged = {(1, 1): (2, 1), (1, 2): (1, 2), (1, 4): (1, 2)}
    rows = [
        ["Platform", "Aug 2026", None, "Sep 2026", None],
        [None, "minutes", "percent", "minutes", "percent"],
        ["Portal", "31", "99.9", "12", "99.9"],
        ["Archive", "4", "100", "9", "99.9"],
    ]
    blocks = [table(rows, sheet="Up", merged=merged)]
    found = months(blocks, assigned(AVAILABILITY, place="name"), path="Up time 2026.xlsx")
    assert found == {AVAILABILITY: {"2026-08": 2, "2026-09": 2}}


DEMAND = "R-8.4.2"


@pytest.mark.parametrize(
    ("ahead", "unit"), [("Forecast of the second quarter", "Orders a day"), ("二季度预测", "日单量")]
)
def test_months_that_are_only_foreseen_hold_nothing_that_happened(ahead: str, unit: str) -> None:
    merged = {(1, 2): (1, 2), (1, 4): (1, 3)}
    rows = [
        [unit, "2026", None, ahead, None, None],
        ["", "I", "II", "Apr", "May", "Jun"],
        ["Shop", "120", "130", "140", "150", "160"],
        ["Depot", "20", "23", "24", "25", "26"],
    ]
    blocks = [on_sheet("Ahead", "Anna Vale, 14 April 2026"), table(rows, sheet="Ahead", merged=merged, first_row=2)]
    assert months(blocks, assigned(DEMAND), path="ahead 2026.xlsx") == {DEMAND: {"2026-04": 1}}

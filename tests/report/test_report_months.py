"""Which months stand in the table of records, and that no record is lost at its ends."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pipeline.report.months import MONTHS_SHOWN, month_table
from pipeline.values import DatedEvent, TimelineRow

AS_OF = date(2026, 11, 20)
MONTHS = st.builds(lambda year, month: f"{year:04d}-{month:02d}", st.integers(2010, 2030), st.integers(1, 12))


def _row(months=(), gaps=(), events=()) -> TimelineRow:
    return TimelineRow("R-9.4", tuple(months), tuple(gaps), tuple(events))


def test_without_records_and_gaps_there_are_no_months():
    assert month_table([], AS_OF).months == ()
    assert month_table([_row()], AS_OF).months == ()


def test_months_run_from_the_first_record_to_the_day_of_assessment():
    assert month_table([_row([("2026-09", 2)])], AS_OF).months == ("2026-09", "2026-10", "2026-11")


def test_a_gap_is_shown_even_if_it_lies_far_back_or_ahead():
    table = month_table([_row([("2026-10", 1)], ["2025-06", "2026-12"])], AS_OF)

    assert (table.months[0], table.months[-1]) == ("2025-06", "2026-12")
    assert [month for month, cell in zip(table.months, table.rows[0].cells, strict=True) if cell.gap] == ["2025-06", "2026-12"]  # fmt: skip


@given(st.lists(st.tuples(MONTHS, st.integers(1, 50)), max_size=20))
def test_every_record_is_counted_once_and_columns_stay_few(months):
    table = month_table([_row(months)], AS_OF)
    row = table.rows[0]

    assert row.earlier + sum(cell.count for cell in row.cells) + row.later == sum(count for _, count in months)
    assert row.total == sum(count for _, count in months)
    assert len(table.months) <= MONTHS_SHOWN


def test_each_file_behind_a_row_is_named_once_with_its_span():
    events = [
        DatedEvent(date(2026, 10, 3), "b.xlsx", "台账!B7"),
        DatedEvent(date(2026, 9, 1), "b.xlsx", "台账!B2"),
        DatedEvent(date(2026, 9, 5), "a.docx", ""),
    ]

    sources = month_table([_row([("2026-09", 2), ("2026-10", 1)], (), events)], AS_OF).rows[0].sources

    assert [(one.path, one.count, one.place) for one in sources] == [("a.docx", 1, ""), ("b.xlsx", 2, "台账!B2")]
    assert (sources[1].first, sources[1].last) == (date(2026, 9, 1), date(2026, 10, 3))

"""Events of what a file may serve, and the day of one whose kind the set tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from analyses import assigned
from written_pages import page

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.possible_events import events_of_file
from pipeline.timeline.kinds_of_the_set import with_days_of_their_kind
from pipeline.values import Analysis

ROWS = "|No|Put up on|What|\n|1|2026-08-12|a|\n|2|2026-10-06|b|\n|3|2026-10-07|c|"


def test_each_requirement_that_one_sheet_may_be_meant_for_has_its_rows() -> None:
    blocks = [*page(ROWS, sheet="Cards"), *page("|What|Who|\n|x|y|", sheet="Other")]
    possible = (*assigned("R-8.6.3-1", place="Cards!A1"), *assigned("R-8.6.1-2", place="Cards!A1"))
    written = (dates_of(blocks, "board.xlsx"), None, "unrelated")
    found = events_of_file(blocks, ((), possible), written, ("board.xlsx", ""), load_catalogue())
    assert [event.requirement for event in found] == ["R-8.6.3-1"] * 3 + ["R-8.6.1-2"] * 3


def test_a_file_that_the_set_takes_for_a_record_has_the_day_of_a_record() -> None:
    dates = dates_of(page("# Ninth\n# found\nfound on 21 September 2026 by A. Name"), "ninth.md")
    alone = Analysis("ninth.md", "", "read", dates=dates)
    (settled,) = with_days_of_their_kind([replace(alone, kind="record")], [alone])
    assert settled.main_date == date(2026, 9, 21)
    assert with_days_of_their_kind([alone], [alone]) == (alone,)


def test_an_unrelated_paper_that_the_set_takes_for_a_record_stands_for_what_it_tells_and_not_for_who_read_it() -> None:
    dates = dates_of(
        page("# Ninth\nCarried out on: 21 September 2026\nReviewed by A. Name on 28 September 2026"), "ninth.md"
    )
    alone = Analysis("ninth.md", "", "read", dates=dates, main_date=date(2026, 9, 28))
    (settled,) = with_days_of_their_kind([replace(alone, kind="record")], [alone])
    assert settled.main_date == date(2026, 9, 21)
    (left,) = with_days_of_their_kind([replace(alone, kind="plan")], [alone])
    assert left.main_date == date(2026, 9, 28)

"""Narrow gaps part columns where the rows around leave them free, and nothing else."""

import pytest

from pipeline.ingest.layout.shared_gaps import Stretch, belong_together, column_gaps, is_moment


def row(at: int, *texts: tuple[float, float, tuple[tuple[float, float], ...]]) -> list[Stretch]:
    return [Stretch(left, right, 30.0 * at, 20, blanks) for left, right, blanks in texts]


HEADS = row(0, (50, 90, ()), (150, 190, ()), (305, 345, ()), (450, 480, ()))
GAP = (300.0, 304.0)
ROWS = [row(n, (50, 120, ()), (150, 380, (GAP,)), (450, 470, ())) for n in range(1, 6)]


def test_a_narrow_gap_below_two_heads_that_all_rows_leave_free_parts_columns() -> None:
    rows = [HEADS, *ROWS]
    assert [row[1] for row in column_gaps(rows)[1:]] == [[GAP]] * 5


def test_a_narrow_gap_below_one_head_is_within_a_column() -> None:
    heads = row(0, (50, 90, ()), (290, 345, ()), (450, 480, ()))  # over 3 and 台 stands one head
    assert column_gaps([heads, *ROWS])[1][1] == []


def test_a_gap_that_other_rows_write_over_is_one_between_words() -> None:
    filled = [row(n, (50, 120, ()), (150, 380, ()), (450, 470, ())) for n in range(2, 6)]
    assert column_gaps([HEADS, ROWS[0], *filled])[1][1] == []


def test_a_wide_gap_of_a_long_text_parts_by_itself() -> None:
    assert column_gaps([row(0, (50, 300, ((150, 170),)))]) == [[[(150, 170)]]]
    assert column_gaps([row(0, (50, 100, ((65, 85),)))]) == [[[]]]  # two letters that are set wide


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [
        ("2026-09-01", "09:10", True),
        ("2026-09-0", "1", True),
        ("2026-09-01 09:10", "12", False),
        ("2026-09-24", "10月抽40单", False),
        ("Place", "Attended", False),
    ],
)
def test_figures_on_both_sides_are_one_number_unless_a_day_is_whole(before: str, after: str, one: bool) -> None:
    assert belong_together(before, after, 0.3) is one


def test_a_day_and_its_hour_are_a_moment() -> None:
    assert is_moment("2026-09-01", "9:10")
    assert not is_moment("2026-09-01", "12")


def test_words_of_a_title_that_stand_around_gaps_of_the_sheet_below_are_one_text() -> None:
    title = row(0, (50, 470, ((95, 101), (200, 206), (300, 306), (400, 406))))
    rows = [title, HEADS[:0] + row(1, (50, 90, ()), (150, 190, ()), (305, 345, ()), (450, 480, ()))]
    rows += [row(n, (50, 120, ()), (150, 380, (GAP,)), (450, 470, ())) for n in range(2, 7)]
    assert column_gaps(rows)[0] == [[]]
    assert column_gaps(rows)[2][1] == [GAP]


def test_what_follows_a_day_that_fills_its_column_begins_below_its_head() -> None:
    """Letters differ by more than the gap, so that hardly two rows leave the same stretch of it free."""
    heads = row(0, (50, 90, ()), (150, 190, ()), (305, 345, ()), (450, 480, ()))
    gaps = [(303.5, 304.9), (302.0, 303.2), (304.2, 305.6), (302.2, 303.4)]
    rows = [heads, *(row(n, (50, 120, ()), (150, 380, (gap,)), (450, 470, ())) for n, gap in enumerate(gaps, 1))]
    assert [found[1] for found in column_gaps(rows)[1:]] == [[gap] for gap in gaps]

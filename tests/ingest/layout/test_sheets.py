"""Rows of texts that stand in columns make a sheet; titles, labels and running text do not."""

from typing import NamedTuple

from pipeline.ingest.layout.sheets import sheets

LEFTS = (50, 150, 300, 450, 600)


class Text(NamedTuple):
    text: str
    left: float
    top: float
    right: float
    bottom: float


def text(words: str, left: float, top: float) -> Text:
    return Text(words, left, top, left + 10 * len(words), top + 20)


def page(*rows: tuple[str, ...], pitch: float = 30) -> list[list[Text]]:
    """Each row's texts at the left of their columns; empty ones are not drawn."""
    return [
        [text(words, left, pitch * number) for words, left in zip(row, LEFTS, strict=False) if words]
        for number, row in enumerate(rows)
    ]


HEAD = ("No.", "Opened", "What", "Owner", "Closed")
ROWS = [(f"IN-{n}", f"09-0{n}", "mail" if n % 2 else "", "Ada", f"09-1{n}" if n != 3 else "") for n in range(1, 7)]


def test_empty_cells_keep_the_others_in_their_columns() -> None:
    (sheet,) = sheets(page(HEAD, *ROWS))
    assert [tuple(row) for row in sheet.texts] == [HEAD, *ROWS]


def test_a_title_and_a_line_of_labels_are_not_of_the_sheet() -> None:
    rows = page(("Incidents of September",), ("by：Ada", "checked：Bo", "day：09-30"), HEAD, *ROWS)
    (sheet,) = sheets(rows)
    assert (sheet.start, sheet.end) == (2, len(rows))


def test_heads_at_the_left_and_figures_at_the_right_are_one_column() -> None:
    rows = page(HEAD, *[("a", "b", "c", "d", "e")] * 4)
    rows[1:] = [[one._replace(left=one.left + 80, right=one.right + 80) for one in row] for row in rows[1:]]
    (sheet,) = sheets(rows)
    assert sheet.texts[0] == list(HEAD)


def test_the_rest_of_a_wrapped_cell_goes_with_its_row() -> None:
    lines = [HEAD]
    for number in range(1, 5):
        lines += [(f"IN-{number}", "09-01", "mail is", "Ada", "09-02"), ("", "", "slow", "", "")]
    (sheet,) = sheets(page(*lines, pitch=24))
    assert [row[2] for row in sheet.texts[1:]] == ["mail is slow"] * 4


def test_cells_of_one_line_in_the_middle_of_two_lines_belong_to_both() -> None:
    rows = page(HEAD)
    for number in range(1, 5):
        top = 60.0 * number
        rows += [
            [text("mail is", 300, top - 12)],
            [text(word, left, top) for word, left in (("IN", 50), ("09-01", 150), ("Ada", 450), ("09-02", 600))],
            [text("slow", 300, top + 12)],
        ]
    (sheet,) = sheets(rows)
    assert [row[2] for row in sheet.texts[1:]] == ["mail is slow"] * 4


def test_rows_of_two_texts_and_rows_far_apart_are_no_sheet() -> None:
    assert list(sheets(page(*[("Version", "1.0")] * 6))) == []
    assert list(sheets(page(HEAD, *ROWS, pitch=120))) == []


def test_contents_and_lists_side_by_side_are_no_sheets() -> None:
    contents = page(*[(f"{n}", f"chapter {n}", "p.", f"{n + 2}") for n in range(1, 9)])
    lists = page(*[("•", f"threat {n}", "•", f"weakness {n}") for n in range(1, 9)])
    assert list(sheets(contents)) == []
    assert list(sheets(lists)) == []


def test_a_day_alone_at_the_foot_is_a_row_of_its_own_and_one_within_the_sheet_the_rest_of_a_cell() -> None:
    days = [("2026-09-0" + str(n), "done", "seen", "Ada", "2026-09-1" + str(n)) for n in range(1, 7)]
    ends = page(HEAD, *days, ("2026-09-29",))
    (sheet,) = sheets(ends)
    assert (sheet.end, sheet.texts[-1][0]) == (len(ends) - 1, "2026-09-06")
    rests = [*page(HEAD, *days), [text("2026-09-29", LEFTS[0], 6 * 30 + 20)]]
    (sheet,) = sheets(rests)
    assert (sheet.end, sheet.texts[-1][0]) == (len(rests), "2026-09-06 2026-09-29")
    words = page(HEAD, *ROWS, ("later",))
    assert next(sheets(words)).end == len(words)


def test_a_stroke_among_the_heads_without_anything_below_is_no_column() -> None:
    stroke = [(*row[:3], mark, row[4]) for row, mark in zip([HEAD, *ROWS], ("1", *[""] * 6), strict=True)]
    assert next(sheets(page(*stroke))).texts[0] == ["No.", "Opened", "What", "Closed"]
    filled = [(*row[:3], "1", row[4]) for row in [HEAD, *ROWS]]
    assert next(sheets(page(*filled))).texts[0][3] == "1"

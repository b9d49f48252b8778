"""Columns that a wide sheet has on further pages are columns of its table, and other tables are none."""

from collections.abc import Sequence

from pipeline.ingest.layout.columns_over_pages import with_further_columns
from pipeline.ingest.layout.line import Line
from pipeline.ingest.layout.table import RuledTable

LEVELS = (100.0, 120.0, 140.0, 160.0)
COMPLAINTS = [["No", "Received"], ["CP-04", "2026-07-08"], ["CP-05", "2026-08-19"], ["CP-06", "2026-10-14"]]
ANSWERS = [["Action", "Closed"], ["packing list", "2026-07-15"], ["coaching", "2026-08-28"], ["call-back list", "open"]]


def table(texts: Sequence[Sequence[str]], levels: Sequence[float] = LEVELS) -> RuledTable:
    cells = tuple((r, c, 1, 1, text) for r, row in enumerate(texts, 1) for c, text in enumerate(row, 1))
    return RuledTable(50, levels[0] - 10, 500, levels[-1] + 10, cells, levels=tuple(levels))


def line(text: str, level: float) -> Line:
    return Line(text, 50, level - 5, 300, level + 5, 9, bold=False)


def texts(found: RuledTable) -> list[list[str]]:
    rows: dict[int, list[str]] = {}
    for row, _, _, _, text in found.cells:
        rows.setdefault(row, []).append(text)
    return list(rows.values())


def test_a_page_of_further_columns_widens_the_table_of_the_page_before() -> None:
    lines, tables = with_further_columns(
        [[line("Complaints 2026", 70)], []],
        [[table(COMPLAINTS)], [table(ANSWERS, [level + 7 for level in LEVELS])]],  # a scan lies a little lower
    )
    assert [len(page) for page in lines] == [1, 0]
    assert tables[1] == []
    assert texts(tables[0][0]) == [[*left, *right] for left, right in zip(COMPLAINTS, ANSWERS, strict=True)]


def test_two_columns_that_were_read_as_lines_are_further_ones_too() -> None:
    rest = [line("  ".join(row), level) for row, level in zip(ANSWERS, LEVELS, strict=True)]
    lines, tables = with_further_columns([[], rest], [[table(COMPLAINTS)], []])
    assert lines == [[], []]
    assert texts(tables[0][0])[0] == ["No", "Received", "Action", "Closed"]
    close = [
        line(text, level) for text, level in zip(("责任人 变动", "甲 9-4", "乙 9-28", "丙 9-4"), LEVELS, strict=True)
    ]
    assert texts(with_further_columns([[], close], [[table(COMPLAINTS)], []])[1][0][0])[1][2:] == ["甲", "9-4"]
    mixed = [
        line(text, level) for text, level in zip(("Owner Since", "Li Si 9-4", "Wu 9-28", "Lu 9-4"), LEVELS, strict=True)
    ]
    assert with_further_columns([[], mixed], [[table(COMPLAINTS)], []])[0][1] == mixed


def test_a_sheet_of_two_pages_has_its_further_columns_two_pages_on() -> None:
    more = [["CP-07", "2026-10-20"], ["CP-08", "2026-10-21"], ["CP-09", "2026-11-02"]]
    answers = [["refund", "2026-10-22"], ["none", "2026-10-23"], ["talk", "open"]]
    pages = [table(COMPLAINTS), table(more, LEVELS[:3]), table(ANSWERS), table(answers, LEVELS[:3])]
    _, tables = with_further_columns([[], [], [], []], [[page] for page in pages])
    assert [len(page) for page in tables] == [1, 1, 0, 0]
    assert texts(tables[1][0])[0] == ["CP-07", "2026-10-20", "refund", "2026-10-22"]


def test_pages_may_be_printed_across_first_and_a_long_title_runs_on_over_the_edge() -> None:
    more, answers = [["CP-07", "2026-10-20"], ["CP-08", "2026-10-21"], ["CP-09", "-"]], [["refund"], ["none"], ["talk"]]
    title = [line("Complaints about all services of the year 2026", 70)]
    rest = [line("services of the year 2026", 70)]
    pages = [table(COMPLAINTS), table(ANSWERS), table(more, LEVELS[:3]), table(answers, LEVELS[:3])]
    lines, tables = with_further_columns([title, rest, [], []], [[page] for page in pages])
    assert lines == [title, [], [], []]
    assert [len(page) for page in tables] == [1, 0, 1, 0]
    assert texts(tables[2][0])[2] == ["CP-09", "-", "talk"]


def test_last_rows_that_have_only_their_first_further_column_lie_below_it() -> None:
    first = table([*COMPLAINTS, ["CP-07", "2026-10-20"]], (*LEVELS, 180.0))
    lines, tables = with_further_columns([[], [line("refund", 180)]], [[first], [table(ANSWERS)]])
    assert (lines[1], tables[1]) == ([], [])
    assert texts(tables[0][0])[4] == ["CP-07", "2026-10-20", "refund"]
    below = [line("refund", 195)]
    assert with_further_columns([[], below], [[first], [table(ANSWERS)]])[0][1] == below


def test_a_day_with_its_hour_is_one_cell_of_further_columns() -> None:
    rows = ("Mended  Seen by", "2026-07-02 14:00 Ada", "2026-07-09 12:05 Bo", "2026-07-21 10:30 Cy")
    rest = [line(text, level) for text, level in zip(rows, LEVELS, strict=True)]
    found = texts(with_further_columns([[], rest], [[table(COMPLAINTS)], []])[1][0][0])
    assert found[1] == ["CP-04", "2026-07-08", "2026-07-02 14:00", "Ada"]


def test_labels_and_values_of_a_page_are_not_widened_by_those_of_the_next() -> None:
    form = [["Asked by", "Ada"], ["Team", "Desk"], ["Day", "2026-07-08"], ["Risk", "low"]]
    after = [["Agreed by", "Bo"], ["Closed by", "Cy"], ["Outcome", "done"], ["Seen by", "Di"]]
    _, tables = with_further_columns([[], []], [[table(form)], [table(after)]])
    assert [len(page) for page in tables] == [1, 1]


def test_the_same_form_again_a_sheet_with_numbers_of_its_own_and_one_under_a_title_are_no_further_columns() -> None:
    known = [["KE", "Workaround"], ["KE-11", "wait"], ["KE-12", "push"], ["KE-13", "switch"]]
    numbered = [["Ref", "Workaround"], *known[1:]]
    for other, above in ((COMPLAINTS, []), (numbered, []), (ANSWERS, [line("Known errors", 70)])):
        lines, tables = with_further_columns([[], above], [[table(COMPLAINTS)], [table(other)]])
        assert (lines[1], len(tables[1])) == (above, 1)


def test_rows_at_other_heights_and_pages_of_text_are_no_further_columns() -> None:
    apart = table(ANSWERS, (100.0, 127.0, 140.0, 160.0))
    few = table(ANSWERS[:2], LEVELS[:2])
    shifted = table(ANSWERS[:3], [level + 20 for level in LEVELS[:3]])  # by a row, as if the first were missing
    long = table([["Further actions that were agreed with the customer"], *([text] for text, _ in ANSWERS[1:])])
    assert texts(with_further_columns([[], []], [[table(COMPLAINTS)], [shifted]])[1][0][0])[0] == ["No", "Received"]
    for other in (apart, few, long):
        assert len(with_further_columns([[], []], [[table(COMPLAINTS)], [other]])[1][1]) == 1
    prose = [line("The service desk answers", 100), line("calls within a minute.", 120), line("It keeps a log.", 133)]
    assert with_further_columns([[], prose], [[table(COMPLAINTS)], []])[0][1] == prose


def test_rows_that_say_nothing_in_the_further_columns_stay_empty_there() -> None:
    levels = (*LEVELS, 180.0, 200.0)
    complaints = [*COMPLAINTS, ["CP-07", "2026-10-20"], ["CP-08", "2026-10-21"]]
    answers = [ANSWERS[0], ANSWERS[1], ANSWERS[2], ANSWERS[3]]
    _, tables = with_further_columns([[], []], [[table(complaints, levels)], [table(answers, (100, 120, 160, 180))]])
    assert [row[2:] for row in texts(tables[0][0])] == [
        answers[0],
        answers[1],
        ["", ""],
        answers[2],
        answers[3],
        ["", ""],
    ]
    # Four rows one below the other are another sheet, shorter than this one.
    _, tables = with_further_columns([[], []], [[table(complaints, levels)], [table(answers)]])
    assert [len(page) for page in tables] == [1, 1]

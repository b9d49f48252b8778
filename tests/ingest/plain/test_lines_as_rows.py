"""Tables in text files and in the plain bodies of mails."""

from __future__ import annotations

from pipeline.ingest.plain.lines_as_rows import blocks_of_lines

TABBED = ["Pump\tLimit\tSeen", "Intake\t99.5\t99.71", "Outlet\t98\t97.2"]


def cells(*lines: str) -> list[list[str]]:
    return [[cell.text for cell in row] for block in blocks_of_lines(lines) for row in block.rows]


def test_lines_with_the_same_tabs_are_rows_of_a_table_at_its_place() -> None:
    above, table, below = blocks_of_lines(["Dear all,", "", *TABBED, "", "Regards"], heading="RE: pumps")
    assert (above.text, below.text, below.place.heading) == ("Dear all,", "Regards", "RE: pumps")
    assert [cell.text for cell in table.rows[1]] == ["Intake", "99.5", "99.71"]
    assert (table.place.cell, table.rows[2][1].address) == ("T1", "T1R3C2")


def test_strokes_cut_lines_too_and_a_rule_is_no_row() -> None:
    assert cells("| 泵 | 约 | 实 |", "|---|---|---|", "| 进水 | 99.5% | 99.71% |", "| 出水 | 98% | 97.2% |") == [
        ["泵", "约", "实"],
        ["进水", "99.5%", "99.71%"],
        ["出水", "98%", "97.2%"],
    ]


def test_two_lines_or_one_stroke_are_text() -> None:
    assert cells(*TABBED[:2]) == []
    assert cells("either | or", "this | that", "one | other") == []
    assert cells("\tindented", "\tcode", "\there") == []


def test_nothing_is_lost() -> None:
    lines = ["a", "b\tc", "", "d | e | f", "g"]
    assert [block.text for block in blocks_of_lines(lines)] == ["a", "b\tc", "d | e | f", "g"]

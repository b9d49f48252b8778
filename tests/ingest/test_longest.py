"""A text without a break that no person has written is read in part, and said to be; any other is read whole."""

from pipeline.ingest.longest import LONGEST
from pipeline.ingest.read import read
from pipeline.values import Partial, Read


def test_one_line_of_megabytes_gives_its_beginning_and_says_so() -> None:
    line = "CHG-01,2026-07-01,更换防火墙;" * 80_000
    outcome = read(line.encode(), "export.csv")
    assert isinstance(outcome, Partial)
    assert outcome.reason == f"a text without a break, of {len(line):,} characters: its first {LONGEST:,} were read"
    (block,) = outcome.content.blocks
    assert block.text == line[:LONGEST]


def test_one_cell_of_megabytes_leaves_the_other_cells_whole() -> None:
    rows = [["id", "day", "note"], ["C-1", "2026-07-01", "x" * (2 * LONGEST)], ["C-2", "2026-07-02", "short"]]
    outcome = read("\n".join(map(",".join, rows)).encode(), "notes.csv")
    assert isinstance(outcome, Partial)
    (table,) = outcome.content.blocks
    assert [len(cell.text) for cell in table.rows[1]] == [3, 10, LONGEST]
    assert [cell.text for cell in table.rows[2]] == rows[2]
    assert len(table.text) < 2 * LONGEST


def test_a_long_text_of_many_lines_is_read_whole() -> None:
    text = "\n".join(["The service desk records each call and passes it on."] * 4_000)
    outcome = read(text.encode(), "log.txt")
    assert isinstance(outcome, Read)
    assert sum(len(block.text) for block in outcome.content.blocks) > LONGEST

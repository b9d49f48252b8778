"""Gaps of thousands of blanks are narrowed, and nothing else is."""

from pipeline.ingest.gaps import with_narrow_gaps
from pipeline.ingest.read import read
from pipeline.values import Block, Cell, Content, Place, Read


def test_a_gap_of_thousands_of_blanks_keeps_a_hundred() -> None:
    outcome = read(("总经理：" + " " * 5000 + "签字\n正文").encode(), "签批.txt")
    assert isinstance(outcome, Read)
    assert [block.text for block in outcome.content.blocks] == ["总经理：" + " " * 100 + "签字", "正文"]


def test_cells_are_narrowed_with_their_table_and_other_texts_stay_as_they_are() -> None:
    wide = "甲" + "\u3000" * 300 + "乙"
    table = Block(wide, Place(cell="T1"), 0, ((Cell(wide, "T1R1C1"),),))
    plain = Block("编制\t审核", Place())
    outcome = with_narrow_gaps(Read(Content((table, plain))))
    assert isinstance(outcome, Read)
    narrowed, same = outcome.content.blocks
    assert narrowed.rows[0][0].text == narrowed.text == "甲" + "\u3000" * 100 + "乙"
    assert same is plain

"""Presentations of PowerPoint 95, alone and beside a newer one in the same file."""

from __future__ import annotations

from pipeline.ingest.compound import Compound
from pipeline.ingest.compound_write import compound_file
from pipeline.ingest.read import read
from pipeline.values import Failed, Partial, Read
from tests.ingest.slides.test_read_slides import ppt

WORDS = "管理评审\r\r输入\r输出".encode("gbk")


def test_of_a_file_that_was_saved_for_both_the_newer_one_is_read() -> None:
    newer = Compound(ppt())
    streams = {f"PP97_DUALSTORAGE/{path}": newer.read(path) for path in newer.paths}
    outcome = read(compound_file({**streams, "PowerPoint Document": b"older", "Text_Content": WORDS}), "a.ppt")
    assert isinstance(outcome, Read)
    assert outcome.content.blocks == read(ppt(), "a.ppt").content.blocks  # type: ignore[union-attr]


def test_of_an_older_one_the_words_are_read() -> None:
    outcome = read(compound_file({"PowerPoint Document": b"older", "Text_Content": WORDS}), "a.ppt")
    assert isinstance(outcome, Partial)
    assert [block.text for block in outcome.content.blocks] == ["管理评审", "输入", "输出"]
    assert outcome.reason == "reading of PowerPoint 95 files: words only, without their slides"
    assert isinstance(read(compound_file({"PowerPoint Document": b"older"}), "a.ppt"), Failed)

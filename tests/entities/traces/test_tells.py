"""What a text leaves in it: terms without end, broken fields, placeholders of a template."""

from __future__ import annotations

from laid_out_papers import CATALOGUE, paper

from pipeline.entities.control.cited_editions import editions
from pipeline.entities.traces.placeholders import placeholders
from pipeline.entities.traces.tells import broken_fields, renewals
from pipeline.ingest.tables import table_block, table_row
from pipeline.values import Content, Place


def test_terms_without_end() -> None:
    assert list(renewals(paper("期满自动续期一年")))
    assert list(renewals(paper("营业期限：2015年3月18日至长期")))
    assert list(renewals(paper("长期合作，营业期限：2015年3月18日至2025年3月17日"))) == []


def test_broken_fields_quote_their_line() -> None:
    (fact,) = broken_fields(paper("见 Error! Reference source not found."))
    assert "Error! Reference source" in fact.quote


def test_cells_that_say_something_only_side_by_side_say_nothing() -> None:
    apart = table_row(("[company", "in full]", "ISO", "20000-1:2011"), 1, 1)
    filled = table_row(("Name", "[company name]", "ISO 20000-1:2011", ""), 2, 1)
    alone, beside = (Content((table_block(rows, Place()),)) for rows in ([apart], [filled, apart]))
    assert list(placeholders(alone)) == []
    assert "[company name]" in {fact.value for fact in placeholders(beside)}
    assert {fact.value for fact in editions(beside, CATALOGUE)} == {"E01"}

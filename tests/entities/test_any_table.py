"""Whatever a table holds, it is read without an error."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from laid_out_papers import CATALOGUE, grid

from pipeline.entities.audits.causes import empty_causes
from pipeline.entities.audits.scope import audited_clauses
from pipeline.entities.control.cover import cover_blocks
from pipeline.entities.control.lists import entries
from pipeline.entities.people.departments import departments
from pipeline.entities.people.signoff import signoffs
from pipeline.entities.records.tickets import ticket_facts
from pipeline.entities.traces.placeholders import placeholders

LEDGER = ("事件编号", "描述", "受理时间", "关闭时间")


@given(st.lists(st.lists(st.text(max_size=12), min_size=4, max_size=4), min_size=1, max_size=8))
def test_any_table_is_read_without_an_error(rows: list[list[str]]) -> None:
    content = grid(LEDGER, *(tuple(row) for row in rows))
    for reader in (ticket_facts, audited_clauses, empty_causes, departments, placeholders):
        list(reader(content))
    list(signoffs(cover_blocks(content), CATALOGUE.document_control))
    list(entries(content, CATALOGUE.document_control))

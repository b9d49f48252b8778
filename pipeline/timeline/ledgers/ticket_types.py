"""Exports that mix incidents, requests, problems and changes: each requirement has the rows of its own type."""

from __future__ import annotations

from dataclasses import replace

from pipeline.text.ticket_types import columns_of_types, type_in, types_by_code, types_in
from pipeline.values import Block, Words

_MIXED = 2


def type_of_requirement(title: Words) -> str:
    """The one type of ticket that a requirement's title names; "" where it names none or several."""
    named = types_in(f"{title.zh} {title.en}")
    return named[0] if len(named) == 1 else ""


def only_of_type(block: Block, wanted: str) -> Block:
    """`block` without the rows of other types, where one of its columns tells at least two types apart."""
    if not wanted or not block.rows:
        return block
    codes = types_by_code(block.rows)
    for header, column in columns_of_types(block.rows):
        below = block.rows[header + 1 :]
        said = [row[column].text if column < len(row) else "" for row in below]
        types = [type_in(each) or codes.get(each.strip(), "") for each in said]
        if len(set(types) - {""}) >= _MIXED and wanted in types:
            kept = [row for row, own in zip(below, types, strict=True) if own in (wanted, "")]
            return replace(block, rows=(*block.rows[: header + 1], *kept))
    return block

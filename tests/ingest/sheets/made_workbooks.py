"""Workbooks made for the tests, and what is read of them."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import xlsxwriter

from pipeline.ingest.sheets import read_workbook
from pipeline.values import Block, Cell, Content, Read


def workbook(fill: Any, **options: Any) -> bytes:
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, **options})
    fill(book)
    book.close()
    return buffer.getvalue()


def with_part(data: bytes, name: str, change: Any) -> bytes:
    """The package with one part changed."""
    buffer = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for member in old.namelist():
            part = old.read(member)
            new.writestr(member, change(part) if member == name else part)
    return buffer.getvalue()


def content_of(data: bytes) -> Content:
    outcome = read_workbook(data)
    assert isinstance(outcome, Read), outcome
    return outcome.content


def tables(content: Content) -> list[Block]:
    return [block for block in content.blocks if block.rows]


def cell(content: Content, address: str) -> Cell:
    return next(c for block in content.blocks for row in block.rows for c in row if c.address == address)

"""Days of papers that several tests look at: their roles, and the day that a paper stands for."""

from __future__ import annotations

from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.ledgers.rows import ledger_rows
from pipeline.timeline.main_date import main_date
from pipeline.values import Block, Kind


def stands_for(blocks: list[Block], kind: Kind, path: str, title: str = "") -> str:
    return str(main_date(dates_of(blocks, path), kind, path, title))


def days_of_rows(block: Block, context: str = "") -> list[str]:
    return [str(each.date) for each in ledger_rows(block, context)]


def months_of_rows(block: Block, context: str = "") -> list[str]:
    return [f"{row.date:%m}-{row.end:%m}" for row in ledger_rows(block, context)]


def roles(blocks: list, path: str = "records/form.docx") -> dict[str, str]:
    return {str(one.value): one.role for one in dates_of(blocks, path) if one.place != "name"}


def record_stands_for(blocks: list, path: str, kind: Kind = "record", title: str = "") -> str:
    return str(main_date(dates_of(blocks, path), kind, path, title))


def role(blocks: list[Block], day: str, path: str = "paper.docx") -> str | None:
    return next((each.role for each in dates_of(blocks, path) if str(each.value) == day), None)

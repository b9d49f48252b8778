"""Events of blocks written by hand, counted by month."""

from __future__ import annotations

from collections import Counter

from pipeline.catalogue import load_catalogue
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.records import events_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Assignment, Block, Kind, Place

CATALOGUE = load_catalogue()


def on_sheet(sheet: str, text: str, cell: str = "") -> Block:
    return Block(text, Place(sheet=sheet, cell=cell))


def months(
    blocks: list[Block], assignments: tuple[Assignment, ...], kind: Kind = "record", path: str = "记录.xlsx"
) -> dict[str, dict[str, int]]:
    """Events a month of each requirement, counted where periods end."""
    dates = dates_of(blocks, path)
    events = events_of(blocks, assignments, dates, main_date(dates, kind, path), kind, path, CATALOGUE)
    found: dict[str, Counter[str]] = {}
    for event in events:
        found.setdefault(event.requirement, Counter())[f"{event.end:%Y-%m}"] += 1
    return {requirement: dict(counts) for requirement, counts in found.items()}

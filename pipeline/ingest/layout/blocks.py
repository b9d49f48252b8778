"""Lines and tables of pages into blocks with headings, running text and places."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from pipeline.ingest.layout.columns_over_pages import with_further_columns
from pipeline.ingest.layout.continued import head_for
from pipeline.ingest.layout.edges import RunningText, split_running_text
from pipeline.ingest.layout.headings import heading_level
from pipeline.ingest.layout.line import Line
from pipeline.ingest.layout.outline import Entry, Outline
from pipeline.ingest.layout.paragraphs import Paragraph, TextArea, paragraphs, text_area
from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.lines import HeadingPath
from pipeline.ingest.tables import table_block
from pipeline.values import Block, Place, Row


def page_blocks(
    pages: Sequence[Sequence[Line]],
    heights: Sequence[float],
    tables: Mapping[int, Sequence[RuledTable]],
    by_ocr: Collection[int] = (),
    outline: Sequence[Entry] = (),
) -> Iterator[Block]:
    """Blocks of all pages, numbered from 1.

    `tables` is by page; `by_ocr` names the pages that were read from a picture; `outline` lists titles of chapters.
    """
    for block in _blocks(pages, heights, tables, by_ocr, Outline(outline)):
        yield replace(block, place=replace(block.place, ocr=True)) if block.place.page in by_ocr else block


def _blocks(
    pages: Sequence[Sequence[Line]],
    heights: Sequence[float],
    tables: Mapping[int, Sequence[RuledTable]],
    by_ocr: Collection[int],
    outline: Outline,
) -> Iterator[Block]:
    ruled = [tables.get(number, []) for number in range(1, len(pages) + 1)]
    whole, running = split_running_text(pages, heights, ruled, by_ocr)
    bodies, tables_of = with_further_columns(whole, ruled)
    area = text_area(bodies, chain.from_iterable(tables_of))
    path = HeadingPath()
    count = 0
    yield from _running(running, "header")
    ordered: list[tuple[int, list[Paragraph | RuledTable]]] = []
    for number, (before, lines, found) in enumerate(zip(pages, bodies, tables_of, strict=True), start=1):
        shown = [table for table in found if table.has_text and not _is_running(table, before, lines)]
        ordered.append((number, list(_in_order(lines, shown, area))))
    outline.learn_levels(ordered, area)
    last: tuple[RuledTable, tuple[Row, ...]] | None = None  # of the page before
    for number, parts in ordered:
        for at, part in enumerate(parts):
            if isinstance(part, RuledTable):
                count += 1
                place = Place(page=number, heading=str(path), cell=f"T{count}")
                rows = part.rows(count)
                head = head_for(part, rows, *last) if last and at == 0 else None
                last = (part, (head, *rows) if head else rows)
                yield table_block(last[1], place)
                continue
            last = None
            level = heading_level(part, area) or outline.level(number, part)
            if level:
                yield Block(part.text, Place(page=number, heading=path.above(level)), level)
                path.enter(level, part.text)
            else:
                yield Block(part.text, Place(page=number, heading=str(path)))
    yield from _running(running, "footer")


def _is_running(table: RuledTable, before: Sequence[Line], after: Sequence[Line]) -> bool:
    """Whether all that a table holds was taken out as header or footer."""
    return any(table.holds(line) for line in before) and not any(table.holds(line) for line in after)


def _running(running: list[RunningText], edge: str) -> Iterator[Block]:
    for text in running:
        if text.edge == edge:
            yield Block(text.text, Place(part=text.edge, page=text.page))


def _in_order(lines: Sequence[Line], tables: Sequence[RuledTable], area: TextArea) -> Iterator[Paragraph | RuledTable]:
    """Paragraphs and tables down the page; lines that a table holds are dropped."""
    waiting = sorted(tables, key=lambda table: table.top)
    run: list[Line] = []
    for line in lines:
        while waiting and (waiting[0].holds(line) or waiting[0].top < line.top):
            yield from paragraphs(run, area)
            run = []
            yield waiting.pop(0)
        if not any(table.holds(line) for table in tables):
            run.append(line)
    yield from paragraphs(run, area)
    yield from waiting

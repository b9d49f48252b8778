"""Ruled tables of PDF pages, cell by cell: those of the product beside those that pdfplumber finds.

    python benchmarks/pdf_tables.py FOLDER [FOLDER ...] [--most 200] [--show 20]

A cell agrees when its row, column, spans and text (blanks aside) are the same in tables that lie in one place.
pdfplumber is no truth, but a well-known second opinion; `--show` prints cells that differ.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pypdfium2 as pdfium

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pipeline.ingest.layout.table import RuledTable
from pipeline.ingest.lines import join_lines
from pipeline.ingest.pdf.annotations import Annotations
from pipeline.ingest.pdf.box_font import use_box_font
from pipeline.ingest.pdf.pages import read_own_text
from pipeline.ingest.pdf.tables import distinct, index_of

MOST_PAGES = 40


def ours(data: bytes) -> Iterator[list[RuledTable]]:
    document = pdfium.PdfDocument(data)
    try:
        notes = Annotations(document)
        for index in range(min(len(document), MOST_PAGES)):
            page = read_own_text(document, index, notes)
            yield page.tables if page else []
    finally:
        document.close()


def theirs(data: bytes) -> Iterator[list[RuledTable]]:
    with pdfplumber.open(BytesIO(data)) as document:
        for page in document.pages[:MOST_PAGES]:
            left, top = page.bbox[:2]
            yield [_table(found, left, top) for found in page.find_tables()]
            page.close()


def _table(found: Any, page_left: float, page_top: float) -> RuledTable:
    lefts, tops = distinct(cell[0] for cell in found.cells), distinct(cell[1] for cell in found.cells)
    cells = []
    for row, texts in zip(found.rows, found.extract(), strict=True):
        for box, text in zip(row.cells, texts, strict=True):
            if box is not None:
                column, line = index_of(lefts, box[0]), index_of(tops, box[1])
                width = max(index_of(lefts, box[2]) - column, 1)
                height = max(index_of(tops, box[3]) - line, 1)
                joined = join_lines(part.strip() for part in (text or "").split("\n"))
                cells.append((line + 1, column + 1, height, width, joined))
    left, top, right, bottom = found.bbox
    return RuledTable(left - page_left, top - page_top, right - page_left, bottom - page_top, tuple(sorted(cells)))


def same_place(one: RuledTable, other: RuledTable) -> bool:
    pairs = zip(
        (one.left, one.top, one.right, one.bottom), (other.left, other.top, other.right, other.bottom), strict=True
    )
    return all(abs(a - b) < 4 for a, b in pairs)


def packed(cell: tuple[int, int, int, int, str]) -> tuple[int, int, int, int, str]:
    return (*cell[:4], "".join(cell[4].split()))


def compare(path: Path, count: Counter[str], show: int) -> None:
    data = path.read_bytes()
    try:
        begin = time.process_time()
        own = list(ours(data))
        middle = time.process_time()
        other = list(theirs(data))
        end = time.process_time()
    except Exception as error:  # a broken file, for one of the two
        count["files that one could not open"] += 1
        print(f"  {path.name}: {type(error).__name__}", file=sys.stderr)
        return
    if not any(own) and not any(other):
        return
    count["files"] += 1
    count["ours, ms"] += int((middle - begin) * 1000)
    count["pdfplumber, ms"] += int((end - middle) * 1000)
    for number, (mine, its) in enumerate(zip(own, other, strict=False), start=1):
        count["tables, ours"] += len(mine)
        count["tables, pdfplumber"] += len(its)
        for table in its:
            twin = next((one for one in mine if same_place(one, table)), None)
            cells = Counter(map(packed, table.cells))
            mine_cells = Counter(map(packed, twin.cells)) if twin else Counter()
            count["cells, pdfplumber"] += cells.total()
            count["cells that agree"] += (cells & mine_cells).total()
            count["tables in one place"] += twin is not None
            different = list(((cells - mine_cells) if twin else Counter()).elements())
            count["cells with text that agree"] += sum(bool(cell[4]) for cell in (cells & mine_cells).elements())
            count["cells with text, pdfplumber"] += sum(bool(cell[4]) for cell in cells.elements())
            if show > count["shown"] and (different or not twin):
                count["shown"] += 1
                print(f"  {path.name} p.{number}", "NO TABLE HERE" if not twin else "", different[:3])
                print("     ours:", list((mine_cells - cells).elements())[:3])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--most", type=int, default=200)
    parser.add_argument("--show", type=int, default=0)
    arguments = parser.parse_args()
    logging.disable(logging.CRITICAL)
    use_box_font()
    for folder in arguments.folders:
        count: Counter[str] = Counter()
        paths = sorted(path for path in folder.rglob("*.pdf") if path.stat().st_size < 3_000_000)
        for path in paths[:: max(len(paths) // arguments.most, 1)][: arguments.most]:
            compare(path, count, arguments.show)
        print(f"\n{folder}: " + ", ".join(f"{name} {value:,}" for name, value in count.items() if name != "shown"))


if __name__ == "__main__":
    main()

"""Ledgers that nobody here had seen: whether each row becomes an event on the day of the right column.

    python benchmarks/blind_ledgers.py [--half counted|read] [--list]

Over benchmarks/blind_ledgers/ (see its README.md), each ledger written out in five forms: a plain workbook, one with
lines above and a total below, one with a header of two rows, a table on a page of Word, and CSV. The requirement and
the kind of the file are given, so that the reading of ledgers alone is measured. Prints totals; --list shows the
ledgers that were not read rightly, of the half "read" only, since the other is not to be read.
"""

from __future__ import annotations

import argparse
import csv
import io
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from docx import Document
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.catalogue import Catalogue, load_catalogue
from pipeline.ingest.read import read
from pipeline.timeline.dates import find_dates
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.records import events_of
from pipeline.timeline.main_date import main_date
from pipeline.values import Assignment, Event, Partial, Read

FOLDER = Path(__file__).parent / "blind_ledgers"

FIRST = {"read": 0, "counted": 1}
"""Of each requirement's ledgers the first, third … may be read, the second, fourth … are counted only."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """`event` is the number of the column, from 1, that says when a row happened."""

    requirement: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    event: int


def ledgers(known: Mapping[str, Sequence[Mapping[str, Any]]], first: int) -> Iterator[Ledger]:
    for id, given in known.items():
        for one in given[first::2]:
            columns = tuple(str(column) for column in one["columns"])
            rows = tuple(_cells(row) for row in one["rows"])
            yield Ledger(id, one["title"], columns, rows, columns.index(one["event_column"]) + 1)


def _cells(row: str | Sequence[object]) -> tuple[str, ...]:
    if isinstance(row, str):
        return tuple(cell.strip() for cell in row.split(" | "))
    return tuple("" if cell is None else str(cell) for cell in row)


def _workbook(ledger: Ledger, above: Sequence[Sequence[str]] = (), below: Sequence[Sequence[str]] = ()) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Sheet1"
    sheet["A1"] = ledger.title
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(ledger.columns))
    for row in (*above, ledger.columns, *ledger.rows, *below):
        sheet.append(list(row))
    return _saved(book)


def _with_lines(ledger: Ledger) -> bytes:
    chinese = not ledger.title.isascii()
    above = ("编号：FRM-12", "", "填表人：王芳") if chinese else ("Form: FRM-12", "", "Kept by: A. Lee")
    return _workbook(ledger, [above], [[], ["合计" if chinese else "Total", str(len(ledger.rows))]])


def _of_two_rows(ledger: Ledger) -> bytes:
    chinese, width = not ledger.title.isascii(), len(ledger.columns)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append([ledger.title])
    sheet.append(["基本信息" if chinese else "General", "", "处理" if chinese else "Handling"])
    for row in (ledger.columns, *ledger.rows):
        sheet.append(row)
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=width)
    sheet.merge_cells(start_row=2, start_column=1, end_row=2, end_column=2)
    sheet.merge_cells(start_row=2, start_column=3, end_row=2, end_column=max(width, 4))
    return _saved(book)


def _page(ledger: Ledger) -> bytes:
    document = Document()
    document.add_heading(ledger.title, 1)
    table = document.add_table(rows=0, cols=len(ledger.columns))
    for row in (ledger.columns, *ledger.rows, *ledger.rows):  # a table on a page is a ledger from three rows on
        for cell, text in zip(table.add_row().cells, row, strict=False):
            cell.text = text
    return _saved(document)


def _csv(ledger: Ledger) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows((ledger.columns, *ledger.rows))
    return text.getvalue().encode("utf-8-sig")


def _saved(written: Any) -> bytes:
    data = io.BytesIO()
    written.save(data)
    return data.getvalue()


FORMS: Mapping[str, tuple[Callable[[Ledger], bytes], str, int]] = {
    "workbook": (_workbook, ".xlsx", 1),
    "with lines": (_with_lines, ".xlsx", 1),
    "two rows": (_of_two_rows, ".xlsx", 1),
    "page": (_page, ".docx", 2),
    "csv": (_csv, ".csv", 1),
}
"""How it is written, the file's suffix, and how often each row stands in it."""


def events(ledger: Ledger, form: str, catalogue: Catalogue) -> tuple[Event, ...]:
    write, suffix, _ = FORMS[form]
    path = re.sub(r'[\\/:*?"<>|]', "_", ledger.title) + suffix
    outcome = read(write(ledger), path, None)
    if not isinstance(outcome, Read | Partial):
        return ()
    blocks = outcome.content.blocks
    dates = dates_of(blocks, path)
    main = main_date(dates, "record", path, ledger.title)
    served = (Assignment(requirement=ledger.requirement, confidence=0.9, place="title", quote=ledger.title),)
    return events_of(blocks, served, dates, main, "record", f"{path} {ledger.title}", catalogue)


def names_no_year(ledger: Ledger) -> bool:
    """Whether nothing in it says in which year its rows happened, so that no reader can tell."""
    texts = (ledger.title, *ledger.columns, *(cell for row in ledger.rows for cell in row))
    return not any(map(find_dates, texts))


def is_right(ledger: Ledger, form: str, found: Sequence[Event]) -> bool:
    """One event a row, each where the column of the event says it."""
    column = rf"(?:(?:^|!){get_column_letter(ledger.event)}\d+|T\d+R\d+C{ledger.event})$"
    rows = len(ledger.rows) * FORMS[form][2]
    return len(found) == rows and all(re.search(column, event.place) for event in found)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--half", choices=tuple(FIRST), default="counted")
    arguments.add_argument("--list", action="store_true", help="show those not read rightly (of the half read only)")
    options = arguments.parse_args()
    if options.list and options.half != "read":
        arguments.error("the half counted is not to be read")
    catalogue = load_catalogue()
    print(
        "| | ledgers | "
        + " | ".join(FORMS)
        + " | no event at all | no year in it |\n|---|---|"
        + "---|" * (len(FORMS) + 2)
    )
    for language in ("zh", "en"):
        known = yaml.safe_load((FOLDER / f"{language}_ledgers.yaml").read_text(encoding="utf-8"))
        records = [
            ledger
            for ledger in ledgers(known, FIRST[options.half])
            if catalogue.requirement(ledger.requirement).kind == "record"
        ]
        right: Counter[str] = Counter()
        none = 0
        yearless = sum(map(names_no_year, records))
        for ledger in records:
            for form in FORMS:
                found = events(ledger, form, catalogue)
                right[form] += is_right(ledger, form, found)
                none += form == "workbook" and not found
                if options.list and form == "workbook" and not is_right(ledger, form, found):
                    print(ledger, [(event.place, str(event.value)) for event in found])
        print(
            f"| {language} | {len(records)} | "
            + " | ".join(str(right[form]) for form in FORMS)
            + f" | {none} | {yearless} |"
        )


if __name__ == "__main__":
    main()

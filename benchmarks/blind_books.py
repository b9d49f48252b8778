"""Whole files of invented houses: whether their events are counted in the months that their authors meant.

    python benchmarks/blind_books.py [--list]

Over the *_books.yaml of benchmarks/blind_ledgers/ (see its README.md). The requirement and the kind are given, so that
the counting alone is measured. --list shows the files that were not counted rightly.
"""

from __future__ import annotations

import argparse
import csv
import io
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from openpyxl import Workbook

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from pipeline.catalogue import Catalogue, load_catalogue
from pipeline.ingest.read import read
from pipeline.timeline.document_dates import dates_of
from pipeline.timeline.events.records import events_of
from pipeline.timeline.main_date import main_date
from pipeline.timeline.rhythm.coverage import month_counted
from pipeline.values import Assignment, Partial, Read

FOLDER = Path(__file__).parent / "blind_ledgers"


def books(language: str) -> Iterator[Mapping[str, Any]]:
    yield from yaml.safe_load((FOLDER / f"{language}_books.yaml").read_text(encoding="utf-8"))


def written(book: Mapping[str, Any]) -> bytes:
    """The file as its readers get it: a workbook, the rows of a CSV file, lines of text, or a mail."""
    if "text" in book:
        return _mail(book["text"]) if book["path"].endswith(".eml") else "\n\n".join(book["text"]).encode()
    if book["path"].endswith(".csv"):
        text = io.StringIO()
        csv.writer(text).writerows(next(iter(book["sheets"].values())))
        return text.getvalue().encode("utf-8-sig")
    made, data = Workbook(), io.BytesIO()
    made.remove(made.worksheets[0])
    for name, rows in book["sheets"].items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append([str(cell) for cell in row])
    made.save(data)
    return data.getvalue()


def _mail(lines: list[str]) -> bytes:
    """The last line is what the mail says; those before are its head, whose labels a mail has in English."""
    labels = {"发件人": "From", "收件人": "To", "日期": "Date", "主题": "Subject"}
    head = [f"{labels.get(name, name)}: {value}" for name, _, value in (line.partition(": ") for line in lines[:-1])]
    return "\r\n".join([*head, "Content-Type: text/plain; charset=utf-8", "", lines[-1]]).encode()


def counted(book: Mapping[str, Any], catalogue: Catalogue) -> dict[str, int]:
    path = book["path"]
    outcome = read(written(book), path, None)
    if not isinstance(outcome, Read | Partial):
        return {}
    blocks = outcome.content.blocks
    dates, title = dates_of(blocks, path), path.rpartition(".")[0]
    served = (Assignment(requirement=book["requirement"], confidence=0.9, place="name", quote=title),)
    main = main_date(dates, "record", path, title)
    events = events_of(blocks, served, dates, main, "record", f"{path} {title}", catalogue)
    return dict(sorted(Counter(map(month_counted, events)).items()))


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--list", action="store_true", help="show those not counted rightly")
    options = arguments.parse_args()
    catalogue = load_catalogue()
    for language in ("zh", "en"):
        right = total = 0
        for book in books(language):
            found = counted(book, catalogue)
            total += 1
            right += found == book["months"]
            if options.list and found != book["months"]:
                print(book["requirement"], book["path"], "counted", found, "meant", book["months"])
        print(f"{language}: {right} of {total}")


if __name__ == "__main__":
    main()

"""Record papers in ordinary words: are they found to be the records that they are, and counted in their months?

    python benchmarks/blind_records.py [--list]

Over the *_papers.yaml of benchmarks/blind_ledgers/ (see its README.md), each language laid among the papers of a sample
client and scanned with them, so that reading, mapping, days and counting are measured together. The first, third … paper may be read, the others are counted
only; --list shows the papers of the half that may be read whose months are told otherwise.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import yaml
from docx import Document

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.blind_books import FOLDER, written
from pipeline.audit import audit
from pipeline.catalogue import load_catalogue
from pipeline.drive.folder import LocalFolder
from pipeline.running.limits import Limits
from pipeline.settings import Settings
from pipeline.timeline.rhythm.coverage import month_counted

CLIENTS = Path(__file__).resolve().parent.parent / "sample_corpus"
AS_OF = date(2026, 11, 20)
HOUSES = {"zh": "ready", "en": "harbour-desk"}
Cells = dict[tuple[str, str], int]  # requirement and month


def paged(lines: Sequence[str]) -> bytes:
    """A page of Word, of paragraphs and of rows of tables (`| a | b |`)."""
    page, table, data = Document(), None, BytesIO()
    for line in lines:
        if not line.startswith("|"):
            page.add_paragraph(line)
            table = None
            continue
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")]
        table = table or page.add_table(rows=0, cols=len(cells))
        for cell, text in zip(table.add_row().cells, cells, strict=False):
            cell.text = text
    page.save(data)
    return data.getvalue()


def counted(papers: Sequence[Mapping[str, Any]], house: str) -> Mapping[str, Cells]:
    """What a scan of a client's folder with all papers in it counts, a paper."""
    catalogue = load_catalogue()
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(CLIENTS / house, folder, dirs_exist_ok=True)
        for paper in papers:
            page = paper["path"].endswith(".docx")
            Path(folder, paper["path"]).write_bytes(paged(paper["text"]) if page else written(paper))
        found = audit(LocalFolder(Path(folder)), catalogue, Settings(AS_OF, Limits(2)))
    cells: dict[str, Cells] = defaultdict(lambda: defaultdict(int))
    for read in found.documents:
        for event in read.events:
            cells[read.path][event.requirement, month_counted(event)] += 1
    return cells


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--list", action="store_true", help="show those told otherwise (of the half read only)")
    options = arguments.parse_args()
    print("| | half | papers | papers right | cells | cells right |\n|---|---|---|---|---|---|")
    for language, house in HOUSES.items():
        papers = yaml.safe_load((FOLDER / f"{language}_papers.yaml").read_text(encoding="utf-8"))
        found = counted(papers, house)
        for at, half in enumerate(("read", "counted")):
            right = cells = cells_right = 0
            for paper in papers[at::2]:
                said = dict(found.get(paper["path"], {}))
                meant = {(id, month): n for id, months in paper["months"].items() for month, n in months.items()}
                both = set(said) | set(meant)
                cells += len(both)
                cells_right += sum(said.get(cell) == meant.get(cell) for cell in both)
                right += said == meant
                if options.list and half == "read" and said != meant:
                    print(paper["path"], "counted", said, "meant", meant)
            print(f"| {language} | {half} | {len(papers[at::2])} | {right} | {cells} | {cells_right} |")


if __name__ == "__main__":
    main()

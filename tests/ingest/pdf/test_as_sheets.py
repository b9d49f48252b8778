"""Blocks of a workbook on paper have the cells that they would have in it, as far as pages show them."""

from pipeline.ingest.pdf.as_sheets import as_sheets
from pipeline.ingest.tables import table_block, table_row
from pipeline.values import Block, Place


def test_rows_are_counted_from_the_first_line_of_each_sheet_over_its_pages() -> None:
    def table(page: int, number: int, *rows: tuple[str, ...]) -> Block:
        return table_block([table_row(row, at, number) for at, row in enumerate(rows, 1)], Place(page=page, ocr=True))

    blocks = [
        Block("header", Place(part="header", page=1)),
        Block("Complaints 2026", Place(page=1, heading="4 Results"), level=1),
        table(1, 1, ("No", "Received"), ("CP-04", "2026-07-08")),
        table(2, 2, ("CP-05", "2026-08-19"), ("CP-06", "2026-10-14")),
        Block("Disputes", Place(page=3)),
        table(3, 3, ("Date", "Matter"), ("none", "")),
        Block("Nil return", Place(page=3)),
    ]
    header, *found = as_sheets(blocks, {1: "Complaints 2026", 3: "Disputes"})
    assert header == blocks[0]
    assert [str(block.place) for block in found] == [
        "p.1 Complaints 2026!A1",
        "p.1 (OCR) Complaints 2026!A2",
        "p.2 (OCR) Complaints 2026!A4",
        "p.3 Disputes!A1",
        "p.3 (OCR) Disputes!A2",
        "p.3 Disputes!A4",
    ]
    assert [cell.address for row in found[2].rows for cell in row] == ["A4", "B4", "A5", "B5"]
    assert not any(block.level for block in found)

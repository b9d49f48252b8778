"""Bookmarks of a PDF: titles that look like text, and sheets of a workbook that was printed."""

from __future__ import annotations

from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest.pdf.reader import read_pdf
from pipeline.ingest.settings import ReadSettings
from pipeline.values import Content, Read

_BODY = "The provider keeps a record of what was done, by whom and when, and looks at it every month."
_LINES = ["1 Purpose", _BODY, "2 Stages", "Preparation", _BODY, "Recovery", _BODY, "Containment", _BODY]


def printed(pages: list[list[str]], entries: list[tuple[str, int, int]], creator: str = "Writer") -> Content:
    """Pages of lines, all in one font; bookmarks with their depth and page."""
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.setCreator(creator)
    for number, lines in enumerate(pages, start=1):
        for title, depth, page in entries:
            if page == number:
                canvas.bookmarkPage(key := f"{page} {title}")
                canvas.addOutlineEntry(title, key, depth)
        for row, line in enumerate(lines):
            canvas.drawString(60, 700 - 30 * row, line)
        canvas.showPage()
    canvas.save()
    outcome = read_pdf(buffer.getvalue(), ReadSettings(ocr="off"))
    assert isinstance(outcome, Read)
    return outcome.content


def levels(content: Content) -> dict[str, int]:
    return {block.text: block.level for block in content.blocks if block.level}


def test_titles_that_look_like_text_are_headings_where_the_bookmarks_name_them() -> None:
    entries = [("Purpose", 0, 1), ("Stages", 0, 1), ("Preparation", 1, 1), ("Recovery", 1, 1)]
    found = printed([_LINES], entries)
    assert levels(found) == {"1 Purpose": 1, "2 Stages": 1, "Preparation": 2, "Recovery": 2}
    assert [block.place.heading for block in found.blocks if block.text.startswith("The provider")][:2] == [
        "1 Purpose",
        "2 Stages > Preparation",
    ]


def test_sentences_and_points_that_bookmarks_name_are_no_headings() -> None:
    lines = [*_LINES, "- Budget", "We look at it each month."]
    found = printed([lines], [(line, 0, 1) for line in ("Purpose", "Budget", "We look at it each month.")])
    assert levels(found) == {"1 Purpose": 1, "2 Stages": 1}


def test_a_title_counts_on_the_page_that_it_leads_to() -> None:
    found = printed([_LINES, ["Recovery", _BODY]], [("Purpose", 0, 1), ("Recovery", 0, 2)])
    assert [(block.place.page, block.text) for block in found.blocks if block.level == 1][-1] == (2, "Recovery")
    assert sum(block.text == "Recovery" and block.level > 0 for block in found.blocks) == 1


def test_sheets_of_a_printed_workbook_keep_their_names() -> None:
    pages = [["Shift checks", "good"], ["more of them"], ["Shift checks", "late"]]
    found = printed(pages, [("Sep", 0, 1), ("Oct", 0, 3)], creator="Calc")
    assert [(block.place.sheet, block.place.page) for block in found.blocks] == [
        ("Sep", 1), ("Sep", 1), ("Sep", 2), ("Oct", 3), ("Oct", 3),
    ]  # fmt: skip
    assert str(found.blocks[0].place) == "p.1 Sep!A1"  # the line above the table is its first row
    assert not any(block.place.sheet for block in printed(pages, [("Sep", 0, 1), ("Oct", 0, 3)]).blocks)

"""Cells between rules, and the text that stands in them."""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest.pdf.grids import Box, ruled_grids
from pipeline.ingest.pdf.reader import read_pdf
from pipeline.ingest.pdf.rules import Rule, Rules
from pipeline.values import Read, Row


def canvas_and_buffer() -> tuple[Canvas, BytesIO]:
    buffer = BytesIO()
    return Canvas(buffer), buffer


def rows_of(canvas: Canvas, buffer: BytesIO) -> tuple[Row, ...]:
    canvas.save()
    outcome = read_pdf(buffer.getvalue())
    assert isinstance(outcome, Read), outcome
    (table,) = [block for block in outcome.content.blocks if block.rows]
    return table.rows


def texts(rows: tuple[Row, ...]) -> list[list[str]]:
    return [[cell.text for cell in row] for row in rows]


def boxes(*cells: Box) -> Rules:
    level = [Rule(y, box.left, box.right) for box in cells for y in (box.top, box.bottom)]
    upright = [Rule(x, box.top, box.bottom) for box in cells for x in (box.left, box.right)]
    return Rules(level, upright)


def test_a_line_of_text_is_cut_where_a_rule_runs_between_its_letters() -> None:
    canvas, buffer = canvas_and_buffer()
    canvas.grid([100, 148, 300], [600, 630, 660])
    canvas.setFont("Courier", 12)
    canvas.drawString(104, 640, "AB-001Restart of a node")
    canvas.drawString(104, 610, "AB-002Disk replaced")
    assert texts(rows_of(canvas, buffer)) == [["AB-001", "Restart of a node"], ["AB-002", "Disk replaced"]]


def test_a_number_that_is_wrapped_in_a_narrow_cell_keeps_its_hyphen() -> None:
    canvas, buffer = canvas_and_buffer()
    canvas.grid([100, 160, 300], [600, 640, 660])
    canvas.drawString(104, 645, "Number")
    canvas.drawString(164, 645, "Title")
    text = canvas.beginText(104, 625)
    for line in ("QL-ITSM-", "P-08"):
        text.textLine(line)
    canvas.drawText(text)
    canvas.drawString(164, 625, "Incidents")
    assert "".join(texts(rows_of(canvas, buffer))[1][0].split()) == "QL-ITSM-P-08"


def test_cells_that_are_only_shaded_and_lines_that_are_thin_boxes_make_a_table() -> None:
    canvas, buffer = canvas_and_buffer()
    canvas.setFillGray(0.9)
    for column in range(2):
        for row in range(2):
            canvas.rect(100 + 90 * column, 600 + 30 * row, 90, 30, stroke=0, fill=1)
    canvas.setFillGray(0)
    for column in range(2):
        for row in range(2):
            canvas.drawString(106 + 90 * column, 610 + 30 * row, f"cell {1 - row}{column}")
    assert texts(rows_of(canvas, buffer)) == [["cell 00", "cell 01"], ["cell 10", "cell 11"]]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_turned_page_gives_the_same_cells(turn: int) -> None:
    canvas, buffer = canvas_and_buffer()
    canvas.setPageRotation(turn)
    width, height = canvas._pagesize
    if turn:
        canvas.translate(*{90: (width, 0), 180: (width, height), 270: (0, height)}[turn])
        canvas.rotate(turn)
    canvas.grid([100, 200, 300], [300, 330, 360])
    for column, x in enumerate((104, 204)):
        for row, y in enumerate((340, 310)):
            canvas.drawString(x, y, f"cell {row}{column}")
    assert texts(rows_of(canvas, buffer)) == [["cell 00", "cell 01"], ["cell 10", "cell 11"]]


def test_tables_within_a_form_of_the_page_lie_where_the_form_is_shown() -> None:
    canvas, buffer = canvas_and_buffer()
    canvas.beginForm("part")
    canvas.grid([0, 100, 200], [0, 30, 60])
    canvas.endForm()
    canvas.translate(100, 500)
    canvas.doForm("part")
    for column, x in enumerate((4, 104)):
        for row, y in enumerate((40, 10)):
            canvas.drawString(x, y, f"cell {row}{column}")
    assert texts(rows_of(canvas, buffer)) == [["cell 00", "cell 01"], ["cell 10", "cell 11"]]


def test_merged_cells_span_what_they_cover() -> None:
    cells = [Box(0, 0, 100, 20), Box(0, 20, 50, 60), Box(50, 20, 100, 40), Box(50, 40, 100, 60)]
    assert [sorted(table) for table in ruled_grids(boxes(*cells))] == [sorted(cells)]


def test_rules_a_little_apart_are_one_and_tables_a_good_way_apart_are_two() -> None:
    first = [Box(0, 0, 50, 20), Box(51, 0.5, 100, 20)]
    second = [Box(0, 40, 50, 60), Box(50, 40, 100, 60)]
    found = ruled_grids(boxes(*first, *second))
    assert [len(table) for table in found] == [2, 2]
    assert found[0][0].right == found[0][1].left


def test_a_box_that_stands_alone_is_no_table() -> None:
    assert ruled_grids(boxes(Box(0, 0, 100, 100))) == []

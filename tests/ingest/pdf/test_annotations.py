"""Filled fields, remarks and attached files of a PDF."""

from io import BytesIO

import pypdfium2 as pdfium
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline.ingest.attached import Attachments
from pipeline.ingest.pdf.annotations import Annotations, add_attached
from pipeline.ingest.read import read
from pipeline.values import Read


def form() -> bytes:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 700, "Incident form")
    canvas.acroForm.textfield(name="no", tooltip="Number", value="INC-001", x=72, y=600)
    canvas.acroForm.textfield(name="empty", tooltip="Empty", value="", x=72, y=570)
    canvas.acroForm.checkbox(name="closed", tooltip="Closed", checked=True, x=72, y=540)
    canvas.textAnnotation("Please check", (72, 500, 100, 520))
    canvas.save()
    return buffer.getvalue()


def test_filled_fields_and_remarks_are_blocks_of_their_page() -> None:
    outcome = read(form(), "form.pdf")
    assert isinstance(outcome, Read)
    assert [(str(block.place), block.text) for block in outcome.content.blocks] == [
        ("p.1", "Incident form"), ("p.1", "Number: INC-001"), ("p.1", "Closed: ☑"), ("comment p.1", "Please check"),
    ]  # fmt: skip
    assert outcome.content.comments == 1


def test_a_form_that_says_nothing_but_what_was_filled_in_is_read_whole() -> None:
    pytest.importorskip("rapidocr")  # looks at the rule, and finds no text
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.line(72, 500, 300, 500)
    canvas.acroForm.textfield(name="no", tooltip="Number", value="INC-001", x=72, y=600)
    canvas.save()
    outcome = read(buffer.getvalue(), "form.pdf")
    assert isinstance(outcome, Read), outcome
    assert [block.text for block in outcome.content.blocks] == ["Number: INC-001"]


def test_attached_files_are_files_of_their_own() -> None:
    document = pdfium.PdfDocument(form())
    document.new_attachment("清单.csv").set_data(b"1,2")
    files = Attachments()
    add_attached(document, files)
    assert [(file.name, file.data) for file in files.files] == [("清单.csv", b"1,2")]
    document.close()


def test_a_document_without_form_needs_none() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(72, 700, "x")
    canvas.save()
    document = pdfium.PdfDocument(buffer.getvalue())
    notes = Annotations(document)
    notes.take(document[0], 1)
    assert notes.blocks == []
    document.close()

"""What lies on the pages of a PDF and is no part of their text: form fields, remarks, attached files."""

from __future__ import annotations

import ctypes
import logging
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from pipeline.ingest.attached import MOST_BYTES, Attachments, outcome_of
from pipeline.ingest.pdf.xfa import xfa_blocks
from pipeline.values import Block, Content, Failed, Outcome, Part, Partial, Place, Read

_WRITTEN_ON_THE_PAGE = (pdfium_c.FPDF_ANNOT_FREETEXT,)
_REMARKS = (
    pdfium_c.FPDF_ANNOT_TEXT, pdfium_c.FPDF_ANNOT_HIGHLIGHT, pdfium_c.FPDF_ANNOT_UNDERLINE,
    pdfium_c.FPDF_ANNOT_SQUIGGLY, pdfium_c.FPDF_ANNOT_STRIKEOUT, pdfium_c.FPDF_ANNOT_STAMP,
    pdfium_c.FPDF_ANNOT_CARET, pdfium_c.FPDF_ANNOT_LINE, pdfium_c.FPDF_ANNOT_SQUARE, pdfium_c.FPDF_ANNOT_CIRCLE,
    pdfium_c.FPDF_ANNOT_POLYGON, pdfium_c.FPDF_ANNOT_INK,
)  # fmt: skip
_TICKED = (pdfium_c.FPDF_FORMFIELD_CHECKBOX, pdfium_c.FPDF_FORMFIELD_RADIOBUTTON)
_FILLED = (pdfium_c.FPDF_FORMFIELD_TEXTFIELD, pdfium_c.FPDF_FORMFIELD_COMBOBOX, pdfium_c.FPDF_FORMFIELD_LISTBOX)
_MOST_ON_A_PAGE = 5000
NO_TEXT_DRAWN = "scan without text layer: OCR found no text in it"

logging.getLogger("pypdfium2").setLevel(logging.ERROR)  # it warns of forms of a kind whose fields it reads all the same

_Read = Callable[[Any, int], int]


class Annotations:
    """Gathers what lies on the pages of one document, as they are read one after the other."""

    def __init__(self, document: pdfium.PdfDocument) -> None:
        """Make the form ready, where there is one: that must be done before pages are loaded."""
        self.blocks: list[Block] = xfa_blocks(document)
        self.files = Attachments()
        self._form = _form_of(document)
        add_attached(document, self.files)

    def take(self, page: pdfium.PdfPage, number: int) -> None:
        """Add what lies on page `number` (from 1)."""
        self.blocks += annotation_blocks(page, number, self._form, self.files)


def with_annotations(outcome: Outcome, notes: Annotations) -> Outcome:
    """An outcome of the pages' text with what lies on them; where only that is there, the file is read in part."""
    if not (notes.blocks or notes.files.files or notes.files.left_out) or isinstance(outcome, Failed):
        return outcome
    content = outcome.content if isinstance(outcome, Read | Partial) else Content(())
    content = replace(
        content,
        blocks=(*content.blocks, *notes.blocks),
        comments=content.comments + sum(block.place.part == "comment" for block in notes.blocks),
        attachments=(*content.attachments, *notes.files.files),
    )
    of_pages = "" if isinstance(outcome, Read) or outcome.reason == NO_TEXT_DRAWN else outcome.reason
    of_pages = "" if of_pages.startswith("empty") else of_pages
    return outcome_of(content, of_pages, notes.files.reason)


def _form_of(document: pdfium.PdfDocument) -> Any:
    if document.get_formtype() == pdfium_c.FORMTYPE_NONE:
        return None
    document.init_forms()
    return document.formenv.raw if document.formenv else None


def annotation_blocks(page: pdfium.PdfPage, number: int, form: Any, files: Attachments) -> list[Block]:
    """Filled fields and remarks of page `number` (from 1); files pinned to the page go to `files`."""
    found: list[Block] = []
    for index in range(min(pdfium_c.FPDFPage_GetAnnotCount(page.raw), _MOST_ON_A_PAGE)):
        annotation = pdfium_c.FPDFPage_GetAnnot(page.raw, index)
        if not annotation:
            continue
        try:
            found += _blocks(annotation, number, form, files)
        finally:
            pdfium_c.FPDFPage_CloseAnnot(annotation)
    return found


def add_attached(document: pdfium.PdfDocument, files: Attachments) -> None:
    """The files attached to the document as a whole."""
    for index in range(pdfium_c.FPDFDoc_GetAttachmentCount(document.raw)):
        _add(pdfium_c.FPDFDoc_GetAttachment(document.raw, index), files)


def _blocks(annotation: Any, number: int, form: Any, files: Attachments) -> Iterator[Block]:
    kind = pdfium_c.FPDFAnnot_GetSubtype(annotation)
    if kind == pdfium_c.FPDF_ANNOT_WIDGET:
        text = _field(annotation, form) if form else ""
        if text:
            yield Block(text, Place(page=number))
    elif kind == pdfium_c.FPDF_ANNOT_FILEATTACHMENT:
        _add(pdfium_c.FPDFAnnot_GetFileAttachment(annotation), files)
    elif kind in _WRITTEN_ON_THE_PAGE or kind in _REMARKS:
        part: Part = "textbox" if kind in _WRITTEN_ON_THE_PAGE else "comment"
        text = _text(lambda buffer, size: pdfium_c.FPDFAnnot_GetStringValue(annotation, b"Contents", buffer, size))
        if text:
            yield Block(text, Place(part, number))


def _field(annotation: Any, form: Any) -> str:
    """A field's label and what was filled in; empty where it was left empty."""
    kind = pdfium_c.FPDFAnnot_GetFormFieldType(form, annotation)
    if kind in _TICKED:
        value = "☑" if pdfium_c.FPDFAnnot_IsChecked(form, annotation) else ""
    elif kind in _FILLED:
        value = _text(lambda buffer, size: pdfium_c.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, size))
    else:
        return ""
    label = _text(lambda buffer, size: pdfium_c.FPDFAnnot_GetFormFieldAlternateName(form, annotation, buffer, size))
    label = label or _text(lambda buffer, size: pdfium_c.FPDFAnnot_GetFormFieldName(form, annotation, buffer, size))
    return f"{label}: {value}" if label and value else value


def _add(attachment: Any, files: Attachments) -> None:
    if not attachment:
        return
    name = _text(lambda buffer, size: pdfium_c.FPDFAttachment_GetName(attachment, buffer, size))
    size = ctypes.c_ulong()
    if not pdfium_c.FPDFAttachment_GetFile(attachment, None, 0, size) or not 0 < size.value <= MOST_BYTES:
        files.left_out += size.value > MOST_BYTES
        return
    buffer = ctypes.create_string_buffer(size.value)
    if pdfium_c.FPDFAttachment_GetFile(attachment, buffer, size.value, size):
        files.add(name or f"attachment{len(files.files) + 1}", buffer.raw[: size.value])


def _text(read: _Read) -> str:
    """A text that pdfium writes in UTF-16 with a zero at its end; its size is asked for first."""
    size = read(None, 0)
    if size <= 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    read(ctypes.cast(buffer, ctypes.POINTER(pdfium_c.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace").replace("\r", "\n").strip("\0\n ")

"""PDF files whose pages are pictures, as an office scanner writes them: a little askew, black and white, no text layer."""

from __future__ import annotations

import hashlib
import io

import pypdfium2 as pdfium
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

_DOTS = 150  # an inch
_POINTS = 72
_ASKEW = 0.6  # degrees
_DARK = 150  # of 255: what the scanner takes for ink


def scanned(pdf: bytes) -> bytes:
    """The pages of a PDF drawn and laid on pages of their own. Raises ValueError for signs that only a reader's fonts have."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, pageCompression=1)
    # the file's identity starts from the environment's SOURCE_DATE_EPOCH if there is one
    canvas._doc.signature = hashlib.md5(usedforsecurity=False)
    with pdfium.PdfDocument(pdf) as document:
        for page in document:
            _refuse_foreign_fonts(page.get_textpage().get_text_range())
            picture = page.render(scale=_DOTS / _POINTS, grayscale=True).to_pil()
            askew = picture.rotate(_ASKEW, Image.Resampling.BILINEAR, fillcolor=255)
            ink = askew.point(lambda value: 255 if value > _DARK else 0)
            canvas.setPageSize(page.get_size())
            canvas.drawImage(ImageReader(ink), 0, 0, *page.get_size())
            canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _refuse_foreign_fonts(text: str) -> None:
    foreign = next((sign for sign in text if ord(sign) > 0x2E7F), None)
    if foreign:
        raise ValueError(f"'scan' draws no '{foreign}': the font for it is not embedded")

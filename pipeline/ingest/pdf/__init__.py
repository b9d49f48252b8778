"""Reading PDF files that carry a text layer."""

from pipeline.ingest.pdf.reader import read_pdf

__all__ = ["read_pdf"]

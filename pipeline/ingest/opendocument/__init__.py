"""OpenDocument texts and presentations (.odt, .ott, .odp)."""

from pipeline.ingest.opendocument.reader import read_open_presentation, read_open_text

__all__ = ["read_open_presentation", "read_open_text"]

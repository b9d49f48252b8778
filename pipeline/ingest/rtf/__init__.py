"""Rich text files."""

from pipeline.ingest.rtf.reader import read_rtf

__all__ = ["read_rtf"]

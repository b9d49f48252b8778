"""Presentations: .pptx and its kin, and the old binary .ppt (.dps of WPS)."""

from pipeline.ingest.slides.old import read_ppt
from pipeline.ingest.slides.reader import read_pptx

__all__ = ["read_ppt", "read_pptx"]

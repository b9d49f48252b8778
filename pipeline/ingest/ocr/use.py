"""Whether and how many pages may be read from pictures, and what is said of those that were not."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.ingest.ocr.engine import is_installed
from pipeline.ingest.ranges import ranges
from pipeline.ingest.settings import ReadSettings

MOST_PAGES = 2000
"""Of one file, where the user sets no number: more is no document but an attack on the time of the scan."""


def hindrance(settings: ReadSettings) -> str:
    """Why no page can be read from a picture: "" if nothing hinders."""
    if settings.ocr == "off":
        return "OCR is switched off"
    if not is_installed():
        return "install OCR with: pip install 'preaudit[ocr]'"
    return ""


def most_pages(settings: ReadSettings) -> int:
    """How many pages of one file go to OCR."""
    return MOST_PAGES if settings.ocr_pages is None else settings.ocr_pages


def split_by_budget(numbers: Sequence[int], settings: ReadSettings) -> tuple[list[int], list[int]]:
    """The pages that are read, and those beyond the number that the user has set, or that makes sense at all."""
    most = most_pages(settings)
    return list(numbers[:most]), list(numbers[most:])


def left_unread(numbers: Sequence[int]) -> str:
    return f"pages left unread, the number of pages for OCR is used up: {ranges(numbers)}"


def doubtful(numbers: Sequence[int]) -> str:
    return f"read by OCR with low confidence: pages {ranges(numbers)}"

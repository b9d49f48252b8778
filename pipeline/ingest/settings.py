"""What a user may ask of reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """`ocr_pages` is the most pages of one file that go to OCR (None: all); `passwords` are tried on locked files.

    `fiscal_start` is the month in which the client's fiscal year begins; None: nobody said, so in January.
    """

    ocr: Literal["auto", "off"] = "auto"
    ocr_pages: int | None = None
    passwords: tuple[str, ...] = field(default=(), repr=False)
    fiscal_start: int | None = None

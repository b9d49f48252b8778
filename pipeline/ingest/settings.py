"""What a user may ask of reading."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pipeline.values.fiscal import FiscalYear


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """`ocr_pages` is the most pages of one file that go to OCR (None: all); `passwords` are tried on locked files.

    `fiscal` is the client's fiscal year as its user set it; None: as its documents say, else the calendar year. `terms` are words of the house with the field's for them,
    as its papers explain them: found by a first look at all files, not asked for.
    """

    ocr: Literal["auto", "off"] = "auto"
    ocr_pages: int | None = None
    passwords: tuple[str, ...] = field(default=(), repr=False)
    fiscal: FiscalYear | None = None
    terms: tuple[tuple[str, str], ...] = ()

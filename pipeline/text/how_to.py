"""Sheets of a workbook that say how it is read or filled in."""

from __future__ import annotations

import re
from collections.abc import Set

_HOW_TO = re.compile(
    r"instruction|read ?me|how to|guid(?:e|ance)|\blegend\b|^(?:rating |scoring )?key$|说明|說明|须知|图例|圖例", re.I
)


def says_how(sheet: str) -> bool:
    """Whether a sheet of this name only tells how the others are used."""
    return _HOW_TO.search(sheet) is not None


def that_tell(sheets: Set[str]) -> Set[str]:
    """The sheets beside those that only say how they are used; all, where there are no others."""
    return {sheet for sheet in sheets if not says_how(sheet)} or sheets

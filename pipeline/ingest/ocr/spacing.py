"""Spaces that the engine puts where nobody wrote one: into numbers of clauses and the name of the standard."""

from __future__ import annotations

import re

_STANDARD = re.compile(r"I ?S ?O ?/ ?I ?E ?C(?![A-Za-z])")
_CLAUSE = re.compile(r"(?<=\d) ?\. ?(?=\d{1,2}(?:[、，,;；.）)-]|$))")


def without_stray_spaces(text: str) -> str:
    """`8.2. 6、9 .4` as 8.2.6、9.4 and `ISO/I EC` as ISO/IEC; the space behind the number of a list stays."""
    if " " not in text:
        return text
    return _CLAUSE.sub(".", _STANDARD.sub("ISO/IEC", text))

"""Joining wrapped lines, and keeping track of the headings above a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f“”‘’—…]")

_CODE = re.compile(r"[0-9A-Z]{2,12}")
_LONG_CODE = re.compile(r"(?<![^ ])(?=[A-Z]*[0-9])[0-9A-Z]{8,}$")


def join_lines(lines: Iterable[str]) -> str:
    """One text of lines that were wrapped: no space beside a Chinese character or in a number, one between words."""
    text = ""
    for line in lines:
        if text and line and not _WIDE.match(text[-1]) and not _WIDE.match(line[0]) and not _is_one_number(text, line):
            text += " "
        text += line
    return text


def _is_one_number(text: str, line: str) -> bool:
    """Whether a number of a document, or one such as a credit code, was broken at the end of a line."""
    if text[-1] == "-":
        return text[-2:-1].isalnum() and line[0].isalnum()
    return _CODE.fullmatch(line) is not None and _LONG_CODE.search(text) is not None


class HeadingPath:
    """The headings above the current place; str() joins them by " > "."""

    def __init__(self) -> None:
        self._above: list[tuple[int, str]] = []

    def enter(self, level: int, text: str) -> None:
        """Go below a heading of this level (1 is the highest)."""
        while self._above and self._above[-1][0] >= level:
            self._above.pop()
        self._above.append((level, text))

    def above(self, level: int) -> str:
        """The path that a heading of this level stands under."""
        return " > ".join(text for depth, text in self._above if depth < level)

    def __str__(self) -> str:
        return " > ".join(text for _, text in self._above)

"""Fields and signs in the characters of a Word binary: what a reader sees of them."""

from __future__ import annotations

import re

_MARKS = re.compile("[\x13\x14\x15]")
_SHOWN = {code: "" for code in range(32) if chr(code) not in "\t\n"}
_SHOWN |= {0x0B: "\n", 0x1E: "-", 0xAD: "", 0xFFFC: ""}
_UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\xad\ufffc]")


class Fields:
    """Follows fields through the paragraphs of one part; their codes are left out, their results kept."""

    def __init__(self) -> None:
        self._in_code: list[bool] = []

    def shown(self, text: str) -> str:
        """What is seen of the next characters."""
        if "\x13" in text or "\x14" in text or "\x15" in text or self._in_code:
            text = self._results(text)
        return text.translate(_SHOWN) if _UNSHOWN.search(text) else text

    def _results(self, text: str) -> str:
        parts: list[str] = []
        position = 0
        for mark in _MARKS.finditer(text):
            if not any(self._in_code):
                parts.append(text[position : mark.start()])
            position = mark.end()
            if mark[0] == "\x13":
                self._in_code.append(True)
            elif mark[0] == "\x14":
                if self._in_code:
                    self._in_code[-1] = False
            elif self._in_code:
                self._in_code.pop()
        if not any(self._in_code):
            parts.append(text[position:])
        return "".join(parts)

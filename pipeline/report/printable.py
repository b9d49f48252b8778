"""Client text with every character made visible, so that none is lost or obeyed on the way out."""

from __future__ import annotations

import re

# Left out: tab and line feed, which HTML and workbooks keep. Surrogates stand for undecodable
# bytes of file names. The last two ranges turn the direction of the text around them.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


def printable(text: str) -> str:
    """The text with control characters as pictures ("␀") and the rest of its kind as "\\u202e"."""
    if text.isprintable():  # neither controls nor line feeds: most texts
        return text
    return _UNPRINTABLE.sub(_visible, text.replace("\r\n", "\n"))


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "\u2421" if code == 0x7F else f"\\u{code:04x}"

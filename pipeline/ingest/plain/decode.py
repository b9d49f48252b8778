"""Bytes of a text file into characters, with care for short Chinese texts.

Statistical guessing fails on a file of ten characters, so the encodings that Chinese
offices use are tried strictly first and judged by how common their characters are.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_IN_SEVEN_BITS = ("hz-gb-2312", "hz", "iso-2022-jp", "iso-2022-kr", "utf-7")
_PLAUSIBLE = 0.7
_MOST_REPLACED = 0.02
_SAMPLE = 65536
_FEW_ACCENTS = 4  # at most one letter in so many has an accent in a Western text
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
_SHORTEST_FILLED_UP = 32
_RARE_NOTHINGS = 1000  # at most one empty byte in so many
_FEW_CONTROLS, _SOME_CONTROLS = 50, 10  # at most one character in so many


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding it was in, and how many characters could not be decoded."""

    text: str
    encoding: str
    replaced: int = 0


def decode_text(data: bytes, declared: str = "") -> Decoded | None:
    """The text of `data`, or None if it is no text. `declared` is tried after byte order marks."""
    decoded = _decode(data, declared)
    if decoded is None or _looks_binary(decoded):
        return None
    text = _CONTROLS.sub("", decoded.text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    return Decoded(text, decoded.encoding, decoded.replaced)


def from_first_line(data: bytes) -> bytes:
    """A mail or a saved page without the mark and the empty lines before its headers."""
    return data.removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n")


def _decode(data: bytes, declared: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lossy(data, encoding)
    if declared.strip().lower() in _IN_SEVEN_BITS and data.isascii() and (text := _strict(data, declared.strip())):
        return Decoded(text, declared)
    if b"\0" in data:
        return _utf16_without_mark(data) or _with_nothings(data) or _filled_up(data)
    for encoding in (*_same_family(declared), "utf-8"):
        text = _strict(data, encoding)
        if text is not None:
            return Decoded(text, encoding)
    return _chinese(data) or _by_line(data) or _nearly(data) or _guessed(data)


def _with_nothings(data: bytes) -> Decoded | None:
    """UTF-8 in which a program has left a few empty bytes."""
    few = data.count(b"\0") * _RARE_NOTHINGS <= len(data)
    text = _strict(data.replace(b"\0", b""), "utf-8") if few else None
    return Decoded(text, "utf-8") if text is not None else None


def _filled_up(data: bytes) -> Decoded | None:
    """A text with nothing but empty bytes at its end, as a machine leaves it that lost its power."""
    rest = data.rstrip(b"\0")
    if len(rest) < _SHORTEST_FILLED_UP:
        return None
    text = _strict(rest, "utf-8") if b"\0" not in rest else ""
    return Decoded(text, "utf-8") if text else _chinese(rest) if text is None else None


def _by_line(data: bytes) -> Decoded | None:
    """Lines of two programs, some of them in UTF-8 and some in GB18030."""
    lines = []
    for line in data.split(b"\n"):
        text = _strict(line, "utf-8")
        if text is None:
            chinese = _chinese(line)
            if chinese is None or chinese.encoding != "gb18030":
                return None
            text = chinese.text
        lines.append(text)
    return Decoded("\n".join(lines), "utf-8, gb18030")


def _same_family(declared: str) -> tuple[str, ...]:
    """The declared encoding; pages that say gb2312 hold all of GB18030."""
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return ()
    if name in ("gb2312", "gbk", "gb18030", "hz"):
        return ("utf-8", "gb18030")
    return ("utf-8", name) if name not in ("utf-16", "utf-32", "ascii") else ("utf-8",)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
    except (UnicodeError, LookupError):
        return None
    return text if isinstance(text, str) else None


def _chinese(data: bytes) -> Decoded | None:
    candidates = []
    for rank, encoding in enumerate(("gb18030", "big5")):
        text = _strict(data, encoding)
        if text is not None:
            candidates.append((_commonness(text, encoding), -rank, encoding, text))
    if not candidates:
        return None
    score, _, encoding, text = max(candidates)
    return Decoded(text, encoding) if score >= _PLAUSIBLE else None


def _commonness(text: str, encoding: str) -> float:
    """Share of the non-ASCII characters that stand in the everyday rows of a character set."""
    foreign = [char for char in text[:_SAMPLE] if char > "\x7f"]
    if not foreign:
        return 1.0
    last_common = 0xD7 if encoding == "gb18030" else 0xC6
    rows = "gbk" if encoding == "gb18030" else "big5"
    common = 0
    for char in foreign:
        try:
            code = char.encode(rows)
        except UnicodeEncodeError:
            continue
        if len(code) != 2 or code[0] > last_common or code[0] < 0xA1:
            continue
        if encoding == "big5" or (code[1] >= 0xA1 and code[0] not in range(0xA4, 0xB0)):
            common += 1
    return common / len(foreign)


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """UTF-16 shows by zero bytes that all stand on one side of the pairs.

    Chinese text has few of them (line ends, digits), so its characters must be common ones.
    """
    even, odd = data[:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    if min(even, odd) * 20 > max(even, odd):
        return None
    decoded = _lossy(data, "utf-16-le" if odd > even else "utf-16-be")
    mostly_latin = max(even, odd) * 6 > min(len(data), _SAMPLE)
    if decoded is None or mostly_latin or _commonness(decoded.text, "gb18030") >= _PLAUSIBLE:
        return decoded
    return None


def _nearly(data: bytes) -> Decoded | None:
    """UTF-8 or GB18030 with a few broken bytes, as in a file that was cut off."""
    found = [decoded for name in ("utf-8", "gb18030") if (decoded := _lossy(data, name)) is not None]
    best = min(found, key=lambda decoded: decoded.replaced, default=None)
    if best is None or _commonness(best.text.replace("\ufffd", ""), "gb18030") < _PLAUSIBLE:
        return None
    return best


def _lossy(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, errors="replace")
    replaced = text.count("\ufffd")
    if replaced > max(1, len(text) * _MOST_REPLACED):
        return None
    return Decoded(text, encoding, replaced)


def _guessed(data: bytes) -> Decoded | None:
    western = _strict(data, "cp1252")
    if western is not None and sum(char > "\x7f" for char in western) * _FEW_ACCENTS < len(western):
        return Decoded(western, "cp1252")
    best = from_bytes(data).best()
    if best is None:
        return None
    return Decoded(str(best), best.encoding)


def _looks_binary(decoded: Decoded) -> bool:
    """Whether control characters are too many for a text.

    Editors leave some behind when a text is pasted from Word; they are borne where the rest is plainly
    Chinese in UTF-8, which bytes of another meaning never are.
    """
    sample = decoded.text[:_SAMPLE]
    odd = len(_CONTROLS.findall(sample)) - sample.count("\x1a") - sample.count("\x1b")
    plainly = decoded.encoding == "utf-8" and sum("\u3000" <= char <= "\u9fff" for char in sample) * 4 > len(sample)
    return odd * (_SOME_CONTROLS if plainly else _FEW_CONTROLS) > len(sample)

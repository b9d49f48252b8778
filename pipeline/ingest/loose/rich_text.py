"""Pictures in rich text: hexadecimal or plain bytes after the words that say how they are packed and shown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.ingest.loose.found import Found, once

_PICTURE = re.compile(rb"\\pict(?![a-z])")
_GROUP = rb"\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\}"  # may hold groups that hold groups
_WORDS = re.compile(rb"\s*(?:\\\*|\\([a-z]+)(-?\d+)? ?|" + _GROUP + rb")")
_HEX = re.compile(rb"[0-9a-fA-F\s]+")
_PACKED = ("pngblip", "jpegblip")
_METRIC_UNITS_OF_TWIP = 635


def pictures_of_rich_text(data: bytes) -> list[Found]:
    return once(_pictures(data))


def _pictures(data: bytes) -> Iterator[Found]:
    position = 0
    while match := _PICTURE.search(data, position):
        position = match.end()
        words: dict[str, int] = {}
        while (word := _WORDS.match(data, position)) and word.end() > position:
            position = word.end()
            if word[1]:
                words[word[1].decode("ascii")] = int(word[2] or 0)
            if "bin" in words:
                break
        if not any(kind in words for kind in _PACKED):
            continue
        if "bin" in words:
            picture = data[position : position + max(words["bin"], 0)]
        else:
            digits = _HEX.match(data, position)
            plain = b"".join(digits[0].split()) if digits else b""
            picture = bytes.fromhex(plain[: len(plain) // 2 * 2].decode("ascii"))
        position += len(picture)
        yield Found(picture, _side(words, "w") * _side(words, "h"))


def _side(words: dict[str, int], side: str) -> float:
    """In English metric units; 0 where it is not told."""
    twips = max(words.get(f"pic{side}goal", 0), 0)
    share = words.get("picscalex" if side == "w" else "picscaley", 100) or 100
    return twips * share / 100 * _METRIC_UNITS_OF_TWIP

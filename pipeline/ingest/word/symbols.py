"""Characters of symbol fonts (Wingdings and its kin) as the Unicode signs they look like."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_WINGDINGS = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖",
    0x78: "☒", 0x8C: "①", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA6: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓",
    0xFD: "☒", 0xFE: "☑", 0x4A: "☺", 0x4C: "☹", 0x28: "☎", 0x2A: "✉",
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0x97: "●", 0x98: "●", 0x99: "○",
    0xA2: "■", 0xA3: "□", 0xA4: "□", 0xAE: "◆",
}  # fmt: skip
_SYMBOL = {
    0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°", 0xB1: "±",
    0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0xE5: "∑",
}  # fmt: skip
_FONTS: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}
)
SYMBOL_FONT = "ingdings"
SYMBOL_FONT_MARK = SYMBOL_FONT.encode()


def symbol(font: str, code: str) -> str:
    """The sign of a `w:sym`; "" where nobody knows what the font draws there."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    known = _FONTS.get(font.strip().lower(), {}).get(value & 0xFF if 0xF000 <= value <= 0xF0FF else value)
    if known is not None:
        return known
    ordinary = 0x20 <= value < 0xD800 or 0xF900 <= value < 0xFFF0 or 0x1F000 <= value < 0x20000
    return chr(value) if ordinary and font.strip().lower() not in _FONTS else ""


def symbol_font(font: str | None) -> Mapping[int, str] | None:
    """The signs of a font that draws signs where text has letters. None for fonts of text."""
    name = (font or "").strip().lower()
    return _FONTS[name] if name.startswith("wingdings") and name in _FONTS else None


def as_signs(text: str, font: Mapping[int, str]) -> str:
    """Letters typed in a symbol font, as the signs that a reader sees."""
    return "".join(font.get(_code(letter), letter) for letter in text)


def _code(letter: str) -> int:
    """Where the font keeps the sign: symbol fonts are also addressed through the private-use area."""
    value = ord(letter)
    return value & 0xFF if 0xF000 <= value <= 0xF0FF else value

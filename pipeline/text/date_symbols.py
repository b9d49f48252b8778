"""Characters and numerals that dates are written with.

`fold` maps one character to one character, so that places in the folded text are places
in the original.
"""

from __future__ import annotations

from pipeline.text.normal import recalled

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_LOOKALIKES = {
    " ": "\u3000\u00a0\u2002\u2003\u2009\u202f\t\r",
    "-": "–—―−─‐‑‒﹣━ー",
    "~": "〜∼⁓～",
    ".": "·•・",
    "'": "’‘`´",
    "〇": "○◯Ο",
    "号": "號",
    "日": "曰⽇",
    "月": "⽉",
    "国": "國",
    "华": "華",
    "贰": "貳",
    "叁": "參",
    "陆": "陸",
    "两": "兩",
    "级": "級",
    "周": "週",
    "后": "後",
    "个": "個",
    "时": "時",
    "点": "點",
    "间": "間",
    "历": "曆歷",
    "农": "農",
    "阴": "陰",
    "礼": "禮",
    "从": "從",
    "于": "於",
    "头": "頭",
    "闰": "閏",
    "腊": "臘",
    "财": "財",
}
_TABLE: dict[int, int | str] = {
    **_FULL_WIDTH,
    **{ord(odd): plain for plain, every in _LOOKALIKES.items() for odd in every},
}

DIGITS = "0-9"
CHINESE_DIGITS = "〇零一二三四五六七八九壹贰叁肆伍陆柒捌玖两"
_VALUES = {character: value for value, character in enumerate("〇一二三四五六七八九")}
_VALUES |= {character: value for value, character in enumerate("零壹贰叁肆伍陆柒捌玖")}
_VALUES |= {"两": 2, "O": 0, "o": 0, "l": 1, "I": 1, **{str(digit): digit for digit in range(10)}}
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_TENS = {"廿": 20, "卄": 20, "卅": 30}

FIRST_YEAR = 1901  # 1900-01-01 is the empty cell of a spreadsheet
LAST_YEAR = 2099


@recalled
def fold(text: str) -> str:
    """`text` with full-width, look-alike and dash characters made plain; the same length."""
    if text.isascii():  # figures and western dates: of these, only two characters stand for another
        return text.replace("\t", " ").replace("\r", " ")
    return text.translate(_TABLE)


def number(text: str) -> int | None:
    """The number written in Arabic or Chinese numerals, or None where it is not one.

    Reads digit by digit (二〇二四), with units (三十一, 廿三, 二千零二十四), 元 as 1, and OCR's O, l, I.
    """
    written = "".join(text.split())
    if not written:
        return None
    if written.isascii() and written.isdigit():
        return int(written)
    if written == "元":
        return 1
    if any(character in _UNITS or character in _TENS for character in written):
        return _with_units(written)
    total = 0
    for character in written:
        if character not in _VALUES:
            return None
        total = total * 10 + _VALUES[character]
    return total


def _with_units(written: str) -> int | None:
    total = 0
    pending: int | None = None
    for character in written:
        if character in _TENS:
            if pending is not None:
                return None
            total += _TENS[character]
        elif character in _UNITS:
            total += (1 if pending is None else pending) * _UNITS[character]
            pending = None
        elif character in _VALUES and (pending is None or pending == 0):
            pending = _VALUES[character]
        else:
            return None
    return total + (pending or 0)


def full_year(year: int) -> int:
    """The year that two digits stand for: 00 to 49 are this century's."""
    return year + (2000 if year < 50 else 1900) if year < 100 else year

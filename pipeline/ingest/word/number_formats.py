"""How Word writes an automatic number: 4, 四, iv, d, ④ …"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

_COUNTING = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def format_number(value: int, form: str) -> str:
    """The number in a `w:numFmt` form; unknown forms are written as decimals, "none" as nothing."""
    if form in ("none", "bullet"):
        return ""
    writer = _WRITERS.get(form)
    # Numbers beyond this make no sense in letters or characters, and Word does not write them.
    return writer(value) if writer and 0 < value < 10_000 else str(value)


def _chinese(digits: str, units: tuple[str, str, str]) -> Callable[[int], str]:
    ten, hundred, thousand = units

    def write(value: int) -> str:
        words, gap = "", False
        for weight, unit in ((1000, thousand), (100, hundred), (10, ten), (1, "")):
            digit = value // weight % 10
            if digit:
                words += (digits[0] if gap else "") + digits[digit] + unit
                gap = False
            elif words:
                gap = True
        return words[1:] if words.startswith("一十") else words

    return write


def _digits(value: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(value))


def _letters(value: int) -> str:
    repeats, letter = divmod(value - 1, 26)
    return chr(ord("a") + letter) * (min(repeats, 50) + 1)


def _roman(value: int) -> str:
    text = ""
    for weight, letters in _ROMAN:
        times, value = divmod(value, weight)
        text += letters * times
    return text


def _enclosed(first: int) -> Callable[[int], str]:
    return lambda value: chr(first + value - 1) if value <= 20 else str(value)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda value: signs[value - 1] if value <= len(signs) else str(value)


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


_counting = _chinese(_COUNTING, ("十", "百", "千"))
_legal = _chinese(_LEGAL, ("拾", "佰", "仟"))

_WRITERS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "decimalZero": lambda value: f"{value:02d}",
        "decimalFullWidth": lambda value: "".join(chr(ord(digit) + 0xFEE0) for digit in str(value)),
        "chineseCounting": _counting,
        "chineseCountingThousand": _counting,
        "japaneseCounting": _counting,
        "taiwaneseCounting": _counting,
        "taiwaneseCountingThousand": _counting,
        "ideographDigital": _digits,
        "japaneseDigitalTenThousand": _digits,
        "taiwaneseDigital": _digits,
        "chineseLegalSimplified": _legal,
        "ideographLegalTraditional": _legal,
        "ideographTraditional": _cycle(_STEMS),
        "ideographZodiac": _cycle(_BRANCHES),
        "lowerLetter": _letters,
        "upperLetter": lambda value: _letters(value).upper(),
        "lowerRoman": _roman,
        "upperRoman": lambda value: _roman(value).upper(),
        "decimalEnclosedCircle": _enclosed(0x2460),
        "decimalEnclosedCircleChinese": _enclosed(0x2460),
        "decimalEnclosedParen": _enclosed(0x2474),
        "decimalEnclosedFullstop": _enclosed(0x2488),
        "numberInDash": lambda value: f"- {value} -",
        "ordinal": _ordinal,
    }
)

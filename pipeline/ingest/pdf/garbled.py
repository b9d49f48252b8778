"""Text layers that do not say what the page shows: fonts without a map, or with a wrong one."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import pairwise

SYMBOL_BULLETS = re.compile("[\uf06c-\uf06f\uf075\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]")

_BROKEN = re.compile("\ufffd|[\ue000-\uf8ff]|\\(cid:\\d+\\)|锟斤拷?")
_BROKEN_SHARE = 0.4
_MOST_LOOKED_AT = 4000  # characters of a page

_HIGH_LATIN = re.compile("[\x80-\xff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{4,}")
_HIGH_LATIN_SHARE = 0.3
_FEWEST_PAIRS = 10
_CHINESE_SHARE = 0.8  # of the pairs of bytes

_HANZI = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")
_FEWEST_HANZI = 30
_LEAST_COMMON = 0.5  # in running text it is above 0.95, in a wrong map about 0.3

_WORD = re.compile(r"\S{3,}")
_FEWEST_LETTERS = 30
_FEWEST_SCRIPTS = 4
_MOST_CHANGES = 0.3  # of script, from letter to letter within words
_ONE_SCRIPT = {
    **dict.fromkeys(("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "IDEOGRAPHIC", "BOPOMOFO"), "EAST"),
    **dict.fromkeys(("GREEK", "MATHEMATICAL", "DOUBLE-STRUCK", "SCRIPT", "BLACK-LETTER", "MODIFIER"), "LATIN"),
    **dict.fromkeys(("FULLWIDTH", "HALFWIDTH", "MICRO", "FEMININE", "MASCULINE"), "LATIN"),
}


def is_garbled(text: str) -> bool:
    """Whether the fonts of a page's text do not say which characters they show. In doubt they do."""
    if _BROKEN.search(text):
        filled = sum(map(len, text.split()))
        broken = sum(len(found) for found in _BROKEN.findall(SYMBOL_BULLETS.sub("", text)))
        if broken > filled * _BROKEN_SHARE:
            return True
    if text.isascii():
        return False
    looked_at = text[:_MOST_LOOKED_AT]
    return _is_chinese_as_latin(looked_at) or _is_wrong_hanzi(looked_at) or _is_mixed(looked_at)


def _is_chinese_as_latin(text: str) -> bool:
    """GBK whose bytes were taken for letters of Western Europe (ÖÐ»ªÈËÃñ). Accents never come in such runs."""
    runs = _HIGH_LATIN.findall(text)
    if not runs:
        return False
    if sum(map(len, runs)) < _HIGH_LATIN_SHARE * sum(map(len, text.split())):
        return False
    if _is_table_of_characters(runs):
        return False
    pairs = [pair for run in runs for pair in _pairs(run)]
    chinese = sum(0xA1 <= first <= 0xD7 and second >= 0xA1 for first, second in pairs)
    return len(pairs) >= _FEWEST_PAIRS and chinese >= _CHINESE_SHARE * len(pairs)


def _is_table_of_characters(runs: list[str]) -> bool:
    steps = [ord(other) - ord(one) for run in runs for one, other in pairwise(run)]
    return sum(0 < step <= 3 for step in steps) > len(steps) / 2


def _pairs(run: str) -> list[tuple[int, int]]:
    codes = b"".join(bytes([ord(char)]) if char <= "\xff" else char.encode("cp1252", "replace") for char in run)
    return list(zip(codes[::2], codes[1::2], strict=False))


def _is_wrong_hanzi(text: str) -> bool:
    """Mostly characters that nobody uses, as a wrong map or UTF-8 taken for GBK gives them."""
    hanzi = _HANZI.findall(text)
    if len(hanzi) < _FEWEST_HANZI:
        return False
    common = _common()
    return sum(char in common for char in hanzi) < _LEAST_COMMON * len(hanzi)


@cache
def _common() -> frozenset[str]:
    """The first levels of the character sets of China, Taiwan, Japan, and the hanja of Korea."""
    levels = (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6), ("euc_jp", 0xB0, 0xCF), ("euc_kr", 0xCA, 0xFD))
    return frozenset(
        bytes([first, second]).decode(codec, "ignore")
        for codec, start, end in levels
        for first in range(start, end + 1)
        for second in range(0x40, 0xFF)
    )


def _is_mixed(text: str) -> bool:
    """Letters of many scripts within words, as numbers of glyphs taken for characters give them."""
    if len({_script(char) for char in set(text) if char.isalpha()}) < _FEWEST_SCRIPTS:
        return False
    words = [[_script(char) for char in word if char.isalpha()] for word in _WORD.findall(text)]
    scripts = {script for word in words for script in word}
    pairs = [pair for word in words for pair in pairwise(word)]
    if len(scripts) < _FEWEST_SCRIPTS or len(pairs) < _FEWEST_LETTERS:
        return False
    return sum(one != other for one, other in pairs) > _MOST_CHANGES * len(pairs)


@cache
def _script(letter: str) -> str:
    word = unicodedata.name(letter, "UNNAMED").split()[0]
    return _ONE_SCRIPT.get(word, word)

"""The normal form in which text is compared. Text is always quoted in the original."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

from pipeline.knowledge import knowledge
from pipeline.text.any_of import anywhere

_FOLDED = str.maketrans(
    {
        "—": "-",
        "–": "-",
        "－": "-",
        "‐": "-",
        "‑": "-",
        "−": "-",
        "～": "~",
        "〜": "~",
        "“": '"',
        "”": '"',
        "‘": "'",
        "’": "'",
        "【": "[",
        "】": "]",
        "〔": "(",
        "〕": ")",
        "《": "<",
        "》": ">",
        "、": ",",
        "。": ".",
        "×": "x",
        "·": " ",
        "•": " ",
        "\u200b": None,
        "\ufeff": None,
        "\u00ad": None,
    }
)
_HALF_WIDTH = {"\u3000": " ", **{chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}}  # as NFKC has it
_LONG = 200_000
_MOST_REMEMBERED = 2_000_000  # characters
_MOST_OF_LONG = 12_000_000
CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
CJK_RUN = re.compile(f"[{CJK}]+")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
# The space first: looking back from each is many times as fast as looking ahead from each character.
_SPACE_BY_CJK = re.compile(f" (?:(?<=[{CJK}] )(?=[{CJK}0-9A-Za-z(<])|(?<=[0-9A-Za-z)>,.:;] )(?=[{CJK}]))")
_NOT_APART = re.compile(f" (?:(?<=[{CJK}] )|(?=[{CJK}]))")
_WORD = re.compile(rf"[0-9a-z{CJK}]+")
_ASCII_WORDS = {code: " " for code in range(128) if not re.match("[0-9a-z]", chr(code))}


@cache
def _taiwan_words(where: Literal["always", "in_traditional"]) -> tuple[re.Pattern[str], tuple[tuple[str, str], ...]]:
    """What finds any of them; and (word of Taiwan, word of the mainland), in the order in which they are replaced."""
    words = tuple(knowledge("pipeline.text", "taiwan_words.yaml")[where].items())
    return anywhere(taiwan for taiwan, _ in words), words


@cache
def _to_simplified() -> dict[int, str]:
    source = resources.files("opencc") / "dictionary" / "TSCharacters.txt"
    table: dict[int, str] = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        traditional, _, simplified = line.partition("\t")
        if len(traditional) == 1 and simplified:
            table[ord(traditional)] = simplified.split(" ")[0]
    return {char: simplified.translate(table) for char, simplified in table.items()}


@cache
def _one_table() -> dict[str, str]:
    """Simplified characters and folded punctuation, by character; nothing that is put in stands in it again."""
    folded = {chr(char): to or "" for char, to in _FOLDED.items()}
    return {**{chr(char): to for char, to in _to_simplified().items()}, **folded}


@cache
def _foldable() -> re.Pattern[str]:
    """One character that is folded, whatever into. The rare ones above 0xffff as one range: `re` would try each."""
    plane = "".join(char for char in {**_HALF_WIDTH, **_one_table()} if char <= "\uffff")
    return re.compile(f"[{re.escape(plane)}\U00010000-\U0010ffff]")


@cache
def _traditional() -> frozenset[str]:
    return frozenset(map(chr, _to_simplified()))


@cache
def _maybe_traditional() -> re.Pattern[str]:
    """A traditional character, or any above 0xffff, as in `_foldable`."""
    plane = "".join(char for char in _traditional() if char <= "\uffff")
    return re.compile(f"[{re.escape(plane)}\U00010000-\U0010ffff]")


class Recalled(dict[str, str]):
    """The forms of texts that were asked for lately. What is known is found without a step of Python's own, which
    costs more than the rest: each cell and line is asked for a hundred times. Where it grows too large it begins anew.
    Of long ones (the text of a large sheet) the last few are known."""

    def __init__(self, function: Callable[[str], str]) -> None:
        self._function = function
        self._held = 0
        self._long: dict[str, int] = {}

    def __missing__(self, text: str) -> str:
        folded = self._function(text)
        size = len(text) + len(folded)
        if size > _LONG:
            return self._remember_long(text, folded, size)
        self._held += size
        if self._held > _MOST_REMEMBERED:
            self.clear()
            self._held = size
        self[text] = folded
        return folded

    def _remember_long(self, text: str, folded: str, size: int) -> str:
        self._long[text] = size
        self[text] = folded
        while sum(self._long.values()) > _MOST_OF_LONG:
            oldest = next(iter(self._long))
            del self._long[oldest], self[oldest]
        return folded

    def clear(self) -> None:
        super().clear()
        self._held = 0
        self._long.clear()


def recalled(function: Callable[[str], str]) -> Callable[[str], str]:
    """`function`, folding each text once while its file is being looked at, and for long after."""
    return Recalled(function).__getitem__


@recalled
def plain(text: str) -> str:
    """NFKC alone: half-width letters and punctuation; characters, case and spaces as they stand."""
    if text.isascii():
        return text
    if found := _foldable().findall(text):
        for char in _HALF_WIDTH.keys() & found:  # replacing each is faster than NFKC of all
            text = text.replace(char, _HALF_WIDTH[char])
    return text if unicodedata.is_normalized("NFKC", text) else _composed(text)


@lru_cache(maxsize=1 << 14)
def _compatible(char: str) -> str:
    return unicodedata.normalize("NFKC", char)


def _composed(text: str) -> str:
    """NFKC of a text, whose few characters that have another form each are replaced first, as that is faster."""
    for char in set(text):
        if (form := _compatible(char)) != char:
            text = text.replace(char, form)
    return text if unicodedata.is_normalized("NFKC", text) else unicodedata.normalize("NFKC", text)


@recalled
def normal(text: str) -> str:
    """NFKC, simplified characters, lower case, folded punctuation; no space beside a Chinese character."""
    if text.isascii():
        return " ".join(text.split()).lower()
    # Few different characters need folding: replacing each is many times as fast as going through all.
    held = set(_foldable().findall(text))
    for char in held & _HALF_WIDTH.keys() if held else ():
        text = text.replace(char, _HALF_WIDTH[char])
    if not unicodedata.is_normalized("NFKC", text):
        text = _composed(text)
        held = set(_foldable().findall(text))
    if held:
        table = _one_table()
        for char in held & table.keys():
            text = text.replace(char, table[char])
    folded = " ".join(text.lower().split())
    if folded.isascii():
        return folded
    if " " in folded:
        folded = _SPACE_BY_CJK.sub("", folded).strip()
    folded = _in_mainland_words(folded, "always")
    return folded if held.isdisjoint(_traditional()) else _in_mainland_words(folded, "in_traditional")


@recalled
def bare(text: str) -> str:
    """The normal form without punctuation: words of Latin letters apart by one space, Chinese unbroken."""
    folded = normal(text)
    if folded.isascii():
        return " ".join(folded.translate(_ASCII_WORDS).split())
    words = " ".join(_WORD.findall(folded))
    if words.isascii() or " " not in words:
        return words
    return _in_mainland_words(_NOT_APART.sub("", words), "always")


def _in_mainland_words(text: str, where: Literal["always", "in_traditional"]) -> str:
    any_of_taiwan, words = _taiwan_words(where)
    if any_of_taiwan.search(text):  # in most texts none stands
        for taiwan, mainland in words:
            text = text.replace(taiwan, mainland)
    return text


def simplified(text: str) -> str:
    """The text in simplified characters, one for each, so that lengths and places stay."""
    return text.translate(_to_simplified())


def count_traditional(text: str) -> tuple[int, int]:
    """How many Chinese characters stand in a text, and how many of them are traditional ones."""
    if text.isascii():
        return 0, 0
    return count_chinese(text), sum(map(_traditional().__contains__, _maybe_traditional().findall(text)))


@recalled
def company_key(name: str) -> str:
    """A company's name for comparison: normal form without brackets, dots and spaces."""
    return re.sub(r"[()\s,.]", "", normal(name))


@lru_cache(maxsize=256)
def count_chinese(text: str) -> int:
    """How many Chinese characters stand in a text."""
    if text.isascii():
        return 0
    return len(text) - len(CJK_RUN.sub("", text))


def script(text: str) -> Literal["zh", "en", "mixed", "none"]:
    """The language that a text is mostly written in, by its characters."""
    chinese = count_chinese(text)
    english = len(_LATIN_WORD.findall(text))
    if not chinese and not english:
        return "none"
    share = chinese / (chinese + 2 * english)
    return "zh" if share > 0.5 else "mixed" if share > 0.15 else "en"


_LONGEST_WORD = 20  # characters that a quote may be shorter so as not to cut a western word
_NO_START = " .,;:!?。，、；：！？）》”"


def quote(text: str, around: int = 0, width: int = 80) -> str:
    """A short quote of `text` in the original: one line, about `width` characters from position `around`."""
    start, stop = max(0, around - width // 4), around - width // 4 + width if around > width // 4 else width
    while 0 < start < around and (_within_word(text, start) or text[start] in _NO_START):
        start += 1
    shorter = stop
    while shorter > stop - _LONGEST_WORD and shorter < len(text) and _within_word(text, shorter):
        shorter -= 1
    stop = shorter if shorter > max(start, stop - _LONGEST_WORD) else stop
    piece = " ".join(text[start:stop].split())
    return ("…" if start else "") + piece + ("…" if stop < len(text) else "")


def _within_word(text: str, at: int) -> bool:
    """Would a cut before `at` divide a western word?"""
    return _western(text, at - 1) and _western(text, at)


def _western(text: str, at: int) -> bool:
    return text[at].isascii() and (text[at].isalnum() or text[at] in "-_'")

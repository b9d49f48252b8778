"""The normal form in which text is compared. Text is always quoted in the original."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib import resources
from typing import Literal

# Words that Taiwan writes otherwise, after conversion of their characters.
_TAIWAN_WORDS = (
    ("资讯", "信息"),
    ("组态", "配置"),
    ("水准", "水平"),
    ("软体", "软件"),
    ("硬体", "硬件"),
    ("伺服器", "服务器"),
    ("网路", "网络"),
    ("专案", "项目"),
    ("档案", "文件"),
    ("使用者", "用户"),
    ("释出", "发布"),
    ("厂商", "供应商"),
    ("营运", "运营"),
    ("作业系统", "操作系统"),
    ("稽核", "审核"),
)
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
_SHORT = 40
CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_CJK_CHAR = re.compile(f"[{CJK}]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_SPACES = re.compile(r"\s+")
_SPACE_BY_CJK = re.compile(f"(?<=[{CJK}]) (?=[{CJK}0-9A-Za-z(<])|(?<=[0-9A-Za-z)>,.:;]) (?=[{CJK}])")
_NOT_WORD = re.compile(rf"[^0-9a-z{CJK}]+")


@cache
def _to_simplified() -> dict[int, str]:
    source = resources.files("opencc") / "dictionary" / "TSCharacters.txt"
    table: dict[int, str] = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        traditional, _, simplified = line.partition("\t")
        if len(traditional) == 1 and simplified:
            table[ord(traditional)] = simplified.split(" ")[0]
    return table


def normal(text: str) -> str:
    """NFKC, simplified characters, lower case, folded punctuation; no space beside a Chinese character."""
    return _short_normal(text) if len(text) <= _SHORT else _normal(text)


def bare(text: str) -> str:
    """The normal form without punctuation: words of Latin letters apart by one space, Chinese unbroken."""
    return _short_bare(text) if len(text) <= _SHORT else _bare(text)


def _normal(text: str) -> str:
    if text.isascii():
        return _SPACES.sub(" ", text).strip().lower()
    folded = unicodedata.normalize("NFKC", text.translate(_FOLDED)).translate(_to_simplified()).lower()
    for taiwan, mainland in _TAIWAN_WORDS:
        if taiwan in folded:
            folded = folded.replace(taiwan, mainland)
    return _SPACE_BY_CJK.sub("", _SPACES.sub(" ", folded)).strip()


def _bare(text: str) -> str:
    words = _NOT_WORD.sub(" ", _normal(text))
    return _SPACE_BY_CJK.sub("", words).strip()


# Labels and cells recur: each is folded once.
_short_normal = lru_cache(maxsize=32768)(_normal)
_short_bare = lru_cache(maxsize=32768)(_bare)


def company_key(name: str) -> str:
    """A company's name for comparison: normal form without brackets, dots and spaces."""
    return re.sub(r"[()\s,.]", "", normal(name))


def script(text: str) -> Literal["zh", "en", "mixed", "none"]:
    """The language that a text is mostly written in, by its characters."""
    chinese = len(_CJK_CHAR.findall(text))
    english = len(_LATIN_WORD.findall(text))
    if not chinese and not english:
        return "none"
    share = chinese / (chinese + 2 * english)
    return "zh" if share > 0.5 else "mixed" if share > 0.15 else "en"


def quote(text: str, around: int = 0, width: int = 80) -> str:
    """A short quote of `text` in the original: one line, about `width` characters from position `around`."""
    start = max(0, around - width // 4)
    piece = _SPACES.sub(" ", text[start : start + width]).strip()
    return ("…" if start else "") + piece + ("…" if start + width < len(text) else "")

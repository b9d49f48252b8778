"""The fixed words of the reports, from words.yaml, in both languages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from pipeline.knowledge import knowledge
from pipeline.values import Words

Language = Literal["zh", "en"]
_PLAIN_WORD = re.compile(r"[a-z]+(?=[ ,:;]|$)")


def word(group: str, key: str) -> Words:
    """A fixed word or sentence. Raises KeyError where words.yaml does not hold it."""
    return _groups()[group][key]


def filled(group: str, key: str, **values: object) -> Words:
    """A sentence with its `{blanks}` filled in, each language's with its own where they are words."""
    pattern = word(group, key)
    zh = {name: value.zh if isinstance(value, Words) else value for name, value in values.items()}
    en = {name: value.en if isinstance(value, Words) else value for name, value in values.items()}
    return Words(pattern.zh.format(**zh), pattern.en.format(**en))


def sentence(words: Words) -> Words:
    """With a capital at the head of the English, as where it stands alone; marks and file names stay as they are."""
    if _PLAIN_WORD.match(words.en):
        return Words(words.zh, words.en[0].upper() + words.en[1:])
    return words


def keys(group: str) -> tuple[str, ...]:
    """The keys of a group, in the order of words.yaml, which is the order of display."""
    return tuple(_groups()[group])


def in_language(words: Words, language: Language) -> str:
    """The text in one language; the other one where it is not written."""
    return (words.zh or words.en) if language == "zh" else (words.en or words.zh)


@cache
def _groups() -> Mapping[str, Mapping[str, Words]]:
    raw = knowledge("pipeline.report", "words.yaml")
    return {group: {key: Words(**pair) for key, pair in entries.items()} for group, entries in raw.items()}

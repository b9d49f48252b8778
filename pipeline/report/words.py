"""The fixed words of the reports, from words.yaml, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

import yaml

from pipeline.values import Words

Language = Literal["zh", "en"]


def word(group: str, key: str) -> Words:
    """A fixed word or sentence. Raises KeyError where words.yaml does not hold it."""
    return _groups()[group][key]


def filled(group: str, key: str, **values: object) -> Words:
    """A sentence with its `{blanks}` filled in."""
    pattern = word(group, key)
    return Words(pattern.zh.format(**values), pattern.en.format(**values))


def keys(group: str) -> tuple[str, ...]:
    """The keys of a group, in the order of words.yaml, which is the order of display."""
    return tuple(_groups()[group])


def in_language(words: Words, language: Language) -> str:
    """The text in one language; the other one where it is not written."""
    return (words.zh or words.en) if language == "zh" else (words.en or words.zh)


@cache
def _groups() -> Mapping[str, Mapping[str, Words]]:
    packaged = resources.files("pipeline.report") / "words.yaml"
    raw = yaml.load(packaged.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {group: {key: Words(**pair) for key, pair in entries.items()} for group, entries in raw.items()}

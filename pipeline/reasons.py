"""The reasons why files were not read, for readers of Chinese too."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

import yaml

from pipeline.values import Words


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    source = resources.files("pipeline") / "reasons.yaml"
    rows = yaml.safe_load(source.read_text(encoding="utf-8"))["reasons"]
    return tuple((re.compile(pattern, re.I), chinese) for pattern, chinese in rows)


def reason_words(reason: str) -> Words:
    """A reader's reason in both languages; one that is not known stays as it is."""
    for pattern, chinese in _patterns():
        if match := pattern.search(reason):
            return Words(chinese.format(*match.groups()), reason)
    return Words(reason, reason)

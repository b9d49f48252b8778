"""The reasons why files were not read, for readers of Chinese too."""

from __future__ import annotations

import re
from functools import cache

from pipeline.knowledge import knowledge
from pipeline.values import Words


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    rows = knowledge("pipeline", "reasons.yaml")["reasons"]
    return tuple((re.compile(pattern, re.I), chinese, "".join(english)) for pattern, chinese, *english in rows)


def reason_words(reason: str) -> Words:
    """A reader's reason in both languages; one that is not known stays as it is."""
    for pattern, chinese, english in _patterns():
        if match := pattern.search(reason):
            return Words(chinese.format(*match.groups()), english or reason)
    return Words(reason, reason)

"""Words that only begin like a content's word: what is written of information informs nobody."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from pipeline.knowledge import knowledge
from pipeline.mapping.names.spans import begins_in


def shows(word: str, key: str) -> bool:
    """Whether `word` stands in `key`, a text in bare form: a Latin one at the beginning of a word, and of no other word."""
    if not begins_in(word, key):
        return False
    friends = _friends().get(word)
    return friends is None or begins_in(word, friends.sub(" ", key))


@cache
def _friends() -> Mapping[str, re.Pattern[str]]:
    told = knowledge("pipeline.mapping.content", "false_friends.yaml")["friends"]
    return {word: re.compile(rf"\b(?:{'|'.join(others)})[a-z]*") for word, others in told.items()}

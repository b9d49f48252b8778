"""Words that a file writes like names: people, rooms, products and whatever else a house calls by a word of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.values import Content, Fact

PROPER, COMMON = "words.proper", "words.common"
# A capital after a word: the first word of a sentence always has one.
_CAPITAL = re.compile(r"(?<=[a-z0-9,;)] )[A-Z][a-z]{2,14}(?![A-Za-z0-9_@-])")
_SMALL = re.compile(r"(?<![A-Za-z])[a-z]{3,15}(?![A-Za-z])")
_EVERYWHERE = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "mon",
        "tue",
        "tues",
        "wed",
        "thu",
        "thur",
        "fri",
        "sat",
        "sun",
        "english",
        "chinese",
        "china",
        "ltd",
        "inc",
        "microsoft",
        "google",
        "windows",
        "linux",
        "excel",
        "word",
        "outlook",
        "teams",
        "internet",
        "annex",
        "appendix",
        "section",
        "chapter",
        "table",
        "figure",
        "clause",
        "article",
        "part",
        "page",
    ]
)
_MOST = 80  # of a file, the most frequent: they tell whether it is of one house with others, and nothing else


def proper_words(content: Content) -> Iterator[Fact]:
    """words.proper: those that the file never writes small; words.common: those that it writes in both ways. Joined by |."""
    text = "\n".join(block.text for block in content.blocks)
    if text.isascii() or re.search("[a-z]{3}", text):
        capital = Counter(_CAPITAL.findall(text))
        small = set(_SMALL.findall(text)) if capital else set()
        known = [word for word, _ in capital.most_common() if word.lower() not in _EVERYWHERE]
        for name, words in (
            (PROPER, [word for word in known if word.lower() not in small]),
            (COMMON, [word for word in known if word.lower() in small]),
        ):
            if words:
                yield Fact(name, "|".join(words[:_MOST]), "body", "")

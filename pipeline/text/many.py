"""Many patterns asked of one short text: only those whose needed strings stand in it are tried.

`Rare` asks each pattern for itself; of a hundred concepts that a label may mean, even that is a hundred questions.
Here the text's own letters and pairs of letters tell which strings to look for at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from operator import add

from pipeline.text.rare import finder, needed_by


class Many:
    """Patterns by name; those without strings that every match needs are always tried."""

    def __init__(self, patterns: Mapping[str, re.Pattern[str]]) -> None:
        self._patterns = tuple((name, finder(pattern)) for name, pattern in patterns.items())
        self._always: list[int] = []
        by_string: dict[str, list[int]] = {}
        for number, pattern in enumerate(patterns.values()):
            folds = pattern.flags & re.IGNORECASE or "(?i" in pattern.pattern
            strings = None if folds else needed_by(pattern.pattern, pattern.flags)
            for string in strings or ():
                by_string.setdefault(string, []).append(number)
            if strings is None:
                self._always.append(number)
        self._by_start: dict[str, list[tuple[str, list[int]]]] = {}
        for string, numbers in by_string.items():
            self._by_start.setdefault(string[:2], []).append((string, numbers))

    def found_in(self, text: str) -> Iterator[str]:
        """The names of the patterns that are found in `text`, in the order in which they were given."""
        likely = set(self._always)
        for start in self._by_start.keys() & {*text, *map(add, text, text[1:])}:
            for string, numbers in self._by_start[start]:
                if string in text:
                    likely.update(numbers)
        for number in sorted(likely):
            name, find = self._patterns[number]
            if find(text):
                yield name

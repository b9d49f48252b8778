"""Patterns of what few texts hold: a text without the letters that every match must hold is not gone through.

Python's `re` tries each branch of a pattern at each character; looking for a fixed string costs a hundredth of it.
Which strings a pattern needs is told by its parse, so that the two cannot drift apart. Where they cannot be told,
the pattern is simply tried. A document is asked as a whole first (`among`): most tells stand nowhere in most of them.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from pipeline.text.any_of import anywhere
from pipeline.text.gist import Sought
from pipeline.text.whole import whole
from pipeline.values import Block

Strings = frozenset[str]
Telling = tuple[tuple[int, int, int], Strings]  # how well they tell, and strings of which one is needed

# What `re` itself compiles from. Python does not promise it: without it patterns are simply tried.
_PARSER = getattr(re, "_parser", None)
_MOST = 128  # strings that a part of a pattern is written out as
_MOST_NEEDED = 512  # strings of one pattern; with more, looking for them takes as long as the pattern
_TELLING = 2  # the least weight: a letter or a comma alone stands in every text
_PLENTY = 4  # from here on fewer strings are better than longer ones
_FEW = 8
_LONG = 1000  # characters: from here on each string is found sooner by itself than all of them at once
_EVERYWHERE = frozenset(" .,:;-/()")
_EMPTY: Strings = frozenset([""])
_OPENS = re.compile(r"(?:\((?:\?(?:[aimsu]*[:)]|P<\w+>))?)*\^")  # a pattern that may match at the start of a text alone


class Rare:
    """A pattern that is tried only on texts that hold one of its `needed` strings (None: on all)."""

    __slots__ = ("_any", "_folds", "_sought", "needed", "pattern")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self._folds = bool(self.pattern.flags & re.IGNORECASE) or "(?i" in pattern
        needed = needed_by(pattern, flags)
        self.needed = needed and tuple(sorted({one.lower() if self._folds else one for one in needed}))
        self._any: re.Pattern[str] | None = None
        self._sought = Sought(self.needed or ())

    def can_stand_in(self, text: str) -> bool:
        """Whether a match is possible. What cannot stand in a text cannot stand in a part of it."""
        if self.needed is None:
            return True
        text = text.lower() if self._folds else text
        if len(self.needed) <= _FEW or len(text) > _LONG:
            return any(map(text.__contains__, self.needed))
        if self._any is None:  # of most patterns none is asked so
            self._any = anywhere(self.needed)
        return self._any.search(text) is not None

    def at_most(self, text: str) -> int | float:
        """No text has more matches than this: how often the needed strings stand in it, whatever stands around them."""
        if self.needed is None:
            return math.inf
        held = text.lower() if self._folds else text
        return sum(map(held.count, self.needed))

    def among(self, blocks: tuple[Block, ...]) -> Iterable[Block]:
        """The blocks in which a match is possible; of a document without any of the strings, none is looked at."""
        if self.needed is None:
            return blocks
        if not (held := self._held_among(blocks)):
            return ()
        if self._folds:
            return (block for block in blocks if any(map(block.text.lower().__contains__, held)))
        return (block for block in blocks if any(map(block.text.__contains__, held)))

    def can_stand_among(self, blocks: tuple[Block, ...]) -> bool:
        """Whether a match is possible anywhere in a document."""
        return self.needed is None or bool(self._held_among(blocks))

    def _held_among(self, blocks: tuple[Block, ...]) -> Sequence[str]:
        """The needed strings that stand in a document."""
        document = whole(blocks)
        possible = self._sought.possible_in(document.gist)
        if not possible:
            return ()
        text = document.folded if self._folds else document.text
        return [one for one in possible if one in text]

    def search(self, text: str) -> re.Match[str] | None:
        return self.pattern.search(text) if self.can_stand_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self.pattern.finditer(text) if self.can_stand_in(text) else iter(())


class Several:
    """Rare patterns of which most texts hold none: one look for the strings of all of them tells."""

    __slots__ = ("_any",)

    def __init__(self, *patterns: Rare) -> None:
        told = all(one.needed is not None for one in patterns)
        self._any = anywhere({each.lower() for one in patterns for each in one.needed or ()}) if told else None

    def can_stand_in(self, text: str) -> bool:
        """Whether a match of one of them is possible."""
        return self._any is None or self._any.search(text.lower()) is not None


def needed_by(pattern: str, flags: int = 0) -> Strings | None:
    """Strings of which every match holds one; None where there are no such strings, or none that is telling."""
    _, needed = _of_sequence(_PARSER.parse(pattern, flags)) if _PARSER else (None, None)
    return needed and needed[1]


def finder(pattern: re.Pattern[str]) -> Callable[[str], re.Match[str] | None]:
    """`pattern.search`; where every match begins at the start of the text, what looks for it nowhere else."""
    if _PARSER is None or pattern.flags & re.MULTILINE or not _OPENS.match(pattern.pattern):
        return pattern.search
    return pattern.match if _at_start(_PARSER.parse(pattern.pattern, pattern.flags)) else pattern.search


def _at_start(items: Iterable[tuple[Any, Any]]) -> bool:
    for kind, value in items:
        match str(kind):
            case "AT":
                return str(value) == "AT_BEGINNING"
            case "SUBPATTERN":
                return _at_start(value[-1])
            case "BRANCH":
                return all(map(_at_start, value[1]))
        return False
    return False


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> tuple[Strings | None, Telling | None]:
    """Of items in a row: all that they can match, if that is little; and strings of which one is needed."""
    run: Strings = _EMPTY  # what the last items can match together
    whole = True
    best: Telling | None = None
    for item in items:
        exact, needed = _of_item(*item)
        if exact is None or len(run) * len(exact) > _MOST:
            run, whole = exact or _EMPTY, False
        elif exact is not _EMPTY:
            run = frozenset(map("".join, itertools.product(run, exact)))
        elif needed is None:
            continue  # a look ahead or behind: what stood before has been weighed
        best = _better(_better(best, needed), _telling(run))
    return (run if whole else None), best


def _of_item(kind: Any, value: Any) -> tuple[Strings | None, Telling | None]:
    match str(kind):
        case "LITERAL":
            return frozenset([chr(value)]), None
        case "IN" if all(str(one) == "LITERAL" for one, _ in value):
            return frozenset(chr(code) for _, code in value), None
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return _EMPTY, None
        case "SUBPATTERN":
            return _of_sequence(value[-1])
        case "BRANCH":
            return _of_branches([_of_sequence(branch) for branch in value[1]])
        case "MAX_REPEAT" | "MIN_REPEAT":
            least, most, inner = value
            exact, needed = _of_sequence(inner)
            if least == 0:
                return (exact | _EMPTY if exact is not None and most == 1 else None), None
            if exact is None or len(exact) > _MOST:
                return None, needed
            if len(exact) ** least > _MOST:  # [X×]{6,8} holds what [X×]{4} holds
                least, most = next(fewer for fewer in range(least - 1, 0, -1) if len(exact) ** fewer <= _MOST), -1
            exact = frozenset(map("".join, itertools.product(exact, repeat=least)))
            return (exact if least == most else None), _telling(exact)
    return None, None


def _of_branches(branches: Sequence[tuple[Strings | None, Telling | None]]) -> tuple[Strings | None, Telling | None]:
    exacts = [exact for exact, _ in branches if exact is not None]
    exact = frozenset[str]().union(*exacts)
    each = [needed[1] for _, needed in branches if needed is not None]
    return (
        exact if len(exacts) == len(branches) and len(exact) <= _MOST else None,
        _telling(frozenset[str]().union(*each)) if len(each) == len(branches) else None,
    )


def _telling(strings: Strings) -> Telling | None:
    """The strings without those that hold another of them; None if one of them says too little, or they are too many."""
    weakest = min(map(_weight, strings))
    if weakest < _TELLING:
        return None
    if len(set(map(len, strings))) > 1:
        least: list[str] = []
        for one in sorted(strings, key=len):
            if not any(map(one.__contains__, least)):
                least.append(one)
        strings = frozenset(least)
        weakest = min(map(_weight, strings))
    return (
        ((min(_PLENTY, weakest), -max(_FEW, len(strings)), weakest), strings) if len(strings) <= _MOST_NEEDED else None
    )


def _better(one: Telling | None, other: Telling | None) -> Telling | None:
    """Those whose weakest string says enough; of two alike the fewer, where they are not few, then the longer."""
    if one is None or other is None:
        return one or other
    return other if other[0] > one[0] else one


def _weight(text: str) -> int:
    """How telling a string is: a Chinese character, a figure or a sign as two letters; what stands everywhere as none."""
    if len(text) == 1 and text.isascii() and text.isalnum():
        return 0
    return sum(map(_weight_of, text)) or len(text) // 2  # a row of dots


@cache
def _weight_of(char: str) -> int:
    return 0 if char in _EVERYWHERE else 1 if char.isascii() and char.isalpha() else 2

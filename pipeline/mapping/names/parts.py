"""Names put together: what a document is about, what is done with it and what kind of paper it is, in any order.

变更后检讨报告 and "Review of changes" are the record of reviewed changes, though no alias says so.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pipeline.catalogue import Catalogue, Requirement
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.names.spans import bounded
from pipeline.mapping.names.stems import stem
from pipeline.text.normal import recalled

_ANY, _RECORD, _RULES = "any", "record", "rules"
_PAPERS = frozenset([_RECORD, _RULES])
_LEAST_COVERED = 0.6
_TOLD = 0.8
_HALF_TOLD = 0.6  # with other words beside it, a name only hints
_SAME_COVERAGE = 0.01
_WORD = re.compile(r"[a-z]{3,}")


@dataclass(frozen=True, slots=True)
class PartedName:
    """What the parts of a name mean; they are its `words`, and `coverage` (0 to 1) of it."""

    requirement: str
    words: str
    coverage: float

    @property
    def whole(self) -> bool:
        """Whether hardly anything else stands in the name."""
        return self.coverage >= _TOLD


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    stop: int
    parts: frozenset[str]


class PartedNames:
    """The parts that a catalogue knows. Built once per process."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._words: dict[str, set[str]] = defaultdict(set)
        for table in (catalogue.name_parts.parts, catalogue.name_parts.nothing):
            for part, words in table.items():
                for word in words:
                    self._words[name_key(word)].add(part)
        self._words.pop("", None)
        self._papers = {one.id: _papers(one) for one in catalogue.requirements}
        self._ways = tuple(
            (id, frozenset(way) | {_ANY, *self._papers[id]}, frozenset(way))
            for id, ways in catalogue.name_parts.names.items()
            for way in ways
        )
        self._ways_of: dict[str, list[int]] = defaultdict(list)  # by one part that each asks for
        for number, (_, _, asked) in enumerate(self._ways):
            self._ways_of[min(asked, default="")].append(number)

    def meant(self, key: str) -> PartedName | None:
        """What a name in compared form means by its parts; None where they leave too much open or mean two things."""
        key = _stemmed(key)
        pieces = self._known.pieces(key)
        there = frozenset[str]().union(*(piece.parts for piece in pieces))
        size = len(key.replace(" ", ""))
        best: list[tuple[float, int, str, str]] = []
        for number in sorted(number for part in ("", *there) for number in self._ways_of.get(part, ())):
            id, allowed, asked = self._ways[number]
            if not asked <= there:
                continue
            mine = [piece for piece in pieces if piece.parts & allowed]
            rules = any(_RULES in piece.parts and piece not in mine for piece in pieces)
            if not _each_has_its_own(asked, mine) or (rules and _RECORD in allowed):
                continue  # "Network monitoring procedure" is no record of what was monitored
            coverage = len(set(_letters(key, mine))) / size
            # With other words beside it, a subject alone is anything: "Hardware procurement procedure".
            if coverage >= (_LEAST_COVERED if len(asked - _PAPERS) > 1 else _TOLD):
                words = " ".join(key[piece.start : piece.stop] for piece in mine if piece.parts & asked)
                best.append((coverage, len(asked - _PAPERS), id, words))
        if not best:
            return None
        top = max(best)
        rivals = {id for coverage, telling, id, _ in best if coverage >= top[0] - _SAME_COVERAGE and telling == top[1]}
        if rivals != {top[2]}:
            return None
        return PartedName(top[2], top[3], top[0] if top[0] >= _TOLD else min(top[0], _HALF_TOLD))

    def explained(self, key: str, aliases: Iterable[str], requirement: str) -> float:
        """The share of `key` that these aliases explain, without what says nothing in a document of this requirement."""
        key = _stemmed(key)
        named: set[int] = set()
        for alias in map(_stemmed, aliases):
            at = key.find(alias)
            named.update(range(at, at + len(alias)) if at >= 0 else ())
        mine = {at for at in named if key[at] != " "}
        idle = {_ANY, *self._papers[requirement]}
        nothing = (piece for piece in self._known.pieces(key) if piece.parts & idle)
        left = (
            set(range(len(key)))
            - named
            - set(_letters(key, nothing))
            - {at for at, one in enumerate(key) if one == " "}
        )
        return len(mine) / max(len(mine) + len(left), 1)

    @cached_property
    def _known(self) -> _Known:
        return _Known(self._words)


class _Known:
    """The words of all parts, to be found in a name. English ones by their stems."""

    def __init__(self, words: Mapping[str, set[str]]) -> None:
        self._parts: dict[str, frozenset[str]] = {}
        for word, parts in words.items():
            key = _stemmed(word)
            self._parts[key] = self._parts.get(key, frozenset()) | parts
        lengths: dict[str, set[int]] = defaultdict(set)
        for word in self._parts:
            lengths[word[:2]].add(len(word))
        single = {word for word in lengths if len(word) == 1}
        self._lengths = {
            first: sorted(every | ({1} if first[0] in single else set()), reverse=True)
            for first, every in lengths.items()
        }
        self.pieces = lru_cache(maxsize=256)(self._pieces)  # a name is asked for each requirement that it may name

    def _pieces(self, key: str) -> tuple[_Piece, ...]:
        """The known words in `key`, without those that stand within a longer one."""
        found: list[_Piece] = []
        end = 0
        for start in range(len(key)):
            for length in self._lengths.get(key[start : start + 2], self._lengths.get(key[start], ())):
                word = key[start : start + length]
                if len(word) == length and word in self._parts and bounded(key, start, start + length):
                    if start + length > end:
                        found.append(_Piece(start, start + length, self._parts[word]))
                        end = start + length
                    break
        return tuple(found)


@recalled  # a name is laid beside each of its aliases
def _stemmed(key: str) -> str:
    """A name in compared form with the stems of its English words."""
    return _WORD.sub(lambda match: stem(match[0]), key)


def _papers(requirement: Requirement) -> frozenset[str]:
    """The kinds of paper whose words say nothing more in the name of this requirement's document."""
    if requirement.kind == "document" and requirement.form in ("procedure", "policy"):
        return frozenset([_RULES])
    return frozenset([_RECORD]) if requirement.form not in ("plan", "agreement", "manual") else frozenset()


def _letters(key: str, pieces: Iterable[_Piece]) -> Iterator[int]:
    return (at for piece in pieces for at in range(piece.start, piece.stop) if key[at] != " ")


def _each_has_its_own(asked: frozenset[str], pieces: Sequence[_Piece]) -> bool:
    """Whether each part has a word to itself: one word is not both the subject and what is done with it."""
    if not asked:
        return True
    rarest = min(asked, key=lambda part: sum(part in piece.parts for piece in pieces))
    return any(
        rarest in piece.parts and _each_has_its_own(asked - {rarest}, [*pieces[:at], *pieces[at + 1 :]])
        for at, piece in enumerate(pieces)
    )

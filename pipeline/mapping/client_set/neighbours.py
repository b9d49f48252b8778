"""What a client's other papers say of a text: its own cross-reference table, and the tickets that the text names.

Signs of the second search that one file alone cannot give. "mapped": the client's table of the clauses of the standard
names this document, or this chapter of it, for the clause of the requirement (1), or other papers or none (-1).
"linked": the text names tickets that a ledger of the same clause keeps, and is not that ledger.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pipeline.catalogue import Catalogue, Requirement
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.numbering import number_key
from pipeline.mapping.fit import clause_of
from pipeline.mapping.names.clean import clean, stem
from pipeline.mapping.names.keys import name_key
from pipeline.text.any_of import anywhere
from pipeline.values import NAME_PLACES, Analysis

SET_SIGNS = ("mapped", "linked")
_LIST_OF_DOCUMENTS = "7.5.4"
ROW = "crossreference.row"  # "clause clause|the row's other cells"
LEAST_CLAUSES = 15  # of a table that is about the whole standard
_FEW_CLAUSES = 2  # of a row, that its one paper is on all of
_LEAST_TO_COMPARE = 5
_AGREE = 0.5  # share of documents that serve what the table says: else it is of another edition
_SHORTEST_NAME = 4
PARTS = re.compile(r"\s*[|,，、;；\n]\s*")
_CHAPTERS = re.compile(
    r"(?:\b(?:ch(?:ap(?:ter)?)?s?|parts?|sections?|sec)\b\.?|§|第) ?(?P<from>\d{1,2}|[一二三四五六七八九十]{1,3})(?: ?(?:-|–|to|至|到|、第|and|、) ?(?P<to>\d{1,2}|[一二三四五六七八九十]{1,3}))?",
    re.I,
)
_YEAR = re.compile(r"(?<!\d)20\d\d(?:年度?)?(?!\d)")
_HEADED = re.compile(
    r"(?:p\.\d+ )?(?:ch(?:apter)? |part |section |第)?(\d{1,2}|[一二三四五六七八九十]{1,3})(?![\d])", re.I
)
_DIGITS = "零一二三四五六七八九十"
# 运维部 beside 运维部值班制度 is who is in charge, not the paper.
_UNIT = re.compile(r"(?:部|处|科|室|中心|组)$")
_HOUSE, _ISSUED = re.compile(r"^[A-Z]{1,6}-(?=[A-Z])"), re.compile(r"-20\d\d$")
_NUMBERED = re.compile(r"(?<![0-9A-Z])[A-Z]{1,4}-\d{1,3}-\d{2,3}(?:-20\d\d)?(?![0-9A-Z]|[-.]\d)")
_TICKET = re.compile(r"([A-Z]{1,6})[-/ ]?\d[\d-]{1,}")
_LEAST_TICKETS = 3
_LEDGERS = ("R-8.5.1-1", "R-8.6.1-1", "R-8.6.2", "R-8.6.3-1")


class Neighbours:
    """The papers in force of a client, asked what they say of one another. Built once for a set."""

    def __init__(self, analyses: Sequence[Analysis], catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        current = in_force(analyses)
        self._named, self._covered, self._open = _clause_map(current, catalogue)
        self._ledgers = ticket_ledgers(current)

    def signs(self, one: Analysis, place: str, requirement: Requirement) -> Mapping[str, float]:
        """The signs of a text of a file for a requirement, each from -1 to 1."""
        return {
            "mapped": self._mapped(one, place, requirement) if requirement.kind == "document" else 0.0,
            "linked": self._linked(one, place, requirement) if requirement.kind == "record" else 0.0,
        }

    def _mapped(self, one: Analysis, place: str, requirement: Requirement) -> float:
        clauses = clauses_of(requirement)
        if not self._covered or not clauses:
            return 0.0
        named = [row for row in self._named.get(one.path, ()) if under(clauses, row.clause)]
        chapters = [row.chapters for row in named if row.alone or not _part_of(clauses, row.clause)]
        if not chapters:
            # Of several papers on a group of clauses, each may be on any of them; and plans stand in few such tables.
            # Nor does a row on many clauses tell which of them its one paper is on, and which by custom another is on, too.
            partner = any(each.requirement in requirement.may_be_combined_with for each in one.assignments)
            open_to_it = partner and bool(self._open & set(clauses))
            return 0.0 if named or open_to_it or requirement.form == "plan" else -1.0
        wanted = frozenset().union(*chapters)
        headed = _HEADED.match(place)
        if wanted and headed and _figure(headed[1]) not in wanted:
            return 0.0
        return 1.0

    def _linked(self, one: Analysis, place: str, requirement: Requirement) -> float:
        here = tickets_of(one, place.partition("!")[0] if "!" in place else "")
        of = {clause_of(self._catalogue.requirement(self._ledgers[each])) for each in here if each in self._ledgers}
        of_other = requirement.id not in _LEDGERS
        return float(of_other and clause_of(requirement) in of - {""})


def clauses_of(requirement: Requirement) -> tuple[str, ...]:
    """Its clauses but the list of what has to be documented at all."""
    codes = (each.split(" ")[0] for each in requirement.clauses)
    return tuple(code for code in codes if code[:1].isdecimal() and code != _LIST_OF_DOCUMENTS)


def under(clauses: Iterable[str], other: str) -> bool:
    """Whether one of the clauses is `other`, or a part of it, or holds it."""
    return any(f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.") for one in clauses)


def _part_of(clauses: Iterable[str], other: str) -> bool:
    """Whether each of the clauses is but a part of `other`."""
    return all(one != other and one.startswith(f"{other}.") for one in clauses)


@dataclass(frozen=True, slots=True)
class _Named:
    """A document in a row of a table by clauses: for which clause, which of its chapters, whether no other is named."""

    clause: str
    chapters: frozenset[int]
    alone: bool


def _clause_map(
    current: Sequence[Analysis], catalogue: Catalogue
) -> tuple[Mapping[str, list[_Named]], frozenset[str], frozenset[str]]:
    """What the table says of each path, all clauses that it holds, and those whose rows leave open which papers are on them.

    All empty without a table of the whole standard, or where what its documents serve is something else.
    """
    rows = [fact.value.partition("|") for one in current for fact in one.facts if fact.name == ROW]
    covered = frozenset(clause for clauses, _, _ in rows for clause in clauses.split())
    if len(covered) < LEAST_CLAUSES:
        return {}, frozenset(), frozenset()
    files = Called(current)
    found: dict[str, list[_Named]] = defaultdict(list)
    shared: set[str] = set()
    told_alone: set[str] = set()
    for clauses, _, cells in rows:
        parts = [(part, files.named_by(part)) for part in PARTS.split(cells) if part]
        told = frozenset[str]().union(*(paths for _, paths in parts))
        named = {
            one.path: frozenset(each for part, paths in parts if one.path in paths for each in _chapters(part))
            for one in current
            if one.path in told
        }
        if named:
            few = len(clauses.split()) <= max(_FEW_CLAUSES, len(named))
            (told_alone if few else shared).update(clauses.split())
        for path, chapters in named.items():
            found[path] += [_Named(clause, chapters, len(named) == 1) for clause in clauses.split()]
    served = {
        one.path: {clause for a in one.assignments for clause in clauses_of(catalogue.requirement(a.requirement))}
        for one in current
    }
    compared = [
        any(under(served[path], each.clause) for each in named)
        for path, named in found.items()
        if named and served[path]
    ]
    if len(compared) < _LEAST_TO_COMPARE or sum(compared) < _AGREE * len(compared):
        return {}, frozenset(), frozenset()
    return {path: named for path, named in found.items() if named}, covered, frozenset(shared - told_alone)


def _names(one: Analysis) -> frozenset[str]:
    names = (one.title, stem(one.path), clean(stem(one.path)))
    return frozenset(key for key in map(name_key, names) if len(key) >= _SHORTEST_NAME)


class Called:
    """What files are called, to be found in the parts of a cell, of which many name the same."""

    def __init__(self, files: Sequence[Analysis]) -> None:
        self._numbers = {one.path: number_key(one.number) for one in files if one.number}
        self._any_number = anywhere(filter(None, self._numbers.values()))
        self._short = _short_forms(self._numbers)
        self._names = {one.path: "\n".join(_names(one)) for one in files}  # no name has a line break in it
        self._known: dict[str, frozenset[str]] = {}

    def named_by(self, part: str) -> frozenset[str]:
        """The paths of the files that a part of a cell names: by their numbers, or by words of their names."""
        if part not in self._known:
            self._known[part] = frozenset([*self._by_number(number_key(part)), *self._by_words(part)])
        return self._known[part]

    def _by_number(self, written: str) -> Iterable[str]:
        for path, number in self._numbers.items() if self._any_number.search(written) else ():
            known = len(number) >= _SHORTEST_NAME and number in written
            if known and re.search(rf"(?<![0-9A-Z]){re.escape(number)}(?![0-9A-Z])", written):
                yield path
        for found in _NUMBERED.finditer(written):
            yield from self._short.get(found[0], ())

    def _by_words(self, part: str) -> Iterable[str]:
        without, chapters = _CHAPTERS.subn(" ", part)
        words = name_key(_YEAR.sub(" ", without).strip(" 章部节" if chapters else " "))
        if len(words) < (2 * _SHORTEST_NAME if words.isascii() else _SHORTEST_NAME) or _UNIT.search(words):
            return ()
        return (path for path, names in self._names.items() if words in names)


def _short_forms(numbers: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """What is written in place of the whole number, without the house before the stroke and without the year behind it
    (G-2-07 of XLXT-G-2-07-2026), to the paths of the one number that it can stand for."""
    forms: dict[str, set[str]] = defaultdict(set)
    for number in numbers.values():
        for form in {_HOUSE.sub("", number), _HOUSE.sub("", _ISSUED.sub("", number))} - {number}:
            if _NUMBERED.fullmatch(form):
                forms[form].add(number)
    return {
        form: frozenset(path for path, number in numbers.items() if number in meant)
        for form, meant in forms.items()
        if len(meant) == 1
    }


def _chapters(part: str) -> Iterable[int]:
    for match in _CHAPTERS.finditer(part):
        first = _figure(match["from"])
        yield from range(first, max(first, _figure(match["to"] or match["from"])) + 1)


def _figure(text: str) -> int:
    """5 of "5" and of 五; 12 of 十二."""
    if text.isdecimal():
        return int(text)
    tens, ten, units = text.rpartition("十")
    return (10 * (_DIGITS.index(tens[-1]) if tens else 1) if ten else 0) + (_DIGITS.index(units[0]) if units else 0)


def ticket_ledgers(current: Sequence[Analysis]) -> Mapping[str, str]:
    """The letters of tickets to the requirement of the ledger that keeps them, where all ledgers agree."""
    kept: dict[str, set[str]] = defaultdict(set)
    for one in current:
        for each in one.assignments:
            if each.requirement in _LEDGERS:
                sheet = each.place.partition("!")[0] if "!" in each.place or each.place not in NAME_PLACES else ""
                letters, count = next(iter(tickets_of(one, sheet).most_common(1)), ("", 0))
                if count >= _LEAST_TICKETS:
                    kept[letters].add(each.requirement)
    return {letters: next(iter(of)) for letters, of in kept.items() if len(of) == 1}


def tickets_of(one: Analysis, sheet: str = "") -> Counter[str]:
    """How many tickets of which letters a file names, or one of its sheets."""
    found: Counter[str] = Counter()
    for fact in one.facts:
        if fact.name == "reference.number" and (not sheet or fact.place.startswith(f"{sheet}!")):
            match = _TICKET.fullmatch(fact.value)
            if match and fact.value != one.number:
                found[match[1]] += 1
    return found

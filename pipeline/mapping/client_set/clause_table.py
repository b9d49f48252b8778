"""What the client's own table of the standard (条款对照表) says that its documents are about.

A house that calls its incident procedure 异态处置 says what that is in one place only: "8.6.1 | JTG-05". A row on several
clauses names its papers in the order of the clauses. What comes of it asks for a look.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.neighbours import LEAST_CLAUSES, PARTS, ROW, Called, clauses_of, under
from pipeline.mapping.client_set.table_records import records_named
from pipeline.mapping.fit import RESULTS, RULES, THEIR_PROCESS, fits
from pipeline.mapping.names.clean import stem
from pipeline.mapping.names.known import name_index
from pipeline.values import NAME_PLACES, Analysis, Assignment, Fact

_TOLD = 0.62  # asks for a human look
_NAMED = 0.65  # needs no look
_OF_THIS_EDITION = frozenset(["8.6.1", "8.6.2", "8.6.3"])  # no other system's standard has them
_AGREE = 0.5  # share of the documents told otherwise that serve what the table says
_ALONE = re.compile(r"\d{1,3}")  # JTG-05、06
_LAST_DIGITS = re.compile(r"\d{1,3}(?!.*\d)")
# What one paper is written on by custom, where a row has fewer papers than clauses.
_KEPT_TOGETHER = {"8.2.5": "8.2.6", "8.4.2": "8.4.3"}
_PAPERS = 2
_NO_RULES = ("specification", "register", "plan", "agreement")
_PARTS_OF_A_MANUAL = 4  # of clauses 4 to 10
_SECOND = {"8.6.1": "D-8.6.1-MI"}  # what the second of two papers on a clause is on


@dataclass(frozen=True, slots=True)
class _Row:
    """Clauses in their order, and for each paper named, in its order, the paths of the files that it can be."""

    clauses: tuple[str, ...]
    papers: tuple[tuple[frozenset[str], ...], ...]  # JTG-05、06 is one, of two files


def by_clause_table(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """Papers named by the table for clauses whose document nothing else has been found to be."""
    current = in_force(analyses)
    rows = tuple(_rows(current))
    files = {one.path: one for one in current}
    told = _believed(rows, files, catalogue)
    if told is None:
        return tuple(analyses)
    served = {each.requirement for one in current for each in one.assignments if each.confidence >= THRESHOLD}
    found: dict[str, set[str]] = defaultdict(set)
    taken: dict[str, str] = {}
    for path, clause in told:
        id = _document(clause, files[path], catalogue)
        if id in taken and taken[id] != path and clause in _SECOND:
            id = _SECOND[clause]
        if id and id not in served and files[path].kind not in RESULTS and not _named_otherwise(files[path]):
            taken.setdefault(id, path)
            found[path].add(id)
    parts: dict[str, set[str]] = defaultdict(set)
    for path, clause in _named(rows):
        parts[path].add(clause.split(".")[0])
    manuals = {path for path, named in parts.items() if len(named) >= _PARTS_OF_A_MANUAL}
    serving = tuple(_serving(_called(one, manuals), found.get(one.path, set())) for one in analyses)
    return records_named(serving, _in_own_words(current, catalogue), catalogue)


def papers_by_clause(analyses: Sequence[Analysis], catalogue: Catalogue) -> list[tuple[Analysis, str]]:
    """The papers in force that the table names beyond doubt, each with a clause; none of a table of another edition."""
    current = in_force(analyses)
    files = {one.path: one for one in current}
    return [(files[path], clause) for path, clause in _believed(tuple(_rows(current)), files, catalogue) or ()]


def _believed(
    rows: Sequence[_Row], files: Mapping[str, Analysis], catalogue: Catalogue
) -> list[tuple[str, str]] | None:
    """(path, clause) of the rows, None where there are none or where what their papers serve is something else."""
    told = [pair for row in rows for pair in _told(row, files)]
    return told if rows and _agrees(told, files, catalogue) else None


def _named(rows: Iterable[_Row]) -> Iterator[tuple[str, str]]:
    return (
        (path, clause)
        for row in rows
        for item in row.papers
        for paths in item
        for path in paths
        for clause in row.clauses
    )


def _called(one: Analysis, manuals: Collection[str]) -> Analysis:
    """A paper on most parts of the standard is the manual, and the table itself is a list."""
    if one.path in manuals and one.kind in RULES:
        return replace(one, kind="manual")
    if one.kind in ("record", "unrelated") and not one.assignments and _facts(one):
        return replace(one, kind="list")
    return one


def _facts(table: Analysis) -> list[Fact]:
    """The rows of a table of the whole standard, in this edition; none of any other."""
    facts = [fact for fact in table.facts if fact.name == ROW]
    covered = {clause for fact in facts for clause in fact.value.partition("|")[0].split()}
    return [] if len(covered) < LEAST_CLAUSES or covered.isdisjoint(_OF_THIS_EDITION) else facts


def _rows(current: Sequence[Analysis]) -> Iterator[_Row]:
    """The rows of such tables that name papers of the set."""
    called = Called(current)
    for table in current:
        for fact in _facts(table):
            clauses, _, cells = fact.value.partition("|")
            papers = tuple(_papers(cells, called, table.path))
            if papers:
                yield _Row(tuple(clauses.split()), papers)


def _in_own_words(current: Sequence[Analysis], catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """(path, clause) of rows on one clause, by words of the house: the title of the clause is in the row, too, and names
    papers of other trades (需求管理)."""
    called = Called(current)
    for table in current:
        for fact in _facts(table):
            clauses, _, cells = fact.value.partition("|")
            if len(clauses.split()) == 1:
                own = (part for part in PARTS.split(cells) if part and not is_title(part, clauses, catalogue))
                yield from ((path, clauses) for part in own for path in sorted(called.named_by(part) - {table.path}))


def is_title(part: str, clause: str, catalogue: Catalogue) -> bool:
    """Whether a part of a cell is what the field calls the clause's own papers."""
    index = name_index(catalogue)
    ids = {hit.requirement for hit in index.hits(part)} | {short.process for short in index.short.named(part)}
    return any(clause in clauses_of(catalogue.requirement(id)) for id in ids)


def _papers(cells: str, called: Called, table: str) -> list[tuple[frozenset[str], ...]]:
    """The papers that cells name in their order, each once: a title and a number beside it are of the same paper."""
    found: list[tuple[frozenset[str], ...]] = []
    before = ""
    for text in filter(None, PARTS.split(cells)):
        short = bool(before and _ALONE.fullmatch(text.strip()))
        whole = _LAST_DIGITS.sub(text.strip(), before) if short else text
        paths = called.named_by(whole) - {table}
        before = whole if paths else ""
        same = next((at for at, item in enumerate(found) if any(paths & each for each in item)), None)
        if same is not None:
            found[same] = tuple(each & paths or each for each in found[same])
        elif short and paths:
            found[-1] = (*found[-1], paths)
        elif paths:
            found.append((paths,))
    return found


def _told(row: _Row, files: Mapping[str, Analysis]) -> Iterator[tuple[str, str]]:
    """(path, clause) of a row, where the order of its papers leaves no doubt."""
    if len(row.papers) == 1 or len(row.clauses) == 1:
        pairs = [(item, clause) for item in row.papers for clause in row.clauses]
    elif any(files[path].kind == "manual" for item in row.papers for paths in item for path in paths):
        return  # its chapters are on any of them
    elif len(row.papers) == len(row.clauses):
        pairs = list(zip(row.papers, row.clauses, strict=True))
    else:
        pairs = list(_from_the_ends(row))
    for item, clause in pairs:
        for paths in item:
            for path in sorted(paths):
                yield path, clause


def _from_the_ends(row: _Row) -> Iterator[tuple[tuple[frozenset[str], ...], str]]:
    """The first of two papers is on the first of three clauses, the other on the last and on what goes with that."""
    if len(row.papers) != _PAPERS or len(row.clauses) != _PAPERS + 1:
        return
    first, middle, last = row.clauses
    yield row.papers[0], first
    if _KEPT_TOGETHER.get(middle) == last:
        yield row.papers[1], middle
    yield row.papers[1], last


def _agrees(told: Iterable[tuple[str, str]], files: Mapping[str, Analysis], catalogue: Catalogue) -> bool:
    """Whether most documents that were told by what they say serve what the table says."""
    named: dict[str, set[str]] = defaultdict(set)
    for path, clause in told:
        named[path].add(clause)
    compared = [
        any(under(served, clause) for clause in clauses)
        for path, clauses in named.items()
        if (
            served := {
                clause
                for each in files[path].assignments
                if each.confidence >= THRESHOLD
                for clause in clauses_of(catalogue.requirement(each.requirement))
            }
        )
    ]
    return sum(compared) >= _AGREE * len(compared)


def _named_otherwise(one: Analysis) -> bool:
    """Whether a file's own name tells which document it is: any other that a table names it for is a part of that."""
    return one.kind != "manual" and any(
        each.place in NAME_PLACES and each.confidence >= _NAMED and each.requirement.startswith("D-")
        for each in one.assignments
    )


def _document(clause: str, one: Analysis, catalogue: Catalogue) -> str:
    """The document that the standard asks for in a clause, as a file of this kind can be it; "" where it cannot."""
    ids = (f"D-{clause}", THEIR_PROCESS.get(f"D-{clause}", ""))
    known = {each.id: each for each in catalogue.requirements}
    able = (known[id] for id in ids if id in known and fits(known[id], one.kind))
    return next((each.id for each in able if one.kind not in RULES or each.form not in _NO_RULES), "")


def _serving(one: Analysis, told: Collection[str]) -> Analysis:
    if not told:
        return one
    possible = {each.requirement: each for each in one.possible}
    made = [
        replace(possible[id], confidence=_TOLD) if id in possible else Assignment(id, _TOLD, "name", stem(one.path))
        for id in sorted(told)
    ]
    return replace(
        one,
        assignments=tuple(sorted((*one.assignments, *made), key=lambda each: each.requirement)),
        hints=tuple(each for each in one.hints if each.requirement not in told),
        possible=tuple(each for each in one.possible if each.requirement not in told),
    )

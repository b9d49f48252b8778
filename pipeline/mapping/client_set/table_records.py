"""Records that the client's own table of the standard names beside its papers: "8.6.1 | ZD-05 | 缺陷台账", "chronic issues".

A house that calls problems chronic issues says so there. What nothing else tells is taken for a record of the clause; what
was guessed from a name for another clause is not. What comes of it asks for a look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.client_set.set_aside import of_no_use_as_rules
from pipeline.mapping.fit import clause_of, fits
from pipeline.mapping.house_words.own_words import TOLD, serving
from pipeline.mapping.names.clean import stem
from pipeline.mapping.names.known import name_index
from pipeline.values import NAME_PLACES, Analysis, Assignment, Kind

_OF_RESULTS: frozenset[Kind] = frozenset(["record", "report", "list", "unrelated"])
_READS_SO = 0.6
_FAINT = 0.1  # of the second search: enough where the house's own table speaks for it


def records_named(
    analyses: Sequence[Analysis], named: Iterable[tuple[str, str]], catalogue: Catalogue
) -> tuple[Analysis, ...]:
    """`named`: paths with the only clause of a row that names them."""
    clauses: dict[str, set[str]] = defaultdict(set)
    for path, clause in named:
        clauses[path].add(clause)
    alone = {path: next(iter(of)) for path, of in clauses.items() if len(of) == 1}
    served = {
        each.requirement for one in in_force(analyses) for each in one.assignments if each.confidence >= THRESHOLD
    }
    able = {one.path: one for one in analyses if one.path in alone and _can_be_one(one, alone[one.path], catalogue)}
    told = {path: _with_record(one, alone[path], catalogue) for path, one in able.items()}
    usual = {path: _usual(one, alone[path], catalogue) for path, one in told.items()}
    likeliest: dict[str, str] = {}  # of several papers on a clause, the one that most likely is its usual record
    for path, found in usual.items():
        best = usual[likeliest[found.requirement]] if found and found.requirement in likeliest else None
        if found and found.requirement not in served and (best is None or found.confidence > best.confidence):
            likeliest[found.requirement] = path
    for path in likeliest.values():
        told[path] = _serving_too(told[path], usual[path])
    return tuple(told.get(one.path, one) for one in analyses)


def _can_be_one(one: Analysis, clause: str, catalogue: Catalogue) -> bool:
    if one.outcome not in ("read", "partial") or one.obsolete:
        return False
    guessed = one.kind == "plan" and all(_guessed(each, clause, catalogue) for each in one.assignments)
    return guessed or (one.kind in _OF_RESULTS and not of_no_use_as_rules(one))


def _usual(one: Analysis, clause: str, catalogue: Catalogue) -> Assignment | None:
    """What makes a file possibly the usual record of a clause, beside what it is known to be. A report sums records up."""
    id = name_index(catalogue).short.record_of.get(f"D-{clause}", "")
    able = one.assignments and one.kind != "report" and id[:2] == "R-" and fits(catalogue.requirement(id), one.kind)
    return next((each for each in one.possible if each.requirement == id), None) if able else None


def _serving_too(one: Analysis, seen: Assignment | None) -> Analysis:
    if seen is None:
        return one
    made = (*one.assignments, replace(seen, confidence=TOLD))
    return replace(
        one,
        assignments=tuple(sorted(made, key=lambda each: each.requirement)),
        possible=tuple(each for each in one.possible if each is not seen),
    )


def _with_record(one: Analysis, clause: str, catalogue: Catalogue) -> Analysis:
    """A file that nothing tells, or only a guess, as the record of the clause that it likeliest is."""
    if not all(_guessed(each, clause, catalogue) for each in one.assignments):
        return one
    kind: Kind = "record" if one.kind == "unrelated" else one.kind
    records = {each.id: each for each in catalogue.requirements if each.kind == "record" and clause_of(each) == clause}
    able = [id for id, each in records.items() if fits(each, kind) or kind == "plan"]
    usual = name_index(catalogue).short.record_of.get(f"D-{clause}", "")
    id = _likeliest(one, able) or (usual if usual in able and not _reads_otherwise(one) else "")
    if not id:
        return one
    kind = kind if fits(records[id], kind) else "record"
    gone = {each.requirement for each in one.assignments}
    left = tuple(each for each in one.events if each.requirement not in gone)
    return serving(replace(one, kind=kind, assignments=(), events=left), id, one.title or stem(one.path), catalogue)


def _guessed(each: Assignment, clause: str, catalogue: Catalogue) -> bool:
    """Whether a name that holds no known word was read as that of another clause."""
    return each.within and each.place in NAME_PLACES and clause_of(catalogue.requirement(each.requirement)) != clause


def _reads_otherwise(one: Analysis) -> bool:
    return any(each.requirement[:2] == "R-" and each.confidence >= _READS_SO for each in one.possible)


def _likeliest(one: Analysis, records: Collection[str]) -> str:
    able = [each for each in (*one.possible, *one.hints) if each.requirement in records and each.confidence >= _FAINT]
    best = max(able, key=lambda each: each.confidence, default=None)
    return best.requirement if best else ""

"""Where a set itself says that something is due: what is absent has no file of its own to be shown in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.checks.registry import AssessedSet, first_of, seen_at
from pipeline.values import Analysis, Side

_ROW, _EXCLUDED = "crossreference.row", "clause.excluded"  # the first is "clause clause|the row's other cells"
_WHOLE_TABLE = 15  # clauses of a table that is about the whole standard
_MOST = 4  # lists of documents that are shown


def where_due(assessed: AssessedSet, requirements: Iterable[str]) -> list[Side]:
    """The rows on the clauses of these requirements in tables of the whole standard and of what is excluded; a table
    without such a row, and the lists of documents, as a whole."""
    known = assessed.catalogue.requirement
    clauses = frozenset(clause.split(" ")[0] for id in requirements for clause in known(id).clauses)
    live = [one for one in assessed.analyses if not one.obsolete]
    tables = [one for one in live if len(_clauses_told(one)) >= _WHOLE_TABLE]
    lists = [one for one in live if one.kind == "list" and one.entries and one not in tables][:_MOST]
    excluded = [side for one in live for side in _rows_on(one, _EXCLUDED, clauses)]
    rows = [list(_rows_on(one, _ROW, clauses)) or [first_of(one)] for one in tables]
    return [*(side for sides in rows for side in sides), *excluded, *(first_of(one) for one in lists)]


def _clauses_told(one: Analysis) -> set[str]:
    rows = (fact.value.partition("|")[0] for fact in one.facts if fact.name == _ROW)
    return {clause for row in rows for clause in row.split()}


def _rows_on(one: Analysis, name: str, clauses: frozenset[str]) -> Iterator[Side]:
    for fact in one.facts:
        if fact.name == name and clauses & set(fact.value.partition("|")[0].split()):
            yield seen_at(one, fact)

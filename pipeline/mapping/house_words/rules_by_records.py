"""Rules of a process that go by the house's own word, which its records teach: where 割接会审, 割接申请单 and 三季度割接分析
are records of changes, 割接管理规程 is the procedure for changes.

The other way round than own_words.py. For a process that no paper was found to describe; what comes of it asks for a look.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from pipeline.catalogue import Catalogue
from pipeline.mapping.assign import THRESHOLD
from pipeline.mapping.client_set.in_force import in_force
from pipeline.mapping.fit import RULES, clause_of
from pipeline.mapping.house_words.own_words import TOLD, first_words, names_of_processes, segments
from pipeline.mapping.names.clean import stem
from pipeline.values import Analysis, Assignment

_LEAST_RECORDS = 2
_LEAST_SHARE = 0.75  # of the records that bear the word


def rules_by_records(analyses: Sequence[Analysis], catalogue: Catalogue) -> tuple[Analysis, ...]:
    """With the process that a paper of rules describes, where its title begins with a word of that process's records alone."""
    current = in_force(analyses)
    served = {each.requirement for one in current for each in one.assignments if each.confidence >= THRESHOLD}
    wanted = names_of_processes(catalogue).keys() - served
    records = [(one, tuple(segments(one))) for one in current if one.kind not in RULES and one.assignments]
    return tuple(_told(one, wanted, records, catalogue) if _may_rule(one) else one for one in analyses)


def _may_rule(one: Analysis) -> bool:
    return one.outcome in ("read", "partial") and one.kind in RULES and one.kind != "manual" and not one.obsolete


def _told(
    one: Analysis,
    wanted: Collection[str],
    records: Sequence[tuple[Analysis, tuple[str, ...]]],
    catalogue: Catalogue,
) -> Analysis:
    title = one.title or stem(one.path)
    clauses = {clause for word in first_words(title, catalogue) if (clause := _clause_of(word, records, catalogue))}
    ids = sorted(id for id in wanted if clause_of(catalogue.requirement(id)) in clauses)
    new = tuple(Assignment(id, TOLD, "title", title) for id in ids if id == _main(id, ids))
    return one if not new else _with(one, new)


def _main(id: str, ids: Sequence[str]) -> str:
    """The process itself, where one of its parts (its policy, major incidents) is not told of either."""
    return next((other for other in ids if id.startswith(other)), id)


def _clause_of(word: str, records: Sequence[tuple[Analysis, tuple[str, ...]]], catalogue: Catalogue) -> str | None:
    """The clause that nearly all records serve whose names hold this word."""
    bearing = [one for one, names in records if any(word in name for name in names)]
    clauses = Counter(
        clause
        for one in bearing
        for clause in {clause_of(catalogue.requirement(each.requirement)) for each in one.assignments}
    )
    if not clauses:
        return None
    clause, count = clauses.most_common(1)[0]
    return clause if count >= _LEAST_RECORDS and count >= _LEAST_SHARE * len(bearing) else None


def _with(one: Analysis, new: tuple[Assignment, ...]) -> Analysis:
    kept = [each for each in one.assignments if each.requirement not in {fresh.requirement for fresh in new}]
    return replace(one, assignments=tuple(sorted((*kept, *new), key=lambda each: each.requirement)))

"""Whether a name tells so little of a requirement, and the text so little of its clause, that among strangers it proves nothing.

One house's papers are on few subjects, and half a name tells which. In a heap of strangers' papers the same half stands
over much else, and a file may be called whatever was handed in: SLA.pdf.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.by_names import OF_SECURITY, POLICY_BESIDE
from pipeline.mapping.candidates import LEAST_KEYWORDS, Candidate, FileNames, body_of, sample
from pipeline.mapping.content.key_content import keywords_found
from pipeline.mapping.fit import clause_of
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.papers.aftermath import of_security
from pipeline.text.normal import bare
from pipeline.values import NAME_PLACES, Content

# Of public documents that nobody here had read, where the classifier gave the clause less, 1 of 9 was right.
_LEAST_PROBABILITY = 0.1
_MOST_OF_NAME = 0.75
# Of what only a file was called in full, with fewer telling words: three of three were wrong.
_HARDLY_ANY = 0.05
_RANKS = 20
_SAID_IN_CHAPTERS = 0.6  # what a chapter is on as well, the name says for all of them


def hardly_borne_out(
    candidates: Sequence[Candidate], content: Content, names: FileNames, mapper: Mapper
) -> list[Candidate]:
    """Candidates by a name of which less than three quarters say so become loose where the text reads otherwise."""
    chapters = {
        one.requirement
        for one in candidates
        if not (one.loose or one.read or one.place in NAME_PLACES) and one.confidence >= _SAID_IN_CHAPTERS
    }
    doubtful = {
        id(one)
        for one in candidates
        if not (one.loose or one.read or one.requirement in chapters) and _by_half_a_name(one, names, mapper)
    }
    by_file = [one for one in candidates if id(one) not in doubtful and _by_file_alone(one, names, mapper)]
    if not (doubtful or by_file):
        return list(candidates)
    ranked = mapper.classifier.ranked(sample(content, FileNames("", "")), most=_RANKS)
    requirement = mapper.catalogue.requirement
    likely = {name for name, probability in ranked if probability >= _LEAST_PROBABILITY}
    clauses = {clause_of(requirement(name)) for name in likely} - {""}

    def told(one: Candidate) -> bool:
        if one.requirement in OF_SECURITY.values() and of_security(content):
            return True
        return one.requirement in likely or clause_of(requirement(one.requirement)) in clauses

    def hardly_read(one: Candidate) -> bool:
        own = clause_of(requirement(one.requirement)) or one.requirement
        of_clause = (sure for id, sure in ranked if id == one.requirement or clause_of(requirement(id)) == own)
        key = bare("\n".join(block.text for block in body_of(content)))
        return (
            max(of_clause, default=0.0) < _HARDLY_ANY
            and keywords_found(requirement(one.requirement), key) <= LEAST_KEYWORDS
        )

    loose = {id(one) for one in candidates if id(one) in doubtful and not told(one)}
    loose |= {id(one) for one in by_file if hardly_read(one)}
    return [replace(one, loose=True) if id(one) in loose else one for one in candidates]


def _by_file_alone(one: Candidate, names: FileNames, mapper: Mapper) -> bool:
    """Whether only the name of the file says so, and the title something else."""
    if one.place != "name" or one.chapter or one.loose or one.read or not names.title:
        return False
    return all(hit.requirement != one.requirement for hit in mapper.names.hits(names.title))


def _by_half_a_name(one: Candidate, names: FileNames, mapper: Mapper) -> bool:
    if one.place not in NAME_PLACES or one.chapter:
        return False
    return not any(
        one.requirement in (hit.requirement, OF_SECURITY.get(hit.requirement), POLICY_BESIDE.get(hit.requirement))
        and hit.coverage >= _MOST_OF_NAME
        for name in filter(None, (names.title, names.file))
        for hit in mapper.names.hits(name)
    )

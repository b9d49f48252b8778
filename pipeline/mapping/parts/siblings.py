"""Chapters and sheets that serve what belongs to the same clause as the rest of their file."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import Candidate
from pipeline.mapping.content.key_content import absent_contents, keywords_found
from pipeline.mapping.content.quoting import opening_quote
from pipeline.mapping.fit import RESULTS, RULES, clause_of, fits
from pipeline.mapping.mapper import Mapper
from pipeline.text.normal import bare
from pipeline.values import Kind, Section

_SURE_SIBLING_SHEET = 0.6
_SURE_SIBLING_RULE = 0.85
_SURE_SIBLING_CHAPTER = 0.9
_SIBLING_VOTES = 1.2
# A list of documents is kept with what else is recorded of them.
_DOCUMENT_LIST = "L08"
_OF_DOCUMENTS = "7.5"
_OF_THE_ORGANISATION = frozenset(["L05", "L06", "L07"])


def own_clauses(known: Iterable[Candidate], mapper: Mapper) -> set[str]:
    """The clauses of what a file is already known to serve."""
    served = {one.requirement for one in known if one.confidence >= 0.5}
    of_documents = {_OF_DOCUMENTS} if _DOCUMENT_LIST in served else set()
    return ({clause_of(mapper.catalogue.requirement(one)) for one in served} | of_documents) - {""}


def beside_siblings(
    chapters: Iterable[tuple[str, float, Section]], clauses: set[str], kind: Kind, mapper: Mapper
) -> list[Candidate]:
    """Of (requirement, probability, chapter), those that belong to `clauses` and are sure enough for that."""
    found: list[Candidate] = []
    for id, probability, section in chapters:
        requirement = mapper.catalogue.requirement(id)
        if clause_of(requirement) in clauses and _beside_sibling(requirement, section, probability, kind):
            confidence = max(0.6, 0.75 * probability)
            found.append(
                Candidate(
                    id, confidence, str(section.place), opening_quote(section.blocks), section.blocks, chapter=True
                )
            )
    return found


def _beside_sibling(requirement: Requirement, section: Section, probability: float, kind: Kind) -> bool:
    """Whether a chapter or sheet serves what belongs to the same clause as the document's own subject."""
    sheet = bool(section.place.sheet)
    if not fits(requirement, "record" if sheet and kind != "form" else kind) or kind in ("manual", "form"):
        return False
    key = bare(f"{section.heading}\n{section.text}")
    telling = keywords_found(requirement, key)
    if requirement.id.startswith("L"):
        spoken = requirement.id in _OF_THE_ORGANISATION or telling >= 2
        return kind in RESULTS and not sheet and probability >= _SURE_SIBLING_CHAPTER and spoken
    if sheet:
        return probability >= _SURE_SIBLING_SHEET and telling >= 2
    absent = len(absent_contents(requirement, key))
    if kind in RULES or kind == "plan":
        return probability >= _SURE_SIBLING_RULE and absent < len(requirement.key_content)
    return probability >= _SURE_SIBLING_CHAPTER and telling >= 1


def siblings_agreed(
    votes: dict[str, list[tuple[float, Section]]], clauses: set[str], kind: Kind, mapper: Mapper
) -> list[Candidate]:
    """What belongs to the document's own clauses and two chapters or more speak for, though none of them surely."""
    found: list[Candidate] = []
    for id, cast in votes.items():
        requirement = mapper.catalogue.requirement(id)
        if len(cast) < 2 or clause_of(requirement) not in clauses or requirement.kind != "document":
            continue
        blocks = tuple(block for _, section in cast for block in section.blocks)
        told = bare("\n".join(block.text for block in blocks))
        missing = len(absent_contents(requirement, told))
        sure = sum(probability for probability, _ in cast) >= _SIBLING_VOTES
        if (
            sure
            and fits(requirement, kind)
            and keywords_found(requirement, told) >= 1
            and 2 * missing <= len(requirement.key_content)
        ):
            section = max(cast, key=lambda vote: vote[0])[1]
            found.append(Candidate(id, 0.6, str(section.place), opening_quote(section.blocks), blocks, chapter=True))
    return found

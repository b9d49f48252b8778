"""What the classifier reads in chapters and sheets whose headings say nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import Candidate
from pipeline.mapping.chapters import chapter_of_manual, weight
from pipeline.mapping.content import absent_contents, keywords_found
from pipeline.mapping.fit import RESULTS, RULES, fits
from pipeline.mapping.mapper import Mapper
from pipeline.text import bare, quote
from pipeline.values import Block, Kind, Section

_LEAST_CHARACTERS = 45
_LEAST_VOTER = 24
_NAMED_WHOLE = 0.9
_SURE_CHAPTER = 0.94
_SURE_BESIDE_NAME = 0.985
_SURE_WITHOUT_KEYWORD = 0.985
_SURE_SIBLING_SHEET = 0.6
_SURE_SIBLING_RULE = 0.85
_SURE_SIBLING_CHAPTER = 0.9
_SIBLING_VOTES = 1.2
_OF_THE_ORGANISATION = frozenset(["L05", "L06", "L07"])
_VOTE_FROM = 0.4
_VOTES_NEEDED = 1.5
_ONE_SURE_VOTE = 0.75
# What any document may say about itself, or about the set it belongs to.
_ABOUT_ITSELF = frozenset(
    ["D-4.4", "D-5.3", "D-6.2", "D-7.1", "D-7.4", "D-7.5", "D-8.1", "L04", "L05", "L06", "L07", "L08", "L12", "L16", "L18",
     "R-7.5-1", "R-7.5-2", "R-7.5-3"]
)  # fmt: skip


def by_reading(sections: tuple[Section, ...], kind: Kind, known: list[Candidate], mapper: Mapper) -> list[Candidate]:
    """Requirements that single chapters or sheets serve by their text, and those that several chapters agree on.

    Documents of rules and workbooks are read whole; in records and reports, where every process is spoken of,
    only what belongs to the clause that their names speak of.
    """
    sheets = any(section.place.sheet for section in sections)
    own_clauses = {clause_of(mapper.catalogue.requirement(one.requirement)) for one in known if one.confidence >= 0.5}
    whole_file = sheets or kind in RULES
    if not whole_file and not own_clauses - {""}:
        return []
    named = {candidate.place for candidate in known}
    whole = any(candidate.confidence >= _NAMED_WHOLE and not candidate.chapter for candidate in known)
    found: list[Candidate] = []
    votes: dict[str, list[tuple[float, Section]]] = defaultdict(list)
    for section in sections:
        if not section.path or weight(section.text) < _LEAST_VOTER:
            continue
        ranked = mapper.classifier.ranked(f"{section.heading}\n{section.text}", most=3)
        for id, probability in ranked:
            if probability >= _VOTE_FROM:
                votes[id].append((probability, section))
        if str(section.place) in named or not ranked or weight(section.text) < _LEAST_CHARACTERS:
            continue
        id, probability = ranked[0]
        requirement = mapper.catalogue.requirement(id)
        named_for_another = whole and not sheets and kind not in RESULTS
        if not named_for_another and clause_of(requirement) in own_clauses and _beside_sibling(requirement, section, probability, kind):
            place, words = str(section.place), quote(section.text)
            found.append(Candidate(id, max(0.6, 0.75 * probability), place, words, section.blocks, chapter=True))
            continue
        beside_name = whole and not section.place.sheet and kind != "manual"
        if whole_file and _may_serve(requirement, section, kind) and _borne_out(requirement, section, probability, beside_name, kind):
            place, words = str(section.place), quote(section.text)
            found.append(Candidate(id, 0.75 * probability, place, words, section.blocks, chapter=True))
    if kind in RULES and not sheets and not whole:
        found += _siblings_agreed(votes, own_clauses, kind, mapper)
    if not whole and kind in RULES and not sheets and kind != "manual":
        found += _agreed(votes, kind, mapper)
    return found


def clause_of(requirement: Requirement) -> str:
    """The clause whose documents and records are kept together: 8.5.1, 8.7.3, but 9.2 and 9.3 whole; L for profiles."""
    if requirement.id in _OF_THE_ORGANISATION:
        return "L"
    if not requirement.clauses or requirement.kind == "legal":
        return ""
    parts = requirement.clauses[0].split(" ")[0].split(".")
    return ".".join(parts[:3] if parts[0] == "8" else parts[:2])


def _beside_sibling(requirement: Requirement, section: Section, probability: float, kind: Kind) -> bool:
    """Whether a chapter or sheet serves what belongs to the same clause as the document's own subject."""
    sheet = bool(section.place.sheet)
    if not fits(requirement, "record" if sheet and kind != "form" else kind) or kind in ("manual", "form"):
        return False
    if requirement.id.startswith("L"):
        return kind in RESULTS and probability >= _SURE_SIBLING_CHAPTER
    key = bare(f"{section.heading}\n{section.text}")
    telling = keywords_found(requirement, key)
    if sheet:
        return probability >= _SURE_SIBLING_SHEET and telling >= 2
    absent = len(absent_contents(requirement, key))
    if kind in RULES or kind == "plan":
        return probability >= _SURE_SIBLING_RULE and absent < len(requirement.key_content)
    return probability >= _SURE_SIBLING_CHAPTER and telling >= 1


def _siblings_agreed(
    votes: dict[str, list[tuple[float, Section]]], own_clauses: set[str], kind: Kind, mapper: Mapper
) -> list[Candidate]:
    """What belongs to the document's own clauses and two chapters or more speak for, though none of them surely."""
    found: list[Candidate] = []
    for id, cast in votes.items():
        requirement = mapper.catalogue.requirement(id)
        if len(cast) < 2 or clause_of(requirement) not in own_clauses or requirement.kind != "document":
            continue
        blocks = _blocks(cast)
        told = bare("\n".join(block.text for block in blocks))
        missing = len(absent_contents(requirement, told))
        sure = sum(probability for probability, _ in cast) >= _SIBLING_VOTES
        if sure and fits(requirement, kind) and keywords_found(requirement, told) >= 1 and 2 * missing <= len(requirement.key_content):
            section = max(cast, key=lambda vote: vote[0])[1]
            found.append(Candidate(id, 0.6, str(section.place), quote(section.text), blocks, chapter=True))
    return found


def _may_serve(requirement: Requirement, section: Section, kind: Kind) -> bool:
    sheet = bool(section.place.sheet)
    if requirement.id in _ABOUT_ITSELF and kind != "manual" and not (sheet and requirement.id in ("L07", "D-5.3")):
        return False
    if kind == "manual" and not chapter_of_manual(requirement):
        return False
    own: Kind = "record" if sheet and kind != "form" else kind
    return fits(requirement, own) or (sheet and fits(requirement, "procedure"))


def _borne_out(requirement: Requirement, section: Section, probability: float, beside_name: bool, kind: Kind) -> bool:
    """Sure enough, with words of the requirement, and with a third of its key contents."""
    if probability < (_SURE_BESIDE_NAME if beside_name else _SURE_CHAPTER):
        return False
    key = bare(f"{section.heading}\n{section.text}")
    wordless = probability >= _SURE_WITHOUT_KEYWORD and requirement.id.startswith("D-") and not beside_name
    if not wordless and keywords_found(requirement, key) < 1:
        return False
    told = len(requirement.key_content) - len(absent_contents(requirement, key))
    return 3 * told >= len(requirement.key_content)


def _agreed(votes: dict[str, list[tuple[float, Section]]], kind: Kind, mapper: Mapper) -> list[Candidate]:
    """The requirement that most chapters speak for, where the document's own names say nothing."""
    totals = {id: sum(probability for probability, _ in cast) for id, cast in votes.items()}
    found: list[Candidate] = []
    for id, cast in votes.items():
        requirement = mapper.catalogue.requirement(id)
        best, section = max(cast, key=lambda vote: vote[0])
        if id in _ABOUT_ITSELF or not fits(requirement, kind) or requirement.kind != "document":
            continue
        if (
            len(cast) < 2
            or best < _ONE_SURE_VOTE
            or totals[id] < _VOTES_NEEDED
            or totals[id] < max(totals.values()) / 2
        ):
            continue
        blocks = _blocks(cast)
        if keywords_found(requirement, bare("\n".join(block.text for block in blocks))) >= 2:
            confidence = min(0.82, 0.45 + 0.12 * totals[id])
            found.append(Candidate(id, confidence, str(section.place), quote(section.text), blocks, chapter=True))
    return found


def _blocks(cast: Sequence[tuple[float, Section]]) -> tuple[Block, ...]:
    return tuple(block for _, section in cast for block in section.blocks)

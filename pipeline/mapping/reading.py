"""What the classifier reads in chapters and sheets whose headings say nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import Candidate
from pipeline.mapping.chapters import chapter_of_manual, weight
from pipeline.mapping.content import absent_contents, keywords_found
from pipeline.mapping.fit import RULES, fits
from pipeline.mapping.mapper import Mapper
from pipeline.text import bare, quote
from pipeline.values import Block, Kind, Section

_LEAST_CHARACTERS = 45
_LEAST_VOTER = 24
_NAMED_WHOLE = 0.9
_SURE_CHAPTER = 0.94
_SURE_BESIDE_NAME = 0.985
_SURE_WITHOUT_KEYWORD = 0.985
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

    Only documents of rules and workbooks are read: in a report every process is spoken of.
    """
    sheets = any(section.place.sheet for section in sections)
    if not sheets and kind not in RULES:
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
        beside_name = whole and not section.place.sheet and kind != "manual"
        if _may_serve(requirement, section, kind) and _borne_out(requirement, section, probability, beside_name, kind):
            place, words = str(section.place), quote(section.text)
            found.append(Candidate(id, 0.75 * probability, place, words, section.blocks, chapter=True))
    if not whole and not sheets and kind != "manual":
        found += _agreed(votes, kind, mapper)
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

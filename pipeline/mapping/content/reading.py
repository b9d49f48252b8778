"""What the classifier reads in chapters and sheets whose headings say nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import Candidate
from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.content.key_content import absent_contents, keywords_found
from pipeline.mapping.content.quoting import opening_quote
from pipeline.mapping.content.said import about_itself
from pipeline.mapping.fit import RESULTS, RULES, clause_of, fits
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.parts.chapters import as_read, chapter_of_manual, weight
from pipeline.mapping.parts.siblings import beside_siblings, own_clauses, siblings_agreed
from pipeline.text.normal import bare
from pipeline.values import NAME_PLACES, Kind, Section

_LEAST_CHARACTERS = 40
_LEAST_VOTER = 24
_NAMED_WHOLE = 0.9
_SURE_CHAPTER = 0.94
_SURE_BESIDE_NAME = 0.985
_SURE_SHEET = 0.85
_CALLED = 0.5
_SURE_WITHOUT_KEYWORD = 0.985
_SURE_LEGAL = 0.97
_TELLING_UNNAMED = 3
_TELLING_ALONE = 4
_VOTES_BESIDE_NAME = 2.0
_VOTE_FROM = 0.4
_VOTES_NEEDED = 1.5
_ONE_SURE_VOTE = 0.75
_SHARE_OF_CHAPTERS = 0.25
_ENGLISH = re.compile(r"[^\u3400-\u9fff]{40}")
# What any document may say about itself, or about the set it belongs to.
_ABOUT_ITSELF = frozenset(
    ["D-4.4", "D-5.3", "D-6.2", "D-7.1", "D-7.4", "D-7.5", "D-8.1", "L04", "L05", "L06", "L07", "L08", "L12", "L16", "L18",
     "R-7.5-1", "R-7.5-2", "R-7.5-3"]
)  # fmt: skip

# Every text of an information security set reads like these; only its name says that it is the one.
_NEVER_UNNAMED = frozenset(["D-8.7.3", "D-8.7.3.1"])

_SHEETS_OF_THEIR_OWN = frozenset(["L07", "L08", "L16", "L18", "D-5.3", "D-6.2", "R-7.5-1", "R-7.5-3"])
_CHAPTERS_OF_THEIR_OWN = frozenset(["D-7.1"])


def by_reading(sections: tuple[Section, ...], kind: Kind, known: list[Candidate], mapper: Mapper) -> list[Candidate]:
    """Requirements that single chapters or sheets serve by their text, and those that several chapters agree on.

    Documents of rules and workbooks are read whole; in records and reports, where every process is spoken of,
    only what belongs to the clause that their names speak of.
    """
    sheets = any(section.place.sheet for section in sections)
    rules = kind in RULES and not sheets
    if not (sheets or kind in RULES or own_clauses(known, mapper)):
        return []
    named = {candidate.place for candidate in known}
    whole = any(candidate.confidence >= _NAMED_WHOLE and not candidate.chapter for candidate in known)
    # The title of a workbook of several sheets is that of the first.
    several = len({section.place.sheet for section in sections}) > 1
    of_the_file = ("name",) if several else NAME_PLACES
    called = any(candidate.place in of_the_file and candidate.confidence >= _CALLED for candidate in known)
    found: list[Candidate] = []
    open_chapters: list[tuple[str, float, Section]] = []
    votes: dict[str, list[tuple[float, Section]]] = defaultdict(list)
    voters = 0
    for section in sections:
        text = section.text
        heavy = weight(text)
        if not section.path or heavy < _LEAST_VOTER or about_itself(section.heading):
            continue
        voters += 1
        ranked = mapper.classifier.ranked(as_read(section), most=3)
        for id, probability in ranked:
            if probability >= _VOTE_FROM:
                votes[id].append((probability, section))
        if not ranked or heavy < _LEAST_CHARACTERS:
            continue
        id, probability = ranked[0]
        requirement = mapper.catalogue.requirement(id)
        by_name = bool(named & {str(section.place), section.place.sheet} - {""})
        if by_name and not (kind == "manual" and probability >= _SURE_BESIDE_NAME):
            continue
        if by_name and not section.place.sheet and _named_alike(requirement, section, known, mapper):
            # Duties of people are told; whether that is the statement of functions, too, depends on what else there is.
            found.append(_chapter(id, GIVES_WAY, section))
            continue
        # Beside a name that speaks for the whole document a chapter is a part of its subject, or talk.
        read = bool(section.place.sheet) or (kind in RULES and (not whole or kind == "manual"))
        if (
            read
            and _may_serve(requirement, section, kind)
            and _borne_out(requirement, section, probability, kind, called)
            and (sheets or kind == "manual" or _spoken_of(requirement, [section], mapper))
        ):
            found.append(_chapter(id, 0.75 * probability, section))
        else:
            open_chapters.append((id, probability, section))
    if kind in RESULTS or kind == "plan" or sheets or not whole:
        if kind == "plan" and whole:  # a named plan may hold its process, not another record
            open_chapters = [one for one in open_chapters if one[0].startswith("D-") and one[1] >= _SURE_CHAPTER]
        clauses = own_clauses([*known, *found], mapper)
        found += beside_siblings(open_chapters, clauses, kind, mapper)
        if rules:
            found += siblings_agreed(votes, clauses, kind, mapper)
    if rules and kind != "manual":
        found += _agreed(votes, voters, kind, mapper, whole)
    return found


def _named_alike(requirement: Requirement, section: Section, known: Sequence[Candidate], mapper: Mapper) -> bool:
    """Whether the chapter's name speaks of another requirement of the very same clause."""
    place = str(section.place)
    beside = (mapper.catalogue.requirement(one.requirement) for one in known if one.place == place)
    return any(one.id != requirement.id and set(one.clauses) & set(requirement.clauses) for one in beside)


def _chapter(id: str, confidence: float, section: Section) -> Candidate:
    return Candidate(id, confidence, str(section.place), opening_quote(section.blocks), section.blocks, chapter=True)


def _may_serve(requirement: Requirement, section: Section, kind: Kind) -> bool:
    sheet = bool(section.place.sheet)
    told_of_itself = requirement.id in _ABOUT_ITSELF and kind != "manual"
    if told_of_itself and requirement.id not in (_SHEETS_OF_THEIR_OWN if sheet else _CHAPTERS_OF_THEIR_OWN):
        return False
    if kind == "manual" and not chapter_of_manual(requirement):
        return False
    own: Kind = "record" if sheet and kind != "form" else kind
    return fits(requirement, own) or (sheet and kind != "form" and fits(requirement, "procedure"))


def _borne_out(requirement: Requirement, section: Section, probability: float, kind: Kind, called: bool) -> bool:
    """Sure enough, with words of the requirement, and with a third of its key contents."""
    sheet = bool(section.place.sheet)
    # A sheet of a workbook without a telling name is a thing of its own, as a file is; in another, a part of its subject.
    alone = sheet and not called and requirement.id not in _ABOUT_ITSELF
    if probability < (_SURE_SHEET if alone else _SURE_BESIDE_NAME if sheet and called else _SURE_CHAPTER):
        return False
    key = bare(f"{section.heading}\n{section.text}")
    told = len(requirement.key_content) - len(absent_contents(requirement, key))
    # English says a thing in more ways than keywords can list.
    sure = _SURE_CHAPTER if _ENGLISH.match(key) else _SURE_WITHOUT_KEYWORD
    of_itself = kind == "manual" and requirement.kind == "legal"
    of_any = sheet and requirement.id not in _ABOUT_ITSELF
    wordless = probability >= sure and (requirement.id.startswith("D-") or of_any or of_itself)
    telling = keywords_found(requirement, key)
    if not wordless and telling < (1 if requirement.kind != "legal" or probability >= _SURE_LEGAL else 2):
        return False
    return 3 * told >= len(requirement.key_content)


def _spoken_of(requirement: Requirement, sections: Sequence[Section], mapper: Mapper) -> bool:
    """Whether a heading speaks of the requirement or its clause; if none does, whether the text alone is beyond doubt.

    A long document of another field says something of everything, and reads like it.
    """
    key = bare("\n".join(f"{section.heading}\n{section.text}" for section in sections))
    telling = keywords_found(requirement, key)
    for section in sections:
        heading = section.heading
        clauses = {clause_of(mapper.catalogue.requirement(hit.requirement)) for hit in mapper.names.hits(heading)}
        hinted = telling >= _TELLING_UNNAMED and keywords_found(requirement, bare(heading))
        if hinted or clause_of(requirement) in clauses:
            return True
    if requirement.id in _NEVER_UNNAMED:
        return False
    asked = len(requirement.key_content)
    told = asked - len(absent_contents(requirement, key))
    if asked and 4 * told >= 3 * asked:
        return True
    return telling >= (_TELLING_UNNAMED if asked else _TELLING_ALONE) and 3 * told >= 2 * asked


def _agreed(
    votes: dict[str, list[tuple[float, Section]]], voters: int, kind: Kind, mapper: Mapper, whole: bool
) -> list[Candidate]:
    """The requirement that most chapters speak for; beside the one that the names speak of (`whole`) only when sure."""
    totals = {id: sum(probability for probability, _ in cast) for id, cast in votes.items()}
    found: list[Candidate] = []
    for id, cast in votes.items():
        requirement = mapper.catalogue.requirement(id)
        best, section = max(cast, key=lambda vote: vote[0])
        if id in _ABOUT_ITSELF or not fits(requirement, kind) or requirement.kind != "document":
            continue
        if whole and (best < _SURE_BESIDE_NAME or totals[id] < _VOTES_BESIDE_NAME):
            continue
        if (
            len(cast) < 2
            or best < _ONE_SURE_VOTE
            or totals[id] < _VOTES_NEEDED
            or totals[id] < max(totals.values()) / 2
            or totals[id] < _SHARE_OF_CHAPTERS * voters
        ):
            continue
        blocks = tuple(block for _, section in cast for block in section.blocks)
        if id in _NEVER_UNNAMED and not _spoken_of(requirement, [section for _, section in cast], mapper):
            continue
        if keywords_found(requirement, bare("\n".join(block.text for block in blocks))) >= 2:
            confidence = min(0.82, 0.45 + 0.12 * totals[id])
            found.append(
                Candidate(id, confidence, str(section.place), opening_quote(section.blocks), blocks, chapter=True)
            )
    return found

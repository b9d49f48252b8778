"""Chapters of one file that serve requirements of their own, by their headings."""

from __future__ import annotations

import re

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import Candidate
from pipeline.mapping.content.key_content import absent_contents, is_stub, keywords_found
from pipeline.mapping.fit import RESULTS, RULES, THEIR_PROCESS, clause_of, fits
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.names.known import NameHit
from pipeline.mapping.parts.clauses import by_clause
from pipeline.mapping.short_titles import short_headed
from pipeline.text.normal import bare, count_chinese, normal, quote
from pipeline.values import Block, Kind, Section

_HEADING_COVERAGE = 0.6
_PARTNER_COVERAGE = 0.45
_MOST_ALONE = 3
_ALONE_COVERAGE = 0.75
_SHORT_HEADING = 0.9
_LEAST_TOGETHER = 3
_COMBINED_CHARACTERS = 60
_OVERVIEW_CHARACTERS = 110
_READS_AS = 0.5
_CHAPTER_CHARACTERS = 40
_TOLD_CHARACTERS = 20  # half of what is asked, in a chapter of the rules to which it belongs
_READ_CHARACTERS = 700
_TABLE_CHAPTER_CHARACTERS = 24
_PROCESS_CHAPTER_CHARACTERS = 350
_REFERS_ELSEWHERE = re.compile(r"(?:详见|参见|见|按照?|依据|执行)\s*《[^》]+》|\b(?:see|refer to)\b")
# A sentence, or a line, that names papers by their numbers and says where more is told, and nothing itself.
_POINTS_TO_PAPERS = re.compile(
    r"(?:(?<=[.;。；])|^)[ \t]*(?:for [a-z ]{3,30} )?(?:related(?: (?:papers?|documents?|procedures?))?|see(?: also)?|refer to|cf\.|(?:相关|支持性?|参考)文件|另见|参见|详见|见)"
    r"(?![a-z\u4e00-\u9fff]*(?:那里|ing))[^.;。；\n]*?[A-Z]{1,6}(?:[-–][A-Z0-9]{1,6})+[^.;。；\n]*(?:[.;。；]|$)",
    re.IGNORECASE | re.MULTILINE,
)
# Where the objectives of which a chapter of the manual quotes some, or none, are kept in full.
_KEPT_ELSEWHERE = re.compile(
    r"\b(?:stand|are|is|kept|set(?: out)?|listed|found|told|laid down) (?:out |down )?(?:in|on)\b|\bof its own\b|\b(?:others?|rest|full list|register|workbook|sheet)\b"
    r"|其余|其他目标|完整|全部目标|详见|[另参]?见(?:附|《|[A-Za-z\u4e00-\u9fff]{0,12}(?:表|册|文件|计划|[A-Z]-?\d))|登记在|另行|另文"
)
_OBJECTIVES = "D-6.2"
# … to a chapter or a number of another paper.
_POINTS = re.compile(
    r"[A-Z]{2,}-[A-Z\d]|《|第\s?[\d.]{1,6}\s?[节章条]|[见按照]|\b(?:see|refer|according to|chapter|section) "
)
_ORGANISATION = frozenset(["L04", "L05", "L06", "L07"])
_IN_MANUAL = frozenset(["L04", "L05", "L06", "L07"])
# Chapters that every document has about itself.
_CONTROL_HEADINGS = frozenset(
    map(name_key, ["Document control", "Document information", "Control", "文件控制", "文档控制", "文件信息"])
)


def by_headings(sections: tuple[Section, ...], kind: Kind, known: list[Candidate], mapper: Mapper) -> list[Candidate]:
    """Chapters of manuals and combined documents, where the chapter says something of its own."""
    served = {candidate.requirement for candidate in known if candidate.confidence >= 0.5}
    if kind == "form" and served:
        return []  # a blank form is one of what it is called
    found: list[Candidate] = []
    alone: list[Candidate] = []
    for number, section in enumerate(sections):
        if not section.path or section.place.sheet:
            continue
        hits = mapper.names.hits(section.heading)
        if not hits:
            blocks = _subtree(sections, number)
            short = short_headed(section.heading, blocks, kind, mapper) if kind in RULES else []
            hits = tuple(NameHit(one.id, section.heading, _SHORT_HEADING) for one in short)
        if kind == "manual":
            hits = (*hits, *by_clause(section.heading, mapper.catalogue))
        for hit in hits:
            requirement = _process_of(mapper.catalogue.requirement(hit.requirement), kind, mapper)
            partner = any(one in requirement.may_be_combined_with for one in served)
            least = _PARTNER_COVERAGE if partner else _HEADING_COVERAGE
            if requirement.id in served or hit.coverage < least:
                continue
            if kind == "manual" and not chapter_of_manual(requirement):
                continue
            blocks = _subtree(sections, number)
            text = "\n".join(block.text for block in blocks)
            own = kind if kind in RULES else kind_by_name(section.heading) or kind
            if "agreement" in (kind, requirement.form) or (requirement.kind == "record" and kind in RULES):
                continue
            beside = kind == "manual" or _beside(requirement, own, served, mapper)
            if kind == "plan" and not fits(requirement, kind):
                continue  # what a plan says of a record or report is what is to come
            if name_key(clean(section.heading)) in _CONTROL_HEADINGS:
                continue
            told_beside = beside and kind in RULES and kind != "manual" and _told(requirement, blocks)
            brief = told_beside and not _POINTS.search(text)
            if beside and kind in RULES and kind != "manual" and not (partner or told_beside):
                continue
            combined = not served and _part_of_combined(requirement, kind, hit, section.heading, blocks, mapper)
            inside = requirement.id in mapper.names.short.inside
            if not beside and not combined and (inside or not _stands_alone(requirement, kind, hit, blocks)):
                continue
            if weight(text) < (_TOLD_CHARACTERS if brief else _least(requirement, kind, text)):
                continue
            if _points_to_objectives(requirement, kind, blocks):
                continue
            confidence = 0.55 + 0.35 * hit.coverage if beside else 0.4 + 0.3 * hit.coverage
            made = Candidate(requirement.id, confidence, str(section.place), quote(text), blocks, chapter=True)
            (found if beside else alone).append(made)
    if len(alone) < _LEAST_TOGETHER:
        # Improvement, training, records: any document has a chapter on them about itself.
        alone = [one for one in alone if one.requirement not in mapper.names.short.inside]
    if len(alone) > _MOST_ALONE and len({_field_of(mapper.catalogue.requirement(c.requirement)) for c in alone}) > 2:
        # An overview that has some lines on everything is talk.
        alone = [one for one in alone if weight("".join(b.text for b in one.blocks)) >= _OVERVIEW_CHARACTERS]
    return [*found, *alone]


def _process_of(requirement: Requirement, kind: Kind, mapper: Mapper) -> Requirement:
    """In a document of rules a chapter that is called like a record (Service requests) is about its process."""
    if requirement.id in THEIR_PROCESS and kind in ("procedure", "policy"):
        return mapper.catalogue.requirement(THEIR_PROCESS[requirement.id])
    if requirement.kind != "record" or kind not in RULES:
        return requirement
    clause = clause_of(requirement)
    processes = [
        one
        for one in mapper.catalogue.requirements
        if clause and one.kind == "document" and one.form == "procedure" and clause_of(one) == clause
    ]
    return processes[0] if len(processes) == 1 else requirement


def chapter_of_manual(requirement: Requirement) -> bool:
    """Whether a chapter of a manual can be all that the requirement asks for."""
    return (requirement.kind == "document" and requirement.form != "agreement") or requirement.id in _IN_MANUAL


def _subtree(sections: tuple[Section, ...], number: int) -> tuple[Block, ...]:
    path = sections[number].path
    blocks = list(sections[number].blocks)
    for section in sections[number + 1 :]:
        if section.path[: len(path)] != path:
            break
        blocks += [Block(section.heading, section.place, level=len(section.path)), *section.blocks]
    return tuple(blocks)


def as_read(section: Section, text: str | None = None) -> str:
    """A chapter, or this `text` of it, as the classifier is given it: heading and beginning, as long as the passages that it learnt from and some more."""
    return f"{section.heading}\n{(section.text if text is None else text)[:_READ_CHARACTERS]}"


def own_words(text: str) -> str:
    """A text without the sentences that only point to papers of the set, whose titles name other subjects."""
    return _POINTS_TO_PAPERS.sub("", text)


def weight(text: str) -> int:
    """Characters of Chinese, or a third of those of other scripts."""
    chinese = count_chinese(text)
    return chinese + (len(text) - chinese) // 3


def _beside(requirement: Requirement, kind: Kind, served: set[str], mapper: Mapper) -> bool:
    """Whether a chapter on this requirement belongs in a document that serves those."""
    if requirement.id in _ORGANISATION and served & _ORGANISATION:
        return True
    if not fits(requirement, kind):
        return False
    if any(
        one in requirement.may_be_combined_with
        or requirement.id in mapper.catalogue.requirement(one).may_be_combined_with
        for one in served
    ):
        return True
    families = {_family(mapper.catalogue.requirement(one)) for one in served} - {""}
    return _family(requirement) in families and (requirement.kind == "document" or kind not in RULES)


def _field_of(requirement: Requirement) -> str:
    """The part of the standard: management system, a group of service processes, evaluation and improvement."""
    clause = requirement.clauses[0] if requirement.clauses else ""
    return _family(requirement) if clause.startswith("8.") else "evaluation" if clause[:2] in ("9.", "10") else "system"


def _family(requirement: Requirement) -> str:
    """ "8.7" of 8.7.1, "9.2" of 9.2.2."""
    return ".".join(requirement.clauses[0].split(" ")[0].split(".")[:2]) if requirement.clauses else ""


def _stands_alone(requirement: Requirement, kind: Kind, hit: NameHit, blocks: tuple[Block, ...]) -> bool:
    """A chapter that is a document of its own inside one on something else: named so, and with its contents."""
    if requirement.kind != "document" or kind in RESULTS or not fits(requirement, kind):
        return False
    if hit.coverage < _ALONE_COVERAGE:
        return False
    key = bare("\n".join(block.text for block in blocks))
    absent = absent_contents(requirement, key)
    told = len(requirement.key_content) - len(absent)
    return not is_stub(blocks, key) and 3 * len(absent) <= told and keywords_found(requirement, key) >= 2


def _part_of_combined(
    requirement: Requirement, kind: Kind, hit: NameHit, heading: str, blocks: tuple[Block, ...], mapper: Mapper
) -> bool:
    """A chapter of rules in a document whose own names name nothing: System procedures, How we run the services."""
    if requirement.kind != "document" or kind not in RULES or not fits(requirement, kind):
        return False
    text = "\n".join(block.text for block in blocks)
    if hit.coverage < _ALONE_COVERAGE or weight(text) < _COMBINED_CHARACTERS:
        return False
    key = bare(text)
    asked = len(requirement.key_content)
    if asked and 2 * len(absent_contents(requirement, key)) > asked:
        return False
    ranked = dict(mapper.classifier.ranked(f"{heading}\n{text[:_READ_CHARACTERS]}", most=3))
    return keywords_found(requirement, key) >= 2 or ranked.get(requirement.id, 0.0) >= _READS_AS


def _told(requirement: Requirement, blocks: tuple[Block, ...]) -> bool:
    """Whether a chapter of rules holds half of what the requirement asks for, and not only a sentence that names it."""
    key = bare("\n".join(block.text for block in blocks))
    return 2 * len(absent_contents(requirement, key)) <= len(requirement.key_content)


def _points_to_objectives(requirement: Requirement, kind: Kind, blocks: tuple[Block, ...]) -> bool:
    """Whether a chapter of the manual says where the objectives are kept, and has no table of them."""
    if kind != "manual" or requirement.id != _OBJECTIVES or any(block.rows for block in blocks):
        return False
    return any(_KEPT_ELSEWHERE.search(normal(block.text)) for block in blocks)


def _least(requirement: Requirement, kind: Kind, text: str) -> int:
    """How much a chapter must say, in Chinese characters."""
    if kind in RESULTS:
        return _TABLE_CHAPTER_CHARACTERS
    if kind != "manual" or requirement.basis != "7.5.4e" or requirement.mandatory != "yes":
        return _CHAPTER_CHARACTERS
    # A summary that points to the procedure is not the procedure.
    return _PROCESS_CHAPTER_CHARACTERS * (2 if _REFERS_ELSEWHERE.search(text) else 1)

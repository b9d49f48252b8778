"""Requirements that a file may serve, found by its names, its sheets, its headings and its content."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.catalogue import Requirement
from pipeline.mapping.classifier import SAMPLE_CHARACTERS
from pipeline.mapping.clauses import by_clause
from pipeline.mapping.clean import clean
from pipeline.mapping.content import absent_contents, is_stub, keywords_found
from pipeline.mapping.fit import RESULTS, RULES, TALK, expected_kind, fits, siblings
from pipeline.mapping.kinds import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names import NameHit, name_key
from pipeline.text import bare, quote
from pipeline.values import Block, Content, Kind, Section

_HEADING_COVERAGE = 0.6
_WHOLE_NAME = 0.75
_LEAST_KEYWORDS = 2
_SURE_BY_CONTENT = 0.72
_MOST_ALONE = 3
_SHEET_COVERAGE = 0.45
_EXPECTED_COVERAGE = 0.45
_ALONE_COVERAGE = 0.75
_CHAPTER_CHARACTERS = 60
_TABLE_CHAPTER_CHARACTERS = 24
_PROCESS_CHAPTER_CHARACTERS = 350
_REFERS_ELSEWHERE = re.compile(r"(?:详见|参见|见|按照?|依据|执行)\s*《[^》]+》|\b(?:see|refer to)\b")
# Chapters that every document has about itself.
_CONTROL_HEADINGS = frozenset(
    map(name_key, ["Document control", "Document information", "Control", "文件控制", "文档控制", "文件信息"])
)
_ORGANISATION = frozenset(["L04", "L05", "L06", "L07"])
_SUBTITLE = re.compile(r"[:：;；(（]")
_IN_MANUAL = frozenset(["L04", "L05", "L06", "L07"])


@dataclass(frozen=True, slots=True)
class FileNames:
    """What a file is called: `file` without folders and extension, `title` as it stands on it."""

    file: str
    title: str
    title_place: str = "title"


@dataclass(frozen=True, slots=True)
class Candidate:
    requirement: str
    confidence: float
    place: str
    quote: str
    blocks: tuple[Block, ...]
    chapter: bool = False


def by_names(names: FileNames, kind: Kind, content: Content, mapper: Mapper) -> list[Candidate]:
    """Aliases in the title and in the file name; what the kind cannot serve goes to a sibling of its clause."""
    body = _body(content)
    key = bare("\n".join(block.text for block in body))
    found: dict[str, Candidate] = {}
    for text, place, weight in ((names.title, names.title_place, 1.0), (names.file, "name", 0.97)):
        for hit in mapper.names.hits(text, fuzzy=True) if text else ():
            requirement = mapper.catalogue.requirement(hit.requirement)
            confidence = _of_hit(hit) * weight
            if not fits(requirement, kind):
                other = _redirect(requirement, kind, content, body, mapper)
                if other is None:
                    continue
                requirement, confidence = other, confidence * 0.85
            if hit.coverage < _WHOLE_NAME and keywords_found(requirement, key) < _LEAST_KEYWORDS:
                confidence *= 0.6  # a part of the name, and the text speaks of something else
            known = found.get(requirement.id)
            if known:
                confidence = min(0.99, max(confidence, known.confidence) + 0.03)
                text, place = known.quote, known.place
            found[requirement.id] = Candidate(requirement.id, confidence, place, quote(text), body)
    return list(found.values())


def by_sheets(sections: Iterable[Section], kind: Kind, mapper: Mapper) -> list[Candidate]:
    """Each sheet of a workbook by its own name and title rows."""
    sheets: dict[str, list[Section]] = {}
    for section in sections:
        if section.place.sheet:
            sheets.setdefault(section.place.sheet, []).append(section)
    found: list[Candidate] = []
    for sheet, parts in sheets.items():
        blocks = tuple(block for part in parts for block in part.blocks)
        titles = [sheet, *(_SUBTITLE.split(block.text)[0] for block in blocks[:3] if not block.rows)]
        named = False
        for title in titles:
            own: Kind = kind_by_name(title) or ("record" if kind not in TALK else kind)
            for hit in mapper.names.hits(title):
                requirement = mapper.catalogue.requirement(hit.requirement)
                if hit.coverage < _SHEET_COVERAGE or not blocks:
                    continue
                if fits(requirement, own if kind != "form" else kind):
                    found.append(Candidate(requirement.id, _of_hit(hit) * 0.95, sheet, quote(title), blocks))
                    named = True
        for requirement_id, share in () if named else mapper.columns.records(blocks)[:1]:
            if fits(mapper.catalogue.requirement(requirement_id), "record") and share >= 0.6:
                found.append(Candidate(requirement_id, 0.45 + 0.4 * share, sheet, _header(blocks), blocks))
    return found


def by_headings(sections: tuple[Section, ...], kind: Kind, known: list[Candidate], mapper: Mapper) -> list[Candidate]:
    """Chapters of manuals and combined documents, where the chapter says something of its own."""
    served = {candidate.requirement for candidate in known if candidate.confidence >= 0.5}
    found: list[Candidate] = []
    alone: list[Candidate] = []
    for number, section in enumerate(sections):
        if not section.path or section.place.sheet:
            continue
        hits = mapper.names.hits(section.heading)
        if kind == "manual":
            hits = (*hits, *by_clause(section.heading, mapper.catalogue))
        for hit in hits:
            requirement = mapper.catalogue.requirement(hit.requirement)
            if requirement.id in served or hit.coverage < _HEADING_COVERAGE:
                continue
            if kind == "manual" and not _chapter_of_manual(requirement):
                continue
            blocks = _subtree(sections, number)
            text = "".join(block.text for block in blocks)
            own = kind if kind in RULES else kind_by_name(section.heading) or kind
            if kind == "agreement" or (requirement.kind == "record" and kind in RULES):
                continue
            beside = kind == "manual" or _beside(requirement, own, served, mapper)
            if name_key(clean(section.heading)) in _CONTROL_HEADINGS:
                continue
            if not beside and not _stands_alone(requirement, kind, hit, blocks):
                continue
            if _weight(text) < _least(requirement, kind, text):
                continue
            confidence = 0.55 + 0.35 * hit.coverage if beside else 0.4 + 0.3 * hit.coverage
            made = Candidate(requirement.id, confidence, str(section.place), quote(text), blocks, chapter=True)
            (found if beside else alone).append(made)
    if len(alone) > _MOST_ALONE and len({_field_of(mapper.catalogue.requirement(c.requirement)) for c in alone}) > 2:
        return found  # an overview that has a chapter on everything is talk
    return [*found, *alone]


def by_content(content: Content, names: FileNames, kind: Kind, mapper: Mapper) -> list[Candidate]:
    """For files whose names say nothing: their columns, then what the classifier reads in them.

    What the text's own words do not bear out stays below the threshold.
    """
    body = _body(content)
    key = bare("\n".join(block.text for block in body))
    found: list[Candidate] = []
    for requirement_id, share in mapper.columns.records(body)[:1]:
        requirement = mapper.catalogue.requirement(requirement_id)
        if fits(requirement, kind) and keywords_found(requirement, key) >= _LEAST_KEYWORDS:
            found.append(Candidate(requirement_id, 0.35 + 0.5 * share, "body", _header(body), body))
    for requirement_id, probability in mapper.classifier.ranked(sample(content, names))[:1]:
        requirement = mapper.catalogue.requirement(requirement_id)
        if not fits(requirement, kind):
            continue
        borne_out = probability >= _SURE_BY_CONTENT and keywords_found(requirement, key) > _LEAST_KEYWORDS
        first = next((block for block in body if len(block.text) > 12), None)
        place = str(first.place) if first else "body"
        confidence = (0.85 if borne_out else 0.5) * probability
        found.append(Candidate(requirement_id, confidence, place, quote(first.text if first else ""), body))
    return found


def sample(content: Content, names: FileNames) -> str:
    """The text that the classifier reads: names, headings, then the beginning of the body."""
    heads = [block.text for block in content.blocks if block.level][:20]
    pieces = [names.title, names.file, *heads]
    size = sum(map(len, pieces))
    for block in content.blocks:
        if block.place.part in ("body", "textbox") and not block.level:
            pieces.append(block.text[:600])
            size += min(len(block.text), 600)
        if size > 3 * SAMPLE_CHARACTERS:
            break
    return "\n".join(pieces)


def _of_hit(hit: NameHit) -> float:
    return hit.coverage * 0.95 if hit.fuzzy else 0.62 + 0.35 * hit.coverage


def _redirect(
    requirement: Requirement, kind: Kind, content: Content, body: tuple[Block, ...], mapper: Mapper
) -> Requirement | None:
    options = {other.id: other for other in siblings(requirement, kind, mapper.catalogue)}
    if len(options) <= 1:
        return next(iter(options.values()), None)
    for requirement_id, _ in mapper.columns.records(body):
        if requirement_id in options:
            return options[requirement_id]
    ranked = mapper.classifier.ranked(sample(content, FileNames("", "")), most=20)
    best = next((options[one] for one, _ in ranked if one in options), None)
    return best or next(iter(options.values()))


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


def _stands_alone(requirement: Requirement, kind: Kind, hit: NameHit, blocks: tuple[Block, ...]) -> bool:
    """A chapter that is a document of its own inside one on something else: named so, and with its contents."""
    if requirement.kind != "document" or not fits(requirement, kind) or hit.coverage < _ALONE_COVERAGE:
        return False
    key = bare("\n".join(block.text for block in blocks))
    absent = absent_contents(requirement, key)
    told = len(requirement.key_content) - len(absent)
    return not is_stub(blocks, key) and len(absent) <= told and keywords_found(requirement, key) >= 1


def _least(requirement: Requirement, kind: Kind, text: str) -> int:
    """How much a chapter must say, in Chinese characters."""
    if kind in RESULTS:
        return _TABLE_CHAPTER_CHARACTERS
    if kind != "manual" or requirement.basis != "7.5.4e" or requirement.mandatory != "yes":
        return _CHAPTER_CHARACTERS
    # A summary that points to the procedure is not the procedure.
    return _PROCESS_CHAPTER_CHARACTERS * (2 if _REFERS_ELSEWHERE.search(text) else 1)


def _field_of(requirement: Requirement) -> str:
    """The part of the standard: management system, a group of service processes, evaluation and improvement."""
    clause = requirement.clauses[0] if requirement.clauses else ""
    return _family(requirement) if clause.startswith("8.") else "evaluation" if clause[:2] in ("9.", "10") else "system"


def _family(requirement: Requirement) -> str:
    """ "8.7" of 8.7.1, "9.2" of 9.2.2."""
    return ".".join(requirement.clauses[0].split(" ")[0].split(".")[:2]) if requirement.clauses else ""


def expected_by_names(names: FileNames, mapper: Mapper) -> Kind | None:
    """The kind of document that the requirement named in title or file name would be."""
    for text in (names.title, names.file):
        for hit in mapper.names.hits(text) if text else ():
            if hit.coverage >= _EXPECTED_COVERAGE:
                return expected_kind(mapper.catalogue.requirement(hit.requirement))
    return None


def _chapter_of_manual(requirement: Requirement) -> bool:
    return (requirement.kind == "document" and requirement.form != "agreement") or requirement.id in _IN_MANUAL


def _subtree(sections: tuple[Section, ...], number: int) -> tuple[Block, ...]:
    path = sections[number].path
    blocks = list(sections[number].blocks)
    for section in sections[number + 1 :]:
        if section.path[: len(path)] != path:
            break
        blocks.extend(section.blocks)
    return tuple(blocks)


def _body(content: Content) -> tuple[Block, ...]:
    return tuple(block for block in content.blocks if block.place.part in ("body", "textbox"))


def _weight(text: str) -> int:
    """Characters of Chinese, or a third of those of other scripts."""
    chinese = sum(1 for char in text if char >= "\u3400")
    return chinese + (len(text) - chinese) // 3


def _header(blocks: tuple[Block, ...]) -> str:
    table = next((block for block in blocks if block.rows), None)
    return quote(" ".join(cell.text for cell in table.rows[0])) if table else ""

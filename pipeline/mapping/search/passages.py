"""The texts of a file, each with the few requirements that it is likeliest to serve and the signs that speak for them."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import FileNames, body_of
from pipeline.mapping.classifier import NONE
from pipeline.mapping.content.key_content import keywords_found
from pipeline.mapping.content.said import about_itself
from pipeline.mapping.content.talk import of_software, teaches, textbook
from pipeline.mapping.field import of_another_field
from pipeline.mapping.fit import RULES, clause_of, fits
from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.called import UNKNOWN, called
from pipeline.mapping.parts.chapters import as_read, chapter_of_manual, own_words, weight
from pipeline.mapping.parts.sections import cut
from pipeline.mapping.search.beside_the_point import Asked, beside_the_point
from pipeline.mapping.search.model import MOST_KEYWORDS, SearchModel
from pipeline.recall import remembered
from pipeline.text.normal import bare
from pipeline.values import Block, Content, Kind, Section

_LEAST_WEIGHT = 20
_A_LINE = 60  # characters beside the table of a form
_FIRST = 5  # the likeliest requirements of a text that are looked at
_RULES_PROSE = 300
_RULES_MOST_DATES = 6
_LONG = 400
PROVE_NOTHING = ("external", "noise", "form")
_NONCONFORMITY, _NONCONFORMITIES = "R-9.2-5", frozenset(["R-9.2-5", "R-10.1"])


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a file that may serve a requirement, with its signs."""

    requirement: str
    signs: Mapping[str, float]
    place: str
    blocks: tuple[Block, ...]
    chapter: tuple[Block, ...] = ()  # of which the text is a part: where its contents are looked for


def passages(
    content: Content,
    names: FileNames,
    kind: Kind,
    served: Collection[str],
    mapper: Mapper,
    model: SearchModel | None = None,
) -> Iterator[Passage]:
    """The texts of a file, each with the few requirements that it is likeliest to serve, but those of `served`.

    With a model, only those that it may find possible.
    """
    if kind in PROVE_NOTHING or (kind == "unrelated" and _of_others(content)):
        return
    if _NONCONFORMITY in served and _NONCONFORMITIES.issuperset(served) and _nothing_but_a_form(content):
        return  # it tells of whatever the audit found wanting
    supposed = supposed_kind(kind, content)
    clauses = {clause_of(mapper.catalogue.requirement(one)) for one in served} - {""}
    chapters: dict[tuple[str, ...], tuple[Block, ...]] = {}
    for section in cut(content):
        if section.path and not section.place.sheet:
            heading = Block(section.heading, section.place, level=len(section.path))
            chapters[section.path[:1]] = (*chapters.get(section.path[:1], ()), heading, *section.blocks)
    classes = mapper.classifier.classes
    none = classes.index(NONE)
    of_file = _likely_named((names.title, names.file), mapper)
    several = len({block.place.sheet for block in content.blocks}) > 1
    for section in _texts(content):
        text = section.text
        found = mapper.classifier.scores(as_read(section, own_words(section.text)))
        if found is None:
            continue
        sheet = bool(section.place.sheet)
        scores: list[float] = found.tolist()
        able = _able(mapper)[None if kind == "unrelated" and not sheet else supposed, sheet]
        order = sorted(able.values(), key=scores.__getitem__, reverse=True)[: _FIRST + 1]
        # The title of a workbook of several sheets is that of the first.
        whole = not section.path or (sheet and not several)
        of_text = _likely_named((section.heading, *((names.title, names.file) if whole else ())), mapper)
        likely = sorted((able[id] for id in of_text if id in able), key=lambda at: (-of_text[classes[at]], at))[:2]
        key, heavy = "", math.log(min(weight(text), _LONG))
        for column in dict.fromkeys((*order[:_FIRST], *likely[:1])):
            requirement = mapper.catalogue.requirement(classes[column])
            asked = Asked(requirement, section, kind, supposed, served, clauses, names, content, several)
            if requirement.id in served or beside_the_point(asked):
                continue
            rival = order[1] if column == order[0] else order[0]
            named = of_text.get(requirement.id, UNKNOWN)
            beside = max((of_text[classes[at]] for at in likely if at != column), default=UNKNOWN)
            signs = {
                "score": scores[column],
                "lead": scores[column] - scores[rival],
                "none": scores[none],
                "named": named,
                "before": named - beside,
                "file": of_file.get(requirement.id, UNKNOWN),
                "clause": float(clause_of(requirement) in clauses),
                "weight": heavy,
                "record": float(requirement.kind == "record"),
                "legal": float(requirement.kind == "legal"),
                "rules": float(supposed in RULES and not sheet),
            }
            if model is not None and not model.can_find_possible(signs):
                continue
            key = key or bare(f"{section.heading}\n{text}")
            signs["keywords"] = float(min(keywords_found(requirement, key), MOST_KEYWORDS))
            # What serves nothing else is looked at as a whole: a text of one subject has its contents in all chapters.
            around = chapters.get(section.path[:1], ()) if section.path and served else body_of(content)
            yield Passage(requirement.id, signs, str(section.place), section.blocks, around)


def _nothing_but_a_form(content: Content) -> bool:
    """Whether a paper is a table that was filled in, below its title."""
    lines = [block for block in body_of(content) if not block.rows]
    return len(body_of(content)) > len(lines) and all(
        len(line.text) <= _A_LINE and not line.place.sheet for line in lines
    )


def _likely_named(names: Iterable[str], mapper: Mapper) -> Mapping[str, float]:
    """What these names of a text are likeliest to name, each with its best score above UNKNOWN."""
    best: dict[str, float] = {}
    for name in filter(None, names):
        for id, score in called(name, mapper.called).items():
            best[id] = max(score, best.get(id, UNKNOWN))
    return best


def _texts(content: Content) -> Iterator[Section]:
    """The chapters and sheets of a file, and the file as a whole."""
    sections = cut(content)
    if len(sections) > 1:
        blocks = tuple(block for section in sections for block in section.blocks)
        yield Section((), blocks, sections[0].place)
    yield from (
        section
        for section in sections
        if weight(own_words(section.text)) >= _LEAST_WEIGHT and not about_itself(section.heading)
    )


@remembered(most=2)
def _able(mapper: Mapper) -> Mapping[tuple[Kind | None, bool], Mapping[str, int]]:
    """The classifier's columns, ascending, of what a chapter of a kind of document (False), or a sheet of one (True), can serve.

    A file of a kind that nothing tells (None) can be rules or a record: a mail, a short survey, notes of a talk.
    """
    kinds: dict[Kind | None, tuple[Kind, ...]] = {kind: (kind,) for kind in get_args(Kind)} | {
        None: ("procedure", "record")
    }
    return {
        (kind, sheet): {
            id: column
            for column, id in enumerate(mapper.classifier.classes)
            if id != NONE
            and any(
                can_serve(mapper.catalogue.requirement(id), "record" if sheet else each, sheet) for each in kinds[kind]
            )
        }
        for kind in kinds
        for sheet in (False, True)
    }


def can_serve(requirement: Requirement, kind: Kind, sheet: bool) -> bool:
    """Whether a chapter of a document of this kind, or a sheet of one, can be evidence for the requirement."""
    if kind == "manual" and not chapter_of_manual(requirement):
        return False
    return fits(requirement, kind) or (sheet and fits(requirement, "procedure"))


def _of_others(content: Content) -> bool:
    return of_software(content) or teaches(content) or textbook(content) or of_another_field(content)


def supposed_kind(kind: Kind, content: Content) -> Kind:
    """The kind of a file; of one that nothing tells, what its layout makes likely."""
    return _supposed(content) if kind == "unrelated" else kind


def _supposed(content: Content) -> Kind:
    """What a file of unknown kind is, by its layout: running text without days tells what to do."""
    layout = layout_of(content)
    sheets = any(block.place.sheet for block in content.blocks)
    running = not sheets and layout.prose >= _RULES_PROSE and layout.dates <= _RULES_MOST_DATES
    return "procedure" if running else "record"

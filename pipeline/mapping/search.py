"""The second search: of all texts of a client, which is likeliest to be what nothing was found for?

The first search asks of each text what it serves, and abstains where names and words leave room for doubt. This one
asks the other way round, for the requirements that are left over: a chapter called "Knowing what we have" that reads
like asset management is no evidence beside an asset procedure, and most likely the procedure itself where there is
none. How likely is told by a logistic regression over a few signs (learn/search.py), from texts of clients for whom
the first search had found nothing.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import get_args

from pipeline.catalogue import Catalogue, Requirement
from pipeline.mapping.by_parts import papers_by_parts
from pipeline.mapping.candidates import FileNames, body_of
from pipeline.mapping.chapters import as_read, chapter_of_manual, weight
from pipeline.mapping.classifier import NONE, model_folder
from pipeline.mapping.content import absent_from, how_to_plan, keywords_found
from pipeline.mapping.field import of_another_field
from pipeline.mapping.fit import RULES, clause_of, fits
from pipeline.mapping.flows import flows, function_tables, issues
from pipeline.mapping.kinds.layout import layout_of
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.meetings import meetings
from pipeline.mapping.names.called import UNKNOWN, called
from pipeline.mapping.neighbours import SET_SIGNS
from pipeline.mapping.papers.aftermath import INVOKED, plan_not_used
from pipeline.mapping.quoting import opening_quote
from pipeline.mapping.said import about_itself
from pipeline.mapping.sections import cut
from pipeline.mapping.signatures import signed_tables
from pipeline.mapping.talk import of_software, teaches, textbook
from pipeline.recall import remembered
from pipeline.text.normal import bare
from pipeline.values import Assignment, Block, Content, Kind, Section

SIGNS = (
    "score", "lead", "none", "named", "before", "file", "keywords", "clause", "weight", "record", "legal", "rules", *SET_SIGNS
)  # fmt: skip
_LEAST_WEIGHT = 20
_FIRST = 5  # the likeliest requirements of a text that are looked at
_MOST_KEYWORDS = 4
_RULES_PROSE = 300
_RULES_MOST_DATES = 6
_LONG = 400
LIKELY = 0.35
# What the client's other papers (mapping/neighbours.py) can still make likely: with less they cannot. Of a file so many at most.
POSSIBLE = 0.09
_MOST_POSSIBLE = 5
_SIGNED = 0.62  # that a table is what its columns say
_ROUNDING = 1e-9
_OF_A_MANUAL = frozenset(["L06"])  # any procedure has a table of its own steps
_SAY_THE_WHOLE = ("manual", "policy")
_PROVE_NOTHING = ("external", "noise", "form")
_NEW_SERVICE, _A_RELEASE = "R-8.5.2", frozenset(["R-8.5.3-1", "R-8.5.3-2"])
_OTHER_CONTRACTS = frozenset(
    ["L15", "L16", "D-8.3.3-SLA"]
)  # a lease or what was agreed with a customer is no supplier's


@dataclass(frozen=True, slots=True)
class SearchModel:
    """`weights` go with SIGNS; the result is a probability from 0 to 1. Signs that are not given count as 0."""

    weights: tuple[float, ...]
    bias: float

    def probability(self, signs: Mapping[str, float]) -> float:
        return 1.0 / (1.0 + math.exp(-self.bias - self._sum(signs)))

    def with_signs(self, probability: float, signs: Mapping[str, float]) -> float:
        """What a probability becomes with signs that it was not told from."""
        odds = probability / max(1.0 - probability, _ROUNDING) * math.exp(self._sum(signs))
        return odds / (1.0 + odds)

    def _sum(self, signs: Mapping[str, float]) -> float:
        return sum(weight * signs.get(name, 0.0) for name, weight in zip(SIGNS, self.weights, strict=True))

    def can_find_possible(self, signs: Mapping[str, float]) -> bool:
        """Whether the requirement's words, which are dear to look for, can make a text with these other signs possible."""
        many = _MOST_KEYWORDS if self.weights[SIGNS.index("keywords")] > 0 else 0
        return self.probability({**signs, "keywords": float(many)}) >= POSSIBLE - _ROUNDING


@cache
def load_search_model(folder: Path | None = None) -> SearchModel:
    """The model of models/search.json. Raises FileNotFoundError where none has been trained."""
    known = json.loads(((folder or model_folder()) / "search.json").read_text(encoding="utf-8"))
    return SearchModel(tuple(known["weights"].get(name, 0.0) for name in SIGNS), known["bias"])


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a file that may serve a requirement, with its signs."""

    requirement: str
    signs: Mapping[str, float]
    place: str
    blocks: tuple[Block, ...]
    chapter: tuple[Block, ...] = ()  # of which the text is a part: where its contents are looked for


def by_search(
    content: Content, names: FileNames, kind: Kind, served: Collection[str], mapper: Mapper
) -> tuple[Assignment, ...]:
    """What a file that serves `served` may serve besides, each requirement once, with its probability as confidence.

    All that is likely, and of the rest the most probable: the client's other papers may say more of it.
    """
    model = load_search_model()
    best: dict[str, tuple[float, Passage]] = {}
    for passage in passages(content, names, kind, served, mapper, model):
        probability = model.probability(passage.signs)
        if probability >= max(POSSIBLE, best[passage.requirement][0] if passage.requirement in best else 0.0):
            best[passage.requirement] = probability, passage
    if INVOKED in best and plan_not_used(content):
        del best[INVOKED]
    unlikely = sorted(id for id, (probability, _) in best.items() if probability < LIKELY)
    for id in sorted(unlikely, key=lambda each: -best[each][0])[_MOST_POSSIBLE:]:
        del best[id]
    shown = (
        *signed_tables(content),
        *flows(content),
        *function_tables(content),
        *issues(content),
        *papers_by_parts(content, kind),
        *meetings(content, kind),
    )
    for signed in shown if kind not in _PROVE_NOTHING else ():
        requirement = mapper.catalogue.requirement(signed.requirement)
        if signed.requirement in _OF_A_MANUAL and not (kind in _SAY_THE_WHOLE or _says_the_whole(served, mapper)):
            continue
        # What its parts tell is no set of rules, however much running text it has; a notice brings papers with it.
        supposed = "record" if signed.around and kind == "unrelated" else _supposed_kind(kind, content)
        if signed.around and kind == "plan" and not _can_serve(requirement, kind, sheet=True):
            supposed = "record"
        if signed.requirement not in served and _can_serve(requirement, supposed, sheet=True):
            around = signed.around or (() if signed.block.rows else body_of(content))
            passage = Passage(requirement.id, {}, str(signed.block.place), (signed.block,), around)
            best[requirement.id] = max(best.get(requirement.id, (0.0, passage)), (_SIGNED, passage), key=itemgetter(0))
    return tuple(
        _assignment(passage, probability, mapper.catalogue) for _, (probability, passage) in sorted(best.items())
    )


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
    if kind in _PROVE_NOTHING or (kind == "unrelated" and _of_others(content)):
        return
    supposed = _supposed_kind(kind, content)
    clauses = {clause_of(mapper.catalogue.requirement(one)) for one in served} - {""}
    of_a_side = kind == "agreement" and bool(_OTHER_CONTRACTS & set(served))
    chapters: dict[tuple[str, ...], tuple[Block, ...]] = {}
    for section in cut(content):
        if section.path and not section.place.sheet:
            heading = Block(section.heading, section.place, level=len(section.path))
            chapters[section.path[:1]] = (*chapters.get(section.path[:1], ()), heading, *section.blocks)
    classes = mapper.classifier.classes
    none = classes.index(NONE)
    of_file = _called((names.title, names.file), mapper)
    several = len({block.place.sheet for block in content.blocks}) > 1
    for section in _texts(content):
        text = section.text
        found = mapper.classifier.scores(as_read(section))
        if found is None:
            continue
        sheet = bool(section.place.sheet)
        scores: list[float] = found.tolist()
        able = _able(mapper)[None if kind == "unrelated" and not sheet else supposed, sheet]
        order = sorted(able, key=scores.__getitem__, reverse=True)[: _FIRST + 1]
        # The title of a workbook of several sheets is that of the first.
        whole = not section.path or (sheet and not several)
        of_text = _called((section.heading, *((names.title, names.file) if whole else ())), mapper)
        likely = sorted((at for at in able if classes[at] in of_text), key=lambda at: -of_text[classes[at]])[:2]
        key, heavy = "", math.log(min(weight(text), _LONG))
        for column in dict.fromkeys((*order[:_FIRST], *likely[:1])):
            requirement = mapper.catalogue.requirement(classes[column])
            if requirement.id in served or (of_a_side and requirement.form == "agreement"):
                continue
            if requirement.id == _NEW_SERVICE and set(served) >= _A_RELEASE:
                continue  # its tests are those of the release
            of_process = supposed in RULES and clause_of(requirement) in clauses
            if of_process and requirement.form == "plan" and section.heading in ("", names.title):
                continue  # the rules of a process as a whole are not the plan that they ask for; a chapter may be
            if section.path and how_to_plan(requirement, supposed, section.heading, section.blocks):
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
            signs["keywords"] = float(min(keywords_found(requirement, key), _MOST_KEYWORDS))
            # What serves nothing else is looked at as a whole: a text of one subject has its contents in all chapters.
            around = chapters.get(section.path[:1], ()) if section.path and served else body_of(content)
            yield Passage(requirement.id, signs, str(section.place), section.blocks, around)


def _says_the_whole(served: Collection[str], mapper: Mapper) -> bool:
    """Whether a text tells of the organisation and its system: who it is, its context, leadership, or all planning."""
    clauses = {clause_of(mapper.catalogue.requirement(one)) for one in served}
    planning = {clause for clause in clauses if clause.startswith("6.")}
    return "L05" in served or len(planning) > 1 or any(one.startswith(("4.", "5.")) for one in clauses)


def _called(names: Iterable[str], mapper: Mapper) -> Mapping[str, float]:
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
        section for section in sections if weight(section.text) >= _LEAST_WEIGHT and not about_itself(section.heading)
    )


@remembered(most=2)
def _able(mapper: Mapper) -> Mapping[tuple[Kind | None, bool], list[int]]:
    """The classifier's columns of what a chapter of a kind of document (False), or a sheet of one (True), can serve.

    A file of a kind that nothing tells (None) can be rules or a record: a mail, a short survey, notes of a talk.
    """
    kinds: dict[Kind | None, tuple[Kind, ...]] = {kind: (kind,) for kind in get_args(Kind)} | {
        None: ("procedure", "record")
    }
    return {
        (kind, sheet): [
            column
            for column, id in enumerate(mapper.classifier.classes)
            if id != NONE
            and any(
                _can_serve(mapper.catalogue.requirement(id), "record" if sheet else each, sheet) for each in kinds[kind]
            )
        ]
        for kind in kinds
        for sheet in (False, True)
    }


def _can_serve(requirement: Requirement, kind: Kind, sheet: bool) -> bool:
    if kind == "manual" and not chapter_of_manual(requirement):
        return False
    return fits(requirement, kind) or (sheet and fits(requirement, "procedure"))


def _of_others(content: Content) -> bool:
    return of_software(content) or teaches(content) or textbook(content) or of_another_field(content)


def _supposed_kind(kind: Kind, content: Content) -> Kind:
    return _supposed(content) if kind == "unrelated" else kind


def _supposed(content: Content) -> Kind:
    """What a file of unknown kind is, by its layout: running text without days tells what to do."""
    layout = layout_of(content)
    sheets = any(block.place.sheet for block in content.blocks)
    running = not sheets and layout.prose >= _RULES_PROSE and layout.dates <= _RULES_MOST_DATES
    return "procedure" if running else "record"


def _assignment(passage: Passage, probability: float, catalogue: Catalogue) -> Assignment:
    absent = absent_from(catalogue.requirement(passage.requirement), passage.chapter or passage.blocks)
    titles = tuple(block.title.zh for block in absent)
    return Assignment(passage.requirement, round(probability, 2), passage.place, opening_quote(passage.blocks), titles)

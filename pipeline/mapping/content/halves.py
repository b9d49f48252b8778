"""Rules of several processes, each in chapters of its own: one that is told at length does not vouch for the other.

服务可用性与连续性管理程序 may have a page on availability and a sentence on continuity.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.candidates import Candidate
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.called import LIKELY, called
from pipeline.mapping.parts.chapters import weight
from pipeline.values import NAME_PLACES, Block, Kind, Section

_OF_SEVERAL: tuple[Kind, ...] = ("procedure", "policy", "plan")
_SURE = 0.5
_SAID_BY = 0.5  # share of a heading
_A_SENTENCE = 30  # characters of Chinese, three times as many Latin letters


def in_own_chapters(
    candidates: Sequence[Candidate], sections: Sequence[Section], kind: Kind, mapper: Mapper
) -> list[Candidate]:
    """The candidates, those of the document's names without the chapters that are on another of them.

    Only where each of the processes that the names speak of has a chapter that is called after it alone.
    """
    named = {one.requirement for one in candidates if _of_the_names(one, mapper)}
    if kind not in _OF_SEVERAL or len(named) < 2:
        return list(candidates)
    owned: dict[str, list[Block]] = defaultdict(list)
    for chapter, blocks in _chapters(sections).items():
        owners = _called_after(chapter, named, mapper)
        if len(owners) == 1:
            owned[next(iter(owners))] += blocks
    if owned.keys() != named:
        return [_by_its_sentence(one, owned) if _of_the_names(one, mapper) else one for one in candidates]
    return [_without(one, owned) if _of_the_names(one, mapper) else one for one in candidates]


def _of_the_names(one: Candidate, mapper: Mapper) -> bool:
    document = mapper.catalogue.requirement(one.requirement).kind == "document"
    return document and one.place in NAME_PLACES and one.confidence >= _SURE


def _chapters(sections: Sequence[Section]) -> dict[str, list[Block]]:
    """The blocks of each chapter, below the title where that is a heading above all others."""
    paths = [one.path for one in sections if one.path]
    depth = 1 if len(paths) > 1 and len({path[0] for path in paths}) == 1 else 0
    found: dict[str, list[Block]] = defaultdict(list)
    for one in sections:
        if len(one.path) > depth:
            found[one.path[depth]] += one.blocks
    return found


def _called_after(heading: str, named: set[str], mapper: Mapper) -> set[str]:
    """Those of the `named` requirements that a heading speaks of."""
    hits = {one.requirement for one in mapper.names.hits(heading) if one.coverage >= _SAID_BY} & named
    if hits:
        return hits
    short = {one.process for one in mapper.names.short.named(heading)} & named
    if short:
        return short
    told = mapper.names.short.within(heading) & named
    if told:
        return set(told)
    scores = {one: score for one, score in called(heading, mapper.called).items() if one in named and score > LIKELY}
    return {max(scores, key=lambda one: scores[one])} if scores else set()


def _by_its_sentence(one: Candidate, owned: dict[str, list[Block]]) -> Candidate:
    """What has a chapter of its own that is but a sentence ("7 Availability: the team watches it") is said there, and not
    by what the chapters around it say of the other process."""
    blocks = owned.get(one.requirement, ())
    said = weight("\n".join(block.text for block in blocks if not block.level))
    return replace(one, blocks=tuple(blocks)) if 0 < said < _A_SENTENCE else one


def _without(one: Candidate, owned: dict[str, list[Block]]) -> Candidate:
    others = {id(block) for name, blocks in owned.items() if name != one.requirement for block in blocks}
    return replace(one, blocks=tuple(block for block in one.blocks if id(block) not in others))

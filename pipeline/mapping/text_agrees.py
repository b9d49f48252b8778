"""Whether the text of a file bears out what its name says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import LEAST_KEYWORDS, READS_AS, FileNames, body_of, reads_as
from pipeline.mapping.content.key_content import absent_from, keywords_found
from pipeline.mapping.fit import RULES, clause_of, expected_kind
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.joined import joins_several
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.names.known import NameHit
from pipeline.mapping.parts.sections import cut
from pipeline.text.normal import bare
from pipeline.values import Block, Content, Kind

WHOLE_NAME = 0.75  # of its characters
_HEADING_COVERAGE = 0.6
_WEAK_NAME = 0.35
_CHAPTER = 700  # characters
_LEAST_CONTENTS = 4
_A_SLIP = 0.855  # of a letter or two in a name of several words: as likely meant as written
_AUDITS, _OF_AN_AUDIT = "9.2", re.compile(r"audit|审核|内审|审计|审查|assess|评估")


@dataclass(frozen=True, slots=True)
class NamedFile:
    """What each name of a file is held against."""

    names: FileNames
    kind: Kind
    content: Content
    mapper: Mapper
    body: tuple[Block, ...]
    key: str  # the text in bare form
    direct: Sequence[Requirement]  # that the names speak of and the kind can be
    named: bool  # whether any of its names holds an alias


def text_agrees(requirement: Requirement, hit: NameHit, rank: int, text: str, file: NamedFile) -> bool:
    """Whether the text bears out a name that speaks of `requirement`: the less of the name, the more it must say."""
    kind, key, content, mapper = file.kind, file.key, file.content, file.mapper
    whole = hit.coverage >= WHOLE_NAME and not hit.fuzzy
    said = kind_by_name(text) == expected_kind(requirement) == kind and kind != "record"
    if said and not hit.parted and (whole or kind == "agreement"):
        return True  # an SLA that calls itself an agreement: the abbreviation is the name
    outright = whole and not hit.parted and requirement.id == hit.requirement  # not for another of its clause
    if outright and kind in RULES and _has_contents(requirement, content):
        return True
    told = keywords_found(requirement, key)
    if hit.parted and clause_of(requirement) == _AUDITS and not _OF_AN_AUDIT.search(f"{bare(text)} {key}"):
        return False  # a final report of whatever was done
    if hit.parted:  # no alias says so: the text has to, and rules are on many things that are called alike
        least = 1 if whole else LEAST_KEYWORDS
        return told >= least and (whole or kind not in RULES or reads_as(requirement, content, mapper))
    slip = hit.fuzzy and hit.coverage >= _A_SLIP
    weak = hit.coverage < _WEAK_NAME and not (requirement.kind == "record" and _ends_with(text, hit))
    if told >= (1 if whole else LEAST_KEYWORDS) and (slip or not (hit.fuzzy or weak)):
        return True
    if (rank and told and _headed(requirement, content, mapper)) or _chapter_of(requirement, text, content, mapper):
        return True  # one of several subjects that the name joins
    return (rank == 0 or told > LEAST_KEYWORDS) and reads_as(requirement, content, mapper)


def _ends_with(name: str, hit: NameHit) -> bool:
    """Whether an English name ends so, as records are called whatever they are of: Infrastructure technical change log."""
    return " " in hit.alias and name_key(clean(name)).endswith(f" {hit.alias}")


def _has_contents(requirement: Requirement, content: Content) -> bool:
    """Whether half of what an auditor looks for in rules of this name is there, in whatever words."""
    asked = len(requirement.key_content)
    return asked >= _LEAST_CONTENTS and 2 * len(absent_from(requirement, body_of(content))) <= asked


def _chapter_of(requirement: Requirement, name: str, content: Content, mapper: Mapper) -> bool:
    """Whether the name joins several subjects, and a chapter reads like this one."""
    if not joins_several(clean(name)):
        return False
    return any(
        id == requirement.id and probability >= READS_AS
        for section in cut(content)
        if section.path and section.blocks
        for id, probability in mapper.classifier.ranked(f"{section.heading}\n{section.text[:_CHAPTER]}", most=1)
    )


def _headed(requirement: Requirement, content: Content, mapper: Mapper) -> bool:
    """Whether a heading speaks of the requirement or of its clause."""
    headings = [block.text for block in content.blocks if block.level]
    named = [hit.requirement for one in headings for hit in mapper.names.hits(one) if hit.coverage >= _HEADING_COVERAGE]
    named += [short.process for one in headings for short in mapper.names.short.named(one)]
    return any(clause_of(mapper.catalogue.requirement(id)) == clause_of(requirement) for id in named)

"""Finding the catalogue's names of a requirement in a file name, title or heading."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pipeline.catalogue import Catalogue
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.joined import (
    glossed,
    joins_several,
    parts_of_one_sort,
    segments,
    variants,
    without_brackets,
)
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.names.misspelt import Misspelt
from pipeline.mapping.names.of_systems import program_of
from pipeline.mapping.names.parts import PartedNames
from pipeline.mapping.names.short import ShortNames
from pipeline.mapping.names.spans import by_start, spans, stands_in, widest
from pipeline.mapping.names.translated import as_others_say
from pipeline.recall import remembered
from pipeline.text.own_terms import in_the_fields_words

_LONGEST_NAME = 120
_MOST_RECENT = 4096
_SHORTEST_TITLE = 5
_BRACKETS = re.compile(r"[(（].*?[)）]")
# That a document is one to be filled in says nothing of what it is about.
_TEMPLATE = re.compile(
    r"(?<=\S)[\s_-]*[(\[（【]?\b(?:template|sample|example)s?\b[)\]）】]?\s*$|^(?:template|sample)\b[\s:_-]+(?=\S)"
    r"|(?<=[\u3400-\u9fff])[(（【\[\s_-]*(?:模[板版]|范本|样本|样表|樣表|範本|示例|空白表?)[)）】\]]?\s*$",
    re.I,
)
_DOCUMENT = re.compile(
    r"(?<=\S)[\s_-]+(?:documents?|doc|documentation)\s*$|(?<=[\u3400-\u9fff]{2})(?:文档|文件)\s*$", re.I
)
_LATIN = re.compile(r"[a-z0-9]")
_OF_A_SEGMENT = 0.85
_AUDIT_PAPER, _OF_AUDITS = "R-9.2-3", "R-9.2"
_WHOLE_SEGMENT = 0.9
_AUDITED = re.compile(r"\w (?:audit|audit report|audit finding)$|^(?:\w+ ){0,2}audit report\b|(?:审计|稽核|内审)报告$")
_REPORT_OF_AUDIT, _MOST_OF_AN_AUDIT = "R-9.2-6", 0.9
# What people are trained in: 变更管理培训 is no document of change management.
_OF_TRAINING = re.compile(
    r"(?:培训|课程|宣贯)$|(?<=\w) (?:training|course|workshop)$"
    r"|^(?:training|course) (?:sheet|record|note|attendance|sign in)s?\b|^培训(?:记录|签到|小结|总结)(?:表|单)?(?!.{0,4}(?:制度|办法|规定|程序))"
)
_FOR_PEOPLE = ("D-7.2", "R-7.2", "D-5.2", "R-5.2")
_MOST_OF_A_NAME = 0.8


@dataclass(frozen=True, slots=True)
class NameHit:
    """An alias found in a name. `coverage` is the share of the cleaned name that it explains, 0 to 1; `parted` where
    no alias says so, and the name is put together of parts."""

    requirement: str
    alias: str
    coverage: float
    fuzzy: bool = False
    parted: bool = False


# What kind of document an alias names, at its end: without it the alias still says the subject.
_GENERIC_END = re.compile(
    r"(?:管理|控制)?(?:程序|流程|规范|制度|办法|规定|细则|规程|过程|手册)$|(?:报告单?|记录表?|登记表|统计表|报表|月报|台账|清单|一览表|纪要|表|单)$"
    r"| (?:report|record|log|register|procedure|proces|process|list|form|sheet|result|sop|policy|practice|standard)$"
)
# Left of "IT service report" and "service management policy", and of no subject in particular.
_NO_STEMS = frozenset(["it service", "service management", "it service management"])
_MOST_STEM_OWNERS = 3
_SHORTEST_STEM = 4
_SHORTEST_LATIN_STEM = 9


def _stem_of(alias: str) -> str:
    stem = _GENERIC_END.sub("", alias)
    latin = bool(_LATIN.search(stem))
    long_enough = (" " in stem and len(stem) >= _SHORTEST_LATIN_STEM) if latin else len(stem) >= _SHORTEST_STEM
    return stem if long_enough and stem != alias and stem not in _NO_STEMS else ""


class NameIndex:
    """All aliases of a catalogue, ready to be found in names. Built once per process."""

    def __init__(self, catalogue: Catalogue) -> None:
        owners: dict[str, set[str]] = defaultdict(set)
        self.short = ShortNames(catalogue)
        self.parted = PartedNames(catalogue)
        self._rules_after = catalogue.name_frames.rules_after
        self._rules = frozenset(one.id for one in catalogue.requirements if one.form == "procedure")
        self._not_this: dict[str, tuple[str, ...]] = {}
        for requirement in catalogue.requirements:
            for alias in (*requirement.aliases_zh, *requirement.aliases_en):
                key = name_key(alias)
                if " " in key or not _LATIN.search(key) or " " not in alias:  # "our company" is not company
                    owners[key].add(requirement.id)
        for requirement in catalogue.requirements:
            for title in (requirement.title.zh, requirement.title.en):
                key = name_key(_BRACKETS.sub("", title))
                if len(key) >= _SHORTEST_TITLE and key not in owners:
                    owners[key].add(requirement.id)
            self._not_this[requirement.id] = tuple(
                key for phrase in (*requirement.not_this, *requirement.not_this_en) if (key := name_key(phrase))
            )
        for combined in catalogue.combined:
            if "D-4.4" in combined.satisfies:
                continue  # a manual's chapters are judged one by one
            for alias in (*combined.aliases_zh, *combined.aliases_en):
                owners[name_key(alias)] = set(combined.satisfies)
        owners.pop("", None)
        self._owners = {alias: tuple(sorted(ids)) for alias, ids in owners.items()}
        self._by_start = by_start(self._owners)
        stems: dict[str, set[str]] = defaultdict(set)
        for alias, ids in owners.items():
            stem = _stem_of(alias)
            if stem and stem not in owners:
                stems[stem] |= {one for one in ids if not one.startswith("L")}
        self._stem_owners = {
            stem: tuple(sorted(ids)) for stem, ids in stems.items() if 0 < len(ids) <= _MOST_STEM_OWNERS
        }
        self._stems_by_start = by_start(self._stem_owners)
        self._misspelt = Misspelt(self._owners)
        self._recent = lru_cache(maxsize=_MOST_RECENT)(self._hits)  # a title is asked for several times a file

    def hits(self, name: str, fuzzy: bool = False) -> tuple[NameHit, ...]:
        """Requirements whose alias stands in `name`: longest alias wins, then `not_this`; best first.

        With `fuzzy`, a name without any alias is compared whole with all of them.
        """
        return self._recent(in_the_fields_words(name), fuzzy)

    def _hits(self, name: str, fuzzy: bool) -> tuple[NameHit, ...]:
        cleaned = as_others_say(_TEMPLATE.sub("", clean(name)[:_LONGEST_NAME]))
        plain = _DOCUMENT.sub("", cleaned)
        known = name_key(cleaned) in self._owners  # request for the change of a document
        if plain != cleaned and not known and any(name_key(one) in self._owners for one in variants(plain)):
            cleaned = plain
        found: dict[str, NameHit] = {}
        several = joins_several(cleaned)
        for variant in variants(cleaned):
            key = name_key(variant)
            explained: dict[str, dict[str, None]] = defaultdict(dict)
            for alias, requirement in self._longest(key, several):
                explained[requirement][alias] = None
            for requirement, aliases in explained.items():
                # "Business impact analysis and continuity risk assessment" are two names of one record.
                share = sum(map(len, aliases)) / max(len(self._core(key, requirement, aliases)), 1)
                share = max(share, _OF_A_SEGMENT * self.parted.explained(key, aliases, requirement))
                hit = NameHit(requirement, max(aliases, key=len), min(1.0, share))
                if requirement not in found or hit.coverage > found[requirement].coverage:
                    found[requirement] = hit
        key = name_key(cleaned)
        for segment in (*segments(cleaned), self.short.unframed(key)):
            self._whole_segment(segment, several, found)
        self._put_together(key, several, found)
        open_still = all(hit.coverage < _MOST_OF_A_NAME for hit in found.values())
        if open_still and (gloss := glossed(cleaned)):
            self._whole_segment(gloss, several, found)
        found = _of_audit_paper(found)
        if _AUDITED.search(key):
            found = _of_audit_report(found)
        if _OF_TRAINING.search(key):
            found = {id: hit for id, hit in found.items() if id.startswith(_FOR_PEOPLE)}
        program = name_key(program_of(cleaned))
        hits = [
            hit
            for hit in found.values()
            if not (program and stands_in(program, hit.alias)) and not self._refused(hit.requirement, key, cleaned)
        ]
        if not hits and fuzzy and len(key) >= 4 and not _OF_TRAINING.search(key):
            alias, likeness = self._misspelt.nearest(key)
            owners = self._owners.get(alias, ())
            hits = [
                NameHit(requirement, alias, likeness, fuzzy=True)
                for requirement in owners
                if not self._refused(requirement, key, cleaned)
            ]
        return tuple(sorted(hits, key=lambda hit: (-hit.coverage, hit.requirement)))

    def _core(self, key: str, requirement: str, aliases: Iterable[str]) -> str:
        """`key` without the words after the last alias, if they say no more than that these are rules."""
        end = max((key.rfind(alias) + len(alias) for alias in aliases), default=len(key))
        rest = key[end:]
        if requirement in self._rules and rest and any(frame.sub("", rest) == "" for frame in self._rules_after):
            return key[:end]
        return key

    def _whole_segment(self, segment: str, several: bool, found: dict[str, NameHit]) -> None:
        """Puts into `found` the requirements that a part of a name names in full: Monthly service report - Meyer GmbH."""
        key = name_key(segment)
        for alias, requirement in self._longest(key, several):
            coverage = _OF_A_SEGMENT * len(alias) / max(len(key), 1)
            known = found.get(requirement)
            if len(alias) >= _WHOLE_SEGMENT * len(key) and (known is None or known.coverage < coverage):
                found[requirement] = NameHit(requirement, alias, coverage)

    def _put_together(self, key: str, several: bool, found: dict[str, NameHit]) -> None:
        """Puts into `found` what the parts of a name mean together, where no alias says as much."""
        parted = self.parted.meant(key)
        if parted is None:
            return
        coverage = _OF_A_SEGMENT * parted.coverage
        # What stands in brackets takes nothing from an alias; here it counts: "Risk plan (security)".
        said = (len(hit.alias) / len(key) if parted.whole else hit.coverage for hit in found.values())
        if max(said, default=0.0) >= coverage:
            return
        made, known = NameHit(parted.requirement, parted.words, coverage, parted=True), found.get(parted.requirement)
        if known and not known.parted:  # an alias says so, and the rest of the name says nothing
            made = NameHit(known.requirement, known.alias, max(known.coverage, coverage))
        if parted.whole and not several:  # the aliases are words of it: SLA in "SLA breaches"
            found.clear()
        found[parted.requirement] = known if known and known.coverage >= coverage else made

    def refuses(self, name: str, requirement: str) -> bool:
        """Whether `name` holds a phrase that says it is not this requirement's document."""
        cleaned = clean(name)[:_LONGEST_NAME]
        return self._refused(requirement, name_key(cleaned), cleaned)

    def _refused(self, requirement: str, key: str, name: str) -> bool:
        """Whether a name (`key` is its compared form) holds such a phrase, and none of the names of one sort that it
        joins is free of it and an alias outright: "Service level agreement & operational level agreement" is both."""
        phrases = self._not_this.get(requirement, ())
        if not any(stands_in(key, phrase) for phrase in phrases):
            return False
        own = (part for part in parts_of_one_sort(name) if not any(stands_in(name_key(part), one) for one in phrases))
        return not any(requirement in self._owners.get(name_key(without_brackets(part)), ()) for part in own)

    def _longest(self, key: str, several: bool) -> Iterable[tuple[str, str]]:
        """(alias, requirement) in `key`: longest alias wins; stems only where no alias stands,
        or beside one in a name that joins several subjects."""
        found = spans(key, self._owners, self._by_start)
        for alias in widest(found):
            for requirement in self._owners[alias]:
                yield alias, requirement
        if found and not several:
            return
        loose = [
            one
            for one in spans(key, self._stem_owners, self._stems_by_start)
            if not any(one[0] < b and a < one[1] for a, b, _ in found)
        ]
        for stem in widest(loose):
            for requirement in self._stem_owners[stem]:
                yield stem, requirement


def _of_audit_paper(found: dict[str, NameHit]) -> dict[str, NameHit]:
    """Of an audit's working paper the rest of the name is what was audited: 审核工作底稿：资产管理."""
    paper = found.get(_AUDIT_PAPER)
    if paper is None or paper.coverage != _OF_A_SEGMENT:
        return found
    return {id: hit for id, hit in found.items() if id.startswith(_OF_AUDITS)}


def _of_audit_report(found: dict[str, NameHit]) -> dict[str, NameHit]:
    """Of the report on an audit the rest of the name is what was audited, and no document of it: Change management audit."""
    audited = {id for id, hit in found.items() if id.startswith("D-") and hit.coverage < _MOST_OF_AN_AUDIT}
    if not audited - {"D-9.2"}:
        return found
    left = {id: hit for id, hit in found.items() if id not in audited or id == "D-9.2"}
    if not left:
        least = max((found[id] for id in audited), key=lambda hit: hit.coverage)
        left[_REPORT_OF_AUDIT] = NameHit(_REPORT_OF_AUDIT, least.alias, min(least.coverage, _OF_A_SEGMENT))
    return left


@remembered(most=2)
def name_index(catalogue: Catalogue) -> NameIndex:
    """The index of a catalogue, built once."""
    return NameIndex(catalogue)

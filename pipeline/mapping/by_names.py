"""Requirements that a file may serve, found by its title and its file name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import (
    HINTED,
    LEAST_KEYWORDS,
    READS_AS,
    Candidate,
    FileNames,
    body_of,
    confidence_of,
    reads_as,
    sample,
)
from pipeline.mapping.content.key_content import absent_from, keywords_found
from pipeline.mapping.field import OF_CHANGES, OF_EMERGENCIES, of_another_field, of_other_emergencies, of_people
from pipeline.mapping.fit import RULES, clause_of, expected_kind, fits, siblings
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.called import LIKELY as CALLED_SO
from pipeline.mapping.names.called import called
from pipeline.mapping.names.clean import clean
from pipeline.mapping.names.joined import joins_several, variants
from pipeline.mapping.names.keys import name_key
from pipeline.mapping.names.known import NameHit
from pipeline.mapping.papers.aftermath import of_security
from pipeline.mapping.parts.sections import cut
from pipeline.text.normal import bare, quote
from pipeline.values import Block, Content, Kind

_HEADING_COVERAGE = 0.6
_WHOLE_NAME = 0.75
_WEAK_NAME = 0.35
_HINTED_COVERAGE = 0.5
_PUT_TOGETHER = 0.78  # a name that is no alias does not outweigh what the text is about
_NAMED_ALONE = 0.58  # below what needs no second look
_CHAPTER = 700  # characters
_COVERED = 0.6
_LEAST_CONTENTS = 4
_SURE_OF_SIBLING = 0.98  # that a record of a process is another one than the usual
_PROFILE_READS = 0.4
_ABOUT = re.compile(r"about (?!this|that|the |how|our|these)[\w&. ]{2,40}$", re.I)
# Of these names a part says only the subject: "cloud security policy" is not the information security policy.
_LEAST_OF_NAME = {"D-8.7.3.1": 0.6}
# What a policy is besides that is called after the process or its plan: Docs change management policy, Continuity plan policy.
POLICY_BESIDE = {"D-8.5.1": "D-8.5.1.1", "D-8.7.2-PL": "D-8.7.2"}
_CONTINUITY, _ITS_PLAN = "D-8.7.2", "D-8.7.2-PL"
_FIELD = frozenset(["information security", "it security", "cyber security", "cybersecurity", "信息安全", "网络安全"])
_A_SLIP = 0.855  # of a letter or two in a name of several words: as likely meant as written
_EMERGENCY = re.compile(r"应急|预案|emergency|crisis")
OF_SECURITY = {"R-8.6.1-1": "R-8.7.3-2", "R-8.6.1-2": "R-8.7.3-2"}  # in papers of an information security system
_AUDITS, _OF_AN_AUDIT = "9.2", re.compile(r"audit|审核|内审|审计|审查|assess|评估")
_PAPER = re.compile(
    r"standard operating procedure|sop|作业指导书|step by step|标准作业程序|(?:标准|运维)?操作(?:规程|程序|手册)"
)


def by_names(names: FileNames, kind: Kind, content: Content, mapper: Mapper) -> list[Candidate]:
    """Aliases in the title and in the file name; what the kind cannot serve goes to a sibling of its clause."""
    body = body_of(content)
    key = bare("\n".join(block.text for block in body))
    found: dict[str, Candidate] = {}
    several = len({block.place.sheet for block in body}) > 1  # whose title is that of the first sheet
    every = [hit.requirement for name in (names.title, names.file) for hit in mapper.names.hits(name)]
    direct = [one for one in map(mapper.catalogue.requirement, dict.fromkeys(every)) if fits(one, kind)]
    for text, place, weight in ((names.title, names.title_place, 1.0), (names.file, "name", 0.97)):
        hits = mapper.names.hits(text, fuzzy=True) if text else ()
        by_words = not (hits or every or (several and place != "name"))
        hits = _read(text, mapper) if by_words else hits
        for rank, hit in enumerate(hits):
            requirement = mapper.catalogue.requirement(hit.requirement)
            if _refused(requirement, names, mapper):
                continue
            if (
                requirement.id in OF_EMERGENCIES
                and _EMERGENCY.search(hit.alias)
                and of_other_emergencies(content, text)
            ):
                continue
            if requirement.id in OF_CHANGES and of_people(content):
                continue
            by_text = False
            loose = _says_half(hit, place == "name" and bool(names.title) and not names.title_ends_with_file())
            confidence = confidence_of(hit) * weight
            if hit.parted:
                confidence = min(confidence, _PUT_TOGETHER)
            if hit.coverage < _LEAST_OF_NAME.get(requirement.id, 0.0):
                confidence = min(confidence, HINTED)  # the policy on one subject is not the policy
            if requirement.form == "policy" and kind == "procedure" and kind_by_name(hit.alias) is None:
                confidence = min(confidence, HINTED)  # nor are rules of which the name says the subject only
            if (
                requirement.id in OF_SECURITY
                and kind not in RULES
                and (of_another_field(content) or of_security(content))
            ):
                requirement = mapper.catalogue.requirement(OF_SECURITY[requirement.id])
                by_text = of_security(content)
            plan_of_process = kind == "plan" and requirement.form == "procedure" and hit.coverage < _WHOLE_NAME
            if plan_of_process or not (fits(requirement, kind) or _joined_to(requirement, text, kind, mapper)):
                other = _redirect(requirement, kind, content, body, mapper)
                only_field = hit.alias in _FIELD and bool(direct)  # Information security: questionnaire for suppliers
                said = only_field or _said_already(requirement, hit.alias, direct)
                if other is None or said or _refused(other, names, mapper):
                    continue
                requirement, confidence = other, confidence * 0.85
                loose = loose or not _of_that_sort(text, kind)
            if not _text_agrees(requirement, hit, rank, text, kind, key, content, mapper):
                named = hit.coverage >= _HINTED_COVERAGE and not hit.fuzzy
                whole = named and hit.coverage >= _WHOLE_NAME and requirement.id == hit.requirement
                # The text has other words than those that are known: a whole name counts all the same, one put together
                # or read as another of its clause not among strangers.
                loose = loose or hit.parted or (requirement.id != hit.requirement and not by_text)
                confidence = max(confidence * 0.5, _NAMED_ALONE if whole else HINTED if named else 0.0)
            made = Candidate(requirement.id, confidence, place, quote(text), body, read=by_words, loose=loose)
            if known := found.get(requirement.id):
                confidence = min(0.99, max(confidence, known.confidence) + 0.03)
                loose = loose and known.loose and (by_words or not hit.parted)
                made = replace(known, confidence=confidence, read=by_words, loose=loose)
            found[requirement.id] = made
    if (
        kind == "plan" and _CONTINUITY in found and _ITS_PLAN not in found
    ):  # Disaster recovery: a plan is what its plan is
        found[_ITS_PLAN] = replace(found.pop(_CONTINUITY), requirement=_ITS_PLAN)
    if kind == "policy":
        for one, policy in POLICY_BESIDE.items():
            if one in found and policy not in found:
                found[policy] = replace(found[one], requirement=policy)
    if kind == "record" and "L05" not in found and _ABOUT.match(names.title):
        ranked = dict(mapper.classifier.ranked(sample(content, FileNames("", ""))))
        if ranked.get("L05", 0.0) >= _PROFILE_READS:
            found["L05"] = Candidate("L05", 0.8, names.title_place, quote(names.title), body)
    return list(found.values())


def _refused(requirement: Requirement, names: FileNames, mapper: Mapper) -> bool:
    return any(mapper.names.refuses(name, requirement.id) for name in (names.title, names.file))


def _says_half(hit: NameHit, beside_title: bool) -> bool:
    """Whether a hit is put together of parts and leaves some of the name open, or is not what the title says; or tells
    the kind of paper only."""
    if _PAPER.fullmatch(hit.alias):
        return True
    return hit.parted and (beside_title or hit.coverage < _WHOLE_NAME)


def _of_that_sort(name: str, kind: Kind) -> bool:
    """Whether a name says itself that this is a document of rules, a plan, or one of results."""
    said = kind_by_name(name)
    return said is not None and (said in RULES, said == "plan") == (kind in RULES, kind == "plan")


def _read(name: str, mapper: Mapper) -> tuple[NameHit, ...]:
    """What a name without any alias is likeliest to name: no more than the text has to bear out."""
    likeliest = next(iter(called(name, mapper.called).items()), None) if name else None
    if likeliest is None or likeliest[1] < CALLED_SO:
        return ()
    return (NameHit(likeliest[0], name_key(name), _COVERED, parted=True),)


def _said_already(requirement: Requirement, alias: str, direct: Sequence[Requirement]) -> bool:
    """Whether the name speaks of something else that a document of this kind can be, and this alias is a part of it:
    of the same clause, or a word of its title (nonconformity and corrective action procedure)."""
    clause = clause_of(requirement)
    return any(
        (clause and clause_of(one) == clause) or alias in (bare(one.title.zh), *name_key(one.title.en).split(" "))
        for one in direct
        if one.id != requirement.id
    )


def _joined_to(requirement: Requirement, name: str, kind: Kind, mapper: Mapper) -> bool:
    """Whether a name that joins several (plan and papers) names this requirement by one that is of its kind."""
    if kind == "form" or kind in RULES or requirement.kind != "record" or not joins_several(clean(name)):
        return False
    return any(
        hit.requirement == requirement.id and hit.coverage >= _WHOLE_NAME
        for variant in variants(clean(name))
        if fits(requirement, kind_by_name(variant) or expected_kind(requirement))
        for hit in mapper.names.hits(variant)
    )


def _text_agrees(
    requirement: Requirement, hit: NameHit, rank: int, text: str, kind: Kind, key: str, content: Content, mapper: Mapper
) -> bool:
    """Whether the text bears out a name that speaks of `requirement`: the less of the name, the more it must say."""
    whole = hit.coverage >= _WHOLE_NAME and not hit.fuzzy
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
    best, sure = next(((options[one], probability) for one, probability in ranked if one in options), (None, 0.0))
    usual = options.get(mapper.names.short.record_of.get(requirement.id, ""))
    return (best if sure >= _SURE_OF_SIBLING else None) or usual or best or next(iter(options.values()))

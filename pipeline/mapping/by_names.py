"""Requirements that a file may serve, found by its title and its file name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import (
    HINTED,
    Candidate,
    FileNames,
    body_of,
    confidence_of,
    sample,
)
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
from pipeline.mapping.text_agrees import WHOLE_NAME, NamedFile, text_agrees
from pipeline.text.normal import bare, quote
from pipeline.text.plain_days import OF_A_PERIOD
from pipeline.values import Block, Content, Kind

_HINTED_COVERAGE = 0.5
_PUT_TOGETHER = 0.78  # a name that is no alias does not outweigh what the text is about
_NAMED_ALONE = 0.58  # below what needs no second look
_COVERED = 0.6
_SURE_OF_SIBLING = 0.98  # that a record of a process is another one than the usual
_PROFILE_READS = 0.4
_PROFILE = "L05"
_ABOUT = re.compile(r"about (?!this|that|the |how|our|these)[\w&. ]{2,40}$", re.I)
# Of these names a part says only the subject: "cloud security policy" is not the information security policy.
_LEAST_OF_NAME = {"D-8.7.3.1": 0.6}
# What a policy is besides that is called after the process or its plan: Docs change management policy, Continuity plan policy.
POLICY_BESIDE = {"D-8.5.1": "D-8.5.1.1", "D-8.7.2-PL": "D-8.7.2"}
_CONTINUITY, _ITS_PLAN = "D-8.7.2", "D-8.7.2-PL"
_FIELD = frozenset(["information security", "it security", "cyber security", "cybersecurity", "信息安全", "网络安全"])
_EMERGENCY = re.compile(r"应急|预案|emergency|crisis")
_CHANGE_ASKED, _CHANGES_IN_ALL = "R-8.5.1-1", "R-8.5.1-4"
OF_SECURITY = {"R-8.6.1-1": "R-8.7.3-2", "R-8.6.1-2": "R-8.7.3-2"}  # in papers of an information security system
_PAPER = re.compile(
    r"standard operating procedure|sop|作业指导书|step by step|标准作业程序|(?:标准|运维)?操作(?:规程|程序|手册)"
)


class _Meant(NamedTuple):
    requirement: Requirement
    confidence: float
    loose: bool  # half of the name, or another of the clause than it says
    by_text: bool  # the text decides, and not the name


def by_names(names: FileNames, kind: Kind, content: Content, mapper: Mapper) -> list[Candidate]:
    """Aliases in the title and in the file name; what the kind cannot serve goes to a sibling of its clause."""
    body = body_of(content)
    every = [hit.requirement for name in (names.title, names.file) for hit in mapper.names.hits(name)]
    direct = [one for one in map(mapper.catalogue.requirement, dict.fromkeys(every)) if fits(one, kind)]
    key = bare("\n".join(block.text for block in body))
    file = NamedFile(names, kind, content, mapper, body, key, direct, bool(every))
    found: dict[str, Candidate] = {}
    for text, place, weight in ((names.title, names.title_place, 1.0), (names.file, "name", 0.97)):
        for made, parted in _of_one_name(text, place, weight, file) if text else ():
            known = found.get(made.requirement)
            found[made.requirement] = _said_twice(known, made, parted) if known else made
    return list(_also_meant(found, file).values())


def _of_one_name(text: str, place: str, weight: float, file: NamedFile) -> Iterator[tuple[Candidate, bool]]:
    """What a name says that the file serves, and whether the alias was put together of parts."""
    mapper = file.mapper
    hits = mapper.names.hits(text, fuzzy=True)
    several = len({block.place.sheet for block in file.body}) > 1  # whose title is that of the first sheet
    by_words = not (hits or file.named or (several and place != "name"))
    for rank, hit in enumerate(_read(text, mapper) if by_words else hits):
        requirement = mapper.catalogue.requirement(hit.requirement)
        if _refused(requirement, file.names, mapper) or _of_another_trade(requirement, hit, text, file):
            continue
        half = _says_half(hit, place == "name" and bool(file.names.title) and not file.names.title_ends_with_file())
        meant = _meant(requirement, hit, text, weight, file)
        if meant is None:
            continue
        confidence, loose = meant.confidence, half or meant.loose
        if not text_agrees(meant.requirement, hit, rank, text, file):
            whole = hit.coverage >= WHOLE_NAME and meant.requirement.id == hit.requirement
            named = hit.coverage >= _HINTED_COVERAGE and not hit.fuzzy
            # The text has other words than those that are known: a whole name counts all the same, one put together
            # or read as another of its clause not among strangers.
            loose = loose or hit.parted or (meant.requirement.id != hit.requirement and not meant.by_text)
            confidence = max(confidence * 0.5, (_NAMED_ALONE if whole else HINTED) if named else 0.0)
        made = Candidate(meant.requirement.id, confidence, place, quote(text), file.body, read=by_words, loose=loose)
        yield made, hit.parted


def _of_another_trade(requirement: Requirement, hit: NameHit, text: str, file: NamedFile) -> bool:
    """Whether emergencies are not those of services, or changes those of people."""
    of_fires = requirement.id in OF_EMERGENCIES and _EMERGENCY.search(hit.alias)
    if of_fires and of_other_emergencies(file.content, text):
        return True
    return requirement.id in OF_CHANGES and of_people(file.content)


def _meant(requirement: Requirement, hit: NameHit, text: str, weight: float, file: NamedFile) -> _Meant | None:
    """What a name means in a file of this kind: what it says, the same of information security, or a sibling."""
    kind, mapper = file.kind, file.mapper
    confidence = _of_a_name(requirement, hit, kind, weight)
    secure = of_security(file.content) if requirement.id in OF_SECURITY and kind not in RULES else None
    if secure is not None and (secure or of_another_field(file.content)):
        requirement = mapper.catalogue.requirement(OF_SECURITY[requirement.id])
    by_text = bool(secure)
    plan_of_process = kind == "plan" and requirement.form == "procedure" and hit.coverage < WHOLE_NAME
    if not plan_of_process and (fits(requirement, kind) or _joined_to(requirement, text, kind, mapper)):
        return _Meant(requirement, confidence, False, by_text)
    other = _redirect(requirement, kind, file.content, file.body, mapper)
    only_field = hit.alias in _FIELD and bool(file.direct)  # Information security: questionnaire for suppliers
    if other is None or only_field or _said_already(requirement, hit.alias, file.direct):
        return None
    if _refused(other, file.names, mapper):
        return None
    return _Meant(other, confidence * 0.85, not _of_that_sort(text, kind), by_text)


def _of_a_name(requirement: Requirement, hit: NameHit, kind: Kind, weight: float) -> float:
    """How sure a name is by itself: what says the subject only is a hint."""
    confidence = confidence_of(hit) * weight
    if hit.parted:
        confidence = min(confidence, _PUT_TOGETHER)
    one_subject = hit.coverage < _LEAST_OF_NAME.get(requirement.id, 0.0)  # the policy on it is not the policy
    rules_on_it = requirement.form == "policy" and kind == "procedure" and kind_by_name(hit.alias) is None
    return min(confidence, HINTED) if one_subject or rules_on_it else confidence


def _said_twice(known: Candidate, made: Candidate, parted: bool) -> Candidate:
    """What title and file name both say is surer than either."""
    confidence = min(0.99, max(made.confidence, known.confidence) + 0.03)
    loose = made.loose and known.loose and (made.read or not parted)
    return replace(known, confidence=confidence, read=made.read, loose=loose)


def _also_meant(found: dict[str, Candidate], file: NamedFile) -> dict[str, Candidate]:
    """What a paper of this kind is besides, or instead: a plan for a disaster, a policy on a process, a page about us."""
    told = dict(found)
    if file.kind == "plan" and _CONTINUITY in told and _ITS_PLAN not in told:
        told[_ITS_PLAN] = replace(told.pop(_CONTINUITY), requirement=_ITS_PLAN)
    for one, policy in POLICY_BESIDE.items() if file.kind == "policy" else ():
        if one in told and policy not in told:
            told[policy] = replace(told[one], requirement=policy)
    if file.kind == "report" and _CHANGE_ASKED in told and _CHANGES_IN_ALL not in told and _of_a_time(file):
        told[_CHANGES_IN_ALL] = replace(told.pop(_CHANGE_ASKED), requirement=_CHANGES_IN_ALL)
    if file.kind == "record" and _PROFILE not in told and _ABOUT.match(file.names.title):
        ranked = dict(file.mapper.classifier.ranked(sample(file.content, FileNames("", ""))))
        if ranked.get(_PROFILE, 0.0) >= _PROFILE_READS:
            told[_PROFILE] = Candidate(_PROFILE, 0.8, file.names.title_place, quote(file.names.title), file.body)
    return told


def _of_a_time(file: NamedFile) -> bool:
    """Whether a text, and no list, is called after a month or a quarter: it tells of all that was changed in it."""
    called = any(map(OF_A_PERIOD.search, (file.names.title, file.names.file)))
    return called and not any(block.place.sheet for block in file.body)


def _refused(requirement: Requirement, names: FileNames, mapper: Mapper) -> bool:
    return any(mapper.names.refuses(name, requirement.id) for name in (names.title, names.file))


def _says_half(hit: NameHit, beside_title: bool) -> bool:
    """Whether a hit is put together of parts and leaves some of the name open, or is not what the title says; or tells
    the kind of paper only."""
    if _PAPER.fullmatch(hit.alias):
        return True
    return hit.parted and (beside_title or hit.coverage < WHOLE_NAME)


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
        hit.requirement == requirement.id and hit.coverage >= WHOLE_NAME
        for variant in variants(clean(name))
        if fits(requirement, kind_by_name(variant) or expected_kind(requirement))
        for hit in mapper.names.hits(variant)
    )


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

"""Requirements named by short names alone (Incidents, 供应商), where the text bears them out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import HINTED, LEAST_KEYWORDS, Candidate, FileNames, body_of, reads_as
from pipeline.mapping.content.key_content import keywords_found
from pipeline.mapping.fit import RULES, clause_of, fits
from pipeline.mapping.mapper import Mapper
from pipeline.text.normal import bare, normal, quote
from pipeline.values import NAME_PLACES, Block, Content, Kind, Section

_MONTH = re.compile(r"20\d\d|\d{1,2}\s*月|^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b", re.I)
_LEAST_ROWS = 3
_TELLING = 3
_BORNE_OUT = 0.78
_NAMED_IN_FILE = 0.85  # more than what the name of the file says of all its sheets
_NAMED = 0.5
_READ = 0.5
_SURE_OTHER = 0.95  # that a sheet is another document or record of its clause than the usual one
_READ_CHARACTERS = 700
_SUBTITLE, _WHOLE = re.compile(r"[:：;；(（]"), 0.6
# What a sheet called "security" is in a workbook of risks.
_RISKS_OF = {"R-8.7.3-3": "R-8.7.3-1", "R-8.7.2-2": "R-8.7.2-1", "R-8.7.1-1": "R-8.7.2-1"}

_QUALIFIED = re.compile(r"(?:[a-z]+ ){1,2}$|[\u4e00-\u9fff]{2,4}$")
_ALL = 0.95
_JOINS = re.compile(r"(?:\b(?:and|or|of|for|with|from)\b|[&+,、/]|[和与及]) *$")

# Rules that are called after what was wrong and after what can be better are on both, however little they say of one.
_ENDS = ("D-10.1", "D-10.2")
_BOTH_ENDS = re.compile(
    r"(?:不符合|不合格|纠正|纠偏).*改[进善](?!行)|\b(?:non-?conformit\w+|corrective actions?|corrections?)\b.*\bimprov\w+|\bimprov\w+\b.*\b(?:non-?conformit\w+|corrective actions?)\b"
)
_RISKS, _UPTIME_NEEDED = "D-6.1", "D-8.7.1-RT"
_OF_THE_SYSTEM = re.compile(r"\bopportunit|\bsms\b|\bsystem\b|\borgani[sz]ation|机遇|体系|组织")
_CATALOGUE, _REQUESTS = "D-8.2.4", "R-8.6.2"
_NEEDED, _DEMANDED = "D-8.2.2", ("R-8.4.2", "D-8.4.2")
_HOW_MUCH = re.compile(
    r"预测|预估|用量|使用|消耗|趋势|增长|变化|业务量|容量|能力|实际|forecast|usage|use|used|consum|trend|growth|volume|outlook|demand|capacity"
)


def by_short_names(
    names: FileNames, kind: Kind, content: Content, known: Iterable[Candidate], mapper: Mapper
) -> list[Candidate]:
    """The subjects that title or file name consist of; what the text does not bear out stays a hint."""
    served = {one.requirement for one in known if one.confidence >= _NAMED}
    clauses = {clause_of(mapper.catalogue.requirement(one)) for one in served}
    body = body_of(content)
    key = bare("\n".join(block.text for block in body))
    found: dict[str, Candidate] = {}
    for text, place in ((names.title, names.title_place), (names.file, "name")):
        named = mapper.names.short.named(text) if text else ()
        if served and len(named) < 2:
            continue  # one subject has been found already; of several that a name joins each counts
        for short in named:
            requirement = _of_kind((short.process, short.record), kind, mapper)
            if requirement is None or requirement.id in found or clause_of(requirement) in clauses:
                continue
            if mapper.names.refuses(text, requirement.id):  # 值班表: who is to be on duty, and no log of it
                continue
            told = keywords_found(requirement, key) >= _TELLING or reads_as(requirement, content, mapper)
            confidence = _BORNE_OUT if told else HINTED
            found[requirement.id] = Candidate(
                requirement.id, confidence, place, quote(text), body, loose=place == "name"
            )
    if kind in RULES:
        found |= _on_both_ends(names, body, served)
    return list(found.values())


def _on_both_ends(names: FileNames, body: tuple[Block, ...], served: set[str]) -> dict[str, Candidate]:
    """What is wrong and what can be better, of rules that are called after both."""
    called = ((names.title, names.title_place), (names.file, "name"))
    text, place = next(((text, place) for text, place in called if _BOTH_ENDS.search(normal(text))), ("", ""))
    return {one: Candidate(one, _BORNE_OUT, place, quote(text), body) for one in _ENDS if text and one not in served}


def short_headed(heading: str, blocks: tuple[Block, ...], kind: Kind, mapper: Mapper) -> list[Requirement]:
    """The requirements of chapters or sheets with a short name, as far as what is in them bears it out."""
    text = "\n".join(block.text for block in blocks)
    found: list[Requirement] = []
    named = mapper.names.short.named(heading)
    least = (
        LEAST_KEYWORDS if kind == "manual" and len(named) > 1 else _TELLING
    )  # of two subjects neither is told at length
    for short in named:
        if short.inside and kind != "manual":
            continue
        requirement = _of_kind((short.process, short.record), kind, mapper)
        if requirement is None:
            continue
        ranked = mapper.classifier.ranked(f"{heading}\n{text[:_READ_CHARACTERS]}", most=3)
        of_clause = [
            (one, probability)
            for id, probability in ranked
            if clause_of(one := mapper.catalogue.requirement(id)) == clause_of(requirement) != "" and fits(one, kind)
        ]
        best, sure = max(of_clause, key=lambda one: one[1], default=(requirement, 0.0))
        # A manual's chapter that is called as the clause is: resources, communication.
        own = kind == "manual" and short.inside and requirement.mandatory != "yes"
        if own or sure >= _READ or keywords_found(requirement, bare(text)) >= least:
            other = kind not in RULES and sure >= _SURE_OTHER and not (best.kind == "document" and _by_month(blocks))
            found.append(best if other else requirement)
    return found


def _by_month(blocks: Iterable[Block]) -> bool:
    """Whether the rows of a table begin with days or months: what happened, and no plan."""
    return any(
        sum(bool(row and (row[0].date or _MONTH.search(row[0].text))) for row in block.rows) >= _LEAST_ROWS
        for block in blocks
    )


def short_sheets(
    sections: Iterable[Section], kind: Kind, known: Iterable[Candidate], mapper: Mapper, file: str = ""
) -> list[Candidate]:
    """Sheets with a short name: INC, Requests, 变更; borne out by what is in them, or by what the file is called.

    "Incidents" in a file of "Security incidents and checks" are those that the file names.
    """
    known = tuple(known)
    clauses = {clause_of(mapper.catalogue.requirement(one.requirement)) for one in known if one.confidence >= _NAMED}
    sheets: dict[str, list[Block]] = {}
    for section in sections:
        if section.place.sheet:
            sheets.setdefault(section.place.sheet, []).extend(section.blocks)
    own: Kind = "form" if kind == "form" else "record"
    found: list[Candidate] = []
    for sheet, blocks in sheets.items():
        if mapper.names.hits(sheet) or not blocks or _named_above(sheet, blocks[0], mapper):
            continue
        if whole := _named_in_file(sheet, file, known, mapper):
            found.append(Candidate(whole, _NAMED_IN_FILE, sheet, quote(sheet), tuple(blocks)))
            continue
        served = short_headed(sheet, tuple(blocks), own, mapper)
        for short in mapper.names.short.named(sheet) if not served else ():
            requirement = _of_kind((short.process, short.record), own, mapper)
            if requirement and clause_of(requirement) in clauses - {""}:
                served.append(requirement)
        found += [Candidate(one.id, _BORNE_OUT, sheet, quote(sheet), tuple(blocks)) for one in served]
    return found


def _named_in_file(sheet: str, file: str, known: Iterable[Candidate], mapper: Mapper) -> str:
    """The record by which the file's name calls what a sheet calls in short: Incidents, of the file "Security incidents",
    and Faults, of one that is told by its name "Recurring faults" alone; "" where the short name is all that the file's
    name says of it."""
    plain, key = normal(file), normal(sheet).strip()
    before = _QUALIFIED.search(plain[: plain.find(key)]) if key and key in plain else None
    if before is None or not before[0].strip():
        return ""
    known = tuple(known)
    served = {one.requirement for one in known if one.place == "name"}
    named = [
        hit.requirement
        for hit in mapper.names.hits(f"{before[0].strip()}{' ' * key.isascii()}{key}")
        if hit.coverage >= _ALL
    ]
    if one := next((one for one in named if one in served and one.startswith("R-")), ""):
        return one
    told = {one.requirement for one in known if one.place in NAME_PLACES and one.confidence >= _NAMED}
    alone = len(told) == 1 and not named and not _JOINS.search(before[0])
    return next((one for one in told if alone and one.startswith("R-")), "")


def _named_above(sheet: str, first: Block, mapper: Mapper) -> bool:
    """Whether the line above a sheet's table says the sheet's name with more, and so what it is (by_sheets): Incidents,
    and above them "Information security incidents"."""
    head, key = _SUBTITLE.split(first.text if not first.rows else "")[0], bare(sheet)
    longer = key in bare(head) and len(bare(head)) > len(key) + 1
    return longer and any(hit.coverage >= _WHOLE for hit in mapper.names.hits(head))


def of_risks(candidates: Sequence[Candidate], mapper: Mapper) -> list[Candidate]:
    """Of a file that is called a risk assessment, sheets called "security" or "continuity" are risks of that kind."""
    candidates = _without_all_risks(candidates)
    risks = (_RISKS, *_RISKS_OF.values())
    assessed = any(one.requirement in risks and one.place in NAME_PLACES for one in candidates)
    return [
        replace(one, requirement=_RISKS_OF[one.requirement])
        if assessed and one.requirement in _RISKS_OF and mapper.names.short.named(one.place)
        else one
        for one in candidates
    ]


def _without_all_risks(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Of "availability requirements and risk assessment" the first word says which risks: not those of the system."""
    named = {one.quote for one in candidates if one.requirement == _UPTIME_NEEDED and one.place in NAME_PLACES}
    return [
        one
        for one in candidates
        if one.requirement != _RISKS or one.quote not in named or _OF_THE_SYSTEM.search(normal(one.quote))
    ]


def of_catalogue(candidates: Sequence[Candidate]) -> list[Candidate]:
    """A sheet of a service catalogue that is called "requests" lists those that can be made, unless its rows bear days."""
    if not any(one.requirement == _CATALOGUE and one.place in NAME_PLACES for one in candidates):
        return list(candidates)
    return [one for one in candidates if one.requirement != _REQUESTS or _by_month(one.blocks)]


def of_needs(candidates: Sequence[Candidate]) -> list[Candidate]:
    """What a paper on service requirements is called besides (服务需求表) says nothing of demand, unless it speaks of how
    much is foreseen or used."""
    if not any(one.requirement == _NEEDED and one.place in NAME_PLACES for one in candidates):
        return list(candidates)
    return [
        one
        for one in candidates
        if not (one.requirement in _DEMANDED and one.place in NAME_PLACES) or _HOW_MUCH.search(normal(one.quote))
    ]


def _of_kind(ids: tuple[str, str], kind: Kind, mapper: Mapper) -> Requirement | None:
    process, record = (mapper.catalogue.requirement(one) for one in ids)
    order = (process, record) if kind in RULES or kind == "plan" else (record, process)
    return next((one for one in order if fits(one, kind)), None)

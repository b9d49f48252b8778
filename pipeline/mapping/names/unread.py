"""What a file that could not be read would probably have served, by its name alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pipeline.mapping.fit import RULES, TALK, siblings
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.mapping.names.clean import clean, stem
from pipeline.mapping.names.known import NameHit
from pipeline.text.normal import simplified
from pipeline.values import Assignment

_WHOLE = 0.75
_OF_A_YEAR = re.compile(r"(?<!\d)20\d{2}(?!\d)")
OF_SUPPLIERS = re.compile(r"供应商|供方|供货商|厂商|外包|采购|supplier|vendor|subcontract|purchas")


def named_requirements(path: str, mapper: Mapper) -> tuple[Assignment, ...]:
    """Requirements that the file name speaks of: candidates for `unreadable`, never evidence of more."""
    name = stem(path)
    if kind_by_name(name) in TALK:
        return ()
    hits = list(mapper.names.hits(name, fuzzy=True))
    folder = path.rpartition("/")[0].rpartition("/")[2]
    # 信息安全/风险评估报告: what the folder is about belongs to the name, where both together name something.
    known = {hit.requirement for hit in hits}
    if folder:
        whole = mapper.names.hits(f"{clean(folder)}{_between(folder)}{clean(name)}")
        hits += [hit for hit in whole if hit.requirement not in known and hit.coverage >= _WHOLE]
    if folder and not hits:  # 内审员证书扫描/IMG_0231: only the folder says what its pictures are
        of_folder = mapper.names.hits(clean(folder))
        hits = [hit for hit in of_folder if hit.coverage >= _WHOLE and _proves(hit, mapper)]
    served = {hit.requirement: hit for hit in hits}
    if "L16" in served and OF_SUPPLIERS.search(simplified(folder).lower()):
        served["D-8.3.4.1"] = replace(served.pop("L16"), requirement="D-8.3.4.1")
    hits = [*served.values(), *_records_of_a_year(name, served, mapper)]
    return tuple(Assignment(hit.requirement, round(0.3 + 0.2 * hit.coverage, 2), "name", name) for hit in hits)


def _proves(hit: NameHit, mapper: Mapper) -> bool:
    """Whether what a folder names is kept in many papers or pictures, and no single document of rules."""
    return mapper.catalogue.requirement(hit.requirement).kind != "document"


def _records_of_a_year(name: str, served: Mapping[str, NameHit], mapper: Mapper) -> Iterator[NameHit]:
    """2026预算与核算: under a year and no word for rules stands rather the one record of a process than how it is done."""
    if not _OF_A_YEAR.search(name) or kind_by_name(name) in RULES:
        return
    for id, hit in served.items():
        records = [
            one
            for one in siblings(mapper.catalogue.requirement(id), "record", mapper.catalogue)
            if one.kind == "record"
        ]
        if mapper.catalogue.requirement(id).form == "procedure" and len(records) == 1 and records[0].id not in served:
            yield replace(hit, requirement=records[0].id)


def _between(folder: str) -> str:
    return " " if folder[-1:].isascii() else ""

"""Sheets of a workbook that serve requirements of their own, by their names, their titles or their columns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.mapping.candidates import Candidate, confidence_of, header_quote
from pipeline.mapping.fit import TALK, fits
from pipeline.mapping.kinds.by_name import kind_by_name
from pipeline.mapping.mapper import Mapper
from pipeline.text.normal import quote
from pipeline.values import Kind, Section

_SHEET_COVERAGE = 0.45
_SUBTITLE = re.compile(r"[:：;；(（]")


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
                    place = "title" if len(sheets) == 1 and title != sheet else sheet  # what names the one names all
                    found.append(Candidate(requirement.id, confidence_of(hit) * 0.95, place, quote(title), blocks))
                    named = True
        for requirement_id, share in () if named else mapper.columns.records(blocks)[:1]:
            if fits(mapper.catalogue.requirement(requirement_id), "record") and share >= 0.6:
                found.append(Candidate(requirement_id, 0.45 + 0.4 * share, sheet, header_quote(blocks), blocks))
    return found

"""Walks round a place that people of the house take, named after the place: 巡店记录, 巡楼登记, floor walk, depot rounds.

Who else walks round (guards, those who look at sales or lessons) names no systems.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.fit import NO_RECORDS
from pipeline.mapping.papers.looked_after import systems_named
from pipeline.text.normal import normal, quote
from pipeline.values import NAME_PLACES, Content, Kind

_OPERATION = "R-8.1"
_SURE, _KNOWN = 0.64, 0.5
_CALLED = re.compile(
    r"(?:巡(?!展|演|讲|回|洋|警|捕|航|更|课|寝|考|诊|防)|走检|查楼|走动检查|走查)[^/,，。;；]{0,10}(?:记录|登记|日志|台账|记事|情况|[表单卡本簿册])"
    r"|\b(?:walk[- ]?(?:rounds?|abouts?|arounds?)|gemba|rounds? (?:sheet|log|records?|book|notes?|report)"
    r"|(?:site|floor|store|shop|branch|ward|closet|depot|building|campus|station|plant|gate|room|hall|school|clinic|warehouse|yard|riser)s? (?:walks?|rounds?|tours?))\b"
)
_NO_RECORD = re.compile(r"计划|路线|安排|规定|办法|制度|细则|须知|\b(?:plan|route|schedule|procedure|guide|rules?)\b")
_LEAST_SYSTEMS = 2


def by_walk_round(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """The record of operation that a walk round a place is, where its name tells of nothing else."""
    if kind in NO_RECORDS or kind == "plan":
        return []
    if any(one.confidence >= _KNOWN and (one.place in NAME_PLACES or not one.chapter) for one in known):
        return []
    called = [normal(name) for name in (names.title, names.file)]
    if not any(map(_CALLED.search, called)) or any(map(_NO_RECORD.search, called)):
        return []
    body = body_of(content)
    if systems_named("\n".join(block.text for block in body)) < _LEAST_SYSTEMS:
        return []
    return [Candidate(_OPERATION, _SURE, "body", quote(body[0].text), body)]

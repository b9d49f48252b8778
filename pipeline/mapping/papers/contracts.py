"""Which side of a contract the organisation is on: a supplier's contract or a customer's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.mapping.candidates import Candidate, body_of
from pipeline.mapping.kinds.parties import parties
from pipeline.text.normal import company_key, normal, quote
from pipeline.values import Analysis, Content, Kind

_WITH_SUPPLIER, _WITH_CUSTOMER = "D-8.3.4.1", "L16"
_INSIDE = "D-8.3.4.2"
_INTERNAL = re.compile(
    r"\b(?:as|being) (?:an |our |your )?internal supplier|内部(?:供应商|供方|支持协议)|客户?作为(?:供应商|供方)"
)
_AGREEMENTS = frozenset(["D-8.3.4.1", "D-8.3.4.2", "D-8.3.3-SLA", "L15", "L16"])
_KNOWN, _UNSETTLED, _SIDE_KNOWN = 0.5, 0.44, 0.7
_SAME = 80.0


def by_sides(content: Content, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """An agreement that nothing else tells of: with an internal supplier, where it says so; of two sides it is one with
    a supplier, should the organisation be the one that buys."""
    if kind != "agreement" or any(one.requirement in _AGREEMENTS and one.confidence >= _KNOWN for one in known):
        return []
    inside = next((block for block in body_of(content) if _INTERNAL.search(normal(block.text))), None)
    if inside is not None:
        return [Candidate(_INSIDE, _SIDE_KNOWN, str(inside.place), quote(inside.text), body_of(content))]
    if {fact.name for fact in parties(content)} != {"party.buyer", "party.seller"}:
        return []
    body = body_of(content)
    first = next((block.text for block in body if not block.rows), "")
    return [Candidate(_WITH_SUPPLIER, _UNSETTLED, "title", quote(first), body)]


def settle_sides(analyses: Sequence[Analysis], own_names: Sequence[str]) -> tuple[Analysis, ...]:
    """Agreements mapped to the wrong side, put right once the organisation's own names are known."""
    return tuple(_settled(one, own_names) if one.kind == "agreement" else one for one in analyses)


def _settled(one: Analysis, own_names: Sequence[str]) -> Analysis:
    sides = {fact.name: fact.value for fact in one.facts if fact.name.startswith("party.")}
    buys, sells = (_is_own(sides.get(f"party.{side}", ""), own_names) for side in ("buyer", "seller"))
    if buys == sells:
        return one
    right, wrong = (_WITH_SUPPLIER, _WITH_CUSTOMER) if buys else (_WITH_CUSTOMER, _WITH_SUPPLIER)
    ids = {assignment.requirement for assignment in one.assignments}
    if buys and not ids and (hint := next((each for each in one.hints if each.requirement == right), None)):
        return replace(one, assignments=(replace(hint, confidence=max(hint.confidence, _SIDE_KNOWN)),), hints=())
    if wrong not in ids:
        return one
    kept = [
        replace(assignment, requirement=right) if assignment.requirement == wrong else assignment
        for assignment in one.assignments
        if assignment.requirement != wrong or right not in ids
    ]
    return replace(one, assignments=tuple(sorted(kept, key=lambda assignment: assignment.requirement)))


def _is_own(name: str, own_names: Sequence[str]) -> bool:
    key = company_key(name)
    return bool(key) and any(company_key(own) in key or fuzz.ratio(key, company_key(own)) >= _SAME for own in own_names)

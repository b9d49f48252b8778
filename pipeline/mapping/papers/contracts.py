"""Which side of a contract the organisation is on: a supplier's contract or a customer's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from pipeline.catalogue import Requirement
from pipeline.mapping.candidates import Candidate, FileNames, body_of
from pipeline.mapping.claims import GIVES_WAY
from pipeline.mapping.content.key_content import absent_from
from pipeline.mapping.content.quoting import quote_with
from pipeline.mapping.kinds.bound import SHARE, called_internal, promises_levels
from pipeline.mapping.kinds.parties import agreed_by_mail, parties
from pipeline.mapping.names.unread import OF_SUPPLIERS
from pipeline.text.message import is_message
from pipeline.text.normal import company_key, normal, quote, simplified
from pipeline.values import Analysis, Assignment, Content, Kind

_WITH_SUPPLIER, _WITH_CUSTOMER = "D-8.3.4.1", "L16"
_INSIDE, _LEVELS = "D-8.3.4.2", "D-8.3.3-SLA"
_INTERNAL = re.compile(
    r"\b(?:as|being) (?:an |our |your )?internal supplier|\(internal supplier\)|内部(?:供应商|供方|支持协议)|客户?作为(?:供应商|供方)"
)
_FIGURE_PROMISED = re.compile(r"\d ?%|\bwithin \w+ (?:minutes|hours)|\d ?(?:分钟|小时)内")
_AGREEMENTS = frozenset(["D-8.3.4.1", "D-8.3.4.2", "D-8.3.3-SLA", "L15", "L16"])
_KNOWN, _UNSETTLED, _SIDE_KNOWN = 0.5, 0.44, 0.7
_SAME = 80.0
_FILED_SO = 0.5


def by_sides(content: Content, names: FileNames, kind: Kind, known: Sequence[Candidate]) -> list[Candidate]:
    """An agreement that nothing else tells of: with an internal supplier, where it says so; of two sides it is one with
    a supplier, should the organisation be the one that buys."""
    if kind != "agreement" or any(one.requirement in _AGREEMENTS and one.confidence >= _KNOWN for one in known):
        return []
    body = body_of(content)
    if called := next((name for name in (names.title, names.file) if called_internal(name)), None):
        return [Candidate(_INSIDE, _SIDE_KNOWN, "title" if called == names.title else "name", quote(called), body)]
    inside = next((block for block in body if _INTERNAL.search(normal(block.text))), None)
    if inside is not None:
        return [Candidate(_INSIDE, _SIDE_KNOWN, str(inside.place), quote(inside.text), body)]
    text = normal("\n".join(block.text for block in body))
    by_mail = is_message(content.blocks) and agreed_by_mail(text) and _FIGURE_PROMISED.search(text)
    if by_mail or promises_levels(content):
        figure = _FIGURE_PROMISED if by_mail else SHARE
        return [Candidate(_LEVELS, _SIDE_KNOWN, "body", quote_with(body, figure), body)]
    if "party.seller" not in {fact.name for fact in parties(content)}:
        return []
    first = next((block.text for block in body if not block.rows), "")
    return [Candidate(_WITH_SUPPLIER, _UNSETTLED, "title", quote(first), body)]


def with_levels(candidates: list[Candidate], kind: Kind, levels: Requirement) -> list[Candidate]:
    """A contract with a customer that holds all that decides in an agreement on service levels is that agreement; one that
    promises levels and leaves something out (its limits, say) is both."""
    contract = next((one for one in candidates if one.requirement == _WITH_CUSTOMER and one.confidence >= _KNOWN), None)
    if kind != "agreement" or contract is None or any(one.requirement == _LEVELS for one in candidates):
        return candidates
    if any(content.essential for content in absent_from(levels, contract.blocks)):
        bought = any(one.requirement == _WITH_SUPPLIER and one.confidence >= _KNOWN for one in candidates)
        promised = not bought and promises_levels(Content(tuple(contract.blocks)))
        return [*candidates, replace(contract, requirement=_LEVELS, confidence=_SIDE_KNOWN)] if promised else candidates
    agreed = replace(contract, requirement=_LEVELS)
    others = [one for one in candidates if one.requirement != _WITH_CUSTOMER]
    return [*others, agreed, replace(contract, confidence=GIVES_WAY)]


def settle_sides(analyses: Sequence[Analysis], own_names: Sequence[str]) -> tuple[Analysis, ...]:
    """Agreements mapped to the wrong side, put right once the organisation's own names are known."""
    return tuple(_settled(one, own_names) if one.kind == "agreement" else one for one in analyses)


def _settled(one: Analysis, own_names: Sequence[str]) -> Analysis:
    sides = {fact.name: fact.value for fact in one.facts if fact.name.startswith("party.")}
    buys, sells = (is_own(sides.get(f"party.{side}", ""), own_names) for side in ("buyer", "seller"))
    seller_alone = "party.seller" in sides and "party.buyer" not in sides
    buys = buys or (seller_alone and not sells)  # who buys of a supplier need not say who that is
    ids = {assignment.requirement for assignment in one.assignments}
    filed = OF_SUPPLIERS.search(simplified(one.path.rpartition("/")[0]).lower()) is not None and not sells
    unread = not (ids or sides) and one.outcome != "read"  # hardly anything of it: then the folder says enough
    # Among the papers of suppliers no contract is one with a customer, whatever it is called.
    buys = buys or (filed and (unread or _WITH_CUSTOMER in ids))
    if buys == sells:
        return one
    right, wrong = (_WITH_SUPPLIER, _WITH_CUSTOMER) if buys else (_WITH_CUSTOMER, _WITH_SUPPLIER)
    if (
        buys and _LEVELS in ids and _WITH_CUSTOMER not in ids
    ):  # levels that a supplier promises are not ours to the customer
        right, wrong = _WITH_SUPPLIER, _LEVELS
    if buys and not ids and (hint := next((each for each in one.hints if each.requirement == right), None)):
        return replace(one, assignments=(replace(hint, confidence=max(hint.confidence, _SIDE_KNOWN)),), hints=())
    if filed and unread:
        made = Assignment(_WITH_SUPPLIER, _FILED_SO, "name", one.title)
        return replace(one, assignments=(made,), hints=())
    if wrong not in ids:
        return one
    kept = [
        replace(assignment, requirement=right) if assignment.requirement == wrong else assignment
        for assignment in one.assignments
        if (assignment.requirement != wrong or right not in ids)
        and not (right == _WITH_SUPPLIER and assignment.requirement == _LEVELS and wrong != _LEVELS)
    ]
    return replace(one, assignments=tuple(sorted(kept, key=lambda assignment: assignment.requirement)))


def is_own(name: str, own_names: Sequence[str]) -> bool:
    """Whether a party to a contract is the house, however its name is written."""
    key = company_key(name)
    return bool(key) and any(company_key(own) in key or fuzz.ratio(key, company_key(own)) >= _SAME for own in own_names)

"""The contracts in scope of a house that keeps no list of them: its agreements with customers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.mapping.papers.contracts import is_own
from pipeline.values import Analysis, Assignment

_CONTRACTS, _LEVELS = "L16", "D-8.3.3-SLA"
_LIKELY = 0.62  # for a person to look at: a list may be kept elsewhere
_KNOWN = 0.5


def contracts_in_hand(files: Sequence[Analysis], own_names: Sequence[str]) -> tuple[Analysis, ...]:
    """The files; where none tells of contracts, agreements on levels that the house gives others stand for them."""
    if any(_serves(one, _CONTRACTS) for one in files):
        return tuple(files)
    return tuple(_as_contract(one) if _with_a_customer(one, own_names) else one for one in files)


def _serves(one: Analysis, requirement: str) -> bool:
    return not one.obsolete and any(
        each.requirement == requirement and each.confidence >= _KNOWN for each in one.assignments
    )


def _with_a_customer(one: Analysis, own_names: Sequence[str]) -> bool:
    """Whether the house serves somebody else by it: departments of its own have no contract with it."""
    sides = {fact.name: fact.value for fact in one.facts if fact.name.startswith("party.")}
    buyer, seller = sides.get("party.buyer", ""), sides.get("party.seller", "")
    given = is_own(seller, own_names) and bool(buyer) and not is_own(buyer, own_names)
    return given and one.kind == "agreement" and _serves(one, _LEVELS)


def _as_contract(one: Analysis) -> Analysis:
    levels = next(each for each in one.assignments if each.requirement == _LEVELS)
    made = Assignment(_CONTRACTS, _LIKELY, levels.place, levels.quote)
    return replace(one, assignments=tuple(sorted((*one.assignments, made), key=lambda each: each.requirement)))

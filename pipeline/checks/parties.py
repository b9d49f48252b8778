"""Who the house is among the firms that its papers name, and with whom it has agreements."""

from __future__ import annotations

from pipeline.checks.registry import AssessedSet
from pipeline.text.normal import company_key
from pipeline.values import Analysis

_PARTIES = ("organisation.cover", "organisation.body", "party.buyer", "party.seller")


def own_keys(assessed: AssessedSet) -> frozenset[str]:
    """The names of the house in the form in which names of firms are compared."""
    return frozenset(map(company_key, assessed.own_names))


def other_parties(one: Analysis, assessed: AssessedSet) -> frozenset[str]:
    """The names of the other firms in an agreement, as they are written."""
    ours = own_keys(assessed)
    named = {fact.value for fact in one.facts if fact.name in _PARTIES}
    return frozenset(name for name in named if (key := company_key(name)) and key not in ours)

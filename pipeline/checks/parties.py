"""Who the house is among the firms that its papers name, and with whom it has agreements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set

from pipeline.checks.registry import TALK, AssessedSet
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact

_IN_A_TABLE = ("organisation.cover", "organisation.body")
_OF_A_FIRM = 4  # characters that tell a firm
_PARTIES = ("organisation.cover", "organisation.body", "party.buyer", "party.seller")


def own_keys(assessed: AssessedSet) -> frozenset[str]:
    """The names of the house in the form in which names of firms are compared."""
    return frozenset(map(company_key, assessed.own_names))


def other_parties(one: Analysis, assessed: AssessedSet) -> frozenset[str]:
    """The names of the other firms in an agreement, as they are written."""
    ours = own_keys(assessed)
    named = {fact.value for fact in one.facts if fact.name in _PARTIES}
    return frozenset(name for name in named if (key := company_key(name)) and key not in ours)


def papers_of_strangers(assessed: AssessedSet) -> Set[str]:
    """Bids, brochures and templates of others, which do not name the house: a firm of such a paper is no partner of it."""
    ours = own_keys(assessed)
    return {
        one.path
        for one in assessed.analyses
        if one.kind in TALK and not any(f.name in _PARTIES and company_key(f.value) in ours for f in one.facts)
    }


def kept_apart(one: Analysis, firm: Fact, ours: Set[str]) -> bool:
    """Is a firm known to be another: its paper lies in a folder called after it, or it stands in a table of several?"""
    beside = {company_key(f.value) for f in one.facts if f.name in _IN_A_TABLE and f.place == firm.place} - ours
    return (firm.name in _IN_A_TABLE and len(beside) > 1) or (
        company_key(firm.value)[:_OF_A_FIRM] in company_key(one.path.rpartition("/")[0])
    )


def files_naming(assessed: AssessedSet, strangers: Set[str]) -> Mapping[str, Set[str]]:
    """The files that name a company, whatever they are, by the company's key; not its own papers."""
    files: dict[str, set[str]] = defaultdict(set)
    for one in (each for each in assessed.analyses if each.path not in strangers):
        for fact in one.facts:
            if fact.name.startswith("organisation."):
                files[company_key(fact.value)].add(one.path)
    return files

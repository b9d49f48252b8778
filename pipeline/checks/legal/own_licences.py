"""Which of the licences in the set is the house's own."""

from __future__ import annotations

from collections.abc import Set

from pipeline.checks.legal.likeness import almost
from pipeline.checks.parties import own_keys
from pipeline.checks.registry import AssessedSet
from pipeline.text.normal import company_key, script
from pipeline.values import Analysis

_HOLDER = ("licence.name", "organisation.applicant")
_OF_ONE_HOUSE = 50.0  # likeness of 100


def own_licences(assessed: AssessedSet, requirement: str = "L01") -> list[Analysis]:
    """The licences (or permits) but for those of suppliers, where one of them is the house's own."""
    ours = own_keys(assessed)
    serving = assessed.serving(requirement)
    held = [(one, {company_key(f.value) for f in one.facts if f.name in _HOLDER}) for one in serving]
    own = any(names & ours for _, names in held)
    return [one for one, names in held if not names or names & ours or (not own and not _of_a_stranger(names, ours))]


def _of_a_stranger(holders: Set[str], ours: Set[str]) -> bool:
    """Do papers name the house in the script of this holder, and is it nothing like that name?"""
    beside = [(one, name) for one in holders for name in ours if script(one) == script(name)]
    return bool(beside) and not any(almost(one, name, _OF_ONE_HOUSE) for one, name in beside)

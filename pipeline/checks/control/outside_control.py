"""Rules that hold in the house and bear nothing of its control: no cover, nobody who wrote or approved them, no mark."""

from __future__ import annotations

import re

from pipeline.checks.lookup import prefix
from pipeline.checks.registry import AssessedSet
from pipeline.other_systems import filed_under_another, of_another_system
from pipeline.values import Analysis

_RULES = ("procedure", "policy", "manual")
_WITH_A_COVER = (".docx", ".docm", ".doc", ".wps", ".pdf")
_OF_CONTROL = ("number.cover", "number.header", "version.", "signoff.", "undated.", "signature.", "person.signed", "mark.", "organisation.header", "organisation.cover", "hand.other")  # fmt: skip
_IN_FORCE = ("day.effective", "day.released")
_SIGNED = re.compile(r"\b(?:signed|approved|issued by)\b|签发|签批|批准", re.I)  # in the line with the day
_LEAST = 6  # documents of the house that are approved by name
_ONE_IN = 6  # so few beside these stand out; of more it is the custom of the house
_TALK = re.compile(
    r"培训|课件|教材|通知|公告|通告|training|slides|notice|readme|guide for users|用户手册|使用说明", re.I
)


def outside_control(assessed: AssessedSet) -> list[Analysis]:
    """Rules with a day from which they hold, or a number in their file's name, and nothing else of a controlled document,
    where the documents of the house have an approval."""
    approved = [
        one
        for one in assessed.current
        if one.kind in _RULES and one.number and any(f.name == "signoff.approved" and f.value for f in one.facts)
    ]
    found = [one for one in assessed.current if _bare_rule(one)]
    return found if len(approved) >= _LEAST and len(found) * _ONE_IN <= len(approved) else []


def _bare_rule(one: Analysis) -> bool:
    if one.kind != "procedure" or one.outcome != "read" or not one.path.lower().endswith(_WITH_A_COVER):
        return False
    if of_another_system(one) or filed_under_another(one.path):
        return False
    names = {fact.name for fact in one.facts}
    if any(fact.name in _IN_FORCE and _SIGNED.search(fact.quote) for fact in one.facts):
        return False
    held = any(name in names for name in _IN_FORCE) or ("number.name" in names and bool(prefix(one.number)))
    return held and not _TALK.search(one.title) and not any(name.startswith(_OF_CONTROL) for name in names)

"""Rules that hold in the house and bear nothing of its control: no cover, nobody who wrote or approved them, no mark."""

from __future__ import annotations

import re
from datetime import date, timedelta

from pipeline.checks.lookup import prefix
from pipeline.checks.own_papers import folders_of_documents
from pipeline.checks.registry import AssessedSet
from pipeline.other_systems import filed_under_another, of_another_system
from pipeline.values import Analysis

_RULES = ("procedure", "policy", "manual")
_WITH_A_COVER = (".docx", ".docm", ".doc", ".wps", ".pdf")
_OF_CONTROL = ("number.cover", "number.header", "version.", "signoff.", "undated.", "signature.", "person.signed", "mark.", "organisation.header", "organisation.cover", "hand.other")  # fmt: skip
# What calls itself rules is followed, whether or not it says since when.
_CALLED_RULES = re.compile(
    r"(?:规程|办法|制度|规定|程序|规范|细则|指导书|守则)(?:[(（][^()（）]{1,12}[)）])?$|\b(?:procedure|policy|instructions?|rules?|regulations?|standing orders?)(?: \([^()]{1,20}\))?$",
    re.I,
)
_OF_CONTROL_OF_SHEETS = ("number.", "version.", "signoff.", "undated.", "signature.", "hand.other")
_LONG_BEFORE = timedelta(days=365)
_FEW_REGISTERS = 3  # of more it is the custom of the house
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
    found = [one for one in assessed.current if _bare_rule(one, assessed.milestones.release)]
    return found if len(approved) >= _LEAST and len(found) * _ONE_IN <= len(approved) else []


def _bare_rule(one: Analysis, release: date | None) -> bool:
    if one.kind != "procedure" or one.outcome != "read" or not one.path.lower().endswith(_WITH_A_COVER):
        return False
    if of_another_system(one) or filed_under_another(one.path):
        return False
    names = {fact.name for fact in one.facts}
    if any(fact.name in _IN_FORCE and _SIGNED.search(fact.quote) for fact in one.facts):
        return False
    held = any(name in names for name in _IN_FORCE) or ("number.name" in names and bool(prefix(one.number)))
    held = held or (bool(_CALLED_RULES.search(one.title)) and _of_the_time(one, release))
    return held and not _TALK.search(one.title) and not any(name.startswith(_OF_CONTROL) for name in names)


def _of_the_time(one: Analysis, release: date | None) -> bool:
    """Does it bear a day on which it was written or put into force, not long before there was the system?"""
    days = [each.value for each in one.dates if each.role in ("drafted", "effective", "released", "approved")]
    return bool(days) and (release is None or max(days) > release - _LONG_BEFORE)


def registers_without_control(assessed: AssessedSet) -> list[Analysis]:
    """Registers, tables and analyses that the standard asks for, kept among documents that all bear their number, and that
    bear neither number, version nor approval themselves."""
    among = folders_of_documents(assessed.analyses)
    found = [
        one
        for one in assessed.current
        if one.kind in ("list", "record", "report", "plan")
        and one.outcome == "read"
        and one.path.lower().endswith(_WITH_A_COVER)
        and one.path.rpartition("/")[0] in among
        and any(each.requirement.startswith("D-") for each in one.assignments)
        and not any(fact.name.startswith(_OF_CONTROL_OF_SHEETS) for fact in one.facts)
    ]
    return found if len(found) <= _FEW_REGISTERS else []

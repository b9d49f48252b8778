"""Papers of which nothing tells what they serve, taken for what the house's own control shows that they are.

A house with words of its own has forms and instructions that no name and no model knows. That a paper bears the number of
a form, or lies among controlled documents and has their lines to sign, does not depend on words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from pipeline.checks.lookup import COVERED, number_key, prefix, tokens
from pipeline.checks.registry import CONTROLLED
from pipeline.other_systems import filed_under_another
from pipeline.values import Analysis, Kind

_READ = ("read", "partial")
_INSIDE = ("number.header", "number.cover", "number.form")
_OF_A_COVER = ("signoff.drafted", "signoff.reviewed", "signoff.approved")
_LEAST_HANDS = 2
_LEAST_NEIGHBOURS = 3  # controlled documents in a folder
_LEAST_OF_A_HOUSE = 3
_OF_CONTROL = ("number.", "version.", "signoff.", "undated.", "day.", "hand.other")
_TEXTS = (".md", ".txt", ".doc", ".docx", ".wps", ".html", ".htm", ".pdf", ".odt", ".rtf")
_A_NOTE = re.compile(
    r"read.?me|说明|目录|清单|通知|notice|\blist\b|index|minutes|纪要|待办|备忘|笔记|\bto[- ]?dos?\b|\bto be done\b|still to do|\bmemo\b|\bnotes?\b|聊天|微信|chat",
    re.I,
)
_ONE_IN = 4  # so few beside those under control


def with_own_papers(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The analyses, those that are told by nothing but the house's own control as records and procedures."""
    forms = {tokens(fact.value) for one in analyses for fact in one.facts if fact.name == "record.listed"}
    heads = Counter(prefix(one.number) for one in analyses if one.kind in CONTROLLED and one.number)
    houses = {head for head, times in heads.items() if head and times >= _LEAST_OF_A_HOUSE}
    folders = folders_of_documents(analyses)

    def kind_of(one: Analysis) -> Kind:
        if one.kind != "unrelated" or one.assignments or one.outcome not in _READ:
            return one.kind
        if filed_under_another(one.path) and {fact.name for fact in one.facts} >= COVERED:
            return one.kind  # a document of another system, that its own control looks after
        numbered = prefix(one.number) in houses
        if not _in_sheets(one) and (numbered or _has_lines_to_sign(one)) and _folder(one) in folders:
            return "procedure"
        inside = {fact.value for fact in one.facts if fact.name in _INSIDE}
        of_the_house = any(prefix(number) in houses or _of_a_form(number, forms) for number in inside)
        return "record" if of_the_house else one.kind

    return tuple(replace(one, kind=kind) if (kind := kind_of(one)) != one.kind else one for one in analyses)


def without_control(analyses: Sequence[Analysis]) -> list[Analysis]:
    """Texts among documents that all bear a number and an approval, and that bear neither, nor a version or a day."""
    folders = folders_of_documents(analyses)
    controlled: Counter[str] = Counter()
    for one in analyses:
        names = {fact.name for fact in one.facts}
        controlled[_folder(one)] += bool(one.number) and "signoff.approved" in names
    found = [
        one
        for one in analyses
        if one.kind in ("procedure", "unrelated")
        and one.outcome in _READ
        and not one.obsolete
        and not one.copy_of
        and _folder(one) in folders
        and one.path.lower().endswith(_TEXTS)
        and not _A_NOTE.search(one.path.rpartition("/")[2])
        and not any(fact.name.startswith(_OF_CONTROL) for fact in one.facts)
    ]
    beside = Counter(_folder(one) for one in found)
    return [one for one in found if beside[_folder(one)] * _ONE_IN <= controlled[_folder(one)]]


def _of_a_form(number: str, forms: set[tuple[str, ...]]) -> bool:
    """Is this the number of a listed form, or of a sheet filled in on one (…-07-003 on form …-07)?"""
    wanted = tokens(number)
    return any(wanted[:length] in forms for length in range(2, len(wanted) + 1))


def _has_lines_to_sign(one: Analysis) -> bool:
    """Has a text the lines of a cover for those who write, check and approve it, filled in or not?"""
    hands = {fact.name for fact in one.facts if fact.name in _OF_A_COVER}
    return len(hands) >= _LEAST_HANDS


def _in_sheets(one: Analysis) -> bool:
    return any(fact.name == "part" for fact in one.facts)


def folders_of_documents(analyses: Sequence[Analysis]) -> frozenset[str]:
    """The folders of which most papers are controlled documents that bear a number."""
    there: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for one in analyses:
        if one.outcome in _READ and one.kind != "noise":
            there[_folder(one)] += 1
            documents[_folder(one)] += one.kind in CONTROLLED and bool(number_key(one.number))
    return frozenset(
        folder for folder, times in documents.items() if times >= _LEAST_NEIGHBOURS and times * 2 > there[folder]
    )


def _folder(one: Analysis) -> str:
    return one.path.rpartition("/")[0]

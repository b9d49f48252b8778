"""The names of the organisation whose files these are: its licence's, and those that its covers and headers carry."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rapidfuzz import fuzz

from pipeline.checks.registry import CONTROLLED
from pipeline.text.normal import company_key, normal, script
from pipeline.values import Analysis

_TOWN_AND_FORM = re.compile(
    r"[(（][^()（）]{1,20}[)）]|,? *(?:Co\.?,? *Ltd|Limited|Ltd|Inc)\.?$|(?:股份|有限|责任)+公司$", re.I
)
_OF_PARTNERS = re.compile(
    r"(?:客户|顾客|供应商|供方|服务商|合作方|customers?|clients?|suppliers?|vendors?|partners?)[^/]*/", re.I
)
_SPELLINGS = 60.0


def own_names(files: Sequence[Analysis]) -> tuple[str, ...]:
    """The organisation's names: the licence's first, then the one that most covers and headers carry."""
    licensed = [
        fact.value
        for one in files
        if not one.obsolete and any(a.requirement == "L01" for a in one.assignments)
        for fact in one.facts
        if fact.name == "licence.name"
    ]
    carried: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for one in files:
        if one.kind in CONTROLLED and one.kind != "agreement" and not one.obsolete:
            names = {f.value for f in one.facts if f.name in ("organisation.header", "organisation.cover")}
            for name in names:
                spelled.setdefault(company_key(name), name)
            carried.update({company_key(name) for name in names})
    found = list(dict.fromkeys(licensed))
    if ours := [name for name in found if company_key(name) in carried]:
        found = ours  # others are the licences of suppliers, which lie in the same drive
    if carried:
        said = Counter(company_key(f.value) for one in files for f in one.facts if f.name.startswith("organisation."))
        most, count = max(carried.items(), key=lambda item: (item[1], said[item[0]], item[0]))
        if count >= 3:
            found = [name for name in found if not _is_a_partner_of(spelled[most], name, files)]
        if most not in {company_key(name) for name in found} and (count >= 3 or not found):
            found.append(spelled[most])
    if (other := _in_another_script(files, found)) is not None:
        found.append(other)
    return tuple(found)


def _in_another_script(files: Sequence[Analysis], found: Sequence[str]) -> str | None:
    """The name in the script that the known ones are not in: the one that most files of all kinds carry, by far.

    A party to every agreement and the holder of every permit is the house itself.
    """
    known = {script(name) for name in found}
    carried: Counter[str] = Counter()
    for one in files:
        if not one.obsolete and one.kind not in ("external", "unrelated", "noise"):
            carried.update({f.value for f in one.facts if f.name.startswith("organisation.")})
    names = [name for name in sorted(carried) if script(name) not in known]
    alike = {name: sum(carried[each] for each in names if _alike(name, each)) for name in names}
    if not found or not names:
        return None
    most = max(names, key=lambda name: (carried[name], alike[name], name))
    others = [count for name, count in alike.items() if not _alike(name, most)]
    return most if alike[most] >= max(3, 2 * max(others, default=0)) else None


def _alike(one: str, other: str) -> bool:
    """Spellings of one name, or of a house and its parent; that two firms are of one town and form tells nothing."""
    first, second = (company_key(_TOWN_AND_FORM.sub("", name)) for name in (one, other))
    proper = normal(one).split()[:1] == normal(other).split()[:1] and one.isascii()
    return proper or fuzz.ratio(first, second) >= _SPELLINGS


def _is_a_partner_of(house: str, licensed: str, files: Sequence[Analysis]) -> bool:
    """Whether a licence by quite another name is that of a customer or supplier: it lies among their papers, or some paper
    names it beside the house."""
    if script(licensed) != script(house) or _alike(licensed, house):
        return False
    bearing = [one.path for one in files if any((f.name, f.value) == ("licence.name", licensed) for f in one.facts)]
    if bearing and all(_OF_PARTNERS.search(path) for path in bearing):
        return True
    both = {company_key(licensed), company_key(house)}
    return any(both <= {company_key(f.value) for f in one.facts if f.name.startswith("organisation.")} for one in files)

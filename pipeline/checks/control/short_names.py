"""The names that the house gives itself: one short name throughout, and its own form in every header."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.checks.control.other_names import misspelt, names_like_ours, systems_called_otherwise
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.text.normal import company_key
from pipeline.text.provinces import PROVINCES
from pipeline.values import Analysis, Fact, Words

_PLACE_OR_TRADE = re.compile(
    rf"^(?:[\u4e00-\u9fff]{{2}}(?:省|市)|{PROVINCES})|(?:信息|科技|技术|软件|网络|数据|服务|系统|股份|集团|有限|责任|公司|[(（][^()（）]*[)）]).*$"
)
_TRADE = re.compile(r"(?:信息|科技|技术|软件|网络|数据|服务|公司)+$")
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,6}")
_CAPITALS, _OF_ANY_SYSTEM = re.compile(r"[A-Z]{3,6}"), frozenset(["ITSM", "ITSMS", "SMS", "ISMS", "QMS", "IMS", "SOP"])
_LEAST_PROPER = 3  # letters
_TWO_LETTERS = 2  # with "company" behind them: 坪控公司
_OF_THE_TRADE = frozenset(["services", "systems", "technology", "technologies", "digital", "solutions", "it"])
_SEVERAL, _USUAL = 3, 6  # documents
_PROFILE = "L05"
_LEGAL_FORM = re.compile(
    r"\([A-Z][\w ]+\)|,? ?\b(?:Co\.?,? ?)?(?:Ltd|Limited|Inc|LLC|GmbH|plc|Corporation|Company Limited)\b\.?|,? ?\bCo\.?$",
    re.I,
)
_OF_THE_HOUSE = CONTROLLED - {"agreement"} | {"record", "report", "list", "form"}


@check("C14")
def short_names_vary(assessed: AssessedSet) -> Iterator[Contradiction]:
    """More than one short name that the organisation gives itself."""
    names: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one, fact in _short_names_in_full(assessed):
        names[company_key(fact.value).removesuffix("公司")].append((one, fact))
    for one in assessed.current:
        if one.kind in CONTROLLED - {"agreement"} or any(a.requirement == _PROFILE for a in one.assignments):
            for fact in one.facts:
                if fact.name == "shortname" or (
                    fact.name == "shortname.used"
                    and _part_of_ours(fact.value, assessed)
                    and not (fact.value.isascii() and _of_another(fact.value, assessed))
                ):
                    names[company_key(fact.value).removesuffix("公司")].append((one, fact))
        elif one.kind == "agreement":
            for fact in one.facts:
                full, _, short = fact.value.partition("|") if fact.name == "shortname.of" else ("", "", "")
                if full and _is_own(full, assessed) and _part_of_ours(short, assessed):
                    names[company_key(short).removesuffix("公司")].append((one, replace(fact, value=short)))
        elif one.kind in _OF_THE_HOUSE:
            for fact in one.facts:
                if fact.name == "shortname.used" and _part_of_ours(fact.value, assessed):
                    names[company_key(fact.value).removesuffix("公司")].append((one, fact))
    if headed := _names_in_full(assessed):
        if len(names) == 1:
            names.clear()  # what the documents agree on is no other name than that of their headers
        for one, fact in headed:
            names[fact.value.lower()].append((one, fact))
    like = {**misspelt(assessed), **names_like_ours(assessed)}
    if like and not names:
        for one, fact in _in_full(assessed):
            names[company_key(fact.value)].append((one, fact))
    known = {fact.value.lower() for seen in names.values() for _, fact in seen}
    for name, told in like.items():
        if name.lower() not in known:
            names.setdefault(company_key(name).removesuffix("公司"), []).extend(told)
    yield from _called("short names", "公司简称不统一", "the organisation calls itself", names)
    systems = systems_called_otherwise(assessed)
    yield from _called("name of the system", "体系名称不统一", "the management system is called", systems)


def _called(
    key: str, zh: str, en: str, names: Mapping[str, Sequence[tuple[Analysis, Fact]]]
) -> Iterator[Contradiction]:
    """More than one name for the same, the rarest first."""
    if len(names) > 1:
        shown = [seen[0][1].value for _, seen in sorted(names.items())]
        sides = [
            seen_at(one, fact) for _, seen in sorted(names.items(), key=lambda item: len(item[1])) for one, fact in seen
        ]
        paths = sorted({side.path for side in sides})
        told = Words(f"{zh}：{'、'.join(shown)}（{named(paths)}）", f"{en} {', '.join(shown)} ({named(paths)})")
        yield Contradiction(key, told, sides)


def _in_full(assessed: AssessedSet) -> list[tuple[Analysis, Fact]]:
    """Where a document first bears the own name: what a lone other one differs from."""
    ours = set(map(company_key, assessed.own_names))
    told = [
        (one, fact)
        for one in assessed.current
        if one.kind in CONTROLLED - {"agreement"}
        for fact in one.facts
        if fact.name in ("organisation.cover", "organisation.header", "organisation.body")
        and company_key(fact.value) in ours
    ]
    return told[:1]


def _is_own(full: str, assessed: AssessedSet) -> bool:
    """Whether a party is the house: what stands before its name may be "乙方：" or a sentence."""
    return any(company_key(full).endswith(company_key(own)) for own in assessed.own_names)


def _part_of_ours(name: str, assessed: AssessedSet) -> bool:
    """Is a name built from the proper part of the organisation's own, without being all of it?"""
    for own in assessed.own_names:
        if name == own:
            return False
        if not name.isascii():
            proper = _PLACE_OR_TRADE.sub("", own)
            pairs = {proper[at : at + 2] for at in range(len(proper) - 1)}
            short = name.removesuffix("公司")
            if any(name.startswith(pair) for pair in pairs):
                return True
            if _letters_of(short, proper[: 4 if short != name else None]) or _letters_of(_TRADE.sub("", name), proper):
                return True
        elif name.split()[0] == own.split()[0]:
            return True
        elif own.isascii() and (_joined(name).startswith(own.split()[0].lower()) or _of_initials(name, own)):
            return True  # Lantern Quay for Lanternquay, AFITS for its initials
    return False


def _of_initials(name: str, own: str) -> bool:
    """Is it the initials of a name, or some of them from the first on: TIS or TIS-Leeds for TFIS? Or with two letters of
    its first word: LQMS for Lanternquay Managed Services?"""
    letters, left = name.partition("-")[0], iter(initials := _initials(own))
    if len(letters) <= _TWO_LETTERS or letters[0] != initials[:1]:
        return False
    inside = own.split()[0].upper()
    two = inside.find(letters[1], 1) > 0 and letters[2:] == initials[1:]
    return all(letter in left for letter in letters) or (two and len(letters) > _LEAST_PROPER)


def _joined(name: str) -> str:
    return "".join(name.lower().split())


def _initials(name: str) -> str:
    return "".join(
        word if word.isupper() else word[0] for word in _LEGAL_FORM.sub(" ", name).split() if word[0].isupper()
    )


def _of_another(name: str, assessed: AssessedSet) -> bool:
    """Is it the short form of a customer or sister whose name begins as the own one does?"""
    words = set(_bare_name(name).split())
    ours = {_bare_name(own) for own in assessed.own_names}
    others = {
        _bare_name(fact.value)
        for one in assessed.analyses
        for fact in one.facts
        if fact.name in ("organisation.body", "organisation.cover")
    }
    defined = {
        fact.value.lower()
        for one in assessed.analyses
        if one.kind == "agreement"
        for fact in one.facts
        if fact.name == "shortname"
    }
    return any(words <= set(other.split()) for other in others - ours) or name.lower() in defined


def _letters_of(short: str, proper: str) -> bool:
    """Is it made of single letters of a longer name, in their order, from the first on: 北图 of 北辰远图?"""
    left = iter(proper)
    first = short[:1] == proper[:1] or len(short) == _TWO_LETTERS
    return 2 <= len(short) < len(proper) and first and all(letter in left for letter in short)


def _short_names_in_full(assessed: AssessedSet) -> list[tuple[Analysis, Fact]]:
    """The short names built from the own one that begin the headers of several documents, each where it is first; and
    capitals that begin those of most."""
    said: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if one.kind in _OF_THE_HOUSE else ():
            name = fact.value.split()[0] if fact.name == "header.left" and fact.value else ""
            rules = one.kind in CONTROLLED and name == fact.value
            if _SHORT.fullmatch(name) and (_part_of_ours(name, assessed) if rules else _end_of_ours(name, assessed)):
                said[name].append((one, replace(fact, value=name)))
            elif rules and _CAPITALS.fullmatch(name) and name not in _OF_ANY_SYSTEM:
                said[name].append((one, fact))
    usual = any(len(seen) >= _USUAL for seen in said.values())  # beside it a single one stands out
    return [
        seen[0]
        for name, seen in sorted(said.items())
        if len(seen) >= (_USUAL if name.isascii() else _SEVERAL) or (usual and not name.isascii())
    ]


def _end_of_ours(name: str, assessed: AssessedSet) -> bool:
    """Is it another word with the last letters of the own name, as long as that or shorter: 陇农链 for 岢山农链?"""
    propers = [_PLACE_OR_TRADE.sub("", own) for own in assessed.own_names if not own.isascii()]
    return any(
        _LEAST_PROPER <= len(name) <= len(proper) and name[-2:] == proper[-2:] and name not in proper
        for proper in propers
        if len(proper) > _TWO_LETTERS
    )


def _names_in_full(assessed: AssessedSet) -> list[tuple[Analysis, Fact]]:
    """A paper whose header calls the house by another name than its own: one that differs in the words between its first
    and its last (a sister's is called otherwise at its end). Before it, one that has the name in its own form."""
    own = [words for name in assessed.own_names if name.isascii() and len(words := _bare_name(name).split()) > 1]
    seen: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    rightly: list[tuple[Analysis, Fact]] = []
    for one in assessed.current:
        for fact in one.facts if one.kind in _OF_THE_HOUSE else ():
            if not fact.name.startswith((*_DIFFERS, "organisation.")) or fact.name == "organisation.property":
                continue
            name = _bare_name(fact.value)
            if any(name == " ".join(words) for words in own):
                rightly.append((one, fact))
            elif any(_DIFFERS[fact.name](name.split(), words) for words in own if fact.name in _DIFFERS):
                seen[name].append((one, fact))
    others = [found[0] for _, found in sorted(seen.items()) if len(found) < _SEVERAL]
    return [rightly[0], *others] if rightly and others else []


def _bare_name(name: str) -> str:
    return " ".join(_LEGAL_FORM.sub(" ", name).lower().split())


def _another_middle(words: Sequence[str], own: Sequence[str]) -> bool:
    return len(words) > 1 and (words[0], words[-1]) == (own[0], own[-1]) and not set(words) <= set(own)


def _another_end(words: Sequence[str], own: Sequence[str]) -> bool:
    """A long name of this trade that begins as the own one and goes on in other words: Ferncliff IT Services."""
    return len(words) > 2 and words[0] == own[0] and words[-1] in _OF_THE_TRADE and not set(words) <= set(own)


# What says a name of the house in full, and how that may differ from its own.
_DIFFERS = {"header.name": _another_middle, "shortname.used": _another_end}

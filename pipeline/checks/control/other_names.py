"""Names that are like the house's own and are not: told by its letters, where few papers say them and no other firm bears them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from rapidfuzz.distance import Levenshtein

from pipeline.checks.own_name import own_or_alike
from pipeline.checks.registry import CONTROLLED, AssessedSet
from pipeline.text.normal import company_key
from pipeline.text.provinces import PROVINCES
from pipeline.values import Analysis, Fact

Told = Mapping[str, Sequence[tuple[Analysis, Fact]]]

_OF_THE_HOUSE = CONTROLLED - {"agreement"} | {"record", "report", "list", "form"}
_SPEAKS = _OF_THE_HOUSE | {"unrelated", "agreement"}  # mails, and books that serve nothing
_FEW, _USUAL = 2, 5  # papers: what more of them say is a name in use
_TRADES = r"科技|信息|数码|软件|网络|技术|数据|智能|数字|数科|信通|通信|运维|服务|系统|电力|公司"
_TRADE = re.compile(rf"(?:{_TRADES})+$")
_LEGAL = re.compile(r"(?:股份)?(?:有限)?(?:责任)?公司$|[(（][^()（）]*[)）]")
_PLACE = re.compile(rf"^(?:{PROVINCES}|[\u4e00-\u9fff]{{2}}(?=[\u4e00-\u9fff]{{4}}))(?:省|市)?")
_PROPER_OF = re.compile(rf"^(?P<proper>[\u4e00-\u9fff]{{2,6}}?)(?:{_TRADES.replace('|通信', '')}|有限|股份|集团)")
_LONGEST, _LEAST_WITH_ANOTHER = 6, 3  # letters of a short name; and of one in which a letter is another
_ENDS_OTHERWISE = 4  # letters of one whose last letter is another
_LEGAL_FORM = re.compile(
    r"\([A-Z][\w ]+\)|,? ?\b(?:Co\.?,? ?)?(?:Ltd|Limited|Inc|LLC|GmbH|plc|Corporation)\b\.?|,? ?\bCo\.?$", re.I
)
_OF_A_GROUP = frozenset(["group", "holdings", "holding", "global", "corporate", "parent"])
_WRITTEN_IN_ONE = re.compile(r"[A-Z][a-z]+(?:IT|[A-Z][a-z]+)")
_STEM = 4  # letters in which a name written in one is like the own one: FernTech
_WORDS = frozenset(["AND", "THE", "FOR", "NOT", "EXIT", "EDIT", "UNIT", "WAIT", "AUDIT", "SIT", "SITS", "ITS", "LIMITS", "VISITS"])  # fmt: skip
_LEAST_CAPITALS = 3
_USUAL_SYSTEM = re.compile(
    r"(?:IT|ITSM|信息技术|信息化|运维|运行)?服务管理体系|(?:IT )?Service Management System", re.I
)
# Letters of systems that a house may have besides: of quality, information security, the environment, or several in one.
_OTHER_SYSTEMS = frozenset(["ISMS", "QMS", "EMS", "IMS", "OHSMS", "BCMS", "PIMS", "EHS", "HSE", "AMS", "DMS", "LMS", "PMS", "TMS", "CMS", "WMS"])  # fmt: skip
_OFTEN = 4  # papers that write the name wrongly
_OF_ANY_SYSTEM = re.compile(
    r"(?:(?!.*(?:服务|运维)).*|(?:IT|ITSM|信息技术|信息化|信息|运维|运行|运营|维护|业务|客户|支持|管理){0,3}(?:支持|维护|运维|服务)?体系|.*管理服务管理体系|.*(?:维护|运行|保证|保障|支持|支撑)(?:IT|信息技术)?服务管理体系)|.*(?:Security|Quality|Environmental|Information|Ticket|Document).*|(?:.*[Oo]f )?.*Service Management System"
)
_WITH_IT = re.compile(r"[A-Z]?IT[SDGC]?|[A-Z]{1,2}ITS?")


def names_like_ours(assessed: AssessedSet) -> Told:
    """What a few papers call the house, by name, with where they do so: none of its usual names, and no other firm's."""
    tests = [*_chinese_tests(assessed), *_english_tests(assessed)]
    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    papers: dict[str, set[str]] = defaultdict(set)
    for one in assessed.analyses if tests else ():
        for fact in one.facts if one.kind in _SPEAKS and not one.obsolete else ():
            name = next(filter(None, (test(fact.value) for test in tests)), "") if fact.name == "house.name" else ""
            if name and one.path not in papers[name]:
                papers[name].add(one.path)
                found[name].append((one, replace(fact, value=name)))
    # The initials of the name are its natural short form, unless the house goes by another.
    usual = any(len(told) > _USUAL and name not in _all_initials(assessed) for name, told in found.items())
    return {
        name: told
        for name, told in sorted(found.items())
        if len(told) <= _FEW and not _known(name, assessed) and (usual or name not in _all_initials(assessed))
    }


def systems_called_otherwise(assessed: AssessedSet) -> Told:
    """The usual name of the management system, and others that few papers give it."""
    told: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        seen: set[str] = set()
        for fact in one.facts if one.kind in _OF_THE_HOUSE else ():
            if fact.name == "house.system" and fact.value not in seen and not _OF_ANY_SYSTEM.fullmatch(fact.value):
                seen.add(fact.value)
                told[fact.value].append((one, fact))
    usual = {name: papers for name, papers in told.items() if _USUAL_SYSTEM.fullmatch(name)}
    others = {name: papers for name, papers in told.items() if name not in usual and len(papers) <= _FEW}
    if not others or not usual:
        return _letters_of_the_system(assessed)
    most = max(usual, key=lambda name: (len(usual[name]), name))
    return {most: usual[most][:1], **others}


def _letters_of_the_system(assessed: AssessedSet) -> Told:
    """The letters that papers give the management system, where they are not the same: SMS, and ITSMS in one."""
    told: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if one.kind in CONTROLLED - {"agreement"} else ():
            if fact.name == "house.system_short" and fact.value not in _OTHER_SYSTEMS:
                told[fact.value].append((one, fact))
    return {name: seen[:1] for name, seen in sorted(told.items())} if len(told) > 1 else {}


def misspelt(assessed: AssessedSet) -> Told:
    """Words with a capital that differ from the first of the own name by a letter or two, in a few papers."""
    firsts = [own.split()[0] for own in assessed.own_names if own.isascii() and len(own.split()) > 1]
    firsts += _first_of_headers(assessed)
    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if one.kind in _SPEAKS else ():
            for word in fact.value.split("|") if fact.name == "words.proper" else ():
                if any(_nearly(word, first) for first in firsts):
                    found[word].append((one, replace(fact, value=word, quote=fact.quote or word)))
    others = _others(assessed)
    wrong = {
        word: told
        for word, told in sorted(found.items())
        if len({one.path for one, _ in told}) <= _OFTEN and not any(word in other for other in others)
    }
    rightly = [
        (one, fact)
        for one in assessed.current
        for fact in one.facts
        if fact.name == "header.name" and fact.value.split()[:1] == firsts[-1:]
    ]
    return {**wrong, firsts[-1]: rightly[:1]} if wrong and rightly else wrong


def _first_of_headers(assessed: AssessedSet) -> list[str]:
    """The first word of most headers: of a house whose name in full is known in another language alone."""
    said = {
        (one.path, fact.value.split()[0])
        for one in assessed.current
        for fact in one.facts
        if fact.name == "header.name" and fact.value.isascii() and fact.value[:1].isalpha()
    }
    words = Counter(word for _, word in said)
    return [word for word, times in words.most_common(1) if times > _USUAL and word.isalpha()]


def _nearly(word: str, own: str) -> bool:
    """One letter more, less or otherwise, of a long name: Ravenhill for Ravenshill. A plural or a genitive is the name."""
    if len(own) < _LONGEST or word[0] != own[0] or word == own or word in (f"{own}s", own.removesuffix("s")):
        return False
    return Levenshtein.distance(word, own) == 1


def _all_initials(assessed: AssessedSet) -> frozenset[str]:
    return frozenset(_initials(_LEGAL_FORM.sub(" ", own).split()) for own in assessed.own_names if own.isascii())


def _initials(words: Sequence[str]) -> str:
    return "".join(word if word.isupper() else word[0] for word in words).upper()


def _known(name: str, assessed: AssessedSet) -> bool:
    """Is it defined somewhere, or part of the name of another firm?"""
    return any(_within(name, other) for other in _others(assessed)) or any(
        company_key(fact.value).removesuffix("公司") == company_key(name).removesuffix("公司")
        for one in assessed.analyses
        for fact in one.facts
        if fact.name == "shortname"
    )


def _others(assessed: AssessedSet) -> frozenset[str]:
    """The full names of other firms that the papers know."""

    def look() -> frozenset[str]:
        named = {fact.value for one in assessed.analyses for fact in one.facts if fact.name.startswith("organisation.")}
        return frozenset(name for name in named if name and not own_or_alike(name, assessed))

    return assessed.once("names of others", look)


def _within(name: str, other: str) -> bool:
    """A short form begins as its full name does and goes on in its letters and trade; an English one has its words."""
    if name.isascii() != other.isascii():
        return False
    if name.isascii():
        return set(name.lower().split()) <= set(_LEGAL_FORM.sub(" ", other).lower().split())
    core = _TRADE.sub("", name) or name
    trade = name[len(core) :].removesuffix("公司")
    left = iter(other)
    begins = core[0] in (other[0], _PLACE.sub("", other)[:1])
    return begins and all(letter in left for letter in core) and trade in other


def _chinese_tests(assessed: AssessedSet) -> Iterator[Callable[[str], str]]:
    for own in assessed.own_names:
        if not own.isascii() and (match := _PROPER_OF.match(own)):
            yield partial(_like_chinese, own=own, proper=match["proper"])


def _like_chinese(said: str, own: str, proper: str) -> str:
    """The end of what is said that is made of letters of the own name, with the trade behind it; else nothing."""
    core = _TRADE.sub("", said)
    trade = said[len(core) :]
    if not trade:
        return _standing_alone(said, own, proper)
    for at in range(max(0, len(core) - _LONGEST), len(core) - 1):
        short = core[at:]
        if _of_letters(short, proper):
            name = f"{short}{trade}"
            whole = trade == "公司" and short in proper
            return "" if name.removesuffix("公司") in own or whole else name
    return ""


def _of_letters(short: str, proper: str) -> bool:
    """Of letters of the own name, from one of them on; but for one in three or more, and its last only in four."""
    strange = [at for at, letter in enumerate(short) if letter not in proper]
    if not strange:
        return len(set(short)) > 1
    if len(strange) > 1 or strange == [0] or len(short) < _LEAST_WITH_ANOTHER:
        return False
    if strange[0] == len(short) - 1:
        return len(short) >= _ENDS_OTHERWISE and proper.startswith(short[:-1])
    return True


def _standing_alone(said: str, own: str, proper: str) -> str:
    """A name without a trade: as long as the own one, and otherwise only by one letter within or before its end."""
    base = _PLACE.sub("", proper) if len(proper) > _LONGEST - 1 else proper
    short = said[: len(base)]
    if said not in own and len(set(said)) > 1 and not set(said) - set(base):
        return said  # nothing but letters of the own name, in another order or with others left out
    if len(base) < _LEAST_WITH_ANOTHER or len(short) < len(base) or short in own:
        return ""
    same = [one == other for one, other in zip(short, base, strict=True)]
    strange = [letter for letter in short if letter not in base]
    ends_alike = short[-1] in base and (same[0] or same[-2:] == [True, True])
    if said == short and len(base) == _ENDS_OTHERWISE and same == [True, True, True, False]:
        return short  # by the name of a firm in full and what stood behind it
    return short if len(strange) == 1 and ends_alike and sum(same) >= len(base) // 2 else ""


def _english_tests(assessed: AssessedSet) -> Iterator[Callable[[str], str]]:
    for own in assessed.own_names:
        words = _LEGAL_FORM.sub(" ", own).split()
        if own.isascii() and len(words) > 1:
            prefixes = {one.number.partition("-")[0].upper() for one in assessed.current if "-" in one.number}
            yield partial(_like_english, own=words, prefixes=prefixes)


def _like_english(said: str, own: Sequence[str], prefixes: set[str]) -> str:
    if not said.isascii():
        return ""
    words = said.split()
    if len(words) == 1 and said.partition("-")[0][-1:].isupper() and said[:1] == own[0][:1]:
        return said if _initials_like(said.partition("-")[0].upper(), own, prefixes) else ""
    if len(words) == 1:
        alike = said[:_STEM].lower() == own[0][:_STEM].lower() and said != own[0]
        return said if alike and _WRITTEN_IN_ONE.fullmatch(said) else ""
    parted = (
        "".join(words[:2]).replace("-", "").lower() == own[0].lower()
        or words[0].replace("-", "").lower() == own[0].lower()
    )
    if parted and words[0].lower() != own[0].lower():
        return said  # Fern Cliff Services, Fern-Cliff IT
    if words[0].lower() != own[0].lower() or {word.lower() for word in words} & _OF_A_GROUP:
        return ""
    return "" if words == list(own[: len(words)]) else said


def _initials_like(letters: str, own: Sequence[str], prefixes: set[str]) -> bool:
    """Initials from the first on, with letters between them or "IT", and none that the house numbers its papers by."""
    if len(letters) < _LEAST_CAPITALS or letters in _WORDS or letters in prefixes:
        return False
    initials = _initials(own)
    left = iter(initials)
    some = all(letter in left for letter in letters)
    doubled = letters[2:] == initials[1:] and letters[1] in own[0].upper()[1:]
    return some or doubled or letters[:-1] == initials or bool(_WITH_IT.fullmatch(letters[1:]))

"""Names of the house that are not the one on its licence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from pipeline.checks.legal.former_names import borne_once, of_a_landlord
from pipeline.checks.legal.likeness import (
    almost,
    from_its_head,
    much_alike,
    of_another_law,
    of_one_form,
    same_trade_name,
)
from pipeline.checks.legal.own_licences import own_licences
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.text.normal import company_key, script
from pipeline.values import Analysis, Fact, Words

_A_GROUP = 2
# What a paper says of the house itself right before its name.
_FIRST_PERSON = re.compile(
    r"(?:我|本)(?:公司|司|单位|企业|方|院|所|局|中心)|(?:申请|承诺|声明|受审核?)(?:人|方|单位|组织|企业)"
)
# A firm of the group is called so right before its name.
_OF_THE_GROUP = re.compile(
    r"(?:子公司|分公司|母公司|关联公司|(?:控股)?股东)(?:为|是|[:：])?(?![^，。；]{0,2}(?:本公司|我公司))|\b(?:subsidiary|parent|affiliate)(?: company)?:?(?: is)? ?(?:the )?(?=[A-Z])"
)
_NEAR = 24  # characters
_SPEAKS = re.compile(
    r"[^。；，,]{0,6}(?:郑重|特此|在此)?(?:承诺|声明|保证|授权|任命|决定|申明)"
    r"|,? ?(?:hereby |solemnly )*(?:declares|undertakes|confirms|appoints|authori[sz]es)\b"
)
_APPLIES = frozenset(["L12"])  # there the label says whose name it is, however unlike
_PARTNER_LISTS = ("R-8.3.2-1", "R-8.3.4-1", "R-8.3.4-2")  # of customers, of suppliers
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Licensed:
    """What the house is called before the law: `holders` as it is written, `beside` those of them that no licence bears."""

    papers: Sequence[Analysis]
    holders: Sequence[str]
    beside: Sequence[str]
    keys: Set[str]


@check("L-02")
def name_differs_from_licence(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A name much like the licence's, but not the same, on cover or header of the own documents."""
    licensed = _licensed(assessed)
    if licensed is None:
        return
    others = _otherwise_named(assessed, licensed)
    for key in sorted(set(others) - _of_a_group(others, licensed, assessed.threshold("L-02", "alike"))):
        seen = others[key]
        holder = next(name for name in licensed.holders if script(name) == script(seen[0][1].value))
        paths = sorted({one.path for one, _ in seen})
        yield Contradiction(
            key,
            Words(f"“{_printed(seen[0][1].value)}”与营业执照名称“{_printed(holder)}”不一致：{named(paths)}",
                  f"“{_printed(seen[0][1].value)}” is not the name on the licence, “{_printed(holder)}”: {named(paths)}"),
            [*(seen_at(one, fact) for one, fact in seen), *(first_of(one, "licence.name") for one in licensed.papers)],
            requirement="L01",
        )  # fmt: skip


def _licensed(assessed: AssessedSet) -> _Licensed | None:
    papers = [one for one in own_licences(assessed) if any(f.name == "licence.name" for f in one.facts)]
    holders = [f.value for one in papers for f in one.facts if f.name == "licence.name"]
    if not holders:
        return None
    # A licence in Chinese alone: the one English name by which the house calls itself throughout.
    beside = [name for name in assessed.own_names if script(name) not in set(map(script, holders))]
    beside = beside if len(beside) == 1 else []
    return _Licensed(papers, [*holders, *beside], beside, {company_key(name) for name in (*holders, *beside)})


def _otherwise_named(assessed: AssessedSet, licensed: _Licensed) -> dict[str, list[tuple[Analysis, Fact]]]:
    """Names that are meant for the house and are not its own, each with the papers that bear it."""
    partners = _known_partners(assessed)
    former = {
        from_its_head(company_key(fact.value), licensed.keys)
        for one in assessed.analyses
        for fact in one.facts
        if fact.name.startswith("organisation.") and borne_once(fact)
    }
    others: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one, fact in _said_of_the_house(assessed, licensed):
        key = from_its_head(company_key(fact.value), licensed.keys)
        if any(name in key or _cut_short(name, key, fact) for name in licensed.keys):
            continue
        asked = fact.name == "organisation.applicant"
        if (key in former and not (_speaks(fact) or asked)) or (key in partners and not asked):
            continue
        if _meant(one, fact, key, licensed, assessed.threshold("L-02", "alike")):
            others[key].append((one, fact))
    return others


def _cut_short(name: str, key: str, fact: Fact) -> bool:
    """Whether the paper writes the whole name of which only the end was read: a word for and or for is a part of it."""
    return name.endswith(key) and name in company_key(fact.quote)


def _said_of_the_house(assessed: AssessedSet, licensed: _Licensed) -> Iterator[tuple[Analysis, Fact]]:
    """Names of firms where a paper of the house bears its own, or whoever declares does."""
    for one in assessed.analyses:
        if one.obsolete or one.kind in ("external", "noise"):
            continue
        own = _of_the_house(one, licensed)
        for fact in one.facts:
            if not fact.name.startswith("organisation.") or fact.name == "organisation.property":
                continue
            before, _, _ = fact.quote.partition(fact.value)
            another = _OF_THE_GROUP.search(f"{before[-_NEAR:]}{fact.value}") or of_a_landlord(fact)
            if (own or _speaks(fact)) and not another:
                yield one, fact


def _of_the_house(one: Analysis, licensed: _Licensed) -> bool:
    """Whether the names in a paper's head are the house's: a name like ours beside ours on an agreement is the other party."""
    if one.kind != "agreement" and any(a.requirement.startswith("L") for a in one.assignments):
        return True
    names = {company_key(f.value) for f in one.facts if f.name.startswith("organisation.")}
    return one.kind in CONTROLLED and not (one.kind == "agreement" and names & licensed.keys)


def _meant(one: Analysis, fact: Fact, key: str, licensed: _Licensed, alike: float) -> bool:
    """Whether a name that is not the house's is meant for it: the applicant's, or one like that of the licence."""
    holders = [name for name in licensed.holders if script(name) == script(fact.value)]
    if not holders or of_another_law(fact.value, holders):
        return False
    if fact.name == "organisation.applicant" and any(a.requirement in _APPLIES for a in one.assignments):
        return True
    ours = bool(_FIRST_PERSON.search(fact.quote.partition(fact.value[-4:])[0]))
    return any(
        much_alike(key, company_key(name), alike) or (ours and same_trade_name(key, company_key(name)))
        for name in holders
        if name not in licensed.beside or of_one_form(fact.value, name, alike)
    )


def _of_a_group(
    others: Mapping[str, Sequence[tuple[Analysis, Fact]]], licensed: _Licensed, alike: float
) -> frozenset[str]:
    """Names of a group's companies, which begin alike; that in which a paper applies or declares is meant for the house."""
    sisters = {key for key in others if not any(almost(key, name, alike) for name in licensed.keys)}
    if len(sisters) < _A_GROUP:
        return frozenset()
    declaring = {key for key in sisters if any(_speaks(fact) for _, fact in others[key])}
    asking = {key for key in sisters if any(fact.name == "organisation.applicant" for _, fact in others[key])}
    return frozenset((sisters - declaring if len(declaring) < _A_GROUP else sisters) - asking)


def _speaks(fact: Fact) -> bool:
    """Whether the name is that of who declares, undertakes or appoints."""
    return _SPEAKS.match(fact.quote.partition(fact.value)[2]) is not None


def _printed(name: str) -> str:
    """The brackets of a Chinese name as Chinese print has them, that two names differ by their words alone."""
    return name.replace("(", "（").replace(")", "）") if _CHINESE.search(name) else name


def _known_partners(assessed: AssessedSet) -> set[str]:
    """Firms that stand in a row of the house's lists of customers or suppliers: a sister company is often one of them."""
    lists = (one for id in _PARTNER_LISTS for one in assessed.serving(id) if one.kind in ("list", "record"))
    return {
        company_key(fact.value)
        for one in lists
        for fact in one.facts
        if fact.name in ("organisation.cover", "organisation.body") and not _speaks(fact)
    }

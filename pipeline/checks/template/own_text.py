"""Whose text it is: shared with another document, nobody's in particular, or of another trade."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from pipeline.checks.control.covers import issued
from pipeline.checks.lookup import number_key, title_key
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.values import Analysis, Fact, Siblings, Side, Words

_OTHER_TRADE_IN_SCOPE = re.compile(r"制造|生产|装配|加工|施工|建筑|工程承包|manufactur|assembl|construct", re.I)
_OF_A_CUSTOMER = re.compile(r"客户|甲方|用户单位|customer|client", re.I)
# What stands still when the service fails is the trade of those who use it.
_OF_AN_OUTAGE = re.compile(
    r"停产|停线|停工|停摆|影响|中断|\bstops?\b|\bstands?\b(?! by)|\bstopped\b|\bhalt|\bidle\b|outage|\bimpact|affect|\bdown\b",
    re.I,
)
_NONE_OF_IT = re.compile(
    r"(?:没有|不设|不含|不涉及|不从事|无需?|并非|不是)[^。；，]{0,8}(?:生产|车间|制造|施工|工地)|\b(?:no|not|without|do not|does not)\b[^.;]{0,24}(?:produc|manufactur|construct|factory|workshop|assembl|inspection)",
    re.I,
)
_OF_ANOTHER_TRADE = Words("{n} 份文件出现其他行业用语", "words of another trade stand in {n} files")
_NEAR, _NEAR_ENGLISH = 10, 40  # characters
_AUDITS = ("R-9.2-1", "R-9.2-2", "R-9.2-3", "R-9.2-6")
# Registers and sheets in which a house says what it fears, aims at and teaches: what it left there from others counts.
_OWN_SHEETS = ("D-6.1", "D-6.2", "R-9.1", "R-7.2")
_OF_ANY_FIRM = re.compile(
    r"(?:Limited|Company|Group|Holdings?|Services?|Systems?|Managed|Technolog|Solutions?|International|Trading|Information|Software|Network|Digital|Shanghai|Beijing|China|Department|Management|Service|Customer|Client)",
    re.I,
)
_GENERIC_KINDS = frozenset(["procedure", "plan", "manual"])
_RULES = frozenset(["procedure", "manual"])
_THIN, _MOSTLY = 0.2, 0.5  # share of hollow sentences: of rules without any figure, system or reference; of a policy
_LONG_POLICY = 6  # hollow sentences


@check("T04")
def body_shared_with_another(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Documents on different subjects of which most paragraphs are the same, and one that mostly repeats the standard."""
    yield from _repeats_the_standard(assessed)
    marked: list[tuple[Analysis, Fact, frozenset[str]]] = []
    for one in assessed.current:
        fact = next((fact for fact in one.facts if fact.name == "text.paragraphs"), None)
        if fact and one.kind in CONTROLLED and len(fact.value.split()) >= assessed.threshold("T04", "paragraphs"):
            marked.append((one, fact, frozenset(fact.value.split())))
    for first, second in _sharing([paragraphs for _, _, paragraphs in marked], assessed.threshold("T04", "share")):
        (one, fact, mine), (other, its, theirs) = marked[first], marked[second]
        common = len(mine & theirs) / min(len(mine), len(theirs))
        if common >= assessed.threshold("T04", "share") and not _editions_of_one(one, other):
            paths = [one.path, other.path]
            yield Contradiction(
                "|".join(sorted(paths)),
                Words(f"两份不同文件有 {common:.0%} 的段落相同，像是同一模板：{named(paths)}",
                      f"{common:.0%} of the paragraphs of two different documents are the same, as of one template: {named(paths)}"),
                [seen_at(one, fact), seen_at(other, its)],
            )  # fmt: skip


def _repeats_the_standard(assessed: AssessedSet) -> Iterator[Contradiction]:
    """A document in which most sentences bid "the organization" what the standard does; one with nothing of its own is T05's."""
    told = {one.path for one, _ in _of_nobody(assessed)}
    for one in assessed.current:
        if one.kind not in _GENERIC_KINDS or one.path in told:
            continue
        for fact in one.facts:
            if fact.name != "text.standard":
                continue
            such, every = map(int, fact.value.split("|"))
            if such >= assessed.threshold("T04", "sentences") and such >= every * assessed.threshold("T04", "standard"):
                yield Contradiction(
                    f"standard|{one.path}",
                    Words(f"{every} 句正文中 {such} 句为“组织应……”一类的标准原文写法：{named([one.path])}",
                          f"{such} of {every} sentences bid “the organization” as the standard does: {named([one.path])}"),
                    [seen_at(one, fact)],
                )  # fmt: skip


def _sharing(texts: Sequence[frozenset[str]], least: float) -> list[tuple[int, int]]:
    """Pairs of texts that may have `least` of the shorter one's paragraphs in common, without comparing each with each.

    Of the shorter one's paragraphs so many are in the longer one that, but for a few, each will do to find it: the rarest.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for at, paragraphs in enumerate(texts):
        for one in paragraphs:
            holders[one].append(at)
    pairs: set[tuple[int, int]] = set()
    for at, paragraphs in enumerate(texts):
        rarest = sorted(paragraphs, key=lambda one: (len(holders[one]), one))
        for one in rarest[: len(paragraphs) - math.ceil(least * len(paragraphs) - 1e-9) + 1]:
            pairs.update((min(at, each), max(at, each)) for each in holders[one] if len(texts[each]) >= len(paragraphs))
    return sorted(pair for pair in pairs if pair[0] != pair[1])


def _editions_of_one(one: Analysis, other: Analysis) -> bool:
    if one.sha256 == other.sha256 or title_key(one.title) == title_key(other.title):
        return True
    return bool(one.number) and number_key(one.number) == number_key(other.number)


def _of_nobody(assessed: AssessedSet) -> list[tuple[Analysis, Fact]]:
    """The longer documents that name nothing of the house (none where too few of its departments are known), and those
    of whatever length of which much could stand in any firm's papers."""
    known = {
        fact.value
        for one in assessed.current
        for fact in one.facts
        if fact.name in ("department.listed", "unit.listed")
    }
    chart = len(known) >= assessed.threshold("T05", "departments")
    found: list[tuple[Analysis, Fact]] = []
    customers = _customers(assessed)
    people = _parts(
        fact.value.partition("|")[0]
        for one in assessed.serving("L14")
        for fact in one.facts
        if fact.name == "person.listed"
    )
    for one in assessed.current:
        spun = any(fact.name == "spun" for fact in one.facts)  # however short, it was taken from elsewhere
        least_hollow = assessed.threshold("T05", "hollow")
        hollow = _hollow(one, least_hollow, assessed.threshold("T05", "hollow_share"))
        partly = _hollow(one, least_hollow, 0)
        wordy = one.kind == "policy" and _hollow(one, _LONG_POLICY, _MOSTLY)
        for fact in one.facts if one.kind in _GENERIC_KINDS or wordy else ():
            if fact.name != "text.specific":
                continue
            *counts, departments = fact.value.split("|")
            systems, figures, references, length = map(int, counts)
            own = [
                name for name in departments.split("、") if any(each in name or name in each for each in known if name)
            ]
            if own or references > 1 or figures > 1:
                continue
            least = assessed.threshold("T05", "characters" if one.language in ("zh", "mixed") else "letters")
            half = length >= least / 2 and partly and not figures and not references
            of_nobody = chart and not systems and (length >= least or spun or half)
            thin = not (systems or figures or references) and one.kind in _RULES and _hollow(one, least_hollow, _THIN)
            bids_nobody = (hollow or thin) and not figures and one.kind != "plan" and (chart or not departments)
            if of_nobody or (bids_nobody and not _names_somebody(one, people, customers)):
                found.append((one, hollow or thin or fact))
    return found


def _parts(names: Iterable[str]) -> frozenset[str]:
    """The parts of names that a text gives one by one: Oskar, Lindqvist."""
    return frozenset(
        part.strip(",.()") for name in names for part in name.split() if len(part) > 1 and not _OF_ANY_FIRM.match(part)
    )


def _customers(assessed: AssessedSet) -> list[frozenset[str]]:
    """The words of each name of a firm with which there is an agreement."""
    named = {
        fact.value
        for one in assessed.current
        if one.kind == "agreement"
        for fact in one.facts
        if fact.name.startswith("organisation.") and fact.value.isascii()
    }
    return [_parts([name]) for name in sorted(named - set(assessed.own_names))]


def _names_somebody(one: Analysis, people: frozenset[str], customers: Sequence[frozenset[str]]) -> bool:
    """Whether its text names somebody of the roster besides those who signed it, or a customer."""
    signed = _parts(f.value.rpartition("|")[2] for f in one.facts if f.name.startswith(("person.signed", "signoff.")))
    written = {
        word for fact in one.facts if fact.name in ("words.proper", "words.people") for word in fact.value.split("|")
    }
    return bool(written & people - signed) or any(len(written & name) > 1 for name in customers)


def _hollow(one: Analysis, least: float, share: float) -> Fact | None:
    """What shows that of a document's sentences at least so many, and this share, bid nobody in particular."""
    for fact in one.facts:
        if fact.name == "text.hollow":
            told, every = map(int, fact.value.split("|"))
            return fact if told >= least and told >= share * every else None
    return None


@check("T05")
def nothing_of_its_own(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Longer procedures that name no department, system or document, and no figure of their own; hollow ones."""
    found = _of_nobody(assessed)
    if found:
        paths = sorted(one.path for one, _ in found)
        yield Contradiction(
            "nothing",
            Words(f"文件中没有本组织的部门、系统、时限等内容：{named(paths)}", f"nothing of the organisation's own (departments, systems, times) stands in {named(paths)}"),
            [seen_at(one, fact) for one, fact in found],
        )  # fmt: skip


@check("T06")
def words_of_another_trade(assessed: AssessedSet) -> Iterator[Contradiction]:
    scopes = [fact for one in assessed.current for fact in one.facts if fact.name in ("licence.scope", "service.scope")]
    if any(_OTHER_TRADE_IN_SCOPE.search(fact.value) for fact in scopes if fact.name == "service.scope"):
        return
    daily = _of_the_customers(assessed)
    for one in assessed.current:
        audit = any(a.requirement in _AUDITS for a in one.assignments)
        sheet = any(a.requirement.startswith(_OWN_SHEETS) for a in one.assignments)
        if not audit and not sheet and one.kind not in CONTROLLED - {"agreement"} and not issued(one):
            continue
        seen = [
            fact
            for fact in one.facts
            if fact.name == "trade.other"
            and fact.value.lower() not in daily
            and not _OF_A_CUSTOMER.search(fact.quote)
            and not _OF_AN_OUTAGE.search(_beside(fact))
            and not _NONE_OF_IT.search(fact.quote)
        ]
        if seen:
            words = list(dict.fromkeys(fact.value for fact in seen))
            words = [word for word in words if not any(word != other and word in other for other in words)]
            sides = [*(seen_at(one, fact) for fact in seen), *_scope_side(assessed)]
            yield Contradiction(
                one.number or one.path,
                Words(f"出现其他行业用语“{'、'.join(words)}”：{named([one.path])}", f"words of another trade, “{', '.join(words)}”, stand in {named([one.path])}"),
                sides,
                siblings=Siblings("trade", _OF_ANOTHER_TRADE, Words(f"{named([one.path])}（{'、'.join(words)}）", f"{named([one.path])} ({', '.join(words)})")),
            )  # fmt: skip


def _beside(fact: Fact) -> str:
    """The words around the one that was found."""
    before, word, after = fact.quote.partition(fact.value)
    near = _NEAR_ENGLISH if word.isascii() else _NEAR
    return f"{before[-near:]}{word}{after[:near]}"


def _of_the_customers(assessed: AssessedSet) -> frozenset[str]:
    """Words of another trade that the house meets in its work: tickets, reports and agreements of several files hold them."""
    met: Counter[str] = Counter()
    for one in assessed.current:
        audit = any(a.requirement in _AUDITS for a in one.assignments)
        if not audit and one.kind in ("record", "report", "agreement", "list"):
            met.update({fact.value.lower() for fact in one.facts if fact.name == "trade.other"})
    return frozenset(word for word, files in met.items() if files > 1)


def _scope_side(assessed: AssessedSet) -> list[Side]:
    stated = next((one for one in assessed.serving("D-4.3") if any(f.name == "service.scope" for f in one.facts)), None)
    return [first_of(stated, "service.scope")] if stated else []

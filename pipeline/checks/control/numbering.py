"""Document numbers: one number for one document, and the same number wherever the document carries it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set

from pipeline.checks.called import called
from pipeline.checks.control.covers import called_letter
from pipeline.checks.control.lists import document_lists
from pipeline.checks.control.number_gaps import left_out
from pipeline.checks.control.numbers_given_twice import forms_of_one_number, papers_of_one_number, twice_in_a_list
from pipeline.checks.control.odd_numbers import (
    counted_otherwise,
    kind_told,
    otherwise_classed,
    otherwise_joined,
    otherwise_made,
)
from pipeline.checks.control.outside_control import outside_control
from pipeline.checks.lookup import Inventory, coded_as_document, inventory_of, number_key, prefix, tokens
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.checks.subjects import other_text_of_one_version, same_subject, words_of_many
from pipeline.other_systems import filed_under_another, of_another_system
from pipeline.values import Analysis, Fact, Words

_ANNEX = re.compile(r"附件|附表|附录|\b(?:annex|appendix|attachment|enclosure)\b", re.I)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_OF_A_NOTICE = re.compile(r"[〔\[【(（]20\d\d[〕\]】)）]")  # what an office sends out is numbered by itself
_OTHER_SYSTEM = re.compile(r"ISMS|QMS?\b|EMS\b|27001|9001|14001|45001", re.I)
_PLACES = {
    "number.cover": Words("封面", "cover"),
    "number.header": Words("页眉", "header"),
    "number.name": Words("文件名", "file name"),
}
_INSIDE = ("number.cover", "number.header")
_SIGNED = frozenset(["signoff.drafted", "signoff.reviewed", "signoff.approved"])
_HANDS = 2
_A_SERIES = 2  # numbers of one kind
_LEAST_COUNTED = 3  # numbers of a series with as many figures


@check("C03")
def numbers_contradict(assessed: AssessedSet) -> Iterator[Contradiction]:
    files = [one for one in assessed.current if one.kind in CONTROLLED and one.kind != "agreement"]
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    for one in files:
        said = [fact for fact in one.facts if fact.name in _PLACES and inventory.own(fact.value)]
        said = [fact for fact in said if fact.name != "number.name" or not _cut_short(fact.value, said)]
        if not all(inventory.of_listed_forms(fact.value) for fact in said):  # a plan on its form bears the form's, too
            said = [fact for fact in said if fact.name != "number.header" or not inventory.of_listed_forms(fact.value)]
        if len({number_key(fact.value) for fact in said}) > 1:
            zh = "，".join(f"{_PLACES[fact.name].zh} {fact.value}" for fact in said)
            en = ", ".join(f"{_PLACES[fact.name].en} {fact.value}" for fact in said)
            yield Contradiction(
                f"{one.number}|{'|'.join(sorted({number_key(fact.value) for fact in said}))}",
                Words(f"《{called(one)}》编号不一致：{zh}", f"numbers of “{called(one)}” differ: {en}"),
                [seen_at(one, fact) for fact in sorted(said, key=lambda fact: number_key(fact.value) == number_key(said[0].value))],
            )  # fmt: skip
    documents = {one.path for one in files}
    numbered = [
        one for one in assessed.current if one.path in documents or _a_document(one, inventory) or _an_order(one)
    ]
    numbered += _under_the_number_of_the_house(assessed, files)
    yield from _shared(numbered, assessed.threshold("C03", "same_title"))
    yield from forms_of_one_number(assessed)
    yield from papers_of_one_number(assessed)
    yield from twice_in_a_list(assessed, inventory)
    listed: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for entry in (entry for one in document_lists(assessed) for entry in one.entries):
        listed[number_key(entry.number)].add(tokens(entry.number))
    yield from _off_pattern(assessed, files, listed)
    yield from left_out(assessed, files, assessed.threshold("C03", "series"))


def _a_document(one: Analysis, inventory: Inventory) -> bool:
    """A catalogue or table of objectives that bears a number of the series of documents, though it is kept as a sheet; or
    what is issued with such a number and a version, whatever it reads like."""
    serves = any(each.requirement.startswith("D-") for each in one.assignments)
    issued = bool(one.version) and any(fact.name in ("number.cover", "number.header") for fact in one.facts)
    if one.kind not in ("record", "list", "report") or not one.number:
        return False
    called_so = {number_key(f.value) for f in one.facts if f.name in _PLACES} == {number_key(one.number)}
    within_and_outside = called_so and {"number.cover", "number.name"} <= {f.name for f in one.facts}
    return ((serves or issued) and inventory.of_documents(one.number)) or (
        within_and_outside and coded_as_document(one.number) and not inventory.of_listed_forms(one.number)
    )


def _under_the_number_of_the_house(assessed: AssessedSet, files: list[Analysis]) -> list[Analysis]:
    """Texts that nothing tells the use of, with a version and a number of the house's series on their heads."""
    heads = {head for head, times in Counter(prefix(one.number) for one in files).items() if times >= _LEAST_COUNTED}
    return [
        one
        for one in assessed.analyses
        if one.kind == "unrelated"
        and not one.obsolete
        and not one.copy_of
        and {"number.cover", "version.cover"} <= {fact.name for fact in one.facts}
        and prefix(one.number) in heads - {""}
        and not of_another_system(one)
    ]


def _an_order(one: Analysis) -> bool:
    """An appointment or an order of release with a number of its own on its head; what says of itself to be an annex has
    that of its order."""
    own = any(fact.name == "number.cover" for fact in one.facts)
    return one.kind == "record" and own and bool(one.number) and called_letter(one) and not _ANNEX.search(one.title)


def _off_pattern(
    assessed: AssessedSet, files: list[Analysis], listed: Mapping[str, Set[tuple[str, ...]]]
) -> Iterator[Contradiction]:
    """Documents whose number begins otherwise than nearly all others do; several that the house's list gives are a series."""
    least, share = assessed.threshold("C03", "documents"), assessed.threshold("C03", "share")
    numbered = [one for one in files if any(fact.name in ("number.cover", "number.header") for fact in one.facts)]
    heads = Counter(prefix(one.number) for one in numbered)
    if not heads:
        return
    house, usual = heads.most_common(1)[0]
    ours = [one for one in numbered if prefix(one.number) and (_of_this_system(one) or _signed_here(one))]
    ours += [one for one in outside_control(assessed) if prefix(one.number)]  # whose number is in the file's name
    times = Counter(key[: -len(_last(key))] for key in {*listed, *(number_key(one.number) for one in files)})
    others = [
        one
        for one in ours
        if house not in tokens(one.number)
        and not _OF_A_NOTICE.search(one.number)
        and not (
            tokens(one.number) in listed.get(key := number_key(one.number), ())  # and not FTZ07 of FT-Z-07
            and times[key[: -len(_last(key))]] >= _A_SERIES
        )
    ]
    odd = otherwise_made([one for one in numbered if prefix(one.number) == house and _of_rules(one)], share)
    odd = [one for one in odd if times[(key := number_key(one.number))[: -len(_last(key))]] == 1]  # two are a series
    of_house = [one for one in numbered if prefix(one.number) == house and _of_rules(one)]
    odd += [one for one in counted_otherwise(of_house) if one not in odd]
    odd += [
        one
        for one in otherwise_classed(of_house, share)
        if one not in odd and times[(key := number_key(one.number))[: -len(_last(key))]] == 1
    ]
    odd += [one for one in otherwise_joined(of_house, share) if one not in odd]
    others, usual = [*others, *odd], usual - len(odd)
    if usual < least or not others or usual < share * len(numbered):
        return
    like = next(one for one in numbered if prefix(one.number) == house and one not in odd)
    paths = sorted(one.path for one in others)
    shown = "、".join(f"{one.number}《{called(one)}》" for one in others)
    yield Contradiction(
        "pattern",
        Words(f"编号不合本单位规则（其他 {usual} 份均如 {like.number}）：{shown}",
              f"numbers unlike those of the house ({usual} others are like {like.number}): {', '.join(one.number for one in others)} ({named(paths)})"),
        [*(first_of(one, *_PLACES) for one in others), first_of(like, *_PLACES)],
    )  # fmt: skip


def _last(key: str) -> str:
    """The figures at the end of a number, and at least its last letter."""
    return key[len(key.rstrip("0123456789")) :] or key[-1:]


def _of_this_system(one: Analysis) -> bool:
    """A document of the service management system: plans and forms are often numbered by themselves, other systems too."""
    serves = any(each.requirement.startswith("D-") for each in one.assignments)
    return (
        serves
        and one.kind in ("procedure", "policy", "manual")
        and not _OTHER_SYSTEM.search(f"{one.number} {one.path}")
    )


def _signed_here(one: Analysis) -> bool:
    """An instruction with version and hands on its cover that nothing tells the use of, and of no other system."""
    names = {fact.name for fact in one.facts}
    signed = "version.cover" in names and len(names & _SIGNED) >= _HANDS
    other = of_another_system(one) or filed_under_another(one.path) or _OTHER_SYSTEM.search(f"{one.number} {one.path}")
    return one.kind == "procedure" and signed and not other


def _of_rules(one: Analysis) -> bool:
    """By its number it is of the house, whatever it serves: a procedure, policy or manual of no other system."""
    return one.kind in ("procedure", "policy", "manual") and not _OTHER_SYSTEM.search(f"{one.number} {one.path}")


def _cut_short(name: str, said: list[Fact]) -> bool:
    """A file name that leaves out the head of the number that the document carries, its year or its place: B-09 of JLYS-B-09, AB-P-04
    of AB-P-04-SH."""
    short = tokens(name)
    for whole in (tokens(fact.value) for fact in said):
        begins = len(whole) == len(short) + 1 and whole[: len(short)] == short
        if (begins and (_YEAR.fullmatch(whole[-1]) or whole[-1].isalpha())) or (
            len(whole) > len(short) and whole[-len(short) :] == short
        ):
            return True
    return False


def _of_other_kinds(one: Analysis, other: Analysis, key: str) -> bool:
    """A policy and a procedure on one subject are two documents, where both bear the number on cover or in header."""
    said = {kind_told(each.title) for each in (one, other)}
    within = all(any(f.name in _INSIDE and number_key(f.value) == key for f in each.facts) for each in (one, other))
    return len(said) == 2 and -1 not in said and within


def _shared(files: list[Analysis], least: float) -> Iterator[Contradiction]:
    """One number on documents whose titles have nothing in common."""
    carriers: dict[str, list[Analysis]] = defaultdict(list)
    common = words_of_many(files)
    for one in files:
        if one.number:
            carriers[number_key(one.number)].append(one)
    for key, members in sorted(carriers.items()):
        first = members[0]
        others = [
            one
            for one in members[1:]
            if not same_subject(first, one, least, common)
            or _of_other_kinds(first, one, key)
            or other_text_of_one_version(first, one)
        ]
        if others:
            both = [members[0], *others]
            paths = sorted(one.path for one in both)
            titles = "、".join(f"《{called(one)}》" for one in both)
            yield Contradiction(
                f"shared|{key}",
                Words(f"编号 {members[0].number} 用于不同文件：{titles}", f"{members[0].number} is the number of several documents: {named(paths)}"),
                [first_of(one, *_PLACES) for one in [*others, members[0]]],
            )  # fmt: skip

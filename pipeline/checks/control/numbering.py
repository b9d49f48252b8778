"""Document numbers: one number for one document, and the same number wherever the document carries it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Set

from pipeline.checks.called import called
from pipeline.checks.control.lists import document_lists
from pipeline.checks.control.number_gaps import left_out
from pipeline.checks.control.numbers_given_twice import forms_of_one_number, twice_in_a_list
from pipeline.checks.control.outside_control import outside_control
from pipeline.checks.lookup import Inventory, coded_as_document, inventory_of, number_key, prefix, tokens
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.checks.subjects import other_text_of_one_version, same_subject, words_of_many
from pipeline.values import Analysis, Fact, Words

_YEAR = re.compile(r"(?:19|20)\d{2}")
_OF_A_NOTICE = re.compile(r"[〔\[【(（]20\d\d[〕\]】)）]")  # what an office sends out is numbered by itself
_OTHER_SYSTEM = re.compile(r"ISMS|QMS?\b|EMS\b|27001|9001|14001|45001", re.I)
_PLACES = {
    "number.cover": Words("封面", "cover"),
    "number.header": Words("页眉", "header"),
    "number.name": Words("文件名", "file name"),
}
_INSIDE = ("number.cover", "number.header")
# What kind of document the end of a title tells.
_KINDS_TOLD = tuple(
    re.compile(rf"(?:{words})(?:[(（][^()（）]{{1,12}}[)）])?$", re.I)
    for words in (
        r"方针|\bpolicy",
        r"计划|方案|\bplan",
        r"程序|办法|规定|规范|流程|细则|制度|\bprocedure|\bprocess",
        r"手册|\bmanual|\bhandbook",
        r"预案",
    )
)
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
    numbered = [one for one in assessed.current if one.path in documents or _a_document(one, inventory)]
    yield from _shared(numbered, assessed.threshold("C03", "same_title"))
    yield from forms_of_one_number(assessed)
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
    ours = [one for one in numbered if prefix(one.number) and _of_this_system(one)]
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
    odd = _otherwise_made([one for one in numbered if prefix(one.number) == house and _of_rules(one)], share)
    odd = [one for one in odd if times[(key := number_key(one.number))[: -len(_last(key))]] == 1]  # two are a series
    of_house = [one for one in numbered if prefix(one.number) == house and _of_rules(one)]
    odd += [one for one in _counted_otherwise(of_house) if one not in odd]
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


def _otherwise_made(files: list[Analysis], share: float) -> list[Analysis]:
    """Documents whose number has other parts than nearly all others of the house, be they on its list: AB-YW-07 beside
    AB-SM-P-07."""
    made = {one.path: tuple(part.isdigit() for part in tokens(one.number)) for one in files}
    usual, many = Counter(made.values()).most_common(1)[0] if made else ((), 0)
    return [one for one in files if made[one.path] != usual] if many >= share * len(files) else []


def _counted_otherwise(files: list[Analysis]) -> list[Analysis]:
    """The one document of a series whose last figures are fewer or more than those of all others: P-4 beside P-05."""
    of_series: dict[tuple[str, ...], list[Analysis]] = defaultdict(list)
    for one in files:
        if len(parts := tokens(one.number)) > 1 and parts[-1].isdigit() and not _YEAR.fullmatch(parts[-1]):
            of_series[parts[:-1]].append(one)
    found = []
    for members in of_series.values():
        width = {one.path: len(tokens(one.number)[-1]) for one in members}
        usual, many = Counter(width.values()).most_common(1)[0]
        padded = any(tokens(one.number)[-1].startswith("0") for one in members)
        if padded and many >= _LEAST_COUNTED and len(members) - many == 1:
            found += [one for one in members if width[one.path] != usual]
    return found


def _of_this_system(one: Analysis) -> bool:
    """A document of the service management system: plans and forms are often numbered by themselves, other systems too."""
    serves = any(each.requirement.startswith("D-") for each in one.assignments)
    return (
        serves
        and one.kind in ("procedure", "policy", "manual")
        and not _OTHER_SYSTEM.search(f"{one.number} {one.path}")
    )


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
    said = {_kind_told(each.title) for each in (one, other)}
    within = all(any(f.name in _INSIDE and number_key(f.value) == key for f in each.facts) for each in (one, other))
    return len(said) == 2 and -1 not in said and within


def _kind_told(title: str) -> int:
    """Which of the `_KINDS_TOLD` the last word of a title is of; -1 where of none."""
    return next((at for at, kind in enumerate(_KINDS_TOLD) if kind.search(title.strip())), -1)


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

"""Document numbers: one number for one document, and the same number wherever the document carries it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.checks.lookup import inventory_of, number_key, same_title, tokens
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.values import Analysis, Fact, Words

_YEAR = re.compile(r"(?:19|20)\d{2}")
_PLACES = {
    "number.cover": Words("封面", "cover"),
    "number.header": Words("页眉", "header"),
    "number.name": Words("文件名", "file name"),
}


@check("C03")
def numbers_contradict(assessed: AssessedSet) -> Iterator[Contradiction]:
    files = [one for one in assessed.current if one.kind in CONTROLLED and one.kind != "agreement"]
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    for one in files:
        said = [fact for fact in one.facts if fact.name in _PLACES and inventory.own(fact.value)]
        said = [fact for fact in said if fact.name != "number.name" or not _cut_short(fact.value, said)]
        if len({number_key(fact.value) for fact in said}) > 1:
            zh = "，".join(f"{_PLACES[fact.name].zh} {fact.value}" for fact in said)
            en = ", ".join(f"{_PLACES[fact.name].en} {fact.value}" for fact in said)
            yield Contradiction(
                f"{one.number}|{'|'.join(sorted({number_key(fact.value) for fact in said}))}",
                Words(f"《{one.title}》编号不一致：{zh}", f"numbers of “{one.title}” differ: {en}"),
                [seen_at(one, fact) for fact in sorted(said, key=lambda fact: number_key(fact.value) == number_key(said[0].value))],
            )  # fmt: skip
    yield from _shared(files, assessed.threshold("C03", "same_title"))


def _cut_short(name: str, said: list[Fact]) -> bool:
    """A file name that leaves out the head of the number that the document carries, or its year: B-09 of JLYS-B-09."""
    short = tokens(name)
    for whole in (tokens(fact.value) for fact in said):
        year = len(whole) == len(short) + 1 and whole[: len(short)] == short and _YEAR.fullmatch(whole[-1])
        if year or (len(whole) > len(short) and whole[-len(short) :] == short):
            return True
    return False


def _shared(files: list[Analysis], least: float) -> Iterator[Contradiction]:
    """One number on documents whose titles have nothing in common."""
    carriers: dict[str, list[Analysis]] = defaultdict(list)
    for one in files:
        if one.number:
            carriers[number_key(one.number)].append(one)
    for key, members in sorted(carriers.items()):
        others = [one for one in members[1:] if not same_title(members[0].title, [one], least)]
        if others:
            both = [members[0], *others]
            paths = sorted(one.path for one in both)
            titles = "、".join(f"《{one.title}》" for one in both)
            yield Contradiction(
                f"shared|{key}",
                Words(f"编号 {members[0].number} 用于不同文件：{titles}", f"{members[0].number} is the number of several documents: {named(paths)}"),
                [first_of(one, *_PLACES) for one in [*others, members[0]]],
            )  # fmt: skip

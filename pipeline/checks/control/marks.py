"""Marks that the house puts on its documents and that some of them lack."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from pipeline.checks.control.covers import draft
from pipeline.checks.control.outside_control import outside_control, registers_without_control
from pipeline.checks.lookup import inventory_of
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.values import Analysis, Fact, Side, Words

_PAGED = "mark.paged"
_MARKS = {
    "mark.controlled": Words("受控状态", "control status"),
    "mark.classified": Words("密级", "classification"),
    _PAGED: Words("页码", "page numbers"),
}
_OTHERS_SHOW = Words("其他文件均有", "other documents show")
_SHOWN_OR_ASKED = Words("其他文件有，或程序有规定", "other documents show or a rule asks for")
_RULES = ("procedure", "manual", "policy")
_WORD = (".docx", ".docm", ".doc", ".wps")
_OF_ANOTHER_SYSTEM = re.compile(r"9001|14001|45001|质量手册|样本|范本|sample|quality manual", re.I)
_WITH_PAGES = (".docx", ".docm")  # whose margins are read as they are written
_WITH_MARGINS = (*_WITH_PAGES, ".doc", ".wps", ".pdf")  # a page of a wiki or a sheet shows no stamp


@dataclass(frozen=True, slots=True)
class _Mark:
    """What the documents of the house show of a mark, what its rules ask for, and where it is the custom."""

    name: str
    documents: Sequence[Analysis]
    with_it: Mapping[str, Fact]  # by path
    asked: Sequence[Side]
    usual: Side | None

    @property
    def lacking(self) -> list[Analysis]:
        return [one for one in self.documents if one.path not in self.with_it]

    @property
    def on_none(self) -> bool:
        """No document shows what a rule, or the custom of Chinese houses (for a stamp of control), asks for."""
        chinese = sum(one.language != "en" for one in self.documents) * 2 > len(self.documents)
        return not self.with_it and bool(self.asked or (self.name != _PAGED and chinese))


@check("C09")
def marks_lacking(assessed: AssessedSet) -> Iterator[Contradiction]:
    """What most documents of the house show and a few do not; or what none shows at all."""
    marks = _marks(assessed)
    for mark in marks:
        if mark.on_none:
            words = _MARKS[mark.name]
            yield Contradiction(
                f"{mark.name}|all",
                Words(f"文件都没有标明{words.zh}", f"no document shows its {words.en}"),
                [*mark.asked, *(_as_it_is(one) for one in mark.documents)],
            )
    usual = {mark.name: mark.usual for mark in marks if mark.usual}
    due = [mark for mark in marks if mark.lacking and mark.with_it and (mark.usual or mark.asked)]
    lacked = _lacked_marks(assessed, due, usual.keys())
    if lacked:
        told = {name for _, names in lacked.values() for name in names}
        shown = usual | {mark.name: mark.usual or mark.asked[0] for mark in due}
        why = _OTHERS_SHOW if told <= usual.keys() else _SHOWN_OR_ASKED
        yield _lacked_by_a_few(lacked, [side for name, side in shown.items() if name in told], why)


def _marks(assessed: AssessedSet) -> list[_Mark]:
    """The marks for which there are enough numbered documents to tell."""
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    every = [
        one for one in assessed.current
        if one.kind in CONTROLLED - {"agreement"} and one.outcome == "read" and one.number and inventory.of_documents(one.number)
        and one.path.lower().endswith(_WITH_MARGINS) and not draft(one)
    ]  # fmt: skip
    found = []
    for name in _MARKS:
        documents = [one for one in every if name != _PAGED or one.path.lower().endswith(_WITH_PAGES)]
        if len(documents) < assessed.threshold("C09", "documents"):
            continue
        with_it = _showing(name, documents)
        like = next((one for one in documents if one.path in with_it), None)
        custom = like and len(with_it) / len(documents) >= assessed.threshold("C09", "share")
        asked = [
            seen_at(one, fact)
            for one in documents
            for fact in one.facts
            if fact.name == "mark.asked" and fact.value == name
        ]
        found.append(
            _Mark(name, documents, with_it, asked, seen_at(like, with_it[like.path]) if like and custom else None)
        )
    return found


def _lacked_marks(
    assessed: AssessedSet, due: Sequence[_Mark], usual: Set[str]
) -> dict[str, tuple[Analysis, list[str]]]:
    """The documents that lack what others show, by path, each with the names of these marks."""
    lacked: dict[str, tuple[Analysis, list[str]]] = {}
    for mark in due:
        for one in mark.lacking:
            lacked.setdefault(one.path, (one, []))[1].append(mark.name)
    if len(usual) > 1:
        bare = [one for one in outside_control(assessed) if one.path.lower().endswith(_WORD) and not draft(one)]
        bare += [one for one in registers_without_control(assessed) if one not in bare]
        for one in (*_without_any(assessed, usual), *bare):
            paged = one.path.lower().endswith(_WITH_PAGES)
            lacked[one.path] = one, [name for name in _MARKS if name in usual and (paged or name != _PAGED)]
    return lacked


def _showing(mark: str, documents: Sequence[Analysis]) -> dict[str, Fact]:
    """The documents that show a mark, by path; where others number their pages, 第 页 without a figure is no number."""
    found = {one.path: fact for one in documents for fact in one.facts if fact.name == mark}
    if mark == _PAGED:
        told = {path: fact for path, fact in found.items() if any(map(str.isdigit, fact.quote))}
        return told if len(told) * 2 > len(found) else found
    return found


def _without_any(assessed: AssessedSet, usual: Set[str]) -> Iterator[Analysis]:
    """Rules without a number of their own that show none of the marks which the house's documents have."""
    for one in assessed.current:
        rules = one.kind in _RULES and one.outcome == "read" and not one.number and not draft(one)
        serves = any(each.requirement.startswith("D-") for each in one.assignments)
        ours = rules and serves and not _OF_ANOTHER_SYSTEM.search(f"{one.path} {one.title}")
        if ours and one.path.lower().endswith(_WORD) and not any(f.name in usual for f in one.facts):
            yield one


def _lacked_by_a_few(
    lacked: Mapping[str, tuple[Analysis, Sequence[str]]], shown: Sequence[Side], why: Words
) -> Contradiction:
    """One finding of a house: which documents lack which marks, and where others show them."""
    together: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for path in sorted(lacked):
        together[tuple(lacked[path][1])].append(path)
    zh = [f"{'、'.join(_MARKS[mark].zh for mark in marks)}：{named(paths)}" for marks, paths in together.items()]
    en = [f"{', '.join(_MARKS[mark].en for mark in marks)}: {named(paths)}" for marks, paths in together.items()]
    return Contradiction(
        "few",
        Words(f"未见以下标识（{why.zh}）：{'；'.join(zh)}", f"marks not seen, which {why.en}: {'; '.join(en)}"),
        [*(_as_it_is(lacked[path][0]) for path in sorted(lacked)), *shown],
    )  # fmt: skip


def _as_it_is(one: Analysis) -> Side:
    """What stands in the margins or on the cover where the mark would be."""
    return first_of(one, "header.left", "organisation.header", "number.header", "version.header", "number.cover")

"""Marks that the house puts on its documents and that some of them lack."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from pipeline.checks.control.covers import draft
from pipeline.checks.control.outside_control import outside_control, registers_without_control
from pipeline.checks.lookup import inventory_of
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.values import Analysis, Fact, Side, Words

_MARKS = {
    "mark.controlled": Words("受控状态", "control status"),
    "mark.classified": Words("密级", "classification"),
    "mark.paged": Words("页码", "page numbers"),
}
_OTHERS_SHOW = Words("其他文件均有", "other documents show")
_SHOWN_OR_ASKED = Words("其他文件有，或程序有规定", "other documents show or a rule asks for")
_RULES = ("procedure", "manual", "policy")
_WORD = (".docx", ".docm", ".doc", ".wps")
_OF_ANOTHER_SYSTEM = re.compile(r"9001|14001|45001|质量手册|样本|范本|sample|quality manual", re.I)
_WITH_PAGES = (".docx", ".docm")  # whose margins are read as they are written
_WITH_MARGINS = (*_WITH_PAGES, ".doc", ".wps", ".pdf")  # a page of a wiki or a sheet shows no stamp


@check("C09")
def marks_lacking(assessed: AssessedSet) -> Iterator[Contradiction]:
    """What most documents of the house show and a few do not; or what none shows at all."""
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    every = [
        one for one in assessed.current
        if one.kind in CONTROLLED - {"agreement"} and one.outcome == "read" and one.number and inventory.of_documents(one.number)
        and one.path.lower().endswith(_WITH_MARGINS) and not draft(one)
    ]  # fmt: skip
    lacked: dict[str, list[str]] = defaultdict(list)
    few: dict[str, Analysis] = {}
    shown: dict[str, Side] = {}
    usual: dict[str, Side] = {}  # what most of them show, and where one does
    for mark in _MARKS:
        documents = [one for one in every if mark != "mark.paged" or one.path.lower().endswith(_WITH_PAGES)]
        if len(documents) < assessed.threshold("C09", "documents"):
            continue
        with_it = _showing(mark, documents)
        lacking = [one for one in documents if one.path not in with_it]
        like = next((one for one in documents if one.path in with_it), None)
        if like and len(with_it) / len(documents) >= assessed.threshold("C09", "share"):
            usual[mark] = seen_at(like, with_it[like.path])
        chinese = sum(one.language != "en" for one in documents) * 2 > len(documents)
        asked = [
            seen_at(one, fact)
            for one in documents
            for fact in one.facts
            if fact.name == "mark.asked" and fact.value == mark
        ]
        if not lacking or (not with_it and not asked and (mark == "mark.paged" or not chinese)):
            continue  # a stamp of control is a custom of Chinese houses; page numbers are fields, not always read
        if not with_it:
            words = _MARKS[mark]
            yield Contradiction(
                f"{mark}|all",
                Words(f"文件都没有标明{words.zh}", f"no document shows its {words.en}"),
                [*asked, *(_as_it_is(one) for one in documents)],
            )
        elif mark in usual or asked:
            shown[mark] = usual.get(mark) or asked[0]
            for one in lacking:
                few[one.path] = one
                lacked[one.path].append(mark)
    bare = [one for one in outside_control(assessed) if one.path.lower().endswith(_WORD) and not draft(one)]
    bare += [one for one in registers_without_control(assessed) if one not in bare]
    for one in (*_without_any(assessed, usual.keys()), *bare) if len(usual) > 1 else ():
        paged = one.path.lower().endswith(_WITH_PAGES)
        few[one.path] = one
        lacked[one.path] = [mark for mark in _MARKS if mark in usual and (paged or mark != "mark.paged")]
    if few:
        named_marks = {mark for marks in lacked.values() for mark in marks}
        why = _OTHERS_SHOW if named_marks <= usual.keys() else _SHOWN_OR_ASKED
        yield _lacked_by_a_few(
            few, lacked, [side for mark, side in (usual | shown).items() if mark in named_marks], why
        )


def _showing(mark: str, documents: Sequence[Analysis]) -> dict[str, Fact]:
    """The documents that show a mark, by path; where others number their pages, 第 页 without a figure is no number."""
    found = {one.path: fact for one in documents for fact in one.facts if fact.name == mark}
    if mark == "mark.paged":
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
    few: Mapping[str, Analysis], lacked: Mapping[str, Sequence[str]], shown: Sequence[Side], why: Words
) -> Contradiction:
    """One finding of a house: which documents lack which marks, and where others show them."""
    together: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for path in sorted(few):
        together[tuple(lacked[path])].append(path)
    zh = [f"{'、'.join(_MARKS[mark].zh for mark in marks)}：{named(paths)}" for marks, paths in together.items()]
    en = [f"{', '.join(_MARKS[mark].en for mark in marks)}: {named(paths)}" for marks, paths in together.items()]
    return Contradiction(
        "few",
        Words(f"未见以下标识（{why.zh}）：{'；'.join(zh)}", f"marks not seen, which {why.en}: {'; '.join(en)}"),
        [*(_as_it_is(few[path]) for path in sorted(few)), *shown],
    )  # fmt: skip


def _as_it_is(one: Analysis) -> Side:
    """What stands in the margins or on the cover where the mark would be."""
    return first_of(one, "header.left", "organisation.header", "number.header", "version.header", "number.cover")

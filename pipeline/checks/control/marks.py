"""Marks that the house puts on its documents and that some of them lack, and the names that it gives itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from pipeline.checks.control.covers import draft
from pipeline.checks.lookup import inventory_of
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, first_of, named, seen_at
from pipeline.text.normal import company_key
from pipeline.values import Analysis, Fact, Side, Words

_MARKS = {
    "mark.controlled": Words("受控状态", "control status"),
    "mark.classified": Words("密级", "classification"),
    "mark.paged": Words("页码", "page numbers"),
}
_PLACE_OR_TRADE = re.compile(
    r"^[\u4e00-\u9fff]{2}(?:省|市)|(?:信息|科技|技术|软件|网络|数据|服务|系统|股份|集团|有限|责任|公司|[(（][^()（）]*[)）]).*$"
)
_SHORT = re.compile(r"[\u4e00-\u9fff]{2,6}")
_TWO_LETTERS = 2  # with "company" behind them: 坪控公司
_SEVERAL, _USUAL = 3, 6  # documents
_RULES = ("procedure", "manual", "policy")
_PROFILE = "L05"
_LEGAL_FORM = re.compile(
    r"\([A-Z][\w ]+\)|,? ?\b(?:Co\.?,? ?)?(?:Ltd|Limited|Inc|LLC|GmbH|plc|Corporation|Company Limited)\b\.?|,? ?\bCo\.?$",
    re.I,
)
_OF_THE_HOUSE = CONTROLLED - {"agreement"} | {"record", "report", "list", "form"}
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
    usual: dict[str, Side] = {}  # what most of them show, and where one does
    for mark in _MARKS:
        documents = [one for one in every if mark != "mark.paged" or one.path.lower().endswith(_WITH_PAGES)]
        if len(documents) < assessed.threshold("C09", "documents"):
            continue
        with_it = {one.path: fact for one in documents for fact in one.facts if fact.name == mark}
        lacking = [one for one in documents if one.path not in with_it]
        like = next((one for one in documents if one.path in with_it), None)
        if like and len(with_it) / len(documents) >= assessed.threshold("C09", "share"):
            usual[mark] = seen_at(like, with_it[like.path])
        chinese = sum(one.language != "en" for one in documents) * 2 > len(documents)
        if not lacking or (not with_it and (mark == "mark.paged" or not chinese)):
            continue  # a stamp of control is a custom of Chinese houses; page numbers are fields, not always read
        if not with_it:
            words = _MARKS[mark]
            yield Contradiction(
                f"{mark}|all",
                Words(f"文件都没有标明{words.zh}", f"no document shows its {words.en}"),
                [_as_it_is(one) for one in documents],
            )
        elif mark in usual:
            for one in lacking:
                few[one.path] = one
                lacked[one.path].append(mark)
    for one in _without_any(assessed, usual.keys()) if len(usual) > 1 else ():
        paged = one.path.lower().endswith(_WITH_PAGES)
        few[one.path] = one
        lacked[one.path] = [mark for mark in _MARKS if mark in usual and (paged or mark != "mark.paged")]
    if few:
        named_marks = {mark for marks in lacked.values() for mark in marks}
        yield _lacked_by_a_few(few, lacked, [side for mark, side in usual.items() if mark in named_marks])


def _without_any(assessed: AssessedSet, usual: Set[str]) -> Iterator[Analysis]:
    """Rules without a number of their own that show none of the marks which the house's documents have."""
    for one in assessed.current:
        rules = one.kind in _RULES and one.outcome == "read" and not one.number and not draft(one)
        serves = any(each.requirement.startswith("D-") for each in one.assignments)
        ours = rules and serves and not _OF_ANOTHER_SYSTEM.search(f"{one.path} {one.title}")
        if ours and one.path.lower().endswith(_WORD) and not any(f.name in usual for f in one.facts):
            yield one


def _lacked_by_a_few(
    few: Mapping[str, Analysis], lacked: Mapping[str, Sequence[str]], shown: Sequence[Side]
) -> Contradiction:
    """One finding of a house: which documents lack which marks, and where others show them."""
    together: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for path in sorted(few):
        together[tuple(lacked[path])].append(path)
    zh = [f"{'、'.join(_MARKS[mark].zh for mark in marks)}：{named(paths)}" for marks, paths in together.items()]
    en = [f"{', '.join(_MARKS[mark].en for mark in marks)}: {named(paths)}" for marks, paths in together.items()]
    return Contradiction(
        "few",
        Words(f"未见以下标识（其他文件均有）：{'；'.join(zh)}", f"marks not seen, which other documents show: {'; '.join(en)}"),
        [*(_as_it_is(few[path]) for path in sorted(few)), *shown],
    )  # fmt: skip


def _as_it_is(one: Analysis) -> Side:
    """What stands in the margins or on the cover where the mark would be."""
    return first_of(one, "header.left", "organisation.header", "number.header", "version.header", "number.cover")


def _part_of_ours(name: str, assessed: AssessedSet) -> bool:
    """Is a name built from the proper part of the organisation's own, without being all of it?"""
    for own in assessed.own_names:
        if name == own:
            return False
        if not name.isascii():
            proper = _PLACE_OR_TRADE.sub("", own)
            pairs = {proper[at : at + 2] for at in range(len(proper) - 1)}
            short = name.removesuffix("公司")
            if any(name.startswith(pair) for pair in pairs) or _letters_of(
                short, proper[: 4 if short != name else None]
            ):
                return True
        elif name.split()[0] == own.split()[0]:
            return True
        elif own.isascii() and (_joined(name).startswith(own.split()[0].lower()) or name == _initials(own)):
            return True  # Lantern Quay for Lanternquay, AFITS for its initials
    return False


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


def _short_names_in_headers(assessed: AssessedSet) -> list[tuple[Analysis, Fact]]:
    """The short names built from the own one that stand alone in the headers of several documents, each where it is first."""
    said: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts if one.kind in CONTROLLED - {"agreement"} else ():
            if fact.name == "header.left" and _SHORT.fullmatch(fact.value) and _part_of_ours(fact.value, assessed):
                said[fact.value].append((one, fact))
    usual = any(len(seen) >= _USUAL for seen in said.values())  # beside it a single one stands out
    return [seen[0] for _, seen in sorted(said.items()) if len(seen) >= _SEVERAL or usual]


def _names_in_headers(assessed: AssessedSet) -> list[tuple[Analysis, Fact]]:
    """A paper whose header calls the house by another name than its own: one that differs in the words between its first
    and its last (a sister's is called otherwise at its end). Before it, one that has the name in its own form."""
    own = [words for name in assessed.own_names if name.isascii() and len(words := _bare_name(name).split()) > 1]
    seen: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    rightly: list[tuple[Analysis, Fact]] = []
    for one in assessed.current:
        for fact in one.facts if one.kind in _OF_THE_HOUSE else ():
            name = _bare_name(fact.value)
            if not fact.name.startswith(("header.name", "organisation.")) or fact.name == "organisation.property":
                continue
            if any(name == " ".join(words) for words in own):
                rightly.append((one, fact))
            elif fact.name == "header.name" and any(_another_middle(name.split(), words) for words in own):
                seen[name].append((one, fact))
    others = [found[0] for _, found in sorted(seen.items()) if len(found) < _SEVERAL]
    return [rightly[0], *others] if rightly and others else []


def _bare_name(name: str) -> str:
    return " ".join(_LEGAL_FORM.sub(" ", name).lower().split())


def _another_middle(words: Sequence[str], own: Sequence[str]) -> bool:
    return len(words) > 1 and (words[0], words[-1]) == (own[0], own[-1]) and not set(words) <= set(own)


@check("C14")
def short_names_vary(assessed: AssessedSet) -> Iterator[Contradiction]:
    """More than one short name that the organisation gives itself."""
    names: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one, fact in _short_names_in_headers(assessed):
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
        elif one.kind in _OF_THE_HOUSE:
            for fact in one.facts:
                if fact.name == "shortname.used" and _part_of_ours(fact.value, assessed):
                    names[company_key(fact.value).removesuffix("公司")].append((one, fact))
    if headed := _names_in_headers(assessed):
        if len(names) == 1:
            names.clear()  # what the documents agree on is no other name than that of their headers
        for one, fact in headed:
            names[fact.value.lower()].append((one, fact))
    if len(names) > 1:
        shown = [seen[0][1].value for _, seen in sorted(names.items())]
        sides = [
            seen_at(one, fact) for _, seen in sorted(names.items(), key=lambda item: len(item[1])) for one, fact in seen
        ]
        paths = sorted({side.path for side in sides})
        yield Contradiction(
            "short names",
            Words(f"公司简称不统一：{'、'.join(shown)}（{named(paths)}）", f"the organisation calls itself {', '.join(shown)} ({named(paths)})"),
            sides,
        )  # fmt: skip

"""Marks that the house puts on its documents and that some of them lack, and the names that it gives itself."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.checks.lookup import inventory_of
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
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
_WITH_PAGES = (".docx", ".docm")  # whose margins are read as they are written


@check("C09")
def marks_lacking(assessed: AssessedSet) -> Iterator[Contradiction]:
    """What most documents of the house show and a few do not; or what none shows at all."""
    inventory = inventory_of(assessed.analyses, assessed.threshold("C04", "alike"))
    every = [
        one for one in assessed.current
        if one.kind in CONTROLLED - {"agreement"} and one.outcome == "read" and one.number and inventory.of_documents(one.number)
    ]  # fmt: skip
    for mark, words in _MARKS.items():
        documents = [one for one in every if mark != "mark.paged" or one.path.lower().endswith(_WITH_PAGES)]
        if len(documents) < assessed.threshold("C09", "documents"):
            continue
        lacking = [one for one in documents if not any(fact.name == mark for fact in one.facts)]
        chinese = sum(one.language != "en" for one in documents) * 2 > len(documents)
        if not lacking or (len(lacking) == len(documents) and (mark == "mark.paged" or not chinese)):
            continue  # a stamp of control is a custom of Chinese houses; page numbers are fields, not always read
        if len(lacking) == len(documents):
            paths = sorted(one.path for one in documents)
            yield _lacking(
                f"{mark}|all", Words(f"文件都没有标明{words.zh}", f"no document shows its {words.en}"), documents
            )
        elif 1 - len(lacking) / len(documents) >= assessed.threshold("C09", "share"):
            paths = sorted(one.path for one in lacking)
            message = Words(
                f"未见{words.zh}（其他文件均有）：{named(paths)}",
                f"{words.en} not seen, which other documents show: {named(paths)}",
            )
            yield _lacking(f"{mark}|{'|'.join(paths)}", message, lacking)


def _lacking(key: str, message: Words, documents: list[Analysis]) -> Contradiction:
    return Contradiction(key, message, [Side(one.path, "", one.title) for one in documents])


def _part_of_ours(name: str, assessed: AssessedSet) -> bool:
    """Is a name built from the proper part of the organisation's own, without being all of it?"""
    for own in assessed.own_names:
        if name == own:
            return False
        if not name.isascii():
            proper = _PLACE_OR_TRADE.sub("", own)
            pairs = {proper[at : at + 2] for at in range(len(proper) - 1)}
            if any(name.startswith(pair) for pair in pairs):
                return True
        elif name.split()[0] == own.split()[0]:
            return True
    return False


@check("C14")
def short_names_vary(assessed: AssessedSet) -> Iterator[Contradiction]:
    """More than one short name that the organisation gives itself."""
    names: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in CONTROLLED - {"agreement"}:
            for fact in one.facts:
                if fact.name == "shortname" or (fact.name == "shortname.used" and _part_of_ours(fact.value, assessed)):
                    names[company_key(fact.value).removesuffix("公司")].append((one, fact))
    if len(names) > 1:
        shown = [seen[0][1].value for _, seen in sorted(names.items())]
        sides = [
            seen_at(one, fact) for _, seen in sorted(names.items(), key=lambda item: len(item[1])) for one, fact in seen
        ]
        paths = sorted({side.path for side in sides})
        yield Contradiction(
            "|".join(sorted(names)),
            Words(f"公司简称不统一：{'、'.join(shown)}（{named(paths)}）", f"the organisation calls itself {', '.join(shown)} ({named(paths)})"),
            sides,
        )  # fmt: skip

"""Records that look like copies: the same words, figures or pictures. Put as questions, never as reproaches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from pipeline.checks.registry import AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Analysis, Fact, Severity, Side, Words

_RECORDS = ("record", "report")
_HASH = 4
Matrix = NDArray[Any]
ORIGINALS = Words("请核对原始记录。", "Please look at the originals.")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A file or one of its sheets, with the signatures of its words and of its figures."""

    one: Analysis
    sheet: str
    text: Fact | None
    figures: Fact | None

    @property
    def length(self) -> int:
        return int(self.text.value.split("|")[1]) if self.text else 0

    @property
    def count(self) -> int:
        return int(self.figures.value.split("|")[1]) if self.figures else 0

    @property
    def side(self) -> Side:
        fact = self.text or self.figures
        return Side(self.one.path, fact.place if fact else "", fact.quote if fact else "")


@check("R02")
def records_nearly_the_same(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Words alike once dates and figures are taken out: gravest with the same figures, a question with others."""
    units = list(_units(assessed))
    longer = assessed.threshold("R02", "much_longer")
    text = [
        _alike_matrix([unit.text for unit in units], longer),
        _alike_matrix([unit.figures for unit in units], longer),
    ]
    related = _related(units)
    same, bare = assessed.threshold("R02", "alike_with_figures"), assessed.threshold("R02", "alike")
    both = (text[0] >= same) & (text[1] >= bare) & related
    words = (text[0] >= bare) & related
    figures = (text[1] >= bare) & related
    said: set[int] = set()
    for group in _groups(both):
        said |= set(group)
        yield _alike([units[at] for at in group], "high")
    for group in _groups(words):
        members = [units[at] for at in group]
        silent = all(not unit.count for unit in members)
        shortest = min(unit.length for unit in members)
        least = assessed.threshold("R02", "characters" if silent else "characters_with_other_figures")
        if set(group) <= said or shortest < least or (not silent and any(unit.sheet for unit in members)):
            continue  # tables of statistics have the same words by nature
        said |= set(group)
        yield _alike(members, "medium" if silent else "low")
    for group in _groups(figures):
        members = [units[at] for at in group]
        if not set(group) <= said and min(unit.count for unit in members) >= assessed.threshold("R02", "figures"):
            yield _same_figures(members)


def _units(assessed: AssessedSet) -> Iterator[_Unit]:
    seen: set[str] = set()
    for one in assessed.current:
        if one.kind not in _RECORDS or one.sha256 in seen:
            continue
        seen.add(one.sha256)  # a copy of the whole file is another matter
        texts = {fact.value.split("|")[0]: fact for fact in one.facts if fact.name == "filled.text"}
        figures = {fact.value.split("|")[0]: fact for fact in one.facts if fact.name == "filled.figures"}
        for sheet in dict.fromkeys([*texts, *figures]):
            yield _Unit(one, sheet, texts.get(sheet), figures.get(sheet))


def _alike_matrix(facts: Sequence[Fact | None], longer: float) -> Matrix:
    """The share of equal hashes of each pair; nought where one has none, or is much longer than the other."""
    width = max((len(fact.value.rpartition("|")[2]) for fact in facts if fact), default=_HASH) // _HASH
    hashes = np.full((len(facts), width), -1, dtype=np.int32)
    sizes = np.zeros(len(facts))
    for at, fact in enumerate(facts):
        if fact:
            digits = fact.value.rpartition("|")[2]
            hashes[at] = [int(digits[each : each + _HASH], 16) for each in range(0, width * _HASH, _HASH)]
            sizes[at] = int(fact.value.split("|")[1])
    shares = np.zeros((len(facts), len(facts)))
    for at in range(len(facts)):
        near = (sizes > 0) & (sizes[at] > 0) & (np.abs(sizes - sizes[at]) <= longer * np.maximum(sizes, sizes[at]))
        shares[at, near] = (hashes[near] == hashes[at]).mean(axis=1)
    return shares


def _related(units: Sequence[_Unit]) -> Matrix:
    """Pairs that serve one requirement, or none at all, and are not one unit twice."""
    served = [{a.requirement for a in unit.one.assignments} for unit in units]
    pairs = np.array([[bool(one & other) or not (one or other) for other in served] for one in served], dtype=bool)
    pairs = pairs.reshape(len(units), len(units))
    np.fill_diagonal(pairs, False)
    return pairs


def _groups(near: Matrix) -> Iterator[list[int]]:
    """Units that are near each other, directly or by way of others."""
    left = set(range(len(near)))
    while left:
        edge = [min(left)]
        group = set(edge)
        while edge:
            more = set(np.flatnonzero(near[edge.pop()]).tolist()) - group
            group |= more
            edge += more
        left -= group
        if len(group) > 1:
            yield sorted(group)


def _alike(group: Sequence[_Unit], severity: Severity) -> Contradiction:
    paths = sorted({unit.one.path for unit in group})
    zh = {"high": "文字和数据均相同", "medium": "去掉日期后文字相同", "low": "文字相同、仅数字不同"}[severity]
    en = {
        "high": "the same words and figures",
        "medium": "the same words but for dates",
        "low": "the same words with other figures",
    }[severity]
    return Contradiction(
        "|".join(sorted({f"{unit.one.path}|{unit.sheet}" for unit in group})),
        Words(f"{len(group)} 份记录{zh}：{named(paths)}{_sheets(group)}", f"{len(group)} records have {en}: {named(paths)}{_sheets(group)}"),
        [unit.side for unit in group], severity=severity, ask=ORIGINALS,
    )  # fmt: skip


def _same_figures(group: Sequence[_Unit]) -> Contradiction:
    """Long rows of figures that are the same in several records, though the words differ."""
    paths = sorted({unit.one.path for unit in group})
    count = min(unit.count for unit in group)
    return Contradiction(
        "figures|" + "|".join(sorted(f"{unit.one.path}|{unit.sheet}" for unit in group)),
        Words(f"{len(group)} 份记录的 {count} 个数据完全相同：{named(paths)}{_sheets(group)}",
              f"{count} figures are the same in {len(group)} records: {named(paths)}{_sheets(group)}"),
        [seen_at(unit.one, unit.figures) for unit in group if unit.figures], severity="medium", ask=ORIGINALS,
    )  # fmt: skip


def _sheets(group: Sequence[_Unit]) -> str:
    sheets = [unit.sheet for unit in group if unit.sheet]
    return f" [{', '.join(dict.fromkeys(sheets))}]" if sheets else ""


@check("R15")
def signature_picture_again(assessed: AssessedSet) -> Iterator[Contradiction]:
    """One picture behind the labels to sign at, in records of several days."""
    pictures: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in _RECORDS:
            for fact in one.facts:
                if fact.name == "picture.signature":
                    pictures[fact.value].append((one, fact))
    for digest, seen in sorted(pictures.items()):
        days = {one.main_date for one, _ in seen}
        if len(seen) >= assessed.threshold("R15", "records") and len(days) > 1:
            paths = sorted(one.path for one, _ in seen)
            yield Contradiction(
                digest,
                Words(f"{len(seen)} 份记录的签名处为同一张图片：{named(paths)}",
                      f"one picture stands as the signature in {len(seen)} records: {named(paths)}"),
                [seen_at(one, fact) for one, fact in seen],
                ask=Words("如为电子签名请提供凭据，否则请出示原件。", "If it is an electronic signature, please show its proof, else the originals."),
            )  # fmt: skip

"""Records that look like copies: the same words, figures or pictures. Put as questions, never as reproaches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.checks.registry import AssessedSet, Contradiction, check, named, seen_at
from pipeline.values import Analysis, Fact, Severity, Words

_RECORDS = ("record", "report")
_HASH = 4
_ORIGINALS = Words("请核对原始记录", "please look at the originals")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A file or one of its sheets, with its signature of words and its digest of figures."""

    one: Analysis
    sheet: str
    text: Fact | None
    figures: Fact | None

    @property
    def length(self) -> int:
        return int(self.text.value.split("|")[1]) if self.text else 0

    @property
    def hashes(self) -> str:
        return self.text.value.rpartition("|")[2] if self.text else ""

    @property
    def vector(self) -> tuple[int, str]:
        count, digest = self.figures.value.split("|")[1:] if self.figures else ("0", "")
        return int(count), digest


@check("R02")
def records_nearly_the_same(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Words alike once dates and figures are taken out: gravest with the same figures, a question with others."""
    units = list(_units(assessed))
    families: dict[frozenset[str], list[_Unit]] = defaultdict(list)
    for unit in units:
        families[frozenset(a.requirement for a in unit.one.assignments)].append(unit)
    for members in families.values():
        for group in _groups(members, assessed.threshold("R02", "alike")):
            same = len({unit.vector for unit in group}) == 1 and group[0].vector[0] > 0
            bare = all(not unit.vector[0] for unit in group)
            if not same and not bare and any(unit.sheet for unit in group):
                continue  # tables of statistics have the same words by nature
            shortest = min(unit.length for unit in group)
            if not same and shortest < assessed.threshold(
                "R02", "characters" if bare else "characters_with_other_figures"
            ):
                continue
            severity: Severity = "high" if same else "medium" if bare else "low"
            yield _alike(group, severity)
    yield from _same_figures(units, assessed.threshold("R02", "figures"))


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


def _groups(units: Sequence[_Unit], least: float) -> Iterator[list[_Unit]]:
    """Units that are alike, directly or by way of others."""
    written = [unit for unit in units if unit.text]
    left = set(range(len(written)))
    for at in range(len(written)):
        if at not in left:
            continue
        group, edge = [at], [at]
        left.discard(at)
        while edge:
            here = edge.pop()
            near = [other for other in left if _alike_enough(written[here], written[other], least)]
            left.difference_update(near)
            group += near
            edge += near
        if len(group) > 1:
            yield [written[each] for each in sorted(group)]


def _alike_enough(one: _Unit, other: _Unit, least: float) -> bool:
    if not 0.9 <= one.length / max(1, other.length) <= 1.12:
        return False
    width = len(one.hashes)
    same = sum(one.hashes[at : at + _HASH] == other.hashes[at : at + _HASH] for at in range(0, width, _HASH))
    return same * _HASH >= least * width


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
        Words(f"{len(group)} 份记录{zh}，{_ORIGINALS.zh}：{named(paths)}{_sheets(group)}", f"{len(group)} records have {en}; {_ORIGINALS.en}: {named(paths)}{_sheets(group)}"),
        [seen_at(unit.one, unit.text) for unit in group if unit.text], severity=severity,
    )  # fmt: skip


def _same_figures(units: Sequence[_Unit], least: float) -> Iterator[Contradiction]:
    """Long rows of figures that are the same in records of different days, though the words differ."""
    rows: dict[tuple[int, str], list[_Unit]] = defaultdict(list)
    for unit in units:
        if unit.figures and unit.vector[0] >= least:
            rows[unit.vector].append(unit)
    for (count, _), group in sorted(rows.items()):
        texts = {unit.hashes for unit in group}
        if len(group) < 2 or (len(texts) == 1 and "" not in texts):
            continue  # the same words as well: said above
        paths = sorted({unit.one.path for unit in group})
        yield Contradiction(
            "figures|" + "|".join(sorted(f"{unit.one.path}|{unit.sheet}" for unit in group)),
            Words(f"{len(group)} 份记录的 {count} 个数据完全相同，{_ORIGINALS.zh}：{named(paths)}{_sheets(group)}",
                  f"{count} figures are the same in {len(group)} records; {_ORIGINALS.en}: {named(paths)}{_sheets(group)}"),
            [seen_at(unit.one, unit.figures) for unit in group if unit.figures],
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
                Words(f"{len(seen)} 份记录的签名处为同一张图片，如为电子签名请提供凭据，否则请出示原件：{named(paths)}",
                      f"one picture stands as the signature in {len(seen)} records; if it is an electronic signature show its proof, else the originals: {named(paths)}"),
                [seen_at(one, fact) for one, fact in seen],
            )  # fmt: skip

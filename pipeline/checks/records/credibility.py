"""Records that look like copies: the same words, figures or pictures. Put as questions, never as reproaches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np

from pipeline.checks.lookup import title_key
from pipeline.checks.near import Rows, Signatures, groups
from pipeline.checks.records.copied_answers import answers_copied, readings_again, surveys_alike
from pipeline.checks.records.registers import readings_constant
from pipeline.checks.registry import ORIGINALS, AssessedSet, Contradiction, check, named, seen_at
from pipeline.text.periods import without_period
from pipeline.values import Analysis, Fact, Severity, Side, Words

_RECORDS = ("record", "report")
_OF_ONE_DAY = 3  # records of several people that say the same to the letter; two may be one that was filed twice
_MOSTLY = 0.8  # of the rows of two months


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
    text = Signatures([_signature(unit.text) for unit in units], longer)
    figures = Signatures([_signature(unit.figures) for unit in units], longer)
    related = _related(units)
    same, bare = assessed.threshold("R02", "alike_with_figures"), assessed.threshold("R02", "alike")

    def both(at: int, others: Rows) -> Rows:
        return (text.shares(at, others) >= same) & (figures.shares(at, others) >= bare) & related(at, others)

    said: set[int] = set()
    for group in groups(text.bands(same), both):
        said |= set(group)
        yield _alike([units[at] for at in group], "high")
    for group in groups(text.bands(bare), lambda at, others: (text.shares(at, others) >= bare) & related(at, others)):
        members = [units[at] for at in group]
        silent = all(not unit.count for unit in members)
        shortest = min(unit.length for unit in members)
        least = assessed.threshold("R02", "characters" if silent else "characters_with_other_figures")
        if set(group) <= said or shortest < least or (not silent and any(unit.sheet for unit in members)):
            continue  # tables of statistics have the same words by nature
        said |= set(group)
        yield _alike(members, "medium" if silent else "low")
    for group in groups(
        figures.bands(bare), lambda at, others: (figures.shares(at, others) >= bare) & related(at, others)
    ):
        members = [units[at] for at in group]
        if not set(group) <= said and min(unit.count for unit in members) >= assessed.threshold("R02", "figures"):
            said |= set(group)
            yield _same_figures(members)
    told = {units[at].one.path for at in said}
    forms = list(_short_forms(assessed, told))
    yield from forms
    yield from surveys_alike(assessed, told | {side.path for one in forms for side in one.sides}, ORIGINALS)
    yield from _same_marks(assessed, told)
    copied = list(_months_copied(assessed, told))
    yield from copied
    yield from readings_again(assessed, told | {side.path for one in copied for side in one.sides}, ORIGINALS)
    yield from readings_constant(assessed, told, ORIGINALS)
    yield from _answered_alike(assessed)
    yield from answers_copied(assessed, told, ORIGINALS)


def _short_forms(assessed: AssessedSet, told: Set[str]) -> Iterator[Contradiction]:
    """Short records of different days, of two customers or of three people, whose remark and figures are the same to the letter."""
    exact: dict[tuple[str, str], list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in _RECORDS and one.path not in told and one.main_date:
            for fact in one.facts:
                if fact.name == "filled.exact":
                    exact["".join(without_period(title_key(one.title)).split()), fact.value].append((one, fact))
    for seen in exact.values():
        days = len({one.main_date for one, _ in seen})
        several = len({one.sha256 for one, _ in seen}) >= _OF_ONE_DAY or _of_several(one for one, _ in seen)
        if days > 1 or several:
            paths = sorted(one.path for one, _ in seen)
            zh, en = ("不同日期的", "of different days ") if days > 1 else ("同一日期的", "of one day ")
            yield Contradiction(
                f"exact|{paths[0]}",
                Words(f"{len(paths)} 份{zh}记录，说明文字和数据完全相同：{named(paths)}",
                      f"{len(paths)} records {en}have the same remark and the same figures: {named(paths)}"),
                [seen_at(one, fact) for one, fact in seen], severity="medium", ask=ORIGINALS,
            )  # fmt: skip


def _of_several(files: Iterable[Analysis]) -> bool:
    """Whether two forms name two customers, or two people, that filled them in."""
    named_in = [{fact.value for fact in one.facts if fact.name == "filled.by"} for one in files]
    return len(named_in) > 1 and all(named_in) and len(set().union(*named_in)) == len(named_in)


def _same_marks(assessed: AssessedSet, told: Set[str]) -> Iterator[Contradiction]:
    """The same marks in the same order, of people on other days or of other people."""
    given: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in _RECORDS and one.path not in told and not one.copy_of:
            for fact in one.facts:
                if fact.name == "marks.given" and all(
                    other is not one or _sheet(known) != _sheet(fact) for other, known in given[fact.value]
                ):
                    given[fact.value].append((one, fact))
    for marks, seen in sorted(given.items()):
        groups = {fact.value for one, _ in seen for fact in one.facts if fact.name == "person.group"}
        sheets = len({_sheet(fact) for _, fact in seen}) > 1
        if (sheets or len({one.sha256 for one, _ in seen}) > 1) and (
            sheets or len({one.main_date for one, _ in seen}) > 1 or len(groups) > 1
        ):
            paths = sorted({one.path for one, _ in seen})
            number = len(marks.split())
            yield Contradiction(
                f"marks|{paths[0]}",
                Words(f"{len(paths)} 份记录的 {number} 个成绩及其顺序完全相同：{named(paths)}",
                      f"the {number} marks of {len(paths)} records are the same in the same order: {named(paths)}"),
                [seen_at(one, fact) for one, fact in seen], severity="medium", ask=ORIGINALS,
            )  # fmt: skip


def _months_copied(assessed: AssessedSet, told: Set[str]) -> Iterator[Contradiction]:
    """The rows of one month again in another, on the same days of the month."""
    months: dict[tuple[str, ...], list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        if one.kind in _RECORDS and not one.copy_of and one.path not in told:
            for fact in one.facts:
                if fact.name == "month.rows":
                    rows = tuple(fact.value.partition("|")[2].split())
                    alike = next((other for other in months if _mostly_alike(rows, other)), rows)
                    months[alike].append((one, fact))
    for rows, seen in months.items():
        named_months = sorted({fact.value.partition("|")[0] for _, fact in seen})
        if len(named_months) > 1:
            paths = sorted({one.path for one, _ in seen})
            yield Contradiction(
                f"months|{paths[0]}",
                Words(f"{'、'.join(named_months)} 各行的日、人员和内容相同（{len(rows)} 行）：{named(paths)}",
                      f"the rows of {', '.join(named_months)} are the same to the day of the month ({len(rows)} rows): {named(paths)}"),
                [seen_at(one, fact) for one, fact in seen], severity="medium", ask=ORIGINALS,
            )  # fmt: skip


def _answered_alike(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Tables of marks in which all customers, suppliers or people have the same ones, or several those and the same remark."""
    for one in assessed.current:
        told = [f for f in one.facts if f.name in ("scores.rows", "scores.some")]
        for fact in told[:1] if one.kind in _RECORDS and not one.copy_of else ():
            rows, _, marks = fact.value.partition("|")
            zh, en = ("", "all ") if fact.name == "scores.rows" else ("和评语", "the marks and the remark in ")
            yield Contradiction(
                f"answers|{one.path}",
                Words(f"{rows} 个对象的各项评分{zh}完全相同（{marks}）：{named([one.path])}",
                      f"{en}{rows} rows of scores are the same ({marks}): {named([one.path])}"),
                [seen_at(one, fact)], severity="medium", ask=ORIGINALS,
            )  # fmt: skip


def _mostly_alike(rows: Sequence[str], other: Sequence[str]) -> bool:
    return len(set(rows) & set(other)) >= _MOSTLY * max(len(rows), len(other))


def _sheet(fact: Fact) -> str:
    return fact.place.partition("!")[0] if "!" in fact.place else ""


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


def _signature(fact: Fact | None) -> tuple[int, str] | None:
    """Length and hashes of a text, from "sheet|length|hashes"."""
    return (int(fact.value.split("|")[1]), fact.value.rpartition("|")[2]) if fact else None


def _related(units: Sequence[_Unit]) -> Callable[[int, Rows], Rows]:
    """Which units serve a requirement that this one serves, or none as it does."""
    served = [{a.requirement for a in unit.one.assignments} for unit in units]

    def related(at: int, others: Rows) -> Rows:
        mine = served[at]
        return np.array([bool(mine & served[one]) or not (mine or served[one]) for one in others], dtype=bool)

    return related


def _alike(group: Sequence[_Unit], severity: Severity) -> Contradiction:
    paths = sorted({unit.one.path for unit in group})
    zh = {"high": "文字和数据均相同", "medium": "去掉日期后文字相同", "low": "文字相同、仅数字不同"}[severity]
    en = {
        "high": "the same words and figures",
        "medium": "the same words but for dates",
        "low": "the same words with other figures",
    }[severity]
    return Contradiction(
        f"{severity}|{_first(group)}",
        Words(f"{len(group)} 份记录{zh}：{named(paths)}{_sheets(group)}", f"{len(group)} records have {en}: {named(paths)}{_sheets(group)}"),
        [unit.side for unit in group], severity=severity, ask=ORIGINALS,
    )  # fmt: skip


def _same_figures(group: Sequence[_Unit]) -> Contradiction:
    """Long rows of figures that are the same in several records, though the words differ."""
    paths = sorted({unit.one.path for unit in group})
    count = min(unit.count for unit in group)
    return Contradiction(
        f"figures|{_first(group)}",
        Words(f"{len(group)} 份记录的 {count} 个数据完全相同：{named(paths)}{_sheets(group)}",
              f"{count} figures are the same in {len(group)} records: {named(paths)}{_sheets(group)}"),
        [seen_at(unit.one, unit.figures) for unit in group if unit.figures], severity="medium", ask=ORIGINALS,
    )  # fmt: skip


def _first(group: Sequence[_Unit]) -> str:
    """By this a group is known: one record more is the same finding."""
    return min(f"{unit.one.path}|{unit.sheet}" for unit in group)


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

"""Editions of the standard: withdrawn ones cited, old clause numbers, exclusions, what 2018 added."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pipeline.checks.registry import AssessedSet, Contradiction, check, named
from pipeline.values import Analysis, Fact, Severity, Words

_WITHDRAWN = ("E01", "E02", "E03", "E12")
_OLD_CLAUSES = ("E04", "E05", "E06")
_OLD_CHAPTERS = 3  # so many old titles under old numbers are no chance


@check("V01")
def withdrawn_edition_cited(assessed: AssessedSet) -> Iterator[Contradiction]:
    for tell, seen in _by_tell(assessed, _WITHDRAWN, ("edition", "edition.heading")).items():
        known = next(one for one in assessed.catalogue.edition_tells if one.id == tell)
        paths = sorted({one.path for one, _ in seen})
        severity: Severity = "high" if tell in ("E01", "E02") else "medium"
        yield Contradiction(
            tell,
            Words(f"引用了过期版本（{known.meaning.zh}）：{named(paths)}", f"{known.meaning.en}: {named(paths)}"),
            paths, seen[0][1].place, seen[0][1].quote, severity=severity,
        )  # fmt: skip


@check("V02")
def old_clause_numbers(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Number and title of an older edition together; a document's own chapters only in a manual, and many."""
    for one in assessed.current:
        text = [f for f in one.facts if f.name == "edition" and f.value in _OLD_CLAUSES]
        heads = [f for f in one.facts if f.name == "edition.heading" and f.value in _OLD_CLAUSES]
        seen = text if one.kind != "procedure" or any("条款" in f.quote or "clause" in f.quote for f in text) else []
        if one.kind == "manual" and len(heads) >= _OLD_CHAPTERS:
            seen = [*seen, *heads]
        if seen:
            yield Contradiction(
                one.path,
                Words(f"使用旧版条款号：{seen[0].quote}", f"clause numbers of an older edition: {seen[0].quote}"),
                [one.path], seen[0].place, seen[0].quote,
            )  # fmt: skip


@check("V04")
def processes_new_in_2018_absent(assessed: AssessedSet) -> Iterator[Contradiction]:
    absent = [id for id in assessed.catalogue.brief_gaps if assessed.results[id].verdict == "missing"]
    if absent:
        zh = "、".join(assessed.catalogue.requirement(id).title.zh for id in absent)
        en = "; ".join(assessed.catalogue.requirement(id).title.en for id in absent)
        yield Contradiction(
            "brief_gaps",
            Words(f"2018 版新增内容没有文件：{zh}", f"nothing is there for what the 2018 edition added: {en}"),
            [], requirement=absent[0], severity="high" if len(absent) > 2 else "medium",
        )  # fmt: skip


@check("V05")
def exclusion_claimed(assessed: AssessedSet) -> Iterator[Contradiction]:
    for one in assessed.current:
        seen = [f for f in one.facts if f.name.startswith("edition") and f.value == "E13"]
        if seen and one.kind == "manual":
            yield Contradiction(
                one.path,
                Words(f"写有删减或不适用条款：{seen[0].quote}", f"clauses are said to be excluded: {seen[0].quote}"),
                [one.path], seen[0].place, seen[0].quote, requirement="D-4.3", severity="medium",
            )  # fmt: skip


def _by_tell(
    assessed: AssessedSet, tells: tuple[str, ...], names: tuple[str, ...]
) -> dict[str, list[tuple[Analysis, Fact]]]:
    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in one.facts:
            if fact.name in names and fact.value in tells:
                found[fact.value].append((one, fact))
    return dict(sorted(found.items()))

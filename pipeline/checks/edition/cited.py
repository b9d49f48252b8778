"""Withdrawn editions cited, and editions mixed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pipeline.catalogue import EditionTell
from pipeline.checks.audit.order import audits_of_another_edition
from pipeline.checks.registry import (
    CONTROLLED,
    AssessedSet,
    Contradiction,
    check,
    counted,
    first_of,
    named,
    seen_at,
)
from pipeline.values import Analysis, Fact, Severity, Words

WITHDRAWN = ("E01", "E02", "E03", "E12", "E14")
_YEAR = re.compile(r"(?<!\d)(2005|2009|2011)(?!\d)")
_SAME_AS = {"2009": "2005"}  # GB/T 24405.1-2009 is the Chinese edition of 2005
_SETS = frozenset(CONTROLLED) | {"list", "record", "report"}
_OF_SECURITY = Words(
    "改为现行的信息安全管理体系标准版本（ISO/IEC 27001:2022 及等同的国家标准），并核对控制措施编号。",
    "Change to the edition of the information-security standard in force (ISO/IEC 27001:2022) and check the numbers of controls.",
)
_OF_OTHERS = Words(
    "改为该标准的现行版本，并核对所引用的条款是否变化。",
    "Change to the edition of that standard in force, and check whether the clauses that are cited have changed.",
)
_MENDED = {"E12": _OF_SECURITY, "E14": _OF_OTHERS}
_SHOWN = 3  # of the files that are written to the edition in force


def taught(assessed: AssessedSet) -> list[Analysis]:
    """What serves nothing and may still be read to people: slides, notes."""
    return [one for one in assessed.analyses if one.kind == "unrelated" and not one.obsolete]


@check("V01")
def withdrawn_edition_cited(assessed: AssessedSet) -> Iterator[Contradiction]:
    audits = _told_of_audits(assessed)
    for tell, seen in _by_tell(
        (*assessed.current, *taught(assessed)), WITHDRAWN, ("edition", "edition.heading")
    ).items():
        if tell == "E14":  # slides and papers of another system may speak of what they like
            seen = [(one, fact) for one, fact in seen if one.kind != "unrelated"]
            if not seen:
                continue
        known = next(one for one in assessed.catalogue.edition_tells if one.id == tell)
        paths = sorted({one.path for one, _ in seen})
        cited = "；".join(dict.fromkeys(_citation(known, fact) for _, fact in seen))
        only_taught = all(one.kind == "unrelated" for one, _ in seen)
        lesser = only_taught or {one.path for one, _ in seen} <= audits
        severity: Severity = "high" if tell in ("E01", "E02") and not lesser else "medium"
        yield Contradiction(
            tell,
            Words(f"{known.meaning.zh}：“{cited}”（{named(paths)}）", f"{known.meaning.en}: “{cited.replace('；', '; ')}” ({named(paths)})"),
            [seen_at(one, fact) for one, fact in seen], severity=severity, mend=_MENDED.get(tell),
        )  # fmt: skip


@check("V03")
def editions_mixed(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Some current documents are written to the edition in force, others to an older one."""
    old = _written_to_older(assessed)
    new = [
        one
        for one in assessed.current
        if one.kind in _SETS and not _older(one) and any(f.name == "edition.current" for f in one.facts)
    ]
    if not old or (not new and len(old) < 2):
        return
    paths = {year: sorted({one.path for one, _ in seen}) for year, seen in sorted(old.items())}
    files = {path for cited in paths.values() for path in cited}
    few = (len(files) < assessed.threshold("V03", "files") and (len(old) < 2 or len(files) == 1)) or len(files) * 4 < len(new)  # fmt: skip
    zh = "，".join(f"{year} 版：{named(cited)}" for year, cited in paths.items())
    en = ", ".join(f"that of {year} is cited in {named(cited)}" for year, cited in paths.items())
    yield Contradiction(
        "mixed",
        Words(f"同一套文件混用标准版本：{len(new)} 份依据 2018 版；{zh}", f"editions are mixed: {counted(len(new), 'document follows', 'documents follow')} that of 2018, {en}"),
        [seen_at(one, fact) for year in paths for one, fact in old[year]]
        + [first_of(one, "edition.current") for one in new[:_SHOWN]],
        # V01 says the gravest of the same lines, and A10 of the audit's.
        severity="low" if files <= _told_of_audits(assessed) else "medium" if few or assessed.catalogue.check("V01").enabled else None,
    )  # fmt: skip


def _older(one: Analysis) -> list[Fact]:
    return [f for f in one.facts if f.name in ("edition", "edition.heading") and f.value in ("E01", "E02")]


def _written_to_older(assessed: AssessedSet) -> dict[str, list[tuple[Analysis, Fact]]]:
    """What cites an older edition, by the year of its international one."""
    tells = {tell.id: tell for tell in assessed.catalogue.edition_tells}
    old: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in assessed.current:
        for fact in _older(one) if one.kind in _SETS else ():
            if year := _YEAR.search(_citation(tells[fact.value], fact)):
                old[_SAME_AS.get(year.group(1), year.group(1))].append((one, fact))
    return old


def _told_of_audits(assessed: AssessedSet) -> set[str]:
    """The papers of the audit whose edition A10 tells of, as the graver thing."""
    enabled = assessed.catalogue.check("A10").enabled
    return {one.path for one, _ in audits_of_another_edition(assessed)} if enabled else set()


def in_places(one: Analysis, count: int) -> Words:
    """A file among its siblings, with how often it says so."""
    return Words(f"{named([one.path])}（{count} 处）", f"{named([one.path])} ({counted(count, 'place')})")


def _citation(tell: EditionTell, fact: Fact) -> str:
    """The edition as it is written, or the quote where the match was cut off."""
    match = tell.pattern.search(fact.quote)
    return match.group() if match else fact.quote


def _by_tell(
    files: Iterable[Analysis], tells: tuple[str, ...], names: tuple[str, ...]
) -> dict[str, list[tuple[Analysis, Fact]]]:
    found: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    for one in files:
        for fact in one.facts:
            if fact.name in names and fact.value in tells:
                found[fact.value].append((one, fact))
    return dict(sorted(found.items()))

"""Editions of the standard: withdrawn ones cited, old clause numbers, exclusions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pipeline.catalogue import EditionTell
from pipeline.checks.audit.order import audits_of_another_edition
from pipeline.checks.registry import (
    CONTROLLED,
    TALK,
    AssessedSet,
    Contradiction,
    check,
    counted,
    first_of,
    named,
    seen_at,
)
from pipeline.values import Analysis, Fact, Severity, Siblings, Words

_WITHDRAWN = ("E01", "E02", "E03", "E12", "E14")
_OLD_CLAUSES = ("E04", "E05", "E06")
# Files with numbered chapters of their own: there a number and title must be said to be the standard's.
_WITH_CHAPTERS = ("procedure", "policy", "plan", "agreement", "manual")
_OF_THE_STANDARD = re.compile(r"\bthe standard\b|条款|条文|20000|24405|标准|clause|第\s*\d+\.\d+", re.I)
_YEAR = re.compile(r"(?<!\d)(2005|2009|2011)(?!\d)")
_SAME_AS = {"2009": "2005"}  # GB/T 24405.1-2009 is the Chinese edition of 2005
# The application form and what sets the extent of an audit say how far the system reaches, too.
_SCOPES = ("D-4.3", "D-4.4", "D-6.3", "L12", "R-9.2-1", "R-9.2-2", "R-9.2-6")
_OF_EXCLUSIONS = re.compile(
    r"(?:删减|裁剪|剪裁|不适用(?:条款|要求)?)(?:说明|表|声明)?$|\bexclusions?\b", re.I
)  # titles
_CLAUSE_NUMBER = re.compile(r"(?<![\d.A-Za-z/-])(?:[4-9]|10)(?:\.\d{1,2}){1,3}(?![\d%])")
_LEAVES_OUT = re.compile(
    r"删减|剪裁|裁剪|除外|不适用|不包括|不纳入|不实施|除|exclu|not (?:appl|relevant|implement|concern|cover|include)|n/a|left out|outside|omit|exempt",
    re.I,
)
_NEAR = 60  # characters
_CLAUSE = re.compile(r"(?<![\d.])(?:[4-9]|10)\.\d")
_SETS = frozenset(CONTROLLED) | {"list", "record", "report"}
_NOTHING_EXCLUDED = re.compile(
    r"(?:无|没有|未|不存在|不得|不允许|不能|不做|不作|均)[^。；，]{0,10}(?:删减|不适用)|不(?:予以?|进行)?(?:删减|裁剪|剪裁)|(?:删减|不适用)[^。；，]{0,10}[:：]\s*无|\bno (?:[a-z0-9. ]{0,50} )?(?:is |are )?(?:exclu|left out|omitted|exempt|waived)|nothing is excluded|\b(?:do|does|did) not (?:exclude|leave out|omit)|\bnone (?:of (?:them|the clauses) )?(?:is|are) (?:excluded|left out|omitted|exempt)|(?:nothing|no clause)(?: (?:in|of|from) [^.;]{0,50})? is (?:left out|omitted|excluded)|without exclu|none of the clauses|cannot be excluded|may not be excluded",
    re.I,
)
_OF_SECURITY = Words(
    "改为现行的信息安全管理体系标准版本（ISO/IEC 27001:2022 及等同的国家标准），并核对控制措施编号。",
    "Change to the edition of the information-security standard in force (ISO/IEC 27001:2022) and check the numbers of controls.",
)
_OF_OTHERS = Words(
    "改为该标准的现行版本，并核对所引用的条款是否变化。",
    "Change to the edition of that standard in force, and check whether the clauses that are cited have changed.",
)
_MENDED = {"E12": _OF_SECURITY, "E14": _OF_OTHERS}
_OLD_NUMBERS = Words("{n} 份文件使用旧版条款号", "clause numbers of an older edition in {n} files")
_EXCLUDED = Words("{n} 份文件写有删减或不适用条款", "clauses are said to be excluded in {n} files")
_SHOWN = 3  # of the files that are written to the edition in force, of the numbers of an older one


def _taught(assessed: AssessedSet) -> list[Analysis]:
    """What serves nothing and may still be read to people: slides, notes."""
    return [one for one in assessed.analyses if one.kind == "unrelated" and not one.obsolete]


@check("V01")
def withdrawn_edition_cited(assessed: AssessedSet) -> Iterator[Contradiction]:
    taught = _taught(assessed)
    audits = _told_of_audits(assessed)
    for tell, seen in _by_tell((*assessed.current, *taught), _WITHDRAWN, ("edition", "edition.heading")).items():
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


@check("V02")
def old_clause_numbers(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Number and title of an older edition together; a document's own chapters only where many are."""
    tells = {tell.id: tell for tell in assessed.catalogue.edition_tells}
    for one in (*assessed.current, *_taught(assessed)):
        text = [f for f in one.facts if f.name in ("edition", "edition.clause") and f.value in _OLD_CLAUSES]
        heads = [f for f in one.facts if f.name == "edition.heading" and f.value in _OLD_CLAUSES]
        seen = (
            [f for f in text if f.name == "edition.clause" or _OF_THE_STANDARD.search(f.quote)]
            if one.kind in _WITH_CHAPTERS and not any(a.requirement.startswith("R-9.2") for a in one.assignments)
            else text
        )
        if len(heads) >= assessed.threshold("V02", "chapters"):
            seen = [*seen, *heads]
        if seen:
            told = {f.place for f in one.facts if f.name in ("edition", "edition.heading") and f.value in _WITHDRAWN}
            matches = (tells[fact.value].pattern.search(fact.quote) for fact in seen)
            cited = list(dict.fromkeys(match.group() for match in matches if match))[:_SHOWN]
            zh, en = (
                f"{colon}{comma.join(f'“{each}”' for each in cited)}" if cited else ""
                for colon, comma in (("：", "、"), (": ", ", "))
            )
            yield Contradiction(
                one.path,
                Words(f"{named([one.path])} 使用旧版条款号（{len(seen)} 处）{zh}",
                      f"{counted(len(seen), 'clause number')} of an older edition in {named([one.path])}{en}"),
                [seen_at(one, fact) for fact in seen],
                severity="medium" if one.kind == "unrelated" or {fact.place for fact in seen} <= told else None,  # V01 says the gravest of the same line
                siblings=Siblings("old", _OLD_NUMBERS, _places(one, len(seen))),
            )  # fmt: skip


@check("V03")
def editions_mixed(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Some current documents are written to the edition in force, others to an older one."""
    new: list[Analysis] = []
    old: dict[str, list[tuple[Analysis, Fact]]] = defaultdict(list)
    tells = {tell.id: tell for tell in assessed.catalogue.edition_tells}
    for one in assessed.current:
        if one.kind not in _SETS:
            continue
        past = [f for f in one.facts if f.name in ("edition", "edition.heading") and f.value in ("E01", "E02")]
        for fact in past:
            if year := _YEAR.search(_citation(tells[fact.value], fact)):
                old[_SAME_AS.get(year.group(1), year.group(1))].append((one, fact))
        if not past and any(f.name == "edition.current" for f in one.facts):
            new.append(one)
    if not old or (not new and len(old) < 2):
        return
    cited = [(year, one) for year, seen in sorted(old.items()) for one, _ in seen]
    files = len({one.path for _, one in cited})
    few = (files < assessed.threshold("V03", "files") and (len(old) < 2 or files == 1)) or files * 4 < len(new)
    zh = "，".join(
        f"{year} 版：{named(sorted({one.path for each, one in cited if each == year}))}" for year in sorted(old)
    )
    en = ", ".join(
        f"that of {year} is cited in {named(sorted({one.path for each, one in cited if each == year}))}"
        for year in sorted(old)
    )
    yield Contradiction(
        "mixed",
        Words(f"同一套文件混用标准版本：{len(new)} 份依据 2018 版；{zh}", f"editions are mixed: {counted(len(new), 'document follows', 'documents follow')} that of 2018, {en}"),
        [seen_at(one, fact) for year in sorted(old) for one, fact in old[year]]
        + [first_of(one, "edition.current") for one in new[:_SHOWN]],
        # V01 says the gravest of the same lines, and A10 of the audit's.
        severity="low" if {one.path for _, one in cited} <= _told_of_audits(assessed) else "medium" if few or assessed.catalogue.check("V01").enabled else None,
    )  # fmt: skip


def _told_of_audits(assessed: AssessedSet) -> set[str]:
    """The papers of the audit whose edition A10 tells of, as the graver thing."""
    enabled = assessed.catalogue.check("A10").enabled
    return {one.path for one, _ in audits_of_another_edition(assessed)} if enabled else set()


@check("V05")
def exclusion_claimed(assessed: AssessedSet) -> Iterator[Contradiction]:
    titled = {one.path for one in assessed.analyses if not one.obsolete and _OF_EXCLUSIONS.search(one.title)}
    tabled = {one.path for one in assessed.analyses if any(fact.name == "clause.excluded" for fact in one.facts)}
    for one in assessed.analyses:
        if one.obsolete or (one.kind in TALK and not (one.kind == "unrelated" and one.path in titled | tabled)):
            continue
        audit = any(a.requirement.startswith("R-9.2") for a in one.assignments)
        if one.kind == "report" and audit:
            continue  # it speaks of what others exclude
        seen = [
            f
            for f in one.facts
            if f.name in ("edition", "edition.heading") and f.value == "E13" and not _NOTHING_EXCLUDED.search(f.quote)
        ]
        if one.kind not in ("manual", "policy"):  # a form asks the question; only an answer names a clause
            seen = [
                fact
                for fact in seen
                if (one.path in titled or any(a.requirement in _SCOPES for a in one.assignments))
                and _CLAUSE.search(fact.quote)
            ]
        seen += [f for f in one.facts if f.name == "clause.excluded"]
        if not audit and one.kind not in ("agreement", "form"):  # an agreement has clauses of its own
            told = {fact.place for fact in seen}
            seen += [f for f in one.facts if f.name == "clause.left_outside" and f.place not in told]
        if seen:
            which = _left_out(seen)
            clauses = f"clause {which[0]} is" if len(which) == 1 else " ".join(["clauses", *([", ".join(which)] if which else []), "are"])  # fmt: skip
            said = Words(f" {'、'.join(which)}" if which else "", clauses)
            of_the_system = one.kind in ("manual", "policy") or any(a.requirement in _SCOPES for a in one.assignments)
            yield Contradiction(
                one.path,
                Words(f"{named([one.path])} 写有删减或不适用条款{said.zh}（{len(seen)} 处）",
                      f"{said.en} said to be excluded in {named([one.path])} ({counted(len(seen), 'place')})"),
                [seen_at(one, fact) for fact in seen], requirement="D-4.3",
                severity=None if which and of_the_system else "medium",  # words alone may speak of a service or a customer
                siblings=Siblings("excluded", _EXCLUDED, _places(one, len(seen))),
            )  # fmt: skip


def _left_out(seen: Iterable[Fact]) -> list[str]:
    """The clauses of the standard that stand near the word that leaves them out."""
    found: dict[str, None] = {}
    for fact in seen:
        words = [match.start() for match in _LEAVES_OUT.finditer(fact.quote)]
        for match in _CLAUSE_NUMBER.finditer(fact.quote):
            if any(abs(at - match.start()) <= _NEAR for at in words):
                found.setdefault(match.group())
    return sorted(found, key=lambda number: [int(part) for part in number.split(".")])


def _places(one: Analysis, count: int) -> Words:
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

"""Clauses that are said to be excluded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.checks.edition.cited import in_places
from pipeline.checks.registry import (
    TALK,
    AssessedSet,
    Contradiction,
    check,
    counted,
    named,
    seen_at,
)
from pipeline.values import Analysis, Fact, Siblings, Words

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
_NOTHING_EXCLUDED = re.compile(
    r"(?:无|没有|未|不存在|不得|不允许|不能|不做|不作|均)[^。；，]{0,10}(?:删减|不适用)|不(?:予以?|进行)?(?:删减|裁剪|剪裁)|(?:删减|不适用)[^。；，]{0,10}[:：]\s*无|\bno (?:[a-z0-9. ]{0,50} )?(?:is |are )?(?:exclu|left out|omitted|exempt|waived)|nothing is excluded|\b(?:do|does|did) not (?:exclude|leave out|omit)|\bnone (?:of (?:them|the clauses) )?(?:is|are) (?:excluded|left out|omitted|exempt)|(?:nothing|no clause)(?: (?:in|of|from) [^.;]{0,50})? is (?:left out|omitted|excluded)|without exclu|none of the clauses|cannot be excluded|may not be excluded",
    re.I,
)
_EXCLUDED = Words("{n} 份文件写有删减或不适用条款", "clauses are said to be excluded in {n} files")


@check("V05")
def exclusion_claimed(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Clauses that the manual, the scope or the papers of an audit leave out."""
    for one in assessed.analyses:
        titled = not one.obsolete and bool(_OF_EXCLUSIONS.search(one.title))
        if one.obsolete or not _may_exclude(one, titled):
            continue
        seen = _excluding(one, titled)
        if seen:
            which = _left_out(seen)
            clauses = f"clause {which[0]} is" if len(which) == 1 else " ".join(["clauses", *([", ".join(which)] if which else []), "are"])  # fmt: skip
            said = Words(f" {'、'.join(which)}" if which else "", clauses)
            of_the_system = one.kind in ("manual", "policy") or _sets_the_scope(one)
            yield Contradiction(
                one.path,
                Words(f"{named([one.path])} 写有删减或不适用条款{said.zh}（{len(seen)} 处）",
                      f"{said.en} said to be excluded in {named([one.path])} ({counted(len(seen), 'place')})"),
                [seen_at(one, fact) for fact in seen], requirement="D-4.3",
                severity=None if which and of_the_system else "medium",  # words alone may speak of a service or a customer
                siblings=Siblings("excluded", _EXCLUDED, in_places(one, len(seen))),
            )  # fmt: skip


def _sets_the_scope(one: Analysis) -> bool:
    return any(a.requirement in _SCOPES for a in one.assignments)


def _of_an_audit(one: Analysis) -> bool:
    return any(a.requirement.startswith("R-9.2") for a in one.assignments)


def _may_exclude(one: Analysis, titled: bool) -> bool:
    """Not what is no paper of the system, unless its title or a table is about exclusions; an audit's report speaks of what
    others exclude."""
    tabled = any(fact.name == "clause.excluded" for fact in one.facts)
    if one.kind in TALK and not (one.kind == "unrelated" and (titled or tabled)):
        return False
    return not (one.kind == "report" and _of_an_audit(one))


def _excluding(one: Analysis, titled: bool) -> list[Fact]:
    """Where a paper leaves clauses out: in words, in a table, in sentences on what lies outside."""
    seen = [
        f
        for f in one.facts
        if f.name in ("edition", "edition.heading") and f.value == "E13" and not _NOTHING_EXCLUDED.search(f.quote)
    ]
    if one.kind not in ("manual", "policy"):  # a form asks the question; only an answer names a clause
        answers = titled or _sets_the_scope(one)
        seen = [fact for fact in seen if answers and _CLAUSE.search(fact.quote)]
    seen += [f for f in one.facts if f.name == "clause.excluded"]
    if not _of_an_audit(one) and one.kind not in ("agreement", "form"):  # an agreement has clauses of its own
        told = {fact.place for fact in seen}
        seen += [f for f in one.facts if f.name == "clause.left_outside" and f.place not in told]
    return seen


def _left_out(seen: Iterable[Fact]) -> list[str]:
    """The clauses of the standard that stand near the word that leaves them out."""
    found: dict[str, None] = {}
    for fact in seen:
        words = [match.start() for match in _LEAVES_OUT.finditer(fact.quote)]
        for match in _CLAUSE_NUMBER.finditer(fact.quote):
            if any(abs(at - match.start()) <= _NEAR for at in words):
                found.setdefault(match.group())
    return sorted(found, key=lambda number: [int(part) for part in number.split(".")])

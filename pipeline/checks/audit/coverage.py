"""What an internal audit leaves out: clauses of the standard, and units of the house."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.checks.audit.contents import CHARTS, audit_facts
from pipeline.checks.registry import CONTROLLED, AssessedSet, Contradiction, check, named, seen_at
from pipeline.text.normal import normal
from pipeline.values import Analysis, Fact, Side, Words

_SHOWN = 10
_PROGRAMME = "R-9.2-1"
_LEAST_UNITS = 4  # that the audit's papers name as chart or roster do
_ONE_IN = 4  # so few of all units may be left out; else the audit goes by other names
# The head of a house stands on its chart like a unit, and is audited as "management" or not by that name.
_AT_THE_TOP = re.compile(
    r"^(?:总经理|董事|管理层|(?:公司|部|院|局)?领导|最高管理者)|\b(?:manager|director|management|ceo|president)$", re.I
)
_LISTED = ("department.listed", "unit.listed")


@check("A02")
def clauses_not_audited(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Clauses that stand neither in the plan's timetable nor in the checklist, and departments."""
    yield from _departments_left_out(assessed)
    for one, fact in (*audit_facts(assessed, "audit.left_out"), *_told_beside_the_audit(assessed)):
        yield Contradiction(
            f"said|{one.path}|{fact.value}",
            Words(f"内审文件自己写明未覆盖：“{fact.value}”（{named([one.path])}）", f"the audit's own paper says what was left out: “{fact.value}” ({named([one.path])})"),
            [seen_at(one, fact)], requirement="R-9.2-2", severity="medium",
        )  # fmt: skip
    seen = _clauses_seen(assessed)
    audited = {clause for _, fact in seen for clause in fact.value.split()}
    if len(audited) < assessed.threshold("A02", "clauses"):
        return  # a plan by departments or processes says nothing of clauses
    absent = [clause for clause in auditable(assessed) if not covered(clause, audited)]
    if absent:
        paths = sorted({one.path for one, _ in seen})
        shown = "、".join(absent[:_SHOWN]) + (f" 等 {len(absent)} 条" if len(absent) > _SHOWN else "")
        yield Contradiction(
            "clauses",
            Words(f"内审计划和检查表均未覆盖条款 {shown}：{named(paths)}",
                  f"neither the audit plan nor the checklist covers {', '.join(absent[:_SHOWN])}{f' ({len(absent)} in all)' if len(absent) > _SHOWN else ''}: {named(paths)}"),
            [Side(one.path, fact.place, fact.value) for one, fact in seen], requirement="R-9.2-2",
        )  # fmt: skip


def _clauses_seen(assessed: AssessedSet) -> list[tuple[Analysis, Fact]]:
    """The clauses that plans and checklists name. What a programme says of a whole year, chapter by chapter, is none of
    them, unless it is all that there is."""
    seen = list(audit_facts(assessed, "audit.clauses"))
    of_an_audit = [
        (one, fact)
        for one, fact in seen
        if "." in fact.value or all(each.requirement != _PROGRAMME for each in one.assignments)
    ]
    return of_an_audit if any("." in fact.value for _, fact in of_an_audit) else seen


def _told_beside_the_audit(assessed: AssessedSet) -> Iterator[tuple[Analysis, Fact]]:
    """What a mail or note in the folder of the audit's papers says that it left out."""
    folders = {one.path.rpartition("/")[0] for id in ("R-9.2-2", "R-9.2-6") for one in assessed.serving(id)}
    for one in assessed.current:
        if not one.assignments and one.path.rpartition("/")[0] in folders:
            yield from ((one, fact) for fact in one.facts if fact.name == "audit.left_out")


def _departments_left_out(assessed: AssessedSet) -> Iterator[Contradiction]:
    """Departments that documents give duties to, and that no row of plan or checklist names; and units of chart or roster
    that the rows leave out, though they name nearly all others."""
    charts = [one for id in CHARTS for one in assessed.serving(id)]
    listed = {fact.value for one in charts for fact in one.facts if fact.name == "department.listed"}
    dutiful = listed & {
        f.value
        for one in assessed.current
        for f in one.facts
        if f.name == "department.named" and re.search(rf"{f.value}(?:负责|归口|牵头|主管)", f.quote)
    }
    rows = list(audit_facts(assessed, "audit.row"))
    audited = " ".join(fact.value.partition("|")[0] for _, fact in rows)
    absent = sorted(name for name in dutiful if name not in audited)
    if not (absent and len(absent) <= assessed.threshold("A02", "departments") * len(dutiful)):
        absent = _units_left_out(assessed, charts, normal(audited))
    if absent:
        paths = sorted({one.path for one, _ in rows})
        yield Contradiction(
            "departments",
            Words(f"内审计划和检查表均未覆盖部门“{'、'.join(absent)}”：{named(paths)}", f"neither the audit plan nor the checklist covers {', '.join(absent)}: {named(paths)}"),
            [*(seen_at(one, fact) for one, fact in rows), *(Side(one.path, f.place, f.quote) for one in charts for f in one.facts if f.name in _LISTED and f.value in absent)],
            requirement="R-9.2-2", severity="medium",
        )  # fmt: skip


def _units_left_out(assessed: AssessedSet, charts: list[Analysis], audited: str) -> list[str]:
    """The few units of a chart or roster that the rows of an audit leave out, and whose people write or approve documents
    of the system: others may rightly stand outside it."""
    for one in charts:
        units = sorted({fact.value for fact in one.facts if fact.name in _LISTED})
        absent = [unit for unit in units if normal(unit) not in audited]
        if len(units) - len(absent) >= _LEAST_UNITS and len(absent) * _ONE_IN <= len(units):
            signing = _units_that_sign(assessed, charts)
            return [unit for unit in absent if unit in signing and not _AT_THE_TOP.search(unit)]
    return []


def _units_that_sign(assessed: AssessedSet, charts: list[Analysis]) -> set[str]:
    signers = {
        normal(fact.value.partition("|")[2])
        for one in assessed.current
        if one.kind in CONTROLLED
        for fact in one.facts
        if fact.name == "person.signed"
    }
    at = [fact.value.partition("|")[::2] for one in charts for fact in one.facts if fact.name == "person.department"]
    return {unit for name, unit in at if normal(name) in signers}


def auditable(assessed: AssessedSet) -> list[str]:
    """Clauses 4 to 10 down to the level at which an audit plan names them; general ones are left out."""
    numbers = [clause.no for clause in assessed.catalogue.clauses]
    general = {clause.no for clause in assessed.catalogue.clauses if clause.title.zh in ("总则", "概述")}
    wanted = []
    for number in numbers:
        parts = number.split(".")
        deep = 3 if parts[0] == "8" and number != "8.1" else 2
        if parts[0] in ("4", "5", "6", "7", "8", "9", "10") and len(parts) == min(deep, 3) and number not in general:
            wanted.append(number)
    return ["8.1", *wanted] if "8.1" in numbers and "8.1" not in wanted else wanted


def covered(clause: str, audited: set[str]) -> bool:
    """Named itself, by a clause above it, or by one of its parts."""
    parts = clause.split(".")
    above = {".".join(parts[:length]) for length in range(1, len(parts) + 1)}
    return bool(above & audited) or any(each.startswith(f"{clause}.") for each in audited)

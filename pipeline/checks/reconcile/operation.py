"""Tables of operation: services, targets, coverage of the audit, inputs of the review."""

from __future__ import annotations

from pipeline.checks.audit.coverage import auditable, covered
from pipeline.checks.control.covers import agreement
from pipeline.checks.registry import AssessedSet
from pipeline.checks.services.agreement import NAMED, codes_of
from pipeline.checks.services.service_names import same_service
from pipeline.checks.services.sources import SOURCES, services_by_source
from pipeline.checks.services.targets import Target, targets_of
from pipeline.review_inputs import INPUTS, review_papers
from pipeline.values import ReconciliationTable, TableRow, Words

_YES, _NONE = "✓", "—"
_PLAN, _CHECKLIST = "R-9.2-2", "R-9.2-3"
_PLANS = ("R-9.2-1", "R-9.2-2", "R-9.2-4", "R-9.2-6")
_CHARTS = ("L07", "L14", "D-5.3")


def services(assessed: AssessedSet) -> ReconciliationTable:
    """Each service, and where it is named: catalogue, scope, SLA, reports, contracts."""
    found = services_by_source(assessed)
    coded = {code for name in found["catalogue"] for code in codes_of(name, found) if code != name}
    names: list[str] = [name for name in found["catalogue"] if name not in coded]
    for source in SOURCES:
        names += [
            name
            for name in found[source]
            if name not in coded
            and not any(same_service(name, each, assessed.threshold("R10", "alike")) for each in names)
        ]
    told = {source: dict.fromkeys(found[source]) for source in found}
    for source, (_, requirements) in SOURCES.items():
        for one in (one for id in requirements for one in assessed.serving(id)):
            told[source] |= dict.fromkeys(f.value for f in one.facts if f.name in NAMED)
    rows = []
    for name in names:
        marks = [
            any(same_service(name, each, assessed.threshold("R10", "alike")) for each in told[source])
            or bool(codes_of(name, found) & set(told[source]))
            for source in ("catalogue", *SOURCES)
        ]
        # A contract names what its customer takes, and need not name every service.
        expected = [bool(found[source]) and source != "contract" for source in ("catalogue", *SOURCES)]
        agrees = all(mark or not wanted for mark, wanted in zip(marks, expected, strict=True))
        rows.append(TableRow((name, *(_YES if mark else _NONE for mark in marks)), agrees))
    columns = (Words("服务", "Service"), Words("服务目录", "Catalogue"), *(words for words, _ in SOURCES.values()))
    return ReconciliationTable("services", Words("服务在各文件中", "Services across documents"), columns, tuple(rows))


def targets(assessed: AssessedSet) -> ReconciliationTable:
    """Each measure with more than one document that states a target, and what each states."""
    rows = []
    for measure, members in sorted(targets_of(assessed).items()):
        if len({one.one.path for one in members}) > 1:
            house = "；".join(dict.fromkeys(_told(each) for each in members if not agreement(each.one)))
            agreed = "；".join(dict.fromkeys(_told(each) for each in members if agreement(each.one)))
            rows.append(
                TableRow(
                    (members[0].written or measure, house or _NONE, agreed or _NONE),
                    len({(each.figure, each.less) for each in members}) == 1,
                )
            )
    columns = (Words("指标", "Measure"), Words("体系文件与报告", "Documents and reports"), Words("协议", "Agreements"))
    return ReconciliationTable("targets", Words("目标值在各文件中", "Targets across documents"), columns, tuple(rows))


def _told(target: Target) -> str:
    """A paper and its target, in the language of the paper: the cells of a table are of none."""
    shown = target.shown.en if target.one.title.isascii() else target.shown.zh
    return f"{target.one.title} {shown}"


def audit_coverage(assessed: AssessedSet) -> ReconciliationTable:
    """Each clause, then each department, and whether plan and checklist name it."""
    planned = {one.path: one for id in _PLANS for one in assessed.serving(id)}
    papers = {_PLAN: tuple(planned.values()), _CHECKLIST: assessed.serving(_CHECKLIST)}
    if not any(papers.values()):
        return _coverage(())
    clauses = {
        id: {c for one in files for f in one.facts if f.name == "audit.clauses" for c in f.value.split()}
        for id, files in papers.items()
    }
    rows: list[TableRow] = []
    for number in auditable(assessed) if any(clauses.values()) else ():
        marks = [covered(number, clauses[id]) for id in papers]
        title = assessed.catalogue.clause(number).title
        rows.append(
            TableRow((f"{number} {title.zh} / {title.en}", *(_YES if mark else _NONE for mark in marks)), any(marks))
        )
    listed = {
        f.value
        for id in _CHARTS
        for one in assessed.serving(id)
        for f in one.facts
        if f.name in ("department.listed", "unit.listed")
    }
    audited = {
        id: " ".join(f.value.partition("|")[0] for one in files for f in one.facts if f.name == "audit.row")
        for id, files in papers.items()
    }
    for name in sorted(listed) if any(text.strip() for text in audited.values()) else ():
        marks = [name in audited[id] for id in papers]
        rows.append(TableRow((name, *(_YES if mark else _NONE for mark in marks)), True if any(marks) else None))
    return _coverage(tuple(rows))


def _coverage(rows: tuple[TableRow, ...]) -> ReconciliationTable:
    columns = (
        Words("条款或部门", "Clause or department"),
        Words("内审计划", "Audit plan"),
        Words("检查表", "Checklist"),
    )
    return ReconciliationTable("audit", Words("内审覆盖", "What the audit covers"), columns, rows)


def review_inputs(assessed: AssessedSet) -> ReconciliationTable:
    """Each input that 9.3 asks for, and the papers of the review that speak of it."""
    papers = review_papers((one for one in assessed.analyses if not one.obsolete), assessed.catalogue)
    rows = []
    for topic in assessed.catalogue.requirement(INPUTS).key_content if papers else ():
        told = [one.title for one, fact in papers if topic.title.zh in fact.value.split("|")]
        rows.append(TableRow((f"{topic.title.zh} / {topic.title.en}", "；".join(told) or _NONE), bool(told)))
    columns = (Words("输入", "Input"), Words("所在文件", "Found in"))
    return ReconciliationTable("review", Words("管理评审输入", "Inputs of the management review"), columns, tuple(rows))

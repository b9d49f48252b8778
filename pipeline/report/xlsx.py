"""`report.xlsx`: the gap table that consultants work in, with timeline, findings and inventory."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.catalogue import Catalogue
from pipeline.reasons import reason_words
from pipeline.report import view
from pipeline.report.changes import parts, sheet_rows
from pipeline.report.editions import gives_advice
from pipeline.report.families import families, families_sheet
from pipeline.report.months import MonthCell, month_table
from pipeline.report.places import place_words
from pipeline.report.plan import usual_work, work_plan
from pipeline.report.review_sheet import review_sheet
from pipeline.report.summary import summary_rows
from pipeline.report.tables_sheet import plan_sheet, reconciliation_sheet
from pipeline.report.view import Item
from pipeline.report.words import Language, filled, in_language, keys, sentence, word
from pipeline.report.workbook import Column, Style, Value, Workbook
from pipeline.values import Assessment, Changes, Evidence, Finding, RequirementResult, Side, Words

EVIDENCE_SHOWN = 3
IN_MEMORY = 20_000  # files whose workbook takes 100 MiB of memory

_FILLS = {
    "verdict": {
        "satisfied": ("#E9F5EE", "#1E6B45"),
        "weak": ("#FDF4E0", "#8A5A00"),
        "stale": ("#FCEFE6", "#8F4413"),
        "missing": ("#FCECEB", "#A32020"),
        "unreadable": ("#F1EEFA", "#5A4390"),
        "not_applicable": ("#EEF0F3", "#5B6675"),
    },
    "severity": {"high": ("#FCECEB", "#A32020"), "medium": ("#FDF4E0", "#8A5A00"), "low": ("#EEF0F3", "#5B6675")},
    "outcome": {
        "partial": ("#FDF4E0", "#8A5A00"),
        "skipped": ("#EEF0F3", "#5B6675"),
        "failed": ("#FCECEB", "#A32020"),
    },
}


def report_xlsx(
    assessment: Assessment,
    catalogue: Catalogue,
    lang: Language = "zh",
    changes: Changes | None = None,
    work: Path | None = None,
) -> bytes:
    """The workbook in one language; the same bytes for the same assessment and changes.

    `work`: a folder for its owner only, where the rows of a very large drive lie while it is made.
    Raises KeyError where the assessment names a requirement that the catalogue does not know.
    """
    items = view.items(assessment, catalogue)
    title = f"{in_language(word('report', 'title'), lang)} {assessment.organisation}".strip()
    book = Workbook(title, assessment.as_of, lang, work if len(assessment.documents) > IN_MEMORY else None)
    book.page(word("sheet", "summary"), (26, 90, 22), summary_rows(assessment, items, lang))
    if changes:
        _changes(book, changes, catalogue)
    _gaps(book, items, catalogue)
    plan_sheet(book, work_plan(assessment, items, catalogue))
    _months(book, assessment, catalogue)
    _findings(book, assessment, catalogue)
    reconciliation_sheet(book, assessment.reconciliation)
    _files(book, assessment)
    families_sheet(book, families(assessment))
    _events(book, assessment, catalogue)
    review_sheet(book, assessment, items)
    return book.close()


def _changes(book: Workbook, changes: Changes, catalogue: Catalogue) -> None:
    columns = (_column("what", 22), _column("id", 13), _column("change", 80), _column("because", 60))
    rows = sheet_rows(parts(changes, view.titles(catalogue)), book.language)
    book.table(word("sheet", "changes"), columns, rows, freeze=1)


def _gaps(book: Workbook, items: tuple[Item, ...], catalogue: Catalogue) -> None:
    language, advice = book.language, gives_advice(catalogue)
    columns = (
        _column("number", 6, "centre"),
        _column("clause", 9),
        _column("id", 13),
        _column("item", 24),
        _column("mandatory", 8, "centre"),
        _column("verdict", 10, "centre", _fills("verdict", language)),
        _column("review", 7, "centre"),
        _column("confidence", 8, "share"),
        _column("evidence", 44),
        _column("gap", 30),
        _column("basis", 20),
        _column("severity", 8, "centre", _fills("severity", language)),
        *([_column("action", 38)] if advice else []),
        _column("findings", 15),
        *(
            [_column("owner", 12, "input"), _column("due", 11, "input"), _column("effort", 9, "input")]
            if advice
            else []
        ),
        _column("reviewer", 13, "input"),
    )

    def say(words: Words) -> str:
        return in_language(words, language)

    def rows() -> Iterator[list[Value]]:
        in_order = [item for group in view.by_clause(items, catalogue) for item in group.items]
        for number, item in enumerate(in_order, start=1):
            requirement, result = item.requirement, item.result
            source, basis = word("source", requirement.source), catalogue.basis_meanings[requirement.basis]
            owner, days = usual_work(item) if item.is_gap else (Words("", ""), 0.0)
            yield [
                number,
                "\n".join(requirement.clauses),
                item.id,
                say(requirement.title),
                say(word("mandatory", requirement.mandatory)),
                say(word("verdict", item.verdict)),
                say(word("mark", "yes")) if result.needs_review else None,
                result.confidence if item.evidence else None,
                _evidence(item.evidence, language),
                _gap(result, language),
                f"{say(source)}：{say(basis)}" if language == "zh" else f"{say(source)}: {say(basis)}",
                say(word("severity", item.severity)) if item.severity else None,
                *([say(requirement.mend) if item.is_gap else None] if advice else []),
                "\n".join(finding.id for finding in item.findings),
                *([say(owner), None, say(filled("plan", "effort", days=days)) if days else None] if advice else []),
                None,
            ]

    book.table(word("sheet", "gaps"), columns, rows(), freeze=4)


def _gap(result: RequirementResult, language: Language) -> str:
    """Why the verdict is what it is; of something missing also what came nearest."""
    said = in_language(sentence(result.reason), language)
    if not result.nearest:
        return said
    title = in_language(word("gaps", "not_taken"), language)
    return "\n".join([said, title, _evidence(result.nearest, language)])


def _evidence(evidence: tuple[Evidence, ...], language: Language) -> str:
    parts = []
    for one in evidence[:EVIDENCE_SHOWN]:
        place = in_language(place_words(one.place), language)
        parts.append(" · ".join(filter(None, [one.path, place])) + (f"\n“{one.quote}”" if one.quote else ""))
    if (more := len(evidence) - EVIDENCE_SHOWN) > 0:
        parts.append(in_language(filled("clauses", "more", count=more), language))
    return "\n".join(parts)


def _months(book: Workbook, assessment: Assessment, catalogue: Catalogue) -> None:
    table = month_table(view.timeline(assessment, catalogue), assessment.as_of)
    language = book.language
    gap = f"✕ {in_language(word('months', 'gap'), language)}"
    fills = {gap: _FILLS["verdict"]["missing"]}
    columns = [_column("id", 13), _column("item", 36)]
    if table.has_earlier:
        columns.append(Column(filled("months", "earlier", month=table.months[0]), 12, "centre"))
    columns += [Column(Words(month, month), 10, "centre", fills) for month in table.months]
    if table.has_later:
        columns.append(Column(filled("months", "later", month=table.months[-1]), 12, "centre"))
    columns += [Column(word("months", "total"), 8, "centre"), Column(word("months", "gaps"), 8, "centre")]
    columns += [Column(word("months", "cadence"), 12), Column(word("months", "own_words"), 60)]
    titles = view.titles(catalogue)

    def rows() -> Iterator[list[Value]]:
        for row in table.rows:
            yield [
                row.requirement,
                in_language(titles[row.requirement], language),
                *([row.earlier] if table.has_earlier else []),
                *(_month(cell, gap) for cell in row.cells),
                *([row.later] if table.has_later else []),
                row.total,
                row.gaps,
                in_language(word("cadence", row.cadence), language) if row.cadence else None,
                f"{row.said.path}\n“{row.said.quote}”" if row.said else None,
            ]

    book.table(word("sheet", "months"), columns, rows(), freeze=2)


def _month(cell: MonthCell, gap: str) -> Value:
    if cell.gap:
        return f"{gap} {cell.count}" if cell.count else gap
    return cell.count or None


def _events(book: Workbook, assessment: Assessment, catalogue: Catalogue) -> None:
    titles, language = view.titles(catalogue), book.language
    columns = (_column("id", 13), _column("item", 36), _column("date", 12, "centre"), _column("file", 70), _column("place", 28))  # fmt: skip

    def rows() -> Iterator[list[Value]]:
        for row in view.timeline(assessment, catalogue):
            title = in_language(titles[row.requirement], language)
            for event in sorted(row.events, key=lambda one: (one.date, one.path, one.place)):
                place = in_language(place_words(event.place), language)
                yield [row.requirement, title, event.date, event.path, place]

    book.table(word("sheet", "events"), columns, rows())


def _findings(book: Workbook, assessment: Assessment, catalogue: Catalogue) -> None:
    titles, language, advice = view.titles(catalogue), book.language, gives_advice(catalogue)
    columns = (
        _column("number", 6, "centre"),
        _column("severity", 8, "centre", _fills("severity", language)),
        _column("blocks", 9, "centre"),
        _column("check", 8),
        _column("check_title", 26),
        _column("message", 46),
        _column("files", 44),
        _column("sides", 68),
        *([_column("action", 44)] if advice else []),
        _column("id", 13),
        _column("finding", 16),
    )

    def say(words: Words) -> str:
        return in_language(words, language)

    def rows() -> Iterator[list[Value]]:
        for number, one in enumerate(view.findings(assessment), start=1):
            yield [
                number,
                say(word("severity", one.severity)),
                say(word("mark", "yes")) if one.blocks else None,
                one.check,
                say(titles.get(one.check, Words("", ""))),
                say(sentence(one.message)),
                "\n".join(one.paths),
                _sides(one, language),
                *([say(one.action)] if advice else []),
                one.requirement,
                one.id,
            ]

    book.table(word("sheet", "findings"), columns, rows(), freeze=2)


def _sides(finding: Finding, language: Language) -> str:
    """Every place of a finding, each with its quote on a line below."""
    sides = finding.evidence or (Side("", finding.place, finding.quote),)
    parts = []
    for one in sides:
        head = " · ".join(filter(None, [one.path, in_language(place_words(one.place), language)]))
        parts.append("\n".join(filter(None, [head, f"“{one.quote}”" if one.quote else ""])))
    return "\n".join(filter(None, parts))


def _files(book: Workbook, assessment: Assessment) -> None:
    language = book.language
    columns = (
        Column(word("files", "file"), 64),
        Column(word("files", "outcome"), 11, "centre", _fills("outcome", language)),
        Column(word("files", "reason"), 26),
        Column(word("files", "kind"), 11, "centre"),
        Column(word("files", "obsolete"), 11, "centre"),
        Column(word("files", "title"), 36),
        Column(word("files", "number"), 20),
        Column(word("files", "version"), 10),
        Column(word("files", "main_date"), 12, "centre"),
        Column(word("files", "requirements"), 30),
    )

    def rows() -> Iterator[list[Value]]:
        for one in view.documents(assessment):
            was_read = one.outcome in ("read", "partial")
            yield [
                one.path,
                in_language(word("outcome", one.outcome), language),
                in_language(reason_words(one.reason), language) if one.reason else None,
                in_language(view.kind_word(one), language),
                in_language(word("mark", "yes"), language) if one.obsolete else None,
                one.title if was_read else None,
                one.number,
                one.version_as_written or one.version,
                one.main_date,
                ", ".join(view.requirement_ids(one)),
            ]

    book.table(word("sheet", "files"), columns, rows(), freeze=1)


def _column(key: str, width: float, style: Style = "text", fills: dict[str, tuple[str, str]] | None = None) -> Column:
    return Column(word("column", key), width, style, fills)


def _fills(group: str, language: Language) -> dict[str, tuple[str, str]]:
    looks = _FILLS[group]
    return {in_language(word(group, key), language): looks[key] for key in keys(group) if key in looks}

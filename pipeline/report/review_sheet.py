"""The sheet of the workbook on which a reviewer decides, and how it is read back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import BadZipFile

from pipeline.report import view
from pipeline.report.columns import column
from pipeline.report.places import place_words
from pipeline.report.view import Item
from pipeline.report.words import in_language, keys, word
from pipeline.report.workbook import Column, Value, Workbook
from pipeline.values import Analysis, Assessment, Assignment, Decision

_DECIDED = ("decision", "to", "doc_kind", "reviewer_name", "decided_on", "reason", "until")
_HINT = 0.45
_LEAST_FILLED = ("decision",)


class NoReviewSheet(Exception):
    """The workbook cannot be read or has no sheet for decisions; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Row:
    """One decision as written on the sheet: `place` for messages, `entry` as in decisions.yaml."""

    place: str
    entry: Mapping[str, Any]


def review_sheet(book: Workbook, assessment: Assessment, items: tuple[Item, ...]) -> None:
    """A row for each file and requirement that it serves or may serve, and for each requirement without evidence."""
    language = book.language
    input_columns = {"to": 12, "doc_kind": 10, "reviewer_name": 12, "decided_on": 12, "reason": 30, "until": 12}
    choices = [in_language(word("decision", key), language) for key in keys("decision")]
    columns = (
        column("file", 56),
        column("doc_title", 28),
        column("doc_number", 18),
        column("id", 13),
        column("item", 26),
        column("confidence", 8, "share"),
        column("standing", 10, "centre"),
        Column(word("review", "place"), 18),
        Column(word("review", "quote"), 36),
        Column(word("review", "decision"), 10, "input", choices=choices),
        *(Column(word("review", key), width, "input") for key, width in input_columns.items()),
        Column(word("review", "sha256"), 14),
    )
    book.table(word("sheet", "review"), columns, _rows(assessment, items, book), freeze=1)


def _rows(assessment: Assessment, items: tuple[Item, ...], book: Workbook) -> Iterator[list[Value]]:
    language = book.language
    titles = {item.id: in_language(item.requirement.title, language) for item in items}
    decided = {
        (path, use.decision.requirement): use.decision
        for use in assessment.decisions
        if use.state == "applied"
        for path in use.paths or ("",)
    }
    for item in items:
        if not item.evidence:
            words = in_language(word("verdict", item.verdict), language)
            yield ["", "", "", item.id, titles[item.id], None, words, "", "", *_as_cells(decided.pop(("", item.id), None), book), ""]  # fmt: skip
    for document in view.documents(assessment):
        for assignment, standing in _standing(document):
            place = in_language(place_words(assignment.place), language)
            yield [
                document.path,
                document.title,
                document.number,
                assignment.requirement,
                titles[assignment.requirement],
                assignment.confidence,
                in_language(word("review", standing), language),
                place,
                assignment.quote,
                *_as_cells(decided.pop((document.path, assignment.requirement), None), book),
                document.sha256,
            ]
    marks = {document.path: document for document in assessment.documents}
    for (path, id), decision in sorted(decided.items()):  # what was rejected stands here, so that it can be taken back
        away = in_language(word("review", "taken_away"), language) if path else ""
        of = marks.get(path)
        title, doc_number, digest = (of.title, of.number, of.sha256) if of else ("", "", "")
        yield [path, title, doc_number, id, titles[id], None, away, "", "", *_as_cells(decision, book), digest]


def _standing(document: Analysis) -> list[tuple[Assignment, str]]:
    best: dict[str, tuple[Assignment, str]] = {}
    for assignment in sorted(document.assignments, key=lambda one: -one.confidence):
        best.setdefault(assignment.requirement, (assignment, "serves"))
    for assignment in sorted(document.hints, key=lambda one: -one.confidence):
        if assignment.confidence >= _HINT:
            best.setdefault(assignment.requirement, (assignment, "may_serve"))
    return sorted(best.values(), key=lambda pair: pair[0].requirement)


def _as_cells(decision: Decision | None, book: Workbook) -> list[Value]:
    if decision is None:
        return [None] * len(_DECIDED)
    return [
        in_language(word("decision", decision.action), book.language),
        decision.to,
        in_language(word("kind", decision.kind), book.language) if decision.kind else None,
        decision.reviewer,
        decision.day,
        decision.reason,
        decision.until,
    ]


def read_review_sheet(data: bytes) -> tuple[Row, ...]:
    """The rows of a workbook's review sheet that hold a decision, in either language.

    Raises NoReviewSheet where the bytes are no such workbook.
    """
    import openpyxl  # a scan writes the sheet, and only `review` reads it

    try:
        book = openpyxl.load_workbook(BytesIO(data), read_only=True, data_only=True)
    except (BadZipFile, KeyError, ValueError, OSError) as error:
        raise NoReviewSheet("it is no workbook of preaudit: give the report.xlsx of a scan") from error
    titles = {word("sheet", "review").zh, word("sheet", "review").en}
    sheet = next((book[name] for name in book.sheetnames if name in titles), None)
    if sheet is None:
        raise NoReviewSheet(f"it has no sheet {' / '.join(sorted(titles))}: give the report.xlsx of a scan")
    rows = sheet.iter_rows(values_only=True)
    keys_of = _keys_of_header(next(rows, ()))
    if missing := [key for key in ("decision", "id") if key not in keys_of.values()]:
        raise NoReviewSheet(f"the header of the review sheet lacks the column {missing[0]!r}")
    found = []
    for number, row in enumerate(rows, start=2):
        cells = {keys_of[at]: value for at, value in enumerate(row) if at in keys_of and value not in (None, "")}
        if all(key in cells for key in _LEAST_FILLED):
            found.append(Row(f"review sheet, row {number}", _entry(cells)))
    return tuple(found)


def _keys_of_header(header: tuple[Any, ...]) -> dict[int, str]:
    named: dict[str, str] = {}
    for key in ("file", "doc_title", "doc_number", "id"):
        words = word("column", key)
        named |= {words.zh: key, words.en: key}
    for key in ("decision", *_DECIDED[1:], "sha256"):
        words = word("review", key)
        named |= {words.zh: key, words.en: key}
    return {at: named[title] for at, title in enumerate(header) if title in named}


def _entry(cells: Mapping[str, Any]) -> dict[str, Any]:
    action = _key_of("decision", cells["decision"])
    entry: dict[str, Any] = {"action": action, "requirement": str(cells.get("id", ""))}
    names = {"to": "to", "reviewer_name": "reviewer", "reason": "reason"}
    entry |= {name: str(cells[key]) for key, name in names.items() if key in cells}
    entry |= {name: _day(cells[key]) for key, name in (("decided_on", "date"), ("until", "until")) if key in cells}
    if "doc_kind" in cells:
        entry["kind"] = _key_of("kind", cells["doc_kind"])
    if "file" in cells and action != "not_applicable":
        marks = {"path": "file", "sha256": "sha256", "number": "doc_number", "title": "doc_title"}
        entry["file"] = {name: str(cells[key]) for name, key in marks.items() if key in cells}
    return entry


def _key_of(group: str, text: object) -> str:
    """The key of a word of either language; what is none of them is given back, to be complained about."""
    said = str(text).strip()
    return next((key for key in keys(group) if said in (key, word(group, key).zh, word(group, key).en)), said)


def _day(value: object) -> date | str:
    return value.date() if isinstance(value, datetime) else value if isinstance(value, date) else str(value)

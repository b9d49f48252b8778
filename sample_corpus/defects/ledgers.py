"""Defects of ledgers: tickets, problems, figures of measures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from sample_corpus.defects.client import (
    Client,
    Planted,
    body_rows,
    cell_at,
    changed,
    column_of,
    defect,
    with_cells,
    with_sheet,
)
from sample_corpus.values import Book, Sheet

_LEDGERS = ("R-8.6.1-1", "R-8.6.2", "R-8.5.1-1")
_NUMBER = ("事件编号", "请求编号", "变更编号", "工单编号", "Number")
_CLOSED = ("关闭日期", "关闭时间", "Closed")


def _ledgers(client: Client, *requirements: str) -> list[tuple[Book, Sheet, int]]:
    """(book, sheet, column of numbers) of every sheet that is a ledger of some length."""
    found = []
    for requirement in requirements or _LEDGERS:
        for book in client.books(requirement, "record"):
            for sheet in book.sheets:
                column = column_of(sheet, *_NUMBER)
                if column is not None and len(body_rows(sheet, column)) >= 8 and (book, sheet, column) not in found:
                    found.append((book, sheet, column))
    return found


def _in_a_ledger(
    client: Client,
    random: Random,
    change: Callable[[Sheet, int, list[int]], dict[tuple[int, int], Any] | None],
    *requirements: str,
) -> Planted | None:
    ledgers = _ledgers(client, *requirements)
    random.shuffle(ledgers)
    for book, sheet, column in ledgers:
        values = change(sheet, column, body_rows(sheet, column))
        if values:
            return changed(with_sheet(book, sheet, with_cells(sheet, values)))
    return None


@defect("R05")
def column_left_blank(client: Client, random: Random) -> Planted | None:
    def blank(sheet: Sheet, column: int, rows: list[int]) -> dict[tuple[int, int], Any] | None:
        wanted = column_of(
            sheet, *random.sample(["优先级", "处理人", "分类", "审批人", "Priority", "Assigned to", "Category"], 7)
        )
        return None if wanted is None else {(row, wanted): "" for row in random.sample(rows, max(3, len(rows) // 2))}

    return _in_a_ledger(client, random, blank)


@defect("R06")
def number_used_twice(client: Client, random: Random) -> Planted | None:
    def twice(sheet: Sheet, column: int, rows: list[int]) -> dict[tuple[int, int], Any] | None:
        first, second = sorted(random.sample(range(len(rows)), 2))
        source = cell_at(sheet, rows[max(first, second - 1)], column)
        return (
            {(rows[second], column): source.value} if source and rows[max(first, second - 1)] != rows[second] else None
        )

    return _in_a_ledger(client, random, twice)


@defect("R06", "R08")
def numbers_against_the_days(client: Client, random: Random) -> Planted | None:
    def swap(sheet: Sheet, column: int, rows: list[int]) -> dict[tuple[int, int], Any] | None:
        if column_of(sheet, "申请日期", "报告日期", "受理", "Opened", "Requested") is None:
            return None  # a list of what was done later follows the days of doing
        first, last = cell_at(sheet, rows[0], column), cell_at(sheet, rows[-1], column)
        return {(rows[0], column): last.value, (rows[-1], column): first.value} if first and last else None

    return _in_a_ledger(client, random, swap, "R-8.6.1-1", "R-8.5.1-1")


@defect("R07")
def closed_before_it_was_opened(client: Client, random: Random) -> Planted | None:
    def backwards(sheet: Sheet, column: int, rows: list[int]) -> dict[tuple[int, int], Any] | None:
        closed = column_of(sheet, *_CLOSED)
        if closed is None:
            return None
        row = random.choice(rows)
        old = cell_at(sheet, row, closed)
        if old is None or isinstance(old.value, int | float | bool | None):
            return None
        if isinstance(old.value, date):
            return {(row, closed): old.value - timedelta(days=40)}
        try:
            day = datetime.strptime(old.value[:10], "%Y-%m-%d")
        except ValueError:
            return None
        return {(row, closed): f"{day - timedelta(days=40):%Y-%m-%d}{old.value[10:]}"}

    return _in_a_ledger(client, random, backwards)


@defect("R08")
def problems_without_incidents(client: Client, random: Random) -> Planted | None:
    other = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2,8}[-_]?\d[\d-]{2,}(?![A-Za-z0-9])")
    for book in client.books("R-8.6.3-1", "record"):
        for sheet in book.sheets:
            rows = {area.row for area in sheet.areas if area.row >= sheet.heading_rows}
            texts = [a for a in sheet.areas if a.row in rows and a.column > 0 and isinstance(a.value, str)]
            values = {(a.row, a.column): "—" for a in texts if other.search(str(a.value))}
            if values and any(word in sheet.name.lower() for word in ("问题", "problem")):
                return changed(with_sheet(book, sheet, with_cells(sheet, values)))
    return None


@defect("R08")
def releases_without_changes(client: Client, random: Random) -> Planted | None:
    for book in client.books("R-8.5.3-1", "record"):
        for sheet in book.sheets:
            column = column_of(sheet, "关联变更", "变更编号", "RFC", "Change")
            rows = body_rows(sheet, column) if column is not None else []
            if column is not None and len(rows) > 2 and column > 0:
                return changed(with_sheet(book, sheet, with_cells(sheet, {(row, column): "" for row in rows})))
    return None


@defect("R08")
def problem_of_an_incident_that_is_not_there(client: Client, random: Random) -> Planted | None:
    known = [
        n
        for a in client.analyses.values()
        if any(x.requirement == "R-8.6.1-1" for x in a.assignments)
        for f in a.facts
        if f.name == "ticket.ids"
        for n in f.value.split()
    ]
    for book in client.books("R-8.6.3-1", "record"):
        for sheet in book.sheets:
            column = column_of(sheet, "关联事件", "Linked incidents")
            rows = body_rows(sheet, column) if column is not None else []
            inside = [
                n
                for n in (re.sub(r"\d+$", lambda m: f"{int(m[0]) + 1:0{len(m[0])}d}", n) for n in known)
                if n not in known and min(known) < n < max(known)
            ]
            if column is not None and rows and inside:
                return changed(
                    with_sheet(book, sheet, with_cells(sheet, {(random.choice(rows), column): random.choice(inside)}))
                )
    return None


@defect("R09", "R02")
def every_target_met_alike(client: Client, random: Random) -> Planted | None:
    for book in client.books("R-9.1"):
        sheets = []
        for sheet in book.sheets:
            column = column_of(sheet, "实际值", "Actual")
            sheets.append(
                sheet
                if column is None
                else with_cells(sheet, {(row, column): "100%" for row in body_rows(sheet, column)})
            )
        if len([1 for old, new in zip(book.sheets, sheets, strict=True) if old is not new]) >= 3:
            return changed(replace(book, sheets=tuple(sheets)))
    return None

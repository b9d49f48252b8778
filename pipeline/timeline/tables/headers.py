"""The header of a table: the row of labels above its days or months."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.recall import remembered
from pipeline.timeline.dates import find_dates
from pipeline.timeline.fiscal.year import remembered_by_text
from pipeline.timeline.roles.labels import is_date_label, role_of_label
from pipeline.timeline.tables.column_values import holds_months, is_open_day, names_month
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.in_cells import DAY_TOLD, could_be_date, is_day
from pipeline.values import Cell, Role

_MAX_HEADER_ROW = 12
_MAX_LABEL = 40
_COLUMNS_NEEDED = 3
_DAYS_NEEDED = 2
_PAIR = 2
_TWO_PAIRS = 4  # columns of a form
_MANY_COLUMNS = 6
_PERSON = re.compile(r"[人者员]$|部门$|[室部处科]$|中心$|小组$")
_FROM_TO = re.compile(r"\S[至到~]\S")  # PZ-0007至PZ-0010 is a value
_FILLED = re.compile(r"[:：]\s*\S")
_CODE = re.compile(r"[A-Za-z]{1,8}[-_/ ]?\d[\d-]{2,}")
_SENTENCE = re.compile(r"[。；！？]")
_STEP = re.compile(
    r"(?:实施|执行|部署|施工|上线|操作|验证|回顾)(?:情况|记录|结果)?|(?:implementation|implemented|carried out|execution|review)",
    re.I,
)
_SHORT = 16  # characters
_PASSED: frozenset[Role | None] = frozenset(["reviewed", "approved", "signed"])


@dataclass(frozen=True, slots=True)
class Header:
    """`labels` by column (a two-row header joined by a space); data begins at index `data`."""

    labels: Mapping[int, str]
    start: int
    data: int


@remembered(most=64)
def header_of(rows: tuple[GridRow, ...]) -> Header | None:
    """The header row that names a column of dates, if the table has one."""
    for index in range(min(len(rows) - 1, _MAX_HEADER_ROW)):
        if not _is_label_row(rows[index]):
            continue
        depth = _depth(rows, index)
        if _is_answered_label(rows[index]):
            continue
        labels = _labels(rows[index : index + depth])
        header = Header(labels, index, index + depth)
        named = ((column, label) for column, label in labels.items() if names_dates(label) and not names_month(label))
        if any(_has_dates(rows, header, column) for column, _ in named):
            return header
    return None


def header_above_days(rows: tuple[GridRow, ...]) -> Header | None:
    """A row of labels with a column of days or of months below it, whatever the column is called (When, 报障时刻, Cycle)."""
    for index, row in enumerate(rows[:_MAX_HEADER_ROW]):
        cells = [cell for cell in row.cells.values() if cell.text.strip()]
        if len({cell.text.strip() for cell in cells}) < _COLUMNS_NEEDED or not _are_labels(cells):
            continue
        if len(cells) == _TWO_PAIRS and any(_CODE.fullmatch(cell.text.strip()) for cell in cells[1::2]):
            return None  # 号 | KB-2610-01 | 版本 | …: the first line of a form
        days: Counter[int] = Counter()
        below = rows[index + 1 :]
        told = _texts_of_days(below)
        for each in below:
            dated = [
                column
                for column, cell in each.cells.items()
                if (is_day(cell) if cell.date is not None else cell.text in told)
            ]
            if any(_answers_date_label(each, column) for column in dated):
                return None
            days.update(dated)
        if any(days[column] >= _DAYS_NEEDED and 2 * days[column] >= len(below) for column in row.own):
            depth = _depth_of_merged(rows, index)
            return Header(_labels(rows[index : index + depth]), index, index + depth)
        return _header_above_months(rows, index)
    return None


def _texts_of_days(rows: Sequence[GridRow]) -> frozenset[str]:
    """What stands in those cells that hold a day, though the sheet does not know it as one."""
    untyped = {cell.text: cell for row in rows for cell in row.cells.values() if cell.date is None}
    return frozenset(text for text, cell in untyped.items() if is_day(cell) or is_open_day(cell))


def header_above_months(rows: tuple[GridRow, ...]) -> Header | None:
    """A row of labels with a column of nothing but months below it, whatever the column is called."""
    for index, row in enumerate(rows[:_MAX_HEADER_ROW]):
        cells = [cell for cell in row.cells.values() if cell.text.strip()]
        if len({cell.text.strip() for cell in cells}) >= _COLUMNS_NEEDED and _are_labels(cells):
            return _header_above_months(rows, index)
    return None


def _header_above_months(rows: tuple[GridRow, ...], index: int) -> Header | None:
    below = rows[index + 1 :]
    if any(holds_months(each.cells.get(column) for each in below) for column in rows[index].own):
        return Header(_labels(rows[index : index + 1]), index, index + 1)
    return None


def _answers_date_label(row: GridRow, column: int) -> bool:
    """A form's row: a label such as 发出日期 and its day at its right, in `column`."""
    left = next(row.left_of(column), None)
    labelled = left is not None and len(left.text) <= _MAX_LABEL and is_date_label(left.text)
    return labelled and column in row.own


def names_dates(label: str) -> bool:
    """Whether a column's header can stand above dates."""
    if is_date_label(label):
        return True
    return role_of_label(label) is not None and not _PERSON.search(label.strip()) and not _FROM_TO.search(label)


def _is_label_row(row: GridRow) -> bool:
    cells = [cell for cell in row.apart if cell.text.strip()]
    return (
        len({cell.text.strip() for cell in cells}) >= 2
        and all(_is_label(cell) for cell in cells)
        and any(names_dates(cell.text) or cell.columns > 1 for cell in cells)
    )


def _are_labels(cells: Sequence[Cell]) -> bool:
    """Whether all cells of a row are labels; of many, one may say more (Tried: result)."""
    others = [cell for cell in cells if not _is_label(cell)]
    if len(others) != 1 or len(cells) < _MANY_COLUMNS:
        return not others
    return others[0].date is None and _reads_as_label(_FILLED.sub(" ", others[0].text))


def _is_label(cell: Cell) -> bool:
    return cell.date is None and _reads_as_label(cell.text)


@remembered_by_text(1 << 12)  # the first rows of a table are tried as headers in several ways
def _reads_as_label(said: str) -> bool:
    text = said.strip()
    return (
        len(text) <= _MAX_LABEL
        and not _SENTENCE.search(text)
        and not _FILLED.search(text)
        and not DAY_TOLD.search(text)
        and not find_dates(text)
    )


def _is_answered_label(row: GridRow) -> bool:
    """A form's row: its label, and its answer over the rest of the width."""
    cells = [cell for cell in row.apart if cell.text.strip()]
    return (
        len(cells) == 2
        and cells[0].columns == cells[0].rows == 1 < cells[1].columns
        and not is_date_label(cells[0].text)
    )


def _depth(rows: tuple[GridRow, ...], index: int) -> int:
    """How many rows the header takes: more than one where a cell of it is merged."""
    if (tall := _depth_of_merged(rows, index)) > 1:
        return tall
    wide = any(cell.columns > 1 and cell.text.strip() for cell in rows[index].cells.values())
    below = rows[index + 1]
    if wide and index + 2 < len(rows) and _is_label_row(below) and len(below.own) > len(rows[index].own):
        return 2
    return 1


def _depth_of_merged(rows: tuple[GridRow, ...], index: int) -> int:
    """How many rows the tallest cell of a row reaches over, as far as a header goes."""
    tall = max(cell.rows for cell in rows[index].cells.values())
    return max(min(tall, 3, len(rows) - index - 1), 1)


def _labels(rows: tuple[GridRow, ...]) -> dict[int, str]:
    labels: dict[int, list[str]] = {}
    for row in rows:
        for column, cell in row.cells.items():
            words = labels.setdefault(column, [])
            text = " ".join(cell.text.split())
            if text and text not in words:
                words.append(text)
    return {column: " ".join(words) for column, words in sorted(labels.items())}


def _has_dates(rows: tuple[GridRow, ...], header: Header, column: int) -> bool:
    """A date below, in its own right: not the value of a label at its left.

    Of two columns, one such label tells that all of it is a form (Status: Released. Effective date: …).
    """
    label = header.labels[column]
    found = False
    below = [row for row in rows[header.data :] if (cell := row.cells.get(column)) and (cell.text.strip() or cell.date)]
    if len(header.labels) <= _TWO_PAIRS and not is_date_label(label) and not _mostly_days(below, column, label):
        return False
    for row in below:
        cell = row.cells[column]
        left = next(row.left_of(column), None)
        labelled = left is not None and len(left.text) <= _MAX_LABEL and is_date_label(left.text)
        if left is not None and not is_date_label(label) and _names_a_step(left.text):
            labelled = True  # 内容 | 模板更新 above 审批 | 张三 2026-08-12: what is asked for heads no column
        if labelled and len(header.labels) == _PAIR:
            return False
        found = found or (not labelled and (cell.date is not None or could_be_date(cell.text, label)))
        if found and len(header.labels) > _PAIR:
            return True
    return found


def _names_a_step(left: str) -> bool:
    """Whether a label of a form is the word for who passed what it asks for, or for its being carried out."""
    plain = left.strip(" :：")
    return _STEP.fullmatch(plain) is not None or (len(plain) <= _SHORT and role_of_label(plain) in _PASSED)


def _mostly_days(rows: Sequence[GridRow], column: int, label: str) -> bool:
    """Whether most of what stands in a column has a day: below a value of a form (Kind: planned) stand others."""
    cells = [row.cells[column] for row in rows]
    return 2 * sum(cell.date is not None or could_be_date(cell.text, label) for cell in cells) > len(cells)

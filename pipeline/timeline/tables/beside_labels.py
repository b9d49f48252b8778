"""The dates of a table beside or below their labels, as in a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from datetime import date
from functools import partial

from pipeline.text.normal import normal
from pipeline.timeline.found import FoundDate
from pipeline.timeline.paragraphs.opening_days import opening_day
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.timeline.roles.labels import is_date_label, role_of_label
from pipeline.timeline.roles.signed_rows import signed_in_row
from pipeline.timeline.tables.circulated import yes_in_cell
from pipeline.timeline.tables.field_roles import Field, role_in_field
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.in_cells import may_be_dated, mentions_in
from pipeline.timeline.tables.labels import (
    LABEL_LENGTH,
    SENTENCE,
    WHO_SIGNS,
    labels_at_left,
    may_be_far,
    names_a_date,
    period_if_wide,
    place_of,
)
from pipeline.timeline.tables.tried import was_tried_first
from pipeline.values import Block, Cell, Mention, Role

_ANSWER = re.compile(r"[:：]\s{0,4}(?:[^\s:：,，。;；]{1,12}[\s/,，]{1,4})?[(（]?$")
_LONGEST_ANSWER = 24  # characters before a date
_ROWS_OF_A_HEAD = 4
_VERIFIED = re.compile(
    r"验证|核实|效果(?:评价|确认)|\bverif|\beffect|\bclosed|关闭|销项|^(?:re)?check(?:ed)?(?: (?:on|by)|,|$)|\blooked (?:at again|back)"
)
_WITHOUT_YEAR = re.compile(
    r"\s{0,2}\d{1,2}[./月]\d{1,2}日?\s{0,2}(?:[-~～至到]|[—–]{1,2})\s{0,2}\d{1,2}[./月]\d{1,2}日?\s{0,2}"
)
_WITHOUT_YEAR_FIRST = re.compile(r"\s{0,2}\d{1,2}\s?(?:月|[A-Za-z])")


def beside_labels(block: Block, rows: Sequence[GridRow], audit: bool, around: Governing) -> Iterator[FoundDate]:
    dated = _may_be_dated(rows, around)
    told = _first_day(rows, dated)
    for index, row in enumerate(rows):
        signed = _signed(row, dated) if block.place.sheet and index < _ROWS_OF_A_HEAD else {}
        for column in row.own:
            cell = row.cells[column]
            undated = cell.text not in dated and cell.date is None
            if undated and told and (yes := yes_in_cell(cell.text, told)):
                yield FoundDate(yes[0], yes[1], place_of(block, cell), labelled=True)
                continue
            if undated and not (told and _WITHOUT_YEAR_FIRST.match(cell.text)):
                continue
            nearest = next(labels_at_left(row, column), None) or next(_above(rows, index, column, False), "")
            mentions = _days_in(cell, nearest, around, told)
            if not mentions:
                continue
            told = mentions[-1].end if mentions[-1].precision == "day" else told
            left = list(labels_at_left(row, column))
            labels = [*left, *(_above(rows, index, column, bool(left)) if _leaves_open(left) else ())]
            field = Field(block, rows, index, cell, left, labels, nearest, audit)
            for mention in mentions:
                yield _found(field, mention, signed.get((column, mention)))


def _days_in(cell: Cell, nearest: str, around: Governing, told: date | None) -> Sequence[Mention]:
    """The dates of a cell, those without a year in that of the title or of the day `told` before."""
    mentions = mentions_in(cell, nearest) or _span_completed(cell, nearest, around)
    if not mentions and told and nearest and (opened := opening_day(cell.text, partial(_as_told, told))):
        return (opened,)
    return mentions


def _found(field: Field, mention: Mention, signer: Role | None) -> FoundDate:
    left = field.left
    role = period_if_wide(mention, role_in_field(field, mention, signer))
    beside = (bool(left) and names_a_date(left[0])) or follows_its_label(field.cell.text, mention)
    beside = beside and not (left and was_tried_first(field.block, left[0]))
    # Verified by | A. Name | On | 5 March: what stands before the bare label of a day says what was done.
    bare = bool(left) and is_date_label(left[0]) and role_of_label(left[0]) is None
    telling = left if bare else left[:1]
    checked = any(_VERIFIED.search(normal(label)) for label in telling)
    return FoundDate(mention, role, place_of(field.block, field.cell), labelled=beside, checked=checked)


def _leaves_open(left: Sequence[str]) -> bool:
    """Whether what stands above a cell may say what its date is: nothing beside it does, or no more than that it is one."""
    return not left or is_date_label(left[0]) or role_of_label(left[0]) in WHO_SIGNS


def _signed(row: GridRow, dated: Set[str]) -> Mapping[tuple[int, Mention], Role]:
    """What the days of a row are by the names and verbs beside them in all its cells: 张三 8月20日 | | 李四批 8月24日."""
    cells = [(column, row.cells[column]) for column in row.own]
    found = signed_in_row([(cell.text, mentions_in(cell) if cell.text in dated else ()) for _, cell in cells])
    return {(cells[number][0], mention): role for (number, mention), role in found.items()}


def _as_told(day: date) -> date:
    return day


def _first_day(rows: Sequence[GridRow], dated: frozenset[str]) -> date | None:
    """The first day that a form tells in full: those without a year belong to it."""
    cells = (row.cells[column] for row in rows for column in row.own)
    found = (mentions_in(cell, "") for cell in cells if cell.text in dated or cell.date is not None)
    return next((each.end for mentions in found for each in mentions if each.precision == "day"), None)


def _may_be_dated(rows: Sequence[GridRow], around: Governing) -> frozenset[str]:
    """The texts of cells in which a date may stand: each is asked once, however many cells say the same."""
    texts = {cell.text: cell for row in rows for cell in row.cells.values() if cell.date is None}
    return frozenset(
        text
        for text, cell in texts.items()
        if may_be_dated(cell) or (around.year is not None and _WITHOUT_YEAR.match(text))
    )


def _span_completed(cell: Cell, label: str, around: Governing) -> tuple[Mention, ...]:
    """The days of a period without its year (周期 | 8.26—9.25), in the year that the title gives."""
    text = cell.text.strip()
    if around.year is None or not _WITHOUT_YEAR.fullmatch(text) or role_of_label(label) != "period_start":
        return ()
    days = completed(text, around)
    return () if days is None else (Mention(days[0], days[1], days[2], text, 0, len(cell.text), "completed"),)


def follows_its_label(text: str, mention: Mention) -> bool:
    """Whether the date is the answer to a label in the same text: 会议时间：2026-07-03."""
    return _ANSWER.search(text[max(0, mention.start - _LONGEST_ANSWER) : mention.start]) is not None


def _above(rows: Sequence[GridRow], index: int, column: int, beside: bool) -> Iterator[str]:
    """The nearest labels above, up to the next date; only short ones where a label stands `beside`."""
    own = rows[index].cells[column]
    for row in reversed(rows[max(0, index - 6) : index]):
        cell = row.cells.get(column)
        if cell is None or cell is own or not cell.text.strip():
            continue
        if cell.date is not None or mentions_in(cell):
            return
        near = may_be_far(cell.text) if beside else len(cell.text) <= LABEL_LENGTH
        if near and not SENTENCE.search(cell.text):
            yield cell.text

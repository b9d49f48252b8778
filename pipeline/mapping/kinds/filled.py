"""How much of a table is filled in: below its columns, or beside its labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.mapping.kinds.blanks import waits
from pipeline.text.fields import label_key
from pipeline.text.plain_days import DAY_OR_MONTH
from pipeline.values import Row

# What a blank form carries of its own: its number, its edition, the day from which it is used.
OF_THE_FORM = re.compile(
    r"(?:表[单單]|文件|文档|记录)?(?:编号|編號|版本|版本号|版次|密级|页[码次])|(?:生效|实施|发布|制定|修订|更新|下次评审)(?:日期|时间)|(?:document|form|template)?(?: (?:no|id|number))?"
    r"|version|revision|(?:effective|effectivity|issue|review|next review|last updated|approval)(?: date)?|classification|owner|document id|status|field|项目|栏位|字段|内容|value"
)
# What is written in a table beside or below such a cell, or not at all: "Proposed by:".
_LABEL_ALONE = re.compile(r"\s*[^:：]{1,60}[:：]\s*")
# What a template says of a cell: "Clearly state the goals", "List any assumptions", 请说明变更的原因.
_GUIDES = re.compile(
    r"\W*(?:(?:clearly|briefly|please) ){0,2}(?:enter|insert|specify|describe|identify|outline|list|state|provide|explain|indicate|summari[sz]e|detail|define)\b"
    r"|\W*(?:请|在?此处)?(?:简要|如实|详细)?(?:说明|描述|列出|填写|填入|注明|概述|简述|输入)",
    re.I,
)
_LEAST_GUIDES = 3
_COLONS = frozenset([":", "："])
_MATRIX_ROWS = 3
_FEW_ROWS = 3
_BOXES = 2
MOST_HEADER_ROWS = 3
_LEAST_COLUMNS = 4
_ROWS_OF_GROUPS = 2
_LEAST_USED = 5
_FIGURES = re.compile(r"\d")
_LABEL = re.compile(r"[^\d，。；,;.]{1,16}|[A-Za-z][A-Za-z /()&'-]{1,31}(?<=No)\.|[A-Za-z][A-Za-z /()&'-]{1,31}")
_MARK = re.compile(r"[●○◎■▲△★☆√✓✔主辅负配次]|[RACISPXx](?:[/,、]?[RACISP]){0,3}")


def labels_alone_in(rows: Sequence[Row]) -> bool:
    """Whether a table has a row of columns, at most two more of labels, and no value: 问题编号 | 分类 | 问题 | 状态;
    or only places to write in."""
    if len(rows) > MOST_HEADER_ROWS:
        return False
    if len(rows) == _ROWS_OF_GROUPS and _groups(*rows):
        return True
    said = [cell.text.strip() for row in rows for cell in row if not waits(cell.text)]
    if not said:
        return True  # a row that only says what to write
    wide = max((len([cell for cell in row if cell.text.strip()]) for row in rows), default=0) >= _LEAST_COLUMNS
    return wide and all(map(_LABEL.fullmatch, said)) and not _said_again(rows)


def _said_again(rows: Sequence[Row]) -> bool:
    """Whether a row below a full row of columns says a word twice (High | High): that is no column, but a value."""
    head, *below = ([text for cell in row if (text := cell.text.strip())] for row in rows)
    return len(set(head)) == len(head) and any(len(set(row)) < len(row) <= len(head) for row in below)


def _groups(above: Row, below: Row) -> bool:
    """Whether a row names groups of the columns that the next names: Risk details | Treatment details."""
    groups, columns = ([cell.text.strip() for cell in row if cell.text.strip()] for row in (above, below))
    few = len(groups) >= 2 and 2 * len(groups) <= len(columns)
    return few and len(columns) >= _LEAST_COLUMNS and not any(map(_FIGURES.search, (*groups, *columns)))


def _marks(rows: Sequence[Row]) -> bool:
    """Whether the cells beside the first column hold signs alone: ●, ○, √, R, A."""
    said = [cell.text.strip() for row in rows for cell in row[1:] if cell.text.strip()]
    return len(rows) >= _MATRIX_ROWS and len(said) >= len(rows) and bool(said) and all(map(_MARK.fullmatch, said))


def filled_in(rows: Sequence[Row]) -> tuple[int, int, bool]:
    """(filled, all, is it a ledger) of the value cells of a table."""
    rows = _with_labels(_first_beside(_without_colons(rows)))
    written = rows
    rows = _under_one_head(rows)
    columns = max(len(row) for row in rows)
    header = rows[0] if len(rows[0]) > 1 or len(rows) < 2 else rows[1]
    full_header = _named(header) or (len(header) >= 3 and all(cell.text.strip() for cell in header))
    ledger = (
        full_header
        and len(header) >= columns - 1
        and (rows is not written or not any(cell.date or DAY_OR_MONTH.search(cell.text) for cell in header))
    )
    if ledger and len(rows) >= 2:
        below = [row for row in rows[1:] if row is not header]
        opens = _Opens()
        said = _without_room([(row, 0 if _tells_what_to_write(row) else sum(_said(row, opens))) for row in below])
        filled = sum(cells for _, cells in said)
        total = sum(max(len(row) - 1, 0) for row, _ in said)
        started = [row for row, cells in said if cells]
        if not started:
            return 0, max(total, 1), False
        if _marks(started):
            return 1, 1, False  # who does what: an empty cell says something too
        # Open rows at the end of a started ledger are room for more, not blanks.
        started_cells = sum(max(len(row) - 1, 0) for row in started)
        return min(filled, started_cells), started_cells, len(started) >= 2
    filled = total = 0
    guided = _only_guided(rows)
    above_a_table = any(len(row) == columns and all(cell.text.strip() for cell in row) for row in rows)
    for row in rows:
        if len(row) == 2 and OF_THE_FORM.fullmatch(label_key(row[0].text)):
            continue
        for number, cell in enumerate(row[:2] if above_a_table and _pair_alone(row) else row):
            if number % 2 or len(row) == 1:
                total += 1
                filled += not (is_open(cell.text) or (guided and _GUIDES.match(cell.text)))
    return filled, total, False


def _without_colons(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows without the cells in which only the colon between a label and its value stands."""
    if not any(cell.text.strip() in _COLONS for row in rows for cell in row):
        return rows
    return [tuple(cell for cell in row if cell.text.strip() not in _COLONS) or row for row in rows]


def _only_guided(rows: Sequence[Row]) -> bool:
    """Whether most of what stands beside the labels of a form says what is to be written there, cell after cell."""
    beside = [cell.text for row in rows for cell in row[1::2] if not is_open(cell.text)]
    guides = sum(map(bool, map(_GUIDES.match, beside)))
    return guides >= _LEAST_GUIDES and 2 * guides > len(beside)


def _tells_what_to_write(row: Row) -> bool:
    """Whether cell after cell of a row says what belongs in its column: Enter the date | Enter the owner."""
    return sum(bool(_GUIDES.match(cell.text)) for cell in row) >= _LEAST_GUIDES


def _without_room(said: list[tuple[Row, int]]) -> list[tuple[Row, int]]:
    """The rows of a ledger, each with the number of its filled cells, without those at its end in which hardly more than
    what is to be looked at stands, if several above them are written: they are still to be worked off."""
    used = [at for at, (row, cells) in enumerate(said) if 2 * cells >= len(row)]
    if len(used) < _LEAST_USED:
        return said
    room = said[used[-1] + 1 :]
    return said[: used[-1] + 1] if all(4 * cells <= len(row) for row, cells in room) else said


def _pair_alone(row: Row) -> bool:
    """Whether a label and its value are all that a wide row holds: the cells beside them belong to a table below."""
    first, second, *others = (cell.text.strip() for cell in row) if len(row) > 3 else ("", "")
    return bool(first and second) and not any(others)


def _first_beside(rows: Sequence[Row]) -> Sequence[Row]:
    """The first of two tables that stand beside each other on a sheet, an empty column between them: a register, and
    what its grades mean."""
    columns = max(map(len, rows))
    used = [any(at < len(row) and row[at].text.strip() for row in rows) for at in range(columns)]
    gap = next((at for at in range(_LEAST_COLUMNS, columns - 1) if not used[at]), None)
    if gap is None or len(rows) < _FEW_ROWS or not any(used[gap:]) or not _named(rows[0][:gap]):
        return rows
    return [row[:gap] for row in rows]


def _named(header: Row) -> bool:
    """Whether each column has a name, the numbers of the rows before the first of them need none."""
    return len(header) >= _LEAST_COLUMNS and all(cell.text.strip() for cell in header[1:])


def _under_one_head(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows below a head of two rows as below one: 指标 | 目标 | 月份 above 8月 | 9月 | 10月; without the columns of the
    group in which nothing stands yet, if something stands in another."""
    columns = max(map(len, rows))
    if len(rows) < _FEW_ROWS or len(rows[0]) + len(rows[1]) - 1 != columns or not rows[0][-1].columns > 1:
        return rows
    if len(rows[0]) < 2:
        return rows  # a title over the whole table is no group of columns
    above, below = rows[0], rows[1]
    if above[-1].columns != len(below) or any(cell.columns > 1 for cell in (*above[:-1], *below)):
        return rows
    first = len(above) - 1
    begun = [at for at in range(first, columns) if any(row[at].text.strip() for row in rows[2:] if at < len(row))]
    if not begun:
        return rows
    return [
        tuple(row[at] for at in (*range(first), *begun) if at < len(row)) for row in ((*above[:-1], *below), *rows[2:])
    ]


def is_open(text: str) -> bool:
    """Whether a cell waits to be filled, or only labels what is to be written: "Describe:"."""
    return waits(text) or label_alone(text)


def label_alone(text: str) -> bool:
    return text.rstrip().endswith((":", "：")) and _LABEL_ALONE.fullmatch(text) is not None


class _Opens(dict[str, bool]):
    """`is_open` of the texts of one table, each asked once: a sheet says the same few again and again."""

    def __missing__(self, text: str) -> bool:
        told = self[text] = is_open(text)
        return told


def _said(row: Row, opens: _Opens) -> list[bool]:
    """Which cells beside the first say something; boxes of a workbook, none of them ticked, do not."""
    said = [cell.text.strip() for cell in row[1:]]
    unticked = said.count("FALSE") >= _BOXES and "TRUE" not in said
    return [not (opens[text] or (unticked and text == "FALSE")) for text in said]


def _with_labels(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows of a table without the columns between its labels in which nothing stands, label or value."""
    header = rows[0]
    if len(rows) < _FEW_ROWS or sum(bool(cell.text.strip()) for cell in header) < _LEAST_COLUMNS:
        return rows
    spare = {at for at in range(len(header)) if not any(row[at].text.strip() for row in rows if at < len(row))}
    if not spare:
        return rows
    return [tuple(cell for at, cell in enumerate(row) if at not in spare) for row in rows]

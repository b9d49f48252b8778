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
from pipeline.timeline.roles.by_words import role_named
from pipeline.timeline.roles.labels import is_bare_date_label, is_date_label, role_of_label, without_its_day
from pipeline.timeline.roles.signed_rows import signed_in_row
from pipeline.timeline.roles.unlabelled import role_beside_name, role_of_list_head, role_of_occasion
from pipeline.timeline.tables.circulated import yes_in_cell
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.in_cells import may_be_dated, mentions_in
from pipeline.timeline.tables.labels import (
    LABEL_LENGTH,
    SENTENCE,
    TOLD,
    VERSION_COLUMN,
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
_OCCASION, _AROUND = 400, 500  # characters
_ROWS_OF_A_HEAD = 4
_OPEN: frozenset[Role | None] = frozenset([None, "other", "signed"])
_AUDIT = re.compile(r"(?:internal )?audit|内审|内部审核|审核")
_VERIFIED = re.compile(
    r"验证|核实|效果(?:评价|确认)|\bverif|\beffect|\bclosed|关闭|销项|^(?:re)?check(?:ed)?(?: (?:on|by)|,|$)|\blooked (?:at again|back)"
)
_ISSUED = re.compile(r"(?:发布|印发|颁布|发行|下发)(?:日期?|时间)?")
_PUT_RIGHT = re.compile(r"(?:整改|纠正)?(?:完成|完毕)")
_HELD_ON = re.compile(r"(?:was )?(?:held|done|took place)(?: on)?")
_WITHOUT_YEAR = re.compile(
    r"\s{0,2}\d{1,2}[./月]\d{1,2}日?\s{0,2}(?:[-~～至到]|[—–]{1,2})\s{0,2}\d{1,2}[./月]\d{1,2}日?\s{0,2}"
)
_WITHOUT_YEAR_FIRST = re.compile(r"\s{0,2}\d{1,2}\s?(?:月|[A-Za-z])")
_CARRIED_OUT = re.compile(
    r"(?:实施|执行|施工|部署|上线|割接|切换|操作|implementation|execution|deployment)(?:情况|记录|结果| (?:result|outcome))?"
)
_RESULT = re.compile(r"(?:实施|变更|执行|部署|发布|上线|最终)?结果|results?|outcome")
_WENT_WELL = re.compile(r"(?:success\w*|done|completed|carried out|implemented|went well|ok)[^.;]{0,24}? on$")
_IN_FORCE = re.compile(r"\s*(?:正式)?(?:实施|执行|施行|启用)(?:日期?)?\s?[:：]?\s*")
_SIGNED = re.compile(r"批准|审批|签发|核准|发布|编制|编写|审核")
_RUN_ON, _WITH_RESULT = re.compile(r"run on"), re.compile(r"(?:result|outcome|how it went|went)\b")
_REVIEW = re.compile(r"(?:post-?implementation |change )?review|pir|(?:实施后|事后|变更)?(?:回顾|复盘)")


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
            mentions = mentions_in(cell, nearest) or _span_completed(cell, nearest, around)
            if not mentions and told and nearest and (opened := opening_day(cell.text, partial(_as_told, told))):
                mentions = (opened,)
            if not mentions:
                continue
            told = mentions[-1].end if mentions[-1].precision == "day" else told
            left = list(labels_at_left(row, column))
            labels = [*left, *(_above(rows, index, column, bool(left)) if _leaves_open(left) else ())]
            for mention in mentions:
                named = role_named(cell.text, mention, labels, audit=audit)
                if named in _OPEN and (by_whom := signed.get((column, mention))):
                    named = by_whom
                role = named or "other"
                if left and _is_review(left[0]) and _HELD_ON.fullmatch(normal(cell.text[: mention.start]).strip()):
                    role = "reviewed"
                elif role == "printed" and left and _was_carried_out(row, left[0]):
                    role = "occurred"
                elif named is None and left and audit and _AUDIT.fullmatch(normal(left[0])):
                    role = "meeting"
                elif named is None and mention.precision == "day":
                    beforehand = cell.text[max(0, mention.start - _AROUND) : mention.start]
                    before = beforehand.strip() or (labels[0] if labels else "")
                    about = f"{block.place.sheet} {block.place.heading}"
                    role = role_of_occasion(before, about, block.text[:_OCCASION]) or role
                    if role == "other" and labels and _is_review(labels[0]):
                        role = "reviewed"
                    if role == "other" and left and _tells_success(left[0], beforehand):
                        role = "occurred"
                    if role == "other" and left and _CARRIED_OUT.fullmatch(without_its_day(normal(left[0]))):
                        # 实施 | 张三 2026年9月22日 was done; in the head of a document, beside 发布, it comes into force.
                        in_force = not mention.start and _is_head_of_document(rows)
                        role = "effective" if in_force else "occurred"
                    if role == "other" and labels and is_bare_date_label(labels[0]):
                        signer = _role_of_signer_above(rows[:index]) if _is_first(row, labels[0]) else None
                        role = signer or (_of_a_form(row) if left else role)
                    elif role == "other" and _IN_FORCE.fullmatch(beforehand) and _is_signed(row):
                        role = "effective"  # 批准：张三 2026-07-17 | 实施：2026-08-03
                    elif (
                        role == "other"
                        and mention.start
                        and not names_a_date(nearest)
                        and not _PUT_RIGHT.match(nearest)
                    ):
                        role = role_beside_name(beforehand, cell.text[mention.stop :], "") or role
                if role == "reviewed" and not index and not left:
                    role = role_of_list_head(role, cell.text) or role  # the title of a list, checked on that day
                beside = (bool(left) and names_a_date(left[0])) or follows_its_label(cell.text, mention)
                beside = beside and not (left and was_tried_first(block, left[0]))
                # Verified by | A. Name | On | 5 March: what stands before the bare label of a day says what was done.
                bare = bool(left) and is_date_label(left[0]) and role_of_label(left[0]) is None
                telling = left if bare else left[:1]
                checked = any(_VERIFIED.search(normal(label)) for label in telling)
                place = place_of(block, cell)
                yield FoundDate(mention, period_if_wide(mention, role), place, labelled=beside, checked=checked)


def _was_carried_out(row: GridRow, label: str) -> bool:
    """Run on | 26 July | Result | right: what a form asks for was done then, and no list was taken out of a tool."""
    return _RUN_ON.fullmatch(normal(label)) is not None and any(
        _WITH_RESULT.match(normal(cell.text)) for cell in row.cells.values()
    )


def _tells_success(label: str, before: str) -> bool:
    """Result | Successful on 13 August: the day on which it was carried out."""
    result = _RESULT.fullmatch(without_its_day(normal(label))) is not None
    return result and _WENT_WELL.search(normal(before).strip()) is not None


def _is_review(label: str) -> bool:
    return _REVIEW.fullmatch(without_its_day(normal(label))) is not None


def _leaves_open(left: Sequence[str]) -> bool:
    """Whether what stands above a cell may say what its date is: nothing beside it does, or no more than that it is one."""
    return not left or is_date_label(left[0]) or role_of_label(left[0]) in WHO_SIGNS


def _is_first(row: GridRow, label: str) -> bool:
    """Whether a row begins with this label, and belongs to no other matter that it names before."""
    return next((cell.text for cell in row.cells.values() if cell.text.strip()), "") == label


def _signed(row: GridRow, dated: Set[str]) -> Mapping[tuple[int, Mention], Role]:
    """What the days of a row are by the names and verbs beside them in all its cells: 张三 8月20日 | | 李四批 8月24日."""
    cells = [(column, row.cells[column]) for column in row.own]
    found = signed_in_row([(cell.text, mentions_in(cell) if cell.text in dated else ()) for _, cell in cells])
    return {(cells[number][0], mention): role for (number, mention), role in found.items()}


def _is_signed(row: GridRow) -> bool:
    """Whether a row says who wrote, passed or issued what it heads."""
    return any(_SIGNED.match(normal(cell.text).strip()) for cell in row.cells.values())


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


def _is_head_of_document(rows: Sequence[GridRow]) -> bool:
    """Whether a table says when a document was issued, or who signed it and no more (编制 | 审核 | 批准 | 实施)."""
    labels = list(_first_cells(rows))
    signed = [label for label in labels if role_of_label(label) in WHO_SIGNS or _ISSUED.fullmatch(label)]
    numbered = any(VERSION_COLUMN.search(label) for label in labels)
    return any(map(_ISSUED.fullmatch, labels)) or 1 < len(signed) == len(labels) - 1 or (numbered and len(signed) > 1)


def _first_cells(rows: Sequence[GridRow]) -> Iterator[str]:
    """The labels at the left of a form."""
    for row in rows:
        cell = next(iter(row.cells.values()), None)
        if cell is not None and len(cell.text) <= LABEL_LENGTH:
            yield normal(cell.text).strip(" :")


def _role_of_signer_above(rows: Sequence[GridRow]) -> Role | None:
    """编制 | 张三 above 日期 | 2026-03-01: the role of the nearest one who signs."""
    for row in reversed(rows[-2:]):
        first = next((cell.text for cell in row.cells.values() if cell.text.strip()), "")
        role = role_of_label(first) if len(first) <= LABEL_LENGTH else None
        if role in ("drafted", "reviewed", "approved", "signed"):
            return role
    return None


def _of_a_form(row: GridRow) -> Role:
    """日期 alone beside other fields: the day of what the form is about; beside a version, that of its issue."""
    labels = (cell.text for cell in row.cells.values() if len(cell.text) <= TOLD)
    return "released" if any(VERSION_COLUMN.search(normal(label)) for label in labels) else "occurred"


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

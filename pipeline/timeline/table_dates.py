"""The dates of a table: under a header, in a revision history, or beside their labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from pipeline.text.normal import normal
from pipeline.timeline.dates import may_hold_dates
from pipeline.timeline.dates_in_cells import may_be_dated, mentions_in
from pipeline.timeline.found import FoundDate
from pipeline.timeline.partial_dates import Governing, completed, governing
from pipeline.timeline.roles.by_words import is_bare_date_label, is_date_label, role_named, role_of_label
from pipeline.timeline.roles.unlabelled import REVISION_TITLE, role_beside_name, role_of_occasion
from pipeline.timeline.tables import GridRow, Header, grid, header_of, names_dates
from pipeline.values import Block, Cell, Mention, Place, Role

MOST_LEDGER_ROWS = 200
_LABEL_LENGTH = 40
_FAR_LABEL = 10  # Chinese characters; twice as many letters
_TOLD = 24
_ANSWER = re.compile(r"[:：]\s{0,4}(?:[^\s:：,，。;；]{1,12}[\s/,，]{1,4})?[(（]?$")
_LONG = timedelta(days=7)
_TERM = timedelta(days=2 * 366)  # so long is how long something holds
_OCCASION = 400
_VERSION_COLUMN = re.compile(
    r"版本|版次|修订号|修订状态|修改码|\bversion\b|\brev\b|\brev\.|\bissue\b(?! ?(?:type|key|id|status|category))|\bedition\b|revision"
)
_CHANGE_COLUMN = re.compile(
    r"修[订改]|更改|变更|改动|变动|内容|说明|摘要|描述|备注|change|description|summary|comment|reason|amend"
)
_WRITER_COLUMN = re.compile(
    r"作者|编[制写]人?|修[订改]人|拟制|经手|审[核批]|批准|签发|author|prepared|editor|written|approved|reviewed|changed by|\bby\b"
)
_AUDIT = re.compile(r"(?:internal )?audit|内审|内部审核|审核")
_SENTENCE = re.compile(r"[。；;]|，.*，")
_ROWS_OF_A_HEAD = 8
_NEXT = re.compile(r"(?:last|next) (?:review(?:ed)?|updated?|revis(?:ion|ed))|(?:上次|下次)(?:评审|复审|更新|修订)")
_OF_A_SAMPLE = re.compile(r"\b(?:sample|example)\b|示例|样例|范例|举例", re.IGNORECASE)
_UNTIL = re.compile(r"(?:until|till|to)(?: when)?|至|到")
_AUDITOR = re.compile(r"审核员|内审员|auditor", re.IGNORECASE)
_PUT_INTO_SERVICE = re.compile(r"投产|投运|上线|部署|计划发布|deploy|live|rolled out")
_NUMBER_OF_ITS_OWN = re.compile(r"(?:发布|发行|变更|工单|申请|单|记录|事件|问题)号$")
_VERIFIED = re.compile(
    r"验证|核实|效果(?:评价|确认)|\bverif|\beffect|\bclosed|关闭|销项|^(?:re)?check(?:ed)?(?: (?:on|by)|,|$)"
)
_ISSUED = re.compile(r"(?:发布|印发|颁布|发行|下发)(?:日期?|时间)?")
_PUT_RIGHT = re.compile(r"(?:整改|纠正)?(?:完成|完毕)")
_HELD_ON = re.compile(r"(?:was )?(?:held|done|took place)(?: on)?")
_WITHOUT_YEAR = re.compile(
    r"\s{0,2}\d{1,2}[./月]\d{1,2}日?\s{0,2}(?:[-~～至到]|[—–]{1,2})\s{0,2}\d{1,2}[./月]\d{1,2}日?\s{0,2}"
)
_CARRIED_OUT = re.compile(
    r"(?:实施|执行|施工|部署|上线|割接|切换|操作|implementation|execution|deployment)(?:情况|记录)?"
)
_FIGURES = re.compile(r"[\d./ -]+")
_WHO_SIGNS: frozenset[Role | None] = frozenset(["drafted", "reviewed", "approved", "signed"])
_REVIEW = re.compile(r"(?:post-?implementation |change )?review|pir|(?:实施后|事后|变更)?(?:回顾|复盘)")
_KEPT_IN_HISTORY: frozenset[Role] = frozenset({"reviewed", "approved", "released", "effective"})


def dates_of_table(block: Block, audit: bool, title: str = "", context: str = "") -> Iterator[FoundDate]:
    """Dates of a table block with roles; of a ledger above 200 rows only those above its data.

    `title` is the line above the table; `context` is what else may name the year of days without one.
    """
    rows = grid(block)
    header = header_of(rows)
    first_data = header.data if header else len(rows)
    above = rows[: header.start if header else first_data]
    around = governing([block.place.sheet, *_texts_above(above), title, block.place.heading, context])
    yield from _beside_labels(block, above, audit, around)
    if header is None or len(rows) - first_data > MOST_LEDGER_ROWS:
        return
    if _OF_A_SAMPLE.search(f"{block.place.heading.rpartition(' > ')[2]} {title}"):
        return  # how a register looks, and not one
    history = is_revision_history(block, header, title)
    for index, row in enumerate(rows[first_data:], first_data):
        own = _nearer(header, row, rows[index - 1]) if first_data < index < first_data + _ROWS_OF_A_HEAD else header
        yield from _under_header(block, row, own, (history, audit), around)


def _texts_above(rows: Sequence[GridRow]) -> Iterator[str]:
    """What stands above the header of a table, in lines of one cell or two."""
    for row in rows[:3]:
        if len(row.own) <= 2:
            yield from dict.fromkeys(cell.text for cell in row.cells.values())


def is_revision_history(block: Block, header: Header, title: str = "") -> bool:
    """By the heading, the line above or the table's first line, or by columns of version, change and date."""
    title = normal(f"{block.place.heading} {title} {block.text[:40]}")
    labels = [normal(label) for label in header.labels.values()]
    has_version = any(_VERSION_COLUMN.search(label) for label in labels)
    if has_version and REVISION_TITLE.search(title):
        return True
    return (
        has_version
        and any(
            (_CHANGE_COLUMN.search(label) and not _VERSION_COLUMN.search(label)) or _WRITER_COLUMN.search(label)
            for label in labels
        )
        and not any(
            re.search(r"名称|编号|name|title|no\.|\bkey\b|priority|优先|^documents?$|^文件$", label) for label in labels
        )
        and not any(_PUT_INTO_SERVICE.search(label) or _NUMBER_OF_ITS_OWN.search(label) for label in labels)
    )


def _under_header(
    block: Block, row: GridRow, header: Header, about: tuple[bool, bool], around: Governing
) -> Iterator[FoundDate]:
    """The dates of a row; `about` says whether the table is a history of revisions, and whether the file is about audits."""
    history, audit = about
    for column in row.own:
        cell = row.cells[column]
        label = header.labels.get(column, "")
        if not may_be_dated(cell) and (around.year is None or not names_dates(label)):
            continue
        nearest = next(_left(row, column), "")
        beside = bool(nearest) and (is_date_label(nearest) or _is_signers_row(nearest, label))
        mentions = mentions_in(cell, nearest if beside else label) or _completed(cell, label, around)
        if not mentions:  # the way to the left is gone from dates only, of which each ends that of the next
            continue
        left = list(_left(row, column))
        labels = [*left, label] if beside else [label, *left]
        for mention in mentions:
            named = role_named(cell.text, mention, labels if beside else labels[:1], audit=audit)
            role = named or "other"
            if named is None and not beside and is_date_label(label):
                role = _role_of_bare_column(header, column, labels[1:], audit)
            if role in ("occurred", "meeting") and not beside and not is_date_label(label) and _is_told(cell, mention):
                role = "other"
            if role == "period_end" and _UNTIL.fullmatch(normal(label)) and not _has_beginning(header):
                role = "due"
            if history and role not in _KEPT_IN_HISTORY:
                role = "revised"
            yield FoundDate(mention, period_if_wide(mention, role), _place(block, cell), labelled=beside)


def _nearer(header: Header, row: GridRow, above: GridRow) -> Header:
    """The header, with the labels of the row above where that is another one in the same table (Author | Status | Next
    review below Number | Version | Last updated), over a date."""
    texts = {column: above.cells[column].text.strip() for column in above.own}
    if not any(_is_label_of_a_day(text) for column, text in texts.items() if column in row.own):
        return header
    if any(cell.date or may_hold_dates(cell.text) for cell in above.cells.values()):
        return header
    return replace(header, labels={**header.labels, **texts})


def _is_label_of_a_day(text: str) -> bool:
    return 0 < len(text) <= _LABEL_LENGTH and (is_date_label(text) or _NEXT.fullmatch(normal(text)) is not None)


def _has_beginning(header: Header) -> bool:
    return any(role_of_label(label) in ("period_start", "effective") for label in header.labels.values())


def _is_signers_row(left: str, above: str) -> bool:
    """A line of a form below a table of another matter: Prepared | A. Name, 7 July | Approved | B. Name, 8 July."""
    return not _names_a_date(above) and role_of_label(left) in _WHO_SIGNS


def _completed(cell: Cell, label: str, around: Governing) -> tuple[Mention, ...]:
    """A day without its year (7月3日) under a label of dates, in the year that governs the table."""
    text = cell.text.strip()
    if around.year is None or len(text) > _TOLD or text.isdigit() or not names_dates(label):
        return ()
    if _FIGURES.fullmatch(text) and not is_date_label(label):
        return ()  # 3.1 below 发布 is a number
    days = completed(text, around)
    if days is None or days[2] != "day":
        return ()
    return (Mention(days[0], days[1], days[2], text, 0, len(cell.text), "completed"),)


def _span_completed(cell: Cell, label: str, around: Governing) -> tuple[Mention, ...]:
    """The days of a period without its year (周期 | 8.26—9.25), in the year that the title gives."""
    text = cell.text.strip()
    if around.year is None or not _WITHOUT_YEAR.fullmatch(text) or role_of_label(label) != "period_start":
        return ()
    days = completed(text, around)
    return () if days is None else (Mention(days[0], days[1], days[2], text, 0, len(cell.text), "completed"),)


def follows_its_label(text: str, mention: Mention) -> bool:
    """Whether the date is the answer to a label in the same text: 会议时间：2026-07-03."""
    return _ANSWER.search(text[: mention.start]) is not None


def _names_a_date(label: str) -> bool:
    return is_date_label(label) or role_of_label(label) is not None


def _is_told(cell: Cell, mention: Mention) -> bool:
    """Whether the date is only told of in a longer text, and does not date the row."""
    return len(cell.text) - (mention.stop - mention.start) > _TOLD


def period_if_wide(mention: Mention, role: Role) -> Role:
    """An event that is dated by more than a week is a period (9月巡检记录 tells of September)."""
    long = _LONG < mention.end - mention.value < _TERM
    if role == "other" and long and mention.precision == "day":
        return "period_start"  # two days so far apart that nothing else is said of: from the one to the other
    wide = mention.precision != "day" or long
    return "period_start" if wide and role in {"occurred", "meeting"} else role


def _role_of_bare_column(header: Header, column: int, left: Sequence[str], audit: bool) -> Role:
    """日期 alone: the signature's where the column before is 编制 or 批准, else the row's event."""
    before = next((header.labels[each] for each in sorted(header.labels, reverse=True) if each < column), "")
    for label in (before, *left):
        if audit and _AUDITOR.search(label):
            return "occurred"
        role = role_of_label(label, audit=audit)
        if role in {"drafted", "reviewed", "approved", "signed"}:
            return role
    return "occurred"


def _beside_labels(block: Block, rows: Sequence[GridRow], audit: bool, around: Governing) -> Iterator[FoundDate]:
    for index, row in enumerate(rows):
        for column in row.own:
            cell = row.cells[column]
            if not may_be_dated(cell) and (around.year is None or not _WITHOUT_YEAR.match(cell.text)):
                continue
            nearest = next(_left(row, column), None) or next(_above(rows, index, column, False), "")
            mentions = mentions_in(cell, nearest) or _span_completed(cell, nearest, around)
            if not mentions:
                continue
            left = list(_left(row, column))
            labels = [*left, *_above(rows, index, column, bool(left))]
            for mention in mentions:
                named = role_named(cell.text, mention, labels, audit=audit)
                role = named or "other"
                if (
                    left
                    and _REVIEW.fullmatch(normal(left[0]))
                    and _HELD_ON.fullmatch(normal(cell.text[: mention.start]).strip())
                ):
                    role = "reviewed"
                elif named is None and left and audit and _AUDIT.fullmatch(normal(left[0])):
                    role = "meeting"
                elif named is None and mention.precision == "day":
                    before = cell.text[: mention.start].strip() or (labels[0] if labels else "")
                    about = f"{block.place.sheet} {block.place.heading}"
                    role = role_of_occasion(before, about, block.text[:_OCCASION]) or role
                    if role == "other" and labels and _REVIEW.fullmatch(normal(labels[0])):
                        role = "reviewed"
                    if role == "other" and left and _CARRIED_OUT.fullmatch(normal(left[0])):
                        # 实施 | 张三 2026年9月22日 was done; in the head of a document, beside 发布, it comes into force.
                        in_force = not mention.start and _is_head_of_document(rows)
                        role = "effective" if in_force else "occurred"
                    if role == "other" and labels and is_bare_date_label(labels[0]):
                        role = _role_of_signer_above(rows[:index]) or (_of_a_form(row) if left else role)
                    elif (
                        role == "other"
                        and mention.start
                        and not _names_a_date(nearest)
                        and not _PUT_RIGHT.match(nearest)
                    ):
                        role = role_beside_name(cell.text[: mention.start], cell.text[mention.stop :], "") or role
                beside = (bool(left) and _names_a_date(left[0])) or follows_its_label(cell.text, mention)
                checked = bool(left) and _VERIFIED.search(normal(left[0])) is not None
                place = _place(block, cell)
                yield FoundDate(mention, period_if_wide(mention, role), place, labelled=beside, checked=checked)


def _is_head_of_document(rows: Sequence[GridRow]) -> bool:
    """Whether a table says when a document was issued, or who signed it and no more (编制 | 审核 | 批准 | 实施)."""
    labels = list(_first_cells(rows))
    signed = [label for label in labels if role_of_label(label) in _WHO_SIGNS or _ISSUED.fullmatch(label)]
    return any(map(_ISSUED.fullmatch, labels)) or 1 < len(signed) == len(labels) - 1


def _first_cells(rows: Sequence[GridRow]) -> Iterator[str]:
    """The labels at the left of a form."""
    for row in rows:
        cell = next(iter(row.cells.values()), None)
        if cell is not None and len(cell.text) <= _LABEL_LENGTH:
            yield normal(cell.text).strip(" :")


def _role_of_signer_above(rows: Sequence[GridRow]) -> Role | None:
    """编制 | 张三 above 日期 | 2026-03-01: the role of the nearest one who signs."""
    for row in reversed(rows[-2:]):
        first = next((cell.text for cell in row.cells.values() if cell.text.strip()), "")
        role = role_of_label(first) if len(first) <= _LABEL_LENGTH else None
        if role in ("drafted", "reviewed", "approved", "signed"):
            return role
    return None


def _of_a_form(row: GridRow) -> Role:
    """日期 alone beside other fields: the day of what the form is about; beside a version, that of its issue."""
    labels = (cell.text for cell in row.cells.values() if len(cell.text) <= _TOLD)
    return "released" if any(_VERSION_COLUMN.search(normal(label)) for label in labels) else "occurred"


def _left(row: GridRow, column: int) -> Iterator[str]:
    """Labels to the left, nearest first, up to the next date."""
    last = None
    for cell in row.left_of(column):
        if not cell.text.strip():
            continue
        if cell.date is not None or mentions_in(cell):
            return
        may_be = _may_be_far(cell.text) if last else len(cell.text) <= _LABEL_LENGTH
        if may_be and cell.text != last and not _SENTENCE.search(cell.text):
            last = cell.text
            yield last


def _may_be_far(text: str) -> bool:
    """Whether a text that stands farther off than a label beside the date may be one, and not the value of another field."""
    return len(text) <= (2 * _FAR_LABEL if text.isascii() else _FAR_LABEL)


def _above(rows: Sequence[GridRow], index: int, column: int, beside: bool) -> Iterator[str]:
    """The nearest labels above, up to the next date; only short ones where a label stands `beside`."""
    own = rows[index].cells[column]
    for row in reversed(rows[max(0, index - 6) : index]):
        cell = row.cells.get(column)
        if cell is None or cell is own or not cell.text.strip():
            continue
        if cell.date is not None or mentions_in(cell):
            return
        near = _may_be_far(cell.text) if beside else len(cell.text) <= _LABEL_LENGTH
        if near and not _SENTENCE.search(cell.text):
            yield cell.text


def _place(block: Block, cell: Cell) -> Place:
    return replace(block.place, cell=cell.address)

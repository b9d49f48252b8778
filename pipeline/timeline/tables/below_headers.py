"""The dates of a table below its header, and in a revision history."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.text.normal import normal
from pipeline.timeline.dates import may_hold_dates
from pipeline.timeline.found import FoundDate
from pipeline.timeline.partial_dates import Governing, completed
from pipeline.timeline.roles.by_words import role_named
from pipeline.timeline.roles.labels import is_date_label, role_of_label
from pipeline.timeline.roles.unlabelled import REVISION_TITLE
from pipeline.timeline.tables.grid import GridRow
from pipeline.timeline.tables.headers import Header, names_dates
from pipeline.timeline.tables.in_cells import may_be_dated, mentions_in
from pipeline.timeline.tables.labels import (
    LABEL_LENGTH,
    TOLD,
    VERSION_COLUMN,
    WHO_SIGNS,
    labels_at_left,
    names_a_date,
    period_if_wide,
    place_of,
)
from pipeline.timeline.tables.tried import was_tried_first
from pipeline.values import Block, Cell, Mention, Role

_CHANGE_COLUMN = re.compile(
    r"修[订改]|更改|变更|改动|变动|内容|说明|摘要|描述|备注|change|description|summary|comment|reason|amend"
)
_WRITER_COLUMN = re.compile(
    r"作者|编[制写]人?|修[订改]人|拟制|经手|审[核批]|批准|签发|author|prepared|editor|written|approved|reviewed|changed by|\bby\b"
)
_NEXT = re.compile(r"(?:last|next) (?:review(?:ed)?|updated?|revis(?:ion|ed))|(?:上次|下次)(?:评审|复审|更新|修订)")
_UNTIL = re.compile(r"(?:until|till|to)(?: when)?|至|到")
_AUDITOR = re.compile(r"审核员|内审员|auditor", re.IGNORECASE)
_PUT_INTO_SERVICE = re.compile(r"投产|投运|上线|部署|计划发布|deploy|live|rolled out")
_NUMBER_OF_ITS_OWN = re.compile(r"(?:发布|发行|变更|工单|申请|单|记录|事件|问题)号$")
_ENUMERATES = re.compile(r"\w[,，、] ?\w")  # the first line of a form holds values, too: major, planned for autumn
_FIGURES = re.compile(r"[\d./ -]+")
_KEPT_IN_HISTORY: frozenset[Role] = frozenset({"reviewed", "approved", "released", "effective"})


def under_header(
    block: Block, row: GridRow, header: Header, about: tuple[bool, bool], around: Governing
) -> Iterator[FoundDate]:
    """The dates of a row; `about` says whether the table is a history of revisions, and whether the file is about audits."""
    history, audit = about
    for column in row.own:
        cell = row.cells[column]
        label = header.labels.get(column, "")
        if not may_be_dated(cell) and (around.year is None or not names_dates(label)):
            continue
        nearest = next(labels_at_left(row, column), "")
        beside = bool(nearest) and (is_date_label(nearest) or _is_signers_row(nearest, label))
        mentions = mentions_in(cell, nearest if beside else label) or _completed(cell, label, around)
        if not mentions:  # the way to the left is gone from dates only, of which each ends that of the next
            continue
        left = list(labels_at_left(row, column))
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
            own = beside and not was_tried_first(block, nearest)
            yield FoundDate(mention, period_if_wide(mention, role), place_of(block, cell), labelled=own)


def nearer(header: Header, row: GridRow, above: GridRow) -> Header:
    """The header, with the labels of the row above where that is another one in the same table (Author | Status | Next
    review below Number | Version | Last updated), over a date."""
    texts = {column: above.cells[column].text.strip() for column in above.own}
    if not any(_is_label_of_a_day(text) for column, text in texts.items() if column in row.own):
        return header
    if any(cell.date or may_hold_dates(cell.text) for cell in above.cells.values()):
        return header
    return replace(header, labels={**header.labels, **texts})


def _is_label_of_a_day(text: str) -> bool:
    return 0 < len(text) <= LABEL_LENGTH and (is_date_label(text) or _NEXT.fullmatch(normal(text)) is not None)


def _has_beginning(header: Header) -> bool:
    return any(role_of_label(label) in ("period_start", "effective") for label in header.labels.values())


def _is_signers_row(left: str, above: str) -> bool:
    """A line of a form below a table of another matter: Prepared | A. Name, 7 July | Approved | B. Name, 8 July."""
    label = names_a_date(above) and not _ENUMERATES.search(above)
    return not label and role_of_label(left) in WHO_SIGNS


def _completed(cell: Cell, label: str, around: Governing) -> tuple[Mention, ...]:
    """A day without its year (7月3日) under a label of dates, in the year that governs the table."""
    text = cell.text.strip()
    if around.year is None or len(text) > TOLD or text.isdigit() or not names_dates(label):
        return ()
    if _FIGURES.fullmatch(text) and not is_date_label(label):
        return ()  # 3.1 below 发布 is a number
    days = completed(text, around)
    if days is None or days[2] != "day":
        return ()
    return (Mention(days[0], days[1], days[2], text, 0, len(cell.text), "completed"),)


def _is_told(cell: Cell, mention: Mention) -> bool:
    """Whether the date is only told of in a longer text, and does not date the row."""
    return len(cell.text) - (mention.stop - mention.start) > TOLD


_VERSIONS = re.compile(r"[\d. ]{0,6}(?:versions?|editions?|history|版本|版次|沿革)")


def is_revision_history(block: Block, header: Header, title: str = "") -> bool:
    """By the heading, the line above or the table's first line, or by columns of version, change and date."""
    above = normal(title or block.place.heading.split(" > ")[-1])
    title = normal(f"{block.place.heading} {title} {block.text[:40]}")
    labels = [normal(label) for label in header.labels.values()]
    has_version = any(VERSION_COLUMN.search(label) for label in labels)
    if has_version and (REVISION_TITLE.search(title) or _VERSIONS.fullmatch(above)):
        return True
    return (
        has_version
        and any(
            (_CHANGE_COLUMN.search(label) and not VERSION_COLUMN.search(label)) or _WRITER_COLUMN.search(label)
            for label in labels
        )
        and not any(
            re.search(r"名称|编号|name|title|no\.|\bkey\b|priority|优先|^documents?$|^文件$", label) for label in labels
        )
        and not any(_PUT_INTO_SERVICE.search(label) or _NUMBER_OF_ITS_OWN.search(label) for label in labels)
    )


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

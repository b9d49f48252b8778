"""Rows of controlled-document lists and record lists, and references to other documents."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.catalogue import DocumentControl
from pipeline.entities.identity import number_of, version_of
from pipeline.text import bare, quote
from pipeline.values import Block, Content, Fact, ListEntry, Row

_TITLE = re.compile(
    r"文件名称|文档名称|记录名称|表单名称|文件标题|^名称$|document (?:title|name)|^title$|record name|form name|^name$|^document$"
)
_NUMBER = re.compile(
    r"文件编号|文档编号|记录编号|表单编号|^编号$|文件号|文件代号|document (?:no|number|id)|doc (?:no|id|ref)|^ref|reference|^number$|^id$"
)
_VERSION = re.compile(r"版本|版次|修订状态|version|^rev|issue")
_BOOK_TITLE = re.compile(r"《([^《》]{2,40})》")
_MOST_REFERENCES = 200


def entries(content: Content, control: DocumentControl) -> Iterator[ListEntry]:
    """The rows of every table whose header names a document title and a number or version."""
    for block in content.blocks:
        columns: tuple[int | None, int | None, int | None] | None = None
        for row in block.rows:
            if columns is None:
                columns = _columns(row)
                continue
            entry = _entry(block, row, columns, control)
            if entry:
                yield entry


def references(content: Content, control: DocumentControl) -> Iterator[Fact]:
    """reference.title 《…》 and reference.number, each distinct one once, with its first place."""
    seen: set[str] = set()
    for block in content.blocks:
        if block.place.part in ("header", "footer", "comment"):
            continue
        for match in _BOOK_TITLE.finditer(block.text):
            title = match.group(1).strip()
            if title not in seen and len(seen) < _MOST_REFERENCES:
                seen.add(title)
                yield Fact("reference.title", title, str(block.place), quote(block.text, match.start()))
        for match in control.number_pattern.finditer(block.text):
            number = match.group()
            if re.search(r"\d{2}", number) and number not in seen and len(seen) < _MOST_REFERENCES:
                seen.add(number)
                yield Fact("reference.number", number, str(block.place), quote(block.text, match.start()))


def _columns(row: Row) -> tuple[int | None, int | None, int | None] | None:
    keys = [bare(cell.text) for cell in row]

    def find(pattern: re.Pattern[str]) -> int | None:
        return next((i for i, key in enumerate(keys) if pattern.search(key)), None)

    title, number, version = find(_TITLE), find(_NUMBER), find(_VERSION)
    if title is None or number is None or len(row) < 3 or title == number:
        return None
    return title, number, version


def _entry(
    block: Block, row: Row, columns: tuple[int | None, int | None, int | None], control: DocumentControl
) -> ListEntry | None:
    def text(column: int | None) -> str:
        return row[column].text.strip() if column is not None and column < len(row) else ""

    title, number, raw = (text(column) for column in columns)
    if len(title) < 2 or not (number_of(number, control) or number):
        return None
    version = version_of(raw, control) or version_of(f"版本 {raw}", control) if raw else ""
    address = row[0].address
    place = f"{block.place.sheet}!{address}" if block.place.sheet else f"{block.place} {address}".strip()
    return ListEntry(
        number_of(number, control) or number,
        title,
        version,
        place,
        " ".join(c.text for c in row if c.text)[:100],
    )

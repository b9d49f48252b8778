"""Evidence that says too little: procedures without work, tables of names, rules that only repeat what is asked.

How little a procedure says beside what it is for, to whom it applies, who answers for it and what it leads to:
a consultant's shell has a cover, a purpose, a scope, responsibilities and records like any other; only its middle is empty:
"4.1 Design: the service shall be designed."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.catalogue import Requirement
from pipeline.mapping.content.key_content import is_stub
from pipeline.mapping.content.repeated import only_repeats
from pipeline.mapping.content.said import about_itself
from pipeline.mapping.kinds.blanks import waits, without_guidance
from pipeline.text.normal import bare, count_chinese
from pipeline.values import Block, Kind, Row

_AROUND = re.compile(
    r"(?:\d+ )*(?:purpose(?: and scope)?|aims?|(?:scope|field)(?: of application)?|responsibilit(?:y|ies)|duties|roles?(?: and responsibilit(?:y|ies))?|(?:related |quality )?records?|related papers|archiving|forms?)"
    r"|[\d一二三四五六七八九十第章条、 ]*(?:目的(?:[和与及]?(?:适用)?范围)?|(?:适用)?范围|职责(?:[和与]权限)?|职责分工|(?:质量|相关)?记录(?:表单)?|归档)"
)
_LEAST_CHAPTERS = 3
_LABELLED = re.compile(r"[:：]")
_LONGEST_LINE = 90  # of a cover: Version: V1.0
# In Latin letters; a Chinese character says as much as three. The shortest procedures that satisfy say more.
_PER_CHARACTER = 3
_HARDLY_ANYTHING = 150
_LITTLE = 350
_EIGHT_LINES = 300
# So short, and without two fifths of what an auditor looks for.
_ABSENT, _OF_ASKED = 5, 2
_LEAST_ASKED = 4
_IN_FOUR = 4  # contents of an agreement, of which one may be put otherwise
_LEAST_ROWS, _LEAST_COLUMNS = 2, 4
_NAMES_ONLY = 0.1
_FILLED_IN = ("record", "list")
_SEVERAL_ROWS, _SEVERAL_COLUMNS = 3, 3
_NEARLY_HALF = 0.4
# A column of a month that is yet to come is rightly empty.
_OF_A_TIME = re.compile(
    r"\d|[月季周旬]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:week|month|quarter)|^\W*q\W*$",
    re.IGNORECASE,
)
_LONGEST_NAME = 60


def says_too_little(requirement: Requirement, kind: Kind, blocks: Sequence[Block], chapter: bool, absent: int) -> bool:
    """Whether evidence is only the frame of what it should be. Of a `chapter` no length is asked; `absent`: how many of
    the requirement's contents were not found in it."""
    if kind == "form":
        return requirement.kind == "document" and not chapter and is_stub(blocks, _key(blocks))
    if requirement.kind == "record":
        return only_names(blocks) or (kind in _FILLED_IN and half_filled(blocks))
    if requirement.kind != "document":
        return False
    asked = len(requirement.key_content)
    if kind == "agreement" and asked >= _LEAST_ASKED and _IN_FOUR * absent <= asked:
        return False  # two sides may bind themselves in five lines
    hollow = kind == "procedure" and is_hollow(blocks, absent, asked)
    short = is_stub(blocks, _key(blocks)) and not _says_enough(requirement, blocks, absent)
    return only_repeats(blocks) or (not chapter and (hollow or short))


def _says_enough(requirement: Requirement, blocks: Sequence[Block], absent: int) -> bool:
    """Whether a short paper says all that is asked (a notice may tell in six lines who answers for what), or half of it on
    a page of eight lines."""
    asked = len(requirement.key_content)
    if asked < _LEAST_ASKED or requirement.form == "agreement":
        return False
    return not absent or (2 * absent <= asked and _weight(_key(blocks)) >= _EIGHT_LINES)


def _key(blocks: Sequence[Block]) -> str:
    return bare("\n".join(block.text for block in blocks))


def is_hollow(blocks: Sequence[Block], absent: int, asked: int) -> bool:
    """Whether the working chapters of a procedure say hardly anything, or little and not what is `asked` (a number of
    contents, of which so many are `absent`)."""
    if sum(bool(block.level) for block in blocks) < _LEAST_CHAPTERS:
        return False
    if asked and not absent:
        return False
    said = sum(map(_weight, _working(blocks)))
    lacks = asked >= _LEAST_ASKED and _ABSENT * absent >= _OF_ASKED * asked
    return said < _HARDLY_ANYTHING or (said < _LITTLE and lacks)


def _working(blocks: Sequence[Block]) -> Iterator[str]:
    """Texts of the chapters that say how the work is done: neither the cover nor what stands around them."""
    headings, left_out = 0, 0
    for block in blocks:
        if block.level:
            headings += 1
            if left_out and block.level > left_out:
                continue
            around = about_itself(block.text) or bool(_AROUND.fullmatch(bare(block.text)))
            left_out = block.level if around else 0
        elif not left_out and (headings > 1 or not _of_a_cover(block)):
            yield block.text


def _of_a_cover(block: Block) -> bool:
    return bool(block.rows) or (len(block.text) <= _LONGEST_LINE and bool(_LABELLED.search(block.text)))


def _weight(text: str) -> int:
    said = without_guidance(text)
    return len(said) + (_PER_CHARACTER - 1) * count_chinese(said)


def only_names(blocks: Sequence[Block]) -> bool:
    """Whether rows of a table are there, and in hardly any of its columns but the first anything is written."""
    if _names_below(blocks):
        return True
    rows = [row for block in blocks for row in _rows_below(block)]
    filled = sum(not all(waits(cell.text) for cell in row[1:]) for row in rows)  # one mark in a calendar is enough
    return len(rows) >= _LEAST_ROWS and filled <= _NAMES_ONLY * len(rows)


def _names_below(blocks: Sequence[Block]) -> bool:
    """Whether a sheet is a header and lines of one cell each, which readers take for paragraphs."""
    tables = [block for block in blocks if block.rows]
    if len(tables) != 1 or len(tables[0].rows) > 1 or not _is_header(tables[0].rows[0]):
        return False
    below = blocks[blocks.index(tables[0]) + 1 :]
    return len(below) >= _LEAST_ROWS and all(len(block.text) <= _LONGEST_NAME for block in below)


def _rows_below(block: Block) -> list[Row]:
    """The rows below the header, the first with a label for most columns."""
    header = next((at for at, row in enumerate(block.rows) if _is_header(row)), None)
    below = [] if header is None else [row for row in block.rows[header + 1 :] if row and row[0].text.strip()]
    return below if len(below) >= _LEAST_ROWS else []


def half_filled(blocks: Sequence[Block]) -> bool:
    """Whether tables of several rows are there, and in each of them nearly half of the labelled columns are empty."""
    tables = [
        (header, rows)
        for block in blocks
        if (header := _header(block)) and len(rows := _rows_below(block)) >= _SEVERAL_ROWS
    ]
    return bool(tables) and all(_empty_columns(header, rows) for header, rows in tables)


def _empty_columns(header: Row, rows: Sequence[Row]) -> bool:
    labelled = [place for place, cell in enumerate(header) if cell.text.strip() and not _OF_A_TIME.search(cell.text)]
    empty = [place for place in labelled if all(place >= len(row) or waits(row[place].text) for row in rows)]
    return len(empty) >= _SEVERAL_COLUMNS and len(empty) >= _NEARLY_HALF * len(labelled)


def _header(block: Block) -> Row | None:
    return next((row for row in block.rows if _is_header(row)), None)


def _is_header(row: Row) -> bool:
    return len(row) >= _LEAST_COLUMNS and sum(bool(cell.text.strip()) for cell in row) > len(row) // 2

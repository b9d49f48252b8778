"""Places ("header p.3 T2R3C1", "Sheet1!B7") in words that a reader of the report knows."""

from __future__ import annotations

import re

from pipeline.report.words import filled, keys, word
from pipeline.values import Words

# Parts that carry no heading: a heading that merely begins with such a word stays as it is.
_WITHOUT_HEADING = ("body", "header", "footer", "property", "name", "title", "decision")
_PAGE = re.compile(r"p\.(\d+)(?: |$)")
_OCR = "(OCR)"  # marks text that was read from a picture
_TABLE = re.compile(r"(?:^| )T(\d+)(?:R(\d+)(?:C(\d+))?)?$")
_TABLE_AGAIN = re.compile(r"(?:^| )T(\d+)$")  # the table as the last heading, before its cell
# A sheet that was printed; paper has no letters.
_ON_PAPER = re.compile(r"(p\.\d+(?: \(OCR\))?) (.+)!([A-Z]{1,3})(\d+)")
_ADDRESS = re.compile(r"\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?")


def place_words(place: str) -> Words:
    """`str(Place)` for display in zh and en; what is not understood is shown as it stands.

    >>> place_words("header p.3 T2R3C1").zh
    '页眉 第3页 表2 第3行第1列'
    """
    if on_paper := _ON_PAPER.fullmatch(place):
        return _joined([place_words(f"{on_paper[1]} {on_paper[2]}"), _row(on_paper[4], _column_number(on_paper[3]))])
    sheet, mark, cell = place.rpartition("!")
    if mark and sheet and _ADDRESS.fullmatch(cell):
        return _joined([filled("place", "sheet", sheet=sheet), filled("place", "cell", cell=cell)])
    if _ADDRESS.fullmatch(place) and not _TABLE.match(place):
        return filled("place", "cell", cell=place)
    found: list[Words] = []
    part, rest = _part(place)
    if part:
        found.append(word("part", part))
    if page := _PAGE.match(rest):
        found.append(filled("place", "page", page=page[1]))
        rest = rest[page.end() :]
    if rest == _OCR or rest.startswith(f"{_OCR} "):
        found.append(Words(_OCR, _OCR))
        rest = rest[len(_OCR) + 1 :]
    table = _TABLE.search(rest)
    heading = rest[: table.start()] if table else rest
    if table and (again := _TABLE_AGAIN.search(heading)) and again[1] == table[1]:
        heading = heading[: again.start()]
    if heading:
        found.append(Words(heading, heading))
    if table:
        found.append(_table(*table.groups()))
    return _joined(found)


def _part(place: str) -> tuple[str, str]:
    """The part that a place begins with ("" for the body), and what follows it."""
    first, _, rest = place.partition(" ")
    if first not in keys("part"):
        return "", place
    if (
        first in _WITHOUT_HEADING
        and rest
        and not _PAGE.match(rest)
        and not _TABLE.match(rest)
        and not rest.startswith(_OCR)
    ):
        return "", place
    return first, rest


def _table(table: str, row: str | None, column: str | None) -> Words:
    words = filled("place", "table", table=table)
    if row is None:
        return words
    at = _row(row, column)
    return Words(f"{words.zh} {at.zh}", f"{words.en}, {at.en}")


def _row(row: str, column: str | None) -> Words:
    at = filled("place", "row", row=row)
    if column is None:
        return at
    beside = filled("place", "column", column=column)
    return Words(at.zh + beside.zh, f"{at.en}, {beside.en}")


def _column_number(letters: str) -> str:
    number = 0
    for letter in letters:
        number = 26 * number + ord(letter) - 64
    return str(number)


def _joined(parts: list[Words]) -> Words:
    return Words(" ".join(part.zh for part in parts), ", ".join(part.en for part in parts))

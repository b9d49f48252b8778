"""The sheets of a workbook that was printed or scanned: each page a title, at most a line or two of labels, and a ledger."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from pipeline.ingest.layout.headings import may_be_heading
from pipeline.values import Block

_FEWEST_SHEETS = 2
_MOST_BEFORE_TABLE = 3  # a number, a title, and a line on who and when
_MOST_BLOCKS = 6
_FEWEST_COLUMNS, _FEWEST_ROWS = 3, 3
_FEWEST_WITHOUT_TITLE, _LONG_WITHOUT_TITLE = 5, 10  # columns, rows
_MOST_LINES = 4  # of a sheet that holds a title, heads and a word that there was nothing
_NEARLY_ALL = 0.8
_MOSTLY = 0.6  # of a column's cells, of the titles
_SHORTEST = 4
_LONGEST_CHINESE, _LONGEST_LATIN = 30, 90
_NUMBER = re.compile(r"[\w./-]*-[\w./-]*\d", re.ASCII)
_EXPLAINED = re.compile(r"\s+[-–—]\s+|\s*[(（,，;；]")
_LETTERS = re.compile(r"([A-Z]{2,5})[-_ ]?\d")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff]")


class _Page(NamedTuple):
    """What a page is: a sheet that begins, by a title, by heads alone or without a row, or one that goes on."""

    what: Literal["title", "heads", "nothing", "goes on"]
    title: str = ""


def titled_sheets(blocks: Sequence[Block]) -> Mapping[int, str]:
    """By the page on which they begin, the titles of the sheets; none where any page is not that of a sheet.

    Sheets without a title are called after the numbers of their rows, or counted: INC, Sheet3. Forms that are stacked
    have the same title again and again.
    """
    pages: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.place.part == "body" and block.place.page:
            pages[block.place.page].append(block)
    found = dict(zip(pages, _kinds(list(pages.values())), strict=True))
    begun = {number: page for number, page in found.items() if page and page.what != "goes on"}
    titled = sum(page.what == "title" for page in begun.values())
    nothing = sum(page.what == "nothing" for page in begun.values())
    several = titled >= _FEWEST_SHEETS or (titled + nothing < len(begun) >= _FEWEST_SHEETS)
    names = _names([page.title or f"Sheet{at}" for at, page in enumerate(begun.values(), 1) if page])
    whole = all(found.values()) and several and 2 * nothing <= len(begun)
    return dict(zip(begun, names, strict=True)) if whole and names else {}


def _names(titles: Sequence[str]) -> list[str]:
    """As sheets would be called, each otherwise; none where most are the same: a book of months has some of one title."""
    if len(set(titles)) <= _MOSTLY * len(titles):
        return []
    alike = Counter(map(_in_short, titles))
    names: list[str] = []
    seen: Counter[str] = Counter()
    for title in titles:
        name = short if alike[short := _in_short(title)] == 1 else title
        seen[name] += 1
        names.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return names


def _kinds(pages: Sequence[Sequence[Block]]) -> Iterator[_Page | None]:
    """None: a page that is none of a sheet."""
    before: list[str] = []
    for page in pages:
        at = next((number for number, block in enumerate(page) if block.rows), len(page))
        title = _title_of(page[:at])
        if at == len(page):
            yield _Page("nothing", title) if title and len(page) <= _MOST_LINES else None
            continue
        heads, before = before, [cell.text for cell in page[at].rows[0]]
        if at and (at > _MOST_BEFORE_TABLE or len(page) > _MOST_BLOCKS or not _is_ledger(page[at])):
            yield None
        elif title:
            yield _Page("title", title)
        elif before != heads and _is_ledger(page[at]) and _are_heads(page[at], len(before) != len(heads)):
            yield _Page("heads", _numbered_as(page[at]))
        else:
            yield None if at else _Page("goes on")


def _title_of(lines: Sequence[Block]) -> str:
    return next((block.text for block in lines if _may_be_title(block.text)), "")


def _in_short(text: str) -> str:
    """As a sheet would be called: a title without its day and what else explains it."""
    short = _EXPLAINED.split(text)[0]
    return short if len(short) >= _SHORTEST else text


def _are_heads(block: Block, otherwise: bool) -> bool:
    """Without a title above them: of many columns, some of which hold figures below a head without any, or of many rows
    in columns `otherwise` than those before."""
    heads = "".join(cell.text for cell in block.rows[0])
    wide = len(block.rows[0]) >= _FEWEST_WITHOUT_TITLE and not any(char.isdigit() for char in heads)
    long = otherwise and len(block.rows) >= _LONG_WITHOUT_TITLE
    return (wide or long) and _columns_of_figures(block) >= 1


def _is_ledger(block: Block) -> bool:
    """Rows below a row of heads; a form has its labels beside the values."""
    heads = [cell.text for cell in block.rows[0]]
    if len(heads) < _FEWEST_COLUMNS or len(block.rows) < _FEWEST_ROWS or any(text[:1].isdigit() for text in heads):
        return False
    return (all(heads) and len(set(heads)) == len(heads)) or _columns_of_figures(block) >= 2


def _numbered_as(block: Block) -> str:
    """The letters that nearly all numbers in the first column begin with: the rows of one sheet are of one sort."""
    numbers = [_LETTERS.match(row[0].text) for row in block.rows[1:] if row]
    (letters, count), *_ = Counter(found[1] if found else "" for found in numbers).most_common(1)
    return letters if count >= _NEARLY_ALL * len(numbers) else ""


def _columns_of_figures(block: Block) -> int:
    """Below a head of two rows, of which the upper one is not among them, Budget and Actual stand again and again."""
    columns = zip(*([cell.text for cell in row] for row in block.rows[1:]), strict=False)
    shares = (sum(text[:1].isdigit() for text in column) / len(column) for column in columns)
    return sum(share >= _MOSTLY for share in shares)


def _may_be_title(text: str) -> bool:
    text = _in_short(text)
    longest = _LONGEST_CHINESE if _WIDE.search(text) else _LONGEST_LATIN
    plain = len(text) <= longest and not any(mark in text for mark in ":：")
    return plain and _NUMBER.fullmatch(text) is None and may_be_heading(text)

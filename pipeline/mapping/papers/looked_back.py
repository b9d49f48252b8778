"""Registers of changes whose column for the look back holds nothing but days: they say that it was done, not what was seen.

Unless a column beside it says how each change came out, and of some in more words than that they did well.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.text.normal import bare, normal
from pipeline.values import Block, Cell

_ADDRESS = re.compile(r"(?:T\d+R\d+C(?P<number>\d+)|(?P<letters>[A-Z]{1,3})\d+)$")
_OF_DAYS = re.compile(
    r"[年月日号周星期一二三四五六七八九十天上下午]|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]*"
)
_SAYS = re.compile(r"[\u4e00-\u9fff]{2}|[a-z]{3}|\bn?ok\b")
_OUTCOME = re.compile(
    r"^(?:(?:outcome|result)s?|how (?:it|they|did it|was it|it all)(?: \w+){0,2}|how was it|came out|what came of it|went"
    r"|(?:实施|变更|执行|最终|投产|割接)?(?:结果|效果|结论)|成没成|成了没|成否|怎么样|做得怎么样)$"
)
_MORE_THAN_A_VERDICT = re.compile(r"(?:[a-z0-9'-]+\W+){2,}[a-z0-9'-]+|[\u4e00-\u9fff](?:\W?[\u4e00-\u9fff]){5,}")
_HEADER_ROWS = 3
_LETTERS = 26


def only_days(blocks: Iterable[Block], looked_back: re.Pattern[str]) -> bool:
    """Whether the columns called `looked_back` are filled, and in most rows with a day alone."""
    tables = [block for block in blocks if block.rows]
    texts = [text for block in tables for text in _below(block, looked_back)]
    if not texts or 2 * sum(map(_tells, texts)) >= len(texts):
        return False
    return not any(_MORE_THAN_A_VERDICT.search(normal(text)) for block in tables for text in _below(block, _OUTCOME))


def _below(block: Block, looked_back: re.Pattern[str]) -> Iterator[str]:
    columns: set[int] = set()
    for index, row in enumerate(block.rows):
        for cell in row:
            if index < _HEADER_ROWS and looked_back.search(bare(cell.text)):
                columns.update(range(_column(cell), _column(cell) + cell.columns))
            elif _column(cell) in columns and (text := cell.text.strip()):
                yield text


def _tells(text: str) -> bool:
    return _SAYS.search(_OF_DAYS.sub(" ", bare(text))) is not None


def _column(cell: Cell) -> int:
    found = _ADDRESS.match(cell.address)
    if found is None:
        return 0
    number = int(found["number"] or 0)
    for letter in found["letters"] or "":
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number

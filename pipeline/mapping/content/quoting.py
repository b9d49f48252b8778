"""What is quoted of a text that was found by its content: one passage that a reader can search for and find."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.text.normal import normal, quote
from pipeline.text.plain_days import DAY
from pipeline.values import Block

_LEAST = 12  # characters of a passage that tells something
# 编号：JTG-07; Issue: 2; Good to go: A. Name, July 29th, 2026
_LABELLED = re.compile(rf"^.{{0,10}}[:：].{{0,20}}$|^[^:：]{{0,40}}[:：].{{0,40}}{DAY}\W*$", re.S)
# Who wrote to whom, and how they are greeted: From: A. Name <a@b.example>, 收件人：…, Dear Ms Name, 冷总：
_OF_A_LETTER = re.compile(
    r"(?:from|to|cc|sent|date|subject|发件人|收件人|抄送|日期|主题|发送时间)\s?[:：]|(?:dear|hi|hello) [^.。]{2,60}[,:，：]?$|[\u4e00-\u9fff、 ]{2,12}[:：]$",
    re.I,
)
_FEWEST_CELLS = 2


def quote_with(blocks: Sequence[Block], told: re.Pattern[str]) -> str:
    """The first passage or row in which `told` is found, on its normal form; else what opens the text."""
    lines = (
        text
        for block in blocks
        for text in ([" ".join(cell.text for cell in row) for row in block.rows] or [block.text])
    )
    found = next((text for text in lines if told.search(normal(text))), "")
    return quote(found) if found else opening_quote(blocks)


def opening_quote(blocks: Sequence[Block]) -> str:
    """The first passage of prose that is no line of a cover, else the first row of a table, else what there is."""
    prose = [block.text for block in blocks if not (block.rows or block.level)]
    passages = (text.strip() for text in prose)
    telling = (
        text for text in passages if len(text) > _LEAST and not _LABELLED.match(text) and not _OF_A_LETTER.match(text)
    )
    rows = ([cell.text for cell in row if cell.text.strip()] for block in blocks for row in block.rows)
    first = next((" ".join(cells) for cells in rows if len(cells) >= _FEWEST_CELLS), "")
    return quote(next(telling, "") or first or next((block.text for block in blocks if block.text), ""))

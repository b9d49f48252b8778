"""Audit checklists whose place for the evidence only repeats the verdict: 符合, OK, conforms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.text.normal import bare
from pipeline.values import Block, Row

CHECKLIST, EVIDENCE = "R-9.2-3", "客观证据"
_COLUMN = re.compile(
    r"证据|(?:检查|审核|现场|查验)(?:记录|情况|发现|事实)|\b(?:evidence|findings?|observations?|notes|what was (?:seen|found)|seen|sampled)\b"
)
_VERDICT = re.compile(
    r"(?:基本|不|未|部分)?(?:符合|合格|满足|通过|有|无|是|否|正常|良好|已查|见)(?:要求|规定)?"
    r"|[xyn]|ok|yes|no|none|pass(?:ed)?|conform(?:s|ing|ity)?|complian(?:t|ce)|good|fine|checked|n/?a"
)
_LEAST_ROWS = 4
_MOSTLY = 0.95  # a few rows that tell what was seen make it a matter of how well, not whether


def only_verdicts(blocks: Sequence[Block]) -> bool:
    """Whether the tables have a column for evidence, and no cell of it, or one in twenty, tells what was seen."""
    cells = [text for block in blocks if block.rows for text in _evidence(block.rows)]
    bare_ones = sum(bool(_VERDICT.fullmatch(text)) for text in cells)
    return len(cells) >= _LEAST_ROWS and bare_ones >= _MOSTLY * len(cells)


def _evidence(rows: Sequence[Row]) -> Iterator[str]:
    """What stands under the first heading of evidence, in bare form; empty cells are left out."""
    column = None
    for row in rows:
        if column is None:
            found = (at for at, cell in enumerate(row) if _COLUMN.search(bare(cell.text)))
            column = next(found, None) if len(row) > 2 else None
        elif column < len(row) and (text := bare(row[column].text)):
            yield text

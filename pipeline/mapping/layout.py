"""How a file is laid out: prose or table, filled or blank, ledger or form."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.text import bare
from pipeline.values import Block, Content

_DATE = re.compile(
    r"(?:19|20)\d{2}\s*[年./-]\s*\d{1,2}|\d{1,2}[- ](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2},?\s+)?20\d\d"
)
_BLANKS = re.compile(r"_{3,}|\s年\s{1,}月\s{1,}日|:\s*$|：\s*$|□(?=[^√■☑])|年\s{2,}月\s{2,}日")
_PROCEDURE_HEADS = frozenset(
    ["目的", "范围", "适用范围", "职责", "职责与权限", "术语", "术语和定义", "工作程序", "流程", "程序", "管理要求", "相关文件", "相关记录",
     "记录", "总则", "附则", "工作流程", "流程描述", "角色与职责", "角色和职责", "控制要求", "管理内容", "输入", "输出", "绩效指标",
     "purpose", "scope", "role and responsibility", "roles and responsibilities", "responsibilities", "definitions", "procedure",
     "process", "policy", "process flow", "process steps", "references", "related documents", "records", "inputs", "outputs", "kpi", "kpis", "metrics"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """`filled` is the share of non-empty cells below header rows and beside labels, 0 to 1 (1 without tables)."""

    prose: int
    cells: int
    rows: int
    filled: float
    ledgers: int
    dates: int
    blanks: int
    procedure_heads: int
    headings: int

    @property
    def blank_form(self) -> bool:
        """A template that waits to be filled: open fields, hardly a date, little prose."""
        if self.prose > 900 or not (self.cells or self.blanks >= 2):
            return False
        if self.cells and self.rows <= 1 and not self.dates and self.prose < 200:
            return True
        if self.filled < 0.5 and self.dates <= 1:
            return True
        return self.dates == 0 and (self.filled < 0.72 or self.blanks >= 3)


def layout_of(content: Content) -> Layout:
    prose = cells = rows = dates = blanks = heads = headings = ledgers = 0
    open_values = values = 0
    for block in content.blocks:
        if block.place.part not in ("body", "textbox"):
            continue
        if block.rows:
            rows += len(block.rows)
            cells += sum(len(row) for row in block.rows)
            filled, total, ledger = _filled(block)
            values += total
            open_values += total - filled
            ledgers += ledger
            dates += sum(1 for row in block.rows for cell in row if cell.date or _DATE.search(cell.text))
            blanks += sum(len(_BLANKS.findall(cell.text)) for row in block.rows for cell in row)
        else:
            prose += len(block.text)
            dates += len(_DATE.findall(block.text))
            blanks += len(_BLANKS.findall(block.text))
            if block.level:
                headings += 1
                heads += _head(block.text) in _PROCEDURE_HEADS
    return Layout(
        prose,
        cells,
        rows,
        1.0 - open_values / values if values else 1.0,
        ledgers,
        dates,
        blanks,
        heads,
        headings,
    )


def _head(text: str) -> str:
    return re.sub(r"^(?:第[一二三四五六七八九十]+[章节条]|[\d.]+|[一二三四五六七八九十]+)\s*", "", bare(text)).strip()


def _filled(block: Block) -> tuple[int, int, bool]:
    """(filled, all, is it a ledger) of the value cells of a table."""
    widths = [len(row) for row in block.rows]
    columns = max(widths)
    header = block.rows[0] if len(block.rows[0]) > 1 or len(block.rows) < 2 else block.rows[1]
    full_header = len(header) >= 3 and all(cell.text.strip() for cell in header)
    ledger = (
        full_header and len(header) >= columns - 1 and not any(cell.date or _DATE.search(cell.text) for cell in header)
    )
    if ledger and len(block.rows) >= 2:
        below = [row for row in block.rows[1:] if row is not header]
        filled = sum(bool(cell.text.strip()) for row in below for cell in row[1:])
        total = sum(max(len(row) - 1, 0) for row in below)
        started = [row for row in below if sum(bool(cell.text.strip()) for cell in row[1:]) >= 1]
        if not started:
            return 0, max(total, 1), False
        # Open rows at the end of a started ledger are room for more, not blanks.
        started_cells = sum(max(len(row) - 1, 0) for row in started)
        return min(filled, started_cells), started_cells, len(started) >= 2
    filled = total = 0
    for row in block.rows:
        for number, cell in enumerate(row):
            if number % 2 or len(row) == 1:
                total += 1
                filled += bool(cell.text.strip())
    return filled, total, False
